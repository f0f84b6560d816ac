/** Matters that are on a screen or a telephone: they have no place, and nobody is asked for one. */
import { plain } from './normalise.ts';
import { sought } from './sought.ts';

const cannot = '(?:tidak|belum|gak|nggak|sulit|susah) (?:pernah |juga )?(?:bisa |dapat |bisa di ?)?';
/** What goes wrong with it. */
const broken = sought(
  new RegExp(
    `\\b(?:error|eror|erorr|gagal|lemot|lelet|hang|down|ngadat|loading|muter|blank|crash|maintenance|macet|mati|ditolak|(?:ter|di)blokir|lupa|reset|invalid|not found|kadaluarsa|expired|${cannot}(?:muncul|masuk|terkirim|terbuka|dibuka|buka|diakses|akses|terverifikasi|diverifikasi|valid|terdaftar|daftar|terbaca|jalan|berfungsi|aktif|update|keluar|diklik|digunakan|dipakai))\\b`,
  ),
);
const medium = sought(
  /\b(?:(?:aplikasi|apk|app|web|website|situs|portal|laman|link|tautan|zoom|server|sistem|akun|otp)(?:nya|ku)?|play ?store|e ?mail|username|password|kata sandi|barcode|notifikasi|online|daring)\b/,
);
/** What nobody does but on a screen. */
const onScreen = sought(
  new RegExp(
    `\\b(?:(?:gagal|${cannot})(?:di ?)?(?:login|log ?in|upload|unggah|download|unduh)|lupa (?:password|kata sandi|sandi|username))\\b`,
  ),
);
const telephone = sought(
  /\b(?:wa|whatsapp|sms|tele?p(?:on|un)?|telfon|nomor|hotline|call ?center|chat(?:bot)?|instagram|ig|dm|e ?mail)(?:nya)?\b/,
);
const unanswered = sought(
  /\b(?:tidak|belum|gak|nggak) (?:pernah |juga |ada )?(?:yang )?(?:(?:di)?(?:angkat|balas|bales|respon|respons|jawab)|balasan|aktif|ter?sambung|nyambung|diread|dibaca)\b/,
);
/** "diteror pinjol tiap hari", "ditipu lewat marketplace". */
const swindle = sought(/\b(?:pinjol|pinjaman online|judol|judi online|phishing|akun (?:saya )?(?:dihack|dibajak|kena hack))\b/);
/** What is told of stands somewhere, or happens in a place one asks for. */
const somewhere = sought(
  /\b(?:jalan|jl|gang|rt|rw|rumah|depan|sampah|banjir|lampu|pju|pohon|parkir|jukir|got|selokan|saluran|kabel|tiang|truk|air|ojek|ojol|cctv|kamera|gedung|hotel|toko|puskesmas|pustu|rs|rsud|rumah sakit|klinik|sekolah|sd|sdn|smp|smpn|sma|sman|smk|smkn|kelurahan|kecamatan|desa|kantor|samsat|loket)\b/,
);

/** Whether what is told goes wrong on a screen or a telephone, and nowhere else. */
export function isOnline(text: string): boolean {
  const told = plain(text);
  if (somewhere.test(told)) return false;
  return (
    onScreen.test(told) || swindle.test(told) || (medium.test(told) && broken.test(told)) || (telephone.test(told) && unanswered.test(told))
  );
}
