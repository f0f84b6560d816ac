/** Reads whether the teller's name may be seen, as people ask for it in Indonesian. Lines are plain (normalise.ts). */
import type { Visibility } from '../known.ts';
import { plain } from './normalise.ts';
import { sought } from './sought.ts';

const some = (...parts: string[]) => `(?:${parts.join('|')})`;
const any = (words: string) => `(?:(?:${words}) )*`;

/** Words around the wish that add nothing to it. */
const around = any(
  'hm|hmm|sebagai|baik|baiklah|ok|siap|sip|nah|wah|gt|bgt|aman|aduh|waduh|deng|ding|setelah|dipikir|pikir|dipikirpikir|ternyata|kayaknya|berubah|pikiran|tolong|mohon|mending|mau|minta|ingin|pengen|sama|dan|tapi|terus|oh|oiya|oya|o|eh|min|mas|mbak|kak|bang|admin|pak|bu|ya|iya|oke|kalau|kalo|jika|bila|biar|supaya|boleh|bisa|kan|bisa kan|sebisanya|pokoknya|intinya|cuma|soalnya|saya|aku|kami|laporan|laporannya|ini|itu|secara|jadi|jadikan|dijadikan|sudah|yaudah|deh|aja|saja|lah|kok|sih|begitu|gitu|lewat|kirim|dikirim|lapor|melapor|lapornya|ikut|dulu|tetap|lupa|atas|apa|apakah|dong|gapapa|tidak apa apa|nih|tuh|bikin|bikinin|dibikin|buat|dibuat|jadiin|dijadiin|diganti|diubah|ganti|ubah',
);
const self = some(
  '(?:nama|identitas|data(?: diri| pribadi)?|kontak|nomor(?: hp| wa| telepon| telpon)?|hp|alamat rumah)(?:nya|ku)?(?: (?:nama|asli|lengkap|saya|aku|ku|kami|pelapor|pelapornya|pengirim|pengirimnya|pribadi|(?:sama|dan|atau) (?:nama )?(?:anak|istri|suami|ibu|bapak|keluarga|teman|sekolah|kelas)(?:nya)?(?: saya)?|atau nomor|dan nomor|sama nomor|saya sama nomor|dan alamat|sama alamat))*',
  'namaku',
  '(?:saya|ku|wa|awak|ambo|beta|kita|torang) (?:punya|pe|pu) (?:nama|nomor|identitas)',
  '(?:nama|namo) (?:wa|awak|ambo|denai|beta|ulun)',
  '(?:asma|wasta)(?: kula| kulo| abdi)?',
);
const not = some(
  'jang(?:an|ang)?(?: sampai)?',
  'janganlah',
  'tanpa(?: ketauan| ketahuan)?',
  'tidak (?:usah|perlu|mau|ingin|boleh|pengen|harus)',
  '(?:saya |aku )?(?:ogah|enggan)',
);
/** Bringing a name before people. */
const shows = some(
  'pakai|pake|memakai|makai|make|ada|ikut|bawa bawa|bawa|dibawa bawa|(?:kasih?|kase) tahu|kasi|kase|dikasih tahu|kasih|dikasih|ketahuan|ketauan|diketahui|tahu|kelihatan|terlihat|keliatan|kebaca|terbaca|dibaca|dilihat|diliat|keluar|dikeluarkan|nongol|tampil|muncul|kebawa bawa|kebawa|terbawa|di|d|yang',
  '(?:di|me|mem|men|ny|nge|n|ke)?(?:sebut sebut|sebut|ebut|tulis|ulis|tampil|ampil|tunjuk|unjuk|lihat|pampang|cantum|muncul|masuk|keluar|bocor|sebar|umbar|publikasi|ekspos|expose|bilang|lihat|kasihtahu|beri tahu|beritahu|buka|share)(?:kan|in|nya|nya di)?',
);
const hides =
  '(?:(?:di|me|men|ny)? ?(?:sembunyi|umpet|samar|amar|sensor|blur|hide|tutup|kosong|jaga|lindung)(?:kan|in|i|ikan)?|(?:di|meng|ng)?h?ilang(?:kan|in))';
const removes = '(?:di)?(?:batal|hapus|apus|copot|buang|coret|cabut)(?:kan|in)?';
/** What is not done to a name by wish alone: "nama saya tidak muncul" complains. */
const wished =
  'pakai|pake|memakai|makai|make|(?:di|me|mem|men|ny|nge|n)?(?:sebut sebut|sebut|ebut|tulis|ulis|cantum|tampil|publikasi|kasih|bocor|sebar)(?:kan|in)?';
/** Whom, and how much. */
const to =
  '(?: (?:deng|ding|biasa|ambo|wa|awak|beta|denai|ya|iya|yo|jangan sampai bocor|jangan di(?:publikasi|sebar|umbar|viral|posting)(?:kan|in)?|lho|loh|dong|deh|aja|saja|lah|sih|kok|sumpah|plis|please|pak|bu|min|kak|dulu|sama sekali|sekali|banget|juga|pun|di laporan|dari laporan|di situ|di sini|laporannya|laporan|ke siapa siapa|siapa siapa|sapa sapa|neh|no|kwa|jo|siapapun|siapa pun|orang|orang lain|ke publik|publik|umum|bisa|boleh|kan|saya|tidak enak|takut|nanti|(?:ke|kepada|sama|oleh|dari) (?:yang )?\\w+(?: \\w+){0,2}))*';
const whole = (said: string) => sought(new RegExp(`^${around}${said}${to}$`));
const someone = '(?:ada |yang |orang |\\w+ ){0,3}?';
const who =
  '(?:saya|aku|yang (?:lapor|melapor|ngelapor|ngadu)|pelapor|nama|identitas)\\w*(?: (?:yang )?(?:lapor|melapor|ngelapor|ngadu|laporin|melaporkan))?';

const nameless = [
  '(?:(?:yang|tadi|barusan|bikin|dibikin) )*(?:di)?anon(?:imus|im|ymous|ym)?(?:kan)?',
  '(?:pakai |pake |tulis )?inisial(?:nya)?',
  '(?:di)?samar(?:kan|in)',
  '(?:yang )?tanpa (?:nama|asma|wasta|identitas)',
  `tidak (?:${wished}) ${self}`,
  `${not} (?:${shows} )*${self}(?: (?:di|ada|ikut) (?:situ|sini|dalamnya))?`,
  `tidak mau ${self} (?:${shows} ?)+(?:situ|sini)?`,
  `(?:saya |aku )?takut(?:nya)?(?: nanti| kalau| sampai)* (?:(?:${shows} )+${self}|${self} (?:${shows} ?)+)`,
  `${self} (?:(?:tolong|mohon|ini|itu|juga|mah|sih|ya) )*${not}(?: ${shows})*`,
  `${self} ${not} (?:ketahuan|ketauan|diketahui|dilihat|diliat|dibaca|kebaca|bocor)(?: (?:ke|sama|oleh))? (?:yang )?\\w+(?: (?:saya|kami|itu|sebelah|sini|punya))?`,
  `(?:sebagai warga )?(?:aja |saja )?jangan ${self}`,
  `(?:asal(?:kan)?|yang penting|penting) ${self} (?:tidak|jangan)(?: (?:usah|perlu|sampai))*(?: ${shows})+`,
  `${self} tidak di(?:sebut|tulis|cantum|tampil|muncul|masuk|publikasi)(?:kan|in)?`,
  `(?:bisa |boleh )?${hides} (?:aja |saja |dong |tidak )*${self}`,
  '(?:di)?(?:sembunyi|umpet)(?:kan|in)(?: lagi)?',
  `${self} (?:tolong |mohon |minta |biar |bisa )*(?:tidak |belum )?${hides}(?: lagi)?`,
  // Of the name alone: who deletes their data wants to be forgotten.
  `${removes} (?:aja |saja |dong )*nama(?:ku| saya| aku)`,
  `nama(?:ku| saya| aku) (?:di laporan |di situ )*(?:tolong |mohon |minta |bisa |mau |di laporan )+${removes}`,
  `nama(?:ku| saya| aku) ${removes} (?:aja|saja|dong|deh|ya)`,
  // "nama saya dihapus" may complain of a list.
  'nama(?:ku| saya| aku) (?:hapus|apus|buang|coret)(?:in)?',
  `(?:yang penting|asal(?:kan)?) ${self} (?:tetap )?aman`,
  `${not} (?:sampai )?(?:${shows} )+(?:(?:itu|ini|kalau|laporan(?:nya)?|dari|oleh) )*siapa(?:nya)?(?: yang (?:lapor|melapor|ngelapor|ngadu)\\w*)?`,
  `(?:bisa|boleh) (?:tidak |kah |kalau )?${self} tidak (?:usah |perlu |ikut |sampai )?${shows}`,
  '(?:(?:di)?(?:lapor|kirim|proses|urus)(?:in|kan|i)?(?:nya)? )+(?:(?:secara|dengan|aja) )*(?:diam diam|diem diem|sembunyi sembunyi|bisik bisik)',
  'jangan (?:terlalu )?(?:rame|ramai) (?:rame|ramai)',
  `${self} (?:tolong |mohon |minta |biar |supaya )+(?:di)?aman(?:kan)?`,
  `(?:pakai|pake|tulis|atas|bilang|namanya|nama)(?: (?:aja|saja|dari|nama))* (?:hamba allah|samaran|alias|inisial|warga|fulan|nn)(?: (?:rt|rw|setempat|sini|aja|saja|\\d+))*`,
  `jangan (?:sampai )?${someone}(?:tahu|ketahuan|ketauan|diketahui|dengar|curiga)(?: (?:ya|kalau|bahwa|oleh|dari|siapa|sama|\\w+))?(?: siapa)? ${who}`,
  `jangan sampai (?:(?!tidak|belum)\\w+ ){1,3}(?:tahu|ketahuan|curiga)`,
  `(?:tidak|jangan|tanpa) (?:usah |perlu |sampai |pernah )?(?:me)?(?:ny)?s?ebut(?:in|kan)? (?:nama )?(?:saya|aku)`,
  `jangan (?:sampai )?${self} (?:dan \\w+ (?:saya )?)?(?:di)?(?:kasih|kasihkan|berikan|beri|kasihin|sampaikan|bocorkan|bocorin)(?: tahu)? (?:ke|kepada|sama) \\w+`,
  `jang(?:an|ang)? (?:sampai )?(?:(?:kasih?|kase) tahu|bilang|bilangin|sebut|ketahuan|ketauan) (?:\\w+ ){0,2}?(?:saya|aku|kami|kita|beta|torang) yang (?:lapor|melapor|ngelapor|ngadu)\\w*`,
  `${not} (?:${shows} )*(?:siapa )?(?:yang (?:lapor|melapor|ngelapor|ngadu)|pelapor)\\w*`,
  `jangan (?:sampai )?${self} (?:${shows} ?)+`,
  `tidak (?:mau|ingin|pengen) (?:sampai )?(?:ketahuan|ketauan|diketahui)`,
  `(?:(?:men|di)?jaga|jamin|dijamin) kerahasiaan(?:nya| saya| kami| pelapor| laporan(?:nya)?| ${self})`,
  `(?:(?:per|me|di)?lindung(?:i|an)|(?:men|di)?jaga) (?:identitas|privasi)(?: (?:saya|aku|pelapor))*`,
  `privasi(?:ku)?(?: (?:saya|tolong|mohon))* (?:di)?(?:jaga|lindungi)`,
  `jangan (?:kasih tahu|bilang|bilangin|bocorkan|bocorin|sebarkan|sebarin) (?:\\w+ ){0,5}?(?:kalau|bahwa|dari|siapa|nama) ?${who}`,
].map(whole);
/** "tlg jgn bocor", and to nobody who is named. */
const unspread = sought(
  new RegExp(
    `^${around}jangan (?:di)?(?:bocor|sebar|umbar)(?:kan|in|luaskan|luasin)?(?: (?:ya|plis|dong|laporan|laporannya|saya|ini|keluar|luar|ke|mana|kemana))*$`,
  ),
);
/** The report itself, before everybody. */
const spread = '(?:di(?:publikasi|publish|viral|posting|upload|share|ekspos|umum)(?:kan|in)?|viral)';
const closed = whole(`${not} (?:sampai )?${spread}(?: (?:ke (?:mana mana|umum|publik|media|medsos|fb|ig)|di (?:mana mana|medsos|fb|ig)))?`);
const secret = sought(
  new RegExp(
    `^${around}(?:(?:yang|tadi|barusan|semua|semuanya|bikin|dibikin|buat|dibuat|jadiin|dijadiin) )*(?:${self} )?(?:(?:kok|kenapa) tidak )?(?:(?:di|me)?rahasia(?:kan|in)?|privat|private|off the record)(?: (?:aja|saja|ya|banget|beneran|benar|sungguh|plis|please|dong|deh|lah|pak|bu|min|kan|(?:laporan|aduan|cerita|isi|semua)(?:nya|ku)?|saya|aku|kami|ini|itu|tadi|yang|sekalian|identitas|${self}|(?:dari|ke|sama) (?:pak |bu |yang )?\\w+(?: (?:itu|tersebut|saya|sini))?))*$`,
  ),
);
const openly =
  '(?:di)?(?:rahasia(?:nya)?(?: rahasia(?:an)?)?|rahasiakan|rahasiain|anonim|tanpa nama|sembunyi(?:kan|in)|umpet(?:kan|in)|samar(?:kan|in)|tutup(?:i|in)?)';
const shown = whole(
  `(?:${self} )?(?:jangan|tidak usah|tidak perlu|bukan|tidak jadi|batal(?:kan|in)?|(?:hapus|cabut|lepas)(?:kan|in)?|urung|tidak mau)(?: (?:yang|di|jadi|pakai|pake|deh|aja))*(?: ${self})? ${openly}(?: ${self})?(?: biasa)?(?: (?:(?:saya|aku|kami) )*(?:berani|tidak takut)(?: (?:kok|lho|loh))?)?`,
);
const named = whole(`(?:${self} )?(?:boleh |silakan )?(?:pakai|pake|tampilkan|ditampilkan|tulis|ditulis)(?: aja| saja)?(?: ${self})?`);
/** "pakai nama ga?" asks. */
const asks = /^(?:perlu|harus|wajib|mesti|boleh|bisa|ini|apa|apakah)\b.*\b(?:tidak|kah|ya)$|\bnama(?:nya)? (?:tidak|kah)$/;
/** "nama saya di laporan kemarin": where it stands. */
const ofReport =
  / (?:di|dari|pada|dalam) (?:laporan|aduan|pengaduan|suara|rekaman|vn|foto|chat|cerita)(?:nya|ku)?(?: (?:saya|aku|kemarin|tadi|itu|ini|barusan|yang (?:kemarin|tadi|lalu|barusan)))* /;
const called = /(?: (?:pak|bu|min|kak|bang|mas|mbak|ya|yo|sih|dong|lho|loh|nggih|tolong))+$/;

/** What a clause says of the name and nothing else; null: it says something else. */
export function nameTold(line: string): Visibility | null {
  const said = line.replace(called, '').replace(ofReport, ' ');
  // "ga usah disembunyiin sih gpp"
  if (shown.test(said.replace(/(?: (?:sih|gpp|gapapa|tidak apa apa))+$/, ''))) return 'public';
  // "bisa ga ...", "... ga?": the wish itself stands between.
  const bare = said.replace(/ tidak$/, '');
  const wishes = [bare, bare.replace(/^((?:\w+ )?(?:bisa|boleh)) tidak /, '$1 ')];
  if (wishes.some((wish) => [unspread, ...nameless].some((pattern) => pattern.test(wish)))) return 'anonymous';
  if (secret.test(bare) || closed.test(bare)) return 'secret';
  return /\bnama/.test(line) && named.test(said) && !asks.test(said) ? 'public' : null;
}

/** "dua tapi rahasia": an answer, and who may see the name behind it; null: nothing of the name stands behind. */
export function besideHiding(text: string): { answer: string; hides: string } | null {
  const [, answer, hides] = /^\s*(\S+(?:\s+\S+){0,3}?)(?:\s*[,.]|\s+(?:tapi|tp|tpi|tetapi|asal|asalkan))\s+(\S.*)$/is.exec(text) ?? [];
  return answer === undefined || hides === undefined || nameTold(plain(hides)) === null ? null : { answer, hides };
}
