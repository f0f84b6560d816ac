/**
 * Leads an officer through an act on a complaint: asks for what is missing, shows what the citizen will read, and does it once however often the button is pressed.
 * Acts the citizen hears nothing of are done at once.
 */
import type { Complaint } from '../complaints/complaint.ts';
import { tooLarge } from '../dialogue/material.ts';
import type { Said } from '../dialogue/said.ts';
import type { Choice, Sentence } from '../dialogue/say.ts';
import type { Act, Question, Wanted } from './acts/act.ts';
import { type ActWord, acts, isAct } from './acts/index.ts';
import { cardChoice } from './card.ts';
import { carry, takeBackChoice } from './carry.ts';
import { deedIn } from './deeds.ts';
import { addTo, type Desk, deskPrefix, type Pending } from './desk.ts';
import { type Filed, nothing, proving, withFile, wordsOf } from './filed.ts';
import { findComplaint, seen } from './find.ts';
import { tellsOwn, wordsMs } from './offered.ts';
import type { OfficerTurn } from './officers.ts';
import { isAboutPeople, pressPerson } from './people.ts';
import { practiceBar, practiceMark } from './practice.ts';
import { doubtsOf, sound } from './proofs.ts';
import { allPurposes, button, type Purpose, purposes, ratherThanAnswer, saysNothing } from './purpose.ts';
import { deskOf, type Request, refuse, says, turnOf, withDesk } from './request.ts';
import { mayOpen } from './roles.ts';
import { takeBack } from './take-back.ts';
import { alsoNamed, withOthers } from './which.ts';

/** The command of an act: `/tanya 7K3QF tiang nomor berapa?`, also below a photo, or as an answer to a card. */
export function preview(word: ActWord): (request: Request) => Promise<OfficerTurn> {
  return async (request) => {
    const act: Act = acts[word];
    const found = await findComplaint(request, word, act.example);
    if ('refused' in found) return found.refused;
    if (word === 'identitas' && !mayOpen(request.officer, found.complaint))
      return refuse(request, word, found.complaint.id, { lines: [{ key: 'officer.identity.forbidden' }] });
    return answerWith(request, found.complaint, found.rest, word);
  };
}

/** A reply to a card, a preview or a question: plain words or a photo are the answer. null: it says nothing that could. */
export async function answerQuoted(request: Request, complaint: Complaint): Promise<OfficerTurn | null> {
  const { said } = request.incoming;
  const words = wordsOf(said);
  if (words === null) return said.type === 'pin' ? says(request, [{ key: 'officer.answer.words_only' }]) : null;
  const { pending } = deskOf(request);
  if (pending?.complaint === complaint.id && isAct(pending.act)) return goOn(request, pending, words);
  if (saysNothing(words) && said.type === 'text' && (await acts.balas.bar(complaint, request)) === null)
    return askPurpose(request, complaint, words, ['balas', 'catat']);
  const deed = deedIn(words, request.world.agencies, complaint.agency);
  return deed === null ? answerWith(request, complaint, words) : answerWith(request, complaint, deed.rest, deed.word);
}

/** These words as the answer to it, or for another act on it; what the citizen reads is shown before it goes. */
export function answerWith(request: Request, complaint: Complaint, words: string, word: ActWord = 'balas'): Promise<OfficerTurn> {
  return fill(request, word, complaint, nothing, words);
}

/** What these words and this file are for, where they say nothing of it. */
export function askPurpose(request: Request, complaint: Complaint, words: string, may: readonly Purpose[] = allPurposes): OfficerTurn {
  const filed = withFile(request, 'balas', nothing);
  const pending = pendingOf(request, 'balas', complaint, { text: words, to: '', files: filed.files }, 'ask');
  const turn = hold(request, pending, [{ key: 'officer.plain.what', params: { number: complaint.number } }], ['cancel']);
  const choices = [
    ...(saysNothing(words) && complaint.assignee === undefined
      ? [cardChoice('ambil', complaint.number, { key: 'officer.choice.take' })]
      : []),
    ...purposes(pending, may),
    cardChoice('lihat', complaint.number, { key: 'officer.choice.look' }),
  ];
  return {
    ...turn,
    say: turn.say.map((say) => ({ ...say, choices: [...choices, ...(say.choices ?? [])] })),
    attachments: filed.attachments,
    errands: filed.errands,
  };
}

/** Loose words or photos while something was begun: a button's word, or what was asked for. null: they are the citizen's. */
export async function answerLoose(request: Request): Promise<OfficerTurn | null> {
  const { said } = request.incoming;
  const { pending } = deskOf(request);
  const words = wordsOf(said);
  if (words === null || pending === null || pending.complaint === '' || !isAct(pending.act) || tellsOwn(request, pending.at)) return null;
  if (said.type === 'file') return takesFile(request, pending) ? goOn(request, pending, words && (addTo(pending, words) ?? '')) : null;
  if (pending.step !== 'ask') return null;
  const atOnce = actsAtOnce.includes(pending.act) && request.world.chance.now() - pending.at > awaitedMs;
  return atOnce
    ? withComplaint(request, pending, async (_word, complaint) => askPurpose(request, complaint, words))
    : goOn(request, pending, words);
}

/** What nobody is shown before it is done: when it was asked for so long ago, it is asked what the words are for. */
const awaitedMs = 3_600_000;
const actsAtOnce: readonly string[] = ['catat', 'tempat'] satisfies ActWord[];

/** [Kirim] [Ubah] [Batal], a pick of a list, or [Tarik kembali]. */
export async function answerPressed(request: Request, press: Extract<Said, { type: 'press' }>): Promise<OfficerTurn> {
  const desk = deskOf(request);
  if (press.choice === 'takeback') return takeBack(request, press.draft, desk);
  if (desk.sent.includes(press.draft)) return sentBefore(request, press.draft, desk);
  const { pending } = desk;
  if (pending?.id !== press.draft) return says(request, [{ key: 'officer.answer.stale' }]);
  if (isAboutPeople(pending.act)) return pressPerson(request, press, { ...desk, pending });
  if (press.step === 'pick') return picked(request, pending, press.choice);
  if (press.step === 'as') return named(request, { ...pending, act: press.choice });
  return decide(request, pending, press.choice);
}

/** Pressed once more: it may still be taken back. */
function sentBefore({ now }: Request, id: string, { last }: Desk): OfficerTurn {
  return turnOf(now, {
    say: [{ lines: [{ key: 'officer.answer.sent_before' }], ...(last?.id === id && { choices: [takeBackChoice(id)] }) }],
  });
}

function takesFile({ incoming, world }: Request, pending: Pending): boolean {
  return incoming.said.type === 'file' && isAct(pending.act) && acts[pending.act].takesFiles && world.chance.now() - pending.at <= wordsMs;
}

/** What is pending, with more words or another file. New words replace the text that was shown. */
export async function goOn(request: Request, pending: Pending, words: string): Promise<OfficerTurn> {
  return withComplaint(request, pending, (word, complaint) => fill(request, word, complaint, pending, words));
}

/** The same of another report. */
export function anew(request: Request, pending: Pending, complaint: Complaint): Promise<OfficerTurn> {
  return withComplaint(request, { ...pending, complaint: complaint.id }, (word, meant) => fill(request, word, meant, pending, ''));
}

async function fill(request: Request, word: ActWord, complaint: Complaint, known: Wanted, words: string): Promise<OfficerTurn> {
  const act: Act = acts[word];
  const bar = practiceBar(word, complaint) ?? (await act.bar(complaint, request));
  if (bar !== null) return says(request, [bar]);
  const before =
    word === 'selesai' && request.incoming.said.type === 'file' ? await sound(known.files, complaint, request.world) : known.files;
  const { said } = request.incoming;
  const large = said.type === 'file' && act.takesFiles ? tooLarge(said, request.world.fileMaxBytes(request.incoming)) : null;
  const filed: Filed =
    large === null ? withFile(request, word, { ...known, files: before }) : { files: before, attachments: [], errands: [], isPhoto: false };
  const read = await act.read(words, { text: known.text, to: known.to, files: filed.files }, complaint, request);
  const turn =
    'refused' in read
      ? asks(request, word, complaint, { ...known, files: filed.files }, { ...act.missing(known, complaint, request), ask: read.refused })
      : await show(request, word, complaint, read);
  const say = large === null ? turn.say : turn.say.map((one, i) => (i === 0 ? { ...one, lines: [large, ...one.lines] } : one));
  return {
    ...turn,
    say,
    attachments: [...turn.attachments, ...filed.attachments],
    errands: [...turn.errands, ...filed.errands, ...proving(word, complaint, filed.isPhoto ? filed.files.slice(-1) : [], request)],
  };
}

/** Asks for what is missing, shows the rest; what the citizen hears nothing of is done. */
async function show(request: Request, word: ActWord, complaint: Complaint, wanted: Wanted): Promise<OfficerTurn> {
  const act: Act = acts[word];
  const missing = act.missing(wanted, complaint, request);
  if (missing !== null) return asks(request, word, complaint, wanted, missing);
  const { citizen } = await act.done(wanted, complaint, request);
  const pending = pendingOf(request, word, complaint, wanted, 'confirm');
  if (citizen === null) {
    const turn = await carry(request, act, complaint, { id: pending.id, word, wanted, desk: deskOf(request) });
    return word === 'ambil' ? withOthers(turn, wanted.text, complaint, request) : turn;
  }
  const talk = await request.world.talks.hearer(complaint);
  const language = talk?.talk.language ?? request.world.language;
  const lines = citizen.lines.map((line) => ({ ...line, language }));
  const files: Sentence[] = wanted.files.length === 0 ? [] : [{ key: 'officer.preview.files', params: { number: wanted.files.length } }];
  const { number } = complaint;
  const numbers = await alsoNamed(wanted.text, complaint, request);
  const also: Sentence[] = numbers.length === 0 ? [] : [{ key: 'officer.preview.also', params: { numbers: numbers.join(', '), number } }];
  const turn = hold(
    request,
    pending,
    [...practiceMark(complaint), { key: 'officer.answer.preview', params: { number } }, ...lines, ...files, ...also],
    act.fixed ? ['send', 'cancel'] : ['send', 'edit', 'cancel'],
  );
  const rather = word === 'balas' ? purposes(pending, await ratherThanAnswer(wanted.text, complaint, request)) : [];
  return { ...turn, say: turn.say.map((say) => ({ ...say, choices: [...(say.choices ?? []), ...rather] })) };
}

function asks(request: Request, word: ActWord, complaint: Complaint, wanted: Wanted, { ask, picks = [] }: Question): OfficerTurn {
  const pending = pendingOf(request, word, complaint, wanted, 'ask');
  const turn = hold(request, pending, [...practiceMark(complaint), ...ask], ['cancel']);
  const choices = picks.map(({ to, label }): Choice => ({ draft: pending.id, step: 'pick', choice: to, label }));
  return { ...turn, say: turn.say.map((say) => ({ ...say, choices: [...choices, ...(say.choices ?? [])] })) };
}

function hold(request: Request, pending: Pending, lines: Sentence[], choices: ('send' | 'edit' | 'cancel')[]): OfficerTurn {
  const say = { lines, choices: choices.map((choice) => button(pending, choice)), about: pending.complaint };
  return turnOf(request.now, { next: withDesk(request, { ...deskOf(request), pending }), say: [say] });
}

function picked(request: Request, pending: Pending, to: string): Promise<OfficerTurn> {
  if (pending.complaint === '') return named(request, { ...pending, complaint: to });
  return withComplaint(request, pending, (word, complaint) => show(request, word, complaint, { ...pending, to }));
}

/** Words and files that waited, now that their report and what they are for are named. */
function named(request: Request, pending: Pending): Promise<OfficerTurn> {
  return withComplaint(request, pending, async (word, complaint) => {
    const turn = await fill(request, word, complaint, { ...pending, text: '' }, pending.text);
    return { ...turn, errands: [...turn.errands, ...proving(word, complaint, pending.files, request)] };
  });
}

async function decide(request: Request, pending: Pending, choice: string): Promise<OfficerTurn> {
  const desk = deskOf(request);
  if (choice === 'cancel')
    return says(request, [{ key: isAct(pending.act) ? 'officer.answer.cancelled' : 'officer.people.cancelled' }], {
      next: withDesk(request, { ...desk, pending: null }),
    });
  return withComplaint(request, pending, async (word, complaint) => {
    const act: Act = acts[word];
    const bar = await act.bar(complaint, request);
    if (bar !== null) return says(request, [bar], { next: withDesk(request, { ...desk, pending: null }) });
    if (choice !== 'send' || pending.step !== 'confirm') return rewrite(request, word, complaint, pending);
    const held = await doubtsOf(request, word, complaint, pending);
    return held ?? carry(request, act, complaint, { id: pending.id, word, wanted: pending, desk });
  });
}

/** Asks anew for the words, or for what it aims at where there are none. */
function rewrite(request: Request, word: ActWord, complaint: Complaint, pending: Pending): OfficerTurn {
  const act: Act = acts[word];
  const wordless = { ...pending, text: '' };
  const aimless = { ...wordless, to: '' };
  for (const wanted of [wordless, aimless]) {
    const question = act.missing(wanted, complaint, request);
    if (question !== null) return asks(request, word, complaint, wanted, question);
  }
  return asks(request, word, complaint, wordless, { ask: [{ key: 'officer.answer.ask', params: { number: complaint.number } }] });
}

/** Goes on only while the officer still handles the complaint: it may have been passed on meanwhile. */
async function withComplaint(
  request: Request,
  pending: Pending,
  act: (word: ActWord, complaint: Complaint) => Promise<OfficerTurn>,
): Promise<OfficerTurn> {
  if (!isAct(pending.act)) return says(request, [{ key: 'officer.answer.stale' }]);
  const found = seen(request, pending.act, await request.world.complaints.byId(pending.complaint), '', '');
  return 'refused' in found ? found.refused : act(pending.act, found.complaint);
}

/** Always a new id: the buttons of an earlier preview stand below another text and must not send this one. */
function pendingOf(request: Request, act: ActWord, complaint: Complaint, { text, to, files }: Wanted, step: Pending['step']): Pending {
  const { chance } = request.world;
  return { id: `${deskPrefix}${chance.token()}`, act, complaint: complaint.id, step, text, to, files, at: chance.now() };
}
