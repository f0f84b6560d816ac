/** Tells bitter praise ("terima kasih pak, jalannya makin bagus lubangnya") from praise that is meant: whether something is still wrong beside it. Knows no intents. */
import { sought } from './sought.ts';

/** What is wrong with a thing, or with how people were served. */
const wrong =
  'rusak|ruksak|hancur|ancur|lubang|lobang|lubangnya|berlubang|bolong|mati|padam|bocor|banjir|mampet|buntu|keruh|keruhnya|bau|mambu|debu|berdebu|asap|asapnya|kotor|karatan|berkarat|digembok|dikunci|hilang|disunat|dipotong|dilempar|dioper|dipingpong|kering|ambruk|ambles|retak|longsor|macet|dipungut|pungli|pungutan|kolam|kubangan|empang|kalen|lele|mancing|gelap|gelapnya|numpuk|menumpuk|gunung|ngelupas|mengelupas|roboh|jelek|amburadul|semrawut|sepi|tutup|antri|antre|galon|angin|disuruh pulang|disuruh balik|main hp|tutup mata|tidur|ngopi|cuek|dicuekin|jutek|dibentak|keluarga sendiri|masuk kantong|suruh nunggu|nunggu \\d+ jam|nunggu (?:dua|tiga|empat|lima) jam|\\d+ (?:bulan|tahun)|(?:dua|tiga|empat|lima|enam|sepuluh) (?:bulan|tahun)|(?:se)?(?:minggu|bulan|tahun) (?:tidak|masih|baru|belum|sudah|mati|padam)|tidak (?:\\w+ )?(?:diangkut|dibenerin|diperbaiki|lewat|lewat lewat|ngapa ngapain|ditanggapi|datang|jalan|ada|pernah|nyala|mengalir|ngalir|dijawab|dilayani|jelas)|belum (?:\\w+ )?(?:datang|jadi|selesai|diangkut|dibenerin|diperbaiki|ditanggapi|ada)';
const wrongs = new RegExp(`(?<![^ ])(?:${wrong})(?:nya)?(?![^ ])`);
/** "tidak mampet lagi", "bebas banjir": it is not wrong any more. */
const over = sought(
  /(?<![^ ])(?:sudah tidak|tidak|bukan|bebas|tanpa|anti|bekas|dulu|dulunya|tadinya|biasanya|sejak|waktu|pas|saat|soal|laporan|lapor|atasi|mengatasi|menangani|membersihkan|bersihkan|menambal|nambal) (?:ada |lagi |masalah |yang )?(?=\p{L})/gu,
);
/** What was done, or works again. */
const done = sought(
  /(?<![^ ])(?:sudah|langsung|akhirnya|sekarang|kini|cepat|cepet|besoknya|siang|sehari) (?:[^ ]+ ){0,2}(?:di(?!suruh|lempar|biar|tinggal|gembok|kunci|potong|sunat|pungut|oper)\p{L}+|bersih|beres|lancar|nyala|menyala|terang|mulus|bagus|rapi|apik|hurung|alus|normal|hidup|jadi(?! (?:kolam|kubangan|sarang|tempat|gunung|lautan|kalen|sungai))|aman|selesai|baik|kembali|terawat|datang|cair|rata|surut|kering|enak|nyaman|adem)(?:nya)?(?![^ ])|(?<![^ ])sudah tidak \p{L}+|(?<![^ ])(?:lancar|nyala|hidup|bersih|terang|mulus|normal) (?:lagi|kembali)(?![^ ])/u,
);
/** What turns praise round. */
const turns = sought(
  /(?<![^ ])(?:tapi|tetapi|padahal|malah|cuma|sayang|sayangnya|giliran|katanya|masih|makin|tambah|tiap|setiap|terus|melulu|dibiarin|dibiarkan|belum)(?![^ ])/,
);

/** Whether a line of plain words (of one tongue) tells of something wrong that was not put right. */
export function tellsWrong(line: string): boolean {
  const left = over.replace(line, '-');
  return wrongs.test(left) && (turns.test(line) || !done.test(line));
}
