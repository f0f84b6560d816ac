/** What single words have to do with danger, hand-written: who, what happens to whom, and what makes it a thing of yesterday, a fear, a repair or a manner of speaking. The sense (danger-sense.ts) learns from these classes what two words say together that were never told together before. */
import type { Shown, ShownWord } from './signs.ts';
import { hashOf, shownOf, stemOf } from './signs.ts';

/** Words of each class in plain spelling; with "~" behind it also those of the same stem. */
const classes: Record<string, string> = {
  person:
    'saya aku gua gue gw kami kita nenek kakek mbah bapak ayah ibu mama papa orang warga korban sopir supir kernet kenek kondektur penumpang pengendara pemotor pejalan pedagang penjual pembeli tukang kuli pekerja buruh pegawai karyawan guru pembantu art majikan pacar cewek cewe cowok cowo perempuan laki pria wanita gadis dia mereka penghuni pendaki nelayan satpam ojol keluarga sekeluarga opa oma om pakde bude paklik bulik mas mbak mbakyu bojo lakinya bos abk nahkoda pasien sepupu paman tante bibi teman temanku temen kawan kanca konco tetangga tangga istri suami mertua menantu bini abang akang teteh kakang bli ipar jamaah jemaah rombongan turis wisatawan pengunjung penonton pemancing penyelam pemulung pengemis petani janda tamu kenalan orangnya temannya wong jalma jadma urang',
  weak: 'anak anaknya anakku bayi balita orok adik adek kakak cucu keponakan ponakan murid siswa pelajar mahasiswa santri lansia bocah bocil bumil hamil kembar janin remaja paud tk budak jompo simbah difabel pikun nenek kakek mbah cening kanak',
  body: 'kepala kaki tangan dada perut mata muka wajah leher jari mulut bibir hidung telinga kuping punggung pinggang paha tulang badan tubuh jantung lengan betis lutut dahi jidat pelipis dagu gigi lidah usus kulit rambut kuku nadi denyut rusuk ginjal paru pantat siku tumit telapak jempol kelingking sikil sirah endas leungeun suku drijine driji bahu pundak tengkuk tenggorokan ubun',
  hurt: 'luka~ darah~ bocor patah~ remuk melepuh bengkak abuh memar sobek~ robek~ putus buntung pedhot biru membiru gosong tutung pucat kuning lebam pecah~ cedera ngucur mengucur muncrat hangus koyak~ kepotong terpotong dijahit jahitan memerah lecet ruam melembung infeksi bernanah tusukan bacokan getih geser keseleo terkilir retak',
  out: 'pingsan sadar~ semaput kolaps koma tewas meninggal wafat mati modar paeh kaku dingin tergeletak terkapar ambruk tumbang ndlosor ngglimpang napas~ nafas~ ngap gerak~ bangun respon~ merespon menyahut nyaut denyut tersengal megap membeku hipotermia ngigau mengigau linglung sempoyongan melek merem lemas lemes loyo sekarat kritis mayat jasad jenazah tengkorak bangkai gelimpangan bergelimpangan berjatuhan eling',
  sick: 'kejang~ sesak~ stroke mencong cadel busa berbusa kambuh kumat asma bengek ayan epilepsi jantung~ demam panas step muntah~ mencret diare dehidrasi nyeri sakit kesakitan pusing mual keringat keringetan gemetar menggigil biru tensi gula diabetes overdosis od keselek tersedak kecekek alergi biduran gatal tifus dbd rabies tetanus pendarahan perdarahan kelilipan ngedrop drop lumpuh serangan',
  fall: 'jatuh~ kepleset terpeleset terperosok kejeblos kecemplung tercebur kecebur kejebur nyemplung terjun nyungsep nyungsruk terguling~ guling~ kebalik terbalik roboh~ ambruk ambrol rubuh runtuh~ tumbang longsor~ ambles amblas amblek terpental terlempar miring labuh tibo ragrag ulung kalep gaggar rungkad jebol copot~ menggantung ngglempang',
  crash:
    'nabrak~ tabrak~ ditabrak tertabrak ketabrak tabrakan terserempet keserempet disrempet serempet oleng terlindas kelindas kelindes dilindas nyeruduk seruduk ringsek penyok blong laka kecelakaan tubruk nubruk nyelonong hajar guling jungkir',
  crush:
    'tertimpa menimpa nimpa ketimpa ketiban niban tertimbun ketimbun nimbun menimbun tertindih ketindihan menindih kegencet tergencet kejatuhan kegiling kegulung tergulung kejepit terjepit kejungkel tertusuk ketusuk nancap tertancap kejeduk kelilit terlilit kepentok keinjak terinjak kesiram ketumpahan tersiram terpanggang kesedot tersedot terkubur kependam kejugrug kaurug',
  trap: 'terjebak kejebak terperangkap terkunci kekunci dikunci ngunci mengunci terkurung dikurung ngurung disekap nyekap nyangkut~ tersangkut tersesat nyasar terombang terisolasi terisolir tertahan sembunyi ngumpet bersembunyi tiarap macet mogok digembok ditahan',
  drown:
    'tenggelam hanyut~ terseret keseret seret~ terbawa kebawa tergulung terapung mengapung ngambang mangapuang kelelep kelelap klelep kalelep karam kandas nyelam~ nyilem menyelam berenang renang kintir keli palid anyut timbul kemasukan megap tsunami rob terendam kerendam kerendem kebanjiran',
  water:
    'banjir~ bah bandang air arus ombak gelombang sungai kali laut kolam waduk danau bendungan sumur embung irigasi selat pantai perairan dermaga muara rawa got parit selokan tambak empang bak pelampung teluk tukad walungan batang bengawan sendang segara lautan caah galodo tanggul pintu',
  boat: 'perahu kapal sampan rakit tongkang klotok speedboat ferry feri jukung kano pompong ketinting',
  fire: 'api apinya kebakaran~ kebakar terbakar kobar~ kobong kahuruan puun murup mulad asap~ berasap asep ngebul ngepul mengepul meledak~ ledakan meletus meletup~ meledug njeblug njebluk njeblos dilalap merah membara hangus kobaran percikan memercik menyambar nyamber~ merembet menjalar merambat geni seuneu damkar pemadam disulut kesulut tersulut gosong jago hangat duar',
  fuel: 'bensin gas gasnya elpiji lpg tabung kompor solar tiner spiritus minyak petasan mercon molotov tungku lilin regulator selang mesiu boiler genset amonia klorin kimia freon kawah belerang karbit puntung rokok korek gasolin pertalite desis mendesis ngowos nyembur menyembur',
  elec: 'setrum~ kesetrum tersetrum nyetrum listrik kabel korslet konslet korsleting trafo gardu tegangan tersengat kesengat petir stopkontak meteran panel nempel kontak sutet',
  attack:
    'pukul~ mukul~ hajar~ gebuk~ keroyok~ bacok~ tusuk~ nusuk~ tikam~ sabet~ nyabet tembak~ nembak~ cekik~ nyekik tendang~ nendang injak~ siram~ nyiram~ aniaya~ siksa~ nyiksa perkosa~ leceh~ raba~ grepe~ cabul~ ancam~ ngancam~ todong~ nodong rampok~ begal~ jambret~ culik~ nyulik bunuh~ ngamuk mengamuk diamuk serang~ nyerang~ kejar~ ngejar~ kepung~ sandera~ dobrak~ gedor~ ngedor lempar~ buntut~ cegat~ nyegat hadang~ peras~ paksa~ maksa telanjang~ rampas~ tawuran tampar~ jambak~ banting~ jarah~ dibajak bajak dirusak seret~ narik~ ditarik bentrok perang ricuh rusuh digergaji dimutilasi memburu intip~ ngintip meneror teror~ dibius hipnotis dihipnotis jual diperdagangkan gorok~ panah ngabisin habisin berantem berkelahi kelahi',
  weapon:
    'parang celurit clurit pisau piso golok pedang samurai sajam senjata pistol badik linggis kapak gir arit busur tombak bom cutter silet gunting keris bedil senapan airsoft balok palu mortir granat ranjau peluru gergaji sangkur rencong mandau kujang',
  bad: 'preman begal rampok perampok perompak maling pencuri copet jambret geng pemabuk mabok mabuk odgj gila teroris massa pelaku penculik bandit penjahat begundal penyusup dukun mucikari germo muncikari mantan asing bertopeng',
  poison:
    'racun~ baygon obat pil tablet potas apotas pestisida insektisida pemutih deterjen sabun tiner minum~ nelan~ telan~ nelen~ ngombe keracunan oplosan jamur baterai koin paku jarum sianida panadol paracetamol butir strip kapsul bodrex cairan pembersih aki singkong',
  beast:
    'ular ulo kobra welang piton sanca buaya macan harimau beruang tawon lebah kalajengking anjing gajah celeng monyet biawak hiu ubur gigit~ nggigit patuk~ patok~ dicokot sengat~ lilit~ nerkam terkam~ diseruduk cakar~ lipan kelabang tokek orangutan',
  despair:
    'bunuh diri pamit dadah selamanya udahan sudahan nyerah menyerah mengakhiri akhiri ngakhiri lompat loncat terjun gantung tergantung ngagantung gantungan tali nyilet~ sayat~ menyayat maafin beban percuma rel nyusul almarhum almarhumah surat terakhir hidup hirup urip putus asa rooftop jembatan pengin pengen ingin mati paeh maot muak lelah capek cape',
  birth:
    'melahirkan lahiran lahir brojol ketuban pembukaan kontraksi mules mulas hamil nongol bidan pusar ngeden keguguran kandungan kehamilan bumil prematur',
  missing:
    'hilang ilang leungit ketemu ditemukan nemu menemukan pulang mulih kembali balik muncul nongol keluar naik turun kelihatan keliatan dicari cari mencari nyari kabur kontak terakhir kedengeran kedengaran dijemput jemput sandal sandale sepatu baju bajunya kurang kepisah terpisah',
  vehicle:
    'mobil motor truk bus bis angkot travel kereta krl pesawat heli helikopter sepeda becak pikap pickup tronton ambulans taksi ojek elf traktor crane ekskavator lift eskalator gondola minibus trailer kontainer tangki bajaj bianglala wahana helm setir klakson flying roda ban rem',
  build:
    'rumah gedung sekolah kelas kos kosan kontrakan kamar dapur pasar kios lapak los toko ruko gudang pabrik masjid musala langgar gereja hotel rusun apartemen proyek tembok dinding plafon langit atap genteng tribun panggung jembatan tebing tangga menara tower scaffolding perancah kanopi baliho pagar kandang bengkel warung mall mal basement bukit gunung lereng hutan goa gua tambang galian kawah imah omah umah lab aula pondasi villa kapuk',
  inside:
    'dalam dalem dalemnya dalamnya bawah bawahnya atas jurang sumur septic lubang lobang kolong loteng rel kulkas kardus kantong tas semak',
  many: 'banyak rame ramai semua semuanya puluhan beberapa dua tiga empat lima enam tujuh delapan sepuluh sekampung seisi massal rombongan bertiga berdua berempat rata berhamburan berlarian panik satu2',
  cry: 'tolong tolongin toloong tulung help sos cepat cepet cepetan buruan segera darurat gawat panik plis pls please teriak~ tereak~ jerit~ nangis~ menangis tangis~ woi woy allah astaga astagfirullah ambulans ambulansnya polisi evakuasi~ gelis gancang saurang gek bantuin selamatkan kirim arahin',
  now: 'sekarang barusan lagi sedang baru tadi masih mulai tiba mendadak keburu detik menit makin terus skrg bengi pas langsung iki belum durung can acan sebentar',
  past: 'kemarin lalu dulu pernah dahulu bulan minggu bekas pasca zaman jaman lampau semalam kapan taun tahun waktu wingi baheula ibi kemarinnya kejadian',
  habit: 'sering kadang selalu tiap setiap suka biasa~ kerap langganan terkadang jarang mulu melulu hobi doyan rutin sehari',
  long: 'seminggu sebulan setahun sepekan berhari berminggu berbulan bertahun hari minggu bulan tahun taun lama lamanya suwe lila lawas lamo sejak semenjak sajak kemarin kamari wingi sampai kapan janji',
  safe: 'untung~ syukur~ alhamdulillah selamat gapapa gpp papa aman ringan padam~ sembuh reda surut tertangkap ketangkep ditangkap diamankan ditangani teratasi kapok normal terkendali makasih terima kasih nihil taunya ternyata diambil beres selesai dibawa sehat pulih nyaris kejadian sempat sempet',
  fear: 'takut~ ngeri seram serem khawatir~ kuatir kawatir waswas was bahaya~ membahayakan rawan rentan potensi~ hampir nyaris jangan risiko~ resiko kalau jika kalo bila apabila supaya agar biar mencegah cegah antisipasi sebelum celaka mencelakakan wedi sieun trauma cemas bisa dapat',
  fix: 'diperbaiki perbaiki perbaikan dibenerin benerin dibetulin betulin diganti ganti dipasang pasang ditambah tambah tambahkan dipangkas pangkas ditebang tebang dibersihkan bersihkan diangkut angkut ditutup tutup dicek cek ditertibkan tertibkan ditertibin ditindak tindak ditegur tegur patroli dikeruk diaspal disemprot dirawat renovasi dibangun dijaga diawasi ditata dipindahkan dipindah sosialisasi usul saran mohon harap disidak ditambal didandani dibenerkeun dikasih diblok dipotong diservis dilarang larang standar adakan bikinkan sediakan kelas lomba pelatihan simulasi ditinjau tinjau dipagari dipagar pagari disiram didata dibedah bedah dirapikan rapikan digulung diimbau imbau himbau dihimbau dicat dinormalisasi diatur atur dibongkar bongkar disingkirkan singkirkan dibuatkan buatkan dibuka disediakan ditambahkan diperlebar dilebarkan ditinggikan diperiksa periksa difogging fogging dituar diomean dibaiki dibenahi benahi punggel punggelang direlokasi disegel dirazia razia ditebangi dirujuk digratiskan dipercepat dipermudah diusut ditegor dipageri ditabang dihapus',
  infra:
    'jalan jalanan trotoar lampu pju selokan drainase sampah tps tpa tiang pohon dahan halte rambu marka gapura portal taman gorong aspal lubang bolong~ berlubang retak parkir~ pasir lapangan toilet wc terminal zebra pelican palang sinyal internet wifi pipa ledeng pdam pompa paving jogging ayunan bangku pos polisitidur lift eskalator kran keran ubin pagar plengsengan talud turap irigasi hidran hydrant cctv wifi baliho reklame lorong jembatan marga dalane dalan jalanna lampune lampuna kabelnya tutup balai posyandu perpustakaan',
  paper:
    'ktp kk akta surat bpjs kartu data bantuan bansos pkh blt kip pajak pbb sim stnk izin ijazah sertifikat asuransi klaim santunan formulir antre antri antrian antrean pelayanan petugas pegawai kantor kelurahan kecamatan loket biaya tarif harga retribusi uang bayar gaji dana pungli syarat prosedur jadwal program iuran tagihan ekonomi aplikasi nomor daftar nama subsidi anggaran pemilu spp sppt utang hutang pinjol trayek kuota stok antre loket dokter puskesmas zonasi beasiswa rapor berkas permohonan modal bibit pupuk panen gabah umkm usaha koperasi janda yatim imunisasi vaksin posyandu susu gizi stunting',
  nuis: 'bau berisik bising macet kotor jorok becek licin gelap keruh mampet tersumbat buntu rusak semrawut pengap debu polusi nyamuk lalat tikus numpuk menumpuk tumpukan kumuh speaker karaoke hajatan kecoak rumput lumpur limbah panasnya gatal kemproh',
  screen:
    'film filmnya sinetron drama game berita beritanya tv hoaks hoax grup mimpi novel cerpen komik lomba simulasi latihan lagu konser buku cerita dongeng kabarnya katanya kata syuting tiktok youtube fb viral museum sejarah skripsi judul artinya',
  like: 'kayak kaya kek seperti rasanya serasa rasa saking ibarat bagai laksana haha wkwk wkwkwk hehe lebay sampe sampai jantungan gaya kutu taruhan cemburu sabar kesabaran harapan sepi janji',
  neg: 'tidak gak nggak bukan tak tanpa susah sulit gabisa kagak ra ora teu henteu kada tusing',
  ask: 'apa apakah berapa gimana bagaimana kapan mana kenapa mengapa siapa cara info tanya boleh',
};

/** Small words hung on behind: "kepalanya", "sandalku", "omahe". */
const hung = /(?:nya|ku|mu|lah|e|ne|na)$/;
const hungSigns = 5;
/** A shorter stem says nothing beside a class. */
const stemSigns = 3;
const names = Object.keys(classes);
const byWord = new Map<string, number[]>();
const byStem = new Map<string, number[]>();
for (const [at, list] of Object.values(classes).entries()) {
  for (const entry of list.split(' ')) {
    const word = entry.replace('~', '');
    enter(byWord, word, at);
    if (word !== entry) enter(byStem, stemOf(word), at);
  }
}
/** The sign of each class, and of each two that meet in a line. */
const signs = names.map((name, at) => names.map((other, beside) => (at === beside ? `@${name}` : `@${name}@${other}`)));
/** Hashes of how a class beside a stem begins, and of one that the next word follows or that follows it. */
const firsts = names.map((name) => hashOf(`@${name}~`));
const followed = names.map((name) => hashOf(`@${name}>`));
const seconds = names.map((name) => `>@${name}`);
/** So many words on, two stems still say something together. */
const spanWords = 6;
const known = new WeakMap<ShownWord, readonly number[]>();

/** What the classes of a line's words show: each of them and each two of them as signs, and the hashes of each stem beside the classes of other words ("mati" beside a lamp or beside a person), of classes and stems that follow each other ("mau roboh"), and of stems some words apart. */
export function classSigns({ words }: Shown): { classes: string[]; pairs: number[] } {
  const met = [...new Set(words.flatMap(classesOf))].sort((a, b) => a - b);
  const found = met.flatMap((at, i) => met.slice(i).map((beside) => signs[at]?.[beside] ?? ''));
  const pairs = new Set<number>();
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next !== undefined) addFollowing(word, next, pairs);
    if (word.stem.length < stemSigns) continue;
    const own = classesOf(word);
    for (const one of met) if (!own.includes(one)) pairs.add(hashOf(word.stem, firsts[one]));
    const begun = hashOf(`${word.stem}&`);
    for (const far of words.slice(at + 2, at + 1 + spanWords)) if (far.stem.length >= stemSigns) pairs.add(hashOf(far.stem, begun));
  }
  return { classes: found, pairs: [...pairs] };
}

function addFollowing(word: ShownWord, next: ShownWord, pairs: Set<number>): void {
  const begun = hashOf(word.stem);
  for (const one of classesOf(next)) pairs.add(hashOf(seconds[one] ?? '', begun));
  for (const one of classesOf(word)) {
    pairs.add(hashOf(next.stem, followed[one]));
    for (const other of classesOf(next)) pairs.add(hashOf(seconds[other] ?? '', followed[one]));
  }
}

/** Whether a word belongs to a class. */
export function isClassed(word: string): boolean {
  return shownOf(word).words.some((each) => classesOf(each).length > 0);
}

function classesOf(shown: ShownWord): readonly number[] {
  const before = known.get(shown);
  if (before !== undefined) return before;
  const { word, stem } = shown;
  const bare = word.length >= hungSigns ? word.replace(hung, '') : word;
  const found = [...(byWord.get(word) ?? byWord.get(bare) ?? []), ...(byStem.get(stem) ?? [])];
  known.set(shown, found);
  return found;
}

function enter(map: Map<string, number[]>, key: string, at: number): void {
  map.set(key, [...(map.get(key) ?? []), at]);
}
