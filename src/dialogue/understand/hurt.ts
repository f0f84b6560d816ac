/** Sees that somebody tells what was done to them or theirs. */
import { plain } from './normalise.ts';
import { sought } from './sought.ts';

const us = '(?:saya|aku|kami|anakku|(?:anak|istri|suami|ibu|bapak|adik|kakak|mama|mamah|nenek|mbah)(?: (?:saya|aku|kami|ku))?)';
const deed =
  '(?:pegang|raba|sentuh|cium|peluk|tampar|pukul|dorong|ancam|bentak|kejar|kuntit|leceh|palak|peras|tendang|jambret|rampok|tipu|bully|buli|rundung|hina|usir)';
const done = sought(
  new RegExp(
    `\\b${us} (?:\\S+ ){0,4}?di${deed}(?:in|kan|i)?\\b|\\b(?:megang|pegang|meraba|ngeraba|nyentuh|nyium|meluk|nampar|mukul|mukulin|ngancam|ngancem|bentak|ngebentak|ngejar)\\S* (?:\\S+ ){0,2}?${us}\\b`,
    'u',
  ),
);

/** "ada cowok megang dada aku terus kabur", "anak saya dipalak kakak kelas". */
export function tellsHurt(text: string): boolean {
  return done.test(plain(text));
}
