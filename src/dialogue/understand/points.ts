/** Reads lists people write in one message: "1. jalan rusak ... 2. lampu mati ...", "- got mampet - lampu padam". */
import { sought } from './sought.ts';

/** A point of a list: where its sign begins, and its words behind it. */
export interface Point {
  at: number;
  from: number;
}

const numbered = sought(
  /(?:^|[\s,;:.])\(?(?:(?:poin|point|laporan|nomor|no|nomer|hal)\.?\s+)?([1-9])(?:\s*[.):]|\uFE0F?\u20E3)\s*(?=\p{L})/giu,
);
const lettered = sought(/(?:^|[\s,;:])\(?([a-e])\s*[.)]\s*(?=\p{L})/giu);
const ordinal = '(?:pertama|kesatu|kedua|ketiga|keempat)';
const count = '(?:satu|dua|tiga|empat)';
const begins = '(?:^|[.,;:\\n]\\s*)';
const stop = '(?:\\s*[,:]|\\s+(?:soal|tentang|masalah|perihal|mengenai))';
/** "pertama, … kedua, …", "yang pertama … yang kedua …", "satu: … dua: …" */
const ordered = sought(
  new RegExp(
    `(?:${begins}(?:yang\\s+|yg\\s+)?(?:${ordinal}|${count})${stop}|(?:^|[\\s.,;:])(?:yang\\s+|yg\\s+)?(?:${ordinal}\\s+(?!kali|nya|di\\s)|${count}\\s*:))\\s*(?=\\p{L})`,
    'giu',
  ),
);
/** "satu …, dua …", "yg satu … yg kedua …", "kahiji … kadua …", where it was said how many there are or the message begins so. */
const counted = sought(
  new RegExp(
    `(?:${begins}(?:yang\\s+|yg\\s+)?|\\s(?:yang|yg)\\s+)(?:${ordinal}|${count}|[1-4]|kahiji|kadua|katilu|siji|loro|telu|sepisan|kapindho)[\\s,:]\\s*(?!(?:hal|laporan|aduan|masalah|keluhan|perkara|urusan|persoalan|perkawis|prakara|ya|nih|min|pak|bu|kak)(?!\\p{L}))(?=\\p{L})`,
    'giu',
  ),
);
const announced = sought(
  /(?:^|[\s(])(?:[2-4]|dua|tiga|empat|beberapa|loro|rong)\s+(?:hal|laporan|aduan|masalah|keluhan|perkara|urusan|persoalan|perkawis|prakara)(?!\p{L})|(?:^|[\s.,])(?:sekalian|ada|mau lapor)\s+(?:[2-4]|dua|tiga)\s+(?:ya|nih|min|pak|bu|kak|yang|yg)(?!\p{L})|^\s*(?:dua|loro|tiga)\s+(?:ya|nih|min|pak|bu)(?!\p{L})|(?:^|[\s.,])(?:(?:nge|m[ae])?lapor(?:in|kan|an(?:nya)?)?|aduan(?:nya)?|ngadu)\s+(?:(?:saya|ku|ini|itu|min|pak|bu|kak|ada|yang|yg)\s+)*(?:[2-4]|dua|tiga|empat)(?=\s*(?:[.,:;]|(?:sekaligus|ya|nih|min|pak|bu|kak)(?!\p{L})))|^\s*(?:(?:ini|itu|saya|min|pak|bu|kak|halo|nih)\s+)*ada\s+(?:[2-4]|dua|tiga|empat)\s*[.,:;]/iu,
);
/** "yg 1 lampu mati ..., yg 2 ..." */
const beginsCounted = /^\s*(?:yang|yg)\s+(?:satu|pertama|1)\s/i;
const ordinals = [
  ['pertama', 'kesatu', 'satu', '1', 'kahiji', 'siji', 'sepisan'],
  ['kedua', 'dua', '2', 'kadua', 'loro', 'kapindho'],
  ['ketiga', 'tiga', '3'],
  ['keempat', 'empat', '4'],
];
/** "bolak balik 3x, pertama …, kedua …": how often, and what came of it each time. */
const times = /(?:\d\s*(?:x|kali)|\b(?:dua|tiga|empat|berapa|berkali|bolak|balik)\s*(?:kali|balik)|bolak-?balik)[^\p{L}\d]*$/iu;
const dashed = sought(/(?:^|[\s:])[-•*]\s+(?=\p{L})/gu);

/** What leads on to the next; a number that ends a place ("rw 4. kedua …") does not. */
const joint =
  /\s*[,;.]?(?:\s+(?:dan\s+juga|dan|serta|sekaligus|plus|sama|trus|terus|trs|juga)|(?<!\b(?:r[tw]|no\p{L}*|gg|gang|blok|km|s[dm]\p{L}*)\.?) \(?[1-9]\s*[.)]|\s*[-•*])?\s*$/iu;

/** "ada 2 laporan: …, sama …": how many there are is said. */
export function announcesMatters(text: string): boolean {
  return announced.test(text);
}

/** The points of the list in `text`, in order; []: it is no list. */
export function pointsIn(text: string): Point[] {
  const numbers = numbered.all(text);
  if (numbers.length > 1 && numbers.every(([, number], i) => Number(number) === i + 1)) return numbers.map(pointOf);
  const letters = lettered.all(text);
  if (letters.length > 1 && letters.every(([, letter], i) => letter?.toLowerCase() === 'abcde'[i])) return letters.map(pointOf);
  for (const order of [ordered.all(text), announced.test(text) || beginsCounted.test(text) ? counted.all(text) : []])
    if (
      order.length > 1 &&
      !times.test(text.slice(0, order[0]?.index)) &&
      order.every(([sign], i) =>
        sign
          .toLowerCase()
          .match(/\p{L}+|\d/gu)
          ?.some((word) => ordinals[i]?.includes(word)),
      )
    )
      return order.map(pointOf);
  const dashes = dashed.all(text);
  // "jl melur - jl mawar" is one stretch of road.
  const opens = /(?:^|[:\n])\s*$/.test(text.slice(0, dashes[0]?.index)) || /^[:\n]/.test(dashes[0]?.[0] ?? '');
  return opens && dashes.length > 1 ? dashes.map(pointOf) : [];
}

function pointOf(match: RegExpExecArray): Point {
  return { at: match.index, from: match.index + match[0].length };
}

/** What stands between two of them belongs to neither. */
export function withoutJoint(text: string): string {
  return text.replace(joint, '').trim();
}
