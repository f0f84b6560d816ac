/** What citizens put right in everyday words: the time, a street written otherwise, rude words; and matters they count out. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const told = (...texts: string[]) => {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
};
const filed = (...texts: string[]) => told(...texts, 'kirim').filings[0];

describe('the time', () => {
  const cart = 'gerobak bapak saya diangkut satpol pp kemarin di jl veteran dekat kariadi, dawetnya tumpah';
  it.each([
    'bukan kemarin, rabu sore jam 4',
    'eh bukan kemarin deng, rabu jam 4 sore',
    'rabu sore jam 4, bukan kemarin',
    'maaf tadi emosi. bukan kemarin, rabu sore jam 4. dan kata bapak dawetnya tumpah sendiri',
  ])('"%s" counts', (said) => expect(filed(cart, said)?.occurred).toContain('2026-11-18 16.00'));

  it.each([
    'bentar bukan kemarin deng, malem kamis kemarin, rabu',
    'tunggu pak, bukan kemarin, rabu sore kemarin. kalo kemarin mah hujan seharian',
  ])('"%s" counts, whatever is said of the wrong day', (said) => expect(filed(cart, said)?.occurred).toContain('2026-11-18'));

  it.each(['kejadiannya rabu bukan kemarin', 'salah hari, harusnya rabu sore'])('"%s" counts, of a day', (said) =>
    expect(filed(cart, said)?.occurred).toContain('2026-11-18'),
  );

  it.each(['eh bukan jam 11 deng jam 10an', 'jam 10 bukan jam 11', 'salah, jam 10', 'jamnya salah. kejadian jam 10 malam'])(
    '"%s" puts the hour right, and the night stays',
    (said) =>
      expect(filed('truk tumpah tanah tadi malem jam 11 di jl untung suropati, jalan licin', said)?.occurred).toContain('2026-11-22 22.00'),
  );

  it.each([
    ['sampah numpuk di jl kenari sejak kemarin jam 5 sore', 'jamnya keliru, jam 8 malam', '2026-11-22/ 20.00'],
    ['lampu mati di jl kenari dari sabtu malam', 'eh salah, jam 6 sore', '2026-11-21/ 18.00'],
    ['pipa bocor di jl kenari sejak 4 hari lalu', 'jam 9 pagi', '2026-11-19/ 09.00'],
    ['pipa bocor di jl kenari sejak bulan lalu', 'jam 9 pagi', '2026-10-01/'],
  ])('"%s", "%s": it goes on since the same day', (story, said, occurred) => expect(filed(story, said)?.occurred).toContain(occurred));

  it.each(['eh jam 10 kayanya, habis isya lama', 'ralat, abis isya jam 10an', 'eh jam 10 malem keknya'])(
    '"%s" leaves the day as it was told',
    (said) =>
      expect(filed('juru parkir minta 15 ribu di terminal lama malem minggu kemaren jam 8', said)?.occurred).toContain('2026-11-21 22.00'),
  );

  it.each(['kali jambe luber lagi kayak tahun kemarin, jl kenari 3', 'jl kenari 3 tergenang, persis kayak minggu lalu'])(
    '"%s" compares, and tells no time',
    (story) => expect(filed(story)?.occurred).toBeNull(),
  );

  it('an hour after a day that was put right is of that day', () => {
    expect(filed('pipa bocor di jl kenari dari kemarin', 'salah, dari jumat', 'jam 4 sore')?.occurred).toContain('2026-11-20/ 16.00');
  });

  it('the hour since when it goes on is shown', () => {
    const world = told('sampah numpuk di jl kenari sejak kemarin');
    expect(JSON.stringify(world.text('jamnya sekitar jam 8 malam'))).toContain('"clock":"20.00"');
  });

  it('"2 minggu bukan seminggu" puts right how long', () => {
    expect(
      filed('galian di jalan mawar dibiarin nganga dari minggu lalu', 'kata istri sotonya pindah. dan udah 2 minggu bukan seminggu')
        ?.occurred,
    ).toContain('2026-11-09/');
  });

  it('what is only denied tells no time', () => {
    expect(filed('galian di jalan mawar dibiarin nganga dari minggu lalu', 'bukan kemarin ternyata. saya lupa')?.occurred).not.toContain(
      '2026-11-22',
    );
  });
});

describe('the time, in any order', () => {
  const lamp = 'lampu jalan mati di jl kenari no 5 kemarin, gelap banget';
  it.each([
    ['dari jumat kok ditulis kemarin', '2026-11-20'],
    ['kemarin apaan, udah tiga minggu', '2026-11-02/'],
    ['kemarin itu salah ketik pak, senin lalu', '2026-11-16'],
    ['coret kemarin, tulis dari tanggal 9', '2026-11-09/'],
    ['semua udah pas tapi harinya selasa', '2026-11-17'],
    ['enggak kemarin kejadiannya tadi malam jam sepuluh', '2026-11-22 22.00'],
  ])('"%s" counts', (said, when) => {
    const world = told(lamp);
    const lines = world.text(said).flatMap((say) => say.lines.map(({ key }) => key));
    expect(lines).toContain('changed.when');
    world.text('kirim');
    expect(world.filings[0]?.occurred).toContain(when);
    expect(world.filings[0]?.pieces).toHaveLength(2);
    expect(world.filings[0]?.place?.text).toBe('jl kenari no 5');
  });

  it.each([
    ['setiap malam jumat bukan kemarin', 'setiap malam jumat'],
    ['kemarin coret aja, tiap sabtu habis hujan gitu', 'tiap sabtu habis hujan'],
  ])('"%s" has no date', (said, when) => expect(filed(lamp, said)?.occurred).toBe(when));

  it.each([
    'tadi malam ada lagi yang jatuh di situ',
    'bukan cuma kemarin, tadi pagi juga mati',
    'tapi tadi malam petugas datang sebentar',
    'kemarin tetangga bilang mau lapor juga',
    'tetangga bilang jumat petugas datang tapi bohong',
  ])('"%s" tells no other', (said) => expect(filed(lamp, said)?.occurred).toContain('2026-11-22'));
});

it.each([
  'eh salah bukan lampersari, lamper tengah raya',
  'bukan lamper sari, lamper tengah raya',
  'eh maaf bukan lampersari tapi lamper tengah raya',
])('"%s" takes the place of what was written otherwise', (said) =>
  expect(filed('galian kabel di jalan lamper sari depan warung soto ga ditutup', said)?.place?.text).toContain('lamper tengah raya'),
);

describe('rude words', () => {
  it.each(['kata2 kasar tadi jgn dimasukin ya', 'omongan kasar saya tadi hapus aja'])('"%s" takes them out, and the rest stays', (said) => {
    const report = filed('satpol pp kurang ajar gerobak saya diangkut di jl veteran, goblok semua', said);
    expect(report?.pieces.map(({ text }) => text)).toEqual(['satpol pp gerobak saya diangkut di jl veteran, semua']);
  });

  it('where none is known the story is asked anew, and nothing is promised', () => {
    const world = told('gerobak saya diangkut di jl veteran depan sd', 'yg marah2 tadi jangan ditulis ya');
    expect(world.talk.state?.draft?.asked).toBe('story');
  });
});

describe('the number of a neighbourhood', () => {
  it.each(['RW nya yg salah, RW 06 yg bener. RT tetep 01', 'rw 6 yang bener, rt nya ttp 1'])('"%s" counts, and the other stays', (said) =>
    expect(filed('minta fogging, 3 orang kena dbd di desa mekarjaya rt 01 rw 09', said)?.place?.text).toMatch(/rt 01 rw 0?6/i),
  );

  it.each(['eh rt 4 ding rw ne tetep 9', 'rt 4 tapi rw 9', 'rt nya 4 maksudnya, rw tetap 9'])(
    '"%s" counts, with the other beside it',
    (said) => expect(filed('minta fogging, 3 orang kena dbd di desa mekarjaya rt 01 rw 09', said)?.place?.text).toMatch(/rt 4 rw 0?9/i),
  );
});

describe('matters counted out', () => {
  it('how often somebody came in vain is one matter', () => {
    const world = told(
      'urus kk di kecamatan sukajaya sudah 3 kali, pertama sistem mati, kedua berkas kurang, ketiga petugasnya rapat',
      'kirim',
    );
    expect(world.filings).toHaveLength(1);
  });

  it.each([
    'sekalian 2 ya min. 1 lampu jl elang raya mati 3 titik. 2 akta lahir anakku di dukcapil udah 5 minggu blm jadi',
    'ada 2 laporan: lampu jl elang mati, sama akta anakku belum jadi2 di dukcapil',
    'min dua hal yeuh. kahiji lampu jalan pareum di gg masjid. kadua akta budak teu acan jadi',
    'loro min. siji lampu mati ning jl elang, loro aktane anakku durung dadi',
  ])('"%s" are two', (story) => {
    const world = told(story);
    expect(world.talk.state?.draft?.asked).toBe('split');
    world.text('iya dua');
    world.text('kirim');
    expect(world.filings.map(({ category }) => category)).toEqual(['pju']);
    expect(world.talk.state?.draft).toMatchObject({ apart: true, place: null });
  });
});

describe('what is wrong and what is right in two sentences, or a number alone', () => {
  it.each([
    ['got mampet di jl kenari dekat mushola', 'eh salah, bukan kenari. jalan cendrawasih', 'jalan cendrawasih'],
    ['got mampet di jl kenari no 12', 'ralat. bukan kenari. jalan merpati', 'jalan merpati no 12'],
    ['got mampet di jl kenari no 71', 'nomernya salah, harusnya 17', 'jl kenari no 17'],
    ['got mampet di jl kenari rt 3 rw 2', 'rt nya salah, yg bener 5', 'jl kenari rt 5 rw 2'],
    ['got mampet di jl kenari no 3', 'bukan jl. kenari tapi jl. merpati', 'jl. merpati no 3'],
  ])('"%s", "%s": %s', (story, said, place) => {
    const world = new World();
    world.text(story);
    world.text(said);
    expect(world.talk.state?.draft?.place?.text).toBe(place);
  });

  it('"pancoran mas" keeps the end of its name, and "mas" is nobody\'s elsewhere', () => {
    const placed = (...texts: string[]) => {
      const world = new World();
      for (const text of texts) world.text(text);
      return world.talk.state?.draft?.place?.text;
    };
    expect(placed('got mampet', 'pancoran mas')).toBe('pancoran mas');
    expect(placed('got mampet', 'pancoran mas rt 3 mas')).toBe('pancoran mas rt 3');
    expect(placed('got mampet', 'pancoran barat mas')).toBe('pancoran barat');
  });
});

describe('a time put right, with its hour and its length', () => {
  it.each([
    ['jl kenari depan sd got meluap udah 2 hari', 'eh 2 minggu pak salah ngetik', '2026-11-09/'],
    ['jl kenari depan sd balapan liar malam minggu jam 2', 'ubah waktunya min, bukan malam minggu. malam jumat jam 1', '2026-11-20 01.00'],
    ['jl kenari depan sd balapan liar malam minggu jam 2', 'ganti waktunya jadi malam senin', '2026-11-23 02.00'],
    ['jl kenari depan sd lampu merah mati, barusan hampir tabrakan', 'dari jam 5 subuh ga ada yg ngatur', '2026-11-23/ 05.00'],
  ])('"%s", "%s": %s', (story, said, when) => expect(filed(story, said)?.occurred).toContain(when));

  it('"tgl nya salah min" asks when', () => {
    const world = told('jl kenari depan sd balapan liar tadi malam', 'itu tgl nya salah min');
    expect(world.talk.state?.draft?.asked).toBe('when');
  });
});

describe('a change that is told already', () => {
  const told = (...said: string[]) => {
    const world = new World();
    for (const text of ['tiang telepon miring di jl anggrek, 2 biji tadi pagi', ...said]) world.text(text);
    return world;
  };
  const lines = (world: World) => world.says.at(-1)?.lines.map(({ key }) => key) ?? [];

  it.each([
    ['eh ternyata bukan tiang, itu menara', 'tolong laporannya diganti ya'],
    ['eh ternyata bukan tiang, itu menara', 'masalahnya diubah dong'],
    ['eh ternyata bukan tiang, itu menara', 'berarti ganti tiang jadi menara'],
    ['ternyata yg miring ada 7', 'ganti 7'],
    ['salah, kejadiannya kemarin sore. tadi pagi saya baru lihat', 'ubah jadi kemarin'],
  ])('"%s": "%s" is said to be so, and stands in no story', (right, wish) => {
    const world = told(right);
    const before = world.talk.state?.draft?.pieces;
    world.text(wish);
    expect(lines(world)).toContain('told.already');
    expect(world.talk.state?.draft?.pieces).toEqual(before);
  });

  it('the wish behind what is told stands in no story', () => {
    expect(told('kabelnya sampai ke pagar. tolong laporannya diganti').talk.state?.draft?.pieces.at(-1)?.text).toBe(
      'kabelnya sampai ke pagar',
    );
  });

  it('what shall be changed is asked where nothing was put right', () => {
    expect(told('masalahnya diubah ya').talk.state?.draft).toMatchObject({ asked: 'edit', pieces: [{}] });
  });

  it.each(['tolong diganti', 'ganti jadi tiang beton', 'tolong kabelnya diganti'])('"%s" is told', (text) => {
    expect(told(text).talk.state?.draft?.pieces.at(-1)?.text).toBe(text);
  });
});

describe('another place is wished', () => {
  it.each([
    ['tempatnya ganti deng, yg di jl seruni bukan mawar', 'jl seruni'],
    ['ganti lokasi dong, yg bener di jl seruni', 'jl seruni'],
    ['pak lokasi pindah lagi, di belakang pasar seruni', 'belakang pasar seruni'],
    ['alamatnya salah, ganti ke jl seruni dekat spbu', 'jl seruni dekat spbu'],
    ['tempatnya. yg bener di pasar seruni, di mawar cuma sedikit', 'pasar seruni'],
    ['ubah alamatnya deh min, yang benar rt 4', 'jl mawar, rt 4'],
  ])('"%s": %s', (said, place) => expect(filed('sampah numpuk di jl mawar', said)?.place?.text).toBe(place));

  it('and what is said again of it stands once', () =>
    expect(filed('atap bocor di smpn 91 seruni', 'ganti lokasinya, smpn 91 yg di mawar bukan seruni')?.place?.text).toBe(
      'smpn 91 yg di mawar',
    ));

  it.each(['tempat sampahnya ganti dong, yang lama bolong', 'tolong ganti tempat sampah di jl mawar, sudah bolong'])(
    'not by "%s"',
    (said) => expect(filed('sampah numpuk di jl mawar', said)?.place?.text).toBe('jl mawar'),
  );

  it('and that makes no wish of the report', () =>
    expect(filed('sampah numpuk di kantor camat mawar', 'tempatnya, harusnya di pasar seruni')?.kind).toBe('grievance'));
});

it.each([
  ['air pdam mati di jl mawar', 'eh salah deng itu di jl melati, sama bukan mati tp keruh', 'jl melati'],
  ['lampu mati di jl mawar', 'salah, di jl melati, tiangnya juga miring', 'jl melati'],
])('%j, "%s": the place is put right, and what is told behind it stays', (story, said, place) =>
  expect(filed(story, said)).toMatchObject({ place: { text: place }, pieces: [{}, { text: said }] }),
);

describe('a crossing', () => {
  it.each([
    ['lampu merah mati di perempatan kartini eh bukan deng, perempatan veteran', 'perempatan veteran'],
    ['lampu merah mati di pertigaan dahlia eh salah, pertigaan kenari', 'pertigaan kenari'],
    ['lampu merah mati di perempatan kartini eh bukan deng, yg veteran ketemu bypass', 'perempatan veteran ketemu bypass'],
  ])('"%s" is at the other one', (said, place) => expect(filed(said)?.place?.text).toBe(place));
});

it.each([
  ['parkir liar di jl gajah mada', 'eh ganti aja jd jl mawar depan bca', 'jl mawar depan bca'],
  ['parkir liar di jl gajah mada', 'ganti aja ke pasar melati', 'pasar melati'],
])('%j, "%s" changes the place', (story, said, place) => expect(filed(story, said)?.place?.text).toBe(place));

describe('a place told to the end in anger', () => {
  it.each([
    ['masih kurang jelas? jl cempaka gg melur rt 5', 'jl cempaka gg melur rt 5'],
    ['masa ga tau? seberang pasar', 'seberang pasar'],
  ])('"%s" is the place, and the scorn stands nowhere', (said, place) => {
    const complaint = filed('tetangga karaokean tiap malam sampai jam 2 di kampung melayu', said);
    expect(complaint?.place?.text).toContain(place);
    expect(complaint?.pieces.map(({ text }) => text)).toEqual(['tetangga karaokean tiap malam sampai jam 2 di kampung melayu']);
  });
});
