/** Reads that a name may be seen after all, or that nobody fears it: "ga usah deng, biarin nama saya ada, saya ga takut". The whole message must be of that. */
import { plain, words } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { besideOwnFear } from './own-fear.ts';
import { visibilityTold } from './remark.ts';

const shownMaxWords = 20;
const shownMaxCharacters = 200;
const clauseEnds = /[,.;!?\n]+|\s+(?=(?:soalnya|karena|krn|tapi|tp|toh|biar|supaya|agar)(?!\p{L}))/iu;
const small =
  '(?:dah|eh|oh|ah|ya|iya|yaudah|oke|deh|deng|ding|aja|saja|lah|weh|mah|sih|kok|dong|toh|juga|biar|min|pak|bu|kak|tolong|sudah|wis|saya|aku|kami|malah|kalau|sama|buat|itu)';
const name = '(?:nama|namo|jeneng|asma|identitas)(?:ku|nya| saya| aku| kami| asli| lengkap| pelapor)*';
const may = '(?:tidak apa apa|gapapa|gpp|tidak masalah|ben|tidak keberatan|boleh|biar|biarin|biarkan|silakan|monggo|rela|siap)';
const seen =
  '(?:ada|ono|ditulis|tertulis|tulis|tampil|ditampilkan|tampilin|tampilkan|kelihatan|keliatan|terlihat|muncul|nongol|ketok|katon|katingali|disebut|sebut|sebutin|(?:di)?cantum(?:kan|in)|dibaca|buka|dibuka|diketahui|tahu|pakai|pake|dipakai|dipake)';
/** What is wished of it behind it: "nama saya ditulis" complains. */
const stands =
  '(?:(?:di)?(?:tampil|tulis|sebut|cantum|muncul|pakai|pake|buka|publikasi)(?:kan|in)?(?= (?:aja|saja|deh|lah|dong|ya|kok|gapapa|gpp|tidak))|(?:tampil|tulis|sebut|cantum|muncul)(?:kan|in))';
/** A name and that it may stand, in either order. */
const shown = new RegExp(
  `^(?:${small} )*(?:${may}(?: ${small})* ${name}(?: ${small})*(?: ${seen})?|${name}(?: ${small})* ${may}(?: ${small})*(?: ${seen})?|${name}(?: ${small})* ${stands}|(?:${may} )?(?:${small} )*${seen}(?: ${small})* ${name})(?: (?:${small}|${may}|di situ|di sini|di laporan))*$|^(?:${small} )*${may}(?: ${small})* (?:mereka|orang|semua|dia|orangnya|pak rt|pak rw|lurah)(?: ${small})* tahu(?: ${small})*(?: (?:kalau|bahwa|yang) saya)?(?: yang)?(?: (?:lapor|ngelapor|melapor|ngadu))?$|^(?:${small} )*(?:terbuka|publik) (?:aja|saja)(?: ${small})*$`,
  'u',
);
/** "saya juga pedagang di situ ga takut" */
const unafraid =
  /^(?!.*\b(?:tapi|kecuali)\b)(?:\p{L}+ ){0,7}?tidak (?:pernah )?(?:takut|ngeri|gentar|khawatir|malu)(?: (?:sama|dengan|ke|kok|deh|sih|lah|mah|saya|aku|siapa siapa|siapapun|mereka|dia|orangnya|ketahuan|ketauan|preman|lagi|nama(?:ku| saya)?|diketahui|pak|bu|min|kak|ya))*$/u;
/** "saya berani kok", "kami siap jadi saksi" */
const brave = new RegExp(
  `^(?:${small} )*(?:berani|siap (?:jadi saksi|(?:ber)?tanggung jawab|di(?:panggil|tanya|hubungi|temui)\\p{L}*))(?: ${small}| buka bukaan| terang terangan| blak blakan| terbuka| nanggung| tanggung jawab)*$|^(?:${small} )*(?:ngapain|buat apa|untuk apa|kenapa)(?: (?:harus|mesti|pakai|pake|juga|sih))* (?:takut|malu|gentar|sembunyi|ngumpet|diumpetin|disembunyiin|disembunyikan|dirahasiain)(?: ${small})*$`,
  'u',
);
/** The same in other tongues. */
const hides = '(?:sembunyi|umpet|rahasia|samar|singid|sumput|delik|ingid|rusiah|umpeut|buni)(?:kan|in|ke|no|ake|aken|keun|kon|akan)?';
const refused = new RegExp(
  `^(?:${small} )*(?:tidak(?: (?:usah|perlu|jadi|harus))?|jangan|urung)(?: (?:${small}|(?:di|ka)?${hides}|tanpa nama|anonim|lagi))*$`,
  'u',
);
const idle = new RegExp(
  `^(?:(?:wong|orang|kan|toh|emang|memang|saya|kita|ini|kenyataannya|faktanya) )+(?:benar|bener|fakta|jujur|nyata|salah mereka|bukan (?:bohong|fitnah|hoax))(?: ${small})*$|^(?:${small} ?)+$|^(?:${small} )*(?:biasa|normal)(?: ${small})*$|^(?:biar|supaya|agar) (?:(?:lebih|cepat|laporan|laporannya|saya|bisa|jelas|juga|makin) )*(?:di(?:percaya|tanggap|tanggep|tindak|proses|anggap|respon|baca|dengar|gubris)\\p{L}*|jelas|valid|cepat|serius|transparan|semua(?: orang)? tahu|pada tahu|kapok|malu)(?: ${small}| siapa| yang| lapor| orangnya)*$|^(?:tidak (?:apa apa|masalah)|gapapa|gpp|kirim)(?: ${small})*$`,
  'u',
);

/** 'shown': the name may be seen; 'unafraid': nothing but that nobody is feared; 'refused': nothing but that it shall not be hidden. null: something else is told. */
export function nameShown(text: string): 'shown' | 'unafraid' | 'refused' | null {
  if (text.length > shownMaxCharacters || words(text).length > shownMaxWords || text.includes('?')) return null;
  const clauses = text.split(clauseEnds).filter((clause) => plain(clause) !== '');
  const said = clauses.map(saidIn);
  if (said.includes(null)) return null;
  return said.find((one) => one === 'shown') ?? said.find((one) => one === 'unafraid') ?? said.find((one) => one === 'refused') ?? null;
}

function saidIn(clause: string): 'shown' | 'unafraid' | 'refused' | 'idle' | null {
  const line = inOneTongue(plain(clause));
  // "kok ga dirahasiain sih" wishes the contrary.
  if (/^(?:(?:lho|loh|lah|eh|ih|ya) )*(?:kok|kenapa|mengapa|masa)\b/.test(line)) return null;
  const told = visibilityTold(clause);
  if (shown.test(line) || (told?.visibility === 'public' && told.rest === '')) return 'shown';
  if (unafraid.test(line) || brave.test(line)) return 'unafraid';
  // "teu kedah disumputkeun": bare, it may refuse something else.
  if (refused.test(line)) return new RegExp(hides).test(line) ? 'shown' : 'refused';
  if (idle.test(line)) return 'idle';
  // "saya pedagang di situ juga": why nobody is feared.
  return told === null && !/\btakut\b/.test(line) && besideOwnFear(clause)?.rest === '' ? 'idle' : null;
}

const reached = /\d{7}|\b(?:hub|hubungi|hubungin|telepon|telpon|kontak|chat|wa) (?:aja|saja|ke|saya|langsung)\b/;
const kept = /\b(?:jangan|tidak|rahasia\w*|anonim|disamarkan|samarkan|sembunyi\w*|tanpa)\b/;

/** "nomer wa sy 0812.. hub aja": who may be called hides nothing. */
export function mayBeCalled(text: string): boolean {
  const line = plain(text);
  return reached.test(line) && !kept.test(line);
}
