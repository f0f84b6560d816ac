/** One chat in an element: what is there, what comes, what is being sent. Several can stand on one page. */
import { createComposer } from './composer.js';
import { icon, make, sentences } from './elements.js';
import { openQueue } from './queue.js';
import { readStream } from './stream.js';
import { createView } from './view.js';

const typingMs = 12000;
const unheardAfterMs = 15000;

/** `base`: where this chat's routes are. `language`: the page's, where it speaks the chat's own. `heading`: 'h1' for a page's only chat. `notes`: more to stand above the talk. `named`: other events of the same stream, by name. */
export async function mountChat(
  root,
  { base, words, limits, language = '', heading = 'h1', title, intro, notes = [], mayLeave = true, named = {} },
) {
  const say = sentences(words);
  const log = make('div.log', {
    role: 'log',
    'aria-label': title || say('chat.log'),
    'aria-live': 'polite',
    'aria-busy': 'true',
    tabindex: 0,
  });
  const hello = make(
    'div.hello',
    {},
    ...(intro || [say('chat.intro'), say('chat.privacy')]).map((text, i) => make(i === 0 ? 'p' : 'p.small', {}, text)),
    ...notes,
  );
  const older = make('button.older', { type: 'button', hidden: true, onclick: showOlder }, say('chat.older'));
  const typing = make('p.typing', { hidden: true, 'aria-hidden': 'true' }, say('chat.typing'));
  const fresh = make('button.fresh', { type: 'button', hidden: true, onclick: () => stick() }, say('chat.new'));
  const notice = make('p.notice', { role: 'status', hidden: true });
  const ask = make('div.ask', { role: 'alertdialog', 'aria-label': say('chat.leave'), hidden: true });
  root.classList.add('chat');
  let first = 0;
  let typingTimer = 0;
  let isWhole = false;
  let isAtEnd = true;
  let seenSize = '';

  const keep = keeper(base);
  const view = createView(log, {
    say,
    base,
    act: {
      press: (choice, label, of) =>
        send({ type: 'press', choice, label, id: `p${of}${Date.now().toString(36)}`.replace(/[^\w-]/g, '-').slice(0, 64) }),
      reply: (id, text) => composer.reply(id, text),
      edit: (id, text) => composer.edit(id, text),
      revoke: (of) => send({ type: 'revoke', of, id: `r${of}`.slice(0, 64) }),
      place: () => composer.place(),
      again: (item) => queue.again(item),
      drop: (item) => queue.drop(item),
    },
  });
  const composer = createComposer({ say, limits, keep, send, notice: tell, root });
  const queue = await openQueue(base, { say, partMaxBytes: limits.partMaxBytes, changed, lost });
  const leave = mayLeave
    ? make('button', { type: 'button', 'aria-label': say('chat.leave'), title: say('chat.leave'), onclick: askToLeave }, icon('bin'))
    : null;
  log.append(hello, older);
  composer.element.prepend(fresh);
  root.append(
    make('header.head', {}, make(`${heading}.name`, {}, title || say('chat.title')), leave),
    ask,
    notice,
    log,
    typing,
    composer.element,
  );
  const size = () => `${log.clientWidth} ${log.clientHeight}`;
  const look = () => {
    if (size() !== seenSize) return;
    isAtEnd = view.isNearEnd();
    if (isAtEnd) fresh.hidden = true;
  };
  log.addEventListener('scroll', look, { passive: true });
  // A keyboard that comes up, a turned phone, a column shown again: whoever read the end goes on reading it.
  new ResizeObserver(() => {
    seenSize = size();
    if (isAtEnd) stick();
  }).observe(log);
  const stream = readStream(`${base}/events`, {
    event: hear,
    named: { whole, closed: () => lost(410), ...named },
    online: (isOnline) => tell(isOnline ? '' : say('chat.offline')),
    refused: () => lost(401),
  });
  return { send, write: composer.write, focus: composer.focus, element: root };

  /** Everything said goes through here: shown at once, then sent until it is stored. */
  function send(body, blob = null) {
    const at = Date.now();
    const item = { id: body.id, base, body, blob, at };
    queue.add(item);
  }

  function changed(item) {
    const { id, body, at } = item;
    if (!view.has(id)) {
      view.own({ id, at, said: shownBody(body), label: body.label }, { item });
      stick();
    }
    view.state(item);
    if (item.state === 'waiting' && item.text) tell(item.text);
    if (item.state === 'sending' && view.isNearEnd()) stick();
  }

  function hear(event) {
    const wasNear = view.isNearEnd();
    if (event.type === 'said') view.own(event);
    else if (event.type === 'heard') {
      view.heard(event.id);
      if (isWhole && !view.answered(event.id)) setTyping(true);
    } else {
      // Another language was chosen: the page comes again in it, with everything that was written.
      if (isWhole && language !== '' && event.language && event.language !== language) return location.reload();
      view.message(event);
      setTyping(false);
      if (isWhole && !wasNear) fresh.hidden = false;
    }
    if (!isWhole || wasNear) stick();
  }

  /** What was there before is shown: from now on a screen reader is told what comes. */
  async function whole({ more, first: number }) {
    if (isWhole) return;
    first = number;
    older.hidden = !more;
    await queue.begin();
    stick();
    isWhole = true;
    requestAnimationFrame(() => log.removeAttribute('aria-busy'));
    setTimeout(offerUnheard, unheardAfterMs);
  }

  /** Shown by the server, and perhaps never heard: the page that sent it may have died at that moment. */
  function offerUnheard() {
    for (const { id, said, label } of view.unheard()) {
      if (queue.has(id)) continue;
      const body = bodyOf(id, said, label);
      if (body) view.state({ id, base, body, blob: null, at: Date.now(), state: 'waiting', text: '' });
    }
  }

  async function showOlder() {
    older.disabled = true;
    const answer = await fetch(`${base}/history?before=${first}`).catch(() => null);
    older.disabled = false;
    if (!answer?.ok) return;
    const { events, more } = await answer.json();
    view.older(events.map(({ event }) => event));
    first = events.length > 0 ? events[0].number : first;
    older.hidden = !more;
  }

  function setTyping(isTyping) {
    clearTimeout(typingTimer);
    typing.hidden = !isTyping;
    if (isTyping) typingTimer = setTimeout(() => setTyping(false), typingMs);
  }

  function stick() {
    isAtEnd = true;
    fresh.hidden = true;
    view.stick();
  }

  function tell(text) {
    notice.hidden = text === '';
    notice.replaceChildren(text);
  }

  /** The server does not know this browser, or the conversation is gone (perhaps by another page of it). */
  function lost(status) {
    if (status === 410) {
      stream.close();
      return end();
    }
    const isFrame = window.top !== window;
    tell(say(isFrame ? 'chat.cookies_frame' : 'chat.cookies'));
    if (isFrame) notice.append(' ', make('a', { href: '/', target: '_blank', rel: 'noopener' }, say('chat.open_alone')));
  }

  function askToLeave() {
    ask.hidden = false;
    const no = make('button', { type: 'button', onclick: () => closeAsk() }, say('chat.cancel'));
    const yes = make('button.danger', { type: 'button', onclick: leaveNow }, say('chat.leave_yes'));
    ask.replaceChildren(make('p', {}, say('chat.leave_ask')), no, ' ', yes);
    ask.onkeydown = ({ key }) => key === 'Escape' && closeAsk();
    no.focus();
  }

  function closeAsk() {
    ask.hidden = true;
    leave.focus();
  }

  async function leaveNow() {
    const answer = await fetch(`${base}/leave`, { method: 'POST' }).catch(() => null);
    if (!answer?.ok) return tell(say('chat.offline'));
    stream.close();
    await end();
  }

  async function end() {
    keep.write('');
    await queue.clear();
    location.reload();
  }
}

/** The words being written, kept for a reload of this tab (and for a new one): another tab that sends does not take them away. */
function keeper(base) {
  const name = `kanal-aduan ${base} draft`;
  let mine = null;
  return {
    read: () => {
      try {
        return sessionStorage.getItem(name) ?? localStorage.getItem(name) ?? '';
      } catch {
        return '';
      }
    },
    write: (text) => {
      try {
        sessionStorage.setItem(name, text);
        if (text !== '') localStorage.setItem(name, text);
        else if (localStorage.getItem(name) === mine) localStorage.removeItem(name);
        mine = text;
      } catch {
        // A browser that keeps nothing keeps no draft either.
      }
    },
  };
}

/** What is sent, as it is shown. */
function shownBody(body) {
  return body.type === 'file' ? { ...body, ref: body.file, name: body.name || undefined } : body;
}

/** What is shown, as it was sent; a file only while the server still has it. */
function bodyOf(id, said, label) {
  const quoted = said.quoted === undefined ? {} : { quoted: said.quoted };
  if (said.type === 'text') return { type: 'text', id, text: said.text, ...quoted };
  if (said.type === 'press') return { type: 'press', id, choice: `${said.draft}:${said.step}:${said.choice}`, label };
  if (said.type === 'pin') return { type: 'pin', id, lat: said.lat, lon: said.lon, ...quoted };
  if (said.type !== 'file') return null;
  const { kind, ref: file, name = '', mediaType = '', bytes, seconds, caption, album } = said;
  const body = { type: 'file', id, file, kind, name, mediaType, bytes, seconds, caption, album, ...quoted };
  return JSON.parse(JSON.stringify(body));
}
