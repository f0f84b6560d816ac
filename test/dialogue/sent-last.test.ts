/** "kirim" as the last sentence of several, whatever is declined or put off before it. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const story = 'air pam mati di jl melati 3';

function told(...texts: string[]): World {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
}

describe('at the summary', () => {
  it.each([
    'ga usah deh, jauh lemarinya. kirim aja',
    'nanti aja nomornya. kirim dulu',
    'ndak usah lah lah jauah lamarinyo. kirimlah',
    'nomornya ga ada. kirimlah',
    'ga jadi. eh jadi, kirim',
    'kirimlah',
    'kirim dulu aja',
  ])('"%s" sends', (text) => {
    expect(told(story, text).filings).toHaveLength(1);
  });

  it.each(['kirim pak, tampi asih', 'kirim, matur tampi asih', 'kirim ya, tarimo kasih'])('"%s" sends, and adds nothing', (text) => {
    expect(told(story, text).filings[0]?.pieces).toHaveLength(1);
  });

  it.each([
    'jangan kirim dulu',
    'jangan dikirim dulu, tunggu',
    'jangan dulu, tunggu suami saya. nanti kirim',
    'ga usah dikirim',
    'belum, tunggu sebentar',
  ])('"%s" sends nothing, and throws nothing away', (text) => {
    const world = told(story, text);
    expect(world.filings).toHaveLength(0);
    expect(world.talk.state?.kept).toMatchObject([{ why: 'paused' }]);
  });

  it.each([
    'tolong ejaan nama saya dibetulin dulu baru kirim ya',
    'nomernya perbaiki dulu jadi 9 baru krim',
    'hapus kata bau, kalau udah kirim',
    'tambahin yang bocor dua pipa, habis itu kirim aja',
  ])('"%s" sends nothing before that is done', (text) => {
    const world = told(story, text);
    expect(world.filings).toHaveLength(0);
    expect(world.talk.state?.draft ?? world.talk.state?.kept[0]?.draft).toMatchObject({ asked: 'summary' });
  });

  it('a name that ends in "baru" is sent with it', () => {
    expect(told(story, 'depannya pasar baru kirim').filings[0]?.place?.text).toContain('pasar baru');
  });

  it.each([
    ['bukan jl melati, jl mawar. kirim', { place: { text: 'jl mawar 3' } }],
    ['dari kemarin sore. kirim', { pieces: [{ text: story }, { text: 'dari kemarin sore' }] }],
    ['yaudah rahasia. kirim', { visibility: 'secret', pieces: [{ text: story }] }],
    ['tanpa nama ya, kirim', { visibility: 'anonymous', pieces: [{ text: story }] }],
  ])('"%s" is obeyed in all it says', (text, filed) => {
    expect(told(story, text).filings).toMatchObject([filed]);
  });

  it.each(['gak usah nanya2 lagi kirim', 'jangan banyak tanya kirim aja', 'ngapain nanya terus. kirim', 'udah jangan nanya mulu, kirim'])(
    '"%s" is sent, and is no part of it',
    (text) => expect(told(story, text).filings).toMatchObject([{ pieces: [{ text: story }] }]),
  );

  it('what is told before it, is', () => {
    const [filed] = told(story, 'udah berhari hari gelap jangan nanya lagi, kirim').filings;
    expect(filed?.pieces.map(({ text }) => text).join(' ')).toContain('udah berhari hari gelap');
  });
});

it('at the question where, it hurries on', () => {
  const { draft } = told('air pam mati sejak kemarin', 'ga usah. kirim aja', 'ga usah. kirim').talk.state ?? {};
  expect(draft).toMatchObject({ asked: 'summary', pieces: [{ text: 'air pam mati sejak kemarin' }] });
});

describe('at what shall be changed', () => {
  it.each(['nuhun, kirim', 'hatur nuhun kang, kirim', 'matur suwun, kirim aja'])('"%s" only sends', (text) => {
    const filed = told(story, 'ubah', text).filings.map(({ pieces }) => pieces.map((piece) => piece.text));
    expect(filed).toEqual([[story]]);
  });

  it('what is told before "kirim" goes with it', () => {
    expect(told(story, 'ubah', 'pipanya juga bocor, kirim').filings[0]?.pieces).toHaveLength(2);
  });
});

describe('where the summary is seen for the first time', () => {
  const lines = (world: World) => world.says.at(-1)?.lines.map(({ key }) => key) ?? [];

  it.each([
    [['air pam mati sejak kemarin', 'jl cendana 9, kirim aja']],
    [['lampune mati kabeh neng ngarep pasar', 'kirim']],
    [['sampah numpuk', 'kirim', 'kirim']],
    [['selokan mampet di jl dahlia 2 depan toko, tolong ya. kirim']],
  ])('%j says that it is not sent yet', (said) => {
    const world = told(...said);
    expect(world.talk.state?.draft?.asked).toBe('summary');
    expect(lines(world)).toContain('faq.unsent');
    expect(world.filings).toHaveLength(0);
  });

  it.each([
    ['selokan mampet di jl dahlia 2 depan toko, tolong ya. kirim', 'selokan mampet di jl dahlia 2 depan toko, tolong ya'],
    ['jl kenari gang 4 got mampet kirim', 'jl kenari gang 4 got mampet'],
    ['air pam mati sejak kemarin. kirim aja pak', 'air pam mati sejak kemarin'],
    ['surat pindah saya ga dikirim kirim di jl dahlia 2', 'surat pindah saya ga dikirim kirim di jl dahlia 2'],
  ])('the wish of %j stands in no story', (said, text) => {
    expect(told(said).talk.state?.draft?.pieces).toMatchObject([{ text }]);
  });

  it.each([[['air pam mati sejak kemarin', 'jl cendana 9']], [[story, 'sejak kemarin']]])('%j is not told so', (said) => {
    expect(lines(told(...said))).not.toContain('faq.unsent');
  });
});

describe('sent in other words', () => {
  it.each([
    'iya laporannya dikirim juga',
    'laporannya dikirim sekarang juga ya',
    'laporan saya tolong dikirim',
    'kirim dong kirim, sambil nunggu bis nih',
    'kirim aja ya sambil saya ngopi',
  ])('"%s" sends, and stands in no story', (text) => {
    expect(told(story, text).filings).toMatchObject([{ pieces: [{ text: story }] }]);
  });

  it.each(['laporannya dikirim?', 'laporannya sudah dikirim belum', 'laporannya jangan dikirim dulu'])('"%s" sends nothing', (text) => {
    expect(told(story, text).filings).toHaveLength(0);
  });

  it('at the question how to hide, "kirim tapi tolong rahasia" sends it secret', () => {
    expect(told(story, 'sembunyikan nama', 'kirim tapi tolong rahasia ya').filings).toMatchObject([{ visibility: 'secret' }]);
  });
});

describe('a story that names a quarter alone', () => {
  const quarter = 'tiang listrik miring di Sumompo';

  it('is shown at once, and asked where in it', () => {
    const world = told(quarter);
    expect(world.says.at(-1)?.lines.map(({ key }) => key)).toEqual(expect.arrayContaining(['summary', 'ask.place.within.shown']));
    expect(world.says.at(-1)?.choices?.map(({ choice }) => choice)).toContain('send');
  });

  it.each(['kirim', 'ya', 'sudah benar', 'oke kirim aja'])('%j sends it', (said) => {
    expect(told(quarter, said).filings).toMatchObject([{ place: { text: 'Sumompo' } }]);
  });

  it.each(['tidak usah', 'ga perlu'])('%j leaves it as it is, and shows it once more', (said) => {
    const world = told(quarter, said);
    expect(world.filings).toHaveLength(0);
    expect(world.says.at(-1)?.lines.map(({ key }) => key)).not.toContain('ask.place.within.shown');
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: 'Sumompo' } });
  });

  it('grows by what is answered, and is shown again', () => {
    const world = told(quarter, 'depan warung bu eni');
    expect(world.filings).toHaveLength(0);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: 'depan warung bu eni, Sumompo' } });
  });

  it.each(['batal', 'ubah', 'sembunyikan nama', 'nanti dulu ya'])('%j does not', (said) => {
    expect(told(quarter, said).filings).toHaveLength(0);
  });
});

it.each(['skuy kirim', 'kuy kirim', 'skuy', 'gaskeun'])('"%s" sends, and is no place', (said) => {
  const { filings } = told(story, said);
  expect(filings.map(({ place }) => place?.text)).toEqual(['jl melati 3']);
});

describe('in anger', () => {
  it.each(['yaelah kirim bangsat', 'halah tinggal kirim aja goblok', 'kirim sekarang tolol!!', 'anjir kirim'])(
    '"%s" sends, and stands nowhere',
    (said) => {
      const { filings } = told(story, said);
      expect(filings.map(({ pieces }) => pieces.map(({ text }) => text))).toEqual([[story]]);
    },
  );

  it('sends both where it is asked whether they are two', () => {
    const world = told('sampah numpuk di jl kenari 9', 'lampu jalan juga mati di jl mawar');
    expect(world.talk.state?.draft?.asked).toBe('split');
    world.text('yaelah kirim bangsat');
    world.wait(10_000);
    expect(world.filings.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(' ')).not.toContain('bangsat');
    expect(world.filings).toHaveLength(2);
  });

  it('"kirim petugasnya kesini bangsat" sends nothing', () => {
    expect(told(story, 'kirim petugasnya kesini bangsat').filings).toEqual([]);
  });
});
