// The list of conversations: beside the messages, or a drawer over them where the window is narrow.
import { request } from './api.js';
import { $, announce, el, icon } from './dom.js';

export class Sidebar {
  #narrow = matchMedia('(max-width: 799px)');
  #open;
  #items = [];
  #isLast = true;
  #current = null;

  onrename = () => {};
  ondelete = () => {};

  constructor(open) {
    this.#open = open;
    $('open-drawer').addEventListener('click', () => this.#setDrawer(true));
    $('close-drawer').addEventListener('click', () => this.#setDrawer(false));
    $('backdrop').addEventListener('click', () => this.#setDrawer(false));
    $('more-conversations').addEventListener('click', () => this.#load(this.#items.length));
    $('sidebar').addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.isDrawerOpen) {
        event.stopPropagation();
        this.#setDrawer(false);
      }
    });
    this.#narrow.addEventListener('change', () => this.#setDrawer(false, false));
    this.#setDrawer(false, false);
    document.querySelectorAll('dialog .cancel').forEach((button) => button.addEventListener('click', () => button.closest('dialog').close()));
  }

  get isDrawerOpen() {
    return document.body.classList.contains('drawer-open');
  }

  closeDrawer() {
    if (this.isDrawerOpen) {
      this.#setDrawer(false, false);
    }
  }

  titleOf(id) {
    return this.#items.find((item) => item.id === id)?.title;
  }

  setCurrent(id) {
    this.#current = id;
    this.#draw();
  }

  refresh() {
    return this.#load(0);
  }

  async #load(offset) {
    const page = await request('GET', `/api/conversations?offset=${offset}`);
    this.#items = [...this.#items.slice(0, offset), ...page.items];
    this.#isLast = page.is_last;
    this.#draw();
  }

  #draw() {
    const focused = document.activeElement?.closest?.('#conversations button')?.dataset.key;
    $('conversations').replaceChildren(...this.#items.map((item) => this.#line(item)));
    $('conversations').querySelector(`[data-key="${CSS.escape(focused ?? '')}"]`)?.focus();
    $('no-conversations').hidden = this.#items.length > 0;
    $('more-conversations').hidden = this.#isLast;
  }

  #line(item) {
    const title = item.title || 'Untitled';
    const tool = (name, words, act) => el('button', {
      type: 'button', class: 'icon-button', 'aria-label': `${words} ${title}`, title: words, 'data-key': `${name} ${item.id}`, onclick: act,
    }, icon(name));
    return el('li', { class: item.id === this.#current ? 'current' : '' },
      el('button', {
        type: 'button', class: 'open', 'aria-current': item.id === this.#current ? 'page' : null, 'data-key': `open ${item.id}`, title,
        onclick: () => this.#open(item.id),
      }, title),
      tool('rename', 'Rename', () => this.#rename(item.id, title)),
      tool('delete', 'Delete', () => this.#delete(item.id, title)));
  }

  async #rename(id, title) {
    $('new-title').value = title;
    $('new-title').select();
    const chosen = await answerOf($('rename-dialog'));
    const text = $('new-title').value.trim();
    if (chosen === 'ok' && text !== '' && text !== title) {
      await request('POST', `/api/conversations/${encodeURIComponent(id)}/title`, { title: text });
      announce(`Renamed to ${text}.`);
      await this.refresh();
      this.onrename(id, text);
    }
  }

  async #delete(id, title) {
    $('delete-text').textContent = `“${title}” and all its messages will be gone.`;
    if (await answerOf($('delete-dialog')) !== 'ok') {
      return;
    }
    await request('DELETE', `/api/conversations/${encodeURIComponent(id)}`);
    announce(`Deleted ${title}.`);
    await this.refresh();
    $('new-conversation').focus();
    this.ondelete(id);
  }

  // While the drawer is open, what lies under it cannot be reached; while it is closed, the drawer cannot.
  #setDrawer(isOpen, moveFocus = true) {
    document.body.classList.toggle('drawer-open', isOpen);
    $('backdrop').hidden = !isOpen;
    $('page').inert = isOpen;
    $('sidebar').inert = this.#narrow.matches && !isOpen;
    $('open-drawer').setAttribute('aria-expanded', String(isOpen));
    if (moveFocus) {
      $(isOpen ? 'close-drawer' : 'open-drawer').focus();
    }
  }
}

function answerOf(dialog) {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true }));
}
