// The demo centre's page in the browser: asks for the complaints again and again and presses for the person. All text is set as text, never as HTML.
const { base } = document.currentScript.dataset;
const askAgainMs = 2000;
const cards = new Map();
const revealed = new Set();

start();

async function start() {
  const words = await ask(`${base}/words`).catch(() => null);
  if (words === null) return setTimeout(start, askAgainMs);
  for (;;) {
    await refresh(words);
    await new Promise((wake) => setTimeout(wake, askAgainMs));
  }
}

async function refresh(words) {
  const list = await ask(`${base}/complaints`).catch(() => null);
  document.getElementById('offline').hidden = list !== null;
  if (list === null) return;
  document.getElementById('empty').hidden = list.length > 0;
  document.getElementById('count').textContent = list.length > 0 ? `${list.length} ${words.page.count}` : '';
  await Promise.all(list.map((complaint) => show(complaint, words)));
  arrange(list);
}

/** Newest first; cards of forgotten complaints go, cards that stay are not touched, so that nobody's typing is lost. */
function arrange(list) {
  const place = document.getElementById('list');
  const wanted = list.map((complaint) => cards.get(complaint.id).element);
  for (const card of [...place.children]) if (!wanted.includes(card)) card.remove();
  wanted.forEach((card, i) => {
    if (place.children[i] !== card) place.insertBefore(card, place.children[i] ?? null);
  });
}

async function show(listed, words) {
  const card = cards.get(listed.id) ?? newCard(listed.id, words);
  const complaint =
    listed.content === null && revealed.has(listed.id) ? await ask(`${base}/complaints/${listed.id}`).catch(() => listed) : listed;
  const shown = JSON.stringify(complaint);
  if (card.shown === shown) return;
  card.shown = shown;
  fill(card.element, complaint, words);
}

function newCard(id, words) {
  const element = document.getElementById('card').content.cloneNode(true).firstElementChild;
  const card = { element, shown: '' };
  cards.set(id, card);
  slot(element, 'reveal').addEventListener('click', () => {
    revealed.add(id);
    refresh(words);
  });
  element.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
  for (const [action, label] of Object.entries(words.action)) {
    const button = make('button', label);
    button.type = 'button';
    button.dataset.action = action;
    button.addEventListener('click', () => press(id, action, element, words));
    slot(element, 'buttons').append(button);
  }
  return card;
}

async function press(id, action, element, words) {
  const field = element.querySelector('textarea');
  const buttons = [...element.querySelectorAll('.buttons button')];
  for (const button of buttons) button.disabled = true;
  const isDone = await send(`${base}/complaints/${id}/press`, { action, text: field.value });
  slot(element, 'failed').hidden = isDone;
  for (const button of buttons) button.disabled = false;
  if (isDone) field.value = '';
  await refresh(words);
}

function fill(element, complaint, words) {
  const { content } = complaint;
  slot(element, 'number').textContent = `${complaint.number} · ${complaint.channelNumber}`;
  slot(element, 'status').textContent = words.status[complaint.status];
  slot(element, 'status').dataset.status = complaint.status;
  slot(element, 'facts').textContent = [
    words.kind[complaint.kind],
    complaint.category,
    words.visibility[complaint.visibility],
    complaint.channel,
    time(complaint.takenAt),
    complaint.isAutomatic ? words.page.automatic : '',
  ]
    .filter(Boolean)
    .join(' · ');
  slot(element, 'agency').textContent = complaint.agency ?? '';
  slot(element, 'secret').hidden = complaint.visibility !== 'secret';
  slot(element, 'reveal').hidden = content !== null;
  slot(element, 'content').replaceChildren(...(content === null ? [] : contentOf(content, words)));
  slot(element, 'history').replaceChildren(...complaint.history.map((event, i) => eventOf(event, content?.texts[i] ?? '', words)));
  element.querySelector('form').hidden = complaint.isOver;
}

function contentOf(content, words) {
  const story = make('p', content.description || words.page.noText);
  story.className = 'story';
  const parts = [make('h3', words.page.story), story];
  if (content.place) parts.push(placeOf(content.place, words));
  if (content.occurredAt) parts.push(make('p', `${words.page.occurred}: ${content.occurredAt}`));
  if (content.attachments.length > 0) parts.push(make('h3', words.page.files), filesOf(content.attachments));
  if (content.messages.length > 0) parts.push(make('h3', words.page.messages), messagesOf(content.messages, words));
  return parts;
}

function placeOf(place, words) {
  const line = make('p', `${words.page.place}: ${place.text} `);
  if (place.lat !== undefined) {
    const position = `${place.lat}, ${place.lon}`;
    line.append(link(position, `geo:${place.lat},${place.lon}`));
  }
  return line;
}

function filesOf(files) {
  const list = make('ul', '');
  for (const file of files) {
    const item = make('li', '');
    item.append(link(file.name || file.url, file.url));
    list.append(item);
  }
  return list;
}

function messagesOf(messages, words) {
  const list = make('ul', '');
  for (const message of messages) {
    const item = make('li', `${words.from[message.from]}: ${message.text} `);
    item.append(make('time', time(message.at)));
    if (message.files.length > 0) item.append(filesOf(message.files));
    list.append(item);
  }
  return list;
}

function eventOf(event, text, words) {
  const told = event.isTold ? '' : ` (${words.page.waiting})`;
  const item = make('li', [words.status[event.status] ?? event.status, event.agency, text].filter(Boolean).join(' · ') + told);
  item.append(' ', make('time', time(event.at)));
  return item;
}

function link(label, url) {
  const anchor = make('a', label);
  anchor.href = url;
  anchor.target = '_blank';
  anchor.rel = 'noreferrer';
  return anchor;
}

function make(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function slot(element, name) {
  return element.querySelector(`[data-slot="${name}"]`);
}

function time(at) {
  return new Date(at).toLocaleString('id-ID', { dateStyle: 'medium', timeStyle: 'medium' });
}

async function ask(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return answer.json();
}

async function send(url, body) {
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  };
  return fetch(url, request).then(
    (answer) => answer.ok,
    () => false,
  );
}
