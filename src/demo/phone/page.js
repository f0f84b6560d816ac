// The simulated phone in the browser: shows one person's chat as the simulator tells it and sends what the person writes. All text is set as text, never as HTML.
const base = location.pathname.replace(/\/$/, '');
const monas = { lat: -6.1754, lon: 106.8272 };
const fileMaxBytes = 16 * 1024 * 1024;
const ticks = ['', '✓', '✓✓', '✓✓'];
const shown = new Map();
let words = {};
let replyTo = null;

const at = (id) => document.getElementById(id);

start();

async function start() {
  words = await (await fetch('/words')).json();
  at('form').addEventListener('submit', (event) => {
    event.preventDefault();
    say();
  });
  at('text').addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    say();
  });
  at('file').addEventListener('change', sendFiles);
  at('pin').addEventListener('click', sendPin);
  at('quote')
    .querySelector('button')
    .addEventListener('click', () => quote(null));
  const events = new EventSource(`${base}/events`);
  events.onmessage = ({ data }) => show(JSON.parse(data));
  events.onerror = () => {
    at('state').textContent = words.offline;
  };
}

function show({ isLinked, isTyping, messages }) {
  const state = isTyping ? words.typing : words.linked;
  at('state').textContent = isLinked ? state : words.notLinked;
  for (const message of messages) showMessage(message, messages);
}

function showMessage(message, messages) {
  const text = JSON.stringify(message);
  const known = shown.get(message.id);
  if (known?.text === text) return;
  const element = bubble(message, messages);
  if (known) known.element.replaceWith(element);
  else at('screen').append(element);
  shown.set(message.id, { text, element });
  if (!known) element.scrollIntoView({ block: 'end' });
}

function bubble(message, messages) {
  const element = make('article', '', message.from);
  const quoted = messages.find(({ id }) => id === message.quoted);
  if (quoted) element.append(make('p', shortOf(quoted), 'quoted'));
  if (message.revoked) element.append(make('p', words.revoked, 'quoted'));
  else element.append(...contentOf(message));
  element.append(footer(message));
  return element;
}

function contentOf(message) {
  const parts = [];
  if (message.file) parts.push(fileOf(message));
  if (message.place) parts.push(make('p', `📍 ${message.place.title || words.place} (${message.place.lat}, ${message.place.lon})`));
  if (message.text) parts.push(make('p', message.text));
  return parts.length > 0 ? parts : [make('p', words.other, 'quoted')];
}

function fileOf({ id, type, file }) {
  const source = `${base}/file?id=${encodeURIComponent(id)}`;
  const tag = { image: 'img', sticker: 'img', video: 'video', ptt: 'audio', audio: 'audio' }[type];
  if (!tag) {
    const link = make('a', `📄 ${file.name || words.document}`);
    link.href = source;
    link.download = file.name;
    return link;
  }
  const element = make(tag, '');
  element.src = source;
  if (tag === 'img') element.alt = words.photo;
  else element.controls = true;
  return element;
}

function footer(message) {
  const element = make('footer', '');
  if (message.reaction) element.append(make('span', message.reaction));
  if (message.edited) element.append(make('span', words.edited));
  if (message.from === 'bot') element.append(press(words.reply, () => quote(message)));
  else if (!message.revoked) element.append(press(words.revoke, () => send('revoke', { id: message.id })));
  if (message.from === 'citizen') element.append(make('span', ticks[message.ack] ?? ''));
  return element;
}

function shortOf({ text, type }) {
  return text ? text.slice(0, 80) : (words[type] ?? words.photo);
}

function quote(message) {
  replyTo = message?.id ?? null;
  at('quote').hidden = message === null;
  at('quote').querySelector('span').textContent = message ? shortOf(message) : '';
  at('text').focus();
}

async function say() {
  const text = at('text').value.trim();
  if (text === '') return;
  const isSent = await send('say', { text, ...(replyTo ? { replyTo } : {}) });
  if (!isSent) return;
  at('text').value = '';
  quote(null);
}

/** What stands in the input line goes with the first file, as its caption. */
async function sendFiles() {
  const files = [...at('file').files];
  at('file').value = '';
  for (const file of files) {
    if (file.size > fileMaxBytes) return notice(words.tooLarge);
    const caption = at('text').value.trim();
    const query = new URLSearchParams({ name: file.name, caption });
    const isSent = await post(`file?${query}`, file, file.type || 'application/octet-stream');
    if (isSent) at('text').value = '';
  }
}

function sendPin() {
  const refused = () => {
    notice(words.pinFallback);
    send('pin', { ...monas, name: words.monas });
  };
  if (!navigator.geolocation) return refused();
  navigator.geolocation.getCurrentPosition(({ coords }) => send('pin', { lat: coords.latitude, lon: coords.longitude }), refused, {
    timeout: 5000,
  });
}

function send(what, fields) {
  return post(what, JSON.stringify(fields), 'application/json');
}

async function post(path, body, type) {
  const answer = await fetch(`${base}/${path}`, { method: 'POST', headers: { 'content-type': type }, body }).catch(() => null);
  if (answer?.ok) at('notice').hidden = true;
  else notice(words.failed);
  return answer?.ok === true;
}

function notice(text) {
  at('notice').textContent = text;
  at('notice').hidden = false;
}

function press(label, act) {
  const button = make('button', label);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
}

function make(tag, text, className = '') {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}
