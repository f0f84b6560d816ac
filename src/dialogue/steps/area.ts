/** The steps that make sure of an area: what a pin was read as, and which of two towns of one name is meant. */
import type { Area, Known } from '../known.ts';
import { sentence, shortened } from '../outcome.ts';
import { areasToConfirm, areaWords, confirmed, outsideLines, toldPlace, unconfirmed, wordsApart } from '../placing.ts';
import type { Say } from '../say.ts';
import type { Draft } from '../talk.ts';
import { agreement, withoutTail } from '../understand/answer.ts';
import { isCity, readArea, saysName } from '../understand/area.ts';
import { corrected as correctedIn } from '../understand/corrected.ts';
import { plain, words } from '../understand/normalise.ts';
import { tells } from '../understand/place.ts';
import { type Accepted, type Answer, answered, choice, type Step } from './step.ts';

/** An answer that names an area is short. */
const nameMaxWords = 6;
const objection =
  /^(?:(?:bukan|salah|keliru|tidak|enggak|nggak|gak|ga|eh|itu|tapi|harusnya|yang benar|yg benar|bener(?:nya)?|di|ini)[\s,.!:]+)+/i;

/** The area a pin was read as, confirmed once. At a border the citizen chooses. */
export const area: Step = {
  missing: (draft, known) =>
    !draft.done.includes('area') && (candidates(draft, known).length > 0 || wordsApart(draft.place, known) !== null),
  ask: (draft, known, again) =>
    wordsApart(draft.place, known) === null ? askArea(draft, candidates(draft, known), again) : askApart(draft),
  accept(answer, draft, known) {
    const told = wordsApart(draft.place, known);
    if (told !== null) return choosePlace(answer, draft, told, known);
    const offered = candidates(draft, known);
    if (answer.type === 'choice') {
      if (answer.choice === 'no') return elsewhere(draft);
      const chosen = answer.choice === 'yes' ? offered[0] : offered.find((entry) => entry.code === answer.choice);
      return chosen ? settled(draft, chosen, 'area') : null;
    }
    const agreed = agreement(answer.text);
    if (agreed === 'no') return elsewhere(draft);
    const [first, second] = offered;
    if (agreed === 'yes') return first && !second ? settled(draft, first, 'area') : { draft, go: 'area' };
    return namedOne(answer.text, draft, offered) ?? corrected(answer.text, draft, known);
  },
  skip: (draft) => answered(draft, 'area'),
  clear: reopened,
};

/** "Kota atau kabupaten?", where both have the name that was told. */
export const town: Step = {
  missing: (draft, known) => !draft.done.includes('town') && towns(draft, known).length > 1,
  ask: (draft, known) => ({
    lines: [sentence('ask.town')],
    choices: towns(draft, known).map((entry) => choice(draft, 'town', entry.code, sentence('choice.area', { area: entry.regency }))),
  }),
  accept(answer, draft, known) {
    const offered = towns(draft, known);
    const agreed = answer.type === 'text' ? agreement(answer.text) : null;
    if (agreed !== null) return { draft, go: agreed === 'no' ? 'place' : 'town' };
    const chosen = answer.type === 'choice' ? offered.find((entry) => entry.code === answer.choice) : kindSaid(answer.text, offered);
    if (!chosen || draft.place === null) return null;
    const { area: finer } = readArea(draft.place.text, known.places, known.region.code, chosen);
    const accepted = settled(draft, finer ?? chosen, 'town');
    return { ...accepted, lines: accepted.draft.place ? outsideLines(accepted.draft.place, known) : [] };
  },
  skip: (draft) => answered(draft, 'town'),
  clear: reopened,
};

function candidates(draft: Draft, known: Known): readonly Area[] {
  return draft.place?.areaCode === undefined ? areasToConfirm(draft.place, known) : [];
}

function towns(draft: Draft, known: Known): readonly Area[] {
  const { place } = draft;
  if (place === null || place.areaCode !== undefined || place.lat !== undefined) return [];
  return readArea(place.text, known.places, known.region.code).towns;
}

function askArea(draft: Draft, offered: readonly Area[], again: boolean): Say {
  const [first, second] = offered;
  if (!first) return { lines: [sentence('ask.place.again')] };
  if (second) {
    const choices = offered.map((entry) => choice(draft, 'area', entry.code, sentence('choice.area', { area: nearWords(entry) })));
    return { lines: [sentence('ask.area.which')], choices: [...choices, choice(draft, 'area', 'no', 'choice.neither')] };
  }
  const line = again
    ? sentence('ask.area.again', { area: first.village ?? first.district ?? first.regency })
    : sentence('ask.area', { area: areaWords(first) });
  return { lines: [line], choices: [choice(draft, 'area', 'yes', 'choice.yes', 'primary'), choice(draft, 'area', 'no', 'choice.not')] };
}

/** A pin sent from home: it and the words name two areas. */
function askApart(draft: Draft): Say {
  const place = shortened(draft.place?.text ?? '', 60);
  return {
    lines: [sentence('ask.area.apart', { place })],
    choices: [choice(draft, 'area', 'words', sentence('choice.area', { area: place })), choice(draft, 'area', 'pin', 'choice.pin')],
  };
}

/** The words without the pin, or the pin without the words: those stay in the story. */
function choosePlace(answer: Answer, draft: Draft, told: Area, known: Known): Accepted | null {
  const { lat, lon, text } = draft.place ?? { text: '' };
  const chosen = answer.type === 'choice' ? answer.choice : pinOrWords(answer.text, told);
  if (chosen === 'words') {
    const place = toldPlace(text, known);
    return { draft: answered({ ...draft, place }, 'area'), lines: outsideLines(place, known), go: 'next' };
  }
  if (chosen !== 'pin' || lat === undefined || lon === undefined) return null;
  return { draft: { ...draft, place: { text: '', lat, lon } }, go: 'next' };
}

function pinOrWords(text: string, { village, district, regency }: Area): 'pin' | 'words' | null {
  if (words(text).length > nameMaxWords) return null;
  if (/\b(?:titik|pin|lokasi(?:nya)? (?:tadi|itu|yang)|sesuai (?:titik|pin|lokasi)|maps?)\b/.test(plain(text))) return 'pin';
  return [village, district, regency].some((part) => part !== undefined && saysName(text, part)) ? 'words' : null;
}

/** As much as a button shows. */
function nearWords({ village, district, regency }: Area): string {
  return [village, district ?? regency].filter((part) => part !== undefined).join(', ');
}

/** The area goes into the place, and the words with it: that is what officers read. */
function settled(draft: Draft, chosen: Area, step: 'area' | 'town'): Accepted {
  const place = draft.place === null ? null : confirmed(draft.place, chosen);
  return { draft: answered({ ...draft, place }, step), go: 'next' };
}

/** The pin stays; its area is asked for in words. */
function elsewhere(draft: Draft): Accepted {
  return { draft: answered(draft, 'area'), go: 'place' };
}

/** "yang batununggal": the one of those offered that the words name. */
function namedOne(text: string, draft: Draft, offered: readonly Area[]): Accepted | null {
  const right = correctedIn(text)?.right;
  if (right !== undefined) return namedOne(right, draft, offered);
  if (words(text).length > nameMaxWords || objection.test(text)) return null;
  const named = offered.filter(({ village, district }) =>
    [village, district].some(
      (part) => part !== undefined && saysName(text, part) && offered.filter((other) => isIn(other, part)).length === 1,
    ),
  );
  const [only, second] = named;
  return only && !second ? settled(draft, only, 'area') : null;
}

function isIn({ village, district }: Area, part: string): boolean {
  return village === part || district === part;
}

/** "bukan, kel gumuruh": the citizen's words count, the pin stays beside them. */
function corrected(text: string, draft: Draft, known: Known): Accepted | null {
  const told = withoutTail((correctedIn(text)?.right ?? text).trim().replace(objection, ''));
  if (words(told).length > nameMaxWords * 2 || tells(told) || draft.place === null) return null;
  const place = toldPlace(told, known);
  if (place.village === undefined && place.district === undefined && place.areaCode === undefined) return null;
  const { lat, lon } = draft.place;
  const pin = lat === undefined || lon === undefined ? {} : { lat, lon };
  return { draft: answered({ ...draft, place: { ...pin, ...place } }, 'area'), go: 'next' };
}

/** "kota", "yg kabupaten": the one of two towns whose kind is said. */
function kindSaid(text: string, offered: readonly Area[]): Area | undefined {
  const said = words(text);
  const city = said.some((word) => /^(?:kota|kodya|kotamadya)(?:nya)?$/.test(word));
  const regency = said.some((word) => /^kab(?:upaten)?(?:nya)?$/.test(word));
  return city === regency || said.length > nameMaxWords ? undefined : offered.find((entry) => isCity(entry) === city);
}

function reopened(draft: Draft): Draft {
  return draft.place === null ? draft : { ...draft, place: unconfirmed(draft.place) };
}
