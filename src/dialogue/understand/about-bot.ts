/** Reads questions about who stands behind the chat: whether it is the government's own, whether a machine answers, who hears who reported. Every word of the first two must be of that: a story has others. */
import { isEveryday } from './everyday.ts';
import { plain, words } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { isThing } from './place-name.ts';
import { remembering } from './recent.ts';
import { sought } from './sought.ts';

/** What is asked of whom one is talking to. */
export type AboutBot = 'official' | 'person' | 'readers' | 'rumour' | 'served';

const questionMaxWords = 12;
/** Who asks whether somebody hears of it says of whom. */
const heardOfMaxWords = 16;
const setOf = (text: string) => new Set(text.trim().split(/\s+/));

/** What stands around either question. */
const around = `
  ini itu nomor nomornya wa wanya whatsapp chat akun bot kanal layanan kontak telepon number apa apakah opo nopo napi atau atanapi siapa mana ya kah kaka kan bukan dudu sanes tidak sih nih min admin adminnya pak bu kak kk mas mbak bang
  dong emang memang beneran benar betul bener leres bana tenan temen yakin nggih to ta ka tah langsung maaf permisi halo hai selamat pagi siang sore malam mau tanya nanya dulu nya dari sama dengan ama di yang nu is this the a am i to
  are you real takut jangan cuma kira kirain oh eh jadi haha wkwk hehe saya`;
const official = setOf(`${around}
  resmi resminya asli punya punyanya milik pemda pemkot pemkab pemprov pemerintah pemerintahan kota kabupaten kab provinsi dinas kantor bupati walikota wali gubernur negara penipuan penipu tipu nipu tipuan bohong bohongan hoax hoaks
  palsu abal pengaduan pengaduanipun aduan lapor laporan government governments official`);
const ofGovernment = sought(
  /\b(?:pemda|pemkot|pemkab|pemprov|pemerintah|pemerintahan|dinas|bupati|walikota|gubernur|negara|kabupaten|kota|governments?|official)\b/,
);
const thing =
  /\b(?:ini|itu|info|infonya|kabar|kabarnya|berita|beritanya|pesan|pesannya|link|linknya|nomor|nomornya|wa|wanya|whatsapp|chat|akun|bot|kanal|number|this)\b/;
const person = setOf(`${around}
  baca bacanya mbaca bales mbales balas membalas jawab dijawab jawabnya menjawab ngawaler ngobrol ngomong bicara lagi kamu anda lu elu sampeyan situ orang orangnya manusia jalmi tiyang wong mesin robot robotnya komputer otomatis ai human
  person machine talking asli sungguhan dibales dibalas dibaca program sistem aku po iki uwong manungsa wong kowe`);
const machine = sought(
  /\b(?:mesin|robot|robotnya|bot|komputer|otomatis|ai|manusia|manungsa|jalmi|human|machine)\b|\borang(?:nya)? (?:atau|apa|beneran|asli)\b/,
);
const whom = sought(/\b(?:ngobrol|ngomong|bicara|chat|chatting) (?:ini )?(?:sama|dengan|ama) siapa\b/);
const rumour = setOf(`${around}
  hoax hoaks hoak asli palsu bohong bohongan penipuan tipuan valid info infonya kabar kabarnya berita beritanya pesan pesannya link linknya grup group keluarga tetangga teman medsos tiktok fb facebook true atanapi ora teu betulan fakta
  jelas begini gini seperti`);
const truth = sought(/\b(?:benar|beneran|betul|leres|tenan|bana|hoax|hoaks|hoak|asli|palsu|bohong|bohongan|valid|fakta|true|real)\b/);
const either = /\b(?:atau|atanapi|apa|opo|kan|bukan|dudu|teu|is)\b/;
const asks = sought(
  /\b(?:apa|apakah|opo|po|nopo|napi|atau|atanapi|siapa|ya|kah|kan|bukan|dudu|sanes|tidak|benar|betul|leres|bana|tenan|yakin|nggih|emang|sih|is|am|are)\b/,
);

const reports = sought(/\b(?:lapor\p{L}*|(?:me|nge|di|nga)lapor\p{L}*|ngadu|mengadu|pelapor\p{L}*|laporna|report\p{L}*)\b/u);
const hears =
  /\b(?:tahu|ngerti|ngertos|apal|weruh|uning|nawang|dapat nama|dapet nama|(?:di)?kasih tahu|diberi ?tahu|diberitahu|know|find out)\b/;
const ofWhom = /\b(?:siapa|saha|sinten|sira|saya|nama\p{L}*|identitas\p{L}*|pelapor\p{L}*|who|me)\b/u;
const wonders = /\b(?:tidak|kah|apakah|bakal|akan|bakalan|will|would|does)\b/;
/** "saya tidak tahu nama jalannya". */
const unsure =
  /(?:^| )(?:(?:saya|aku|kami|sa|tapi|cuma|juga|lapor|ngadu) (?:tidak|belum|kurang)|tidak ada yang) (?:tahu|ngerti)(?= |$)(?! kan(?: |$))/;
/** It has happened already. */
const happened = /\b(?:sekarang|sudah|malah|padahal|diancam|dimarahi|kemarin|gara|belum|kok|kenapa)\b/;

const region = setOf(
  `${around} khusus cuma hanya juga bisa boleh wilayah daerah kota kabupaten kab pemkot pemkab pemda provinsi buat untuk aja saja lah loh lho which city for region place kutha endi area melayani`,
);
const which = sought(
  /\b(?:nomor|wilayah|daerah|kota|kabupaten|pemkot|pemkab|pemda|provinsi|city|region|kutha)\b.*\b(?:mana|endi)\b|\bwhich (?:city|region)\b|\b(?:kota (?:apa|atau) kabupaten|kabupaten (?:apa|atau) kota)\b/,
);
/** "kirain ini nomor bekasi", "loh ini bogor apa depok", "salah kamar". */
const elsewhere = sought(
  /\b(?:kirain|tak kira|(?:saya|aku) kira)(?: (?:ini|itu|nomor|nomornya|punya|wa|pemkot|pemkab|kota|kabupaten))* (\p{L}+)$|^(?:(?:loh|lho|lah|eh|min|pak|bu) )*ini (?:nomor |kota |kabupaten )?(\p{L}{4,}) (?:apa|atau) (?:kota |kabupaten )?(\p{L}{4,})$|^(?:(?:yaelah|waduh|aduh|eh|oh|ups|maaf|sori|lah|yah|ya) )*salah (?:kamar|sambung|chat|grup|room)(?: (?:maaf|saya|aye|min|pak|bu|ya|deh|nih|dong|kayaknya))*$/u,
);
const elsewhereMaxWords = 8;

/** What the whole message asks of whom it is written to; null: nothing of that. */
export const askedAboutBot = remembering((text): AboutBot | null => {
  const count = words(text).length;
  if (count === 0 || count > heardOfMaxWords) return null;
  const line = inOneTongue(plain(text));
  const all = line.split(' ');
  const mayAsk = asks.test(line) || /\?/.test(text);
  const isOfReport = reports.test(line) && hears.test(line) && ofWhom.test(line) && !happened.test(line) && !unsure.test(line);
  if (isOfReport && (wonders.test(line) || /\?/.test(text))) return 'readers';
  if (all.length <= elsewhereMaxWords && meansElsewhere(line) && !machine.test(line) && !truth.test(line)) return 'served';
  if (which.test(line) && all.every((word) => region.has(word))) return 'served';
  if (!mayAsk || all.length > questionMaxWords) return null;
  if (ofGovernment.test(line) && thing.test(line) && all.every((word) => official.has(word))) return 'official';
  const wondersIf = wonders.test(line) || either.test(line) || /\?/.test(text);
  if (wondersIf && truth.test(line) && thing.test(line) && all.every((word) => rumour.has(word))) return 'rumour';
  return (machine.test(line) || whom.test(line)) && all.every((word) => person.has(word)) ? 'person' : null;
});

/** "ini selesai apa belum" names no towns. */
function meansElsewhere(line: string): boolean {
  const [, ...towns] = elsewhere.exec(line) ?? ['', 'ini'];
  return towns.every((town = '') => !isEveryday(town) && !isThing(town));
}
