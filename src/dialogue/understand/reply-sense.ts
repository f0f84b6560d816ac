/** A sense for what a reply is for, in words no list holds: weights learned from our own invented sentences (test/dialogue/fixtures/replies.txt) by `npm run understand:replies`. */
import type { Category } from '../known.ts';
import { intentSigns } from './intent-signs.ts';
import { plain, words } from './normalise.ts';
import { findPlace } from './place.ts';
import { lately } from './recent.ts';
import weights from './reply-weights.json' with { type: 'json' };
import { createSense } from './sense.ts';
import { type Shown, showing, stemOf, weighable } from './signs.ts';
import { solvedWords } from './solved.ts';
import { topicOf } from './topic.ts';

/** What stands on the screen: a draft, nothing after filing, "sudah beres?", what an officer wrote. */
export const replyMoments = ['draft', 'filed', 'solved', 'wrote'] as const;
export type ReplyMoment = (typeof replyMoments)[number];
/** What a reply can be for; 'idle': it speaks to the bot or of the talk itself, and tells nothing. */
export const replyActs = [
  'send',
  'more',
  'change',
  'wait',
  'cancel',
  'privacy',
  'ask',
  'new',
  'status',
  'thanks',
  'gone',
  'notgone',
  'idle',
] as const;
export type ReplyAct = (typeof replyActs)[number];

/** What each act is taken for at each moment: of what officers read either way, it need not be known what it is. */
export const takenFor: Record<ReplyMoment, Partial<Record<ReplyAct, ReplyAct>>> = {
  draft: {
    ...{ send: 'send', wait: 'wait', cancel: 'cancel', privacy: 'privacy', thanks: 'thanks', status: 'status', gone: 'gone', new: 'new' },
    ...{ more: 'more', change: 'more', ask: 'ask', idle: 'idle' },
  },
  filed: {
    ...{ new: 'new', status: 'status', thanks: 'thanks', privacy: 'privacy', cancel: 'cancel', gone: 'gone' },
    ...{ more: 'more', change: 'more', ask: 'more', wait: 'more', notgone: 'more', idle: 'idle' },
  },
  solved: {
    ...{ gone: 'gone', notgone: 'notgone', wait: 'wait', thanks: 'thanks', new: 'new', privacy: 'privacy' },
    ...{ more: 'more', ask: 'more', status: 'more', idle: 'idle' },
  },
  wrote: {
    ...{ thanks: 'thanks', wait: 'wait', new: 'new', privacy: 'privacy', cancel: 'cancel' },
    ...{ more: 'more', status: 'more', notgone: 'more', gone: 'more', ask: 'more', idle: 'idle' },
  },
};

/** From here on a reply surely is that: where nine in ten were, of the replies of one writer after the other held back; what sends, closes or calls off asks for more. */
const surely: Record<ReplyMoment, Partial<Record<ReplyAct, number>>> = {
  draft: { send: 0.5, cancel: 0.4, wait: 0.25, privacy: 0.45, thanks: 0.45, status: 0.3, gone: 0.4, ask: 0.5, idle: 0.4 },
  filed: { new: 0.4, status: 0.25, thanks: 0.25, privacy: 0.25, cancel: 0.45, gone: 0.3, more: 0.5, idle: 0.4 },
  solved: { gone: 0.55, notgone: 0.5, wait: 0.25, thanks: 0.45, new: 0.3, privacy: 0.4, more: 0.5, idle: 0.5 },
  wrote: { thanks: 0.25, wait: 0.25, new: 0.3, privacy: 0.55, cancel: 0.4, more: 0.45, idle: 0.6 },
};

/** Words replied, and the report they are said about as it was told. */
export interface Reply {
  moment: ReplyMoment;
  story: string;
  text: string;
}

/** What a reply sounds like most. */
export interface SensedReply {
  act: ReplyAct;
  sure: boolean;
  /** What it may be as well. */
  rival: ReplyAct | null;
  /** It sounds like no matter of its own. */
  hardlyNew: boolean;
  /** How much of it, in parts of one, sounds like gone, and like not gone. */
  gone: number;
  notgone: number;
  /** It may tell something, or ask. */
  tells: boolean;
}

/** Of replies held back that tell nothing new 19 in 20 had a smaller share of it, of first messages of new reports none; below "sudah beres?" it is asked sooner. */
const newShareMin: Record<ReplyMoment, number> = { draft: 0.15, filed: 0.15, solved: 0.3, wrote: 0.15 };

/** Of replies held back that were surely one thing, nearly all that were another had a second with more than this share. */
const rivalMin = 0.15;
/** Of replies held back that tell or ask, 99 in 100 had a larger share of the acts that do. */
const tellingMin = 0.3;
const telling: ReadonlySet<ReplyAct> = new Set(['more', 'change', 'new', 'gone', 'notgone', 'status', 'ask']);

/** A longer reply tells a story. */
const replyMaxWords = 30;
const scoresOf = createSense(weights.replies);

/** null: too long, or no words that were learned. */
export function sensedReply({ moment, story, text }: Reply, categories: readonly Category[]): SensedReply | null {
  return weighable(text, words(text).length, replyMaxWords) ? sensed(moment, story, text, categories) : null;
}

const sensed = lately((moment: ReplyMoment, story: string, text: string, categories: readonly Category[]): SensedReply => {
  const scores = scoresOf(replySigns({ moment, story, text }, categories));
  const shares = new Float64Array(replyActs.length);
  replyActs.forEach((said, i) => {
    const at = actAt[takenFor[moment][said] ?? 'none'];
    if (at !== undefined) shares[at] = (shares[at] ?? 0) + Math.exp(scores[i] ?? 0);
  });
  const all = shares.reduce((sum, share) => sum + share);
  const part = (of: ReplyAct) => (shares[actAt[of] ?? -1] ?? 0) / all;
  const [act = 'more', second = 'more'] = [...replyActs].sort((one, other) => part(other) - part(one));
  return {
    act,
    sure: part(act) >= (surely[moment][act] ?? 1),
    rival: part(second) >= rivalMin ? second : null,
    hardlyNew: part('new') < newShareMin[moment],
    gone: part('gone'),
    notgone: part('notgone'),
    tells: [...telling].reduce((sum, said) => sum + part(said), 0) >= tellingMin,
  };
});

/** Where each act stands. */
const actAt: Partial<Record<ReplyAct | 'none', number>> = Object.fromEntries(replyActs.map((act, i) => [act, i]));

/** All a reply shows: of itself, at its moment, and beside the report. */
export function replySigns({ moment, story, text }: Reply, categories: readonly Category[]): Shown {
  const shown = intentSigns(text);
  const topic = topicOf(text, categories);
  const place = findPlace(text);
  const told = plain(story);
  const gone = solvedWords(text, { title: story, quoted: false }, categories);
  const beside = [
    `!topic ${topic === null ? 'none' : topic === topicOf(story, categories) ? 'same' : 'other'}`,
    `!place ${place === null ? 'none' : told.includes(plain(place)) ? 'told' : 'new'}`,
    `!gone ${gone}`,
    ...(repeats(text, story) ? ['!repeats'] : []),
  ];
  const here = [...shown.words.map(({ word }) => word), ...shown.others.filter((sign) => !sign.startsWith('=')), ...beside];
  return showing(shown, [`@${moment}`, ...beside, ...here.map((sign) => `${moment} ${sign}`)]);
}

/** Whether a word of the report is said again. */
function repeats(text: string, story: string): boolean {
  const told = new Set(
    words(story)
      .filter((word) => word.length > 3)
      .map(stemOf),
  );
  return words(text).some((word) => word.length > 3 && told.has(stemOf(word)));
}
