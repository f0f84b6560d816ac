import { expect, test } from 'vitest';
import { chance } from '../../src/chance.ts';
import type { Incoming } from '../../src/channels/channel.ts';
import { Unavailable } from '../../src/channels/channel.ts';
import { createHearing, type HearWorld, type Turn } from '../../src/complaints/hear.ts';
import { emptyTalk } from '../../src/dialogue/talk.ts';
import type { Store } from '../../src/store/open.ts';
import { isAway } from '../../src/store/open.ts';
import { naive } from '../support/clock.ts';
import { eachDatabase } from '../support/databases.ts';
import { silent } from '../support/silent.ts';

const region = { code: '00', name: 'Daerah contoh', timeZone: 'Asia/Jakarta' as const, emergency: [] };

/** Says back what was said, and how many things were said before. */
const echo: Turn = (talk, heard) => {
  const count = (talk.wakeAt ?? 0) + 1;
  const text = heard.said.type === 'text' ? heard.said.text : heard.said.type;
  return {
    talk: { ...talk, wakeAt: count },
    say: [{ lines: [{ key: 'officer.words', params: { words: `${count} ${text}` } }] }],
    effects: [],
  };
};

function hearingOn(store: Store, changes: Partial<HearWorld> = {}) {
  const observed: string[] = [];
  const hearing = createHearing({
    talks: store.talks,
    complaints: store.complaints,
    citizens: store.citizens,
    followers: store.followers,
    chance,
    log: silent,
    turn: echo,
    official: async () => null,
    region,
    categories: [],
    language: 'id',
    words: ({ key }) => key,
    languages: [],
    spokenIn: (language) => ({ language, region, categories: [], doors: [] }),
    quietMs: 0,
    fileMaxBytes: () => 0,
    ...naive,
    apology: { lines: [{ key: 'sorry' }] },
    isAway,
    committed: () => undefined,
    observe: (_channel, outcome) => void observed.push(outcome),
    ...changes,
  });
  return { ...hearing, observed };
}

function said(text: string, id: string, chat = '1'): Incoming {
  return { channel: 'telegram', chat, person: chat, id, message: id, at: 1, group: false, said: { type: 'text', text }, profile: {} };
}

/** What waits to be said, oldest first. */
async function waiting(store: Store): Promise<string[]> {
  const rows = await store.queue.take([...Array(16).keys()], [], [], 100);
  return rows.flatMap(({ errand }) =>
    errand.kind === 'message' ? errand.say.lines.map(({ key, params }) => String(params?.words ?? key)) : [],
  );
}

eachDatabase('hearing', (database) => {
  test('the same update twice is answered once', async () => {
    const store = await database.open();
    const { hear, observed } = hearingOn(store);
    await hear(said('halo', 'u1'));
    await hear(said('halo', 'u1'));
    expect(await waiting(store)).toEqual(['1 halo']);
    expect(observed).toEqual(['answered', 'repeated']);
  });

  test('two copies hearing one citizen at the same instant lose nothing and answer in order', async () => {
    const [here, there] = [await database.open(), await database.open()];
    await Promise.all([
      hearingOn(here).hear(said('satu', 'u1')),
      hearingOn(there).hear(said('dua', 'u2')),
      hearingOn(there).hear(said('tiga', 'u3')),
    ]);
    const answers = await waiting(here);
    expect(answers.map((answer) => answer.slice(0, 1))).toEqual(['1', '2', '3']);
    expect(answers.map((answer) => answer.slice(2)).sort()).toEqual(['dua', 'satu', 'tiga']);
  });

  test('a message we fail on is parked with an apology, and the chat goes on', async () => {
    const store = await database.open();
    const broken: Turn = (talk, heard, known) => {
      if (heard.said.type === 'text' && heard.said.text === 'racun') throw new TypeError('a mistake of ours');
      return echo(talk, heard, known);
    };
    const { hear, observed } = hearingOn(store, { turn: broken });
    await hear(said('racun', 'u1'));
    await hear(said('racun', 'u1'));
    await hear(said('halo', 'u2'));
    expect(await waiting(store)).toEqual(['sorry', '1 halo']);
    expect(await store.parked(5)).toMatchObject([{ reason: 'TypeError' }]);
    expect(observed).toEqual(['parked', 'parked', 'answered']);
  });

  test('while the database is away the platform is asked to deliver again', async () => {
    const store = await database.open();
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const talks = { ...store.talks, read: () => Promise.reject(away) };
    await expect(hearingOn(store, { talks }).hear(said('halo', 'u1'))).rejects.toBeInstanceOf(Unavailable);
    expect(await database.rows('select id from inbox')).toEqual([]);
  });

  test('a turn that asks for similar reports is run again only where there are some', async () => {
    const store = await database.open();
    let runs = 0;
    const asking: Turn = (talk, heard, known) => {
      runs += 1;
      const answered = echo(talk, heard, known);
      if (known.similar !== undefined || 'need' in answered) return answered;
      return { need: 'similar', to: { category: 'jalan', place: { text: 'jl melati' } }, none: answered };
    };
    const similar = { id: 'a', number: '1', agency: '', status: 'received' as const, submittedAt: 1 };
    await hearingOn(store, { turn: asking, followers: { ...store.followers, similar: async () => [] } }).hear(said('halo', 'u1'));
    expect([runs, await waiting(store)]).toEqual([1, ['1 halo']]);
    await hearingOn(store, { turn: asking, followers: { ...store.followers, similar: async () => [similar] } }).hear(
      said('halo lagi', 'u2'),
    );
    expect(runs).toBe(3);
  });

  test('groups are not answered', async () => {
    const store = await database.open();
    await hearingOn(store).hear({ ...said('halo', 'u1'), group: true });
    expect(await waiting(store)).toEqual([]);
  });

  test('an alarm rings once, and only when it is due', async () => {
    const store = await database.open();
    const { hear, alarm } = hearingOn(store);
    await hear(said('halo', 'u1'));
    const [due] = await store.talks.due(Date.now(), 5);
    await alarm(due?.id ?? '');
    expect(await waiting(store)).toEqual(['1 halo', '2 alarm']);
    const later = hearingOn(store, { chance: { ...chance, now: () => -1000 }, turn: () => ({ talk: emptyTalk, say: [], effects: [] }) });
    await later.alarm(due?.id ?? '');
    expect((await store.talks.readById(due?.id ?? ''))?.talk.wakeAt).toBe(2);
  });

  test('an alarm whose time has run out rings also when the clock was put back meanwhile', async () => {
    const store = await database.open();
    await hearingOn(store).hear(said('halo', 'u1'));
    const [due] = await store.talks.due(Date.now(), 5);
    const times: number[] = [];
    const turn: Turn = (talk, heard, known) => {
      times.push(known.now);
      return echo(talk, heard, known);
    };
    const { alarm } = hearingOn(store, { turn, chance: { ...chance, now: () => -3_600_000 } });
    await alarm(due?.id ?? '', 999);
    expect(await waiting(store)).toEqual(['1 halo']);
    await alarm(due?.id ?? '', due?.wakeAt);
    expect(await waiting(store)).toEqual(['1 halo', '2 alarm']);
    // For the talk too that time has come.
    expect(times).toEqual([due?.wakeAt]);
  });
});
