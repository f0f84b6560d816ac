/** Sees stories whose teller may be in danger by telling them: corruption, fear of being known, violence. */
import { plain } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { rememberingStories } from './recent.ts';
import { englishCorruption, englishFear, englishViolence } from './secrecy-english.ts';
import { regionalReason } from './secrecy-regional.ts';
import { sought } from './sought.ts';

const corruption = sought(
  /\b(?:korupsi|korup|dikorupsi|dikorup|pungli|pungutan liar|suap|menyuap|disuap|sogok|nyogok|menyogok|disogok|sogokan|gratifikasi|(?:minta|uang|wajib|dipaksa) setor(?:an)?|setor (?:uang|ke (?:kepala|atasan|lurah|camat|pak))|ngutip|mengutip|dikutip|(?:uang|duit) (?:pelicin|rokok|damai|terima kasih|jatah|keamanan|koordinasi)|jatah preman|dipalak|malak|memalak|pemerasan|diperas|memeras|mark up|penggelembungan|penggelapan|digelapkan|diselewengkan|penyelewengan|menyelewengkan|fiktif|sunat(?:an)? (?:bantuan|dana|bansos)|(?:bantuan|bansos|dana|blt|pkh|bst|honor|insentif|pip|beras|raskin|sembako|jatah) (?:\w+ ){0,3}(?:disunat|dipotong|ditilep|dikantongi|ditarik lagi)|(?:motong|memotong|nyunat|menyunat|nilep|ngantongin?) (?:\w+ )?(?:bansos|bantuan|blt|pkh|bst|pip|dana|beras|raskin|sembako|jatah|honor|insentif)|potong(?:an)? (?:bansos|bantuan|blt|dana|pkh|raskin|sembako)|menilep|ditilep|dimintai (?:uang|biaya|duit)|diminta (?:bayar|uang|duit|membayar)|minta (?:uang|duit|jatah|imbalan)|amplop|jual beli (?:jabatan|kursi|proyek)|calo (?:cpns|pns|proyek|honorer)|titipan (?:pejabat|orang dalam)|orang dalam|nepotisme|main mata|proyek (?:fiktif|siluman)|dana (?:desa|bos|bansos|hibah|pip|komite|kas|bumdes) (?:(?!untuk|buat)\w+ ){0,2}(?:dipakai|dipake|dipakek|digunakan|dibuat|dibelikan|dimasukkan) (?:\w+ ){0,2}(?:sendiri|pribadi|rumah|mobil|umroh|umrah|kantong|keluarganya)|(?:dana|uang|anggaran|duit) (?:(?!untuk|buat)\w+ ){0,3}(?:dimain(?:kan|in)|dimaenin|ditilap|ditilep|diembat|disikat|digelapin|digarong)|dana desa (?:\w+ ){0,3}(?:hilang|tidak jelas|tidak transparan|dimakan))\b/,
);
const fear = sought(
  /\b(?:(?:(?:me|nge)?lapor(?:in|kan)?|cerita|(?:nga|a|menga)du(?:in|kan)?)(?: \w+){0,6} (?:tapi|cuma|cuman) (?:(?:saya|aku|kami|agak|rada|sedikit|masih|jujur) )*(?:takut|ngeri|khawatir)(?! (?:salah|tidak|dikira|ganggu|mengganggu|merepotkan|ngerepotin|kena tilang|hujan|banjir|keburu|roboh|rubuh|tumbang|ambruk|jatuh|celaka|ada|makan|makin|nimpa|menimpa|kebakaran))|(?:saya|aku|kami|gue|gua|gw|kita|kula|abdi) tidak (?:ada yang )?be?rani (?:lapor|melapor|ngelapor|ngomong|bilang|cerita|ngadu)\w*|takut (?:lapor|melapor|ngelapor|ngadu)|kalau (?:saya )?(?:ketahuan|ketauan)|(?:saya|aku|kami) (?:\w+ ){0,2}takut (?:(?:(?:sama|ama|dengan|ke) )?(?:preman|dia|mereka|orang|pelaku|tetangga|bos|atasan)(?:nya)?|(?:sama|ama|dengan) (?:pak|bu) \w{2,})|takut (?:\w+ ){0,3}(?:ketahuan|ketauan|di(?:kucil|keluar|tanda|musuh|singkir|bully|rundung)(?:kan|in|i)?|dicoret|dipecat|diancam|dibalas|identitas|dicari|dipersulit|dipindah|dendam|diapa apain|di(?:g[ae]buk|pukul|hajar|keroyok|bacok|santet|labrak|marah|omel|datang|dateng|cegat)(?:i|in|kan)?|terancam|nama saya|intimidasi|kena (?:imbas|getah|batunya))|(?:saya|aku|kami|bisa) (?:bisa|bakal|akan|nanti|pasti) (?:langsung )?di(?:pecat|mutasi|pindah|keluar)(?:kan|in)?|saya dipecat|diancam|mengancam saya|intimidasi|diintimidasi|jangan (?:sebut|sebutkan|tulis|tampilkan|cantumkan|kasih tahu|bilang|bocorkan) (?:\w+ )?(?:nama|identitas|siapa|saya|nomor)|jangan bilang(?! (?:\w+ ){0,2}(?:anggaran|dana|nunggu|menunggu|tunggu|sedang|lagi|nanti|besok|sabar|belum|sibuk|prosedur|proses|diproses|sudah|tidak ada|bukan|wewenang|antri|antre|habis|cuma|stok)\b)|jangan sampai (?:(?!tidak|belum)\w+ )?(?:tahu|ketahuan|ketauan|bocor(?! (?:terus|lagi|makin|parah|airnya)))|rahasiakan|dirahasiakan|merahasiakan|mohon dirahasiakan|(?:laporan|lapor|secara|ini) rahasia|rahasia (?:ya|dong|aja)|anonim|tanpa nama|saya (?:pegawai|bawahan|karyawan|staf|guru|honorer) di (?:situ|sana|sini|dinas|kantor)|atasan saya (?:\w+ )?(?:minta|korupsi|main|terlibat))\b/,
);
const violence = sought(
  /\b(?:kdrt|kekerasan (?:dalam|seksual|anak|pada|terhadap|fisik|di)|kekerasan|dipukul|dipukuli|dipukulin|memukuli|dianiaya|penganiayaan|pelecehan|dilecehkan|diperkosa|pemerkosaan|pencabulan|dicabuli|cabul|dirundung|perundungan|bullying|dibully|disiksa|disekap|digrepe|diraba|perdagangan orang|dijual ke|prostitusi anak|(?:suami|istri|bapak|ayah|pacar|mantan|kakak|om|paman)(?:ku|nya)? (?:\w+ ){0,2}(?:mukul|mukulin|pukul|pukulin|nampar|nendang|nyiksa|ngancam|aniaya)\w*|(?:mukul|pukul|gebuk|nampar|nendang|nyiksa|menyiksa|nganiaya|menganiaya|ngehajar)\w* (?:istri|anak|bini|ibu|adik|cucu|pembantu|murid|siswa|siswi|santri)\w*|(?:hamil|dihamili|hamilin|menghamili)(?: \w+){0,2} (?:sama|oleh|gara|guru|ustad|ustadz|kepala|pelatih)\w*)\b/,
);

/** Looked for first: what they tell of is rare, and looking for who did it takes longer. */
const touching = sought(/\b(?:me|di|nge)?(?:gang|megang|pegang|peluk|luk|nyium|cium|raba|grepe|nyolek|colek)/);
const paying = sought(/\b(?:mbayar|bayar|membayar|setor) /);
/** "guru suka megang2 murid": hands on those who cannot say no. */
const touched = sought(
  /\b(?:guru|ustad\w*|pelatih|om|paman|bapak|pak|kepala|dosen|bos|atasan|pembina|satpam|pengasuh)\b.*\b(?:megang|megangin|pegang|dipegang|meluk|dipeluk|nyium|mencium|dicium|meraba|ngeraba|grepe|ngegrepe|nyolek|colek)\b.*\b(?:murid|muridnya|siswi|siswa|santri|santriwati|cewek|perempuan|mahasiswi|anak|anak anak)\b/,
);

/** "sopir pegang2 paha saya". */
const intimate = sought(
  /\b(?:me|di|nge|ng)?(?:pegang|megang|raba|grepe|remas|remes|colek|elus|sentuh|nyentuh|cium|nyium|gesek)\p{L}* (?:\p{L}+ ){0,3}?(?:paha|dada|payudara|pantat|bokong|kemaluan|selangkangan|pinggul|bagian (?:intim|sensitif|tubuh))/u,
);

/** Somebody in office asks for money: "pak rt minta 50rb". */
const charges = sought(
  /\b(?:rt|rw|lurah|kades|kadus|kepala|camat|petugas(?:nya)?|staf\w*|guru|pegawai(?:nya)?|perangkat|kelurahan|kecamatan|desa|dukcapil|puskesmas|samsat|polisi|oknum|aparat|bendahara|sekolah)\b(?: \w+){0,3} (?:minta|mintain|dimintain|dimintai|diminta|mungut|memungut|narik|narikin|nagih|motong|memotong|minta bayar) (?:\w+ ){0,2}\d+ ?(?:rb|ribu|jt|juta)\b/,
);

/** "pak rw, kudu mbayar 50ewu": the same by what has to be paid. */
const demanded = sought(
  /\b(?:rt|rw|lurah|kades|kadus|camat|perangkat|guru|kepala|bendahara|oknum|aparat)\b.*\b(?:kudu|harus|wajib|mesti|disuruh|suruh) (?:mbayar|bayar|membayar|setor) (?:\w+ ){0,2}\d+ ?(?:rb|ribu|jt|juta|ewu)\b/,
);

export type SecrecyReason = 'corruption' | 'fear' | 'violence';

/** Why a secret report should be proposed, or null: what was feared first, for it is said about the teller. */
export const secrecyReason = rememberingStories((text): SecrecyReason | null => {
  const line = plain(text);
  if (fear.test(line) || fear.test(inOneTongue(line)) || englishFear.test(line)) return 'fear';
  if (tellsViolence(text)) return 'violence';
  return isCorruption(text) ? 'corruption' : regionalReason(text);
});

/** Whether a secret report should be offered before the story goes on. */
export function needsSecrecy(text: string): boolean {
  return secrecyReason(text) !== null;
}

/** Whoever SAPA and its like are there for. */
const womenAndChildren =
  /\b(?:anak|anaknya|bocah|bayi|balita|murid\w*|siswi\w*|siswa\w*|santri\w*|adik\w*|adek|keponakan\w*|ponakan\w*|cucu\w*|perempuan|wanita|cewek|gadis|mahasiswi|istri\w*|bini\w*|ibu|pembantu|art|suami\w*|(?:bapak|ayah|ibu) tiri\w*|pacar\w*|mantan|selingkuhan)\b/;
const sexual = sought(
  /\b(?:pelecehan|dilecehkan|diperkosa|pemerkosaan|perkosa|pencabulan|dicabuli|cabul|digrepe|diraba|prostitusi|(?:di|meng)?hamil[ai]?n?i?)\b/,
);

const threatened = sought(/\bdi(?:ancam|ancem)\w* (?:\w+ )?(?:suami|pacar|mantan|bapak|ayah)(?:ku|nya)?\b/);

/** Whether a story tells of violence against women or children, for whom there is help of their own. */
export function tellsOfWomenOrChildren(text: string): boolean {
  const line = inOneTongue(plain(text));
  return threatened.test(line) || (tellsViolence(text) && (sexual.test(line) || intimate.test(line) || womenAndChildren.test(line)));
}

function tellsViolence(text: string): boolean {
  const line = plain(text);
  return (
    violence.test(line) ||
    intimate.test(line) ||
    englishViolence.test(line) ||
    (touching.test(line) && touched.test(line)) ||
    regionalReason(text) === 'violence'
  );
}

/** Whether a story tells of corruption, for which there are other doors too. */
export function tellsCorruption(text: string): boolean {
  const line = deedsOf(text);
  return corruption.test(line) || englishCorruption.test(line);
}

/** Whether somebody in office is said to take money, in however small a way. */
export function accusesOffice(text: string): boolean {
  return isCorruption(text);
}

/** "korupsi semua kalian": anger, and nobody's deed is told. */
const rant = sought(
  /\b(?:pada|kerjaannya|taunya|tahunya|bisanya|hobinya|hobi|doyan|tukang|dasar|emang|memang) (?:korupsi|korup)\b|\b(?:korupsi|korup|koruptor)(?: (?:semua|semuanya|aja|saja|mulu|melulu|terus|kabeh|kalian|lu|pemerintah|pejabat|nih|sih))+(?![^ ])/g,
);
const suspected = sought(/\b(?:di)?korup(?:si|tor)?(?:nya)?\b/);
const suspicions = sought(/\b(?:di)?korup(?:si|tor)?(?:nya)?\b/g);
/** Whoever complains of something broken guesses why. */
const guess =
  /\b(?:pasti|kali|kayaknya|kayanya|kyknya|sepertinya|jangan jangan|jangan2|mungkin|paling|palingan|hasil|bau|bau2|karena|gara gara|sibuk|lagi|kabeh|pajak|uang rakyat|duit rakyat|mah|korup\p{L}* ya)\b/u;
/** Somebody named, a sum, what was to be paid, or how it is known: no guess any more. */
const told =
  /\d ?(?:rb|ribu|jt|juta|miliar|milyar|m|persen)\b|\b(?:kades|kadus|sekdes|lurah|camat|bendahara|kepala|ketua|panitia|oknum|kontraktor|mandor|atasan|bos|bupati|wali ?kota|gubernur|rt|rw|perangkat|pegawai|staf|guru|polisi|aparat|dokter|bidan|koperasi|bumdes|yayasan|dinas \p{L}{4,}|dana desa|dana bos|bansos|bantuan|blt|pkh|tender|lelang|pengadaan|rekening|kas|fiktif|bukti\w*|rekaman|saksi|saya (?:tahu|lihat|dengar|punya|kerja|saksikan))\b/u;
/** So many words before it tell what is broken. */
const matterMinWords = 3;

/** The line of what is told; what is only guessed or cried out behind a complaint is left out of it. */
function deedsOf(text: string): string {
  const line = rant.replace(plain(text), '-');
  if (!suspected.test(line) || told.test(line)) return line;
  const clauses = text.split(/[.,;!\n]+|(?<=\?)/).map((clause) => plain(clause) + (clause.includes('?') ? ' ?' : ''));
  const isGuess = (clause: string) => guess.test(clause) || clause.endsWith('?');
  const isBehind =
    line
      .slice(0, Math.max(suspected.search(line), 0))
      .trim()
      .split(' ').length > matterMinWords;
  return isBehind && clauses.every((clause) => !suspected.test(clause) || isGuess(clause)) ? suspicions.replace(line, '-') : line;
}

function isCorruption(text: string): boolean {
  const line = deedsOf(text);
  return corruption.test(line) || englishCorruption.test(line) || charges.test(line) || (paying.test(line) && demanded.test(line));
}
