/** Another place told instead of the first: "itu rumah adik saya, rumah saya di jl anggrek", "eh smk maksudnya", "cilebut maksudnya". */
import { isEveryday } from './everyday.ts';
import { findPlace, tells } from './place.ts';
import { isThing } from './place-name.ts';
import { tidied, withoutTalk } from './place-tidy.ts';
import { sought } from './sought.ts';

/** "lorong 5", "smpn 4". */
const numberedPart = sought(
  /(?<!\p{L})(?<!bukan\s+)(lorong|gang|gg|rt|rw|blok|no|nomor|nomer|jalur|peron|lantai|tower|km|(?:sdn?|smpn?|sman?|smkn?|mtsn?|man)(?:\s+negeri)?)\.?\s*(\d{1,3}\p{L}?)(?![\p{L}\d])/giu,
);
/** Whose the first place is, and where what is told of lies. */
const another =
  /^(?:(?:eh|oh|maaf|bukan|salah|ralat|aduh|loh?|min|pak|bu|kak)[\s,.!]+)*(?:itu|tadi|yang\s+tadi|yg\s+tadi)\s+(?:itu\s+|tadi\s+)?(?:rumah|alamat|tempat|lokasi|kantor|kosan?|toko|warung)[^,.;]{0,40}[,.;]+\s*(?:(?:kalau|kalo|nah|tapi|tp|sedangkan)\s+)*(?:(?:rumah|alamat|tempat|lokasi|kejadian|titik)(?:ku|nya|\s+saya|\s+kami|\s+sy)?|(?:yang|yg)\s+(?:\p{L}+\s+){1,3}|\p{L}+nya)\s*(?:itu\s+|ada\s+)?di\s+(\S.+)$/isu;
/** "bukan di tamannya, di jalan masuk …": in what the first place names, and where else. */
const outsideIt =
  /^(?:(?:eh|oh|maaf|ralat|maksud(?:nya|ku|\s+saya)|min|pak|bu|kak)[\s,.!]+)*(?:bukan|bkn)\s+(?:(?:yang|yg)\s+)?(?:pas\s+)?di\s+(?:dalam\s+)?(\p{L}{3,})nya(?!\p{L})[^,.;]{0,20}?[\s,.;]+(?:(?:tapi|tp|melainkan|yang|yg|itu|maksud(?:nya|ku|\s+saya))\s+)*di\s+(\S.+)$/isu;
/** Kinds people mix up. */
const families = [
  'sdn?|smpn?|sman?|smkn?|mts|man',
  'gang|gg|jalan|jln|jl|lorong',
  'kel|kelurahan|desa|kampung|kp|dusun',
  'kota|kabupaten|kab',
];
const kindOnly = new RegExp(
  `^(?:(?:eh|oh|maaf|ralat|bukan\\s+\\p{L}+)[\\s,]+)*(${families.join('|')})(?:\\s+(?:maksud(?:nya|ku|\\s+saya)|deng|ding|harusnya|yang\\s+ben[ae]r|yg\\s+ben[ae]r))?$`,
  'iu',
);
const saysWrong = /(?<!\p{L})(?:eh|maaf|ralat|bukan|maksud\p{L}*|deng|ding|harusnya|ben[ae]r)(?!\p{L})/iu;
const nameOnly =
  /^(?:(?:eh|oh|maaf)[\s,]+)*(\p{L}{3,}(?:\s+\p{L}{3,})?)[\s,]+(?:maksud(?:nya|ku|\s+saya)|deng|ding)(?:[\s,]+((?:dekat|dkt|deket|depan|dpn|samping|sebelah|belakang|seberang)\s+\p{L}[^,.;]{2,40}))?$/iu;
/** A kind and its name, and nothing around them. */
const oneName =
  /^((?:di\s+)?(?:jl|jln|jalan|gg|gang|kel|kelurahan|desa|ds|dusun|kampung|kp|kec|kecamatan|perum|komplek|pasar)\.?\s+)\p{L}+(?:\s+\p{L}+)?$/iu;

/** The place that counts, where `text` says that the one before was somebody else's; null: it does not. */
export function toldInstead(text: string): string | null {
  const rest = another.exec(text.trim())?.[1];
  return rest === undefined ? null : (findPlace(rest) ?? tidied(rest.split(/[.;\n]/)[0] ?? ''));
}

/** The spot, where `text` says that it is not in the park, the market or the like that `told` names; null: it does not. */
export function toldBeside(told: string, text: string): string | null {
  const [, thing = '', rest = ''] = outsideIt.exec(text.trim()) ?? [];
  const spot = tidied(rest.split(/[.;\n]/)[0] ?? '');
  const names =
    thing !== '' &&
    told
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(thing.toLowerCase());
  return names && spot !== '' && !tells(spot) ? spot : null;
}

/** `told` with the kind or the name that `text` says was wrong in it; null where it names neither alone. */
export function nameMended(told: string, text: string): string | null {
  const typed = withoutTalk(text);
  const kind = saysWrong.test(typed) ? kindOnly.exec(typed)?.[1] : undefined;
  const family = kind === undefined ? undefined : families.find((one) => new RegExp(`^(?:${one})$`, 'iu').test(kind));
  if (kind !== undefined && family !== undefined) {
    const wrong = new RegExp(`(?<!\\p{L})(?:${family})(?!\\p{L})`, 'iu');
    return wrong.test(told) ? told.replace(wrong, kind) : null;
  }
  const numbered = numberMended(told, typed);
  if (numbered !== null) return numbered;
  const [, name = '', spot] = nameOnly.exec(typed) ?? [];
  const before = oneName.exec(told)?.[1];
  const isName = name !== '' && findPlace(name) === null && name.split(/\s+/).every((word) => !isEveryday(word) && !isThing(word));
  return isName && before !== undefined ? before + name + (spot === undefined ? '' : `, ${spot}`) : null;
}

/** "eh bukan 3, lorong 5", "ralat smpn 4, yg 14 sekolah kakaknya": the number of a part that stands in `told`; null where it names none, or several. */
function numberMended(told: string, typed: string): string | null {
  if (!saysWrong.test(typed) && !/(?<!\p{L})salah(?!\p{L})/iu.test(typed)) return null;
  const parts = numberedPart.all(typed);
  const [part, second] = parts;
  const [, head = '', number = ''] = part ?? [];
  if (part === undefined || second !== undefined) return null;
  const wrong = new RegExp(`(?<!\\p{L})(${head.replace(/\W+/g, '\\W+')}\\.?\\s*)(\\d{1,3}\\p{L}?)(?![\\p{L}\\d])`, 'iu');
  const before = wrong.exec(told)?.[2];
  return before === undefined || before === number ? null : told.replace(wrong, `$1${number}`);
}
