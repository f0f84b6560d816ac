/** Reads the number of a report wherever it stands: "7K3QF-M", "cek CGTMM-A", "punya temen saya cek 4TRX-B". */
import { plain, words } from './normalise.ts';
import { remembering } from './recent.ts';
import { sought } from './sought.ts';

/** The signs of our numbers (complaints/number.ts): five and a check sign. */
const sign = '[2-9A-HJKMNP-TV-Z]';
const cue =
  '(?:(?:tolong|min|pak|bu|coba|mau|saya)\\s+)*\\/?(?:cek|cekin|lacak|status|laporan|nomor|nomer|no|lihat|kabar)(?:\\s+(?:laporan|aduan|status|nomor|nomer|no|saya|untuk))*[\\s.:#]+';
const cued = new RegExp(`^${cue}(${sign}{5})(?:(\\s?-\\s?|\\s)?(${sign}))?[\\s.?!]*$`, 'i');
const alone = new RegExp(`^#?(${sign}{5})(\\s?-\\s?|\\s)(${sign})[\\s.?!]*$`, 'i');

/** Our own numbers (complaints/number.ts): one in five has no digit. */
const ours = /^[2-9A-HJKMNP-TV-Z]{5}\s?-\s?[2-9A-HJKMNP-TV-Z]$/i;
const oursBare = /^[A-HJKMNP-TV-Z]{5,6}$/i;

const numberNamed = sought(
  /^(?:tolong\s+)?(?:\/?(?:cek|cekin|lacak|status|laporan|nomor|nomer|no|lihat))(?:\s+(?:laporan|status|nomor|nomer|no|saya))*[\s.:#]+([a-z0-9]{4,10}(?:\s?-\s?[a-z0-9])?)$/i,
);
const numberAlone = /^#?([a-z0-9]{5}\s?-\s?[a-z0-9]|[a-z0-9]{5,6}|\d{6,10})$/i;
const numberMaxCharacters = 11;

/** "tetangga saya katanya lapor juga, | tolong cek 4TRX-B" */
const behindWhy = /(?<=[,.;]\s{1,3})(?:tolong\s+|coba\s+)?(?:cek|cekin|lacak|status)\s+[^,.;]+$/iu;

/** "sekalian punya temen saya cek 4TRX-B", "kalo punya mama nomor 4TRX-B udah sampe mana": a few words around a number that ask after it. */
const amidWords = /(?<![\p{L}\p{N}-])([2-9a-hjkmnp-tv-z]{4,5}\s?-\s?[2-9a-hjkmnp-tv-z])(?![\p{L}\p{N}-])/iu;
const asksAmid =
  /\b(?:nomornya|nomernya|cek|cekin|dicek|lihat|lacak|status|gimana|bagaimana|kabar|kabarnya|sampai mana|progres|nasib|ketemu|ada)\b/;
/** More than to be told of it is wished. */
const commands = /\b(?:tambah|tambahkan|tambahan|tambahin|ingatkan|tarik|batal|cabut|tutup)\b/;
const amidMaxWords = 9;

function amidNumber(text: string): string | undefined {
  const found = amidWords.exec(text)?.[1];
  const rest = found === undefined ? '' : text.replace(found, ' ');
  const isShort = words(rest).length <= amidMaxWords && !/[.;\n]\s*\p{L}/u.test(rest);
  return isShort && asksAmid.test(plain(rest)) && !commands.test(plain(rest)) ? found : undefined;
}

/** The number a citizen asks about ("cek 7k3qf", "7K3QF-M", "status 9123456"), as typed, in capitals and without spaces, or null. */
export function askedNumber(text: string): { number: string; sure: boolean } | null {
  const typed = (behindWhy.exec(text)?.[0] ?? text).trim().replace(/[.!?]+$/, '');
  const named = numberNamed.exec(typed);
  // "nomor saya 0812…" is a telephone's.
  if (/^(?:\+?62|0)8\d{7,}$/.test(named?.[1] ?? '')) return null;
  if (named?.[1] && (/\d/.test(named[1]) || ours.test(named[1]))) return { number: bare(named[1]), sure: true };
  if (named?.[1] && oursBare.test(named[1])) return { number: bare(named[1]), sure: false };
  const alone = typed.length > numberMaxCharacters ? null : numberAlone.exec(typed);
  if (alone?.[1] && (/\d/.test(alone[1]) || ours.test(alone[1]))) return { number: bare(alone[1]), sure: /-/.test(alone[1]) };
  const amid = amidNumber(typed);
  return amid === undefined ? null : { number: bare(amid), sure: true };
}

/** A number in the form of ours; `sure`: nothing else is written like it. */
export function namedNumber(text: string): { number: string; sure: boolean } | null {
  const typed = text.trim();
  const found = cued.exec(typed) ?? alone.exec(typed);
  if (!found?.[1]) return null;
  const number = `${found[1]}${found[3] ? `-${found[3]}` : ''}`.toUpperCase();
  return { number, sure: found[2]?.includes('-') ?? false };
}

const anywhere = /(?<![\p{L}\p{N}])[2-9a-hjkmnp-tv-z]{5}(?:\s?-\s?[2-9a-hjkmnp-tv-z])?(?![\p{L}\p{N}])/giu;
const ofNumbers = /[\d-]/;

/** A number in the form of ours wherever it stands, in capitals; null where none does. A word of five letters is none. */
export function numberIn(text: string): string | null {
  return typedNumber(text)?.replace(/\s/g, '').toUpperCase() ?? null;
}

/** `text` without it. */
export function withoutNumber(text: string): string {
  const typed = typedNumber(text);
  return typed === undefined ? text : text.replace(typed, ' ');
}

function typedNumber(text: string): string | undefined {
  return ofNumbers.test(text) ? firstNumber(text) : undefined;
}

const firstNumber = remembering((text) => text.match(anywhere)?.find((typed) => ofNumbers.test(typed)));

function bare(number: string): string {
  return number.toUpperCase().replace(/\s/g, '');
}
