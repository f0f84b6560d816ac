/** Reads that both of two matters are meant: "tolong dua2nya", "nggih loro-lorone". */
import { plain } from './normalise.ts';

const before =
  '(?:pak|bu|min|kak|mas|mbak|bang|pokoknya|ya|iya|nggih|inggih|eh|oh|oke|tolong|mohon|minta|mau|ingin|(?:di)?(?:kirim|lapor)(?:in|kan)?|please)';
const behind =
  '(?:ya|aja|saja|min|pak|bu|kak|mas|mbak|bang|bro|dong|deh|mau|ingin|tolong|mohon|minta|harus|kan|saya|aku|please|(?:ku|di)? ?(?:kirim|lapor|proses|perbaiki|benerin|tangani|urus|tindak)(?:in|kan|i)?)';
const both = new RegExp(
  `^(?:${before} )*(?:(?:ke)?dua (?:ke)?duanya|(?:ke)?dua(?:dua|2)nya|dua dua|keduanya|loro (?:karo )?lorone|kalih kalihipun|kadua(?:duana|na)|duo duonyo|dua2e|both(?: of them)?)(?: ${behind})*$`,
);
const clauseEnds = /([.,;!\n]+\s*)/;

const along =
  /^(?:(?:ya|iya|yo|iyo|oke|sip|boleh|nggih|inggih|muhun|eh|oh|pak|bu|min|kak) )*(?:s[ea]?kalian|sakantenan|sisan)(?: (?:aja|saja|wae|bae|we|weh|mawon|ya|deh|dong|lah|semua|semuanya|pak|bu|min|kak))*$/;

/** "ya skalian", asked whether another matter shall be a report as well. */
export function saysAlong(text: string): boolean {
  return along.test(plain(text));
}

/** Whether nothing else is said. */
export function onlyBoth(text: string): boolean {
  return both.test(plain(text));
}

/** "…, tolong dua2nya", "dua-dua lapor. …": whether a clause says it. */
export function saysBoth(text: string): boolean {
  return text.split(clauseEnds).some(onlyBoth);
}

/** What is told beside it. */
export function besideBoth(text: string): string {
  const cut = text.split(clauseEnds);
  const left = cut.filter((_, i) => !onlyBoth(cut[i - (i % 2)] ?? ''));
  return left.join('').replace(/^[\s.,;!]+|[\s,;]+$/g, '');
}
