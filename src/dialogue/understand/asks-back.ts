/** Reads replies to what officers ask that are questions themselves: the answer is still to come. */

import { plain, words } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { findPlace } from './place.ts';

const askedMaxWords = 12;
/** What asks without a question mark. */
const asks =
  /^(?:(?:lah|loh|lho|eh|oh|pak|bu|min|kak|maaf|tapi|terus|ini|itu|emang|memang) )*(?:apa|apakah|siapa|kenapa|mengapa|kok|buat apa|untuk apa|ngapain|gimana|bagaimana|kapan|maksudnya)\b|\b(?:apa|siapa|gimana|bagaimana|maksudnya|kenapa|mana)$|^kalau (?:\p{L}+ ){1,5}(?:gimana|apa|boleh|aman|dijamin|nanti)\b/u;

/** "emang LPS apa?", "kalau saya sebut apa dijamin tidak bocor": asked of officers or of us, and no fact told. */
export function asksBack(text: string): boolean {
  if (words(text).length > askedMaxWords || /\d/.test(text) || findPlace(text) !== null) return false;
  const parts = text.split(/(?<=[.!?\n])/).filter((part) => words(part).length > 0);
  return parts.every((part) => part.trim().endsWith('?') || asks.test(inOneTongue(plain(part))));
}
