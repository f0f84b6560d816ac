/** Reads that something told shall not stand in a report: "yg kursi ga usah deh", "lapak sebelah itu jangan disebut", "hapus yang terakhir". What it is, is looked for in the story by its own words. */
import { plain, words } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { stemOf } from './signs.ts';

/** What shall go; `rest`: what was said besides, and is neither that nor why. */
export interface LeftOut {
  /** The words that name it, or which of several it is: 0 the first, -1 the last. */
  thing: readonly string[] | number;
  /** Of writing is spoken: it shall not be told, whether or not it stands there. */
  writing: boolean;
  /** What is written is named: a sentence, a part. */
  ofText: boolean;
  rest: string;
}

const wishMaxWords = 18;
const thingMaxWords = 9;
const lead = '(?:(?:eh|oh|a?duh|waduh|wah|tapi|terus|sama|tolong|mohon|kayaknya|pokoknya|ya|iya|oke|maaf|min|pak|bu|kak|itu|tadi) )*';
const end =
  '(?: (?:mah|aja|saja|deh|lah|dong|sih|ya|yo|dulu|min|pak|bu|kak|itu|lagi|juga|tolong|di situ|dari situ|di laporan|laporannya|dari laporan))*(?: (?:tidak enak|ga enak|sungkan|takut|malu|nanti|(?:(?:saya|aku|soalnya) )?(?:tidak|kurang|belum) (?:terlalu |begitu )?(?:yakin|pasti|ingat|inget|jelas|tahu|hafal|benar|terbukti))(?: \\S+){0,5})?';
const never =
  '(?:jangan|tidak usah|tidak perlu|tidak jadi|ojo|ora usah|mboten usah|ampun|ulah|tong|tidak harus)(?: (?:sampai|ikut|usah|perlu|di))*';
const write =
  '(?:(?:di|me|ny|nye|men)?(?:tulis|sebut|ebut|cantum|catat|bahas|ungkit|singgung|muat)(?:kan|in|i)?|(?:di)?(?:masuk|ikut|sertakan|serta)(?:kan|in)|dimasuk|ikut dikirim|dibawa(?: (?:di)?bawa)?|bawa (?:di)?bawa|diserat|disabuik|ditulih)(?:nya)?';
const remove = '(?:di)?(?:hapus|buang|h?ilang|coret|keluar)(?:kan|in)?(?:nya)?';
/** Of the report as often as of a part. */
const dropping = '(?:di)?(?:cabut|drop|batal|skip)(?:kan|in)?';
const ofWriting = '(?:kalimat|bagian|tulisan|kata|kata kata|ucapan|omongan|paragraf)(?:nya)?';
/** "sampahnya dibuang" tells. */
const removed = '(?:di)?(?:hapus|coret)(?:kan|in)?';
const about = '(?:yang|soal|tentang|bagian|kalimat|kata|kalau|bahwa|masalah|perihal|itu|tadi)';
/** The verb before what it is of, and behind it. */
const before = new RegExp(
  `^${lead}(?:${never} ${write}|jangan (?:sampai )?ada (?:soal|tentang|tulisan|kata|kata kata|kalimat|sebutan)(?:nya)?|(${remove}|${dropping}|tidak (?:usah|perlu|jadi)|rasah|jangan)(?: (?:aja|saja|dulu|deh|lah|ah|dong))*(?= ${about} ))(?: (?:kalau|bahwa))? (.+?)${end}$`,
);
const behind = new RegExp(
  `^${lead}(.+?)(?: (?:itu|tadi|tu|mah|nya))*(?: (?:tolong|mohon|mending|mau|minta))* (?:${never} ${write}|(?<=^${lead}(?:yang |soal |pesan |chat ).*)(?:jangan|tidak usah) (?:di)?ikut(?:kan|in)?(?: (?:di|ter|ke)?kirim| masuk)?|(tidak (?:usah|perlu|jadi)|${removed}|(?<=\\b${ofWriting}\\b.*|^${lead}(?:nu )?(?:yang |soal |tentang |perihal ).*)${remove}|(?<=^${lead}(?:yang )?(?:soal |tentang |perihal ).*)${dropping}))${end}$`,
);
const clauseEnds =
  /[,;!?\n]+|\.+(?!\d)|\s+(?=(?:tapi|tp|soalnya|karena|krn|takut|biar|supaya)(?!\p{L}))|\s+(?=nanti\s+(?!aja|saja|dulu|deh|lah|ya))/iu;
/** Why, and what leads on to the wish. */
const reason =
  /^(?:(?:(?:saya|aku|tadi|maaf|itu) )*(?:cuma|cuman|lagi|kebawa|terbawa|khilaf|hanya)(?= (?:emosi|kesal|kesel|marah|khilaf|ngasal|asal))|tidak enak(?:an)?(?! (?:bau|di(?:lihat|pandang|minum)))|sungkan|segan|rikuh|malu|(?:masih )?(?:saudara|sodara|keluarga|kerabat|famili|tetangga)|soalnya|karena|takut|biar|supaya|nanti|lanjut\w*|ya|iya|oke|terus(?:in|kan)|min|pak|bu)\b(?: \p{L}+){0,9}$|^(?:ubah|ganti|edit|terus|tapi|(?:isi|cerita|tulisan)(?:nya)?(?: (?:cerita|laporan|aduan)(?:nya)?)?)$|^tapi (?:saya |aku )?(?:takut|malu|sungkan|tidak enak|segan)\b/u;
/** "dihapus ya": the wish once more. */
const again = new RegExp(`^${lead}(?:${remove}|tidak (?:jadi|usah))${end}$`);
const denied = /\b(?:jangan|tidak|belum)\b/;
/** "yang polisi tidak pernah ada", of what was told so; "laporan yang tadi tidak usah" is no part. */
const toldDenied =
  /^(?:yang |soal |tentang |bagian |kalimat |kata |bahwa |kalau )+(?!.*\b(?:laporan|aduan|jangan|usah|perlu|jadi|mau)\b).*\b(?:tidak|belum) \p{L}{3,}/u;
/** The teller's own name is hidden otherwise. */
const ownName = /\b(?:nama(?:ku|nya)?|identitas\w*|nomor (?:hp|saya|wa)|alamat saya)\b|^(?:saya|aku|kami)$/;
const written = new RegExp(`\\b${ofWriting}\\b`);
/** "hapus yang soal lurah": of a part, whether or not it is found. */
const pointed = new RegExp(
  `^(?:yang )?(?:soal|tentang|perihal) .*(?:${remove}|${dropping})|^yang (?!.*(?:laporan|aduan|semua)).*${remove}`,
);
const drops = new RegExp(`^${dropping}$`);
const pointing =
  /^(?:(?:yang|itu|tadi|barusan|pesan|kalimat|bagian|nomor|ke) )*(pertama|kedua|ketiga|keempat|terakhir|barusan|tadi|2|1|3)(?: (?:tadi|itu|barusan))*$/;
const order = ['pertama', 'kedua', 'ketiga', 'keempat'];
/** The report itself. */
const whole = /^(?:(?:di)?(?:lapor|kirim|adu)(?:in|kan|an)?|laporan|aduan)$/;
/** They name nothing. */
const small =
  /^(?:yang|sing|nu|itu|ini|tadi|tapi|terus|soal|tentang|bagian|kalimat|kata|tulisan|ucapan|omongan|paragraf|kalau|bahwa|masalah|perihal|nya|pak|bu|bapak|ibu|si|di|ke|dari|dan|atau|sama|juga|saya|aku|kami|ada|jadi|mau|(?:di)?(?:situ|sana|sini)|tu|lagi|sudah|pun)$/;

/** What the whole message wants left out; null: it is another wish, or tells something. */
export function leftOut(text: string): LeftOut | null {
  if (words(text).length > wishMaxWords) return null;
  const clauses = text.split(clauseEnds).filter((clause) => plain(clause) !== '');
  const found = clauses.map(wished);
  const [one, second] = found.filter((wish) => wish !== null);
  if (one === undefined || second !== undefined) return null;
  const isBeside = (line: string) => reason.test(line) || again.test(line);
  const rest = clauses.filter((clause, i) => found[i] === null && !isBeside(plain(clause)));
  return { ...one, rest: rest.map((clause) => clause.trim()).join(', ') };
}

const all = new RegExp(
  `^(?:(?:tapi|terus|pokoknya|itu|ini|yang|tadi|bagian|soal|hal|info|cerita|semua|semuanya|barusan) )*${never} ${write}${end}$`,
);

/** "saya satu2nya cewek di shift itu, itu jgn dimasukin": whether what is told here and nothing else shall not be written. */
export function saysUnwritten(text: string): boolean {
  const clauses = text.split(clauseEnds).filter((clause) => plain(clause) !== '');
  const last = inOneTongue(plain(clauses.at(-1) ?? ''));
  return clauses.length > 1 && all.test(last) && clauses.slice(0, -1).every((clause) => wished(clause) === null);
}

const role = '(?:jabatan|pekerjaan|profesi|status|kedudukan|posisi)';
const roleUnwanted = new RegExp(
  `^(?:itu )*${lead}(?:itu )*(?:${never} ${write}|jangan (?:sampai )?ada)(?: (?:nama|dan|sama|atau|soal|apa))* ${role}(?:ku|nya)?(?: (?:saya|aku|kami))?${end}$|^${lead}(?:(?:nama|dan|sama|atau) )*${role}(?:ku| saya| aku| kami)(?: (?:tolong|mohon))* (?:${never} ${write}|(?:di)?(?:sembunyi|rahasia|hapus|samar)(?:kan|in)?)${end}$`,
);
const instead =
  /^(?:(?:tulis|bilang|sebut|pakai|pake|cukup|jadi)(?:nya)? )+(?:(?:dari|sebagai|seorang) )*(?:warga|masyarakat|penduduk|orang|hamba allah)(?: (?:aja|saja|biasa|sini|setempat|ya|lah))*$/;

/** "jgn tulis nama/jabatan saya, tulis warga saja": whether the whole message wants what the teller is left out. */
export function roleUnwantedIn(text: string): boolean {
  if (words(text).length > wishMaxWords) return false;
  const clauses = text
    .split(clauseEnds)
    .map((clause) => inOneTongue(plain(clause)))
    .filter((line) => line !== '');
  return (
    clauses.some((line) => roleUnwanted.test(line)) &&
    clauses.every((line) => roleUnwanted.test(line) || instead.test(line) || reason.test(line))
  );
}

const calling =
  '(?:rt|rw|ketua|lurah|kades|camat|guru|dosen|pegawai|karyawan|karyawati|pns|asn|honorer|staf|pedagang|penjual|sopir|supir|ojol|satpam|kader|perawat|bidan|dokter|mahasiswa|mahasiswi|petani|nelayan|pengurus|anggota|kepala|polisi|tentara|pensiunan|wartawan|jurnalis|buruh|tukang)';
const tellsRole = new RegExp(
  `^(?:nama )?(?:pelapor|pengirim|dari|ttd|hormat (?:saya|kami))(?=[ :])(?: ?:)? (?:saya |pak |bu |bapak |ibu |ketua )*${calling}\\b|^(?:saya|aku|kami|ini|dengan)(?: (?:saya|adalah|selaku|sebagai|seorang|juga|ini|pak|bu|bapak|ibu))* ${calling}\\b(?: (?:\\d+|di|dari|sini|situ|sekolah|kantor|rt|rw|desa|kelurahan|setempat|\\p{L}{3,})){0,4}$`,
  'u',
);

/** `text` without the clauses that say what the teller is; null: none does. */
export function withoutRole(text: string): string | null {
  return withoutClauses(text, (clause) => words(clause).length <= thingMaxWords && tellsRole.test(inOneTongue(plain(clause))));
}

/** "nama sama kelas anak sy jgn ditulis ya tadi keceplosan, hapus": whether the teller's own name, told before, shall go. */
export function ownNameUnwanted(text: string): boolean {
  return words(text).length <= wishMaxWords && ownNameGoes.test(inOneTongue(plain(text)));
}

const ownNameGoes = new RegExp(
  `\\b(?:nama(?:ku)?|identitas)(?! (?:jalan|gang|toko|pak|bu|bapak|ibu|dia|orang|petugas|sekolah))\\b.*\\b(?:${never} ${write}|${remove}|keceplosan)|\\b(?:${never} ${write}|${remove})\\b.*\\bnama(?:ku| saya| aku| kami)\\b`,
);
const tellsOwnName =
  /^(?:(?:dan|oh|oiya|ya|min|pak|bu|kenalkan|perkenalkan) )*(?:(?:nama(?:ku| saya| aku| kami)|(?:saya|aku) bernama) (?!jangan|tidak|tolong|mohon|di|ke|harus|jadi|sudah|malah)\p{L}+|(?:saya|aku|ini|dengan) (?:pak|bu|bapak|ibu) \p{L}+ (?:dari|di|warga|rt)\b)/u;

/** `text` without the clauses that say what the teller is called; null: none does. */
export function withoutOwnName(text: string): string | null {
  return withoutClauses(text, (clause) => tellsOwnName.test(plain(clause)));
}

function wished(clause: string): Omit<LeftOut, 'rest'> | null {
  const line = inOneTongue(plain(clause));
  const [, verb, of] = before.exec(line) ?? [];
  const [, thing, bare] = of === undefined ? (behind.exec(line) ?? []) : [undefined, of, verb];
  if (thing === undefined || ownName.test(thing) || (denied.test(thing) && !toldDenied.test(thing))) return null;
  const which = pointing.exec(thing)?.[1];
  const ofText = (bare !== undefined && pointed.test(`${thing} ${bare}`)) || written.test(thing) || written.test(line);
  if (which !== undefined && bare !== undefined && drops.test(bare)) return null;
  if (which !== undefined) return { thing: nthOf(which), writing: false, ofText };
  const named = thing.split(' ').filter((word) => !small.test(word));
  if (bare !== undefined && drops.test(bare) && named.every((word) => whole.test(word))) return null;
  return named.length === 0 || named.length > thingMaxWords ? null : { thing: named, writing: bare === undefined, ofText };
}

function nthOf(which: string): number {
  const nth = order.indexOf(which);
  return nth >= 0 ? nth : /^\d$/.test(which) ? Number(which) - 1 : -1;
}

const known =
  /\b(?:ketahuan|ketauan|kelihatan|keliatan|konangan|ketok|dikenali|tahu (?:kalau |bahwa |itu )?(?:saya|aku)|takut|dicari|curiga)\b/;

/** Whether why something shall be left out is that its teller is known by it. */
export function tellsOwnFear(text: string): boolean {
  return known.test(inOneTongue(plain(text)));
}

/** Where one clause of a story ends and the next begins. */
const parts = /([.,;!?\n]+\s*|\s+(?=(?:sama|dan|tapi|serta|plus|terus|trus)\s))/;

/** `text` without the clauses that tell of it; null: none does. '' where all of it did. */
export function withoutThing(text: string, thing: readonly string[]): string | null {
  return withoutClauses(text, (clause) => holds(clause, thing, bared));
}

/** The same of the one clause in which its words stand in another form ("dikorupsi", of "korupsinya"); null: in none, or in several. */
export function withoutStem(text: string, thing: readonly string[]): string | null {
  const told = text.split(parts).filter((clause, i) => i % 2 === 0 && holds(clause, thing, stemOf));
  return told.length === 1 ? withoutClauses(text, (clause) => clause === told[0]) : null;
}

/** `text` without its last sentence, or its first; null: it has only one. */
export function withoutSentence(text: string, which: number): string | null {
  const sentences = text.split(/(?<=[.!?\n])\s+/);
  return sentences.length < 2 || Math.abs(which) > 1 ? null : sentences.toSpliced(which < 0 ? -1 : which, 1).join(' ');
}

/** "kelas anak" is not "tiap anak diminta uang buat gorden kelas": so many words lie between two that name one thing. */
const thingGap = 3;

function holds(clause: string, thing: readonly string[], form: (word: string) => string): boolean {
  const told = inOneTongue(plain(clause)).split(' ').map(form);
  const at = thing.map((word) => told.indexOf(form(word)));
  return at.every((place, i) => place >= 0 && (i === 0 || Math.abs(place - (at[i - 1] ?? 0)) <= thingGap));
}

/** A clause whose subject stands before it, and which is of nobody else. */
const ofTheSame =
  /^(?:tapi|padahal|malah|cuma|cuman|percuma|katanya|dia|beliau|orangnya|kerja\w*nya|jawab\w*|janji\w*|alasan\w*|bilang\w*|cuek|diam|acuh|sibuk|digaji|makan gaji|tidak (?:peduli|gubris|respon|digubris))\b(?!.*\b(?:warga|saya|aku|kami|sampai sekarang|belum)\b)/;

function withoutClauses(text: string, tells: (clause: string) => boolean): string | null {
  const cut = text.split(parts);
  const gone = cut.map((clause, i) => i % 2 === 0 && tells(clause));
  if (!gone.includes(true)) return null;
  // "pak rt sudah tahu tapi diam saja": what goes on about it goes with it.
  for (let i = 2; i < cut.length; i += 2)
    gone[i] ||= gone[i - 2] === true && !/[.!?\n]/.test(cut[i - 1] ?? '') && ofTheSame.test(plain(cut[i] ?? ''));
  const left = cut.filter((_, i) => (i % 2 === 0 ? !gone[i] : !gone[i + 1]));
  return left
    .join('')
    .replace(/^[\s.,;!?]+|^(?:sama|dan|tapi|serta|terus|trus)\s+/i, '')
    .trim();
}

/** A word without whose it is. */
export function bared(word: string): string {
  return word.replace(/(?<=\p{L}{3})(?:nya|ku|nyo)$/u, '');
}
