/** Questions about reporting beside a story: answered in the reply to it, and no part of it; what is asked in anger, or of an office, is. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const keys = (said: ReturnType<World['text']>) => said.flatMap(({ lines }) => lines.map(({ key }) => key));
const isAnswer = (key: string) => key.startsWith('faq.') || key === 'person';

const asked: readonly (readonly [string, string, string])[] = [
  ['selokan jebol di jl teratai 2', 'kira2 berapa hari ditanganinya ya?', 'faq.how_long'],
  ['lampu padam di gang buntu rt 5', 'prosesnya lama ga min?', 'faq.how_long'],
  ['usul min bangun posyandu di jl kutilang 3', 'usulan saya bakal disetujui ga', 'faq.how_long'],
  ['usul min bangun posyandu di jl kutilang 3', 'kapan ya dikerjainnya', 'faq.how_long'],
  ['sampah ga diangkut di jl delman', 'ini ga dipungut biaya kan?', 'faq.free'],
  ['parkir liar di jl kapuas', 'yang baca laporan ini siapa aja?', 'faq.readers'],
  ['kandang babi bau di jl tegalan 4', 'tetangga tau ga kalo saya yang lapor?', 'faq.readers'],
  ['trotoar ambrol di jl serayu', 'harus pake ktp ga?', 'faq.identity_number'],
  ['pagar roboh di jl barito', 'boleh kirim videonya ga?', 'faq.files'],
  ['air keruh di jl musi 8', 'ini dijawab robot ya?', 'person'],
  ['pohon miring di jl brantas', 'dapet nomor laporan ga?', 'faq.ticket'],
  ['aspal retak di jl mahakam', 'beneran bakal ditindaklanjuti ga?', 'faq.answered'],
  ['pipa bocor di jl asahan 3', 'berapa hari ya diperbaikinya?', 'faq.how_long'],
  ['banjir di jl kampar 6', 'petugas bisa dateng sekarang ga?', 'faq.now'],
  ['got mampet di jl cisadane', 'saya cuma ngekos di sini boleh lapor ga?', 'faq.who_may'],
  ['halte bocor di jl batanghari', 'ini nomor resmi pemerintah kan?', 'faq.official'],
];

describe('what is asked about reporting', () => {
  it.each(asked)('%j. %j', (story, question, answer) => {
    const world = new World();
    const said = world.text(`${story}. ${question}`);
    expect(said).toHaveLength(1);
    expect(keys(said).filter(isAnswer)).toEqual([answer]);
    expect(said[0]?.choices).toBeDefined();
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', pieces: [{ text: story }] });
  });

  it('may come first, and set out what is asked', () => {
    const world = new World();
    expect(keys(world.text('kalo lapor di sini, nama saya disebut ga? jembatan miring di kali bedog'))).toContain('faq.readers');
    expect(world.talk.state?.draft?.pieces).toMatchObject([{ text: 'jembatan miring di kali bedog' }]);
  });

  it('is answered with the first question, behind the thanks', () => {
    const said = new World().text('lampu mati, ini gratis kan?');
    expect(keys(said)).toEqual(['thanks.story', 'faq.free', 'ask.place', 'stored']);
  });

  it('waits for that question while the story may go on', () => {
    const world = new World(undefined, 3000);
    expect(world.text('lampu mati di jl progo 3. ini gratis kan?')).toEqual([]);
    world.text('tiangnya juga miring');
    const said = world.wait(3000);
    expect(said).toHaveLength(1);
    expect(keys(said).filter(isAnswer)).toEqual(['faq.free']);
    expect(world.talk.state?.draft?.answers).toBeUndefined();
  });

  it('beside the place that was asked for is answered too', () => {
    const world = new World();
    world.text('lampu jalan mati');
    expect(keys(world.text('di jl progo 3. berapa lama ya prosesnya?'))).toContain('faq.how_long');
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: 'jl progo 3' } });
  });

  it('loses no story where no sentence answers it', () => {
    const text = 'lampu mati di jl sirsak. kalo mau lapor yg lain juga gimana?';
    const world = new World();
    world.text(text);
    expect(world.talk.state?.draft?.pieces[0]?.text).toContain('lampu mati di jl sirsak');
  });
});

it.each([
  'lampu mati dari puasa di jl serayu, kapan sih diganti?',
  'tanggul kali bedog retak. masa nunggu jebol dulu?',
  'air mati seminggu di jl musi 8. kami masak pake apa?',
  'jalan hancur di jl brantas, emang nunggu ada korban?',
  'sudah dilaporin terus di jl mahakam lampu mati, kok ga ditanggapi?',
  'jembatan goyang di kali bedog, aman ga buat anak sekolah?',
  'di kelurahan sukarasa bikin surat dimintai 50 ribu, apa harus bayar?',
  'air pdam bau di jl barito 2, aman diminum ga?',
  'parkir di pasar tegalan 5 ribu, siapa yang nentuin?',
])('%j is told as it is', (text) => {
  const world = new World();
  expect(keys(world.text(text)).filter(isAnswer)).toEqual([]);
  expect(world.talk.state?.draft?.pieces).toMatchObject([{ text }]);
});

describe('where nothing is told besides', () => {
  it.each([
    ['saya ktp boyolali tp tiap hari narik ojek disini. boleh ikut ngelapor ga? bayar ga?', ['faq.who_may', 'faq.free']],
    ['bukan orang sini, ktp saya masih medan, cuma kos dekat kampus. lapornya bayar ga?', ['faq.free']],
    ['aku orang boja kos di tembalang, bisa lapor sini ga?', ['faq.who_may']],
    ['terus butuh ktp gak, aku ktp garut kos di cicadas', ['faq.who_may']],
    ['saya mahasiswi asal tegal. boleh lapor di sini? harus pake ktp ga?', ['faq.who_may', 'faq.identity_number']],
    ['permisi min, mau tanya. boleh lapor disini ga? bayar ga?', ['faq.who_may', 'faq.free']],
    ['lapor disini bayar ga, trus berapa lama ditanganinya', ['faq.free', 'faq.how_long']],
    ['min gratis ga, terus yang baca laporannya siapa?', ['faq.free', 'faq.readers']],
    ['ini gratis? yg baca siapa? berapa lama dibales?', ['faq.free', 'faq.readers', 'faq.how_long']],
    ['permisi, ngadu ke sini kena biaya ndak? mbah sudah sepuh ga paham begituan', ['faq.free']],
    ['izin nanya, lapornya bayar ga ya? maklum orang awam', ['faq.free']],
    ['yg baca laporannya siapa min? saya baru pertama kali', ['faq.readers']],
    ['min lapor di sini ketahuan orang ga? takut saya diapa2in', ['faq.readers']],
    ['aman ga sih min? takut ponakan saya diapa2in', ['faq.readers']],
  ])('%j is answered, and begins nothing', (text, answers) => {
    const world = new World();
    expect(keys(world.text(text)).filter(isAnswer)).toEqual(answers);
    expect(world.talk.state?.draft).toBeNull();
  });

  it('the questions are answered above what is asked in a draft, and told to nobody', () => {
    const world = new World();
    world.text('lampu mati di jl progo 3');
    expect(keys(world.text('saya warga luar kota. boleh lapor kan? bayar ga?')).filter(isAnswer)).toEqual(['faq.who_may', 'faq.free']);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it.each([
    'saya warga tembalang, ktp saya belum jadi 3 bulan. boleh lapor disini?',
    'lapornya bayar ga? saya pedagang di pasar johar, got di depan kios mampet',
    'lapor gini ketahuan ga? takut ditagih lagi sama jukir di jl musi',
    'lapor gini ketahuan ga? takut saya, saya kos di jl musi 8 airnya keruh',
    'saya orang sini, tiap hari lewat jl progo lampunya mati. lapornya bayar ga?',
    'saya kos di jl musi 8 airnya keruh. boleh lapor ga?',
  ])('%j tells of something', (text) => {
    const world = new World();
    world.text(text);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });
});

describe('whether files arrived', () => {
  const withVoice = () => {
    const world = new World();
    world.hear({ type: 'file', kind: 'voice', ref: 'v', seconds: 9 }, 'v');
    return world;
  };

  it.each(['masuk ga suara saya tadi', 'suaraku udah kedengeran belum min?', 'voice note nya keterima kan'])('"%s" is answered', (said) => {
    const world = withVoice();
    expect(world.text(said).flatMap(({ lines }) => lines.map(({ key }) => key))).toEqual(['thanks.files', 'ask.place.again']);
    expect(world.talk.state?.draft?.pieces).toEqual([]);
  });

  it('is not asked by who tells of a noise', () => {
    const world = withVoice();
    world.text('suara orgennya masuk sampai kamar');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });
});

describe('what is asked of the office is no question about reporting', () => {
  it('beside what is asked', () => {
    const world = new World();
    world.text('mau nanya, izin usaha laundry syaratnya apa, bayar nggak');
    expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual(['mau nanya, izin usaha laundry syaratnya apa, bayar nggak']);
  });

  it.each([
    'mau buka warung sate ngurus izinnya gimana ya, perlu tanda tangan tetangga ga',
    'cara bikin izin keramaian gimana pak, perlu tanda tangan warga ga',
  ])('"%s" asks who signs there', (said) => {
    const world = new World();
    expect(world.text(said).flatMap(({ lines }) => lines.map(({ key }) => key))).not.toContain('faq.join');
    expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual([said]);
  });

  it.each(['terus berapa hari jadinya', 'bayar ga pak?'])('"%s" is asked too', (said) => {
    const world = new World();
    world.text('mau tanya syarat izin usaha laundry');
    world.text(said);
    expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual(['mau tanya syarat izin usaha laundry', said]);
  });

  it('of reporting it is answered', () => {
    const world = new World();
    world.text('mau tanya syarat izin usaha laundry');
    expect(world.text('lapor di sini bayar ga?').flatMap(({ lines }) => lines.map(({ key }) => key))).toContain('faq.free');
  });
});

describe('why the place is asked for, and what may be thought of the teller', () => {
  const told = ['got mampet udah seminggu', 'baunya masuk rumah', 'airnya item', 'nyamuknya banyak'];

  it.each([
    'emg hrs alamat lengkap ya? ntar disangka sy yg buang sampah wkwk',
    'harus pake alamat ya pak? takutnya dikira saya yang bikin ulah',
  ])('"%s" is answered, and nothing waits', (said) => {
    const world = new World();
    for (const text of told) world.text(text);
    expect(keys(world.text(said))).toContain('faq.why_place');
    expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual(told);
    expect(world.talk.state?.draft?.quietUntil ?? null).toBeNull();
  });

  it('the blame alone puts nothing off', () => {
    const world = new World();
    for (const text of [...told, 'nanti dikira saya yg ngerusak']) world.text(text);
    expect(world.talk.state?.draft?.asked).not.toBeNull();
  });
});
