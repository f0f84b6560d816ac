/** The steps that ask for more of the story: secrecy first, then what a secret report needs, what files are about, what proves it. */
import type { Known } from '../known.ts';
import { sentence } from '../outcome.ts';
import { finerOf, outsideLines, toldPlace } from '../placing.ts';
import type { Draft } from '../talk.ts';
import { whenOf } from '../timing.ts';
import { agreement, numbered } from '../understand/answer.ts';
import { namesOnly } from '../understand/bare-thing.ts';
import { dangers } from '../understand/emergency.ts';
import { nameShown } from '../understand/name-shown.ts';
import { plain, words } from '../understand/normalise.ts';
import { findPlace } from '../understand/place.ts';
import { closerTold } from '../understand/place-closer.ts';
import { toldWithin } from '../understand/place-right.ts';
import { leavesPlaceUnsaid } from '../understand/place-unwilling.ts';
import { asksOfProof, behindNoProof, proofLater, refusesProof, saysHasProof } from '../understand/proof.ts';
import { placeIn } from '../understand/quarter.ts';
import { besideName, visibilityTold } from '../understand/remark.ts';
import { needsSecrecy } from '../understand/secrecy.ts';
import { asksSeen } from '../understand/seen-asked.ts';
import { placeOnly } from '../understand/where.ts';
import { besideTime, placeHeard } from '../understand/where-heard.ts';
import { tellsOnlyWhereIn } from '../understand/where-only.ts';
import { besideWho } from '../understand/where-who.ts';
import { type Accepted, type Answer, answered, choice, type Step, story } from './step.ts';

/** Fewer words than this are no story. */
const toldMinWords = 3;
/** Who answers the offer of secrecy with so many has told more already. */
const detailMinWords = 6;
/** And who refuses it says no more. */
const refusalMaxWords = 10;
const asksMaxWords = 8;
/** What asks without a question mark. */
const wonders =
  /\b(?:gimana|bagaimana|apa|apaan|kan|kah|beneran|benar benar|bener bener|bener2|yakin|maksudnya|artinya|is it|what)\b|\b(?:rahasia|aman) tidak\b|\btidak kalau\b|\bkalau\b.* (?:tidak|kah)(?: (?:ya|sih|min|pak|bu|kak))*$/;
/** Who is not afraid of being known. */
const openly =
  /^(?:(?:tidak apa apa|gapapa|gpp|ya|biar|biarin|biarkan|saya|aku|mau|aja|saja|deh|lah|kok|pak|bu|min|tidak|masalah|takut|usah) )*(?:terbuka|terang terangan|umum|publik|biasa|buka|dibuka|semua (?:orang )?tahu|tahu semua|sebut(?:in|kan)? (?:aja )?nama(?:ku| saya)?)(?: (?:aja|saja|deh|lah|kok|pak|bu|min|biar|semua|tahu|untuk|ke|gapapa|gpp|tidak apa apa))*$/;
/** "apa aja yang harus diceritain": how to tell it. */
const asksHow =
  /^(?:(?:pak|bu|min|kak|terus|lalu|saya|jadi|yang) )*(?:(?:apa (?:aja|saja)|apa)(?: yang)? (?:harus |mesti |perlu |mau |bisa )*(?:di)?(?:cerita|tulis|sebut|jelas|isi|kasih tahu)(?:kan|in|nya)?|cerita (?:apa|gimana)(?: aja)?|(?:gimana|bagaimana) cerita(?:nya)?)(?: (?:ya|sih|aja|saja|dong|min|pak|bu|kak))*$/;
/** "namanya pak bambang": a person, and no place. */
const ofPerson =
  /^\s*nama\s+(?:saya|sy|aku|gw|gue)\b|^\s*(?:nama|orang|pelaku|oknum|petugas)(?:nya)?\s+(?:itu\s+|adalah\s+|yaitu\s+)?(?!di\b)/i;
/** Offers a secret report before a story that may endanger its teller goes on. */
export const secrecy: Step = {
  missing: (draft) =>
    !draft.done.includes('secrecy') &&
    draft.visibility !== 'secret' &&
    draft.pieces.some(({ text }) => needsSecrecy(besideHidden(draft, text)) || leavesPlaceUnsaid(text)),
  ask: (draft, _known, again) => ({
    lines: [sentence(again ? 'ask.secrecy.again' : 'ask.secrecy')],
    choices: [choice(draft, 'secrecy', 'yes', 'choice.secret_yes', 'primary'), choice(draft, 'secrecy', 'no', 'choice.secret_no')],
  }),
  accept(answer, draft, known) {
    const asked = answer.type === 'text' ? askedOfSecrecy(answer.text) : null;
    if (asked !== null) return { draft, lines: [sentence(asked)], go: 'secrecy' };
    // "jangan sampai tau siapa yg lapor. mereka kenal semua orang"
    if (answer.type === 'text' && wantsUnknown(answer.text)) {
      const secret = answered({ ...draft, visibility: 'secret' as const }, 'secrecy');
      const accepted = words(answer.text).length >= detailMinWords ? told(answer, secret, known) : null;
      return { draft: accepted?.draft ?? secret, go: 'next' };
    }
    const value = answer.type === 'choice' ? answer.choice : (wanted(answer.text) ?? agreement(answer.text));
    if (value === 'anonymous')
      return { draft: answered({ ...draft, visibility: 'anonymous' }, 'secrecy'), lines: [sentence('hidden.anonymous')], go: 'next' };
    if (value === 'yes' || value === 'no')
      return { draft: answered(value === 'yes' ? { ...draft, visibility: 'secret' } : draft, 'secrecy'), go: 'next' };
    const both = answer.type === 'text' ? answeredAndTold(answer, draft, known) : null;
    if (both !== null) return both;
    return answer.type === 'text' && words(answer.text).length >= toldMinWords ? goesOnTelling(answer, draft, known) : null;
  },
  skip: (draft) => answered({ ...draft, visibility: 'secret' }, 'secrecy'),
  clear: (draft) => ({ ...draft, visibility: 'public' }),
};

/** Whether nobody shall know who told it: that asks for the secret report that is offered. */
export function wantsUnknown(text: string): boolean {
  const line = plain(text);
  return !text.includes('?') && unknown.test(line) && !/\b(?:jangan|tidak usah|tidak perlu) (?:di)?rahasia/.test(line);
}

const unknown =
  /\bjangan (?:sampai |pernah )?(?:\p{L}+ ){0,2}?(?:tahu|ketahuan|ketauan|bocor|disebar|dibilang|bilang)\b|\btidak (?:mau|ingin|boleh) (?:\p{L}+ )?(?:ketahuan|ketauan|ada yang tahu)\b|\basal (?:nama|identitas)(?:ku| saya| aku)? (?:jangan|tidak) (?:di|ke)?(?:sebut|tulis|tampil|buka|tahu|muncul)\w*\b/u;

/** Whose name is hidden already is not offered more for having asked for it. */
function besideHidden({ visibility }: Draft, text: string): string {
  return visibility === 'anonymous' ? besideName(text) : text;
}

/** "ga usah, desa sukamaju rt 3": the answer, and more behind it. null: the first clause is none. */
function answeredAndTold(answer: Answer & { type: 'text' }, draft: Draft, known: Known): Accepted | null {
  const [, first = '', rest = ''] = /^([^,.;!]{2,20})[,.;!]+\s*(\S.*)$/s.exec(answer.text) ?? [];
  const value = agreement(first);
  if (value === null || words(rest).length < 2) return null;
  return told({ ...answer, text: rest }, answered(value === 'yes' ? { ...draft, visibility: 'secret' } : draft, 'secrecy'), known);
}

/** Who goes on telling instead of answering is protected until they say otherwise. */
function goesOnTelling(answer: Answer, draft: Draft, known: Known) {
  // "jangan rahasia, biar semua tau" was heard already.
  if (draft.done.includes('secrecy')) return told(answer, draft, known);
  const secret = answered({ ...draft, visibility: 'secret' as const }, 'secrecy');
  const isTold = answer.type === 'text' && words(answer.text).length >= detailMinWords && (findPlace(answer.text) ?? draft.place) !== null;
  const accepted = told(answer, isTold ? answered(secret, 'detail') : secret, known);
  return accepted && { ...accepted, lines: [sentence('secrecy.default'), ...accepted.lines] };
}

/** "bener2 rahasia ga nih", "kalo rahasia tetep diproses kan": asked before it is answered; what to say. */
function askedOfSecrecy(text: string): 'meaning.secret' | 'faq.answered' | null {
  const clauses = text.split(/[,.;?!]+/).filter((clause) => words(clause).length > 0);
  const isAsked = (clause: string) => asksSeen(`${clause}?`) || askedOfSecrecy(clause) !== null;
  // "rahasia itu maksudnya apa, apa orang kelurahan bisa lihat nama saya?"
  if (clauses.length > 1 && clauses.every(isAsked)) return 'meaning.secret';
  const line = plain(text);
  if (asksDifference.test(line) || (clauses.length === 1 && /\?\s*$/.test(text) && asksSeen(text))) return 'meaning.secret';
  if (goesOnSo.test(line)) return 'faq.answered';
  if (knowsOf.test(line)) return 'meaning.secret';
  if (words(text).length > asksMaxWords || !/\b(?:rahasia|dirahasia\w+|secret)\b/.test(line)) return null;
  if (!/\?\s*$/.test(text) && !wonders.test(line)) return null;
  return /\b(?:di)?(?:proses|jawab|tindak|tindaklanjuti|tanggapi|kerjakan|balas|urus)\b/.test(line) ? 'faq.answered' : 'meaning.secret';
}

const asksDifference =
  /^(?:(?:emang|memang|terus|itu|apa|lah|min|pak|bu|kak) )*(?:beda(?:nya)?|untungnya|ruginya)(?: (?:apa|gimana|sama|yang|biasa|sih|ya|pak|bu|min))*$/;
/** "nanti dia tau ga". */
const knowsOf =
  /^(?:(?:nanti|kalau|terus|tapi|apa|apakah|emang|berarti|gitu|begitu) )*(?:dia|mereka|beliau|\p{L}{3,}nya|pak \p{L}+|bu \p{L}+)(?: \p{L}+)? (?:(?:bakal|akan|bisa|jadi|sampai) )*(?:tahu|tau|curiga|dengar|ketahuan)(?: (?:saya|siapa|yang|lapor))* (?:tidak|kah|kan)(?: (?:ya|sih|pak|bu|min))*$/u;
/** "tetep diproses kan". */
const goesOnSo =
  /^(?:(?:tapi|nanti|kalau|gitu|begitu|terus|bakal|akan) )*(?:tetap|masih|bakal|akan) (?:di)?(?:proses|jawab|tindak|tindaklanjuti|tanggapi|kerjakan|balas|urus)(?: (?:kan|tidak|kah|ya|pak|bu|min))+$/;

/** "rahasia ya", "tanpa nama aja": the answer said as what is wanted. */
function wanted(text: string): 'yes' | 'no' | 'anonymous' | null {
  const told = visibilityTold(text);
  if (told?.rest === '' && told.visibility !== 'public') return told.visibility === 'secret' ? 'yes' : 'anonymous';
  const line = words(text).join(' ');
  // "saya ga takut kok", "tulis aja nama saya"
  if (told?.rest === '' || openly.test(line) || nameShown(text) !== null) return 'no';
  // "saya berani aja ga usah rahasia rahasiaan"
  if (/\b(?:tidak|jangan|ogah) (?:(?:usah|perlu|mau) )*(?:di)?rahasia/.test(line) && line.split(' ').length <= refusalMaxWords) return 'no';
  if (line.split(' ').length > 6) return null;
  // "rahasia tapi jangan lama" is a yes.
  if (/\b(?:tidak|jangan|bukan|ogah)\b/.test(line) && !/^(?:ya |iya |oke )*(?:di)?rahasia(?:kan|in)? (?:aja |saja |ya )?tapi\b/.test(line))
    return /\b(?:rahasia\w*|dirahasia\w*)\b/.test(line) && !/\bnama\b/.test(line) ? 'no' : null;
  return /\b(?:rahasia|rahasiakan|dirahasiakan)\b/.test(line) ? 'yes' : /\b(?:tanpa nama|anonim)\b/.test(line) ? 'anonymous' : null;
}

/** Where, when, who and how, of a secret report told in a sentence that does not say so already. */
export const detail: Step = {
  missing: (draft, known) =>
    draft.visibility === 'secret' &&
    draft.done.includes('secrecy') &&
    !draft.done.includes('detail') &&
    words(story(draft)).length < 40 &&
    !leavesPlaceUnsaid(story(draft)) &&
    (draft.place === null || whenOf(draft, known) === null),
  /** Where it is secret from the first word on, that was just said. */
  ask({ asked, place }, _known, again) {
    if (place !== null) return { lines: [...(asked === null || again ? [] : [sentence('hidden.secret')]), sentence('ask.detail.placed')] };
    return { lines: [sentence(again ? 'ask.detail.again' : asked === null ? 'ask.detail.on' : 'ask.detail')] };
  },
  accept(answer, draft, known) {
    if (answer.type === 'text' && asksHow.test(plain(answer.text))) return { draft, lines: [], go: 'detail' };
    return told(answer, answered(draft, 'detail'), known);
  },
  skip: (draft) => answered(draft, 'detail'),
};

/** What photos or a voice note without words are about; a pin or an address alone is no complaint yet. */
export const about: Step = {
  missing: ({ pieces, attachments, done }, { places }) =>
    attachments.length === 0
      ? pieces.length === 0 || (!done.includes('about') && pieces.every(({ text }) => tellsOnlyWhereIn(text, places) || namesOnly(text)))
      : pieces.length === 0 && !done.includes('about'),
  ask({ attachments, place }, _known, again) {
    if (attachments.length > 0) return { lines: [sentence(again ? 'ask.about.again' : 'ask.about')] };
    return { lines: [sentence(place === null ? 'door.story' : 'ask.about.all')] };
  },
  accept(answer, draft, known) {
    if (answer.type !== 'text') return null;
    const finer = draft.place === null ? null : finerOf(draft.place, answer.text, known);
    if (finer !== null) return { draft: { ...draft, place: finer }, lines: [], go: 'about' };
    return saysNothing(answer.text) ? { draft, lines: [], go: 'about' } : told(answer, answered(draft, 'about'), known);
  },
  skip: (draft) => answered(draft, 'about'),
};

/** "iya situ", "iya yg itu", "itu tempatnya dulu": agreed to or pointed at, and nothing told. */
function saysNothing(text: string): boolean {
  return agreement(text) !== null || pointing.test(plain(text));
}

const pointing =
  /^(?:(?:(?:di|yang) ){0,2}(?:situ|sini|sana|itu|ini|tadi|ya|iya|oke|sudah|emang|memang|betul|benar|pas|nah|pak|bu|min|dulu|kak|(?:tempat|lokasi|titik|pin|posisi|alamat)(?:nya)?)(?: |$))+$/;

/** Proof of a secret report, never demanded, and of nobody in danger. */
export const evidence: Step = {
  missing: (draft) =>
    draft.visibility === 'secret' &&
    draft.done.includes('secrecy') &&
    draft.attachments.length === 0 &&
    !draft.done.includes('evidence') &&
    draft.pieces.every(({ text }) => dangers(text, 'surely').length === 0),
  ask: (draft, _known, again) => ({
    lines: [sentence(draft.hasProof ? 'ask.evidence.send' : again ? 'ask.evidence.again' : 'ask.evidence')],
  }),
  accept(answer, draft, known) {
    if (answer.type === 'text' && !draft.hasProof && saysHasProof(answer.text))
      return { draft: { ...draft, hasProof: true }, go: 'evidence' };
    if (answer.type === 'text' && asksOfProof(answer.text)) return { draft, lines: [sentence('faq.files')], go: 'evidence' };
    if (answer.type === 'text' && proofLater(answer.text))
      return { draft: answered(draft, 'evidence'), lines: [sentence('faq.later')], go: 'next' };
    if (answer.type === 'text' && refusesProof(answer.text)) return { draft: answered(draft, 'evidence'), go: 'next' };
    const why = answer.type === 'text' ? behindNoProof(answer.text) : null;
    return told(answer.type === 'text' && why !== null ? { ...answer, text: why } : answer, answered(draft, 'evidence'), known);
  },
  skip: (draft) => answered(draft, 'evidence'),
};

/** Words become a piece of the story; a bare "iya" or number does not tell anything. */
function told(answer: Answer, draft: Draft, known: Known) {
  if (answer.type !== 'text' || agreement(answer.text) !== null || numbered(answer.text) !== null) return null;
  const { message, at, text } = answer;
  const isAsked = draft.place === null && !draft.done.includes('place') && !ofPerson.test(text);
  const where = besideWho(text);
  const found = isAsked
    ? (placeOnly(besideTime(where), known) ?? placeIn(where, known.places) ?? placeHeard(where, null, false, known)?.place ?? null)
    : null;
  const before = draft.place?.text ?? '';
  const more = before && (toldWithin(before, text, known.places) ?? closerTold(before, text, draft.asked === 'about'));
  const name = found || more;
  const place = name ? toldPlace(name, known) : null;
  const pieces = [...draft.pieces, { message, at, text }];
  return { draft: { ...draft, pieces, place: place ?? draft.place }, lines: place ? outsideLines(place, known) : [], go: 'next' as const };
}
