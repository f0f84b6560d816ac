/** What Meta took, as it was sent, for the minutes in which a status may still give it up because of Meta's own trouble. Only the newest are remembered. */
import { type Fields, fields, text } from './fields.ts';

export interface Letter {
  chat: string;
  /** Without its recipient. A file is in it as the id of what was uploaded. */
  body: Fields;
  key: string | undefined;
  /** How often it was given up before. */
  tries: number;
}

export interface Letters {
  /** Meta took it. Answers whether it was given up already: a status may be faster than the answer. */
  took(wamid: string, letter: Letter): boolean;
  /** Meta gave it up: the letter, which is not remembered any more; null where it is not known. */
  givenUp(wamid: string): Letter | null;
}

const rememberedMax = 4_000;

export function createLetters(): Letters {
  const letters = new Map<string, Letter>();
  const early = new Set<string>();
  return {
    took(wamid, letter) {
      if (early.delete(wamid)) return true;
      letters.set(wamid, letter);
      const [oldest] = letters.keys();
      if (letters.size > rememberedMax && oldest !== undefined) letters.delete(oldest);
      return false;
    },
    givenUp(wamid) {
      const letter = letters.get(wamid);
      letters.delete(wamid);
      if (!letter && early.size < rememberedMax) early.add(wamid);
      return letter ?? null;
    },
  };
}

/** The words that stand under a file; null: there are none, or it carries no file. */
export function wordsAlone(body: Fields): Fields | null {
  const words = text(fields(body[text(body.type)]).caption);
  return words === '' ? null : { type: 'text', text: { body: words, preview_url: false } };
}
