/** Further questions people put to the bot: of officers who ask, of data, of a number that is lost, of help at once. Every word of the narrow ones is of that. */
import type { Faq } from './faq.ts';

const danger =
  '(?:kebakaran|kecelakaan|tabrakan|banjir|longsor|gempa|maling|begal|tawuran|perampokan|darurat|tenggelam|ular|melahirkan|sakit|pingsan|kesetrum|pohon tumbang|kabel putus|bencana|kejadian)';

/** Looked for before the others. */
export const furtherPatterns: [Faq, RegExp][] = [
  [
    'asker',
    /^(?:(?:ini|itu|emang|memang|pak|bu|min|kak|eh|oh|lah|yang) )*(?:siapa(?: sih| ya)? (?:yang )?|yang )(?:nanya|tanya|bertanya|nanyain|menanyakan|minta)(?: (?:ini|itu|siapa|ya|sih|tadi|pak|bu|min))*$/,
  ],
  [
    'unanswered',
    /^(?:(?:terus|lalu|eh|pak|bu|min|kak) )*kalau (?:saya |aku |kami )?(?:tidak|belum|tidak bisa|tidak mau|tidak sempat) (?:saya |aku |bisa |mau |sempat )*(?:jawab|menjawab|balas|membalas|bales)(?: (?:gimana|bagaimana|boleh|apa|kenapa|ya|tidak|akibatnya|jadinya|laporannya|pertanyaannya|itu|min|pak|bu))*$/,
  ],
  // "data saya dijual ga tuh"
  [
    'safe',
    /^(?=.*\b(?:data|nomor|identitas|nama|ktp|nik)\w*\b)(?=.*\b(?:dijual|disebar\p{L}*|disalahgunakan|dibocor\p{L}*|diapain|diapakan|dipakai buat apa|dipakai apa)\b)(?:\p{L}+ ){1,8}(?:tidak|kan|kah|ya|apa|mana|siapa)(?: (?:tuh|sih|ya|min|pak|bu|kak|nih|dong))*$/u,
  ],
  // "kalau rahasia beneran ga ketahuan?"
  [
    'secret',
    /^(?=.*\brahasia\b)(?=.*\b(?:ketahuan|ketauan|bocor|aman|kelihatan|tahu|dijamin|beneran|benar benar)\b)(?:(?:kalau|klo|apa|apakah|emang|memang|yang|itu|laporan|laporannya|saya|beneran|benar|yakin|dijamin|jadi|tapi|pak|bu|min|kak|rahasia|tidak|ketahuan|ketauan|bocor|aman|kelihatan|ada|tahu|siapa|kan|kah|ya|sih|bakal|akan|bisa|dirahasiakan) ?)+$/,
  ],
  // "yakin kan udah kehapus?"
  [
    'cancelled',
    /^(?:(?:yakin|beneran|benar|pasti|serius|ini|itu|laporan|laporannya|yang|tadi|jadi|kan|sudah|emang|min|pak|bu|kak) )+(?:ke|ter|di)?(?:hapus|batal|cabut|tarik)(?:kan|in)?(?: (?:kan|belum|tidak|ya|beneran|semua|sih|kah|min|pak|bu))*$/,
  ],
  [
    'sent',
    /^(?:(?:so|and|ok|okay|sorry|wait) )*(?:is|was|has|have|did) (?:it|this|that|you|my report|the report)(?: (?:been|already|get|got))* (?:sent|send|submitted|submit|filed)(?: (?:already|yet|it|now|my report|the report|please|or|not))*$/,
  ],
  // "yang lampu merah udah dikirim?"
  [
    'sent_one',
    /^(?:(?:terus|eh|jadi|pak|bu|min|kak) )*(?:yang|laporan) (?:\p{L}+ ){1,4}(?:tadi )?sudah (?:di|ter|ke)(?:kirim|laporkan|laporin|proses)(?: (?:kan|belum|ya|tidak|kah|min|pak|bu))*$/u,
  ],
  // "boleh diubah ga", "kirimnya ke siapa?"
  [
    'change',
    /^(?:(?:masih|nanti|ini|itu|laporannya|kalau|salah|apa|apakah|min|pak|bu) )*(?:bisa|boleh) (?:di)?(?:ubah|ganti|edit|koreksi|ralat|perbaiki|benerin)(?:in|kan)?(?: (?:lagi|tidak|kah|kan|ya|dulu|isinya|laporannya|min|pak|bu|nanti))*$/,
  ],
  [
    'readers',
    /^(?:(?:ini|itu|nanti|terus|laporannya|laporan|min|pak|bu) )*(?:di)?kirim(?:nya|im)? (?:ini |nanti )*ke(?: mana| siapa|mana)(?: (?:ya|sih|aja|min|pak|bu))*$/,
  ],
  // "nomornya hilang, hp lama rusak"
  [
    'lost',
    /^(?=.*\b(?:nomor|nomornya|chatnya|tiket|tiketnya|laporan|laporannya)\b)(?=.*\b(?:hilang|lupa|kehapus|terhapus|tidak (?:ada|ingat|tahu|simpan|dicatat|kecatat))\b)(?:(?:nomor|nomornya|nomernya|hp|hpnya|handphone|kartu|kartunya|laporan|laporannya|tiket|tiketnya|chat|chatnya|wa|lama|saya|aku|dulu|yang|sudah|tidak|ada|hilang|rusak|lupa|kehapus|terhapus|ganti|diganti|ingat|tahu|simpan|dicatat|catat|kecatat|itu|pak|bu|min|kak|karena|soalnya|jadi|gimana|ya|dan|baru|kemarin|maaf|waduh|aduh) ?)+$/,
  ],
  // "kalau ada kebakaran telponnya ke mana?"
  [
    'number',
    new RegExp(
      `^(?:(?:min|pak|bu|kak|mau tanya|tanya|numpang tanya) )*(?:kalau|misal|misalnya|seandainya|jika|bila)\\b(?: (?:\\p{L}+)){0,4} ${danger}\\b(?: \\p{L}+){0,4} (?:telepon|telpon|telp|nelpon|nelepon|menelepon|hubungi|menghubungi|lapor|melapor|panggil|manggil|minta tolong|nomor|call)(?:nya|in)?(?: (?:ke|di|yang|harus|bisa|darurat|langsung))* (?:kemana|mana|siapa|berapa|apa|nomor berapa)(?: (?:ya|sih|min|pak|bu|kak))*$`,
      'u',
    ),
  ],
  // "boleh saya datangi kantornya?"
  [
    'address',
    /^(?:(?:kalau|boleh|bisa|apa|apakah|terus|pak|bu|min|saya|kami|aku|mau|gimana|bagaimana|perlu|harus) )+(?:datangi|datengin|mendatangi|samperin|nyamperin|datang|dateng) (?:ke |langsung )*(?:kantor|kantornya|dinas|dinasnya|petugas|petugasnya|sana)(?: (?:langsung|aja|saja|boleh|bisa|tidak|ya|kah|min|pak|bu|gimana))*$/,
  ],
  // "kalau satpol pp datang sekarang bisa ga"
  [
    'now',
    /^(?=.*\b(?:petugas|petugasnya|satpol|pp|polisi|tim|orang|damkar|dinas|pln|pdam|dishub|bpbd|kalian|ada yang)\b)(?=.*\b(?:sekarang|malam ini|saat ini|langsung|hari ini)\b)(?=.*\b(?:bisa|boleh|mungkin)\b)(?:\p{L}+ ){0,6}(?:datang|dateng|ke sini|kesini|ke lokasi|turun|dikirim)(?: (?:\p{L}+ ?){1,4})?$/u,
  ],
];
