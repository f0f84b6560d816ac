/** Whether words are a grievance, an aspiration or a request for information, by patterns alone; kind.ts weighs more. */
import type { Kind } from '../known.ts';
import { plain } from './normalise.ts';
import { sought } from './sought.ts';

/** A question people put to an office. */
const questions = sought(
  /\b(?:syarat|syaratnya|persyaratan|prosedur|prosedurnya|alur|alurnya|dokumen apa|apa aja|apa bedanya|bedanya apa|berapa (?:biaya|lama|harga|hari|tarif|bayar|ongkos)|(?:biaya|tarif|harga|nomor|telepon|kuota)(?:nya)? (?:\w+ ){0,4}berapa|jam (?:berapa|buka|layanan|pelayanan|operasional)|jadwal|jadwalnya|kapan|di mana|ke mana|lewat mana|di sebelah mana|gimana (?:cara|caranya|syarat|prosedur|alur|untuk|kalau|mengurus|daftar|mau)|cara (?:\w+nya|bikin|buat|membuat|urus|ngurus|mengurus|daftar|mendaftar|cek|bayar|pindah|mengajukan|dapat)|caranya|apakah|apa (?:ada|bisa|boleh|harus|masih|sudah ada)|bisa tidak|bisakah|bolehkah|(?:mau|izin|ingin|numpang|boleh|saya) (?:tanya|nanya|bertanya|menanyakan|konsultasi)|tanya|bertanya|nanya|tumaros|tumaroh|tanglet|naros|nyuwun priksa|taros|(?:minta|mohon|butuh|boleh minta|ada|perlu) (?:info|informasi|penjelasan)|tahu tidak|alamat (?:kantor|dinas|puskesmas)|informasi (?:mengenai|tentang|soal|prosedur)|ada (?:program|jadwal|layanan|pelatihan|beasiswa|lowongan|vaksin)|itu apa|bawa apa|lewat siapa|ke siapa|(?:berkas|dokumen|surat|syarat) apa|berapa|apa itu)\b|^(?:(?:pak|bu|min|admin|kak|halo|permisi|pagi|siang|sore|malam|selamat \w+) )*(?:info|informasi|syarat|cara|jadwal|alamat|biaya)\b/,
);
const wishes = sought(
  /\b(?:menyarankan|disarankan|mengusulkan agar|mugi|mugia|inginnya|pengennya|maunya sih|(?:bikinin|bikinkan|buatkan|buatin|bangunin|adain|pasangin) (?:\w+ ){0,4}(?:dong|ya|donk|deh|di|untuk|buat)|usul|usulan|usulkan|mengusulkan|diusulkan|saran|masukan|ide|aspirasi|sebaiknya|sebainya|alangkah (?:baiknya|bagusnya|indahnya)|seandainya|andai|andaikan|berharap|harapan|harapannya|semoga|mudah mudahan|(?:mohon|tolong|minta|harap|ingin|agar|bisa|supaya|perlu|butuh|mbok) (?:\w+ )?(?:dibuatkan|dibuat|dibangun|dibangunkan|bangun|ditambah|tambah|tambahan|diadakan|adakan|disediakan|sediakan|dipertimbangkan|diusulkan|diberi|dibuka|dijadikan|diperbanyak|pembangunan|pembuatan|pengadaan|dipasang|dipasangkan|pemasangan)|(?:lebih (?:baik|bagus)|bagusnya|enaknya) (?:\w+ ){0,4}(?:di\w+|ada|kalau)|gimana kalau|kalau bisa (?!diperbaiki|segera|cepat)|(?:ingin|kami ingin|pengen|mau) (?:ada|punya)|perlu (?:ada|ditambah)|kepengen ada|mohon dipertimbangkan|gratiskan)\b/,
);
/** Something is wrong: then a question or a wish is a way to complain. */
const wrong = sought(
  /\b(?:rusak|karatan|berkarat|retak|keropos|patah|pecah|jebol|mati|padam|mampet|tersumbat|bocor|banjir|menumpuk|numpuk|belum|tidak|antri|lama|lambat|kotor|bau|pungli|hilang|macet|ambles|amblas|bolong|berlubang|kenapa|kok|malah|padahal|dipersulit|ditolak|sulit|susah|error|eror|gagal|kecewa|terus|salah|terlambat|habis|kosong|langka|mengganggu|dipotong|gelap|tumbang|roboh)\b/,
);
const broken = sought(
  /\b(?:rusak|mati|padam|mampet|tersumbat|bocor|pungli|dipotong|tumbang|ambles|amblas|berlubang|bolong|banjir|gelap|belum dibayar|kotor|pernah dapat|tidak dapat|kenapa|kok)\b/,
);
/** "… tidak?" at the end of a question says nothing is wrong; nor does "berapa lama". */
const tag = sought(
  /\bberapa lama\b|\b(?:\w+ )?(?:tidak|belum)(?: (?:ya|sih|min|pak|bu|kak|nih|dong|tahun ini|hari ini|besok|kah))*$|\b(?:bisa|tahu|boleh) tidak\b/g,
);
const question = sought(/^(?:(?:pak|bu|min) )*(?:apa|bisa|boleh|berapa|siapa|di mana|kapan)\b/);
/** "cek pengajuan kami": how something stands. */
const checking = /^(?:(?:tolong|mohon|mau|minta|bisa) )*cek\b/;
const proposal = sought(/\b(?:usul|saran|menyarankan|sebaiknya|gimana kalau|aspirasi)\b/);
/** A long story that opens with a question tells of something else too. */
const questionWords = 30;
const openingWords = 12;

/** Whether words say that something is wrong. */
export function complains(text: string): boolean {
  return wrong.test(plain(text)) || /\b(?:jutek|judes|galak|kasar|ketus|sombong|bau|rusak)\b/.test(plain(text));
}

/** Whether words ask something. */
export function asks(text: string): boolean {
  const line = plain(text);
  return questions.test(line) || question.test(line) || checking.test(line) || tag.search(line) >= 0 || text.trimEnd().endsWith('?');
}

/** The kind by the patterns; a grievance when in doubt. */
export function kindByWords(text: string): Kind {
  const line = plain(text);
  const count = line.split(' ').length;
  const bare = tag.replace(line, ' ');
  if (count > questionWords && wrong.test(line) && !proposal.test(line.split(' ').slice(0, openingWords).join(' '))) return 'grievance';
  if (wishes.test(line) && !broken.test(bare))
    return questions.test(line) && !proposal.test(line) && count <= questionWords ? 'information' : 'aspiration';
  const asked = questions.test(line) || bare.trim() !== line || question.test(line) || (text.trim().endsWith('?') && count <= 14);
  return asked && count <= questionWords && !wrong.test(bare) ? 'information' : 'grievance';
}
