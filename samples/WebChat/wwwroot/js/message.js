// Messages: what the person said, and an answer that grows event by event. A history is replayed as events, so both look the same.
import { el, link } from './dom.js';
import { answeredPause, inWords, PauseForm } from './pause.js';
import { TextView } from './text.js';
import { ToolCard } from './tool.js';

const early = {
  max_turns: 'Ended early: the run used up its steps.',
  max_budget_usd: 'Ended early: the run used up its budget.',
  tool_call_loop: 'Ended early: the same tools were called over and over.',
  prompt_too_long: 'Ended early: the conversation is too long for the model.',
};

export function userMessage(text) {
  return el('article', { class: 'message user', 'aria-label': 'You' }, el('div', { class: 'bubble' }, text));
}

export class Answer {
  #open = null;
  #tools = new Map();
  #sources = null;
  #body = el('div', { class: 'answer-body' });
  #wait = el('p', { class: 'waiting' }, el('span', { class: 'spinner', 'aria-hidden': 'true' }), el('span', {}, 'Answering'));
  #onAnswer;

  element = el('article', { class: 'message assistant', 'aria-label': 'Assistant' }, this.#body, this.#wait);
  pause = null;

  // `onAnswer` is called with the results for what a paused turn asks.
  constructor(onAnswer) {
    this.#onAnswer = onAnswer;
  }

  static of(message, onAnswer) {
    const answer = new Answer(onAnswer);
    eventsOf(message).forEach((event) => answer.apply(event));
    answer.finish();
    return answer;
  }

  apply(event) {
    switch (event.type) {
      case 'text_delta':
        return this.#write('text', event.content);
      case 'thinking':
        return this.#write('thinking', event.content);
      case 'tool_use':
      case 'tool_use_start':
      case 'tool_use_commit':
        return this.#tool(event).input(event.input);
      case 'tool_progress':
        return this.#tool(event).progress(event.progress);
      case 'tool_result':
        return this.#tool(event).result(event);
      case 'ask_user_question':
      case 'consent_request':
      case 'action_confirmation':
        return this.#ask(event);
      case 'answered':
        return this.#append(answeredPause(event.title, event.answer));
      case 'card':
        return this.#append(el('p', { class: 'attachment' }, link(event.card.url, event.card.title ?? event.card.alt)));
      case 'artifact':
        return this.#append(el('p', { class: 'attachment' }, link(event.artifact.url, event.artifact.name)));
      case 'citation':
        return this.#cite(event.citation);
      case 'done':
        return this.#end(event.terminal_reason);
      default:
        return undefined;
    }
  }

  // Goes on after a pause was answered.
  resume(words) {
    this.pause?.element.replaceWith(answeredPause(this.pause.spoken, words));
    this.pause = null;
    this.waitFor('Answering');
  }

  note(words) {
    this.#append(el('p', { class: 'early' }, words));
  }

  waitFor(words) {
    this.#wait.lastChild.textContent = words;
    this.#wait.hidden = false;
  }

  finish() {
    this.#close();
    this.#wait.hidden = true;
    this.#tools.forEach((tool) => tool.stop());
  }

  get spoken() {
    const texts = [...this.#body.querySelectorAll('.text')].map((text) => text.textContent);
    return [...texts, this.pause?.spoken].filter(Boolean).join(' ');
  }

  get isEmpty() {
    return this.#body.childElementCount === 0;
  }

  #write(kind, text) {
    if (this.#open?.kind !== kind) {
      this.#close();
      const view = new TextView();
      this.#open = { kind, view };
      this.#body.append(kind === 'text' ? view.element : thinking(view));
    }
    this.#open.view.append(text);
  }

  #tool(event) {
    let tool = this.#tools.get(event.tool_id);
    if (!tool) {
      tool = new ToolCard(event.tool_display_name ?? event.tool_name ?? 'Tool');
      this.#tools.set(event.tool_id, tool);
      this.#append(tool.element);
    }
    return tool;
  }

  // The service may announce what asks as a tool: the form takes its place.
  #ask(event) {
    this.#tools.get(event.tool_id)?.element.remove();
    this.#tools.delete(event.tool_id);
    if (!this.pause) {
      this.pause = new PauseForm((results, words) => this.#onAnswer(this, results, words));
      this.#append(this.pause.element);
    }
    this.pause.add(event);
  }

  #end(reason) {
    if (early[reason]) {
      this.note(early[reason]);
    }
  }

  #cite({ id, url, title }) {
    if (!this.#sources) {
      this.#sources = el('ul', { class: 'sources', 'aria-label': 'Sources' });
      this.element.append(this.#sources);
    }
    this.#sources.append(el('li', {}, `[${id}] `, link(url, title)));
  }

  #append(element) {
    this.#close();
    this.#body.append(element);
  }

  #close() {
    this.#open?.view.flush();
    this.#open = null;
  }
}

function thinking(view) {
  return el('details', { class: 'thinking', open: true }, el('summary', {}, 'Thinking'), view.element);
}

function* eventsOf({ thinking: thought, blocks, citations }) {
  if (thought) {
    yield { type: 'thinking', content: thought };
  }
  for (const block of blocks) {
    if (block.type === 'text') {
      yield { type: 'text_delta', content: block.text };
    } else if (block.type === 'link') {
      yield { type: 'card', card: block.link };
    } else {
      yield* toolEvents(block);
    }
  }
  yield* citations.map((citation) => ({ type: 'citation', citation }));
}

function* toolEvents(block) {
  const { tool_use_id: id, output, status } = block;
  if (block.pending_question) {
    yield { type: 'ask_user_question', tool_id: id, payload: block.pending_question };
  } else if (block.pending_consent_request) {
    yield { type: 'consent_request', tool_id: id, payload: block.pending_consent_request };
  } else if (block.pending_action_confirmation) {
    yield { type: 'action_confirmation', tool_id: id, payload: block.pending_action_confirmation };
  } else if (block.input?.questions && status === 'done') {
    const title = block.input.questions.map((question) => question.question).join(' ');
    yield { type: 'answered', title, answer: inWords(output ?? '') };
  } else {
    yield { ...block, type: 'tool_use' };
    if (status === 'done') {
      yield { ...block, type: 'tool_result' };
    }
  }
}
