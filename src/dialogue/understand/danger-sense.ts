/** A sense for danger in words no list holds: weights learned from our own invented sentences (test/dialogue/fixtures) by `npm run understand:dangers`. emergency.ts asks it when the lists are silent. */
import type { Danger } from './danger-signs.ts';
import weights from './danger-weights.json' with { type: 'json' };

/** What a message can be: no danger, or one of these. */
export const outcomes = ['-', 'fire', 'police', 'ambulance', 'rescue', 'power', 'women_children', 'crisis'] as const;
/** As rarely wrong on ordinary complaints as the lists are. */
const likelyMin = 0.5;
const pieceSigns = 4;
const wordsMax = 60;

const learned = new Map<string, number[]>(Object.entries(weights.features));

/** Words that say nothing by themselves, only beside others. */
const small = new Set(
  'pak bu bapak min kak mas mbak bang bos gan ya iya nih sih dong deh kok lho loh itu ini yang di ke dari dan atau dengan untuk pada ada adalah masih sudah belum lagi juga saja aja hanya cuma kan tapi terus banget sekali saya aku kami kita dia mereka anda tidak bukan jangan mau akan bisa dapat harus perlu tolong mohon minta sama oleh karena kalau jika apa siapa mana kapan kenapa bagaimana berapa nya salah benar lapor laporan kirim'.split(
    ' ',
  ),
);

/** Whether a line holds enough words that say something by themselves. */
export function tellsEnough(line: string, least: number): boolean {
  return new Set(line.split(' ').filter((word) => !small.has(word))).size >= least;
}

/** Words, pairs of words and pieces of words, without numbers. */
export function sensedIn(line: string): string[] {
  const found = new Set<string>();
  let before = '';
  for (const word of line.split(' ').slice(0, wordsMax)) {
    if (word === '' || /\d/.test(word)) continue;
    if (before !== '' && !(small.has(word) && small.has(before))) found.add(`${before} ${word}`);
    before = word;
    if (small.has(word)) continue;
    found.add(word);
    const framed = `_${word}_`;
    for (let i = 0; i + pieceSigns <= framed.length; i += 1) found.add(`#${framed.slice(i, i + pieceSigns)}`);
  }
  return [...found];
}

/** The danger a line (plain words, read as Indonesian) sounds like; null when it does not. */
export function sensed(line: string): Danger | null {
  const found = sensedIn(line);
  const scores = [...weights.base];
  const scale = 1 / Math.sqrt(found.length || 1);
  for (const feature of found) {
    const pairs = learned.get(feature) ?? [];
    for (let i = 0; i < pairs.length; i += 2) {
      const outcome = pairs[i] ?? 0;
      scores[outcome] = (scores[outcome] ?? 0) + (pairs[i + 1] ?? 0) * scale;
    }
  }
  const shares = scores.map(Math.exp);
  const all = shares.reduce((sum, share) => sum + share, 0);
  if (1 - (shares[0] ?? 0) / all < likelyMin) return null;
  const most = Math.max(...shares.slice(1));
  const name = outcomes[shares.indexOf(most, 1)];
  return name === undefined || name === '-' ? null : name;
}
