/** What officers tell the bot to do in plain words: "saya ambil", "sudah selesai", "bukan wewenang kami, ini DLH", "tolong tanya warganya tiang nomor berapa". Pure. */
import type { ActWord } from './acts/index.ts';
import { agencyIn } from './agencies.ts';
import type { Agency } from './officers.ts';

export interface Deed {
  word: ActWord;
  /** What is said along; '' where the words only name the deed. */
  rest: string;
  /** Nothing in it says that it is about a report: meant where one is quoted or named. */
  loose?: false;
}

/** More words tell a story. */
const wordsMax = 30;
const before =
  /^(?:(?:ok|oke|okay|siap|baik|iya|ya|nggih|inggih|lapor|izin|ijin|maaf|pak|bu|bapak|ibu|min|mas|mbak|ndan|komandan|laporan|yang|yg|untuk|utk|tadi)[\s,.!:]+)*/
    .source;
const after =
  /(?:[\s,]+(?:ya|yah|pak|bu|min|mas|mbak|ndan|dulu|aja|saja|nih|deh|dong|kok|semua|semuanya|tadi|kemarin|barusan|alhamdulillah))*[\s.!]*$/
    .source;
const please = /(?:(?:tolong|tlg|mohon|coba|harap|minta|minta tolong|bantu)\s+)*/.source;
const it = /(?:\s+(?:yang ini|yg ini|yang itu|laporan ini|laporannya|laporan|nomor|ini|itu|yang|yg))*/.source;
const citizen = /(?:(?:pada|kepada|ke|sama|si|k|karo|ka)\s+)?(?:warga|pelapor|pengadu|orang)(?:nya|ne|e|na|ipun)?/.source;
const of = (...parts: (RegExp | string)[]) =>
  new RegExp(`^${before}${parts.map((part) => (typeof part === 'string' ? part : part.source)).join('')}`, 'iu');

const takes = of(
  /(?:biar\s+)?(?:saya|sy|aku|kulo|abdi|tiang|gw|gue|kami)(?:\s+(?:yang|yg|aja|saja|mau|akan))*\s+(?:ambil|pegang|handle|jupuk|cekel)/,
  it,
  after,
);
const takesIt = of(/(?:ambil|pegang)/, it, after);
const done = of(
  /(?:ini |pekerjaannya |pekerjaan )?(?:sudah|sdh|udah|udh|uda|dah|telah|wis|wes|sampun|geus|suba)\s+(?:selesai|slesai|sls|beres|kelar|tuntas|rampung|rebes)(?!\p{L})([\s\S]*)$/u,
);
const doneAlone = of(/(?:selesai|slesai|sls|beres|kelar|tuntas|rampung|done|clear|closed)/, after);
/** "selesai, lampu diganti LED" */
const doneThen = of(/(?:selesai|beres|kelar|tuntas|rampung|done|clear)\s*[,.;:-]\s+\S/);
/** Words that only say which one was done. */
const whichOne = new RegExp(`^(?:[\\s,]+(?:pak|bu|min|mas|ndan)){0,2}(?:[\\s,]+(?:yang|yg)(?:\\s+\\S+){1,3})?${after}`, 'iu');
const begins = of(
  /(?:proses|diproses|mulai dikerjakan|mulai kerja|sedang diproses|lagi diproses|lagi dikerjakan|sedang dikerjakan)/,
  after,
);
const notOurs =
  /(?<!\p{L})(?:bukan|bkn|dudu|sanes|boya)\s+(?:(?:lah|merupakan|termasuk|masuk)\s+)?(?:bagian|wewenang|kewenangan|urusan|tugas|ranah|bidang|tupoksi|tanggung ?jawab|domain|kerjaan|punya|milik)(?:nya)?\s+(?:dari\s+)?(?:kami|kita|instansi kami|dinas kami|kantor kami|opd kami|unit kami)(?!\p{L})/iu;
const notOursAlone = of(
  /(?:ini |itu |laporan ini )?(?:bukan|bkn) (?:(?:wewenang|kewenangan|urusan|bagian|ranah|tupoksi)(?:nya)?|kami|kita|dari kami)/,
  after,
);
/** The same with the agency's own name. */
const notOursBy = (own: string) =>
  new RegExp(`(?<!\\p{L})(?:bukan|bkn)\\s+(?:wewenang|kewenangan|urusan|bagian|ranah|tupoksi|tugas)(?:nya)?\\s+${own}(?!\\p{L})`, 'iu');
const wrongDoor = of(/(?:ini |itu |laporan ini )?salah\s+(?:alamat|kamar|instansi|dinas|opd|unit)(?!\p{L})/u);
const theirs = of(
  /(?:(?:ini|itu|laporan ini|seharusnya|harusnya)\s+)+(?:(?:masuk|jadi)\s+)?(?:urusan|wewenang|kewenangan|bagian|ranah|tupoksi|bidang|tugas|punya|punyanya|milik)(?:nya)?\s/,
);
const passes = of(
  please,
  /(?:teruskan|terusin|oper|operkan|operin|lempar|lemparkan|pindah|pindahkan|pindahin|limpahkan|limpahin|disposisi|disposisikan|alihkan)/,
  /(?:\s+(?:aja|saja|dong|yang ini|yg ini|laporan ini|laporannya|laporan|ini|itu))*\s+(?:ke|kepada|k)\s+([\s\S]+)$/,
);
const asksThem = of(
  please,
  /(?:di)?(?:tanya|tanyakan|tanyain|tanyai|tny|takon|takonke|tanyakeun)(?:\s+(?:dong|dulu|aja|saja|lagi))*\s+/,
  citizen,
  /[,:]?\s+([\s\S]+)$/,
);
const asks = of(please, /(?:tanya|tanyakan|tanyain|tny)(?:\s+(?:dong|dulu|aja|saja|lagi))*[,:]?\s+([\s\S]+)$/);
const tellsThem = of(
  please,
  /(?:kabari|kabarin|bilang|bilangin|sampaikan|sampein|jawab|jawabin|jawabkan|balas|balesin|infokan|info|beritahu|beri tahu|kasih tahu|kasih tau)\s+/,
  citizen,
  /(?:[,:]?\s+(?:(?:bahwa|bahwasanya|kalau|kalo|klo|bhw)\s+)?([\s\S]+))?$/,
);
/** Led by the word of a command, as without its slash: "balas besok kami cek", "tanya tiang nomor berapa". */
const led = /^(balas|jawab|tanya|tanyakan|tny|selesai|teruskan)(?:\s+(?:dong|dulu|aja|saja|lagi))*\s*[:,]?\s+(\S[\s\S]*)$/iu;
/** What is asked of the bot itself, by whoever wants to know something as a citizen. */
const askedOfBot =
  /^(?:min|admin|bot|kak|soal|tentang|mengenai|terkait|cara\w*|gimana|bagaimana|gmn|syarat\w*|prosedur|kalau|kalo|klo|apa(?:kah)?\s+(?:bisa|boleh|saya)|saya|boleh|bisa|jadwal|info)(?!\p{L})/iu;
const postpones = of(please, /(?:tunda|ditunda|undur|mundurkan|waktu|perpanjangan|tambahan waktu)(?:\s+(?:dulu|lagi))*\s+([\s\S]+)$/);
const notes = of(/(?:catat|catatan)[\s,:]+([\s\S]+)$/);

/** "tanya warganya dulu": who reads it is no part of what they read. */
const readers = new RegExp(`^(?:\\s*${citizen})?${after}`, 'iu');

function toldTo(rest: string): string {
  return readers.test(` ${rest.trim()}`) ? '' : rest.trim();
}

/** "ke DLH ya" gives no reason. */
const fillers = /(?:[\s,]+(?:ya|yah|pak|bu|min|mas|mbak|aja|saja|dong|deh))+(?:[\s.!]*$|(?=\s*,))/iu;

/** null: the words are no such thing. `own`: the officer's agency, which is not the one a reason speaks of. */
export function deedIn(text: string, agencies: readonly Agency[], own: string): Deed | null {
  const words = text.trim();
  if (words.split(/\s+/).length > wordsMax) return null;
  if (takes.test(words)) return { word: 'ambil', rest: '' };
  const [, more] = done.exec(words) ?? [];
  if (more !== undefined && !words.includes('?')) return { word: 'selesai', rest: whichOne.test(more) ? '' : words };
  if (notOurs.test(words) || wrongDoor.test(words) || (own !== '' && notOursBy(own).test(words)))
    return { word: 'bukanwewenang', rest: words };
  const to = (passes.exec(words)?.[1] ?? '').replace(fillers, '');
  if (agencyIn(to, agencies, own) !== null) return { word: 'teruskan', rest: to };
  const told = [
    ['tanya', asksThem],
    ['balas', tellsThem],
  ] as const;
  for (const [word, pattern] of told) {
    const [all, rest = ''] = pattern.exec(words) ?? [];
    if (all !== undefined) return { word, rest: toldTo(rest) };
  }
  return aboutOne(words, agencies, own);
}

/** What is plain only where the report is. */
function aboutOne(words: string, agencies: readonly Agency[], own: string): Deed | null {
  const of = (word: ActWord, rest: string): Deed => ({ word, rest: rest.trim(), loose: false });
  if (takesIt.test(words)) return of('ambil', '');
  if (doneAlone.test(words)) return of('selesai', '');
  if (doneThen.test(words) && !words.includes('?')) return of('selesai', words);
  if (begins.test(words)) return of('proses', '');
  if (notOursAlone.test(words)) return of('bukanwewenang', '');
  if (theirs.test(words) && agencyIn(words, agencies, own) !== null) return of('bukanwewenang', words);
  for (const [word, pattern] of [
    ['tanya', asks],
    ['tunda', postpones],
    ['catat', notes],
  ] as const) {
    const [, rest] = pattern.exec(words) ?? [];
    if (rest !== undefined) return of(word, toldTo(rest));
  }
  return null;
}

/** A deed for what the officer holds, named by its command's word first. null: it is none, or may be a citizen's question. */
export function ledDeed(text: string, agencies: readonly Agency[]): Deed | null {
  const [, first = '', rest = ''] = led.exec(text.trim()) ?? [];
  const word = first.toLowerCase();
  if (rest === '' || text.trim().split(/\s+/).length > wordsMax) return null;
  if (toldTo(rest) === '' && word !== 'selesai' && word !== 'teruskan') return { word: word.startsWith('t') ? 'tanya' : 'balas', rest: '' };
  if (word === 'balas') return { word: 'balas', rest };
  if (word === 'jawab') return asksSomething(rest) ? null : { word: 'balas', rest };
  if (word === 'selesai') return tellsDone(rest) ? { word: 'selesai', rest } : null;
  if (word === 'teruskan') return agencyIn(rest, agencies, '') === null ? null : { word: 'teruskan', rest };
  return askedOfBot.test(rest) ? null : { word: 'tanya', rest };
}

const doneWords =
  /(?<!\p{L})(?:sudah|sdh|udah|udh|dah|telah|wis|wes|sampun|geus)(?!\p{L})[\s\S]*?(?<!\p{L})(?:selesai|beres|kelar|tuntas|rampung|nyala|menyala|normal|lancar|bersih|(?:di)?(?:perbaiki|ganti|bersihkan|angkut|pasang|tambal|tangani|kerjakan|potong|sambung|aspal|keruk)|dibenerin|dibetulin|diberesin|didandani)(?!\p{L})/iu;
const undone = /(?<!\p{L})(?:belum|blm|akan|besok|kalau|kalo|jika|apakah|rencana\w*|tidak|gak|durung)(?!\p{L})|\?/iu;

/** Whether an answer tells that the work is done. */
export function tellsDone(text: string): boolean {
  return doneWords.test(text) && !undone.test(text);
}

/** "minta foto lokasi pak" */
const wantsToKnow =
  /^(?:tolong|tlg|mohon|minta|boleh minta|bisa)\s+(?:(?:di)?kirim\w*\s+)?(?:foto|info|informasi|alamat|lokasi|patokan|nomor|nama jalan|titik|detail|keterangan|ktp|nik)(?:nya)?(?!\p{L})/iu;

/** Whether an answer asks something of whoever reads it. */
export function asksSomething(text: string): boolean {
  return (
    /\?\s*$/.test(text) ||
    wantsToKnow.test(text) ||
    /(?<!\p{L})(?:berapa|di ?mana|dmn|sebelah mana|yang mana|kapan|apakah)(?!\p{L})/iu.test(text)
  );
}
