/** Words that are told of a place and stand in no name of one, though they are no everyday words elsewhere: what is done there, how, and by whom. Hand-written. */

import { isSwearing } from './abuse.ts';

const list = `sebanyak terdapat terhadap merupakan melebihi maupun mempersulit setempat isi bolak ngejar ambil ngambil mengambil urus ngurus mengurus periksa meriksa memeriksa berobat makin semakin maksa memaksa berani melayani merawat melarang melanggar kena terkena main maen nyuruh nyerobot nyelonong ngoceh
  ngomel ngerokok merokok ngebul nongkrong mangkal ngumpul berkumpul lari lari2 loncat manjat nyebrang nyeberang menyeberang nabrak kepleset minum mabok datang pergi duduk nyari cari mencari nemu ketemu
  lihat melihat ngeliat nonton dengar denger nanya jawab ngomong bicara cerita nangis ketawa kesal kesel emosi sedih bingung pusing capek lelah sakit meninggal wafat tewas luka berdarah melahirkan
  membeli membayar nyewa pinjam minjam ngutang setor nyetor transfer narikin memakai nyimpen simpan taruh naruh nyimpan ngebuang ngebakar nyiram nyapu bersihin ngepel nyuci angkat ngangkat ngangkut gali ngegali
  ngebongkar ngebangun cor ngecor ngaspal masang nyopot cabut nyabut ngganti mengganti betulin ngedorong mukul nendang gigit ngegigit gebuk keroyok bacok todong nodong ngerampas nyolong nyuri ngebobol nyetir
  markir berhenti mogok pernah besok langsung buru2 pelan pelan2 cukup lumayan doang justru bahkan apalagi jika sambil semenjak selama semoga mudah2an silakan wajib dapat tiada bocah ibu2 bapak2 pengendara pejalan
  penumpang pembeli pelanggan staf staff security sekuriti benar2 betul2 berantakan acak2an busuk bengkok gaduh heboh licin lengket kelar tuntas rampung terlantar meledak njeblug konslet korslet kedip kedip2 kelip kelip2 byarpet nampilin nampilkan menampilkan nunjukin menunjukkan munculin memunculkan nyetrum
  kesetrum sendirian rombongan serombongan sekeluarga sedikit dikit tersangka pelaku korban saksi ngantre menunggu daftar ngedaftar mendaftar legalisir nyetak perpanjang buat nambal tambal ngganggu gangguin
  ngancam ancam ngancem ngebentak ngeledek godain siul siulin lecehin nyolek lewatin melintas melewati nyelip nyalip mepet menutup ngebuka membuka kebuka ngunci gembok kabur ngilang keliatan terlihat kelihatan nampak
  nongol ngasih memberi nerima menerima nyembur muncrat ngerembes merembes netes menetes ngucur mengucur ngalir ngendap mengendap menggigit membuat menyebabkan mengakibatkan nyumbat nempel nggantung ngegantung njuntai menggantung nyender ngelapor melapor
  bergerombol berkerumun berceceran bertebaran berlarian berkeliaran keliaran berkelahi berantem cekcok lewat kerja bekerja bertugas menjaga berubah menjadi tersendat terputus terancam terpaksa terjebak terpeleset
  terperosok tertimpa terbuka terkunci kebanyakan keseringan kelamaan berjam berhari berminggu berbulan bertahun ikut ikutan nyobain nyoba mencoba memeras malakin sebentar ngasal asal2an sembarangan seenaknya tak bareng barengan brg dua2nya tiga2nya semua2nya`;
/** What is broken, and how: they hardly stand in any other list, for they are many and new ones come. */
const broken = `mlompong nglompong mlongo dowo dawa muni ngasi nganti bengi ruwet ruwed nggilani njijiki njelehi kerendhem kerendem kerendam keleb klelep kebanyon banyu mblebeg kabanjiran keueum kakeueum rungkad legok curuwuk logak butut awon ajur bosok remuk meluber luber mbludak membludak mbludag mbleber mblebar jeru jero jeglong jeglongan njeglong peyang peang velg pelek ambyur mlotrok mblonyok nggenang mblubud nyantol patah ambrol ambrek ambruk ambleg ambyar copot melorot mlorot gompal gompel sompal somplak somplek rompal rontok mledug meledug mledak mbledug jeblos njeblos kejeblos jebrol njebrol mletek
  klotok ngelotok ngelupas mengelupas terkelupas kelupas nganga menganga growong gerowong tumpat tersumpal kropos keropos rapuh karatan berkarat jamuran lapuk reyot peyot penyok oleng doyong ndoyong ngadat
  mandek mangkrak ngaco error eror trouble rewel lemot ngelag ngeheng tepar bubrah renggang sumpel sumpet kesumpel kesumpet melengkung melenceng nyembul njeplak ngejeplak jebolan ngegelinding geronjal gronjal ngepul dalem
  nyungsep ngambang melendung njomplang jomplang rombeng bolong2 pecah2 retak2 lubang2 lobang2 bunyi bunyinya dengung mendengung ngedengung ngeces menggunung pating hanyut selutut sedengkul sebetis sepaha sepinggang seperut sedada seleher semata setumit`;
/** What people suffer, will and say at a place. */
const suffered = `ngaku mengaku ngakunya apaan sehari seminggu sebulan setahun semingguan sebulanan setahunan batuk muntah mual demam gatal sesak diare mencret pilek kesulitan kekurangan kekeringan kehabisan kelaparan kemalingan kehilangan ketakutan kesusahan keberatan kesakitan kedinginan kepanasan kegelapan kebauan kebisingan kecelakaan kebakaran
  kerampokan kejambretan kecopetan kebobolan keracunan kewalahan keteteran kesepian kecewa protes demo niat libur tutup salah keliru suruh dioper udh udah kemana kmana dimana dmn kmn gmn
  ugal2an ugalan ugal bikin kasian kasihan gimana knp mulu doank potensial strategis mangkir ngambek fiktif siluman bodong ketik ngetik kibot kibodan live music orgen dipingpong dipimpong`;
/** What people cry out. */
const cried =
  'ih iih euy yeuh geuning weh wey woy woi yah dah tau kan anjir anjay anjrit njir jir cuk cok hadeh hadeuh duh aduh huft ges gaes guys coy cuy pulak astaga astagfirullah astaghfirullah astaghfirullahaladzim ampun masyaallah masyallah subhanallah innalillahi naudzubillah allah buset busyet jeh kuh'.split(
    ' ',
  );
const telling = new Set([...`${list} ${broken} ${suffered}`.split(/\s+/), ...cried]);
/** Such words too, which stand in names as well: before another of them or an everyday word ("suka ngejar"). */
const mostly = new Set(
  'suka tepat keluar tambah balik pindah pasang ganti tarik tetap nanti kumpul coba tunggu buat paling amat agak bersih pada tidur mabuk bangun teriak item hitam ireng pekat'.split(
    ' ',
  ),
);
/** "kasih toilet": what is wished for the place. "rs mitra kasih" is a name. */
const gives = /^(?:kasih|beri|bikin|pasangin|kasihin)$/;
const given = /^(?:tempat|lampu|zebra|polisi|papan|kursi|bangku|pos|penerangan|fasilitas|akses|atap|jalur|lebih|sedikit|dong)$/i;
/** Verbs by how they begin. */
const verb = /^(?:ng|ny|me[mn]|meng|ber|ter|di|ke)\p{Ll}{4,}$/u;
/** "dibakar2in"; "merpati2" and "menteng2" are names. */
const doneTwice = /^(?:di|ng|ny|me[mn](?!teng))\p{L}{2,}2\p{L}*$/u;
/** "natimpa", "natutup": who did it, in Makassar. */
const doneThere =
  /^na(?:timpa|tutup|ambil|simpan|tinggal|bakar|buang|tabrak|bawa|minta|larang|usir|pukul|ancam|potong|bongkar|gali|tebang|rusak|bikin|jaga|suruh|bilang|hambat|halang|kasi|kasih|pasang|parkir|duduki|tempati|pakai|pake)(?:kan|ki|i|ji|mi)?$/u;
const capital = /^\p{Lu}\p{Ll}/u;

/** Whether `word` wishes for a thing that `next` begins. */
export function asksFor(word: string, next: string, isThing: boolean): boolean {
  return gives.test(word.toLowerCase()) && (isThing || given.test(next));
}

/** Whether a name that goes to `last` ends before `word`, because that tells something. `goesOn`: whether what stands behind `word` may be part of a name. */
export function toldBehind(last: string, word: string, goesOn: boolean): boolean {
  const typed = word.toLowerCase().replace(/[.,]+$/, '');
  return telling.has(typed) || isSwearing(typed) || (mostly.has(typed) && !goesOn) || (capital.test(last) && verb.test(word));
}

/** Whether a word is told of a place, whatever stands around it. */
export function isTelling(word: string): boolean {
  const typed = word.toLowerCase().replace(/[.,]+$/, '');
  return telling.has(typed) || doneTwice.test(typed) || doneThere.test(typed) || isSwearing(typed);
}

/** "Pelapor: Pak RT 8" */
export const signed = /(?<!\p{L})(?:pelapor|pengirim|tertanda|ttd|hormat\s+(?:saya|kami))\s*[:,]?\s*(?:(?:pak|bu|bapak|ibu|ketua)\s+)*$/iu;

/** Whether it is cried out, and no name. */
export function isCried(word: string): boolean {
  return cried.includes(word.toLowerCase());
}

/** What is counted: things, lengths, times, sums. */
const unit =
  '(?:tahun|thn|th|bulan|bln|minggu|mgg|hari|hr|jam|menit|mnt|kali|x|orang|meter|m|km|lampu|titik|unit|buah|rumah|warga|motor|mobil|truk|tiang|pohon|ekor|rb|ribu|juta|lapis|lajur|jalur|baris|kilo|kilometer|mtr)(?!\\p{L})';
/** The number behind a name, and not how many or how long. */
export const nth = `\\s+\\d{1,3}[a-z]?(?![\\p{L}\\p{N}]|\\s*${unit})`;
const unitFirst = new RegExp(`^\\s*(?:\\d{1,4}\\s*)?${unit}`, 'iu');
const howMany =
  /(?:[\s,]+(?:sekitar(?:an)?|kira2|kira-kira|kurleb|kurang\s+lebih|kurang2|total(?:nya)?|ada|hampir|sebanyak|lebih\s+dari))+(?:\s+\d{1,4})?$/iu;

/** "rt 5 sekitar 3", of which the text goes on with "tiang": the place without how many. */
export function uncounted(place: string | null, text: string): string | null {
  const at = place === null ? -1 : text.indexOf(place);
  if (place === null || at < 0 || !unitFirst.test(text.slice(at + place.length))) return place;
  return place.replace(howMany, '');
}

/** What a light shows: no name by itself. */
export const colour = /^(?:merah|kuning|hijau|ijo)$/iu;
