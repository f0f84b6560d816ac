/** Reads second thoughts about telling it here: that it waits for another day, that the teller sees to it, that nobody will read it; or that nothing is said yet. Whole messages only. */
import { agreement, numbered } from './answer.ts';
import { plain, words } from './normalise.ts';
import { sought } from './sought.ts';

const lead =
  '(?:eh|oh|ah|hm+|tunggu|bentar|sebentar|ya|iya|yaudah|sudah|oke|oalah|owalah|kalau gitu|kalau begitu|gitu|begitu|deh|lah|maaf|min|pak|bu|kak|mas|mbak|biar|biarin|mending|mendingan|lebih baik|tidak usah|tidak apa apa|gpp|gapapa)';
const i = '(?:saya|tak|ta|kami|kita|ane|abdi|kulo|ambo|awak)';
/** "nanti aja kalo udah kelar", "lain kali aja deh". */
const otherDay = sought(
  new RegExp(
    `^(?:${lead} )*(?:(?:nanti|besok|besok besok) (?:(?:aja|dulu|deh|lah|ya) )+(?:kalau|pas|habis|abis|setelah|sesudah|nunggu|tunggu|menunggu|sampai|waktu|begitu|selesai)(?: \\p{L}+){1,6}|(?:lain kali|lain waktu|lain hari|kapan kapan|besok besok)(?: (?:aja|deh|lah|ya|dulu|min|pak|bu))*)$`,
    'u',
  ),
);
/** "oh yaudah nanti tak tanya kelurahan aja", "mending saya ke kantornya langsung". */
const sees =
  '(?:coba |mau |akan |bakal )?(?:tanya|nanya|tanyain|tanyakan|bertanya|urus|ngurus|urusin|datang|datangi|datengin|ke|pergi ke|cari|cari tahu|telepon|telpon|hubungi|samperin|ngomong|bilang|lapor|laporin|benerin|bersihin|kerjain|beresin|takon|takok|tanglet|naros|marani)';
const own = sought(
  new RegExp(
    `^(?:${lead} )*(?:(?:nanti|besok) )?(?:${lead} )*${i} ${sees}(?: (?!sudah|tadi|kemarin|tidak|belum|malah|katanya)\\p{L}+){0,4} (?:aja|sendiri|langsung|dulu|wae|bae)(?: (?:deh|lah|ya|min|pak|bu|kak|dulu|aja))*$`,
    'u',
  ),
);
/** "tanya istri dulu". */
const asksFirst = sought(
  new RegExp(
    `^(?:${lead} )*(?:mau |coba |nanti )*(?:tanya|nanya|diskusi|rembuk|rembugan|musyawarah|runding|rundingan|izin|minta izin)(?:in|kan)?(?: (?:sama|ke|dengan|ama|dulu))* (?!apa|gimana|bagaimana|min|dong|ya|pak$|bu$)\\p{L}+(?: \\p{L}+)? dulu(?: (?:ya|deh|min|pak|bu|aja))*$`,
    'u',
  ),
);
const kin =
  '(?:suami|istri|bini|laki|ibu|ibuk|bapak|ayah|mama|papa|mamak|anak|kakak|adik|orang tua|mertua|keluarga|tetangga|(?:pak|bu) (?:rt|rw)|bos|teman|dia)(?:nya|ku| saya| aku)?';
const allows =
  '(?:boleh|dibolehin|dibolehkan|diizinkan|diizinin|diizini|setuju|oke|mengizinkan|ngizinin|ngebolehin|(?:disuruh |suruh )?(?:lanjut|kirim|terus|lapor)(?:kan|in)?)';
const so = '(?: (?:aja|saja|deh|kok|lah|ya|katanya|min|pak|bu|kak|sekarang|jadi|lanjut|kirim|oke))*';
/** "lah buliah kato suami", "udah tanya istri, boleh katanya". */
const allowed = sought(
  new RegExp(
    `^(?:${lead} )*(?:(?:sudah )?${allows}(?: (?:aja|kok|lah|lapor|dilaporkan|dikirim))* (?:kata|sama|oleh|dari) ${kin}|(?:kata )?${kin} (?:sudah |bilang |katanya |juga )*${allows}|sudah (?:saya |aku )?(?:di)?(?:tanya|nanya|bilang|izin|ngomong|rembuk|rundingan)(?:in|kan)?(?: (?:ke|sama|dengan))?(?: ${kin})?(?: (?:dan|katanya|kata ${kin}|jadi|terus))* ${allows})${so}$`,
    'u',
  ),
);

/** Whether somebody else, who was to be asked first, agrees to it. */
export function saysAllowed(text: string): boolean {
  return words(text).length <= wontMaxWords && allowed.test(plain(text));
}

const wontMaxWords = 10;
/** What people say of reports nobody cares for: each word is one of these, and one of them says it. */
const ofNobody =
  /^(?:percuma|sia|paling|palingan|palingpaling|ujung|ujungnya|ujung2nya|pasti|pesimis|yakin|ragu|kali|bakal|bakalan|akan|emang|memang|apa|guna|gunanya|buat|ngapain|males|malas|capek|sama|aja|bohong|boong|kayaknya|kayanya|rasanya|juga|ya|iya|eh|ah|halah|alah|yah|tidak|ora|moal|teu|ada|yang|dan|terus|lagi|sih|deh|lah|mah|atuh|kok|kan|doang|cuma|cuman|hanya|nanti|lapor|ngelapor|melapor|ngadu|mengadu|usul|ngusul|ngusulin|mengusulkan|usulan|usulannya|saran|laporan|laporannya|laporanku|aduan|di sini|disini|kesini|kemari|di|sini|ke|min|pak|bu|saya|ku|ini|itu|mau|didengar|didenger|dibaca|dibacanya|diwaca|baca|bacain|peduli|perduli|ditanggapi|ditanggepin|ditanggapin|digubris|direspon|direspons|diproses|ditindak|ditindaklanjuti|diurus|diurusin|dikerjain|dikerjakan|dibales|dibalas|dibenerin|diperbaiki|dicuekin|dicuekkan|didiemin|didiamkan|diabaikan|dibiarin|dibiarkan|dibiarno|dianggurin|dilupain|dilupakan|ditinggal|dilempar|dibuang|diperhatiin|diperhatikan|dianggap|hilang|ilang|ngendap|mengendap|masuk|tong|sampah|gitu|begitu|gini|segitu|ngefek|ngaruh|berubah|hasil|hasilnya|siapa|orang|pemerintah|petugas)$/;
const says =
  /\b(?:percuma|sia sia|paling(?:an)? (?:juga |cuma |nanti |laporannya |ya )*(?:tidak|di\w+|gitu|begitu|gini|hilang|ilang|masuk|ngendap|mengendap|bohong)|palingan|ujung2nya|ujung ujungnya|pesimis|tidak (?:yakin|bakal|akan)|(?:apa|ada|tidak) guna\w*|(?:buat apa|ngapain|males|malas|capek) (?:juga |lagi )?(?:lapor|usul|ngusul)|sama aja (?:bohong|boong))\b/;

/** "jangan tanya2 lagi, buat aja laporannya": no more questions. */
const questionsOver = sought(
  /\b(?:jangan|tidak usah|stop|berhenti|kok|ngapain|kenapa|kebanyakan|banyak) (?:banyak |kebanyakan |terus )?(?:tanya|nanya|bertanya|ditanya|tanyanya|nanyanya)\b|\b(?:buat|bikin|buatin|bikinin|proses|urus|laporin|langsung)(?:kan|in)? (?:aja|langsung|dong|lah|cepat) (?:laporan|laporannya|aduannya)\b/,
);
const overMaxWords = 14;

/** Whether somebody is tired of being asked, and tells nothing besides. */
export function tiredOfQuestions(text: string): boolean {
  return words(text).length <= overMaxWords && questionsOver.test(plain(text));
}

/** Whether it shall wait, or the teller wants to see to it otherwise. */
export function putsOff(text: string): boolean {
  const line = plain(text);
  return otherDay.test(line) || own.test(line) || asksFirst.test(line);
}

const notNow =
  /^(?:(?:eh|ah|oh|hm+|tapi|yah) )+(?:(?:tidak|batal|jangan)(?: jadi)? )?(?:(?:deh|ding|ah|lah|dulu|aja) )*(?:nanti|besok|lain kali|lain waktu|kapan kapan)(?: (?:aja|saja|dulu|deh|lah|ya|lagi|pak|bu|min|kak|bang))+$|^tidak(?: jadi)? (?:(?:deh|ding|ah|lah|dulu) )*(?:nanti|besok|lain kali|lain waktu|kapan kapan)(?: (?:aja|saja|dulu|deh|lah|ya|pak|bu|min|kak|bang))+$/;

/** "lampu pagar... eh enggak deh ntar aja": what was begun and shall wait, as it was written; null: nothing is told, or it shall not. */
export function begunForLater(text: string): string | null {
  const at = /[.,;!…\n]+[^.,;!…\n]+[.!]*$/u.exec(text);
  if (at === null || text.includes('?') || !notNow.test(plain(at[0]))) return null;
  const begun = text.slice(0, at.index).trim();
  return words(begun).length === 0 ? null : begun;
}

/** "percuma paling jg gak dibaca": doubted is whether anybody reads it, and nothing is told. */
export function despairs(text: string): boolean {
  const all = words(text);
  return all.length <= wontMaxWords && says.test(plain(text)) && all.every((word) => ofNobody.test(word));
}

/** "apa ya tadi lupa": nothing is said yet. */
const hesitation = sought(/^(?:eh |oh |anu )*(?:apa|lupa|bingung)(?: (?:ya|tadi|lupa|sih|dulu|mau|bilang|apa))*$/);

/** Whether somebody only thinks aloud. */
export function hesitates(text: string): boolean {
  return hesitation.test(plain(text));
}

const otherwise = /^(?:(?:eh|oh|ah|hm+|maaf|ralat|salah|tidak jadi|ganti)(?: (?:pencet|ketik|tulis|ding|deng))* )+/;
/** A yes with none of them only remembers something: "eh iya". */
const decides = /\b(?:aja|saja|deh|dah|lah|setuju|boleh|mau|jadi)\b/;

/** "eh 1 aja deh, takut dipersulit": the first choice after all, and the words behind it. null: nothing is chosen so. */
export function agreesAfterAll(text: string): string | null {
  const [, first = '', rest = ''] = /^([^,.;!\n]*)[,.;!\s]*(.*)$/su.exec(text.trim()) ?? [];
  const line = plain(first);
  const chosen = line.replace(otherwise, '');
  if (chosen === line) return null;
  return numbered(chosen) === 1 || (agreement(chosen) === 'yes' && decides.test(chosen)) ? rest : null;
}
