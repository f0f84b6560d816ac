/** What people say of when something happened ("sejak senin", "dua minggu lalu"), and the days that means. Hours are clock.ts's. */
import {
  aDate,
  aDayOfMonth,
  ago,
  aMonth,
  aYear,
  between,
  counts,
  type Day,
  day,
  dayMs,
  eve,
  last,
  monthOf,
  months,
  type Read,
  shortMonths,
  weekday,
  weekdayOfLastWeek,
  weekend,
  yearBefore,
} from './dates.ts';
import { afterPrayer, feast, feastTold, prayerNames } from './occasions.ts';
import { sought } from './sought.ts';

/** "Jalan 10 November" is a street. */
const noName = '(?<!(?:jalan|gang|stadion|kampus|jembatan|taman|universitas|monumen|sma|smk|rumah sakit) )';
const shorts = Object.keys(shortMonths).join('|');
const month = `(${months.join('|')}|${shorts})`;
const count = `(?<!(?:jam|pukul|pkl|setengah) )(\\d{1,3}|${Object.keys(counts).join('|')})`;
const unit = '(hari|(?<!se)malam|minggu|bulan|tahun)';
const weekdayName = '(senin|selasa|rabu|kamis|jumat|sabtu|minggu)';
const since = '(?:sejak|semenjak|dari|mulai|terhitung)';
/** A name is short only behind what leads to one, or before a year: "sejak sept", "okt 2025". */
const longMonth = `(${months.join('|')}|(?<=\\b(?:${since}|bulan|awal|akhir|pertengahan) )(?!mar\\b)(?:${shorts})|(?!mar\\b)(?:${shorts})(?= (?:tahun )?20\\d\\d| lalu| kemarin))`;
const every = 'tiap|setiap|unggal|saban|saben';
/** "tiap sabtu malam" is of no one day. */
const notEvery = `(?<!\\b(?:${every}) )`;
/** What goes on for as long as is told: "mati 3 hari", "numpuk 2 minggu". */
const goesOn =
  '(?:mati|padam|numpuk|menumpuk|tertumpuk|rusak|bolong|berlubang|mampet|tersumbat|banjir|gelap|bau|macet|bocor|kering|keruh|nunggu|menunggu|tunggu|dibiarkan|didiamkan|terbengkalai|mangkrak|jebol|putus|roboh|longsor|tutup|hilang|antri|antre|langka|kosong|terendam|tergenang|menggenang|(?:belum|tidak) (?!jadi)\\w+|(?:belum|tidak) ada (?:air|lampu|listrik|petugas))';
/** When the country's first cases were told: March 2020. */
const pandemic = { month: 2, year: '2020' };
/** "yang tadi", "lebaran kemarin": not yesterday and not today. */
const notNamed =
  '(?<!(?:yang|kayak|seperti|sama|tahun|bulan|imlek|sincia|lebaran|puasa|ramadan|natal|idul fitri|idul adha|haji|tahun baru|agustusan|pemilu|pileg|pilkada|pilkades|musim hujan|musim kemarau|kemarau|semester|ajaran|pelajaran|angkatan|periode|liburan|ujian|ppdb|banjir|gempa|corona|covid) )';

/** "luber lagi kayak tahun kemarin": what is compared, and not told. */
const notLike = '(?<!\\b(?:kayak|kaya|kyk|seperti|macam|kayak waktu|seperti waktu|dibanding|dari pada|daripada) )';

/** What is told, the surest first. Each gets its match, today and the hour. */
const patterns: [RegExp, (match: RegExpExecArray, today: Day, hour: number) => Read | null][] = [
  [
    new RegExp(`\\b${noName}(\\d{1,2}) (?:(?:sd|s d|sampai|hingga|dan) )?(\\d{1,2}) ${month}(?: (?:tahun )?(20\\d\\d))?\\b`),
    (m, today) =>
      between(aDate(Number(m[1]), monthOf(m[3]), m[4], today, undefined), aDate(Number(m[2]), monthOf(m[3]), m[4], today, undefined)),
  ],
  [
    new RegExp(`\\b(${since} )?(?:tanggal |hari \\w+ )?${noName}(\\d{1,2}) ${month}(?: (?:tahun )?(20\\d\\d))?\\b`),
    (m, today) => aDate(Number(m[2]), monthOf(m[3]), m[4], today, m[1]),
  ],
  // "tahun lalu bulan oktober"
  [
    new RegExp(
      `\\b(${since} )?tahun (?:lalu|kemarin) (?:(?:di|pas|waktu|sekitar) )?(?:(?:awal|pertengahan|akhir) )?(?:bulan )?${longMonth}\\b`,
    ),
    (m, today) => aMonth(monthOf(m[2]), yearBefore(today), false, today, m[1]),
  ],
  [
    new RegExp(
      `\\b(${since} )?(?:(?:awal|pertengahan|akhir) )?(?:bulan )?(?<!\\d )${noName}${longMonth}(?: (?:tahun )?(20\\d\\d)| (?:(tahun) )?(lalu|kemarin))?\\b`,
    ),
    (m, today) => aMonth(monthOf(m[2]), m[3] ?? (m[4] === undefined ? undefined : yearBefore(today)), m[5] !== undefined, today, m[1]),
  ],
  [
    new RegExp(
      `(?:^|\\b(${since} |di |pada ))bulan (1[0-2]|[1-9])(?: (?:lalu|kemarin|ini))?\\b(?! (?:hari|minggu|bulan|tahun|kali|orang|kg|kilo))`,
    ),
    (m, today) => aMonth(Number(m[2]) - 1, undefined, false, today, /^(?:di|pada) /.test(m[1] ?? '') ? undefined : m[1]),
  ],
  [
    new RegExp(`\\b(${since} )?awal tahun(?: (ini|lalu|kemarin))?\\b`),
    (m, today) => aMonth(0, m[2] === undefined || m[2] === 'ini' ? undefined : yearBefore(today), false, today, m[1]),
  ],
  [
    new RegExp(`\\b(${since} )?${feastTold}`),
    (m, today) => (m[1] === undefined && m[3] === undefined ? null : feast(m[2] ?? '', m[3] !== undefined, today, m[1])),
  ],
  [
    new RegExp(
      `\\b${since} (?:(?:awal|zaman|jaman|masa|musim|ada|adanya) )*(?:covid|corona|korona|pandemi)\\b(?! (?:\\d+ )?(?:selesai|berakhir|usai|reda))`,
    ),
    (_, today) => aMonth(pandemic.month, pandemic.year, false, today, 'sejak'),
  ],
  [
    new RegExp(`\\b(${since} )?(?:(?:per)?tengah(?:an)?|(akhir)) tahun (ini|lalu|kemarin)\\b`),
    (m, today) => aMonth(m[2] === undefined ? 5 : 11, m[3] === 'ini' ? undefined : yearBefore(today), false, today, m[1]),
  ],
  [
    new RegExp(`\\b(${since} )?(?:per)?tengah(?:an)? bulan(?: ini)?\\b(?! (?:lalu|kemarin|yang lalu|${months.join('|')}))`),
    (m, today) => aDayOfMonth(15, undefined, today, m[1]),
  ],
  [
    new RegExp(`\\b(${since} )?awal bulan(?: (ini|lalu|kemarin))?\\b(?! (?:${months.join('|')}))`),
    (m, today) => aDayOfMonth(1, m[2], today, m[1]),
  ],
  [
    new RegExp(`\\b(${since} )?(?:bulan (ini|lalu|kemarin) )?tanggal (\\d{1,2})(?: bulan (ini|lalu|kemarin))?\\b`),
    (m, today) => aDayOfMonth(Number(m[3]), m[2] ?? m[4], today, m[1]),
  ],
  [
    new RegExp(
      `\\b(?:sudah|selama|hampir|lebih dari) (?:hampir |sekitar |kurang lebih |kira kira |lebih dari |mau |ada )?${count}? ?${unit}(?:an)?(?: (?:lebih|ini))?\\b(?! (?:lalu|yang lalu))`,
    ),
    (m, today) => ago(m[1], m[2], today, true),
  ],
  [
    new RegExp(`\\b(${since} )?${count} ?${unit}(?:an)? (?:yang )?(?:lalu|kemarin|silam)\\b`),
    (m, today) => ago(m[2], m[3], today, m[1] !== undefined),
  ],
  [new RegExp(`\\b${since} ${count} ?${unit}(?:an)?\\b(?! ke depan)`), (m, today) => ago(m[1], m[2], today, true)],
  [/\b(?:se|setengah |\d{1,3} )(?:jam|menit)(?:an)? (?:yang )?lalu\b/, (_, today) => day(today, undefined)],
  [/\b(?:weekend|wiken|akhir pekan|akhir minggu) (?:kemarin|lalu)\b/, (_, today) => weekend(today)],
  [
    new RegExp(`\\b(${since} )?(?:hari )?${weekdayName}(?: (?:pagi|siang|sore|malam))? minggu (?:lalu|kemarin)\\b`),
    (m, today) => weekdayOfLastWeek(m[2], today, m[1]),
  ],
  [
    new RegExp(`(?<!\\b(?:${every})(?: \\w+){0,4} )\\b(${since} )?malam ${weekdayName}\\b(?! (?:ini|depan|besok))`),
    (m, today) => eve(m[2], today, m[1]),
  ],
  [new RegExp(`${notEvery}\\b(${since} )?malming\\b`), (m, today) => eve('minggu', today, m[1])],
  [new RegExp(`\\b${count} ?${unit}(?:an)? (?:ini|terakhir|belakangan)\\b`), (m, today) => ago(m[1], m[2], today, true)],
  [
    new RegExp(
      `\\b${goesOn} (?:sudah |hampir |sekitar |kira kira |selama )?${count} ?${unit}(?:an)?\\b(?! (?:lalu|yang lalu|kemarin|sekali|lagi|ke depan))`,
    ),
    (m, today) => ago(m[1], m[2], today, true),
  ],
  [
    new RegExp(
      `(?<!(?:tiap|setiap|per|dalam|tiap tiap|selama|umur|usia|bayi|bayi saya|bayinya|hamil|balita) )\\b${count} ?${unit}(?:an)? (?:lebih |lamanya |terus |terus terusan )?(?:${goesOn}|tanpa|lebih$)\\b`,
    ),
    (m, today) => ago(m[1], m[2], today, true),
  ],
  [
    new RegExp(
      `^(?:(?:kira|kira kira|sekitar|kurang lebih|hampir|mungkin|ada|kali|ya|iya|eh|oh|sudah) )*${count} ?${unit}(?:an)?(?: (?:lebih|ini|lah|la|ada|sudah|lamanya|mungkin|kayaknya|pak|bu|min|deh|kira kira|ya|gitu|gini|begini|begitu))*$|\\b${count} ?${unit}(?:an)? sudah(?: (?:ini|itu|pak|bu|min|kak))*$|\\b${count} ?(tahun|bulan|minggu)an$`,
    ),
    (m, today) => ago(m[1] ?? m[3] ?? m[5], m[2] ?? m[4] ?? m[6], today, true),
  ],
  [
    new RegExp(
      `${notLike}(?<!\\bhari )\\b(${since} )?(?:(?:(?:per)?tengah(?:an)?|akhir) (?=bulan))?(minggu|bulan|tahun) (?:lalu|kemarin|yang lalu)\\b`,
    ),
    (m, today) => last(m[2], today, m[1]),
  ],
  [new RegExp(`\\b(?:(${since}) (?:tahun )?|tahun )(20[0-2]\\d)\\b`), (m, today) => aYear(Number(m[2]), today, m[1])],
  [/\b(sejak |dari )?(?:kemarin lusa|lusa kemarin|kemarin dulu|dua hari lalu)\b/, (m, today) => day(today - 2, m[1])],
  [
    new RegExp(
      `${notEvery}${notLike}\\b(${since} )?(?:hari )?${weekdayName} (?:lalu|kemarin|tadi|yang lalu|pagi|siang|sore|malam|(?<!\\b(?:${every}|malam) (?:\\w+ )?\\w+ )(?=(?:jam|pukul|pkl) \\d))`,
    ),
    (m, today) => weekday(m[2], today, m[1]),
  ],
  [new RegExp(`\\b(${since} )?kemarin (?:hari |pas )?${weekdayName}\\b(?! (?:lalu|kemarin))`), (m, today) => weekday(m[2], today, m[1])],
  [new RegExp(`${notEvery}\\b(${since} )?hari ${weekdayName}\\b`), (m, today) => weekday(m[2], today, m[1])],
  [
    new RegExp(
      `(?<!\\b(?:${every}|buka|jadwal|libur|kerja) )\\b(sejak|semenjak|dari|terhitung) ${weekdayName}\\b(?! (?:(?:sampai|hingga|sd|s d|ke)(?! (?:sekarang|saat ini|detik ini|hari ini|kini)\\b)|dan|depan|besok|pertama|minggu depan|${weekdayName})\\b)`,
    ),
    (m, today) => weekday(m[2], today, m[1]),
  ],
  [
    new RegExp(`\\b(?:sejak|dari|mulai) (?:(?:habis|abis|waktu) )?(${prayerNames})\\b(?: (?:(kemarin|semalam|tadi malam)|tadi)\\b)?`),
    (m, today, hour) => goingOn(m[2] === undefined ? afterPrayer(m[1] ?? '', m.input, today, hour) : day(today - 1, undefined)),
  ],
  [
    /(?<!(?:tiap|setiap|sering|selalu|kerja) )\b(?:sejak|dari|mulai) (?:subuh|pagi)\b(?! (?:sampai|hingga|ke) (?:siang|sore|petang|malam|subuh|pagi|magrib))/,
    (_, today) => day(today, 'sejak'),
  ],
  [new RegExp(`\\b(${since} )?${notNamed}(?:kemarin|semalam|semalem|tadi malam|malam tadi)\\b`), (m, today) => day(today - 1, m[1])],
  [
    // "tadi aku bilang 5": when it was said.
    /\b(sejak |dari )?(?<!yang )(?:tadi(?! (?:kan |sudah )?(?:saya |aku |kami )(?:kan |sudah |yang )?(?:bilang|ngomong|tulis|nulis|ketik|ngetik|sebut|nyebut|cerita|salah|kelupaan|lupa)\b)|tadi pagi|tadi siang|tadi sore|hari ini|barusan|baru aja|pagi ini|siang ini|sore ini|malam ini)\b/,
    (m, today) => day(today, m[1]),
  ],
  [
    new RegExp(`\\b(?:habis|abis|setelah|sehabis|selepas|bada|bakda) (?:salat |sholat )?(${prayerNames})\\b`),
    (m, today, hour) => afterPrayer(m[1] ?? '', m.input, today, hour),
  ],
  [
    new RegExp(`(?<!\\b(?:sampai|hingga|akhir|tengah|pertengahan|untuk|buat|target) )\\b(${since} )?bulan ini\\b`),
    (m, today) => aMonth(new Date(today * dayMs).getUTCMonth(), undefined, false, today, m[1]),
  ],
  [
    /\b(?:besok|lusa|nanti (?:malam|sore|siang)|minggu depan|bulan depan|tahun depan)\b/,
    (m, today) => day(today + (m[0] === 'lusa' ? 2 : 1), undefined),
  ],
];

const sayings = patterns.map(([pattern, make]) => [sought(pattern), make] as const);

function goingOn(read: Read | null): Read | null {
  return read && day(read.from, 'sejak');
}

/** The surest thing `line` (spelled out) tells of when, and its words; null: nothing. */
export function told(line: string, today: Day, hour: number): { read: Read; text: string } | null {
  for (const [pattern, make] of sayings) {
    const match = pattern.exec(line);
    const read = match === null ? null : make(match, today, hour);
    if (match !== null && read !== null) return { read, text: match[0].trim() };
  }
  return null;
}
