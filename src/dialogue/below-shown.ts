/** Words below the one report that is on the screen: more of it, where they go on about it and tell of nothing else. */
import { askedOfOne } from './about-own.ts';
import { add } from './addition.ts';
import { takeText } from './material.ts';
import type { Moment, Result } from './outcome.ts';
import { openOf, showOwn } from './own.ts';
import type { TalkState } from './talk.ts';
import { asksHowItStands } from './understand/enquiry.ts';
import { pastFuss } from './understand/moods.ts';
import { refersBack, saysAnother } from './understand/more.ts';
import { plain, words } from './understand/normalise.ts';
import { findPlace } from './understand/place.ts';
import { needsSecrecy } from './understand/secrecy.ts';
import { topicOf } from './understand/topic.ts';

const maxWords = 16;

/** Adds words to the report that is shown, or that they say themselves they are for. null: they may be something else. */
export function ofThatReport(state: TalkState, text: string, moment: Moment): Result | null {
  return namedBehind(state, text, moment) ?? belowShown(state, text, moment);
}

/** "kok bisa lewat sih, kerja apa tidur. oh ya yg mati skrg 6 tiang". null: none is shown, several are, or it may be something else. */
function belowShown(state: TalkState, text: string, moment: Moment): Result | null {
  const { loose, offered, filed, questions } = state;
  const numbers = new Set(offered.map(({ draft, choice }) => (draft === 'own' ? choice : '')));
  const [number, another] = numbers;
  if (!number || another !== undefined || filed.length === 0 || loose !== null || questions.length > 0) return null;
  const said = pastFuss(text);
  const isBeside = text.includes('?') || asksHowItStands(said) || saysAnother(text) || needsSecrecy(text) || findPlace(said) !== null;
  if (words(text).length > maxWords || isBeside || !goesOn(text, said)) return null;
  const { own, categories } = moment.known;
  if (own === undefined) return { need: 'own' };
  const shown = openOf(own).find((entry) => entry.number === number);
  if (shown !== undefined && onlyNames(text, shown.title)) return showOwn(state, number, moment);
  const topic = topicOf(said, categories);
  const named = askedOfOne(text, { ...moment.known, own: openOf(own) });
  if (shown === undefined || (named !== undefined && named !== shown) || (topic !== null && topic !== topicOf(shown.title, categories)))
    return null;
  const { material, lines, effects } = takeText(text, moment);
  return add(state, { complaint: shown.id, number }, material, lines, effects, moment);
}

/** "yg soal bocor itu lho": which is meant, and nothing of it. */
function onlyNames(text: string, title: string): boolean {
  const [, name] = naming.exec(plain(text)) ?? [];
  const all = words(title);
  return name?.split(' ').every((word) => all.includes(word)) === true;
}

const naming = /^(?:(?:oh|eh|ya|iya|lah|loh|lho) )*yang (?:soal |tentang )?(.+?)(?: (?:itu|tadi|lho|loh|kan|dong|ya|pak|bu|min))*$/;

/** "itu yang numpuk", "lama banget, sekampung mandi pakai galon". */
function goesOn(text: string, said: string): boolean {
  return said !== text || said.split(/[,.;!\n]+/).some(refersBack);
}

/** "ini buat laporan yg parkir". */
const forOne =
  /^(?:(?:itu|ini|nah|ya|oh|semua|yang) )*(?:untuk|buat|masuk(?:in|kan)? ke|ke) (?:laporan (?:yang |soal )?|yang )\p{L}+(?: \p{L}+)?(?: (?:itu|tadi|ya|kok|min|pak|bu|kak))*$/u;

/** "karcisnya tadi dikasih tapi tulisannya 2rb. ini buat laporan yg parkir": the last sentence says for which of several it is. null: it does not, or none is called so. */
function namedBehind(state: TalkState, text: string, moment: Moment): Result | null {
  const clauses = text.split(/[.,;!\n]+/).filter((clause) => words(clause).length > 0);
  const last = clauses.at(-1) ?? '';
  if (state.filed.length === 0 || clauses.length < 2 || !forOne.test(plain(last))) return null;
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const one = askedOfOne(last, { ...moment.known, own: openOf(own) });
  if (one === undefined) return null;
  const { material, lines, effects } = takeText(text, moment);
  return add(state, { complaint: one.id, number: one.number }, material, lines, effects, moment);
}
