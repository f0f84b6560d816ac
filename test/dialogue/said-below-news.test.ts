/** What people say below "sudah beres?", below officers' news and minutes after filing: it is taken for what it is. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const day = 86_400_000;
const minute = 60_000;
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const filed = (story = 'air ledeng mati 3 hari di jl kenanga 3') => {
  const world = new World();
  for (const text of [story, 'kirim']) world.text(text);
  return world;
};
const claimed = () => {
  const world = filed();
  world.wait(2 * day);
  world.central('complaint.resolved', { agency: 'PDAM', text: 'Sudah diperbaiki' });
  return world;
};
const told = () => {
  const world = filed();
  world.wait(2 * day);
  world.central('complaint.replied', { agency: 'PDAM', text: 'Tim akan turun besok' });
  return world;
};

describe('below "sudah beres?"', () => {
  it.each([
    'ngocor sapoe, isukna pareum deui',
    'ngocor dua dinten, ayeuna pareum deui',
    'lancar rong dina, saiki buntu meneh',
    'urip sedino, sesuke mati maneh',
    'iduik sahari, bisuak mati baliak',
    'it worked for a day then stopped again',
    'cuma jalan sehari abis itu mampet lagi',
    'keluar airnya cuma semalem, paginya mati lagi',
  ])('"%s" opens it again', (said) => {
    const world = claimed();
    world.text(said);
    expect(world.effects.at(-1)).toMatchObject({ type: 'solved', solved: false });
  });

  it.each(['alhamdulillah ngocor deui', 'sampun mili malih pak', 'udah ngalir lagi', 'sudah lancar ga mampet lagi'])(
    '"%s" closes it',
    (said) => {
      const world = claimed();
      world.text(said);
      expect(world.effects.at(-1)).toMatchObject({ type: 'solved', solved: true });
    },
  );
});

describe.each([
  ['below "sudah beres?"', claimed],
  ["below an officer's news", told],
])('%s', (_where, world) => {
  it.each([
    ['kalau saya jawab belum terus diapain laporannya?', 'faq.silence'],
    ['apa laporannya langsung ditutup kalau saya ga jawab?', 'faq.silence'],
    ['apa saya harus di rumah?', 'faq.visit'],
  ])('"%s" is answered, and told to nobody', (said, answer) => {
    const asked = world();
    const before = asked.effects.length;
    expect(keys(asked, said)).toContain(answer);
    expect(asked.effects.slice(before).filter(({ type }) => type === 'add')).toHaveLength(0);
  });

  it('"timnya berapa orang?" is for the officers', () => {
    const asked = world();
    asked.text('timnya berapa orang?');
    expect(asked.effects.at(-1)).toMatchObject({ type: 'add' });
  });
});

describe('what is not there yet', () => {
  const asked = (story: string) => {
    const world = filed(story);
    world.wait(6 * day);
    world.central('complaint.resolved', { agency: 'Dinas', text: 'sudah selesai' });
    return world;
  };

  it.each([
    ['warung kami kebanjiran, bantuan modal ga turun2, rw 3 kel mekar', 'bantuannya belum nyampe rekening bu, tadi dicek'],
    [
      'tong sampah komposter di rt 4 kel mekar dijanjikan dari maret',
      'komposternya belum kami terima, td pagi saya lihat sendiri ke balai',
    ],
  ])('below "sudah beres?" of "%s" opens it again: "%s"', (story, said) => {
    const world = asked(story);
    world.text(said);
    expect(world.effects.at(-1)).toMatchObject({ type: 'solved', solved: false });
  });

  it.each(['blm ada transferan ke rekening sama sekali', 'masih nol di buku tabungan, rekening saya cek kosong'])(
    'behind "belum" is for the same report: "%s"',
    (said) => {
      const world = asked('bantuan modal warung ibu saya blm cair 3 bulan, jl kenanga 3');
      world.text('belum');
      world.text(said);
      expect(world.effects.at(-1)).toMatchObject({ type: 'add', text: said });
    },
  );

  it('"belum" and then a lamp somewhere else is not', () => {
    const world = asked('bantuan modal warung ibu saya blm cair 3 bulan, jl kenanga 3');
    world.text('belum');
    world.text('masih ada lagi, lampu jalan di jl merak 8 mati');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });
});

describe('minutes after filing', () => {
  it.each([
    'pak itu di depan pos ronda ya',
    'bu itu sebelah masjid',
    'oh iya sebelah warung bu siti',
    'di depan rumah pak rt',
    'yang depan alfamart pak',
  ])('"%s" tells where the report just filed is', (said) => {
    const world = filed('lampu jalan mati di jl kenanga 3');
    world.wait(4 * minute);
    expect(keys(world, said)[0]).toBe('amended');
  });

  it('"di depan sekolah sampah numpuk" is asked about', () => {
    const world = filed('lampu jalan mati di jl kenanga 3');
    world.wait(4 * minute);
    expect(keys(world, 'di depan sekolah sampah numpuk')[0]).not.toBe('added');
  });
});

it.each(['ubah', 'ganti', 'ubah dong'])('"%s" at "di mana?" is no place', (said) => {
  const world = new World();
  world.text('lampu jalan mati');
  expect(keys(world, said)).toEqual(['ask.edit']);
  world.text('di jl kenanga 3');
  expect(world.talk.state?.draft?.place?.text).toBe('jl kenanga 3');
});

it.each(['serius nih lampu jalan mati di jl kenanga 3', 'eh beneran nih, got mampet di jl mawar 3', 'lampu jalan mati di jl kenanga 3'])(
  'a joke stays out of the story told behind it: "%s"',
  (said) => {
    const world = new World();
    expect(keys(world, 'min udah makan belum wkwk')[0]).toBe('joke');
    world.text(said);
    expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual([said]);
  },
);

describe('stars behind "sudah beres"', () => {
  it.each([
    ['sudah lancar banget, 3 aja nilainya', 3, 'sudah lancar banget'],
    ['udah ngalir lagi, saya kasih nilai 5', 5, 'udah ngalir lagi'],
    ['lah lancar nian, 4 bae nilainyo', 4, 'lah lancar nian'],
    ['udah ngalir bintang 2', 2, 'udah ngalir'],
  ])('"%s" closes it with %i', (said, stars, words) => {
    const world = claimed();
    world.text(said);
    expect(world.effects.slice(-2)).toMatchObject([
      { type: 'solved', solved: true, words },
      { type: 'rate', stars },
    ]);
  });

  it('opened again, it is not rated', () => {
    const world = claimed();
    world.text('belum ngalir juga, nilai 1');
    expect(world.effects.at(-1)).toMatchObject({ type: 'solved', solved: false });
  });
});

it.each(['jadi siapa yg ngurus ini, jangan dioper oper', 'loh siapa sebenernya yg nangani kok dilempar lempar'])(
  '"%s" is told how it stands',
  (said) => {
    expect(keys(told(), said)).toContain('own.head');
  },
);

describe('below "nilainya 1–5?"', () => {
  const rated = () => {
    const world = claimed();
    world.text('sudah');
    return world;
  };
  it.each([
    'ga usah nilai nilai, mbah ga paham',
    'saya ga ngerti nilai nilai gitu',
    'males ah ngasih bintang ribet',
    'ga usah pake bintang bintangan lah bu',
    'ga paham saya yang begituan pak',
    'buat apa sih nilai nilai segala',
  ])('"%s" gives none, and begins nothing', (said) => {
    const world = rated();
    expect(keys(world, said)).toEqual(['question.unrated']);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(['nilai rapor anak saya di smpn 4 ga keluar', 'ga paham saya, sampah di jl kenanga ga diangkut'])('"%s" is a story', (said) => {
    const world = rated();
    world.text(said);
    expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual([said]);
  });
});

it.each(['20771 pak. kapan diperbaikinya?', 'sudah 3 hari. kapan diperbaiki?'])(
  '"%s" answers the officer, whatever is asked behind',
  (said) => {
    const world = filed();
    world.central('complaint.info_requested', { text: 'nomor pelanggan dan sejak kapan?' });
    world.text(said);
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', text: said });
  },
);

describe("below an officer's news", () => {
  it.each([
    'batasnya diulang dari awal lagi dong?',
    'berarti nunggu lagi dari nol?',
    'hitungannya mulai dari hari ini ya',
    'tenggatnya jadi nambah lagi kah',
  ])('"%s" is shown until when it is', (said) => {
    const world = told();
    expect(keys(world, said)[0]).toBe('own.head');
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });

  it.each(['emang petugasnya tau rumah saya yg mana', 'timnya tau alamat saya dimana?'])('"%s" hides no name', (said) => {
    const world = told();
    world.text(said);
    expect(world.effects.filter(({ type }) => type === 'correct')).toEqual([]);
  });
});

describe('a report called by its name', () => {
  const claimedOf = (story: string) => {
    const world = filed(story);
    world.wait(2 * day);
    world.central('complaint.resolved', { agency: 'PUPR', text: 'Sudah ditangani' });
    return world;
  };

  it.each([
    ['tutup gorong2 ilang di jl lawanggada dpn toko kain', 'oh yg gorong2 udh ditutup ko', true],
    ['kios bapa sy di pasar balong kebakaran taun lalu, bantuannya ga cair2', 'yg bantuan kios blm, uangnya ga masuk2', false],
  ])('"%s" is answered by "%s"', (story, said, solved) => {
    const world = claimedOf(story);
    world.text(said);
    expect(world.effects.at(-1)).toMatchObject({ type: 'solved', solved });
  });

  it('gets its news beside the answer to an officer who asks of another', () => {
    const world = filed('tutup got ilang di gang kapling jl kanggraksan');
    for (const text of ['lampu jalan jl kebumen kedip2', 'kirim']) world.text(text);
    world.wait(day);
    world.central('complaint.info_requested', { agency: 'Dishub', text: 'Tiang nomor berapa?' });
    world.text('ga ada nomernya, tiang ke 3 dr pojok. yg got mah udh ada yg ngukur');
    const [drain, lamp] = world.filings;
    expect(world.effects.slice(-2)).toMatchObject([
      { type: 'add', complaint: lamp?.id, text: 'ga ada nomernya, tiang ke 3 dr pojok' },
      { type: 'add', complaint: drain?.id, text: 'yg got mah udh ada yg ngukur' },
    ]);
  });
});
