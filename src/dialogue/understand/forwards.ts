/** Reads that what was told shall go to whoever can answer it. Whole messages only. */
import { besideSwearing } from './abuse.ts';
import { plain } from './normalise.ts';
import { sought } from './sought.ts';

const forwarding = sought(
  /^(?:(?:ya|iya|oke|baik|boleh|silakan|tolong|mohon|minta|monggo|mangga|kalau begitu|kalau gitu|nggih|inggih|muhun) )*(?:di)?(?:terus|tanya|sampai|salur|aju|proses)(?:kan|in|ke|aken|keun)(?: |$)(?:(?:aja|saja|langsung|ke|sama|kepada|pada|yang|tahu|berwenang|terkait|bersangkutan|dinas|dinasnya|instansi|instansinya|petugas|petugasnya|kantor|sana|ya|pak|bu|min|kak|dong|deh|lah|terima kasih|pertanyaannya|pertanyaan|saya) ?)*$/,
);

/** "mohon diteruskan", "iya tolong ditanyakan saja sama yang tahu ya". */
export function forwards(text: string): boolean {
  return !text.includes('?') && forwarding.test(plain(text));
}

/** "kirim dong, sambil nunggu nih": what the teller does besides. */
const meanwhile =
  /[\s,]+(?:sambil|sembari)\s+(?:(?:saya|sy|aku|gw|gue|kita|kami|lagi|masih)\s+)*(?:nunggu|menunggu|tunggu|ngopi|jalan|makan|kerja|antri|antre|rebahan|santai|nongkrong)(?!\p{L})[^.,;!?]{0,40}[.!]*$/iu;

/** `text` without that, and without swear words. */
export function withoutMeanwhile(text: string): string {
  return besideSwearing(text).replace(meanwhile, '');
}

const sendable = sought(
  /^\s*(?:(?:udah|udh|sudah|ini|itu)\s+)*(?:(?:bisa|boleh|bs)(?:kah)?\s+|(?:laporan|aduan)\p{L}*\s+(?:\p{L}+\s+)?)dikirim[^.!]{0,30}\?\s*$/iu,
);

/** "bisa dikirim?", "laporannya dikirim?": asked, and not said. */
export function asksToSend(text: string): boolean {
  return sendable.test(text);
}
