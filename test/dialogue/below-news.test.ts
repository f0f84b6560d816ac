/** What is said below "sudah beres?" and below officers' news goes to the report it is of, and nothing of it is lost. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const day = 86_400_000;
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const file = (world: World, story: string) => {
  for (const text of [story, 'kirim']) world.text(text);
  return world.complaints[0]?.id ?? '';
};
const resolve = (world: World) => {
  world.wait(2 * day);
  world.central('complaint.resolved', { agency: 'Dinas', text: 'Sudah dikerjakan' });
};

describe('days after a report was closed', () => {
  const closed = (story: string) => {
    const world = new World();
    file(world, story);
    resolve(world);
    for (const text of ['sudah', '4']) world.text(text);
    world.wait(3 * day);
    return world;
  };

  it.each([
    ['got mampet di jl semangka', 'sumbat lagi gotnya pak'],
    ['lampu jalan mati di gg kenari rt 4', 'semalem redup trus paginya mati'],
    ['jalan berlubang di jl rambutan', 'pak tambalannya kemaren lepas lagi kena ujan'],
    ['air ledeng mati di perum asri', 'airnya kecil lg min dari subuh'],
  ])('after "%s", "%s" may be of it', (story, said) => {
    const world = closed(story);
    expect(keys(world, said)).toContain('loose.over');
    expect(world.talk.state?.draft ?? null).toBeNull();
  });

  it.each([
    ['got mampet di jl semangka', 'sampah numpuk di jl duku'],
    ['got mampet di jl semangka', 'got mampet di jl durian'],
    ['lampu jalan mati di gg kenari rt 4', 'jalannya berlubang parah'],
  ])('after "%s", "%s" is another', (story, said) => {
    const world = closed(story);
    world.text(said);
    expect(world.talk.state?.draft ?? null).not.toBeNull();
  });
});

describe('below "sudah beres?" of one of two', () => {
  const two = () => {
    const world = new World();
    const drain = file(world, 'got mampet di jl semangka');
    world.wait(day);
    const pole = file(world, 'tiang listrik miring di jl nangka depan masjid');
    resolve(world);
    return { world, drain, pole };
  };

  it.each(['gotnya mah belum', 'masih mampet', 'yg got belum juga', 'gotnya masih bau', 'got udah lancar'])(
    '"%s" is of the other',
    (said) => {
      const { world, drain } = two();
      world.text(said);
      if (world.talk.state?.loose) world.text('ya');
      expect(world.effects.filter(({ type }) => type === 'solved')).toHaveLength(0);
      expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: drain });
    },
  );

  it.each(['belum, masih miring', 'tiangnya masih miring', 'yg tiang belum', 'masih gitu aja', 'belum pak'])(
    '"%s" is of the one',
    (said) => {
      const { world, pole } = two();
      world.text(said);
      expect(world.effects.at(-1)).toMatchObject({ type: 'solved', complaint: pole, solved: false });
    },
  );

  it('what names another report is not added to the one that is shown', () => {
    const { world, pole } = two();
    for (const text of ['belum', 'yg got gimana?', 'tiangnya makin miring']) world.text(text);
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: pole });
  });
});

it('below two claims the one that is named is answered', () => {
  const world = new World();
  const drain = file(world, 'got mampet di jl semangka');
  resolve(world);
  file(world, 'lampu jalan mati di gg kenari rt 4');
  resolve(world);
  world.text('gotnya mah belum');
  expect(world.effects.at(-1)).toMatchObject({ type: 'solved', complaint: drain, solved: false });
});

describe('an answer to "sudah beres?" and another matter', () => {
  const claimed = () => {
    const world = new World();
    const lamp = file(world, 'lampu jalan mati di gg kenari rt 4');
    resolve(world);
    return { world, lamp };
  };
  const drafted = (world: World) => world.talk.state?.draft?.pieces.map(({ text }) => text);

  it.each([
    ['udah nyala makasih. oya sekalian got di jl melon mampet', 'got di jl melon mampet'],
    ['sudah pak. sekarang airnya yg ga ngalir di perum asri', 'sekarang airnya yg ga ngalir di perum asri'],
    ['beres min, tp ada lg nih, sampah di jl duku numpuk', 'sampah di jl duku numpuk'],
    ['alhamdulillah terang, satu lagi pak jembatan bolong di desa karangsari', 'jembatan bolong di desa karangsari'],
  ])('"%s" closes it, and begins another', (said, told) => {
    const { world, lamp } = claimed();
    world.text(said);
    expect(world.effects.find(({ type }) => type === 'solved')).toMatchObject({ complaint: lamp, solved: true });
    expect(drafted(world)).toEqual([told]);
  });

  it('"belum pak. satu lagi, ..." opens it again, and begins another', () => {
    const { world, lamp } = claimed();
    world.text('belum pak. satu lagi, got di jl melon mampet');
    expect(world.effects.find(({ type }) => type === 'solved')).toMatchObject({ complaint: lamp, solved: false });
    expect(drafted(world)).toEqual(['got di jl melon mampet']);
  });

  it.each([
    'belum. malah sekarang jalannya ikut ambles di depan gg',
    'belum, masih gelap di gg kenari',
    'belum nyala, bahaya di gg kenari banyak begal',
  ])('"%s" is all of it', (said) => {
    const { world, lamp } = claimed();
    world.text(said);
    expect(world.effects.at(-1)).toMatchObject({ type: 'solved', complaint: lamp, solved: false });
    expect(world.talk.state?.draft ?? null).toBeNull();
  });

  it('a number below it means the draft, and no stars', () => {
    const { world } = claimed();
    expect(keys(world, 'udah nyala makasih. oya sekalian got di jl melon mampet')).not.toContain('question.rate');
  });

  it('a question after another of the two is answered, and the one is closed', () => {
    const world = new World();
    file(world, 'got mampet di jl semangka');
    world.wait(day);
    const pole = file(world, 'tiang listrik miring di jl nangka depan masjid');
    resolve(world);
    expect(keys(world, 'yg tiang dah beres, got nya kapan?')).toContain('own.head');
    expect(world.effects.at(-1)).toMatchObject({ type: 'solved', complaint: pole, solved: true });
  });
});

describe('what settles nothing, and what is half of it', () => {
  const claimed = (story: string) => {
    const world = new World();
    const complaint = file(world, story);
    resolve(world);
    return { world, complaint };
  };

  it.each([
    ['bansos saya belum cair di desa sukaraja bulan lalu', 'saya cek di atm saldo 0'],
    ['jalan gelap di jl nusa indah', 'sudah dipasang cm blm dialiri listrik katanya nunggu pln'],
    ['ktp saya belum jadi di kecamatan cibeber kemarin', 'kata petugas loket blangko habis suruh balik bulan depan'],
  ])('of "%s", "%s" is kept for its officers', (story, said) => {
    const { world, complaint } = claimed(story);
    world.text(said);
    expect(world.effects.at(-1)).toMatchObject({ complaint });
    expect(world.effects.at(-1)).not.toMatchObject({ solved: true });
  });

  it.each(['lg di kampung pak ga tau dah jernih apa blm', 'nanti saya cek dulu ya belum sempat lewat', 'wkwkwk', 'kata tetangga udah'])(
    '"%s" tells its officers nothing',
    (said) => {
      const { world } = claimed('air pdam keruh di perum indah');
      const before = world.effects.length;
      world.text(said);
      expect(world.effects.slice(before).filter(({ type }) => type === 'add' || type === 'solved')).toHaveLength(0);
    },
  );

  it.each([
    'yg depan warung iya, yg depan rumah sy mah kagak',
    'yg sebelah kanan udah, yg sebelah kiri belum pak',
    'yang di ujung gang nyala tapi yang tengah masih mati',
  ])('"%s" opens it again', (said) => {
    const { world, complaint } = claimed('lampu jalan mati di gg mawar rt 4');
    world.text(said);
    expect(world.effects.at(-1)).toMatchObject({ type: 'solved', complaint, solved: false });
  });
});

describe('of one of two', () => {
  const two = () => {
    const world = new World();
    const rubbish = file(world, 'sampah numpuk di jl merdeka 4');
    world.wait(day);
    const lamp = file(world, 'lampu jalan mati di gg kenari');
    return { world, rubbish, lamp };
  };

  it('a photo whose caption names the other opens nothing again', () => {
    const { world } = two();
    resolve(world);
    world.hear({ type: 'file', kind: 'photo', ref: 'p1', caption: 'sampahnya makin numpuk' }, 'p1');
    expect(world.effects.filter(({ type }) => type === 'solved')).toHaveLength(0);
  });

  it.each(['nomor 14. btw sampahnya udah diangkut makasih', 'kb-22 pak, eh sampahnya sudah bersih'])(
    '"%s" answers the officer, and tells of the other',
    (said) => {
      const { world, rubbish, lamp } = two();
      world.central('complaint.info_requested', { agency: 'Dishub', text: 'Tiang nomor berapa?' });
      const before = world.effects.length;
      world.text(said);
      const told = world.effects.slice(before).filter(({ type }) => type === 'add');
      expect(told).toMatchObject([{ complaint: lamp }, { complaint: rubbish }]);
    },
  );
});

describe('who wants it to go on', () => {
  it.each([
    'gajadi, ingetin lagi',
    'gajadi min, lanjut aja',
    'gak jadi deh, terusin aja',
    'ga jadi, ditunggu aja kabarnya',
    'ga jadi batal',
  ])('"%s" closes nothing', (said) => {
    const world = new World();
    file(world, 'sampah numpuk di jl merdeka 4');
    world.wait(3 * day);
    world.text(said);
    expect(world.effects.at(-1)).not.toMatchObject({ wants: 'closing' });
    expect(world.talk.state?.offered.some(({ step }) => step === 'withdraw')).toBe(false);
  });

  it.each(['ga jadi, ga usah diproses', 'gajadi lapor min', 'batalin aja laporan saya'])('"%s" wants it closed', (said) => {
    const world = new World();
    file(world, 'sampah numpuk di jl merdeka 4');
    world.wait(3 * day);
    world.text(said);
    const asks = world.talk.state?.offered.some(({ step }) => step === 'withdraw');
    expect(asks || world.effects.some((effect) => effect.type === 'add' && effect.wants === 'closing')).toBe(true);
  });
});

describe('what begins no report', () => {
  const rejected = () => {
    const world = new World();
    const drain = file(world, 'got mampet di jl semangka');
    world.wait(3 * day);
    world.central('complaint.rejected', { agency: 'Dinas', text: 'Laporan ganda' });
    return { world, drain };
  };

  it.each([
    'ganda apanya baru sekali saya lapor',
    'lho kemarin saya lapor ke kelurahan disuruh ke sini',
    'itu kan yang saya lapor dari bulan lalu',
  ])('"%s" goes to the report that was refused', (said) => {
    const { world, drain } = rejected();
    world.text(said);
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: drain });
  });

  it('"saya lapor jalan berlubang di jl duku" begins one', () => {
    const { world } = rejected();
    world.text('saya lapor jalan berlubang di jl duku');
    expect(world.talk.state?.draft ?? null).not.toBeNull();
  });

  it.each(['ntar sy pastiin lg', 'besok tak cek dulu ya', 'oke nanti saya lihat ke sana'])('nor does "%s"', (said) => {
    const world = new World();
    file(world, 'got mampet di jl semangka');
    resolve(world);
    for (const text of ['sudah', '4', said]) world.text(text);
    expect(world.talk.state?.draft ?? null).toBeNull();
  });

  it.each(['mau nambahin foto nih', 'pak izin menambahkan keterangan ya'])('"%s" is asked for what', (said) => {
    const world = new World();
    file(world, 'got mampet di jl semangka');
    world.wait(day);
    expect(keys(world, said)).not.toContain('open');
    expect(world.talk.state?.adding).not.toBeNull();
  });
});

it('"kayaknya udah deh, liat dr jauh sih bersih" closes nothing', () => {
  const world = new World();
  file(world, 'got mampet di jl semangka');
  resolve(world);
  world.text('kayaknya udah deh, liat dr jauh sih bersih');
  expect(world.complaints[0]?.status).toBe('resolved');
});

it('what is of the matter an officer asks about is no part of the draft that stands open', () => {
  const world = new World();
  const rubbish = file(world, 'sampah numpuk di jl merdeka 4');
  world.wait(day);
  world.text('jembatan kayu lapuk mau roboh');
  world.central('complaint.info_requested', { agency: 'DLH', text: 'Sampah rumah tangga atau puing bangunan?' });
  world.text('puing bangunan');
  expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: rubbish });
  expect(world.talk.state?.draft?.pieces).toHaveLength(1);
});

describe('with several open', () => {
  const both = () => {
    const world = new World();
    const road = file(world, 'jalan berlubang di jl beringin');
    resolve(world);
    const water = file(world, 'air pdam mati di perum asri');
    return { world, road, water };
  };

  it.each(['belum dua2nya!', 'dua2nya belum pak', 'blm ada yg beres satupun', 'belum beres semuanya', 'durung kabeh'])(
    '"%s" opens each again',
    (said) => {
      const { world, road, water } = both();
      resolve(world);
      world.text(said);
      const opened = world.effects.flatMap((effect) => (effect.type === 'solved' && !effect.solved ? [effect.complaint] : []));
      expect(opened.sort()).toEqual([road, water].sort());
    },
  );

  it.each(['00123456 an budi', 'masih mati pak, id nya 0012'])('"%s" answers what was asked since, and no older claim', (said) => {
    const { world, water } = both();
    world.central('complaint.info_requested', { agency: 'PDAM', text: 'ID pelanggan?' });
    world.text(said);
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: water });
    expect(world.effects.some(({ type }) => type === 'solved')).toBe(false);
  });

  it('"jalannya udah mulus" still answers the older claim', () => {
    const { world, road } = both();
    world.central('complaint.info_requested', { agency: 'PDAM', text: 'ID pelanggan?' });
    world.text('jalannya udah mulus');
    expect(world.effects.at(-1)).toMatchObject({ type: 'solved', complaint: road, solved: true });
  });

  it('the other may be named with its place', () => {
    const world = new World();
    file(world, 'jalan berlubang di jl beringin');
    world.wait(day);
    file(world, 'air pdam mati di perum asri');
    resolve(world);
    world.text('jalan beringin msh bolong pak');
    expect(world.talk.state?.draft ?? null).toBeNull();
    expect(world.talk.state?.loose).not.toBeNull();
  });
});

it('"kerja bagus pak, jalan mulus kayak pipi bayi wkwk" names no place', () => {
  const world = new World();
  file(world, 'jalan berlubang di jl beringin');
  resolve(world);
  world.text('kerja bagus pak, jalan mulus kayak pipi bayi wkwk');
  expect(world.talk.state?.draft ?? null).toBeNull();
});

it('"kirim" where a story waits to be placed asks that again, and not whether another report is over', () => {
  const world = new World();
  for (const text of ['lampu jalan mati di jl melati rt 3', 'kirim']) world.text(text);
  world.central('complaint.info_requested', { text: 'tiang berapa?' });
  world.central('complaint.resolved', { text: 'sudah diganti' });
  world.text('sampah menumpuk di gang mawar dekat mushola');
  const [say] = world.text('kirim');
  expect(say?.choices?.map(({ choice }) => choice)).toContain('new');
  world.text('laporan baru');
  world.text('kirim');
  expect(world.filings).toHaveLength(2);
});
