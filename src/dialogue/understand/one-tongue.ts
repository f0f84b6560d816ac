/** Reads words of regional languages as Indonesian, for the senses and the lists of dangers. */
import { remembering } from './recent.ts';

/** Words of Javanese, Sundanese, Minang, Malay, Banjar, Madurese and Balinese, each by the Indonesian word the lists know. */
const regional: Record<string, string> = {
  ada: 'ana ono aya wonten wenten ado badha',
  orang: 'wong tiyang jalma jelema urang urg orgnya org',
  anak: 'budak bocah bocil lare murangkalih rare paja anakku',
  ibu: 'mak emak mamak ambu biyung simak mbokku amak mama mamah ibuk ibue',
  bapak: 'apak abah bapa bape abak papa papah ayahku bapake bapakku',
  nenek: 'simbah mbah nini niniak dadong eyang uti',
  rumah: 'omah imah umah omahe imahna omahku',
  api: 'geni seuneu apuy apine geninipun seuneuna',
  kebakaran: 'kobong kobongan kahuruan kaduruk puun kabakaran tabakar kebakarannn kabakar kaobong',
  jatuh: 'tibo ragrag labuh ulung jatoh jato tijalikeuh jatuah dhawah',
  tertimpa: 'katinggang katindih ketindih ketindihan katiban kaurugan tatimpo kejugrugan ketindes tertindih',
  tertimbun: 'kependem kapendem kaurug kaurugan taimbun keurug kebruk',
  roboh: 'rugrug rubuh ambrol ambrolnya ambruak rungkad tumbang rebah rabah runtuah',
  darah: 'getih getihe getihna rah darahe',
  berdarah: 'getihan getihen badarah dadarah',
  kepala: 'endas ndas ndase sirah sirahna duwur kapalo tendas',
  besar: 'ageung gedhe gede badag gadang kenceng guede',
  bawa: 'nggawa nggowo mawa bakta baok ngaba nyekel ngacungin ngacungke',
  hanyut: 'kintir palid anyud kali anyut anyuik katerjang kabawa',
  tenggelam: 'kerem kakerem kelelep kalelep tilelep',
  air: 'banyu cai yeh toya banyune caina aia',
  banjir: 'caah banjire blabar',
  tidak: 'ora mboten boten teu henteu indak ndak dak nenten tusing gak kada nda bhunten endak',
  hidup: 'urip hirup idup iduik',
  masih: 'isih keneh masi nu',
  keluar: 'metu kaluar kalua pesu',
  masuk: 'mlebu asup masuak kelebu',
  mati: 'paeh mate',
  hilang: 'ilang leungit ical',
  lompat: 'loncat luncat makecos malumpek ngajleng',
  barusan: 'brusan barusane nembe karek tadina',
  sadar: 'eling sadara',
  tolong: 'tulung tulungan tulungi tulungin nulungin tolongin tuluang toloong toloooong tulungono',
  sekarang: 'saiki ayeuna kini mangkin jani skg skrng',
  tertabrak: 'katabrak ketabrak tatabrak kasered kebrak',
  saya: 'ambo ulun kaule kaula sengko sengkok denai beta kuring',
  mau: 'handak arep hoyong badhe bade nyuhun terro jagi namuah',
  yang: 'nan sane ingkang sing',
  sudah: 'ampon',
  gimana: 'baa bagaimano kepriye kados piye sapunapi dospundi bakpo cemana cemmana',
  berapa: 'pinten sabaraha barapa brapo pasiro',
  siapa: 'siapo sinten saha sapo sira sopo',
  apa: 'apo opo menapa menopo napi naon',
  kapan: 'bilo iraha kapanan pabila bilai',
  hapus: 'apus apuih busak pupus hapuih apuskan hapuskeun ilangi icali apusang hps',
  laporan: 'lapuran laporanna laporanne laporane pangaduan pengaduanna',
  lapor: 'malapor ngalapor nglaporke ngelapor lapur',
  baik: 'elok sae rancak bungas becik',
  bisa: 'kawa saged iso bisai tiasa',
  dari: 'saking saka',
  ini: 'iki punika puniki ieu iko niki',
  itu: 'kuwi eta nika',
  kita: 'katong',
};
const meant = new Map(Object.entries(regional).flatMap(([word, list]) => list.split(' ').map((heard): [string, string] => [heard, word])));
/** These mean something else where the message is plain Indonesian. */
meant.delete('kali');
meant.delete('nu');

/** A line of plain words with the regional ones read as Indonesian. */
export const inOneTongue = remembering((line) =>
  line
    .replace(/\btiba (?=saka|teka|seko)/g, 'jatuh ')
    .split(' ')
    .map((word) => meant.get(word) ?? word)
    .join(' '),
);
