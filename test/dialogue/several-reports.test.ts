/** Several reports of one citizen: which of them is spoken of, how each stands, and what is asked of one while another is told. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const day = 86_400_000;
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const lamp = 'lampu merah rusak di simpang dago';
const waste = 'sampah numpuk di jl sawahan no 14';
const both = () => {
  const world = new World();
  for (const text of [lamp, 'kirim', waste, 'kirim']) world.text(text);
  world.wait(3 * day);
  return world;
};
const numbers = (world: World) => {
  const [later, first] = world.complaints;
  return { lamp: first?.id, waste: later?.id };
};

describe('days later', () => {
  it.each([
    'yg lampu merah mau nambah, sekarang tiangnya miring',
    'mau nambah yg lampu, tiangnya juga miring',
    'tambahan buat lampu merah: tiangnya miring',
  ])('"%s" is added to that one', (said) => {
    const world = both();
    expect(keys(world, said)).toEqual(['added']);
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: numbers(world).lamp, text: said });
  });

  it('"mau nambah keterangan yg sampah" awaits it for that one', () => {
    const world = both();
    expect(keys(world, 'mau nambah keterangan yg sampah')).toEqual(['add.ask']);
    world.text('sekarang sampai ke tengah jalan');
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: numbers(world).waste, text: 'sekarang sampai ke tengah jalan' });
  });

  it.each([
    ['di sebelah warung padang, terus yang lampu gimana?', 'di sebelah warung padang'],
    ['pager ijo no 14 pak. eh yg lampu sudah sampai mana', 'pager ijo no 14 pak'],
  ])('%j answers an officer, and shows the other report', (said, answer) => {
    const world = both();
    world.central('complaint.info_requested', { question: 'sebelah mana persisnya?' });
    const shown = keys(world, said);
    expect(shown).toEqual(expect.arrayContaining(['added', 'own.head']));
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([
      expect.objectContaining({ complaint: numbers(world).waste, text: answer }),
    ]);
  });

  it('which was meant, said again behind a photo that was added, adds nothing', () => {
    const world = both();
    world.central('complaint.info_requested', { question: 'sebelah mana persisnya?' });
    for (const said of ['depan warung padang', 'iya buat yg sampah']) world.text(said);
    expect(world.effects.filter(({ type }) => type === 'add')).toHaveLength(1);
  });

  it.each(['lampunya masih rusak', 'foto lampu merah nih'])('"%s" is offered to that one first', (said) => {
    const world = both();
    expect(keys(world, said)).toEqual(['loose.one']);
    world.text('ya');
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: numbers(world).lamp, text: said });
  });

  it.each([
    ['lampu merahnya udah nyala', 'lamp'],
    ['sampahnya udah diangkut', 'waste'],
  ] as const)('"%s" is for that one', (said, which) => {
    const world = both();
    expect(keys(world, said)).toEqual(['own.gone']);
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: numbers(world)[which], text: said });
  });

  it('"semua udah beres" is of each', () => {
    const world = both();
    expect(keys(world, 'semua udah beres')).toEqual(['own.gone', 'own.gone']);
  });

  it('"lampu merahnya kapan?" asks after that one', () => {
    expect(keys(both(), 'lampu merahnya kapan?')).toContain('own.head');
  });
});

describe('where one is said to be solved', () => {
  const claimed = () => {
    const world = both();
    world.central('complaint.resolved', { agency: 'DLH', text: 'sudah diangkut' });
    return world;
  };

  it('"yang sampah udah, lampu merah belum" answers for it and adds to the other', () => {
    const world = claimed();
    world.text('yang sampah udah, lampu merah belum');
    const { lamp, waste } = numbers(world);
    expect(world.effects.slice(-2)).toMatchObject([
      { type: 'solved', complaint: waste, solved: true },
      { type: 'add', complaint: lamp, text: 'lampu merah belum' },
    ]);
  });

  it('"lampu merah masih rusak" is offered to the other', () => {
    const world = claimed();
    expect(keys(world, 'lampu merah masih rusak')).toContain('loose.one');
    world.text('ya');
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: numbers(world).lamp });
  });
});

describe('told at once', () => {
  const two = `${lamp}, sama satu lagi puing ga diangkat di jl sawahan no 14`;
  const draft = (...texts: string[]) => {
    const world = new World();
    for (const text of [two, ...texts]) world.text(text);
    return world.talk.state?.draft;
  };

  it.each(['ga usah yang puing', 'puingnya nanti aja', 'nanti aja yang puing'])('"%s" goes on with the other', (said) => {
    expect(draft(said)?.pieces).toMatchObject([{ text: lamp }]);
  });

  it.each(['satu laporan aja', 'terserah'])('"%s" is one report at both places', (said) => {
    expect(draft(said)?.place?.text).toBe('simpang dago; jl sawahan no 14');
  });

  const offered = () => {
    const world = new World();
    for (const text of [two, 'dua laporan', 'kirim']) world.text(text);
    expect(world.talk.state?.draft?.asked).toBe('second');
    return world;
  };

  it.each([
    'yg puing juga kirim',
    'puingnya dikirim jg ya pak',
    'kirim juga yang soal puing',
    'sekalian kirim yg ini',
    'iya yang itu juga',
    'yang kedua juga dong',
  ])('"%s" sends the second', (said) => {
    const world = offered();
    world.text(said);
    expect(world.filings.map(({ pieces }) => pieces.length)).toEqual([1, 1]);
  });

  it.each(['puing juga belum diangkat', 'itu ga diangkat juga', 'puingnya dikirim truk tetangga', 'yang puing udah dikirim?'])(
    '"%s" does not',
    (said) => {
      const world = offered();
      world.text(said);
      expect(world.filings).toHaveLength(1);
    },
  );

  it('"yang puing ga usah" puts it away', () => {
    const world = offered();
    expect(keys(world, 'yang puing ga usah deh')).toEqual(['draft.cancelled']);
    expect(world.filings).toHaveLength(1);
  });

  it('"nanti aja yang puing", once it is its turn, waits', () => {
    const world = new World();
    for (const text of [two, 'yang lampu merah dulu', 'kirim']) world.text(text);
    expect(keys(world, 'yang lampu merah udah dikirim?')[0]).toBe('filed.already');
    expect(keys(world, 'nanti aja yang puing')).toContain('draft.paused');
  });
});

describe('where an officer asks about one, and another was answered', () => {
  it.each([
    ['tiangnya ada tiga', 'sejak kapan menumpuk?', 'sejak senin kemarin'],
    ['baik pak ditunggu', 'di depan toko apa?', 'depan toko emas'],
    ['nggih', 'ada fotonya?', 'belum sempat difoto pak'],
  ])('the question asked last is answered ("%s" before)', (before, asked, said) => {
    const world = new World();
    for (const text of [lamp, 'kirim']) world.text(text);
    world.central('complaint.replied', { agency: 'DISHUB', text: 'besok kami cek' });
    world.text(before);
    world.central('complaint.replied', { agency: 'DISHUB', text: 'bahannya dipesan' });
    for (const text of [waste, 'kirim']) world.text(text);
    world.central('complaint.info_requested', { text: asked });
    expect(keys(world, said)).toEqual(['added']);
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: numbers(world).waste, text: said });
  });

  it.each(['tiang ke dua dari timur', 'dekat gapura'])('"%s" below an answer to another is asked about', (said) => {
    const world = new World();
    for (const text of [lamp, 'kirim']) world.text(text);
    world.central('complaint.info_requested', { text: 'sebelah mana?' });
    for (const text of [waste, 'laporan baru', 'kirim']) world.text(text);
    world.central('complaint.replied', { agency: 'DLH', text: 'lusa kami angkut' });
    expect(keys(world, said)).toEqual(['loose.one']);
    expect(world.effects.at(-1)?.type).not.toBe('add');
  });
});

it('"satu lagi" counts matters out: "kirim" at "dua laporan?" sends both, whatever was hurried before', () => {
  const world = new World();
  world.text('wc umum digembok');
  world.text('kirim');
  world.text('terminal lama');
  world.text('oiya satu lagi, di jl cendana ada bangkai kucing di tengah jalan udah bau');
  expect(world.talk.state?.draft?.asked).toBe('split');
  world.text('kirim');
  world.wait(60_000);
  expect(world.filings).toHaveLength(2);
});

describe('an officer asks of one while another is told', () => {
  const parked = 'truk parkir tiap malam di jl sawahan depan toko';
  const amid = (draft: string, minutes: number) => {
    const world = new World();
    for (const text of [parked, 'kirim']) world.text(text);
    world.wait(day);
    world.text(draft);
    world.wait(minutes * 60_000);
    world.central('complaint.info_requested', { question: 'ada nomor platnya?' });
    return world;
  };
  const pieces = (world: World) => world.talk.state?.draft?.pieces.map(({ text }) => text);
  const added = (world: World) => world.effects.flatMap((effect) => (effect.type === 'add' ? [effect.text] : []));

  it.each([
    ['got mampet di jl dago 5', 'AB 1234 XY warna putih', 0],
    ['got depan rumah mampet', 'platnya ga keliatan, gelap', 0],
    ['got di jl dago 5 mampet', 'truknya ada dua', 0],
    ['got di jl dago 5 mampet', 'yang satu merah, satunya abu abu', 20],
    ['got depan rumah mampet', 'biasanya jam 9 malam sampai subuh', 20],
  ])('below %j, %j answers, and the draft goes on', (draft, said, minutes) => {
    const world = amid(draft, minutes);
    const shown = keys(world, said);
    expect(added(world)).toEqual([said]);
    expect(pieces(world)).toEqual([draft]);
    expect(shown.some((key) => /^(?:ask\.place|summary)/.test(key))).toBe(true);
  });

  it.each([
    ['got depan rumah mampet', 'jl dago no 5', 20],
    ['got di jl dago 5 mampet', 'airnya meluber ke jalan', 20],
    ['got di jl dago 5 mampet', 'udah seminggu', 0],
    ['got di jl dago 5 mampet', 'kirim', 20],
  ])('below %j, %j is of the draft', (draft, said, minutes) => {
    const world = amid(draft, minutes);
    world.text(said);
    expect(added(world)).toEqual([]);
  });
});
