/** Short answers, matched exactly after normalising and never by substring. Knows the words for a choice, not what the choice does. */
import type { Offer } from '../talk.ts';
import { besideThen, onlyHeard, pastDenied } from './agreed.ts';
import { asksToSend, forwards, withoutMeanwhile } from './forwards.ts';
import { plain, squash, withoutEnd, words } from './normalise.ts';
import { remembering } from './recent.ts';
import { sought } from './sought.ts';

const fillers = set(
  'aja deh lah dong sih nih min admin pak bu bapak ibu kak gan bos boss bro mas mbak mba om bang tolong mohon eh oh woy woi pls please kok tuh ah amat bodo gih yuk ayo langsung cepat cepet cpt cepetan cepatan buruan segera nak dek dik neng jang wes wis pang nah yaelah elah halah',
);
const numberWords = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh'];
const ordinals = ['', 'pertama', 'kedua', 'ketiga', 'keempat', 'kelima', 'keenam', 'ketujuh', 'kedelapan', 'kesembilan', 'kesepuluh'];
const besideNumber = set('ya iya oke sip siap baik yaudah nggih inggih');
const pointers = set('nomor yang pilih pilihan opsi angka');

const yes = phrases(
  'ya|y|iya|iyah|yo|yoi|yup|yes|oke|sip|siap|setuju|boleh|betul|benar|sudah benar|sudah betul|sudah pas|pas|mau|nggih|inggih|tentu|yakin|bisa|cocok|ya disarankan|ya benar|iya benar|ya betul|iya betul|ya pas|iya yakin|ya yakin|fix|ya fix|sudah fix|benar semua|betul semua|ya sudah benar|okeh|okay|okelah|oki|okidoki|mantul|joss|jos|cus|cuss|cap cus|sikat|acc|approve|sesuai|sepakat|hooh|ho|heug|heeh|he|heueuh|heuh|enya|he em|heem|hem em|iyo|patut|leres|muhun|sumuhun|silakan|monggo|mangga',
);
const no = phrases(
  'tidak|no|nomor|bukan|jangan|tidak usah|tidak perlu|tidak mau|tidak jadi|tidak jadi ubah|tidak jadi ganti|tidak jadi diubah|tidak jadi diganti|ogah|enggan|biarkan|biarin|emoh|mboten|bukan semuanya|bukan semua',
);
const vocabulary: Record<string, Set<string>> = {
  yes,
  no,
  send: phrases(
    'kirim|proses|proses aja|ya proses|oke proses|silakan diproses|lanjut proses|kirimkan|kirimin|kirim sekarang|kirim laporan|gas|gaskan|send|ya kirim|iya kirim|gas kirim|gaskeun|kirim dah|kirim mawon|oke kirim|sudah kirim|sip kirim|siap kirim|kirim ya|dikirim|dikirim aja|silakan dikirim|silakan kirim|baik kirim|baik dikirim|baik silakan dikirim|ya dikirim|ya silakan dikirim|oke silakan dikirim|kirim segera|kirim semua|kirim semuanya|kirim juga|ya kirim juga|iya kirim juga|krim|kirm|kirin|krm|kriim|kirum',
  ),
  edit: phrases('ubah|ganti|edit|koreksi|ralat|ubah dulu'),
  hide: phrases(
    'sembunyikan nama|sembunyikan nama saya|sembunyikan|rahasiakan nama|rahasiakan nama saya|jangan sebut nama|jangan sebut nama saya|samarkan nama',
  ),
  cancel: phrases(
    'batal|batalkan|batalin|cancel|tidak jadi|dak jadi|tidak jadi kirim|tidak jadi dikirim|tidak jadi lapor|urungkan|hapus|hapus aja',
  ),
  all: phrases('semua|semuanya|hapus semua|hapus semuanya|semua aja'),
  none: phrases('biarkan|biarin|tidak ada|tidak jadi'),
  drop: phrases('hapus|hapus aja|hapus dari laporan|buang'),
  solved: phrases('sudah|beres|sudah beres|selesai|sudah selesai|ya sudah|iya sudah|aman|mantap'),
  unsolved: phrases('belum|belum beres|belum selesai|masih|tidak|nggak'),
  other: phrases('lain|pilih lain|pilihan lain|yang lain|lainnya'),
  join: phrases('ikut lapor|ikut|ikutan|ikut laporan'),
  door: phrases('tetap tidak dijawab|kalau tetap tidak dijawab|tidak dijawab'),
  detail: phrases('lihat rincian|rincian|rinciannya|detail|lihat detail'),
  skip: phrases('lewati|lewat|skip'),
  anonymous: phrases('tanpa nama|anonim'),
  secret: phrases('rahasia|rahasiakan'),
  public: phrases('tampilkan|publik|terbuka|biasa|biarkan'),
  place: phrases('tempat|lokasi|tempatnya|lokasinya|alamat'),
  story: phrases('cerita|isi|ceritanya|isinya|isi laporan|isi cerita|isi ceritanya|ganti cerita|ganti ceritanya|ubah cerita'),
  category: phrases('kategori|kategorinya'),
  kind: phrases('jenis|jenisnya'),
  when: phrases('waktu|waktunya|kapan|tanggal'),
  visibility: phrases('nama|privasi|kerahasiaan|nama kerahasiaan|nama dan kerahasiaan'),
  grievance: phrases('pengaduan|keluhan|aduan'),
  aspiration: phrases('aspirasi|usul|saran|usulan'),
  information: phrases('permintaan informasi|informasi|info|tanya'),
  nudge: phrases('ingatkan|ingatkan lagi|ingatkan petugas|ingatkan petugasnya|ingatkan petugas lagi'),
  withdraw: phrases(
    'ya|iya|yakin|ya yakin|iya yakin|cabut|ya cabut|iya cabut|cabut laporan|cabut laporannya|dicabut|ya dicabut|iya dicabut|tarik|tarik laporan|ya tarik|iya tarik|tarik laporannya|ya batal|batal|batalkan|batalin|ya batalkan|jadi batal|mau|boleh|yes withdraw|withdraw|inggih tarik|muhun tarik|tutup|ditutup|ya tutup|iya tutup|ya ditutup|tutup laporannya|ya tutup laporannya|minta tutup|minta ditutup|ya minta ditutup|iya minta ditutup|ditarik|hapus|ya hapus|close it|yes close it|yes ask to close it|inggih suwunaken katutup|muhun mundut ditutup|inggih tunas katutup',
  ),
  add: phrases('tambah|tambah keterangan|tambahkan'),
  new: phrases('laporan baru|baru|bikin baru'),
  restore: phrases('kembalikan|balikin'),
  back: phrases('kembali|balik'),
};
/** "ga jadi ubah lokasi": all stays as it was. */
const stays = sought(
  /^(?:(?:eh|oh|ah|ya|yaudah|min|pak|bu|maaf) )*(?:tidak jadi|tidak usah|batal|jangan jadi) (?:di)?(?:ubah|ganti|edit|koreksi|ralat|gantikan|ubahkan)(?:in)?(?: (?:lokasi|tempat|alamat|cerita|isi|kategori|jenis|waktu|tanggal|nama|apa apa|deh|aja|ah|ya|min|pak|bu)(?:nya)?)*$/,
);
const agreeMaxWords = 4;
/** Beside words of agreement they only stress them. */
const stressed = set(
  'nah gitu begitu yaudah emang sekali banget pisan bana beneh benar semua semuanya itu sudah memang data datanya isinya laporannya kok',
);
/** Longer messages are no command in a word. */
const commandMaxWords = 6;
/** What people write before the words of a label: "ya, untuk 7K3QF-M". */
const leading = set('ya iya yang untuk buat ke laporan nomor yes for to the nggih inggih muhun kangge kanggo pikeun kanggé majeng antuk');
/** Questions that ask which complaint is meant: a few words of its title are an answer. */
const asksWhich = new Set(['solved', 'detail', 'add', 'hush', 'unhush', 'secret', 'anonymous', 'withdraw', 'to']);
/** "kirim sudah", "monggo dikirim", "iya gas": sends in other words. */
const sending = sought(
  /^(?:(?:ya|iya|yaudah|oke|sip|siap|baik|silakan|monggo|mangga|sok|atuh|boleh|tolong|mohon|sudah|langsung|betul|benar|sesuai|lanjut|hayu|ayo|cus|mari|nggih|inggih|muhun|pak|bu|min|kak) )*(?:(?:laporan|aduan)(?:nya|ku| saya)? (?:(?:tolong|mohon|langsung) )*)?(?:kirim|kirimlah|kirimkanlah|dikirim|kirimkan|kirimken|kirimkeun|kintunkeun|intunkeun|kirimna|kirimno|kirimke|kirimaken|kirimang|kirimin|gas|gaskan|gaskeun)(?: (?:ya|kirim|aja|sudah|sekarang|juga|we|wae|mawon|laporannya|laporan|laporanku|semua|semuanya|ke|dinas|dinasnya|instansi|instansinya|petugas|pak|bu|min|lah|deh|dong|dah|sana|gih|segera|cepat|langsung|dulu|mi|se|bae|ae|jo|bah|gen|bos|gan|kak|bang|mas|mbak|nah|nggih|terima kasih|makasih|thanks|nuhun|hatur nuhun|suwun|matur nuwun|nuwun|suksma|banyak|sebelumnya|benar|betul|itu|sesuai|pas|cape|capek|lelah|ngantuk|pusing|males|malas|nanya|ngetik|mulu|ditanya|ditanyain|dari|tadi|lama|lelet|lambat|lemot|banget|amat|sekali|sih|kok|ah|lha|keburu(?: \p{L}+){0,2}|atas|perhatian|perhatiannya|bantuan|bantuannya|kerja|sama|kerjasamanya|kerjasama|kesabarannya|waktunya|responnya|tanggapannya|pelayanannya))*$/u,
);
/** The same of a report that stands on the screen. */
const filing = phrases(
  'ya laporkan|iya laporkan|teruskan|diteruskan|ya teruskan|oke teruskan|ya benar itu diteruskan|ya diteruskan|laporkan|laporkan aja|laporkan sekarang|dilaporkan|dilaporkan aja|ajukan|ajukan aja|submit|send it|oke send',
);
/** "yaudah sekalian dilaporin aja deh": the same in the words of every day. */
const reporting =
  /^(?:(?:ya|iya|yaudah|oke|sip|siap|baik|tolong|mohon|sekalian|langsung|sudah|kalau begitu|kalau gitu|kalau (?:harus|perlu|bisa) (?:di)?lapor(?:in|kan)?) )*(?:di)?lapor(?:in|kan)?(?: (?:juga|aja|saja|sekalian|sekarang|ya|deh|dong|lah|gih|min|pak|bu|kak|bang|mas|mbak|laporannya|kasian|kasihan|terima kasih|makasih))+$/;
/** "iya cabut aja kasian petugasnya". */
const withdrawing =
  /^(?:(?:gimana|bagaimana|cara|caranya|bisa|boleh|mau|min|pak|bu|kak|kalau) )+(?:cara |caranya |mau )*(?:batal|batalin|batalkan|membatalkan|ngebatalin|cabut|mencabut|tarik|menarik|hapus|menghapus)(?:nya)?(?: (?:laporan|laporannya|aduan|aduannya|gimana|tidak|kah|ya|min|pak|bu|yang|tadi|saya))*$|^(?:(?:ya|iya|oke|yaudah|sip|boleh|betul|tolong|jadi|sudah|yakin) )*(?:cabut|tarik|tutup|ditutup|dicabut|ditarik|batalin|batalkan)(?: (?:aja|saja|dong|deh|lah|ya))+(?! (?:kalau|jika|asal|tapi)\b)(?: \p{L}+){0,6}$|^(?:(?:ya|iya|betul|yakin) )+(?:cabut|tarik|tutup|batalin|batalkan)$/u;
const surelyYes = phrases(
  'ya|y|iya|iyah|yes|yo|yoi|iyo|ya betul|iya betul|betul|ya benar|iya benar|benar|nggih|inggih|muhun|sumuhun|leres|tentu',
);
/** Choices a plain agreement means when they come first. */
const agreeing = new Set(['send', 'anonymous', 'restore']);

/** "petugas yang harus kirim": part of a story; "benerin dulu baru kirim": not before that is done. */
const tellsOfSending =
  /(?:^|\s)(?:di|saya|sy|mau|minta|belum|blm|tidak|tdk|ga|gak|nggak|jangan|jgn|nanti|ntar|untuk|akan|cara(?:nya)?|ngerti|paham|gatau|pernah|dulu|bisa|yang|yg|harus|perlu|usah|salah|keliru|gagal|batal|jadi|kepencet|telanjur|terlanjur|kelupaan|lupa|(?<!(?:pasar|kota|kampung|terminal|gedung|kantor)\s)(?:baru|bru)|kalau|kalo|klo|(?:abis|habis|setelah|sesudah|kalau|kalo|klo)\s+(?:itu|gitu|sudah|udah|udh|di\p{L}{4,}|ben[ae]r)|(?:jangan|jgn|berhenti|stop|usah|belum|blm)\s+(?:di|ng)?kirim)$/iu;

/** The offered choice that `text` names by number or by its words, or null. */
export function chosen(text: string, offered: readonly Offer[]): Offer | null {
  if (offered.length === 0) return null;
  const index = numbered(text);
  if (index !== null) return offered[index - 1] ?? null;
  const labelled = labelledAs(text, offered);
  if (labelled) return labelled;
  const phrase = core(text);
  const named = offered.find((offer) => {
    const name = offer.draft === 'own' ? offer.step : offer.choice;
    if (name === 'withdraw' && offered.some((other) => other.step === name && other !== offer)) return false;
    if (name === 'withdraw' && withdrawing.test(plain(text))) return true;
    if (name === 'send' && (saysSend(text) || filing.has(phrase) || reporting.test(plain(text)) || forwards(text))) return true;
    return Object.hasOwn(vocabulary, name) && (vocabulary[name]?.has(phrase) || vocabulary[name]?.has(formalCore(text)));
  });
  return named ?? agreed(text, offered);
}

/** The one whose label says these words: a number, a category; of complaints also a few words of the title ("yang got mampet"). */
function labelledAs(text: string, offered: readonly Offer[]): Offer | null {
  const rest = [...kept(pastDenied(text).replace(/(?<=\S)(?:\s(?:itu|tuh?|tadi|lho|loh|kan|dong)){1,3}\s*$/i, ''))];
  while (rest.length > 1 && leading.has(rest[0] ?? '')) rest.shift();
  const whole = offered.find((offer) => offer.words !== undefined && words(offer.words).join('') === rest.join(''));
  if (whole) return whole;
  if (vocabulary.solved?.has(core(text)) || vocabulary.unsolved?.has(core(text))) return null;
  const titled = offered.filter(
    ({ step, words: label }) => asksWhich.has(step) && label && rest.every((word) => words(label).includes(word)),
  );
  return titled.length === 1 ? (titled[0] ?? null) : null;
}

/** "ya" to "Ini untuk 7K3QF-M?" means that complaint; "bukan" the other choice, where there is only one. */
function agreed(text: string, offered: readonly Offer[]): Offer | null {
  const [first, second, third] = offered;
  const asksWhere = first?.draft === 'loose';
  const answer = agreement(text);
  if (first?.choice === 'solved' && surelyYes.has(core(text))) return first;
  if (first && answer === 'yes') return asksWhere || agreeing.has(first.choice) ? first : null;
  return asksWhere && second && !third && answer === 'no' ? second : null;
}

/** The whole number a short answer consists of ("no 2 aja", "yg kedua", "dua dah", "oh oke. 1"), or null. */
export const numbered = remembering((text): number | null => {
  const rest = kept(text).filter((word, i) => !pointers.has(word) && !besideNumber.has(word) && !(word === 'sudah' && i > 0));
  const [word] = rest;
  if (rest.length !== 1 || word === undefined) return null;
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const index = Math.max(
    numberWords.map(squash).indexOf(squash(word)),
    ordinals.map(squash).indexOf(squash(word)),
    /^ke\d{1,2}$/.test(word) ? Number(word.slice(2)) : -1,
  );
  return index > 0 ? index : null;
});

/** Plain agreement or refusal and nothing else. */
export function agreement(text: string): 'yes' | 'no' | null {
  const told = besideThen(text);
  if (yes.has(core(told)) || (agrees(told) && !onlyHeard.test(plain(text)))) return 'yes';
  return no.has(core(told)) || stays.test(plain(text)) ? 'no' : null;
}

/** "sip ya", "betul sekali", "data sudah benar": words of agreement and nothing else. */
function agrees(text: string): boolean {
  const all = kept(text);
  if (all.length < 2 || all.length > agreeMaxWords) return false;
  const agreed = all.filter((word) => yes.has(squash(word)));
  return agreed.length > 0 && all.every((word) => agreed.includes(word) || stressed.has(word));
}

/** The words of a short answer without fillers, squashed: what phrases are compared with. */
export const core = remembering((text): string => squash(kept(text).join(' ')));

/** The same with the everyday ending of verbs as it is written: "kembaliin" is "kembalikan". '' where no word has it, or more is said than a command. */
export function formalCore(text: string): string {
  const all = words(text);
  if (all.length > commandMaxWords || !all.some((word) => word.endsWith('in'))) return '';
  return squash(
    kept(text)
      .map((word) => word.replace(/^(\p{L}{3,})in$/u, '$1kan'))
      .join(' '),
  );
}

/** A set of phrases as `core` writes them, from "a|b c". */
export function phrases(list: string): Set<string> {
  return new Set(list.split('|').map(squash));
}

/** A value without the small words people end a line with: "kab tangerang lah". */
export function withoutTail(value: string): string {
  return withoutEnd(value, /(?:\s+(?:deng|dong|ya|sih|lah|deh|aja|min|pak|bu|gan))+[\s.!]*$/i).trim();
}

/** "gas", "kirim ya": sends and says nothing else. */
export function saysSend(text: string): boolean {
  const said = withoutMeanwhile(text);
  return !asksToSend(text) && ((vocabulary.send?.has(core(said)) ?? false) || sending.test(plain(said)));
}

/** "kirim", "udah kirim aja": nothing is said but that it shall go. */
export function onlySends(text: string): boolean {
  return saysSend(text) || splitSend(text).rest === '';
}

/** "ubah" and nothing else. */
export function saysEdit(text: string): boolean {
  return vocabulary.edit?.has(core(text)) ?? false;
}

/** "ya tutup", "iya cabut aja": of a report that is sent, and more than a yes. */
export function saysWithdraw(text: string): boolean {
  return withdrawing.test(plain(text)) || (agreement(text) === null && (vocabulary.withdraw?.has(core(text)) ?? false));
}

/** "kirim" and the words around it are no longer. */
const sendMaxCharacters = 200;

const sendsLast = sought(
  /(?:^|[\s.,!;])(?:(?:bodo\s*amat|buruan|cepat|cepet|cepetan|cepatan|ayo|yuk|pls|udah|udh|sudah|ya+|iya+|ok|oke|langsung|tolong|pokoknya|terus|trus|lalu|lgsg|gas+|s?kuy+|wis|wes|yowis|yaudah|yawes|y|yg ini|yang ini)\s+)*(?:kirim|krim|kirm|krm)(?:kan|in)?(?:lah)?(?:\s+(?:aja|saja|dulu|dong|deh|dah|udah|udh|lah|ya|yak|sekarang|mawon|wae|min|pak|bu|gan|bos|kak|bang|bg|mas|mbak|napa|kek|cepat|cepet|cepetan|buruan|woy|sih|wes|wis|nak|dek|gih|mi|se|bae|ae|jo|bah|nggih|juga|jg|(?:yg|yang)\s+(?:itu|ini)|semua|semuanya|duanya|terima\s*kasih|trims|trm\s*kasih|tks|thx|thanks|thank\s+you|makasih|makasi|mksh|mks|nuhun|hatur\s+nuhun|suwun|matur\s+nuwun|nuwun|suksma|banyak|sebelumnya)|,)*[\s.!🙏]*$/iu,
);

/** Takes "kirim aja" off the end of an answer. */
export function splitSend(text: string): { rest: string; send: boolean } {
  // At the end alone: a long row of "ya ya ya" would be gone through again from each of them.
  const from = Math.max(0, text.length - sendMaxCharacters);
  const match = sendsLast.exec(text.slice(from));
  if (match === null) return { rest: text, send: false };
  const before = text.slice(0, from + match.index);
  const rest = before.replace(/[\s.,;]+$/, '').trim();
  // "mau foto apa lagi?? ga usah. kirim": what ended before is another sentence.
  const ended = /[.!?]\s*$/.test(text.slice(0, before.length + 1));
  return ended || !tellsOfSending.test(rest) ? { rest, send: true } : { rest: text, send: false };
}

const kept = remembering((text): readonly string[] => {
  const all = words(text);
  const rest = all.filter((word) => !fillers.has(word));
  return rest.length > 0 ? rest : all;
});

function set(list: string): Set<string> {
  return new Set(list.split(' '));
}
