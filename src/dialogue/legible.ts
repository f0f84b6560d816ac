/** What is said as everybody sees it: without signs that show nothing, which part words and may turn the reading direction of all that follows on an officer's screen. */
import type { Said } from './said.ts';

/** Soft hyphens, marks of width and direction, and what the web leaves behind. The joiners of emoji and of regional scripts stay. */
const unseen = /[\u00AD\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;

/** The same thing said, in legible signs. */
export function legible(said: Said): Said {
  switch (said.type) {
    case 'text':
    case 'edit':
      return { ...said, text: seen(said.text) };
    case 'file': {
      const { caption, name } = said;
      return { ...said, ...(caption !== undefined && { caption: seen(caption) }), ...(name !== undefined && { name: seen(name) }) };
    }
    case 'pin':
      return said.title === undefined ? said : { ...said, title: seen(said.title) };
    default:
      return said;
  }
}

function seen(text: string): string {
  return text.replace(unseen, '');
}
