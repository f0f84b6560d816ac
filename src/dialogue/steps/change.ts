/** The steps reached from the summary: which field to change, and its new value. None of them is ever missing. */
import type { Kind, Known, Visibility } from '../known.ts';
import { sentence } from '../outcome.ts';
import { isQuarterOnly } from '../placing.ts';
import type { Choice, Sentence } from '../say.ts';
import { categoryOf, labelOf } from '../suggestion.ts';
import type { Draft, StepName } from '../talk.ts';
import { exchanged } from '../title.ts';
import { agreement } from '../understand/answer.ts';
import { namedCategory, rankCategories } from '../understand/category.ts';
import { deniesPartOf } from '../understand/corrected.ts';
import { dangers } from '../understand/emergency.ts';
import { plain, words } from '../understand/normalise.ts';
import { findPlace } from '../understand/place.ts';
import { type ReplyAct, sensedReply } from '../understand/reply-sense.ts';
import { topicOf } from '../understand/topic.ts';
import { tellsOnlyWhereIn } from '../understand/where-only.ts';
import { changed } from './changed.ts';
import { changedAll } from './changes.ts';
import { choice, doneBesidePlace, hidden, inOneLine, type Step, story } from './step.ts';

const never = () => false;
const fields = ['place', 'story', 'category', 'kind', 'when', 'visibility'] as const;
const kinds: readonly Kind[] = ['grievance', 'aspiration', 'information'];
const visibilities: readonly Visibility[] = ['anonymous', 'secret', 'public'];
/** What a list shows at once: fits a phone, and its numbers stay single digits. */
const pageSize = 7;

export const edit: Step = {
  missing: never,
  ask: (draft) => ({
    lines: [sentence('ask.edit')],
    choices: [...fields.map((field) => choice(draft, 'edit', field, `field.${field}`)), back(draft, 'edit')],
  }),
  accept(answer, draft, known) {
    if (answer.type === 'text') {
      const anew = storyNamed.exec(answer.text)?.[1];
      if (anew !== undefined) return retell.accept({ ...answer, text: anew }, draft, known);
      return agreement(answer.text) === 'no' ? { draft, go: 'summary' } : changedAll(answer.text, answer.message, draft, known);
    }
    if (answer.choice === 'back') return { draft, go: 'summary' };
    const field = fields.find((name) => name === answer.choice);
    if (field === undefined) return null;
    // Of a public report it can only mean to hide the name.
    if (field === 'place') return { draft: withoutQuarter(draft, known), go: field };
    return { draft: { ...(field === 'visibility' ? hidden(draft) : draft), page: 0 }, go: field };
  },
};

/** "isinya. bukan mangga tapi jambu": the field, and its new words. */
const storyNamed = /^\s*(?:yg\s+|yang\s+)?(?:isi|cerita|isi\s+cerita|isi\s+laporan|tulisan)(?:nya|ne|e)?\s*[.,:;]\s*(\S.+)$/isu;

/** What is told now is no place within the quarter that was wrong. */
function withoutQuarter(draft: Draft, known: Known): Draft {
  const told = { ...draft, page: 0 };
  return isQuarterOnly(draft, known) ? { ...told, place: null, placeMessage: '', done: doneBesidePlace(draft) } : told;
}

/** What tells no story. */
const besides: ReadonlySet<ReplyAct> = new Set(['idle', 'ask', 'thanks', 'wait', 'status', 'privacy']);

/** The story told anew replaces what was told; the files stay. */
export const retell: Step = {
  missing: never,
  ask: (draft) => ({ lines: [sentence('ask.story')], choices: [back(draft, 'story')] }),
  accept(answer, draft, known) {
    if (answer.type === 'choice') return answer.choice === 'back' ? { draft, go: 'summary' } : null;
    // "ga usah deh": it stays as it is.
    if (agreement(answer.text) === 'no') return { draft, go: 'summary' };
    const where = tellsOnlyWhereIn(answer.text, known.places) ? changed(answer.text, answer.message, draft, known) : null;
    if (where !== null) return where;
    if (dangers(answer.text, 'surely').length > 0) return { draft, go: 'story' };
    const heard = sensedReply({ moment: 'draft', story: inOneLine(draft), text: answer.text }, known.categories);
    // "hmm apa ya": nothing told is lost for it.
    if (heard && (heard.sure ? besides.has(heard.act) : !heard.tells) && topicOf(answer.text, known.categories) === null)
      return { draft, go: 'story' };
    const piece = { message: answer.message, at: answer.at, text: answer.text };
    // "yg bener bpnt bukan pkh" puts a word of it right, and is no story.
    const mends = exchanged(story(draft), answer.text) !== null || deniesPartOf(story(draft), answer.text);
    const pieces = mends ? [...draft.pieces, piece] : [piece];
    return { draft: { ...draft, pieces }, go: 'summary' };
  },
};

/** The three likeliest first, then the operator's list in pages. */
export const category: Step = {
  missing: never,
  ask: (draft, known) => ({ lines: [sentence('ask.category')], choices: categoryChoices(draft, known) }),
  accept(answer, draft, known) {
    if (answer.type === 'choice' && answer.choice === 'other') return { draft: { ...draft, page: draft.page + 1 }, go: 'category' };
    const code = answer.type === 'choice' ? answer.choice : tells(answer.text) ? null : namedCategory(answer.text, known.categories);
    return known.categories.some((entry) => entry.code === code) ? { draft: { ...draft, category: code, page: 0 }, go: 'summary' } : null;
  },
};

/** "tetangga juga pada ngeluh", "pohon tumbang di jl anggrek": told, and no name of a matter. */
function tells(text: string): boolean {
  return words(text).length > namedMaxWords || findPlace(text) !== null || goesOn.test(plain(text));
}

const namedMaxWords = 6;
const goesOn = /\b(?:juga|pada|sudah|kemarin|tadi|sampai|tapi|karena|soalnya|belum|masih|malah)\b/;

/** A category read from words is confirmed once. */
export const fitting: Step = {
  missing: never,
  ask: (draft, known) => ({
    lines: [
      sentence(isSuggested(draft, known) ? 'ask.fitting.same' : 'ask.fitting', {
        category: labelOf(categoryOf(draft, known), known.categories),
      }),
    ],
    choices: [choice(draft, 'fitting', 'yes', 'choice.yes', 'primary'), choice(draft, 'fitting', 'other', 'choice.other_category')],
  }),
  accept(answer, draft) {
    const wanted = answer.type === 'choice' ? answer.choice : agreement(answer.text);
    return wanted === null ? null : { draft: { ...draft, page: 0 }, go: wanted === 'yes' ? 'summary' : 'category' };
  },
};

/** What was asked for is what had been suggested. */
function isSuggested(draft: Draft, known: Known): boolean {
  return draft.category === categoryOf({ ...draft, category: null }, known);
}

export const kind: Step = {
  missing: never,
  ask: (draft) => ({ lines: [sentence('ask.kind')], choices: kinds.map((name) => choice(draft, 'kind', name, `kind.${name}`)) }),
  accept(answer, draft) {
    const chosen = kinds.find((name) => answer.type === 'choice' && name === answer.choice);
    return chosen ? { draft: { ...draft, kind: chosen }, go: 'summary' } : null;
  },
};

export const visibility: Step = {
  missing: never,
  ask: (draft) => ({
    lines: [sentence('ask.visibility')],
    choices: visibilities.map((name) => choice(draft, 'visibility', name, `choice.visibility.${name}`)),
  }),
  accept(answer, draft) {
    const chosen = visibilities.find((name) => answer.type === 'choice' && name === answer.choice);
    return chosen ? { draft: { ...draft, visibility: chosen }, go: 'summary' } : null;
  },
};

/** The citizen deleted a message: the draft forgets it too when they say so. */
export const revoked: Step = {
  missing: never,
  ask: (draft) => ({
    lines: [sentence('ask.revoked')],
    choices: [choice(draft, 'revoked', 'no', 'choice.keep_piece', 'primary'), choice(draft, 'revoked', 'drop', 'choice.drop_piece')],
  }),
  accept(answer, draft) {
    const wanted = answer.type === 'choice' ? answer.choice : agreement(answer.text);
    if (wanted === null || draft.revoked === null) return null;
    if (wanted === 'no') return { draft: { ...draft, revoked: null }, go: 'next' };
    return { draft: without(draft, draft.revoked), go: 'next' };
  },
};

function without(draft: Draft, gone: string): Draft {
  const pieces = draft.pieces.filter((piece) => piece.message !== gone);
  const attachments = draft.attachments.filter((file) => file.message !== gone);
  const placed = draft.placeMessage !== gone || draft.place === null;
  const rest = { ...draft, pieces, attachments, acknowledged: Math.min(draft.acknowledged, attachments.length), revoked: null };
  return placed ? rest : { ...rest, place: null, placeMessage: '', done: draft.done.filter((step) => step !== 'place') };
}

function categoryChoices(draft: Draft, known: Known): Choice[] {
  const ranked = rankCategories(story(draft), known.categories, known.model).map((entry) => entry.category);
  const rest = ranked.slice(3);
  const pages = Math.ceil(rest.length / pageSize) + 1;
  const page = draft.page % pages;
  const shown = page === 0 ? ranked.slice(0, 3) : rest.slice((page - 1) * pageSize, page * pageSize);
  const label = (name: string): Sentence => sentence('choice.category', { category: name });
  return [
    ...shown.map((entry) => choice(draft, 'category', entry.code, label(entry.label))),
    choice(draft, 'category', 'other', 'choice.more'),
  ];
}

function back(draft: Draft, step: StepName): Choice {
  return choice(draft, step, 'back', 'choice.back');
}
