/** The words by which a place is known in a text: streets, quarters, areas, buildings, offices, and what stands before them. */
import { sought } from './sought.ts';

/** Streets and areas: another cue does not name them. */
const areas = 'jl|jln|jalan|gg|gang|rt|rw|kel|kelurahan|kec|kecamatan|desa|dusun';
const streets = `jalan\\s+tol|(?:jalan\\s+)?arteri|(?:jalan|jln|jl)\\s+layang|(?:di)?jalan|dalan|dijl|dijln|jl|jln|gg|gang|lorong|ring\\s?road|tanjakan|turunan|tikungan|belokan|fly\\s?over|underpass|simpang|perempatan|pertigaan|trotoar|bantaran(?:\\s+(?:rel|kali|sungai))?|bundaran|bunderan|lampu\\s+(?:merah|bangjo|lalu\\s+lintas)|bangjo|traffic\\s+light|(?:prapatan|pro?telon|proliman)(?=\\s+(?!kidul|lor|wetan|kulon|ngarep|mburi|cedh?ak|cerak|cilik|gedhe?)\\p{L}{4})|raya|tol|km|(?:lingkungan|lk)(?=\\.?\\s*\\d)`;
const quarters =
  'kel|kelurahan|kec|kecamatan|desa|ds|dusun|dsn|padukuhan|kalurahan|banjar|br(?=\\.)|nagari|jorong|gampong|distrik|kampung|kp|rt|rw|kab|kabupaten|kota';
const estates =
  'perum|perumahan|perumnas|sektor(?=\\s*\\d)|komplek|kompleks|komp(?=\\.)|btn|griya|graha|bumi(?=\\s+\\p{L}{4})|vill?a|cluster|ruko|rusunawa|rusun|apartemen|apartment|wisma|blok|tower|blk(?=\\s)';
const buildings =
  'pasar|terminal|stasiun|halte|jpo|pt|cv|(?:kantor\\s+)?cabang|bandara|pelabuhan|plaza|mall|mal|indomaret|alfamart|alfamidi|spbu|masjid|mesjid|vihara|gor|stadion|museum|universitas|univ|kampus|sdn?|smpn?|sman?|smkn?|mtsn?|man(?=\\s*\\d)|min(?=\\s*\\d)|paud|tk|puskesmas|pkm|pustu|polindes|posyandu|rumah\\s+sakit(?:\\s+umum)?(?:\\s+daerah)?|pukesmas|puskemas|rsud|rsup|rsia|rsu|rsj|rs|lapas|rutan|perpustakaan|pertamina|gedung|kantor\\s+(?:camat|lurah|pos|bupati|gubernur|wali\\s?kota|kepala\\s+desa|pajak(?:\\s+pratama)?|imigrasi(?:\\s+kelas\\s+(?:[1-3]|i{1,3})(?:\\s+(?:tpi|khusus|non\\s+tpi))?)?|pertanahan|bpjs|pln|pdam)|pengadilan\\s+(?:agama|negeri)';
const grounds =
  'jembatan(?:\\s+gantung)?|tugu|polder|(?:trafo|travo|gardu)\\s+pln|hutan\\s+kota|kolam\\s+retensi|kawah|candi|monumen|benteng|keraton|lapangan(?:\\s+(?:sepak\\s?)?bola)?|alun[\\s-]?alun|alun2|taman|kebun\\s+(?:raya|binatang)|siring|sungai|sei(?=\\s+\\p{L}{4})|kali|(?:banjir\\s+)?kanal(?:\\s+banjir)?|pulau|dermaga|waduk|danau|situ|embung|bendungan|curug|gunung|bukit|pantai|tpu|tpa|tpst?';
const titles = 'dg|daeng|dr|ir|kh|tgk?h|tgk|tuanku|hj|prof|jend|letjen|mayjen|brigjen|kol|kapt|sultan|raden|hr|wr|rm|ra|mh|hb|tb|[ahst]';

/** What "di" is often written together with: "dipuskesmas". */
const joined =
  'puskesmas|pukesmas|pasar|terminal|stasiun|kelurahan|kecamatan|desa|kampung|perum|komplek|masjid|mesjid|jembatan|taman|rsud|lapangan|kantor|halte|gang';

/** A cue and the first word of its name. */
export const cue = sought(
  new RegExp(
    `(?:(?<![\\p{L}\\p{N}])|(?<=(?<![\\p{L}\\p{N}])di)(?=${joined}))(?:${streets}|${quarters}|${estates}|${buildings}|${grounds})(?:\\.\\s*|\\s+|(?=\\d))(?!(?:${areas})(?!\\p{L}))((?:raya\\s+|negeri\\s+)?(?:(?<!blok\\s)(?:\\p{L}\\.\\s?|(?:${titles})\\.?\\s+)){0,3}(?:\\d+\\.\\d+|[\\p{L}\\p{N}][\\p{L}\\p{N}'/-]*))`,
    'giu',
  ),
);
/** "sebelah toko Pak Haji": where, what, and whose or which. */
export const landmark = sought(
  /(?<![\p{L}\p{N}])(?:(?:di\s+)?(?:depan|dpn|sebelah|sebelahnya|samping|dekat|dkt|deket|belakang|seberang|pojok|arah|pas)(?:nya)?\s+){1,2}((?:toko|kafe|cafe|resto|restoran|ud|pt|cv|ruko|swalayan|supermarket|minimarket|dealer|konter|counter|warung|warteg|bengkel|rumah\s+makan|rumah|kantor|balai|bank|gereja|pura|vihara|kelenteng|mushola|musholla|langgar|surau|pesantren|ponpes|sekolah|kampus|universitas|klinik|apotek|bidan|pos|posyandu|lapangan|pabrik|gudang|hotel|mal|mall|plaza|spbu|pom|indomaret|alfamart|alfamidi|pangkalan|halte|tugu|patung|gapura|bundaran|bunderan|lampu|kuburan|makam|sungai|kali|waduk|jembatan|pasar)(?:\s+(?:bensin|merah|ijo|hijau|bangjo|polisi|ronda|satpam|desa|kelurahan|kecamatan|kota|baru|lama|besar|induk))*)((?:\s+[\p{L}\p{N}][\p{L}\p{N}.'’/-]*){0,4})/giu,
);
/** "samsat cikarang": an office, and what follows it. */
export const office = sought(
  /(?<![\p{L}\p{N}])(?:kantor\s+)?(?:samsat|mpp|satpas|polsek|polres(?:ta|tabes)?|disdukcapil|dukcapil|kua|bpn|imigrasi|koramil|lapas|rutan|kejari)(\s+[\p{L}][\p{L}'-]{3,})/giu,
);
/** Verbs, and what is said of an office. */
export const did =
  /^(?:(?:me[mn]?|ny|ng|di|ber|ter|pe[mn]?)\p{L}{4,}|minta|mau|harus|bilang|tolak|suruh|pungut|online|keliling|drive|pusat|setempat|sana|sini|mana|gimana|bagaimana|bisa|boleh|cuma|hanya|malah|langsung|pelayanan\p{L}*|layanan\p{L}*|oknum|calo|lambat|lama|ribet|jutek|galak|korup\p{L}*|pungli|bayar|uang|duit|daftar|nikah)$/u;

const relations =
  '(?<=(?<!\\p{L})(?:di|sebelah|sisi)\\s+)(?:utara|selatan|timur|barat|bawah(?=\\s+titi))|di|dkt|dekat|deket|depan|dpn|samping|belakang|seberang|sebelah|pojok|perempatan|pertigaan';
const offices =
  'camat|lurah|kecamatan|kelurahan|desa|pos|polisi|pajak|pln|pdam|bpjs|samsat|imigrasi|bpn|kua|catatan\\s+sipil|(?:dis)?dukcapil|disduk|dinsos|dinkes|disdik|dishub|disnaker|disperindag|diskominfo|dlhk?|d?pupr|dpmptsp|bapenda|bpbd|satpol\\s+pp|dinas\\s+\\p{L}{4,}(?:\\s+\\p{L}{4,})?';
/** What stands before a cue and belongs to it: "depan", "kantor dinsos", "disdukcapil", "lampu merah". */
const parts = `kantor(?:\\s+(?:${offices}))?|balai|mpp|mal\\s+pelayanan\\s+publik|samsat|polsek|polres(?:ta|tabes)?|(?:dis)?dukcapil|kua|bpn|puskesmas(?:\\s+(?:pembantu|induk))?|pustu|polindes|posyandu|perpustakaan(?:\\s+daerah)?|pengadilan\\s+(?:agama|negeri)|rsud|rsu|(?:mtsn?|man|min|sdn?|smpn?|sman?|smkn?)\\s+\\d+|paud\\s+\\p{L}{4,}|titi|lampu\\s+merah|rest\\s+area`;
/** Such words at the end of what stands before a cue. */
/** "jalan menuju kampus unand" leads there, and is not the campus. */
const toward = '(?:jalan|jln|jl|akses|jalur)\\s+(?:(?:raya|utama|poros|masuk|yang|yg)\\s+)?(?:ke\\s+arah|arah\\s+ke|arah|menuju)';
export const standsBefore = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:${relations}|${toward})\\s+)*(?:(?:${parts})\\s+)?$`, 'iu');
/** "Semoga ke depan": what stands before it wishes, and "depan" is in future. */
export const inFuture =
  /(?:^|[,.;]|(?<!\p{L})(?:semoga|moga|mohon|harap\p{L}*|agar|biar|supaya|untuk|mudah2an|mudah-mudahan|saran|usul))\s*ke\s+$/iu;
/** "di lingkungan rt 3": no name. */
export const aroundHere =
  /^(?:lingkungan|wilayah|kawasan|sekitar|sekitaran|sekretariat|posko|balai|lahan|tanah|warga|ketua|pengurus|daerah|komp|perum|komplek|cluster|kavling|rumahnya|depannya)$/i;
/** Landmarks a neighbourhood has one of: they need no name. */
export const single =
  /(?:lampu\s+(?:merah|ijo|hijau|bangjo)|balai\s+(?:desa|kota)|kantor\s+(?:desa|kelurahan|kecamatan|pos|polisi)|bundaran|bunderan|tugu|gapura|pasar\s+(?:induk|baru|lama|besar))$/i;
