/** Words that open a talk and tell nothing: "pak mau lapor", "ini lho". */
import { words } from './normalise.ts';
import { rememberingStories } from './recent.ts';

const opening = new Set(
  `mau saya ingin pengen izin boleh bisa apa apakah lapor melapor ngadu mengadu ngaduin aduan laporan pengaduan komplain tolong mohon bantu dibantu
    bantuannya min admin pak bu kak bang mas mbak ya dong di sini ini itu ke terima kasih halo selamat pagi siang
    sore malam assalamualaikum wr wb permisi gimana cara caranya tidak dulu aja sesuatu hal masalah ada keluhan yang dan nih sih deh
    lagi baru satu sedikit cerita tanya nanya numpang om swastiastu punten kula kulo nuwun sewu rage nak bade badhe lho loh lo
    nah anu begini begitu jadi kan oh eh iya ok oke oiya hm hmm tuh kok wah aduh waduh duh woy bapak
    ibu kakak gan bro bos tante maaf tentang soal punya disini kesini sana situ begitulah sebentar bentar aku kami kita salam hai
    hallo`.split(/\s+/),
);

/** The words of a message besides those. */
export function wordsBesideOpening(text: string): string[] {
  return words(text).filter((word) => !opening.has(word));
}

const called =
  '(?:bapak|ibu|bpk|pak|bu|bapa|kak|kakak|mas|mbak|bang|akang|kang|teh|sis|bro|om|tante|sir|madam|dan|semua|yang terhormat|yth)';
const who = '(?:saya|sy|aku|ak|kami|kita|gue|gw|i|abdi|kula|kulo|tiang)';
const wants =
  "(?:mau|ingin|pengen|pengin|hendak|bermaksud|numpang|(?:mohon\\s+|minta\\s+)?(?:izin|ijin)|bade|badé|badhe|jagi|want\\s+to|wanna|would\\s+like\\s+to|['’]?d\\s+like\\s+to)";
const reports =
  '(?:lapor|melapor|ngelapor|nglapor|laporan|laporin|laporkan|melaporkan|ngelaporin|nglaporke|ngalaporkeun|ngadu|mengadu|ngaduin|adukan|mengadukan|komplain|complain|nanya|tanya|bertanya|curhat|cerita|menyampaikan|nyampein|sampaikan|sampaikeun|memberitahukan|report|matur|tumut lapor)';
const about =
  '(?:[\\s,:]+(?:(?:satu\\s+)?lagi|(?:baru|lain|juga|kedua|ketiga)(?=\\s*[,.;:!\\n])|keluhan|aduan|pengaduan|laporan|masalah|perihal|soal|tentang|terkait|mengenai|kalau|kalo|klo|bahwa|bahwasanya|ini|nih|ya|dong|pak|bu|min|adanya|that|about)(?![\\p{L}\\p{N}]))*';
/** "saya mau lapor soal", "dengan ini kami sampaikan bahwa", "lapor pak!": and not "laporan saya …", "tanya jawab …". */
const act = `(?:(?:ini|jadi|dengan ini|bersama ini|bersama surat ini)[\\s,]+(?:${called}[\\s,]+)*)?(?:(?:${who}[\\s,]+)?${wants}[\\s,]+(?:${called}[\\s,]+)*${reports}${about}|(?:${who}[\\s,]+)?(?:melaporkan|laporkan|sampaikan|menyampaikan|mengadukan)${about}|lapor(?=\\s*[.,;:!\\n]|\\s+(?:pak|bu|min|kak|dong|kalau|kalo|klo|soal|ada))${about}|(?:${who}[\\s,]+)?${wants}[\\s,]+(?:buat|bikin|membuat|kirim)[\\s,]+(?:laporan|aduan|pengaduan)(?:[\\s,]+(?:lain|baru|lagi|kedua))*(?=\\s*[.,;:!\\n]|\\s+(?:soal|tentang|masalah)))`;
const greets =
  "(?:ass?alamu?\\s?'?alaikum(?:[\\s.,]+(?:wr|wb|warr?ahmatullahi?|wabarr?akatuh|warohmatullahi|wabarokatuh))*|(?:selamat|met)\\s+(?:pagi|siang|sore|malam)|good\\s+(?:morning|afternoon|evening|day)|halo+|hallo+|hai|hello|hi|permisi|misi|punten|nuwun\\s+sewu|kulo?\\s?nuwun|sampurasun|om\\s+swastiastu|shalom|salam(?:\\s+sejahtera)?|dengan\\s+hormat|(?:mohon\\s+)?maaf(?:\\s+(?:sebelumnya|mengganggu|ganggu|ya))*|min|admin|mimin|kak admin|gan)";
const next = '(?![\\p{L}\\p{N}])';
/** "lapor lagi min", "laporan kedua:", "satu lagi pak,", "yg kedua,": another, and nothing told of it. */
const nth = '(?:(?:satu|1)\\s+(?:lagi|lg)|lagi|baru|lain|(?:yang\\s+|yg\\s+)?ke(?:dua|tiga)|juga|sekarang|skrg)';
const small = '(?:\\s+(?:aja|saja|deh|ya|nih|dong|lah|lagi|sekalian))*';
const behindIt = `(?:\\s+(?:${called}|min|admin|mimin|gan)${next}|(?=\\s*[,.;:!\\n]))`;
const another = `(?:(?:nambah\\s+)?lapor(?:an|in)?\\s+${nth}|(?:satu|1)\\s+(?:lagi|lg)|(?:yang|yg)\\s+ke(?:dua|tiga))${small}${behindIt}`;
/** "sekalian mau lapor", "nah ini laporan kedua": joined to what was said before. */
const joint =
  '(?:sama|sebelum\\s+(?:itu|(?:di)?jawab)|sekalian|skalian|oiya|oya|oh\\s+iya|nah|eh|ya\\s?udah|yaudah|terus|trus|dan|btw|ini|mau)';
/** Who writes, up to the end of the clause, and nothing done or suffered in it: "saya guru di SDN 7. …", and not "saya pedagang diusir, …". */
const role =
  '(?:guru|dosen|ibu\\s+rumah\\s+tangga|warga|kader|ketua|pengurus|mahasiswa|mahasiswi|pedagang|pensiunan|sopir|supir|driver|ojol|karyawan|karyawati|pegawai|orang\\s*tua\\s+(?:murid|siswa)|wali\\s+murid|pelajar|siswa|siswi|perantau|penyandang|difabel|lansia|petani|nelayan|buruh|bidan|perawat|relawan)';
const told =
  '(?:di(?!nas)\\p{L}{4,}|me(?:n|m|ng|ny)\\p{L}{3,}|tidak|ga|gak|belum|blm|kena|sudah|udah|minta|dapat|dapet|ber\\p{L}{4,}|ter\\p{L}{4,}|mau|ingin)';
const introduces = `(?:${who}|bapak|ibu|mbah)\\s+(?:(?:adalah|seorang|ini|cuma|hanya)\\s+)*${role}(?![\\p{L}\\p{N}])(?:\\s+(?!${told}(?!\\p{L}))(?:(?:jl|jln|gg|kel|kec|no|rt|rw|ds|kp)\\.?|[\\p{L}\\p{N}/-]+)){0,8}`;
/** Ends a call that could be the beginning of a name: "pak, …", "bu mau lapor", and not "pak rt". */
const callEnds = `(?=\\s*[.,;:!\\n]|\\s+(?:${called}|${act}|tolong|mohon|dong)${next})`;
/** One of the words that open a letter or a talk, with what parts it from the next. */
const opens = new RegExp(
  `^(?:${[
    `${greets}${next}(?:\\s+${called}${callEnds})*`,
    `(?:pagi|siang|sore|malam)(?:\\s+(?:min|admin|${called}))+${next}(?=\\s*[.,;:!\\n])`,
    `(?:${called}\\s+)*${called}${callEnds}`,
    `dong${next}`,
    `(?:kepada(?:\\s+yth)?|yth|yang\\s+terhormat)${next}(?:[.,:]?[^.,;\\n]{1,60}|[^.,;\\n]{0,60})(?=[.,;\\n])`,
    `(?:tolong|mohon(?:\\s+bantuan(?:nya)?)?|minta\\s+tolong)(?:\\s+dong|(?=\\s*,|\\s+(?:min|admin|${called}${callEnds}|${act})${next}))`,
    `perkenalkan${next}[^.,;\\n]{0,60}(?=[.,;\\n])`,
    `(?:${who})\\s+(?:warga|dari|mewakili)${next}[^.,;\\n]{0,40},?(?=\\s+${wants}\\s+${reports}${next})`,
    `${joint}[\\s,]+(?=(?:${joint}[\\s,]+)*(?:${act}|${another}))`,
    `${another}`,
    `(?:(?:tp|tapi|eh|oke|oyi|he(?:he)+|ha(?:ha)+|wk[wk]*)\\s+)?(?:ini\\s+)?serius(?:an)?\\s+(?:nih?|ini|ya|min|lho|loh|(?:saiki|sekarang|skrg)(?=\\s*[,.;:!\\n]))${next}`,
    `(?:lah|loh|lho)\\s+kok\\s+(?:ga|gak|tidak|nggak|belum|blm)\\s+ada(?=\\s*[,.;:!\\n])`,
    `anu(?=\\s*[,.;:!\\n]|\\s+(?:${called}|min|admin)${next})`,
    `${act}${next}`,
    `${introduces}(?=\\s*[.,;\\n])`,
  ].join('|')})[\\s.,;:!]*`,
  'iu',
);
/** More openings than these nobody writes. */
const opensMax = 8;
/** Fewer signs say too little. */
const leftMinSigns = 8;

/** The words behind greetings, calls and "saya mau lapor"; all of them where nothing would be left. */
export const pastOpening = rememberingStories((text): string => {
  let rest = text.trim();
  for (let i = 0; i < opensMax; i += 1) {
    const shorter = rest.replace(opens, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest.length < leftMinSigns ? text : rest;
});

/** "tambahin dong, …", "tolong ditambahkan: …": what is added stands behind it. */
const adding =
  /^(?:(?:oh|oiya|oya|eh|iya|ya|tolong|mohon|minta|bisa|mau|sekalian|pak|bu|min|kak)[\s,]+)*(?:di|me)?(?:[tn]ambah|catat|masuk)(?:in|kan|an|i)?(?:\s+(?:juga|ya|dong|dulu|lagi|satu|sedikit|dikit|nih|min|pak|bu|kak))*\s*[,:.]\s*(?=\S)/iu;

/** The words behind "tambahin dong,": a wish to add is none of the story. */
export function pastAddition(text: string): string {
  return text.trim().replace(adding, '');
}
