/** Danger told as a happening: who, and what is done to them, in Indonesian with regional words read as Indonesian (one-tongue.ts). danger-told.ts reads it beside danger-signs.ts. */
import { any, type Danger, type Listed } from './danger-signs.ts';

const few = '(?:[^ ]+ ){0,3}';
const some = '(?:[^ ]+ ){0,5}';
const person =
  '(?:saya|aku|kami|gua|gue|bapak|ayah|ibu|nenek|kakek|opa|oma|istri|suami|anak|bayi|balita|adik|kakak|mertua|orang|warga|korban|pasien|pekerja|tukang|kuli|buruh|penumpang|pengendara|pemotor|pedagang|murid|siswa|santri|pendaki|nelayan|tetangga|teman|temannya|keluarga|penghuni|pejalan|lansia|bumil|pembantu|karyawan|satpam|jukir|ponakan|keponakan|paman|tante|sopir|supir)(?:nya|ku|an|2)?';
const people = `(?:${person}|anak anak|orang orang)`;
const vehicle =
  '(?:kereta|krl|pesawat|heli|helikopter|bus|bis|truk|truck|mobil|motor|angkot|kapal|ferry|feri|perahu|rakit|crane|lift|eskalator|travel|sepeda|becak|pikap|pickup|tronton|ambulans)(?:nya)?';
const building =
  '(?:rumah|gedung|sekolah|kelas|atap|tembok|pagar|jembatan|crane|scaffolding|perancah|baliho|tiang|tiang listrik|pohon|panggung|tribun|pasar|plafon|parkiran|gedung parkir|tebing|menara|tower|ruko|masjid)(?: [^ \\d]+)?';
const beast = '(?:buaya|harimau|macan|beruang|ular|kobra|piton|sanca|anjing|monyet|tawon|lebah|gajah|babi hutan|celeng|kera)';
const criminal =
  '(?:preman|massa|orang|debt collector|mantan|geng|rampok|perampok|maling|pencuri|begal|odgj|orang gila|pria|cowok|laki laki|pelaku|penjahat)';

/** Each danger by what happens to people. */
export const happenings: Partial<Record<Danger, Listed>> = {
  fire: any(
    `(?:ada|itu|pak|min|tolong|nih|besar) api|api (?:[^ \\d]+ ){0,3}(?:besar|rumah|warga|kelas|atap|menyala|mengarah|ngarah|sampai|dekat|kios|gudang|toko|pasar|kebun)|api api|api di (?:pasar|rumah|dapur|toko|gudang|kamar|pabrik)`,
    `(?:rumah|toko|pasar|kos|kosan|gudang|kios|warung|dapur|mobil|motor|pabrik|gardu|spbu|lahan|hutan|kebun|ruko|bengkel|bus|kapal) ${few}(?:kebakaran|kebakar|terbakar|dilalap)|(?:kena|kesamber|disamber) petir|tersambar petir`,
    `(?:gas|lpg|amonia|klorin|kimia|tangki|pipa gas|elpiji|melon) (?:[^ \\d]+ ){0,3}(?:bocor|njeblug|njeblos|meledug|meletup|meledak)|(?:kebocoran|bocoran) (?:gas|amonia|kimia|klorin)|njeblug|meledug|(?:ban|pabrik|tabung|kompor|genset|boiler) ${few}meledak|bensin tumpah`,
  ),
  ambulance: any(
    '(?:tidak ada|hilang) (?:nadi|denyut)(?:nya)?|(?:nadi|denyut)(?:nya)? (?:tidak ada|hilang)|(?:lidah|bibir|muka)(?:nya)? (?:bengkak|ungu|biru)|(?:mulut|senyum)(?:nya)? miring|bukaan \\d+|kelojotan|mendelik|(?:jari|jempol|tangan|kaki)(?:nya)? (?:hilang|putus) kena|tulangnya keluar|(?:darah|darahnya) (?:rembes|ngocor)',
    `${people} ${few}(?:sekarat|kritis|kejang|sesak|membiru|bibir(?:nya)? biru|muka(?:nya)? biru|pingsan|semaput|ambruk|kolaps|roboh|tidak (?:sadar|gerak|bangun|napas|bernapas|bisa (?:napas|gerak|bangun|ngomong))|henti napas|berdarah|kesetrum|kesengat|nempel di kabel|overdosis|menelan|nelan|keselek|tersedak|keracunan|hipotermia|dehidrasi|muntah muntah|muntah darah|bengkak sesak|luka parah|luka berat|remuk|melepuh|lemas banget|sudah lemas|sampai lemas|mengeluarkan busa|berbusa)`,
    `${people} ${few}(?:digigit|dipatuk|dipatok|disengat|diseruduk|dililit|kena patuk|kena patok) ${few}(?:ular|kobra|welang|piton|tawon|lebah|anjing (?:gila|rabies)|kalajengking|ubur|monyet liar|buaya)|(?:digigit|kena gigit|dipatuk|dipatok|kepatok|kena patuk) (?:ular|kobra|welang)|disengat (?:tawon|lebah) ${some}(?:bengkak|sesak|pingsan)|${beast} (?:gila |rabies |liar )?(?:gigit|menggigit|nyerang|menyerang) ${few}${people}`,
    `(?:tangan|jari|kaki|rambut|lengan|kepala|leher)(?:nya)? (?:[^ \\d]+ ){0,2}(?:masuk (?:ke )?mesin|kejepit|terjepit|tergiling|kegiling|kepotong|terpotong|nyangkut|robek|sobek|putus|patah|hancur|kena mesin|kena gergaji|kena celurit)`,
    `${vehicle} ${few}(?:nabrak|menabrak|tabrak|nyeruduk|menyeruduk|tabrakan|terguling|guling|kebalik|terbalik|masuk jurang|nyemplung|ringsek|rem blong|oleng) ?${few}|${vehicle} (?:[^ \\d]+ ){0,2}jatuh|tertabrak (?:kereta|truk|mobil|motor|bus|angkot|pesawat)|rem blong|bergelimpangan|ada tertabrak`,
    `${people} ${few}(?:jatuh|terjun|kepleset|terpeleset|kecelakaan) ${few}(?:dari|tidak|sadar|kepala|bocor|berdarah|pingsan|di kamar mandi|jurang|patah|kakinya)|(?:jatuh|kepleset) ${some}(?:tidak (?:sadar|bangun|gerak)|kepala(?:nya)? (?:bocor|pecah|berdarah)|berdarah|pingsan|kakinya patah)|kepala ${few}(?:bocor|pecah)|henti napas|kepala bocor`,
    `(?:ibu ibu|ibu|istri|perempuan|bumil) ${few}(?:melahirkan|lahiran|brojol|pecah ketuban)|(?:butuh|mana|kirim) ambulans|ambulans ${few}(?:melahirkan|sekarat|kritis)|(?:massal|puluhan orang|satu keluarga) ${few}(?:muntah|keracunan|pingsan)|bayi ${few}(?:tidak napas|kejang|panas 4\\d|biru)|(?:nelan|menelan|tertelan) (?:baterai|koin|paku|jarum|racun|obat|pil)`,
  ),
  police: any(
    '(?:nodongin|menodongkan|nodongkan) (?:senapan|pistol|pisau|golok|parang|celurit)|(?:nyekap|menyekap|sekap) (?:kasir|suami|istri|anak|orang|karyawan|penumpang)|(?:dijarah|menjarah|carok) |massa (?:mukulin|memukuli|gebukin)',
    `${criminal} (?:[^ \\d]+ ){0,4}(?:dobrak|mendobrak|mecahin|memecahkan|pecahin|menghancurkan|nyerang|menyerang|bakar rumah|bawa bom|nyabet|membacok|bacok|nembak(?:in|i)?|menembaki|nodong|ngejar|masuk rumah|bawa (?:senjata|sajam|golok|parang|pisau|celurit|pistol|samurai|kapak))|bakar rumah|(?:manjat|memanjat) rumah|molotov|perkelahian|lempar lemparan|suara tembakan|tembakan`,
    `(?:mau|akan|coba|mencoba|nyoba|hendak|berusaha) (?:menculik|nyulik|culik|nusuk|membawa kabur|bawa kabur|merampok|membakar rumah|siram air keras|nyiram air keras)|(?:anak|bocah|bayi) ${few}(?:mau |dipaksa )?dibawa (?:kabur |lari )?orang|air keras|(?:dikejar|dikepung) (?:massa|warga|orang)|kena (?:celurit|parang|bacok|tusuk|tembak|golok|panah)|(?:ditusuk|dibacok|ditikam|ditembak|dikeroyok|disekap|disandera|dirampok)`,
    `(?:ada|ditemukan|nemu|lihat|menemukan) (?:mayat|jasad|jenazah)|mayat (?:ngambang|mengapung|di)|bau (?:busuk|bangkai) dari dalam|(?:ditemukan|tergantung) (?:tewas|meninggal)|teriak teriak ${few}tolong`,
    `(?:anak|balita|bayi|nenek|kakek|lansia|orang tua|pendaki|nelayan|adik|cucu) ${few}hilang (?:di|dari|barusan|sejak|pikun|sekarang)|hilang di (?:hutan|gunung|laut|mal|pantai|sungai)`,
  ),
  rescue: any(
    `(?:nimpa|menimpa|niban|timpa|kejatuhan|tertimpa|tertimbun) ${few}${people}|${people} ${few}(?:tertimpa|tertimbun|ketimpa|ketimbun|terkubur|kependam|terjebak|kejebak|terseret|terbawa|kebawa|keseret|kecemplung|kecebur|tercebur|terperosok|nyemplung|hanyut|tenggelam|tersesat|terisolir|terisolasi)`,
    `${building} (?:[^ \\d]+ ){0,2}(?:ambruk|roboh|runtuh|putus|ambles|rubuh) ${some}(?:${people}|(?:nimpa|menimpa) (?:rumah|mobil|motor|warung|kelas)|tertimpa|tertimbun|terjebak|kejebak|tertindih|korban|ada yang|jatuh|dilewati|dilewatin|lewat)|(?:papan reklame|baliho|reklame|genteng|besi|kaca|lampu) ${few}(?:jatuh|roboh) ${few}(?:kena|nimpa|menimpa) ${people}|(?:gedung|jembatan|tribun) ${few}(?:runtuh|ambruk|putus) ?(?:barusan|sekarang|tadi)?$|nimpa rumah|ada (?:orang )?tertimbun|reruntuhan`,
    `${beast} (?:[^ \\d]+ )?(?:nyeret|seret|menyeret|nerkam|menerkam|lilit|melilit|gigit|menggigit|nyerang|menyerang) ${few}${people}|(?:ular|kobra|piton|buaya|macan) (?:[^ \\d]+ )?masuk`,
    `(?:lahar|awan panas|erupsi|gas beracun|gelombang pasang|banjir bandang|air laut surut|longsor|longsoran|gunung meletus|puting beliung|gempa) ${some}(?:warga|orang|lari|panik|terjebak|kejebak|dievakuasi|nyapu|menerjang|nerjang|luka|terbang|korban|tertimbun|nutup jalan ada|atap|masih di)|(?:puting beliung|badai|angin kencang) ${some}(?:luka|korban|terbang|nerjang|menerjang)`,
    `(?:kapal|ferry|feri|perahu|sampan|rakit|perahu karet) ${few}(?:miring|terbalik|kebalik|tenggelam|karam|bocor|mati mesin)|banjir ${few}(?:sedada|seleher|sepinggang|di atap|atas genteng|di atas|tidak bisa keluar|evakuasi)|(?:saya|kami|kita|orang|warga|keluarga|sekeluarga|anak|abdi) ${few}di (?:atas|luhur|duwur) (?:genteng|atap|genting|kenteng)|di (?:luhur|duwur) (?:kenteng|genteng)|air (?:sudah )?(?:se|sak ?)(?:dada|leher|dodo)|naik atap|tsunami (?:tsunami|air|sekarang|warga|datang)|(?:butuh|tolong) (?:evakuasi|perahu)`,
    `${people} (?:[^ \\d]+ ){0,2}(?:masuk|jatuh|kecemplung|nyemplung|kejebur) ${few}(?:sumur|jurang|septic|septictank|sungai|kali|got|laut|waduk|danau|kolam|parit|gua)|(?:masuk|jatuh|nyemplung|kecemplung|kejebur) (?:ke )?(?:sumur|jurang|septic|septictank)|mobil ${few}(?:nyemplung|masuk) (?:ke )?(?:sungai|kali|laut|jurang)|kejepit|terjepit|nyangkut di pagar|ketinggalan di mobil|kekunci di (?:mobil|kamar mandi)|lift (?:mati|jatuh|macet) ${some}(?:korban|orang|ada)|(?:lompat|terjun) (?:saking|dari|saka) (?:titi|jembatan|tower|gedung|lantai)`,
  ),
  power: any(
    `tiang listrik (?:[^ \\d]+ )?(?:roboh|tumbang|jatuh|kena orang)|kabel ${few}(?:putus|jatuh) ${few}(?:nyala|nyetrum|orang|kena orang)|(?:trafo|gardu|meteran) ${few}(?:meletup|meledak|kebakaran|keluar api|terbakar)`,
  ),
  women_children: any(
    '(?:dinikahin|dinikahkan|dikawinkan|dikawinin) (?:paksa|sama om)|(?:mau|akan) (?:dinikahin|dinikahkan|dikawinkan|dikawinin)|(?:saya|aku|anak) dijual (?:sama|oleh|ke|tante|om|paman|bapak|ibu|suami)|disuruh (?:layani|melayani) tamu',
    `(?:suami|istri|bapak|ayah|ibu|paman|pacar|mantan|majikan|bapak tiri|tetangga|guru) ${few}(?:cekik|nyekik|mencekik|mukulin|memukuli|nyiksa|menyiksa|gebukin|menggebuki|siksa|perkosa|memperkosa|cabuli|mencabuli|siram|nyiram|kurung|ngurung|sekap|nyekap|bacok) ?${few}`,
    `(?:saya|aku|anak|istri|adik|teman|perempuan|tetangga|dia) ${few}(?:disiksa|disekap|dikurung|dipukuli|digebukin|dicekik|diperkosa|dilecehkan|dicabuli|dianiaya|digebuki)|pelaku(?:nya)? masih (?:di|duduk)|bayi ${few}(?:dibuang|ditelantarkan|di (?:tong|tempat|tumpukan) sampah|di (?:kardus|selokan|got)) ?|anak ${few}(?:ditinggal|dikunci|dikurung) ${some}(?:sendirian|dikunci)`,
  ),
  crisis: any(
    'ngakhiri hidup|akhiri hidup|gantung diri (?:masih|barusan|di kamar)|orang gantung diri masih|(?:bilang|katanya) mau bunuh diri|mau bunuh diri|minum (?:baygon|racun|potas)|ngombe racun|pengin mati (?:aja|wae|saja)|tidak kuat (?:lagi )?(?:pengin|ingin|mau) mati',
    '(?:lompat|terjun) dari (?:jembatan|tower|gedung|lantai)|overdosis',
    '(?:end|ending|take|taking) (?:saya |own )*life|(?:bunuh|hurt|harm) myself|suicid(?:e|al)|i (?:just )?(?:mau|wanna) (?:to )?mati|better off without me|dont (?:mau|wanna) (?:to )?live',
  ),
};
