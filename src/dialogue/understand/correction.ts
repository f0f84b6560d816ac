/** Reads objections to the summary that are no new value yet: "lokasinya salah", "tidak", "jangan dikirim dulu", "ok lanjut". Whole messages only: a story is never read as one. */
import { withoutTail } from './answer.ts';
import { tellsAnotherSpot } from './correcting.ts';
import { plain, words } from './normalise.ts';
import { findPlace, soundsLikePlace, tells } from './place.ts';
import { sought } from './sought.ts';

/** What can be wrong, by the words for it. */
const fields = {
  place: 'lokasi|lokasinya|tempat|tempatnya|alamat|alamatnya|titik|titiknya|pin|pinnya|petanya',
  story: 'cerita|ceritanya|isi|isinya|isi cerita|isi ceritanya|isi laporan|isi laporannya|teksnya',
  category: 'kategori|kategorinya',
  kind: 'jenis|jenisnya|jenis laporannya',
  when: 'waktu|waktunya|tanggal|tanggalnya|jamnya|harinya',
} as const;
export type Wrong = keyof typeof fields;

const wrong =
  '(?:salah|keliru|ngaco|ngawur|kurang tepat|tidak tepat|tidak benar|tidak sesuai|tidak cocok|belum benar|belum sesuai|tidak pas|kurang pas|belum pas|bukan itu|bukan)';
const before = '(?:(?:eh|oh|lho|loh|maaf|min|pak|bu|tapi|tunggu|bentar|sebentar|kok|itu|ini|yang|ada|masih|sepertinya|kayaknya) )*';
const behind = '(?: (?:pak|bu|min|sih|ya|nih|deh|dong|itu|tuh|woy|ini|tadi|aja|kok|kak|tolong|mohon|dulu|plis))*';
const wrongField = Object.entries(fields).map(([field, names]): [string, RegExp] => [
  field,
  new RegExp(`^${before}(?:(?:${names}) ${before}${wrong}|${wrong} (?:di )?(?:${names}))${behind}$`),
]);
const wrongSomehow = sought(
  new RegExp(
    `^${before}(?:${wrong}|tidak|belum|salah semua|bukan (?:begitu|gitu)|tidak (?:begitu|gitu)|mau (?:ubah|ganti|ralat|koreksi)|ulangi?|ulang (?:lagi|dari awal)|(?:mulai )?dari awal(?: lagi)?|ganti semua(?:nya)?)${behind}$`,
  ),
);
const notYet = sought(
  new RegExp(
    `^(?:(?:eh|oh|maaf|min|pak|bu|tapi|tunggu|tolong|bentar|sebentar|ya|oke|tidak) )*(?:(?:jangan|belum|nanti|usah|tidak)(?: (?:mau|usah|di))* (?:dikirim|kirim|kirimin|kirimkan|dikirimkan|terkirim)(?: (?:dulu|sekarang|aja|nanti))*|jangan dulu(?: (?:mau|usah|di))*(?: (?:dikirim|kirim|kirimin|kirimkan|dilaporkan|dilaporin|diproses))?|nanti aja|nanti aja kirimnya)${behind}$`,
  ),
);
/** "jangan dikirim dulu, tunggu suami saya": for what. */
const waitingMaxCharacters = 200;
const waiting =
  /^(?:tunggu|nunggu|menunggu|sebentar|bentar|nanti|belum|soalnya|karena|mau|(?:masih )?ada (?:yang )?(?:kurang|salah|keliru|lupa|kelupaan|ketinggalan|mau)|saya (?:mau|tunggu|nunggu|tanya))\b(?: \p{L}+){0,6}$/u;
/** "ntar deh lagi nyetir", "bentar saya tanya dulu" */
const busy = sought(
  /^(?:nanti|sebentar|bentar)(?: (?:deh|dulu|aja|ya|lah|min|pak|bu))* (?:(?:saya )?(?:lagi|masih|sedang|mau) \p{L}+(?: \p{L}+)?|(?:saya )?(?:tanya|tanyain|tanyakan|nanya|cek|lihat|cari|ingat|inget)(?: (?!gimana|bagaimana|apa|kenapa|berapa|kapan)\p{L}+){0,3} dulu(?: (?:ya|min|pak|bu))*)$/u,
);
const goOn = sought(
  /^(?:(?:oke|sip|siap|ya|iya|baik|sudah|cukup) )*(?:lanjut|lanjutkan|lanjutin|lanjut aja|teruskan|terusin|proses|diproses|sudah|cukup|(?:cuma |hanya |mung )?(?:itu|segitu|gitu|begitu|gini|begini|iku|kuwi|niku|eta)(?: (?:aja|doang|tok|thok|wae|ae|mawon|hungkul|wungkul|gen))+|(?:cuma|hanya|mung) (?:itu|segitu|iku|kuwi|niku|eta)|cukup itu|semua|selesai|lengkap|tidak ada lagi|ngoten mawon|pun ngoten|ngoten)(?: (?:pak|bu|min|ya|dong|deh|aja|dulu|kak|mas|mbak|sih|kok))*$/,
);
const otherPlace =
  /^(?:(?:eh|oh|maaf|min|pak|bu|tapi|lho|loh)[\s,]+)*(?:(?:bukan|salah|keliru|tidak|nggak|gak|ga|bkn)\s+(?:di\s+)?(?:situ|sana|sini)|(?:lokasi|tempat|alamat)(?:nya)?\s+(?:salah|keliru|ngaco|ngawur|(?:kurang|krg|belum|blm|ga|gak|nggak|tidak|tdk)\s+(?:pas|tepat|sesuai|cocok|bener|benar)|bukan(?:\s+(?:di\s+)?(?:situ|itu|sana))?))[\s,.:;!-]*(?:(?:tapi|tp|harusnya|seharusnya|yang|yg|benar|bener|melainkan|itu|adalah|min|pak|bu|kak|mas|bang)[\s,:]+)*(.*)$/is;
/** "itu bukan jalan mawar": another place is meant, and not said. */
const deniedAlone =
  /^(?:(?:eh|oh|maaf|min|pak|bu|tapi|lho|loh|lah)[\s,]+)*(?:itu|ini|(?:tempat|lokasi|alamat)nya)\s+(?:itu\s+)?(?:bukan|bkn)\s+(?:di\s+)?(?:jl|jln|jalan|gang|gg|desa|kelurahan|kel|kampung|kp)\.?\s+\p{L}+(?:\s+\S+){0,2}\s*$/iu;
const instead =
  /^(?:(?:eh|oh|ya|dan|maaf|salah|keliru|ralat|koreksi|bentar|sebentar|tunggu|min|pak|bu|bang|kak|(?:tempat|lokasi|alamat|jalan)(?:nya)?)[\s,.]+)*bukan\s+(?:di\s+)?(.{1,200}?)[\s,]+(?:tapi|tp|melainkan|harusnya)\s+(?:di\s+)?(.+)$/is;
const rather =
  /^(?:(?:eh|oh|maaf|min)[\s,]+)*(?:harusnya|seharusnya|yang benar|yg benar|yg bener|maksudnya|maksud saya|maksudku)[\s,:]+(?:di\s+)?(.+)$/is;
/** "tetap dekat simpang": of the place told before. */
const stays = /(?<=^|[\s,])(?:tetap|masih|sama2?)\s+(?=(?:di|dekat|depan|samping|belakang|seberang|simpang)(?!\p{L}))/giu;
const placeMaxWords = 15;
const nameMaxWords = 4;

/** The part of the summary the words call wrong; null: they only say that something is; undefined: they say no such thing. */
export function calledWrong(text: string): Wrong | null | undefined {
  const line = plain(text).replace(/(?<=\p{L}) nya(?!\p{L})/gu, 'nya');
  if (/^(?:eh |oh |maaf )*(?:itu|yang tadi|tadi) (?:lokasi|titik|posisi|alamat)(?:nya)? rumah(?:ku| saya)?$/.test(line)) return 'place';
  const found = wrongField.find(([, pattern]) => pattern.test(line))?.[0];
  if (found === 'place' || found === 'story' || found === 'category' || found === 'kind' || found === 'when') return found;
  return wrongSomehow.test(line) ? null : undefined;
}

/** "bukan di situ, di jl mawar 6": the place meant instead, '' where none is said; null when the words are about something else. */
export function otherPlaceTold(text: string): string | null {
  const typed = text.trim();
  // "bukan di situ aja, di jl kenanga juga"
  if (tellsAnotherSpot(typed)) return null;
  if (deniedAlone.test(typed)) return '';
  const [, named = '', mended = ''] = instead.exec(typed) ?? [];
  const second = mended.replace(stays, '');
  if (second !== '' && (findPlace(named) !== null || isNamed(named, second)) && isPlace(second)) return withoutTail(second.trim());
  const rest = rather.exec(typed)?.[1]?.trim();
  if (rest !== undefined && findPlace(rest) !== null && isPlace(rest)) return withoutTail(rest);
  const told = otherPlace
    .exec(typed)?.[1]
    ?.replace(/^(?:di|ke)\s+/i, '')
    .trim();
  if (told === undefined) return null;
  return told === '' || isPlace(told) ? withoutTail(told) : null;
}

/** "jangan dikirim dulu": it shall wait. */
export function saysNotYet(text: string): boolean {
  const line = plain(text);
  if (notYet.test(line) || busy.test(line) || anotherTime.test(line)) return true;
  if (text.length > waitingMaxCharacters) return false;
  const clauses = text.split(/[,.;!?\n]+/).map(plain);
  return (
    clauses.some((clause) => notYet.test(clause)) && clauses.every((clause) => clause === '' || notYet.test(clause) || waiting.test(clause))
  );
}

/** "jgn kirim dulu", "belum, sebentar": it waits for what comes next, and for no other time. */
export function holdsDraft(text: string): boolean {
  const line = plain(text);
  return saysNotYet(text) && !anotherTime.test(line) && /\b(?:jangan|belum)\b.*\b(?:dulu|sekarang)\b|\bbelum mau\b/.test(line);
}

/** "ntar malem", "nanti sore aja", "nanti saya kirim": another time, and nothing besides. */
const anotherTime = sought(
  /^(?:(?:ya|iya|oke) )?(?:di)?kirim(?:nya|kan|in)? (?:tapi )?(?:nanti|besok|lusa)(?: (?:aja|dulu|ya|deh|malam|sore|pagi))*$|^(?:(?:eh|oh|oke|ya|iya|maaf|min|pak|bu) )*(?:(?:nanti|besok|sebentar|bentar|pending|tunda|ditunda|simpan)(?: (?:dulu|aja|ya|deh|lah|lagi|pagi|siang|sore|malam|saya|kirim|kirimnya|dikirim|lanjut|lanjutin|lanjutkan|min|pak|bu))*|belum dulu)$/,
);
/** "ok lanjut", "sudah, itu aja": nothing more is to be told. */
export function saysDone(text: string): boolean {
  return goOn.test(plain(text));
}

function isPlace(text: string): boolean {
  return words(text).length <= placeMaxWords && !tells(text) && soundsLikePlace(text);
}

/** "bukan Gatot Subroto tapi Jl. Gajah Mada": a name against a place. */
function isNamed(named: string, second: string): boolean {
  return words(named).length <= nameMaxWords && !tells(named) && second.startsWith(findPlace(second) ?? '-');
}

/** "..., batalkan saja", "ga jadi ya bu": the whole of a clause. */
const off = new RegExp(
  `^(?:(?:eh|ah|oh|hm+|ya|iya|yaudah|oke|jadi|tolong|mohon|min|pak|bu|kak|bang|sudah|punya saya|laporannya|laporan saya|ini|itu|mending|kita|aku|saya) )*(?:(?:di)?batal(?:kan|in)?|tidak (?:jadi|sido|saestu)(?: (?:lapor|dilaporin|dilaporkan|dikirim))?|urung(?:kan|in)?|cancel|never ?mind|(?:di)?lupa(?:kan|in)|lupain|(?:di)?hapus(?:in)?(?: min)? hapus|(?:di)?buang|(?:jangan|tidak usah|tidak perlu) (?:di)?(?:kirim|lapor)(?:in|kan)?|tidak usah (?:deh|lah|aja deh))${behind}$`,
);

/** "saya salah, itu masuk kabupaten. batalkan saja": whether the first or the last clause calls all of it off. */
export function callsOff(text: string): boolean {
  const clauses = text.split(/[,.;!?\n]+/).filter((clause) => clause.trim() !== '');
  return [clauses[0], clauses.at(-1)].some((clause = '') => off.test(plain(clause)) && !holdsDraft(clause));
}

/** "ga jadi ditarik, tetap diproses aja": of a report that is sent. */
const goesOnMaxWords = 9;
const staysOpen =
  /\b(?:biar(?:in|kan)?|tetap|tetep|lanjut(?:in|kan)?|terus(?:in|kan)?)\b(?: (?!tidak|belum)\w+){0,2} (?:di)?(?:proses|lanjut|lanjutin|lanjutkan|kerjakan|kerjain|tindaklanjuti|tangani|jalan|buka|laporannya)\b|\b(?:jangan|tidak jadi|tidak usah) (?:jadi |dulu )?(?:di)?(?:cabut|tarik|hapus|batal|batalkan|batalin|tutup)(?:in|kan)?(?=$|,| (?:dulu|ya|aja|saja|deh|dong|lagi|lanjut\w*|laporan\w*|pak|bu|min|kak)\b)|\btidak jadi\b(?: \w+){0,2} (?:tetap|tetep|lanjut(?:in|kan|kn)?)$|^(?:(?:eh|ya|oh|min|pak|bu) )*tidak jadi\b(?: (?!tidak|jangan|lapor|usah|perlu|kirim)\w+){0,2} (?:lanjut(?:in|kan|kn)?|terus(?:in|kan)|ingat(?:kan|in)|(?:di)?tunggu|tunggu|(?:di)?proses|tolong|dikerjakan|dikerjain)\b/;

/** "kalau saya jawab belum terus diapain laporannya?" */
const asksOfIt = /\b(?:kalau|di(?:apa|kemana)(?:in|kan|keun)?|gimana|bagaimana)\b/;

/** Whether whoever wanted a report closed, or is asked whether it shall be, wants it to go on. */
export function wantsItOpen(text: string): boolean {
  const line = plain(text);
  return words(text).length <= goesOnMaxWords && staysOpen.test(line) && !asksOfIt.test(line) && findPlace(text) === null;
}

/** Who asks no more than that says so in a few words. */
const asksMaxWords = 9;
const missent = sought(
  /^(?:(?:eh|ups|oh|ya|yah|lah|loh|ampun|astaga|astagfirullah|oalah|oala|walah|halah|alamak|hadeh|buset|duh|maaf|maap|sori|sorry|aduh|waduh|wah|saya|aku|ternyata|itu|yang|tadi|barusan|terakhir|pesan|ini|kok|jadi|malah|min|pak|bu|kak|mas|mbak) )*(?:(?:salah|slh|keliru) (?:kirim|ngirim|japri|chat|sambung|nomor|wa|whatsapp|orang|kontak|kamar|grup|room|alamat chat)|kepencet kirim|nyasar)(?: (?:pesan|chat|itu|tadi|yang|barusan|terakhir|ya|min|pak|bu|kak|mas|mbak|maaf|maap|sori|sorry|ampun|abaikan|aja|saja|(?:harusnya|tadinya|maksudnya|mestinya|niatnya|mau)(?: mau)? (?:ke|buat|untuk) \p{L}+(?: saya)?|(?:harusnya )?(?:ke|buat|untuk|di|punya) (?:grup|group|wag|chat|arisan)(?: (?!(?:ini|itu|tadi|yang|barusan|ya|pak|bu|min|kak|maaf|untuk|buat|di|ke)\b)\p{L}+){0,2}|(?:ini )?(?:kirain|kira|kukira|dikira|pikir|kupikir|saya kira|saya pikir|tak kira|kok kira)(?: (?!jalan|jl|gang|gg|rt|rw|tapi|masih)\p{L}+){1,4}|mohon|tolong|hehe|wkwk))*$/u,
);
const onlyAsked = sought(
  /\b(?:cuma|cuman|cm|cmn|hanya|sekadar|sekedar|sebatas) (?:mau |ingin |pengen |buat |numpang )*(?:tanya|nanya|bertanya|batanya|batakun|naros|tanglet)(?: (?:tanya|nanya|aja|doang|saja|kok|min|pak|bu|kaka|dulu|ya))*$/,
);

/** "itu salah kirim", of the message before. */
export function saysMissent(text: string): boolean {
  return missent.test(plain(text));
}

const onlyAsking =
  /^\s*(?:(?:eh|maaf|halo|permisi|min|pak|bu|kak)[\s,]+)*(?:jangan|jgn|jngn|(?:ga|gak|gk|nggak|ngga|tidak|tdk|gausah|gosah)(?:\s*(?:usah|perlu))?)\s+(?:di)?(?:lapor|bikin|buat|jadi)\p{L}{0,4}(?:\s+(?:jadi\s+)?(?:laporan|aduan|pengaduan))?(?:\s+(?:dulu|ya|deh|pak|min))?[\s,.]+(?:(?:saya|aku|ini|cuma|cuman|hanya|mau|sekedar|sekadar|ingin|numpang)\s+)*(?:nanya|tanya|bertanya)(?:\s+(?:aja|doang|saja|ya|dulu|pak|min))?[\s,.:]+(\S.{5,})$/isu;
const openingMaxCharacters = 120;

/** "jgn dibikin pengaduan, cuma nanya: bikin ktp dimana": what is asked. null: no such opening. */
export function askedOnly(text: string): string | null {
  const [, asked] = onlyAsking.exec(text.slice(0, openingMaxCharacters)) ?? [];
  return asked === undefined ? null : text.slice(text.indexOf(asked)).trim();
}

/** "tidak usah lapor, saya cuma tanya": it shall be no complaint. */
export function onlyAsks(text: string): boolean {
  const line = plain(text);
  return line.split(' ').length <= asksMaxWords && onlyAsked.test(line);
}

/** Before and behind what denies: "oo gitu, enggak, ...". */
const leads = '(?:(?:oh|oo|o|loh|lho|oke|ya|iya|gitu|begitu|tidak|eh|maaf|kok|ternyata|saya|aku|kami|min|pak|bu|kak) )*';
const nothing = new RegExp(
  `^${leads}tidak(?: (?:ada|yang|mau|ingin|niat|lagi|sedang|berniat))* (?:(?:di|me|nge|nga|ng)?lapor(?:in|kan|an)?|(?:di|ng|nga|nge|meng)?adu(?:in|kan)?)( apa apa| apapun| siapa siapa| nanaon)?(?: (?:kok|ya|sih|deh|lho|loh|benar|saya|aku|min|pak|bu|kak))*$`,
);
const asksAlone =
  /^(?:(?:saya|aku|sekadar|sekedar|cuma|cuman|cm|cmn|hanya|mung|ukur|mau|numpang) )*(?:nanya|tanya|bertanya|takon|tanglet|naros)(?: (?:nanya|tanya|aja|doang|saja|tok|thok|kok|dulu|kewanten|mawon|wae|min|pak|bu|kak|ya))*$/;

/** "enggak, ga lapor apa2. cuma nanya. suwun": nothing was to be reported at all. `idle`: the clauses that tell nothing. */
export function reportsNothing(text: string, idle: (clause: string) => boolean): boolean {
  const clauses = text.split(/[,.;!\n]+|\s(?=(?:cuma|cuman|cm|cmn|hanya|mung)\s)/i).filter((clause) => plain(clause) !== '');
  const denied = clauses.map((clause) => nothing.exec(plain(clause)));
  const asks = (clause: string) => onlyAsks(clause) || asksAlone.test(plain(clause));
  const isDenied = denied.some((found) => found !== null && (found[1] !== undefined || clauses.some(asks)));
  return isDenied && clauses.every((clause, i) => denied[i] !== null || asks(clause) || idle(clause));
}

const gone =
  /^(?:(?:yakin|beneran|benar|emang|memang|berarti|jadi|sudah|ini|itu|kan|ya|min|pak|bu|kak|laporan|laporannya|laporanku|aduan|aduannya|yang|saya|tadi|pasti|terus|tidak jadi|tidak) )*(?:(?:di|ke|ter)?(?:hapus|batal|tarik|cabut|hilang|buang|delete|kirim)(?:kan|in|nya)?)(?: (?:kan|belum|tidak|kah|ya|laporannya|laporan|saya|tadi|sudah|min|pak|bu|kak|beneran|semua|semuanya))*$/;
const asksIf = /\?\s*$|\b(?:kan|belum|blm|kah|ga|gak|tidak)\b/i;

/** "yakin kan udah kehapus?", "berarti ga jadi terkirim kan?": whether what was taken back is gone. */
export function asksGone(text: string): boolean {
  if (text.length > waitingMaxCharacters) return false;
  const line = plain(text);
  return asksIf.test(text) && gone.test(line) && /\b(?:sudah|tidak|kan)\b/.test(line);
}
