/** Sees people in danger now. It only adds the numbers to what is said; it never decides where a message goes. */
import { plain } from './normalise.ts';

export type Danger = 'fire' | 'police' | 'ambulance' | 'rescue' | 'power' | 'women_children' | 'crisis';

/** What each danger sounds like, in normalised words. */
const signs: Record<Danger, RegExp> = {
  fire: /\b(?:kebakaran|kebakar|terbakar|(?:ada|apinya|api) (?:api|gede|besar|membesar|menyala|merambat)|bau gas|gas bocor|kebocoran gas|tabung meledak|meledak)\b/,
  police:
    /\b(?:dibegal|kebegal|begal(?:an)?|dirampok|perampokan|ditodong|dibacok|ditusuk|ditembak|tawuran|mau dibunuh|disandera|penculikan|diculik|maling (?:masuk|di rumah))\b/,
  ambulance:
    /\b(?:mau (?:lahiran|melahirkan)|ketuban|kecelakaan|tabrakan|ketabrak|tertabrak|tidak sadar|pingsan|serangan jantung|sesak nafas|sesak napas|pendarahan|kejang|keracunan|butuh ambulans|minta ambulans|tersetrum|kesetrum)\b/,
  rescue:
    /\b(?:tenggelam|hanyut|terseret arus|tertimbun|tertimpa|terperosok|kecebur|(?:kejebak|terjebak|kejepit) (?:banjir|di atap|di lift|api|longsor|reruntuhan|di dalam|di lantai)|banjir (?:kejebak|terjebak)|di atap (?:rumah )?(?:karena )?banjir|gempa|longsor (?:menimpa|menimbun))\b/,
  power: /\b(?:kabel (?:listrik )?(?:putus|menjuntai|jatuh|konslet)|tiang listrik (?:roboh|tumbang)|korslet(?:ing)?)\b/,
  women_children:
    /\b(?:(?:saya|istri|anak|anaknya|ibu|tetangga) (?:lagi |sedang )?(?:dipukuli|dianiaya|disiksa|diperkosa|dilecehkan|digebukin)|suami (?:saya )?(?:mukul|memukul|mukulin) (?:saya|terus))\b/,
  crisis:
    /\b(?:(?:mau|ingin|pengen|pengin|akan|niat) (?:bunuh diri|mati aja|mengakhiri hidup)|bunuh diri aja|tidak (?:mau|ingin|pengen) hidup lagi|mengakhiri hidup saya)\b/,
};

/** Danger that is told, feared or only a figure of speech: nobody needs a number now. */
const figurative =
  /\bkebakaran jenggot\b|\b(?:kayak|kaya|seperti|serasa|ibarat|mirip|bagai|bagaikan|kek|bak) (?:\w+ ){0,2}(?:kebakaran|terbakar|kebakar|banjir|gempa)\b|\b(?:pemadam|dinas|petugas|mobil|korban|bekas|pasca|penyuluhan|simulasi|alat|sosialisasi|alarm) (?:\w+ )?kebakaran\b|\bkulit terbakar\b|\bterbakar (?:matahari|emosi|cemburu)\b|\bbau gas air mata\b|\b(?:sampah|lahan) (?:yang )?(?:sering )?(?:dibakar|terbakar) (?:terus|tiap|setiap)\b/;
const past =
  /\b(?:tahun|bulan|minggu|hari|pekan) (?:lalu|kemarin|yang lalu)\b|\b\d+ (?:tahun|bulan|minggu|hari) (?:lalu|yang lalu)\b|\b(?:kemarin|dulu|dahulu|waktu itu|sejak|semenjak|pernah|setelah|sehabis|habis|pasca|bekas|korban|tadi pagi|sering|kerap|selalu|beberapa kali|tiap|setiap|kadang|sudah \d+ (?:bulan|minggu|tahun|hari))\b/;
const feared =
  /\b(?:takut|takutnya|rawan|rentan|berpotensi|potensi|khawatir|dikhawatirkan|kuatir|bisa|dapat|jangan sampai|agar|supaya|biar|mencegah|antisipasi|hampir|nyaris|berbahaya|bahaya|membahayakan|resiko|risiko|kemungkinan|sebelum|kalau|jika|apabila|bila|akibatkan|mengakibatkan|menyebabkan|menimbulkan|memicu|menghindari|terjadi|terjadinya|angka|laporan|cara|syarat)\b/;
/** Words of somebody who needs help this minute outweigh a "kemarin" elsewhere in the message. */
const now = /\b(?:tolong|darurat|sekarang|cepat|gawat|lagi|sedang|barusan|baru aja|help|sos)\b/;

/** The dangers `text` tells of as happening now, [] for none. Works on words alone; source of the frames: notes/indonesia.md §1. */
export function dangers(text: string): Danger[] {
  const found = text.split(/[.!?\n;]+/).flatMap((clause) => inClause(plain(clause)));
  return [...new Set(found)];
}

function inClause(clause: string): Danger[] {
  if (signs.crisis.test(clause)) return ['crisis'];
  const rest = clause.replace(figurative, ' ');
  const kinds = (Object.keys(signs) as Danger[]).filter((kind) => signs[kind].test(rest));
  const first = Math.min(...kinds.map((kind) => rest.search(signs[kind])));
  if (kinds.length === 0 || feared.test(rest.slice(0, first))) return [];
  return past.test(rest) && !now.test(rest) ? [] : kinds;
}

/** Whether words after an emergency say that help was called or all is well ("udh nelpon", "sudah aman"). */
export function calmed(text: string): boolean {
  const line = plain(text);
  return (
    line.split(' ').length <= 7 &&
    /\b(?:nelpon|nelpun|telepon|telpon|telp|ditelepon|ditelpon|dihubungi|menghubungi|aman|selamat|padam|datang|sudah|oke|terima kasih|ya|iya|baik|siap)\b/.test(
      line,
    ) &&
    !/\b(?:belum|tidak)\b/.test(line)
  );
}
