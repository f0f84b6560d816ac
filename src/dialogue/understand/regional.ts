/** Short answers and commands in the other languages of the bot, read as the Indonesian ones everything else knows. Whole messages only: a story stays what it is. */

/** What the bot's own sentences tell people to type, its labels, and what people answer besides. Parted by "|". */
const said: Record<string, string> = {
  ya: `yes please|yep|yeah|correct|thats right|that is right|ok yes|yes advised
    |nggih leres|inggih leres|leres|injih|enggih|nggih sampun|nggih prayogi|sarujuk|cocog|sampun cocog|sampun leres|iyo leres|bener
    |muhun|sumuhun|enya|leres pisan|muhun leres|muhun disarankeun|sae pisan|hoyong|satuju
    |becik|inggih becik|inggih becikan|inggih patut|sampun patut`,
  tidak: `no thanks|no thank you|nope|not really|boten|ora|ora usah|boten kersa|emoh|henteu|teu|nenten|tusing|nenten kayun`,
  'tidak usah':
    'no need|not needed|beli usah|bli usah|beli perlu|bli perlu|boten usah|boten perlu|mboten usah|teu kedah|henteu kedah|teu kudu|nenten perlu|ten perlu|tusing perlu',
  bukan: 'not that|thats wrong|sanes|dudu|dede|sanes niku|sanes punika|sanés|lain eta|boya|boya nika|sane lianan',
  'bukan semuanya': 'none of these|none of them|sanes sedaya|sanes kabeh|dudu kabeh|sanés sadayana|lain kabeh|boya sami',
  kirim: `send it|send now|submit|submit it|yes send|yes send it|ok send|ok send it|okay send it|please send|please send it|send it please|send please|sure send it|go ahead send it|kirimaken|kintunaken|kirimna|dikirim wae|kirim mawon|kirim kemawon|nggih kirim
    |kintun|kintunkeun|kirimkeun|kirim wae|mangga kintun|muhun kintun|muhun kirim|kirimang|inggih kirimang|inggih kirim|ngiring kirimang
    |kirim se|kirim se lah|kirim mi|kirim bae|kirim ae|kirimno|kirim gen|kirim dogen|kirim jo|kirim mo|kirim bah|kirim le`,
  ubah: 'change|change it|edit it|correct it|owahi|owahana|gantos|gantosi|robih|robihan|robah|gentos|gentosan|gentosin|obah|uwah',
  'sembunyikan nama': `hide my name|hide name|hide the name|dhelikaken asma|delikaken asma|singidaken asma|umpetna jenengku
    |sumputkeun nami|sumputkeun ngaran|sumputkeun nami abdi|engkebang wastan|engkebang wastan titiang|engkebang adan tiange`,
  batal:
    'cancel|cancel it|call it off|batalaken|batalna|boten sios|ora sido|bolay|bolaykeun|moal janten|teu janten|buungang|buung|nenten sida',
  kembali: 'back|go back|wangsul|mundur|mawali',
  lewati: 'skip|skip it|pass|liwati|liwatana|langkungi|liwat|liwatan|langkung|lintangin|langkungin|liwatin',
  nanti:
    'later|not now|maybe later|mangke|mengko|mengko bae|mengko baen|mengko wae|mengko disit|mangke mawon|engke|engké|engke wae|engké waé|engke heula|nyanan|jebos malih|malih jebos',
  lanjut: 'continue|go on|carry on|lajeng|lajengaken|terusna|lanjutna|teraskeun|lajengkeun|lanturang|lanjutang',
  kembalikan: 'restore|restore it|bring it back|wangsulaken|balekna|balekake|balikeun|wangsulkeun|waliang|waliang malih',
  bantuan: 'help|help me|help please|pitulungan|pitulung|wantuan|nunas wantuan',
  tambah: 'add|add more|tambahi|tambihan|imbuhin|imbuh',
  'tambah keterangan': 'add details|add information|tambah katrangan|tambah katerangan|tambihan katerangan|imbuhin katerangan',
  'batalkan laporan tadi': `cancel that report|cancel the report|withdraw the report|batalaken laporan wau|batalna laporan mau
    |bolaykeun laporan tadi|bolaykeun laporan|buungang laporan wau|buungang laporan`,
  diam: 'quiet|be quiet|stay quiet|no news|kendel|kendel kemawon|meneng|jempe|jempé|cicing|mendep|mendep dumun',
  'kabari lagi': 'news again|tell me again|kabari malih|kabari maneh|wartosan deui|bejaan deui|ortiang malih|ortain malih',
  'hapus data saya':
    'delete my data|erase my data|busak data kula|hapus dataku|hapus data abdi|pupus data abdi|apus data titiang|apus data tiang',
  'ya hapus': 'yes delete|yes delete it|nggih busak|muhun hapus|inggih apus',
  'jangan hapus': 'do not delete|dont delete|ampun dibusak|aja dibusak|ulah dihapus|sampunang kaapus|sampunang apus',
  sudah: `solved|fixed|done|it is fixed|its fixed|already fixed|yes solved|yes it is|works now
    |sampun|wis|uwis|wes|sampun rampung|wis rampung|sampun dandos|wis dadi|wis beres|sampun beres
    |parantos|atos|tos|entos|geus|parantos beres|tos beres|geus beres|parantos réngsé|tos réngsé|puput|sampun puput|sampun becik|suba|suba beneh`,
  belum: `not yet|not fixed|still broken|still not|not solved|no not yet|dereng|durung|dereng rampung|durung rampung|dereng sampun|taksih rusak|isih rusak
    |teu acan|acan|teu acan beres|can|can beres|encan|masih kénéh|masih keneh rusak|durung puput|durung becik|tonden|konden|kari usak`,
  'tetap tidak dijawab':
    'still no answer|tetep boten dipunwangsuli|tetep teu diwaler|kantun nenten kasaurin|boten dipunwangsuli|nenten kasaurin',
  'lihat rincian': 'see details|details|pirsani rincian|tingali rincian|cingak rincian',
  'ingatkan petugas':
    'remind the officers|remind them|remind the officer|ngengetaken petugas|engetaken petugas|émutan petugas|emutan petugas|elingang petugas',
  'laporan baru': 'new report|laporan enggal|laporan anyar|laporan énggal',
  'ikut lapor': 'join in|join|join them|nderek lapor|nderek|ngiring lapor|ngiring|sareng lapor',
  biarkan: 'keep it|leave it|kersanipun|kersane|antepkeun|keun waé|banggayang|depin',
  'hapus dari laporan': 'remove from report|remove it|busak saking laporan|hapus tina laporan|apus saking laporan',
  semuanya: 'all of them|all|sedaya|sedayanipun|kabeh|sadayana|sadaya|makasami|sami',
  'dua laporan': 'two reports|kalih laporan|rong laporan',
  pisahkan: 'separate them|separate|dipunpisah|dipisah waé|dipisahkeun|kapisahang',
  'satu saja': 'just one|only one|one report|setunggal kemawon|siji wae|hiji waé|hiji wae|asiki kewanten|abesik dogen',
  'tanpa nama': 'without name|anonymous|tanpa asma|tanpa jeneng|tanpa nami|tanpa ngaran|tanpa wastan|tanpa adan',
  rahasia: 'secret|keep it secret|confidential|wados|rusiah|pingit',
  biasa: 'as usual|limrah kemawon|limrah|biasa waé|biasa wae|sekadi biasa',
  'pilihan lain': 'more choices|other choices|pilihan sanes|pilihan liyane|pilihan séjén|pilihan sejen|pilihan sanés|pilihan lianan',
  'pilih lain': 'choose another|another|pilih sanes|pilih liyane|pilih séjén|pilih sejen|pilih sanés|pilih lianan',
  pengaduan: 'complaint|pangaduan',
  aspirasi: 'suggestion',
  'permintaan informasi': 'request for information|information request|nyuwun informasi|pamundut informasi|nunas informasi',
  tempat: 'place|the place|location|papan|papanipun|tempatna|genah|genahe',
  cerita: 'story|the story|isi cariyos|cariyos|cariyosipun|eusi carios|carios|daging crita|crita',
  kategori: 'category|the category|kategorine|kategorina',
  jenis: 'kind|jinis|jinisna|soroh',
  waktu: 'time|date|wekdal|wekdalipun|waktos|waktosna|galah',
  'nama dan kerahasiaan': 'name privacy|name and privacy|privacy|asma rahasia|nami rusiah|wastan rahasia',
  'tidak ada': `nothing|there is none|i have none|boten wonten|mboten wonten|ora ono|ora ana|teu aya|henteu aya|euweuh|nenten wenten|ten wenten|tusing ada`,
  'mau lapor': `i want to report|i want to complain|i have a complaint|badhe lapor|arep lapor|kula badhe lapor|nyuwun lapor
    |badé lapor|bade lapor|abdi badé lapor|abdi bade lapor|hoyong lapor|jagi lapor|tiang jagi lapor|titiang jagi lapor|lakar lapor`,
  'terima kasih': `thank you|thanks|thanks a lot|thank you very much|matur nuwun|matur suwun|maturnuwun|suwun
    |hatur nuhun|nuhun|hatur nuhun pisan|matur suksma|suksma|suksma mewali|tampi asih|matur tampi asih|tampiasih|tarimo kasih|tarimo kasiah`,
  'laporan saya bagaimana': `when will it be fixed|when will this be fixed|when will you fix it|when will you come|when are you coming|is there any progress|any progress|any update|any updates|is it done yet
    |kapan didandani|kapan didandosi|kapan dibenerke|kapan dibenakno|kapan dibenahi|kapan digarap|piye laporanku|piye laporane|wis digarap durung|wis tekan endi|sampun dumugi pundi|sampun digarap dereng
    |iraha dibenerkeun|iraha dibenerkeunna|iraha diomean|iraha diomeanna|iraha digarapna|kumaha laporan kuring|kumaha laporanna|geus nepi ka mana|laporan kuring geus nepi ka mana|laporan kuring geus nepi ka mana ieu|laporan abdi tos dugi ka mana|isukan beres teu|iraha beresna|tos dugi ka mana|geus digarap can
    |pidan kabenahin|pidan kabecikang|pidan kapurugang|sampun kantos dija|kenken laporane|bilo diperbaiki|bilo dipelokan
    |any news|how is my report|my report|my reports|status of my report|what about my report|laporan kula pripun|laporanku piye|pripun laporan kula
    |laporan abdi kumaha|kumaha laporan abdi|laporan titiang sapunapi|sapunapi laporan titiang|kenken laporan tiange`,
  'ini gratis tidak': `is it free|is this free|how much does it cost|do i have to pay|bayar mboten|bayar boten|mbayar ora|mbayar mboten|gratis mboten|gratis ora|bayar teu|mayar teu|gratis teu|mayah nenten|mayah ten`,
  'siapa yang baca laporan saya': `who reads this|who reads it|who will read this|who can see this|who will see this|sinten ingkang maos|sinten sing maos|sopo sing moco|saha nu maca|sira sane maca`,
  'prosesnya berapa lama': `how long does it take|how long will it take|how long does this take|suwene pira|pinten dinten|pinten dinten prosesipun|sabaraha lila|sabaraha poe|kuda suwene`,
  halo: `hello there|good morning|good afternoon|good evening|sugeng enjing|sugeng siang|sugeng sonten|sugeng dalu|kula nuwun|kulo nuwun
    |sampurasun|wilujeng enjing|wilujeng siang|wilujeng sonten|wilujeng wengi|punten|om swastiastu|om swastyastu|rahajeng semeng|rahajeng sanja|rahajeng wengi`,
};
const meant = new Map(Object.entries(said).flatMap(([indonesian, list]) => list.split('|').map((phrase) => [bare(phrase), indonesian])));

/** No phrase is longer. */
const phraseMaxWords = Math.max(...[...meant.keys()].map((phrase) => phrase.split(' ').length));

/** The Indonesian words for a message that is nothing but such a phrase; null for every other. */
export function inIndonesian(typed: readonly string[]): string | null {
  return typed.length > phraseMaxWords ? null : (meant.get(typed.join(' ')) ?? null);
}

function bare(phrase: string): string {
  return phrase.trim().replace(/\s+/g, ' ');
}
