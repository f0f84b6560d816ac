/** An emergency beside a report: its words and the report's never mix, and the offer to note it comes. */
import { describe, expect, it } from 'vitest';
import { hold } from '../../src/dialogue/night.ts';
import { dangers } from '../../src/dialogue/understand/emergency.ts';
import { World } from '../support/core.ts';
import { heldBack, inTalks, labelled } from './fixtures/read.ts';

const story = 'lampu jalan mati di jl kenari 9 kel asri';
const danger = 'tolong ada kebakaran di pasar';
const pieces = (world: World) => world.talk.state?.draft?.pieces.map((piece) => piece.text);
const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));

function told(...texts: string[]): World {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
}

/** Talks about a report that stand where words may be answers. */
const talks: Record<string, (report: string) => World> = {
  'below "di mana?"': () => told('lampu jalan mati'),
  'at the summary': (report) => told(report),
  'after filing': (report) => told(report, 'kirim'),
  'below "sudah beres?"': (report) => after(report, 'resolved'),
  'below what officers ask': (report) => after(report, 'info_requested'),
};

function after(report: string, event: string): World {
  const world = told(report, 'kirim');
  world.central(`complaint.${event}`, { text: 'mohon dijelaskan' });
  return world;
}

/** A talk in a state of in-talks.txt. */
function begun(state: string, report: string): World {
  if (state === 'claim') return after(report, 'resolved');
  if (state === 'info') return after(report, 'info_requested');
  if (state === 'first') return new World();
  return state === 'filed' ? told(report, 'kirim') : told(report);
}

/** Whether words are answered with the numbers there; the talk stays where it stands. */
function heardIn(world: World): (text: string) => boolean {
  const { talk } = world;
  const complaints = JSON.stringify(world.complaints);
  return (text) => {
    Object.assign(world, { talk, complaints: JSON.parse(complaints), effects: [] });
    world.text(text);
    return world.effects.some(({ type }) => type === 'emergency');
  };
}

describe('after an emergency without a report', () => {
  it('a story about something else does not take its words along, and it can still be noted', () => {
    const world = told('ada yg tenggelam', story);
    expect(pieces(world)).toEqual([story]);
    expect(keys(world.text('udh nelpon'))).toEqual(['emergency.note']);
    expect(pieces(world)).toEqual([story]);
  });

  it.each(['warga kumpul di jembatan citarum, belum ketemu', 'di jembatan citarum', 'sudah 2 jam tidak ada yang datang'])(
    '"%s" continues it',
    (text) => {
      expect(pieces(told('ada yg tenggelam', text))).toEqual(['ada yg tenggelam', text]);
    },
  );

  it('a short story with "sudah" in it is not lost', () => {
    expect(pieces(told('ada yg tenggelam', 'sampah sudah 2 minggu numpuk'))).toEqual(['sampah sudah 2 minggu numpuk']);
  });

  it.each(['aku udah ditemenin kakakku, udah mendingan', 'udah lebih tenang sekarang makasih'])(
    '"%s" hours after life was too much is heard, and no report',
    (text) => {
      const world = told('saya mau bunuh diri aja');
      world.wait(4 * 3_600_000);
      expect(keys(world.text(text))[0]).toBe('emergency.relief');
      expect(world.talk.state?.draft).toBeNull();
    },
  );

  it.each(['ga diangkat telponnya', '112 ga nyambung', 'nomornya sibuk terus', 'damkar ga bisa ditelpon'])(
    '"%s" brings the numbers again, and begins no report',
    (text) => {
      const world = told('ada kebakaran di pasar baru');
      expect(keys(world.text(text))).toEqual(expect.arrayContaining(['emergency', 'emergency.others']));
      expect(world.talk.state?.draft).toBeNull();
      world.text('catat ya');
      expect(pieces(world)).toEqual(['ada kebakaran di pasar baru', text]);
    },
  );

  it.each(['catat ya', 'tolong dicatat', 'catat aja min', 'iya tolong kabelnya dilaporin biar ga ada korban lagi', 'ya laporkan pak'])(
    '"%s" notes it',
    (text) => {
      expect(pieces(told('ada yg tenggelam', text))).toEqual(['ada yg tenggelam']);
    },
  );
});

describe('an emergency while a report is told', () => {
  it('is answered with the numbers alone and stays out of the story', () => {
    const world = told(story);
    expect(world.text(danger)).toHaveLength(1);
    expect(pieces(world)).toEqual([story]);
  });

  it.each(['udh nelpon', 'sudah aman', 'ya', 'sudah saya telpon 112 katanya petugas jalan', 'udh sy telp, lg jalan kesini katanya'])(
    '"%s" brings the offer to note it, the report waits',
    (text) => {
      const world = told(story, danger);
      expect(keys(world.text(text))).toEqual(['emergency.note']);
      expect(pieces(world)).toEqual([story]);
      expect(world.filings).toEqual([]);
      world.text('ya');
      expect(pieces(world)).toEqual([danger]);
      expect(world.talk.state?.kept.map((entry) => entry.draft.pieces[0]?.text)).toEqual([story]);
    },
  );

  it('"tidak" leaves it and the report goes on', () => {
    for (const before of [[], ['udh nelpon']]) {
      const world = told(story, danger, ...before);
      expect(keys(world.text('tidak'))).toContain('summary');
      expect(pieces(world)).toEqual([story]);
      world.text('kirim');
      expect(world.filings[0]?.pieces.map((piece) => piece.text)).toEqual([story]);
    }
  });

  it('words about the scene go with it, the answer to the question goes to the report', () => {
    const world = told('sampah menumpuk', danger, 'apinya makin besar, warga panik');
    expect(pieces(world)).toEqual(['sampah menumpuk']);
    world.text('tidak');
    world.text('jl melati rt 3');
    expect(world.talk.state?.draft).toMatchObject({ pieces: [{ text: 'sampah menumpuk' }], place: { text: 'jl melati rt 3' } });
  });

  it('once the report goes on, a bare yes is its own', () => {
    const world = told('sampah menumpuk', danger, 'jl melati rt 3', 'ya');
    expect(world.filings).toHaveLength(1);
  });

  it.each(['sudah 2 minggu tidak diangkut', 'jl selamat 4 rt 3'])('"%s" after it is told to the report', (text) => {
    const world = told('sampah menumpuk', danger, text);
    expect(JSON.stringify(world.talk.state?.draft)).toContain(text);
  });

  it('a report about the danger itself takes more of it in', () => {
    const world = told('ada yg tenggelam', 'catat ya', 'tolong, ada lagi yang hanyut');
    expect(pieces(world)).toEqual(['ada yg tenggelam', 'tolong, ada lagi yang hanyut']);
  });
});

describe('an emergency at night', () => {
  it('is answered before the news that waits for the morning, which still waits', () => {
    const world = told(story, 'kirim');
    const talk = hold(world.talk, [{ lines: [{ key: 'status.solved' }] }], world.now + 3_600_000);
    if (talk === null) throw new Error('too much waits');
    world.talk = talk;
    expect(keys(world.text(danger))[0]).toBe('emergency');
    expect(keys(world.text('sudah aman'))[0]).toBe('status.solved');
  });
});

describe('after words of despair', () => {
  it('a report named by its number is answered', () => {
    const world = told('rasanya pengen mati aja');
    expect(keys(world.text('batalkan laporan 7K3QF-M'))[0]).toBe('own.unknown');
  });
});

it('"makasih" below "mau saya catat?" ends it', () => {
  const world = new World();
  world.text('tolong anak saya kejang!!');
  world.text('udah dibawa ke rs');
  expect(world.text('makasih').flatMap(({ lines }) => lines.map(({ key }) => key))).toEqual(['fine.later']);
});

describe('danger told in words no list knows', () => {
  it.each([
    'makasih ya semua, aku pamit, titip kucing saya',
    'udah cukup deh, aku mau berhenti jadi manusia',
    'aku ga aman di sini, dia baca hp ku',
    'satpam disiram cabe, toko dijarah',
    'kabelnya udah nyentuh atap',
  ])('after filing "%s" is no reply', (text) => {
    expect(keys(told(story, 'kirim').text(text))[0]).toMatch(/^emergency/);
  });

  it.each([
    'anak saya ditarik orang masuk mobil',
    'suami ngancem bakar saya pake bensin',
    'perampok masuk toko emas',
    'ponakan nelen pembersih lantai',
  ])('below a question "%s" is no answer', (text) => {
    expect(keys(told(story).text(text))[0]).toMatch(/^emergency/);
  });

  it.each(Object.keys(talks))('of those held back, 99 of 100 who are heard alone are heard %s', (where) => {
    const all = heldBack.filter((name) => name.startsWith('emergencies')).flatMap(labelled);
    const alone = all.filter(({ labels, text }) => labels[0] !== '-' && dangers(text).length > 0);
    const heard = heardIn(talks[where]?.(story) ?? new World());
    expect(alone.filter(({ text }) => heard(text)).length / alone.length).toBeGreaterThan(0.99);
  });

  it.each(['tolong ditarik pak, saya ndak mau panjang urusan', 'nenek salah pencet nak, jangan dikirim ya, ditarik lagi'])(
    'what sounds faintly like it and is a reply is one: "%s"',
    (text) => {
      expect(keys(told(story, 'kirim').text(text))[0]).not.toMatch(/^emergency/);
    },
  );
});

describe('noise, and whom it keeps awake', () => {
  it.each([
    'suara karaoke dari ruko lantai 3 tiap malam, bayi saya gak bisa tidur. rukonya jl cendana belakang terminal',
    'toa kenceng banget dari subuh, bayi baru lahir nangis terus',
    'genset hotel bising sampai pagi, nenek saya susah tidur',
  ])('"%s" is no danger', (text) => expect(dangers(text)).toEqual([]));

  it.each([
    'suara anak nangis kejer dari rumah kosong',
    'suara perempuan nangis minta ampun dari kamar sebelah',
    'suara orang teriak minta tolong dari lantai 4, saya ga bisa tidur',
    'suara tembakan dari rumah sebelah anak saya nangis',
  ])('"%s" is one', (text) => expect(dangers(text)).not.toEqual([]));
});

describe('in the middle of a talk', () => {
  const all = inTalks('in-talks-held.txt');
  const wrong = all.filter(({ state, report, text, labels }) => heardIn(begun(state, report))(text) !== (labels[0] !== '-'));

  it('at least 95 of 100 people in danger hear the numbers', () => {
    const real = all.filter(({ labels }) => labels[0] !== '-');
    expect(wrong.filter((one) => real.includes(one)).length / real.length).toBeLessThanOrEqual(0.05);
  });

  it('at most 6 of 100 who only answer do', () => {
    const others = all.filter(({ labels }) => labels[0] === '-');
    expect(wrong.filter((one) => others.includes(one)).length / others.length).toBeLessThanOrEqual(0.06);
  });

  it.each([
    ['place', 'lampu jalan mati', 'yg paling ujung sama tengah'],
    ['place', 'parkir liar depan sekolah', 'plat nya F 8xxx ga keliatan'],
    ['place', 'jalan depan rumah banjir terus tiap hujan', 'jadi kalau hujan airnya masuk. istri bapak stroke, susah ngungsi'],
    ['place', 'ada biawak di kosan', 'di kamar mandi luar. sebelah jemuran'],
    ['place', 'ada biawak di got', 'eh iya sori. babakan raya situ gede bogor ih biawaknya ilang'],
    [
      'summary',
      'sampah dibakar tetangga di jl ciwaringin kaum kel asri',
      'Jl. Ciwaringin Kaum no 1x, RT 1 RW 3. bapaknya pake peci biasanya duduk di depan',
    ],
    ['summary', 'asap pabrik bau di jl industri 7 kel asri', 'ga parah sih cuma batuk sesek dikit, udah minum obat'],
    ['summary', story, 'miringnya baru tadi siang ketabrak truk'],
    ['summary', story, 'nyuapin anak. di gilingan belakang terminal'],
    ['claim', story, '3 malem ini nyala terus. okelah'],
    ['alarm', danger, 'iya udah telpon, anak2 udah di musola'],
    ['first', '-', 'takaran bensin di pom jl pemuda kurang, ngisi 50rb jarumnya ga gerak'],
    ['first', '-', 'ada biawak masuk got depan kosan cewek di babakan dramaga situ gede'],
    ['claim', story, 'besok saya ke luar kota, hubungi adik saya'],
    ['claim', 'sampah nyangkut di jembatan jl kenari 9 kel asri', 'blm, cuma ditaruh di bantaran besok hanyut lagi'],
    ['claim', 'tanggul jl kenari 9 kel asri retak', 'cuma ditambal karung pasir, nanti longsor lagi'],
    ['summary', story, 'saya lagi di luar kota, hubungi suami saya aja'],
  ])('(%s) "%s": "%s" gives no alarm', (state, report, text) => {
    expect(heardIn(begun(state, report))(text)).toBe(false);
  });
});

describe('a danger while a wish stands at its summary', () => {
  const wished = () => told('mau usul di taman heulang dikasih mushola kecil', 'EH PAK LONGSOR PAK BELAKANG RUMAH');

  it('is answered with the numbers and stays out of the wish', () => {
    const world = wished();
    expect(keys(world.says.slice(-1))[0]).toBe('emergency');
    world.text('tebingnya turun kena dapur, batutulis gang balekambang');
    expect(pieces(world)).toEqual(['mau usul di taman heulang dikasih mushola kecil']);
  });

  it('"iya udah telpon, anak2 udah di musola" brings the offer to note it', () => {
    const world = wished();
    world.text('tebingnya turun kena dapur, batutulis gang balekambang');
    expect(keys(world.text('iya udah telpon, anak2 udah di musola'))).toEqual(['emergency.note']);
  });

  it('"catat aja pak biar ada yg dateng bantu" begins a report of its own with all of it', () => {
    const world = wished();
    world.text('tebingnya turun kena dapur, batutulis gang balekambang');
    world.text('catat aja pak biar ada yg dateng bantu');
    expect(pieces(world)).toEqual(['EH PAK LONGSOR PAK BELAKANG RUMAH', 'tebingnya turun kena dapur, batutulis gang balekambang']);
    expect(world.talk.state?.kept.map((entry) => entry.draft.pieces[0]?.text)).toEqual(['mau usul di taman heulang dikasih mushola kecil']);
  });
});

it('swearing after an emergency names no matter of its own: what was told first is in the report', () => {
  const first = 'WOY KABEL PUTUS NGEWER DI JALAN ADA APINYA GOBLOK';
  expect(pieces(told(first, 'UDAH 1 JAM GA ADA YG DATENG ANJING'))).toEqual([first, 'UDAH 1 JAM GA ADA YG DATENG ANJING']);
});

describe('what comes of an emergency', () => {
  const fire = 'rumah tetangga kebakaran di jl veteran no 5';
  const hours = (count: number) => count * 3_600_000;
  const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
  const later = (ms: number, ...texts: string[]) => {
    const world = new World();
    for (const text of texts) world.text(text);
    world.wait(ms);
    return world;
  };

  it.each(['alhamdulillah apinya sudah padam', 'udah padam, damkar datang cepet makasih', 'udah di rumah, polisi datang tadi'])(
    '"%s" hours later begins no report: it is offered to be noted',
    (said) => {
      const world = later(hours(3), fire);
      expect(keys(world, said)[0]).toBe('emergency.note');
      expect(world.talk.state?.draft).toBeNull();
      world.text('ya');
      expect(world.talk.state?.draft?.place?.text).toBe('jl veteran no 5');
    },
  );

  it.each(['saya udah di rumah. polisi datang tadi', 'sudah ditolong warga alhamdulillah'])(
    '"%s" beside a draft is no part of it',
    (said) => {
      const world = later(hours(2), 'lampu jalan mati di jl melati 4', 'tolong ada yang tenggelam di sungai citarum');
      expect(keys(world, said)[0]).toBe('emergency.relief');
      expect(world.talk.state?.draft?.pieces).toHaveLength(1);
    },
  );

  it.each([
    'sudah padam tapi damkarnya telat 1 jam',
    'min semalam hidrannya ga ada air, mau saya laporkan',
    'bantuan korban kebakaran belum ada',
  ])('"%s" is a story, and where it is was told', (said) => {
    const world = later(hours(20), fire);
    world.text(said);
    expect(world.talk.state?.draft).toMatchObject({ pieces: [{ text: said }], place: { text: 'jl veteran no 5' } });
  });

  it.each(['lampu jalan mati di jl melati 4', 'ktp saya belum jadi'])('"%s" has nothing to do with it', (said) => {
    const world = later(hours(3), fire);
    world.text(said);
    expect(world.talk.state?.draft?.place?.text).not.toBe('jl veteran no 5');
  });

  it.each(['lah lari kami. damkar sudah tiba tapi airnya habis', 'korbannya 2 orang', 'warga panik semua'])(
    '"%s" from the scene is kept, and nobody there is asked for a street',
    (said) => {
      const world = later(0, fire);
      expect(keys(world, said)[0]).toBe('emergency.scene');
      world.text('ya');
      expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual([fire, said]);
    },
  );
});

describe('a robbery told with its street alone', () => {
  it.each(['dibegal. jl raya cilangkap', 'saya dikeroyok, depan terminal'])('"%s" gets the numbers', (said) =>
    expect(dangers(said)).toContain('police'),
  );

  it.each(['dirampok parkir. jl pemuda', 'dibegal. jl itu rawan tiap malam'])('"%s" alarms nobody', (said) =>
    expect(dangers(said)).toEqual([]),
  );
});

describe('despair in everyday words', () => {
  it.each([
    'lebih baik saya mati daripada ditagih tiap hari',
    'nunggu bansos ga cair2, mending gantung diri',
    'bosan nunggu, mending ga ada aja aku',
    'capek ngurus bpjs ditolak terus, mungkin lebih baik saya pergi selamanya',
    'aku nyerah sama hidup ini',
    'semua salah saya, biar saya aja yg mati',
    'aku ga layak hidup',
  ])('%j is heard, whatever is told beside it', (line) => expect(dangers(line)).toContain('crisis'));

  it.each(['nyerah deh ngurus bpjs, ribet', 'biar saya aja yg matiin lampunya', 'hidup segan mati tak mau pasar ini'])(
    '%j is none',
    (line) => expect(dangers(line)).toEqual([]),
  );
});

it.each(['tarik laporan saya karena saya mau bunuh diri aja', 'batalin laporan saya sudah mau mati aja'])(
  'a wish is heard as despair first: %j',
  (text) => {
    const world = told('lampu mati di jl melati', 'kirim');
    world.text(text);
    expect(world.effects.at(-1)).toMatchObject({ type: 'emergency', kinds: ['crisis'] });
  },
);

describe('what is over, and what harms slowly', () => {
  it.each([
    'anak tetangga kejeblos kemarin sore pas pulang ngaji',
    'ibu saya kepleset di trotoar kemarin',
    'orang2 itu bakar ban tiap sore asapnya masuk rumah, cucu saya sesek',
    'tiap malem pabrik ngeluarin asap, anak saya sesek napas',
  ])('%j rings no alarm', (text) => expect(dangers(text)).toEqual([]));

  it.each([
    'anak tetangga kejeblos galian kemarin sore belum ketemu',
    'anak saya kecemplung sumur kemarin',
    'tiap sore ada yang bakar ban, sekarang anak saya sesek ga bisa napas',
    'asapnya masuk kamar, bayi saya sesak tolong',
    'anak saya kejeblos got ga bisa keluar',
  ])('%j does', (text) => expect(dangers(text)).not.toEqual([]));
});

it.each(['anak saya 7 tahun belum pulang dari jam 2 siang, udah dicari kemana2', 'nenek saya belum pulang dari pagi, sudah kami cari'])(
  '%j is a danger',
  (text) => expect(dangers(text)).toContain('police'),
);

it.each(['tadi malem ada kebakaran di gudang sebelah, udah padam'])('%j is over', (text) => expect(dangers(text)).toEqual([]));

it('a dry hydrant is no relief', () => {
  const world = new World();
  for (const text of ['tolong rumah tetangga kebakaran di jl mawar 3', 'tolong dicatat']) world.text(text);
  const said = world.text('hidrannya kering semua').flatMap(({ lines }) => lines.map(({ key }) => key));
  expect(said).not.toContain('emergency.relief');
  expect(world.talk.state?.draft?.pieces.at(-1)?.text).toBe('hidrannya kering semua');
});

describe('what only sounds like danger', () => {
  it.each([
    'jangan sampai nama saya keluar ya, saya masih satu rt sama dia',
    'uang kas rw 40 juta dikorupsi ketuanya, jgn sebut nama sy soalnya sy satu gang sama dia',
  ])('"%s" hides who reports', (text) => expect(dangers(text)).toEqual([]));

  it.each(['pasar pondok gede lantai bawah', 'gedung b lantai 3', 'ruko blok c lantai atas', 'pasar baru lantai dasar los 12'])(
    '"%s" only says on which floor',
    (text) => expect(dangers(text, 'where')).toEqual([]),
  );

  it.each(['tolong jangan sebut nama saya, suami saya bawa parang di rumah', 'gedung roboh orang lantai bawah'])('"%s" is one', (text) =>
    expect(dangers(text)).not.toEqual([]),
  );
});
