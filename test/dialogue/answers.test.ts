/** Short answers and answers with a reason: which question they belong to, and that none of them is lost. */
import { describe, expect, it } from 'vitest';
import { raise } from '../../src/dialogue/question.ts';
import { emptyState } from '../../src/dialogue/talk.ts';
import { agreement } from '../../src/dialogue/understand/answer.ts';
import { asksAfterOwn, asksOnward } from '../../src/dialogue/understand/enquiry.ts';
import { intent } from '../../src/dialogue/understand/intent.ts';
import { solvedWords } from '../../src/dialogue/understand/solved.ts';
import { categories, rendered, World } from '../support/core.ts';
import { labelled } from './fixtures/read.ts';

const story = 'lampu jalan mati di jl melati';

function filedWorld(words = story): World {
  const world = new World();
  world.text(words);
  world.text('kirim');
  return world;
}

/** A world where the officer asked something and the citizen told of something else without quoting. */
function looseWorld(): World {
  const world = filedWorld();
  world.central('complaint.info_requested', { text: 'tiang nomor berapa?' });
  expect(world.text('sampah numpuk dekat masjid')[0]?.lines[0]?.key).toBe('loose.one');
  return world;
}

/** Two complaints of which the bot has asked whether they are solved; the newest question is about the second. */
function askedTwice(): World {
  const world = filedWorld();
  world.central('complaint.resolved', {});
  world.wait(3_600_000);
  world.text('got mampet di jl kenanga');
  world.text('kirim');
  world.central('complaint.resolved', {});
  return world;
}

const effects = (world: World, type: string) => world.effects.filter((effect) => effect.type === type);
const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));

describe('what an officer asks', () => {
  it.each(['masih', 'iya masih bu', 'masih begitu pak', 'belum pak', 'udah kok'])('is answered by "%s"', (text) => {
    const world = filedWorld();
    world.wait(3_600_000);
    world.central('complaint.info_requested', { text: 'apakah masih padam?' });
    expect(keys(world.text(text))).toEqual(['added']);
    expect(effects(world, 'add')).toMatchObject([{ text }]);
  });

  it('is not answered by "masih" while "sudah beres?" is open too', () => {
    const world = askedTwice();
    world.central('complaint.info_requested', { text: 'apakah masih padam?' });
    world.text('masih');
    expect(effects(world, 'add')).toEqual([]);
  });
});

describe('what an officer asks, and something beside the answer', () => {
  const asked = () => {
    const world = filedWorld();
    world.central('complaint.info_requested', { text: 'Berapa tiang, dan sejak kapan?' });
    return world;
  };

  it.each([
    'kira2 4, mana got di situ jg mampet',
    'sejak senin kemarin, terus skrg aspalnya ikut bolong',
    '2 mingguan. sampahnya jg numpuk tuh',
  ])('is answered by "%s"', (text) => {
    const world = asked();
    expect(keys(world.text(text))).toEqual(['added']);
  });

  it.each(['3 minggu, got di jl merpati 8 mampet', 'got mampet 3 minggu di sebelah'])('"%s" may be a report of its own', (text) => {
    const world = asked();
    expect(keys(world.text(text))).not.toContain('added');
  });

  it('"buat yg lampu itu fotonya" gives what waits to the report so called', () => {
    const world = asked();
    world.text('ada lagi pak, pohon tumbang di jl merak 3');
    expect(keys(world.text('buat yg lampu itu fotonya'))).toEqual(['added']);
  });
});

describe('"Ini untuk 7K3QF-M?"', () => {
  it.each(['ya', 'y', 'iya', 'betul', '1'])('"%s" means the complaint that is named first', (text) => {
    const world = looseWorld();
    world.text(text);
    expect(effects(world, 'add')).toMatchObject([{ complaint: world.filings[0]?.id, text: 'sampah numpuk dekat masjid' }]);
  });

  it('"bukan" makes a new report of the words where nothing else is offered', () => {
    const world = looseWorld();
    world.text('bukan');
    expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual(['sampah numpuk dekat masjid']);
  });

  it('"kirim" confirms nothing: it is asked again and the words stay', () => {
    const world = looseWorld();
    expect(keys(world.text('kirim'))).toEqual(['loose.one']);
    world.text('ya');
    expect(effects(world, 'add')).toHaveLength(1);
  });

  it('"lanjut" finds the words that wait, and "status" tells of them', () => {
    const world = looseWorld();
    expect(keys(world.text('status')).at(-1)).toBe('loose.waiting');
    expect(keys(world.text('lanjut'))).toEqual(['loose.one']);
  });

  it('"batal" puts the words aside, where they come back from', () => {
    const world = looseWorld();
    world.text('batal');
    expect(world.talk.state?.loose).toBeNull();
    world.text('kembalikan');
    expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual(['sampah numpuk dekat masjid']);
  });
});

describe('"belum" with a reason', () => {
  it.each([
    'belum pak, malah tambah gelap',
    'belum pak lampunya masih mati total dari kemarin',
    'belum, petugas cuma foto terus pulang',
    'blm min cuma diganti kabelnya doang',
    'masih mati, tolong dicek ulang malam hari',
    'lampunya masih mati total dari kemarin',
  ])('"%s" opens it again and goes along', (text) => {
    const world = filedWorld();
    world.central('complaint.resolved', {});
    world.text(text);
    expect(effects(world, 'solved')).toMatchObject([{ solved: false, words: text }]);
    expect(world.talk.state?.draft).toBeNull();
  });

  it('does so too in reply to the message that asked', () => {
    for (const text of ['belum pak lampunya masih mati total dari kemarin', 'masih gelap gulita di depan masjid al ikhlas']) {
      const world = filedWorld();
      world.central('complaint.resolved', {});
      world.text(text, world.filings[0]?.id ?? null);
      expect(effects(world, 'solved')).toMatchObject([{ solved: false, words: text }]);
    }
  });

  it.each([
    'belum dapat bansos sampai sekarang padahal tetangga sudah semua',
    'sampah di jl kenanga masih numpuk belum diangkut',
    'lampu di jl kenari 9 masih mati juga',
    'got mampet di jl kenanga',
  ])('"%s" is a story of its own', (text) => {
    const world = filedWorld();
    world.central('complaint.resolved', {});
    world.text(text);
    expect(effects(world, 'solved')).toEqual([]);
    expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual([text]);
  });

  it.each([
    ['sudah pak, terima kasih banyak', true],
    ['sudah 2 minggu lampu mati', null],
  ] as const)('"%s" reads as %s', (text, solved) => {
    expect(solvedWords(text, { title: story, quoted: false }, categories)).toBe(solved);
  });
});

describe('after "sudah"', () => {
  const day = 86_400_000;
  function closedWorld(): World {
    const world = filedWorld();
    world.central('complaint.resolved', {});
    for (const text of ['sudah', '5']) world.text(text);
    world.wait(day);
    return world;
  }

  it.each([
    'eh ternyata mati lagi',
    'mati lagi nih lampunya',
    'kok rusak lagi',
    'kemarin udah bener sekarang mati lagi',
    'belum',
    'masih mati',
  ])('"%s" is asked about, and opens the report again', (text) => {
    const world = closedWorld();
    expect(world.text(text)[0]?.lines[0]?.key).toBe('loose.over');
    expect(world.talk.state?.draft).toBeNull();
    world.text('ya');
    expect(effects(world, 'solved').at(-1)).toMatchObject({ complaint: world.filings[0]?.id, solved: false, words: text });
  });

  it.each(['sampah numpuk lagi di jl anggrek', 'airnya mati lagi', 'kartu keluarga saya belum jadi', 'lampu di jl kenari 9 mati lagi'])(
    '"%s" is a report of its own',
    (text) => {
      const world = closedWorld();
      world.text(text);
      expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual([text]);
    },
  );

  it.each(['eh ternyata mati lagi', 'mati lagi nih lampunya', 'kok rusak lagi', 'kemarin udah bener sekarang mati lagi'])(
    'closed by silence, "%s" opens it again at once',
    (text) => {
      const world = filedWorld();
      world.central('complaint.resolved', {});
      for (const complaint of world.complaints) complaint.status = 'closed';
      world.wait(20 * day);
      expect(world.text(text)[0]?.lines[0]?.key).toBe('question.reopened.words');
      expect(effects(world, 'solved')).toMatchObject([{ solved: false, words: text }]);
    },
  );

  it('a month later it is another report', () => {
    const world = closedWorld();
    world.wait(30 * day);
    world.text('lampunya mati lagi');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it('which of two is asked, where one of them is still open', () => {
    const world = closedWorld();
    for (const text of ['lampu mati di jl anggrek', 'kirim']) world.text(text);
    world.wait(day);
    expect(world.text('lampunya mati lagi')[0]?.lines[0]?.key).toBe('loose.which');
    expect(world.talk.state?.offered).toHaveLength(3);
    world.text('2');
    expect(effects(world, 'add').at(-1)).toMatchObject({ complaint: world.filings[1]?.id });
  });
});

describe('below "sudah beres?"', () => {
  const meant = { gone: true, there: false, neither: null } as Record<string, boolean | null>;

  it.each(labelled('solved.txt'))('$text', ({ text, labels: [meaning = '', title = ''] }) => {
    const plainly = agreement(text);
    const read = plainly === null ? solvedWords(text, { title, quoted: false }, categories) : plainly === 'yes';
    expect(read).toBe(meant[meaning]);
  });

  it('who has not looked yet is not asked where the words belong', () => {
    const world = filedWorld();
    world.central('complaint.resolved', {});
    expect(keys(world.text('ntar saya cek dulu pak'))).toEqual(['question.solved.later']);
    world.text('belum ah masih gelap');
    expect(effects(world, 'solved')).toMatchObject([{ solved: false }]);
  });
});

describe("a question after one's own report", () => {
  it.each(labelled('enquiries.txt'))('$text', ({ text }) => {
    expect(asksAfterOwn(text) || asksOnward(text) || intent(text) === 'status').toBe(true);
  });

  it.each([
    'mau lapor dong bisa kan',
    'ada aduan nih',
    'halo min apa kabar',
    'tolong diperbaiki ya',
    'belum diangkut sampahnya di gang kami',
    'jalan belum diperbaiki',
  ])('"%s" is none', (text) => {
    expect(asksOnward(text)).toBe(false);
  });
});

describe('two complaints that are asked about', () => {
  it.each(['belum', 'sudah', 'belum pak masih mati', '2'])('"%s" asks which of them', (text) => {
    const world = askedTwice();
    const said = world.text(text);
    expect(keys(said)).toEqual(['question.which']);
    expect(said[0]?.choices).toHaveLength(2);
    expect(effects(world, 'solved')).toEqual([]);
  });

  it('the words go to the one that is picked, the other stays open', () => {
    const world = askedTwice();
    world.text('belum');
    expect(keys(world.text('belum'))).toEqual(['question.which']);
    world.text('2');
    expect(effects(world, 'solved')).toMatchObject([{ complaint: world.filings[0]?.id, solved: false, words: 'belum' }]);
    expect(world.talk.state?.questions).toMatchObject([{ complaint: world.filings[1]?.id }]);
    expect(world.talk.state?.questions[0]?.words).toBeUndefined();
  });

  it('a press under one of them is about that one', () => {
    const world = askedTwice();
    world.hear({ type: 'press', draft: world.filings[0]?.number ?? '', step: 'solved', choice: 'unsolved' }, '');
    expect(effects(world, 'solved')).toMatchObject([{ complaint: world.filings[0]?.id }]);
  });

  it('"belum" is about the one still open, whatever was on the screen last', () => {
    const world = filedWorld();
    world.talk = raise(world.talk, { type: 'solved', complaint: 'other', number: '22222-2', title: 'got' });
    world.central('complaint.resolved', {});
    const { state = emptyState() } = world.talk;
    world.talk = { ...world.talk, state: { ...state, questions: state.questions.slice(1) } };
    world.text('belum');
    expect(effects(world, 'solved')).toMatchObject([{ complaint: 'other', solved: false }]);
  });

  it('each choice names its complaint', () => {
    const labels = askedTwice().text('belum')[0];
    expect(labels && rendered(labels)).toMatch(/lampu.*got|got.*lampu/s);
  });
});

describe('below "sudah beres?", words that are no answer', () => {
  const resolved = (): World => {
    const world = filedWorld('jalan bolong di jl veteran depan bri');
    world.central('complaint.resolved', { text: 'Sudah ditambal.' });
    return world;
  };

  it.each(['ditambal dong yang bener', 'segera diperbaiki ya', 'itu mah bukan tambalan namanya'])(
    '"%s" closes nothing, reaches the officers and is asked again',
    (text) => {
      const world = resolved();
      const said = keys(world.text(text));
      if (effects(world, 'solved').length === 0) expect(said).toEqual(['added', 'question.solved.later']);
      expect(effects(world, 'solved')).not.toContainEqual(expect.objectContaining({ solved: true }));
    },
  );

  it('who writes several things in a row is asked once whether it is solved, and once more after a while', () => {
    const world = resolved();
    expect(keys(world.text('segera diperbaiki ya'))).toEqual(['added', 'question.solved.later']);
    expect(keys(world.text('mohon segera diperbaiki'))).toEqual(['added']);
    world.wait(20 * 60_000);
    expect(keys(world.text('segera diperbaiki ya'))).toEqual(['added', 'question.solved.later']);
  });

  it('"besok ya fotonya, skrg lg kerja" after "belum" goes to its officers', () => {
    const world = resolved();
    world.text('belum');
    world.text('besok ya fotonya, skrg lg kerja');
    expect(effects(world, 'add')).toHaveLength(1);
    expect(world.talk.state?.draft).toBeNull();
  });

  it('after "sudah" the next words are no more for it', () => {
    const world = resolved();
    world.text('sudah');
    world.text('lampu di jl nangka mati');
    expect(effects(world, 'add')).toEqual([]);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });
});

describe('asking after the thing a report is about', () => {
  it.each(['gimana lampu saya', 'yang lampu udah sampe mana', 'mana kabar lampunya'])('"%s" shows it', (text) => {
    const world = filedWorld();
    world.wait(400_000_000);
    expect(keys(world.text(text))[0]).toMatch(/^own\./);
  });
});
