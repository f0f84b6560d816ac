/** Official names that stand in a text, less those that may be anything: "kayu manis" is spice, "gang buntu" a lane. */
import type { Places } from '../known.ts';
import { isEveryday } from './everyday.ts';
import { isTelling } from './place-ends.ts';
import { isThing } from './place-name.ts';
import { isStrange } from './strange.ts';

/** Where a name stands in a text. */
export interface NameSpan {
  from: number;
  to: number;
}

/** A name of one word is found so where it begins or ends the text, and is long enough to be no other word. */
const aloneMin = 6;
/** The same in a text that tells little else: "sirine rusak purus". */
const briefMin = 5;
const briefCharacters = 30;
/** Before somebody's name. */
const person = /(?<!\p{L})(?:pak|pk|bapak|bu|buk|ibu|mas|mbak|kang|haji|h|hj|nama|namanya|oleh|dr|saya|sdr|saudara)\.?\s+(?:\p{L}+\s+)?$/iu;
/** Before a name that holds an everyday word. */
const located =
  /(?:^|[,.;:!?\n]|(?<!\p{L})(?:di|ke|dari|dekat|deket|dkt|depan|dpn|arah|menuju|daerah|wilayah|kel|kelurahan|kec|kecamatan|desa|warga|pantai|pasar|simpang|jl|jln|jalan|puskesmas|sd|smp|sma|rt\s?\d+|rw\s?\d+)\.?)\s*$/iu;
/** The same of what is no thing. */
const matter = /^(?:rob|banjir|pompa|limbah|sampah|got|gorong|parit|lampu|pju|lubang|lobang|longsor|trotoar)$/iu;
/** "pohon ketapang": of what kind. */
const grows = /^(?:pohon|tanaman|bunga|buah|kayu|ikan|burung|ayam)$/iu;
/** They begin many a thing that is no quarter. */
const kinds = /^(?:gang|jalan|kota|pasar|kampung|pusat|kayu|air|sei|sungai|gunung|batu|tanah|sumber|karang|pulau|pulo|padang)$/iu;

/** The names of the region that stand in a text as such. */
export function namesSpotted(text: string, places: Places | undefined): readonly NameSpan[] {
  return places === undefined ? [] : places.spotted(text).filter(({ from, to }) => isName(text, from, to));
}

/** The same where a place stands before them: that is where they are. */
export function namesBehind(text: string, places: Places | undefined): readonly NameSpan[] {
  return places === undefined ? [] : places.spotted(text).filter(({ from, to }) => isNameBehind(text.slice(from, to)));
}

function isNameBehind(name: string): boolean {
  return /\s/.test(name) || (name.length >= aloneMin && isStrange(name));
}

function isName(text: string, from: number, to: number): boolean {
  const words = text.slice(from, to).split(/\s+/);
  const before = text.slice(Math.max(0, from - 24), from);
  const [first = '', second] = words;
  if (second === undefined) {
    const stands = before.trim() === '' || (text.slice(to).replace(/[.!\s]+$/, '') === '' && !person.test(before));
    const isWhere = stands || (first.length >= aloneMin && behindThing(before));
    return isWhere && first.length >= (text.length <= briefCharacters ? briefMin : aloneMin) && isStrange(first);
  }
  const ordinary = words.filter((word) => isEveryday(word) || isThing(word) || isTelling(word) || kinds.test(word));
  return ordinary.length < words.length && (ordinary.length === 0 || located.test(before) || behindThing(before));
}

/** "pompa rob kandang panjang": what is wrong there stands before it. */
function behindThing(before: string): boolean {
  const [last = ''] = /\p{L}+(?=\s+$)/u.exec(before) ?? [];
  return !grows.test(last) && (isThing(last) || matter.test(last));
}
