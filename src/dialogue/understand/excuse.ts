/** Why somebody answers late, and nothing else: "maaf kemarin ketiduran", "sori baru bales, hp mati". */
import { maskAbuse, onlyAbuse } from './abuse.ts';
import { behindNumber } from './choice-labelled.ts';
import { hasNoFiles } from './no-files.ts';
import { plain, words } from './normalise.ts';
import { wordsBesideOpening } from './opening.ts';
import { sought } from './sought.ts';

const excuse = set(
  'maap sori sorry ampura kemarin semalam tadi malam pagi siang sore baru sempat belum sudah lama hp mati sinyal kuota habis hilang jelek laporannya lapornya fell was very late',
);
/** At least one of these is in it. */
const told = set(
  'ketiduran tertidur tidur kelupaan lupa sibuk telat terlambat bales balas dibales dibalas membalas jawab lowbat lanjut lanjutin lanjutkan asleep busy forgot',
);
const apology = set('maaf maap sori sorry ampura');

/** Whether these words, besides what only opens a talk, are no more than an excuse. */
export function excuses(text: string): boolean {
  const all = words(text);
  if (!all.some((word) => told.has(word) || apology.has(word))) return false;
  return wordsBesideOpening(text).every((word) => excuse.has(word) || told.has(word));
}

/** Whether a message says nothing else at all. */
export function onlyExcuses(text: string): boolean {
  if (sentTwice.test(plain(text))) return true;
  return words(text).some((word) => told.has(word)) && words(text).some((word) => apology.has(word)) && excuses(text);
}

/** "maap kekirim 2x sinyal jelek". */
const sentTwice =
  /^(?:(?:eh|oh|aduh|waduh|maaf|maap|sorry|sori|punten|hapunten|tadi|itu|yang|pesannya|chatnya|min|pak|bu|kak) )*(?:ke|ter)kirim(?:nya)? (?:dobel|double|dua kali|dua x|2 ?x|2 kali|ganda|berkali kali)(?: (?:sinyal|jaringan|internet|hp|wa|nya|jelek|lemot|lambat|error|ngadat|maaf|min|pak|bu|kak|ya|soalnya|karena|tadi))*$/;

/** "eh maap tadi antar orang. udah bisa dikirim itu min?" */
const opensExcused = sought(
  /^\s*(?:(?:eh|oh|aduh|waduh|ya|yah)[\s,]+)*(?:maaf|maap|maapkan|sori|sorry|punten|hapunten|nuwun\s+sewu)(?!\p{L})[^.!?;\n]{0,60}[.!;\n]+\s*(\S.*)$/isu,
);

/** The words behind an excuse of a sentence of its own, or null. */
export function pastExcuse(text: string): string | null {
  return opensExcused.exec(text)?.[1]?.trim() ?? null;
}

const calls = '(?:ayo|yuk|tolong|dong|ah|ya|yaudah|sudah|min|pak|bu|kak|mas|woy|woi|hei|please|bisa|kan|lah|sih|kok|gitu|aja|plis)';
const hurries = sought(
  new RegExp(
    `^(?:${calls} )*(?:(?:yang )?(?:cepat|cepet|cepetan|cepatan|buruan|gercep)|(?:tidak usah|jangan|kok|ngapain) (?:banyak|kebanyakan|kebanyak|terus|mulu) (?:tanya|nanya|bacot|omong|cakap)|(?:banyak|kebanyakan) (?:amat |banget |kali )?(?:tanya|nanya)(?:nya)?|jangan lama(?: lama|2)?|(?:bacot|berisik|cerewet|bawel) (?:amat|banget|sih|lu)|bacot|(?:di)?(?:tanya|nanya)(?:in)? (?:mulu|terus|melulu)(?: (?:lu|lo|kamu|kalian|bot))?|(?:lama|lelet|lemot|ribet) amat|bodo amat|peduli (?:apa|amat)(?: (?:saya|aku))?|terserah)(?: (?:ah|dong|ya|lah|dah|deh|min|pak|bu|napa|kenapa|kek|woy|woi|dikit|sedikit|sih|banget|amat|bot))*(?: (?:lama|lelet|lemot|lambat|ribet)(?: (?:banget|amat|sekali|sih|ah|lu|bot|nih|pak|bu|min))*)?$`,
  ),
);

/** "cok suwe", "lama banget ah", "udah tu": nothing but haste, anger and a nod. */
export function onlyHurries(text: string): boolean {
  const clauses = text.split(/[.,;!\n]+/).filter((clause) => clause.trim() !== '');
  const calm = clauses.map((clause) => plain(maskAbuse(clause).replace(sworn, ' ')));
  return calm.length > 0 && calm.every((line) => line === '' || hurries.test(line) || slow.test(line) || nods.test(line));
}

const slow = new RegExp(`^(?:${calls} )*(?:lama|lelet|lemot|lambat|ribet)(?: (?:banget|amat|sekali|sih|ah|lu|bot|nih|pak|bu|min))*$`);
const nods = /^(?:(?:sudah|ya|itu|tu|ini|oke|sip|cukup|segitu|gitu|begitu|nah|aja|saja|dulu|deh|lah|pak|bu|min|bang|kak)(?: |$))+$/;
/** A masked word. */
const sworn = /(?<!\S)[^\s*]*\*\S*/g;

/** What is meant where a choice is said by its number and its words, or an answer is hurried on; null for anything else. */
export function pastAside(text: string, choices: number, isAsked: boolean): string | null {
  return behindNumber(text, choices) ?? (isAsked ? pastHurry(text) : null);
}

/** "senin kmrn. gausah banyak tanya", "…, ga ada foto": the clauses that do not hurry on or tell of no file, or null where none does, or all do. */
function pastHurry(text: string): string | null {
  if (hasNoFiles(text)) return null;
  const clauses = text.split(/[.,;!\n]+/).filter((clause) => clause.trim() !== '');
  const calm = (clause: string) => plain(maskAbuse(clause).replace(sworn, ' '));
  const rest = clauses
    .filter(
      (clause) =>
        !onlyAbuse(clause) && !hurries.test(calm(clause)) && !busy.test(calm(clause)) && !leaves.test(calm(clause)) && !hasNoFiles(clause),
    )
    .map((clause) => (sendsHurried(calm(clause)) ? 'kirim' : clause.trim()));
  const isSame = rest.length === clauses.length && rest.every((clause, i) => clause === clauses[i]?.trim());
  return rest.length === 0 || isSame ? null : rest.join(', ');
}

/** "mau masuk kerja saya ini", beside "cepatlah": why. */
const busy =
  /^(?:(?:soalnya|karena|ini|nih|saya|aku|kami|lagi|sedang|masih|mau|sudah|keburu|harus|bentar lagi|sebentar lagi|telat) )+(?:(?:masuk|pergi|berangkat|pulang) )?(?:kerja|berangkat|narik|nyetir|rapat|meeting|kuliah|sekolah|ujian|masak|sholat|salat|ngaji|tidur|ngantuk|jualan|ngojek|hujan|pergi|pulang|di (?:jalan|motor|angkot|kereta|bus|mobil|kelas|kantor)|(?:ng?)?antar(?:in)? \p{L}+|jemput \p{L}+)(?: (?:saya|aku|kami|ini|nih|ni|pak|bu|min|kak|lagi|soalnya|telat))*$/u;

/** "angkot ambo ka jalan": the same of what they ride. */
const leaves =
  /^(?:(?:soalnya|karena|ini|nih|keburu|itu|udah|sudah) )*(?:angkot|bus|bis|kereta|krl|ojek|travel|kapal|ferry|mobil|mobilnya|angkotnya|busnya|bisnya|keretanya)(?: (?:saya|kami|ini|ku))? (?:sudah |keburu )?(?:mau|ke|ka|akan|bentar lagi|sebentar lagi|sudah) (?:jalan|berangkat|datang|pergi)(?: (?:ini|ko|nih|ni|pak|bu|min|kak|lagi|soalnya))*$/;

/** "kirim aja gausah banyak tanya". */
function sendsHurried(line: string): boolean {
  const [, behind] = /^(?:ya |oke |langsung |tolong )*kirim(?:kan|in)?(?: (?:aja|saja|dah|deh|ya))* (.+)$/.exec(line) ?? [];
  return behind !== undefined && hurries.test(behind);
}

function set(line: string): ReadonlySet<string> {
  return new Set(line.split(' '));
}
