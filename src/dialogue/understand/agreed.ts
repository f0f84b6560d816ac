/** What stands around the "ya" of an answer, or is none. */
import { plain } from './normalise.ts';

const leading = /^\s*(?:(?:iyo|iye|iya+|ya+|yo|betul|bener(?!\s+meriah)|benar|nah|oh|baiklah|baik|oke|ok)[\s,.]+)+(?=\S)/iu;

/** "iya, yang lampu", "oke. dekat jembatan": without the words of agreement before what is told. */
export function withoutAgreement(text: string): string {
  return text.replace(leading, '');
}

const then = /(?<!\p{L})(?:kalau|kalo|klo|kl|kalok|nek|yen)\s+(?:be)?git(?:u|uh|o)(?!\p{L})/iu;
const well = /^\s*(?:ya\s*)?(?:udah|sudah|uwis|wis|wes)[\s,]+(?=\S)/iu;
const decides = /\b(?:mau|boleh|setuju|oke|tidak|jangan)\b/;

/** "ya udah kalo gitu mau" without "kalo gitu", where something is decided besides. */
export function besideThen(text: string): string {
  const told = text.replace(then, ' ').replace(well, '');
  return then.test(text) && decides.test(plain(told)) ? told : text;
}

/** "oh gitu ya". */
export const onlyHeard = /^(?:o+h?|oalah|owh) (?:jadi |ternyata )?(?:be)?gitu\b/;

/** "bukan yg gas, yg got": what is meant. */
export function pastDenied(text: string): string {
  return text.replace(/^\s*(?:bukan|bkn|dudu|sanes)\s+(?:yg\s+|yang\s+)?[^,;.]+[,;.]\s*(?:tapi\s+|tp\s+)?(?=\p{L})/iu, '');
}
