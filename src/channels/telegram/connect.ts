/** The three grammY clients of one bot, alike but for how long they wait, and every duration of this channel. */
import { Api, type Transformer } from 'grammy/web';
import { createAsk } from '../../ask.ts';
import { type Patience, patience } from '../body.ts';
import { genuine } from './answer.ts';

export interface Timing {
  /** How long a call may take. grammY's own 500 s would hold a chat's lane for eight minutes. */
  callMs: number;
  /** The same for calls that carry a file, either way. */
  uploadMs: number;
  /** With files that come down. */
  patience: Patience;
  /** How long Telegram holds a poll open when nothing comes. */
  pollSeconds: number;
  /** How often the right to poll is asked for. */
  dutyMs: number;
  /** The first pause after a failure; it doubles up to the longest. */
  pauseMs: number;
  pauseMaxMs: number;
  /** How long Telegram's minute is in which a group takes 20 messages. */
  groupMs: number;
}

export const timing: Timing = {
  callMs: 20_000,
  uploadMs: 120_000,
  patience,
  pollSeconds: 25,
  dutyMs: 2_000,
  pauseMs: 1_000,
  pauseMaxMs: 60_000,
  groupMs: 60_000,
};

/** Answers to calls without files are small, the longest tells of a chat; a poll brings a hundred updates. */
const answerMaxBytes = { call: 1_000_000, poll: 20_000_000 };

export interface Connection {
  api: Api;
  /** For getUpdates: waits longer than the poll. */
  longApi: Api;
  uploadApi: Api;
  /** Answers with the address of a file. It holds the token: never for a log or an error. */
  fileUrl(path: string): string;
  patience: Patience;
}

/** `apiRoot` with or without a trailing slash; nothing is called yet. */
export function connect(token: string, apiRoot: string, pace: Timing): Connection {
  const root = apiRoot.replace(/\/+$/, '');
  const url = `${root}/bot${token}`;
  const longMs = pace.pollSeconds * 1000 + pace.callMs;
  const client = (ms: number, ...transformers: Transformer[]) => {
    const made = new Api(token, { apiRoot: root, timeoutSeconds: ms / 1000, sensitiveLogs: false });
    made.config.use(...transformers, genuine);
    return made;
  };
  return {
    api: client(pace.callMs, called(url, pace.callMs, answerMaxBytes.call)),
    longApi: client(longMs, called(url, longMs, answerMaxBytes.poll)),
    uploadApi: client(pace.uploadMs),
    fileUrl: (path) => `${root}/file/bot${token}/${path.split('/').map(encodeURIComponent).join('/')}`,
    patience: pace.patience,
  };
}

/** Makes the calls in grammY's place: each message is one. None may carry a file. */
function called(root: string, timeoutMs: number, maxBytes: number): Transformer {
  const ask = createAsk({ answerMaxBytes: maxBytes });
  const headers = { 'content-type': 'application/json' };
  return async (_prev, method, payload, signal) => {
    const { text } = await ask(`${root}/${method}`, {
      ...{ method: 'POST', headers, body: JSON.stringify(payload), timeoutMs },
      ...(signal !== undefined && { signal }),
    });
    return JSON.parse(text);
  };
}

/** The pause before try number `attempt` (from 0), grown and spread so that copies do not knock together. */
export function pauseBefore(attempt: number, pace: Timing): number {
  return Math.min(pace.pauseMaxMs, pace.pauseMs * 2 ** Math.min(attempt, 20)) * (0.5 + Math.random() / 2);
}
