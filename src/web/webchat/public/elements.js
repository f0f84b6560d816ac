/** Small things every part of the page uses: elements, sentences, ids, sizes. All text is set as text, never as HTML. */

/** make('p.note', { title: 'x', onclick: f }, 'text', child) */
export function make(sign, attributes = {}, ...children) {
  const [tag, ...classes] = sign.split('.');
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined && value !== null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const shapes = {
  send: 'M4 12l16-8-6 16-3-7z',
  attach: 'M12 5v14M5 12h14',
  mic: 'M12 4a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0v-5A2.5 2.5 0 0 1 12 4zM6 11a6 6 0 0 0 12 0M12 17v4',
  stop: 'M7 7h10v10H7z',
  close: 'M6 6l12 12M18 6L6 18',
  bin: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', shapes[name]);
  svg.append(path);
  return svg;
}

/** The sentences of locales/<lang>/webchat.json as a function: say('chat.limit', { size: 20 }). */
export function sentences(words) {
  return (key, params = {}) => (words[key] || key).replace(/\{\{(\w+)\}\}/g, (sign, name) => (name in params ? params[name] : sign));
}

/** Names a message or a file once and for all, so that sending it again is harmless. */
export function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** How the page's language writes numbers and times; those browsers do not know are written as Indonesian. */
const { lang } = document.documentElement;
export const written = lang === 'en' ? 'en-GB' : 'id-ID';
export const spelled = [lang === 'en' ? written : lang, written];

/** "38 KB", "1,2 MB" */
export function sizeOf(bytes) {
  return bytes < 1048576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${megabytes(bytes)} MB`;
}

export function megabytes(bytes) {
  return (bytes / 1048576).toLocaleString(written, { maximumFractionDigits: bytes < 10485760 ? 1 : 0 });
}

export function clock(at) {
  return new Date(at).toLocaleTimeString(written, { hour: '2-digit', minute: '2-digit' });
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
