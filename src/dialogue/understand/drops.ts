/** Reads whether giving something up means the report as a whole. Lines are plain (normalise.ts). */
import { plain, unowned, words } from './normalise.ts';
import { findPlace } from './place.ts';
import { tellsWrong } from './praise.ts';

/** "ah ga usah ribet deh": words that hold nothing but that something is not wanted. */
const declining =
  /^(?:(?:tidak|usah|perlu|jadi|mau|ah|eh|oh|ya|yaudah|sudah|deh|gpp|dulu|lah|aja|saja|kok|sih|mending|biar(?:in|kan)?|ribet|repot|apa(?:-apa)?|yang|itu|ini|tadi|semua(?:nya)?|diurus|juga|min|pak|bu|kak|mas|mbak)(?: |$))+$/;

/** Words for giving something up, and for the report as a whole. */
const drops =
  /\b(?:batal\w*|urung\w*|tidak jadi(?! di[a-z])|hapus|ditarik|tarik|cancel|withdraw|drop|forget|never ?mind|lupakan(?! yang)|abaikan|nyerah|male?s|capek|tutup)\b/;
/** "ga usah lapor deh", "laporannya ga jadi", and not "jangan tanya lagi, buat aja laporannya". */
const report = '(?:(?:di|me|nge|ng)?lapor(?:an|in|kan|nya|annya)*|aduan(?:nya)?|ngadu|report|complaint)';
const not = '(?:tidak|jangan|ogah|emoh|enggan|mending|dont|not|no|mboten|ora|henteu|teu)';
const unwantedReport = new RegExp(`\\b${not} (?:\\w+ ){0,3}${report}\\b|\\b${report} (?:\\w+ ){0,3}${not}\\b`);

/** Whether nothing is said but that something is not wanted. */
export function declines(line: string): boolean {
  return declining.test(line);
}

/** Whether giving up the report itself is spoken of: "namanya ga usah ya" means a part. */
export function speaksOfReport(line: string): boolean {
  return (drops.test(line) || unwantedReport.test(line)) && !inVain.test(line);
}

/** "udah lapor kades ga digubris": told, and nothing is given up. */
const inVain =
  /\b(?:sudah|pernah|kemarin|dulu|tadi|sering|berulang|berkali)\b(?: (?!tidak|jangan|usah)\w+){0,3} (?:di|me|nge|ng)?(?:lapor|adu|komplain)\w*\b(?: \w+){0,4} (?:tidak|belum) (?:di\w+|ada|respon\w*|mau|peduli|datang|tanggap\w*|pernah|juga|mempan)|\b(?:sudah|pernah|kemarin|dulu|tadi|sering)\b(?: (?!tidak|jangan|usah)\w+){0,3} (?:lapor|komplain)\w*\b(?: \w+){0,4} (?:dicuek\w*|didiam\w*|didiem\w*|dianggur\w*|dioper\w*|diabaikan|dipingpong|disuruh)/;

export function reportedInVain(line: string): boolean {
  return inVain.test(line);
}

/** "tidak jadi dipindah": of a thing that is told about. */
const part =
  /\b(?:tidak (?:jadi|usah|perlu)|jangan) (?:di(?!\w*(?:kirim|lapor|adu|proses|lanjut|terus|urus|tindak|sampai|simpan|catat|masuk))[a-z]{3,})/;
/** "ndak jadi saya batalkan", "jangan dihapus", "lanjutin laporan yg tadi": said of a clause. */
const keeps =
  /^(?:(?:tapi|ya|eh|oh|tetap|kalau|min|pak|bu) )*(?:laporan|aduan|lapor)(?:nya|ku| saya)? (?:mah |sih |tetap |ya )*jadi(?: (?:kok|aja|saja|ya|deh|tetap|min|pak|bu))*$|(?<!\b(?:jangan|tidak|usah|perlu|mau|bisa) )\b(?:di)?(?:lanjut|terus)(?:in|kan|ke)\w* (?:\w+ )?lapor|\blapor\w* (?:(?!jangan|tidak|usah|perlu)\w+ ){0,3}(?<!\b(?:jangan|tidak|usah|perlu|mau|bisa) )(?:di)?(?:lanjut|terus)(?:in|kan|ke)|\b(?:jangan|tidak (?:jadi|usah|perlu|mau))(?: (?!batal|hapus|cabut|tarik|buang|(?:dan|lalu|terus|tapi|mending|tolong|minta|langsung)\b|(?:di)?(?:kirim|terus|lanjut|proses|lapor|sampai|simpan))\w+){0,2} (?:di|me|ng|mem)?(?:(?:batal|hapus)|(?:cabut|tarik|buang)\w* (?:lapor|adu))/;

/** Whether what shall not be is of a thing, and not the report. */
export function ofPart(line: string): boolean {
  return part.test(line);
}

/** "jangan dibatalkan, tadi kepencet": whether calling it off is itself denied. As typed: "ga jadi, batal" denies nothing. */
export function keepsReport(text: string): boolean {
  return text.split(/[,.;!?\n]+/).some((clause) => keeps.test(plain(clause)));
}

const droppedMaxWords = 10;
const besideDrop =
  /^(?:ya|iya|yakin|benar|betul|oke|sudah|yang|itu|ini|tadi|kemarin|soal|tentang|laporan(?:nya)?|aja|saja|deh|dong|lah|kok|tolong|mohon|mau|saya|aku|min|pak|bu|kak|mas|mbak|bang|terima|kasih|(?:di)?(?:batal|cabut|tarik|hapus|urung)(?:in|kan|kn)?)$/;

/** "iya batalin yg gorong2 itu", "iya yakin, yg spanduk": given up once more, by what `told` names, and nothing besides. */
export function dropsNamed(text: string, told: string): boolean {
  const all = words(text);
  const named = words(told);
  return (
    all.length <= droppedMaxWords &&
    findPlace(text) === null &&
    all.some((word) => /^(?:yakin|(?:di)?(?:batal|cabut|tarik|hapus|urung)(?:in|kan|kn)?)$/.test(word)) &&
    all.every((word) => besideDrop.test(word) || named.includes(word) || named.includes(unowned(word)))
  );
}

/** "ga usah diapa apain lagi": that nothing shall be done, to it or about it. */
export function leavesAsIs(line: string): boolean {
  return /\bdi ?apa(?: ?apa|2)?(?:in|kan)?\b/.test(line);
}

/** "ndak jadi mie nya", "ga jadi pesen nasi": what else is given up. */
const otherThing =
  /\btidak jadi (?:(?:mau |saya |aku )?(?:(?:me?m?)?(?:pesan|pesen|mesen|beli|order|jajan)|ikut|makan|masak|main|belanja)\b|(?!lapor|(?:peng)?adu|keluh|cerita|usul|kirim|tiket)(\p{L}{3,}?) ?nya\b)/u;
const otherMaxWords = 8;

/** Whether something is given up that `told` does not name, and nothing else is said: of somebody else's message. */
export function dropsOther(text: string, told: string): boolean {
  const all = words(text);
  if (all.length > otherMaxWords || tellsWrong(plain(text))) return false;
  const [found, thing] = otherThing.exec(plain(text)) ?? [];
  return found !== undefined && (thing === undefined || !words(told).map(unowned).includes(thing));
}
