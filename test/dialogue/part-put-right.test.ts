/** One thing of a report that stands on the screen is put right, taken out or changed: the rest of it stays as it was told. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const told = (...texts: string[]) => {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
};
const draftOf = (world: World) => world.talk.state?.draft;
const texts = (world: World) => draftOf(world)?.pieces.map(({ text }) => text);
const placeOf = (world: World) => draftOf(world)?.place?.text;

describe('what was told to be lacking', () => {
  const story = 'lampu mati di jl mawar 3 depan pos';
  it.each([
    ['gelap banget, satpam jg ga pernah keliling', 'yg satpam ga pernah keliling itu hapus aja ga enak sy', 'gelap banget'],
    ['gelap banget, lurah belum pernah nengok', 'soal lurah belum pernah nengok tolong dihapus', 'gelap banget'],
  ])('%j goes by %j, and nothing is called off', (more, said, left) => {
    expect(texts(told(story, more, said))).toEqual([story, left]);
  });

  it('a part that does not stand there calls nothing off', () => {
    expect(texts(told(story, 'yg rt ga peduli hapus aja'))).toEqual([story]);
  });

  it.each(['laporan yg tadi ga usah, hapus aja', 'hapus aja laporannya'])('the report itself is called off by %j', (said) => {
    expect(draftOf(told(story, said))).toBeNull();
  });
});

describe('the story is to be told anew', () => {
  const fee = 'di sekolah anak saya ada pungutan seragam 400rb buat kelas 7, smp di jl mawar 3';
  it.each(['seragamnya 650rb bukan 400', 'bukan kelas 7 tapi kelas 8', 'kelas 8 bukan 7 ya', '650 ribu, bukan 400 ribu'])(
    '%j puts a part right, and the rest stays',
    (said) => expect(texts(told(fee, 'ubah isinya', said))).toEqual([fee, said]),
  );

  it('a story takes its place', () => {
    const anew = 'pungutan uang gedung 2 juta di smp jl mawar 3, yang tidak bayar tidak boleh ikut ujian';
    expect(texts(told(fee, 'ubah isinya', anew))).toEqual([anew]);
  });
});

describe('what is right besides', () => {
  const parking = 'tukang parkir di minimarket jl kartini minta 5rb motor, ga ada karcis';
  it.each(['yg lain udah bener', 'yang lainnya sudah sesuai', 'selain itu udah pas'])('%j makes no two reports', (said) => {
    const world = told(parking, 'lokasinya. bukan kartini tp teuku umar sebrang spbu', said);
    expect([draftOf(world)?.others ?? [], world.filings.length < 2]).toEqual([[], true]);
  });
});

describe('who is not afraid', () => {
  const levy = 'di pasar gintung blok belakang tiap hari ditarik 20rb uang lapak ga ada karcis';
  it.each(['ga usah rahasia sy berani', 'gak perlu dirahasiakan, saya berani kok', 'jangan rahasia'])(
    '%j makes no secret of it',
    (said) => {
      expect(draftOf(told(levy, said))?.visibility).toBe('public');
    },
  );

  it.each(['rahasia aja deh', 'jangan, rahasia aja'])('%j does', (said) => {
    expect(draftOf(told(levy, said))?.visibility).toBe('secret');
  });
});

describe('a place put right', () => {
  it.each([
    ['antri obat di rsud mawar', 'di farmasi lt 1', 'ganti tempatnya, farmasi lantai 2 maksud sy', 'rsud mawar, farmasi lantai 2'],
    ['antri di puskesmas mawar', 'loket 1', 'ganti lokasinya, loket 3', 'puskesmas mawar, loket 3'],
    ['kursi rusak di sdn kalijaga 1', 'ganti tempatnya, sdn pelok 2. salah nulis saya', 'sdn pelok 2'],
    ['loket tutup di puskesmas palapa', 'salah, puskesmas simpur. maaf salah ketik', 'puskesmas simpur'],
    ['lampu merah mati total', 'di gatsu yg dkt cimone mall', 'eh bukan deng, yg perempatan shinta', 'gatsu, perempatan shinta'],
    ['jalan bolong gede', 'di jl merdeka dkt alfamart', 'eh bukan deng, yg dekat indomaret', 'jl merdeka dekat indomaret'],
    ['jalan bolong gede', 'di jl merdeka dkt alfamart', 'salah, simpang lima', 'jl merdeka, simpang lima'],
  ])('%j, %j: %j', (...all) => {
    expect(placeOf(told(...all.slice(0, -1)))).toBe(all.at(-1));
  });

  it('and "lewat" is no part of a name', () => {
    expect(placeOf(told('uang titipan 5 juta utk masuk smp negeri lewat orang TU')) ?? '').not.toContain('lewat');
  });
});

describe('a thing called by its number', () => {
  it.each([
    ['maksudnya smp 12', 'depan smp 12 jl kutilang kelurahan asri'],
    ['eh smp 1 deng', 'depan smp 1 jl kutilang kelurahan asri'],
    ['di jl kutilang rt 5', 'depan smp 2 jl kutilang kelurahan asri'],
  ])('%j keeps what stands beside it, and is no matter of its own', (text, place) => {
    const world = told('got mampet depan smp 2 jl kutilang kelurahan asri', text);
    for (const part of place.split(' ')) expect(placeOf(world)).toContain(part);
    const summary = JSON.stringify(world.says.at(-1)?.lines);
    expect(summary).not.toContain('Pendidikan');
  });

  it('a street told again keeps its number', () => {
    expect(placeOf(told('got mampet di jl kutilang 9', 'di jl kutilang rt 5'))).toBe('jl kutilang 9 rt 5');
    expect(placeOf(told('got mampet di jl kutilang 9', 'jl kutilang no 7'))).toBe('jl kutilang no 7');
  });
});

describe('who speaks', () => {
  it.each(['atas nama rw 04', 'saya ketua rt 6', 'kami pengurus rw 3', 'saya mewakili karang taruna rw 8'])(
    '%j is no place and no matter',
    (text) => {
      const world = told('got mampet di jl kutilang 9', text);
      expect(placeOf(world)).toBe('jl kutilang 9');
      expect(JSON.stringify(world.says.at(-1)?.lines)).not.toContain('Pelayanan & petugas');
    },
  );

  it('"saya ketua rt, gotnya di rt 4" tells where', () => {
    expect(placeOf(told('got mampet di jl kutilang 9', 'gotnya di rt 4'))).toContain('rt 4');
  });
});

describe('who tells it, before what it is about', () => {
  it.each(['saya jualan sayur di pasar kenari mawar', 'saya ngontrak di gang kenari 3'])('%j stands in the report, and is none', (who) => {
    const wish = 'usul nih pak gimana kalo dibikinin kanopi biar ga becek pas ujan';
    const world = told(who, wish);
    expect([texts(world), draftOf(world)?.asked === 'split']).toEqual([[who, wish], false]);
  });

  it('what tells of fear alone is answered, and stands in none', () => {
    expect(texts(told('saya mau lapor tapi takut anak saya dipersulit', 'guru minta uang 500rb di sdn 2 jl mawar'))).toEqual([
      'guru minta uang 500rb di sdn 2 jl mawar',
    ]);
  });
});

describe('said again of what stands there', () => {
  const story = 'got mampet di jl mawar 3 depan pos';
  it('a place is told once', () => {
    const place = 'way lunik panjang belakang pabrik';
    expect(texts(told('got mampet bau', place, place))).toEqual(['got mampet bau']);
  });

  it.each(['iya itu pengaduan terpisah', 'betul ini laporan baru pak', 'sinyal jelek ini masuk ga?', 'dua2nya udah kekirim kan'])(
    '%j tells nothing',
    (said) => expect(texts(told(story, said))).toEqual([story]),
  );

  it.each(['kaga ada foto gw lg kerja', 'gak ada fotonya aku lagi di jalan'])('%j tells nothing', (said) =>
    expect(texts(told(story, said))).toEqual([story]),
  );
});

describe('a greeting', () => {
  it('"selamat pagi" is no hour of what happened', () => {
    const world = told('Selamat pagi. Trotoar di jl mawar 3 pecah, hari Minggu saya tersandung', 'kirim');
    expect(world.filings[0]?.occurred).not.toContain('pagi');
  });
});

describe('a pin, and what stands beside it', () => {
  const pinned = (...said: string[]) => {
    const world = new World();
    world.hear({ type: 'file', kind: 'photo', ref: 'f1', bytes: 1000 });
    world.hear({ type: 'pin', lat: -6.1995, lon: 106.571 });
    for (const text of said) world.text(text);
    return world;
  };
  it.each([
    ['iyaa depan kosan yg ijo', 'depan kosan yg ijo'],
    ['depan alfamart jl mawar', 'depan alfamart jl mawar'],
  ])('%j is where it is, and the pin holds', (said, place) => {
    expect([draftOf(pinned(said))?.place, texts(pinned(said))]).toMatchObject([{ text: place, lat: -6.1995 }, []]);
  });
});

describe('asked where it is, and asked again', () => {
  const asked = ['jembatan kayu lapuk', 'papannya lepas 1'];
  it.each(['anak sekolah pd lewat situ', 'warga pada nyebrang situ', 'truk sekolah sering lewat situ'])(
    '%j is told, and no place',
    (said) => {
      const world = told(...asked, said);
      expect([texts(world), placeOf(world)]).toEqual([[...asked, said], undefined]);
    },
  );
});

describe('help that came, while a report is told', () => {
  it.each(['udah ada orang bpbd dateng', 'alhamdulillah tim basarnas sudah datang', 'sudah dievakuasi bpbd semua'])(
    '%j stands in no report',
    (said) => {
      const drain = 'got di belakang rumah mampet ketutup bangunan, tiap hujan air masuk rumah';
      const world = told(drain, 'tolong ini banjir sepinggang nenek saya kejebak di kamar', said);
      expect(texts(world)).toEqual([drain]);
    },
  );
});

it('"way" is no end of a name', () => {
  expect(placeOf(told('air comberan ngalir di jl pulau damar dkt gang masjid way dadi, licin, motor pd jatoh'))).toBe(
    'jl pulau damar dkt gang masjid way dadi',
  );
});

describe('what shall be written too', () => {
  it.each(['deket jembatan kecil ya tulis jg', 'tulis juga deket jembatan kecil ya'])('%j is a spot of the place', (said) => {
    const world = told('sampah numpuk di jl mawar 3', said);
    expect([placeOf(world), texts(world)]).toEqual(['jl mawar 3, deket jembatan kecil', ['sampah numpuk di jl mawar 3']]);
  });

  const withPhoto = (caption: string) => {
    const world = told('sampah numpuk di jl mawar 3');
    world.hear({ type: 'file', kind: 'photo', ref: 'f1', bytes: 1000, caption });
    return world;
  };
  it.each(['ni satu lagi fotonya', 'tambahan foto min', 'sama ini fotonya pak'])('not the caption %j', (caption) => {
    expect([texts(withPhoto(caption)), draftOf(withPhoto(caption))?.attachments.length]).toEqual([['sampah numpuk di jl mawar 3'], 1]);
  });

  it.each(['ini bukti transfernya', 'ini foto gotnya yg mampet'])('but %j', (caption) => {
    expect(texts(withPhoto(caption))?.at(-1)).toBe(caption);
  });
});
