/** Below a report that is shown, or news of one: what goes on about it is for it, scolding tells of nothing else, and questions after it are answered. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const day = 86_400_000;
const minute = 60_000;
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const draftOf = (world: World) => world.talk.state?.draft ?? null;

/** Two reports, both late; the one about the lamps is the newer one. */
const two = () => {
  const world = new World();
  for (const text of ['ktp saya belum jadi 2 bulan di kecamatan', 'lewati', 'kirim', 'lampu jalan jl seruni mati 4 tiang', 'kirim'])
    world.text(text);
  world.wait(12 * day);
  return world;
};
const one = () => {
  const world = new World();
  for (const text of ['lampu gang mati 3 titik di gang dahlia jl seruni', 'kirim']) world.text(text);
  world.wait(day);
  world.central('complaint.in_progress', { agency: 'Dishub' });
  return world;
};

describe('below the one of several that is shown', () => {
  it.each([
    'kok bisa telat sih, kerja apa tidur. oh ya yang mati sekarang 6 tiang',
    'itu yg mati skrg sampai ujung gang',
    'payah. yg mati nambah 2 tiang',
  ])('%j is added to it', (text) => {
    const world = two();
    world.text('yang lampu');
    world.text(text);
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: world.complaints[0]?.id });
  });

  it.each(['trotoar jl kenari ambles dalam', 'yang anjing liar di jl merak juga tolong ditangkap'])('%j begins another', (text) => {
    const world = two();
    world.text('yang lampu');
    world.text(text);
    expect(draftOf(world)?.pieces[0]?.text).toBe(text);
  });

  it.each(['lama banget sih kerja ga kalian', 'kerja ga ya kalian ini'])('%j reminds its officers', (text) => {
    const world = two();
    world.text('yang lampu');
    world.text(text);
    expect(world.effects.at(-1)).toMatchObject({ type: 'nudge', complaint: world.complaints[0]?.id });
  });

  it('"yg ktp tadi berapa hari lagi" shows the other', () => {
    const world = two();
    world.text('yang lampu');
    const [said] = world.text('yg ktp tadi berapa hari lagi');
    expect(said?.about).toBe(world.complaints[1]?.id);
  });
});

describe('below news', () => {
  it('what stands behind scolding is for the report', () => {
    const world = one();
    world.text('jangan dilempar2 dong, udah 3 minggu gelap');
    expect(draftOf(world)).toBeNull();
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: world.complaints[0]?.id });
  });

  it.each([
    'nomornya tetap yang tadi kan? batas jawabnya mundur ga?',
    'jadi mundur juga kah batas jawabnya',
    'ini yg ngerjain dinas apa ya mbok',
    'kenapa dipindah2 lagi dinas, siapa yang pegang sekarang',
    'ini ke dlhk apa satpol pp? kata rw harusnya satpol pp',
  ])('%j is answered with how it stands', (text) => {
    const world = one();
    const before = world.effects.length;
    expect(keys(world, text)).toContain('own.head');
    expect(world.effects).toHaveLength(before);
  });

  it('whether KPK may be told too is answered', () => {
    expect(keys(one(), 'kalau saya lapor ke kpk juga boleh?')).toEqual(['receipt.secret.door', 'own.door.stays']);
  });
});

describe('what an officer asked', () => {
  const asked = () => {
    const world = new World();
    for (const text of ['juru parkir di pasar bunga minta 5 ribu', 'kirim', 'satu lagi, toilet pasar bunga kotor airnya mati', 'kirim'])
      world.text(text);
    world.wait(day);
    world.central('complaint.info_requested', { agency: 'Pasar', text: 'toilet yang lantai berapa?' });
    return world;
  };
  const photo = (world: World) => world.hear({ type: 'file', kind: 'photo', ref: 'f1', bytes: 1000 });

  it('stays open where it is put off, so that the photo is its answer', () => {
    const world = new World();
    for (const text of ['pipa ledeng bocor di jl kemuning depan toko', 'kirim']) world.text(text);
    world.central('complaint.info_requested', { agency: 'PDAM', text: 'boleh foto titik bocornya?' });
    world.text('lagi di kantor, nanti sore ya');
    expect(world.talk.state?.questions).toHaveLength(1);
  });

  it('"itu toiletnya, .." below a photo says for which report it is', () => {
    const world = asked();
    photo(world);
    world.wait(10_000);
    world.text('itu toiletnya, lantai 1 dekat lapak bumbu');
    expect(draftOf(world)).toBeNull();
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: world.complaints[0]?.id });
  });
});

describe('another matter below what an officer asked', () => {
  const asked = () => {
    const world = new World();
    for (const text of ['got di jl kemuning mampet', 'kirim']) world.text(text);
    world.wait(day);
    world.central('complaint.info_requested', { agency: 'PU', text: 'berapa meter yang mampet?' });
    return world;
  };

  it('"min ada lg, .." in another street is not added', () => {
    const world = asked();
    world.text('min ada lg, tiang listrik miring di jl cendrawasih');
    expect(world.effects.at(-1)).toMatchObject({ type: 'file' });
  });

  it.each(['ada lagi satu di depan warung, mampet juga', 'ada lg di jl kenari sama jl merpati'])('%j answers', (text) => {
    const world = asked();
    world.text(text);
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', text });
  });
});

it('"loh kok ditolak, trs ke mana dong" tells the next door', () => {
  const world = one();
  world.central('complaint.rejected', { agency: 'Dishub', text: 'bukan kewenangan kota' });
  expect(keys(world, 'loh kok ditolak, trs ke mana dong')).toContain('own.door');
});

it('"eh jangan deng" brings back what was just taken back', () => {
  const world = new World();
  for (const text of ['lampu jalan jl seruni mati 4 tiang', 'kirim', 'batalin aja min', 'ya']) world.text(text);
  world.text('eh jangan deng');
  expect(draftOf(world)).not.toBeNull();
});

it.each(['yg uang rokok ga usah dilaporin, kasian', 'soal parkir ga usah dilaporkan deh'])('%j closes no report about a lamp', (text) => {
  const world = one();
  world.central('complaint.resolved', { agency: 'Dishub', text: 'sudah diganti' });
  world.text('belum, masih mati. trus petugasnya minta uang rokok ke tetangga');
  world.text(text);
  expect(world.effects.at(-1)).not.toMatchObject({ wants: 'closing' });
  expect(world.effects.at(-1)).toMatchObject({ type: 'add' });
});

describe('a rating', () => {
  const closed = (...said: string[]) => {
    const world = one();
    world.central('complaint.resolved', { agency: 'Dishub', text: 'sudah diganti' });
    for (const text of said) world.text(text);
    return world;
  };

  it.each([
    ['4 mo', 4],
    ['tiga ji', 3],
    ['4 lah akhirnya beres', 4],
    ['tiga deh walau lama', 3],
  ])('%j gives %d stars', (text, stars) => {
    expect(closed('sudah nyala', text).effects.at(-1)).toMatchObject({ type: 'rate', stars });
  });

  it('"udah ga gelap lg, 3 aja deh" closes and rates; "yg nyala cuma 3 aja" does not', () => {
    expect(closed('udah ga gelap lg, 3 aja deh').effects.at(-1)).toMatchObject({ type: 'rate', stars: 3 });
    expect(closed('yg nyala cuma 3 aja').effects.at(-1)).toMatchObject({ type: 'solved', solved: false });
  });
});

it('"ada foto satu lagi ketinggalan" right after filing asks for it', () => {
  const world = new World();
  for (const text of ['lampu jalan jl seruni mati 4 tiang', 'kirim']) world.text(text);
  world.wait(minute);
  expect(keys(world, 'ada foto satu lg ketinggalan')).toContain('add.ask');
});

describe('who gives in', () => {
  it.each(['masih redup dikit sih, tapi ya udahlah gpp anggep beres', 'udah nyala tp kedip2. ya udah sudah lah'])(
    '%j closes it',
    (text) => {
      const world = one();
      world.central('complaint.resolved', { agency: 'Dishub', text: 'sudah diganti' });
      world.text(text);
      expect(world.effects.at(-1)).toMatchObject({ type: 'solved', solved: true });
    },
  );

  it.each(['belum. ya udah lah capek', 'belum. ya sudah dianggap beres aja sama petugasnya padahal masih gelap'])(
    '%j closes nothing',
    (text) => {
      const world = one();
      world.central('complaint.resolved', { agency: 'Dishub', text: 'sudah diganti' });
      world.text(text);
      expect(world.effects.at(-1)).not.toMatchObject({ solved: true });
    },
  );
});

it('"ini buat laporan yg ktp" at the end says for which of several it is', () => {
  const world = two();
  world.text('kata petugasnya blangkonya habis. ini buat laporan yg ktp');
  expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: world.complaints[1]?.id });
});

describe('in English, of a report', () => {
  const claimed = () => {
    const world = new World();
    for (const text of ['trash not collected for 2 weeks in jalan mawar 5', 'send']) world.text(text);
    world.wait(2 * day);
    world.central('complaint.resolved', { agency: 'DLH', text: 'sudah diangkut' });
    return world;
  };
  const late = () => {
    const world = new World();
    for (const text of ['pothole on jalan mawar 5', 'send']) world.text(text);
    world.wait(12 * day);
    world.late();
    return world;
  };

  it.each(["no it's still there", 'only half of it was collected', 'no, still not collected'])('%j opens it again', (text) => {
    const world = claimed();
    world.text(text);
    expect(world.effects.at(-1)).toMatchObject({ type: 'solved', solved: false });
  });

  it.each(['all clean now, thanks a lot', 'yes they picked it up', 'everything is fixed now'])('%j closes it', (text) => {
    const world = claimed();
    world.text(text);
    expect(world.effects.at(-1)).toMatchObject({ type: 'solved', solved: true });
  });

  it.each([
    ["i'd give it 4 stars", 4],
    ['5 stars, great job', 5],
  ])('%j rates', (text, stars) => {
    const world = claimed();
    world.text('all clean now');
    world.text(text);
    expect(world.effects.at(-1)).toMatchObject({ type: 'rate', stars });
  });

  it.each(['why is it taking so long', 'can you remind them please'])('%j reminds', (text) => {
    const world = late();
    world.text('status');
    world.text(text);
    expect(world.effects.at(-1)).toMatchObject({ type: 'nudge' });
  });

  it.each([
    ['where should I go if nobody answers', 'own.door'],
    ['who is handling this', 'own.head'],
  ])('%j is answered', (text, key) => {
    expect(keys(late(), text)).toContain(key);
  });

  it.each([
    'the trash is still there at jalan melati 3, they said it was fixed',
    'someone fixed the lamp at jalan melati 3 but it is dark again',
  ])('%j tells a story', (text) => {
    const world = new World();
    world.text(text);
    expect(draftOf(world)?.pieces[0]?.text).toBe(text);
  });
});

describe('in English after the alarm', () => {
  it('who is not answered is told the other numbers', () => {
    const world = new World();
    world.text('my wife is bleeding a lot, jalan danau poso 5');
    expect(keys(world, "112 doesn't answer")).toContain('emergency.unreached');
    expect(draftOf(world)).toBeNull();
  });

  it.each([
    'already called 112, they are coming',
    'I called the fire department',
    'they got him out, everyone is safe now',
    'the neighbors rescued her',
  ])('%j asks whether to note it', (text) => {
    const world = new World();
    world.text('there is a fire at the warung behind my villa, jalan danau poso');
    expect(keys(world, text)).toContain('emergency.note');
    expect(draftOf(world)).toBeNull();
  });
});
