/** Reads words of regional languages, and those English-speaking residents cry for help with, as Indonesian, for the senses and the lists of dangers. */
import { remembering, rememberingWords } from './recent.ts';
import { english, regional } from './tongues.ts';

/** What Makassar and Bugis hang on behind what befalls somebody ("pingsanmi", "hanyutki"), and put before what somebody does ("napukulka"). */
const befalling =
  'pingsan terbakar kebakaran hanyut tenggelam jatuh meninggal luka sesak kejang lemas tertimpa terjebak pecah roboh banjir longsor berdarah hilang tertabrak sekarat kritis terkunci terluka keracunan muntah melahirkan terbalik tumbang runtuh terbakar meledak'.split(
    ' ',
  );
const doing = 'pukul tabrak tusuk serang kejar gigit tembak bakar bacok keroyok cekik ancam todong tampar seret culik'.split(' ');
const behind = ['mi', 'ki', 'ka', 'pi', 'i', 'mako', 'maki'];
const makassarese = [
  ...befalling.flatMap((word) => behind.map((end): [string, string] => [word + end, word])),
  ...doing.flatMap((word) => ['', ...behind].map((end): [string, string] => [`na${word}${end}`, `di${word}`])),
];
const meant = new Map([
  ...makassarese,
  ...[...Object.entries(regional), ...Object.entries(english)].flatMap(([word, list]) =>
    list.split(' ').map((heard): [string, string] => [heard, word]),
  ),
]);
/** These mean something else where the message is plain Indonesian. */
meant.delete('kali');
meant.delete('nu');

const wordMeant = rememberingWords((word) => meant.get(word) ?? word);

/** A line of plain words with those of other tongues read as Indonesian. */
export const inOneTongue = remembering((line) =>
  line
    .replace(/\btiba (?=saka|teka|seko)/g, 'jatuh ')
    .split(' ')
    .map(wordMeant)
    .join(' '),
);
