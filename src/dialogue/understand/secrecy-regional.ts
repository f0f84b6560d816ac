/** The same in Javanese, Sundanese and Balinese, as it is typed: danger to the teller, and their name. Lines are in lower case, their signs are spaces. */
import { sought } from './sought.ts';

const around =
  '(?:tulung|tulungi|nyuwun|mangga|monggo|kula|kulo|aku|inyong|abdi|kuring|urang|titiang|tiang|icang|pak|bu|pa|min|admin|nggih|inggih|enggih|ya|yo|nya|muhun|nanging|tapi|mung|mugi|wae|waé|ae|mawon|kemawon|kewanten|we|laporan|laporane|laporanku|laporanna|laporannyane|niki|iki|ieu|puniki|dadi|dados|jadi|nembe|nuwun|sing|penting|pokoke|pokokna|waton)';
const whole = (said: string) => sought(new RegExp(`^(?:${around} )*(?:${said})(?: ${around})*$`));
const myName =
  '(?:(?:jeneng|asma|nama|nami|naminipun|asmane|jenenge|wasta|wastan|adan|parab|ngaran|identitas)(?:ku|ne|e|na)?(?: (?:kula|kulo|aku|abdi|kuring|urang|titiang|tiang|tiange|icang|icange))?)';
const not = '(?:aja|ojo|ampun|sampun|mboten usah|boten usah|ora usah|rasah|ulah|entong|teu kedah|sampunang|da|eda|nenten perlu)';
const say =
  '(?:(?:di|dipun|ka|ny|n)?(?:sebut|sebat|tulis|serat|sambat|surat|tampil|tingali|ketok|kandha|katon|embar|sebar)(?:ke|no|na|ake|aken|keun|kan|ang|in|e)?)';
const secret = whole('(?:di|dipun|ka)?(?:rahasia|rusiah|rasiah|rahasya|pingid)(?:ke|no|ake|aken|kake|kan|keun|in|yang|ang)?');
const unnamed = whole(
  [
    `${not} (?:nganti |nepi |dugi |sampek )?${say} ${myName}`,
    `${myName} ${not} (?:nganti )?${say}`,
    `${myName} (?:di|dipun|ka)?(?:delik|singid|samar|sumput|engkeb|umpet)(?:ke|no|ake|aken|keun|kan|ang)?`,
    `tanpa ${myName}|tanpi ${myName}|teu nganggo ${myName}`,
    `${not} (?:nganti|nepi|dugi|sampek|kantos) (?:ana |wonten |aya )?(?:sing |nu |sane )?(?:ngerti|weruh|konangan|kanyahoan|katawis|uning|nawang|kauningin)(?: (?:nek|yen|menawi|upami|lamun|sing|nu|sane|aku|kula|abdi|titiang|lapor|nglapor|nglaporake|ngalapor|ngalaporkeun|nglapor))*`,
  ].join('|'),
);

/** Whether a clause says nothing but that the name shall not be seen, or that all is secret. */
export function hiddenInRegional(clause: string): 'secret' | 'anonymous' | null {
  const line = typed(clause);
  return secret.test(line) ? 'secret' : unnamed.test(line) ? 'anonymous' : null;
}

const wide = /[^\0-\x7f]/;
const fear = sought(
  /\b(?:wedi|ajrih|kuwatir|sieun|hariwang|paur|jejeh)(?: \p{L}+){0,2} (?:konangan|ketahuan|kanyahoan|katawis|kapanggih|kauningin|tawanga|dipecat|diancam|diancem|dibales|lapor|nglapor|ngalapor)\b|\b(?:yen|nek|menawi|lamun|upami|yening) (?:konangan|kanyahoan|katawis|kauningin)\b|\b(?:diancem|diancam|diancem ancem)\b/u,
);
const office =
  '(?:lurahe?|kades|kadus|camat|bayan|kamituwa|carik|perangkat|guru|petugas|polisi|kelian|klian|prebekel|perbekel|(?:pak|pa|bu) (?:rt|rw|lurah|kades|camat|guru|kepala))';
const corruption = sought(
  new RegExp(
    `\\b${office}(?: \\p{L}+){0,2} (?:njaluk|njaluki|nyuwun|mundhut|mundut|narik|nariki|motong|nyunat|menta|mentaan|ngidih|nunas|nagih)(?: \\p{L}+){0,2} (?:dhuwit|duit|dhit|arto|artos|acis|pipis|jinah|\\d+)(?![\\p{L}\\d])`,
    'u',
  ),
);
const violence = sought(
  /\b(?:dikeploki|diantemi|dikaplok|dikaploki|dijotosi|digebugi|digebuki|dikepruki|digebugan|diteunggeulan|dicabokan|gebuga|tigtiga|kasiksa|katigtig)\b/,
);

/** Why a secret report should be proposed, or null. */
export function regionalReason(text: string): 'fear' | 'violence' | 'corruption' | null {
  // The letters of the line are those of the text, where it has no others.
  if (!wide.test(text) && ![fear, violence, corruption].some((reason) => reason.mayBe(text))) return null;
  const line = typed(text);
  if (fear.test(line)) return 'fear';
  return violence.test(line) ? 'violence' : corruption.test(line) ? 'corruption' : null;
}

function typed(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
