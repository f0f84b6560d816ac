/** Questions after one's own reports, in every way people ask, also while a story is told. */
import { describe, expect, it } from 'vitest';
import { asksAfterOwn } from '../../src/dialogue/understand/enquiry.ts';
import { namedNumber } from '../../src/dialogue/understand/report-number.ts';
import { World } from '../support/core.ts';

const story = 'lampu jalan mati di jl melati';
const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));

function filedWorld(): World {
  const world = new World();
  world.text(story);
  world.text('kirim');
  return world;
}

describe('a question after reports', () => {
  it.each([
    'mana kabarnya',
    'mana kabarnya kok lama bgt',
    'belum ada kabar?',
    'nomor laporan saya berapa',
    'gimana kelanjutannya min',
    'kapan diperbaiki?',
    'laporanku yg itu statusnya apa?',
    'aduanku kemarin gimana statusnya',
    'laporan unda statusnya kaya apa pak',
    'instansi mana yang megang?',
    'itu siapa yg ngerjain pupr apa perkim',
    'jadi siapa sebenarnya yg nangani lampu itu',
    'dinas apa yg ngurus ini pak',
    'masuk kah kada ini',
    'nomornya brp tadi, lupa nyatat',
    'sinyal ilang terus, nomornya mana',
    'tes min. nomor laporan gw brp td',
    'udah belum min',
    'dioper2 mulu, batas waktunya ikut mundur ga?',
    'paling lambat kapan diurusnya',
    'kata pak rt itu punya pemkot, bener ga?',
    'yang ngurus PLN atau dinas ya',
    'iku sing ngurus dishub opo pu se',
    'lho kok dipindah lagi',
    'kekirim ga tuh',
    'masuk nggak tuh min',
    'tgl brp sih tenggatnya',
    'tanggal berapa paling lambatnya min',
    'deadlinenya kapan? molor lagi kah',
    'sakjane sing ngurus sopo to',
    'ini yg megang dinas apa sih sbnrnya',
    'kata camat itu bukan urusan dia tp urusan dinas, bener gak sih',
    'udah dioper 2 dinas, batas waktunya tetep yg awal kan?',
    'tgl berapa dipasangnya',
    'hari apa dikeruknya?',
    'jam brp mulai dikerjain',
    'nomornya apaan sih',
    'masih pake nomer yg kemaren kan?',
    'tetep nomor yang lama ya kan',
  ])('"%s" is answered with the report', (text) => {
    const world = filedWorld();
    expect(keys(world.text(text))[0]).toBe('own.head');
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each([
    'siapa yang nanggung kalau pohonnya roboh',
    'yang ngurus rt 3 minta uang',
    'air masuk kah ke rumah',
    'nomor rumah saya tidak terdaftar',
    'belum ada lampu di gang kami',
    'kabar buruk, jalan ambles',
  ])('"%s" is none', (text) => {
    expect(asksAfterOwn(text)).toBe(false);
  });
});

describe('"gimana ini"', () => {
  it.each(['gimana ini', 'gmn nih min', 'lah kok gimana ini pak', 'piye iki'])('"%s" is answered with the report that is open', (text) => {
    for (const days of [0, 20]) {
      const world = filedWorld();
      world.wait(days * 86_400_000);
      expect(keys(world.text(text))[0]).toBe('own.head');
    }
  });

  it('is not understood where no report is open', () => {
    const world = filedWorld();
    world.central('complaint.resolved', {});
    for (const text of ['sudah', '5']) world.text(text);
    expect(keys(world.text('gimana ini'))).toEqual(['unclear.short']);
  });

  it('with a matter behind it is a story', () => {
    const world = filedWorld();
    world.wait(86_400_000);
    world.text('gimana ini pak jalan di jl anggrek berlubang');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });
});

describe('a number of letters only', () => {
  it.each([
    ['cek CGTMM-A', { number: 'CGTMM-A', sure: true }],
    ['nomor CGTMM G', { number: 'CGTMM-G', sure: false }],
    ['CGTMM-G', { number: 'CGTMM-G', sure: true }],
    ['cek laporan', null],
    ['sampah', null],
  ])('%j reads as %j', (text, number) => {
    expect(namedNumber(text)).toEqual(number);
  });

  it("is told as unknown when it is nobody's, and opens no report", () => {
    const world = filedWorld();
    expect(keys(world.text('cek CGTMM-A'))).toEqual(['own.unknown', 'own.hint']);
    expect(world.talk.state?.draft).toBeNull();
  });

  it("of one's own is found with a wrong check sign, and while another report is told", () => {
    const world = filedWorld();
    const [complaint] = world.complaints;
    if (complaint) complaint.number = 'CGTMM-G';
    expect(keys(world.text('cek CGTMM-A'))[0]).toBe('own.head');
    world.text('got mampet');
    expect(keys(world.text('nomor CGTMM G'))[0]).toBe('own.head');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });
});

describe('during the quiet time', () => {
  it.each([
    ['status', 'faq.unsent'],
    ['bantuan', 'help'],
    ['batal', 'draft.cancelled'],
    ['mana kabarnya', 'faq.unsent'],
    ['cek CGTMM-A', 'own.unknown'],
  ])('"%s" is a command, not a piece of the story', (text, key) => {
    const world = new World(undefined, 3000);
    world.text(story);
    expect(keys(world.text(text))[0]).toBe(key);
    const drafts = [world.talk.state?.draft, ...(world.talk.state?.kept.map((entry) => entry.draft) ?? [])];
    expect(drafts.flatMap((draft) => draft?.pieces.map((piece) => piece.text) ?? [])).toEqual([story]);
  });

  it('the story goes on after it', () => {
    const world = new World(undefined, 3000);
    world.text('sampah menumpuk');
    world.text('status');
    world.text('di jl melati');
    expect(keys(world.wait(3000))).toContain('summary');
    expect(world.talk.state?.draft?.pieces).toHaveLength(2);
  });
});

it.each(['?', '....', '!!'])('"%s" gets a line of its own', (text) => {
  const world = new World();
  world.text(story);
  expect(keys(world.text(text))[0]).toBe('other.signs');
  expect(keys(world.text('😭'))[0]).toBe('other.emoji');
});

it.each([
  ['lampu jalan mati di jl melati', 'ask.when.happened'],
  ['ktp saya 3 bulan belum jadi di dukcapil bogor', 'ask.when'],
])('changing the time of "%s" asks %s', (text, key) => {
  const world = new World();
  for (const said of [text, 'lewati', 'lewati', 'ubah', 'waktu']) world.text(said);
  expect(keys(world.says.slice(-1))).toEqual([key]);
});

describe('one of several reports', () => {
  it.each(['kalo yg lampu?', 'terus kalau yang lampu jalan?'])('"%s" asks how it stands', (text) => {
    expect(asksAfterOwn(text)).toBe(true);
  });
});

describe('how somebody else joins', () => {
  it.each([
    'tetangga saya mau ikut lapor gimana caranya?',
    'temen aku mau ikutan lapor juga, caranya gmn',
    'kalo istri saya mau lapor juga bisa?',
    'bisa gak warga lain ikut laporan ini?',
    'warga sini boleh gabung ke laporan saya ga pak',
    'cara tetangga ikut laporan ini gimana',
    'perlu tetangga saya lapor juga ga?',
    'kalau warga lain mau ikutan gimana min',
    'how can my neighbour join this report?',
    'can other people also report it?',
  ])('"%s" is answered after filing, in a draft and at the door', (text) => {
    const draft = new World();
    draft.text(story);
    for (const world of [filedWorld(), draft, new World()]) {
      expect(keys(world.text(text))[0]).toBe('faq.join');
      expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
    }
    expect(draft.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it.each([
    'tetangga saya ikut arisan online dan ditipu, gimana ini',
    'warga lain juga sudah lapor tapi tidak ditanggapi',
    'tetangga saya mau lapor ke polisi',
  ])('"%s" asks nothing of the kind', (text) => {
    expect(keys(filedWorld().text(text))).not.toContain('faq.join');
  });
});

describe('to whom the news shall come', () => {
  const wishes = [
    'tolong kabarnya ke saya aja nanti saya sampaikan',
    'kabarin saya aja ya nanti saya terusin ke warga',
    'nanti kabarnya lewat saya saja',
    'kalo ada kabar kasih tau saya ya',
    'kabarin lwt sini gpp',
    'kalau sudah beres tolong kabari saya di sini ya pak',
    'please let me know when it is fixed',
  ];

  it.each(wishes)('"%s" is promised, and is no part of any report', (text) => {
    const draft = new World();
    draft.text(story);
    for (const world of [filedWorld(), draft]) expect(keys(world.text(text))[0]).toBe('faq.news');
    expect(draft.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it.each([...wishes, 'kabari saya'])('"%s" ends the silence somebody asked for', (text) => {
    const world = filedWorld();
    world.text('diam');
    expect(keys(world.text(text))[0]).toBe('hush.undone');
  });

  it('"kabari saya" is promised where nothing is silent', () => {
    expect(keys(filedWorld().text('kabari saya'))).toEqual(['faq.news']);
  });
});

describe('the report of somebody else', () => {
  it.each(['cek 4TRXB-K itu punya kakak saya', 'status 4TRX-B yang punya ibu saya'])('"%s" is not seen here', (text) => {
    expect(keys(filedWorld().text(text))[0]).toBe('own.unknown');
  });

  it('nor where it is said that they are family', () => {
    const world = filedWorld();
    world.text('cek 4TRXB-K');
    expect(keys(world.text('lah masa ga boleh, kan adik sendiri'))).toContain('own.only');
    expect(world.effects.some(({ type }) => type === 'add')).toBe(false);
  });

  it.each(['rumah kakak saya kebanjiran juga', 'kok ibu saya tidak boleh masuk sendiri'])('"%s" tells', (text) => {
    expect(keys(filedWorld().text(text))).not.toContain('own.only');
  });
});

it('"aku kirim ulang takut ga masuk" is of the report that is sent', () => {
  const world = filedWorld();
  expect(keys(world.text('aku kirim ulang takut ga masuk'))[0]).toBe('filed.already');
});

describe('what officers are not told', () => {
  const later = () => {
    const world = filedWorld();
    world.wait(48 * 3_600_000);
    world.central('complaint.in_progress', { text: 'lampu dijadwalkan diganti' });
    return world;
  };

  it.each(['tanggal brp digantinya', 'tetep nomer yg lama kan', 'nomor hp petugasnya boleh minta?', 'ada brp foto yg masuk'])(
    '%j below their news is answered here',
    (text) => {
      const world = later();
      world.text(text);
      expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
      expect(world.talk.state?.draft).toBeNull();
    },
  );

  it.each(['udh keterima semua kan fotonya?', 'masuk semua ga foto saya', 'yang keterima berapa foto min'])(
    '%j hears the number',
    (text) => {
      expect(keys(filedWorld().text(text))).toEqual(['filed.already']);
    },
  );

  it.each(['tanggal 12 digantinya sama lampu bekas', 'jam berapa pun truk parkir di situ, gantian'])('%j tells them something', (text) => {
    const world = later();
    world.text(text);
    expect(world.effects.some(({ type }) => type === 'add')).toBe(true);
  });
});
