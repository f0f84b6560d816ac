/** Reads stories that name a service or a mood and nothing of it: "ktp", "mau lapor soal bpjs", "penting". */
import { plain } from './normalise.ts';

const named =
  'ktp|e ktp|ektp|kk|kia|akta|bpjs|kis|kip|bansos|pkh|blt|bpnt|sim|stnk|bpkb|skck|paspor|imb|pbg|pajak|pbb|samsat|nikah|waris|cerai|loker|kerja|pln|pdam|wifi|internet|sekolah|puskesmas|rumah sakit|surat(?: pindah)?|dukcapil|disdukcapil|kelurahan|kecamatan|urgent|penting|korban|utang|hutang|politik|jalan|tanah|sertifikat|lampu|air';
const bare = new RegExp(
  `^(?:(?:soal|masalah|tentang|mau|urusan|pengaduan|laporan|aduan|saya|lapor|ini|itu|pak|bu|min|kak|halo) )*(?:${named})(?: (?:dong|pak|bu|min|kak|ya|nih))*$`,
);

/** Whether nothing is told but what it is about. */
export function namesOnly(text: string): boolean {
  return bare.test(plain(text));
}
