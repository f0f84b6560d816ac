/** The page at `/` and in a widget's frame: one chat. */
import { mountChat } from './chat.js';
import { make, sentences } from './elements.js';

const root = document.getElementById('chat');
const { base, trial } = root.dataset;
const [words, limits] = [root.dataset.words, root.dataset.limits].map((text) => JSON.parse(text));
const say = sentences(words);
const link = () => make('a', { href: trial }, say('chat.trial_open'));
root.replaceChildren();
const { lang: language } = document.documentElement;
mountChat(root, { base, words, limits, language, notes: trial ? [make('p.small', {}, say('chat.trial'), ' ', link())] : [] }).then(
  (chat) => matchMedia('(pointer: fine)').matches && chat.focus(),
);
