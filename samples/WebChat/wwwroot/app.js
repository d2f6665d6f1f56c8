// Puts the page together: which conversation is open, the message box, the keys.
import { $, announce } from './js/dom.js';
import { Conversation } from './js/conversation.js';
import { memory } from './js/memory.js';
import { Sidebar } from './js/sidebar.js';

const question = $('question');
const main = $('main');
const busy = new Map(); // Turns under way go on when another conversation is opened.
const sidebar = new Sidebar((id) => { location.hash = id; });
let current = new Conversation(null, changed);
let follows = true;
let lastTop = 0;

const answering = new WeakSet();

function changed(conversation) {
  if (conversation.isBusy && conversation.id) {
    busy.set(conversation.id, conversation);
  } else if (!conversation.isBusy) {
    [...busy].filter(([, other]) => other === conversation).forEach(([id]) => busy.delete(id));
  }
  if (conversation === current) {
    if ((conversation.id ?? '') !== openId()) {
      history.replaceState(null, '', conversation.id ? `#${conversation.id}` : location.pathname);
    }
    show();
  }
  if (conversation.isBusy) {
    answering.add(conversation);
  } else if (answering.delete(conversation)) {
    ended(conversation);
  }
}

async function ended(conversation) {
  await sidebar.refresh().catch((failure) => announce(failure.message));
  if (conversation === current) {
    show();
    focusNext(conversation);
  }
}

function show() {
  const transcript = $('transcript');
  if (transcript.firstElementChild !== current.element) {
    transcript.replaceChildren(current.element);
  }
  const title = sidebar.titleOf(current.id) ?? current.title ?? 'New conversation';
  $('title').textContent = title;
  document.title = `${title} – WebChat`;
  $('welcome').hidden = !current.isEmpty || current.id !== null;
  transcript.setAttribute('aria-busy', String(current.isBusy));
  const hadFocus = document.activeElement === $('stop');
  $('stop').hidden = !current.isBusy;
  $('send').hidden = current.isBusy;
  if (hadFocus && !current.isBusy) {
    question.focus();
  }
  sidebar.setCurrent(current.id);
}

const openId = () => decodeURIComponent(location.hash.slice(1));

async function open() {
  const id = openId() || null;
  if (id === current.id && id !== null) {
    sidebar.closeDrawer();
    return;
  }
  current.leave();
  current = busy.get(id) ?? new Conversation(id, changed);
  show();
  // On a phone the message box would bring up its keyboard over what was opened.
  (sidebar.isDrawerOpen && id ? main : question).focus();
  sidebar.closeDrawer();
  if (id && current.isEmpty && !current.isBusy) {
    await attempt(() => current.load());
  }
  toEnd();
}

function toEnd() {
  follows = true;
  main.scrollTop = main.scrollHeight;
}

async function attempt(act) {
  try {
    await act();
  } catch (failure) {
    $('transcript').firstElementChild.replaceChildren(Object.assign(document.createElement('p'), { className: 'notice', textContent: failure.message }));
    announce(failure.message);
  }
}

async function submit() {
  const text = question.value.trim();
  if (text === '' || current.isBusy) {
    return;
  }
  const asked = current;
  question.value = '';
  question.focus();
  resize();
  const turn = $('background').checked ? asked.askInBackground(text) : asked.ask(text);
  show();
  toEnd();
  await turn;
}

// What comes next is to answer a question, or to ask one; nobody's typing is interrupted for it.
function focusNext(conversation) {
  if (question.value === '' && [question, document.body].includes(document.activeElement)) {
    (conversation.element.querySelector('form.pause button, form.pause input') ?? question).focus();
  }
}

function resize() {
  question.style.height = 'auto';
  question.style.height = `${Math.min(question.scrollHeight, 200)}px`;
}

question.addEventListener('input', resize);
question.addEventListener('keydown', (event) => {
  // Enter also ends the composition of a character in many scripts.
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit();
  }
});
$('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});
$('stop').addEventListener('click', () => current.stop());
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !document.querySelector('dialog[open]')) {
    current.stop();
  }
});
$('new-conversation').addEventListener('click', () => {
  history.pushState(null, '', location.pathname);
  open();
});
$('examples').addEventListener('click', (event) => {
  const example = event.target.closest('button');
  if (example) {
    question.value = example.textContent;
    submit();
  }
});
sidebar.onrename = (id, title) => {
  if (id === current.id) {
    current.title = title;
    show();
  }
};
sidebar.ondelete = (id) => {
  if (id === current.id) {
    history.replaceState(null, '', location.pathname);
    open();
  }
};
addEventListener('hashchange', open);
addEventListener('popstate', open);

// Follows the answer as it grows, unless the person has scrolled up to read.
main.addEventListener('scroll', () => {
  const isNear = main.scrollHeight - main.scrollTop - main.clientHeight < 60;
  follows = isNear || (follows && main.scrollTop >= lastTop);
  lastTop = main.scrollTop;
});
new ResizeObserver(() => {
  if (follows) {
    toEnd();
  }
}).observe($('transcript'));

const left = memory.turn;
await attempt(() => sidebar.refresh());
if (left && (left.id ?? '') === openId()) {
  current = new Conversation(left.id, changed);
  show();
  await attempt(() => current.recover(left));
} else if (openId()) {
  current = new Conversation(openId(), changed);
  show();
  await attempt(() => current.load());
}
show();
toEnd();
question.focus();
document.body.dataset.ready = 'true';
