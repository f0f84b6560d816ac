/** What is said after an alarm, below an officer's question and where it is asked which report is meant. */
import { describe, expect, it } from 'vitest';
import { rendered, World } from '../support/core.ts';

const hourMs = 3_600_000;
const keys = (says: ReturnType<World['text']>) => says.flatMap(({ lines }) => lines.map(({ key }) => key));
const pieces = (world: World) => world.talk.state?.draft?.pieces.map(({ text }) => text) ?? [];
const effects = (world: World, type: string) => world.effects.filter((effect) => effect.type === type);

function filed(...lines: string[]): World {
  const world = new World();
  for (const line of ['lampu mati di jl mawar', 'kirim', ...lines]) world.text(line);
  world.wait(24 * hourMs);
  return world;
}

describe('while it is asked whether a report is solved', () => {
  const alarmed = () => {
    const world = filed();
    world.central('complaint.resolved', { text: 'lampu diganti' });
    world.text('ya allah tolong kebakaran di gang sebelah apinya udah ke atap');
    return world;
  };

  it.each(['udah ditelpon damkarnya belum dateng2', 'udah dihubungi tapi damkar belum nyampe'])('%j is of the fire', (line) => {
    const world = alarmed();
    expect(keys(world.text(line))).toContain('emergency.unreached');
    expect(effects(world, 'add')).toEqual([]);
  });

  it.each(['112 ditelpon gak diangkat2', 'damkarnya dihubungi ga jawab2', '113 kd diangkat2'])('%j: nobody answers there', (line) => {
    const world = alarmed();
    expect(keys(world.text(line))).toContain('emergency.unreached');
    expect(effects(world, 'add')).toEqual([]);
  });

  it.each(['BPK sdh datang alhamdulillah', 'alhamdulillah bapak damkar sudah datang'])('%j answers nothing of the report', (line) => {
    const world = alarmed();
    expect(keys(world.text(line))).toEqual(['emergency.note']);
    expect(effects(world, 'solved')).toEqual([]);
  });

  it.each(['catat aja pak, portal gangnya dikunci jadi damkar terhambat', 'catat ja pang. portal gangnya dikunci terus'])(
    '%j notes the fire with what is told behind',
    (line) => {
      const world = alarmed();
      world.text('alhamdulillah damkar sudah datang');
      world.text(line);
      expect(pieces(world)[0]).toContain('kebakaran');
      expect(pieces(world).at(-1)).toMatch(/^portal/);
    },
  );

  it('a birth told in Banjar is of no report, and neither is that the midwife came', () => {
    const world = filed();
    world.central('complaint.resolved', { text: 'lampu diganti' });
    expect(keys(world.text('bini ulun katubannya sdh pacah, kdd mobil'))).toContain('emergency');
    expect(effects(world, 'add')).toEqual([]);
    world.text('sudah dijemput bidan, makasih');
    expect(effects(world, 'solved')).toEqual([]);
  });

  it.each(['gausah dicatet dah', 'bli usah'])('%j leaves the fire, and the report open', (line) => {
    const world = alarmed();
    world.text('wis nelpon');
    expect(keys(world.text(line))).toEqual(['fine', 'question.solved.later']);
    expect(effects(world, 'solved')).toEqual([]);
  });
});

describe('who called for help', () => {
  it.each([
    'pak rw sudah nelpon',
    'udah ditelpon tetangga sebelah',
    'satpamnya sdh hubungi polisi',
    'ambulansnya udah dipanggil suami saya',
  ])('%j brings the offer to note it, and no report', (line) => {
    const world = filed();
    world.text('ada bau gas nyengat di rusun melati, banyak yg pusing');
    expect(keys(world.text(line))).toEqual([expect.stringMatching(/^emergency\./)]);
    expect(world.talk.state?.draft).toBeNull();
  });

  it('what the head of the street told an office is a story', () => {
    const world = filed();
    world.text('ada bau gas nyengat di rusun melati, banyak yg pusing');
    world.text('pak rt udah lapor soal sampah di jl merak 4');
    expect(pieces(world).at(-1)).toBe('pak rt udah lapor soal sampah di jl merak 4');
  });
});

it('"udh naik perahu karet, aman" ends an alarm beside a draft', () => {
  const world = new World();
  world.text('sampah numpuk di jl mawar');
  world.text('tolong ini air naik cepet bgt nenek saya kejebak di lantai bawah');
  expect(keys(world.text('udh naik perahu karet, aman'))).toContain('emergency.note');
  expect(pieces(world)).toEqual(['sampah numpuk di jl mawar']);
});

describe('below a question of an officer', () => {
  const asked = () => {
    const world = filed();
    world.central('complaint.info_requested', { text: 'nempel di tiang mana?' });
    return world;
  };

  it.each(['tiang depan warung mbak sri. jgn dioper2 lagi ya', 'yang sebelah kiri. jangan dilempar2 terus dong'])(
    '%j is its answer, whatever it grumbles besides',
    (line) => {
      const world = asked();
      world.text(line);
      expect(effects(world, 'add')).toMatchObject([{ text: line }]);
    },
  );

  it.each(['iya sama2', 'sami sami pak'])('%j behind the answer is passed on to nobody', (line) => {
    const world = asked();
    for (const text of ['tiang listrik', line]) world.text(text);
    expect(effects(world, 'add')).toHaveLength(1);
  });

  it('few words that sound like danger are its answer', () => {
    const world = asked();
    world.text('nempel di tiang tol nya pak');
    expect(effects(world, 'emergency')).toEqual([]);
    expect(effects(world, 'add')).toHaveLength(1);
  });

  it.each(['tolong ada yg kesetrum di tiang', 'kebakaran pak rumah sebelah'])('%j is a danger', (line) => {
    const world = asked();
    world.text(line);
    expect(effects(world, 'emergency')).toHaveLength(1);
  });
});

it('"jangan dikirim ke pengelola pasarnya" goes to the officers, and takes nothing back', () => {
  const world = new World();
  for (const line of ['pedagang dipungut 20rb di pasar induk kramat jati', 'kirim', 'jangan dikirim ke pengelola pasarnya ya'])
    world.text(line);
  expect(effects(world, 'add')).toHaveLength(1);
});

describe('an addition that was announced', () => {
  it('solves nothing by what else was renewed', () => {
    const world = new World();
    for (const line of ['bansos pkh ibu saya ga turun 3 bulan, gang masjid rt 3', 'lewati', 'kirim']) world.text(line);
    world.wait(11 * 24 * hourMs);
    world.text('tambah keterangan');
    expect(keys(world.text('ibu saya udah 71 taun, kartunya jg udah diganti yg baru'))).toEqual(['added']);
  });

  it('may say that it is solved', () => {
    const world = filed();
    world.text('tambah keterangan');
    expect(keys(world.text('lampunya udah nyala kok'))).toEqual(['own.gone']);
  });
});

it('"awas lu kalo ga jadi lg" takes nothing back', () => {
  const world = new World();
  for (const line of ['lampu mati di jl mawar', 'kirim']) world.text(line);
  expect(keys(world.text('awas lu kalo ga jadi lg'))).not.toContain('undo.hint');
});

it('"3" hides no name once something was added below the receipt', () => {
  const world = new World();
  for (const line of ['lampu mati di jl mawar', 'kirim', 'tambahan: tiangnya juga miring', '3']) world.text(line);
  expect(effects(world, 'correct')).toEqual([]);
});

describe("somebody else's report, and one's own", () => {
  it.each(['itu punya tetangga gw padahal', 'itu punya temen kantor sy, pengen tau aja'])('%j shows none', (text) => {
    expect(keys(filed().text(text))).toEqual(['own.only', 'own.hint']);
  });

  const heldPhoto = () => {
    const world = filed();
    world.text('cek 4TRX-B');
    world.hear({ type: 'file', kind: 'photo', ref: 'p' }, 'p');
    return world;
  };

  it('"yaudah punya gw aja sampe mana" shows it, where it is asked what a photo is for', () => {
    expect(heldPhoto().text('yaudah punya gw aja sampe mana').map(rendered).join()).toContain('menunggu diperiksa');
  });

  it('"tambahin: .." goes with the photo to the only report', () => {
    const world = heldPhoto();
    world.text('tambahin: semalem malah mati dua');
    expect(effects(world, 'add')).toMatchObject([{ text: 'tambahin: semalem malah mati dua', attachments: [expect.any(String)] }]);
    expect(world.talk.state?.loose).toBeNull();
  });
});

describe('a draft', () => {
  it.each(['eh jgn deh balikin lagi', 'jangan dong kembalikan'])('%j takes back what was called off', (line) => {
    const world = new World();
    for (const said of ['lampu mati di jl mawar', 'batal', line]) world.text(said);
    expect(pieces(world)).toEqual(['lampu mati di jl mawar']);
  });

  it.each(['cepetan napa penumpang gw udh naik', 'bodo amat ga ada fotonya'])('%j adds nothing', (line) => {
    const world = new World();
    world.text('lampu mati di jl mawar');
    expect(keys(world.text(line))).not.toContain('told.added');
    expect(pieces(world)).toEqual(['lampu mati di jl mawar']);
  });

  it('"rt nya" asks for the place, which is put right', () => {
    const world = new World();
    for (const said of ['lampu mati', 'gang mushola rt 5 rw 8', 'rt nya']) world.text(said);
    expect(world.talk.state?.draft?.asked).toBe('place');
    world.text('rt 6 bukan rt 5');
    expect(world.talk.state?.draft?.place?.text).toBe('gang mushola rt 6 rw 8');
    expect(pieces(world)).toEqual(['lampu mati']);
  });

  it('"kategorinya parkir ya, jangan dimasukin jalan rusak" leaves nothing out', () => {
    const world = new World();
    world.text('parkir motor di trotoar dpn stasiun penuh');
    expect(keys(world.text('kategorinya parkir liar ya, jangan dimasukin jalan rusak'))).not.toContain('part.unwritten');
    expect(pieces(world)).toEqual(['parkir motor di trotoar dpn stasiun penuh']);
  });

  it('a pin is denied with why it shows what it shows', () => {
    const world = new World();
    world.hear({ type: 'file', kind: 'voice', ref: 'v', seconds: 20 }, 'v');
    world.hear({ type: 'pin', lat: -6.9, lon: 107.6 });
    expect(keys(world.text('bukan. itu rumah anak saya, hp nya masih nyangkut disana'))).toContain('pin.dropped');
    expect([pieces(world), world.talk.state?.draft?.place]).toEqual([[], null]);
  });
});

it('"udah mendingan. 4" closes and rates', () => {
  const world = filed();
  world.central('complaint.resolved', { text: 'lampu diganti' });
  world.text('udah mendingan. 4');
  expect(effects(world, 'rate')).toMatchObject([{ stars: 4 }]);
});

describe('help that came, told beside a draft', () => {
  it.each([
    'udah ada orang bpbd dateng',
    'udah ditolongin tetangga pake tangga',
    'nenek udah dikeluarin warga',
    'bidannya udah dateng',
    'relawannya udah nyampe',
    'udah dapet motor tetangga',
    'udah dibonceng pak rt',
    'udah ditelpon lg ditunggu',
  ])('%j is of the danger, and no part of the report', (line) => {
    const world = new World();
    for (const text of ['sampah numpuk di jl mawar', 'tolong bapak saya kejebak di kamar airnya naik terus']) world.text(text);
    expect(keys(world.text(line)).some((key) => key.startsWith('emergency.'))).toBe(true);
    expect(pieces(world)).toEqual(['sampah numpuk di jl mawar']);
  });

  it('"lanjut yg tumpukan sampah tadi" below the offer to note it goes on with the report', () => {
    const world = new World();
    for (const text of ['sampah numpuk di jl mawar 3', 'tolong bapak saya kejebak di kamar airnya naik terus']) world.text(text);
    for (const text of ['udah dapet perahu karet', 'lanjut yg tumpukan sampah tadi', 'kirim']) world.text(text);
    expect(world.filings.map((filing) => filing.pieces.map(({ text }) => text))).toEqual([['sampah numpuk di jl mawar 3']]);
  });

  it('officers who came to the matter of a report are told with it', () => {
    const world = new World();
    for (const text of ['got meluap di jl mawar 3', 'petugasnya sudah dateng kemarin tapi cuma liat']) world.text(text);
    expect(pieces(world)).toHaveLength(2);
  });
});

it.each(['sekarang mau lapor: lampu mati di jl kenari 3', 'mau lapor yg lain, sampah numpuk di jl kenari 3'])(
  '%j after an alarm begins a report without the danger',
  (line) => {
    const world = new World();
    for (const text of ['tolong kebakaran gudang apinya gede', 'udah nelpon damkar', line]) world.text(text);
    expect(pieces(world)).toEqual([line]);
  },
);

it('what may answer an officer after an alarm is asked where it belongs, and begins nothing', () => {
  const world = filed();
  world.central('complaint.info_requested', { text: 'tiang nomor berapa?' });
  for (const text of ['tolong kebakaran rumah sebelah apinya gede', 'udah ada damkar']) world.text(text);
  expect(keys(world.text('tiangnya nomor 17'))).toContain('loose.one');
  world.text('ya');
  expect(effects(world, 'add')).toMatchObject([{ text: 'tiangnya nomor 17' }]);
  expect(world.talk.state?.draft).toBeNull();
});

it('"ga usah dicatat" calls off what was told below an alarm, whatever is asked of it', () => {
  const world = new World();
  for (const said of [
    'tetangga saya dipukuli suaminya barusan, teriak2 minta tolong',
    'di rusun mawar blok 3',
    'udah polisi dateng',
    'ga usah dicatat',
  ])
    world.text(said);
  expect(world.talk.state?.draft).toBeNull();
});

it.each([
  ['ada orang gila ngamuk lempar2 batu di depan pasar', 'udah ngelukain orang'],
  ['tolong kebakaran di jl mawar', 'udah ada korban'],
  ['tolong kebakaran di jl mawar', 'udah nyamber ke rumah sebelah'],
  ['tolong anak saya tenggelam di kali', 'udah 10 menit ga muncul'],
  ['maling masuk rumah saya', 'udah kabur bawa motor'],
])('%j, then %j: nobody is glad, and it is noted', (danger, worse) => {
  const world = new World();
  world.text(danger);
  const keys = world.text(worse).flatMap(({ lines }) => lines.map(({ key }) => key));
  expect(keys[0]).toMatch(/^emergency\.scene/);
  expect(world.talk.state?.emergency?.pieces.map(({ text }) => text)).toContain(worse);
});

describe('below an alarm', () => {
  const below = (danger: string, said: string) => {
    const world = new World();
    world.text(danger);
    return { keys: keys(world.text(said)), world };
  };
  const fire = 'tolong kebakaran di jl mawar';

  it.each(['udah meninggal', 'ga ketolong', 'ketemu tapi udah ga ada'])('%j: somebody died', (said) => {
    const { keys, world } = below('tolong anak saya tenggelam di kali', said);
    expect(keys[0]).toBe('emergency.loss');
    expect(world.talk.state?.emergency?.pieces).toHaveLength(2);
  });

  it.each(['saya ngumpet di kamar', 'masih di dalem', 'dia balik lagi', 'masih nunggu', 'saya sendirian takut', 'airnya nambah terus'])(
    '%j: nobody is asked for a street, or thought to be safe',
    (said) => expect(below(fire, said).keys[0]).toBe('emergency.steady'),
  );

  it('"ga bisa nelpon pulsa abis": how else', () => expect(below(fire, 'ga bisa nelpon pulsa abis').keys[0]).toBe('emergency.borrow'));

  it.each(['udah aman pak makasih', 'udah ditelpon', 'damkarnya udah dateng', 'udah ketemu alhamdulillah'])('%j: all is well', (said) =>
    expect(below(fire, said).keys[0]).toBe('emergency.note'),
  );
});
