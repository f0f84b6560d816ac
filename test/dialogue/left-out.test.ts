/** What was told and shall not stand in the report, and which of several matters comes first. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const talk = (told: readonly string[], ...said: string[]) => {
  const world = new World();
  for (const text of [...told, ...said]) world.text(text);
  return world;
};
const texts = (world: World) => world.talk.state?.draft?.pieces.map(({ text }) => text);

const wish = [
  'trotoar di jl khatib sulaiman depan bank dipakai parkir mobil',
  'usul pasang tiang besi kayak di bukittinggi',
  'sama kursi2 buat duduk lansia',
];
const racket = [
  'saya jualan di pasar lubuk buaya. ada orang minta uang tiap pagi katanya keamanan',
  'ya',
  'kemaren lapak sebelah dirusak',
  'tidak ada',
];

describe('a part that is not wanted', () => {
  it.each([
    'yg kursi ga usah deh',
    'kursinya ga usah ditulis ya',
    'hapus yang terakhir',
    'yang barusan ga usah',
    'kursi ga jadi',
    'soal kursi coret aja',
    'kalau kursi mah ga usah lah',
  ])('"%s" takes it out and is no part of the story', (said) => {
    expect(texts(talk(wish, said))).toEqual(wish.slice(0, 2));
  });

  it('behind it "kirim" sends what is left', () => {
    expect(talk(wish, 'yg kursi ga usah deh. kirim').filings[0]?.pieces.map(({ text }) => text)).toEqual(wish.slice(0, 2));
  });

  it('what is told besides goes on', () => {
    expect(texts(talk(wish, 'kursi ga usah ditulis, tiangnya jarak 2 meter'))).toEqual([...wish.slice(0, 2), 'tiangnya jarak 2 meter']);
  });

  it('only the clause that tells of it goes', () => {
    expect(
      texts(talk(['parkir di jl veteran depan bri diminta 10 ribu, saya jualan disitu, ga ada karcis'], 'jangan tulis saya jualan disitu')),
    ).toEqual(['parkir di jl veteran depan bri diminta 10 ribu, ga ada karcis']);
  });

  it.each(['lanjut tapi lapak sebelah itu jangan disebut nanti tau itu saya', 'lapak sebelah ga usah disebut'])(
    '"%s" is obeyed in a secret report, which keeps its place',
    (said) => {
      const draft = talk(racket, said).talk.state?.draft;
      expect(draft).toMatchObject({ pieces: [{ text: racket[0] }], place: { text: 'pasar lubuk buaya' }, visibility: 'secret' });
    },
  );

  it.each([
    'saya satu2nya perempuan di regu itu, kalo ketulis ketauan saya, itu jgn dimasukin',
    'yg jaga kebetulan ipar saya, jangan ditulis ya',
    'rumah saya pas di depannya. bagian itu ga usah ditulis',
  ])('"%s" is told to the program alone', (said) => expect(texts(talk(wish, said))).toEqual(wish));

  it('the place stays where the clause that named it goes', () => {
    const draft = talk(racket, 'jangan tulis saya jualan disitu').talk.state?.draft;
    expect(draft).toMatchObject({
      pieces: [{ text: 'ada orang minta uang tiap pagi katanya keamanan' }, {}],
      place: { text: 'pasar lubuk buaya' },
    });
  });

  it('it goes from a report just filed too', () => {
    const world = talk([...wish, 'kirim'], 'kursinya ga usah ditulis ya');
    expect(world.effects.at(-1)).toMatchObject({ type: 'correct', puts: { pieces: [{ text: wish[0] }, { text: wish[1] }] } });
  });

  it('what was never told is not written', () => {
    const world = talk(wish.slice(0, 1), 'jangan sebut toko saya ya');
    expect(world.says.at(-1)?.lines[0]?.key).toBe('detail.unwritten');
    expect(texts(world)).toEqual(wish.slice(0, 1));
  });

  it('who tells it, "tapi jangan ditulis", is not, and nothing else goes', () => {
    const told = 'dana rw 25 juta tapi yang dikerjakan cuma 10 meter, di rw 3 sekaran';
    const world = talk([told], 'saya asep yg rumahnya sebelah posyandu, tp jgn ditulis');
    expect(texts(world)).toEqual([told]);
  });

  it.each(['jangan ditulis nama saya', 'namaku jangan ditulis'])('"%s" hides the name', (said) => {
    expect(talk(wish, said).talk.state?.draft).toMatchObject({ visibility: 'anonymous', pieces: wish.map((text) => ({ text })) });
  });

  it.each(['pohonnya jangan ditebang', 'truk jangan masuk jalan itu', 'sampahnya jangan dibuang ke kali'])('"%s" is told', (said) => {
    expect(texts(talk(['pohon, truk dan sampah di jl veteran depan bri'], said))?.at(-1)).toBe(said);
  });
});

const two = 'lampu jalan mati di jl veteran depan bri, sama sampah numpuk di pasar raya blok a';
const [lamp, waste] = ['lampu jalan mati di jl veteran depan bri', 'sampah numpuk di pasar raya blok a'];
const others = (world: World) => world.talk.state?.draft?.others?.map(({ text }) => text) ?? [];

describe('asked whether they are two reports', () => {
  it.each(['yang sampah aja', 'yang sampah dulu', 'sampah dulu', 'yang kedua dulu', 'lapornya yang sampah dulu deh'])(
    '"%s" begins with that one; the other is asked about after it',
    (said) => {
      const world = talk([two], said);
      expect([texts(world), others(world)]).toEqual([[waste], [lamp]]);
      expect(world.talk.state?.draft?.place?.text).toBe('pasar raya blok a');
    },
  );

  it.each(['yang lampu aja', 'lampu dulu', 'yg pertama aja'])('"%s" begins with the first', (said) => {
    const world = talk([two], said);
    expect([texts(world), others(world)]).toEqual([[lamp], [waste]]);
  });

  it.each(['hapus yang kedua', 'yang kedua ga usah', 'sampahnya ga usah', 'yang sampah ga jadi'])('"%s" leaves the first alone', (said) => {
    const world = talk([two], said);
    expect([texts(world), others(world)]).toEqual([[lamp], []]);
  });

  it('"satu aja" is one report for both', () => {
    expect(talk([two], 'satu aja').talk.state?.draft?.place?.text).toBe('jl veteran depan bri; pasar raya blok a');
  });
});

describe('below the summary of the first of two', () => {
  it.each(['hapus yang kedua', 'yang sampah ga usah'])('"%s" drops the other', (said) => {
    const world = talk([two, 'dua'], said);
    expect([texts(world), others(world)]).toEqual([[lamp], []]);
  });

  it('"yang lampu ga usah" leaves the other', () => {
    const world = talk([two, 'dua'], 'eh yang lampu ga usah');
    expect([texts(world), others(world)]).toEqual([[waste], []]);
  });

  it('"yang sampah dulu deh" begins with the other', () => {
    const world = talk([two, 'dua'], 'yang sampah dulu deh');
    expect([texts(world), others(world)]).toEqual([[waste], [lamp]]);
  });

  it('"sampahnya nanti aja" is so already', () => {
    const world = talk([two, 'dua'], 'sampahnya nanti aja');
    expect([texts(world), others(world)]).toEqual([[lamp], [waste]]);
  });
});

describe('what was told last', () => {
  const fishers = [
    'muara batang kuranji dangkal, kapal sering kandas',
    'tolong dikeruk',
    'solar pun susah, surat rekomendasi lama keluarnya',
  ];

  it.each([
    'itu lain, kita bahas nanti. yang muara dulu',
    'itu beda lagi nanti aja',
    'yang solar itu laporan lain ya',
    'yang tadi terpisah aja',
    'solarnya nanti dulu',
  ])('"%s" waits for a report of its own', (said) => {
    const world = talk(fishers, said);
    expect([texts(world), others(world)]).toEqual([fishers.slice(0, 2), fishers.slice(2)]);
  });
});

describe('a sentence of the story', () => {
  const wall = 'tembok makam ambrol di jl kutilang 4. batanya sampai ke jalan. pasti dikorupsi proyeknya';

  it.each([
    'kalimat korupsinya hapus aja',
    'bagian korupsi tadi tolong dibuang, saya cuma emosi',
    'yang soal korupsi ga usah ditulis',
    'kalimat terakhir dihapus ya',
    'ubah / kata2 korupsinya dihapus aja',
  ])('"%s" takes it out', (said) => {
    const world = talk([wall], ...said.split(' / '));
    expect(texts(world)?.join(' ').replace(/\.$/, '')).toBe('tembok makam ambrol di jl kutilang 4. batanya sampai ke jalan');
    world.text('kirim');
    expect(world.filings).toMatchObject([{ visibility: 'public' }]);
  });

  it('what is told with the wish stays, and why it is wished does not', () => {
    const told = texts(talk([wall], 'kalimat korupsinya dihapus aja, saya lagi kesel. ambrolnya kira2 4 meter'));
    expect(told?.at(-1)).toBe('ambrolnya kira2 4 meter');
    expect(told?.join(' ')).not.toMatch(/korupsi|kesel/);
  });

  it.each(['hapus kalimat soal banjir', 'bagian yang ngeluh itu dihapus dong', 'tulisan tentang pak lurah tolong dibuang'])(
    '"%s", of none of them, is no story, and says how to write it anew',
    (said) => {
      const world = talk(['lampu jalan mati di jl kutilang 4. sudah seminggu gelap']);
      expect(world.text(said).flatMap(({ lines }) => lines.map(({ key }) => key))).toContain('part.stays');
      expect(texts(world)).toHaveLength(1);
      world.text('isi cerita');
      expect(world.talk.state?.draft?.asked).toBe('story');
    },
  );

  it.each(['sampahnya dibuang ke kali', 'jadwalnya dihapus dari papan pengumuman'])('"%s" tells', (said) => {
    expect(texts(talk(['tps penuh di jl kutilang 4'], said))).toContain(said);
  });
});

describe('a person who shall not be spoken of', () => {
  const lamp = 'Lampu jalan di Jl Kartini mati semua. Ketua RT sudah saya kabari tapi cuek saja kerjanya tidur, percuma digaji';
  const left = ['Lampu jalan di Jl Kartini mati semua'];

  it.each([
    'waduh yg soal rt jangan ditulis, dihapus aja, sungkan rumahnya depan rumah',
    'bagian ketua rt diilangin dong, ga enak masih saudara',
    'eh tentang pak rt ga usah dibawa2 ya. lampunya saja',
    'tadi yg soal rt cabut ya, ga jadi',
    'sing pak rt ojo ditulis yo',
    'yang soal rt drop aja, nanti jadi omongan',
  ])('"%s" takes out all that is told of them, and not why', (said) => {
    const world = talk([lamp], said);
    expect(texts(world)).toEqual(left);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', visibility: 'public' });
  });

  it.each(['yang pak camat hapus ya', 'aduh soal lurah dibuang aja, dihapus', 'yg soal satpam batalin aja ya'])(
    '"%s" of what is not told says so and calls nothing off',
    (said) => {
      const world = talk([lamp], said);
      expect(world.says.at(-1)?.lines[0]?.key).toBe('part.stays');
      expect(texts(world)).toEqual([lamp]);
    },
  );

  it('what all is about does not go with it', () => {
    const told = 'lapor ketua rw soal lampu mati di jl kartini percuma, orangnya tidur';
    expect(texts(talk([told], 'yg soal ketua rw dihapus ya'))).toEqual([told]);
  });

  it.each(['soal rt hapus aja, eh batalin semuanya deh', 'yang tadi batalin aja ya', 'laporan yang ini dihapus aja'])(
    '"%s" calls all of it off',
    (said) => {
      expect(talk([lamp], said).talk.state).toMatchObject({ draft: null, kept: [{ why: 'cancelled' }] });
    },
  );
});

describe('only the part that is named goes', () => {
  const keeps = (story: string, ...texts: string[]) => {
    const world = new World();
    for (const text of [story, ...texts]) world.text(text);
    return world.talk.state?.draft?.pieces.map(({ text }) => text);
  };

  it.each(['yang kue lapis jangan ikut ya', 'yg kue tadi jgn ikut terkirim', 'soal kue lapis ga usah diikutkan'])('%j', (said) => {
    expect(keeps('got mampet di jl kenanga bau', 'kue lapisnya 20 biji ya bu', said)).toEqual(['got mampet di jl kenanga bau']);
  });

  it('who shall not come along is told', () => {
    const said = 'anak kecil jangan ikut';
    expect(keeps('kerja bakti di jl kenanga dibayar 50rb', said)).toContain(said);
  });

  it('two words far from each other name no part', () => {
    const story = 'di sd 3 jl kenanga tiap anak disuruh beli gorden kelas sama ac, rapornya ditahan';
    expect(keeps(story, 'jangan sebut kelas anak saya ya kak')).toEqual([story]);
  });

  it('why, without a comma, is no part of the wish, and what else is put right is heard', () => {
    const story = 'got di jl sersan muslim gg melati dindingnya roboh. pak RT disuruh gotong royong malah mancing';
    expect(keeps(story, 'kalimat soal pak rt dihapus aja ga enak')).toEqual(['got di jl sersan muslim gg melati dindingnya roboh']);
    const world = new World();
    for (const text of [story, 'kalimat soal pak rt dihapus aja ga enak. trus gangnya bukan melati tp gg kenanga']) world.text(text);
    expect(world.talk.state?.draft?.place?.text).toContain('gg kenanga');
  });
});

describe('a part taken back where the story was to be changed', () => {
  const told = ['sekolah minta iuran gedung 300rb di sdn 2 jl kenanga', 'kepseknya bilang wajib, tahun lalu 500rb. anak saya sampe nangis'];
  const less = [told[0], 'kepseknya bilang wajib. anak saya sampe nangis'];

  it.each(['isinya, yang tahun lalu 500rb hapus aja ga yakin saya', 'yg tahun lalu 500rb hapus aja saya kurang inget'])(
    '%j leaves the rest',
    (said) => {
      for (const before of [['ubah'], ['ubah', 'isi cerita'], []]) expect(texts(talk(told, ...before, said))).toEqual(less);
    },
  );

  it('"cuma lampu" behind it is told already', () => {
    const world = talk(['lampu jalan mati dan aspal bolong di jl kenanga 9'], 'ubah', 'isinya. jangan sebut bolong, cuma lampu');
    expect(texts(world)).toEqual(['lampu jalan mati']);
  });
});
