/** A danger told while another report is about to be sent: it gets its numbers at once, and goes with the report that is sent. Nothing that was told is lost. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const racing = 'balap liar tiap malem minggu di jl dago depan dago plaza';

function filed(...said: string[]) {
  const world = new World();
  for (const text of [racing, ...said]) world.text(text);
  const added = world.effects.flatMap((effect) => (effect.type === 'add' ? [effect.text] : []));
  return { filings: world.filings, added, receipt: world.says.flatMap(({ lines }) => lines.map(({ key }) => key)) };
}

it.each([
  'ada yang bawa samurai juga',
  'anak2 yang ikut ratusan, ada yang bawa celurit juga',
  'motornya sampai nabrak orang, orangnya ga sadar',
])('"%s" goes on with the report: one yes sends both in one', (danger) => {
  for (const yes of ['kirim', 'heeh', 'ya']) {
    const { filings, added } = filed(danger, yes);
    expect(filings.map(({ pieces }) => pieces.map(({ text }) => text))).toEqual([[racing, danger]]);
    expect(added).toEqual([]);
  }
});

it('a talud that cracks while it is asked for help goes into one report, with its numbers', () => {
  const world = new World();
  for (const text of [
    'talud belakang rumah tetangga retak di gunungsari rt 5 rw 9',
    'lho ini kok bunyi kretek2 tanahnya jatuh ke dapurnya',
  ])
    world.text(text);
  expect(world.effects.filter(({ type }) => type === 'emergency')).toHaveLength(1);
  world.text('simbahnya masih di dalem ga mau keluar');
  world.text('kirim');
  expect(world.filings.map(({ pieces }) => pieces.length)).toEqual([3]);
});

it.each([
  [['tolong ada yang dibacok', 'kirim'], 'tolong ada yang dibacok'],
  [['tolong ada yang dibacok', 'ya', 'kirim'], 'tolong ada yang dibacok'],
])('%j sends both', (said, danger) => {
  const { filings, added } = filed(...said);
  expect(filings.map(({ pieces }) => pieces.map(({ text }) => text))).toEqual([[racing]]);
  expect(added).toEqual([danger]);
});

it('the receipt says so', () => {
  const world = new World();
  world.text(racing);
  world.text('tolong ada yang dibacok');
  const keys = world.text('kirim').flatMap(({ lines }) => lines.map(({ key }) => key));
  expect(keys).toContain('receipt.beside');
});

it('one with a place of its own, and who spoke of ending their life, are no part of it', () => {
  expect(filed('kebakaran di jl merdeka 5 apinya gede', 'kirim').added).toEqual([]);
  expect(filed('rasanya saya pengen mati aja', 'kirim').added).toEqual([]);
});

it('nor what was told after all is not meant', () => {
  expect(filed('tolong ada yang dibacok', 'tidak', 'kirim').added).toEqual([]);
});

it('what was told before the report was begun is another matter', () => {
  const world = new World();
  for (const text of ['tolong ada orang pingsan di sini', 'lampu jalan mati di jl melati 5 rt 2', 'kirim']) {
    world.text(text);
    world.wait(60_000);
  }
  expect(world.filings).toHaveLength(1);
  expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
});

describe('somebody in the danger that was told', () => {
  it.each([
    'didalem kayanya masih ada bocah2',
    'di dalem masih ada anak anak',
    'masih ada nenek2 didalem',
    'simbahnya masih di dalem ga mau keluar',
  ])('"%s" gets the numbers again', (said) => {
    const world = new World();
    world.text('kebakaran ruko di jl juanda pak tolong');
    expect(world.text(said).flatMap(({ lines }) => lines.map(({ key }) => key))).toContain('emergency');
  });

  it.each(['ga ada orang di dalam', 'udah keluar semua di dalam kosong'])('"%s" gets none', (said) => {
    const world = new World();
    world.text('kebakaran ruko di jl juanda pak tolong');
    expect(world.text(said).flatMap(({ lines }) => lines.map(({ key }) => key))).not.toContain('emergency');
  });
});

it('a flood of such words after an alarm costs no more than any other', () => {
  const spent = [1, 2, 3].map(() => {
    const world = new World();
    world.text('kebakaran ruko di jl juanda pak tolong');
    const before = process.cpuUsage();
    world.text('masih ada orang '.repeat(240));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  // 177 ms of the processor where the words were looked for at any distance, 4 now.
  expect(Math.min(...spent)).toBeLessThan(60);
});

describe('what is said on after the numbers, while a report of something else waits', () => {
  const lamp = 'lampu jalan mati di jl kutilang no 4 kelurahan asri';
  const fire = 'kebakaran di rumah belakang, tolong, apinya udah ke atap';
  const keysOf = (said: ReturnType<World['text']>) => said.flatMap(({ lines }) => lines.map(({ key }) => key));

  function alarmed(...texts: string[]): World {
    const world = new World();
    for (const text of texts) world.text(text);
    return world;
  }

  const calls = [
    'gang pipit 3 rt 5 buruan pak',
    'jl kenari no 9, cepetan min tolong',
    'belakang masjid nurul iman cepat',
    'rumah cat ijo tolooong',
    'jl kenari no 9',
    'iya di sini pak',
    'gelis pak neng gang pipit 3',
  ];

  it.each(calls)('"%s" brings whom to call, and leaves the report as it was', (text) => {
    const world = alarmed(lamp, fire);
    const before = world.talk.state?.draft;
    const keys = keysOf(world.text(text));
    expect(keys).toContain('emergency.program');
    expect(keys.some((key) => key.startsWith('summary'))).toBe(false);
    expect(world.talk.state?.draft?.place).toEqual(before?.place);
    expect(world.talk.state?.draft?.pieces).toEqual(before?.pieces);
  });

  it.each(calls)('"%s" does not go on with a report that waits for a moment', (text) => {
    const world = alarmed(lamp, 'bentar ya', fire);
    expect(keysOf(world.text(text))).not.toContain('draft.resumed');
    expect(world.talk.state?.draft).toBeNull();
    world.text('lanjut');
    expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual([lamp]);
  });

  it('is so for as long as nothing else is said', () => {
    const world = alarmed(lamp, fire, 'ya Allah gimana ini', 'rt 7 rw 2 pak', 'buruan pak');
    expect(keysOf(world.text('jl kenari no 9'))).toContain('emergency.program');
    expect(keysOf(world.text('kok belum ada yang dateng'))).toContain('emergency.unreached');
  });

  it.each([
    'seberang perumahan griya permai deket jembatan',
    'dekat puskesmas samping pasar lama',
    'belakang sekolah, sebelah kolam renang',
    'perlintasan kereta jl dewi sartika',
  ])('"%s" says where the danger is, whatever its landmarks are', (text) => {
    const world = alarmed(lamp, 'tolong ada bocah kecebur kali kebawa arus');
    expect(keysOf(world.text(text))).toContain('emergency.program');
    expect(world.talk.state?.draft?.place?.text).toBe('jl kutilang no 4 kelurahan asri');
  });

  it.each(['lampunya yang mati ada 3 tiang', 'tolong lampunya cepet diganti ya', 'eh lampunya bukan no 4 tapi no 14'])(
    '"%s" goes back to the report',
    (text) => {
      expect(keysOf(alarmed(lamp, fire).text(text)).some((key) => key.startsWith('summary'))).toBe(true);
    },
  );

  it('a call hours later is no call for help any more', () => {
    const world = alarmed(lamp, fire);
    world.wait(3 * 3_600_000);
    expect(keysOf(world.text('jl kenari no 9 ya'))).not.toContain('emergency.program');
  });

  it('of a report that is about the danger, says whom to call above it', () => {
    const world = alarmed('pohon doyong mau roboh di jl pipit 3', 'tolong pohonnya roboh nimpa orang');
    const keys = keysOf(world.text('jl pipit 3 depan sd cepetan'));
    expect(keys).toEqual(expect.arrayContaining(['emergency.program', 'summary']));
    expect(world.talk.state?.draft?.place?.text).toBe('jl pipit 3 depan sd');
  });
});

describe('below a mere cry for help', () => {
  it.each([
    'rekening air saya MELEDAK min, biasanya 100rb skrg sejuta, ibu saya sampe mau pingsan',
    'harga minyak di pasar kemis meledak, ibu2 pada pingsan antri sembako',
  ])('%j begins a report, and the cry is no part of it', (text) => {
    const world = new World();
    for (const said of ['DARURAT PAK TOLONG', text, 'jl kartini 4', 'kirim', 'kirim']) world.text(said);
    expect(world.filings[0]?.pieces[0]?.text).toBe(text);
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });

  it.each(['nenek saya pingsan di kamar mandi', 'warga kumpul di jembatan, anaknya belum ketemu'])('%j begins none', (text) => {
    const world = new World();
    for (const said of ['DARURAT PAK TOLONG', text]) world.text(said);
    expect(world.talk.state?.draft).toBeNull();
  });
});

describe('that it is over', () => {
  const beside = (text: string): World => {
    const world = new World();
    for (const said of ['sampah numpuk di pasar kranji', 'tolong adik saya hanyut di kali dekat musala', text]) world.text(said);
    return world;
  };

  it.each(['alhamdulillah ketemu, udah dibawa ke RSUD', 'syukur sudah diangkat warga, selamat'])(
    'is heard at %j, and is no piece of the report beside it',
    (text) => {
      const world = beside(text);
      expect(world.says.flatMap(({ lines }) => lines.map(({ key }) => key))).toContain('emergency.note');
      expect(world.talk.state?.draft?.pieces).toHaveLength(1);
    },
  );

  it.each(['sudah diamanin satpam pak', 'udah diselametin warga, sekarang di puskesmas', 'sudah diangkat, selamat, dibawa ke klinik'])(
    'is no piece of the report at %j',
    (text) => expect(beside(text).talk.state?.draft?.pieces).toHaveLength(1),
  );

  it.each([
    'damkar udah tiba apinya padam. laporan sampah lanjutin ya',
    'apinya sudah mati pak, yang sampah tadi lanjut aja',
    'alhamdulillah udah padam. yg numpuk tadi diterusin dong',
  ])('goes on with the report at %j, and sends it alone', (text) => {
    const world = new World();
    for (const said of ['sampah numpuk di pasar kranji', 'ya allah toko sebelah kebakaran apinya gede', text]) world.text(said);
    expect(world.says.at(-1)?.lines.map(({ key }) => key)).toEqual(expect.arrayContaining(['emergency.relief', 'summary']));
    expect(world.filings).toHaveLength(0);
    world.text('kirim');
    expect(world.filings[0]?.pieces.map((piece) => piece.text)).toEqual(['sampah numpuk di pasar kranji']);
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });

  it('goes on with the report alone where that is wanted below the offer to note it', () => {
    const world = new World();
    for (const said of ['sampah numpuk di pasar kranji', 'ya allah toko sebelah kebakaran apinya gede', 'udah padam, damkar sudah datang'])
      world.text(said);
    const keys = world.text('yg sampah lanjut ya').flatMap(({ lines }) => lines.map(({ key }) => key));
    expect(keys).toContain('summary');
    world.text('kirim');
    expect(world.filings).toHaveLength(1);
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });

  it.each(['apinya makin gede, yang sampah tadi lanjut aja', 'apinya belum padam. laporan sampah terusin'])('is not said by %j', (text) => {
    const world = new World();
    for (const said of ['sampah numpuk di pasar kranji', 'ya allah toko sebelah kebakaran apinya gede', text]) world.text(said);
    expect(world.says.at(-1)?.lines.map(({ key }) => key)).not.toContain('emergency.relief');
  });

  it('is not, where the report itself is spoken of', () => {
    expect(beside('alhamdulillah sampahnya udah diangkut').talk.state?.draft?.pieces).not.toHaveLength(1);
  });
});

it.each([
  ['ya allah rumah sebelah kebakaran apinya gede', 'gang melati rt 2 sempit banget, mobil damkar lewat mana'],
  ['kapal teman saya terbalik dekat pulau pisang, tiga orang di air!!', 'saya di muara baru sekarang, ga ada yg berani keluar'],
])('%j told after "bentar", and where that is, takes up no draft that waits', (danger, where) => {
  const world = new World();
  for (const text of ['mau nanya kk anak saya blm jadi2', 'eh bentar bu', danger, where]) world.text(text);
  expect(world.says.flatMap(({ lines }) => lines.map(({ key }) => key))).not.toContain('draft.resumed');
});

it.each(['udh sy telp udh dijawab', 'sudah nelpon damkar, diangkat', 'td sy hubungi polisi udah nyambung'])(
  '"%s" beside a draft is no part of it',
  (said) => {
    const world = new World();
    for (const text of ['pedagang jualan di trotoar jl cempaka', 'ADA API kios kain kebakaran', said]) world.text(text);
    expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual(['pedagang jualan di trotoar jl cempaka']);
  },
);

it.each(['3 kran sama 2 wc, yg di lantai bawah', '4 kelas di lantai atas', 'td pg anak sy jatoh dr motor disitu'])(
  '%j counts things or is over, and alarms nobody',
  (text) => {
    const world = new World();
    for (const said of ['wc sd negeri di jl kenari rusak', 'kirim', text]) world.text(said);
    expect(world.effects.filter(({ type }) => type === 'emergency')).toEqual([]);
  },
);

it('people in there are counted, too, and it alarms', () => {
  const world = new World();
  world.text('3 orang kejebak di lantai atas rumahnya kebakaran');
  expect(world.effects.filter(({ type }) => type === 'emergency')).toHaveLength(1);
});

it.each([
  ['ada yang bawa samurai juga. rahasiain aja deh', 'secret'],
  ['orangnya bawa parang, jangan sebut nama saya ya', 'anonymous'],
])('"%s" hides the report that is told, below its alarm too', (danger, visibility) => {
  const world = new World();
  for (const text of [racing, danger]) world.text(text);
  expect(world.effects).toContainEqual(expect.objectContaining({ type: 'emergency' }));
  world.text('kirim');
  expect(world.filings).toMatchObject([{ visibility }]);
});
