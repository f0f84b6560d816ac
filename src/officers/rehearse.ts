/** What an act on a practice complaint brings about: nobody is told; the made-up citizen answers at once, and what comes next is said. */
import type { Complaint, HistoryEntry, HistoryType } from '../complaints/complaint.ts';
import { resumedDue } from '../complaints/life.ts';
import type { SayKey, Sentence } from '../dialogue/say.ts';
import type { Done } from './acts/act.ts';
import { without } from './acts/common.ts';
import { cleared, type Desk } from './desk.ts';
import type { OfficerTurn } from './officers.ts';
import { hint, practiceChoices, practiceMark } from './practice.ts';
import { audited, type Request, turnOf, withDesk } from './request.ts';

/** The citizen's line of the script. */
interface Line {
  complaint: Complaint;
  entries: { type: HistoryType; data: Record<string, unknown> }[];
  said: Sentence[];
}

/** What the citizen gives in the end. */
const stars = 5;

export async function rehearse(
  request: Request,
  before: Complaint,
  done: Done,
  { id, word, desk, entry }: { id: string; word: string; desk: Desk; entry: HistoryEntry },
): Promise<OfficerTurn> {
  const { world } = request;
  const line = answerOf(done, request);
  const history = [
    entry,
    ...line.entries.map(
      ({ type, data }, i): HistoryEntry => ({
        ...{ id: world.chance.id(), complaint: before.id, at: entry.at + i + 1 },
        ...{ type, actor: 'citizen', data },
      }),
    ),
  ];
  const all = [...(await world.complaints.history(before.id)), ...history];
  const lines = [...practiceMark(before), ...receiptOf(done), ...line.said, ...hint(line.complaint, all), ...praise(line.complaint, all)];
  return turnOf(request.now, {
    changes: line.complaint === before ? [] : [line.complaint],
    history,
    audit: [audited(request, word, before.id)],
    say: [{ lines, choices: practiceChoices(line.complaint), about: before.id }],
    next: withDesk(request, cleared(desk, id, null)),
  });
}

/** Nothing went to the centre. */
function receiptOf({ type, complaint, receipt }: Done): Sentence[] {
  return type === 'replied' ? [{ key: 'practice.sent', params: { number: complaint.number } }] : receipt;
}

/** The script: asked, they tell; answered, they wait; the first claim they dispute, the second they confirm. */
function answerOf({ type, complaint }: Done, request: Request): Line {
  const { world } = request;
  const says = (key: SayKey): Sentence => ({ key: 'practice.citizen', params: { words: { key } } });
  const data = (key: SayKey) => ({ text: world.words({ key }) });
  if (type === 'info_requested') {
    const going = {
      ...without(complaint, 'paused'),
      status: 'in_progress' as const,
      dueAt: resumedDue(complaint, world.chance.now(), world),
    };
    const key = 'practice.words.asked';
    return { complaint: going, entries: [{ type: 'added', data: data(key) }], said: [says(key)] };
  }
  if (type === 'replied') {
    const key = 'practice.words.replied';
    return { complaint, entries: [{ type: 'added', data: data(key) }], said: [says(key)] };
  }
  if (type !== 'resolved') return { complaint, entries: [], said: [] };
  if (complaint.disputes === undefined) {
    const key = 'practice.words.disputed';
    const due = world.due('answer', complaint.kind, world.chance.now()).at;
    const again = { ...complaint, status: 'reopened' as const, disputes: 1, dueAt: due };
    return { complaint: again, entries: [{ type: 'disputed', data: data(key) }], said: [says(key)] };
  }
  const key = 'practice.words.solved';
  const closed = { ...complaint, status: 'closed' as const, dueAt: null, closing: 'confirmed' as const, stars };
  return {
    complaint: closed,
    entries: [
      { type: 'solved', data: data(key) },
      { type: 'rated', data: { stars, text: '' } },
    ],
    said: [says(key)],
  };
}

const acts = ['taken', 'info_requested', 'replied', 'in_progress', 'noted', 'resolved'] as const satisfies HistoryType[];
const commands: Partial<Record<HistoryType, string>> = {
  info_requested: '/tanya',
  replied: '/balas',
  in_progress: '/proses',
  noted: '/catat',
};

/** Once it is over: what the officer did, and what is left to try. */
function praise({ status }: Complaint, history: readonly HistoryEntry[]): Sentence[] {
  if (status !== 'closed') return [];
  const own = acts.filter((type) => history.some((entry) => entry.type === type && entry.actor !== 'citizen'));
  const [first, ...rest] = own.map((type): Sentence => ({ key: `officer.history.${type}` }));
  const told = rest.reduce<Sentence | undefined>((left, right) => left && { key: 'join.comma', params: { left, right } }, first);
  const left = acts.filter((type) => !own.includes(type)).flatMap((type) => commands[type] ?? []);
  return [
    { key: 'practice.done' },
    ...(told ? [{ key: 'practice.acts' as const, params: { acts: told } }] : []),
    ...(left.length === 0 ? [] : [{ key: 'practice.untried' as const, params: { commands: left.join(', ') } }]),
    { key: 'practice.over' },
  ];
}
