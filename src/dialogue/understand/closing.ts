/** Reads that a report shall be taken back, said behind why. */
import { plain, words } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { worse } from './solved-signs.ts';
import { sought } from './sought.ts';

const holdMaxWords = 8;
/** "jangan diproses dulu ya", "tunggu dulu jangan diteruskan": of a report that is sent. */
const holding =
  /\b(?:jangan|stop|tahan|tunda|hentikan)(?: (?:dulu|mau|usah))* (?:di|me)?(?:proses|terus|lanjut|kirim|kerja|tindak ?lanjut)(?:kan|in|i)?(?: dulu)?\b(?! (?:\p{L}+ )?(?:kalau|asal)| (?:ke|kepada|pada|sama) (?!sini|pusat))/u;

/** Whether a report that is sent shall not go on. */
export function holdsBack(text: string): boolean {
  return words(text).length <= holdMaxWords && holding.test(plain(text));
}

const closingMaxWords = 14;
const closingBehind = sought(
  /^(.+) (?:di)?(cabut|cabuik|batal(?:kan|in)?|tarik|tutup)(?: (?:aja|saja|deh|lah|dong|se|laporan|laporannya|laporanku))+(?: (?:aja|saja|deh|lah|dong|se|ya|min|pak|bu|saya))*$/,
);

/** "sudah berhenti musiknya, cabut aja": what stands before it; null where no report is to be closed. */
export function beforeClosing(text: string): string | null {
  const [, before, verb] = words(text).length > closingMaxWords ? [] : (closingBehind.exec(plain(text)) ?? []);
  if (before === undefined || verb === undefined) return null;
  // "speakernya cabut aja" wants the thing taken away.
  const isOfThing =
    !verb.startsWith('batal') && before.endsWith('nya') && !/\b(?:sudah|lah|alah|tidak jadi|berhenti|baranti)\b/.test(before);
  return isOfThing ? null : before;
}

const asksMaxWords = 12;
const takesBack = '(?:di|me|mem|nge)?(?:cabut|nyabut|tarik|narik|batal|batalkan|batalin|hapus)(?:kan|in)?';
const report = '(?:laporan|aduan|pengaduan)(?:nya|ku|saya)?';
/** "ini kalo laporannya mau dicabut bisa ga?", "cara narik laporan gimana". */
const asksIt = new RegExp(`\\b${report}\\b.{0,25}\\b${takesBack}\\b|\\b${takesBack}\\b.{0,15}\\b${report}\\b`);
const asking =
  /\b(?:bisa|boleh|cara|caranya|gimana|bagaimana)\b.*(?:\b(?:tidak|kah|ya|gimana|bagaimana|caranya)$)|^(?:(?:pak|bu|min|kak|kalau|mau) )*(?:cara|caranya|gimana|bagaimana)\b/;

/** Whether it is asked if, or how, a report that is sent can be taken back. */
export function asksToClose(text: string): boolean {
  const line = plain(text);
  const asks = asking.test(line) || (/\?\s*$/.test(text) && /\b(?:bisa|boleh|mau|kalau)\b/.test(line));
  return words(text).length <= asksMaxWords && asks && asksIt.test(line) && !/\b(?:kenapa|kok|siapa|kapan|jangan)\b/.test(line);
}

const little = '(?:aja|saja|dong|deh|ya|dulu|lah|min|pak|bu|kak)';
/** "yg got batalin aja", "cabut yang lampu": of one of several. */
const closesOne = sought(
  new RegExp(
    `^(?:(?:eh|min|pak|bu|tolong|kalau|itu|ya|oh|terus|laporan|laporannya|soal) )*yang (?!tadi|kemarin|barusan|itu|ini|saya|lalu|terakhir)(?:\\p{L}+ ){1,3}?(?:tolong )?(?:di)?(?:batal\\p{L}*|cabut|tarik|tutup|hapus)(?:in|kan)?(?: ${little})*$|^(?:(?:eh|min|pak|bu|tolong|mau) )*(?:di)?(?:batal\\p{L}*|cabut|tarik)(?:in|kan)? (?:${little} )*(?:laporan )?yang (?!tadi|kemarin|barusan|itu|ini|saya|lalu|terakhir)(?:\\p{L}+ ?){1,3}$`,
    'u',
  ),
);

/** Whether one of several reports, called by its name, shall be closed. */
export function closesNamed(text: string): boolean {
  return words(text).length <= asksMaxWords && closesOne.test(plain(text));
}

const ofReport = '(?:laporan|aduan|pengaduan)(?:nya|ku| saya| aku)?(?: (?:saya|itu|ini|tadi|yang (?:tadi|kemarin|itu|ini)))*';
const closed = '(?:di)?(?:batal|cabut|tarik|tutup)(?:kan|in|no)?';
const around = `(?: (?:${little.slice(3, -1)}|mawon|wae|maaf|kak|mas|mbak|malu|saya|sekalian|kalau bisa|tolong|mohon|nggih))*`;
const closesThis = sought(
  new RegExp(
    `^(?:(?:jadi|oh|eh|ya|iya|tolong|mohon|minta|mending|makanya|berarti|yaudah|maaf|pak|bu|min|kak|saya|mau) )*(?:${closed}${around} ${ofReport}|${ofReport}${around}(?: (?:mau|minta|tolong))* ${closed})${around}$`,
  ),
);

/** "ternyata tandon saya yg kotor. dibatalkan aja pak laporannya": whether a clause says so of the report itself. */
export function closesReport(text: string): boolean {
  return !text.includes('?') && text.split(/[,.;!\n]+/).some((clause) => closesThis.test(plain(clause)));
}

const called =
  '(?:eh|loh|lho|lah|kok|yah|min|pak|bu|kak|ini|itu|tolong|mohon|bisa|boleh|minta|mau|nih|ternyata|laporan|laporannya|laporan saya|yang tadi|yang kemarin|tadi|kemarin|sekarang|malah|masalahnya|cuma|baru|sudah)';
const stress =
  '(?:lagi|kembali|ulang|dong|ya|deh|nih|min|pak|bu|kak|laporan|laporannya|laporan saya|laporanku|saya|yang (?:tadi|kemarin|lalu|lama)|tolong|parah|terus|kayak|seperti|dulu|kemarin|semula|awal|sama|persis|aja|itu|ini|tadi)';
/** "tolong dibuka lagi", "laporannya dibuka lagi dong". */
const opensAgain = sought(
  new RegExp(
    `^(?:${called} )*(?:(?:di)?(?:bukak?|buko|bukain|aktifkan|aktifin)(?: (?:laporan|laporannya|laporan saya))? (?:lagi|kembali|ulang|baliak|balik)(?: (?:aja|saja|deh))?(?: (?:bisa|boleh))?(?: tidak| kah)?|(?:di)?reopen)(?: (?:${stress}|ya|yo))*(?: laporan(?:nya)? yang(?: \\S+){1,4})?$`,
  ),
);
/** "kumat lagi", "balik lagi kayak dulu", "cuma bertahan 2 hari". */
const relapse = sought(
  new RegExp(
    `^(?:${called} )*(?:(?:kumat|kambuh|kumatan|terulang|keulang)(?: ${stress})*|(?:terjadi|kejadian|muncul|balik|begini|begitu|gitu|gini) (?:lagi|kembali)(?: ${stress})*|balik (?:kayak|seperti) (?:dulu|semula|awal|kemarin|biasa)(?: ${stress})*)$|^(?:${called} )*(?:tahan|bertahan|awet)(?:nya)? (?:cuma |cuman |hanya )?(?:\\d+|sebentar|dua|tiga|empat|lima|sehari|seminggu|semalam)(?: (?:hari|minggu|jam|doang|aja|saja|lho|nih|pak|min))*$|^(?:${called} )*belum (?:beres|selesai|kelar|tuntas)(?: (?:juga|kok|pak|min|bu|nih|ternyata|loh))*$`,
  ),
);

/** Whether a clause says that a report shall be opened again. */
export function wantsOpened(text: string): boolean {
  return text.split(/[,.;!?\n]+/).some((clause) => opensAgain.test(inOneTongue(plain(clause))));
}

/** Whether a report that is closed shall be open again, or what it told of is back; nothing is named. */
export function wantsBack(text: string): boolean {
  return wantsOpened(text) || (words(text).length <= asksMaxWords && relapse.test(plain(text)));
}

const bad = `(?:${worse}|menjadi jadi|jadi|bad|busuk|nyengat|menyengat|butek|dalam|dalem|lebar|besar|gede|tinggi|banyak|miring|ribut|berisik|bising|rame|ramai|sakit|bahaya|berbahaya|ga karuan|semrawut|licin)`;
const behind = '(?: (?:nih|aja|saja|terus|dong|min|pak|bu|kak|ya|tolong|lho|loh|banget|sekarang|ini|sih|deh))*';
const grows = sought(new RegExp(`^(?:${called} )*(?:\\p{L}{3,}nya )?(?:makin|tambah|semakin|tambah tambah) ${bad}${behind}$`, 'u'));
const oncemore = sought(new RegExp(`^(?:${called} )*${worse} lagi${behind}$`));

/** "pulang" is "lagi" in Banjarmasin: "numpuk pulang ratiknya di tempat yg itu jua". */
const there = sought(
  /\b(?:lagi|kembali|balik|baliak|(?:numpuk|mati|padam|rusak|bocor|pecah|banjir|calap|mampet|macet|gelap|bau|bolong|ampih) pulang)\b.*\bdi (?:tempat|lokasi|titik|spot) (?:yang )?(?:sama|tadi|kemarin|dulu|(?:itu|nitu|eta) (?:juga|jua|masih|lagi))\b/u,
);
const thereMaxWords = 25;

/** "nongol lagi tuh di tempat yg sama", whatever it is. */
export function backWhereItWas(text: string): boolean {
  return words(text).length <= thereMaxWords && there.test(plain(text));
}

/** "makin bau", "numpuk lagi": of a thing that was told before; null where something is named. */
export function saysAnew(text: string): 'worse' | 'again' | null {
  const line = plain(text);
  if (words(text).length > asksMaxWords) return null;
  return grows.test(line) ? 'worse' : oncemore.test(line) ? 'again' : null;
}
