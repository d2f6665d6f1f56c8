// One conversation on the page: its messages, and the turn that is under way.
//
// A streamed turn lives as long as its connection: the host cancels it at the service when the page stops or goes away. So after a
// break this page never asks again by itself, since the turn may have been carried out, and billed. It looks at what the service has
// kept: an answer is shown, an unfinished one is waited for, and otherwise the person may ask again. What takes long runs in the background.
import { Failure, request, stream } from './api.js';
import { announce, el, pause } from './dom.js';
import { memory } from './memory.js';
import { Answer, userMessage } from './message.js';
import { find, findEnd, isFinished, pathOf, turns } from './stored.js';

const shortestPause = 1000;
const longestPause = 5000;

export class Conversation {
  #turns = 0;
  #answer = null;
  #aborter = null;
  #following = null;
  #changed;

  id;
  title = null;
  element = el('div', { class: 'messages' });

  // `changed` is called when the id, the title or the state may have changed.
  constructor(id, changed) {
    this.id = id;
    this.#changed = changed;
  }

  get isBusy() { return this.#aborter !== null; }

  get isEmpty() { return this.element.childElementCount === 0; }

  async load() {
    const stored = await request('GET', pathOf(this.id));
    this.#show(stored);
    if (!isFinished(stored)) {
      this.#follow();
    }
  }

  // Takes up a turn during which the page was reloaded.
  async recover(turn) {
    memory.turn = null;
    const stored = await find(this.id);
    if (stored) {
      this.#show(stored);
    }
    if (turns(stored) > turn.turns) {
      if (!isFinished(stored)) {
        this.#follow();
      }
      return;
    }
    this.#forgetUnlessKept(stored);
    this.element.append(userMessage(turn.text));
    this.#offerAgain('The page was left before the answer was complete, and the service did not keep it.', turn.text);
  }

  ask(text) {
    this.#begin(text);
    return this.#run('/api/chat', { text, id: this.id }, text);
  }

  async askInBackground(text) {
    this.#begin(text);
    announce('Running in the background.');
    this.#setBusy(new AbortController());
    try {
      const run = await request('POST', '/api/runs', { text, id: this.id });
      this.#adopt(run.conversation_id);
      memory.keepRun(this.id, run.id);
    } catch (failure) {
      this.#answer.finish();
      this.#offerAgain(failure.message, text);
      return;
    } finally {
      this.#setBusy(null);
    }
    this.#follow('Running in the background. You may close this page');
  }

  stop() {
    this.#aborter?.abort();
  }

  // No longer looked at: what is polled for can be found again later.
  leave() {
    this.#following?.abort();
  }

  #begin(text) {
    this.#following?.abort();
    this.#clearNotices();
    this.#answer?.pause?.element.remove();
    this.element.append(userMessage(text));
    this.#newAnswer();
  }

  #newAnswer() {
    this.#answer = new Answer((answer, results, words) => this.#resume(answer, results, words));
    this.element.append(this.#answer.element);
  }

  async #resume(answer, results, words) {
    this.#clearNotices();
    answer.resume(words);
    await this.#run('/api/answers', { id: this.id, results }, null);
  }

  #again() {
    this.#cutAfter(this.#lastQuestion());
    this.#newAnswer();
    return this.#run(`${pathOf(this.id)}/again`, {}, null);
  }

  // `text` is the question; null where the service has it already.
  async #run(path, body, text) {
    const aborter = new AbortController();
    this.#setBusy(aborter);
    announce('Answering.');
    this.#remember(text);
    try {
      for await (const event of stream(path, body, aborter.signal)) {
        this.#adopt(event.conversation_id ?? event.id);
        this.#answer.apply(event);
        this.#remember(text);
      }
      this.#turns += text === null ? 0 : 1;
      this.#answer.finish();
      announce(this.#answer.pause ? `The assistant asks: ${this.#answer.spoken}` : `The answer: ${this.#answer.spoken}`);
    } catch (failure) {
      this.#answer.finish();
      await this.#settle(failure, text, aborter.signal.aborted);
    } finally {
      if (memory.turn?.text === text) {
        memory.turn = null;
      }
      this.#setBusy(null);
    }
  }

  // Shows what became of a turn that ended early, or waits for its end when the service is still at it.
  async #settle(failure, text, wasStopped) {
    const isKeptIn = (conversation) => text === null ? conversation !== null : turns(conversation) > this.#turns;
    let stored;
    try {
      stored = await find(this.id);
      if (wasStopped && !isKeptIn(stored)) {
        // The service may hear of the end after the question about it.
        await pause(shortestPause / 2);
        stored = await find(this.id);
      }
    } catch {
      const words = wasStopped ? 'Stopped.' : failure.message;
      this.#notice(`${words} It is not known whether the service kept the turn.`, ['Look again', () => this.#settle(failure, text, wasStopped)]);
      return;
    }
    const isKept = isKeptIn(stored);
    this.#forgetUnlessKept(stored);
    this.#turns = turns(stored);
    if (wasStopped) {
      this.#sayStopped(text, isKept);
    } else if (!isKept) {
      this.#answer.note('Broken off here.');
      this.#offerAgain(`${failure.message} The service did not keep this turn.`, text);
    } else if (isFinished(stored)) {
      this.#show(stored);
      this.#notice(`${failure.message} This is what the service has kept.`, ['Ask again', () => this.#again()]);
    } else {
      this.#follow();
    }
  }

  #sayStopped(text, isKept) {
    this.#answer.note('Stopped here.');
    if (isKept) {
      this.#notice('Stopped.', ['Ask again', () => this.#again()]);
    } else {
      this.#offerAgain('Stopped. The service did not keep this turn: it is only on this page.', text);
    }
  }

  #offerAgain(words, text) {
    this.#notice(words, ['Ask again', () => {
      const question = this.#lastQuestion();
      this.#cutAfter(question);
      question.remove();
      return this.ask(text);
    }]);
  }

  #lastQuestion() {
    return [...this.element.querySelectorAll('.message.user')].at(-1);
  }

  #cutAfter(element) {
    while (this.element.lastElementChild !== element) {
      this.element.lastElementChild.remove();
    }
  }

  // Waits for an answer that is written without a connection to this page.
  async #follow(words = 'Waiting for the answer') {
    const following = new AbortController();
    this.#following = following;
    if (!this.#answer || this.element.lastElementChild !== this.#answer.element) {
      this.#newAnswer();
    }
    this.#answer.waitFor(words);
    for (let wait = shortestPause; !following.signal.aborted; wait = Math.min(wait * 1.5, longestPause)) {
      if (await this.#hasEnded(following.signal)) {
        return;
      }
      await pause(wait);
    }
  }

  async #hasEnded(signal) {
    try {
      const end = await findEnd(this.id, memory.runOf(this.id));
      if (signal.aborted || !end) {
        return signal.aborted;
      }
      memory.forgetRun(this.id);
      this.#show(end.stored);
      if (end.error) {
        this.#notice(`The run failed: ${end.error}`, ['Ask again', () => this.#again()]);
      } else {
        announce(`The answer: ${this.#answer.spoken}`);
      }
      return true;
    } catch (failure) {
      if (!(failure instanceof Failure)) {
        throw failure;
      }
      this.#answer.waitFor(`${failure.message} Trying again`);
      return signal.aborted;
    }
  }

  #show(stored) {
    this.title = stored.title ?? this.title;
    this.#turns = turns(stored);
    this.#answer = null;
    this.element.replaceChildren(...stored.messages.map((message) => this.#messageElement(message)).filter(Boolean));
    this.#changed(this);
  }

  #messageElement(message) {
    if (message.role === 'user') {
      return userMessage(message.blocks.map((block) => block.text ?? block.link?.title ?? block.link?.url ?? '').join('\n'));
    }
    if (message.role !== 'assistant') {
      return null;
    }
    this.#answer = Answer.of(message, (answer, results, words) => this.#resume(answer, results, words));
    return this.#answer.element;
  }

  // A first turn that was not kept leaves no conversation behind: the next question begins another.
  #forgetUnlessKept(stored) {
    if (!stored) {
      this.id = null;
      this.#changed(this);
    }
  }

  #adopt(id) {
    if (id && id !== this.id) {
      this.id = id;
      this.#changed(this);
    }
  }

  #remember(text) {
    if (text !== null) {
      memory.turn = { id: this.id, text, turns: this.#turns };
    }
  }

  #setBusy(aborter) {
    this.#aborter = aborter;
    this.#changed(this);
  }

  #notice(words, [label, act]) {
    this.#clearNotices();
    announce(words);
    this.element.append(el('div', { class: 'notice' }, el('p', {}, words), el('button', { type: 'button', onclick: act }, label)));
  }

  #clearNotices() {
    this.element.querySelectorAll('.notice').forEach((notice) => notice.remove());
  }
}
