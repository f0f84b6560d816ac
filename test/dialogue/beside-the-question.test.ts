/** Answers with something else beside them: hurry and why, why there is no photo, which report a photo is of, who feared for their child. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const told = (...texts: string[]) => {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
};
const draftOf = (world: World) => world.talk.state?.draft;

it.each([
  'bang cepetan ya lg di motor nih',
  'woi cepetan dong lg ujan ni',
  'buru dong gw keburu kereta',
  'cepat ya saya mau berangkat kerja',
])('"%s" is no story, and no part of one', (text) => {
  const world = new World();
  world.hear({ type: 'pin', lat: -6.93, lon: 107.65 });
  world.text(text);
  expect(draftOf(world)).toMatchObject({ pieces: [], asked: 'about' });
  const shown = told('lampu mati di jl mawar 3', text);
  expect(draftOf(shown)?.pieces).toHaveLength(1);
});

it.each(['mobil ambulans cepat ya datangnya tapi dokternya ga ada', 'cepat rusak aspalnya di situ'])('"%s" tells', (text) => {
  expect(draftOf(told('lampu mati di jl mawar 3', text))?.pieces).toHaveLength(2);
});

it.each([
  'ga ada foto, orang aernya aja ga ada apa yg mau difoto',
  'kaga ada bukti, mana berani ngerekam',
  'ga punya videonya, hp saya rusak',
  'ga ada foto fotoan, emang gw wartawan pikir lu',
])('"%s" is heard, and asks for nothing', (text) => {
  const world = told('air pdam mati di jl mawar 3');
  expect(keys(world, text)).not.toContain('faq.files');
  expect(draftOf(world)?.pieces).toHaveLength(1);
});

it('"foto ga ada" below a voice note asks for nothing', () => {
  const world = new World();
  world.hear({ type: 'file', kind: 'voice', ref: 'v', seconds: 9 }, 'v');
  for (const text of ['jl mawar 3', 'air pdam mati']) world.text(text);
  expect(keys(world, 'foto ga ada')).not.toContain('faq.files');
  expect(draftOf(world)?.pieces).toHaveLength(1);
});

it.each([
  ['desa mana desa mana, ya kec cibiru lah', 'kec cibiru'],
  ['pake nanya segala. jl mawar 3 lah', 'jl mawar 3'],
  ['lokasi mana lagi pikirmu, jl mawar 3', 'jl mawar 3'],
  ['jl mawar 3, mosok ora ngerti', 'jl mawar 3'],
  ['jl mawar 3, masa ga tau', 'jl mawar 3'],
])('"%s": the question in scorn is no part of %s', (text, place) => {
  const draft = draftOf(told('pegawai kelurahan bikin kami bolak balik ngurus surat pindah', text));
  expect(draft?.place?.text).toBe(place);
  expect(draft?.pieces).toHaveLength(1);
});

it.each(['kelurahan mana pikir lu!!', 'masih nanya lagi', 'tempat mana tempat mana'])('"%s" answers nothing, and tells nothing', (text) => {
  const draft = draftOf(told('pegawai kelurahan bikin kami bolak balik ngurus surat pindah', text));
  expect(draft).toMatchObject({ asked: 'place', place: null });
  expect(draft?.pieces).toHaveLength(1);
});

describe('a photo nobody asked for, below two reports', () => {
  it.each(['bukan, foto itu buat yg sampah', 'itu untuk laporan sampah', 'salah, masukin ke yg sampah'])('"%s" puts it there', (text) => {
    const world = told('sampah numpuk di pinggir kali cakung', 'kirim', 'zebra cross hilang depan sdn kayuringin', 'kirim');
    const [, first] = world.complaints;
    world.wait(86_400_000);
    world.central('complaint.info_requested', { text: 'di gerbang yang mana?' });
    world.hear({ type: 'file', kind: 'photo', ref: 'p1' });
    world.text(text);
    expect(world.effects.filter(({ type }) => type === 'add')).toMatchObject([{ complaint: first?.id, text: '' }]);
  });
});

it.each(['takut anak sy dikucilin', 'takut keluarga saya kena imbas', 'takut saya dipersulit nanti'])(
  'secrecy is offered to who says "%s"',
  (fear) => {
    expect(keys(new World(), `mau lapor pungutan di smp negeri tp ${fear}`)).toContain('ask.secrecy');
  },
);

it.each(['jgn ampe nama gw nongol ye', 'jgn sampe nama gua muncul ye'])('"%s" hides the name', (wish) => {
  expect(draftOf(told(`dana hibah rw 100 juta ga kelihatan hasilnya. ${wish}`, 'rw 7 sukamaju'))?.visibility).toBe('anonymous');
});

it.each(['ini nanya doang bukan komplen', 'nanya doang kok, bukan komplain'])('"%s" makes it a question, and stands in none', (text) => {
  const draft = draftOf(told('bus terakhir jam brp ya dari terminal leuwipanjang ke cicaheum', text));
  expect(draft?.pieces).toHaveLength(1);
});

describe('below news', () => {
  const worked = () => {
    const world = told('lampu mati di jl mawar 3', 'kirim');
    world.wait(86_400_000);
    world.central('complaint.in_progress', {});
    return world;
  };

  it.each([
    'dipegang dinas siapa skrg min',
    'katanya dioper2, yg ngerjain siapa sih',
    'skrg ditangani siapa ya',
    'ini digarap dinas apa sih jadinya, kata pak lurah pu bukan urusan mereka',
    'no saya tetep yg dulu kan? dikerjainnya kapan ya',
  ])('"%s" is told', (text) => {
    const world = worked();
    expect(keys(world, text)).toContain('own.head');
    expect(draftOf(world)).toBeNull();
  });

  it('what was only answered is asked for where it shall be added', () => {
    const world = worked();
    world.text('dinas a bilang urusan dinas b, dinas b bilang dinas a. terus saya harus gimana');
    expect(keys(world, 'itu tambahin aja ke laporanku')).not.toContain('told.already');
  });
});

it.each(['5 dah', '4 dah.'])('"%s" rates', (text) => {
  const world = told('lampu mati di jl mawar 3', 'kirim');
  world.wait(86_400_000);
  world.central('complaint.resolved', { text: 'sudah' });
  for (const said of ['udah nyala', text]) world.text(said);
  expect(world.effects.filter(({ type }) => type === 'rate')).toHaveLength(1);
});

it.each(['lama amat dah, digaji buat apaan sih', 'sekali lagi dong ingatkan'])('"%s" reminds, below what is late', (text) => {
  const world = told('lampu mati di jl mawar 3', 'kirim');
  world.wait(12 * 86_400_000);
  world.late();
  for (const said of ['status', text]) world.text(said);
  expect(world.effects.filter(({ type }) => type === 'nudge')).toHaveLength(1);
});

it('a question right after calling off is answered', () => {
  const world = told('lampu mati di jl mawar 3', 'batal');
  expect(keys(world, 'data sy disimpen brp lama')).toContain('data.term');
});
