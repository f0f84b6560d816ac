/** Sees the salam of Muslims at the beginning of a message, however it is written: whoever is greeted so answers it first. */
import { plain } from './normalise.ts';
import { sought } from './sought.ts';

const salam = sought(
  /^[\s\p{P}]*(?:(?:halo|hai|permisi|min|admin|pak|bu|bapak|ibu|kak|mas|mbak|bang|bismillah)[\s,.]+)?(?:a?s+a?l+a?m+u?\s?['’`]?\s?a?l?ai?k\p{L}{1,5}|sa?m+l[ei]k[ou]m|s?alam\s?l[ei]k[ou]m|as+l?m+(?:kum|km)?|as+kum|mik[ou]m|as+(?=[\s.,]*(?:wr|w\.?w|wb|$)))(?!\p{L})/iu,
);
const beside =
  /^(?:(?:warahmatullahi|warohmatullahi|warahmatullah|warohmatullah|wabarakatuh|wabarokatuh|wr|wb|w|halo|hai|permisi|selamat|pagi|siang|sore|malam|min|admin|pak|bu|bapak|ibu|kak|mas|mbak|bang|bot|dan|semua|semuanya|ya)(?: |$))*$/;

/** Whether a message begins with it. */
export function opensWithSalam(text: string): boolean {
  return salam.test(text);
}

/** Whether it says nothing else. */
export function onlySalam(text: string): boolean {
  return salam.test(text) && beside.test(plain(salam.replace(text, ' ')));
}
