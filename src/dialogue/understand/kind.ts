/** Suggests whether words are a grievance, an aspiration or a request for information. */
import type { Kind } from '../known.ts';
import { dangers } from './emergency.ts';
import { sensedIntent } from './intent-sense.ts';
import { complains, kindByWords } from './kind-words.ts';
import { plain, words } from './normalise.ts';
import { pastOpening } from './opening.ts';
import { rememberingStories } from './recent.ts';
import { tellsCorruption } from './secrecy.ts';
import { weighable } from './signs.ts';
import { sought } from './sought.ts';
import { asksOffice, wants } from './wanted.ts';

/** Who is sent from desk to desk, or tells what happens whenever it rains, complains, whatever it is about. */
const sentAround = sought(
  /\b(?:bolak balik|dipersulit|dioper oper|dilempar lempar|dipingpong|mulu|melulu|ngalaporkeun|ngadukeun|nglaporake|nglaporaken|nglapurang|tidak beres beres|tidak jadi jadi)\b/,
);
const whenever = sought(/\bkalau (?:hujan|malam|siang|sore|pagi|musim)\b/);
/** "dikasih atap yang lebih lebar": what is not there yet. */
const adds = sought(
  /\b(?:tolong|mohon|minta|usul\w*|saran\w*|bisa|coba|mbok)\b.*\bdi(?:kasih|kasi|beri|tambah|pasang|buat|bangun|sedia|perbanyak|perlebar|lebar)(?:kan|in|i)?\b/,
);
/** Somebody asks others for money: "0812… minta 300rb". */
const demands = sought(
  /(?<!\p{L})(?:minta|mintain|mintanya|memalak|malak|nagih|narik|mungut) (?:(?:uang|duit|bayar|transfer|pulsa|biaya|iuran|sumbangan)(?:\p{L}+)? (?:(?!ganti|kembali|parkir)\p{L}+ ){0,4})?(?:rp ?)?\d+(?:[.,]\d+)? ?(?:rb|ribu|jt|juta|k|000)?(?!\p{L})/u,
);
/** "uang perpisahan boleh gasih": asked whether it is allowed. */
const allowed =
  /\bboleh(?:kah)? (?:tidak|apa tidak|atau tidak|gitu tidak)(?: (?:sih|ya|min|pak|bu|kak|itu|gitu))*$|^(?:(?:kalau|pak|bu|min|kak) )*(?:emang|memang|apakah|apa) (?:\p{L}+ ){0,3}(?:boleh|dibolehkan|dibolehin|diperbolehkan)\b|\bboleh (?:\p{L}+ ){1,8}tidak(?: (?:sih|ya|min|pak|bu|kak))*$/u;
/** "ingin bertanya, apakah benar ...": what follows is asked, however long it is, where it sounds like a question too. */
const opensAsking = sought(
  /\b(?:mau|ingin|pengen|pingin|izin|numpang|boleh|hendak|sekadar|cuma|bade|arep) (?:\p{L}+ ){0,2}?(?:tanya|nanya|bertanya|menanyakan|tanyakan|takon|tanglet|naros|batanyo)\b|^(?:\p{L}+ ){0,6}(?:tanya|bertanya|nanya)\b/u,
);
const asksWhether = sought(
  /\b(?:tanya|nanya|bertanya|menanyakan|tanyakan) (?:\p{L}+ ){0,3}?(?:apakah|apa (?:benar|betul|bisa|boleh|harus|cukup))\b/u,
);
/** "mau nanya pmt buat balita itu gimana dapetnya". */
const asksHow =
  /\b(?:gimana|bagaimana) (?:cara|dapat|dapet|daftar|ngurus|mengurus|urus|bikin|buat|syarat|prosedur)\p{L}*|\b(?:cara|syarat|jadwal|biaya)(?:nya)?\b/u;
/** "stasiun lama angkot ngetem": so few words without a wish in them tell what is. */
const bareWords = 5;
const broken =
  /\b(?:bolong|rusak|pecah|copot|patah|retak|bocor|mati|padam|hancur|lepas|karatan|keropos|roboh|hilang|putus|mampet|ambrol|jebol|dicuri)\b/;
/** "bis jarang banget lewat, nunggu 1,5 jam". */
const scarce =
  /\bjarang (?:(?:banget|sekali|amat|pisan) )?(?:lewat|datang|dateng|ada|muncul|nongol|jalan|beroperasi|ngalir|mengalir|nyala|buka|hadir|di\p{L}+)\b|\b(?:menunggu|nunggu) (?:\p{L}+ ){0,2}(?:\d|sejam|setengah jam|berjam)/u;
const wishes =
  /\b(?:usul\w*|saran\w*|aspirasi|ide|masukan|mohon|tolong|minta|(?<!\b(?:ke|di|kelurahan|kel|perum|perumahan|komplek|sd|tk|rs|pasar|jalan) )harap\w*|semoga|moga|ingin|inginnya|pengen|pingin|mau|maunya|bisa|perlu|butuh|sebaiknya|harusnya|baiknya|mending|coba|andai\w*|biar|supaya|dong|(?:di|me|pe)?(?:tambah|bikin|buat|bangun|ada|perbanyak|perlebar|pasang|jadi)\w*|lebih|belum|tidak|kurang|hayang|palay|kayun|nyuwun|kersa|arep|napa|pripun|kasih|dukung|setuju|semestinya|mestinya|layak|bagus|enak|jangan|gratis\w*|wajib\w*|hapus\w*|turun(?:in|kan)|naik(?:in|kan)|ganti\w*|pindah\w*|ubah\w*|sedia\w*|should|please|more|want|need)\b/;
/** Longer stories tell of more than one thing: the patterns alone are asked. */
const sensedWords = 30;
const allowedMaxWords = 16;
/** "mau tanya" opens, and says what it is. */
const asking = /[tn]anya|takon|tanglet|naros|taros/i;

/** The kind `text` sounds like; a grievance when in doubt. */
export const suggestKind = rememberingStories((told): Kind => {
  const behind = pastOpening(told);
  const text = withoutScorn(asking.test(told.slice(0, -behind.length)) ? told : behind);
  const count = words(text).length;
  const line = plain(text);
  const rains = !/\?/.test(text) && whenever.test(line);
  const wrongWhenever = rains && complains(text);
  if (endangers(text, line)) return 'grievance';
  if (!wrongWhenever && wants(text)) return 'aspiration';
  const stated = text.split(/(?<=[.!?\n])\s+/).filter((sentence) => !/\?/.test(sentence));
  if (stated.some((sentence) => sentAround.test(plain(sentence)) || demands.test(plain(sentence)) || tellsCorruption(sentence)))
    return 'grievance';
  if (rains && !wrongWhenever && adds.test(line)) return 'aspiration';
  if (rains) return 'grievance';
  if (asksOffice(text)) return 'information';
  const isAsked = asksWhether.test(line) || asksHow.test(line);
  if (opensAsking.test(line) && (sensedIntent(text).asked === 'informasi' || (isAsked && !complains(text)))) return 'information';
  if (count <= allowedMaxWords && allowed.test(line)) return 'information';
  const kind = count > 0 && weighable(text, count, sensedWords) ? sensedIntent(text).kind : kindByWords(text);
  const isBare = count <= bareWords || broken.test(line) || scarce.test(line);
  return kind === 'aspiration' && isBare && !wishes.test(line) ? 'grievance' : kind;
});

/** "pemerintah ngapain aja sih": scorn, and no question. */
const scorn =
  /^(?:(?:ini|itu|terus|lah|emang|memang|kok) )*(?:pemerintah|pemda|pemkot|pemkab|dinas|petugas|pejabat|walikota|bupati|lurah|camat|kades|dprd|mereka|kalian)(?:nya)? (?:pada |itu |ini )?(?:ngapain|(?:ke)? ?mana|kerjanya (?:apa|ngapain)|kerja apa|tidur)(?: (?:aja|saja|sih|ya|nih|pada|semua|doang))*$/;

function withoutScorn(text: string): string {
  const clauses = text.split(/(?<=[.,;!?\n])/);
  const rest = clauses.filter((clause) => !scorn.test(plain(clause)));
  return rest.length === 0 || rest.length === clauses.length ? text : rest.join('');
}

/** "tolong ada anak kesetrum tiang lampu": told first, and no wish behind it. */
function endangers(text: string, line: string): boolean {
  const first = text.split(/[.,;!\n]+/).find((clause) => words(clause).length > 0) ?? '';
  return !/\?/.test(text) && !/\b(?:usul|saran)\w*/.test(line) && !adds.test(line) && dangers(first, 'listed').length > 0;
}

/** Whether it says that something there is broken. */
export function isBroken(text: string): boolean {
  return broken.test(plain(text));
}
