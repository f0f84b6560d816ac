/** Tells whose life it is that somebody wants to end: whoever writes of another is not told to stay alive, the police come. */
import type { Danger } from './danger-signs.ts';
import { plain } from './normalise.ts';

/** Somebody else is dead: nobody who speaks of wanting to die. */
const dead =
  /(?<!\p{L})(?:orang|tetangga|warga|kakek|nenek|anak|ibu|bapak|korban|laki laki|perempuan|pria|wanita|bayi)(?: \S+){0,3} (?:mati|meninggal|tewas|gantung diri|bunuh diri)(?!\p{L})/u;
const wants = '(?:mau|ingin|akan|hendak|niat|siap|nekat|pengin|pengen|coba|nyoba)';
const deed = '(?:loncat|lompat|terjun|nyebur|melompat|meloncat|menerjunkan diri|bunuh diri|gantung diri)';
const self =
  /(?<!\p{L})(?:mau|ingin|pengen|pingin|pengin|lebih baik|mending|biar|capek|rasanya|andai) (?:\S+ ){0,2}(?:mati|meninggal|bunuh diri|gantung diri)(?!\p{L})/u;
/** "saya mau loncat", "maafin ibu": said of oneself, or to those who stay behind. */
const farewell = new RegExp(
  `(?<!\\p{L}|teman |tetangga )(?:saya|aku|kami) (?:(?!lihat|di|dekat)\\S+ ){0,2}${wants} (?:\\S+ ){0,2}${deed}|(?<!\\p{L})(?:maaf(?:kan|in)|pamit|capek|lelah|nyerah|menyerah|selamanya|peduli|juga mau|aja)(?!\\p{L})`,
  'u',
);
const person =
  '(?:orang|cowok?|cewek?|pemuda|pemudi|remaja|bocah|anak|wanita|perempuan|pria|laki laki|lelaki|bapak|ibu|mas|mbak|mahasiswa|mahasiswi|siswa|siswi|gadis|kakek|nenek|warga|pengendara)';
const near = '(?:teman|tetangga|adik|kakak|anak|suami|istri|ibu|bapak|mama|papa|ayah|pacar|saudara|sepupu|keponakan|penghuni|warga|orang)';
/** "ada cowok naik pagar jembatan mau loncat", "tetangga saya di atap mau terjun". */
const leaps = new RegExp(
  `(?<!\\p{L})(?:(?:ada|lihat|nemu|ketemu) (?:se|se ?orang )?(?:\\S+ )?${person}|^(?:(?:tolong|pak|bu|min|ini|eh|itu) )*${near} (?:saya|sebelah|kos|kost|depan|kami))(?: (?!saya |aku |kami )\\S+){0,8} ${wants} (?:\\S+ ){0,2}${deed}(?!\\p{L})`,
  'u',
);

/** Who found somebody dead, or sees somebody about to jump: a danger of others. */
export function ofOthers(danger: Danger, text: string): Danger {
  if (danger !== 'crisis') return danger;
  const line = plain(text);
  const isDead = dead.test(line) && !self.test(line);
  const isAbout = !farewell.test(line) && text.split(/[.;!?\n]+/).some((sentence) => leaps.test(plain(sentence)));
  return isDead || isAbout ? 'police' : danger;
}
