/** What is said after a draft was put aside or called off, and by whoever only says who they are. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));

function aside(story: string, why: string): World {
  const world = new World();
  for (const text of [story, why]) world.text(text);
  expect(world.talk.state?.draft).toBeNull();
  world.wait(5 * 3_600_000);
  return world;
}

describe('a draft put aside', () => {
  it.each(['di jl melati sepinggan', 'jl melati sepinggan'])('goes on by "%s", which it was asked for', (text) => {
    const world = aside('lampu jalan mati udah seminggu', 'ntar deh');
    expect(keys(world.text(text))[0]).toBe('draft.resumed');
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: 'jl melati sepinggan' } });
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it.each(['simpan dulu ada pembeli', 'pending dulu ya, mau jemput anak sekolah', 'nanti aja dulu lagi masak'])(
    'holds nothing of "%s"',
    (text) => {
      const world = aside('lampu jalan mati di jl melati', text);
      world.text('lanjut');
      expect(world.talk.state?.draft?.pieces).toHaveLength(1);
    },
  );

  it('holds what "simpan dulu" stands beside', () => {
    const world = new World();
    for (const text of ['lampu jalan mati di jl melati', 'simpan dulu, tiangnya juga miring', 'lanjut']) world.text(text);
    const [kept] = world.talk.state?.kept ?? [];
    const pieces = [...(world.talk.state?.draft ?? kept?.draft ?? { pieces: [] }).pieces, ...world.filings.flatMap((one) => one.pieces)];
    expect(pieces.some(({ text }) => text.includes('miring'))).toBe(true);
  });

  it('goes on by what puts its place right', () => {
    const world = aside('lampu jalan mati di jl melati', 'ntar deh');
    expect(keys(world.text('jl mawar bukan jl melati'))[0]).toBe('draft.resumed');
    expect(world.talk.state?.draft?.place?.text).toBe('jl mawar');
  });

  it.each(['udah nih lanjut', 'oke sudah, lanjut ya'])('is shown, not sent, by %j', (text) => {
    const world = new World();
    for (const said of ['lampu jalan mati di jl melati 4', 'tunggu bentar ada telpon']) world.text(said);
    world.wait(600_000);
    world.text(text);
    expect([world.filings.length, world.talk.state?.draft?.asked]).toEqual([0, 'summary']);
  });

  it('is shown, not sent, by "siap lanjutkan"', () => {
    const world = aside('lampu jalan mati di jl melati', 'ntar deh');
    expect(keys(world.text('siap lanjutkan'))[0]).toBe('draft.resumed');
    expect(world.filings).toEqual([]);
  });
});

describe('a draft that is held back', () => {
  function held(words: string): World {
    const world = new World();
    for (const text of ['pohon miring di jl kamboja singaraja', words]) world.text(text);
    return world;
  }
  const pieces = (world: World) => world.talk.state?.draft?.pieces.map(({ text }) => text);

  it.each(['jgn dikirim dulu', 'jangan kirim dulu, masih ada yg kurang', 'belum, jangan dikirim dulu', 'tahan dulu'])(
    'goes on after "%s" by what calls itself more of it',
    (words) => {
      const world = held(words);
      expect(world.talk.state?.kept).toMatchObject([{ why: 'paused' }]);
      world.text('tambahin kabel telponnya ikut ketarik, got di bawahnya mampet');
      expect(pieces(world)).toHaveLength(2);
      world.text('udah. kirim');
      expect(world.filings).toHaveLength(1);
    },
  );

  it('takes in what is told with it, and waits for "kirim"', () => {
    const world = held('jangan kirim dulu, tambahin batangnya sudah retak');
    expect(pieces(world)).toEqual(['pohon miring di jl kamboja singaraja', 'tambahin batangnya sudah retak']);
    expect(world.filings).toHaveLength(0);
  });

  it.each(['salah orang saya, jangan dikirim', 'ga jadi, hapus aja'])('is called off by "%s"', (words) => {
    expect(held(words).talk.state?.kept).toMatchObject([{ why: 'cancelled' }]);
  });
});

it.each(['eh gajadi, balikin', 'ga jadi balikin'])('"%s" brings back what was called off', (text) => {
  const world = aside('lampu jalan mati di jl melati', 'batal');
  expect(keys(world.text(text))[0]).toBe('draft.back');
});

it('"kirim yang tadi aja" brings back what was called off, and shows it', () => {
  const world = aside('lampu jalan mati di jl melati', 'batal');
  expect(keys(world.text('kirim yang tadi aja'))[0]).toBe('draft.back');
  expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: 'jl melati' } });
});

describe('who only says who they are', () => {
  it.each(['saya warga sukamaju', 'saya budi dari sukamaju', 'selamat pagi, saya ibu ani warga kelurahan sukamaju rt 5'])(
    '"%s" is asked what it is about',
    (text) => {
      const world = new World();
      world.text(text);
      expect(world.talk.state?.draft?.asked).toBe('about');
      world.text('sampah tidak diangkut di jl kenanga');
      expect(world.talk.state?.draft?.pieces).toHaveLength(2);
    },
  );

  it.each(['saya warga sukamaju resah', 'kami warga gang mawar kebanjiran', 'saya dari tadi nunggu di kelurahan'])('"%s" tells', (text) => {
    const world = new World();
    world.text(text);
    expect(world.talk.state?.draft?.asked).not.toBe('about');
  });
});

describe('what was called off is there again', () => {
  const noise = 'orgen tunggal di jl anggrek raya sampai jam 2 malam musiknya berisik';

  it.each(['main lagi malam ini min', 'eh main lagi', 'berisik lagi', 'musiknya bunyi lagi'])('"%s" takes it up within a day', (said) => {
    const world = new World();
    world.text(noise);
    world.text('ga jadi lah min');
    world.wait(20 * 3_600_000);
    world.text(said);
    expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual([noise, said]);
  });

  it('another matter begins anew', () => {
    const world = new World();
    world.text(noise);
    world.text('batal');
    world.text('jalan berlubang lagi di jl melati 3');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });
});

describe('begun, and not now', () => {
  it.each(['jembatan gantung talinya.. eh ga jadi deh besok aja', 'tiang di jl sawo 2 miring, eh nanti aja ya pak'])(
    '%j waits, and asks nothing',
    (said) => {
      const world = new World();
      expect(world.text(said).flatMap(({ lines }) => lines.map(({ key }) => key))).toContain('draft.paused');
      expect(world.talk.state?.draft).toBeNull();
      world.text('lanjut');
      expect(said).toContain(world.talk.state?.draft?.pieces[0]?.text);
    },
  );

  it('reads where it is', () => {
    const world = new World();
    for (const said of ['tiang listrik miring di jl sawo 2, eh nanti aja ya pak', 'lanjut']) world.text(said);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: 'jl sawo 2' } });
  });

  it.each(['lampu mati di jl mawar 4, diperbaikinya besok aja gpp', 'katanya diangkut nanti, eh sampahnya malah dibiarin di jl sawo'])(
    '%j is told',
    (said) => {
      const world = new World();
      world.text(said);
      expect(world.talk.state?.draft).not.toBeNull();
    },
  );
});

it('"bntar bntar" waits for a moment, and what is told then is more of it', () => {
  const world = new World();
  for (const said of ['paving copot di jl cempaka', 'bntar bntar', 'bener kok yg tadi, cempaka timur. dpn laundry']) world.text(said);
  expect(world.talk.state?.draft?.pieces[0]?.text).toBe('paving copot di jl cempaka');
});

describe('nanti aja', () => {
  const said = (...texts: string[]) => {
    const world = new World();
    for (const text of texts) world.text(text);
    return world;
  };

  it.each([
    [['selokan mampet di jl teratai 3', 'selokannya nanti aja deh']],
    [['selokan mampet di jl teratai 3', 'iya jl teratai rumah pagar hijau', 'selokannya nanti aja']],
  ])('%j puts the whole report aside', (texts) => {
    expect(said(...texts).talk.state).toMatchObject({ draft: null, kept: [{ why: 'paused' }] });
  });

  it('of two told at once, one waits', () => {
    const world = said('pju padam di jl teratai, got mampet juga', 'gotnya nanti aja');
    expect(world.talk.state?.draft).toMatchObject({ pieces: [{ text: 'pju padam di jl teratai' }], others: [{}] });
  });

  it('after an emergency it is answered kindly, and begins nothing', () => {
    const world = said('selokan mampet di jl teratai 3', 'bentar', 'TOLONG RUMAH SEBELAH KEBAKARAN', 'damkar sudah datang alhamdulillah');
    expect(keys(world.text('selokannya nanti aja pak, saya masih gemetaran'))).toEqual(['fine.later']);
    expect(world.talk.state).toMatchObject({ draft: null, kept: [{ why: 'paused' }] });
  });

  it('"sdh telpon, tim sdh jalan" is of the emergency, and not of the report that is open', () => {
    const world = said(
      'selokan mampet di jl teratai 3',
      'YA TUHAN tanah longsor barusan, orangnya ketimbun di dalam',
      'iya rumah pagar hijau',
    );
    const before = world.talk.state?.draft?.pieces;
    world.text('sdh telpon, tim sdh jalan katanya');
    expect(world.talk.state?.draft?.pieces).toEqual(before);
  });
});

describe('a moment for a file, and who leaves', () => {
  const story = 'pohon miring di jl kamboja singaraja';
  it.each(['tunggu bang mau nambah foto lg', 'bentar ya lagi nyari fotonya', 'sebentar mau tanya nama jalannya dulu'])(
    '"%s" tells nothing, and the photo goes on with it',
    (text) => {
      const world = new World();
      for (const said of [story, text]) world.text(said);
      world.hear({ type: 'file', kind: 'photo', ref: 'p1' });
      expect(world.talk.state?.draft).toMatchObject({ pieces: [{ text: story }], attachments: [{}] });
    },
  );

  it.each(['ya wes kirim, tak tinggal nyuci dulu', 'kirim aja, saya mau berangkat kerja', 'oke kirim, saya tinggal ke pasar dulu ya'])(
    '"%s" sends',
    (text) => {
      const world = new World();
      for (const said of [story, text]) world.text(said);
      expect(world.filings).toHaveLength(1);
      expect(world.filings[0]?.pieces.map((piece) => piece.text)).toEqual([story]);
    },
  );
});
