/** A sense for what a short message is for, in words no list holds: weights learned from our own invented sentences (test/dialogue/fixtures) by `npm run understand:intents`. */
import type { Kind } from '../known.ts';
import { intentSigns } from './intent-signs.ts';
import weights from './intent-weights.json' with { type: 'json' };
import { asks, complains } from './kind-words.ts';
import { remembering } from './recent.ts';
import { createSense, most } from './sense.ts';

/** Codes of notes/indonesia.md §8 a message can sound like; the stories first. Danger has a sense of its own. */
export const sensedCodes = [
  'keluhan',
  'aspirasi',
  'informasi',
  'status',
  'apresiasi',
  'sapaan',
  'mulai_lapor',
  'batal',
  'minta_petugas',
  'data_saya',
  'hapus_data',
  'di_luar_topik',
  'tidak_jelas',
] as const;
export type Sensed = (typeof sensedCodes)[number];

const kinds: readonly Kind[] = ['grievance', 'aspiration', 'information'];
/** So much more than like a grievance must a wish or a question sound: more where something is said to be wrong. */
const kindLead = { wrong: 0.5, else: 0.3 };
const scoresOf = createSense(weights.intents);

export interface SensedIntent {
  asked: Sensed;
  /** How much more speaks for it than for a story; below nothing for a story. */
  lead: number;
  /** What kind of story it would be. */
  kind: Kind;
}

/** What a text sounds like. */
export const sensedIntent = remembering(weigh);

function weigh(text: string): SensedIntent {
  const scores = scoresOf(intentSigns(text));
  const stories = scores.slice(0, kinds.length);
  const story = most(stories);
  const best = most(scores);
  const wrong = complains(text);
  const more = (stories[story] ?? 0) - (stories[0] ?? 0);
  const surely = more >= (wrong ? kindLead.wrong : kindLead.else) && !(wrong && kinds[story] === 'information' && !asks(text));
  return {
    asked: sensedCodes[best] ?? 'keluhan',
    lead: Math.max(...scores.slice(kinds.length)) - (stories[story] ?? 0),
    kind: (surely ? kinds[story] : undefined) ?? 'grievance',
  };
}
