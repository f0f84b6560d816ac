/** Short replies, each in the state it is said in: what they were read as where they meant less, or something else. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const day = 86_400_000;
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const told = (...texts: string[]) => {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
};
const filed = () => told('selokan jl cemara 7 penuh lumpur', 'kirim');
const news = (type: string, data: Record<string, string> = {}) => {
  const world = filed();
  world.wait(day);
  world.central(`complaint.${type}`, data);
  world.effects.length = 0;
  return world;
};
const late = () => {
  const world = filed();
  world.wait(7 * day);
  world.late();
  world.effects.length = 0;
  return world;
};
const effects = (world: World, text: string) => {
  world.text(text);
  return world.effects.filter(({ type }) => ['add', 'correct'].includes(type));
};

describe('told that it is late', () => {
  it.each(['sudah kuduga', 'udah ketebak sih', 'tuh kan', 'kok bisa telat'])('"%s" says of nothing that it is done', (text) => {
    expect(effects(late(), text)).toEqual([]);
  });

  it.each(['ya udah ditunggu', 'ga usah, saya tunggu aja'])('"%s" waits: nothing is added, nothing is to be closed', (text) => {
    const world = late();
    expect(keys(world, text)).toEqual(['thanks.welcome']);
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });

  it.each(['minta no hp kepala dinasnya', 'bagi nomor wa camatnya dong', 'nomor petugasnya mana'])('"%s" hides no name', (text) => {
    const world = late();
    expect(keys(world, text)).toContain('faq.number');
    expect(world.effects.filter(({ type }) => type === 'correct')).toEqual([]);
  });
});

describe('asked by an officer', () => {
  it.each(['pak saya takut kalo ketauan saya yg lapor', 'takut ketauan pak'])('"%s" is told what can be done against it', (text) => {
    expect(keys(news('info_requested', { text: 'Yang mana?' }), text)).toEqual(expect.arrayContaining(['fear', 'fear.secret']));
  });

  it('"nomor laporan saya berapa?" is asked of us', () => {
    const world = news('info_requested', { text: 'Yang mana?' });
    expect(keys(world, 'nomor laporan saya berapa?')).toContain('own.head');
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });
});

describe('under way', () => {
  it.each(['petugas datang marah2', 'kerja bakti aja'])('"%s" tells, and is neither a question nor the end', (text) => {
    const world = news('in_progress');
    expect(keys(world, text)).toEqual(['added']);
  });
});

describe('asked for stars', () => {
  const rating = () => {
    const world = news('resolved', { text: 'Sudah' });
    world.text('sudah');
    return world;
  };

  it.each(['kurang', '8/10', 'kerjanya rapi tapi lama'])('"%s" is an opinion, and no report', (text) => {
    const world = rating();
    expect(keys(world, text)).toEqual(['question.opinion']);
    expect(world.talk.state?.draft ?? null).toBeNull();
  });

  it.each(['nilai berapa maksudnya', 'buat apa'])('"%s" is asked again', (text) => {
    expect(keys(rating(), text)).toEqual(['question.rate']);
  });
});

describe('called off a moment ago', () => {
  const off = () => told('selokan jl cemara 7 penuh lumpur', 'batal');

  it.each(['salah pencet', 'kepencet', 'lho kok ilang', 'laporan saya mana', 'yg tadi jadi deh'])(
    '"%s" is asked whether it shall be back',
    (text) => {
      const world = off();
      expect(keys(world, text)).toEqual(['press.cancelled']);
      expect(world.talk.state?.draft ?? null).toBeNull();
    },
  );

  it.each(['ulang', 'dari awal aja', 'lapor yg lain'])('"%s" begins anew', (text) => {
    expect(keys(off(), text)).toEqual(['door.story']);
  });
});

describe('asked what to change', () => {
  const editing = () => told('selokan jl cemara 7 penuh lumpur', 'ubah');

  it.each(['ga jadi', 'ga ada', 'udah bener kok', 'ga ada yg diubah'])('"%s" changes nothing, and calls nothing off', (text) => {
    const world = editing();
    expect(keys(world, text)).toContain('summary');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it.each(['semuanya', 'ulang dari awal'])('"%s" asks for the story', (text) => {
    const world = editing();
    expect(keys(world, text)).toEqual(['ask.story']);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it('"nama saya hapus" hides the name', () => {
    const world = editing();
    world.text('nama saya hapus');
    expect(world.talk.state?.draft).toMatchObject({ visibility: 'anonymous', pieces: [{}] });
  });
});

describe('asked whether it shall be two', () => {
  const two = () => told('selokan jl cemara 7 penuh lumpur. oh ya lampu jalan di jl akasia 5 juga mati');

  it.each([
    ['dua tapi rahasia', 'secret'],
    ['dipisah aja, jangan pake nama', 'anonymous'],
  ])('"%s" is both answered', (text, visibility) => {
    const world = two();
    world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', visibility });
  });

  it.each(['bedanya apa', 'kenapa harus dua', 'maksudnya?'])('"%s" is told once more what for', (text) => {
    const world = two();
    const pieces = world.talk.state?.draft?.pieces;
    expect(keys(world, text)).toEqual(['ask.split']);
    expect(world.talk.state?.draft?.pieces).toEqual(pieces);
  });

  it.each(['cape deh', 'yang penting cepet'])('"%s" stands in no report', (text) => {
    const world = two();
    const pieces = world.talk.state?.draft?.pieces;
    world.text(text);
    expect(world.talk.state?.draft?.pieces).toEqual(pieces);
  });
});

describe('a photo and nothing told yet', () => {
  const shown = () => {
    const world = new World();
    world.hear({ type: 'file', kind: 'photo', ref: 'r' });
    return world;
  };

  it('"salah kirim" takes it out', () => {
    const world = shown();
    expect(keys(world, 'salah kirim')).toContain('files.dropped');
    expect(world.talk.state?.draft?.attachments).toEqual([]);
  });

  it('"liat aja" puts nothing off', () => {
    expect(keys(shown(), 'liat aja')).not.toContain('draft.paused');
  });

  it.each(['bentar ngetik', 'lagi nulis'])('"%s" is waited for', (text) => {
    const world = shown();
    expect(keys(world, text)).toEqual(['draft.paused']);
    world.text('jalan bolong di jl cemara 7');
    expect(world.talk.state?.draft?.attachments).toHaveLength(1);
  });
});
