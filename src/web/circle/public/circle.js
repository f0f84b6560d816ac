/** The circle page: a citizen's chat, an officer's and the demo centre side by side; what happens in one appears in the others. On a narrow window one at a time. */
import { mountCentre } from './centre.js';
import { mountChat } from './chat.js';
import { freshId, make, sentences } from './elements.js';
import { lampPhoto } from './lamp.js';

/** The stream tells when the centre moved; this is for a word that got lost. */
const lookAgainMs = 15000;

const { base, centre: centreBase, words, circle, limits } = document.body.dataset;
const say = sentences(JSON.parse(circle));
/** As circle.css has it. */
const isWide = matchMedia('(min-width: 62rem)');
const names = ['citizen', 'officer', 'centre'];
const columns = Object.fromEntries(names.map((name) => [name, document.getElementById(name)]));
const tabs = mountTabs();
const shared = { words: JSON.parse(words), limits: JSON.parse(limits), heading: 'h2' };

const centre = openCentre();
mountChat(columns.officer, { ...shared, base: `${base}/petugas`, ...titles('officer'), mayLeave: false });
centre.refresh();
const citizen = await mountChat(columns.citizen, {
  ...shared,
  base: `${base}/warga`,
  ...titles('citizen'),
  named: { centre: centre.refresh },
});
mountStories();
setInterval(centre.refresh, lookAgainMs);

function titles(name) {
  return { title: say(`${name}.title`), intro: [say(`${name}.intro`), say(`${name}.more`)] };
}

function openCentre() {
  const list = make('div.list', { tabindex: 0, role: 'region', 'aria-label': say('centre.title') });
  const head = make('header.head', {}, make('h2.name', {}, say('centre.title')));
  columns.centre.append(head, make('p.hint', {}, say('centre.intro')), list);
  return mountCentre(list, { base: centreBase });
}

function mountStories() {
  const stories = {
    lamp: async () => tellWithPhoto(say('tell.lamp'), await lampPhoto()),
    document: () => tell(say('tell.document')),
    secret: () => tell(say('tell.secret')),
  };
  const place = document.getElementById('stories');
  const buttons = Object.entries(stories).map(([name, begin]) => {
    const start = () => {
      tabs.show('citizen');
      place.open = isWide.matches;
      begin();
      citizen.focus();
    };
    return make('button', { type: 'button', 'data-story': name, onclick: start }, say(`story.${name}`));
  });
  place.append(make('div', {}, ...buttons));
  // On a phone they would take half of the window from whoever writes or looks into another column.
  const putAway = () => {
    place.open &&= isWide.matches;
  };
  for (const column of Object.values(columns)) column.addEventListener('focusin', ({ target }) => target.matches('textarea') && putAway());
  document.getElementById('tabs').addEventListener('click', putAway);
}

function tell(text) {
  citizen.send({ type: 'text', id: freshId(), text });
}

function tellWithPhoto(caption, blob) {
  const file = { kind: 'photo', name: 'lampu.jpg', mediaType: blob.type, bytes: blob.size };
  citizen.send({ type: 'file', id: freshId(), file: freshId(), ...file, caption }, blob);
}

/** Which column a narrow window shows; one that changes behind it says so. */
function mountTabs() {
  const buttons = Object.fromEntries(
    names.map((name) => {
      const mark = make('span.mark', { hidden: true }, make('span.unseen', {}, ` (${say('page.fresh')})`));
      const button = make('button', { type: 'button', 'data-tab': name, onclick: () => show(name) }, say(`${name}.tab`), mark);
      new MutationObserver(() => {
        mark.hidden = document.body.dataset.shown === name;
      }).observe(columns[name], { childList: true, subtree: true });
      return [name, button];
    }),
  );
  const nav = document.getElementById('tabs');
  nav.setAttribute('aria-label', say('page.columns'));
  nav.append(...Object.values(buttons));
  show('citizen');
  return { show };

  function show(name) {
    document.body.dataset.shown = name;
    for (const other of names) buttons[other].setAttribute('aria-pressed', String(other === name));
    buttons[name].querySelector('.mark').hidden = true;
  }
}
