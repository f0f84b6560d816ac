/** Hears that somebody only asks about reporting, and tells of nothing yet: "boleh ga lapor soal tetangga berisik", "kalau lapor jalan rusak berapa lama?", "ktp saya masih cimahi, boleh?". */
import { plain, words } from './normalise.ts';
import { wordsBesideOpening } from './opening.ts';
import { findPlace } from './place.ts';
import { tellsWrong } from './praise.ts';
import type { QuestionTopic } from './question-sense.ts';
import { asksOfHiding } from './seen-asked.ts';
import { sought } from './sought.ts';
import { tellsWho } from './who-only.ts';

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

/** The same in front of "lapornya ke sini": whoever says more tells of it. */
const named =
  '(?:(?!(?:boleh|bisa|dapat|apa|saya|kami|ku|tadi|kemarin|sudah|belum|tidak|tapi|malah|kok|kenapa|terus|nomor|di|depan|dekat|yang|ini|benar|betul|mau) )[^ ]+ ){1,4}?';
const reporting = '(?:lapor|melapor|ngelapor|ngadu|mengadu|aduan|laporan|komplain)(?:nya|e)?';
const taken = '(?:yang|tempat|tempatnya|buat|untuk|khusus|layanan|kanal)';
const office =
  '(?:orang|urang|wong|pegawai|petugas|admin|staf|robot|bot|dinas|instansi|kelurahan|kecamatan|kantor|pusat|desa|pemda|pemkot|pemkab|pemerintah|pamarintah|lurah|camat|walikota|bupati|pejabat)(?:nya)?';
const reads =
  '(?:baca|bacanya|membaca|mbaca|nerima|terima|menerima|lihat|ngelihat|periksa|meriksa|cek|ngecek|proses|memproses|urus|ngurus|mengurus|jawab|balas|bales)';

/** What is feared of those whom a report is about. */
const others = '(?: (?!kemarin|tadi|padahal|karena|malah|terus)\\p{L}+){0,7}?';
const harm =
  '(?:di(?:keluar|pecat|usir|marah|persulit|cari|ancam|apa|intimidasi|coret|kucil|bully|hukum|tuntut|penjara|tangkap|musuh|datang|tandai|labrak|pukul)\\p{L}*|kena (?:masalah|imbas|getah|marah|sanksi|tuntut|hukum|akibat)\\p{L}*)(?: (?:apa|sekolah|petugas|rt|rw|lurah|guru|kepsek|bos|atasan|tetangga|warga|sama|oleh|dari|pak|bu|sana|mereka|dia|orang|orangnya)){0,4}';

const asked: readonly (readonly [QuestionTopic, ReturnType<typeof sought>])[] = [
  // "kalau banjir lapornya ke sini?"
  [
    'can',
    sought(
      new RegExp(
        `^${opens}(?:(?:kalau|kalo|misal|misalnya|soal|masalah) )*${named}${reporting} (?:lewat |ke |di )?${here}(?: bukan| (?:apa|atau) (?:ke ?)?mana)?${ends}`,
        'u',
      ),
    ),
  ],
  // "ini betul yang untuk pengaduan?"
  [
    'official',
    sought(
      new RegExp(
        `^${opens}(?:(?:benar|betul|beneran|bener|leres|ini|nak|di ?sini|emang|memang) )*(?:${taken} )+(?:${reporting}|pengaduan)(?: (?:(?:untuk|buat|dari|ke) )?(?:warga|masyarakat|orang|pemerintah|kota|kabupaten|umum|rakyat|desa|sampah|jalan|lampu|air))*(?: (?:benar|betul|nak|bukan))*${ends}`,
        'u',
      ),
    ),
  ],
  // "terus yang baca siapa, pegawai kelurahan kah", "nanti dibaca orang pemerintah kan?"
  [
    'readers',
    sought(
      new RegExp(
        `^${opens}(?:(?:terus|lalu|nanti|jadi|yang|ini) )*${reads}(?: (?:laporan|laporannya|aduan|aduannya|ini|pesan|pesannya|chat|chatnya|nanti|di ?sini))* siapa(?: (?:ya|sih|emang|nanti))*(?: (?:(?:apa|apakah|dari|atau|para|langsung) )*${office})*(?: (?:langsung|asli|beneran|kah|apa|atau|bukan))*${ends}`,
        'u',
      ),
    ),
  ],
  [
    'readers',
    sought(
      new RegExp(
        `^${opens}(?:(?:terus|lalu|nanti|jadi|lai|ka|akan|bakal|benar|betul|beneran|emang|memang|ini|laporannya|pesannya) )*(?:di(?:ba[ct][ao]|waca|woco|maca)|dilihat|diliat)(?: (?:oleh|dek|dening|ku|sama|karo|langsung))*(?: (?:para|pak|bapak|ibu))?(?: ${office})+(?: (?:ko|ini|langsung|asli|beneran|nak))*${ends}`,
        'u',
      ),
    ),
  ],
  // "nanti yang meriksa orang kelurahan juga ga?", "itu sampainya ke direkturnya kah?"
  [
    'readers',
    sought(
      new RegExp(
        `^${opens}(?:(?:terus|lalu|nanti|jadi|tapi|itu|laporannya|aduannya) )*(?:yang (?:bakal |akan )?${reads}(?:nya)?(?: (?:laporan|laporannya|aduannya|nanti|ini|itu))*|(?:sampai|diterusin|diteruskan|dikirim|masuk)(?:nya)? (?:ke|sama))(?: (?:para|pak|bapak|ibu|bu|langsung))*(?: (?:${office}|(?:direktur|direksi|pimpinan|kepala|manajer|kepsek|rektor|gubernur|menteri|presiden)(?:nya)?))+(?: (?:juga|langsung|sendiri|sana|situ|itu|benar|beneran|emang))*(?: (?:tidak|kah|kan|bukan))(?: (?:ya|sih|nih|min|pak|bu|kak))*$`,
        'u',
      ),
    ),
  ],
  // "nanti kalau mau ngecek sendiri gimana"
  [
    'ticket',
    sought(
      new RegExp(
        `^${opens}(?:(?:terus|lalu|nanti|besok|kalau|cara|caranya|gimana|bagaimana|bisa) )*(?:${opens})(?:(?:nge)?cek|mantau|memantau|pantau|lihat|ngelihat|melihat)(?:nya)? (?:sendiri|laporan(?:nya)?(?: sendiri)?|(?:perkembangan|kabar|status|progres|hasil|proses)(?:nya)?(?: laporan(?:nya)?)?)(?: saya)?(?: (?:nanti|sendiri|itu|caranya|lewat))* (?:gimana|bagaimana|caranya|di ?mana|mana|gimana caranya)${ends}`,
        'u',
      ),
    ),
  ],
  // "ini perlu ktp apa tidak ya"
  [
    'identity_number',
    sought(
      new RegExp(
        `^${opens}(?:(?:harus|perlu|wajib|mesti|pakai|pake|butuh|usah|kudu|lapor|ngadu|mengadu|begini|gini|sini|kirim|nyertakan|menyertakan|lampirkan|bawa|isi|foto|nomor) )+(?:ktp|nik|kk)(?:nya)?(?: (?:apa|atau|dulu|juga|segala|foto|perlu|usah|lapor|lapornya|di|ke|sini))*${ends}`,
        'u',
      ),
    ),
  ],
  // "kalo lapor nanti anak saya dikeluarin ga ya", "saya dimarahin pak rt ga kalo lapor"
  [
    'safe',
    sought(
      new RegExp(
        `^${opens}(?:(?:terus|tapi|kalau|misal|nanti) )*(?:${opens})(?:${reports}${others} ${harm}${ends}|(?:\\p{L}+ ){0,3}?${harm} (?:tidak|kah)(?: (?:ya|sih|nanti))* kalau (?:saya |aku |kami )?${reports}(?: ini| itu| ke sini| di sini)?${ends})`,
        'u',
      ),
    ),
  ],
  // "habis lapor nanti ada petugas yang dateng ga"
  [
    'visit',
    sought(
      new RegExp(
        `^${opens}(?:(?:habis|abis|setelah|sesudah|kalau|terus|nanti) )+(?:${reports}|dikirim|kirim)(?:nya)?(?: (?:nanti|ini|apa|ada|bakal|akan))* (?:petugas|orang|polisi|tim)(?:nya)?(?: (?:yang|nanti|bakal|akan|mau))* (?:datang|dateng|ke (?:sini|rumah|lokasi)|kesini|nyamperin|jemput)(?: (?:ke|rumah|sini|saya|aku))*${ends}`,
        'u',
      ),
    ),
  ],
  [
    'files',
    sought(
      /^(?:(?:saya|aku|ibu|bapak|nenek|kakek|mbah|kalau) (?:\p{L}+ ){0,5})?(?:boleh|bisa) (?:(?:tidak|pakai|kirim|lewat|pake|pesan) )*(?:vn|voice note|voice|suara|pesan suara|rekaman(?: suara)?|video)(?: (?:aja|saja|tidak|kah|ya|min|pak|bu|kak|nak))*$/u,
    ),
  ],
  // "berapa hari biasanya petugas turun ke lapangan?"
  [
    'how_long',
    sought(
      new RegExp(
        `^${opens}(?:(?:terus|biasanya|rata rata) )*(?:berapa (?:lama|hari|minggu|jam)|kapan)(?: (?:lagi|biasanya|kira kira|baru|sampai|nanti|akan|bakal|ada))* (?:petugas|tim|orang|dinas)(?:nya)? (?:yang )?(?:turun|datang|dateng|ke (?:sini|lokasi|lapangan)|survei|survey|cek|ngecek|meninjau|gerak|bergerak)(?: (?:ke|lokasi|lapangan|sini|biasanya))*${ends}`,
        'u',
      ),
    ),
  ],
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

/** "..., boleh?" */
const mayI =
  /[\s,.](?:(?:apa|apakah|kira2|jadi|tetap|tetep|masih|emang|memang|kalau|kalo|mau)\s+)*(?:boleh|bisa|gpp|gapapa|(?:ga|gak|nggak|ndak|tidak|tdk)\s?(?:papa|apa2|apa[\s-]apa))(?:\s+(?:ikut|lapor|ngelapor|melapor|ngadu|di\s?sini|ke\s?sini|sini|juga|ga|gak|nggak|ngga|tidak|tdk|ndak|kah|ya|kan|nak|pak|bu|min|kak|mas|mbak|saya))*[\s?!.]*$/i;
/** "terus perlu ktp ga, ..." */
const papersNeeded =
  /^(?:(?:terus|trus|trs|eh|oh|lalu|jadi|apa|apakah|min|pak|bu|kak|mas|mbak|bang)[\s,]+)*(?:perlu|butuh|wajib|harus|mesti)\s+(?:(?:pakai|pake|punya|ada|bawa)\s+)?(?:ktp|nik|kk)\s+(?:ga|gak|nggak|ngga|tidak|tdk|ndak|kah|ya|g)(?!\p{L})[\s,.?!]+(?=\S)/iu;
/** What an office is asked. */
const errand =
  /\b(?:urus|ngurus|mengurus|bikin|buat|daftar|mendaftar|daftarin|perpanjang|ganti|ambil|cetak|nikah|berobat|dapat|masuk|pindahin)\b/;

/** "ktp saya masih cimahi tapi tinggal di sini, boleh?": who somebody is, and whether they may. */
export function asksWhoMay(text: string): boolean {
  const who = text.replace(papersNeeded, '').replace(mayI, '');
  return who !== text && !errand.test(plain(who)) && tellsWho(who);
}

const toReport = /\b(?:(?:me|nge|di)?lapor(?:nya|in|kan|e)?|ngadu|mengadu|ngadunya|mengadunya)\b/;
const reportedBefore = /\b(?:sudah|pernah|kemarin|tadi|bolak|berkali|malah|kok|kenapa)\b/;
const reportMaxWords = 12;

const besidesMax = 2;

/** "kalau mau lapor sekolah harus lewat siapa": how something is reported, and of nothing that was; the matter may be supposed. */
export function asksToReport(text: string): { supposes: boolean } | null {
  const line = plain(text);
  const clauses = text.split(/[,.;!?\n]+/);
  const tells = clauses.some((clause) => !toReport.test(plain(clause)) && wordsBesideOpening(clause).length > besidesMax);
  const isAsked = text.includes('?') || /\b(?:ke ?mana|mana|siapa|gimana|bagaimana|bisa tidak|boleh tidak)\b/.test(line);
  const isToReport = words(text).length <= reportMaxWords && isAsked && toReport.test(line) && !reportedBefore.test(line);
  if (!isToReport || tells || findPlace(text) !== null || tellsWrong(line)) return null;
  return { supposes: /^(?:\p{L}+ ){0,2}?(?:kalau|misal|misalnya)\b/u.test(line) };
}

const asks = /\b(?:tidak|kah|kan|ya|apa|apakah|siapa|gimana|bagaimana|mana|bukan|berapa|kapan|lama|bisa|boleh|dapat|benar|betul|lai)\b/;

const told = '(?: (?!(?:sudah|kemarin|tadi|malah|padahal|kok|kenapa) )[\\p{L}\\p{N}]+)';
const toHere = `(?:${here}|sini)`;
/** "kalo jalan rusak di seturan bisa lapor sini?": what is only supposed is told nowhere; what comes with the rain is. */
const supposed = sought(
  new RegExp(
    `^${opens}(?:kalau|kalo|misal|misalnya|semisal|andai|seandainya|umpama)(?! (?:hujan|malam|siang|sore|pagi|musim) )(?:${told}{1,9}? (?:${may} (?:${opens})${reports}(?: ${toHere})?|${reporting} (?:${may} )?(?:lewat |ke |di )?${toHere})|(?: (?:mau|ingin|saya|kami|ada))* ${reports}${told}{1,7}? (?:bisa |boleh )?${toHere})${ends}`,
    'u',
  ),
);
const town = '(?:(?:wilayah|daerah) )?(?:kota|kabupaten|kab)(?: (?!apa |atau |kan |ya )\\p{L}+)?';
/** "terminal landungsari itu masuk kota apa kabupaten ya?", "terban kan kota": which town a place is in. */
const ofTown = sought(
  new RegExp(
    `^(?:oh |gitu |begitu )*${opens}(?:(?:kalau|kalo|daerah|terus|itu) )*(?:\\p{L}+ ){1,5}?(?:(?:itu|ini|tuh|sudah|masih) )*(?:(?:masuk|termasuk|ikut|bagian)(?:nya)? (?:dari )?(?:${town} (?:apa|atau) (?!gimana|tidak|belum)\\p{L}+(?: \\p{L}+)?|(?!lagi)\\p{L}+ (?:apa|atau) ${town})|(?:ikut|termasuk) \\p{L}+ (?:apa|atau) (?!gimana|tidak|belum)\\p{L}+|${town} (?:apa|atau) ${town}|(?:masuk |termasuk |ikut )?(?:kota|kabupaten) kan|kan (?:masuk |termasuk |ikut |masih |sudah )*${town})${ends}`,
    'u',
  ),
);
/** "labuapi masuk sini juga?", "di perbatasan masih kota ga?": whether it belongs here. */
const belongs = sought(
  new RegExp(
    `^(?:oh |gitu |begitu |tapi )*${opens}(?:(?:kalau|kalo|daerah|terus|itu|yang|di) )*(?:(?!(?:tidak|belum|boleh|bisa|air|truk|bus|mobil|motor|kendaraan|angkot|sampah|banjir) )\\p{L}+ ){0,5}?(?:(?:masih|sudah) )*(?:masih|masuk|termasuk|ikut|bagian)(?:nya)? (?:dari )?(?:(?:wilayah|daerah|layanan) )?(?:${town}|sini)(?: juga)?${ends}|^${opens}(?:(?:layanan|bot|nomor|kanal|yang) )*(?:ini |sini |di ?sini )(?:${opens})(?:cuma|cuman|hanya|khusus|khususnya)(?: (?:buat|untuk|melayani|warga|daerah|wilayah|yang|di))* ${town}(?: (?:aja|saja|doang))*(?: (?:apa|atau) (?:\\p{L}+ ?){1,4})?${ends}`,
    'u',
  ),
);
const townMaxWords = 14;

/** Whether it is asked which town a place is in: of nothing that is wrong there. */
export function asksTown(text: string): boolean {
  if (words(text).length > townMaxWords) return false;
  const line = plain(text);
  return ofTown.test(line) || ((/\?\s*$/.test(text) || /\b(?:tidak|kah|kan)\b/.test(line)) && belongs.test(line));
}

/** What becomes of a secret report. */
const handled = /\b(?:di)?(?:proses|jawab|tindak|tindaklanjuti|tanggapi|kerjakan|kerjain|balas|urus|terusin|teruskan)\b/;

/** What of reporting is asked, with a matter named in passing; null: nothing, or something is told. */
export function askedOfReporting(text: string): QuestionTopic | null {
  const line = plain(text);
  if (asksOfHiding(text)) return handled.test(line) ? 'answered' : 'safe';
  if (supposed.test(line) && (text.includes('?') || asks.test(line))) return 'can';
  const found = asked.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
  const isAsked = text.includes('?') || asks.test(line);
  return found === null || !isAsked || findPlace(text) !== null ? null : found;
}
