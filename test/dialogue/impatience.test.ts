/** Impatience below reports on their way, and the wish for no more messages. */
import { describe, expect, it } from 'vitest';
import { rendered, World } from '../support/core.ts';

const day = 86_400_000;
const hour = 3_600_000;
const story = 'got mampet di jl kenanga 8 depan bengkel';
const told = (days: number): World => {
  const world = new World();
  world.text(story);
  world.text('kirim');
  world.wait(days * day);
  return world;
};
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const types = (world: World) => world.effects.map(({ type }) => type);

describe('no more messages', () => {
  it.each([
    'stop kirim pesan',
    'berhenti ngirim wa ke saya',
    'jangan chat saya lagi',
    'ga usah kirim pesan lagi min',
    'hentikan pengiriman pesan',
    'stop kirim laporan',
    'jangan dikirim kirim dulu',
    'jgn kirim kirim dulu',
  ])('%j sends no draft', (text) => {
    const world = new World();
    world.text(story);
    world.text(text);
    expect(world.filings).toEqual([]);
  });

  it.each([
    'stop kirim pesan',
    'jangan wa saya terus',
    'hentikan pesannya',
    'nanti jgn kabari kesini ya, suami suka pinjam hp saya',
    'ga usah chat lagi, hpnya dipegang adik',
    'jangan dikabari soalnya saya takut ketahuan mandor',
    'diam. soalnya hp ini suka dipake adik',
    'diam, biar ga ketahuan orang kantor',
    'diam. soale wa ku dibuka bojo terus',
  ])('%j stops the news of a report', (text) => {
    expect(keys(told(2), text)).toEqual(['hush.done']);
  });
});

it.each([
  'ga usah kabari saya lagi soalnya saya mau pergi selamanya',
  'jangan chat lagi, suami saya lagi pegang pisau',
  'jangan kabari saya, saya udah capek hidup',
])('%j stops no news, and gets the numbers', (text) => {
  const world = told(2);
  world.text(text);
  expect(world.effects.at(-1)).toMatchObject({ type: 'emergency' });
});

it.each([
  'jangan lupa kabari ya',
  'diam. lampu di situ mati juga',
  'diam, petugasnya malah pergi',
  'jangan chat suami saya, dia yg marah',
  'jangan kabari RT saya',
])('%j stops no news', (text) => {
  const world = told(2);
  world.text(text);
  expect(world.effects.map(({ type }) => type)).not.toContain('hush');
});

describe('below news of a report', () => {
  it.each([
    'kok dioper2 mulu nih',
    'lha kok dilempar lempar, dulu camat terus dishub sekarang polisi',
    'jangan dioper terus dong, kemarin ke pdam sekarang pupr lagi',
    'takutnya ilang laporannya, masih diproses ga ini',
    'iki wewenange sopo, kelurahan po dinas',
  ])('%j is answered with how it stands, and is of no report', (text) => {
    const world = told(1);
    world.central('complaint.in_progress', { agency: 'Dinas' });
    expect(keys(world, text)).toContain('own.head');
    expect(world.talk.state?.draft).toBeNull();
    expect(types(world)).not.toContain('add');
  });
});

it.each(['lha terus kudu lapor neng endi', 'terus saya harus lapor di mana dong'])('%j below a refusal names the next door', (text) => {
  const world = told(1);
  world.central('complaint.rejected', { text: 'Bukan wewenang kami.' });
  expect(keys(world, text).some((key) => key.startsWith('own.door'))).toBe(true);
  expect(types(world)).not.toContain('add');
});

describe('a story sent twice', () => {
  it.each(['jangan dobel ya', 'kok ditanya lagi, jgn sampe dobel laporannya', 'takutnya kedobel min'])(
    '%j is of the report that is sent',
    (text) => {
      const world = told(0);
      for (const said of ['got di depan bengkel mampet parah', text]) world.text(said);
      expect(world.talk.state?.loose).toBeNull();
      expect(world.talk.state?.draft).toBeNull();
      expect(world.filings).toHaveLength(1);
      expect(world.effects.some((effect) => effect.type === 'add' && effect.text.includes('dobel'))).toBe(false);
    },
  );
});

describe('below a report whose date is over', () => {
  it.each([
    'kok belum ada juga, ingetin lah min',
    'botnya masih hidup kan? ingatkan lagi dinasnya',
    'ingatkan la orang tu',
    'ilingno maneh talah',
    'ingekan lah baliak',
    'ingekan baliak urang tu',
  ])('%j reminds its officers', (text) => {
    const world = told(9);
    world.text(text);
    expect(types(world).filter((type) => type === 'nudge')).toHaveLength(1);
  });

  it.each([
    'ya ampun lama bener niat kerja ga sih',
    'lama bgt, niat ndak sih kerjanya',
    'lama kali bah! tidor orang tu semua ya',
    'jangan dilempar2 terus dong, udah capek saya',
  ])('%j below its state reminds them, and begins nothing', (text) => {
    const world = told(9);
    for (const said of ['status', text]) world.text(said);
    expect(types(world).filter((type) => type === 'nudge')).toHaveLength(1);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(['laporan saya udah sampe mana ya', 'paling lama kapan diurusnya'])('%j only asks how it stands', (text) => {
    const world = told(9);
    expect(keys(world, text)[0]).toBe('own.head');
    expect(types(world)).not.toContain('nudge');
  });

  it('a lamp that is out beside the wish to remind is told', () => {
    const world = told(9);
    world.text('lampu jl melati 3 mati total, ingetin lah min');
    expect(types(world)).not.toContain('nudge');
  });

  it.each([
    'belum ada kabar?',
    'kok blm ada tanggapan',
    'lah udah lewat tanggalnya',
    'telat nih pak',
    'udah dua minggu lho',
    'gimana ini udah lewat batas',
  ])('%j reminds its officers and tells the next door', (text) => {
    const world = told(9);
    expect(keys(world, text)).toEqual(expect.arrayContaining(['own.head', 'own.nudged', 'own.door', 'own.door.stays']));
    expect(types(world)).toContain('nudge');
  });

  it.each([
    ['ini gimana, belum ditindak juga', 'kok diam saja sih'],
    ['lewat tanggal nih', 'belum ada jawaban juga?'],
  ])('%j and on the same day %j are answered once at length, then with the hour of the reminder and what comes next', (first, then) => {
    const world = told(9);
    world.text(first);
    world.wait(3 * hour);
    const said = world.text(then);
    expect(said.map(rendered)).toEqual([
      'Saya mengerti Anda lelah menunggu. Pengingat Anda untuk SXJPT-R sudah saya teruskan ke petugas hari ini pukul 09.00. Sejak itu belum ada kabar baru; begitu ada, langsung saya sampaikan.\n' +
        'Mulai besok, Kamis, 3 Des, petugas boleh diingatkan lagi.\n' +
        '<Ingatkan petugas> <Tambah keterangan> <Tetap tidak dijawab?>',
    ]);
    expect(types(world).filter((type) => type === 'nudge')).toHaveLength(1);
    world.wait(day);
    expect(keys(world, then)).toContain('own.nudged');
  });

  it('is shown whole again where something happened since the reminder', () => {
    const world = told(9);
    world.text('belum ada kabar?');
    world.wait(hour);
    world.steps.push({ complaint: world.filings[0]?.id ?? '', type: 'replied', at: world.now });
    world.wait(hour);
    const shown = keys(world, 'kok lama sekali');
    expect(shown).toEqual(expect.arrayContaining(['own.head', 'own.nudged.already']));
    expect(shown).not.toContain('own.nudged.since');
  });

  it.each(['cek laporan saya', 'siapa yg ngerjain', 'kapan dong'])('%j only asks', (text) => {
    const world = told(9);
    expect(keys(world, text)[0]).toBe('own.head');
    expect(types(world)).not.toContain('nudge');
  });
});

describe('below a report that is in time', () => {
  it.each(['udah 2 hari nih bu', 'udah seminggu min', 'siapa yang mau benerin', 'kapan ya', 'sudah lewat lho', 'blm ada kabar'])(
    '%j is shown how it stands',
    (text) => {
      const world = told(2);
      expect(keys(world, text)[0]).toBe('own.head');
      expect(types(world)).not.toContain('nudge');
    },
  );

  it.each(['udah 3 hari ga diangkut sampahnya di gang kelor', 'udah lewat 3 kali truknya ga berhenti'])('%j tells something', (text) => {
    expect(keys(told(2), text)).not.toContain('own.head');
  });
});

it('right after sending it is how long it has been', () => {
  const world = told(0);
  expect(keys(world, 'udah 3 hari nih pak')).toEqual(['added']);
});

it.each(['udah kirim aja cape', 'kirim aja deh ngantuk', 'iya kirim pusing ditanya mulu'])('%j sends what stands on the screen', (text) => {
  const world = new World();
  world.text(story);
  world.text(text);
  expect(world.filings).toMatchObject([{ pieces: [{ text: story }] }]);
});

it.each(['lama banget woy, ingetin lagi petugasnya', 'kok belum ada kabar, colek dong dinasnya'])(
  '%j reminds the officers of the report on the screen',
  (text) => {
    const world = told(0);
    world.text('sampah numpuk di jl melati 3');
    world.text('kirim');
    world.wait(9 * day);
    world.text('laporan saya gimana');
    world.text('yg sampah');
    world.text(text);
    expect(types(world).filter((type) => type === 'nudge')).toHaveLength(1);
  },
);

describe('whether it arrived, asked over a bad line', () => {
  it.each([
    'sinyal jelek nih udah kekirim blm',
    'wifi lemot bgt pak, udah masuk belum',
    'ini udah masuk apa belum sih, hp saya jadul',
    'dua-duanya udah terkirim kan',
  ])('%j is told, and begins nothing', (text) => {
    const world = told(0);
    expect(keys(world, text)).toEqual(['filed.already']);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(['sinyal jelek ini masuk ga?', 'internet lagi lemot, udah kekirim belum bu', 'tiga2nya udah kekirim kan'])(
    '%j is told below the summary, and is no part of the report',
    (text) => {
      const world = new World();
      world.text(story);
      expect(keys(world, text)[0]).toBe('faq.unsent');
      expect(world.talk.state?.draft?.pieces).toHaveLength(1);
    },
  );

  it.each(['saya dapet nomor ga', 'kok belum ada nomornya', 'lama ya loadingnya'])('%j is shown how it stands', (text) => {
    expect(keys(told(0), text)[0]).toBe('own.head');
  });

  it.each(['internet di kelurahan lemot terus ga bisa ngurus ktp', 'sinyal jelek udah 2 bulan, tower di jl kenanga mati'])(
    '%j tells something',
    (text) => {
      const world = told(0);
      world.text(text);
      expect(world.talk.state?.draft?.pieces).toMatchObject([{ text }]);
    },
  );
});

describe('below a voice note and its pin', () => {
  const pinned = () => {
    const world = new World();
    world.hear({ type: 'file', kind: 'voice', ref: 'v', seconds: 20 }, 'v');
    world.hear({ type: 'pin', lat: -7.98, lon: 112.63 });
    return world;
  };

  it.each([
    'cepetan kak aku lagi jaga warung',
    'buruan mas gua di jalan ini',
    'cepat nah saya lg nyuapin bayi',
    'iya udah bener situ, buruan lagi nyetir nih',
    'lama bgt sih adminnya, kan udah jelas',
    'ayo cepet mau berangkat kerja',
  ])('%j is no story, and alarms nobody', (text) => {
    const world = pinned();
    world.text(text);
    expect(world.talk.state?.draft?.pieces).toEqual([]);
    expect(world.talk.state?.draft?.asked).toBe('about');
    expect(types(world)).not.toContain('emergency');
  });

  it.each(['kalian jg lambat asu', 'admin juga lelet banget'])('%j at the summary is no story', (text) => {
    const world = new World();
    world.text(story);
    world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', pieces: [{ text: story }] });
  });

  it.each(['jalan berlubang, buruan dibenerin', 'anak kecil jatuh ke got tadi sore', 'bus lama banget datangnya, kami nunggu sejam'])(
    '%j tells what it is about',
    (text) => {
      const world = pinned();
      world.text(text);
      expect(world.talk.state?.draft?.pieces).toHaveLength(1);
    },
  );
});
