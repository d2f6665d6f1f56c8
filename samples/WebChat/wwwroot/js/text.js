// Shows what a model writes: paragraphs, headings, lists, code. Blocks that did not change keep their elements while text streams in.
import { el, link } from './dom.js';

export class TextView {
  #text = '';
  #blocks = [];
  #waiting = false;

  element = el('div', { class: 'text' });

  append(text) {
    this.#text += text;
    if (!this.#waiting) {
      this.#waiting = true;
      requestAnimationFrame(() => this.flush());
    }
  }

  // At most once a frame, however many tokens came; and at the end, also in a tab that draws no frames.
  flush() {
    this.#waiting = false;
    const blocks = split(this.#text);
    blocks.forEach((block, place) => {
      const shown = this.#blocks[place];
      if (shown?.source === block.source && shown.kind === block.kind) {
        block.element = shown.element;
        return;
      }
      block.element = render(block);
      if (shown) {
        shown.element.replaceWith(block.element);
      } else {
        this.element.append(block.element);
      }
    });
    this.#blocks.slice(blocks.length).forEach((block) => block.element.remove());
    this.#blocks = blocks;
  }

  get text() {
    return this.#text;
  }
}

function split(text) {
  const blocks = [];
  let open = null;
  for (const line of text.split('\n')) {
    const fence = /^\s*```(\w*)/.exec(line);
    if (open?.kind === 'code') {
      if (fence) {
        open = null;
      } else {
        open.source += (open.isEmpty ? '' : '\n') + line;
        open.isEmpty = false;
      }
      continue;
    }
    if (fence) {
      blocks.push(open = { kind: 'code', source: '', isEmpty: true });
      continue;
    }
    const kind = kindOf(line);
    if (kind === null) {
      open = null;
    } else if (open?.kind === kind && kind !== 'heading') {
      open.source += `\n${line}`;
    } else {
      blocks.push(open = { kind, source: line });
    }
  }
  return blocks;
}

function kindOf(line) {
  if (line.trim() === '') {
    return null;
  }
  if (/^#{1,6} /.test(line)) {
    return 'heading';
  }
  if (/^\s*[-*] /.test(line)) {
    return 'bullets';
  }
  return /^\s*\d+[.)] /.test(line) ? 'numbers' : 'paragraph';
}

function render({ kind, source }) {
  switch (kind) {
    case 'code':
      return el('pre', { tabindex: '0', role: 'group', 'aria-label': 'Code' }, el('code', {}, source));
    case 'heading':
      return el('h3', {}, ...inline(source.replace(/^#+ /, '')));
    case 'bullets':
      return el('ul', {}, ...items(source));
    case 'numbers':
      return el('ol', {}, ...items(source));
    default:
      return el('p', {}, ...inline(source));
  }
}

function items(source) {
  return source.split('\n').map((line) => el('li', {}, ...inline(line.replace(/^\s*([-*]|\d+[.)]) /, ''))));
}

function inline(text) {
  const parts = text.split(/(`[^`\n]+`|\*\*[^*\n]+\*\*|\[\^acite:[^\]\s]+\]|https?:\/\/[^\s<>"')\]]+)/);
  return parts.filter((part) => part !== '').map((part) => {
    if (/^`[^`]+`$/.test(part)) {
      return el('code', {}, part.slice(1, -1));
    }
    if (/^\*\*[^*]+\*\*$/.test(part)) {
      return el('strong', {}, part.slice(2, -2));
    }
    if (part.startsWith('[^acite:')) {
      return el('sup', {}, `[${part.slice(8, -1)}]`);
    }
    return /^https?:/.test(part) ? link(part) : part;
  });
}
