/** Leaves out what is said around a question about reporting and is no part of it: that one wants to ask, and that the line is bad. */
import { words } from './normalise.ts';

/** A longer message tells a story. */
const askedMaxCharacters = 160;
/** "maaf mau tanya, ...". */
const toAsk =
  /^\s*(?:(?:maaf|permisi|halo|hai|min|admin|pak|bu|kak|mas|mbak|bang|eh|mau|boleh|numpang|izin|ijin|saya)[\s,.]+)*(?:tanya|nanya|bertanya)(?:\s+(?:dulu|dong|ya|min|pak|bu|kak|nih))*[\s,.:]+(?=\S)/i;

const little = '(?:maaf|maap|sori|aduh|duh|eh|ini|lagi|di\\s+sini|disini|min|pak|bu|kak|soalnya|karena|hujan)';
const line =
  '(?:jaringan|jaringannya|sinyal|sinyalnya|internet|internetnya|kuota|wifi|koneksi|koneksinya|hp|hpnya|chatnya)(?:\\s+(?:saya|sy|gw|gue|aku|ku|sini|disini|di\\s+sini))?';
const bad =
  '(?:lagi\\s+)?(?:jelek|lemot|lelet|lambat|susah|parah|error|eror|ngadat|ngelag|lag|muter2|muter|ilang2an|timbul\\s+tenggelam|burik|jadul)';
const stressed = '(?:\\s+(?:bgt|banget|sekali|amat|terus|nih|ni|ini|min|pak|bu|kak|ya|soalnya))*';
const badLine = new RegExp(`^\\s*(?:${little}[\\s,]+)*${line}\\s+${bad}${stressed}[\\s,.;!]+(?=\\S)`, 'iu');
const badLineBehind = new RegExp(`[\\s,.;!?]+(?:${little}\\s+)*${line}\\s+${bad}${stressed}[\\s.!]*$`, 'iu');

/** "sinyal jelek nih udah kekirim blm" → "udah kekirim blm"; the text itself where nothing of it is said, or nothing is left. */
export function theQuestion(told: string): string {
  const text = told.replace(toAsk, '');
  if (text.length > askedMaxCharacters) return text;
  const asked = text.replace(badLine, '').replace(badLineBehind, '');
  return words(asked).length === 0 ? text : asked;
}
