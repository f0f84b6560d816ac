/** The signs solved.ts reads an answer to "sudah beres?" by. */
import { inOneTongue } from './one-tongue.ts';
import { sought } from './sought.ts';

/** Somebody came and did it: "udah ada yang angkat". */
export const somebodyDid =
  'ada (?:yang|petugas|warga|orang|truk)(?:nya)? (?:yang )?(?:angkat|angkut|ngangkut|ambil|benerin|perbaiki|tambal|nambal|bersihin|potong|motong|tebang|ganti|masang|pasang)';
/** What is so where a problem is gone, and where it is not. */
export const better = `(?:beres|nyala|menyala|murub|hurung|caang|padhang|galang|selesai|kelar|tuntas|diperbaiki|dibenerin|dibetulkan|dibetulin|dibenahi|bagus|oke|ok|baik|lancar|bersih|kinclong|normal|mantap|mantul|mantab|aman|terang|hidup|diangkut|diangkat|${somebodyDid}|ditambal|diaspal|dicor|mulus|rapi|kering|surut|dibersihkan|dibersihin|jernih|bening|ngalir|mengalir|ngocor|deras|diterima|terima(?! kasih)|dapat|diambil|disapu|rata|sesuai|dipotong|ditebang|diganti|dipasang|dilayani|cair|puas|sip|top|clear|done|gercep|enak)`;
export const worse =
  '(?:mati|rusak|bolong|berlubang|gelap|gulita|mampet|kotor|bau|banjir|numpuk|menumpuk|butek|keruh|bocor|hancur|ancur|melintang|ngalangin|jelek|parah|redup|kedip|macet|berantakan|amblas|ambles)';
/** What bothers while it goes on, "ga muncrat lagi", and says nothing of how it is otherwise. */
const bothers =
  '(?:(?:kedip|kelap|goyang)(?: (?:kedip|kelip|goyang))?|muncrat|netes|menetes|(?:me)?rembes\\w*|becek|berisik|bising|ribut|(?:ter|meng)?genang|luber|meluap|longsor|semrawut|bahaya|licin|(?:ber)?asap|ngebul|(?:ber)?debu|(?:meng)?ganggu|asin|kuning|bergelombang|nyetrum|(?:ber)?keliaran|nongkrong|mangkal|ngetem|parkir|(?:di)?bakar\\w*|malak|ngebut|lubang|jebol|nyangkut)';
export const gone = new RegExp(
  `\\btidak (?:ada )?(?:yang )?${bothers} lagi\\b|\\btidak (?:ada )?(?:lagi )?(?:yang )?${worse}(?: lagi)?\\b|\\btidak ada lagi\\b|\\bsudah tidak ada\\b`,
  'gu',
);
export const good = new RegExp(`\\b${better}\\b`, 'u');
export const wrong = new RegExp(`\\b${worse}\\b`, 'u');
/** What is said against the very claim that it is gone. */
export const notTrue = [
  /^(?:(?:eh|pak|bu|min) )*(?:lum|lom|balun|alun|lun)\b|\b(?:kata siapa|siapa (?:yang )?(?:bilang|ngomong))\b/,
  /^(?:(?:iya|ya|tapi|cuma|sudah|beres|pak|bu|min) )*(?:tinggal|kurang|sisa)(?:nya)? (?:[a-z]{3,}nya )?(?:yang|\d+|satu|dua|tiga|sebelah)\b/,
  /\b(?:sudah|malah|eh|sekarang|pagi ini|tadi|besoknya) (?:\w+ )?(?:kembali|balik|muncul|jualan|mangkal|nongkrong|menumpuk|numpuk) lagi\b/,
  // "baru 4 yang nyala"; "baru 10 menit" tells how soon.
  /\bbaru (?:(?:\d+|satu|dua|tiga|empat|lima)(?! ?(?:detik|menit|jam|hari|malam|minggu))|setengah\w*|separuh|separo|sebagian|sebelah|beberapa|sedikit|segitu|yang|bagian|sisi|di(?:ukur|survei|survey|foto|cek|lihat|gali|bongkar|keruk|tengok|data)|mulai|mau)\b/,
  // "evakuasinya beres, airnya sih masih selutut"
  /\b(?:beres|selesai|kelar|surut|bersih|nyala)\b.*\b(?:tapi|cuma|\p{L}+nya(?: sih| mah)?) (?:masih|belum)\b/u,
  new RegExp(`^(?:masih|tetap) ${worse}(?: \\w+)?$|\\bkedip kedip\\b`),
  /\bbukan (?:jawaban|solusi|penyelesaian)\b|\bbelum ada (?:yang |petugas |tindakan|apa apa|perubahan|perbaikan|pergerakan|hasil|reaksi|kemajuan)/,
  /\btidak ada (?:yang |petugas )*(?:datang|dateng|berubah|perubahan|ngerjain|kerja|perbaikan|apa apa)\b|\bpetugas\w* (?:aja |saja |juga )?tidak\b(?! (?:sopan|ramah|jelas|enak|baik|senyum|sabar))|\bsama (?:aja|saja)\b/,
  /^(?:(?:ah|eh|ih|halah) )*(?:bohong|boong|bo'?ong|hoax|hoaks|ngibul|ngapusi|ngarang|dusta|omong kosong|tipu\w*|mana ada|apanya)\b|\b(?:selesai|beres|kelar|sudah) (?:apa|apanya|dari mana|dari hongkong|dari hong kong)\b|\basal(?:an| asalan| jadi| \w+ (?:aja|saja|doang))\b|\bbelum (?:selesai|beres|kelar|tuntas)\b|\bkok (?:sudah )?(?:selesai|ditutup|dibilang)\b/,
  /\bsalah (?:tempat|lokasi|foto|jalan|alamat)\b|\bbukan (?:di )?(?:sini|situ|tempat|lampu|jalan|lokasi)\b/,
].map(sought);
const yes = '(?:ya|iya|sudah|beres|nyala|aman|oke|bagus|lancar|bersih|terang|kelar)';
const no = '(?:tidak|belum|masih|malah|enggak|mati|rusak|kosong)';
/** "yg depan warung iya, yg depan rumah sy mah kagak": one of it is, and another is not. */
const oneIsNot = sought(
  new RegExp(
    `^(?:(?:ya|iya|pak|bu|min|kalau|cuma) )*yang (?:\\p{L}+ ){1,5}?(?:(?:mah|sih|memang|emang|doang) )*${yes}\\b.{0,25}? (?:yang|kalau|bagian) (?:\\p{L}+ ){1,6}?(?:(?:mah|sih|malah|kok|sama sekali) )*${no}(?: (?:pak|bu|min|tuh|nih|juga|ada|sama sekali|kan|sih))*$`,
    'u',
  ),
);
/** "sudah dipangkas tapi rantingnya ditinggal di got": of the very thing, wherever the rest of it lies. */
const leftover = sought(
  /^(?:(?:ya|iya|memang|emang|oke|alhamdulillah|pak|bu|min) )*sudah (?:di\w+|nyala|bersih|beres|selesai|ada|bagus|surut|terang)\b.{0,40}? (?:tapi|cuma|cuman|hanya)(?: \w+)? (?:\w{3,}nya|sisa\w*|bekas\w*)\b/,
);
/** What says that a part of it is left. */
export const ofPart = [leftover, oneIsNot];
/** The officers' photo shows something else. */
export const otherPhoto = sought(
  /\bfoto\w* .*\b(?:bukan|lain|salah|lama|beda|mana|internet|google|editan|palsu|tertukar|ketukar|ketuker|(?:tahun|kapan) (?:kapan|berapa|lalu|itu))\b|\bfoto (?:mana|kapan)\b|\b(?:di|pada) foto\w* .*\b(?:di (?:sini|tempat|depan|lokasi|jalan)|depan|sini)\b.*\btidak ada\b/,
);
export const photoMaxWords = 25;
/** Signs that it goes on, or is half done. */
export const notGone = [
  /\b(?:belum|masih|tetap|malah|tacan|dereng|boro|durung)\b/,
  new RegExp(`\\b${worse} (?:lagi|terus|semua)\\b`),
  new RegExp(`\\btidak (?:juga )?${better}\\b`),
  new RegExp(
    `\\b${better}\\b.*\\b(?:tapi|cuma|cuman|hanya|doang|sebentar|bentar|sehari|semalam|sebagian|separo|separuh|setengah|kecil)\\b`,
  ),
  /\b(?:cuma|cuman|hanya|doang)\b.*\bdi\p{L}{4}|\bdi\p{L}{4}.*\b(?:cuma|cuman|hanya|doang)\b|\b(?:separo|separuh|setengah|sebagian)(?:nya)? (?:doang|aja|saja)\b/u,
].map(sought);
/** "Again" in the regions' words. */
const onceMore = /\b(?:baliak|buin|again)\b/g;
const on = `(?:${better}|jalan(?= (?:se\\w+|bentar|dua|tiga|\\d+)\\b)|urip|hurung|iduik|endih|mili|barasiah|dingin|muncul|keluar|sepi|ilang|hilang|on|worked|back)`;
const off = `(?:${worse}|padam|buntu|pejah|pareum|poek|peteng|sumpek|putus|panas|netes|bocor|kotor|habis|off|dark|dead|stopped|clogged|broken)`;
/** "ngocor sapoe, isukna pareum deui": it was gone, and is there again. */
const offAgain = new RegExp(`\\b${on}\\b.{0,50}\\b${off}(?: (?:total|semua|aja|pak|bu|mi))? lagi\\b`);
/** It is only feared, or wished that it be not. */
const wary = /\b(?:jangan|semoga|moga|mudah|takut\w*|kalau|biar|supaya|tidak|khawatir|asal|awas|hopefully|hope)\b/;

/** "urip sedino, sesuke mati maneh": whether it went on for a while only. */
export function wasOnOnly(plainLine: string): boolean {
  const line = inOneTongue(plainLine).replace(onceMore, 'lagi').replace(gone, 'beres');
  return offAgain.test(line) && !wary.test(line);
}

/** Another thing was done than the one told of. */
export const otherThing = sought(
  /\bbukan (?:\w+ ){0,2}yang (?:saya|aku|kami) (?:lapor|laporkan|laporin|maksud|adukan|aduin|keluhkan|tanya|tanyakan|tanyain|usulkan|minta|tuju)\b|^(?:(?:tapi|cuma|lah|kok|pak|bu|min) )*(?:yang )?di(?:benerin|perbaiki|ganti|kerjakan|kerjain|angkut|bersihkan|bersihin|tambal|potong|pasang) (?:malah |cuma |kok )?yang (?:sebelah|lain|depan|belakang|seberang|satunya|sana)/,
);
/** "selesai apanya", "lah kok udah selesai?": said of what is not. */
export const scorned =
  /\b(?:selesai|beres|kelar|bersih|nyala|hidup|aman|jadi|rapi|tuntas|diperbaiki|dikerjakan|diangkut) (?:apanya|apaan|mananya|dari mana|darimana|dari hongkong|dari hong kong|gundulmu|mbahmu|matamu)\b|\b(?:apanya|mananya) (?:yang )?(?:sudah )?(?:selesai|beres|kelar|bersih|nyala|aman|rapi|tuntas)\b|\bkok (?:sudah |bisa |malah |dibilang |tiba tiba )*(?:selesai|beres|kelar|tuntas|ditutup)\b(?!.*\b(?:makasih|terima kasih|gercep|mantap|alhamdulillah|suwun|nuhun)\b)/;
/** "ga usah, udah nyala": why nobody need come stands behind. */
export const needless =
  /^(?:(?:batal|sudah|eh|ya|min|pak|bu) )*tidak (?:usah|perlu|jadi)(?: (?:deh|lagi|datang|dateng|dikirim|ditindak|orang|repot|repot repot|ke sini|min|pak|bu|ya))* (?=sudah )/;
/** "sudah sih walau lama": how long it took is conceded, and takes nothing back. */
export const slowly =
  /(?<=\b(?:sudah|beres|selesai|bagus|nyala|lancar)\b.{0,20}) (?:walau|walaupun|meski|meskipun|biarpun) (?:ya |masih |agak |rada |emang |memang |sih |harus )*(?:lama|lambat|telat|kelamaan|menunggu|nunggu)(?: \w+){0,3}$/;
/** "nah baru ada": at last, and nothing is left. */
export const atLast = sought(
  new RegExp(
    `^(?:(?:nah|alhamdulillah|akhirnya|ini|sekarang|gitu|pak|bu|min|bos) )*(?:(?<=\\bnah )(?:(?:ini|gitu|sekarang) )?baru|(?<=\\bakhirnya )) ?(?:ada|tersedia|benar|beneran|${better})(?: (?:ini|itu|sekarang|juga|lagi|terima kasih|makasih|banyak|ya|nih|pak|bu|min|bos|dong|stok\\w*|(?!petugas|orang|tim|mobil|truk|alat|kabar|jawab|respon)\\p{L}{3,}nya))*$`,
    'u',
  ),
);
/** "nah gini kan cakep", "gitu dong dari kemarin": as it should have been. */
export const thisWay = sought(
  new RegExp(
    `^(?:(?:nah|wah|lha|lah|alhamdulillah|akhirnya|ini|oke|sip|kan|pak|bu|min|bos) )*(?:(?:be)?g(?:ini|itu)(?: (?:baru|kan|dong|lah|to|ya|jadi|jadinya|lebih))* ${better}|(?:(?<=\\bnah )(?:be)?g(?:ini|itu) (?:dong|baru|kan)|(?:be)?g(?:ini|itu) (?:dong|kan|baru) dari (?:dulu|dulu dulu|kemarin|tadi|awal)))(?: (?:dong|kan|ya|nih|lah|banget|sekali|dilihat|dilewati|terima kasih|makasih|pak|bu|min|bos))*$`,
    'u',
  ),
);
/** "udah dicopot eh dipasang lagi": done, and undone. */
export const undone =
  /\bsudah (?:sempat |sempet )?(?:\p{L}+ ){1,4}?(?:tapi |terus |lalu )?(?:eh|malah|sekarang|besoknya|paginya|sorenya|malamnya|abis itu|habis itu|ternyata|tapi|terus|lalu)\b(?:(?!\b(?:tidak|jangan|makasih|kasih|semoga)\b).)*\b(?:di\p{L}+|mati|rusak|bau|numpuk|menumpuk|banjir|mampet|bocor|bolong|macet|kumat|datang|muncul|jualan|mangkal|parkir|balik|begitu|gitu) lagi\b/u;
/** "2 hari ji bagus, sekarang netes lagi": it was gone for a while. */
export const forAWhile =
  /\b(?:bagus|nyala|menyala|lancar|normal|bersih|beres|hidup|ngalir|mengalir|kering|aman|mulus|baik)\b.*\b(?:sekarang|skarang|hari ini|tadi|kemarin|besoknya|semalam)\b(?: \p{L}+){0,3} (?:lagi|kembali)\b/u;
/** "udah nyala tapi kecil": what stands behind takes it back, unless it is a wish or about how long it took. */
export const but =
  /\b(?:tapi|cuma|cuman|hanya|sayang(?:nya)?)\b(?! (?:ya |agak |rada |kok |emang |memang |sih )*(?:lama|lambat|telat|kelamaan|nunggu|prosesnya|petugasnya|jangan|semoga|lain kali|besok besok|kalau bisa|terima kasih|makasih))/;
/** The same in English, at the beginning; "no" reads as the short word for a number. */
export const english: [boolean, RegExp][] = [
  [
    false,
    /^(?:no|nope|sorry|well|it|its|that|the \p{L}+|this|is|was|has|hasnt|isnt|wasnt) (?:\p{L}+ ){0,2}?(?:not|never|still)\b|^(?:not (?:yet|fixed|solved|done|at all|really)|still (?:not|there|broken|dark|flooded|leaking|the same|no)|nothing (?:has )?(?:changed|happened)|hasnt been|isnt (?:fixed|solved|done))\b/u,
  ],
  [
    true,
    /^(?:(?:yes|yeah|yep|now|ok|okay|great|thanks|thank you) )*(?:(?:its|it is|it has been|has been|all) )?(?:fixed|solved|done|repaired|working|good)\b/,
  ],
];
