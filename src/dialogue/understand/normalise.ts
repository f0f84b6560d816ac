/** Reads chat spelling as plain words, for understanding only: what is stored stays as it was written. */
import { fromEnglish } from './english.ts';
import { retold } from './minang.ts';
import { rememberingTexts, rememberingWords } from './recent.ts';
import { inIndonesian } from './regional.ts';
import { clitic, deeds, everydayWords, things } from './regional-words.ts';
import { spellings } from './spellings.ts';

/** "smp" is short for "sampai", but not before a school's number or name. */
const schoolLevel = /\bsmp\b(?=\s*(?:n\b|negeri|swasta|islam|muhammadiyah|kristen|katolik|terbuka|\d))/g;

/** "Banjir Kanal Barat": a canal, and no flood. */
const floodCanal = /\b(?:(?:banjir|bnjr)\s+(?=k[ae]nal\b)|(?<=\bk[ae]nal)\s+banjir\b)/g;

/** Balinese, where the words beside say so: "uli tuni" is "since this morning", "sing nawang" is "do not know"; Uli and Puan are names, "sing" is Javanese too. */
const since = /\buli(?=\s+(?:i?tuni|d?ibi|semengan|sanja|jam|tanggal|tgl|telun|malu|pidan)\b)/g;
/** "sape jak yg bise nengok" in Pontianak; Sape is a place too. */
const who = /\bsape(?=\s+(?:jak|aja|saja|je|yang|yg)\b)/g;
const dayBefore = /\bd?ibi\s+puan\b/g;
const notSo = /\bsing(?=\s+(?:nawang|nyak|ngida+ng|taen|kenken|bani|perlu|usah)\b)/g;

/** "awak dibegal" in Medan: I was; "awak bus" is its crew. */
const oneself = /\bawak\b(?!\s+(?:kapal|perahu|bus|truk|mobil|angkot|angkutan|kereta|pesawat|kabin|media|pers|redaksi))/g;
const how = /\b(?:(?:ke?k|cem)\s*|macam\s+)mana(?:nya)?\b/g;
/** "lama kali" in Medan; "rusak kali ya" may doubt. */
const very =
  /\bkali\b(?!\s+ya\b)(?<=\b(?:lama|lambat|bagus|cantik|bersih|terang|lancar|mahal|jelek|parah|bau|gelap|takut|ngeri|payah|capek|cepat|banyak|susah|malas|kesal|sakit)\skali)/g;

/** "suwe men" in Javanese: very. */
const soMuch = /(?<=\b(?:suwe|lawas|adoh|akeh|gede|parah|mambu|peteng|rame|larang|elek|panas|banter|angel|ribet|cerewet)\s)men\b/g;
/** "ra sah", "ga sah" in Javanese: no need. */
const noNeed = /\b(?:ra|ora|gak?|rak|mboten)\s+sah(?=\s+\p{L})/gu;
/** "ndang to suwe": said between, "to" only stresses. */
const stress = /(?<=^\W*(?:ndang|cepet|cepat|gage|ayo|sabar|mbok|wis|wes|kok|piye|opo|yo)\s)th?o\b/g;

/** "ga isa" in Surabaya and Malang; Isa is a name. "ben kapok" in Javanese; so is Ben. */
const cannot = /(?<=\b(?:gak?|gk|ora|ra|tidak|tdk|ndak|nggak|wes|iso)\s)isa\b/g;
const so = /(?<!\b(?:pak|bang|om|mas|kak|mr|si|jl|jln|jalan|gang|gg|benar|toko)\s)\bben(?=\s+\p{L})/gu;

/** "cm yg timur": only; "3 cm" measures. */
const only = /(?<!\d\s*)\bcm\b/g;
/** "tak pikir2" in Javanese: I do. */
const thinking = /\btak(?=\s+pikir2?\b)/g;
/** "matur nuwun nggih nak", "hatur nuhun": thanks; "kulo nuwun" greets. */
const thanks = /\b(?:(?:matur|hatur|matu|mtr)\s*(?:sembah\s+)?(?:nuwun|suwun|nuhun|suksma)|suwun)\b/g;

/** "udah cantik kali", "gini kan cakep": good. */
const fine =
  /(?<=\b(?:udah|sudah|sdh|udh|uda|dah|jadi|gini|gitu|(?:gini|gitu)\s+(?:kan|dong|baru))\s)(?:cantik|paten|kinclong|cakep|ganteng)\b/g;
/** "td pg", "ud dijemput"; a mill is "pg", a shop "ud". */
const morning = /(?<=\b(?:td|tadi|bsk|besok|kmrn|kemarin|kemaren|tiap)\s)pg\b/g;
/** "alah 4 hari ko", "lah 3 kali" in Minang. */
const alreadyLong = /\ba?lah(?=\s+\d+\s*(?:hari|minggu|bulan|tahun|taun|jam|kali|x)\b)/g;
const already = /\bud\b(?=\s+(?:di\p{L}{4}|aman|beres|datang|dtg|dateng|nyala|selesai|pulang|bener|ada|lama|mau|ga|gak)(?!\p{M}))/gu;

/** Lower-case words without punctuation; chat spellings and stretched letters ("iyaaa") read as the word meant. */
export function words(text: string): readonly string[] {
  return read(text).words;
}

/** The words in one line, for looking for phrases. */
export function plain(text: string): string {
  return read(text).line;
}

/** "puingnya" is "puing". */
export function unowned(word: string): string {
  return word.replace(/(?<=\p{L}{3})nya$/u, '');
}

/** "lawas banar" in Banjar is "lama banget", "kena ja dulu" is "nanti saja dulu"; "pang" only stresses. A place is old, a shot hits, and Pang Suma is a street. */
const longInBanjar = /\b(?:lawas\s+(?:banar|bangat)|balawas)\b/g;
const laterInBanjar = /^kena(?=\s+(?:(?:ha|a)?ja|dulu|dahulu|pang)\b)/g;
const stressInBanjar = /(?<=\p{L}\s)pang(?=$|[\s,.!?]+(?:$|min|pak|bu|cil|kak|lah|dulu|nah)(?!\p{L})|[,.!?])/gu;

/** What each of these is read as, in this order. */
const besideWords: [RegExp, string][] = [
  [schoolLevel, 'smpn'],
  [floodCanal, ''],
  [oneself, 'saya'],
  [since, 'dari'],
  [who, 'siapa'],
  [dayBefore, 'kemarin lusa'],
  [notSo, 'tidak'],
  [how, 'gimana'],
  [very, 'sekali'],
  [soMuch, 'banget'],
  [stress, ''],
  [noNeed, 'tidak usah'],
  [cannot, 'bisa'],
  [so, 'biar'],
  [thanks, 'terima kasih'],
  [thinking, 'saya'],
  [only, 'cuma'],
  [fine, 'bagus'],
  [morning, 'pagi'],
  [already, 'sudah'],
  [alreadyLong, 'sudah'],
  [longInBanjar, 'lama banget'],
  [laterInBanjar, 'nanti'],
  [stressInBanjar, 'lah'],
];
/** Most messages hold none of them. */
const mayBeOther =
  /smp|banjir|bnjr|awak|uli|sape|ibi|sing|mana|kali|\bmen\b|\bth?o\b|\ba?lah\s+\d|\bsah\b|\bisa\b|\bben\b|\bcm\b|\btak\s+p|suwun|n[uy]wun|nuhun|suksma|cantik|paten|kinclong|cakep|ganteng|\bpg\b|\bud\b|lawas|^kena\b|\bpang\b/;

/** A line with the words read that mean something beside others. */
function besideOthers(line: string): string {
  return mayBeOther.test(line) ? besideWords.reduce((told, [pattern, by]) => told.replace(pattern, by), line) : line;
}

interface Plain {
  line: string;
  words: readonly string[];
}

const beyondAscii = /[^\0-\x7f]/;

/** Signs around the words change nothing: a message is cut into clauses here and there, with what parts them or without. */
const around = ' .,;:!?\n';

const read = rememberingTexts((text) => {
  let [from, to] = [0, text.length];
  while (from < to && around.includes(text.charAt(from))) from += 1;
  while (from < to && around.includes(text.charAt(to - 1))) to -= 1;
  return readBare(text.slice(from, to));
});

const readBare = rememberingTexts((text): Plain => {
  const meant = retold(text).text;
  const lower = (beyondAscii.test(meant) ? meant.normalize('NFKC') : meant).toLowerCase().replace(/['’`]/g, '');
  const typed = fromEnglish(besideOthers(lower)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const phrase = inIndonesian(stressing.has(typed.at(-1) ?? '') ? typed.slice(0, -1) : typed);
  const spelled = typed.map(spell);
  const told = phrase ?? spelled.join(' ');
  const line = withoutCall(told);
  if (line === '') return { line, words: [] };
  // Strings that `spell` keeps are found in lists sooner than new ones.
  const asSpelled = phrase === null && line === told && !spelled.some((word) => word.includes(' '));
  return { line, words: asSpelled ? spelled : line.split(' ') };
});

/** Whomever a citizen takes the bot for. */
const calls =
  'nduk|cu|dik|dek|neng|kang|akang|teh|teteh|aa|cak|ning|bli|uda|uni|bang|abang|bg|bng|bro|sis|gan|ndan|om|tante|mas|mbak|kak|kakak|bos|boss|lur|ndes|dab|rek|cuy|coy|sob|lae|daeng|bosku|bosque|pakde|bude|lek|mang|paman|cil|acil|ading|wak|mangcek|yuk';
/** Behind the first word of a line at most: "iya nak kirimkan". */
const calledFirst = new RegExp(
  `^((?:(?:ya|iya|oke|sip|siap|baik|maaf|eh|oh|anu|halo|permisi|sudah|belum|tolong|kirim|terima kasih|makasih) )?)(?:nak(?! (?:lapor|melapor|tanya|nanya|tahu|ngadu|mengadu|usul|buat|bikin)\\b)|adek|${calls})(?= (?!yang|saya|aku|itu|kami|\\d))`,
);
/** At its end: "kapan dibetulkan kang". */
const calledLast = new Set(['nak', 'mbok', 'gus', 'sam', 'ker', ...calls.split('|')]);
/** "toko mas", "es teh" call nobody. */
const noCall = /(?:toko|kebun|minum|es|tanah)$/;

/** "cepet to", "suwe ik": they only stress what is said. */
const stressing = new Set(['to', 'ki', 'tho', 'toh', 'ik', 'je', 'jal', 'bah', 'talah', 'nah', 'nae']);

/** Whoever is called is "pak". */
function withoutCall(said: string): string {
  const last = said.lastIndexOf(' ');
  const line = last > 1 && stressing.has(said.slice(last + 1)) ? said.slice(0, last) : said;
  const begun = line.replace(calledFirst, '$1pak');
  const end = line.lastIndexOf(' ');
  if (begun !== line || end < 0 || !calledLast.has(line.slice(end + 1)) || noCall.test(line.slice(0, end))) return begun;
  return `${line.slice(0, end)} pak`;
}

/** Doubled letters as one, so that "yaa" and "ya" are equal. Digits stay: 11 is not 1. */
export function squash(phrase: string): string {
  return phrase.replace(/(\p{L})\1+/gu, '$1');
}

/** "-e", "-ne", "-na", "-nye" and "-ipun" are "-nya" in Javanese, Sundanese, Balinese and Malay; only behind a word that is known. */
const owned = [/^(\p{L}{4,})(?:ipun|ne|na|e)$/u, /^(\p{L}{3,}?)(?:nye|ne|na)$/u];

/** "anak2" is "anak anak", "obat2an" "obat obatan". */
const doubled = /^(\p{L}{3,})2(an|nya)?$/u;
/** "lobangnya" is "lubangnya", and so is "lobangnye". */
const ofIt = /^(\p{L}{3,})ny([ae])$/u;

/** "dibatalke", "dikirimno", "disarankeun": done so; the "a" of "dirahasiake" is its own. */
const doneSo = /^(di\p{L}{3,}?)(?:(?<![ieu])aken?|keun|ken?|no)$/u;

/** "cepatla bang", "kirimla": "-lah". */
const urged = /^(\p{L}{3,})la$/u;
const urges = new Set('cepat sudah udah jangan tolong tunggu biar gitu kasi kasih coba mana'.split(' '));

/** "betulmi", "nantipi", "mauka" in Makassar: who, already or yet, behind a word that is known. */
const endedSo = /^(\p{L}{3,}?)(?:m(?:i|a|o|aki|ako|ki)|j(?:i|aki)|p(?:i|a)|ki|ka|ko|kik)$/u;

/** "kirimakan" in Banjar, "kirimang" in Bali, "sembunyike" in Palembang, "pindahno": "-kan", behind a word that is known. Not "kerusakan", "masakan". */
const doneDeed = /^(di)?(\p{L}{4,}?)(?:akan|(?<!ia?)aken?|keun|ken|kno|ke|no|ang)$/u;

const spell = rememberingWords((word): string => {
  const [, twice, ending = ''] = doubled.exec(word) ?? [];
  if (twice !== undefined) return `${spell(twice)} ${spell(twice)}${ending}`;
  const short = inBytes(word.replace(/(\p{L})\1{2,}/gu, '$1'));
  const known = spellings.get(word) ?? spellings.get(short) ?? spellings.get(squash(short)) ?? everydayWords.get(short);
  if (known !== undefined) return known;
  const [, own = '', vowel = ''] = ofIt.exec(short) ?? [];
  const thing = spellings.get(own) ?? (vowel === 'e' ? own : undefined);
  if (thing !== undefined) return `${thing}nya`;
  const done = doneSo.exec(short)?.[1];
  if (done !== undefined) return `${done}kan`;
  const shortened = /^(\p{L}{4,})kn$/u.exec(short)?.[1];
  if (shortened !== undefined) return spell(`${shortened}kan`);
  const [, di = '', deed = ''] = doneDeed.exec(short) ?? [];
  if (deeds.has(deed)) return `${di}${spell(deed)}kan`;
  const [, act = ''] = urged.exec(short) ?? [];
  if (urges.has(act) || deeds.has(act)) return `${spell(act)} lah`;
  const [, said = ''] = endedSo.exec(short) ?? [];
  if (clitic.has(said)) return spellings.get(said) ?? said;
  const stems = owned.map((ending) => ending.exec(short)?.[1] ?? '');
  const named = stems.map((stem) => spellings.get(stem) ?? stem).find((stem) => things.has(stem));
  return named === undefined ? (spellings.get(stems[0] ?? '') ?? short) : `${named}nya`;
});

const wide = /[^\0-\xff]/;

/** The same word with a byte for each letter where that can be, though it stood in a text with an emoji: V8 compiles each pattern once more for lines that hold wider ones. */
function inBytes(word: string): string {
  return wide.test(word) ? word : Buffer.from(word, 'latin1').toString('latin1');
}

/** Longer than any row of small words at the end of a line. */
const endMaxCharacters = 200;

/** `text` without the `end` it may have. Looked for in its last words alone: a row of small words that fills a message would be tried from every one of them. */
export function withoutEnd(text: string, end: RegExp): string {
  const from = Math.max(0, text.length - endMaxCharacters);
  return text.slice(0, from) + text.slice(from).replace(end, '');
}
