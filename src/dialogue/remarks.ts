/** What is said inside a draft and is no part of the story: small talk, and whether the name may be seen. */

import { ask, askAgain, askNext } from './ask.ts';
import { goesOnAfterDanger } from './beside-danger.ts';
import type { Visibility } from './known.ts';
import { joined, type Moment, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import { placeInStory, toldPlace } from './placing.ts';
import type { SayKey, Sentence } from './say.ts';
import { mendedPlace } from './steps/changed.ts';
import { dropped, named } from './steps/files.ts';
import { answered, doneBesidePlace, inOneLine } from './steps/step.ts';
import { fileFacts } from './steps/summary.ts';
import type { Draft, StepName, TalkState } from './talk.ts';
import { agreement, splitSend } from './understand/answer.ts';
import { toldBeyond } from './understand/beyond.ts';
import { callsWrong, corrected, placeWished } from './understand/corrected.ts';
import { saysMissent } from './understand/correction.ts';
import { wantsCovered } from './understand/file-covered.ts';
import { asksArrived, saysFileHere } from './understand/files-arrived.ts';
import { isAfraid } from './understand/moods.ts';
import { nameShown } from './understand/name-shown.ts';
import { hidesOneself } from './understand/name-unwanted.ts';
import { hasNoFiles } from './understand/no-files.ts';
import { plain } from './understand/normalise.ts';
import { besideOwnFear, speaksOfFear, wantsNoQuarrel } from './understand/own-fear.ts';
import { behindPinDenied } from './understand/pin-denied.ts';
import { findPlace } from './understand/place.ts';
import { ruledRight } from './understand/place-right.ts';
import { swappedPlace, tellsBesides } from './understand/place-swapped.ts';
import { placeEnough, withholdsPart } from './understand/place-unwilling.ts';
import { saysHasProof, saysNoProof } from './understand/proof.ts';
import { asksOfVoice, chatters, echoes, type FileNamed, filesUnwanted, pointsToVoice, visibilityTold } from './understand/remark.ts';
import { agreesAfterAll } from './understand/second-thoughts.ts';
import { needsSecrecy } from './understand/secrecy.ts';
import { asksWho } from './understand/seen-asked.ts';
import { partIsUnknown } from './understand/where.ts';

/** "oh gitu", "oh gratis. oke": the question stands. null: it is no small talk, or where it is. */
export function chatted(state: TalkState, text: string, moment: Moment): Outcome | null {
  const { draft } = state;
  if (draft !== null && goesOnAfterDanger(draft, text, moment)) return askAgain(state, moment, [sentence('emergency.relief')]);
  // "oh ya udah iya" agrees to what is offered.
  if (draft?.asked === 'secrecy' && agreement(text) !== null) return null;
  return chatters(text) || (state.draft?.asked !== 'place' && echoes(text)) ? askAgain(state, moment, []) : null;
}

/** "gatau nama jalannya", "nama sekolahnya belum berani sebut", of a place that is told: it is enough. null: no part of it is said to be unknown or not to be told. */
export function unsureWhere(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  // "ke kelurahan aja tapi ga usah bilang dari siapa"
  if (draft.place === null || !belowPlace.has(draft.asked) || visibilityTold(text) !== null) return null;
  const isShy = placeEnough(text) !== null || withholdsPart(text);
  return isShy || (draft.asked === 'summary' && partIsUnknown(text)) ? askAgain(state, moment, [sentence('place.enough')]) : null;
}

const belowPlace: ReadonlySet<StepName | null> = new Set(['summary', 'evidence', 'detail']);

/** "itu lokasi rumahku", "gps nya ngaco, yg bener jl kenanga": the pin goes, and what is said instead or the story names is the place. null: nothing is said of a pin. */
export function unpinned(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  const rest = draft.place?.lat === undefined ? null : behindPinDenied(text);
  if (rest === null || draft.place === null) return null;
  const open = { ...draft, place: null, placeMessage: '', done: doneBesidePlace(draft) };
  const place = placeInStory(open, [rest, draft.place.text, ...draft.pieces.map((piece) => piece.text)], moment.known);
  const more = toldBeyond(rest, place?.text ?? '', inOneLine(draft)).length >= beyondLeast;
  const pieces = more ? [...draft.pieces, { message: moment.message, at: moment.at, text: rest }] : draft.pieces;
  const lines = [
    sentence('pin.dropped'),
    ...(findPlace(rest) !== null && place !== null ? [sentence('changed.place', { place: place.text })] : []),
  ];
  return askNext(state, { ...open, pieces, place, asked: 'summary' }, moment, lines);
}

/** So many words besides a place tell something. */
const beyondLeast = 2;

/** "ga punya bukti", "ada ss chat", said before it was asked for. null: it is not said, or was asked. */
export function withoutProof(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  const isEarly = draft.visibility === 'secret' && (draft.asked === 'place' || draft.asked === 'detail');
  if (isEarly && draft.attachments.length === 0 && saysHasProof(text)) return ask(state, { ...draft, hasProof: true }, 'evidence', moment);
  const wasOffered = draft.visibility === 'secret' || draft.done.includes('secrecy');
  if (!wasOffered || draft.asked === null || draft.asked === 'evidence' || !saysNoProof(text)) return null;
  return askNext(state, answered(draft, 'evidence'), moment, [sentence('evidence.none')]);
}

/** "ga ada foto", "fotonya ada tapi ga berani ngirim": no part of the story, and what is feared is answered. null: no such words. */
export function fileless(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  const isSeen = draft.attachments.some(({ kind }) => kind !== 'voice' && kind !== 'audio');
  const isAsked = draft.asked === 'summary' || draft.asked === 'evidence' || (draft.asked === 'place' && draft.visibility !== 'secret');
  if (!isAsked || isSeen || !hasNoFiles(text)) return null;
  const lines = speaksOfFear(plain(text)) ? toFear(draft.visibility) : [];
  return draft.asked !== 'evidence' ? askAgain(state, moment, lines) : askNext(state, answered(draft, 'evidence'), moment, lines);
}

/** "dengerin aja pak, udah di suara": the voice note is the story, and nothing more needs to be told. null: no such words, or no voice. */
export function spoken(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  const hasVoice = draft.attachments.some(({ kind }) => kind === 'voice' || kind === 'audio');
  if (!hasVoice || draft.asked === null) return null;
  if (asksOfVoice(text)) return askAgain(state, moment, [sentence('thanks.voice')]);
  if (!pointsToVoice(text)) return null;
  return askNext(state, answered(draft, 'about'), moment, [sentence('thanks.voice')]);
}

/** "tempatnya sama yg tadi": where the newest report of the citizen's is. null: nothing is said of it, or it has no place. */
export function samePlace(state: TalkState, draft: Draft, text: string, moment: Moment): Result | null {
  if (draft.asked !== 'place' || state.filed.length === 0 || !sameAsBefore.test(plain(text))) return null;
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const where = own.find(({ joined }) => !joined)?.place ?? '';
  if (where === '') return null;
  const place = toldPlace(where, moment.known);
  return askNext(state, answered({ ...draft, place, placeMessage: moment.message }, 'place'), moment, [
    sentence('changed.place', { place: where }),
  ]);
}

const sameAsBefore =
  /^(?:(?:ya|iya|di|oh|eh|itu|ini|pak|bu|min|kan) )*(?:(?:tempat|lokasi|alamat|jalan)(?:nya)? )?(?:(?:masih|tetap|juga|persis|ya) )*(?:sama|situ juga|di situ juga|tempat yang sama|lokasi yang sama)(?: (?:kayak|seperti|dengan|sama|yang|kaya|laporan|laporannya|punya|di|tadi|sebelumnya|pertama|kemarin|barusan|juga|aja|kok|pak|bu|min|ya|itu|sebelum))+$/;

/** Questions that read places themselves, or take every word for a new story. */
const readingPlaces: ReadonlySet<StepName> = new Set(['summary', 'edit', 'place', 'area', 'story']);
/** Questions to which words that tell may be the answer: there a place is put right only where it is called wrong. */
const telling: ReadonlySet<StepName> = new Set(['about', 'detail', 'town']);

/** "rt nya 1", "eh jl mawar ding", wherever the talk stands: the place told before is put right, and the question stands. null: no place is meant. */
export function mended(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  const { asked } = draft;
  if (asked === null || readingPlaces.has(asked)) return null;
  // "ya, desa sukamaju" answers first.
  if (asked === 'secrecy' && agreement(text.split(/[,.;!]/)[0] ?? '') !== null) return null;
  const accepted = mendedPlace(text, moment.message, draft, moment.known, !telling.has(asked));
  return accepted && ask(state, { ...accepted.draft, touchedAt: moment.known.now }, asked, moment, accepted.lines, true);
}

/** "nomernya 42 bukan 24", "lain sungai andai, sungai jingah", wherever the talk stands: what is called wrong stands in the place told before, and what is right takes its place. null: nothing of it is called wrong. */
export function swapped(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  const { asked, place } = draft;
  const told = place?.text ?? '';
  const ruled = callsWrong(text) || corrected(text) !== null || placeWished(text) !== null || ruledRight(told, text) !== null;
  if (asked === null || ruled || swappedPlace(told, text) === null) return null;
  const accepted = mendedPlace(text, moment.message, draft, moment.known, false);
  if (accepted === null) return null;
  const { pieces } = accepted.draft;
  const isTold = pieces.length > draft.pieces.length || !tellsBesides(text);
  const all = isTold ? pieces : [...pieces, { message: moment.message, at: moment.at, text }];
  const next = { ...accepted.draft, pieces: all, touchedAt: moment.known.now };
  return asked === 'place' ? askNext(state, next, moment, accepted.lines) : ask(state, next, asked, moment, accepted.lines, true);
}

/** "suara saya masuk ga?", "ini fotonya pak": what has arrived. "hapus fotonya ya": the one that is meant goes, or all; where several may be meant it is asked which. null: nothing is said of files. */
export function ofFiles(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  const isHere = saysFileHere(text);
  if (draft.asked !== null && draft.attachments.length > 0 && (isHere || asksArrived(text)))
    return askAgain(state, moment, [sentence('thanks.files', { files: joined(fileFacts(draft.attachments), 'join.comma') })]);
  if (draft.asked !== null && draft.asked !== 'evidence' && isHere) return askAgain(state, moment, [sentence('faq.files')]);
  if (draft.attachments.length > 0 && wantsCovered(text)) return askAgain(state, moment, [sentence('files.unedited')]);
  // Where nothing but files was told, what was sent by mistake is one.
  const missent: FileNamed | null = draft.pieces.length === 0 && saysMissent(text) ? { which: null, kinds: [] } : null;
  const wanted = draft.attachments.length === 0 ? null : (filesUnwanted(text) ?? missent);
  if (wanted === null) return null;
  const gone = named(draft, wanted);
  if (gone.length === 0) return ask(state, draft, 'files', moment);
  const without = dropped(draft, gone);
  return askNext(state, without.draft, moment, without.lines);
}

/** Who may see the name, told anywhere in the draft: the draft that obeys it, what to say, and the words besides. null: nothing is said of it. */
export function hidden(draft: Draft, text: string): { draft: Draft; line: Sentence; rest: string } | null {
  const told = visibilityTold(text);
  // "rahasia ya" below the offer of a secret report is its answer.
  if (told === null || (draft.asked === 'secrecy' && told.rest === '')) return null;
  // "tanpa nama kan?" below a secret report asks for no less than it has.
  const stays = draft.visibility === 'secret' && told.visibility === 'anonymous' && !lessThanSecret.test(plain(text));
  const visibility: Visibility = stays ? 'secret' : told.visibility;
  const next = { ...draft, visibility };
  // "ga takut sih, tapi tanpa nama aja"
  const rest = nameShown(told.rest) === null ? told.rest : '';
  return { draft: draft.asked === 'secrecy' ? answered(next, 'secrecy') : next, line: sentence(lines[visibility]), rest };
}

/** "jangan rahasia, tanpa nama aja" */
const lessThanSecret = /\b(?:jangan|bukan|batal|tidak (?:usah|jadi|perlu|mau)) (?:\p{L}+ )?(?:di)?rahasia/u;

/** The answer to words about the name alone: the next question, unless the story is still being told. */
export function obeyed(state: TalkState, draft: Draft, line: Sentence, moment: Moment): Outcome {
  const { now, quietMs } = moment.known;
  if (draft.quietUntil === null) return askNext(state, draft, moment, [line]);
  return outcome({ ...state, draft: { ...draft, touchedAt: now, quietUntil: now + quietMs } });
}

/** "dia kenal saya soalnya. ga keliatan kan?", "ga usah deng, saya ga takut", of whom the name is hidden from: what to say, and the words besides; it stands in no report. null: nothing of it is said where it would. */
export function withoutFear(draft: Draft, text: string): { draft: Draft; lines: Sentence[]; rest: string } | null {
  const shown = draft.asked === 'secrecy' ? null : nameShown(text);
  if (shown === 'shown' || (shown !== null && draft.asked === 'visibility')) {
    // Who may see it is not all that a secret report closes.
    const stays = draft.visibility === 'secret' && !/rahasia/i.test(text);
    const visibility = stays ? 'secret' : 'public';
    return { draft: { ...draft, visibility }, lines: [sentence(lines[visibility])], rest: splitSend(text).send ? 'kirim' : '' };
  }
  const name = hidden(draft, text);
  const own = besideOwnFear(name?.rest ?? text);
  const isAnswer =
    name !== null || draft.asked === 'visibility' || (draft.asked === 'summary' && draft.visibility !== 'public' && own?.asks);
  if (own === null || !isAnswer || name?.draft.visibility === 'public') return null;
  const next = name?.draft ?? draft;
  const unwritten = own.tells && !name ? [sentence('detail.unwritten')] : [];
  const said = [...(name ? [name.line] : []), ...toFear(next.visibility), ...unwritten];
  return { draft: next, lines: said, rest: own.rest };
}

/** "eh 1 aja deh, takut dipersulit", right behind the no to a secret report: it is one after all. null: no such words, or more was answered since. */
export function secretAfterAll(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  if (draft.visibility !== 'public' || draft.done.at(-1) !== 'secrecy') return null;
  const rest = agreesAfterAll(text);
  const isFear = rest !== null && (rest === '' || isAfraid(rest) || besideOwnFear(rest)?.rest === '');
  if (!isFear) return null;
  const secret: Draft = { ...draft, visibility: 'secret' };
  const next = askNext(state, secret, moment);
  // What a secret report is asked first says that it is one.
  return next.state.draft?.asked === 'detail' ? next : askNext(state, secret, moment, [sentence('hidden.secret')]);
}

/** What fear is answered: that the name is locked, and the way to a secret report where it is none yet. */
export function toFear(visibility: Visibility): Sentence[] {
  return [sentence('fear'), ...(visibility === 'secret' ? [] : [sentence('fear.secret')])];
}

/** "saya takut pak": answered, and no part of the story. null: nothing of it, or secrecy is offered for it. */
export function afraidAside(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  if (draft.asked === null || !(isAfraid(text) || wantsNoQuarrel(text)) || (draft.visibility !== 'secret' && needsSecrecy(text)))
    return null;
  const afraid = ofAfraid(state, draft, text);
  return askAgain(afraid.state, moment, afraid.lines);
}

/** The name of who is afraid, and asks nothing, is hidden; what to say. */
export function ofAfraid(state: TalkState, draft: Draft, text: string): { state: TalkState; lines: Sentence[] } {
  const fear = toFear(draft.visibility);
  const asks = text.includes('?') || (asksWho.test(plain(text)) && !hidesOneself(text));
  if (draft.visibility !== 'public' || asks) return { state, lines: fear };
  return { state: { ...state, draft: { ...draft, visibility: 'anonymous' } }, lines: [sentence('hidden.anonymous'), ...fear.slice(1)] };
}

/** Whoever only asks who sees it hears that, and is not told that they are afraid. */
export function toSeenAsked({ draft, filed }: TalkState, text: string): Sentence[] {
  if (draft?.visibility === 'secret') return [sentence('meaning.secret')];
  if (draft === null && filed.length === 0 && /\b(?:aman|rahasia)\b/.test(plain(text))) return [sentence('faq.safe')];
  const offers = draft === null ? filed.length > 0 : draft.visibility === 'anonymous';
  return [sentence('faq.readers'), ...(offers ? [sentence('fear.secret')] : [])];
}

const lines: Record<Visibility, SayKey> = { anonymous: 'hidden.anonymous', secret: 'hidden.secret', public: 'hidden.public' };
