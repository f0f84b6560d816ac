/** How a spot lies to the thing it is told by, put right: "bukan yg rs salak maksud gw yg dket museum peta", "bener museum peta tp seberangnya"; and whose home a second place is. */
import { findPlace } from './place.ts';
import { mergedPlace } from './place-parts.ts';
import { withoutTalk } from './place-tidy.ts';

const relation = '(?:depan|dpn|samping|sebelah|sblh|dekat|dkt|dket|deket|belakang|blkg|seberang|sebrang|pojok|ujung)';
/** The last spot of a place: all before it, how it lies, and to what. */
const lastSpot = new RegExp(`^(.*(?<!\\p{L}))(${relation})(?:nya)?\\s+(\\S.*)$`, 'isu');
const small =
  '(?:(?:maksud(?:nya|ku|\\s+(?:saya|gw|gue|gua|aku|sy))|nah|iya|ya|oke|ok|betul|bener|benar|emang|memang|eh|oh|maaf|itu|sudah|udah|udh|tapi|tp|cuma|min|pak|bu|pas|di|yang|yg|bukan\\s+(?:di\\s+|yang\\s+|yg\\s+)?(?:pas\\s+)?\\p{L}+nya)[\\s,.]+)*';
const meant = '(?:\\s+(?:maksud(?:nya|ku|\\s+(?:saya|gw|gue|gua|aku))|ding|deng|ya|min|pak|bu|itu|kok|sih|deh))*';
/** "iya alfamart tapi sebelahnya" */
const nameFirst = new RegExp(
  `^${small}(\\p{L}.*?)[\\s,]+(?:tapi|tp|cuma|pas|yang|yg)\\s+(?:di\\s+|pas\\s+|yang\\s+|yg\\s+)*(${relation})nya${meant}[\\s.!]*$`,
  'iu',
);
/** "betul tp seberangnya", "belakangnya alfamart maksud gue" */
const nameBehind = new RegExp(`^${small}(${relation})nya(?:\\s+(\\p{L}.*?))??${meant}[\\s.!]*$`, 'iu');
const street = /^(?:di\s+)?(?:jl|jln|jalan|gg|gang|rt|rw|kel|kelurahan|kec|kecamatan|desa|kampung|kp|perum|komplek|blok)(?!\p{L})/iu;

/** `told` with the spot lying as `text` says; null where it says no such thing. */
export function respotted(told: string, text: string): string | null {
  if (told === '' || !/nya(?!\p{L})/iu.test(text)) return null;
  const typed = text.trim();
  const [, alone, thingBehind] = nameBehind.exec(typed) ?? [];
  const [, thingBefore, lies = ''] = alone === undefined ? (nameFirst.exec(typed) ?? []) : [];
  const [other, behind] = [alone ?? lies, thingBehind ?? thingBefore];
  if (other === '') return null;
  const name = withoutTalk(behind ?? '').replace(new RegExp(`^${relation}\\s+`, 'iu'), '');
  const [, before = '', , thing = told] = lastSpot.exec(told) ?? [];
  const isSame = name === '' ? lastSpot.test(told) : thing.toLowerCase().includes(name.toLowerCase());
  if (!isSame || (before === '' && street.test(thing))) return null;
  return `${before}${other.toLowerCase()} ${thing}`;
}

/** `told` with `right` where `wrong` is what its spot is told by: "deket rs salak" is "dket museum peta" then; null where it is not. */
export function spotExchanged(told: string, wrong: string, right: string): string | null {
  const [, before = '', lies = '', thing = ''] = lastSpot.exec(told) ?? [];
  const [, ownBefore = '', , name = wrong] = lastSpot.exec(wrong) ?? [];
  if (thing === '' || ownBefore !== '' || thing.toLowerCase() !== name.trim().toLowerCase()) return null;
  return before + (lastSpot.test(right) || street.test(right) ? right : `${lies} ${right}`);
}

/** "rumahnya cilendek barat rt 5", of a patient: where somebody lives, told beside the building the report is about. */
const home =
  /^(?:(?:kalau|kalo|klo|untuk|dan|terus)\s+)?((?:alamat\s+)?(?:rumah|tinggal|domisili)(?:nya)?(?:\s+(?:dia|beliau|pasien(?:nya)?|orangnya|bapaknya|ibunya|yang\s+sakit|yg\s+sakit))?(?:\s+di)?)\s+(?:(?:itu|sih|mah|ada|di|kan)\s+)*(\S.*)$/iu;
const building =
  /^(?:(?:di|depan|dekat|dkt|deket|samping|belakang|seberang|sebelah)\s+)*(?:puskesmas|pkm|pustu|rs\p{L}{0,3}|rumah\s+sakit|klinik|sdn?|smpn?|sman?|smkn?|mts|man|sekolah|kantor|pasar|terminal|stasiun|samsat|(?:dis)?dukcapil|kua|polsek|polres|posyandu)(?!\p{L})/iu;

/** `told` and the home beside it; null where `text` names none, or `told` is no building. */
export function homeBeside(told: string, text: string): string | null {
  const [, lead = '', where = ''] = home.exec(text.trim()) ?? [];
  const place = withoutTalk(where);
  if (place === '' || findPlace(place) === null) return null;
  return building.test(told)
    ? `${told}, ${lead.toLowerCase()} ${place}`
    : mergedPlace(told, place).replace(/^((?:jl|jln|jalan|gg|gang)\s[^,]*), (rt\s.*)$/iu, '$1 $2');
}
