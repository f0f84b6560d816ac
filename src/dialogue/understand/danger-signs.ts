/** What danger sounds like, and what only sounds like it: hand-written lists in normalised words (normalise.ts). emergency.ts reads them. */
import { type Sought, sought, soughtAny } from './sought.ts';

export type Danger = 'fire' | 'police' | 'ambulance' | 'rescue' | 'power' | 'women_children' | 'crisis';

/** Where something of a list stands in a line. */
export type Listed = Pick<Sought, 'test' | 'exec' | 'search'>;

/** Alternatives as one expression that matches whole words of a line with spaces between them and nothing else (normalise.ts). */
export function any(...patterns: string[]): Listed {
  return soughtAny(patterns.map((pattern) => new RegExp(wholeWords([pattern]))));
}

function wholeWords(patterns: readonly string[]): string {
  return `(?<![^ ])(?:${patterns.join('|')})(?![^ ])`;
}

const few = '(?:[^ ]+ ){0,3}';
const weapon = '(?:parang|celurit|clurit|pisau|golok|pedang|samurai|sajam|senjata|senjata tajam|pistol|badik|linggis|kapak)';
const victim =
  '(?:saya|istri|anak|anaknya|anakku|adik|kakak|ibu|ibuku|nenek|tetangga|teman|temanku|pembantu|art|dia|cewek|perempuan|wanita|gadis|bocah|bayi|keponakan|murid)';
const near =
  '(?:suami|suamiku|suaminya|bapak|bapaknya|ayah|ayahnya|pacar|pacarnya|mantan|majikan|ipar|bapak tiri|ibu tiri|paman|bojoku|orang tua)';
const beaten =
  '(?:dipukul(?:i|in)?|dianiaya|disiksa|diperkosa|dilecehkan|diraba|digrepe|digebuk(?:in|i)?|dicabuli|dicekik|disekap|dikurung|dihajar|ditampar(?:in|i)?|ditendang(?:in|i)?|diinjak|diseret|diantemi|dibakar|disiram|dibanting|dilempari)';
const kin =
  '(?:saya|bapak|bapakku|ayah|ibu|ibuku|nenek|kakek|istri|suami|anak|anaknya|adik|kakak|mertua|bayi|orang|orangnya|tetangga|temannya|teman|pengendara|korban|korbannya)';
const structure =
  '(?:rumah|bangunan|gedung|sekolah|kelas|atap|tembok|dinding|pasar|plafon|jembatan|kos|ruko|masjid|musala|tribun|panggung)';

/** Each danger by its signs. */
export const signs: Record<Danger, Listed> = {
  fire: any(
    '(?:pipa|tabung|selang|regulator) gas (?:[^ ]+ ){0,6}(?:nyembur|menyembur|semburan|mendesis|ngowos)|(?:tas|koper|kardus|bungkusan) (?:[^ \\d]+ ){0,4}(?:bunyi|bom|berkabel|ada kabelnya)',
    'k(?:e)?bakara+n|kobongan|kahuruan|kebakar|terbakar',
    `(?:ada|keluar|muncul|kena|percikan) ${few}api`,
    'api(?:nya)? (?:[^ \\d]+ ){0,2}(?:gede|besar|membesar|menyala|merambat|menjalar|mendekati|tidak bisa mati|di atap|dekat rumah)',
    'bau gas|(?:gas|tabung|selang)(?:nya)? (?:elpiji |lpg |gas )?(?:bocor|lepas|mendesis)|kebocoran gas|(?:ada|suara) ledakan|(?:ngebul|mengepul) (?:[^ \\d]+ )?(?:dari|di) (?:rumah|atap|ruko|toko)|kebul asap',
    '(?:tabung|kompor|trafo|gardu|gas|pabrik|rumah|warung|boiler|gudang|mobil) (?:[^ \\d]+ )?meledak|meledak',
    'bakar rumah|asap (?:hitam|tebal|pekat) (?:[^ \\d]+ ){0,2}(?:dari|di|keluar) (?:dari )?(?:rumah|gudang|ruko|toko|lantai|atap|kamar|gedung|mobil)|(?:kena|disambar) petir|(?:jilatan|kobaran) api|api(?:nya)? (?:[^ \\d]+ ){0,2}(?:kencang|tinggi|nyamber|nyambar|menyambar|sampai|mendekat|masuk|ke rumah|ke mana mana|merembet|melalap|berkobar)|dilalap api|tangki (?:[^ \\d]+ ){0,2}terguling',
    '(?:butuh|panggil|kirim|kirimkan|minta) (?:mobil )?(?:pemadam|damkar)',
  ),
  police: any(
    'dibegal|kebegal|kena begal|ada (?:yang )?begal|tolong begal|dirampok|perampokan|kerampokan|ada rampok|rampok masuk',
    `ditodong|dibacok|kebacok|ditusuk|ditikam|ditembak|penembakan|${few}(?:bawa|pakai|membawa|memakai|todong|acung) (?:senjata )?${weapon}`,
    'tawuran|(?:mau|akan) (?:dibunuh|dihabisi)|ancam(?:an)? bunuh|disandera|penculikan|diculik|dikeroyok|digebukin (?:massa|orang|warga)|(?:orang|yang|pelaku|dia) (?:[^ \\d]+ ){0,2}(?:me)?(?:nikam|nusuk|nembak|nembaki|bacok|membacok|nodong|rampok|merampok|jambret|culik|nyulik|bunuh|membunuh|menyerang)|(?:dibawa|diajak) (?:kabur|lari|pergi) (?:orang|sama)|perkelahian|lempar batu',
    '(?:maling|pencuri|perampok|rampok) (?:[^ ]+ ){0,4}(?:masih di dalam|di dalam rumah|sembunyi)|(?:maling|pencuri|perampok|orang) (?:masih )?(?:masuk (?:ke )?rumah|di (?:dalam )?rumah|di dalam|masih di)|dibawa (?:kabur )?maling|bakar (?:pencuri|maling)',
    'dobrak|(?:dikejar|dikejar kejar|diikuti|diikutin|dibuntuti|dibuntutin|diteror|dihadang|dicegat) (?:orang|preman|begal|geng|motor|mobil|cowok|laki laki|pria)|dibuntuti|dijambret|kejambretan|dicopet|kecopetan|disergap|diserang|dikepung|digondol|dibawa (?:lari|kabur) (?:orang|begal|maling|pencuri)|baru dibegal|pembunuhan|pembacokan|penusukan|penodongan|penyerangan|perampasan|kerusuhan|rusuh|bentrok(?:an)?|baku hantam|tembak menembak|diancam (?:mau |akan )?(?:dibunuh|ditembak|ditusuk|pakai)|(?:mau|akan|hendak|coba) (?:membunuh|bunuh) (?:saya|orang|istri|anak|warga)|bunuh (?:istrinya|suaminya|anaknya|ibunya|bapaknya|orang)|ngamuk bawa|mengamuk (?:dan|bawa|pakai)',
    '(?:ada|dikira|ancaman) bom|bom di|tas mencurigakan',
    'anak (?:saya )?(?:[^ ]+ ){0,3}hilang(?! (?:ktp|kk|kia|akta|ijazah|kartu|dompet|hp|sepatu|tas|buku|sepeda|motor))|anak saya (?:tidak ada di|dibawa kabur)|(?:balita|bocah|lansia|nenek|kakek|orang tua)(?: saya)? hilang',
    '(?:anak|anakku|adik|cucu|keponakan|ponakan|istri|nenek|kakek|ibu|bapak)(?: (?:saya|kami))? (?:[^ ]+ ){0,4}(?:belum|tidak) pulang (?:[^ ]+ ){0,10}(?:di)?cari(?:in)?',
  ),
  ambulance: any(
    '(?:mau|akan) (?:lahiran|melahirkan)|melahirkan di (?:jalan|rumah|mobil)|ketuban',
    'kecelakaan|laka|(?:nabrak|menabrak) (?:pohon|tiang|orang|truk|mobil|motor|rumah)|laka lantas|tabrakan|ketabrak|tertabrak|ditabrak|tabrak lari|terguling|terlindas|kelindas|terserempet|keserempet|terpental|terlempar|adu banteng|adu kambing|terkapar|ringsek|terbalik di|masuk (?:jurang|kolong truk)|kolong truk',
    'dada (?:[^ \\d]+ ){0,3}(?:nyeri|sakit) (?:[^ \\d]+ ){0,2}kering[ea]t dingin|tidak (?:sadar(?:kan)?|bangun|bangun bangun|bisa bangun|bisa ngomong|bisa bicara|merespon|respon lagi)|hilang kesadaran|tidak sadarkan diri|tidak sadar diri|pingsan|asma(?:nya)? kambuh|(?:sakit|jantung|asma|ayan|epilepsi|sesak)(?:nya)? kambuh|bengek(?:nya)? kambuh|brojol|(?:mau|sudah|lagi) (?:mules|mulas|kontraksi)|kontraksi|pembukaan \\d|gosong|kejet|step|koma|henti jantung|gula darah(?:nya)? (?:drop|rendah|turun)|lemas (?:banget|sekali|tidak)|(?:muntah|mencret|diare) (?:terus|parah|darah)|dehidrasi berat|sekarat|kritis|demam (?:tinggi|4\\d)|mencong|lumpuh (?:sebelah|mendadak|tiba tiba)|patah tulang|(?:kaki|tangan|lengan)(?:nya)? (?:saya )?(?:patah|putus|remuk)|dada(?:nya)? (?:sakit|nyeri|sesak)|(?:nyeri|sakit) dada|semaput|kejang(?: kejang)?|(?:kena|terkena) stroke|stroke|struk|keguguran|buntung|belum ketolong|kepleset (?:dari|di kamar mandi)|serangan jantung|jantungnya (?:kambuh|berhenti)',
    `sesak (?:napas|nafas)|${kin} (?:[^ \\d]+ )?sesak|(?:tidak (?:bisa )?|susah |sulit )(?:napas|nafas|bernapas|bernafas)|tersedak|keselek`,
    'pendarahan|perdarahan|muntah darah|keluar darah|darah(?:nya)? (?:banyak|semua|terus|mengalir)|berdarah|kepala(?:nya)? bocor|darah(?:nya)? (?:tidak|ngucur|mengucur|keluar|muncrat)|bersimbah darah|berlumuran darah|(?:jari|tangan|kaki|lengan)(?:nya)? (?:kena|masuk|kejepit|terjepit|terpotong) |luka (?:parah|berat|bakar)|ada yang luka',
    'keracunan|(?:makan|minum) (?:[^ \\d]+ ){0,2}(?:muntah|pusing|langsung)|(?:minum|tertelan|menenggak|minum) (?:baygon|pestisida|obat nyamuk|racun|air aki|sabun|deterjen|pemutih|potas)|(?:kena|kesengat|tersengat) listrik|(?:minum|menelan|nelen) racun|overdosis|digigit ular|dipatok ular|kesetrum|tersetrum|tersengat listrik|(?:di|ter)sambar petir',
    'jatuh dari (?:lantai|motor|atap|pohon|tangga|gedung|ketinggian)|tergeletak|(?:orang|orangnya|jatuh|jalan|badan|badannya|bayi|dia) tidak (?:bergerak|gerak)|berbusa|melepuh',
    '(?:butuh|minta|kirim|kirimkan|panggil|panggilkan|mohon) (?:mobil )?ambulans',
  ),
  rescue: any(
    '(?:masuk|turun|nyelam|menyelam|loncat|lompat|terjun|nyebur) (?:[^ \\d]+ ){0,4}(?:tidak|belum) (?:naik|muncul|keluar|nongol|nyaut)|(?:dipanggil|diteriakin) (?:[^ \\d]+ )?tidak (?:nyaut|jawab|menyahut)|(?:panggung|tribun|atap|tenda|crane|jembatan|tembok) (?:[^ \\d]+ ){0,3}(?:roboh|ambruk|runtuh) (?:[^ \\d]+ ){0,3}(?:keinjek|terinjak|ketiban|ketimpa|tertimpa)|puting beliung (?:[^ \\d]+ ){0,2}(?:lewat|terbang|datang|beterbangan)|(?:macan|harimau|beruang|gajah|buaya) (?:[^ \\d]+ ){0,6}belum pulang|(?:misah|terpisah|kepisah) (?:[^ \\d]+ ){0,2}(?:ngungsi|mengungsi|banjir)|(?:anak|anakku|balita|adik|keponakan|cucu)(?:ku|nya)? (?:[^ ]+ ){0,5}tidak ada di rumah',
    'tenggelam|kelelep|kelelap|hanyut|kintir|palid|(?:ter|ke)(?:seret|bawa|gulung|sapu) (?:arus|banjir|ombak|air)|disapu (?:banjir|ombak)',
    '(?:ter|ke)(?:timbun|timpa|kubur|himpit|gencet)|ketiban|kejatuhan|(?:menimpa|nimpa|timpa|menimbun) (?:rumah|mobil|orang|motor|anak|warga|murid|siswa|pengendara|pejalan)',
    '(?:orang|anak|kakek|nenek|ibu|bapak|saya) (?:[^ \\d]+ )?terperosok|kecebur|tercebur|kejebur|kecemplung|nyemplung|(?:jatuh|masuk|kejebur|kecebur) (?:sumur|jurang|kali|sungai|laut|septic tank|septitank)|(?:jatuh|masuk|nyemplung) ke (?:dalam )?(?:sumur|sungai|kali|jurang|got|laut|parit|selokan|danau|waduk)',
    'kejebak|terjebak|kejepit|terjepit|terperangkap|(?:saya|kami|kita|orang|warga|keluarga|anak|naik|ngungsi|kejebak|terjebak|banjir) (?:[^ \\d]+ ){0,2}di (?:atas )?(?:atap|genteng|pohon)|terendam sampai|(?:di|ke) loteng|(?:rumah|rumah saya|kami) (?:[^ \\d]+ )?(?:kerendem|kerendam|terendam) (?:[^ \\d]+ ){0,3}(?:loteng|atap|dada|leher|bayi|lansia)|terkurung|terisolasi|(?:orang|orangnya|anak|anaknya|bayi|lansia|nenek|kakek|ibu|murid|penghuni|penghuninya|penumpang|warga) (?:[^ \\d]+ ){0,3}di dalam|tidak bisa keluar (?:rumah|dari rumah)|(?:orang|orangnya|anak|kakek|nenek|ibu|orang tua|penumpang) (?:[^ \\d]+ ){0,2}belum (?:bisa )?keluar|banjir(?:nya)? (?:sudah )?(?:tinggi|sedada|seleher|sepinggang|se atap|makin tinggi|setinggi (?:dada|leher|orang|atap))|butuh (?:evakuasi|perahu)|minta (?:dijemput|dievakuasi)|(?:tambang|galian|tebing|tanah) (?:[^ \\d]+ )?longsor (?:ada|menimbun|menimpa|orang)|(?:tolong )?(?:belum di|tolong )evakuasi',
    `${structure} ${few}(?:ambruk|roboh|runtuh) ${few}(?:orang|anak|murid|siswa|penghuni|penghuninya|di dalam|ada yang)`,
    '(?:perahu|kapal|sampan|speedboat) (?:[^ \\d]+ ){0,2}(?:terbalik|karam|mati mesin|hilang|bocor)|terombang ambing|tersesat di (?:gunung|hutan)|pendaki',
    'banjir bandang|tanggul jebol|air (?:laut )?naik (?:terus|warga|cepat)|air(?:nya)? (?:sudah )?(?:sedada|seleher|sepinggang|se dada|se leher|setinggi (?:dada|leher|atap))|perahu karet|(?:nelayan|pendaki|perahu|kapal) (?:[^ \\d]+ ){0,3}(?:belum (?:pulang|kembali)|hilang)|hilang (?:kontak|di (?:laut|gunung|hutan))',
    `(?:mau|akan|hendak) (?:loncat|lompat|terjun) ${few}dari`,
    'gempa|longsor (?:menimpa|menimbun)|(?:eh|aduh|waduh|astaga|allah|pak|bu) longsor (?:pak|bu|min|mas|bang|kak)|longsor (?:pak|bu|min|mas|bang|kak) (?:ini |di )?(?:belakang|depan|samping|dekat|atas) (?:rumah|mata|sekolah|kami|saya)|(?:buaya|ular|kobra|ular kobra|harimau|macan|beruang) masuk (?:kamar|rumah|kampung|dapur)',
  ),
  power: any(
    '(?:kabel|kawat) (?:(?:listrik|pln|tegangan tinggi|utama|sutet|telanjang|listriknya) )?(?:putus|jatuh|konslet|korslet|nyetrum|nyala|nyangkut)|kabel (?:listrik|pln) (?:[^ \\d]+ )?menjuntai',
    'tiang listrik (?:[^ \\d]+ )?(?:roboh|tumbang|patah|ambruk)|korslet(?:ing)?|konslet|nyetrum|menyetrum|percikan api',
  ),
  women_children: any(
    '(?:mau|akan) (?:saya )?di ?apa ?apa(?:in|kan)|(?:ngabisin|habisin|abisin|menghabisi|bunuh) (?:saya|istri|anak|ibu)|(?:paman|om|bapak|ayah|kakek|abang|guru|ustad) (?:[^ \\d]+ ){0,7}(?:masuk|masuki) (?:ke )?kamar (?:saya|anak saya|adik|anakku)|(?:paman|om|bapak|ayah|kakek|abang) (?:[^ \\d]+ ){0,6}(?:nunggu|menunggu|berdiri|ada) di (?:luar|depan) (?:pintu|kamar)',
    `${victim} (?:[^ \\d]+ ){0,3}${beaten}|${beaten} (?:[^ \\d]+ )?(?:${near}|orang)|(?:mau|akan) diperkosa`,
    `${near} (?:[^ \\d]+ ){0,3}(?:mukul|mukulin|memukul|memukuli|pukul|pukuli|ngantemi|cekik|mencekik|nyekik|menyiksa|menyiram|memperkosa|menghajar|nendang)`,
    `${near} (?:[^ \\d]+ )?(?:ngancam|mengancam|ancam) (?:mau |akan )?(?:bunuh|membunuh)`,
    `${near} (?:[^ \\d]+ ){0,3}(?:mau|akan) (?:bunuh|membunuh|menghabisi|bacok|bakar) saya|(?:ayah|bapak) tiri (?:[^ \\d]+ ){0,3}(?:masuk kamar|pegang|raba|grepe)|kdrt (?:sekarang|barusan|lagi|tolong)|tolong kdrt|(?:saya|dia) (?:lagi |sedang )?(?:di )?kdrt`,
    'bayi (?:[^ \\d]+ ){0,4}(?:dibuang|ditinggal|ditemukan|di tempat sampah|buang)|buang bayi|anak (?:[^ ]+ ){0,3}(?:dikunci|ditinggal) (?:[^ \\d]+ ){0,3}sendirian',
  ),
  crisis: any(
    '(?:di|tiduran di|duduk di|sudah di) rel (?:[^ \\d]+ ){0,3}(?:nunggu|tunggu|menunggu)|(?:tali(?:nya)?|racun(?:nya)?|obat(?:nya)?|baygon) (?:sudah|udah) (?:[^ \\d]+ )?(?:ku|saya )?(?:pasang|siap|siapkan|pegang|beli|minum|kupasang)|mending (?:malam ini|hari ini|saya|sekarang) (?:selesai|mati|tidak ada)|(?:tidak ada lagi|(?:kalau|biar) saya (?:sudah )?tidak ada) (?:[^ \\d]+ ){0,5}(?:nyari|peduli|sadar|kehilangan|nangis)|(?:urip|hidup) (?:[^ \\d]+ ){0,2}(?:ra ono|ora ono|tidak ada|ra ana) (?:guna|gunane|gunanya|artine)|(?:tulis|tulis semua|nulis) (?:[^ \\d]+ )?di surat (?:[^ \\d]+ ){0,3}(?:maaf|pamit)',
    '(?:mau|ingin|akan|niat|berniat|coba|mencoba|mengancam|ancam|selain|nekat) bunuh diri|bunuh diri aja',
    '(?:ingin|pengin) (?:mati|menghilang selamanya|udahan|sudahan|menyusul)|mau mati (?:aja|malam ini|sekarang|besok)|(?:bilang|katanya|saya|dia) (?:mau|ingin) mati|(?:capek|lelah|bosan|muak) (?:banget |sekali )?hidup|tidak layak hidup|biar(?:in|kan)? saya (?:aja )?(?:yang )?mati|percuma (?:saya )?hidup|sudah di (?:atas jembatan|pinggir jembatan|tepi jurang|atas gedung)|siapkan tali|mending (?:saya )?mati|(?:mending|mendingan|lebih baik|pengin|ingin|mau) (?:saya )?(?:udahan|sudahan|berhenti|selesai) (?:aja )?hidup|(?:udahan|sudahan) (?:aja )?hidup|(?:lebih baik|mendingan) (?:saya )?mati|tidak (?:mau|ingin|sanggup|kuat) hidup|hidup (?:saya )?tidak ada (?:guna|gunanya|arti|artinya)',
    '(?:mau |ingin )?mengakhiri (?:hidup|semuanya|hidupku)|obat (?:[^ \\d]+ ){0,2}(?:biar|buat|supaya) mati|(?:nyilet|menyilet|silet|sayat|menyayat) (?:tangan|nadi)',
    '(?:mau|akan|hendak|ingin) (?:loncat|lompat|terjun)(?: (?:aja|dari|ke))?|(?:coba|mau|ada yang|mencoba|ingin|mending|mendingan|lebih baik)(?: saya)? gantung diri',
    '(?:menyerah|nyerah) (?:sama|dengan|akan) hidup|(?:mending|mendingan|lebih baik) (?:saya (?:aja )?(?:tidak ada|hilang|lenyap)|(?:tidak ada|hilang|lenyap) (?:aja )?saya)|(?:mau|ingin|mending|lebih baik) (?:saya )?pergi selamanya',
  ),
};

/** Names of things, trades and papers that hold a danger's word; taken out before looking. */
export const things = sought(
  new RegExp(
    wholeWords([
      '(?:pemadam|dinas|petugas|mobil|korban|bekas|pasca|penyuluhan|simulasi|alat|sosialisasi|alarm|hidran|hydrant|puing|sisa|proteksi|inspeksi|retribusi|bahaya|pencegahan|tv|bantuan|musibah|berita|museum|unit|pos) (?:[^ \\d]+ )?kebakaran',
      '(?:kk|ktp|akta|ijazah|sertifikat|dokumen|buku nikah|surat surat) (?:[^ \\d]+ )?(?:hanyut|terbakar|kebakar|hangus)|kebakaran jenggot|kebakaran hutan dan lahan|kulit terbakar|terbakar (?:matahari|emosi|cemburu|semangat)|hati (?:saya )?terbakar|(?:sampah|lahan) (?:yang )?(?:sering )?(?:dibakar|terbakar) (?:terus|tiap|setiap)',
      '(?:otak|hati|telinga|kuping|emosi|amarah|kantong|dompet|tagihan)(?:ku|nya)? (?:saya |ini |rasanya )?(?:mau |serasa |hampir |sudah )?(?:meledak|kebakaran|terbakar|kebakar)|(?:akses|keadaan|kondisi|jalan|situasi) (?:untuk |yang )?darurat',
      '(?:mesin|antrian|jumlah(?:nya)?|orangnya) (?:[^ \\d]+ )?meledak(?: ledak)?(?: jumlah)?|meledak ledak|keracunan (?:info|informasi|berita|medsos|hoaks|hoax)|korban(?:nya)? jatuh|jatuh korban|kereta api|api unggun|bau gas air mata|bau gas dari (?:tpa|tps|sampah|got|kali|sungai)|(?:harga|penduduk|mercon|kembang api|tagihan|harga gas) meledak(?: terus)?|(?<!(?:gudang|pabrik) )petasan meledak|putus sekolah|api semangat[^ \\d]*|sampai sekarang',
      '(?:lokasi|surat|keterangan|santunan|asuransi|klaim|bekas|angka|daerah|titik|titik rawan) (?:[^ \\d]+ )?(?:kecelakaan|tabrakan)|akta kematian .*|santunan .*|korban jalan',
      '(?:ditodong|dipalak) (?:uang|bayar)|(?:ditembak|dirampok|diperas|ditodong) (?:tagihan|pinjol|pajak|biaya|harga)|(?:di)?tusuk dari belakang|(?:isu|berita|hoaks|hoax) penculikan',
      '(?:pagar|tiang|tembok|pembatas|halte|rambu|gapura|portal|pju|lampu|trotoar|median|pos|jembatan|pohon|taman|penyebrangan|penyeberangan) (?:[^ \\d]+ ){0,5}(?:tertabrak|ketabrak|ditabrak)',
      '(?:tenggelam|hanyut) (?:dalam|karena|oleh) (?:utang|hutang|pinjol|pajak|pergaulan|masalah|janji)|(?:usaha|janji|uang|dana|bisnis|harapan) (?:[^ \\d]+ ){0,2}(?:tenggelam|hanyut)|hanyut dalam|(?:tenggelam|hanyut|longsor|hilang) (?:di (?:berkas|antrian|tumpukan)|informasi(?:nya)?|janji|kepercayaan|semangat|kesabaran|sabar|harapan|motivasi|minat)',
      '(?:bandar|rawa|muara|teluk|kampung|desa|kelurahan|jalan|pulau|pasar) api(?: api)?|(?:sampah|lahan|jerami|plastik) (?:[^ \\d]+ )?dibakar (?:[^ \\d]+ ){0,5}sesak|(?:bakar|membakar) (?:sampah|jerami|plastik) (?:[^ \\d]+ ){0,5}sesak',
      '(?:mayat|jasad|bangkai) (?:se ?ekor )?(?:kucing|anjing|tikus|ayam|burung|ular|kambing|sapi|ikan|hewan|binatang|curut|musang|monyet|bebek|unggas)',
      '(?:sepeda|motor|hp|handphone|dompet|tas|sandal|sepatu|helm|kartu|berkas|ijazah|buku|barang|kucing|ternak|kambing|sapi|ayam)(?:nya)? (?:[^ \\d]+ ){0,2}hilang',
      '(?:terjebak|kejebak) (?:macet|kemacetan|birokrasi|pinjol|utang|hutang|portal|aturan|calo|rutinitas|di (?:jalan|kemacetan)|lampu merah)|terjebak .{0,20}portal',
      '(?:bikin|buat|sampai|rasanya|kayak|seperti|serasa) (?:[^ \\d]+ ){0,2}(?:pingsan|mau mati|stroke|jantungan|kejang|sesak|meledak|kebakaran|gempa|tenggelam|terbakar|kebakar|banjir|sakit jantung)',
      '(?:riwayat|penyakit|gejala|obat|punya) (?:[^ \\d]+ )?(?:kejang|stroke|jantung|sesak)|(?:ikan|ternak|ayam|tanaman) (?:[^ \\d]+ )?keracunan|keracunan (?:limbah|pupuk)',
      '(?:kucing|anjing|burung|kambing|ayam|monyet)(?:nya)? (?:[^ \\d]+ ){0,3}(?:mati )?(?:ditabrak|terjebak|kejebak|jatuh|kecebur|tenggelam|kejepit|ketabrak|hilang)|sesak (?:napas |nafas )?(?:terus |tiap hari )*(?:karena|gara gara|akibat) (?:asap|debu|bau|pembakaran|polusi)|demam berdarah|(?:simulasi|bantuan|korban|latihan|akibat|dampak|pasca|terdampak) (?:[^ \\d]+ )?gempa|gempa tahun',
      '(?:begal|maling|tawuran|geng) (?:marak|banyak|merajalela|meresahkan)|bom waktu|kabel (?:telkom|wifi|internet|indihome|optik|fiber|telepon|tv) [^ \\d]+',
      '(?:besok|lusa|nanti|ntar) (?:(?:juga|pasti|paling|ya|malah|bakal|akan|bisa|pagi|sore|malam|hujan|sudah) )*(?:hanyut|tenggelam|terendam|kerendam|roboh|ambruk|longsor|terbakar|kebakar|putus|konslet|korslet) (?:lagi|kembali|maneh|meneh|deui)',
      'tempat orang (?:gantung|bunuh) diri|orang (?:gantung|bunuh) diri (?:di sini)?|(?:pencegahan|seminar|sosialisasi|kasus) bunuh diri|jatuh dari motor karena|mau mati terus|mau mati kutu',
      '(?:lampu|pju|traffic light|lampu merah) (?:[^ \\d]+ ){0,2}(?:korslet|konslet|meledak)|ambulans (?:standby|siaga|gratis|desa|laut|rusak|mogok|keliling)|(?:siapkan|sediakan|punya|beli|butuh) (?:mobil )?ambulans (?:untuk|buat|di|desa)|(?:tangga|jalan|jembatan|lampu|tombol|pintu|ruang|instalasi|gawat) darurat|darurat (?:sampah|korupsi|jalan|banjir|narkoba|butuh)',
    ]),
    'g',
  ),
);

/** Feared, possible or prevented, when it stands before the danger. */
export const feared = any(
  'takut|takutnya|(?:ngeri|seram|serem|waswas|was was)(?= *$)|kwatir|kawatir|rawan|rentan|berpotensi|potensi|khawatir|dikhawatirkan|kuatir|bisa|dapat|jangan sampai|agar|supaya|biar|mencegah|antisipasi|hampir|nyaris|berbahaya|bahaya|membahayakan|resiko|risiko|kemungkinan|sebelum|kalau|jika|apabila|bila|akibatkan|mengakibatkan|menyebabkan|menimbulkan|memicu|menghindari|terjadi|terjadinya|angka|laporan|ancaman longsor|tidak ada|bikin|menjadi|usul|isu',
);
/** Asked about, wished for, or being dealt with on paper: anywhere beside the danger. */
export const paper = any(
  'bantuannya|bantuane|dikorupsi|syarat|syaratnya|prosedur|cara|nomor (?:telepon )?(?:damkar|ambulans|polisi|darurat|berapa|puskesmas|telepon)|honor|gaji|santunan|klaim|asuransi|akta|surat|izin|retribusi|inspeksi|cctv|rekaman|simulasi|pelatihan|seminar|usul|sosialisasi|penyuluhan|patroli|(?:tolong|minta|mohon|harap) (?:di)?pasang|pasang (?:rambu|pagar|cctv|lampu|cermin|palang|speed|pelampung)|dipasang|dipagar|tambahkan|ditambah|bpjs|bantuan|logistik|posko|pendampingan|jadwal|bulan depan|minggu depan|ganti rugi|didata|pelampung|penjaga|kapan',
);
/** Over for long, whatever else is said. */
export const longAgo = any(
  '(?:tahun|bulan|minggu|pekan|hari) (?:lalu|kemarin|yang lalu|kmarin)|\\d+ (?:tahun|bulan|minggu|hari) (?:lalu|yang lalu)|(?:dua|tiga|empat|lima|beberapa|berapa) (?:tahun|bulan|minggu|hari) (?:lalu|yang lalu)|dulu|dahulu|waktu itu|pernah|pasca|sejak (?:tahun|bulan|minggu|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|seminggu|sebulan|setahun)|tahun \\d{4}|sering|kerap|marak|tiap|setiap|sudah (?:lama|banyak|makan|sebulan|seminggu|setahun|berkali kali|\\d+ (?:bulan|minggu|tahun))',
);
/** Seen on a screen or told as news: nobody is in danger. */
export const fiction = any(
  'film|filmnya|filem|adegan|drama|dramanya|sinetron|syuting|syutingnya|sensor|hoax|hoaks|beritanya|di berita|di tv|wes tau|tau kobong',
);
/** A beating heard this minute, though it happens every day. */
export const heardNow = any(
  '(?:ini|detik ini|sekarang|lagi|barusan) (?:[^ \\d]+ ){0,3}(?:teriak|nangis|menangis|jerit|menjerit|minta ampun|minta tolong)(?:[^ \\d]*)',
);
/** Over, unless somebody cries for help all the same. */
export const past = any(
  '(?:untung|untungnya|syukur|alhamdulillah) (?:[^ \\d]+ ){0,3}(?:tidak apa|gapapa|gpp|selamat|aman|luka ringan|lecet|ada (?:yang )?(?:luka|korban|kena))|(?:belum|tidak) (?:ada )?(?:yang )?(?:kena|korban|menimpa|mengenai)|sudah (?:dievakuasi|diusir|pulang|beres|padam|surut|reda|sembuh|diderek|ditangkap|ketangkap|dimakamkan)|(?:disiram|dipadamkan|diusir) [^ \\d]+ (?:beres|padam|aman|pergi)|suka|kemarin|kemaren|semalam|tadi pagi|sejak|semenjak|bekas|selalu|kadang|beberapa kali|nanti|lagi tidak|sudah \\d+ hari|belum (?:diganti|diperbaiki|dibersihkan|diangkut|ditangani|ada tindak)',
);
/** Somebody laughs. */
export const laughter = any('(?:wk){2,}w?|wkwk[^ \\d]*|(?:ha){2,}h?|(?:he){2,}h?|(?:hi){2,}|xixi|lol|canda|bercanda');
/** Words of somebody who needs help this minute. */
export const now = any(
  'tolong(?! (?:di|pasang|tambah|perbaik|beri|buat|cek|tindak|jalan|kasih|segera di|dong (?:di|pasang))[^ \\d]*)|tulung|tulungan|darurat|sekarang|cepat|cepatan|cepetan|gawat|lagi|sedang|barusan|baru aja|help|sos|segera kirim|masih (?:di|ada|nyala|tergeletak|terjebak)|belum ketemu|tergeletak|kirim ambulans|butuh ambulans|banyak korban|korban(?:nya)? (?:\\d+|satu|dua|tiga|empat|lima|banyak|luka)|langsung|terus lemas',
);

/** Words that are a danger only beside a cry for help. */
export const hints: Record<Danger, Listed> = {
  fire: any('api|apinya|kebakar|hangus|asap tebal|gas'),
  police: any(
    'ngamuk|mengamuk|maling|pencuri|rampok|begal|copet|jambret|preman|bacok|membacok|senjata|berkelahi|berantem|dihajar|dipalak|dipukul|keroyok|perampok|penjahat|ditodong|pisau|parang',
  ),
  ambulance: any(
    'luka|lukanya|luka luka|darah|berdarah|patah|kritis|keguguran|melahirkan|lahiran|mules|demam|sekarat|nabrak|menabrak|ditabrak|jatuh|kecelakaan|sesak|jantung|keracunan|ambulans|muntah|lemas|korban',
  ),
  rescue: any(
    'terendam|kerendem|loteng|nyangkut|ambruk|roboh|runtuh|kejebur|jurang|perahu|evakuasi|dievakuasi|hilang|tersesat|terombang|longsor|ombak|arus',
  ),
  power: any('kesetrum|setrum|kabel putus|korslet'),
  women_children: any('dipukul|dipukuli|mukul|memukul|disekap|dilecehkan|ditampar|diusir|dikurung|dianiaya|diperkosa|dicabuli|kdrt'),
  crisis: any('mati rasanya|akhiri hidup|bunuh diri'),
};
/** The cry itself; a wish for repairs ("tolong diperbaiki") is none. */
export const cry = any(
  'tolong(?! (?:[^ \\d]+ )?(?:di[^ \\d]+|pasang|tambah[^ \\d]*|perbaik[^ \\d]*|benerin|betulin|beri|buat[^ \\d]*|cek|tindak|kasih|ganti|bersih[^ \\d]*|angkut|tebang|pangkas|atur|awasi|urus|segera di[^ \\d]+|bantu[^ \\d]*|jelaskan|info[^ \\d]*))|tolongin|tulung|tulungan|darurat|barusan|baru aja|sekarang juga|sos|cepetan|gawat|masih di dalam|belum ketemu',
);
