/** Reads whether a report may be closed as its teller has it, however things stand there. */
import { plain } from './normalise.ts';
import { sought } from './sought.ts';

/** "ya udah tutup aja": whoever lets it go closes it. */
export const lets = sought(
  /^(?:(?:\w+ ){0,8}(?:tidak apa apa|gapapa|gpp|gakpapa|ikhlas|mayan|lumayan)\b(?: \w+){0,6} )?(?:(?:ya|yaudah|sudah|oke|oh|baik|boleh|silakan|tapi|terserah|ikhlas|ya sudah|tidak apa apa|gapapa|deh|dah|min|pak|bu|kak) )*(?:di)?tutup(?: (?:aja|saja|deh|dah|lah|laporannya|laporan|min|pak|bu|kak|bang|dong|ya|kalau begitu|gitu|sudah|terima kasih|makasih))*$/,
);
const atLast = sought(/^(?:nah |akhirnya )?(?:gitu|begitu) (?:dong|donk)(?: \w+)?$/);
/** "masih bau sih, ya udah sudah lah", "ya sudah dianggap beres". */
const givesIn = sought(
  /^(?!(?:belum|tidak)\b).*\b(?:ya|yah) sudah(?:lah)?(?: (?:lah|deh|dah|ya|tidak apa apa))* (?:sudah(?:lah| (?:lah|deh|dah|aja))?|(?:di)?anggap (?:sudah )?(?:beres|selesai|kelar)|beres (?:lah|deh|dah|aja))(?: (?:lah|deh|dah|aja|saja|min|pak|bu|kak|makasih|terima kasih))*$/,
);
/** "saya anggap selesai". */
const holds = sought(
  /\b(?:saya|kami|aku)?(?: \w+)? ?(?:anggap|nyatakan) (?:sudah |ini |laporan(?:nya)? |masalah(?:nya)? )*(?:selesai|beres|tuntas|kelar)\b(?!.*\b(?:kalau|jika|belum|tapi|asal|padahal|masih|petugas\w*|dinas\w*)\b)/,
);
/** "jadi belum dibangun ya. Nggak apa-apa, terima kasih sudah dijawab": content with the answer. */
const accepts = sought(
  /\b(?:tidak apa apa|gapapa|gpp|tidak masalah)\b(?: \p{L}+){0,3} (?:terima kasih|makasih|makasi|nuhun|suwun|suksma)\b(?! tapi)(?!.*\b(?:tapi|tolong|mohon)\b)/u,
);

/** "saya anggap selesai", "ya udah tutup aja", "nggak apa-apa, makasih sudah dijawab": let go, held for solved, or content with the answer. */
export function letsClose(text: string): boolean {
  return [holds, atLast, lets, accepts, givesIn].some((sign) => sign.test(plain(text)));
}
