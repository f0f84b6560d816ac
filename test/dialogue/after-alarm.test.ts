/** What is said after an alarm: that it is over, that it shall not be noted, that the report told before goes on, and that it is not over after all. */
import { describe, expect, it } from 'vitest';
import { dangers } from '../../src/dialogue/understand/emergency.ts';
import { World } from '../support/core.ts';

const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const story = 'paving jl kenari ambles';
const talk = (...said: string[]) => {
  const world = new World();
  for (const text of said) world.text(text);
  return world;
};
const pieces = (world: World) => world.talk.state?.draft?.pieces.map(({ text }) => text);
const draftAsked = (world: World) => world.talk.state?.draft?.asked;
const danger = 'tolong ada bocah kecemplung sumur';

it('a danger that names those who come to every danger is of no report that names them too', () => {
  const blocked = 'mobil parkir nutup gang di jl kenari, ambulans susah lewat';
  const world = talk(blocked, 'tolong istri saya mau lahiran ini ambulan ga ada');
  expect(pieces(world)).toEqual([blocked]);
  expect(world.text('udah naik mobil tetangga').flatMap(({ lines }) => lines.map(({ key }) => key))).toContain('emergency.note.calm');
  for (const text of ['ga perlu', 'udah di rs alhamdulillah, lanjutin yg tadi']) world.text(text);
  expect(pieces(world)).toEqual([blocked]);
});

it('what was robbed is told with the danger, and not with the report', () => {
  const world = talk(story, 'tolong saya dibegal di jl karya', 'udah dibawa lari motornya');
  expect(pieces(world)).toEqual([story]);
});

it.each(['udah telp 112 damkarnya otw', 'wes tak telpon 112', 'sudah lapor polisi, polisinya di jalan'])(
  '%j says that help was called',
  (text) => {
    const world = talk('tolong kebakaran rumah di jl bilal 7');
    expect(keys(world, text).some((key) => key.startsWith('emergency.note'))).toBe(true);
    expect(world.talk.state?.draft).toBeNull();
  },
);

it.each(['udah padam apinya min', 'wes mati apine', 'apinya udah dipadamin warga'])('%j is relief, whichever stands first', (text) => {
  expect(keys(talk('tolong kebakaran rumah di jl bilal 7'), text)).toContain('emergency.note');
});

it.each(['api belum mati', 'apinya udah dateng ke rumah sebelah'])('%j is none', (text) => {
  expect(keys(talk('tolong kebakaran rumah di jl bilal 7'), text)).not.toContain('emergency.note');
});

it.each(['cuma tetangga bakar jerami kok', 'orang bakar sampah doang'])('%j says that there was no danger', (text) => {
  const world = talk('tolong kebakaran rumah di jl bilal 7');
  expect(keys(world, text)).toContain('emergency.relief');
  expect(world.talk.state?.draft).toBeNull();
});

it.each(['mau lapor jalan ambles', 'saya mau lapor lampu jalan mati'])(
  '%j begins a report of its own, whatever the street was called',
  (text) => {
    expect(pieces(talk('tolong kebakaran rumah di jl bilal 7', text))).toEqual([text]);
  },
);

it('what burned down goes on telling of the fire, and keeps its place', () => {
  const world = talk('tolong kebakaran rumah di jl bilal 7', 'rumahnya ludes semua, kami butuh bantuan');
  expect(pieces(world)).toHaveLength(2);
  expect(world.talk.state?.draft?.place?.text).toBe('jl bilal 7');
});

it('where it is, told closer, goes into the place', () => {
  expect(talk('tolong kebakaran rumah di jl bilal 7', 'di jl bilal rt 4').talk.state?.draft?.place?.text).toBe('jl bilal 7 rt 4');
  expect(pieces(talk('tolong kebakaran rumah di jl bilal 7', 'rt 4 pak'))).toHaveLength(2);
});

it.each(['kalian ngapain aja', 'admin kerja apa sih'])('%j scolds us, and is no part of a report', (text) => {
  expect(talk('tolong kebakaran rumah di jl bilal 7', text).talk.state?.draft).toBeNull();
});

describe('while another report is open', () => {
  it.each(['udah diangkat tetangga alhamdulillah', 'sudah dilarikan ke rs syukurlah', 'udah ketolong bang'])(
    '%j is relief, and no part of the report',
    (text) => {
      const world = talk(story, danger);
      expect(keys(world, text)).toContain('emergency.note');
      expect(pieces(world)).toEqual([story]);
    },
  );

  it.each([
    'udah aman, damkar dah balik. gausah dicatet',
    'rasah dicatet mas',
    'ulah dicatet, tos salamet',
    'ora usah dicathet yo',
    'gausah jadi laporan',
    'ga perlu dilaporin ah ribet',
    'ga usah dilaporin yg sumur mah',
    'udah dpt tumpangan tetangga, gausah dicatet',
    'udah dijemput ambulans, ga usah dilaporin ya',
  ])('%j leaves the danger, and asks the report on', (text) => {
    const world = talk(story, danger);
    expect(keys(world, text)).toContain('fine');
    expect(world.talk.state?.emergency).toBeNull();
    expect(pieces(world)).toEqual([story]);
  });

  it.each(['yg paving tetep kirim aja', 'laporan jalannya tolong dikirim', 'sing paving kirim wae'])('%j sends it', (text) => {
    const world = talk(story, danger, 'udah aman, gausah dicatat', text);
    expect(world.filings.map((filing) => filing.pieces.map((piece) => piece.text))).toEqual([[story]]);
    expect(world.filings[0]?.place?.text).toBe('jl kenari');
  });

  it.each(['gausah. yg paving aja kirim', 'tidak, laporan pavingnya dikirim aja'])('%j does both', (text) => {
    const world = talk(story, danger, 'udah ditelpon', text);
    expect(world.filings.map((filing) => filing.pieces.map((piece) => piece.text))).toEqual([[story]]);
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });

  it.each(['lanjut yg paving', 'yang paving tadi lanjutin aja', 'sing paving terusno wae', 'lanjut yg td'])(
    '%j shows it, and sends nothing',
    (text) => {
      for (const calm of ['gausah dicatat', 'udah diangkat warga']) {
        const world = talk(story, danger, calm, text);
        expect(world.filings).toEqual([]);
        expect(draftAsked(world)).toBe('summary');
        expect(pieces(world)).toEqual([story]);
      }
    },
  );

  it.each(['ok lanjut', 'kirim'])('%j sends it', (text) => {
    expect(talk(story, danger, 'gausah dicatat', text).filings).toHaveLength(1);
  });

  it.each(['kirim damkar dong', 'yg di sumur kirim polisi', 'jangan kirim yg paving'])('%j sends no report', (text) => {
    expect(talk(story, danger, text).filings).toEqual([]);
  });
});

it.each(['udah nelpon, bpbd udah datang', 'wis nelpon, damkar wis teko', 'sudah telpon 112, tim sar lagi di jalan'])(
  '%j is offered to be noted, and is no report itself',
  (text) => {
    const world = talk('ada anak hanyut di kali garang dekat jembatan tolong');
    expect(keys(world, text)).toContain('emergency.note');
    expect(world.talk.state?.draft).toBeNull();
  },
);

describe('while "sudah beres?" is asked', () => {
  const claimed = () => {
    const world = talk('lampu gang jl kenari padam', 'kirim');
    world.wait(86_400_000);
    world.central('complaint.resolved', { text: 'Sudah diganti.' });
    world.text('tolong warung sebelah kobong');
    return world;
  };

  it('asks it again behind "rasah dicatet", and hears its answer', () => {
    const world = claimed();
    world.text('wis telpon');
    expect(keys(world, 'rasah dicatet')).toEqual(['fine', 'question.solved.later']);
    expect(keys(world, 'wis murub lampune, suwun')).toContain('question.thanks');
  });

  it.each(['lampu gangnya udah nyala kok', 'lampune wis padhang murub'])('%j answers it, below the alarm', (text) => {
    expect(keys(claimed(), text)).toContain('question.thanks');
  });

  it.each(['apinya udah padam', 'udah aman semua'])('%j closes nothing', (text) => {
    const world = claimed();
    expect(keys(world, text)).not.toContain('question.thanks');
  });
});

describe('beside the wish to have it noted', () => {
  it.each([
    ['iya catat, tangga sumurnya ga ada tutupnya', 'tangga sumurnya ga ada tutupnya'],
    ['catet aja min, sumurnya emang ga dipagerin', 'sumurnya emang ga dipagerin'],
    ['boleh, bibir sumurnya udah rapuh', 'bibir sumurnya udah rapuh'],
    ['ya tolong dicatat, takut ada yg kecemplung lagi', 'takut ada yg kecemplung lagi'],
  ])('%j becomes a report with what it says', (text, told) => {
    const world = talk(danger, 'alhamdulillah udah ketolong', text);
    expect(pieces(world)?.[0]).toBe(danger);
    expect(pieces(world)?.at(-1)).toBe(told);
  });

  it('does so where "sudah beres?" is asked of another report, and nothing is added to that', () => {
    const world = talk('lampu gang jl kenari padam', 'kirim');
    world.wait(86_400_000);
    world.central('complaint.resolved', { text: 'Sudah diganti.' });
    for (const text of [danger, 'udah ketolong', 'iya catet, sumurnya ga ada tutupnya']) world.text(text);
    expect(pieces(world)).toEqual([danger, 'udah ketolong', 'sumurnya ga ada tutupnya']);
    expect(world.effects.map(({ type }) => type)).not.toContain('add');
  });

  it.each(['iya catat ya, nama saya jangan disebut', 'iya catat biar ga kejadian lagi', 'iya dicatat, makasih'])(
    '%j adds no words',
    (text) => {
      expect(pieces(talk(danger, 'udah ketolong', text))).toEqual([danger, 'udah ketolong']);
    },
  );

  it.each(['iya, nanti aja', 'iya, apinya makin besar'])('%j asks nobody for a street', (text) => {
    expect(talk('tolong gudang sebelah kebakaran', 'udah nelpon', text).talk.state?.draft).toBeNull();
  });
});

describe('that helpers do not come', () => {
  it.each([
    'udah nelpon mobilnya blm dateng',
    'udah ditelpon, timnya blm sampe',
    'sdh telp tp blm dtg jg pemadamnya',
    'damkarnya lama banget',
    'ambulansnya kok lambat sekali min',
  ])('%j gets the numbers anew, and is no answer to "sudah beres?"', (text) => {
    const world = talk('lampu gang jl kenari padam', 'kirim');
    world.wait(86_400_000);
    world.central('complaint.resolved', { text: 'Sudah diganti.' });
    world.text('tolong warung sebelah kobong');
    expect(keys(world, text)).toContain('emergency.unreached');
    expect(world.effects.map(({ type }) => type)).not.toContain('solved');
  });
});

it.each(['belum beres lah orang malah kebakar', 'belum pak, sekarang malah kebakaran rumah sebelah'])(
  '%j answers "sudah beres?" behind the numbers',
  (text) => {
    const world = talk('sampah dibakar di lahan jl kenari tiap sore', 'kirim');
    world.wait(86_400_000);
    world.central('complaint.resolved', { text: 'Sudah ditegur.' });
    world.text(text);
    expect(world.effects.slice(-2)).toMatchObject([{ type: 'emergency' }, { type: 'solved', solved: false, words: text }]);
    expect(keys(world, 'udah padam')).toContain('emergency.note');
  },
);

describe('that it is back', () => {
  const burning = 'tolong gudang sebelah kebakaran di jl nuri';

  it.each([
    ['damkar udah dateng', 'damkarnya udah pergi, apinya lanjut lagi'],
    ['udah padam', 'eh kebakar lagi min'],
    ['udah aman', 'apine urip maneh'],
    ['damkar udah jalan', 'mobilnya balik tapi asapnya ngebul lagi'],
  ])('after %j %j gives the numbers anew', (calm, text) => {
    const world = talk(burning, calm);
    const before = world.effects.filter(({ type }) => type === 'emergency').length;
    world.text(text);
    expect(world.effects.filter(({ type }) => type === 'emergency')).toHaveLength(before + 1);
  });

  it.each(['udah padam ga nyala lagi', 'semoga apinya ga nyala lagi', 'takut apinya nyala lagi', 'apinya lagi disiram damkar'])(
    '%j gives none',
    (text) => {
      const world = talk(burning, 'damkar udah dateng');
      const before = world.effects.filter(({ type }) => type === 'emergency').length;
      world.text(text);
      expect(world.effects.filter(({ type }) => type === 'emergency')).toHaveLength(before);
    },
  );
});

it.each([
  ['pagar jembatan di jl kenari patah', 'tolong pak ada orang jatuh dari jembatan'],
  ['tanggul kali di jl kenari jebol dari tahun lalu', 'tolong anak saya hanyut di kali!!'],
])('somebody who is in danger where %j is broken is no part of that report', (report, cry) => {
  const world = talk(report, cry);
  expect(pieces(world)).toEqual([report]);
  for (const text of ['sudah ketemu selamat alhamdulillah', 'ga usah dicatat']) world.text(text);
  expect(pieces(world)).toEqual([report]);
});

it('what happens to the very thing that is reported as a danger goes into it', () => {
  const world = talk('tolong ada rumah kebakaran di jl kenari 7', 'catat ya', 'tolong orang tua saya masih di dalam');
  expect(pieces(world)).toHaveLength(2);
});

it('people who are within are no report, where one is being spoken of', () => {
  const world = talk('got mampet di jl kenari', 'kirim');
  world.wait(86_400_000);
  world.central('complaint.resolved', { text: 'Sudah dikeruk.' });
  world.text('bagus sih tapi bentar lagi juga mampet');
  world.text('pak tebingnya longsor nutup kontrakan, penghuninya masih di dalam!!');
  expect(world.effects.at(-1)).toMatchObject({ type: 'emergency' });
  expect(world.talk.state?.draft).toBeNull();
  expect(keys(world, 'udah ditelpon')).toContain('emergency.note');
  world.text('ga usah');
  expect(world.talk.state).toMatchObject({ emergency: null, draft: null });
});

describe('somebody else who is about to jump', () => {
  const seen = [
    'pak ada bapak2 manjat tower sutet mau terjun',
    'lihat cewek berdiri di pinggir jembatan kayaknya mau lompat',
    'tetangga saya di atap ruko mau loncat',
    'temen saya mau bunuh diri di kosannya',
  ];
  it.each(seen)('%j brings the police, and is not taken for whoever writes', (line) => {
    const world = new World();
    const said = world.text(line).flatMap((say) => say.lines.map(({ key }) => key));
    expect(said).toContain('emergency');
    expect(said).not.toContain('emergency.crisis');
  });

  it.each(['udah ditarik polisi. aman', 'sudah dibujuk warga, udah turun', 'udah ditarik satpam'])('%j is a relief', (line) => {
    const world = new World();
    world.text('ada cowok naik pagar flyover kayanya mau loncat');
    const said = world.text(line).flatMap((say) => say.lines.map(({ key }) => key));
    expect(said.some((key) => key.startsWith('emergency.note') || key === 'emergency.relief')).toBe(true);
  });

  it.each([
    'ga ada orang yang peduli, mau loncat aja',
    'maafin ibu saya mau bunuh diri',
    'ga ada orang di rumah saya mau gantung diri',
    'ada anak saya tapi saya mau bunuh diri',
    'saya di atas jembatan mau loncat',
  ])('%j is said of oneself', (line) => expect(dangers(line)).toContain('crisis'));
});
