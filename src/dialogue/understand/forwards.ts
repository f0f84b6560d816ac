/** Reads that what was told shall go to whoever can answer it. Whole messages only. */
import { plain } from './normalise.ts';
import { sought } from './sought.ts';

const forwarding = sought(
  /^(?:(?:ya|iya|oke|baik|boleh|silakan|tolong|mohon|minta|monggo|mangga|kalau begitu|kalau gitu|nggih|inggih|muhun) )*(?:di)?(?:terus|tanya|sampai|salur|aju|proses)(?:kan|in|ke|aken|keun)(?: |$)(?:(?:aja|saja|langsung|ke|sama|kepada|pada|yang|tahu|berwenang|terkait|bersangkutan|dinas|dinasnya|instansi|instansinya|petugas|petugasnya|kantor|sana|ya|pak|bu|min|kak|dong|deh|lah|terima kasih|pertanyaannya|pertanyaan|saya) ?)*$/,
);

/** "mohon diteruskan", "iya tolong ditanyakan saja sama yang tahu ya". */
export function forwards(text: string): boolean {
  return !text.includes('?') && forwarding.test(plain(text));
}
