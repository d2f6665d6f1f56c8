// The card of one tool use: its name, its arguments, how far it is, and what came of it.
import { el, icon } from './dom.js';

const states = {
  running: { text: 'Running', icon: 'tool' },
  done: { text: 'Done', icon: 'done' },
  failed: { text: 'Failed', icon: 'failed' },
  stopped: { text: 'Not finished', icon: 'failed' },
};

const oneLine = 60;

export class ToolCard {
  #progress = '';
  #name = el('span', { class: 'tool-name' });
  #state = el('span', { class: 'tool-state' });
  #mark = el('span', { class: 'tool-mark' });
  #body = el('div', { class: 'tool-body' });
  #arguments = null;

  element = el('details', { class: 'tool', open: true },
    el('summary', {}, this.#mark, this.#name, this.#state), this.#body);

  constructor(name) {
    this.#name.textContent = name;
    this.#show('running');
  }

  get name() {
    return this.#name.textContent;
  }

  get isRunning() {
    return this.element.dataset.state === 'running';
  }

  input(value) {
    if (value && Object.keys(value).length > 0) {
      const text = JSON.stringify(value, null, 1);
      this.#showArguments(text.length > oneLine ? JSON.stringify(value, null, 2) : text.replaceAll(/\n */g, ' '));
    }
  }

  // The arguments while the model is still writing them.
  progress(piece) {
    this.#progress += piece;
    this.#showArguments(this.#progress);
  }

  result({ output, is_error: isError, duration_ms: duration }) {
    this.#show(isError ? 'failed' : 'done', duration);
    if (output) {
      this.#body.append(section(isError ? 'Error' : 'Result', output));
    }
  }

  stop() {
    if (this.isRunning) {
      this.#show('stopped');
    }
  }

  #show(state, duration) {
    const time = typeof duration === 'number' ? ` ${state === 'failed' ? 'after' : 'in'} ${inWords(duration)}` : '';
    this.element.dataset.state = state;
    this.#state.textContent = states[state].text + time;
    this.#mark.replaceChildren(icon(states[state].icon));
  }

  #showArguments(text) {
    this.#arguments ??= this.#body.appendChild(section('Arguments', ''));
    this.#arguments.lastChild.textContent = text;
  }
}

function section(title, text) {
  return el('div', {}, el('div', { class: 'tool-title' }, title), el('pre', { tabindex: '0', role: 'group', 'aria-label': title }, text));
}

function inWords(milliseconds) {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
