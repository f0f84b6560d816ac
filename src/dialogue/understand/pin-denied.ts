/** Reads that a pin shows another place than the one meant, and what is said instead. Knows no draft. */
import { tellsAnotherSpot } from './correcting.ts';
import { plain, words } from './normalise.ts';
import { findPlace } from './place.ts';
import { bared } from './place-tidy.ts';
import { pinDenied } from './remark.ts';

/** "eh bukan, ..." */
const denying =
  /^(?:eh|oh|maaf|aduh|waduh|lah|loh|lho|bukan|salah|keliru|(?<=salah )(?:ke)?(?:pencet|kirim|share)|tidak|min|pak|bu|kak| )+$/;

/** "hp nya masih nyangkut disana": why it shows that. */
const strayed =
  /^(?:(?:soalnya|karena|mungkin|kayaknya|tadi|ini|itu) )*(?:hp|hape|ponsel|handphone|gps|titik|pin|lokasi|maps|peta)(?: ?nya| ?ku| saya)? (?:(?:masih|tadi|malah|suka|jadi|lagi|otomatis) )*(?:nyangkut|nyasar|ngaco|error|eror|salah|kebaca|kedeteksi|ke ?detek|ngambil|ngarah|lari|di ?sana|di ?situ)\b/;

/** "itu lokasi kantor saya kepencet": where they are themselves. */
const mistaken =
  /\b(?:ke ?pencet|ke ?kirim|ke ?send|ke ?share|salah (?:pencet|kirim|share))\b|^(?:itu|ini|tadi) (?:mah |tadi )?(?:lokasi|posisi|titik|alamat)(?:nya)? (?:saya|aku|kantor|tempat kerja|kerjaan|kos)\b/;

/** What is said behind the clauses that call the pin wrong; null where none does. */
export function behindPinDenied(text: string): string | null {
  const clauses = text.split(/(?<=[,;!\n])\s*|(?<=\.)\s+(?=\p{L}{2})/u);
  const [first = '', ...others] = clauses.slice(
    Math.max(
      0,
      clauses.findIndex((clause) => !denying.test(plain(clause))),
    ),
  );
  const told = others.findIndex((clause) => !pinDenied(clause) && ![strayed, mistaken].some((sign) => sign.test(plain(clause))));
  const denies = /\b(?:bukan|salah|keliru)\b/.test(plain(text.slice(0, text.indexOf(first))));
  if (!pinDenied(denies ? `bukan ${first}` : first) && !elsewhereThan(text, first, others)) return pinDenied(text) ? '' : null;
  return told < 0 ? '' : bared(others.slice(told).join(' '));
}

/** "bukan, itu mah sebrang kali. ini masuk rempoa, gang 2": what is denied is pointed at, and another place told behind it. */
function elsewhereThan(text: string, first: string, others: readonly string[]): boolean {
  const denied = text.slice(0, text.indexOf(first));
  const isShown = /^itu /.test(plain(first)) && words(first).length <= shownMaxWords;
  return (
    isShown &&
    !tellsAnotherSpot(text) &&
    /\b(?:bukan|salah|keliru)\b/.test(plain(denied)) &&
    others.some((clause) => findPlace(clause) !== null)
  );
}

const shownMaxWords = 6;
