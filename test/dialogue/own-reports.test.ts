/** What people say of the reports they have: to the summary, to officers, and days later. None of it begins another report, and none of it is lost. */
import { describe, expect, it } from 'vitest';
import { emptyTalk } from '../../src/dialogue/talk.ts';
import { placesFor } from '../support/areas.ts';
import { region, rendered, World } from '../support/core.ts';

const dayMs = 86_400_000;
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const told = (world: World) => world.effects.flatMap((effect) => (effect.type === 'add' ? [effect.text] : []));
const filed = (story = 'lampu jalan mati di jl anggrek raya depan indomaret') => {
  const world = new World();
  world.text(story);
  for (let hurries = 0; world.filings.length === 0 && hurries < 3; hurries++) world.text('ok kirim');
  return world;
};

describe('who asks to be hidden is hidden', () => {
  it.each(['ya udah sembunyiin', 'disembunyikan dong namaku', 'tukang parkirnya galak gw gamau nama gw ketauan'])(
    '"%s" at the summary hides the name and sends nothing',
    (said) => {
      const world = new World();
      world.text('parkir di alun alun digetok 15rb');
      world.text(said);
      expect(world.filings).toHaveLength(0);
      expect(world.talk.state?.draft?.visibility).toBe('anonymous');
    },
  );

  it.each(['tolong jaga kerahasiaan ya pak saya takut diteror', 'aku takut disamperin preman situ', 'plis jangan bocor ke orangnya ya'])(
    '"%s" hides the name in words no list knows, and is kept for officers',
    (said) => {
      const world = new World();
      world.text('tetangga bakar sampah di jl anggrek raya depan indomaret');
      expect(keys(world, said)[0]).toBe('hidden.anonymous');
      expect(world.talk.state?.draft?.visibility).toBe('anonymous');
      expect(world.talk.state?.draft?.pieces.at(-1)?.text).toBe(said);
    },
  );

  it.each([
    ['rahasiakan laporan yang got dong', 'secret'],
    ['tolong laporan got dijadikan rahasia', 'secret'],
    ['sembunyikan nama saya di laporan got', 'anonymous'],
    ['rahasiain yg soal got', 'secret'],
  ])('"%s" hides the report that is named, among two and where it is the only one', (said, visibility) => {
    for (const others of [[], ['sampah numpuk di jl anggrek 3']]) {
      const world = filed('got mampet di jl kenanga 8');
      for (const story of others) {
        world.text(story);
        world.text('kirim');
      }
      world.wait(3 * dayMs);
      expect(keys(world, said)).toEqual([`concealed.${visibility}`]);
      const [got] = world.filings;
      expect(world.effects.at(-1)).toMatchObject({ type: 'correct', complaint: got?.id, puts: { visibility } });
    }
  });

  it.each(['got mampet di jl mawar, rahasiakan ya', 'got laporan saya gimana', 'rahasia ga laporan got?'])(
    '"%s" hides no report filed before',
    (said) => {
      const world = filed('got mampet di jl kenanga 8');
      world.wait(3 * dayMs);
      world.text(said);
      expect(world.effects.filter(({ type }) => type === 'correct')).toEqual([]);
    },
  );

  it('whoever asks what becomes of the name is answered, and nothing is changed', () => {
    const world = new World();
    world.text('tetangga bakar sampah di jl anggrek raya depan indomaret');
    world.text('nanti tetangga saya tau ga kalau saya yang lapor?');
    expect(world.talk.state?.draft?.visibility).toBe('public');
  });

  it('a story with the wish in it begins a report of its own and hides nothing that is sent', () => {
    const world = filed();
    world.text('bendahara desa motong blt 100rb tiap orang, jgn bilang2 sy yg lapor');
    expect(world.talk.state?.draft).toMatchObject({ asked: 'detail', visibility: 'secret' });
    expect(world.effects.some(({ type }) => type === 'correct')).toBe(false);
  });

  it('"ya dirahasiain aja" is the answer to the offer of secrecy, and no place', () => {
    const world = new World();
    world.text('saya guru honorer, gaji dipotong kepala sekolah tiap bulan 200 ribu. takut dipecat kalo ketahuan');
    world.text('ya dirahasiain aja');
    expect(world.talk.state?.draft).toMatchObject({ visibility: 'secret', place: null, pieces: [expect.anything()] });
  });

  it('also hours after it was sent, with a reason beside it', () => {
    const world = filed();
    world.wait(3_600_000);
    expect(keys(world, 'pak bisa gak namanya disembunyiin, saya pegawai dishub soalnya hehe')).toEqual(['concealed.anonymous']);
  });

  it('"ok kirim" below the offer of secrecy sends what was shown before, as a secret', () => {
    const world = new World();
    world.text('minta uang pelicin 300rb buat surat waris di kelurahan cimahpar');
    world.text('tidak usah');
    world.text('saya takut ketahuan kalau lapor');
    if (world.talk.state?.draft?.asked === 'secrecy') world.text('ok kirim');
    else world.text('kirim');
    expect(world.filings).toHaveLength(1);
  });
});

describe('impatience and second thoughts', () => {
  it.each(['kelamaan woy', 'ingetin lagi dong', 'tolong tagih dinasnya ya'])('"%s" below a late report reminds its officers', (said) => {
    const world = filed();
    world.central('complaint.routed', { agency: 'Dinas Perhubungan' });
    world.wait(12 * dayMs);
    world.text('status');
    expect(keys(world, said)).toContain('own.nudged');
  });

  it.each(['eh gajadi batal, balikin lagi', 'jangan dibatalin deh', 'balikin dong laporan yang tadi'])('"%s" brings it back', (said) => {
    const world = new World();
    world.text('lampu jalan mati di jl anggrek raya depan indomaret');
    world.text('ga jadi deh');
    world.text(said);
    expect(world.talk.state?.draft).not.toBeNull();
  });

  it('"ya ampun ribet bgt sih" is no part of the story', () => {
    const world = new World();
    world.text('lampu jalan mati');
    expect(keys(world, 'ya ampun ribet bgt sih')).toContain('hurry');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it('"ga usah ditulis lg kan udah ngomong" below a voice note sends to it', () => {
    const world = new World();
    world.hear({ type: 'file', kind: 'voice', ref: 'v', mediaType: 'audio/ogg', bytes: 1000 });
    world.text('lengkong besar depan unpas');
    world.text('ga usah ditulis lg kan udah ngomong');
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', pieces: [] });
  });

  it('"tempatnya ganti, yg di mpp bukan jl ambon" takes the place without the one it is not', () => {
    const world = new World();
    world.text('petugas loket jutek di disdukcapil jl ambon');
    world.text('tempatnya ganti, yg di mpp bukan jl ambon');
    expect(world.talk.state?.draft?.place?.text).toBe('mpp');
  });

  it('"punya screenshot wa nya" is no place', () => {
    const world = new World();
    world.text('lampu jalan mati');
    world.text('punya screenshot wa nya');
    expect(world.talk.state?.draft?.place).toBeNull();
  });

  it('"rusak parah" at the question where is kept: it is no grumbling', () => {
    const world = new World();
    world.text('lampu jalan mati');
    world.text('rusak parah');
    expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toContain('rusak parah');
  });

  it('what a thing costs is no part of its place', () => {
    const world = new World();
    world.text('parkir di pasar baru 10 ribu ga dikasih karcis');
    expect(world.talk.state?.draft?.place?.text).toBe('pasar baru');
  });

  it('who tells where before a report becomes secret is not asked for it again', () => {
    const world = new World();
    world.text('guru smp anak saya suka nyubit murid sampe biru2');
    world.text('smpn 30, tapi tolong jgn bilang siapa2');
    expect(keys(world, 'y')).toEqual(['hidden.secret', 'ask.detail.placed']);
    expect(keys(world, 'jangan pake nama ya takut anak saya kenapa napa')).not.toContain('ask.detail.again');
  });

  it('stars are heard with the reason for them', () => {
    const world = filed();
    world.central('complaint.resolved', { agency: 'Dinas', text: 'Sudah diganti.' });
    world.text('sudah');
    expect(keys(world, 'tiga aja deh soalnya lama')).toEqual(['question.rated']);
  });
});

describe('"sudah beres?"', () => {
  it.each(['udah nyala tapi kecil', 'sudah ditambal sayangnya ga rata', '2 hari bagus, sekarang netes lagi'])(
    '"%s" closes nothing, and officers read it',
    (said) => {
      const world = filed('air pdam mati di jl anggrek raya depan indomaret');
      world.wait(dayMs);
      world.central('complaint.resolved', { agency: 'PDAM', text: 'Sudah diperbaiki.' });
      world.text(said);
      expect(world.effects.some((effect) => effect.type === 'solved' && effect.solved)).toBe(false);
      expect(world.effects.some((effect) => (effect.type === 'add' && effect.text === said) || effect.type === 'solved')).toBe(true);
    },
  );

  it('what is said of the same street opens it again, "-nya" written apart', () => {
    const world = filed('lampu mati di jl mangga besar depan toko cat');
    world.wait(dayMs);
    world.central('complaint.resolved', { agency: 'Dinas', text: 'Sudah diganti.' });
    world.text('jl mangga besar e isih peteng');
    expect(world.effects.at(-1)).toMatchObject({ type: 'solved', solved: false });
  });

  it('thanks in other tongues begin no report, and it is asked again', () => {
    const world = filed('lampu jalan mati di jl anggrek raya depan indomaret');
    world.wait(dayMs);
    world.central('complaint.resolved', { agency: 'Dinas', text: 'Sudah diganti.' });
    expect(keys(world, 'nggih pak, sampun ditiliki petugas, matur suwun')).toContain('question.solved.later');
    expect(world.talk.state?.draft).toBeNull();
  });

  it('stars stand before their reason', () => {
    const world = filed();
    world.central('complaint.resolved', { agency: 'Dinas', text: 'Sudah diganti.' });
    world.text('sudah');
    expect(keys(world, '3, kelamaan soalnya')).toEqual(['question.rated']);
  });

  it('thanks below a refusal are thanks', () => {
    const world = filed();
    world.central('complaint.rejected', { text: 'Bukan wewenang kami.' });
    expect(keys(world, 'yahh yaudah deh makasih kak')).toEqual(['thanks.welcome']);
  });

  it.each(['udah nyala tapi lama bgt nunggunya', 'air ngalir lagi pak'])('"%s" closes it', (said) => {
    const world = filed('air pdam mati di jl anggrek raya depan indomaret');
    world.central('complaint.resolved', { agency: 'PDAM', text: 'Sudah diperbaiki.' });
    world.text(said);
    expect(world.effects.some((effect) => effect.type === 'solved' && effect.solved)).toBe(true);
  });
});

describe('what officers ask is answered', () => {
  it.each([
    'Kurang lebih 40 meter, dari musholla sampai gorong-gorong ujung gang.',
    'ada adik saya yg nganter. tp namanya ga usah ya',
    'dari senin kemarin bu',
  ])('by "%s"', (said) => {
    const world = filed('saluran air di depan musholla al ikhlas tersumbat');
    world.wait(dayMs);
    world.central('complaint.info_requested', { text: 'Berapa panjang saluran yang tersumbat?' });
    world.text(said);
    expect(told(world)).toEqual([said]);
  });

  it('where another report is open too', () => {
    const world = filed();
    world.text('sampah numpuk di depan pasar gunung batu');
    world.text('kirim');
    world.wait(dayMs);
    world.central('complaint.info_requested', { text: 'Sejak kapan?' });
    world.text('dari senin kemarin bu');
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: world.filings[1]?.id });
  });
});

it.each(['lampu jalan mati di jl kenanga 5 juga', 'sampah menumpuk di gang mawar dekat mushola'])(
  '"%s" below what officers ask is asked about: it may be a report of its own',
  (said) => {
    const world = filed('sampah menumpuk di gang mawar dekat mushola kelurahan sukamaju');
    world.central('complaint.info_requested', { text: 'di mana?' });
    world.text(said);
    expect(told(world)).toEqual([]);
  },
);

describe('days later', () => {
  it.each(['pagi jam 6 sampe 9 paling ramai', 'kirimin orang yang bener dong'])('"%s" begins no report unasked', (said) => {
    const world = filed();
    world.wait(2 * dayMs);
    world.text(said);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each([
    ['iuran sekolah 500 ribu di smpn 3 bogor', 'uang kami dikembalikan, anak pun ujian seperti biasa'],
    ['kantor kelurahan sukasari tutup jam 1', 'tadi kesitu digembok juga pintunya'],
    [
      'jalan rusak di jl anggrek raya depan indomaret',
      'tetangga nanyain terus ke saya, saya bingung jawabnya, emang udah dibaca belum sih',
    ],
  ])('of "%s", "%s" sounds like a reply and begins no report', (story, said) => {
    const world = filed(story);
    world.wait(2 * dayMs);
    world.text(said);
    expect(world.talk.state?.draft).toBeNull();
  });

  it('what was reported is spoken of again', () => {
    const world = filed('pohon besar di jalan ahmad yani sudah miring');
    world.wait(dayMs);
    const said = 'halo ini kemarin saya lapor pohon sekarang hujan gede anginnya kenceng banget tolong cepet';
    world.text(said);
    expect(told(world)).toEqual([said]);
  });

  it('a matter of its own begins a report', () => {
    const world = filed();
    world.wait(dayMs);
    world.text('ktp gak jadi jadi');
    expect(world.talk.state?.draft).not.toBeNull();
  });

  it('somebody who came has not solved it', () => {
    const world = filed('kabel putus menjuntai di empang deket pasar');
    world.wait(7_200_000);
    expect(keys(world, 'udah ada orang pln dateng')).not.toContain('own.gone');
  });

  it.each(['tapi gapapa kan nanti lapor lagi kalo mampet', 'besok2 saya lapor lg kalo liat'])('"%s" is welcome', (said) => {
    const world = filed();
    world.wait(dayMs);
    expect(keys(world, said)).toEqual(['fine.later']);
  });
});

it('"satu lagi, …" right after filing is the next report', () => {
  const world = filed('lampu merah di pertigaan warung jambu error');
  world.text('satu lagi, pedagang di trotoar depan pasar jambu dua sampe ke badan jalan');
  world.text('ok kirim jg');
  expect(world.filings).toHaveLength(2);
});

it.each(['iya yakin batalin', 'yakin cabut aja', 'ya tutup'])('"%s" to the offer has its officers asked to close it', (said) => {
  const world = filed('lampu jl melati mati');
  world.wait(dayMs);
  for (const text of ['min cabut aja laporan kemaren', said]) world.text(text);
  expect(world.effects.at(-1)).toMatchObject({ type: 'add', wants: 'closing' });
});

it('"iya cabut aja kasian petugasnya" has its officers asked to close it', () => {
  const world = filed('got mampet di gang kelor 3');
  world.wait(dayMs);
  world.text('min laporan yg got batalin aja, tadi pagi udah kerja bakti');
  world.text('iya cabut aja kasian petugasnya');
  expect(world.effects.at(-1)).toMatchObject({ type: 'add', wants: 'closing' });
});

it('what was called off comes back by asking for it behind other words', () => {
  const world = new World();
  world.text('tiang telkom miring mau rubuh di baranangsiang indah blok b3');
  world.text('yaudah batal aja');
  world.wait(2_400_000);
  expect(keys(world, 'kata pak rt suruh lapor sini aja. yang tadi masih ada?')).toContain('draft.back');
});

it('"ini pengaduan bukan usul" makes it one', () => {
  const world = new World();
  world.text('usul jadwal bus di halte ciawi lebih sering');
  world.text('ini pengaduan bukan usul');
  world.text('kirim');
  expect(world.filings[0]?.kind).toBe('grievance');
});

it.each([
  ['kasih 4 deh soalnya kursi masih kurang', 4],
  ['4 aja ga usah lebih', 4],
  ['3 bintang dari saya', 3],
])('"%s" rates', (said, stars) => {
  const world = filed();
  world.central('complaint.resolved', { agency: 'Dinas', text: 'Sudah dikerjakan.' });
  world.text('sudah');
  world.text(said);
  expect(world.effects.at(-1)).toMatchObject({ type: 'rate', stars, words: said });
});

it('who tells on below "dua laporan?" is asked no third time', () => {
  const world = new World();
  world.text('jalan rusak di jl ahmad yani. terus lampu taman heulang mati semua');
  for (const more of ['ngeri kalo malem', 'anak2 pada takut', 'udah lama banget'])
    if (world.talk.state?.draft?.asked === 'split') world.text(more);
  expect(world.talk.state?.draft?.asked).toBe('summary');
});

it.each([
  ['berapa lama jawabnya', 'faq.how_long'],
  ['sabaraha dinten biasana kang?', 'faq.how_long'],
  ['bener ya ga ketauan?', 'faq.safe'],
])('"%s" is answered', (said, key) => {
  expect(keys(new World(), said)).toContain(key);
});

it.each(['cek laporan saya yg minggu lalu soal got', 'itu laporan saya kenapa ditutup, emang udah beres?'])(
  '"%s" is looked up, also where nothing is stored',
  (said) => {
    expect(keys(new World(), said)).toContain('own.none');
  },
);

describe('below the thanks for a closed report', () => {
  const closed = () => {
    const world = filed('jembatan penyebrangan depan botani lampu dan lantainya bolong');
    world.wait(6 * dayMs);
    world.central('complaint.resolved', { agency: 'Dinas', text: 'Perbaikan lantai selesai' });
    world.text('sudah');
    world.wait(3_600_000);
    return world;
  };

  it('what is wrong with it still opens it again', () => {
    const world = closed();
    world.text('sudah gila maksudnya. lampunya ga disentuh sama sekali');
    world.text('ya');
    expect(world.complaints[0]?.status).toBe('reopened');
  });

  it('another matter is a report', () => {
    const world = closed();
    world.text('ktp saya ga jadi jadi nih');
    expect(world.talk.state?.draft).not.toBeNull();
  });
});

it.each([
  ['Selamat siang, saya guru di SDN Bantarjati 7. Mau usul dibuatkan zebra cross di depan sekolah', 'lalu_lintas_transportasi'],
  ['saya warga rt 3 rw 5 pasar gembrong, lampu jalan mati semua', 'pju'],
])('who somebody is says nothing of the matter: "%s"', (story, category) => {
  const world = filed(story);
  expect(world.filings[0]?.category).toBe(category);
});

it('thanks for what is done close a report, whatever place they are sent from', () => {
  const world = filed('saluran air di depan musholla al ikhlas tersumbat');
  world.central('complaint.resolved', { agency: 'Dinas', text: 'Saluran sudah dikeruk' });
  world.text('Alhamdulillah air lancar. Atas nama warga RT 04 kami ucapkan terima kasih.');
  expect(world.complaints[0]?.status).toBe('closed');
});

it.each([
  ['min ada trotoar ambrol di jl sudirman', 'nih'],
  ['antrian di puskesmas tanah sareal parah. dokter nya cuma 1', 'oh iya ibu saya 70 th ga dikasih jalur lansia juga, tambahin'],
  ['parkir liar di jl sudirman depan bank', 'kirim'],
])('"%s" stays a grievance below "%s"', (story, more) => {
  const world = new World();
  world.text(story);
  world.text(more);
  if (world.filings.length === 0) world.text('kirim');
  expect(world.filings[0]?.kind).toBe('grievance');
});

describe('said in passing', () => {
  it.each([
    ['nggak usah nilai nilai pak yang penting halus', 'question.unrated'],
    ['pelayanannya lambat sih', 'question.opinion'],
    ['puas, cepat diproses dan petugasnya sigap, pertahankan', 'question.opinion'],
    ['lumayan, tapi mohon lebih tanggap lagi', 'question.opinion'],
    ['cukup baik, semoga bisa lebih ramah lagi', 'question.opinion'],
    ['buruk, tidak ditangani', 'loose.over'],
    ['jalannya jelek lagi', 'loose.one'],
    ['2 deh kelamaan', 'question.rated'],
    ['4 wae, rada suwe soale', 'question.rated'],
    ['3 saja lama masalahnya', 'question.rated'],
    ['harus viral baru gerak', 'question.opinion'],
    ['baru dikerjain setelah masuk tv', 'question.opinion'],
    ['wkwk pasti kemarin pada panik tuh orang kantor gara2 ada bapak walikota lewat', 'joke'],
  ])('"%s" below the rating', (said, key) => {
    const world = filed();
    world.central('complaint.resolved', { agency: 'Dinas', text: 'Sudah ditambal' });
    world.text('sudah');
    expect(keys(world, said)).toContain(key);
  });

  it('"belum hujan jd belum tau" does not say that it is not solved', () => {
    const world = filed('genangan di jalan veteran tipes tiap hujan');
    world.central('complaint.resolved', { agency: 'Dinas', text: 'Inlet dibersihkan' });
    expect(keys(world, 'belum hujan jd belum tau bisa apa engga')).toEqual(['question.solved.later']);
  });

  it.each(['kok ga ada kabarnya?', 'gimana perkembangannya min'])('%j asks whether it is solved, where officers say so', (said) => {
    const world = filed('selokan buntu di jl mawar depan pasar');
    world.central('complaint.resolved', { agency: 'Dinas', text: 'Sudah dikeruk' });
    world.wait(dayMs);
    const choices = world.text(said).flatMap((say) => say.choices ?? []);
    expect(choices.map(({ step, choice }) => `${step} ${choice}`)).toEqual(expect.arrayContaining(['solved solved', 'solved unsolved']));
  });

  it('who is content with the answer closes the report', () => {
    const world = filed('usul halte bst di depan kampus kentingan diperlebar atapnya');
    world.central('complaint.resolved', { agency: 'Dinas', text: 'Usulan masuk rencana tahun depan' });
    world.text('Oke, jadi belum dibangun ya. Nggak apa-apa, terima kasih sudah dijawab');
    expect(world.complaints[0]?.status).toBe('closed');
  });

  it('that it works again is told to the officers, not asked of them', () => {
    const world = filed('lampu merah di perempatan ngapeman mati');
    world.wait(5 * 3_600_000);
    expect(keys(world, 'dah nyala barusan min, ada petugas')).toContain('own.gone');
  });

  it.each(['sudah rapi. trims ya', 'udah bersih makasih', 'dah beres pak suwun', 'sip udah bersih'])(
    '"%s" below news is passed on',
    (said) => {
      const world = filed('sampah numpuk di tps jl mawar depan pasar');
      world.central('complaint.in_progress', { agency: 'Dinas', text: 'Truk dijadwalkan hari Jumat' });
      world.wait(3 * dayMs);
      expect(keys(world, said)).toEqual(['own.gone']);
    },
  );

  it.each(['selesai apanya', 'udah selesai dari mana pak', 'lah kok udah selesai? kapan dipangkasnya', 'bersih apaan', 'kok bisa beres'])(
    '"%s" below "sudah beres?" is a no',
    (said) => {
      const world = filed('pohon ketuaan di jl mawar depan pasar');
      world.central('complaint.resolved', { agency: 'Dinas', text: 'Sudah dipangkas' });
      expect(keys(world, said)[0]).toBe('question.reopened.words');
    },
  );

  it.each(['iya?', 'oh ya?', 'serius?', 'ga usah dibahas lagi dah males', 'udah beres dari dulu kali klo gitu'])(
    '"%s" below it closes nothing, and is asked again',
    (said) => {
      const world = filed('pohon ketuaan di jl mawar depan pasar');
      world.central('complaint.resolved', { agency: 'Dinas', text: 'Sudah dipangkas' });
      expect(keys(world, said)).toEqual(['question.solved.later']);
      expect(world.complaints[0]?.status).toBe('resolved');
    },
  );

  it('"wah kok udah beres aja, gercep makasih" is a yes', () => {
    const world = filed('pohon ketuaan di jl mawar depan pasar');
    world.central('complaint.resolved', { agency: 'Dinas', text: 'Sudah dipangkas' });
    world.text('wah kok udah beres aja, gercep makasih');
    expect(world.complaints[0]?.status).toBe('closed');
  });

  it.each(['blm ada truk dateng nih', 'sampe skrg blm ada petugas yg muncul'])('"%s" asks after it and is no report', (said) => {
    const world = filed('sampah numpuk di tps jl mawar depan pasar');
    world.wait(3 * dayMs);
    expect(keys(world, said)).toContain('own.head');
  });

  it('thanks alone tell of nothing that is gone', () => {
    const world = filed('sampah numpuk di tps jl mawar depan pasar');
    world.central('complaint.in_progress', { agency: 'Dinas', text: 'Truk dijadwalkan hari Jumat' });
    for (const said of [
      'makasih ya',
      'ok makasih ya',
      'sip',
      'mantap gan',
      'bagus makasih',
      'makasih udah gercep',
      'oke makasih infonya',
      'siap terima kasih pak',
    ])
      expect(keys(world, said)).not.toContain('own.gone');
  });

  it.each(['ga usah udah nyala', 'udah ga usah, udah nyala lampunya'])('"%s" says why nobody need come', (said) => {
    const world = filed('lampu merah di perempatan ngapeman mati');
    world.wait(5 * 3_600_000);
    expect(keys(world, said)).toEqual(['own.gone']);
  });

  it.each(['plis lah udah bayar pajak', 'pajak doang ditagih, giliran gini diem', 'pemerintah bobrok'])(
    '"%s" asks after it and is no report',
    (said) => {
      const world = filed('lampu jalan mati di jl merpati depan sd 2');
      world.wait(2 * dayMs);
      expect(keys(world, said)).toContain('own.head');
      expect(world.talk.state?.draft).toBeNull();
    },
  );

  it('"boleh dicabut gak laporannya? ..." has it closed', () => {
    const world = filed('tetangga bakar sampah tiap sore di joyotakan gang 3');
    world.wait(dayMs);
    world.text('pak boleh dicabut gak laporannya? udah ngomong baik2 sama orangnya');
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', wants: 'closing' });
  });

  it.each([
    ['kulo nuwun nak, niki leres kangge lapor pemkot?', 'door.short'],
    ['Halo, saya mahasiswa UNS. Boleh usul nggak?', 'door.wish'],
    ['mbak saya takut ini aman nggak', 'faq.safe'],
  ])('"%s" at the door', (said, key) => {
    const world = new World();
    expect(keys(world, said)).toContain(key);
    expect(world.talk.state?.draft).toBeNull();
  });

  it('how old somebody is sounds no alarm', () => {
    const world = new World();
    world.text('syarat bikin kia apa aja');
    expect(keys(world, 'anak umur 3 th')).not.toContain('emergency');
  });
});

describe('of a draft', () => {
  it('a place called wrong is asked for again', () => {
    const world = new World();
    world.text('lampu merah di perempatan ngapeman mati min dari pagi');
    world.text('eh salah bukan ngapeman');
    expect(world.talk.state?.draft).toMatchObject({ place: null, asked: 'place' });
  });

  it('what is told behind the kind is kept', () => {
    const world = new World();
    world.text('pengen ada zebra cross di depan sd muhammadiyah 1 ketelan');
    world.text('ini keluhan bukan usul, catnya dulu ada skrg ilang');
    world.text('kirim');
    expect(world.filings[0]?.kind).toBe('grievance');
    expect(world.filings[0]?.pieces.at(-1)?.text).toBe('ini keluhan bukan usul, catnya dulu ada skrg ilang');
  });

  it('"hmm gausah deh" calls it off, and "eh jadi deng min yg puskesmas tadi" brings it back', () => {
    const world = new World();
    world.text('antrian di puskesmas gajahan lamaaa');
    world.text('hmm gausah deh');
    expect(world.talk.state?.draft).toBeNull();
    expect(keys(world, 'eh jadi deng min yg puskesmas tadi')).toContain('draft.back');
  });
});

it('of social aid the village is place enough', () => {
  const world = new World();
  world.region = { ...region, code: '33.72', name: 'Kota Surakarta' };
  world.places = placesFor('33.72');
  world.text('bansos pkh ibu saya berhenti dari 3 bulan lalu gak tau kenapa, tinggal di semanggi');
  expect(world.talk.state?.draft?.asked).toBe('summary');
});

it('"udah gini aja" at the summary sends', () => {
  const world = new World();
  world.text('lampu jalan mati di jl anggrek raya depan indomaret');
  world.text('udah gini aja');
  expect(world.filings).toHaveLength(1);
});

it('what is told beside a wish that is granted already is not lost', () => {
  const world = filed();
  world.text('nama saya disembunyikan ya');
  const said = 'jangan sebut nama saya ya, petugasnya kemarin sudah ke rumah';
  world.text(said);
  expect(told(world)).toContain(said);
});

it('a question beside thanks is not answered with a greeting once something is filed', () => {
  expect(keys(filed(), 'makasih banyak pak, cepet sekali ya ditanggapi?')).not.toContain('door.short');
});

describe('when and where', () => {
  const occurred = (...said: string[]) => {
    const world = new World();
    for (const text of said) world.text(text);
    world.text('kirim');
    return world.filings[0]?.occurred ?? null;
  };

  it.each([
    [['tadi malem truk tangki buang limbah ke kali di jl anggrek raya', 'sekitar jam 11'], 'tadi malam (2026-11-22 23.00)'],
    [['puskesmas kedungmundu antrinya lama sekali', 'kemarin selasa'], 'kemarin selasa (2026-11-17)'],
    [['kafe berisik di jl ngesrep timur V', 'tiap malam sabtu sama malam minggu'], null],
  ])('%j happened %j', (said, when) => {
    expect(occurred(...said)).toBe(when);
  });

  it('"semoga beneran kali ini" is no river', () => {
    const world = new World();
    world.text('jalan gang rusak');
    world.text('ya semoga beneran kali ini');
    expect(world.talk.state?.draft?.place).toBeNull();
  });

  it('who moves asks where they come to', () => {
    const world = new World();
    world.text('mau tanya syarat pindah kk dari kab demak ke kota semarang apa aja ya?');
    expect(world.talk.state?.draft?.place?.text).toBe('kota semarang');
  });

  it('two matters are seen by the numbers before them once it is said that there are two', () => {
    const world = new World();
    world.text('min dua hal ya. 1 jalan klipang raya bolong2 depan indomaret. 2 sampah di kali belakang pasar numpuk baunya ampun');
    expect(world.talk.state?.draft?.asked).toBe('split');
  });
});

describe('what says nothing', () => {
  it.each(['sticker', 'contact', 'poll', 'unknown'] as const)('a %s is answered without the door where something was filed', (kind) => {
    const world = filed();
    expect(world.hear({ type: 'other', kind }).flatMap(({ lines }) => lines.map(({ key }) => key))).toEqual([`other.${kind}`]);
    const other = new World();
    expect(other.hear({ type: 'other', kind }).flatMap(({ lines }) => lines.map(({ key }) => key))).toContain('door');
  });
});

describe('in another chat of the same citizen', () => {
  /** A chat in which nothing was filed, and a report of theirs about which officers asked elsewhere. */
  const joined = () => {
    const world = filed('lampu mati di jl kenanga 8');
    world.central('complaint.info_requested', { text: 'Tiang nomor berapa, dan sejak kapan?' });
    world.wait(3_600_000);
    world.talk = { ...emptyTalk, language: 'id' };
    world.text('halo');
    return world;
  };

  it.each(['tiang nomor 12 bu', 'yang dekat pos ronda', 'dari minggu lalu', '17'])('"%s" answers what officers asked', (words) => {
    const world = joined();
    world.text(words);
    expect(told(world)).toEqual([words]);
    expect(world.talk.state?.draft).toBeNull();
    expect(world.talk.state?.questions).toEqual([]);
  });

  it.each(['pagi', 'bantuan', 'sampah numpuk di jl anggrek no 3 sudah seminggu'])('"%s" does not', (words) => {
    const world = joined();
    world.text(words);
    expect(told(world)).toEqual([]);
    expect(world.talk.state?.questions).toEqual([]);
  });
});

it.each(['rejected', 'archived'])('what an office says beside why it is %s is told too, once', (type) => {
  const [both] = filed().central(`complaint.${type}`, { reason: 'bukan kewenangan', text: 'Silakan hubungi PLN 123.' });
  expect(rendered(both ?? { lines: [] })).toMatch(/Alasannya: "bukan kewenangan"\n"Silakan hubungi PLN 123\."/);
  const [same] = filed().central(`complaint.${type}`, { reason: 'terlalu umum', text: 'terlalu umum' });
  expect(rendered(same ?? { lines: [] }).split('terlalu umum')).toHaveLength(2);
});

describe('asked after one that is named', () => {
  const two = () => {
    const world = filed('lampu jalan mati di jl anggrek raya depan indomaret');
    for (const text of ['pohon tumbang di jl kenanga 8', 'kirim']) world.text(text);
    world.wait(dayMs);
    return world;
  };

  it.each([
    'yg pohon jl kenanga gimana kabarnya udah dikerjakan belum',
    'pohon di jl kenanga statusnya udah sampai mana ya pak',
    'kapan pohon tumbang jl kenanga ditangani',
  ])('"%s" shows it, and begins none', (said) => {
    const world = two();
    expect(keys(world, said)[0]).toMatch(/^(?:own|status)/);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each([
    'mas, akta lahir anak saya ajuan online udah sebulan statusnya masih proses terus, gimana itu',
    'trotoar di jl anggrek kapan dibenerin, udah rusak parah',
  ])('"%s" is another matter, and told', (said) => {
    const world = two();
    world.text(said);
    expect(world.talk.state?.draft?.pieces).toMatchObject([{ text: said }]);
  });
});
