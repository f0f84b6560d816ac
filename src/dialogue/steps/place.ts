/** The step that asks where: in the words that fit what was told. */
import type { Place } from '../effect.ts';
import type { Known } from '../known.ts';
import { placeMaxCharacters } from '../limits.ts';
import { sentence } from '../outcome.ts';
import { isQuarterOnly, needsTown, outsideLines, toldPlace } from '../placing.ts';
import type { SayKey, Sentence } from '../say.ts';
import { categoryOf, kindOf } from '../suggestion.ts';
import type { Draft } from '../talk.ts';
import { maskAbuse } from '../understand/abuse.ts';
import { agreement, numbered, saysEdit, withoutTail } from '../understand/answer.ts';
import { isTown } from '../understand/area.ts';
import { namesOnly } from '../understand/bare-thing.ts';
import { besideReason, toldBeyond } from '../understand/beyond.ts';
import { chained } from '../understand/chain.ts';
import { askedChange } from '../understand/change.ts';
import { calledWrong } from '../understand/correction.ts';
import { mapLink, mapPoint } from '../understand/map-link.ts';
import { plain, words } from '../understand/normalise.ts';
import { isOnline } from '../understand/online.ts';
import { findPlace } from '../understand/place.ts';
import { besideDeniedPlace } from '../understand/place-denied.ts';
import { kindAlone, placeDescribed, placeInsisted, reaches, spotAlone } from '../understand/place-described.ts';
import { nameGoesOn } from '../understand/place-finer.ts';
import { withoutHome } from '../understand/place-home.ts';
import { beginsPart, mergedPlace, overlap } from '../understand/place-parts.ts';
import { putRight, rightWithin } from '../understand/place-right.ts';
import { goesOnTelling } from '../understand/place-share.ts';
import { bared, clausesOf } from '../understand/place-tidy.ts';
import { leavesPlaceUnsaid, placeEnough, placeUnwilling } from '../understand/place-unwilling.ts';
import { topicAsked } from '../understand/question-sense.ts';
import { needsSecrecy } from '../understand/secrecy.ts';
import { sought } from '../understand/sought.ts';
import { topicOf } from '../understand/topic.ts';
import { townKind, townOfKind } from '../understand/town-kind.ts';
import { heardAsPlace, placeHeard } from '../understand/where-heard.ts';
import { onlyIntroduces, tellsOnlyWhere } from '../understand/where-only.ts';
import { town } from './area.ts';
import { askedOn, evadedIn, pinOf, unplaced } from './place-evaded.ts';
import { mendsStory } from './sorted.ts';
import { type Accepted, type Answer, answered, type Step, story } from './step.ts';

const questions: Record<string, SayKey> = {
  sosial_bansos: 'ask.place.village',
  kesehatan: 'ask.place.clinic',
  pendidikan: 'ask.place.school',
  kepegawaian_pelayanan: 'ask.place.office',
};

/** Of people who may make their teller pay for it. */
const shyCategories = new Set(['pendidikan', 'kepegawaian_pelayanan', 'kesehatan', 'perempuan_anak', 'tenaga_kerja']);
/** Matters of health that are in no clinic. */
const inNoClinic = sought(/\b(?:posyandu|posbindu|apotek|fogging|nyamuk|jentik|dbd|demam berdarah|stunting|odgj)\b/);
/** Who was asked so often and told other things goes on without; the place may still be told at the summary. */
const placeAsksMax = 2;
const asksChange = sought(/\b(?:ganti|ubah|edit|ralat|koreksi)/i);
/** "di kelurahan lah masa di mall": where it is not. */
const scoffs = /\s+(?:(?:lah|dong|donk)[\s,]+)?(?:masa(?:k)?|emang(?:nya)?|ya\s+kali|mana\s+mungkin)\s+(?:di|ke)\s.*$/is;
/** "iya lanjut. pandeyan": before the place. */
const agreed =
  /^(?:(?:h?aduh|waduh|hadeh|ya?elah|iya|ya|oke|ok|okey|sip|siap|gas|yaudah|baik|lanjut)(?:\s+(?:pak|bu|min|kak|aja|deh|ya|lanjut|lanjutkan|lanjutin|gas))*(?:\s*[.,!]+\s*|\s+(?=(?:di|dekat|deket|depan|jl|jln|jalan|gg|gang|rt|perum)[\s.])))+(?=\S)/iu;
/** "kayak di bukittinggi": like there, and not there; "nama saya budi santoso". */
const compares = sought(/^nama saya\b|\b(?:kayak|kaya|seperti|macam|mirip|ibarat|contohnya|misalnya) (?:yang )?(?:ada )?(?:di|dari) /);
/** A name is short; so many words of an answer that its place does not hold tell something. */
const insistedMaxWords = 5;
const beyondLeast = 2;
export const place: Step = {
  missing: (draft, known) =>
    !draft.done.includes('place') &&
    !isPassedAround(draft) &&
    !onlyIntroduced(draft) &&
    !(draft.place === null && leavesPlaceUnsaid(story(draft))) &&
    (draft.place === null
      ? (draft.placeAsks ?? 0) < placeAsksMax && (needsTown(draft, known) || !isOnline(story(draft)))
      : draft.placeAsks === undefined && isQuarterOnly(draft, known)) &&
    // A region that is one town already knows it, and what is asked of its offices is asked of the town.
    !(isTown(known.region.code) && (needsTown(draft, known) || kindOf(draft) === 'information')),
  ask(draft, known, again) {
    if (isQuarterOnly(draft, known)) return { lines: [sentence('ask.place.within', { place: draft.place?.text ?? '' })], askPlace: true };
    const key = question(draft, known);
    const lines = [sentence(again ? (saysHome(draft) ? 'ask.place.home' : 'ask.place.again') : key)];
    return key === 'ask.place' ? { lines, askPlace: true } : { lines };
  },
  accept(answer, draft, known) {
    if (answer.type !== 'text') return null;
    const text = withoutTail(answer.text.trim().replace(scoffs, '').replace(agreed, ''));
    const other = asksChange.test(text) ? askedChange(text, known.categories)?.field : undefined;
    if (other === 'story' || other === 'when' || other === 'kind') return { draft: answered(draft, 'place'), go: other };
    const enough = placeEnough(answer.text);
    if (enough !== null) return enoughOf(enough, answer, draft, known);
    const shy = placeUnwilling(text);
    if (shy === 'asks') return { draft, lines: toWhether(answer.text, draft, known), go: 'place' };
    if (shy === 'refuses' || (shy === 'fears' && isShy(draft, known))) return unsaid(draft, answer, known);
    const evaded = evadedIn(text, answer, draft, known);
    if (evaded !== null) return evaded;
    if (saysEdit(text)) return { draft, go: 'edit' };
    if (calledWrong(text) !== undefined) return { draft, go: 'place' };
    const isNone =
      findPlace(text) === null && (maskAbuse(text) !== text || (draft.place === null && /\d/.test(text) && mendsStory(draft, text)));
    if (isNone || compares.test(plain(text)) || reaches(text)) return null;
    // "tidak usah", to where in a quarter that is shown already.
    if (draft.shown && agreement(text) === 'no' && isQuarterOnly(draft, known)) return { draft: answered(draft, 'place'), go: 'next' };
    if (agreement(text) !== null || numbered(text) !== null || text.length > placeMaxCharacters) return null;
    const chosen = isQuarterOnly(draft, known) && townKind(text) !== null ? town.accept(answer, draft, known) : null;
    if (chosen !== null) return { ...chosen, draft: answered(chosen.draft, 'place') };
    const one = draft.place === null && draft.placeAsks === undefined && !tellsOfRoad(text, draft, known) ? kindAlone(text) : null;
    if (one !== null) return askedOn({ ...draft, place: { text: one } });
    const right = draft.place === null || draft.place.text === '' ? null : toldBefore(draft.place.text, text, draft, known);
    const said = withoutHome(besideDeniedPlace(withoutTail(besideReason(text)), known.places));
    const found =
      right === null
        ? (linked(text) ?? placeHeard(said, described(said, draft), draft.placeAsks !== undefined, known))
        : { place: right, more: false };
    if (found === null || (draft.place === null && saysSpot(text, found.place))) return null;
    const tells = found.more && !tellsOnlyWhere(text) && toldBeyond(text, found.place).length > 0;
    // Of a voice without words one word says what it is about: "di terminal, calo nya".
    const least = story(draft).trim() === '' ? 1 : beyondLeast;
    const more =
      tells || toldBeyond(text, heardAsPlace(text, found.place, known.places), draft.place?.text ?? '', story(draft)).length >= least;
    const pieces = more ? [...draft.pieces, { message: answer.message, at: answer.at, text: answer.text }] : draft.pieces;
    const told = beside(pinOf(draft), toldPlace(right ?? withinQuarter(rightWithin(found.place, text), draft, known), known));
    // "nganga di trotoar": of which there are many.
    const isFirst = draft.place === null && draft.placeAsks === undefined && story(draft).trim() !== '';
    if (isFirst && kindAlone(told.text) !== null && !tellsOfRoad(told.text, draft, known))
      return askedOn({ ...draft, pieces, place: told });
    const open = { ...draft, done: draft.done.filter((step) => step !== 'town') };
    return {
      draft: answered({ ...open, pieces, place: told, placeMessage: more ? '' : answer.message }, 'place'),
      lines: outsideLines(told, known),
      go: 'next',
    };
  },
  skip: unplaced,
  clear: (draft) => ({ ...draft, place: null, placeMessage: '' }),
};

/** "kenapa harus tau alamatnya? ntar rumah saya didatangi ga": whether they must, whether somebody comes, and where it is a matter of fear a secret report. */
function toWhether(text: string, draft: Draft, known: Known): Sentence[] {
  const [, ...besides] = text.split(/(?<=[.!?])\s+/);
  const visit = topicAsked(besides.join(' '), visitShare) === 'visit' ? [sentence('faq.visit')] : [];
  return [sentence('place.unwilling'), ...visit, ...(isShy(draft, known) ? offerSecrecy(draft) : [])];
}

const visitShare = 0.3;

function offerSecrecy({ visibility }: Draft): Sentence[] {
  return visibility === 'secret' ? [] : [sentence('fear.secret')];
}

/** "ga berani nyebut sekolahnya": it stays unsaid; why is told, and whoever fears is offered a secret report. */
function unsaid(draft: Draft, { text, message, at }: Answer & { type: 'text' }, known: Known): Accepted {
  const asked = draft.visibility === 'secret' || draft.done.includes('secrecy');
  const lines = [sentence('place.unsaid')];
  const pieces = words(text).length > whyMinWords ? [...draft.pieces, { message, at, text }] : draft.pieces;
  // The question for details would ask for the place again.
  const next = answered({ ...unplaced(draft, known), pieces }, 'detail');
  if (!asked && /\brahasia/.test(plain(text)))
    return { draft: answered({ ...next, visibility: 'secret' }, 'secrecy'), lines: [...lines, sentence('hidden.secret')], go: 'next' };
  if (asked || isShy(draft, known)) return { draft: next, lines, go: asked ? 'next' : 'secrecy' };
  return { draft: next, lines: [...lines, ...offerSecrecy(draft)], go: 'next' };
}

/** "nama sekolahnya belum berani sebut, cukup lubuk buaya dulu": whoever fears is offered a secret report. */
function enoughOf({ name, shy }: { name: string; shy: boolean }, answer: Answer & { type: 'text' }, draft: Draft, known: Known): Accepted {
  const read = draft.place === null && name !== '' ? place.accept({ ...answer, text: name }, draft, known) : null;
  const named = read?.draft.place ?? draft.place ?? (name === '' ? null : toldPlace(name, known));
  const next = named === null ? unplaced(draft, known) : answered({ ...draft, place: named }, 'place');
  const lines = [...(read?.lines ?? []), sentence(named === null ? 'place.unsaid' : 'place.enough')];
  const isOffered = shy && draft.visibility !== 'secret' && !draft.done.includes('secrecy') && isShy(draft, known);
  return { draft: next, lines, go: isOffered ? 'secrecy' : 'next' };
}

function isShy(draft: Draft, known: Known): boolean {
  return needsSecrecy(story(draft)) || shyCategories.has(categoryOf(draft, known));
}

/** More words than these say why. */
const whyMinWords = 8;
/** Who only said who they are, or "ktp", is asked first what it is about. */
function onlyIntroduced({ pieces, attachments, done }: Draft): boolean {
  return attachments.length === 0 && !done.includes('about') && pieces.every(({ text }) => onlyIntroduces(text) || namesOnly(text));
}

/** A message that was passed around happens nowhere. */
function isPassedAround({ pieces }: Draft): boolean {
  return pieces.some(({ text }) => chained(text) !== null);
}

/** "depan rumah saya" was the last word: it is somewhere, but nobody finds it. */
function saysHome({ pieces }: Draft): boolean {
  const last = pieces.at(-1)?.text ?? '';
  return /\brumah(?:ku| saya| kami| gw| gue)\b/.test(plain(last)) && words(last).length <= insistedMaxWords;
}

/** "rusak", "jalan": what is broken, where nothing else says it. */
function tellsOfRoad(text: string, draft: Draft, { categories }: Known): boolean {
  return plain(text) === 'jalan' && topicOf(story(draft), categories) === null;
}

/** "pas di tengah", "cuma yg arah timur, sisanya nyala": which part of what is told, and not where. */
function saysSpot(text: string, place: string): boolean {
  return spotAlone(place) || (findPlace(text) === null && spotAlone(clausesOf(text)[0] ?? ''));
}

/** A map app's link that tells no point. */
function linked(text: string): { place: string; more: boolean } | null {
  const link = mapPoint(text) === null ? mapLink(text) : null;
  return link === null ? null : { place: link, more: false };
}

/** The place told before, put right or to the end: "nongko" of "pasar". */
function toldBefore(told: string, text: string, draft: Draft, known: Known): string | null {
  return (
    putRight(told, text, known.places) ??
    townOfKind(told, text, known.places) ??
    (isQuarterOnly(draft, known) ? nameGoesOn(told, bared(text)) : null)
  );
}

/** A description where nothing is named; where it was asked for in vain, whatever says where, and what was taken for a part of the story and is said once more. */
function described(text: string, draft: Draft): { place: string; more: boolean } | null {
  const before = draft.pieces.at(-1)?.text ?? '';
  const again = words(text).length <= insistedMaxWords && plain(before) === plain(text) ? text : null;
  const isAgain = draft.placeAsks !== undefined && (words(text).length <= insistedMaxWords || !goesOnTelling(text));
  const place = placeDescribed(text) ?? (isAgain ? placeInsisted(text) : null) ?? again;
  return place === null ? null : { place, more: false };
}

/** "jl mawar", where the story named the quarter; "gantung kaler", of which the story said that it is a bridge. */
function withinQuarter(place: string, draft: Draft, known: Known): string {
  const quarter = isQuarterOnly(draft, known) ? (draft.place?.text ?? '') : '';
  if (quarter === '' || place.toLowerCase().includes(quarter.toLowerCase())) return place;
  if (overlap(quarter, place) !== '') return mergedPlace(quarter, place);
  return kindAlone(quarter) === null || beginsPart(place) ? `${place}, ${quarter}` : `${quarter} ${place}`;
}

function beside(pin: Place | null, told: Place): Place {
  if (pin?.lat === undefined || pin.lon === undefined) return told;
  return { ...told, lat: pin.lat, lon: pin.lon, text: pin.text === '' ? told.text : `${pin.text}, ${told.text}` };
}

/** Whose pin was read wrongly is asked for its village. */
function question(draft: Draft, known: Known): SayKey {
  if (pinOf(draft) !== null) return 'ask.place.village';
  if (needsTown(draft, known)) return 'ask.place.town';
  return inNoClinic.test(plain(story(draft))) ? 'ask.place' : (questions[categoryOf(draft, known)] ?? 'ask.place');
}
