/** Draws a chat's events: bubbles with their files, choices and states. Knows no network. */
import { clock, make, sizeOf, spelled } from './elements.js';

const nearPx = 120;

/** `act`: press(choice, label, of), reply(id, text), edit(id, text), revoke(id), place(), again(item), drop(item). */
export function createView(log, { say, base, act }) {
  const messages = new Map();
  let lastDay = '';
  let firstWaiting = null;

  return { message, own, heard, answered, state, has: (id) => messages.has(id), older, clear, unheard, stick, isNearEnd };

  /** `grown`: how many pixels were added below meanwhile. */
  function isNearEnd(grown = 0) {
    return log.scrollHeight - log.scrollTop - log.clientHeight - grown < nearPx;
  }

  function stick() {
    log.scrollTop = log.scrollHeight;
  }

  /** A message of the bot. */
  function message(event, place = null) {
    const { id, at, text, choices, askPlace, files = [] } = event;
    if (messages.has(id)) return;
    const bubble = make('div.bubble', {}, ...files.map((file) => fileOf(file, `${base}/files/${file.id}`)), ...text.flatMap(spanOf));
    const entry = frame('bot', event, bubble);
    const buttons = [
      ...choices.map(({ id: choice, label, style }) => {
        const button = make(`button${style ? `.${style}` : ''}`, { type: 'button', 'data-choice': choice }, label);
        button.addEventListener('click', () => act.press(choice, label, id));
        return button;
      }),
      ...(askPlace ? [make('button', { type: 'button', 'data-place': true, onclick: act.place }, askPlace)] : []),
    ];
    if (buttons.length > 0)
      bubble.after(make('div.choices', { role: 'group', 'aria-label': plain(text).trim().split('\n').at(-1) }, ...buttons));
    entry.meta.append(make('button', { ...about(id), onclick: () => act.reply(id, plain(text)) }, say('chat.reply')));
    insert(entry, at, place);
  }

  /** The person's own words: as they are being sent (with the item of the queue), or as they came back. */
  function own({ id, at, said, label }, { item = null, place = null } = {}) {
    const known = messages.get(id);
    if (known) return known.waits && item === null ? confirm(known, at) : undefined;
    if (said.type === 'edit' || said.type === 'revoke') return change(said, id, at);
    const bubble = make('div.bubble', {}, ...quoteOf(said.quoted), ...saidOf(said, label, item));
    const entry = frame(`own${said.type === 'press' ? '.press' : ''}`, { id }, bubble);
    entry.said = said;
    entry.label = label;
    entry.state = make('span', { 'data-state': '' });
    entry.meta.append(entry.state);
    if (said.type === 'text') {
      const edit = () => act.edit(id, entry.said.text);
      entry.actions = [
        make('button', { ...about(id), onclick: edit }, say('chat.edit')),
        make('button', { ...about(id), onclick: () => act.revoke(id) }, say('chat.revoke')),
      ];
    }
    if (said.type === 'press') pressed(item === null ? `${said.draft}:${said.step}:${said.choice}` : said.choice);
    entry.waits = item !== null;
    if (item !== null && firstWaiting === null) firstWaiting = entry.element;
    insert(entry, at, place);
  }

  /** The newest button of this choice shows that it was pressed, and the others beside it step back; all of them stay what they are. */
  function pressed(choice) {
    const button = [...log.querySelectorAll(`[data-choice="${CSS.escape(choice)}"]`)].at(-1);
    if (button) button.setAttribute('aria-pressed', 'true');
  }

  /** What waited takes its place behind everything the server has. */
  function confirm(entry, at) {
    entry.waits = false;
    const waiting = [...messages.values()].filter((other) => other.waits).map((other) => other.element);
    const first = waiting.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))[0] || null;
    firstWaiting = first;
    if (first && first.compareDocumentPosition(entry.element) & Node.DOCUMENT_POSITION_FOLLOWING) log.insertBefore(entry.element, first);
    if (at !== null) entry.time.textContent = clock(at);
  }

  function change(said, id, at) {
    messages.set(id, { waits: false, meta: null });
    const entry = messages.get(said.of);
    if (!entry?.bubble) return;
    if (said.type === 'revoke') {
      entry.bubble.replaceChildren(say('chat.revoked'));
      entry.element.classList.add('revoked');
      for (const action of entry.actions || []) action.remove();
      return;
    }
    entry.said = { ...entry.said, text: said.text };
    entry.bubble.replaceChildren(said.text);
    if (!entry.edited) entry.meta.append(make('span', {}, say('chat.edited')));
    entry.edited = at;
  }

  function heard(id) {
    const entry = messages.get(id);
    if (!entry?.state || entry.heard) return;
    entry.heard = true;
    if (entry.waits) confirm(entry, null);
    entry.state.textContent = say('chat.stored');
    entry.state.className = '';
    entry.state.dataset.state = 'stored';
    for (const action of entry.actions || []) entry.meta.append(action);
  }

  /** Whether something of the bot stands below what was said as `id`: it may come before the word that it was heard. */
  function answered(id) {
    const element = messages.get(id)?.element;
    const [last] = [...log.querySelectorAll('.bot')].slice(-1);
    return Boolean(element && last && element.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING);
  }

  /** Where the item of the queue stands. */
  function state(item) {
    const entry = messages.get(item.id);
    if (!entry?.state || entry.heard) return;
    if (item.state === 'stored') return heard(item.id);
    const isFailing = item.state !== 'sending';
    const percent = item.percent === undefined ? '' : say('chat.uploading', { percent: item.percent });
    entry.state.dataset.state = item.state;
    entry.state.className = isFailing ? 'failed' : '';
    entry.state.replaceChildren(isFailing ? say('chat.failed') : percent || say('chat.sending'));
    if (!isFailing) return;
    if (item.text) entry.state.append(' · ', item.text);
    entry.state.append(' ', make('button', { type: 'button', onclick: () => act.again(item) }, say('chat.again')));
    if (item.state !== 'refused') return;
    const drop = () => {
      entry.element.remove();
      messages.delete(item.id);
      act.drop(item);
    };
    entry.state.append(' ', make('button', { type: 'button', onclick: drop }, say('chat.drop_unsent')));
  }

  /** Own messages of earlier pages that the bot may not have: { id, said, label, state element }. */
  function unheard() {
    return [...messages.entries()]
      .filter(([, entry]) => entry.said && !entry.heard && !entry.waits)
      .map(([id, entry]) => ({ ...entry, id }));
  }

  function older(events) {
    const top = log.querySelector('.day, .message');
    const height = log.scrollHeight;
    lastDay = '';
    for (const event of events) {
      if (event.type === 'message') message(event, top);
      else if (event.type === 'said') own(event, { place: top });
      else heard(event.id);
    }
    log.scrollTop += log.scrollHeight - height;
  }

  function clear() {
    for (const { element } of messages.values()) if (element) element.remove();
    messages.clear();
  }

  function about(id) {
    return { type: 'button', 'aria-describedby': `said-${id}` };
  }

  function frame(kind, { id, at = Date.now() }, bubble) {
    const meta = make('div.meta');
    const time = make('time', {}, clock(at));
    // Two buttons of one name are told apart by what they are about.
    if (bubble) bubble.id = `said-${id}`;
    const speaker = make('span.unseen', {}, kind === 'bot' ? say('chat.bot') : say('chat.you'));
    const element = make(`article.message.${kind}`, { 'data-id': id }, speaker, bubble, meta);
    meta.append(time);
    const entry = { element, bubble, meta, time, waits: false };
    messages.set(id, entry);
    return entry;
  }

  function insert(entry, at, place) {
    const before = place || (entry.waits ? null : firstWaiting);
    const day = dayOf(at, say);
    if (day !== lastDay) log.insertBefore(make('p.day', {}, day), before);
    lastDay = day;
    log.insertBefore(entry.element, before);
  }

  function quoteOf(quoted) {
    const entry = quoted === undefined ? undefined : messages.get(quoted);
    return entry?.bubble ? [make('span.quote', {}, entry.bubble.textContent.slice(0, 80))] : [];
  }

  function saidOf(said, label, item) {
    if (said.type === 'text') return [said.text];
    if (said.type === 'press') return [label || ''];
    if (said.type === 'pin') return [pinOf(said)];
    if (said.type === 'other') return [say('chat.other')];
    const url = item?.blob ? URL.createObjectURL(item.blob) : `${base}/files/${said.ref}`;
    const file = { kind: said.kind, name: said.name || say(`chat.${said.kind}`), mediaType: said.mediaType, bytes: said.bytes };
    const shown = said.ref === '' ? make('span', {}, `${file.name} (${sizeOf(said.bytes)})`) : fileOf(file, url);
    return said.caption ? [shown, said.caption] : [shown];
  }

  function pinOf({ lat, lon }) {
    const words = `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
    return make('a', { href: `geo:${lat},${lon}`, title: say('chat.open_map') }, `📍 ${words}`);
  }

  function fileOf({ kind, name, bytes }, url) {
    const gone = (event) => event.target.replaceWith(make('span', {}, say('chat.gone_file', { name })));
    if (kind === 'photo')
      return make('img', { src: url, alt: name, onerror: gone, onload: ({ target }) => isNearEnd(target.offsetHeight) && stick() });
    if (kind === 'voice' || kind === 'audio') return make('audio', { src: url, controls: true, preload: 'none', 'aria-label': name });
    if (kind === 'video') return make('video', { src: url, controls: true, preload: 'none', 'aria-label': name });
    return make('a', { href: url, download: name }, `${name} (${sizeOf(bytes)})`);
  }
}

function plain(spans) {
  return spans.map(({ text }) => text).join('');
}

const tags = { bold: 'strong', italic: 'em', code: 'code' };
/** A number is not broken at its hyphen. */
const whole = /^\S{1,16}$/;

/** Addresses in the bot's words can be followed. */
function spanOf({ text, style }) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/);
  const nodes = parts.map((part, i) =>
    i % 2 === 1 ? make('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, part) : part,
  );
  const tag = tags[style] || 'span';
  return style ? [make(style === 'code' && whole.test(text) ? `${tag}.whole` : tag, {}, ...nodes)] : nodes;
}

function dayOf(at, say) {
  const day = new Date(at).toDateString();
  if (day === new Date().toDateString()) return say('chat.today');
  if (day === new Date(Date.now() - 86400000).toDateString()) return say('chat.yesterday');
  return new Date(at).toLocaleDateString(spelled, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}
