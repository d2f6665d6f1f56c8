// What a paused turn asks: questions, consents, confirmations. The service wants all answers at once, so one form holds them all.
import { el, link } from './dom.js';

let forms = 0;

export class PauseForm {
  #number = ++forms;
  #items = [];
  #send;
  #list = el('div');

  element = el('form', { class: 'pause', 'aria-label': 'The assistant asks', onsubmit: (event) => this.#submit(event) }, this.#list);

  // `send` is called with the results for the service and with words for the person.
  constructor(send) {
    this.#send = send;
  }

  add(event) {
    this.#items.push(readPause(event));
    this.#draw();
  }

  get spoken() {
    return this.#prompts().map((prompt) => prompt.title).join(' ');
  }

  focus() {
    this.element.querySelector('button, input')?.focus();
  }

  // One thing to choose is chosen with one press; several are collected first.
  #draw() {
    const isOneChoice = this.#prompts().length === 1 && !this.#prompts()[0].isMultiple;
    const fields = this.#prompts().map((prompt, place) => this.#fieldset(prompt, `pause-${this.#number}-${place}`, isOneChoice));
    const button = isOneChoice ? [] : [el('button', { type: 'submit', class: 'primary' }, 'Send answers')];
    this.#list.replaceChildren(...fields, ...button);
  }

  #fieldset(prompt, name, isOneChoice) {
    prompt.name = name;
    const choices = prompt.options.map((option) => isOneChoice ? choiceButton(prompt, option) : choiceBox(prompt, option));
    const field = el('fieldset', {}, el('legend', {}, prompt.title), ...prompt.details);
    if (choices.length > 0) {
      field.append(el('div', { class: isOneChoice ? 'choices' : 'choices boxes' }, ...choices));
    }
    if (prompt.takesText) {
      field.append(el('div', { class: 'free' },
        el('label', { class: 'visually-hidden', for: `${name}-text` }, `Your own answer to: ${prompt.title}`),
        el('input', { id: `${name}-text`, name: `${name}-text`, autocomplete: 'off', placeholder: choices.length > 0 ? 'Something else' : 'Your answer' }),
        isOneChoice ? el('button', { type: 'submit' }, 'Answer') : null));
    }
    return field;
  }

  #submit(event) {
    event.preventDefault();
    const data = new FormData(this.element, event.submitter);
    const given = this.#prompts().map((prompt) => read(prompt, data));
    const open = given.findIndex((answers) => answers.length === 0);
    if (open >= 0) {
      this.element.querySelectorAll('fieldset')[open].querySelector('input, button').focus();
      return;
    }
    const said = new Map(this.#prompts().map((prompt, place) => [prompt, given[place]]));
    this.#send(this.#items.map((item) => result(item, said)), given.map((answers) => answers.join(', ')).join('; '));
  }

  #prompts() {
    return this.#items.flatMap((item) => item.prompts);
  }
}

// What was asked and what was said, when it is over.
export function answeredPause(title, answer) {
  return el('div', { class: 'answered' }, el('p', {}, title), el('p', {}, el('span', { class: 'answered-label' }, 'Your answer: '), answer));
}

// The answer inside the JSON that answers several questions, as words.
export function inWords(output) {
  try {
    return Object.values(JSON.parse(output).answers).map((answer) => [answer].flat().join(', ')).join('; ');
  } catch {
    return output;
  }
}

function readPause(event) {
  const payload = event.payload ?? event;
  switch (event.type) {
    case 'consent_request':
      return { id: event.tool_id, prompts: [consent(payload)] };
    case 'action_confirmation':
      return { id: event.tool_id, prompts: [confirmation(payload)] };
    default:
      return { id: event.tool_id, prompts: (payload.questions ?? [payload]).map(question) };
  }
}

function question({ question: title, options = [], multiSelect = false }) {
  return {
    title,
    isMultiple: multiSelect,
    takesText: true,
    details: [],
    options: options.map((option) => typeof option === 'string' ? { label: option } : option),
  };
}

function consent({ rationale, requirements = [] }) {
  const entries = requirements.filter((requirement) => !requirement.satisfied).flatMap((requirement) => requirement.entries ?? []);
  return {
    title: 'An account must be connected',
    isMultiple: false,
    takesText: false,
    details: [
      rationale ? el('p', {}, rationale) : null,
      el('ul', {}, ...entries.map((entry) => el('li', {}, entry.install_url ? link(entry.install_url, `Connect ${entry.connector}`) : entry.connector))),
    ].filter(Boolean),
    options: [{ label: 'Connected, go on', value: 'yes', isPrimary: true }, { label: 'Not now', value: 'no' }],
  };
}

function confirmation({ title, summary, severity, fields = [], confirm_label: agree }) {
  const isRisky = severity === 'destructive';
  return {
    title: title || 'May this be done?',
    isMultiple: false,
    takesText: false,
    details: [
      summary ? el('p', {}, summary) : null,
      isRisky ? el('p', { class: 'risk' }, 'Careful: it may not be possible to undo this.') : null,
      el('dl', {}, ...fields.flatMap((field) => [el('dt', {}, field.label), el('dd', {}, field.value)])),
    ].filter(Boolean),
    options: [{ label: agree || 'Go ahead', value: 'yes', isPrimary: !isRisky, isRisky }, { label: 'Do not', value: 'no' }],
  };
}

function choiceButton(prompt, option) {
  return el('button', {
    type: 'submit', name: prompt.name, value: option.value ?? option.label,
    class: option.isRisky ? 'danger' : option.isPrimary ? 'primary' : 'choice',
  }, el('span', {}, option.label), option.description ? el('small', {}, option.description) : null);
}

function choiceBox(prompt, option) {
  return el('label', { class: 'choice' },
    el('input', { type: prompt.isMultiple ? 'checkbox' : 'radio', name: prompt.name, value: option.value ?? option.label }),
    el('span', {}, option.label), option.description ? el('small', {}, option.description) : null);
}

function read(prompt, data) {
  const chosen = data.getAll(prompt.name);
  const text = (data.get(`${prompt.name}-text`) ?? '').trim();
  return text === '' || (chosen.length > 0 && !prompt.isMultiple) ? chosen : [...chosen, text];
}

// Plain text where one thing is said, labels by question where several are.
function result({ id, prompts }, said) {
  if (prompts.length === 1 && !prompts[0].isMultiple) {
    return { tool_use_id: id, text: said.get(prompts[0])[0] };
  }
  const labels = prompts.map((prompt) => [prompt.title, prompt.isMultiple ? said.get(prompt) : said.get(prompt)[0]]);
  return { tool_use_id: id, labels: Object.fromEntries(labels) };
}
