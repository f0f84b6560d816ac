/** The page at `/` and in a widget's frame: one chat. */
import { mountChat } from './chat.js';

const root = document.getElementById('chat');
const { base, words, limits } = root.dataset;
root.replaceChildren();
mountChat(root, { base, words: JSON.parse(words), limits: JSON.parse(limits) }).then(
  (chat) => matchMedia('(pointer: fine)').matches && chat.focus(),
);
