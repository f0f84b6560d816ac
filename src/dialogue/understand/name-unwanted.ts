/** Reads whose name shall not stand in a report, where it is somebody else's: "jgn nyebut nama bu tini ya". */
import { plain } from './normalise.ts';
import { sought } from './sought.ts';

const called = '(?:si|bu|ibu|pak|bapak|mas|mbak|mba|kang|teh|om|tante|mbah|pakde|bude|bang|haji|h\\.|hj\\.)';
const unwanted = sought(
  new RegExp(
    `(?<!\\p{L})(?:jgn|jangan|jng|ojo|tanpa|(?:ga|gak|nggak|tdk|tidak)\\s+(?:usah|perlu))\\s+(?:sampe\\s+|sampai\\s+)?(?:di|me|ny|nye|men)?(?:sebut|ebut|tulis|ulis|cantum|bawa|masuk|tampil)\\p{L}*(?:\\s+bawa)?\\s+nama(?:nya)?\\s+((?:${called}\\s+){1,2}\\p{L}{3,})`,
    'iu',
  ),
);

/** "namanya siti aminah jangan disebut ya": told by the wish itself. */
const toldHere = sought(
  new RegExp(
    `(?<!\\p{L})nama(?:nya|\\s+(?:beliau|dia|ibu|bapak|anak|anaknya|korban(?:nya)?|orang(?:nya)?))?\\s+((?!saya|aku|gw|gue|gua|kami|ku(?!\\p{L}))(?:${called}\\s+)?\\p{L}{3,}(?:\\s+(?!jangan|jgn|jng|tapi|tp|tolong)\\p{L}{3,})?),?\\s+(?:tolong\\s+|tapi\\s+|tp\\s+)?(?:jgn|jangan|jng|(?:ga|gak|nggak|tdk|tidak)\\s+(?:usah|perlu))\\s+(?:sampe\\s+|sampai\\s+|ikut\\s+)?(?:di)?(?:sebut|tulis|cantum|catat|tampil|masuk)`,
    'iu',
  ),
);

const role =
  '(?:rt|rw|lurah|camat|kades|kadus|guru|kepala|polisi|dokter|bidan|bupati|wali|gubernur|menteri|presiden|satpam|sopir|supir|mandor|ketua|bos|dukuh|kaur|sekdes|carik|bendahara|mantri|dosen|kaling|keuchik|haji|ustad|ustadz|kyai|kiai|pemilik|penjual)';
/** "jgn disebut pak joko nya": who, and not what they are. */
const person = sought(
  new RegExp(
    `(?<!\\p{L})(?:jgn|jangan|jng|ojo|(?:ga|gak|nggak|tdk|tidak)\\s+(?:usah|perlu))\\s+(?:sampe\\s+|sampai\\s+|ikut\\s+)?(?:di)?(?:sebut|tulis|cantum|catat)\\p{L}*\\s+(?:soal\\s+|si\\s+)?((?:${called}\\s+){1,2}(?!${role}(?!\\p{L}))\\p{L}{3,})|^((?:${called}\\s+){1,2}(?!${role}(?!\\p{L}))\\p{L}{3,})(?:\\s?nya)?\\s+(?:jgn|jangan|jng|ojo|(?:ga|gak|nggak|tdk|tidak)\\s+(?:usah|perlu))\\s+(?:sampe\\s+|sampai\\s+|ikut\\s+)?(?:di)?(?:sebut|tulis|cantum|catat)`,
    'iu',
  ),
);

/** Whether a word stands in a story behind what people are called by: "joko", of "pak joko". */
export function isCalled(told: string, word: string): boolean {
  return word.length >= 3 && new RegExp(`(?<!\\p{L})${called}\\s+(?!${role}(?!\\p{L}))${RegExp.escape(word)}(?!\\p{L})`, 'iu').test(told);
}

const gone = '(?:hapus|apus|samar|sensor|h?ilang|sembunyi|umpet|tutup|buang|coret|blur|rahasia|inisial)(?:kan|in)?';
/** "hapus nama bu tuti", "nama bu tutinya disamarin aja", "ganti nama bu tuti jadi inisial". */
const removed = sought(
  new RegExp(
    `(?<!\\p{L})(?:di)?${gone}\\s+(?:(?:aja|saja|dong|tolong)\\s+)?nama(?:nya)?\\s+((?:${called}\\s+){1,2}\\p{L}{3,})|(?<!\\p{L})nama(?:nya)?\\s+((?:${called}\\s+){1,2}\\p{L}{3,})(?:\\s+nya)?\\s+(?:(?:tolong|mohon|mau|minta|bisa|itu|tadi|mending)\\s+)*(?:di)?(?:${gone}|(?:jadi|pake|pakai)\\s+inisial)`,
    'iu',
  ),
);

/** "... sama bu wati": another beside the first. */
const another = new RegExp(
  `\\s*(?:,|(?<!\\p{L})(?:sama|dan|ama|serta|atau)(?!\\p{L}))\\s*(?:nama\\s+)?((?:${called}\\s+){1,2}(?!${role}(?!\\p{L}))\\p{L}{3,})`,
  'giu',
);

/** The names with what their bearers are called by, as they were written; [] where no such wish is said. */
export function namesUnwanted(text: string): string[] {
  const others = [...text.matchAll(another)].flatMap(([, name]) => name ?? []);
  const found = [text, text.replace(another, '')].flatMap((said) =>
    [unwanted, removed, toldHere, person].flatMap((wish) => (wish.exec(said) ?? []).slice(1).filter((name) => name !== undefined)),
  );
  const [first] = found;
  return first === undefined ? [] : [...new Set([first, ...others])].map((name) => name.replace(/(?<=\s\p{L}{3,})nya$/iu, ''));
}

/** The first of them; null where no such wish is said. */
export function nameUnwanted(text: string): string | null {
  return namesUnwanted(text)[0] ?? null;
}

/** `text` without the name; the words its bearer is called by stay. */
export function withoutName(text: string, name: string): string {
  const bare = RegExp.escape(name.replace(new RegExp(`^(?:${called}\\s+)+`, 'iu'), ''));
  return text.replace(new RegExp(`((?<!\\p{L})${called}\\s+)?(?<!\\p{L})${bare}(?!\\p{L})`, 'giu'), (_, before = '') => `${before}…`);
}

/** "nama saya budi, jangan disebut ya kirim": the wish without the name, which is the teller's own, and what sends behind it apart. */
export function namelessWish(text: string): string {
  return text.replace(ownNamed, '$1 ').replace(sendsBehind, ', ');
}

const sendsBehind =
  /(?<=\S\s+\S+)(?<!(?:jangan|jgn|jng|usah|belum|blm|tidak|ga|gak|mau|bisa|boleh|tolong|mohon|sudah|udah|lagi|langsung))\s+(?=(?:kirim|krim|krm|gas)(?:kan|in)?(?:\s+(?:aja|saja|dong|ya|lah|deh|sekarang|langsung|pak|bu|min|kak))*\s*[.!]*$)/iu;

const ownNamed =
  /(?<!\p{L})(nama\s?(?:saya|ku|aku|gw|gue|gua))\s+\p{L}{3,}(?:\s+\p{L}{3,})?,?\s+(?=(?:jangan|jgn|jng|(?:ga|gak|nggak|tdk|tidak)\s+(?:usah|perlu))(?!\p{L}))/iu;

/** "nama saya ga usah dipajang": in whatever words, the teller's name shall not be somewhere. */
export function hidesOneself(text: string): boolean {
  return selfHidden.test(plain(text));
}

const mine =
  '(?:nama|identitas|nomor(?: (?:hp|wa|telepon))?|hp|data(?: (?:diri|pribadi))?|akun|foto profil|alamat)(?: ?ku| saya| aku| kami)\\b';
/** "nama saya jangan salah", "ga usah sembunyikan nama saya": no such wish. */
const noHiding = '(?!(?: \\p{L}+){0,2} \\p{L}*(?:salah|keliru|lupa|hilang|sembunyi|umpet|samar|singid|sumput|delik|rahasia|tutup|anonim))';
const selfHidden = new RegExp(
  `\\b${mine}(?: \\p{L}+){0,3} (?:jangan|tidak (?:usah|perlu|mau|boleh))\\b${noHiding}|\\b(?:jangan|tidak (?:usah|perlu))\\b${noHiding}(?: \\p{L}+){0,3} ${mine}`,
  'u',
);
