/** Reads whether a problem is gone from words that are not a plain yes or no ("udh nyala mantap", "blm boss msh mati"). */

import { words } from './normalise.ts';
import { findPlace } from './place.ts';

const done =
  /^(?:beres|nyala|menyala|selesai|diperbaiki|dibenerin|bagus|oke|baik|lancar|bersih|normal|mantap|aman|terang|hidup|jadi|diangkut|ditambal|kering|surut|dibersihkan|dapat|cair|benar|puas|top|sip|tuntas|rapi)$/;
const about =
  /^(?:bos|boss|pak|bu|min|gan|kak|bro|mas|mbak|masih|sama|sekali|juga|ada|perubahan|mati|rusak|bolong|gelap|mampet|kotor|bau|banjir|lampunya|jalannya|airnya|sampahnya|diperbaiki|beres|selesai|nyala|ini|itu|tuh|nih|apa|apaan|tetap|tidak|gimana|sih|dong|lah|kok|malah|semua|banget|terima|kasih|alhamdulillah|mantap|sekarang|sudah|belum|puskesmasnya|gitu|begitu|ya|tapi|lagi|petugas|petugasnya|datang)$/;

/** true: gone; false: still there; null: the words are about something else. */
export function solvedWords(text: string): boolean | null {
  const all = words(text).filter((word) => !/^(?:alhamdulillah|puji|tuhan|eh|oh|ya|iya|pak|bu|min|tidak)$/.test(word) || word === 'tidak');
  if (all.length === 0 || all.length > 9 || findPlace(text) !== null) return null;
  const known = all.every((word) => about.test(word) || done.test(word));
  if (/^(?:belum|masih|tetap|tidak|boro)$/.test(all[0] ?? '')) return known ? false : null;
  if (all.includes('belum') || all.includes('masih')) return known ? false : null;
  if (all[0] === 'sudah' && all.length > 1) return done.test(all[1] ?? '') ? true : null;
  return known && all.some((word) => word === 'sudah' || done.test(word)) ? true : null;
}
