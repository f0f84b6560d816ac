/** Hears that somebody only asks about reporting a matter, and tells of none yet: "boleh ga lapor soal tetangga berisik", "kalau lapor jalan rusak berapa lama?". */
import { plain } from './normalise.ts';
import { findPlace } from './place.ts';
import { sought } from './sought.ts';

const opens =
  '(?:(?:halo|hai|permisi|maaf|min|admin|kak|pak|bu|mas|mbak|bang|mau|ingin|numpang|izin|tanya|nanya|bertanya|dong|saya|aku|kami|ini|eh|apa|apakah|kira) )*';
const reports =
  '(?:lapor|melapor|laporan|laporin|laporkan|melaporkan|ngelapor|ngelaporin|ngadu|mengadu|ngaduin|mengadukan|adukan|komplain|aduan)';
/** What it is about, in few words. */
const matter =
  '(?! (?:saya|kami|ku|tadi|itu|ini|kemarin|nomor|yang|buat|untuk|mewakili|orang|walaupun|walau|meskipun|meski|juga|kah|tidak|bisa|boleh|di ?sini|lewat|pak|bu|min|kak|mas|mbak|bang|admin)(?: |$))(?: (?:soal|tentang|masalah|perkara|kalau|kalo|ada))?(?: (?!bisa|boleh|berapa|kapan|di sini|disini|(?:tapi|tidak|belum|malah|kok|kenapa|saya|kami|ku|tadi|kemarin|nomor|sudah|terus) )[^ ]+){1,4}?';
const here = '(?:di ?sini|lewat sini|ke ?sini|lewat (?:wa|chat|bot)(?: ini)?)';
const may = '(?:bisa|boleh|dapat)(?: (?:kah|tidak|kan|sih|ya))*';
const ends = '(?: (?:tidak|kah|kan|ya|nih|dong|sih|min|pak|bu|kak|mas|mbak|saya|aku))*$';
const long =
  '(?:(?:di|ke)[^ ]+ |prosesnya |selesainya |penanganannya |butuh |makan waktu |waktunya |biasanya |kira kira )*(?:berapa (?:lama|hari|minggu)|kapan|lama (?:tidak|kah))(?: (?:di[^ ]+|prosesnya|selesai|selesainya|diperbaikinya|beresnya|jawabannya|baru|bisa|sampai|kira kira|biasanya))*';

const asked: readonly (readonly ['can' | 'how_long', ReturnType<typeof sought>])[] = [
  [
    'how_long',
    sought(
      new RegExp(
        `^${opens}(?:(?:kalau|kalo|misal|misalnya|andai) )+(?:${opens})${reports}(?: ${here})?(?:${matter})?(?: ${here})? ${long}${ends}`,
        'u',
      ),
    ),
  ],
  [
    'can',
    sought(
      new RegExp(`^${opens}(?:${here} )?${may} (?:${opens})(?:kalau |kalo )?(?:${opens})${reports}${matter}(?: ${here})?${ends}`, 'u'),
    ),
  ],
  [
    'can',
    sought(
      new RegExp(
        `^${opens}(?:(?:kalau|kalo|misal|misalnya) )*(?:${opens})${reports}${matter} (?:${may}(?: ${here})?|${here} ${may})${ends}`,
        'u',
      ),
    ),
  ],
];

/** What of reporting is asked, with a matter named in passing; null: nothing, or something is told. */
export function askedOfReporting(text: string): 'can' | 'how_long' | null {
  const line = plain(text);
  const found = asked.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
  return found === null || findPlace(text) !== null ? null : found;
}
