/** Sees people in danger now. It only adds the numbers to what is said; it never decides where a message goes. */
import { onlyFloor } from './danger-aside.ts';
import { isClassed } from './danger-classes.ts';
import { ofOthers } from './danger-of-others.ts';
import { dangerScore, dangerScoreAmid, dangerSigns, likelyDanger, tellingWords } from './danger-sense.ts';
import { cry, type Danger, feared, fiction, heardNow, hints, laughter, longAgo, now, paper, past, signs } from './danger-signs.ts';
import { type ToldDanger, toldDangers } from './danger-told.ts';
import { impatient } from './haste.ts';
import { hidesOneself } from './name-unwanted.ts';
import { plain, words } from './normalise.ts';
import { besideOwnFear } from './own-fear.ts';
import { remembering } from './recent.ts';
import { type Shown, weighable } from './signs.ts';

export type { Danger };

/** Somebody in danger writes little: in longer texts only a cry for help in the same sentence counts. */
const shortWords = 45;
/** A word or two say too little to be weighed, and a story this long is no cry any more. */
const sensedWords = { least: 3, most: 40 };
/** "ini hp mama" tells nothing yet: of fewer than three words that tell something, this much has to speak for a danger ("ada yang ngejar saya"). */
const fewTellingScore = [Number.POSITIVE_INFINITY, 1, 0];
/**
 * Up to so many words this much has to speak for a danger no list knows. A few words alarm easily, and a long story is seldom one. Chosen on learned sentences held back in turn, those written
 * together at once, where hearing one danger more costs about one false alarm more.
 */
const scoreMin = [
  { words: 6, score: -0.6 },
  { words: 8, score: -0.75 },
  { words: 25, score: -1.1 },
  { words: sensedWords.most, score: 0.4 },
];
/** What the lists hear is doubted only where this much speaks against it. */
const listedMin = -1;
/** In the middle of a talk this much has to speak for it among answers too: for what a list hears, for what none does, and for what may only say where. Chosen so that 99 of 100 heard alone are heard there. */
const amidMin = { listed: -2.5, amid: -1.6, where: -0.9 };
/** Over for good, unlike what happens every day. */
const olden = /(?<!\p{L})(?:dulu|dahulu|pernah|tahun lalu|bulan lalu|minggu lalu|kemarin)(?!\p{L})/u;
/** Who comes into a child's room is a danger also on the days it does not happen. */
const intruder = /(?<!\p{L})masuk(?:i)? (?:ke )?kamar (?:saya|anak saya|adik|anakku)(?!\p{L})/u;
const unsafeNow =
  '.*(?<!\\p{L})(?:tolong|barusan|sekarang|baru saja|pingsan|kritis|sekarat|terjepit|kejepit|tidak (?:sadar|gerak|bangun)|ambulans|meninggal|parah|darah|berdarah|patah)(?!\\p{L})';
/** "ini buat ibu saya, dia ga bisa hp": why somebody else writes. */
const clumsy =
  /(?<!\p{L})(?:tidak|kurang|belum) (?:bisa|punya|ngerti|paham) (?:(?:main|pakai|pake|pegang) )?(?:hp|handphone|wa|internet|ngetik|baca)(?!\p{L})/u;
/** "mripat kulo mpun mboten cetho, suara mawon": the same of eyes that do not see well. */
const dimmed =
  /^(?=.*(?<!\p{L})(?:suara|ngetik|mengetik|ketik|tulis|nulis|menulis|baca|huruf|hp)(?!\p{L})).*(?<!\p{L})(?:mata|penglihatan)(?:nya|ku)?(?: (?!kena|luka|berdarah)\p{L}+){0,2} (?:tidak|kurang|susah) (?:bisa )?(?:jelas|awas|terang|lihat|melihat|baca|nampak|kelihatan)(?!\p{L})/u;
/** "jalan bolong, udah 2 motor jatuh": how many fell so far, and nobody who lies there now. */
const tallyOfFalls = new RegExp(
  `^(?!${unsafeNow})(?=.*(?<!\\p{L})(?:jalan|lubang|lubangnya|berlubang|bolong|aspal|licin|tikungan|trotoar|kerikil|pasir|gundukan|polisi tidur|rel)(?!\\p{L})).*(?<!\\p{L})sudah (?:ada )?(?:\\d+|satu|dua|tiga|empat|lima|enam|beberapa|banyak) (?:kali )?(?:orang|motor|pemotor|pengendara|anak|warga|ibu ibu)(?: (?:yang|sampai))? (?:jatuh|kepleset|terpeleset|terperosok|nyungsep|kejeblos|kecelakaan)(?!\\p{L})`,
  'u',
);
/** "kejeblos kemarin sore pas pulang ngaji": over, where nobody is still in it. */
const fellBefore = new RegExp(
  `^(?!${unsafeNow})(?!.*(?<!\\p{L})(?:belum|masih|hilang|hanyut|ketemu|tenggelam|sumur|sungai|kali|darurat)(?!\\p{L})).*(?<!\\p{L})(?:kejeblos|kejeblus|keperosok|terperosok|kecemplung|kesandung|kepleset|terpeleset|nyungsep|kejegluk)(?!\\p{L})(?: \\S+){0,5} (?:kemarin|kemarin lusa|minggu lalu|bulan lalu)(?!\\p{L})`,
  'u',
);
/** "bakar ban tiap sore, cucu saya sesak": smoke that comes every day harms slowly. */
const dailySmoke = new RegExp(
  `^(?!${unsafeNow})(?!.*(?<!\\p{L})(?:kebakaran|kebakar|terbakar|biru|kejang|lemas|bayi|tidak bisa napas)(?!\\p{L}))(?=.*(?<!\\p{L})(?:tiap|setiap|saban|sering|selalu)(?!\\p{L}))(?=.*(?<!\\p{L})(?:asap|asapnya|ngasap|ngebul)(?!\\p{L})).*(?<!\\p{L})(?:sesak|sesek|batuk|batuk batuk|asma|ispa)(?!\\p{L})`,
  'u',
);
/** "tadi malem ada kebakaran di gudang, udah padam". */
const fireOut =
  /^(?!.*(?<!\p{L})(?:tapi|masih|lagi|belum|korban|orang|terjebak|hampir|sebagian|tolong|merembet|nyala|menyala|asap|asapnya)(?!\p{L})).*(?<!\p{L})(?:kebakaran|kebakar|terbakar)(?!\p{L}).*(?<!\p{L})sudah (?:padam|dipadamkan|dipadamin|mati apinya)(?!\p{L})/u;
/** "bis ra gelem mandeg, wis ngawe2": it drives past who waits. */
const passedBy =
  /^(?!.*(?<!\p{L})(?:rem|blong|tolong|nabrak|menabrak|jatuh|luka|darah|penumpang|ngebut)(?!\p{L})).*(?<!\p{L})(?:bus|bis|angkot|trans\p{L}*|busway|feeder|sopir|sopirnya)(?!\p{L})(?: \S+){0,4} (?:tidak|ogah|enggan|males) (?:mau )?(?:berhenti|mandeg|mandek|stop|nyetop|ngetem)(?!\p{L})/u;
/** "satu lagi di depan warung": more of the same, somewhere else. */
const another =
  /^(?:(?:sama|dan|terus|ada|tambah|oh|eh|ya|min|pak|bu) )*(?:satu|dua|1|2) lagi (?:(?:yang|ada|di|dekat|deket) )*(?:depan|samping|belakang|sebelah|seberang|dekat|jalan|jl|gang|gg|rt|warung|pos|masjid|mushola|sekolah|pasar|ujung|pojok)(?: \S+){0,5}$/;
/** "di depan pos ronda ada 2 yang mati": things are counted, of people it would be said. */
const counted =
  /^(?:(?:sama|dan|terus|ada|masih|eh|oh|ya|min|pak|bu|di|yang|dekat|depan|samping|belakang|sebelah|seberang|jalan|jl|gang|gg|rt|rw|pos|ronda|warung|masjid|mushola|sekolah|pasar|ujung|pojok|rumah|\d+) )*(?:\d+|satu|dua|tiga|empat|lima|beberapa)(?: (?:lagi|tiang|titik|lampu|buah|biji|unit))* (?:yang )?(?:mati|padam|rusak|redup|bolong)(?: (?:juga|lagi|semua|total|pak|bu|min|ya))*$/;
/** "3 kran sama 2 wc, yg di lantai bawah": how many of which things, and where they are. */
const thing =
  '(?:kran|keran|wc|toilet|kelas|ruang|ruangan|bangku|meja|kursi|lampu|tiang|pintu|jendela|kipas|genteng|plafon|pipa|lubang|titik|unit|buah|biji|kamar mandi)';
const tallied = new RegExp(
  `^(?=.*(?:\\d|\\b(?:satu|dua|tiga|empat|lima|semua)\\b))(?=.*\\b${thing}\\b)(?:(?:ada|semua|semuanya|total|totalnya|yang|rusak|mati|bocor|sekitar|kira|ya|iya|pak|bu|min|kak|sama|dan|di|lantai|atas|bawah|dalam|luar|depan|belakang|ujung|sebelah|kanan|kiri|tengah|pojok|samping|dekat|\\d+|satu|dua|tiga|empat|lima|${thing})(?: |$))+$`,
);
/** "ga ada yg luka", "udh mati disiram warga": all of what is said is that nobody is hurt, or that it is out. */
const unharmed =
  /^(?:(?:alhamdulillah|syukur\p{L}*|untung\p{L}*|tapi|terus|dan|ya|iya|kok|sih|semua|orangnya|apinya|api|pak|bu|min|kak) )*(?:tidak ada (?:korban|orang|warga)?(?: ?(?:jiwa|yang))?(?: (?:sampai|ikut))? ?(?:luka\p{L}*|terluka|cedera|lecet|celaka|meninggal|korban|jiwa|kena)|sudah (?:mati|padam|dimatikan|dipadamkan|dimatiin|dipadamin)(?: (?:disiram|disemprot|diguyur|dipadamkan|pakai|sama|oleh))?)(?: (?:air|pasir|apar|warga|tetangga|petugas|damkar|pemadam|orang|kok|sih|ya|untung\p{L}*|alhamdulillah|tadi|barusan|semua|sendiri|pak|bu|min|kak|sama|oleh))*$/u;
/** "alhamdulillah amak lah dibao urang perahu karet", "orangnya udah dibawa ambulans, makasih": thanks for a rescue, and nothing left that asks for one. */
const saved = '(?:dibawa|dijemput|dievakuasi|diselamatkan|ditolong|diangkat|ketemu|ditemukan|selamat|aman|keluar|turun|padam|siuman|sadar)';
const unsaved =
  '(?!.*\\b(?:tapi|masih|belum|tolong|lagi|makin|malah|sekarat|kritis|tidak (?!apa)|darah|berdarah|napas|cepat|sebagian|satunya)\\b)';
const rescued = new RegExp(
  `^${unsaved}(?:(?:alhamdulillah|syukur(?:lah)?|puji tuhan|untung(?:lah|nya)?)(?: \\S+){0,5} sudah (?:\\S+ ){0,2}${saved}\\b|(?:\\S+ ){0,6}sudah (?:\\S+ ){0,2}(?:${saved}|mati|ditangkap|dimatikan)\\b(?: \\S+){0,6} (?:terima kasih|suwun|nuhun|suksma|tidak apa apa)(?: \\S+){0,2}$)`,
);
/** "mas salah mas, bukan ipda tut harsono, iku wis melu jalan kusumanegara": another place is meant, unless more speaks for a danger than against it. */
const misnamedScore = 0;
const misnamed =
  /^(?:(?:mas|mbak|pak|bu|bang|kak|min|kang|da|uda|uni|bli|sanak|eh|oh|wah|maaf|punten|aduh|ya) )*(?:salah|keliru|kliru|klera|klentu|luput|lepat|ralat)\b(?=.*\b(?:jalan|gang|desa|dusun|kelurahan|kecamatan|rt|rw)\b)(?!.*\btolong\b)/;
/** "enggak, udah ga ada api. cm puing", "tidak, tidak sesak sekarang": what is no more, or never was; so much has to speak for a danger all the same. */
const deniedScore = 0.4;
const denied =
  /^(?:(?:tidak|bukan|oh|eh|ya|iya|alhamdulillah|syukurlah|untung|untungnya|sekarang|sudah|kok|pak|bu|min|kak|mas|mbak|kalau|anaknya|orangnya|dia|itu|ini|cuma|api|apinya|asap) )*tidak (?:(?:ada|sampai|lagi|pernah|terlalu|begitu|apa|yang|bisa) )*(?:api|apinya|asap|kebakaran|kebakar|terbakar|sesak|luka\p{L}*|terluka|berdarah|pingsan|tenggelam|hanyut|korban|kejang|meninggal|bahaya|darurat|begal|maling|ngamuk|mengamuk)(?!\p{L})(?!.*(?<!\p{L})(?:tapi|tolong|masih|darah|napas|bernapas|gerak|bergerak|cepat|malah)(?!\p{L}))(?!.*tidak sadar)/u;
/** "pesen sate 15 tusuk": how many are ordered. */
const ordered = /(?<![\p{L}\d])\d{1,3} tusuk(?!\p{L})(?!.*(?<!\p{L})(?:luka|dada|perut|punggung|leher)(?!\p{L}))/u;
/** "besok saya ke luar kota, hubungi adik saya": whoever is away names somebody who is there. */
const away =
  /^(?:(?:besok|lusa|minggu depan|sekarang|kalau|nanti|maaf|saya|aku|kami|lagi|sedang|masih|mau|akan|pak|bu|min) )*(?:(?:pergi |berangkat |kerja |dinas )?(?:ke|di) luar (?:kota|negeri|daerah|pulau)|pulang kampung|mudik|merantau)(?: (?!(?:mati|bunuh|hidup|selamanya|maaf|maafkan)\b)\p{L}+){0,4} (?:hubungi|kontak|telepon|telpon|tanya|chat|wa) (?:aja |saja |ke |sama )*(?:adik|kakak|istri|suami|anak|ibu|bapak|orang tua|tetangga|saudara|menantu|teman)\p{L}*(?: (?:saya|aku|kami|aja|saja|ya|pak|bu|min|yang|di|rumah|\d+))*$/u;
/** "anak umur 3 th": how old somebody is, and nothing else. */
const aged =
  /^(?:(?:ya|iya|anak|anaknya|adik|adiknya|ibu|ibunya|bapak|bapaknya|nenek|kakek|bayi|bayinya|saya|umur|umurnya|usia|usianya|baru|sudah|sekitar|kira|masih|dua|tiga|sama|dan|yang|pak|bu|min) )*(?:(?:umur|usia)(?:nya)? )?\d{1,2}(?: (?:sama|dan) \d{1,2})* ?(?:th|thn|tahun|bulan|bln)?(?: (?:pak|bu|min|kak|ya|jalan|lebih|pensiunan))*$/;
/** "sound horeg tiap malem, bayi ga bisa tidur": what noise does to whoever hears it, unless it is people who cry. */
const noisy =
  /^(?!.*(?<!\p{L})(?:tolong|teriak\p{L}*|jerit\p{L}*|menjerit|tangis\p{L}*|rintih\p{L}*|merintih|\p{L}*pukul\p{L}*|tembak\p{L}*|ledak\p{L}*|retak|bom|napas|darah|berdarah|pingsan|kejang|sesak|bangun|gerak|terkunci|dikunci|terjebak|kejebak|ampun|siksa|disiksa)(?!\p{L})).*(?<!\p{L})(?:suara(?:nya)?(?! (?:anak|bayi|orang|ibu|bapak|perempuan|cewek|wanita|laki|nenek|kakek|kakak|adik|tetangga|dia|kami|saya|minta|nangis|menangis|dari)(?!\p{L}))|bising|berisik|brisik|bunyi|musik|karaoke|dangdut|speaker|toa|knalpot|genset|sound|mesin|petasan|hajatan|walet)(?!\p{L}).*(?<!\p{L})(?:(?:tidak|susah|sulit|kurang) (?:bisa )?(?:tidur|istirahat|belajar|ibadah)|nangis|menangis|rewel|kaget|kebangun|terbangun|terganggu|keganggu)(?!\p{L})/u;
/** "bapak saya di RSUD nunggu kamar": where help is at hand, and slow. */
const inCare =
  /(?<!\p{L})(?:di|ke) (?:\p{L}+ )?(?:rsud|rs|rumah sakit|igd|ugd|puskesmas|klinik|poli)(?!\p{L})(?: \S+){0,6} (?:nunggu|menunggu|tunggu|antri|antre|ngantri|kamar|rujukan|dipanggil|dilayani)(?!\p{L})/u;
/** "kakinya dijahit 5": somebody has been cared for already. */
const treated =
  /^(?!.*(?<!\p{L})(?:tolong|sekarang|barusan|ambulans|pingsan|kritis|parah|banyak darah|berdarah|darahnya)(?!\p{L})).*(?<!(?:harus|perlu|butuh|mau|mesti|belum|harusnya|bisa) )(?<!\p{L})(?:dijahit|dijait|diperban|digips|\d{1,2} jahitan)(?!\p{L})/u;
/** "mau mati gua nungguin busnya": how long it took, and how it was borne. */
const weary =
  /(?<!\p{L})(?:mau|hampir|setengah|serasa) mati (?:(?:saya|rasanya|ini|kita|kami) ){0,2}(?:nunggu|nungguin|menunggu|menunggui|tunggu|antri|antre|ngantri|kepanasan|kehausan|kedinginan|kebosanan|nahan|menahan|ketawa|(?:kejebak |terjebak |kena )?macet\p{L}*|(?:ng)?antrian\p{L}*|desak desakan)(?!\p{L})(?! (?:ajal|mati|maut))/u;
/** "capek ngetik, udah di suara semua": tired of a small deed. */
const tired =
  /^(?!.*(?<!\p{L})(?:hidup|mati|pamit|selamanya|akhir\p{L}*|mengakhiri|nyerah|menyerah|menyusul|bunuh|kuat|beban|tinggal|surat|terakhir|pergi|mending|maafin|tidak ada)(?!\p{L})).*(?<!\p{L})(?:capek|lelah|bosan|malas|pegal|muak) (?:(?:saya|banget|kalau|harus|buat|sama|dari tadi) ){0,2}(?:ketik|ngetik|mengetik|ngetiknya|nulis|menulis|jelasin|menjelaskan|nunggu|nungguin|menunggu|antre|antri|ngantre|ngantri|mengantre|bolak balik|bolak|ngulang|mengulang|mengulangi)(?!\p{L})/u;
/** "lebih baik saya mati daripada ditagih tiap hari": meant, whatever is told beside it. */
const rather =
  /(?<!\p{L})(?:mending|mendingan|lebih baik|biar|biarin|biarkan) (?:saya (?:\S+ ){0,2}(?:mati|gantung diri|bunuh diri|tidak ada)|(?:gantung diri|bunuh diri|tidak ada (?:aja )?saya))(?!\p{L})/u;
/** What was done to somebody and nothing else, and how a place begins. */
const done =
  /^(?:(?:tolong|saya|aku|kami|habis|abis|baru|ini|pak|bu|min) )*(?:di(?:rampok|begal|todong|bacok|tusuk|tembak|keroyok|culik|sekap|serang|rampas)|kena (?:begal|rampok|todong|bacok|keroyok))(?: (?:saya|pak|bu|min|tolong))*$/;
const where =
  /^(?:di |ke )?(?:jalan|gang|depan|dekat|samping|belakang|perempatan|pertigaan|simpang|lampu merah|atm|alfamart|indomaret|toko|warung|spbu|pom|rumah|kos|halte|terminal|stasiun|pasar|jembatan|blok|rt|komplek|perum|perumahan|kampung|desa)(?: \S+){0,6}$/;
const often = /(?<!\p{L})(?:sering|tiap|setiap|rawan|selalu|kerap|pernah|kemarin|dulu|lalu|gelap|minta|mohon)(?!\p{L})/u;
const names = Object.keys(signs) as Danger[];

/** "toko makmur nimbun gula": goods are kept back, and nobody is buried. */
const hoards =
  /\b(?:nimbun|menimbun|penimbun\p{L}*|ditimbun)(?: (?:stok|stock|banyak|semua|barang))* (?:gula|beras|minyak\p{L}*|solar|bbm|bensin|pertalite|pertamax|gas|elpiji|pupuk|sembako|telur|cabai|cabe|bawang|masker|obat\p{L}*|barang|bahan|lpg)\b/u;
/** "baunya masuk dapur, anak saya sampe muntah2", and nothing worse. */
const sickOfSmell =
  /^(?!.*\b(?:pingsan|lemas|lemes|keracunan|racun|darah|sesak|kejang|gas|kimia|amoniak|klorin|koma|kritis)\b).*\b(?:bau|baunya|aroma|aromanya)\b.*\b(?:mual|muntah)/;

/** By what a danger is heard: by the lists alone, also where more speaks for one in words no list knows than against it (`surely`), where one may be meant; and, in the middle of a talk, where one may be `amid` answers or in an answer to `where`. */
export type Hearing = 'listed' | 'surely' | 'perhaps' | 'amid' | 'where';

/** The dangers `text` tells of as happening now, [] for none. Works on words alone; source of the frames: notes/indonesia.md §1. */
export function dangers(text: string, hearing: Hearing = 'perhaps'): Danger[] {
  const line = plain(text);
  // "buruan, gw ngejar krl" hurries on.
  if (
    impatient(text) ||
    [unharmed, rescued, ordered, hoards, sickOfSmell, tallyOfFalls, fellBefore, dailySmoke, fireOut].some((innocent) => innocent.test(line))
  )
    return [];
  if (hearing === 'listed') return listed(text);
  const { kinds, sure } = sensed(text);
  if (hearing !== 'amid' && hearing !== 'where') return hearing === 'perhaps' || sure ? kinds : [];
  const least = amidMin[listed(text).length > 0 ? 'listed' : hearing];
  return kinds.length > 0 && amid(text) > least ? kinds : [];
}

const amid = remembering((text) => dangerScoreAmid(shownOfDanger(text)));

const listed = remembering(inLists);
const sensed = remembering((said) => {
  const found = listed(said);
  const text = found.length > 0 ? said : withoutHiding(said);
  const count = words(text).length;
  return count >= sensedWords.least && weighable(text, count, sensedWords.most)
    ? weighed(text, count, found)
    : { kinds: found, sure: true };
});

/** "jangan sampai nama saya keluar, saya masih satu rt sama dia": who reports, and what they fear of it, tells of no danger. */
function withoutHiding(text: string): string {
  return hidesOneself(text) ? (besideOwnFear(text)?.rest ?? text) : text;
}

function inLists(text: string): Danger[] {
  const long = words(text).length > shortWords;
  return [
    ...new Set(
      toldDangers(text)
        .flatMap((told) => inClause(told, long))
        .map((danger) => ofOthers(danger, text)),
    ),
  ];
}

/** What the lists found, or what they do not know, once everything that is said was weighed. */
function weighed(text: string, count: number, found: Danger[]): { kinds: Danger[]; sure: boolean } {
  const shown = shownOfDanger(text, found.length > 0);
  const score = dangerScore(shown);
  if (found.length > 0) return { kinds: score > listedMin || isBare(text) || rather.test(plain(text)) ? found : [], sure: true };
  const isHeard =
    score > leastScore(plain(text), count) &&
    !onlyFloor(plain(text), isClassed) &&
    ![clumsy, dimmed, passedBy, another, counted, tallied, aged, noisy, inCare, treated, away, weary, tired].some((innocent) =>
      innocent.test(plain(text)),
    );
  return { kinds: isHeard ? [ofOthers(likelyDanger(shown), text)] : [], sure: score > 0 };
}

/** "dirampok. jl merak": what was done is a sentence of its own, and where stands behind. */
function isBare(text: string): boolean {
  const [head = '', ...rest] = text.split(/[.,;!\n]+/).map(plain);
  const behind = rest.join(' ').trim();
  return done.test(head) && where.test(behind) && !often.test(behind);
}

/** How much has to speak for a danger no list knows. */
function leastScore(line: string, count: number): number {
  if (misnamed.test(line)) return misnamedScore;
  if (denied.test(line)) return deniedScore;
  const byLength = scoreMin.find((step) => count <= step.words)?.score ?? Number.POSITIVE_INFINITY;
  return fewTellingScore[tellingWords(line)] ?? byLength;
}

/** What `text` shows to the sense; `found`: whether the lists hear a danger. */
export function shownOfDanger(text: string, found = listed(text).length > 0): Shown {
  return dangerSigns(toldDangers(text), found, text.trimEnd().endsWith('?'));
}

function inClause({ rest, before }: ToldDanger, long: boolean): Danger[] {
  const kinds = [...before.keys()];
  if (fiction.test(rest)) return [];
  if (kinds.includes('crisis') && !laughter.test(rest) && !olden.test(rest)) return ['crisis'];
  if (kinds.includes('women_children') && heardNow.test(rest) && !olden.test(rest)) return ['women_children', 'police'];
  if (kinds.includes('women_children') && intruder.test(rest) && !olden.test(rest)) return ['women_children', 'police'];
  if (longAgo.test(rest)) return [];
  if (kinds.length === 0) return long ? [] : hinted(rest);
  if (kinds.includes('crisis') && !laughter.test(rest)) return ['crisis'];
  const cries = now.test(rest);
  if (cries && kinds.includes('women_children')) return kinds;
  const [first = ''] = [...before.values()].sort((a, b) => a.length - b.length);
  if (feared.test(first) || (!cries && (long || past.test(rest) || paper.test(rest) || laughter.test(rest)))) return [];
  return kinds;
}

/** Words that are a danger only when somebody cries for help. */
function hinted(rest: string): Danger[] {
  if (!cry.test(rest) || feared.test(rest) || past.test(rest) || paper.test(rest)) return [];
  return names.filter((name) => hints[name].test(rest));
}
