/** Of two parts of one kind that a correction names the one that stands in the place told before is wrong, and the other belongs there: "tulisannya rw 6 padahal rw 9", "sanes payuneun, pengkereun sakola", "antang mah jauh pak, ini sudiang". Which of them is wrong, the words around them say. */
import { withoutRepeated } from './corrected.ts';
import { both, callsRight, callsWrong, denies, isMark, readOf, type Span, wordsOf } from './correcting.ts';
import { isEveryday } from './everyday.ts';
import { stretchesOf } from './parts-sense.ts';
import { isThing } from './place-name.ts';
import { beginsPart, withoutKind } from './place-parts.ts';
import { isStrange } from './strange.ts';

/** A correction is short, and so is a name. */
const saidMaxWords = 25;
const nameMaxWords = 5;
/** Shorter words are found by chance. */
const nameMinLetters = 4;
/** Letters two names may share at their beginning and differ behind it. */
const spelledAlike = 4;
/** They part names, and say nothing of which is wrong. */
const small =
  /^(?:di|ke|yg|yang|sing|nu|nan|itu|ini|ning|ing|ring|neng|nang|ndek|ada|tadi|td|pak|bu|min|mas|kak|bang|mbak|da|kang|om|ya|iya|lho|loh|lo|kan|sih|lah|saya|sy|gw|aku|kita|saja|aja|semua|cuma|cuman|pakai|pake|trus|terus|dari|ketik|lu|bos|woi|woy|so|mi|ji|sori|sorry|maaf|bot|masuk|masuknya|ikut|daerah|wilayah|dulu|ngapa|kenapa|napa|aye|gue|ternyata|rupanya)$/;
const number =
  /^(?:\d{1,4}\p{L}?|\p{L}\d{1,3}|\p{L}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|(?:se|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)belas)$/u;
/** Before and behind a number of something else. */
const countsBefore = /^(?:jam|pukul|tgl|tanggal|sudah|udah|ada)$/;
const countsBehind = /^(?:hari|minggu|bulan|tahun|orang|rb|ribu|juta|jt|kali|x|meter|m|kg|titik|lubang|buah|huruf|jam|kk|warga|persen)$/;
/** Ways to lie to a thing. */
const side =
  /^(?:depan|dpn|belakang|blkg|samping|sebelah|seberang|sebelum|sesudah|setelah|utara|selatan|timur|barat|kiri|kanan|atas|bawah|lor|kidul|kulon|wetan|kaler|ngarep|mburi|payuneun|hareupeun|pengkereun|tukangeun|gigireun|muko|balakang|kangin|kauh|kaja|kelod)(?:nya)?$/;

/** What says of a name behind it that it is meant. */
const meant = /^(?:(?:se)?harus(?:nya|e)|mesti(?:nya|ne)|maksud\w*|ralat|ganti|diganti|salah|keliru|ben[ae]r|ubah)$/;
const endings = /^(?:baru|lama|raya|tengah|dalam|indah|permai|besar|kecil|satu|dua|tiga|empat|lima)$/;

/** As people mend a word that they have just sent. */
const starred = /^\*\s*(\p{L}{3,})$|^(\p{L}{3,})\*$/u;
const direction = /^(?:utara|selatan|timur|barat|tengah|lor|kidul|kulon|wetan|kaler|hilir|hulu|ilir|ulu|atas|bawah)$/;

interface Pair {
  wrong: Span;
  right: Span;
}

/** `told` with the right part where the wrong one stood; null: no two of a kind are named, or not which is wrong. */
export function pairedPlace(told: string, said: string): string | null {
  const all = readOf(said);
  if (told === '' || all.length > saidMaxWords || both.test(said)) return null;
  const star = starred.exec(said.trim());
  if (star) return lettersMended(told, star[1] ?? star[2] ?? '');
  const pair = numbersIn(told, all) ?? sidesIn(told, all) ?? namesIn(told, said, all);
  return pair !== null && isTold(all, pair) ? exchanged(told, { ...pair, right: goneOn(told, said, all, pair) }) : null;
}

/** "*tengah", of "jl mawar utara", and "*kenanga" of "jl kenaga": the word that is most like it. */
function lettersMended(told: string, right: string): string | null {
  const word = right.toLowerCase();
  const isLike = (text: string) =>
    text !== word && ((direction.test(text) && direction.test(word)) || isSpelledLike(word, text) || isSpelledLike(text, word));
  const [wrong, ...others] = wordsOf(told).filter(({ text }) => isLike(text));
  return wrong === undefined || others.length > 0 ? null : told.slice(0, wrong.from) + right + told.slice(wrong.to);
}

/** "no rumahnya 41 bukan 14", of "no 14": two numbers of which one stands behind its kind in the place. */
function numbersIn(told: string, all: readonly Span[]): Pair | null {
  const place = wordsOf(told).map(({ text }) => kindOf(text));
  const said = new Set(all.map(({ text }) => kindOf(bare(text))));
  const numbers = all.filter(
    ({ text }, i) => number.test(text) && !countsBefore.test(all[i - 1]?.text ?? '') && !countsBehind.test(all[i + 1]?.text ?? ''),
  );
  const wrong = numbers.find(({ text }) => said.has(place[place.indexOf(text) - 1] ?? ''));
  if (wrong === undefined) return null;
  const others = numbers.filter(({ text }) => !place.includes(text) && sortOf(text) === sortOf(wrong.text));
  const [right] = others;
  return right !== undefined && others.every(({ text }) => text === right.text) ? { wrong, right } : null;
}

function kindOf(text: string): string {
  return /^nom[oe]r$/.test(text) ? 'no' : text;
}

function sortOf(text: string): string {
  return /^\p{L}$/u.test(text) ? 'letter' : 'number';
}

/** "sebelum jembatan bukan sesudah": the same thing, and the other side of it. */
function sidesIn(told: string, all: readonly Span[]): Pair | null {
  const place = new Set(wordsOf(told).map(({ text }) => text));
  const sides = all
    .filter(({ text }, i) => side.test(text) && !(text === 'sebelah' && side.test(all[i + 1]?.text ?? '')))
    .map((span) => ({ ...span, text: bare(span.text) }));
  const [wrong, ...more] = sides.filter(({ text }) => place.has(text));
  const [right, ...others] = sides.filter(({ text }) => !place.has(text));
  if (wrong === undefined || right === undefined) return null;
  const isOne = [...more, ...others].every(({ text }) => text === wrong.text || text === right.text);
  const behind = all.find(({ from }) => from >= right.to)?.text ?? '';
  const isSame = behind === '' || place.has(behind) || side.test(behind) || isMark(behind) || small.test(behind);
  return isOne && isSame ? { wrong, right } : null;
}

/** "harusnya palu selatan, masa ditulis palu utara", "ciledug salah ketik ciputat". */
function namesIn(told: string, said: string, all: readonly Span[]): Pair | null {
  const runs = runsOf(said, all);
  const place = ` ${wordsOf(told)
    .map(({ text }) => text)
    .join(' ')} `;
  const [wrong] = runs
    .flatMap((run, of) =>
      within(run).map((span) => ({ of, span, isAll: span.length === run.length, name: span.map(({ text }) => text).join(' ') })),
    )
    .filter(
      ({ span, name, isAll }) =>
        place.includes(` ${name} `) && (span.length > 1 ? !span.every(({ text }) => isEveryday(text)) : isAll && isNamed(name)),
    )
    .sort((a, b) => b.name.length - a.name.length);
  if (wrong === undefined) return headed(told, said, runs, all);
  const others = runs.filter(
    (run, i) => i !== wrong.of && run.length <= nameMaxWords && !place.includes(` ${run.map(({ text }) => text).join(' ')} `),
  );
  const right =
    others.find((run) => run.length > 1 && (run[0]?.text === wrong.span[0]?.text || place.includes(` ${run[0]?.text} ${wrong.name} `))) ??
    others.map((run) => run.filter(({ text }) => isSpelledLike(text, wrong.name))).find(({ length }) => length === 1) ??
    others.find((run) => (beginsPart(spanOf(said, run).text) || side.test(run[0]?.text ?? '')) && run.some(({ text }) => isName(text))) ??
    others.find((run) => run.every(({ text }) => isName(text)));
  return right === undefined ? null : { wrong: spanOf(said, wrong.span), right: spanOf(said, right) };
}

/** "ganti dulu, palu selatan", of "palu barat": the name is called right, and the place tells another that begins so. */
function headed(told: string, said: string, runs: readonly Span[][], all: readonly Span[]): Pair | null {
  const [run, ...others] = runs.filter(
    ([head, second, ...more]) =>
      head && second && more.length === 0 && head.text.length >= nameMinLetters && !beginsPart(`${head.text} `) && ends(second.text),
  );
  const before = run && all.filter(({ from }) => from < (run[0]?.from ?? 0)).findLast(({ text }) => !small.test(text));
  if (run === undefined || others.length > 0 || before === undefined || !meant.test(before.text)) return null;
  const place = wordsOf(told);
  const at = place.findIndex(({ text }, i) => text === run[0]?.text && ends(place[i + 1]?.text ?? ''));
  const standing = place.slice(at, at + 2);
  // It stands nowhere in the words: before all of them.
  const wrong = { text: told.slice(standing[0]?.from ?? 0, standing[1]?.to ?? 0), from: -2, to: -1 };
  return at < 0 ? null : { wrong, right: spanOf(said, run) };
}

function ends(word: string): boolean {
  return isName(word) || endings.test(word) || side.test(word);
}

/** Whether the words around them say that the one is wrong and the other right. */
function isTold(all: readonly Span[], { wrong, right }: Pair): boolean {
  const [first, second] = wrong.from < right.from ? [wrong, right] : [right, wrong];
  const marks = (from: number, to: number) =>
    all.filter((span) => span.from >= from && span.to <= to && isMark(span.text)).map(({ text }) => text);
  const before = marks(0, first.from).at(-1) ?? '';
  const amid = marks(first.to, second.from);
  const last = amid.at(-1) ?? '';
  const [next = ''] = marks(second.to, Number.POSITIVE_INFINITY);
  if (first === right) return callsRight.test(last) || denies.test(before) ? false : last !== '' || callsWrong.test(next);
  if (denies.test(last) || (callsRight.test(before) && !amid.some((mark) => callsWrong.test(mark)))) return false;
  return last !== '' || denies.test(before) || callsWrong.test(before) || /^(?:d[ei]ng|maksud\w*)$/.test(next);
}

/** What is right, to where the sense hears its place end: "km 14 dekat warung sate". */
function goneOn(told: string, said: string, all: readonly Span[], { wrong, right }: Pair): Span {
  const heard = stretchesOf(said, 'fix', []).find(({ part, from, to }) => part === 'place' && from <= right.from && to > right.to);
  const to = heard?.to ?? right.to;
  const behind = all.filter((word) => word.from >= right.to && word.to <= to);
  const place = new Set(wordsOf(told).map(({ text }) => text));
  const isPart = behind.length <= nameMaxWords && !behind.some(({ text, from }) => isMark(text) || place.has(text) || from === wrong.from);
  return isPart && !/[,.;!?\n]/.test(said.slice(right.to, to)) ? { ...right, text: right.text + said.slice(right.to, to), to } : right;
}

/** `told` with what is right where what is wrong stands. */
function exchanged(told: string, { wrong, right }: Pair): string | null {
  const inside = wrong.text
    .split(/[^\p{L}\p{N}]+/u)
    .map(RegExp.escape)
    .join('[^\\p{L}\\p{N}]+');
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${inside}(?![\\p{L}\\p{N}])`, 'iu').exec(told);
  if (found === null) return null;
  const [lead, rest] = [told.slice(0, found.index), told.slice(found.index + found[0].length)];
  // "jl melati" for the "mawar" of "gang mawar", and "melati" for "gang mawar".
  const before = withoutKind(lead, right.text);
  if (before !== lead) return before + right.text + rest;
  const own = beginsPart(found[0]) && !beginsPart(right.text) ? (/^\S+\s+/.exec(found[0])?.[0] ?? '') : '';
  return withoutRepeated(lead, right.text) + own + right.text + rest;
}

/** The words that stand together, between marks, small words and what parts a sentence. */
function runsOf(said: string, all: readonly Span[]): Span[][] {
  const runs: Span[][] = [[]];
  for (const [i, word] of all.entries()) {
    const parted = /[,.;!?\n]/.test(said.slice(all[i - 1]?.to ?? 0, word.from));
    const ends = isMark(word.text) || small.test(word.text);
    if (parted || ends) runs.push([]);
    if (!ends) runs.at(-1)?.push(word);
  }
  return runs.filter(({ length }) => length > 0);
}

/** Every row of words in a run. */
function within(run: readonly Span[]): Span[][] {
  return run.flatMap((_, from) => run.slice(from).map((_, more) => run.slice(from, from + more + 1)));
}

function spanOf(said: string, run: readonly Span[]): Span {
  const [from, to] = [run[0]?.from ?? 0, run.at(-1)?.to ?? 0];
  return { text: said.slice(from, to), from, to };
}

function isNamed(word: string): boolean {
  return word.length >= nameMinLetters && !isEveryday(word) && !isThing(word);
}

/** The same of a word that stands in no place yet. */
function isName(word: string): boolean {
  return isNamed(word) && isStrange(word) && !number.test(word) && !side.test(word);
}

/** "karanganyer" and "karanganyar". */
function isSpelledLike(word: string, name: string): boolean {
  const last = name.split(' ').at(-1) ?? '';
  const near = isName(word) && Math.abs(word.length - last.length) <= 1 && word.length > spelledAlike;
  return near && word !== last && word.slice(0, spelledAlike) === last.slice(0, spelledAlike);
}

/** Without "-nya". */
function bare(word: string): string {
  return word.replace(/(?<=..)nya$/, '');
}
