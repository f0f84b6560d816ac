/** Takes off what of a time is called wrong: "eh bukan jam 11 deng jam 10an", "rabu sore, bukan kemarin", "udah 2 minggu bukan seminggu". Knows words, no dates. */

const part = '(?:pagi|siang|sore|malam|malem|mlm|subuh|magrib|maghrib|isya)';
const oneTime = [
  '(?:jam|pukul|pkl|tgl|tanggal)\\s*\\d\\S*',
  `(?:hari\\s+)?(?:senin|selasa|rabu|kamis|jumat|jum.at|sabtu|minggu|ahad)(?:\\s+(?:lalu|kemarin|kemaren|kmrn|${part}))?`,
  `(?:kemarin|kemaren|kmrn|kmren|tadi|td|barusan)(?:\\s+${part})?`,
  'semal[ae]m|besok|lusa|hari\\s+ini',
  '(?:se|\\d+\\s*|dua\\s+|tiga\\s+|empat\\s+|lima\\s+)(?:hari|minggu|mgg|bulan|bln|tahun|thn)(?:an)?(?:\\s+(?:yang\\s+|yg\\s+)?lalu)?',
  part,
].join('|');
/** "5 hari, bukan 3 hari" */
const notThat = new RegExp(
  `[\\s,]+(?:kan\\s+)?(?:bukan|bkn)\\s+(?:pas\\s+|yang\\s+)?(?:${oneTime})(?:\\s+(?:${oneTime}))?(?=[\\s.!]*$)`,
  'iu',
);
const notSoMany = /[\s,]+(?:kan\s+)?bukan\s+\d+(?:\s+(?:hari|minggu|bulan|tahun))?\b/i;
/** "bukan seminggu, 2 minggu", "bentar, bukan td malem ternyata, dua malam yg lalu" */
const notFirst =
  /^\s*(?:(?:eh|oh|ya|dan|maaf|salah|bentar|sebentar|tunggu|ralat|koreksi|(?:hari|tanggal|tgl|waktu|jam|kejadian)(?:nya)?)[\s,.]+)*(?:bukan|(?:ga|gak|ngga|nggak|enggak|tidak|tdk)(?=\s+(?:sampe\s+|sampai\s+)?(?:\d|se(?:hari|minggu|bulan|tahun))))\s+(?:\S+\s+){0,4}?\S+\s*(?:[,;.]|\s+tapi\b)\s*(?=\S)/iu;
const notThen = new RegExp(
  `^\\s*(?:(?:eh|oh|ya|dan|maaf|salah|bentar|ralat|koreksi|jamnya|harinya)[\\s,.]+)*(?:bukan|bkn)\\s+(?:${oneTime})(?:\\s+(?:${oneTime}))?\\s+(?:deng|ding|tapi|tp|melainkan|harusnya|ternyata)\\s+(?=\\S)`,
  'iu',
);
/** "jamnya salah. ", "salah hari, " */
const admission =
  /^\s*(?:(?:eh|oh|maaf|tunggu|bentar|dan)[\s,.]+)*(?:(?:jam|hari|tanggal|tgl|waktu|kejadian)(?:nya)?\s+(?:salah|keliru)|(?:salah|keliru)\s+(?:jam|hari|tanggal|tgl|waktu)(?:nya)?)[\s,.:;]+(?=\S)/iu;

/** "salah, jam 10", "kejadiannya rabu". */
const before = new RegExp(
  `^\\s*(?:(?:eh|oh|maaf|dan|salah|keliru|ralat|koreksi|kejadian(?:nya)?|pasnya|tepatnya|harusnya|maksudnya|(?:yang|yg)\\s+ben[ae]r)[\\s,.:;]+)+(?=(?:${oneTime})(?:[\\s,.!]|$))`,
  'iu',
);
const weekdayAlone = /^(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)(?=[\s.!]*$)/i;

/** The words without the time they call wrong. */
export function besideWrongTime(text: string): string {
  const rest = withoutWrong(text);
  const told = rest === text.trim() && !before.test(text) ? rest : rest.replace(before, '');
  return told === text.trim() ? told : told.replace(weekdayAlone, 'hari $&');
}

function withoutWrong(text: string): string {
  return text.replace(admission, '').replace(notThat, '').replace(notSoMany, ' ').replace(notThen, '').replace(notFirst, '').trim();
}

const denied = new RegExp(
  `(?<![\\p{L}])(?:bukan|bkn)\\s+(?:${oneTime})(?:\\s+(?:${oneTime}))?(?!\\s+(?:aja|saja|doang|cuma|lagi|sekali|main))`,
  'giu',
);

/** "5rb mah yg minggu lalu": of something else. */
const ofOther = /(?<!\p{L})mah\s+(?:yg|yang)\s+\S+(?:\s+(?:lalu|kemarin|kemaren|kmrn|tadi|dulu|itu))?/giu;

const then = `(?:${oneTime}|(?:minggu|mgg|bulan|bln|tahun|thn)\\s+(?:lalu|kemarin|kemaren|kmrn)|(?:tadi|td)\\s+mal[ae]m)(?:\\s+(?:lalu|\\d{4}|(?:jan|feb|mar|apr|mei|jun|jul|ag[us]|sep|okt|nov|des)\\p{L}*))?`;
const toldOffice =
  '(?:(?:me|nge|di)?lapor(?:kan|in)?|(?:di)?adukan|ngadu|mengadu)(?=\\s+(?:ke|k|di|sama|lewat|pak|bu|ketua|rt|rw|kelurahan|lurah|kecamatan|camat|dinas|pdam|pln|polisi|desa|kades|aplikasi)(?!\\p{L}))';
/** What was wrong there is a matter of its own. */
const unheard =
  '(?![^.;!?\\n]*(?:ditolak|dimarah|dibentak|dicuek|diusir|disuruh|diminta|dimintai|dipungut|dipersulit|dilempar|dioper|dipingpong|lama\\s+banget))';
const office =
  '(?:\\s+(?:ke|k|di|sama|lewat|pak|bu|ketua|rt|rw|kelurahan|lurah|kecamatan|camat|dinas|pdam|pln|polisi|polsek|desa|kades|kantor|dishub|dlh|d?pupr|pu|aplikasi|satpam|\\d+)(?!\\p{L})){0,5}';
/** "kemarin saya lapor ke pak rw", "udah lapor rt kemarin": when others were told. */
const toldThen = new RegExp(
  `(?<!\\p{L})(?:${then})\\s+(?:(?:saya|sy|aku|gw|gue|kami|kita|warga|udah|sudah|udh|sdh|pernah|jg|juga|coba|nyoba)\\s+){0,3}${toldOffice}${unheard}|(?<!\\p{L})(?:udah|sudah|udh|sdh|pernah)\\s+(?:(?:saya|sy|aku|kami|jg|juga)\\s+)?(?:me|nge|di)?lapor(?:kan|in)?${office}\\s+(?:${then})(?!\\p{L})${unheard}`,
  'giu',
);
/** "baru jg kelar minggu lalu", "baru diaspal bulan lalu": when it was in order still. */
const inOrderThen = new RegExp(
  `(?<!\\p{L})(?:baru|br)\\s+(?:(?:jg|juga|aja|saja|banget|selesai|kelar|beres)\\s+){0,2}(?:kelar|beres|selesai|rampung|di(?:aspal|tambal|cor|perbaiki|bener|betul|bangun|ganti|pasang|bersih|keruk|cat|urug|renovasi)\\p{L}*)\\s+(?:${then})(?!\\p{L})`,
  'giu',
);

/** The words without the times that are of something else: what they only deny ("bukan kemarin ternyata"), when others were told and when it was in order. */
export function besideDenied(text: string): string {
  return [denied, ofOther, toldThen, inOrderThen].reduce((rest, other) => rest.replace(other, ' '), text);
}

const weekdayOrPart =
  "(?:(?:hari|malam|malem|mlm)\\s+)?(?:senin|senen|selasa|rabu|rebo|kamis|kemis|jumat|jum'?at|sabtu|saptu|minggu|ahad|pagi|siang|sore|malam|malem|subuh|magrib|maghrib|weekend|wiken|akhir\\s+(?:pekan|minggu)|hari\\s+(?:libur|kerja|biasa))";
const habit = `(?:(?:tiap|setiap|saban|unggal|pas)\\s+)?(${weekdayOrPart}(?:(?:\\s*[,&/-]\\s*|\\s+(?:(?:dan|sama|atau|sampai|sampe|plus)\\s+)?)${weekdayOrPart}){0,4})`;
const small = '(?:\\s+(?:aja|saja|doang|doank|kok|sih|ya|d[ei]ng|deh|lho|loh|min|pak|bu|kak))*';
const always = '(?:tiap|setiap|saban|unggal)\\s+\\S+';
/** "eh salah ga tiap malem, cuma jumat sabtu", "tiap jumat aja, bukan tiap hari". */
const notAlways = new RegExp(
  `^\\s*(?:(?:eh|oh|salah|ralat|maaf|maksud(?:nya|ku)?|min|pak|bu|kak)[\\s,.]+)*(?:(?:bukan|bkn|ga|gak|ngga|nggak|enggak|tidak|tdk|ndak|teu|ora)\\s+${always}${small}[\\s,.]+(?:(?:tapi|tp|cuma|cuman|hanya|mung|ngan|yang|yg|kalau|kalo|klo|melainkan)\\s+)*${habit}${small}|${habit}${small}[\\s,]+(?:bukan|bkn)\\s+${always}${small})[\\s.!]*$`,
  'iu',
);

/** When it happens over and over, told instead of another: "tiap jumat sabtu". null: that is not put right. */
export function habitInstead(text: string): string | null {
  const [, behind, before] = notAlways.exec(text) ?? [];
  const days = behind ?? before;
  return days === undefined ? null : `tiap ${days}`;
}

/** The hour of "eh jam 1 bukan jam 3" that is called wrong, of the twelve; null: none is. */
export function hourDenied(text: string): number | null {
  const hour = /(?<!\p{L})(?:bukan|bkn)\s+(?:jam|pukul|pkl)\s*(\d{1,2})(?!\d)/iu.exec(text)?.[1];
  return hour === undefined ? null : Number(hour) % 12;
}
