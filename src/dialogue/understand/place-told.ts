/** Messages that tell a place and nothing besides, or what was wrong in one. */
import { withoutEnd, words } from './normalise.ts';
import { findPlace, tells } from './place.ts';
import { withoutTalk } from './place-tidy.ts';
import { sought } from './sought.ts';
import { namesBothTowns } from './two-towns.ts';

const mended = sought(
  /^(?:(?:eh|oh|maaf|min|pak|bu|bentar|iya|ya|aduh)[\s,]+)*(?:(?:(?:alamat|lokasi|tempat)(?:nya)?(?:\s+tadi)?\s+(?:salah|keliru)|salah\s+(?:alamat|lokasi|tempat)|salah|keliru|ralat|koreksi|typo|harusnya|seharusnya|maksudnya|maksud saya|maksud gw|maksud gue|maksudku|yang benar|yg benar|yg bener|bukan itu|bukan(?=\s*,)|tepatnya|yaitu)(?:\s+(?:ketik|tulis|deng|ding|itu))?[\s,:]+)+(?:di\s+|tapi\s+)?(.+)$/is,
);
/** "eh jl mawar bukan jl melati" */
const instead = sought(
  /^(?:(?:eh|oh|maaf|min|pak|bu|itu)[\s,]+)*(?:di\s+)?(.{1,200}?)[\s,]+(?:kan\s+)?bukan\s+(?:di\s+)?[\p{L}\p{N}][\p{L}\p{N}\s./-]{1,40}$/iu,
);
const around =
  /^(?:di|yg|yang|iya|ya|eh|itu|nya|tepatnya|lokasinya|tempatnya|alamatnya|alamat|lokasi|ada|pas|posisi|posisinya|rumah|rmh|rumahku|rumahnya|saya|sy|min|pak|bu|nah|oh|maaf|salah|ralat|aduh)$/;

/** "tadi haltenya salah, ...", "sori salah sebut, ...": that something was wrong, before what is right. */
const admission =
  /^(?:(?:eh|oh|maaf|sori|sorry|sory|aduh|waduh|tadi|itu|yang\s+tadi|yg\s+tadi|min|pak|bu|ternyata|kayaknya|saya|sy|gw|gue|aku)[\s,]+)*(?:(?:nama\s+)?(?!maksud)\p{L}{3,}nya\s+(?:tadi\s+)?(?:salah|keliru|kebalik|ketuker)(?:\s+(?:tulis|ketik|sebut))?|(?:salah|keliru)\s+(?:sebut|nyebut|tulis|nulis|ketik|ngetik|kasih|ngasih|info|inget|ingat|nama)(?:\s+(?:nama|jalan|jalannya|tempat|tempatnya|alamat|lokasi|kelurahan|gang|namanya))*)(?:\s+(?:min|pak|bu|ya|deng|ding|tadi|saya|gw))*(?:\s*[,.;:]\s*(?=\S)|\s+(?=(?:harusnya|seharusnya|yang\s+ben[ae]r|yg\s+ben[ae]r|bukan|maksudnya)\s))/iu;

/** "yg lampu mah bukan jl kenari tapi …": the thing it is said of, and what is said. null: no thing is named so. */
export function correctedOf(text: string): { thing: string; said: string } | null {
  const [head = '', thing] =
    /^(?:(?:eh|oh|maaf|min|pak|bu|tapi|kalau|kalo|laporan|soal)[\s,]+)*(?:yang|yg)\s+(\p{L}{3,}(?:\s+\p{L}{2,}){0,2}?)[\s,]+(?:(?:mah|itu|tuh|tadi|ternyata|(?:lokasi|tempat|alamat)(?:nya)?)[\s,]+)*(?=(?:bukan|bkn|salah|keliru|harusnya|seharusnya|ralat|maksud(?:nya|ku)?)(?!\p{L}))/iu.exec(
      text.trim(),
    ) ?? [];
  const said = text.trim().slice(head.length);
  return thing === undefined || /^(?:ben[ae]r|betul|salah|tadi|itu)$/i.test(thing) || said === '' ? null : { thing, said };
}

/** `text` with what admits a mistake said as "salah, ". */
export function admitted(text: string): string {
  return text.trim().replace(admission, 'salah, ');
}

/** The place a message tells and nothing besides ("eh salah, jl mawar 3", "jl anggrek rt 2"); null for anything more. */
export function placeAlone(text: string): string | null {
  const told = withoutDing((mended.exec(text.trim())?.[1] ?? text).trim());
  return only(told);
}

/** The same, only where the words say that another place was wrong: "eh salah, jl mawar 3", "jl mawar ding". */
export function placeMended(text: string): string | null {
  const told = mended.exec(text.trim())?.[1];
  if (told !== undefined) return only(withoutDing(told.trim()));
  const rather = instead.exec(text.trim());
  if (rather?.[1] !== undefined) return only(withoutDing(rather[1].trim()));
  return /[\s,](?:ding|deng|maksudnya|maksudku|maksud (?:saya|gw|gue|gua|aku|sy))[\s.!]*$/i.test(text)
    ? only(withoutDing(text.trim()))
    : null;
}

/** What stands behind "eh salah,"; null where nothing is called wrong. */
export function mendedWords(text: string): string | null {
  const told = mended.exec(text.trim())?.[1];
  return told === undefined ? null : withoutDing(told.trim());
}

/** The place `told` is, with nothing but small words around it. */
function only(typed: string): string | null {
  const told = withoutTalk(typed).replace(/[\s,]+bukan\s+[^,;.]{2,30}$/i, '');
  const place = findPlace(told);
  if (place === null || words(told).length > 15) return null;
  const rest = words(told.replace(place, ' ')).filter((word) => !around.test(word));
  return rest.length === 0 ? place : null;
}

/** "eh bukan rw 5, rw 6": what was wrong in a place, and what it is; null for anything else. */
export function partCorrected(text: string): [string, string] | null {
  if (!/bukan|bkn/iu.test(text)) return null;
  const found =
    /^(?:(?:eh|oh|maaf|salah|ralat|min|pak|bu|(?:ganti|ubah)(?:\s+lagi)?(?:\s+(?:dong|ya|deh))?|(?:nomor|no|poin|yang)\s+\d)[\s,:]+)*(?:bukan|bkn)\s+(?:di\s+|yang\s+|yg\s+)?([\p{L}\p{N}][\p{L}\p{N}\s./-]{1,40}?)(?:\s+(?:ding|deng|deh|sih))?\s*(?:,|tapi|tetapi|tp|melainkan|yang benar|yg bener|harusnya|maksud(?:nya|ku|\s+(?:saya|gw|gue|gua|aku|sy))(?!\p{L}))\s*(?:(?:tapi|tetapi|tp|melainkan|maksud(?:nya|ku|\s+(?:saya|gw|gue|gua|aku|sy))|yang\s+benar|yang|yg|di)\s+)*([\p{L}\p{N}][\p{L}\p{N}\s./-]{1,60}?)(?:\s+(?:ya|pak|min|bu|deh|deng|maksud(?:nya|ku|\s+(?:saya|gw|gue|gua|aku|sy))))*[\s.!]*$/iu.exec(
      withoutPardon(text),
    ) ?? repeated(text);
  if (found?.[1] === undefined || found[2] === undefined) return rightFirst(text);
  return tells(found.at(-1) ?? '') ? null : [found[1].trim(), (found.at(-1) ?? '').trim()];
}

/** "bukan rt 3 rt 4" */
function repeated(text: string): RegExpExecArray | null {
  return /^(?:(?:eh|oh|maaf|salah|ralat|min|pak|bu)[\s,]+)*bukan\s+((rt|rw|no|blok|km|gang|gg|jl|jalan)\s+\p{L}?\d{0,4}\p{L}?)\s+(?:tapi\s+)?(\2\s+\p{L}?\d{0,4}\p{L}?)$/iu.exec(
    withoutTalk(text),
  );
}

/** "…, mohon maaf, faktor usia". */
function withoutPardon(text: string): string {
  // From the first "bukan" alone: what does not follow that one follows none.
  const at = Math.max(0, text.search(/bukan\s/iu));
  const rest = text.slice(at).replace(/^(bukan\s.*?)(?<![\s,.;!])[\s,.;!]+(?:mohon\s+)?maaf(?!\p{L}).*$/isu, '$1');
  return withoutTalk(text.slice(0, at) + rest);
}

/** "yg bener bpnt bukan pkh" */
function rightFirst(text: string): [string, string] | null {
  const [, right, wrong] =
    /^(?:(?:eh|oh|maaf|ralat|min|pak|bu)[\s,]+)*(?:yang\s+benar|yang\s+bener|yg\s+benar|yg\s+bener|harusnya|seharusnya|maksudnya|maksud\s+saya|maksudku)\s+(?:itu\s+)?([\p{L}\p{N}][\p{L}\p{N}\s./-]{1,40}?)[\s,]+bukan\s+([\p{L}\p{N}][\p{L}\p{N}\s./-]{1,40}?)(?:\s+(?:ya|pak|min|bu|deh|deng))?[\s.!]*$/iu.exec(
      text.trim(),
    ) ?? [];
  return right === undefined || wrong === undefined || tells(right) ? null : [wrong.trim(), right.trim()];
}

/** `told` with what is right where what is wrong stood; null where it does not stand there. */
export function swapped(told: string, wrong: string, right: string): string | null {
  const at = wrong === '' ? -1 : told.toLowerCase().indexOf(wrong.toLowerCase());
  return at < 0 ? null : told.slice(0, at) + right + told.slice(at + wrong.length);
}

/** A quarter, district or town and nothing else ("yg di kel sukamaju ya"), without the small words around it; null for anything more. */
export function areaAlone(text: string): string | null {
  const found =
    /^(?:(?:yg|yang|di|itu|nya|oh|eh|iya|ya|tepatnya|daerah)\s+)*((?:(?:kel|kelurahan|kec|kecamatan|desa|ds|dusun|kab|kabupaten|kota|rt|rw)\.?\s*[\p{L}\p{N}/]+(?:\s+(?!kel|kec|desa|rt|rw|kab|kota)\p{L}+)?[\s,]*)+)(?:(?:ya|pak|min|bu|gan|kak)[\s.!]*)*$/iu.exec(
      text.trim(),
    )?.[1];
  return found === undefined || tells(text) || namesBothTowns(found)
    ? null
    : found.trim().replace(/[\s,]+(?:ya|pak|min|bu|gan|kak)?$/i, '');
}

function withoutDing(text: string): string {
  return withoutEnd(text, /(?:[\s,]+(?:ding|deng|ya|pak|min|bu|deh|lah|maksudnya|maksudku|maksud (?:saya|gw|gue|gua|aku|sy)))+[\s.!]*$/i);
}
