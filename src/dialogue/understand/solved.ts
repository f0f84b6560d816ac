/** Reads whether a problem is gone from words that are not a plain yes or no ("udh nyala mantap", "belum pak, malah tambah gelap"). */
import type { Category } from '../known.ts';
import { plain, words } from './normalise.ts';
import { findPlace } from './place.ts';
import { topicOf } from './topic.ts';

/** The complaint that is asked about. */
export interface AskedAbout {
  /** A few words of it, '' when secret. */
  title: string;
  /** The words reply to a message about it. */
  quoted: boolean;
}

/** Words of an answer without a reason, and of one that only says what it is about. */
const bareMaxWords = 9;
const topicMaxWords = 14;
const done =
  /^(?:beres|nyala|menyala|selesai|diperbaiki|dibenerin|bagus|oke|baik|lancar|bersih|normal|mantap|aman|terang|hidup|jadi|diangkut|ditambal|kering|surut|dibersihkan|dapat|cair|benar|puas|top|sip|tuntas|rapi)$/;
const about =
  /^(?:bos|boss|pak|bu|min|gan|kak|bro|mas|mbak|masih|sama|sekali|juga|ada|perubahan|mati|rusak|bolong|gelap|mampet|kotor|bau|banjir|lampunya|jalannya|airnya|sampahnya|diperbaiki|beres|selesai|nyala|ini|itu|tuh|nih|apa|apaan|tetap|tidak|gimana|sih|dong|lah|kok|malah|semua|banget|terima|kasih|banyak|alhamdulillah|mantap|sekarang|sudah|belum|puskesmasnya|gitu|begitu|ya|tapi|lagi|petugas|petugasnya|datang)$/;
const opening = /^(?:alhamdulillah|puji|tuhan|eh|oh|ya|iya|maaf|bohong|boong|bo'?ong|ngibul|tipu|penipu|halah|hadeh|hadeuh|apanya)$/;
const atLast = /^(?:nah |akhirnya )?(?:gitu|begitu) (?:dong|donk)(?: \w+)?$/;
const vocative = /^(?:bos|boss|pak|bu|bapak|ibu|min|admin|gan|kak|bro|mas|mbak|bang|om|dong|lah|sih|nih|kok|ih|woy|bot)$/;
/** "nyala sih tapi redup": better, and not solved. */
const halfDone =
  /\b(?:nyala|menyala|hidup|sudah|diperbaiki|ditambal|dibersihkan|diangkut|bersih|surut|lancar|beres|bagus|dikerjakan|datang)\b.*\b(?:tapi|cuma|cuman|hanya|baru)\b.*\b(?:redup|kedip\w*|mati|masih|belum|lagi|sebagian|setengah\w*|separuh|separo|sebelah|satu|sedikit|kadang\w*|rusak|bocor|bau|kotor|keruh|berlubang|bolong|asal\w*|kurang (?:terang|bersih|rata|rapi))\b/;
const denial = /^(?:belum|masih|tetap|tidak|boro)$/;
const goingOn = /^(?:belum|masih|tetap)$/;
const bad = /^(?:mati|rusak|bolong|gelap|mampet|kotor|bau|banjir|tapi|malah|lagi|tidak|masih|belum)$/;

/** true: gone; false: still there; null: the words are about something else. */
export function solvedWords(text: string, asked: AskedAbout, categories: readonly Category[]): boolean | null {
  const all = answerWords(text);
  if (atLast.test(plain(text))) return true;
  if (all.length === 0 || tellsOfAnother(text, asked, categories)) return null;
  if (all.length <= topicMaxWords && halfDone.test(plain(text))) return false;
  return bareAnswer(all) ?? (denies(text, all, asked, categories) ? false : null);
}

/** "blm boss msh mati", "sudah nyala": nothing but words of such an answer. */
function bareAnswer(all: string[]): boolean | null {
  if (all.length > bareMaxWords) return null;
  const known = all.every((word) => about.test(word) || done.test(word));
  if (denial.test(all[0] ?? '') || all.includes('belum') || all.includes('masih')) return known ? false : null;
  if (all[0] === 'sudah' && all.length > 1) return done.test(all[1] ?? '') || (known && !all.some((word) => bad.test(word))) ? true : null;
  return known && all.some((word) => word === 'sudah' || done.test(word)) ? true : null;
}

/** A "belum" with a reason behind it, or words about the same thing that say it goes on. */
function denies(text: string, all: string[], asked: AskedAbout, categories: readonly Category[]): boolean {
  if (standsAlone(text)) return true;
  const goesOn = all.some((word) => goingOn.test(word));
  if (asked.quoted) return all.slice(0, 3).some((word) => goingOn.test(word));
  return goesOn && all.length <= topicMaxWords && sameTopic(text, asked, categories);
}

/** "belum pak, ...", "masih mati, ...": an answer before anything else is told. */
function standsAlone(text: string): boolean {
  const [head = '', ...rest] = text.split(/[,.;!?\n]+/).filter((part) => words(part).length > 0);
  if (rest.length > 0 && bareAnswer(answerWords(head)) === false) return true;
  const [first = '', second = ''] = words(text).filter((word) => !opening.test(word));
  return goingOn.test(first) && vocative.test(second);
}

/** Another place is told, and not by an answer about the same thing. */
function tellsOfAnother(text: string, asked: AskedAbout, categories: readonly Category[]): boolean {
  const place = findPlace(text);
  if (place === null || asked.quoted || plain(asked.title).includes(plain(place))) return false;
  return !standsAlone(text) || !sameTopic(text, asked, categories);
}

function sameTopic(text: string, { title }: AskedAbout, categories: readonly Category[]): boolean {
  const topic = topicOf(title, categories);
  return topic !== null && topic === topicOf(text, categories);
}

function answerWords(text: string): string[] {
  return words(text).filter((word) => !opening.test(word) && !/^(?:pak|bu|min)$/.test(word));
}
