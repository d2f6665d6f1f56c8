// Builds elements. Text becomes text nodes only: nothing a model says is ever read as markup.

export const $ = (id) => document.getElementById(id);

export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== undefined && value !== null) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.filter((child) => child !== undefined && child !== null));
  return element;
}

export function icon(name) {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const use = document.createElementNS(namespace, 'use');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#icon-${name}`);
  svg.append(use);
  return svg;
}

// A link only where it leads to the web; anything else, such as javascript:, stays text.
export function link(url, text) {
  const address = URL.canParse(url) ? new URL(url) : null;
  return address && ['https:', 'http:'].includes(address.protocol)
    ? el('a', { href: address.href, target: '_blank', rel: 'noopener noreferrer' }, text || address.href)
    : el('span', {}, text || url);
}

// One sentence at a time for screen readers; tokens are not read out as they come.
export function announce(text) {
  $('announcer').textContent = text;
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
