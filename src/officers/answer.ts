/** /balas NOMOR teks: an answer to the citizen, shown as it will be read before it goes out, and sent once however often the button is pressed. */
import type { Complaint } from '../complaints/complaint.ts';
import type { Said } from '../dialogue/said.ts';
import type { Choice, Sentence } from '../dialogue/say.ts';
import { chosen } from '../dialogue/understand/answer.ts';
import { cleared, type Desk, deskPrefix, type Pending, readDesk } from './desk.ts';
import { findComplaint, seen } from './find.ts';
import type { OfficerTurn } from './officers.ts';
import { type Request, says, turnOf, withDesk } from './request.ts';
import { sendAnswer, tellAnswer } from './send.ts';
import { expanded } from './templates.ts';

/** With the sentence around it an answer still fits one message of every platform (Telegram: 4096). */
export const answerMaxChars = 3000;
/** After this time a bare "kirim" may be meant for something else; the buttons go on working. */
const wordsMs = 15 * 60_000;
const step = 'reply';
/** The buttons of each step, in their order. */
const choices = { ask: ['cancel'], confirm: ['send', 'edit', 'cancel'] } as const;

/** The command: shows the preview, or asks for the text when there is none. */
export async function answerCitizen(request: Request): Promise<OfficerTurn> {
  const found = await findComplaint(request, 'balas', 'officer.example.balas');
  return 'refused' in found ? found.refused : called(request, found.complaint, found.rest);
}

/** A reply to a card, a preview or the question for the text: plain words become the answer. null: it says nothing that could. */
export async function answerQuoted(request: Request, complaint: Complaint): Promise<OfficerTurn | null> {
  const { said } = request.incoming;
  if (said.type === 'file' || said.type === 'pin') return ask(request, complaint, { key: 'officer.answer.words_only' });
  if (said.type !== 'text') return null;
  const { pending } = deskOf(request);
  const choice = pending?.complaint === complaint.id ? choiceIn(said.text, pending, request) : null;
  return pending && choice ? decide(request, pending, choice) : called(request, complaint, said.text.trim());
}

/** Loose words while something was begun: a button's word, or the text that was asked for. null: they are the citizen's. */
export async function answerLoose(request: Request): Promise<OfficerTurn | null> {
  const { said } = request.incoming;
  const { pending } = deskOf(request);
  if (said.type !== 'text' || pending === null || tellsOwn(request, pending)) return null;
  const choice = choiceIn(said.text, pending, request);
  if (choice !== null) return decide(request, pending, choice);
  return pending.step === 'ask' ? withComplaint(request, pending, (complaint) => called(request, complaint, said.text.trim())) : null;
}

/** One of [Kirim] [Ubah] [Batal]. */
export async function answerPressed(request: Request, press: Extract<Said, { type: 'press' }>): Promise<OfficerTurn> {
  const desk = deskOf(request);
  if (desk.sent.includes(press.draft)) return says(request, [{ key: 'officer.answer.sent_before' }]);
  if (desk.pending?.id !== press.draft) return says(request, [{ key: 'officer.answer.stale' }]);
  return decide(request, desk.pending, press.choice);
}

/** The button that words name, unless they may be meant for something else by now. */
function choiceIn(text: string, pending: Pending, request: Request): string | null {
  if (request.world.chance.now() - pending.at > wordsMs) return null;
  return (
    chosen(
      text,
      choices[pending.step].map((choice) => ({ draft: pending.id, step, choice })),
    )?.choice ?? null
  );
}

/** A report of the officer's own that was told since has the word. */
function tellsOwn(request: Request, pending: Pending): boolean {
  return (request.now.talk.state?.draft?.touchedAt ?? 0) > pending.at;
}

async function decide(request: Request, pending: Pending, choice: string): Promise<OfficerTurn> {
  const desk = deskOf(request);
  if (choice === 'cancel')
    return says(request, [{ key: 'officer.answer.cancelled' }], { next: withDesk(request, { ...desk, pending: null }) });
  return withComplaint(request, pending, async (complaint) => {
    if (choice !== 'send' || pending.step !== 'confirm')
      return ask(request, complaint, { key: 'officer.answer.ask', params: { number: complaint.number } });
    return { ...sendAnswer(request, complaint, pending.text), next: withDesk(request, cleared(desk, pending.id)) };
  });
}

/** Goes on only while the officer still handles the complaint: it may have been passed on meanwhile. */
async function withComplaint(
  request: Request,
  pending: Pending,
  goOn: (complaint: Complaint) => Promise<OfficerTurn>,
): Promise<OfficerTurn> {
  const found = seen(request, 'balas', await request.world.complaints.byId(pending.complaint), '', '');
  return 'refused' in found ? found.refused : goOn(found.complaint);
}

/** The text, or the ready answer it calls by #name. */
async function called(request: Request, complaint: Complaint, typed: string): Promise<OfficerTurn> {
  const words = await expanded(request, complaint, typed);
  return 'text' in words ? prepare(request, complaint, words.text) : says(request, words.refused);
}

function prepare(request: Request, complaint: Complaint, text: string): OfficerTurn {
  const { number } = complaint;
  if (text === '') return ask(request, complaint, { key: 'officer.answer.ask', params: { number } });
  if (text.length > answerMaxChars)
    return ask(request, complaint, { key: 'officer.answer.too_long', params: { length: text.length, max: answerMaxChars } });
  const pending = pendingOf(request, complaint, 'confirm', text);
  const lines: Sentence[] = [{ key: 'officer.answer.preview', params: { number } }, ...tellAnswer(complaint, text, request.world).lines];
  return begin(request, pending, lines);
}

function ask(request: Request, complaint: Complaint, question: Sentence): OfficerTurn {
  return begin(request, pendingOf(request, complaint, 'ask', ''), [question]);
}

function begin(request: Request, pending: Pending, lines: Sentence[]): OfficerTurn {
  const say = { lines, choices: choices[pending.step].map((choice) => button(pending, choice)), about: pending.complaint };
  return turnOf(request.now, { next: withDesk(request, { ...deskOf(request), pending }), say: [say] });
}

/** Always a new id: the buttons of an earlier preview stand below another text and must not send this one. */
function pendingOf(request: Request, complaint: Complaint, at: Pending['step'], text: string): Pending {
  const { chance } = request.world;
  return { id: `${deskPrefix}${chance.token()}`, act: 'reply', complaint: complaint.id, step: at, text, at: chance.now() };
}

function button(pending: Pending, choice: 'send' | 'edit' | 'cancel'): Choice {
  const label: Sentence = { key: `officer.choice.${choice}` };
  return { draft: pending.id, step, choice, label, ...(choice === 'send' && { style: 'primary' as const }) };
}

function deskOf(request: Request): Desk {
  return readDesk(request.now.talk.desk, request.world.chance.now());
}
