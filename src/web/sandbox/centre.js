/** What the demo centre has and does, in an element of any page: each complaint with its history and the buttons that push it. All text is set as text, never as HTML. */

const askMs = 10_000;

/** `base`: where the centre's routes are. Answers with what looks again. */
export function mountCentre(root, { base }) {
  const cards = new Map();
  const revealed = new Set();
  const offline = make('p', '', { class: 'offline', role: 'status', hidden: '' });
  const count = make('p', '', { class: 'count' });
  const empty = make('p', '', { hidden: '' });
  const list = make('div', '');
  let words = null;
  let looking = null;
  let isAsked = false;
  root.classList.add('centre');
  root.append(offline, count, empty, list);
  return { refresh };

  /** Looks once; a call in the middle of a look makes it look once more. */
  function refresh() {
    isAsked = true;
    looking ??= lookAll().finally(() => {
      looking = null;
    });
    return looking;
  }

  async function lookAll() {
    while (isAsked) {
      isAsked = false;
      await look();
    }
  }

  async function look() {
    words ??= await ask(`${base}/words`).catch(() => null);
    const all = words && (await ask(`${base}/complaints`).catch(() => null));
    if (words) offline.textContent = words.page.offline;
    offline.hidden = Boolean(all);
    if (!all) return;
    empty.textContent = words.page.empty;
    empty.hidden = all.length > 0;
    count.textContent = all.length > 0 ? `${all.length} ${words.page.count}` : '';
    await Promise.all(all.map((complaint) => show(complaint)));
    arrange(all);
  }

  /** Newest first; cards of forgotten complaints go, cards that stay are not touched, so that nobody's typing is lost. */
  function arrange(all) {
    const wanted = all.map(({ id }) => cards.get(id).element);
    for (const card of [...list.children]) if (!wanted.includes(card)) card.remove();
    wanted.forEach((card, i) => {
      if (list.children[i] !== card) list.insertBefore(card, list.children[i] ?? null);
    });
  }

  async function show(listed) {
    const card = cards.get(listed.id) ?? newCard(listed.id);
    const isWanted = listed.content === null && revealed.has(listed.id);
    const complaint = isWanted ? await ask(`${base}/complaints/${listed.id}`).catch(() => listed) : listed;
    const shown = JSON.stringify(complaint);
    if (card.shown === shown) return;
    card.shown = shown;
    card.fill(complaint);
  }

  function newCard(id) {
    const reveal = () => {
      revealed.add(id);
      refresh();
    };
    const made = createCard(words, { reveal, press: (action, text) => press(`${base}/complaints/${id}/press`, action, text, refresh) });
    const card = { ...made, shown: '' };
    cards.set(id, card);
    return card;
  }
}

async function press(url, action, text, refresh) {
  const isDone = await send(url, { action, text });
  await refresh();
  return isDone;
}

/** One complaint's card; `fill` shows how it stands now. */
function createCard(words, { reveal, press }) {
  const { page } = words;
  const number = make('h3', '');
  const status = make('span', '', { class: 'status' });
  const facts = make('p', '', { class: 'facts' });
  const agency = make('p', '', { class: 'agency' });
  const revealing = make('button', page.reveal, { type: 'button' });
  const secret = make('div', '', { class: 'secret', hidden: '' }, make('strong', page.secret), ' ', revealing);
  const content = make('div', '');
  const history = make('ol', '');
  const field = make('textarea', '', { rows: 2, maxlength: 2000 });
  const failed = make('p', page.failed, { class: 'failed', role: 'alert', hidden: '' });
  const buttons = Object.entries(words.action).map(([action, label]) => make('button', label, { type: 'button', 'data-action': action }));
  const bar = make('div', '', { class: 'buttons' }, ...buttons);
  const form = make('form', '', {}, make('label', page.textLabel, {}, field), bar, failed);
  const element = make('article', '', {}, make('div', '', { class: 'head' }, number, status), facts, agency, secret, content);
  element.append(make('h4', page.history), history, form);
  revealing.addEventListener('click', reveal);
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const button of buttons) button.addEventListener('click', () => pressed(button.dataset.action));
  return { element, fill };

  async function pressed(action) {
    for (const button of buttons) button.disabled = true;
    const isDone = await press(action, field.value);
    for (const button of buttons) button.disabled = false;
    failed.hidden = isDone;
    if (isDone) field.value = '';
  }

  function fill(complaint) {
    const shown = complaint.content;
    number.textContent = `${complaint.number} · ${complaint.channelNumber}`;
    status.textContent = words.status[complaint.status];
    status.dataset.status = complaint.status;
    facts.textContent = factsOf(complaint, words);
    agency.textContent = complaint.agency ?? '';
    secret.hidden = complaint.visibility !== 'secret';
    revealing.hidden = shown !== null;
    content.replaceChildren(...(shown === null ? [] : contentOf(shown, words)));
    history.replaceChildren(...complaint.history.map((event, i) => eventOf(event, shown?.texts[i] ?? '', words)));
    form.hidden = complaint.isOver;
  }
}

function factsOf(complaint, words) {
  const { kind, category, visibility, channel, takenAt, isAutomatic } = complaint;
  const parts = [words.kind[kind], category, words.visibility[visibility], channel, time(takenAt), isAutomatic ? words.page.automatic : ''];
  return parts.filter(Boolean).join(' · ');
}

function contentOf(content, words) {
  const { page } = words;
  const parts = [make('h4', page.story), make('p', content.description || page.noText, { class: 'story' })];
  if (content.place) parts.push(placeOf(content.place, page));
  if (content.occurred) parts.push(make('p', `${page.occurred}: ${occurredOf(content.occurred, page)}`));
  if (content.attachments.length > 0) parts.push(make('h4', page.files), filesOf(content.attachments));
  if (content.messages.length > 0) parts.push(make('h4', page.messages), messagesOf(content.messages, words));
  return parts;
}

function placeOf({ text, lat, lon }, page) {
  const line = make('p', `${page.place}: ${text} `);
  if (lat !== undefined) line.append(link(`${lat}, ${lon}`, `geo:${lat},${lon}`));
  return line;
}

/** "sudah 2 minggu (sejak 14 Nov 2026)" */
function occurredOf({ words, from, to, clock, isOpen }, page) {
  if (from === '') return words;
  const days = [from, to].filter(Boolean).map(day).join(' – ');
  return `${words} (${isOpen ? `${page.since} ` : ''}${[days, clock].filter(Boolean).join(' ')})`;
}

function filesOf(files) {
  return make('ul', '', {}, ...files.map(({ name, url }) => make('li', '', {}, link(name || url, url))));
}

function messagesOf(messages, words) {
  const items = messages.map(({ from, text, at, files }) => {
    const item = make('li', `${words.from[from]}: ${text} `, {}, make('time', time(at)));
    if (files.length > 0) item.append(filesOf(files));
    return item;
  });
  return make('ul', '', {}, ...items);
}

function eventOf(event, text, words) {
  const told = event.isTold ? '' : ` (${words.page.waiting})`;
  const line = [words.status[event.status] ?? event.status, event.agency, text].filter(Boolean).join(' · ');
  return make('li', `${line}${told} `, {}, make('time', time(event.at)));
}

function link(label, href) {
  return make('a', label, { href, target: '_blank', rel: 'noreferrer' });
}

function make(tag, text, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(text, ...children);
  return element;
}

/** Of a date without its hour, whatever zone the browser is in. */
function day(date) {
  return new Date(date).toLocaleDateString('id-ID', { dateStyle: 'medium', timeZone: 'UTC' });
}

function time(at) {
  return new Date(at).toLocaleString('id-ID', { dateStyle: 'medium', timeStyle: 'medium' });
}

async function ask(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(askMs) });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return answer.json();
}

async function send(url, body) {
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(askMs) };
  return fetch(url, request).then(
    (answer) => answer.ok,
    () => false,
  );
}
