/** Finds the name of somebody who begins with it: "saya budi warga rt 3", "halo min, aku Sari, …". Hand-written; names of others ("tetangga saya budi") stay. */
import { everyday, isEveryday } from './everyday.ts';
import { sought } from './sought.ts';

/** First names many people have, but for those that are words as well ("indah", "sabar", "bagus"). */
const common = new Set(
  `abdul abdullah achmad ade adi adit aditya agung agus ahmad aisyah ajeng akbar aldi ali alif alya amin amir aminah amelia andi andika andre andri anggi anggun ani anisa anita anton ari arif arief aris
  aryo asep asih asri astuti atik atin ayu bambang bayu beni benny boby budi budiman butet cecep citra dadan dadang damar danang dani dede dedi deni denny desi dessy devi dewi dian diana dika dimas dina
  dini dita doni dwi edi eddy eka eko elis ella endang eni erna erni erwin euis evi fadli fahmi faisal fajri farhan farida fatimah fauzan fauzi feri ferry fitri fitriani galih gede gilang gita gusti
  hadi halimah hamid hamzah handoko hani haris hartati hartono hasan hasanah hendra hendri heni heri herman hermawan heru herlina husein ibnu ida ihsan ika ikhsan ilham ilyas iman imam imas indra ine
  intan ira irfan irma irwan ismail iwan iyan jajang jamal jamilah joko jono juli juliana jumadi jumiati kadek kartika kartini ketut khadijah komang kurnia kurniawan kusno laila lastri lestari lia lilis
  lina lisa luh lukman lusi made mahmud mamat maman marni marsinah maryam mega meri mira mirna misbah muhamad muhammad muhidin mulyadi mulyani mulyono munir mustofa nana nanang nani nia nining nina nita
  novi novita nuraini nurhayati nuri nurul nyoman paijo parman parti partini pipit ponijan prasetyo priyo puji purnomo putri putu rahma rahmawati rahmat rama randi rani ratih ratna ratu reni reza rian
  ridwan rika rina rini rio risa riska risma rita riyanto rizal rizky rizki rohmat rohani romi rosa rosidah roy rudi rully rusli rusdi ruslan salma samsul samsudin santi santoso saodah sari sarah sarinah
  sarip sartono saskia selvi septi shinta sholeh sigit silvi sinta siti slamet solihin sopian sri subandi sudarmi sudarsono sugeng sugiarto suharti suharto sujatmiko sukarno sukirman sulaiman sulastri
  sumarni sumarno sumiati sunarti sunarto supardi suparman supri supriadi supriyanto surti suryani suryadi susan susanti susanto susi sutarno sutini sutrisno suwarni syahrul syamsul syarif tarno tati
  taufik teguh tejo teti tika tini titi titin toha tono toni totok tri tukiman tuti ucok udin ujang umar umi untung ulfah uus vera vina wahyu wahyudi wahyuni wati wawan wayan widi widodo wiwik wulan
  yadi yanti yanto yati yayan yayuk yeni yenny yoga yogi yudi yuli yuliana yulianti yuni yunita yusuf yusup zaenal zahra zainal zainab zaki zulfa zulkifli`.split(
    /\s+/,
  ),
);
/** Where somebody begins to say who they are: at the beginning, behind a sign, or behind a greeting. */
const begins = sought(
  /(?<=^|[.,;!?:\n]\s*|(?<!\p{L})(?:halo|hallo|hai|min|admin|pak|bu|kak|kakak|mas|mbak|bang|pagi|siang|sore|malam|malem|assalamualaikum|wb|permisi|punten|perkenalkan|kenalkan|kenalin|maaf)\s+)(?:saya|aku|sy|gw|gue|kulo|kula|abdi|ambo|titiang|perkenalkan)\s*,?\s+(?:(?:pak|bu|bapak|ibu|mas|mbak|haji|hj)\.?\s+)?(?=\p{L})/giu,
);
/** What somebody is, told behind their name. */
const role =
  'guru|wali\\s+(?:murid|kelas|santri|siswa)|orang\\s?tua|ortu|staf|pegawai|karyawan|honorer|perawat|bidan|kader|satpam|sopir|pedagang';
/** What follows the name of one who does. */
const goesOn = new RegExp(
  `^(?:\\s*[,.;\\n]|\\s*$|\\s+(?:dari|warga|tinggal|umur|usia|alamat|rt|rw|mau|ingin|hendak|pengen|asal|penduduk|hp|nik|izin|ijin|lapor|melaporkan|di|${role})(?!\\p{L}))`,
  'iu',
);
/** And of one whose name nobody has told us of. */
const surelyGoesOn =
  /^\s+(?:warga|tinggal|umur|usia|rt|rw|dari\s+(?:rt|rw|desa|kelurahan|kampung|dusun|perum|perumahan|komplek|kecamatan))(?!\p{L})/iu;
/** "saya yulfi guru kelas 4": a clause that ends so begins with a name, but for what is done or leads to a role. */
const ofRole = new RegExp(`^\\s+(?:${role})(?:\\s+[\\p{L}\\d]+){0,3}\\s*(?:[.,;\\n]|$)`, 'iu');
const noName =
  /^(?:(?:di|me|ny|ng|ber|ter|ke|se|nu)\p{L}{3,}|seorang|mantan|bekas|calon|eks|istri|suami|anak|adik|salah|sesama|punya|kenal|tanya|lihat|liat|dengar|denger|lapor|benci|kasihan|titip|panggil|tunggu|telepon|telpon|tegur|minta|cari|ingat|percaya|hormat|kasih)$/iu;
const namesMax = 3;

/** Where such names stand. `isOther`: whether a word with a capital is no name. */
export function firstNames(text: string, isOther: (word: string) => boolean): { start: number; end: number }[] {
  return begins.all(text).flatMap(({ 0: before, index }) => {
    const start = index + before.length;
    const names = [...text.slice(start, start + 60).matchAll(/\p{L}[\p{L}'’]*/gu)];
    const first = names[0]?.[0] ?? '';
    const isCommon = common.has(first.toLowerCase());
    const isProper = /^\p{Lu}\p{Ll}{2,}$/u.test(first) && !isOther(first) && !everyday.has(first.toLowerCase());
    const end = start + endOf(names, text.slice(start));
    if (!isEveryday(first) && !noName.test(first) && ofRole.test(text.slice(end))) return [{ start, end }];
    if (!isCommon && !isProper) return [];
    return (isCommon ? goesOn : surelyGoesOn).test(text.slice(end)) ? [{ start, end }] : [];
  });
}

/** Where the last of the names that stand together ends. */
function endOf(names: readonly RegExpExecArray[], text: string): number {
  let end = 0;
  for (const [i, { 0: word, index }] of names.slice(0, namesMax).entries()) {
    if (i > 0 && (text.slice(end, index) !== ' ' || isEveryday(word) || goesOn.test(text.slice(end)))) break;
    end = index + word.length;
  }
  return end;
}
