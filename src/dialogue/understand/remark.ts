/** Reads what people say inside a draft that is no part of the story: small talk, and whether their name may be seen. Whole messages and whole clauses only. */
import type { Visibility } from '../known.ts';
import type { FileKind } from '../said.ts';
import { deniesDanger } from './aftermath.ts';
import { numbered } from './answer.ts';
import { onlyExcuses } from './excuse.ts';
import { pastFuss } from './moods.ts';
import { nameTold } from './name-told.ts';
import { namelessWish, nameUnwanted } from './name-unwanted.ts';
import { plain, words } from './normalise.ts';
import { findPlace } from './place.ts';
import { tellsWrong } from './praise.ts';
import { remembering } from './recent.ts';
import { hiddenInEnglish } from './secrecy-english.ts';
import { hiddenInRegional } from './secrecy-regional.ts';
import { asksOfHiding, asksSeen } from './seen-asked.ts';
import { sought } from './sought.ts';

/** More words than these tell something. */
const chatterMaxWords = 6;
const remarkMaxWords = 9;
const hidingMaxWords = 12;
/** Before a wish that no comma parts, fewer words tell nothing. */
const toldMinWords = 3;
const chatter =
  /^(?:o+h*|oalah|owalah|gitu|begitu|ya|iya|hm+|hmm+|wkwk\w*|wk\w*|haha\w*|hehe\w*|hihi\w*|huhu\w*|maaf|maap|maapin|sorry|sori|sori2|(?:nge?|me)?repot(?:i|in|kan)|rewel|bawel|cerewet|canda|bercanda|becanda|galak|panik|emosi|sinyal|jelek|lemot|nah|itu|lho|loh|tahu|lah|deh|kok|sih|min|pak|bu|mas|mbak|kak|bang|terima|kasih|nanya|bertanya|tanya|aduh|waduh|astaga|amin|aamiin|nggih|sip|ok|oke|ini|tadi|salah|kirim|kepencet|pencet|saya|masih|gemetar|gemeter|deg|degan|dong|yaudah|sudah|gimana|ribet|dah|eh|wah|baiklah|baik|mantap|siap|muhun|kitu|inggih|iye|iyo|iyah|begini|begono|bener|betul|benar|leres)$/;
/** Said alone these are answers or wishes, not chat. */
const answers = /^(?:ya|iya|sip|ok|oke|siap|baik|salah|kirim|sudah|mantap|nggih|kirim \p{L}+|\p{L}+ kirim|yaudah kirim|tanya|gimana)$/u;

/** "dadah", "sampai jumpa": nothing is told. */
const farewell =
  /^(?:(?:oke?|ya|iya|sudah|yaudah|sip|makasih|terima kasih|deh|min|pak|bu|kak|bot|robot) )*(?:d?a+ ?da+h?|bye(?: bye)?|babay|babai|sampai (?:jumpa|ketemu|besok)(?: lagi)?|see you|permisi dulu|pamit(?: dulu)?)(?: (?:min|pak|bu|kak|bot|robot|semua|semuanya|ya|dulu|deh|lagi|makasih|terima kasih))*$/;

/** "jgn ilang ya yg td", "ini bisa dibantu ga sih": what shall become of the report, and nothing of what it tells. */
const ofReport =
  /^(?:(?:eh|awas|tapi|tolong|mohon|pokoknya|ya|maaf|ini|itu|laporan|laporannya|laporan saya|yang|tadi|min|pak|bu|kak) )*(?:(?:jangan|awas)(?: (?:sampai|ada|yang|ada yang))* (?:hilang|ilang|kehapus|terhapus|kelewat|terlewat|dibuang)|(?:kira kira )?(?:bisa|dapat|akan|bakal) (?:saya )?(?:di)?(?:bantu|tolong)(?:in|kan)?(?: saya| kami)? (?:tidak|kan|kah)|(?:bisa|dapat) (?:di)?bantu)(?: (?:ya|lagi|sih|kah|dong|lho|loh|nih|ini|itu|yang|tadi|laporan|laporannya|saya|min|pak|bu|kak|semua|semuanya))*$/;

/** "oh gitu", "maap sinyal", "wkwk canda min", "maaf kemarin ketiduran": nothing to keep. */
export function chatters(text: string): boolean {
  const all = words(text);
  const line = all.join(' ');
  if (onlyExcuses(text) || deniesDanger(text) || farewell.test(plain(text)) || ofReport.test(plain(text))) return true;
  if (all.length === 0 || all.length > chatterMaxWords || answers.test(line) || /\bkirim\b/.test(line.replace(/\bsalah kirim\b/, '')))
    return false;
  return all.every((word) => chatter.test(word));
}

const heard = /^(?:o+h*|oalah|owalah|walah) (?!iya |ya |lupa|salah|maaf|sekalian|satu |ada |terus|kalau)(?:[\p{L}\p{N}]+ ?){1,5}$/u;
const closes = / (?:ya|toh|to|tho|berarti|ternyata|gitu|begitu)$/;
const nods =
  /^(?:(?:ok|oke|okey|sip|siap|sudah|yaudah|ya|iya|baik|baiklah|noted|paham|ngerti|mengerti|makasih|terima|kasih|deh|lah|pak|bu|min|kak|kalau|begitu|gitu) ?)+$/;

/** "oh gratis. oke", "oh sleman ya berarti. yaudah": what was just read is said once more, and nothing is told. */
export function echoes(text: string): boolean {
  const [first = '', ...rest] = text.split(/[.,;!\n]+/).filter((clause) => clause.trim() !== '');
  const line = plain(first);
  if (text.includes('?') || !heard.test(line) || findPlace(first) !== null || tellsWrong(line)) return false;
  return (closes.test(line) || rest.length > 0) && rest.every((clause) => nods.test(plain(clause)));
}

/** "galak gw gamau nama gw ketauan", "jangan pake nama takut anaknya kenapa napa", "rahasia aja deh mereka kenal saya": without a comma between. */
const clauseEnds =
  /[,;!?\n]+|(?<=(?<!\p{L})(?:rahasia(?:kan|in)?|anonim|tanpa\s+nama)\s+(?:aja|saja)\s+(?:deh|dah|ya|lah|dong))\s+(?=\p{L})|(?<!(?<!\p{L})(?:jl|jln|gg|kel|kec|kab|ds|dsn|no|dr|hj|km|blok))\.+(?!\d)|\s+(?=(?:gw|gue|gua|saya|sy|aku|ane)\s+(?:gamau|(?:ga|gak|nggak|enggak|tidak|tdk)\s*mau)\s+(?:nama|identitas|data|nomor|kontak)(?!\p{L}))|(?<!(?<!\p{L})(?:ga|gak|gk|nggak|ngga|enggak|engga|tidak|tdk|ndak|indak|kada|ora|teu))\s+(?=(?:(?:soalnya|karena|krn|masalahnya|itu\s+masih|dia\s+masih|(?:takut|tkt)(?:nya|e)?|nanti|ntar|entar|nti|biar(?:in|kan)?|supaya|spy|demi|daripada|drpd)(?!\p{L})|(?:ibu|bapak|ayah|emak|mama|papa|istri|suami|bini|laki|anak|adik|kakak|keluarga|orang\s+tua|mertua)(?:ku|\s+(?:saya|sy|aku|gw|gue|gua|kami))\s+(?:(?:pada|juga|jadi|lagi|udah|sudah)\s+)?(?:takut|khawatir|kawatir|kuatir|cemas|was\s?was|ngeri|panik)(?!\p{L})))/iu;

/** "kak aku mau cerita tp jgn pake nama ya", "lampu mati di jl merak nama saya jangan disebut ya": where a wish may begin without a comma before it. */
const mayBegin =
  /(?<!(?:^|\s)(?:bilang|bilangnya|ngomong|kata|katanya|pesan|pesen|nyuruh|disuruh|ngancam|diancam)(?:\s+\p{L}+)?)\s+(?=(?:(?:tp|tpi|tapi|tetapi|asal|asalkan|tolong|tlg|mohon|dan|mending|mendingan|mau|minta)\s+)*(?:(?:nama|nma|nm|identitas|nomor|nomer|data)(?:ku|\s+(?:saya|sya|sy|aku|gw|gue|gua|aye|ane|kami|pelapor))?\s+(?:tolong\s+|mohon\s+)?(?:jgn|jngn|jangan|dirahasia\p{L}*|disembunyi\p{L}*|disamar\p{L}*|diumpet\p{L}*)|(?:jgn|jngn|jangan)\s+(?:sampe|sampai|smp|smpe|sebut|kasi|kasih|bilang|pake|pakai|tulis|ada|bocor|tampil|cantum|di(?:publi|sebar|viral|posting|umbar))\p{L}*|(?:jgn|jngn|jangan)\s+(?:rame|ramai)|(?:(?:ga|gak|gk|g|nggak|ngga|kagak|kaga|tdk|tidak)\s*(?:usah|ush|perlu)|gausah|gosah|rasah)\s+(?:bilang|sebut|nyebut|kasi|kasih|pake|pakai|ada|tulis|nulis|tampil|cantum|nyantum|nampilin)\p{L}*|(?:jgn|jngn|jangan|tanpa)\s+nama|anonim|(?<=\s(?:tp|tpi|tapi|tetapi|asal|asalkan)\s+)(?:di)?rahasia\p{L}*|rahasia(?:kan|in)?\s+(?:aja|saja|ya|dong|deh|nama|identitas)|(?:pake|pakai)\s+anonim)(?!\p{L}))/giu;

/** What is left of a wish behind or before its reason tells nothing. */
const leftover =
  /^(?:(?:hm+|eh|oh|ok|oke|baik|yaudah|sudah|tidak apa apa|gapapa|gpp|tolong|mohon|ya|iya|dan|tapi|saya|aku|minta|mau|kalau|bisa|pokoknya|beneran|serius|plis|min|pak|bu|kak|dong) ?)+$|^(?:biar(?:in|kan)?|supaya|agar) (?:(?:semua|semuanya|pada|orang|warga|masyarakat|publik|umum|ikut|bisa) )*(?:tahu|baca|kapok|jera|malu)(?: (?:semua|semuanya|aja|sekalian|ya|orangnya|petugasnya|pelakunya|mereka|dia))*$|^(?:semua|semuanya|pada|banyak|satu)(?: (?!tidak)\p{L}+){0,2} (?:juga|pada|sudah|memang|kan) (?:(?:pada|sudah) )?tahu(?: (?:kok|kan|semua|aja|pak|bu|min))*$|^(?:(?:saya|aku|kami|kok|lah) )*(?:be?rani(?: kok)?|tidak (?:takut|malu|apa))(?: (?:saya|aku|kami|kok|lah|sama|siapa siapa|siapapun|pak|bu|min))*$/u;

/** Whether the teller's name may be seen, as some clause says and nothing else; `rest`: the words besides. null: no clause says so. */
export const visibilityTold = remembering((typed): { readonly visibility: Visibility; readonly rest: string } | null => {
  const text = namelessWish(typed);
  if (asksSeen(text) || asksOfHiding(text)) return null;
  const clauses = text.split(clauseEnds).filter((clause) => clause.trim() !== '');
  return toldIn(text, clauses) ?? toldIn(text, clauses.flatMap(wishApart));
});

const leadsOn = /(?:cerita|lapor|kirim|ngadu|lanjut|terus|proses|jadi)\p{L}*(?:\s+(?:aja|saja|deh|dah|deng|ya))*\s*$/iu;
/** "lanjut aja tapi jgn sebut nama": two words tell nothing, unless they lead to a story or send it. */
function tellsBefore(text: string): boolean {
  return words(text).length >= toldMinWords || leadsOn.test(text);
}

/** The clause before the wish it ends with, and the wish; the clause as it is where it ends with none. */
export function wishApart(clause: string): string[] {
  if (!mayHide.test(clause)) return [clause];
  const cut = [...clause.matchAll(mayBegin)].find(({ index }) => visibilityOf(clause.slice(index)) !== null);
  return cut !== undefined && tellsBefore(clause.slice(0, cut.index)) ? [clause.slice(0, cut.index), clause.slice(cut.index)] : [clause];
}

function toldIn(text: string, clauses: readonly string[]): { readonly visibility: Visibility; readonly rest: string } | null {
  const said = clauses.map(visibilityOf);
  // "jangan rahasia, tanpa nama aja"
  const visibility = (['secret', 'anonymous', 'public'] as const).find((value) => said.includes(value));
  if (visibility === undefined || visibility === null) return null;
  const kept = clauses.map((clause, i) => said[i] === null && !leftover.test(plain(clause)));
  return { visibility, rest: asWritten(text, clauses, kept) };
}

/** The clauses that are kept; those that stood side by side as they were written. */
function asWritten(text: string, clauses: readonly string[], kept: readonly boolean[]): string {
  let from = 0;
  let rest = '';
  for (const [i, clause] of clauses.entries()) {
    const at = text.indexOf(clause, from);
    if (kept[i]) rest = kept[i - 1] ? `${rest}${text.slice(from, at)}${clause}` : [rest, clause].filter((part) => part !== '').join(', ');
    from = at + clause.length;
  }
  return rest.trim().replace(/\s*,\s+/g, ', ');
}

/** What `text` tells besides who may see the name. */
export function besideName(text: string): string {
  return visibilityTold(text)?.rest ?? text;
}

/** A word without which nobody speaks of it. */
const mayHide = sought(
  /secret|confid|privat|off the record|inisial|sembunyi|umpet|anonym|nameless|unnamed|name|identi|know|tell|reveal|reported|rahas|rusiah|rasiah|pingid|jeneng|asma|nam[aio]|wasta|adan|parab|ngaran|ngerti|weruh|konang|ketau|ketahu|tau|tahu|curiga|bilang|bocor|sebar|publi|viral|posting|upload|umbar|share|ekspos|sebut|nyebut|blg|nma|\bnm\b|tampil|cantum|kebawa|dibawa|siapa|diam|diem|rame|ramai|bisik|anon|kontak|nomor|nomer|no\.? ?hp|\bhp\b|\bno\b|data|warga|samar|kanyaho|kataw|uning|nawang/iu,
);

function visibilityOf(clause: string): Visibility | null {
  if (!mayHide.test(clause) || words(clause).length > hidingMaxWords || nameUnwanted(clause) !== null) return null;
  const line = plain(clause);
  return hiddenInEnglish(line) ?? hiddenInRegional(clause) ?? nameTold(line);
}

/** "dengerin aja pak saya ga bisa ngetik", "udh di suara semua". */
const voiceMaxWords = 12;
const voice =
  /^(?:(?:lewati|lewat|skip|aja|saja|lah|nak|ibu|ibuk|bapak|nenek|pak|bu|min|kak|tolong|mohon|coba|kan|lah|loh|lho|kok|ih|aduh|emang|disebut(?:in|kan)?|(?:saya |aku |ku ?)?(?:sebut(?:in|kan)?|ucap(?:in|kan)?|bilang|omongin|ceritain)|diomongin|(?:lokasi|alamat|tempat|masalah)(?:nya)?|tadi|sudah|ya|itu|ini|yang|mas|mbak|ku|wong|to|tho|kenapa|aku ucap|(?:(?:apa |masih |kok )*(?:harus|perlu|mesti|wajib|disuruh|suruh) |masih |kok )?(?:di)?(?:tulis|ketik|nulis|ngetik)(?: (?:lagi|ulang))?|semua|semuanya|ada|saya|isinya|ceritanya|intinya|tidak (?:usah|perlu) (?:di)?(?:tulis|ketik|nulis|ngetik)\w*|lagi) )*(?:(?<=sudah (?:(?:saya|ibu|ibuk|bapak|aku|nenek) )?)(?:ngomong|dingomongin|omongin|omongkan|diomongkan|bilang|cerita|ceritakan|ceritain|diceritain|rekam|direkam|dijelasin|ucap\w*|ngucap\w*|sebut\w*)|(?:di)?dengar(?:in|kan)?|dengerin|didengerin|denger|dengarkan|(?:di|dari|lewat|pakai|pake) (?:suara|rekaman|vn|voice note|voice|pesan suara)|(?:saya )?(?:jelasin|jelaskan|ceritain|ceritakan|omongin|sebutin|bilang) (?:(?:semua|semuanya|lengkap|tadi|kok|pak|bu) )*(?:di|lewat|pakai) (?:suara|vn|rekaman))\b(?! (?:ke|sama|kepada|pada|dengan) )/;

/** "saya ga bisa ngetik, tangan basah", "saya sudah tua, mata rabun": why it was spoken, and nothing of the matter. */
const untyped =
  /^(?:(?:maaf|pak|bu|min|kak|saya|aku|kami|ibu|ibuk|bapak|nenek|kakek|ini|itu|soalnya|karena|lagi) )*(?:(?:tidak|kurang) (?:\p{L}+ )?(?:bisa|pandai|sempat|kuat|lancar) (?:lagi )?(?:me)?(?:ng)?(?:etik|tulis|nulis)|(?:capek|malas|lelah|pegal|susah|ribet) (?:(?:saya|kalau|harus) )?(?:me)?(?:ng)?(?:ketik|etik|tulis|nulis)|(?:buat apa|ngapain|kenapa harus|masa) (?:saya |harus )?(?:di|me)?(?:ng)?(?:ketik|etik|tulis|nulis)(?: lagi| ulang)?|(?:sudah )?(?:tua|sepuh|berumur)|(?:mata|mataku|matanya|mata saya|penglihatan) (?:sudah |agak |ini )*(?:rabun|kabur|buta|buram|tidak (?:jelas|awas|kelihatan|terang)))(?: (?:maaf|pak|bu|min|kak|saya|aku|ya|soalnya|karena|umur|usia|sudah|tua|tahun|\d+|tangan|tanganku|basah|kotor|sakit|gemetar|mata|matanya|mataku|rabun|kabur|buta|buram|tidak|jelas|awas|kelihatan|huruf|hurufnya|lagi|di|jalan|nyetir|kerja|ini))*(?: |$)/u;

/** Words that send whoever reads to the voice note. */
export function pointsToVoice(text: string): boolean {
  const left = plain(pastFuss(text)).replace(untyped, '');
  return words(text).length <= voiceMaxWords && (left === '' || voice.test(left));
}

/** "itu suara bakal didengerin ga": whether somebody hears the voice note. */
export function asksOfVoice(text: string): boolean {
  return words(text).length <= voiceMaxWords && voiceAsked.test(plain(text));
}

const voiceAsked = sought(
  /^(?:(?:itu|ini|yang|eh|terus|tapi|apa|emang|memang|pak|bu|min|kak) )*(?:suara(?:nya|ku)?|vn(?:nya)?|voice(?: note)?|rekaman(?:nya)?|pesan suara(?:nya)?)(?: (?:saya|aku|tadi|yang|itu|ini|nya|bakal|akan|nanti|sudah|bisa|beneran|pasti|jadi|tidak))* (?:di|ke|ter)?(?:dengar|denger)(?:in|kan|an)?(?=.*(?: tidak| kan| to| tho| belum| kah| siapa)\b|$)(?: (?:tidak|kan|to|tho|belum|kah|siapa|sih|sama|oleh|petugas|petugasnya|orang|ya|nih|min|pak|bu|mas|mbak|(?:soal(?:nya)?|karena) .{1,40}))*$|^(?:(?:eh|pak|bu|min|kak|apa|sudah) )*(?:kedengaran|kedengeran|terdengar|jelas) (?:kan|tidak|kah|ya)(?: (?:suara|vn|rekaman)(?:nya|ku)?)(?: (?:saya|aku|ibu|ibuk|bapak|nenek|tadi|yang|itu|ya|pak|bu|min))*$/,
);

/** What a pin shows instead of the place of the problem. */
const whereIAm = sought(
  /^(?:(?:eh|oh|lho|loh|lah|maaf|aduh|waduh|itu|ini|yang|tadi|pas|waktu|bukan|tapi|min|pak|bu|nak|kak|mas|mbak|bang|dek|situ|disitu|di situ|sana|di sana|mah|cuma|kan|sih|lokasi|lokasinya|titik|titiknya|pin|pinnya|posisi|posisinya|alamat|alamatnya|salah|(?<=salah )(?:ke)?(?:pencet|kirim|share)) )+(?:di )?(?:rumah(?:ku| saya| kami)?|kantor(?:ku| saya| kami)|(?:kos(?:an)?|tempat|lokasi|posisi)(?:ku| (?:saya|kami|bapak|bapa|ibu|ibuk|nenek|kakek|mbah))|(?<=(?:salah|bukan) (?:\p{L}+ ){0,3}(?:di )?)(?:rumah|kantor|kos(?:an)?|sekolah|toko|warung|tempat kerja) (?:suami|istri|anak|ibu|bapak|ayah|mama|mertua|orang tua|teman|saudara|kakak|adik|nenek|kakek)|saya)(?: (?:sekarang|bentar|sebentar|tunggu|minggir|mampir|berhenti|neduh|istirahat|ngopi|makan|lagi|sedang|sudah|masih|saat ini|ada|di|dari|saya|posisi|lokasi|kejadian|kejadiannya|rumah|kantor|kerja|jalan|tadi|kok|ya|min|pak|bu|bukan|lampunya|jalannya|tempatnya|masalahnya|yang|rusak|mati|bapak|ibu|nenek|kakek|kami|pribadi|sendiri))*(?: di? \p{L}+(?: \p{L}+)?)?$/u,
);

const pin = '(?:gps|pin|titik|peta|maps?|google maps?|share ?lo[ck]\\w*|share ?lokasi|share location)(?: ?nya)?';
/** "gps nya ngaco", "salah share lokasi", "bukan disitu": it shows another place. */
const pinWrong = sought(
  new RegExp(
    `^(?:(?:eh|oh|maaf|aduh|waduh|itu|yang|tadi|tapi|min|pak|bu|kok|kayaknya|sepertinya) )*(?:${pin} (?:(?:tadi|itu|emang|memang|suka|kayaknya) )*(?:salah|keliru|ngaco|ngawur|meleset|melenceng|geser|bergeser|error|eror|lari|loncat|(?:tidak|kurang|belum) (?:tepat|pas|akurat|bener|benar|sesuai))|(?:salah|keliru) (?:kirim |kasih |tulis |pencet )?${pin}|(?:abaikan|lupakan|hapus|buang|jangan (?:di)?(?:pakai|pake|lihat|liat))(?:in|kan)? (?:aja )?${pin}(?: (?:yang|tadi|itu|pertama))*|(?:bukan|tidak) (?:di ?)?(?:situ|sana)(?: (?:tempat|lokasi|titik|kejadian)(?:nya)?)?|(?:itu )?bukan (?:tempat|lokasi|titik)(?:nya)?|(?:bukan )?(?:itu|itumah) (?:mah )?(?:kelurahan|kecamatan|desa|kampung|gang|jalan|rt|rw|komplek|rumah|kota|daerah)(?:nya)? (?:sebelah|lain|tetangga|orang))(?: (?:min|pak|bu|kak|ya|sih|deh|deng|ding|kayaknya|tadi|maaf|jauh))*$`,
  ),
);

/** Whether words call the pin sent before wrong, and tell nothing else. */
export function pinDenied(text: string): boolean {
  return pinWrong.test(plain(text)) || pinnedSelf(text);
}

/** "eh itu lokasi rumahku", "itu saya lagi di surabaya": the pin is where the teller is, not what it is about. */
function pinnedSelf(text: string): boolean {
  const line = plain(text);
  return line.split(' ').length <= remarkMaxWords && whereIAm.test(line);
}

/** "kejadiannya di jl kenari": there, and not where the pin is. */
const happened = sought(
  /(?:^|[\s,.])(?:(?:lokasi\s+|tempat\s+)?kejadian(?:nya)?|tkp(?:nya)?)\s+(?:(?:itu|ada|sebenarnya|sebenernya|mah|bukan\s+(?:di\s+)?(?:situ|sini)[\s,]*)\s*)*di\s+\p{L}/iu,
);

/** Whether words say where it happened, below a pin that came alone. */
export function happenedAt(text: string): boolean {
  return happened.test(text);
}

const kindsOfFile: [FileKind[], string][] = [
  [['photo'], 'foto|fotonya|poto|potonya|gambar|gambarnya'],
  [['video'], 'video|videonya|vidio|vidionya'],
  [['voice', 'audio'], 'suara|suaranya|rekaman|rekamannya|voice note|vn|vnnya'],
  [['document'], 'dokumen|dokumennya|berkas|berkasnya|surat|suratnya|file|filenya'],
];
const aFile = kindsOfFile.map(([, names]) => names).join('|');
const nth =
  '\\d{1,2}|satu|pertama|kesatu|dua|kedua|tiga|ketiga|empat|keempat|lima|kelima|enam|keenam|tujuh|ketujuh|delapan|kedelapan|sembilan|kesembilan';
const fileLead = '(?:(?:eh|min|pak|bu|tolong|maaf|waduh|aduh|itu|yang|tadi|ya|salah|kirim|kak|oh|tapi|mending|kayaknya) )*';
const fileTail = `(?: (?:ya|tadi|itu|yang|nomor|ke|aja|min|dong|barusan|terakhir|salah|kirim|kepencet|semua|semuanya|pak|bu|kak|deh|dulu|lah|ini|saya|${nth}))*`;
const used = '(?:di)?(?:pakai|pake|kirim|ikut|serta|masuk|tampil|upload|lampir|sebar|post|publish|unggah|pasang)(?:kan|in)?';
const noneOf = `(?:jangan|tidak usah|tidak perlu|tidak jadi)(?: (?:usah|di|ikut|jadi|sampai))*`;
const removed = '(?:di)?(?:hapus|buang|hilang|cabut|tarik|batal|delete|apus)(?:kan|in)?';
/** Why: "yang itu ada plat motorku", "soalnya muka saya keliatan". */
const fileWhy =
  '(?: (?:yang|itu|soalnya|karena|takut|ada|kelihatan|keliatan|malu|biar|nanti|jelek|buram|blur|kabur|salah|bukan|muka|plat|nopol|wajah)(?: \\p{L}+){0,8})?';
const unwanted = sought(
  new RegExp(
    `^${fileLead}(?:(?:${removed}|${noneOf} ${used}) (?:aja |dulu |semua )*(?:${aFile})(?: nya)?|(?:${aFile})(?: nya)?(?: (?:tadi|itu|yang|barusan|terakhir|saya|aja|mah))* (?:tolong |mending |aja )?(?:${removed}|${noneOf} ${used}))${fileTail}${fileWhy}$`,
    'u',
  ),
);

/** "eh salah foto", "fotonya salah". */
const wrongFile = sought(
  new RegExp(
    `^(?:(?:eh|aduh|waduh|maaf|min|pak|bu|itu|tadi) )*(?:salah (?:kirim )?(?:${aFile})|(?:${aFile})(?:nya)? (?:(?:tadi|itu|yang tadi) )?salah)(?: (?:(?:jangan|tidak usah) (?:di)?(?:kirim|pakai|pake)|kirim|tadi|itu|yang|min|pak|bu|maaf|ya|${nth}))*$`,
  ),
);
/** "hapus yang pertama", where there are files. */
const leftOut = sought(
  new RegExp(
    `^(?:(?:eh|tolong|min) )*(?:hapus|hapusin|buang) (?:yang )?(?:nomor |ke )?(?:${nth}|terakhir|semua|semuanya|barusan)(?: (?:aja|dong|min|ya))*$`,
  ),
);

/** Which file is meant: its place in the order they came, counted from 1 ('last': from behind), all of them, or unsaid. */
export interface FileNamed {
  which: number | 'last' | 'all' | null;
  /** The kinds meant; [] for any. */
  kinds: FileKind[];
}

/** "hapus fotonya ya": the files that shall go; null: none. */
export function filesUnwanted(text: string): FileNamed | null {
  const line = plain(text);
  return unwanted.test(line) || wrongFile.test(line) || leftOut.test(line) ? fileNamed(text) : null;
}

/** "foto kedua", "yang terakhir", "semuanya": a file as people name it; `which` is null where it is not said. */
export function fileNamed(text: string): FileNamed {
  const line = plain(text);
  const kinds = kindsOfFile.find(([, names]) => new RegExp(`\\b(?:${names})\\b`).test(line))?.[0] ?? [];
  if (/\b(?:semua|semuanya)\b/.test(line)) return { which: 'all', kinds };
  if (/\b(?:terakhir|barusan)\b/.test(line)) return { which: 'last', kinds };
  const named = line
    .split(' ')
    .map((word) => numbered(word))
    .find((number) => number !== null);
  return { which: named ?? null, kinds };
}
