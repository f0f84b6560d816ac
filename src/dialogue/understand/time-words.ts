/** Reads words of time as the ones time.ts knows: other tongues, hurried fingers, halves. */
import { withoutAges } from './ages.ts';
import { counts } from './dates.ts';
import { plain } from './normalise.ts';
import { sought } from './sought.ts';

/** Time words of other tongues and of hurried fingers, read here only: elsewhere they mean other things. */
const tongues: [RegExp, string][] = [
  [/\bti peuting\b/g, 'sejak semalam'],
  [/\b(?:ket|kit|wiwit|awit|kawit|ngawit|ti)\b/g, 'sejak'],
  [/\bsak ?(?=(?:dina|dino|minggu|wulan|sasi|bulan|taun|tahun)\b)/g, 'se'],
  [/\b(?:sewulan|sawulan|sesasi|sasasi|sasasih|sabulan)\b/g, 'sebulan'],
  [/\b(?:sedina|sedino|sadina|sadino|sedinten|sadinten|sapoe)\b/g, 'sehari'],
  [/\b(?:setaun|sataun)\b/g, 'setahun'],
  [/\b(?:mau|wau) (?=bengi|dalu|wengi|esuk|enjing|isuk|awan|sore|sonten)/g, 'tadi '],
  [/\b(?:wingi|kamari|ibi|dibi|yesterday)\b/g, 'kemarin'],
  [/\b(?:bengi|wengi|dalu|peuting|lemeng)\b/g, 'malam'],
  [/\b(?:esuk|enjing|isuk|semeng|baisukan)\b/g, 'pagi'],
  [/\b(?:sonten|sanja|kamarian)\b/g, 'sore'],
  [/\b(?:kepungkur|katukang|kapengker|kepengker|kalintang|lapeh|lape|ago)\b/g, 'lalu'],
  [/(?<=\b(?:\d{1,3}|dua|tiga|empat|lima|enam|tujuh|berapa) ?)ari\b/g, 'hari'],
  [/\b(?:dina|dino|dinten|poe|rahina|days?)\b/g, 'hari'],
  // "dari senen ke kramat": Senen is a quarter of Jakarta too.
  [
    /(?<=\b(?:hari|sejak|semenjak|malam) )senen\b|(?<=\bdari )senen(?=$| (?:belum|tidak|pak|bu|min)\b)|(?<!\b(?:pasar|stasiun|terminal|simpang|jalan|daerah|di|ke) )\bsenen(?= (?:minggu )?(?:kemarin|lalu)\b)/g,
    'senin',
  ],
  [/\b(?:rebo|arba)\b/g, 'rabu'],
  [/\bsalasa\b/g, 'selasa'],
  [/\bkemis\b/g, 'kamis'],
  [/\bsanin\b/g, 'senin'],
  [/\b(?:jumahat|jumaah|jumuah|jemuah|jemuwah)\b/g, 'jumat'],
  [/\bsaptu\b/g, 'sabtu'],
  [/(?<=\b(?:hari|malam) )ahad\b/g, 'minggu'],
  [/\bahad(?= (?:kemarin|lalu)\b)/g, 'hari minggu'],
  [/\b(?:sasi|sasih|wulan)\b/g, 'bulan'],
  [/\b(?:patang|opat|sekawan|sakawan) (?=hari|minggu|bulan|tahun)/g, 'empat '],
  [/\b(?:limang|gangsal) (?=hari|minggu|bulan|tahun)/g, 'lima '],
  [/\b(?:nem|enem|nemang|genep) (?=hari|minggu|bulan|tahun)/g, 'enam '],
  [/\bpitung (?=hari|minggu|bulan|tahun)/g, 'tujuh '],
  [/\b(?:kalih|rong|duang) (?=hari|minggu|bulan|tahun)/g, 'dua '],
  [/\b(?:telung|tigang|tilu) (?=hari|minggu|bulan|tahun)/g, 'tiga '],
  [/\b(?:wolung|dalapan) (?=hari|minggu|bulan|tahun)/g, 'delapan '],
  [/\b(?:sangang|salapan) (?=hari|minggu|bulan|tahun)/g, 'sembilan '],
  [/\b(?:siji|setunggal|satunggal|hiji) (?=hari|minggu|bulan|tahun)/g, 'satu '],
  [/\b(?:dasa|sadasa|sapuluh) (?=hari|minggu|bulan|tahun)/g, 'sepuluh '],
  [/\b(?:saminggu|a week)\b/g, 'seminggu'],
  [/\b(?:weeks?)\b/g, 'minggu'],
  [/\b(?:months?)\b/g, 'bulan'],
  [/\bsince\b/g, 'sejak'],
  // "sejak hujan sabtu malam"
  [
    /\b(sejak|semenjak|dari) (?:hujan|banjir|gempa|longsor|badai|kejadian)(?: (?:besar|gede|deras|lebat|angin))* (?=(?:hari )?(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|kemarin|tanggal)\b)/g,
    '$1 ',
  ],
  [/\blast (minggu|bulan)\b/g, '$1 lalu'],
  [/\b(\d{1,3})(?:hr|hri)\b/g, '$1 hari'],
  [/\b(\d{1,3})(?:mgg|mg)\b/g, '$1 minggu'],
  [/\b(\d{1,3})bln\b/g, '$1 bulan'],
  [/\b(\d{1,3})(?:th|thn|taun)\b/g, '$1 tahun'],
  [/\b(?:th|taun)(?=an\b|\b)/g, 'tahun'],
  [/\b(?:ono|ana|aya|wonten) (?=\d|(?:dua|tiga|empat|lima|enam) )/g, 'ada '],
  // "la 4 hari", "lah seminggu"
  [
    /\blah? (?=(?:(?:hampir|lebih|ado) )?(?:(?:\d{1,3}|dua|tiga|empat|lima|enam|tujuh|beberapa) ?(?:hari|malam|minggu|bulan|tahun)|se(?:hari|minggu|bulan|tahun))\b(?! lagi))/g,
    'sudah ',
  ],
  [/\bmeh (?=\d|se|(?:dua|tiga|empat|lima|enam) )/g, 'hampir '],
  [/\bluwih\b/g, 'lebih'],
  [/\btanggal (sepuluh|sebelas|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|satu)\b(?! (?:puluh|belas))/g, 'tanggal #$1'],
];
/** "1,5 tahun" */
const decimal = /(\d)[.,]5(?=\s*(?:tahun|thn|th|bulan|bln|minggu|mgg)\b)/gi;
/** Most lines have none of them. */
const foreign = sought(new RegExp(tongues.map(([form]) => form.source).join('|')));

/** "wingi2", "kemarin-kemarin", "hari hari ini": of no one day. "3 hari hari ini" counts them. */
const often = new RegExp(
  `\\b(?:(kemarin|besok) \\1|(?<!(?:\\d|${Object.keys(counts).join('|')}) ?)(hari|bulan|tahun) \\2 (?:kemarin|lalu|yang lalu|ini))\\b`,
  'g',
);

const weekday = '(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)';
/** "tiap senin sampai jumat", "sabtu sampai minggu": of no one day, unless they are those of one week ("senin sampai rabu kemarin"). */
const eachWeek = new RegExp(
  `\\b(?:(?:tiap|setiap|saban|hari|tiap hari|setiap hari) )?${weekday} (?:sampai|hingga|sd|s d) (?:hari )?${weekday}\\b(?! (?:lalu|kemarin|yang lalu|minggu lalu|ini|tadi))`,
  'g',
);

/** A text as plain words of time. */
export function spelled(text: string): string {
  const line = halves(plain(withoutAges(text).replace(decimal, '$1 setengah')));
  const told = foreign.test(line) ? tongues.reduce((told, [form, word]) => told.replace(form, word), line) : line;
  return told
    .replace(/#(\p{L}+)/gu, (_, word) => String(counts[word] ?? word))
    .replace(often, ' ')
    .replace(eachWeek, 'setiap hari')
    .replace(partFirst, '$2 $1');
}

/** "subuh jumat" is "jumat subuh". */
const partFirst = /\b(subuh|pagi|siang|sore) (senin|selasa|rabu|kamis|jumat|sabtu|ahad)\b/g;

/** Half of each unit. */
const sizes: Record<string, [number, string]> = { tahun: [6, 'bulan'], bulan: [15, 'hari'], minggu: [3.5, 'hari'] };

/** "satu setengah tahun", "setahun setengah", "setengah bulan": as whole months, or days. */
function halves(line: string): string {
  if (!line.includes('setengah')) return line;
  return line.replace(
    /\b(?:(?:(\d{1,2}|satu|dua|tiga|empat|lima) )?setengah (tahun|bulan|minggu)|(se|(?:\d{1,2}|dua|tiga|empat|lima) )(tahun|bulan|minggu) setengah)\b/g,
    (_, before?: string, unitBefore?: string, after?: string, unitAfter?: string) => {
      const [half, name] = sizes[unitBefore ?? unitAfter ?? ''] ?? [0, ''];
      const number = before ?? after?.trim();
      const whole = number === undefined ? 0 : (counts[number] ?? Number(number));
      return `${Math.round((2 * whole + 1) * half)} ${name}`;
    },
  );
}
