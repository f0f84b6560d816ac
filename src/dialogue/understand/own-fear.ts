/** Reads what somebody who hides says of being known: who knows them, where they are found, what they are afraid of, and whether it stays hidden. It tells who reports, and nothing of the matter. */
import { plain, words } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { visibilityTold, wishApart } from './remark.ts';
import { asksSeen } from './seen-asked.ts';

const clauseMaxWords = 14;
const clauseMaxCharacters = 200;
const clauseEnds =
  /[,.;!\n]+|(?<=\?)|(?<!(?<!\p{L})(?:ga|gak|gk|nggak|ngga|enggak|engga|tidak|tdk|ndak|indak|kada|ora|teu))\s+(?=(?:soalnya|karena|krn|takut)(?!\p{L}))/iu;
const small =
  '(?:soalnya|karena|kan|ya|iya|aduh|waduh|duh|sekarang|malah|makin|agak|min|pak|bu|kak|tapi|terus|jadi|dan|eh|oh|masalahnya|takutnya|kebetulan|sebenarnya|mana|demi|beneran|serius|yakin|emang|memang)';
const lead = `(?:${small} )*`;
const me = '(?:saya|aku|kami|kita|gua|gue|ane|\\p{L}{3,}ku)';
const near =
  '(?:tetangga|bawahan|anak buah|karyawan|pegawai|langganan|pelanggan|teman|saudara|keluarga|sepupu|ipar|mertua|bos|atasan|juragan|majikan)';
/** Whoever knows the teller, or may guess. */
const knows = new RegExp(
  `\\b(?:kenal|mengenal|ngenal\\p{L}*|tahu|ngerti|hafal|hapal|apal|nandain|nandai|curiga|nebak|menebak|tebak|nyangka|ngira|nuduh)\\b(?: \\p{L}+){0,3}? (?:${me}|nama|identitas|siapa (?:yang )?(?:saya|lapor|melapor|ngadu)|pelapor\\p{L}*|dari (?:cerita|isi)\\p{L}*)(?!\\p{L})`,
  'u',
);
const selfKnows = new RegExp(`^${lead}${me} (?:\\p{L}+ )?(?:kenal|tahu|curiga|hafal)`, 'u');
const related = new RegExp(
  `\\b${near}(?:nya)?(?: (?:dekat|sendiri|depan|sebelah|sama|dengan|kan|kantor|kerja|sekolah|kos|suami|istri|anak|ibu|bapak|adik|kakak))* ${me}(?!\\p{L})|\\b${near}(?:ku| sendiri)(?!\\p{L})|^${lead}${me} (?:(?:ini|itu|kan|juga|masih) )*${near}|\\bsatu \\p{L}+ (?:sama|dengan) (?:${me}|dia|mereka|orangnya)(?!\\p{L})`,
  'u',
);
/** Where the teller, or who belongs to them, is found. */
const found = new RegExp(
  `^${lead}(?:(?:anak|istri|suami|ibu|bapak|orang tua|keluarga|rumah|toko|lapak|kios|warung|kos|motor) )?${me}(?: (?:juga|kan|pas|persis|tiap|hari|setiap|sering|cuma|sendiri))* (?:jualan|dagang|berdagang|kerja|bekerja|tinggal|ngontrak|ngekos|kos|lewat|mangkal|parkir|belanja|sekolah|ngaji|rumah|sebelah\\p{L}*|dekat|depan|belakang|samping|di (?:situ|sana|sini|gang|kampung|komplek|rt))(?!\\p{L})`,
  'u',
);
/** "gak takut aku" speaks of none. */
const afraid =
  /(?<!\b(?:tidak|bukan|jangan|ora|teu|ndak)(?: (?:saya|aku|usah|perlu|pernah|akan))? )\b(?:takut|takutnya|ngeri|cemas|khawatir|was was|deg degan)\b|\b(?:tidak enak(?: hati)?|sungkan|segan|malu) (?:sama|dengan|ke) (?!di)\p{L}/u;

/** Whether a line of plain words speaks of fear. */
export function speaksOfFear(line: string): boolean {
  return afraid.test(line) || blamed.test(line);
}

const ofOneself = new RegExp(
  `\\b(?:${me}|ketahuan|ketauan|konangan|di(?:bal[ae]s|datang|dateng|cari|cegat|ancam|ancem|gebuk|pukul|hajar|keroyok|musuh|kucil|pecat|usir|apa)\\p{L}*|dia|mereka|orangnya)(?!\\p{L})`,
  'u',
);
/** All that is left of it beside its reason. */
const onlyLeads = new RegExp(
  `^(?:(?:${small}|${me}|sih|juga|(?:istri|suami|anak|ibu|bapak|orang tua|keluarga|adik|kakak|mertua)(?: ?(?:nya|ku))?|tunggu|bentar|sebentar) ?)+$`,
  'u',
);
/** What may be done to them for it. */
const harms =
  '(?:di(?:bacok|bunuh|tusuk|bakar|pukul|gebuk|hajar|keroyok|santet|teror|ancam|ancem|usir|pecat|musuh|kucil|culik|tikam|bantai|datang|dateng|cari|abis|habis|celaka|labrak|marah|omel|seneni|carek)\\p{L}*|mati|mampus|habis|abis|celaka)';
const mayBeHarmed = new RegExp(
  `\\b(?:bisa|bisa bisa|bakal|ntar|nanti|kalau)\\b(?: \\p{L}+){0,3}? ${harms} (?:${me}|keluarga)(?!\\p{L})|(?:${me}) (?:nanti |bisa |bakal )+${harms}(?!\\p{L})|\\b(?:bisa|bakal|ntar|nanti) (?:malah )?(?:saya|aku|kami) (?:yang |malah |jadi |bisa )*${harms}(?!\\p{L})`,
  'u',
);
/** "rumahnya cuma beda 3 rumah", "yang punya galak": who it is that they fear, and how near. */
const nearby =
  /\b(?:rumah|dia|orang|tempat|cuma|hanya|jarak)\p{L}*\b.*\b(?:beda|selisih|selang|jarak|terpaut|cuma|hanya) (?:\d+|satu|dua|tiga|empat|lima|beberapa) (?:rumah|pintu|gang|langkah|meter)(?!\p{L})/u;
const feared =
  /^(?:(?:soalnya|karena|itu|yang|dia|mereka|ini|kan|emang|memang|di|sini) )*(?:(?:orang|pelaku|bos|yang (?:punya|jual|jaga|main))(?:nya)? (?:itu |ini |emang |memang |kan |pada )*(?:preman|jagoan|galak|bagak|kuat|sangar|beringas|bekingan|dendaman|kasar|nekat)|preman(?: sini| situ| semua)?|galak(?: semua)?)(?: (?:orangnya|sini|situ|semua|banget|sekali|di sini|di situ|kampung|pasar|terminal|kompleks))*$/;
const harmed = /\b(?:nanti|kalau|jangan|tidak mau|bisa bisa)\b.*\b(?:di\p{L}{3,}\d?\p{L}*|kena|abis|habis|celaka|bahaya|dendam)(?!\p{L})/u;
/** "nanti diputus lagi", behind the wish that the name be hidden: what they fear. */
const befalls =
  /^(?:(?:soalnya|karena|takut|takutnya|eh|ya) )*(?:nanti|takutnya|bisa bisa|jangan jangan) (?:(?:saya|aku|kami|malah|jadi|pasti) )*di(?!(?:perbaiki|benerin|bersih|angkut|cek|kirim|kabar|hubung|bantu|tindak|proses|tambah|lanjut|foto|antar|jawab|urus|cari|ganti|tambal|isi|lapor)\p{L}*)\p{L}{3,}(?: (?:lagi|sama|oleh|saya|aku|kami|terus|pula|juga|dia|mereka|orangnya))*$/u;
/** "nanti disangka saya yang nunggak". */
const blamed =
  /^(?:(?:soalnya|karena|takut|takutnya|eh|ya) )*(?:nanti|takutnya|bisa bisa|jangan jangan) (?:(?:saya|aku|kami|malah|jadi|pasti) )*di(?:sangka|kira|tuduh|anggap|cap|salahin|salahkan)(?:nya)? (?:saya|aku|kami)(?: \p{L}+){0,4}$/u;
const shows =
  /\b(?:lihat|ketahuan|ketauan|kelihatan|keliatan|ketok|konangan|kebaca|terbaca|muncul|bocor|dilacak|kelacak|kebongkar|tersebar|tahu|nebak|anonim|rahasia|aman)\b/;
/** More words before it tell of something. */
const wished = new RegExp(`^(?:\\p{L}+ ){0,3}jangan sampai\\b(?!.*\\b(?:tidak|belum) tahu\\b).*${shows.source}`, 'u');
const asking = /\b(?:kan|kah|tidak|to|tah|gimana|bagaimana)(?: (?:ya|min|pak|bu|kak|sih|nih|ini|dia|itu|dari hp|dari ceritanya))*$/;
/** What goes on now, or was done, is told to officers, whoever it tells of. */
const deed =
  /\b(?:sekarang|barusan|sedang|tolong|cepat|darurat|tadi|kemarin|semalam|pernah)\b|\blagi (?:di|ng|ny|m|b)\p{L}+|\b(?:sudah|sering|suka|selalu) (?!tahu|kenal|hafal|lama|curiga|lewat)\p{L}+/u;

/** `text` without such clauses; `asks`: one asks whether it stays hidden; `tells`: one tells something. null: it has none. */
export function besideOwnFear(text: string): { rest: string; asks: boolean; tells: boolean } | null {
  const clauses = text
    .split(clauseEnds)
    .filter((clause) => plain(clause) !== '')
    .flatMap(wishApart);
  const own = clauses.filter(saysOwnFear);
  if (own.length === 0) return null;
  const rest = clauses.filter((clause) => !own.includes(clause) && !onlyLeads.test(plain(clause)));
  const asking = own.filter(asksHidden).length;
  return { rest: rest.map((clause) => clause.trim()).join(', '), asks: asking > 0, tells: asking < own.length };
}

/** "saya jualan dekat sini soalnya, bisa habis saya": whether the whole message says what may be done to its teller, and nothing of a matter. */
export function onlyFears(text: string): boolean {
  if (text.length > clauseMaxCharacters) return false;
  const line = inOneTongue(plain(text));
  return (mayBeHarmed.test(line) || feltKnown.test(line)) && besideOwnFear(text)?.rest === '';
}

const feltKnown =
  /\b(?:takut|ngeri|khawatir|cemas)(?:nya)? (?:\p{L}+ ){0,2}(?:ketahuan|ketauan|konangan|dicari|didatang\p{L}*|dibalas|dipersulit|dimusuh\p{L}*|dipecat|dikucil\p{L}*)/u;

/** What people do to whoever told of them, and who they are. */
const byPeople =
  /\b(?:ketahuan|ketauan|konangan|kanyahoan|katawis|dendam|ribut|berantem|cekcok|musuhan|preman|(?:ng)?amuk|diapa ?apain)\b|\b(?:di|ka)(?:g[ae]bu[gk]|gep?uk|puk[ue]l|hajar|keroyok|bacok|bunuh|tusuk|santet|teror|anc[ae]m|usir|pecat|musuh|kucil|culik|tikam|datang|dateng|paran|cari(?!kan)|golek|marah|omel|omong|seneni|sengen|carek|labrak|bal[ae]s|gunjing|bully|rundung|sindir|intimidasi|persulit|mutasi|tuntut|gugat|benci|cegat|hadang|ganggu|kerja|singkir|coret|tanda|incar|semprot|jauh|poyok|lapor(?:kan|in)? balik)\p{L}*|\b(?:dia|mereka|orangnya|tetangga|(?:pak|bu) \p{L}+|bos|atasan)(?: \p{L}+)? (?:marah|tahu|balas|nyari|datang|kenal|curiga)|\b(?:sama|dengan|ke) (?:dia|mereka|orangnya|tetangga|bos|atasan|pak|bu|beliau)(?!\p{L})/u;

/** "petugasnya takut sama preman" */
const othersFear =
  /\b(?:petugas|polisi|pemerintah|aparat|pejabat|satpol|dinas|mereka|dia|lurah|camat|kades)\p{L}*(?: \p{L}+){0,2} (?:takut|ngeri)\b/u;
/** "gamau ribut ama tetangga" */
const noQuarrel =
  /\b(?:tidak (?:mau|ingin|pengen)|jangan sampai|malas|males|ogah|capek) (?:(?:saya|aku|nanti|jadi|malah) )*(?:ribut|berantem|cekcok|musuhan|bermusuhan|cari (?:masalah|musuh|ribut|perkara)|bermasalah|berurusan)(?! (?:warga|anak|lagi di|di))/;

const quarrelMaxWords = 8;

/** Whether nothing is said but that. */
export function wantsNoQuarrel(text: string): boolean {
  const line = inOneTongue(plain(text));
  return line.split(' ').length <= quarrelMaxWords && line.search(noQuarrel) >= 0 && line.search(noQuarrel) <= noQuarrelBegins;
}

/** Behind a word for oneself at most, in characters. */
const noQuarrelBegins = 8;

/** "takut digebukin, kirim": whether a clause fears what people may do to its teller. */
export function fearsPeople(text: string): boolean {
  return text.split(/[,.;!?\n]+/).some((clause) => {
    const line = inOneTongue(plain(clause));
    return (
      line.length <= clauseMaxCharacters &&
      ((afraid.test(line) && byPeople.test(line) && !othersFear.test(line)) || noQuarrel.test(line) || mayBeHarmed.test(line))
    );
  });
}

function saysOwnFear(clause: string): boolean {
  if (clause.length > clauseMaxCharacters || words(clause).length > clauseMaxWords) return false;
  const [told, line] = [plain(clause), inOneTongue(plain(clause))];
  const says = (sign: RegExp) => sign.test(line) || sign.test(told);
  if (says(deed)) return false;
  if (asksHidden(clause) || visibilityTold(clause)?.rest === '' || says(wished)) return true;
  if (says(knows)) return !says(selfKnows);
  if (says(related) || says(found)) return true;
  if (says(mayBeHarmed) || says(nearby) || says(feared) || says(befalls) || says(blamed)) return true;
  return (says(afraid) && (says(ofOneself) || words(clause).length <= 2)) || (says(harmed) && says(ofOneself));
}

function asksHidden(clause: string): boolean {
  const line = inOneTongue(plain(clause));
  return asksSeen(clause) || ((clause.trim().endsWith('?') || asking.test(line)) && shows.test(line) && !/\d/.test(line));
}
