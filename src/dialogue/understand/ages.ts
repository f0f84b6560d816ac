/** How old somebody is, and how long they have lived or worked somewhere: years that say of nothing when it happened. */
import { sought } from './sought.ts';

const years = '(?:tahun|thn|taun|th)(?!\\p{L})';
const already = '(?:(?:sudah|sdh|udah|udh|dah|wis|wes|tos|atos|baru|br|masih|msh|hampir|sekitar|sekarang|menginjak|jalan)\\s+)';
const oneself = '(?:saya|sy|aku|gue|gw|gua|ane|kami)';
const whose = `(?:nya|ku|mu|\\s+(?:${oneself}|kita|tetangga|teman|beliau|dia))?`;
const elders =
  '(?:ibu|bapak|bpk|ayah|abah|ambu|emak|mak|mama|mamah|papa|nenek|kakek|mbah|simbah|eyang|oma|opa|mertua|(?:orang|orangtua|org) ?tua|ortu|suami|istri|paman|bibi|beliau)';
const children = '(?:anak|adik|adek|cucu|bayi|balita|ponakan|keponakan)';
/** A life: nobody says "sudah 40 tahun" of what happens here, unless it is waited for or missing. */
const long = '(?:[4-9]\\d|1[01]\\d)';
const waits =
  '(?!\\s+(?:lalu|yang|yg|ini|tidak|tdk|tak|ga|gak|gk|nggak|ngga|enggak|kaga|kagak|belum|blm|me?nunggu|nungguin|lapor|melapor)(?!\\p{L}))';
const clauseEnd = '(?=\\s*(?:[,.;!?\\n]|$))';

const ages = [
  // "umur saya sudah 72 tahun", "usia 5 bulan"
  `(?:umur|usia|umurnya|usianya|umurku|usiaku)(?:\\s+(?:${oneself}|beliau|dia|ibu|bapak))?\\s+${already}*\\d{1,3}\\s*(?:tahun|thn|taun|th|bulan|bln)(?!\\p{L})`,
  // "saya sudah 67 tahun", "ibu saya udah 80 tahun disuruh berdiri"
  `(?:${oneself}|${elders}${whose})\\s+(?:(?:ini|itu|juga|mah)\\s+)?${already}+${long}\\s*${years}${waits}`,
  // "ibu saya 80 tahun ga bisa jalan", "anak saya 7 tahun belum pulang": without "sudah" it is how old they are, whatever follows.
  `${elders}${whose}\\s+${long}\\s*${years}`,
  `${children}${whose}\\s+(?:[1-9]|1[0-7])\\s*${years}`,
  // "sy pensiunan, sdh 65 thn"
  `(?<=(?:pensiunan|lansia|manula|sepuh|tua)\\s*,?\\s*)${already}*${long}\\s*${years}${waits}`,
  // "anak saya baru 3 tahun, demam"
  `${children}${whose}\\s+(?:(?:ini|itu)\\s+)?${already}*\\d{1,2}\\s*(?:tahun|thn|taun|th|bulan|bln)(?!\\p{L})${clauseEnd}`,
  // "saya sudah 20 tahun tinggal di sini"
  `${already}+\\d{1,2}\\s*${years}\\s+(?:${oneself}\\s+)?(?:tinggal|menetap|berdomisili|domisili|ngontrak|ngekos|jualan|berjualan|dagang|berdagang|kerja|bekerja|jadi\\s+(?:warga|guru|sopir|supir|pedagang|petani|nelayan))(?!\\p{L})`,
];
const age = sought(new RegExp(`(?<!\\p{L})(?:${ages.join('|')})`, 'giu'));

/** `text` without the years people are old. */
export function withoutAges(text: string): string {
  return age.replace(text, ' ');
}
