/** Who may see whoever reports: hidden wherever and however it is wished, shown where that is wished, and nothing lost by it. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const story = 'pagar makam roboh di jl cendana 6';

function told(...texts: string[]): World {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
}

const draftOf = (world: World) => world.talk.state?.draft;
const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));

describe('what sends', () => {
  it.each([
    'saya takut dihajar sama mereka, kirim aja',
    'takut cekcok sama orangnya bu, kirim',
    'kulo wedi disengeni tonggo, kirim mawon',
    'foto profil saya jangan nampak ya, kirim',
    'data diri saya ga usah dikasih liat, langsung kirim',
    'jgn blg2 saya yg lapor ya, kirim',
    'kirim ke dinasnya aja tapi ga usah bilang dari siapa',
    'w gamau berantem ama tetangga',
    'bisa ga identitas gue ga muncul? klo bisa kirim',
    'kirimnya diem2 aja ya jangan rame2',
    'tlg nma sya jgn d tulis y, krm',
    'sembunyikn nma sya',
    'sbg anonymous aja min krm',
    'orangnya galak, nanti saya dilabrak. kirim',
    'hp saya jangan bisa dilacak ya kirim',
  ])('"%s" goes openly nowhere', (text) => {
    const world = told(story, text);
    if (draftOf(world)) world.text('kirim');
    expect(world.filings).toHaveLength(1);
    expect(world.filings[0]?.visibility).toBe('anonymous');
  });

  it.each([
    'takut keburu hujan, kirim',
    'nama saya jangan salah tulis ya, kirim',
    'ga usah sembunyikan nama saya, kirim',
    'jangan sampai pak camat ga tau, kirim',
    'nama pak mandornya sebut aja, kirim',
    'petugasnya takut sama preman, kirim',
    'jangan takut sama mereka pak, kirim',
  ])('"%s" is sent as it is', (text) => {
    const world = told(story, text);
    if (draftOf(world)) world.text('kirim');
    expect(world.filings[0]?.visibility).toBe('public');
  });

  it('what is told beside the fear is not lost, and no less than hidden', () => {
    const world = told(story, 'kejadiannya kemarin sore, saya takut didatengin orangnya, kirim');
    if (draftOf(world)) world.text('kirim');
    expect(world.filings[0]).toMatchObject({ visibility: 'secret', pieces: [{}, {}] });
  });
});

it('"jangan kasih tahu siapa pun saya yg lapor" hides, below the question where as well', () => {
  const world = told('lampu taman mati semua', 'jangan kasih tau siapapun saya yg ngelapor');
  expect(draftOf(world)).toMatchObject({ visibility: 'anonymous', asked: 'place' });
});

it('"saya takut sama preman", told with the story, is offered a secret report', () => {
  expect(draftOf(told('parkir liar di jl cendana 6, saya takut sama premannya'))?.asked).toBe('secrecy');
});

describe('a hidden report', () => {
  it.each([
    'tampilin aja nama saya biar ditanggepin',
    'nama saya dicantumin aja gapapa',
    'ga jadi disembunyiin, nama saya tulis aja',
    'batal anonim deh',
    'buka aja namanya',
    'ora usah didelikke, ben jenengku ketok',
    'teu kedah disumputkeun',
  ])('"%s" shows it again', (text) => {
    expect(draftOf(told(story, 'sembunyikan nama saya', text))).toMatchObject({ visibility: 'public', pieces: [{ text: story }] });
  });

  it.each(['nama saya ditulis di daftar warga miskin', 'takut ga ditanggepin'])('"%s" shows no name', (text) => {
    expect(draftOf(told(story, 'sembunyikan nama saya', text))).toMatchObject({ visibility: 'anonymous' });
  });

  it('"jangan rahasia, tanpa nama aja" is less than secret, and not open', () => {
    expect(draftOf(told(story, 'rahasia', 'jangan rahasia, tanpa nama aja'))).toMatchObject({ visibility: 'anonymous' });
  });

  it('"cabut rahasianya" makes it no secret any more', () => {
    expect(draftOf(told(story, 'rahasia', 'cabut rahasianya'))).toMatchObject({ visibility: 'public', pieces: [{ text: story }] });
  });

  it('"batalin nama saya aja, laporannya jadi" calls nothing off', () => {
    expect(draftOf(told(story, 'batalin nama saya aja, laporannya jadi'))).toMatchObject({ visibility: 'anonymous' });
  });

  it('"ga jadi rahasia" calls nothing off', () => {
    const world = told('kades minta uang 200rb buat sertifikat di desa mekarjaya', 'ya', 'ga jadi rahasia deh, biasa aja');
    expect(draftOf(world)).toMatchObject({ visibility: 'public' });
  });
});

it('"jangan bilang nunggu anggaran" fears nobody', () => {
  expect(draftOf(told(story, 'jangan bilang masih nunggu anggaran lagi'))).toMatchObject({ visibility: 'public', asked: 'summary' });
});

describe('the offer of a secret report', () => {
  const levy = 'pak kadus minta 75rb buat surat keterangan di dusun karanganyar';

  it.each(['saya berani kok terang terangan, nama saya tulis aja', 'buat apa takut, emang bener kok'])('"%s" declines it', (text) => {
    expect(draftOf(told(levy, text))).toMatchObject({ visibility: 'public', pieces: [{ text: levy }] });
  });
});

it('"jadi deng tapi tanpa nama" brings back what was called off', () => {
  expect(draftOf(told(story, 'batal', 'eh jadi deng tapi tanpa nama'))).toMatchObject({
    visibility: 'anonymous',
    pieces: [{ text: story }],
  });
});

it('"lanjut tapi nama jangan dicantumin" goes on with what was put aside, and adds nothing', () => {
  expect(draftOf(told(story, 'nanti dulu', 'lanjut tapi nama jangan dicantumin'))).toMatchObject({
    visibility: 'anonymous',
    pieces: [{ text: story }],
  });
});

describe("somebody else's name", () => {
  it.each([
    'jangan disebut pak darto nya',
    'pak darto jangan ditulis ya',
    'hapus nama pak darto',
    'nama pak dartonya disamarin aja',
    'ganti nama pak darto jadi inisial',
    'jangan sebut darto ya',
    'nama pak darto sama bu darmi jangan ditulis',
  ])('"%s" takes it from the story, and nothing else', (text) => {
    const world = told('kandang pak darto bau sekali di jl cendana 6', text);
    expect(draftOf(world)).toMatchObject({ visibility: 'public', pieces: [{ text: 'kandang pak … bau sekali di jl cendana 6' }] });
  });

  it("goes with the teller's own, and from the place as well", () => {
    const world = told('lampu mati depan warung pak darto jl cendana 6', 'jangan sebut nama pak darto sama nama saya');
    expect(draftOf(world)).toMatchObject({ visibility: 'anonymous', place: { text: 'depan warung pak … jl cendana 6' } });
  });

  it('of a shop that stands in the story, nobody says that it is not written', () => {
    const world = told('toko makmur jual beras oplosan di jl cendana 6', 'nama tokonya jangan disebut ya');
    expect(keys(world.says).at(-1)).not.toBe('detail.unwritten');
    expect(keys(world.says)).toContain('part.stays');
  });
});

describe('below a report that is sent', () => {
  it.each([
    'jangan hubungi saya lagi ya, sudah cukup',
    'ga usah dikabarin perkembangannya, yg penting beres',
    'tolong jangan wa lagi ya hp ini dipegang istri',
  ])('"%s" hushes it', (text) => {
    expect(told(story, 'kirim', text).effects.filter(({ type }) => type === 'hush')).toHaveLength(1);
  });

  it('"nama saya di laporan kemarin bisa disembunyiin?" conceals it', () => {
    const { effects } = told(story, 'kirim', 'nama saya di laporan tadi bisa disembunyiin?');
    expect(effects.filter(({ type }) => type === 'correct')).toHaveLength(1);
  });

  it('"kabarin lagi aja deh" brings its news back', () => {
    const { effects } = told(story, 'kirim', 'diam', 'kabarin lagi aja deh');
    expect(effects.filter(({ type }) => type === 'hush')).toMatchObject([{ hushed: true }, { hushed: false }]);
  });

  it('"hapus data saya takut ketahuan" asks whether all shall go', () => {
    expect(keys(told(story, 'kirim', 'hapus semua data saya takut ketahuan').says).at(-1)).toMatch(/forget|rights/);
  });

  it('"hapus aja laporan saya takut ketahuan" is a wish to withdraw, and adds nothing', () => {
    const world = told(story, 'kirim', 'hapus aja laporan saya takut ketauan');
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
    expect(
      world.effects.filter(({ type }) => type === 'withdraw').length + keys(world.says).filter((key) => key.startsWith('withdraw')).length,
    ).toBeGreaterThan(0);
  });
});

it.each(['eh rahasia aja deh, kepikiran anak istri', 'rahasia aja deh, takut saya'])('%j after all is said to be secret once', (said) => {
  const world = told('saya sopir, tiap lewat dipalak 20rb oknum seragam dishub di pertigaan pangkalan 5', 'ga usah');
  const lines = keys(world.text(said));
  expect(draftOf(world)?.visibility).toBe('secret');
  expect(lines).toEqual([...new Set(lines)]);
});

it.each(['saya takut disebut namanya', 'takut nama saya ditampilin', 'takutnya nanti disebut nama saya'])('%j hides the name', (text) => {
  const world = new World();
  for (const said of ['lampu jalan mati di jl melati 3', text]) world.text(said);
  expect(world.talk.state?.draft).toMatchObject({ visibility: 'anonymous', pieces: [{ text: 'lampu jalan mati di jl melati 3' }] });
});
