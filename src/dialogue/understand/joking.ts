/** Sees jokes: sums, and matters of the heart. */
import { plain, words } from './normalise.ts';
import { tellsWrong } from './praise.ts';
import { sought } from './sought.ts';

const opens = '(?:(?:lapor|ngadu|ndan|komandan|halo|min|pak|bu|kak|admin|tolong|ada|eh|mau|saya|ini|permisi) )*';
const mine = '(?:saya|aku|ku|kami|gue|gw|gua)';
const heartIs =
  '(?:retak|hancur|patah|remuk|bolong|berlubang|jatuh|hilang|kandas|karam|tenggelam|longsor|ambles|amblas|roboh|rubuh|runtuh|padam|gelap|mampet|macet|banjir|dicuri|pecah|rusak|kosong|kering)';
const wishes =
  '(?: (?:di|ke|dekat|depan|tengah|jalan|jl) (?!kantor|kelurahan|kecamatan|sekolah|puskesmas|rs|rsud|polsek|polres)[^ ]+(?: [^ ]+){0,3}?)?(?: (?:banget|parah|berkeping|keping|lagi|nih|pak|min|bu|kak|ini|tolong|mohon|minta|segera|di(?:perbaiki|tambal|aspal|tangani|cari|carikan|temukan|tangkap|penjara|penjarakan|tindak|tindaklanjuti|tertib|proses)(?:in|kan)?|dong|ya|terus|mulu|(?:wk)+\\w*|ha(?:ha)+\\w*|he(?:he)+\\w*))*$';
/** "harga diri saya jatuh di jl merak", "dompet tipis", "ada alien mendarat di alun2", "mantan saya balikan, tolong ditangkap": what no office can mend, and nothing besides. */
const unreal = sought(
  new RegExp(
    `^${opens}(?:(?:hati|harga diri|cinta|jodoh|asmara|kenangan|masa depan|percaya diri|move on)(?:ku| ${mine}) (?:sudah |lagi |jadi |terlanjur |makin )*${heartIs}|(?:dompet|kantong|saldo|rekening)(?:ku|nya| ${mine})? (?:sudah |lagi |makin |selalu )*(?:tipis|kering kerontang|kering|kurus|sekarat|kosong melompong|bocor halus)|(?:alien|ufo|godzilla|dinosaurus|ultraman|kingkong|king kong) (?:lagi |mau |baru |barusan )*(?:mendarat|muncul|lewat|turun|terbang|nyangkut|parkir|datang|ngamuk|nyerang|menyerang|jalan jalan|nongkrong)|(?:(?:sudah|telah|barusan) )?(?:terjadi )?(?:pencurian|penipuan|perampokan|pembobolan|pembegalan|penggelapan|penculikan|kemalingan|kehilangan|kecurian) (?:hati|perasaan|cinta|jodoh)(?:ku| ${mine})?(?: (?:oleh|sama|dari|karena|gara) (?:\\p{L}+ ?){1,6})?|(?:mantan|gebetan|pacar|doi|crush)(?:ku|nya| ${mine})? (?:sudah |lagi |mau |malah )*(?:digondol|tidak peka|php|balikan|nikah|menikah|jadian|selingkuh|ghosting|diambil|direbut)(?: (?:sama|dengan|oleh|lagi|orang|lain|teman|temen|sahabat|cowok|cewek|mantannya|pacarnya|duluan))*)${wishes}`,
    'u',
  ),
);

/** "lapor pak, aku jomblo 3 taun tolong ditindaklanjuti". */
const single = sought(
  new RegExp(
    `^${opens}(?:${mine} )?(?:(?:ini|masih|sudah|lagi|tetap|memang) )*(?:men)?jomblo(?: (?:dari|sejak|selama|sudah|hampir|akut|abadi|lahir|kecil|lama|setahun|\\d+|satu|dua|tiga|empat|lima|tahun|bulan|hari|abad))*${wishes}`,
    'u',
  ),
);

/** "pacaran yuk min", "min mau ga jadi pacarku": said to the bot. */
const flirting =
  /^(?:(?:min|bot|pak|bu|kak|mimin|admin|eh|halo|hai|ayo|yuk|mau|ajak|kita|tidak|saya|aku|sama|gimana|kalau) )*(?:pacaran|jadian|kencan|ngedate|nge ?date|(?:jadi|jadiin|jadikan) (?:pacar|gebetan)(?:ku| saya| aku)?|nikah (?:yuk|sama))(?: (?:yuk|ayo|dong|sama|bareng|saya|aku|mau|tidak|ya|yah|kita|min|bot|kak|mimin|admin|hehe\p{L}*|haha\p{L}*|(?:wk)+\p{L}*))*$/u;

/** Whether somebody flirts with the bot. */
export function flirts(text: string): boolean {
  return flirting.test(plain(text));
}

/** "mau curhat soal jodoh". */
const ofLove = new RegExp(
  `^${opens}(?:boleh |bisa |mo |pengen |ingin |numpang )*(?:curhat|curcol|cerita|konsul\\w*|tanya|nanya)(?: (?:dong|nih|bentar|sebentar|dikit|sedikit|ya))* (?:soal|masalah|tentang|urusan) (?:jodoh|cinta|asmara|percintaan|pacar|mantan|gebetan|hati|perasaan)(?:ku|nya| ${mine})?(?: (?:nih|dong|ya|min|pak|bu|kak|boleh|bisa|tidak|kah|aja|lagi|galau))*$`,
  'u',
);

/** "rekening saya kosong terus haha": without a laugh it may be meant. */
const purse = new RegExp(
  `^${opens}(?:dompet|kantong|saldo|rekening|atm|celengan)(?:ku|nya| ${mine})? (?:\\p{L}+ )?(?:kosong|kering|bocor|tipis|sekarat|jebol|kerontang|banjir|longsor|ambles|macet|mampet)(?= |$)`,
  'u',
);

/** "lapor komandan": how people begin such a jest. */
const commander = /^(?:lapor |izin |siap )*(?:komandan|ndan)\b/;

/** "lokasi: hati yg kosong, siring tiap malam minggu". */
const inHeart =
  /^(?:(?:untuk|ini|ya|min|pak|bu) )*(?:lokasi|tempat|alamat|tkp|titik|posisi)(?:nya)?(?: (?:kejadian|kejadiannya|terakhir|persisnya|tepatnya|ada|di|dalam|lubuk|relung))* (?:hati|hatiku|hatinya|hatimu|sanubari|pikiranku|kenangan|mimpi|mimpiku)(?= |$)/;

/** "lapor pak guru saya galak banget haha canda": told as a joke, by its teller's own last word. */
const owned =
  /\b(?:(?:ha){2,}h?|(?:he){2,}h?|(?:wk)+\w*) (?:ber|be|b)?canda(?: (?:kok|doang|aja|ya|deng|ding|min|pak|bu|kak))*$|\b(?:ber|be|b)?canda(?: (?:kok|doang|aja|ya|deng|ding|min|pak|bu|kak))* (?:(?:ha){2,}h?|(?:he){2,}h?|(?:wk)+\w*)$/;

const longMaxWords = 24;

/** "mantan sy nikah sama tukang pempek, hati sy rusak berat": two matters of the heart. */
function ofHearts(text: string): boolean {
  return new Set(plain(text).match(/\b(?:hati(?=ku| saya| aku)|jodoh|mantan|pacar|cinta|galau|gebetan|jomblo)/g)).size > 1;
}

/** "kirim stiker dong min" */
const wantsSticker =
  /^(?:(?:min|bot|pak|bu|kak|mana|minta|mau|balas|bales|kirim|kirimi|kirimin|kirimono|kasih|kirimkan|dong|coba|umak|ayo|eh|hehe\p{L}*|haha\p{L}*|(?:wk)+\p{L}*|ngguyu|ketawa|ta|to|ya|yo|sam|ker) )*(?:stiker|sticker)(?:nya|e)?(?: (?:min|bot|pak|bu|kak|mana|dong|ya|kirimono|kirimin|kirim|balas|bales|juga|lucu|lagi|ta|to|yo|wkwk\p{L}*))*$/u;

/** One friendly line is enough for these: sums, and matters of the heart, with laughter or without. */
export function joking(text: string): boolean {
  const all = words(text);
  if (/^(?:(?:min|bot|pak|bu|kak) )*\d+ (?:x|kali|tambah|kurang|bagi|ditambah|dikurangi|dikali|dibagi) \d+\b/.test(all.join(' ')))
    return true;
  if (rhymes(text) || flirts(text) || single.test(plain(text))) return true;
  if (all.length > 12) return all.length <= longMaxWords && laughing.test(text) && ofHearts(text);
  if (
    /^(?:(?:min|bot|pak|bu|kak|eh|kamu|admin) )*kapan (?:nikah|kawin|married)(?: (?:min|bot|pak|bu|kak|sih|nih|dong|ya|nya))*$/.test(
      plain(text),
    )
  )
    return true;
  // "gelap kayak hati gue" tells how dark it is.
  const heart =
    /(?<!\b(?:kayak|kaya|kek|seperti|ibarat|bagai|macam) )\b(?:hati (?:saya|ku|aku)|hatiku|jomblo|kangen|galau|(?:jodoh|mantan|pacar|cinta|gebetan|crush|doi)(?:ku|nya)?)\b/.test(
      all.join(' '),
    );
  const laughs = all.some((word) =>
    /^(?:w(?:k)+w?.*|(?:ha){2,}h?|(?:he){2,}h?|(?:hi){2,}h?|awok\w*|lol|wkwk\w*|kwkw\w*|ngakak)$/.test(word),
  );
  if (/\b(?:cari|nyari|dapat|dapet|dapetin|dapatin|nemu|punya) (?:jodoh|pacar|gebetan|calon (?:istri|suami))\b/.test(all.join(' ')))
    return true;
  if (((laughs || commander.test(plain(text))) && purse.test(plain(text))) || owned.test(plain(text))) return true;
  if (unreal.test(plain(text)) || ofLove.test(plain(text)) || wantsSticker.test(plain(text)) || inHeart.test(plain(text))) return true;
  return laughs
    ? heart || heartBroken.test(all.join(' ')) || all.length <= 2
    : heart && all.length <= 6 && /rusak|hilang|kosong|sepi|sakit|peka|ghosting/.test(all.join(' '));
}

/** "hati rusak ada dinasnya ga hehe" */
const heartBroken = /(?<!\bhati )\bhati (?:yang |sudah |lagi )*(?:rusak|patah|hancur|retak|remuk|luka|bolong|kosong)\b/;

const laughing = /😂|🤣|😆|😹|\b(?:wk){2,}\w*|\b(?:ha){2,}h?\b|\b(?:he){2,}h?\b/i;
const canda = /(?<!\b(?:jangan|jgn|tidak|ga|gak|bukan|bkn|ojo)\s+)\b(?:ber|be|b)?canda\b/i;

/** How rhymes begin that people know by heart. */
const rhyme = sought(
  /^(?:(?:(?:wk)+\w*|hehe\w*|haha\w*|min|pak|bu|kak|bang|eh|nih|ini|pantun|cakep) )*(?:(?:jalan jalan|main main|pergi|berlayar) ke (?:\p{L}+ ){1,3}?(?:jangan|sambil|naik|(?:mem)?beli|makan|minum|bawa|lihat|cari|tidak)(?: lupa)? (?:(?:mem)?beli |makan |bawa )?\p{L}|(buah|burung|ikan|bunga|kayu) \p{L}+ (?:si )?\1 \p{L}+)/u,
);

/** "jalan jalan ke cikarang, jangan lupa beli rambutan": the beginning of a rhyme, and nothing wrong. */
export function rhymes(text: string): boolean {
  return words(text).length <= longMaxWords && rhyme.test(plain(text)) && !tellsWrong(plain(text));
}

/** Whether words laugh. */
export function laughs(text: string): boolean {
  return laughing.test(text);
}

/** "canda min": it was a joke, by its teller's own word. */
export function joked(text: string): boolean {
  return canda.test(text);
}

const idly = sought(
  /^(?:(?:eh|oh|sudah|wes|wis|lah|ya|maaf|hehe\p{L}*|haha\p{L}*|(?:wk)+\p{L}*|teu|aya|tidak|ada|min|pak|bu|kak|cuma|cuman|hanya|kirain|tadi|itu) )*(?:iseng|canda|bercanda|becanda|guyon|guyonan|heureuy|gojek|gurau|bergurau|main main|ngetes|ngetest|nyoba|coba coba|bisoge)(?: (?:doang|aja|saja|we|weh|wae|kok|tok|mawon|ketang|hungkul|thok|tadi|min|pak|bu|kak|ya|lho|loh|sih|mung))*(?:$| (?!tapi|serius))/u,
);

const inJest =
  /^(?:(?:eh|oh|sudah|wes|wis|lah|ya|maaf|hehe\p{L}*|haha\p{L}*|(?:wk)+\p{L}*|tidak|bukan|saya|aku|kami|kok|sih|cuma|cuman|hanya|mung|lagi|tadi|itu|ini|pak|bu|min|kak) )*(?:(?:ber|be|b)?canda(?:an)?|guyon|guyonan|gurau|bergurau|gojek|(?:nge)?prank|gabut)(?: (?:doang|aja|saja|wae|kok|tok|thok|mawon|tadi|ding|deng|ya|lho|loh|sih|hehe\p{L}*|haha\p{L}*|(?:wk)+\p{L}*|maaf|tidak|serius|pak|bu|min|kak))*$/u;

/** "iseng doang min nunggu ujan", "nda pak, guyon tok": what was told was none, by its teller's own word. */
export function toldIdly(text: string): boolean {
  return text.split(/[.!?\n]+/).some((part) => idly.test(plain(part))) || (!denied.test(text) && saysJest(text));
}

/** "coba2 aja wkwk": the bot was tried out, and nothing is said of what was told. */
export function triedOut(text: string): boolean {
  return /\b(?:ngetes\p{L}*|nyoba\p{L}*|coba coba)(?: |$)/u.test(plain(text)) && !saysJest(text);
}

const denied =
  /\b(?:bukan|ga|gak|gk|nggak|enggak|engga|tidak|tdk|nda|ndak|ora)\s+(?:lagi\s+|cuma\s+)?(?:(?:ber|be|b)?canda|guyon|gurau|prank)/i;

function saysJest(text: string): boolean {
  return text.split(/[.,;!?\n]+/).some((part) => inJest.test(plain(part)));
}

/** "gabut nunggu ujan di halte": why one joked, and nothing told. */
const bored = /\b(?:gabut|bosan|bosen|nganggur|iseng|(?:lagi )?(?:nunggu|nungguin|menunggu|rebahan|nongkrong))\b/;

/** "semangat kerjanya", "ga ada apa2 kok": kind, and nothing told. */
const kindly =
  /^(?:semangat|sukses|selamat|sehat|makasih|terima kasih|maaf)\b|\b(?:tidak (?:ada )?(?:apa apa|masalah)|(?:jangan|tidak usah) (?:marah|serius|diambil hati|dianggap|ditanggapi|dipikir\p{L}*|baper))\b/u;

/** Whether a part of such words tells nothing of what it was about. */
export function tellsIdly(part: string): boolean {
  return toldIdly(part) || laughs(part) || bored.test(plain(part)) || kindly.test(plain(part));
}

const heart = sought(
  /^(?:(?:di|ya|itu|ini|anu|dalam|hehe\p{L}*|haha\p{L}*|pak|bu|min|kak) )*(?:(?:lubuk|relung) )?(?:hati|perasaan|cinta|dompet|kantong|asmara|kenangan|mimpi)(?:ku|mu|nya| saya| aku| gue| gw| dia| mantan| sama mantan)(?: |$)/u,
);

/** "hati saya yang berlubang", where it is asked where: no place. */
export function ofHeart(text: string): boolean {
  return heart.test(plain(text));
}

/** Each word ends where it ends: run together, as in "yayaya", they could be read in too many ways. */
const around =
  '(?:(?:eh|oh|oke|ya|iya|maaf|tapi|tp|hehe\\w*|haha\\w*|wkwk\\w*|hihi\\w*|min|pak|bu|kak|cuman?|itu|tadi|yang|yg|ding|deng|kok|doang|aja|lah|deh)(?:[\\s,.!]+|$))*';
const serious =
  '(?:ini\\s+|yang\\s+ini\\s+|kali\\s+ini\\s+|sekarang\\s+)*(?:serius|beneran|bener|sungguhan|betulan)(?:an)?(?:\\s+(?:ini|nih|kok|ya|min|pak|bu|deh))*';
const turning = sought(
  new RegExp(
    `^\\s*${around}(?:(?:ber|be|b)?canda|main\\s?-?\\s?main|iseng)[\\s,.!]*${around}(?:(?<=[.,:!]\\s*)|\\s*(?=(?:tapi|tp|nah|ini|yang)\\s))(?:(?:tapi|tp|nah|terus)\\s+)?(?:${serious}[\\s,.:!]*)?(?=\\S)`,
    'iu',
  ),
);
const onlyThat = sought(
  new RegExp(
    `^\\s*${around}(?:${serious}|(?:bukan|ga|gak|nggak|tidak|enggak)\\s+(?:lagi\\s+)?(?:ber|be|b)?canda)(?:\\s+${around})?[\\s,.!]*$`,
    'iu',
  ),
);
/** "eh tp serius ki, …", "wkwk oke serius nih. …": said before what is told, and no part of it. */
const earnest =
  /^\s*(?:(?:eh|oh|ok|oke|okey|okay|ya|iya|yaudah|baik|sip|tapi|tp|nah|min|pak|bu|kak|bang|ini|iki|skrg|sekarang|ayeuna|saiki|samangke|kiwari|yg\s+ini|yang\s+ini|(?:wk)+w?|(?:ha)+h?|(?:he)+h?)[\s,.]+)*serius(?:an)?(?:\s+(?:ini|nih|iki|ki|ko|kok|ya|min|pak|bu|deh|lho|loh|mah|lah))*\s*[,.:!]+\s*(?=\S)/iu;
/** Fewer words tell nothing. */
const storyMinWords = 4;

/** The story behind "serius nih, …"; null where none is told so. */
export function pastEarnest(text: string): string | null {
  const [head] = earnest.exec(text) ?? [];
  const rest = head === undefined ? '' : text.slice(head.length).trim();
  return words(rest).length >= storyMinWords ? rest : null;
}

/** "hehe canda min. tapi serius ini, AC di puskesmas mati": what is told behind the joke that was owned up to; null where nothing is. */
export function pastJest(text: string): string | null {
  const [head] = turning.exec(text) ?? [];
  const rest = head === undefined ? '' : text.slice(head.length).trim();
  const tells = rest.split(/[.,;!?\n]+/).some((part) => words(part).length > 0 && (!tellsIdly(part) || tellsWrong(plain(part))));
  return tells && words(rest).length >= storyMinWords ? rest : null;
}

/** "serius pak", "ga bercanda ini": what was told was meant, and nothing besides. */
export function onlySerious(text: string): boolean {
  return onlyThat.test(text);
}
