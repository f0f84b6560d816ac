/** Reads praise that is meant, and the wish that it be passed on. Bitter praise is a complaint (praise.ts). */
import { plain } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { tellsWrong } from './praise.ts';
import { remembering } from './recent.ts';
import { sought } from './sought.ts';

/** Longer messages tell more than praise. */
const praiseMaxWords = 32;
const praising =
  /\b(?:terima kasih|makasih|suwun|nuwun|nuhun|suksma|trims|kamsia|mauliate|alhamdulillah|puji tuhan|berkah|tarimo kasih|apresiasi|muji|memuji|pujian|pujiin|salut|hebat|jempol|bravo|keren|mantap|mantul|makasi|tq|senang|seneng|bangga|berterima kasih|terimakasih|tengkyu|thanks|thank|good job|great job|luar biasa)\b/;
/** Nothing but praise is meant. */
const only = sought(
  /\b(?:(?:ber)?terima kasih|terimakasih|makasih|salam|salut|hormat|apresiasi) (?:\p{L}+ ){0,3}(?:buat|untuk|atas|kepada|sama petugas|ke dinas|ke petugas)\b|\b(?:cuma|cuman|hanya|sekadar|sekedar|just|bukan|tidak ada|tidak|malah) (?:\p{L}+ ){0,3}(?:makasih|makasi|terima|berterima|ngucapin|mengucapkan|ucapan|apresiasi|memuji|muji|pujian|senang|seneng|salut|thanks|thank|lapor|keluhan|aduan|masalah|komplain|komplen|hebat|muji)\b|\b(?:mau|ingin|hendak|saya|kami|to|want to) (?:bilang |kasih |ngasih |menyampaikan |sampaikan |ngucapin |mengucapkan |say )*(?:makasih|makasi|terima kasih|apresiasi|salut|jempol|good job|muji|memuji|thanks|thank)\b/u,
);
/** What went well. */
const well = sought(
  /\b(?:sudah|udah|su|kini|sekarang|akhirnya|tos|langsung|now) (?:\p{L}+ ){0,2}(?:di(?!biar|tinggal|potong|gembok|sunat|pungut|suruh)\p{L}{3,}|mulus|bersih|terang|nyala|lancar|normal|rapi|bagus|beres|jadi|selesai|jalan|steril|kering|alus|sae|rancak|enak|ramah|ada|datang|keluar|nolong|membantu|tidak (?:mampet|banjir|bau|gelap|macet|rusak)|works?)\b|\btidak (?:mampet|banjir|bau|gelap|macet|rusak|ribet|antre|antri)(?: lagi)?\b|\b(?:ramah|sopan|sabar|gercep|cekatan|membantu|menolong|nolong|baik baik|bersih|mulus|lancar|rapi|kinclong|terang|cepet|cepat|alus|rancak|for (?:fixing|cleaning|your|the)|dapat|sehari jadi|bagus|bagusnya|sae|rancak|saya terima|kami terima)\b/u,
);
/** Something is still wanted, or meant otherwise. */
const wanting = sought(
  /\b(?:tapi|tetapi|padahal|kecuali|selain|sayangnya|belum|masih|makin|mohon|kapan|kenapa|kok|harusnya|percuma|bohong|janji\p{L}*|sih apresiasi|\p{L}*(?:rusak|hancur|lubang|bolong|jebol)nya|pecah|jatuh|celaka|habis terus|loh pemkot|but|still)\b|\btolong (?!di ?sampai|sampai|titip)/u,
);
/** "ga ada keluhan" says that nothing is wrong. */
const none = sought(
  /\b(?:tidak ada|bukan|tidak|malah|bukan mau) (?:ada |mau )*(?:keluhan|masalah|aduan|laporan|lapor|komplain|komplen|kendala)(?: apa apa| kok)?\b/g,
);
const passing =
  /\b(?:boleh|bisa|tolong|mohon|minta|titip|ya|iya|silakan)?\s?(?:di)?(?:sampe|sampai|terus|bilang|salam)(?:in|kan)(?:lah|aja)? (?:\p{L}+ ){0,4}(?:ke|buat|kepada|sama|untuk|ka|dhateng|ring)\b|\b(?:boleh|tolong|silakan|ya|iya|oke|mau) (?:di ?)?(?:sampai|sampe|terus)(?:in|kan)\b|^(?:di ?)?(?:sampai|sampe|terus)(?:in|kan)\b|\bkasih tahu (?:mereka|petugas\p{L}*|pak|bu)\b|\bsalam (?:buat|untuk|ke)\b/u;

/** "saya cuma mau bilang ...": nothing wrong follows. */
const saysWell = sought(
  /^(?:(?:min|pak|bu|kak|halo|saya|aku|kami|cuma|cuman|hanya|sekadar|sekedar|mau|ingin|pengen) )+(?:bilang|ngomong|kasih tahu|sampaikan|menyampaikan|cerita|lapor) (?:kalau |bahwa |aja )*(?!makasih|terima)\p{L}+ (?:\p{L}+ ){0,8}(?:bagus|baik|ramah|cepat|cepet|bersih|rapi|mulus|memuaskan|sigap|enak|nyaman|lancar|terang)\b/u,
);
/** Thanks for our own answers: nobody else is praised. */
const onlyUs =
  /^(?:(?:oke|ok|siap|sip|baik|ya|iya|alhamdulillah|wah|pak|bu|min|admin|kak|mas|mbak|terima kasih|terimakasih|makasih|makasi|trims|thanks|thank|you|tengkyu|tq|suwun|matur nuwun|nuwun|nuhun|hatur nuhun|suksma|banyak|banget|sekali|ya|atas|buat|untuk|info|infonya|informasinya|bantuan|bantuannya|jawaban|jawabannya|penjelasannya|responnya|responsnya|balasannya|arahannya|waktunya|kerjasamanya|kemarin|tadi|sudah|dibantu|membantu|bantu|dijawab|semoga|sehat|sukses|selalu|lancar|berkah|semua|semuanya|sebelumnya|salam)(?: |$))+$/;

/** "terima kasih banyak atas bantuannya kemarin": thanks, and nobody praised who could read it. */
export function onlyThanks(text: string): boolean {
  return onlyUs.test(plain(text));
}

/** Whether the message is praise or thanks for something done, with nothing wrong or wanted beside it. */
export const praises = remembering((text): boolean => {
  const line = none.replace(inOneTongue(plain(text)), ' - ');
  if (line.split(' ').length > praiseMaxWords || /\?/.test(text) || wanting.test(line) || tellsWrong(line)) return false;
  if (onlyThanks(text)) return false;
  const means = only.test(inOneTongue(plain(text)));
  return (praising.test(line) && (means || well.test(line))) || saysWell.test(plain(text));
});

/** Whether words tell what went well, and of nothing wrong or wanted: more of the praise, if praise went before. */
export function tellsWell(text: string): boolean {
  const line = none.replace(inOneTongue(plain(text)), ' - ');
  return well.test(line) && !wanting.test(line) && !tellsWrong(line);
}

/** "boleh sampein ke pak wali ya". */
export function passesOn(text: string): boolean {
  return passing.test(inOneTongue(plain(text)));
}
