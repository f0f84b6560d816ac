/** Swear words: masked on officers' cards, never a reason to refuse a complaint (notes/indonesia.md §6). */
import { plain, words } from './normalise.ts';
import { rememberingStories } from './recent.ts';

/** Signs people write instead of letters, and stretched letters ("g0bl00k", "b*bi"). */
const disguises: Record<string, string> = {
  a: 'a4@*',
  b: 'b8',
  e: 'e3*',
  g: 'g9',
  i: 'i1!*',
  o: 'o0*',
  s: 's5$',
  t: 't7',
  u: 'uv*',
  l: 'l1',
  n: 'n',
  k: 'kq',
};
/** Hand-written, national and regional; `+` behind a word lets it go on ("tololnya"). */
const swearWords =
  'goblok+ gblk gblg goblog+ goblik tolol+ bego begok idiot+ dungu dongo bloon kontol+ memek+ ngentot+ entot jancok+ jancuk+ jancik diancuk dancok cok cuk bajingan+ bangsat+ brengsek+ keparat kampret+ sialan bedebah laknat biadab anjir anjay anjrit anjim njing njir bacot+ bacod lonte+ perek pelacur pecun jablay pantek+ pukimak+ kimak puki kampang+ kehed belegug anying+ jurig kanciang kalera kalero koplok+ koclok lasiak jembut+ jembot pilat kimbek cukimai cukimay telaso sundal+ asu asuu bangke tai taik taek nyet matamu ndasmu gathel gateli picek setan iblis dajjal fuck+ shit bitch asshole bastard motherfucker stupid geblek+ gebleg+';
/** Animals are abuse only when no animal is meant: "anjing liar", "kandang babi" stay. */
const animals = String.raw`(?=[abm])(?<!(?:digigit|gigitan|ada|seekor|ekor|banyak|bangkai|kotoran|pelihara|kandang|daging|ternak|hewan|peternakan|gerombolan|kawanan|rabies|bulu|suara|kepala|jual|sate|gonggongan)\s)(?:a+n+j+(?:[*.i1!]+n?g*|[*]+)|b[a4@*]b[i1!*]|m[o0*]nyet)(?!\w*\s+(?:liar|tetangga|gila|rabies|peliharaan|gigit|menggigit|galak|jalanan|mati|lewat|kampung|hutan|ternak|ngepet|masuk|berkeliaran|turun|ekor|yang|milik|hitam|putih|menggonggong))(?:nya|lah|lo|lu|kau|s|g+)?\**`;
/** By their first letters, each of which is tried once where a word begins. */
const byLetter = Object.entries(Object.groupBy(swearWords.split(' '), (entry) => entry.charAt(0)));
const listed = byLetter.map(([first, entries = []]) => `${first}+(?:${entries.map(disguised).join('|')})`);
const swearWord = new RegExp(`^(?:${listed.join('|')})$`, 'iu');
const swearing = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...listed, 'anj\\*+', 'ta\\*', 'k\\*+l', 'm\\*+k', 'j\\*+k', 'b\\*+t', 'g\\*+k', animals].join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** `text` with the swear words cut to their first letter: "g*****". Everything else stays as written. */
export const maskAbuse = rememberingStories((text) =>
  text.replace(swearing, (word) => word.slice(0, 1) + '*'.repeat([...word].length - 1)),
);

/** A word with a sign in it that masks. */
const masked = /(?<!\S)[^\s*]*\*\S*/g;

/** `text` without its swear words. */
export function besideSwearing(text: string): string {
  return maskAbuse(text).replace(masked, ' ');
}

/** Whether a word is a swear word. An animal may be one, or none. */
export function isSwearing(word: string): boolean {
  return swearWord.test(word);
}

/** Whether nothing is left to tell when the swearing is taken away. */
export function onlyAbuse(text: string): boolean {
  const swears = maskAbuse(text) !== text;
  const rest = words(swears ? text.replace(swearing, ' ') : text);
  return (rest.every((word) => around.test(word)) && (swears || insult.test(plain(text)))) || callsBot.test(plain(text));
}

/** Whether somebody is angry: a warmer first line helps. */
export function angry(text: string): boolean {
  return maskAbuse(text) !== text || /!{2,}/.test(text);
}

/** "woy maling semua", "dasar koruptor": calling somebody names, and telling nothing. */
const insult =
  /(?:^|^(?:\p{L}+ ){1,3})(?:otak|muka|mulut|mata)(?:nya)? (?:lu|lo|loe|elu|kau|kalian|kamu|mu)(?: (?:semua|pada|buta|kosong|busuk|di mana|mana|kemana|taruh|sih|hah|ya|woy))*$|(?:^|^(?:.+ )?)(?:maling|koruptor|penipu|pembohong|rampok|garong|pemalas)(?: \p{L}+)? (?:semua|kalian|lu|lo|loh|kau|elu|loe|kabeh)\b|^(?:(?:pak|bu|min|pada|itu|sebenarnya) )*(?:pada )?ngapain (?:aja |saja |sih )*(?:kerja(?:an)?(?:nya|mu)?|petugasnya|orangnya|kalian|mereka)(?: (?:sih|tuh|itu|dari kemarin|selama ini|woy|hah))*$|^(?:(?:woy|woi|hei|lu|kalian|emang|memang|ini|itu) )*kerja(?:an)?(?:nya|mu)? (?=.*\b(?:lu|lo|loe|kalian|hah|heh)\b)(?:(?:lu|lo|loe|kalian|apa|apaan|ngapain|aja|sih|hah|heh|itu|ini) ?)+$|^(?:woy |woi |hei )?(?:dasar|kalian|semua|emang|memang|lu) (?:\p{L}+ )?(?:maling|koruptor|penipu|pembohong|rampok|garong|pemalas)\b/u;
/** "bot sampah". */
const callsBot =
  /^(?:(?:udah|sudah|ah|eh|lu|lo|bot|min|tolong) )*(?:jangan|tidak usah|tidak perlu) sok \p{L}+(?: (?:lu|lo|loe|kau|kamu|bot|botnya|robot|min|deh|ah|lah|ya|dong|sama|saya))*$|^(?:(?:dasar|woy|woi|emang|memang|ah|ini) )*(?:bot|robot|mesin|admin) (?:sampah|rongsok|rongsokan|busuk|payah|kacangan|murahan|bapuk|jelek)(?: (?:lu|lo|amat|banget|semua|ini|sih|ah))*$/u;
/** Whoever is sworn at. */
const sworn =
  '(?:sopir|supir|kernet|kondektur|petugas|pegawai|staf|pejabat|lurah|camat|kades|kadus|bupati|walikota|gubernur|presiden|menteri|dewan|dpr|dprd|pdam|pln|satpam|dokter|perawat|guru|kepsek|mandor|kontraktor|tukang|pelayanan)(?:nya)?';
const around = new RegExp(
  `^(?:${sworn}|tu|tuh|di|tahu|juga|anda|ente|mata|matanya|buta|lu|lo|loh|kalian|semua|kabeh|sama|samo|dasar|kau|emang|pemerintah|bot|banget|kamu|loe|elu|pada|lah|woy|woi|pak|min|nih|sih|kok|si|itu|ini|ya|ah|eh|hei|hey|kontot|memang|saya|orang|kerja|tidak|apa|apaan|kah|dong|deh|mu|nya|admin|pejabat|muka|otak|kepala|mulut|mana|bisa|kerjanya|aja|goblok|pemkot|pemda|lagi|amat|jawab|bales|balas|buruan|cepetan|lemot|botnya|pemprov|dinas|kucing|anjing|kerjaan|kerjaannya|ngapain|hah|heh|becus|gila|edan|bodoh|payah|robot|mesin|maling|garong|rampok|penipu|pembohong|koruptor|pemalas|malas)$`,
);

/** What stands behind the first letter of a word, with its disguises: letters may be doubled, replaced by signs, or set apart by dots. */
function disguised(entry: string): string {
  const open = entry.endsWith('+');
  const letters = [...entry.replace('+', '')].slice(1);
  const rest = letters.map((letter) => `[.\\-_]?[${disguises[letter] ?? letter}]+`);
  return `${rest.join('')}${open ? '(?:nya|lah|an|in|i|s|ing|er|ed|mu|kau)?' : ''}`;
}
