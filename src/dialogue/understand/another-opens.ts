/** The words with which another matter is opened: "satu lagi, …", "beda lagi, …", "sama ini min, …", "sekarang wc nya juga …", "2. …". */

import { plain } from './normalise.ts';

const others = '(?:ada\\s+)?(?:yang\\s+|yg\\s+|nan\\s+)?(?:satu|1|s?ikok|siko|cie[kt]|setunggal|besik)\\s+(?:la?gi?|lai|malih|maneh)';
/** "minggu lalu di depan …": when it was, and nothing that follows. */
const past =
  '(?<!(?:hari|hr|minggu|mgg|pekan|bulan|bln|tahun|thn|taun|malam|malem|mlm|pagi|siang|sore|jam|menit|waktu|kali|tempo|yang|yg|senin|selasa|rabu|kamis|jumat|sabtu|lebaran|ramadh?an)(?:an)?\\s+)';
const besides = `(?:se?kalian|(?:sam[ao]\\s+)?${others}|selain itu|tambah lagi|(?:terus|trus|trs|lan|karo)\\s+maneh|(?:si)?siji\\s+maneh|(?:jeung|hiji)\\s+deui|(?:ciek|satu)\\s+lai|oh ?iya? (?:sama|se?kalian|${others})|(?:terus|trus|trs)\\s+${others}|(?:${past}(?:lalu|kemudian)|(?<=[,.;]\\s*)(?:terus|trus|trs)) (?:juga )?di (?:jalan|jln|jl|gang|gg|kelurahan|kel|kampung|simpang|depan|dekat)|(?:dan|sama|trus|terus|trs) (?:satu lagi|yang kedua|yg kedua|mau tanya|mau nanya|cara(?! kerja)|gimana cara|syarat))`;
/** "beda lagi, ...", "lain soal ya min, ...": said of another matter alone. */
const apart =
  '(?:beda\\s+lagi|lain\\s+soal|soal\\s+lain|lain\\s+lagi|masalah\\s+lain|hal\\s+lain|lain\\s+hal|laporan\\s+(?:ke-?dua|lain|baru))';
const called = '(?:(?:eh|oh|o|oya|oiya|ya|iya|iyo|dan|sam[ao]|trus|terus|trs|ini|min|pak|bu|kak|nah)[\\s,]+)*';
/** "mau lapor juga, ...", "saya juga mau lapor ..." */
const reports =
  '(?:(?:saya|sy|aku|ak|aq|gue|gw|sayo|kami|mau|mo|nak|pengen|ingin|izin|ijin|boleh|tolong)\\s+){0,3}(?:(?:juga|jg|jugo|jugak)\\s+(?:mau\\s+|nak\\s+|ingin\\s+)?(?:ngelapor|nglapor|lapor|melapor|laporin|laporkan|ngadu|mengadu)|(?:ngelapor|nglapor|lapor|melapor|laporin|laporkan|ngadu|mengadu)\\s+(?:juga|jg|jugo|jugak|la?gi|(?:yang|yg)\\s+lain|lain))';
/** "mau nanya juga ...", "btw numpang tanya ..." */
const asks =
  '(?:(?:mau|mo|ingin|pengen|numpang|izin|ijin|boleh|arep|nio|bade|badhe)\\s+){1,2}(?:(?:juga|jg|jugo)\\s+)?(?:na?nya|tanya|tanyo|batanyo|bertanya|takon|naros)(?:in|kan)?(?:\\s+(?:juga|jg|jugo|lagi|lg)|(?=\\s+(?:soal|tentang|cara|syarat|izin)(?!\\p{L})))';
/** "trus nanya jg ...", "terus usul juga ..." */
const asksToo = '(?:(?:juga|jg)\\s+)?(?:na?nya|tanya|takon|usul|ngusul|saran)(?:in|kan)?\\s+(?:juga|jg|jugo)';
/** Said at the beginning of another matter alone. */
const anew = `(?:${apart}|${reports}|${asks}|${asksToo}|(?:yang|yg)\\s+ke-?(?:dua|2)(?!\\s*kali)|(?:masih\\s+)?ada\\s+(?:lagi|lg)|di ?luar itu|(?:sama|trus|terus|trs)\\s+(?:ini|itu(?!\\s+(?:jgn|jangan|tolong|tlg|mohon|nama|aja|saja|dong|ya)(?!\\p{L}))|lapor|laporin)(?:\\s+(?:juga|jg|ini))?|ini\\s+(?:juga|jg)|(?:dua2|dua\\s?dua|ke-?dua2?)nya\\s+(?:mau\\s+|tolong\\s+)?(?:ku|saya\\s+|aku\\s+|di)?\\s?lapor(?:kan|in)?|(?:sekarang|skrg|skg|skrang)(?=\\s+(?:\\S+\\s+){1,4}?(?:juga|jg)(?!\\p{L})))`;
const opening = new RegExp(`^(?:${called}(?:${besides}|${anew})(?!\\p{L})|[2-5]\\s*[.)](?=\\s*\\p{L}))`, 'iu');
const surely = new RegExp(`^${called}${apart}(?!\\p{L})`, 'iu');
/** "oiya sekalian, …": it opens too, and ends nothing. */
const along = '(?:(?:dan|trus|terus|trs|eh|btw|nah|o(?:h?[\\s,]?i?ya|h))[\\s,]+){0,2}';
const border = new RegExp(`([.,!?;\\n]\\s*|\\s+)(?=${along}${besides}(?!\\p{L}))`, 'iu');
/** Where a sentence ends more may be meant by it. */
const newSentence = new RegExp(`[.,!?;\\n]\\s*(?=${called}(?:${besides}|${anew})(?!\\p{L}))`, 'iu');
/** What may stand between it and what it opens. */
const behind =
  /^[\s,.:;]*(?:(?:min|pak|bu|kak|nih|ya|yah|dong|juga|jg|lagi|lg|(?:(?:itu|ini|yang tadi|yg tadi)\s+)?(?:sama|dan))(?!\p{L})[\s,.:;]*)*/iu;

/** Where in `text` another matter is opened, and what stands between; `atEnds`: also by what is said at the beginning of a sentence alone. */
export function openedAt(text: string, atEnds: boolean): RegExpExecArray | null {
  return border.exec(text) ?? (atEnds ? newSentence.exec(text) : null);
}

/** Whether words themselves say that something else begins: "satu lagi, ...", "beda lagi, ...". */
export function opensAnother(text: string): boolean {
  return opening.test(text.trim());
}

/** Whether they can say nothing else. */
export function opensSurely(text: string): boolean {
  return surely.test(text.trim());
}

/** What stands behind such words. */
export function behindOpening(text: string): string {
  return text.trim().replace(opening, '').replace(behind, '');
}

const beforeNews =
  '(?:eh|o|oh|oya|oiya|ya|iya|oke|dan|sama|terus|masih|juga|ada|aku|saya|mau|ingin|tunggu|bentar|sebentar|lapor|laporin|tambah|nambah|pak|bu|min|kak|ini)';
const news =
  '(?:(?:satu|1|atu) (?:laporan |hal |masalah |aduan )?lagi|lagi satu|(?:laporan|masalah|aduan|hal|soal) (?:lain|satu lagi|kedua)|(?:beda|lain) (?:lagi|soal|hal|masalah|cerita)|ada (?:yang )?(?:lain|lagi))';
const behindNews =
  '(?:ya|yah|nih|ini|deh|dong|boleh|bisa|tidak|lapor|laporan|laporin|mau|saya|aku|pak|bu|min|kak|sekalian|juga|lagi|masalah|yang|kok)';
/** "oh iya sekalian pak": alone it agrees. */
const recalled = '(?:eh|o|oh|oya|oiya) (?:iya |ya )?sekalian';
const announcing = new RegExp(`^(?:(?:${beforeNews} )*${news}|${recalled})(?: ${behindNews})*$`);

/** "satu lagi ya", "bentar, masih ada satu lagi": announced, and not told yet. */
export function announcesAnother(text: string): boolean {
  return announcing.test(plain(text));
}
