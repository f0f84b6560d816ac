/** Reads messages that only lead up to a story: who somebody is and writes for, how they write, that they are afraid, may they ask. Every word of the message must be of that: a story has others. */
import { plain } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { findPlace } from './place.ts';
import { remembering } from './recent.ts';
import { sought } from './sought.ts';

/** What a preface leads up to, or tells of its teller. */
export type Preface = 'afraid' | 'behalf' | 'gentle' | 'wish' | 'ask' | 'story';

const prefaceMaxWords = 22;
/** "cepet dong" hurries. */
const gentleMinWords = 3;
const listOf = (text: string) => text.trim().split(/\s+/);

const greets = listOf(`
  halo hallo hello helo hai hi hy hey hei hay woi woy oi oy p permisi misi punten kulo kula nuwun sewu assalamualaikum assalamu alaikum asalamualaikum wr wb salam sejahtera shalom bismillah om swastiastu horas
  selamat met mat pagi siang sore malam sugeng enjing sonten dalu min admin kaka kakak kak kk kkak pak pa bu bapak ibu bapa mas mbak bang abang om tante kang teh gan bro sis nak dek bos bosku komandan ndan ganteng cantik
  pemerintah pemkot pemda pemkab yth terhormat dengan hormat kepada izin ijin maaf maap mohon ganggu mengganggu sebelumnya waktu waktunya sebentar bentar minta apa kabar tes test dengar dengarkan ada orang orangnya adminnya
  online aktif bangun sibuk hadir good morning afternoon evening sir madam there harus formal kota nyuwun lu ente sampeyan`);
/** Small words. */
const between = listOf(`
  ya iya dong sih nih deh lah kok kan kah ka kak to ko lho loh eh oh anu nah tuh itu ini yang nan nu sing di ke dari buat untuk bagi tapi dan atau karena soalnya kalau jika bahwa dulu rumiyin riyin heula dumun lagi lagian
  aja saja cuma hanya sekadar sekedar sedikit dikit banget sekali agak terlalu sama tentang soal mengenai mau ingin hendak nio handak mo bade badhe jagi arep pengen pengin perlu bisa tidak bukan tra trada belum sudah boleh pareng
  dados tiasa saget seng mboten masih juga pun siapa mana gimana baa harus mesti dapat punya jadi jangan begini begitu gini gitu sini siko sana sebelum walaupun meskipun biar supaya agar secara lewat pakai pake via oke ok
  ko siko iko yo se sajo
  saya aku kami kita awak sa beta denai ambo abdi tiang titiang ulun i am a an the to can please here my mine is it want make have me for my`);
const tells = listOf(`
  malapor cara caranya caro carana main hape
  lapor melapor melaporkan laporkan laporin ngelapor ngelaporin laporan ngadu mengadu ngaduin pengaduan aduan adukan keluhan komplain complain report sesuatu hal masalah problem curhat numpang cerita ceritanya ceritain bercerita bicara ngomong ngomongnya
  omong matur menyampaikan sampaikan nyampein sampein disampaikan nyampaikan diomongin perkenankan bingung mulai mulainya mulainnya panjang pendek gpp gapapa apa2 lama ketik ngetik dibantu bantu bantuin membantu tolong
  nolong nolongin bantuan`);
const asks = listOf(
  'tanya nanya bertanya tanyakan nanyain tanglet naros tumaros taros nunasang batakun batanya tanyo batanyo pertanyaan ask question konsultasi',
);
const wishes = listOf('usul usulan usulkan mengusulkan aspirasi masukan saran ide kasih memberi memberikan warga masyarakat');
const others = listOf(`
  tetangga nenek kakek teman sahabat saudara sodara adik adek kakak anak istri suami ayah mamak mama emak orangtua mertua mewakili wakili atas nama disuruh diminta nyuruh menyuruh rt rw lurah kades ketua sebelah rumah rumahnya nomor katanya
  cucu menantu mantu ponakan keponakan ajari diajari diajarin ngajarin ngajari mengajari maajaan dikasih tahu
  hp hpnya wa wanya pegang kesini disini baca tulis nulis huruf buta beliau dia ia yg sepuh tua`);
const shy = listOf('takut kedengeran kedengaran ketahuan ketauan sembunyi diam malu ragu cemas gemetar grogi berani');
const slow = listOf(`
  pelan perlahan sabar cepat cepetan marah mata penglihatan kurang awas lihat tuna netra rungu tuli bisu difabel disabilitas pembaca layar jadul gaptek lambat lemot ngetiknya nulisnya tulisan bahasa bahasanya bahaso basa boso daerah buliah minang melayu banjar batak betawi bugis madura sunda jawa bali
  sopan formal salah tangan stroke pertama pinter pintar pandai ngerti mengerti paham kali maklum typo sabaran beginian begituan gituan teknologi`);
/** Who people say they are. */
const roles = listOf(`
  perkenalkan kenalkan seorang mahasiswa mahasiswi pelajar siswa siswi murid sma smk smp smpn kelas rumah tangga guru honorer warga pendatang perantau ojol ojek supir sopir angkot pedagang petani nelayan buruh karyawan pegawai pensiunan
  turis tourist student kos kost kader kampung deso desa baru bidan perawat karang taruna lansia biasa kecil semester umur tahun 14 15 16 17 18 60 70 80 05 01 02 03 04 06 07 08 09 1 2 3 4 5 6 7 8 9 10`);
/** Of whom a story is told where they come before whoever tells it. */
const people = listOf(`
  mahasiswa mahasiswi pelajar siswa siswi murid guru honorer warga ojol ojek supir sopir angkot pedagang petani nelayan buruh karyawan pegawai pensiunan kader bidan perawat lansia rt rw lurah kades ketua`);
const selves = listOf('saya aku kami kita sa beta denai ambo abdi tiang titiang ulun i am my');
const vocabulary = new Set([...greets, ...between, ...tells, ...asks, ...wishes, ...others, ...shy, ...slow, ...roles]);
/** A name behind these belongs to whoever writes. */
const named = sought(
  /\b(perkenalkan (?:nama )?(?:saya|aku|kami)|(?:nama saya|saya bernama|my name is))(?: (?:adalah|ibu|bapak|pak|bu|bang))? \p{L}+/gu,
);
/** Without one of these it leads up to nothing. */
const leads = new Set([
  ...tells,
  ...asks,
  ...wishes,
  ...slow,
  ...shy,
  'mewakili',
  'perkenalkan',
  'waktunya',
  'permisi',
  'maaf',
  'izin',
  'pemerintah',
]);
const wants = /(?<!\btidak )\b(?:mau|ingin|nio|hendak|handak|mo|bade|badhe|jagi|arep|pengen|pengin|izin|ijin|boleh|pareng|bisa|want)\b/;
/** Who is asked not to be angry, or fears it. */
const angry = /(?<!\b(?:jangan|tidak|takut|maaf)(?: \p{L}+){0,2} )\bmarah\b/u;
/** "belum dapat bantuan". */
const aid = /\b(?:dapat|belum|tidak|dapet) (?:\p{L}+ )?bantuan\b|\bbantuan (?:\p{L}+ ){0,3}(?:belum|tidak)\b/u;
/** Where the neighbour lives is no place. */
const nextDoor = /\bsebelah(?:\s+rumah)?/i;
const reasons = /^(?:soalnya|soale|karena|maklum|abisnya|habisnya)\b/;
const has = (words: readonly string[], some: readonly string[]) => words.some((word) => some.includes(word));

/** "kaga ada, nanya doang": nothing is reported. */
const askedBefore =
  /^(?:(?:tidak ada|tidak|bukan|cuma|hanya|sekadar|sekedar|ya|iya|oh|itu|tadi|kan|saya|aku|min|kak|pak|bu) )*(?:nanya|tanya|bertanya)(?: nanya)? (?:doang|aja|saja|sih|kok)(?: (?:doang|aja|saja|sih|kok|kak|min|ya|pak|bu|dulu))*$/;

/** What the whole message leads up to; null: it tells something, or is something else. */
export const prefaceOf = remembering((text): Preface | null => {
  if (askedBefore.test(plain(text.split(/[.!?\n]/)[0] ?? ''))) return 'ask';
  const line = named.replace(inOneTongue(plain(text)), '$1');
  const all = line.split(' ');
  if (line === '' || all.length > prefaceMaxWords || !all.every((word) => vocabulary.has(word))) return null;
  if (tellsOfOthers(line, all) || angry.test(line) || aid.test(line)) return null;
  // "soalnya aku masih kelas 8", behind a question.
  if (reasons.test(line) && has(all, selves) && has(all, roles) && findPlace(text) === null) return 'story';
  if (!all.some((word) => leads.has(word)) || findPlace(text.replace(nextDoor, '')) !== null) return null;
  if (has(all, ['takut', 'kedengeran', 'kedengaran', 'ketahuan', 'ketauan', 'sembunyi']) && !has(all, ['salah', 'sopan'])) return 'afraid';
  if (writesForOthers(all)) return 'behalf';
  if (has(all, slow) || has(all, shy)) return all.length < gentleMinWords ? null : 'gentle';
  if (has(all, ['usul', 'usulan', 'usulkan', 'mengusulkan', 'aspirasi', 'masukan', 'saran', 'ide'])) return 'wish';
  return has(all, asks) ? 'ask' : 'story';
});

/** "pegawai desa tidak sopan sama saya". */
function tellsOfOthers(line: string, all: readonly string[]): boolean {
  const at = all.findIndex((word) => people.includes(word));
  return at >= 0 && !has(all.slice(0, at), selves) && !wants.test(line);
}

const kin = listOf('tetangga nenek kakek teman sahabat saudara sodara adik adek anak istri suami ayah mamak mama emak orangtua mertua ibu');
const acts = listOf('bantu bantuin membantu mewakili wakili nama tua ngetik ngetiknya untuk buat');

/** "mau bantu tetangga saya yg gak punya hp". */
function writesForOthers(all: readonly string[]): boolean {
  return has(all, ['mewakili', 'wakili']) || (has(all, acts) && all.some((word, i) => i > 0 && kin.includes(word)));
}
