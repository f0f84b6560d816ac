import { describe, expect, it } from 'vitest';
import type { SimilarComplaint } from '../../src/dialogue/known.ts';
import {
  attachmentsMax,
  dayMs,
  draftKeptMs,
  filingsPerDay,
  floodPerMinute,
  keptDraftsMax,
  undoMs,
  unsentKeptMs,
} from '../../src/dialogue/limits.ts';
import { raise } from '../../src/dialogue/question.ts';
import type { Said } from '../../src/dialogue/said.ts';
import { type StatusChange, tellStatus } from '../../src/dialogue/status.ts';
import { emptyTalk } from '../../src/dialogue/talk.ts';
import { turn } from '../../src/dialogue/turn.ts';
import { rendered, World } from '../support/core.ts';

const story = 'lampu jalan mati di jl melati';

function filedWorld(): World {
  const world = new World();
  world.text(story);
  world.text('kirim');
  return world;
}

const effects = (world: World, type: string) => world.effects.filter((effect) => effect.type === type);

describe('a draft', () => {
  it('keeps the pieces in order, exactly as written', () => {
    const world = new World(undefined, 3000);
    for (const text of ['min LAMPU jln mati', 'gelap  bgt!!', '"udh" 2 minggu <b>']) world.text(text);
    world.wait(6000);
    world.text('jl melati');
    world.text('kirim');
    expect(world.filings[0]?.pieces.map((piece) => piece.text)).toEqual(['min LAMPU jln mati', 'gelap  bgt!!', '"udh" 2 minggu <b>']);
  });

  it.each(['1', ' 2.', '4'])('"%s" before the summary is there is no part of the story: it is shown at once', (number) => {
    const world = new World(undefined, 3000);
    world.text(story);
    expect(world.text(number)[0]?.lines.map(({ key }) => key)).toContain('summary');
    expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual([story]);
    expect(world.filings).toEqual([]);
    world.text('1');
    expect(world.filings).toHaveLength(1);
  });

  it.each([
    ['lampu mati di jl melati no', '2'],
    ['lampu mati di jl melati RT.', '3'],
    [story, '12'],
  ])('"%s", "%s" tells the number', (told, number) => {
    const world = new World(undefined, 3000);
    for (const text of [told, number]) world.text(text);
    expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual([told, number]);
  });

  it('an album is answered once even without a quiet time', () => {
    const world = new World();
    const photo = { type: 'file', kind: 'photo', ref: 'r', album: 'a' } as const;
    const said = [1, 2, 3].flatMap(() => world.hear(photo));
    expect(said).toEqual([]);
    expect(world.wait(1000)).toHaveLength(1);
    expect(world.talk.state?.draft?.attachments).toHaveLength(3);
  });

  it('a file that is too large is not fetched, its caption stays', () => {
    const world = new World();
    world.hear({ type: 'file', kind: 'video', ref: 'r', bytes: 40_000_000, caption: story });
    expect(effects(world, 'keep')).toEqual([]);
    expect(world.talk.state?.draft?.pieces[0]?.text).toBe(story);
  });

  it('over the limit of attachments the rest is refused with a sentence', () => {
    const world = new World();
    const said = Array.from({ length: attachmentsMax + 1 }, () => world.hear({ type: 'file', kind: 'photo', ref: 'r' }));
    expect(effects(world, 'keep')).toHaveLength(attachmentsMax);
    expect(said.at(-1)?.[0]?.lines[0]?.key).toBe('limit.attachments');
  });

  it('a message of 4,000 signs is kept whole', () => {
    const world = new World();
    const long = `jalan rusak di jl melati ${'x'.repeat(3970)}`;
    world.text(long);
    world.text('kirim');
    expect(world.filings[0]?.pieces[0]?.text).toBe(long);
  });

  it('a cancelled draft comes back within 24 hours and not later', () => {
    const world = new World();
    world.text(story);
    world.text('batal');
    world.wait(draftKeptMs - 1000);
    expect(world.talk.state?.kept).toHaveLength(1);
    world.wait(2000);
    world.text('kembalikan');
    expect(world.talk.state?.draft).toBeNull();
  });

  it('one nobody touches is reminded of once, goes aside after a day and is dropped after a week', () => {
    const world = new World();
    world.text(story);
    expect(world.wait(draftKeptMs + 1000).map((say) => say.lines[0]?.key)).toEqual(['draft.reminder']);
    expect(world.talk.state).toMatchObject({ draft: null, kept: [{ why: 'paused' }] });
    expect(world.wait(unsentKeptMs)).toEqual([]);
    expect(world.talk.state?.kept).toEqual([]);
    expect(world.talk.wakeAt).toBeNull();
  });

  it('an edit before filing changes the piece, right after filing the report itself, later it is offered as an addition', () => {
    const world = new World();
    world.hear({ type: 'text', text: story }, 'm1');
    world.hear({ type: 'edit', of: 'm1', text: 'lampu padam di jl mawar' }, '');
    world.text('kirim');
    expect(world.filings[0]?.pieces.map((piece) => piece.text)).toEqual(['lampu padam di jl mawar']);
    expect(world.filings[0]?.place?.text).toBe('jl mawar');
    world.hear({ type: 'edit', of: 'm1', text: 'lampu padam dari kemarin' }, '');
    expect(world.complaints[0]).toMatchObject({ pieces: [{ text: 'lampu padam dari kemarin' }], place: { text: 'jl mawar' } });
    world.wait(undoMs);
    world.hear({ type: 'edit', of: 'm1', text: 'lampu padam sejak Mei' }, '');
    world.text('1');
    expect(effects(world, 'add')).toMatchObject([{ complaint: world.filings[0]?.id, text: 'lampu padam sejak Mei' }]);
  });

  it('an edit that comes before its message is what the message says', () => {
    const world = new World();
    expect(world.hear({ type: 'edit', of: 'm1', text: 'lampu padam di jl mawar' }, '')).toEqual([]);
    world.hear({ type: 'text', text: story }, 'm1');
    expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual(['lampu padam di jl mawar']);
    world.hear({ type: 'edit', of: 'm2', text: 'tiangnya miring' }, '');
    world.hear({ type: 'file', kind: 'photo', ref: 'r', caption: 'tiang' }, 'm2');
    world.hear({ type: 'text', text: 'dari kemarin' }, 'm3');
    expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual([
      'lampu padam di jl mawar',
      'tiangnya miring',
      'dari kemarin',
    ]);
  });

  it('an edit whose message never comes is kept for a day', () => {
    const world = new World();
    world.hear({ type: 'edit', of: 'm1', text: 'lampu padam di jl mawar' }, '');
    world.wait(86_400_000);
    world.hear({ type: 'edit', of: 'm2', text: 'lampu padam' }, '');
    expect(world.talk.state?.early).toMatchObject([{ of: 'm2' }]);
  });

  it('an edit of words that wait to be told where they belong changes them there', () => {
    const world = filedWorld();
    world.wait(2 * undoMs);
    world.hear({ type: 'text', text: 'trotoarnya juga rusak' }, 'm7');
    expect(world.talk.state?.loose?.pieces).toHaveLength(1);
    const said = world.hear({ type: 'edit', of: 'm7', text: 'trotoarnya juga rusak parah, ada yang jatuh' }, '');
    expect(said.map((say) => say.lines.map(({ key }) => key))).toEqual([['edit.noted', 'loose.one']]);
    world.text('1');
    expect(effects(world, 'add')).toMatchObject([{ text: 'trotoarnya juga rusak parah, ada yang jatuh' }]);
  });

  it('an edit of a caption still being gathered is what goes on', () => {
    const world = new World(undefined, 3000);
    world.text(story);
    world.wait(3000);
    world.text('kirim');
    const complaint = world.filings[0]?.id ?? '';
    world.hear({ type: 'file', kind: 'photo', ref: 'r', caption: 'tiangnya juga miring' }, 'm7', complaint);
    world.hear({ type: 'edit', of: 'm7', text: 'tiangnya miring ke jalan' }, '');
    world.wait(3000);
    expect(effects(world, 'add')).toMatchObject([{ complaint, text: 'tiangnya miring ke jalan' }]);
  });

  it('an edit of an addition is offered as one more', () => {
    const world = filedWorld();
    const complaint = world.filings[0]?.id ?? '';
    world.hear({ type: 'text', text: 'tiangnya miring' }, 'm7', complaint);
    const said = world.hear({ type: 'edit', of: 'm7', text: 'tiangnya miring ke kiri' }, '');
    expect(said.map((say) => say.lines.map(({ key }) => key))).toEqual([['edit.sent', 'loose.one']]);
    world.text('1');
    expect(effects(world, 'add')).toMatchObject([{ text: 'tiangnya miring' }, { complaint, text: 'tiangnya miring ke kiri' }]);
  });

  it('an edit of what an emergency was told with is what its report says', () => {
    const world = new World();
    world.hear({ type: 'text', text: 'tolong ada kebakaran di pasar baru' }, 'm1');
    world.hear({ type: 'edit', of: 'm1', text: 'tolong ada kebakaran di pasar baru blok c' }, '');
    world.text('udh nelpon');
    world.text('ya');
    expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual(['tolong ada kebakaran di pasar baru blok c']);
  });

  it('complaints per day are limited and the one over the limit is kept', () => {
    const world = new World();
    for (let i = 0; i <= filingsPerDay; i++) {
      world.text(`${story} ${i}`);
      world.text('kirim');
    }
    expect(world.filings).toHaveLength(filingsPerDay);
    expect(world.talk.state?.kept).toHaveLength(1);
    // A day later it may be sent, and is still there.
    world.wait(dayMs + 1);
    world.text('lanjut');
    world.text('kirim');
    expect(world.filings).toHaveLength(filingsPerDay + 1);
  });

  it('of many open reports the newest are listed, and none are counted that were not looked at', () => {
    const world = new World();
    for (let i = 0; i < 12; i++) {
      world.text(`${story} ${i}`);
      world.text('kirim');
    }
    expect(world.text('status')[0]?.lines[0]).toEqual({ key: 'own.open.newest', params: { shown: 5 } });
  });

  it('when too many wait, the citizen is told that the oldest is let go', () => {
    const world = new World();
    const said = Array.from({ length: keptDraftsMax + 1 }, (_, i) => {
      world.text(`${story} ${i}`);
      return world.text('batal')[0]?.lines.map((line) => line.key);
    });
    const told = world.says.at(-1)?.lines.find(({ key }) => key === 'limit.drafts');
    expect(told?.params?.story).toBe(`${story} 0`);
    expect(said.slice(0, -1).flat()).not.toContain('limit.drafts');
    expect(said.at(-1)).toContain('limit.drafts');
  });

  it('a press on an old or unknown button does nothing and says so', () => {
    const world = new World();
    world.text(story);
    const said = world.hear({ type: 'press', draft: 'nobody', step: '__proto__', choice: 'constructor' });
    expect(said[0]?.lines[0]?.key).toBe('press.old');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it('an old <Kirim> of a paused draft sends that one, and says what becomes of the one that is open', () => {
    const world = new World();
    world.text(story);
    const paused = world.talk.state?.draft?.id ?? '';
    for (const text of ['nanti dulu', 'sampah numpuk di jl anggrek']) world.text(text);
    const said = world.hear({ type: 'press', draft: paused, step: 'summary', choice: 'send' });
    expect(said.map(({ lines }) => lines[0]?.key)).toEqual(['draft.aside', 'receipt.grievance']);
    expect(world.text('lanjut')[0]?.lines.map(({ key }) => key)).toContain('draft.resumed');
  });

  it('a paused draft is not sent by a number or a yes said later', () => {
    const world = new World();
    world.text(story);
    world.text('ntar deh');
    for (const text of ['1', 'ya', 'lanjut']) world.text(text);
    expect(world.filings).toEqual([]);
    expect(world.talk.state?.draft?.pieces[0]?.text).toBe(story);
  });
});

describe('manners', () => {
  it('fifty messages a minute are answered, the next once, and everything again a minute later', () => {
    const world = new World();
    world.text(story);
    const said = Array.from({ length: floodPerMinute + 9 }, () => world.text('bantuan').map((say) => say.lines[0]?.key));
    expect(said.flat().filter((key) => key === 'limit.flood')).toHaveLength(1);
    expect(said.slice(-9)).toEqual(Array.from({ length: 9 }, () => []));
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
    world.wait(61_000);
    expect(world.text('bantuan')).toHaveLength(1);
  });

  it('an emergency gets through a flood', () => {
    const world = new World();
    for (let i = 0; i < floodPerMinute + 20; i++) world.text('halo');
    expect(world.text('tolong ada kebakaran di sini')[0]?.lines[0]?.key).toBe('emergency');
  });

  it('twenty messages of pure abuse in an hour are answered with one calm line', () => {
    const world = new World();
    const said = Array.from({ length: 20 }, () => world.text('goblok'));
    expect(said.flat()).toHaveLength(1);
    expect(world.text(`goblok ${story}`)[0]?.lines.map((line) => line.key)).toContain('summary');
  });
});

describe("a report like somebody else's", () => {
  const similar: SimilarComplaint[] = [{ id: 'c9', number: '7K3QF-M', agency: '', status: 'received', submittedAt: 0 }];

  it.each<[SimilarComplaint['status'], string, string]>([
    ['received', '', 'diterima, menunggu diperiksa'],
    ['verified', '', 'sudah diperiksa'],
    ['routed', 'Dinas Perhubungan', 'di Dinas Perhubungan'],
    ['in_progress', 'Dinas Perhubungan', 'sedang dikerjakan Dinas Perhubungan'],
    ['info_requested', 'Dinas Perhubungan', 'petugas menunggu keterangan pelapornya'],
    ['resolved', 'Dinas Perhubungan', 'dinyatakan selesai oleh Dinas Perhubungan, menunggu jawaban pelapornya'],
    ['reopened', '', 'dibuka lagi, di instansi terkait'],
  ])('that is %s is said to stand so', (status, agency, words) => {
    const world = new World();
    world.similar = similar.map((one) => ({ ...one, status, agency }));
    expect(rendered(world.text(story)[0] ?? { lines: [] })).toContain(`: ${words}. Ketuk`);
  });

  it('is offered at the summary, and joining files nothing and keeps the draft', () => {
    const world = new World();
    world.similar = similar;
    const said = world.text(story);
    expect(said[0]?.choices?.at(-1)?.choice).toBe('join');
    expect(rendered(said[0] ?? { lines: [] })).not.toContain('7K3QF-M');
    world.text('5');
    expect(world.effects).toEqual([{ type: 'join', complaint: 'c9' }]);
    expect(world.filings).toEqual([]);
    world.text('kembalikan');
    world.text('kirim');
    expect(world.filings).toHaveLength(1);
  });

  it.each([['rahasiakan'], ['tanpa nama']])('is not offered once it is "%s"', (words) => {
    const world = new World();
    world.similar = similar;
    world.text(story);
    expect(world.text(words)[0]?.choices?.map(({ choice }) => choice)).not.toContain('join');
  });

  it('is not looked for before there is a place', () => {
    const world = new World();
    world.similar = similar;
    expect(world.text('sampah menumpuk')[0]?.lines.at(-2)?.key).toBe('ask.place');
  });
});

describe('taking back', () => {
  it('withdraws within a quarter of an hour; filed again it is another report', () => {
    const world = filedWorld();
    world.text('batalkan laporan tadi');
    expect(effects(world, 'withdraw')).toMatchObject([{ complaint: world.filings[0]?.id, words: 'batalkan laporan tadi' }]);
    for (const text of ['kembalikan', 'kirim']) world.text(text);
    expect(world.filings).toHaveLength(2);
    expect(world.filings[1]?.draft).not.toBe(world.filings[0]?.draft);
  });

  it('a changed report replaces the first only once it is sent', () => {
    const world = filedWorld();
    world.text('ubah laporan tadi');
    expect(effects(world, 'withdraw')).toEqual([]);
    for (const text of ['1', 'jl mawar', 'kirim']) world.text(text);
    expect(world.filings.map((filing) => filing.place?.text)).toEqual(['jl melati', 'jl mawar']);
    expect(effects(world, 'withdraw')).toMatchObject([{ complaint: world.filings[0]?.id }]);
  });

  it('later the wish goes to the officers', () => {
    const world = filedWorld();
    world.wait(undoMs + 1000);
    world.text('batalkan laporan tadi');
    expect(effects(world, 'withdraw')).toEqual([]);
    expect(effects(world, 'add')).toMatchObject([{ complaint: world.filings[0]?.id, text: 'batalkan laporan tadi' }]);
  });

  it('"batal" hours later says that the report is sent, and asks its officers once', () => {
    const world = filedWorld();
    world.wait(undoMs + 1000);
    const [say] = world.text('batal');
    expect(say && rendered(say)).toMatch(/Laporan \S+ \(lampu jalan mati di jl melati\) sudah terkirim dan ada di petugas/);
    const offer = { type: 'press' as const, ...say?.choices?.[0] } as Extract<Said, { type: 'press' }>;
    expect(world.hear(offer)[0]?.lines[0]?.key).toBe('undo.late');
    expect(effects(world, 'add')).toMatchObject([{ complaint: world.filings[0]?.id, text: '', wants: 'closing' }]);
    for (const again of [offer, { type: 'text' as const, text: 'iya tutup aja' }]) world.hear(again);
    expect(effects(world, 'add')).toHaveLength(1);
    expect(effects(world, 'withdraw')).toEqual([]);
  });

  it.each(['ya', 'iya tutup aja', 'tarik aja deh'])('"%s" then is the wish', (text) => {
    const world = filedWorld();
    world.wait(undoMs + 1000);
    for (const said of ['batal', text]) world.text(said);
    expect(effects(world, 'add')).toMatchObject([{ wants: 'closing' }]);
    expect(world.talk.state?.draft).toBeNull();
  });

  it('"batal" hours later asks which of several', () => {
    const world = filedWorld();
    for (const text of ['got mampet di jl kenanga', 'kirim']) world.text(text);
    world.wait(undoMs + 1000);
    expect(world.text('batal')[0]?.choices).toHaveLength(2);
    world.text('2');
    expect(effects(world, 'add')).toMatchObject([{ complaint: world.filings[0]?.id, wants: 'closing' }]);
  });

  it('"batal" calls off the draft that was put off', () => {
    const world = new World();
    for (const text of ['got mampet di jl kenanga', 'nanti dulu']) world.text(text);
    expect(world.text('batal')[0]?.lines[0]?.key).toBe('draft.cancelled');
    expect(world.text('batal')[0]?.lines[0]?.key).toBe('draft.cancelled.already');
  });

  it('"batalkan laporan" while one is told cancels that one', () => {
    const world = filedWorld();
    world.text('got mampet di jl kenanga');
    expect(world.text('batalkan laporan')[0]?.lines[0]?.key).toBe('draft.cancelled');
    expect(effects(world, 'withdraw')).toEqual([]);
  });
});

describe('two requests in one message', () => {
  it('the second becomes a report of its own, with the place of the first and its own kind, as it was written', () => {
    const world = new World();
    world.text(story);
    world.text('kirim. sekalian usul dong jam layanan sabtu dibuka');
    world.text('ya');
    expect(world.filings).toMatchObject([
      { kind: 'grievance', place: { text: 'jl melati' } },
      { kind: 'aspiration', place: { text: 'jl melati' }, pieces: [{ text: 'sekalian usul dong jam layanan sabtu dibuka' }] },
    ]);
  });

  it('"tidak" files one and loses nothing', () => {
    const world = new World();
    world.text(story);
    for (const text of ['kirim. sekalian usul dong jam layanan sabtu dibuka', 'tidak']) world.text(text);
    expect(world.filings).toHaveLength(1);
    expect(world.talk.state?.kept[0]?.draft.pieces[0]?.text).toContain('jam layanan');
  });

  it('"satu" keeps one report, "dua" makes two', () => {
    for (const [word, count] of [
      ['satu', 1],
      ['dua', 2],
    ] as const) {
      const world = new World();
      world.text(`${story}. sekalian got mampet di jl kenanga bau banget`);
      for (const text of [word, 'kirim', ...(count === 2 ? ['ya'] : [])]) world.text(text);
      expect(world.filings.map((filing) => filing.place?.text)).toEqual(
        count === 1 ? ['jl melati; jl kenanga'] : ['jl melati', 'jl kenanga'],
      );
    }
  });
});

describe('letters', () => {
  it('a story in a script nothing was learned of is kept as it is', () => {
    for (const text of ['ꦝꦭꦤ꧀ꦫꦸꦱꦏ꧀', 'ᬚᬮᬦ᭄ ᬭᬸᬲᬓ᭄', 'الطريق سيء جدا', '道路坏了']) {
      const world = new World();
      for (const said of [text, 'jl melati 5', 'kirim']) world.text(said);
      expect(world.filings.map((filing) => [filing.pieces[0]?.text, filing.place?.text])).toEqual([[text, 'jl melati 5']]);
    }
  });

  it('signs nobody sees part no word and turn no line', () => {
    const world = new World();
    for (const said of ['\u202Elampu\u200B jalan\u00AD mati di jl \u2066melati\u2069 5\uFEFF 👩‍🔧', 'kirim']) world.text(said);
    const [filing] = world.filings;
    expect([filing?.pieces[0]?.text, filing?.place?.text]).toEqual(['lampu jalan mati di jl melati 5 👩‍🔧', 'jl melati 5']);
  });
});

describe('visibility', () => {
  it('secrecy is offered before anything else and a yes makes the report secret', () => {
    const world = new World();
    expect(world.text('kades minta uang pelicin, saya takut ketahuan')[0]?.lines[0]?.key).toBe('ask.secrecy');
    for (const text of ['1', 'desa sukahurip kec cikijing tgl 10', 'ga ada', 'kirim']) world.text(text);
    expect(world.filings[0]).toMatchObject({ visibility: 'secret', place: { text: expect.stringContaining('desa sukahurip') } });
  });

  it('"sembunyikan nama" at the summary makes it anonymous', () => {
    const world = new World();
    for (const text of [story, 'sembunyikan nama', 'tanpa nama', 'kirim']) world.text(text);
    expect(world.filings[0]?.visibility).toBe('anonymous');
  });

  const old = (world: World, choice: string) =>
    world.hear({ type: 'press', draft: world.talk.state?.draft?.id ?? '', step: 'summary', choice });

  it.each([
    ['<Sembunyikan nama>', (world: World) => old(world, 'hide'), 'anonymous'],
    ['"3"', (world: World) => world.text('3'), 'anonymous'],
    ['"sembunyikan nama saya"', (world: World) => world.text('sembunyikan nama saya'), 'anonymous'],
    ['<Ubah>, <Nama & kerahasiaan>', (world: World) => ['2', '6'].map((number) => world.text(number)), 'anonymous'],
    ['<Sembunyikan nama> and more of the story', (world: World) => [old(world, 'hide'), world.text('gelap sudah dua minggu')], 'anonymous'],
    ['<Rahasia>, and an old <Sembunyikan nama>', (world: World) => ['3', '2'].map((n) => world.text(n)) && old(world, 'hide'), 'secret'],
    ['"rahasiakan ya"', (world: World) => world.text('rahasiakan ya'), 'secret'],
    ['<Biasa saja>', (world: World) => ['3', '3'].map((number) => world.text(number)), 'public'],
  ] as const)('after %s the <Kirim> of an older summary, or "kirim", files it as wished', (_wish, say, visibility) => {
    for (const send of [(world: World) => old(world, 'send'), (world: World) => world.text('kirim')]) {
      const world = new World();
      world.text(story);
      say(world);
      send(world);
      expect(world.filings[0]?.visibility).toBe(visibility);
    }
  });
});

describe('emergencies', () => {
  it('are answered first from within a draft, which goes on without their words', () => {
    const world = new World();
    world.text('sampah menumpuk');
    const said = world.text('tolong ada kebakaran di sini');
    expect(said[0]?.lines[0]?.key).toBe('emergency');
    expect(said).toHaveLength(1);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
    expect(world.text('jl melati rt 3').at(-1)?.lines[0]?.key).toBe('summary');
    expect(effects(world, 'emergency')).toMatchObject([{ kinds: ['fire'] }]);
  });

  it('only the numbers of the region are said', () => {
    const known = { ...new World().known(null, false), region: { ...new World().known(null, false).region, emergency: [] } };
    const turned = turn(emptyTalk, { message: 'm', at: 0, said: { type: 'text', text: 'ada yg tenggelam' } }, known);
    expect('say' in turned && turned.say[0] && rendered(turned.say[0])).not.toMatch(/\d/);
  });
});

describe('after filing', () => {
  it('"batal" while the photos of a new story arrive cancels the new draft, not the filed one', () => {
    const world = filedWorld();
    world.hear({ type: 'file', kind: 'photo', ref: 'r', album: 'a' });
    expect(world.text('batal')[0]?.lines[0]?.key).toBe('draft.cancelled');
  });

  it('a reply goes to the complaint it quotes', () => {
    const world = filedWorld();
    world.text('tiangnya juga miring', world.filings[0]?.id ?? null);
    expect(effects(world, 'add')).toMatchObject([{ complaint: world.filings[0]?.id, text: 'tiangnya juga miring' }]);
  });

  it("a stranger's number gets the answer of a number that does not exist", () => {
    const world = filedWorld();
    const keys = ['cek 4TRX9-B', 'cek 2VNK5-J'].map((text) => world.text(text)[0]?.lines.map((line) => line.key));
    expect(keys[0]).toEqual(['own.unknown', 'own.hint']);
    expect(keys[1]).toEqual(keys[0]);
  });

  it('the own list is only asked for when it is needed', () => {
    const world = filedWorld();
    const heard = (text: string) => turn(world.talk, { message: 'm', at: 0, said: { type: 'text', text } }, world.known(null, false));
    expect(heard('status')).toEqual({ need: 'own' });
    expect(heard('jalan rusak')).not.toHaveProperty('need');
  });

  it('a nudge is stored once a day', () => {
    const world = filedWorld();
    world.wait(10 * draftKeptMs);
    for (const text of ['status', 'ingatkan', 'status', 'ingatkan']) world.text(text);
    expect(effects(world, 'nudge')).toHaveLength(1);
  });

  it('a new story while "sudah beres?" is open starts a new draft and the question stays', () => {
    const world = filedWorld();
    world.central('complaint.resolved', {});
    world.text('got mampet di jl kenanga');
    expect(world.talk.state?.draft).not.toBeNull();
    expect(world.talk.state?.questions).toHaveLength(1);
    expect(effects(world, 'solved')).toEqual([]);
  });

  it('"blm boss msh mati" reopens with the citizen\'s words, no rating is ever made of silence', () => {
    const world = filedWorld();
    world.central('complaint.resolved', {});
    world.text('blm boss msh mati');
    world.wait(10 * draftKeptMs);
    expect(effects(world, 'solved')).toMatchObject([{ solved: false, words: 'blm boss msh mati' }]);
    expect(effects(world, 'rate')).toEqual([]);
  });

  it('"4 aja lah" after "udh nyala mantap" rates four, a second answer changes nothing', () => {
    const world = filedWorld();
    world.central('complaint.resolved', {});
    for (const text of ['udh nyala mantap', '4 aja lah', '5']) world.text(text);
    expect(effects(world, 'solved')).toMatchObject([{ solved: true }]);
    expect(effects(world, 'rate')).toMatchObject([{ stars: 4 }]);
  });

  it('with two open questions it is asked which one the words mean', () => {
    const world = filedWorld();
    world.central('complaint.resolved', {});
    world.talk = raise(world.talk, { type: 'solved', complaint: 'other', number: '22222-2', title: 'got' });
    expect(world.text('udh nyala mantap')[0]?.choices).toHaveLength(2);
    world.text('2');
    expect(effects(world, 'solved')).toMatchObject([{ complaint: world.filings[0]?.id, words: 'udh nyala mantap' }]);
  });

  it('questions are bounded and the same one again changes nothing', () => {
    const question = (i: number) => ({ type: 'info' as const, complaint: `c${i}`, number: `n${i}`, title: '' });
    const many = Array.from({ length: 50 }, (_, i) => i).reduce((talk, i) => raise(talk, question(i)), emptyTalk);
    expect(many.state?.questions.length).toBeLessThan(10);
    expect(raise(many, question(49)).state?.questions).toEqual(many.state?.questions);
  });
});

describe('statuses', () => {
  const change: StatusChange = {
    type: 'routed',
    complaint: 'id',
    number: '7K3QF-M',
    title: 'lampu mati',
    agency: 'Dinas Perhubungan',
    text: 'sudah <b>',
    reason: 'bukan wewenang',
    centralNumber: '123',
    dueAt: Date.parse('2026-11-26T23:59+07:00'),
    files: [],
  };
  const types = [
    'verified',
    'routed',
    'in_progress',
    'replied',
    'info_requested',
    'resolved',
    'rejected',
    'archived',
    'unknown',
    'forwarded_late',
    'officer_replied',
  ] as const;

  it.each(types)('%s reads as a short message about its complaint, with and without words', (type) => {
    for (const say of [
      tellStatus({ ...change, type }),
      tellStatus({ ...change, type, title: '', text: '', reason: '', agency: '', centralNumber: '', dueAt: null }),
    ]) {
      const text = rendered(say);
      expect(say.about).toBe('id');
      expect(text).toContain('7K3QF-M');
      expect(text).not.toMatch(/\{\{|undefined|null|""|\(\)|status\./);
      expect([...text].length).toBeLessThan(350);
    }
  });

  it('only "resolved" asks whether it is solved', () => {
    expect(types.filter((type) => tellStatus({ ...change, type }).choices)).toEqual(['resolved']);
  });
});

it('keeps the quiet time short also when the clock is put back while pieces are collected', () => {
  const world = new World(undefined, 3_000);
  const start = world.now;
  world.now = start + 3_600_000;
  world.text('lampu jalan mati di jl melati 3 kelurahan sukamaju');
  world.now = start;
  world.text('sudah seminggu gelap');
  expect(world.talk.wakeAt).toBe(start + 3_000);
});
