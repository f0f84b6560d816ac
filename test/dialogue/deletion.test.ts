/** "hapus data saya … lanjut?" is answered first, whatever else is open, and once. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const draftOf = (world: World) => world.talk.state?.draft;
const forgets = (world: World) => world.effects.filter(({ type }) => type === 'forget');

const told = [
  'trotoar jl cempaka ambles depan bank',
  'mau lapor tanggul bocor',
  'trotoar jl cempaka ambles. truk sampah ga lewat di gang melati kelurahan sukun',
];
const agreed = ['ya, hapus', 'iya lanjut', 'hapus aja semuanya', 'yakin hapus', 'gapapa, hapus aja', 'sip hapus mawon, ra penting'];
const refused = [
  'eh tidak, ga jadi',
  'jangan dihapus dong',
  'oh yaudah ga usah dihapus',
  'urung deng, biarin datanya',
  'gausah deh, ntar ga dikabarin',
  'ojo dibusak',
  'lah nanti kabarnya gimana? gausah deh',
  'loh kok jadi ga bisa dihubungi, jangan deh',
  'yah jgn dulu, nunggu beres',
  'teu jadi, ulah',
  'no, keep it',
  "wait, don't delete it yet",
  'no, leave it',
];

describe.each(told)('while %j is a draft', (story) => {
  const asked = () => {
    const world = new World();
    world.text(story);
    const draft = draftOf(world);
    world.text('hapus data saya');
    return { world, draft };
  };

  it.each(agreed)('%j deletes, and the draft stays', (answer) => {
    const { world, draft } = asked();
    expect(keys(world, answer)).toContain('data.forgetting');
    expect(forgets(world)).toHaveLength(1);
    expect(draftOf(world)).toMatchObject({ id: draft?.id, pieces: draft?.pieces });
  });

  it.each(refused)('%j deletes nothing, and the draft stays', (answer) => {
    const { world, draft } = asked();
    expect(keys(world, answer)).toContain('data.kept');
    expect(forgets(world)).toHaveLength(0);
    expect(draftOf(world)).toMatchObject({ id: draft?.id, pieces: draft?.pieces });
  });
});

const filed = () => {
  const world = new World();
  world.text('trotoar jl cempaka ambles depan bank');
  world.text('kirim');
  world.text('hapus data saya');
  return world;
};

it.each([...refused, 'tusing jadi, da hapusa', 'nenten, sampunang kaapus', 'waduh jangan deh kalo gitu'])(
  'below a report that is sent %j offers nothing to take back',
  (answer) => {
    const world = filed();
    expect(keys(world, answer)).toEqual(['data.kept']);
    expect(forgets(world)).toHaveLength(0);
  },
);

it.each(['tidak', 'ya, hapus'])('is answered once: after %j a "ya" deletes nothing more', (answer) => {
  const world = filed();
  world.text(answer);
  const before = forgets(world).length;
  world.text('ya');
  expect(forgets(world)).toHaveLength(before);
});

it.each(['berarti saya ga dikabarin lagi ya', 'laporannya tetep jalan kan?', 'terus nomor laporan saya hilang?'])(
  'says what follows once more below %j, and "ya" still answers',
  (question) => {
    const world = filed();
    expect(keys(world, question)).toContain('data.forget.ask');
    world.text('ya hapus aja');
    expect(forgets(world)).toHaveLength(1);
  },
);

it('asks once more where it is wanted once more', () => {
  expect(keys(filed(), 'hapus data saya')).toContain('data.forget.ask');
});

it.each([
  ['kirim', 1],
  ['batalin laporannya', 0],
  ['batal', 0],
])('leaves %j to the draft', (text, filings) => {
  const world = new World();
  world.text('trotoar jl cempaka ambles depan bank');
  world.text('hapus data saya');
  world.text(text);
  world.text('ya');
  expect(forgets(world)).toHaveLength(0);
  expect(draftOf(world)).toBeNull();
  expect(world.effects.filter(({ type }) => type === 'file')).toHaveLength(filings);
});

it('reads "hapus" below the file as the wish to delete, not to call the draft off', () => {
  const world = new World();
  world.text('trotoar jl cempaka ambles depan bank');
  world.text('data saya');
  expect(keys(world, 'hapus aja')).toContain('data.forget.ask');
  expect(draftOf(world)).not.toBeNull();
});

describe('how long data is kept', () => {
  const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));

  it.each(['data saya disimpan brp lama', 'sampai kapan nomor saya disimpen ya', 'datanya disimpen selamanya?'])(
    '%j is answered',
    (text) => {
      const world = new World();
      world.text('lampu mati di jl mawar');
      expect(keys(world, text)).toContain('data.term');
      expect(world.talk.state?.draft).toMatchObject({ visibility: 'public', pieces: [{ text: 'lampu mati di jl mawar' }] });
    },
  );

  it('data that lie about in an office are a report', () => {
    expect(keys(new World(), 'data warga disimpan sembarangan di kantor kelurahan')).not.toContain('data.term');
  });
});

it.each(['eh jangan', 'ga jadi', 'jangan dulu deh'])('"%s" right after it was promised keeps everything', (text) => {
  const world = new World();
  for (const said of ['lampu mati di jl melati', 'kirim', 'hapus data saya', 'ya, hapus']) world.text(said);
  expect(world.forgetAt).not.toBeNull();
  world.text(text);
  expect(world.forgetAt).toBeNull();
});

it('"eh jangan" keeps everything though news came in between', () => {
  const world = new World();
  for (const said of ['lampu mati di jl melati', 'kirim', 'hapus data saya', 'ya, hapus']) world.text(said);
  world.central('complaint.resolved', { agency: 'Dishub', text: 'Sudah diganti' });
  world.text('eh jangan');
  expect(world.forgetAt).toBeNull();
});
