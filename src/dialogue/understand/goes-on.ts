/** Reads words that go on about a report filed before. */
import type { Known } from '../known.ts';
import { refersBack, saysMore } from './more.ts';
import { plain, words } from './normalise.ts';
import { findPlace } from './place.ts';
import { solvedWords } from './solved.ts';
import { sought } from './sought.ts';
import { topicOf } from './topic.ts';

/** "kemarin saya lapor pohon" */
const ofOwn = sought(/\b(?:saya|aku|kami) (?:yang )?lapor\w*\b|\blaporan (?:saya|kemarin)\b|\blaporanku\b/);
/** Nothing has changed there. */
const stillSo =
  /\b(?:masih|tetap|tetep|belum|malah|makin|tambah|sudah (?:beres|nyala|menyala|diperbaiki|bagus|diangkut|diambil|lancar|normal|hidup|bersih|selesai|kering|surut))\b/;

/** "sekarang malah kabelnya dicuri" */
const worse = sought(/^(?:(?:eh|pak|bu|min|kak|terus|ini|itu|tapi) )*(?:sekarang )?(?:malah|makin|tambah)\b/);
/** "lampu yang sisi selatan juga mati" */
const besides = sought(/\bjuga\b|\byang (?:sisi|arah|sebelah|bagian|satunya|satu lagi|kanan|kiri|utara|selatan|barat|timur)\b/);
const doneMaxWords = 5;
const thingMinCharacters = 5;

/** "lampu yang sisi selatan juga mati": one more of the same. */
export function saysBesides(text: string): boolean {
  return besides.test(plain(text));
}

/** "tambahan buat yang kemarin", "lampunya masih mati", "lampu yang sana juga": of something told before, and of no place of its own. */
export function goesOnAbout(text: string, known: Known): boolean {
  const line = plain(text);
  if (findPlace(text) !== null) return false;
  const isOfMatter = topicOf(text, known.categories) !== null;
  if (besides.test(line) && (isOfMatter || refersBack(text))) return true;
  return (
    saysMore(text) || worse.test(line) || (ofOwn.test(line) && isOfMatter) || (stillSo.test(line) && isOfMatter) || saysDone(text, known)
  );
}

/** "masih bau bgt min": of the matter of the only report there is, and nowhere else. */
export function goesOnSo(text: string, title: string, { categories }: Known): boolean {
  const topic = topicOf(text, categories);
  return (
    topic !== null &&
    topic === topicOf(title, categories) &&
    (ofOwn.test(plain(text)) || /\b(?:masih|tetap|tetep|belum)\b/.test(plain(text))) &&
    findPlace(text) === null
  );
}

/** The lamp of the one is that of the other, whatever it is for. */
export function namesThing(text: string, title: string): boolean {
  const told = words(title);
  return words(text).some((word) => word.length >= thingMinCharacters && told.includes(word));
}

/** "sudah dibenerin kok": of nothing that is named. */
function saysDone(text: string, { categories }: Known): boolean {
  const isShort = words(text).length <= doneMaxWords && /^(?:\w+ ){0,2}sudah\b/.test(plain(text));
  return isShort && solvedWords(text, { title: '', quoted: false }, categories) === true;
}
