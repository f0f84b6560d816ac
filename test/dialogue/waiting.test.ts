/** What a citizen hears and asks while nothing happens: dates, the next door, and no reminder of a draft at night. */
import { describe, expect, it } from 'vitest';
import { connecting, drawCode } from '../../src/dialogue/connect.ts';
import { reminderAt } from '../../src/dialogue/keep.ts';
import { emptyTalk } from '../../src/dialogue/talk.ts';
import { turn } from '../../src/dialogue/turn.ts';
import { rendered, World } from '../support/core.ts';

const at = (time: string) => Date.parse(`${time}+07:00`);
const spoken = (world: World, text: string) => world.text(text).map(rendered).join('\n');

function late(): World {
  const world = new World();
  world.text('lampu jalan mati di jl melati');
  world.text('kirim');
  world.wait(20 * 86_400_000);
  return world;
}

describe('a report that is late', () => {
  it('"nomornya masih yg lama kan" reminds nobody', () => {
    const world = late();
    spoken(world, 'kapan selesainya');
    expect(spoken(world, 'nomornya msh yg lama kan?')).toContain('LEWAT');
    expect(world.effects.map(({ type }) => type)).not.toContain('nudge');
  });

  it('is told with the date that was missed', () => {
    expect(rendered(late().late())).toMatch(/Seharusnya paling lambat Kamis, 26 Nov\./);
  });

  it.each(['kalau tetap gak dijawab gimana', 'terus kalau gak ditanggapi juga lapor ke mana', 'mau lapor ombudsman'])(
    '"%s" shows the next door',
    (text) => {
      const world = late();
      expect(spoken(world, text)).toContain('Ombudsman');
      expect(world.talk.state?.draft).toBeNull();
    },
  );
});

it.each(['emang yang lapor siapa?', 'pelapornya siapa sih'])('"%s" is never answered with a name', (text) => {
  expect(spoken(new World(), text)).toContain('tidak saya beri tahu');
});

it.each([
  ['/sambung dimj yoe4', 'DIMJYOE4'],
  ['sambung DIMJ-YOE4', 'DIMJYOE4'],
  ['sambung dimjy0e4', 'DIMJYOE4'],
  ['/sambung 1N5OID8S', 'IN5OIDBS'],
  ['halo, kode saya DIMJ7OE4', 'DIMJ7OE4'],
  ['min ini kodenya: dimj7oe4', 'DIMJ7OE4'],
  ['sambungin pake kode DIMJ7OE4', 'DIMJ7OE4'],
  ['FU6FU42G', 'FU6FU42G'],
])('"%s" is the code as it is read off another screen', (text, code) => {
  const talk = emptyTalk;
  const heard = { message: 'm1', at: 0, said: { type: 'text' as const, text } };
  expect(turn(talk, heard, new World().known(null, false))).toMatchObject({ need: 'code', code });
});

it.each(['SAMBUNG CHAT SAYA', 'SAMBUNGKAN AKUN SAYA'])('"%s" is the wish, and no code', (text) => {
  expect(connecting(text)).toBe('');
});

it.each(['sambung wifi2 mati', 'SAMBUNG WIFI MATI LAGI', 'kode pos saya', 'kode bookingnya ga keluar'])('"%s" holds no code', (text) => {
  expect(connecting(text)).toBeNull();
});

it('a code typed into an open draft leaves its question on the screen', () => {
  const world = new World();
  world.text('got mampet di jl kenanga rt 5');
  expect(spoken(world, 'sambung DIMJYOE4')).toMatch(/Kode itu tidak berlaku[\s\S]*<Kirim>/);
  world.text('1');
  expect(world.filings).toHaveLength(1);
});

it('a code by itself that opens nothing is said to be none, and a number plate of as many signs is told', () => {
  expect(spoken(new World(), 'FU6FU42G')).toContain('Kode itu tidak berlaku');
  const plate = new World();
  plate.text('B1234XYZ');
  expect(plate.talk.state?.draft?.pieces).toHaveLength(1);
  const open = new World();
  open.text('truk buang sampah di jl kenanga rt 5');
  open.text('FU6FU42G');
  expect(open.talk.state?.draft?.pieces).toHaveLength(2);
});

it.each([
  'sambung',
  'SAMBUNG CHAT SAYA',
  'SAMBUNGKAN AKUN SAYA',
  'sambungkan dengan telegram saya',
  'mau sambungkan chat wa saya dong',
  'gabungin akun',
  'nyambungin wa gimana min',
  'mau nyambungin wa ini ke telegram saya gimana ya',
  'minta kode buat wa dong',
])('"%s" gives a code to join two chats', (text) => {
  const world = new World();
  expect(spoken(world, text)).toContain('/sambung ');
  expect(world.talk.state?.draft).toBeNull();
});

it.each([
  ['2026-11-23T12:00', '2026-11-24T08:00'],
  ['2026-11-23T09:30', '2026-11-24T07:00'],
  ['2026-11-23T02:00', '2026-11-23T20:30'],
  ['2026-11-23T05:00', '2026-11-23T20:30'],
  ['2026-11-23T23:00', '2026-11-24T19:00'],
])('a draft left at %s is reminded of at %s', (left, reminded) => {
  expect(reminderAt(at(left), 'Asia/Jakarta')).toBe(at(reminded));
});

it.each(['sudah dibenerin kok', 'udah diperbaiki pak'])('"%s" of the only report is told its officers', (text) => {
  const world = new World();
  for (const said of ['lampu jalan mati di jl melati', 'kirim']) world.text(said);
  world.wait(9_000_000);
  expect(spoken(world, text)).toContain('Saya beri tahu petugas bahwa');
  expect(world.talk.state?.draft).toBeNull();
});

it.each(['ccdxnpwjabcd', 'zzzzzzzzzzzz', 'w6prvkqlabcd'])('a code of %s is one also without capitals', (token) => {
  const code = drawCode(token);
  expect(code).toMatch(/^[A-Z2-7]{8}$/);
  expect(connecting(`sambung ${code.toLowerCase()}`)).toBe(code.toLowerCase());
});

describe('officers are reminded in any words', () => {
  it.each([
    'ingetin petugasnya dong',
    'laporan lampu ingatin lagi dong soalnya gelap banget',
    'yaudah yg lampu itu tlg ingetin lg keburu musim hujan',
    'tolong colek lagi dinasnya',
    'elingke maneh pak',
    'emutan deui atuh',
    'ingatkan lagi kenapa sih',
    'mending ditagih aja dinasnya',
    'bilangin lagi ke petugasnya',
  ])('%j, of a report that is late', (text) => {
    const world = late();
    world.late();
    expect(spoken(world, text)).toContain('Pengingat dari Anda saya catat (ke-1)');
  });

  it.each(['ingetin dua2nya dong', 'colek semuanya ya'])('%j, of each that is late', (text) => {
    const world = new World();
    for (const said of ['lampu jalan mati di jl melati', 'kirim', 'sampah numpuk di pasar kenanga', 'kirim']) world.text(said);
    world.wait(20 * 86_400_000);
    expect(spoken(world, text).match(/Pengingat dari Anda saya catat/g)).toHaveLength(2);
    expect(new Set(world.own.filter(({ steps }) => steps.some(({ type }) => type === 'nudged')).map(({ id }) => id)).size).toBe(2);
  });

  it('says how it stands where nothing is late', () => {
    const world = new World();
    world.text('lampu jalan mati di jl melati');
    world.text('kirim');
    world.wait(86_400_000);
    expect(spoken(world, 'ingetin petugasnya')).toContain('menunggu diperiksa');
  });

  it.each(['bilangin ke petugasnya bawa tangga', 'ingetin petugas kabelnya kendor'])('%j is passed on as it is', (text) => {
    const world = late();
    expect(spoken(world, text)).not.toContain('Pengingat dari Anda');
  });
});

it.each(['nomornya apa td', 'apaan nomernya', 'nomernya lupa ga nyimpen'])('%j of a report that is sent tells its number', (text) => {
  const world = new World();
  for (const said of ['lampu jalan mati di jl melati', 'kirim']) world.text(said);
  expect(spoken(world, text)).toContain(world.own[0]?.number);
});

it('"nomornya buat apa" is told what it is for', () => {
  const world = new World();
  for (const said of ['lampu jalan mati di jl melati', 'kirim']) world.text(said);
  expect(spoken(world, 'nomornya buat apa')).toContain('Untuk melihat kabarnya');
});

describe('whose report is meant', () => {
  it.each(['udh smpe mana ya laporanku', 'laporan gue nyampe mana', 'yaudah punya saya aja', 'kalau gitu laporan saya sendiri aja'])(
    '%j shows the one there is',
    (text) => {
      expect(spoken(late(), text)).toMatch(/· Lampu jalan, jl melati/);
    },
  );

  it.each(['itu nomor kakak saya', 'itu punya ibu saya kok, dia nyuruh', 'yang tadi punya mertua saya, cekin dong'])(
    '%j: of others nothing is shown, and nothing added',
    (text) => {
      const world = late();
      expect(spoken(world, text)).toContain('hanya laporan Anda sendiri');
      expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
    },
  );

  it.each(['itu sama kok, takut ga kekirim', 'ya yang tadi, jangan didobel', 'cuma mau mastiin aja min', 'kirain belum keterima'])(
    '%j, of what was sent twice, is the same report',
    (text) => {
      const world = new World();
      world.text('lampu jalan mati di jl melati');
      world.text('kirim');
      world.text('lampu jalan mati di jl melati');
      expect(spoken(world, text)).toContain('Sudah terkirim tadi');
    },
  );

  it('the next door is named for the report that is shown', () => {
    const world = late();
    world.text('got mampet di jl kenanga');
    world.text('kirim');
    world.wait(20 * 86_400_000);
    const shown = spoken(world, 'yang lampu gimana').slice(0, 7);
    expect(spoken(world, 'kalau tetap ga dijawab gimana')).toContain(shown);
  });
});

it.each(['kalo tetep dicuekin gimana', 'terus kalau didiemin aja harus lapor ke mana', 'klo dianggurin terus gmn pak'])(
  '%j asks for the next door',
  (text) => {
    expect(spoken(late(), text)).toContain('Ombudsman');
  },
);

it.each(['iya buat pertanyaan petugas itu', 'yg ditanya petugas tadi', 'ini jawaban buat petugasnya pak'])(
  '%j, below a photo, gives it to whom asked',
  (text) => {
    const world = new World();
    for (const said of ['lampu jalan mati di jl melati', 'kirim', 'got mampet di jl kenanga', 'kirim']) world.text(said);
    world.wait(86_400_000);
    world.central('complaint.info_requested', { text: 'ada foto?' });
    world.hear({ type: 'file', kind: 'photo', ref: 'p1' });
    world.text(text);
    expect(world.talk.state).toMatchObject({ draft: null, loose: null });
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: world.filings[1]?.id });
  },
);

it('"buat yg lampu itu", behind a photo that was added, begins nothing', () => {
  const world = late();
  world.hear({ type: 'file', kind: 'photo', ref: 'p1', caption: 'ini fotonya kemarin lupa' });
  world.text('buat yg lampu itu');
  expect(world.talk.state).toMatchObject({ draft: null, loose: null });
});

it('"udah itu jak" ends it, and says of nothing that it is done', () => {
  const world = late();
  world.text('tambahan: tiangnya miring');
  const before = world.effects.length;
  world.text('dah itu jak');
  expect(world.effects).toHaveLength(before);
});

describe('reminding its officers', () => {
  const keysOf = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));

  it.each([
    'ingetin lagi dah itu orangnya',
    'udah lewat tanggal kan? ingetin dong orgnya',
    'lah kok gak ada. ya udah ingetin lagi aja petugasnya',
    'tolong ingatkan petugas soal lampu dong',
  ])('%j does', (text) => {
    const world = late();
    expect(keysOf(world, text)).toContain('own.nudged');
    expect(world.effects.at(-1)?.type).toBe('nudge');
  });

  it.each(['diingetin lagi lah pak', 'ingatkan petugas soal lampu dong'])('%j does beside a draft, which waits', (text) => {
    const world = late();
    world.text('got mampet di jl kenanga 4');
    expect(keysOf(world, text)).toContain('own.nudged');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });
});

describe('said to be reported somewhere else', () => {
  it.each(['loh sy kan lapor bulan lalu, lwt fb pemkot sih', 'saya udah lapor lewat sp4n minggu kemarin'])('%j begins nothing', (text) => {
    const world = new World();
    expect(spoken(world, text)).toContain('Belum ada laporan dari Anda di chat ini');
    expect(world.talk.state?.draft).toBeNull();
  });

  it('beside what it is about it is told', () => {
    const world = new World();
    world.text('jalan rusak di jl mawar, sudah saya lapor lewat sp4n bulan lalu');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });
});
