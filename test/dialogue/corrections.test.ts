/** What is said at the summary instead of "kirim": an objection asks for the part that is wrong, and never lands in the story. */
import { describe, expect, it } from 'vitest';
import { placesFor } from '../support/areas.ts';
import { World } from '../support/core.ts';

const story = 'lampu jalan mati di jl melati';
const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));
const pieces = (world: World) => world.talk.state?.draft?.pieces.map((piece) => piece.text);

function atSummary(): World {
  const world = new World();
  world.text(story);
  expect(world.talk.state?.draft?.asked).toBe('summary');
  return world;
}

describe('at the summary', () => {
  it.each([
    ['tidak', 'edit'],
    ['salah', 'edit'],
    ['bukan', 'edit'],
    ['masih ada yang salah pak', 'edit'],
    ['lokasinya salah', 'place'],
    ['salah tempat', 'place'],
    ['bukan di situ', 'place'],
    ['kategorinya salah', 'category'],
    ['kategorinya ngaco, ini kan bukan parkir', 'category'],
    ['jenisnya keliru min', 'kind'],
    ['isi ceritanya salah', 'story'],
    ['dari awal lagi', 'edit'],
    ['ganti semua', 'edit'],
    ['waktunya kurang tepat', 'when'],
  ])('"%s" leads to %s', (text, step) => {
    const world = atSummary();
    world.text(text);
    expect(world.talk.state?.draft?.asked).toBe(step);
    expect(pieces(world)).toEqual([story]);
  });

  it.each([
    ['maksud saya ini usulan bukan komplain', 'aspiration'],
    ['bukan keluhan ya min, cuma saran', 'aspiration'],
    ['ini pertanyaan kok bukan pengaduan', 'information'],
    ['saya usul bukan ngadu', 'aspiration'],
    ['ini usulan sebenernya', 'aspiration'],
    ['saya bukan mau ngadu sih, lebih ke usul', 'aspiration'],
  ])('"%s" makes it of kind %s and is no part of the story', (text, kind) => {
    const world = atSummary();
    world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', kind });
    expect(pieces(world)).toEqual([story]);
    world.text('eh pengaduan aja deh');
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', kind: 'grievance' });
  });

  it.each([
    ['udah kekirim?', 'faq.unsent'],
    ['udah terkirim ya', 'faq.unsent'],
    ['kapan dikirimnya', 'faq.unsent'],
    ['kurang apa', 'summary.hint'],
    ['udah cukup kan?', 'summary.hint'],
    ['gimana menurutmu', 'summary.hint'],
    ['saya mau lihat lagi laporannya', 'summary.hint'],
    ['ini nanti dibaca siapa', 'faq.readers'],
    ['gimana cara tambah foto', 'faq.files'],
    ['percuma kali ya', 'faq.how_long'],
  ])('"%s" is answered (%s), sends nothing and is no part of the story', (text, key) => {
    const world = atSummary();
    expect(keys(world.text(text))[0]).toBe(key);
    expect(world.talk.state?.draft?.asked).toBe('summary');
    expect(pieces(world)).toEqual([story]);
    expect(world.filings).toEqual([]);
  });

  it('a kind that is denied before what is asked leaves the kind of that', () => {
    const world = atSummary();
    world.text('jenisnya bukan pengaduan, saya cuma nanya boleh ga segitu');
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', kind: 'information' });
    expect(pieces(world)).toHaveLength(2);
  });

  it('"dari tgl 3. ah kirim aja udah" tells and sends', () => {
    const world = atSummary();
    world.text('dari tgl 3. ah kirim aja udah');
    expect(world.filings[0]?.occurred).toMatch(/2026-11-03/);
  });

  it('a name that is told hides none', () => {
    const world = atSummary();
    world.text('nama saya budi');
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', visibility: 'public' });
    expect(pieces(world)).toHaveLength(2);
  });

  it('"bukan pengaduan sih" asks which kind', () => {
    const world = atSummary();
    world.text('bukan pengaduan sih');
    expect(world.talk.state?.draft?.asked).toBe('kind');
  });

  it.each([
    'bukan di situ, di jl mawar 6 kel asri',
    'lokasinya salah, harusnya di jl mawar 6 kel asri',
    'bukan jl melati tapi jl mawar 6 kel asri',
    'maksudnya jl mawar 6 kel asri',
  ])('"%s" changes the place', (text) => {
    const world = atSummary();
    world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: 'jl mawar 6 kel asri' } });
    // The story tells the old place: the words that corrected it stand beside it.
    expect(pieces(world)).toEqual([story, text]);
  });

  it.each([
    ['jl anggrek 12 kel sukamaju', 'eh salah, bukan jl anggrek tapi jl dahlia', 'jl dahlia 12 kel sukamaju'],
    ['jl anggrek no 12', 'bukan jl anggrek tapi jl dahlia', 'jl dahlia no 12'],
    ['jl anggrek 12', 'bukan jl anggrek tapi jl dahlia 4', 'jl dahlia 4'],
    ['jl anggrek 12', 'bukan jl anggrek tapi jl dahlia kel baros', 'jl dahlia kel baros'],
  ])('a house keeps its number where only the street was wrong: %s, "%s"', (place, text, right) => {
    const world = new World();
    for (const said of [`lampu mati di ${place}`, text, 'kirim']) world.text(said);
    expect(world.filings.map((filing) => filing.place?.text)).toEqual([right]);
  });

  it.each(['jangan dikirim dulu', 'jgn kirim dulu ya', 'ga usah kirim', 'belum mau dikirim', 'iya dikirim tapi besok aja'])(
    '"%s" puts it aside, unsent',
    (text) => {
      const world = atSummary();
      world.text(text);
      expect(world.filings).toEqual([]);
      expect(world.talk.state?.kept).toMatchObject([{ why: 'paused', draft: { pieces: [{ text: story }] } }]);
    },
  );

  it.each(['ok lanjut', 'sudah', 'udah itu aja', 'cukup', 'lanjut', 'cuma itu kok', 'wis kuwi wae', 'ya segitu doang'])(
    '"%s" sends what is shown',
    (text) => {
      const world = atSummary();
      world.text(text);
      expect(world.filings.map((filing) => filing.pieces.map((piece) => piece.text))).toEqual([[story]]);
    },
  );

  it('"terus?" shows it again with how to send it', () => {
    const world = atSummary();
    expect(keys(world.text('terus?')).slice(0, 2)).toEqual(['summary.hint', 'summary']);
    expect(world.filings).toEqual([]);
  });

  it('more of the story is still more of the story', () => {
    const world = atSummary();
    world.text('sudah 2 minggu tidak ada yang benerin');
    world.text('salah satu tiangnya miring');
    expect(pieces(world)).toEqual([story, 'sudah 2 minggu tidak ada yang benerin', 'salah satu tiangnya miring']);
  });

  it('an objection to the list of parts is understood there too', () => {
    const world = atSummary();
    world.text('tidak');
    world.text('lokasinya salah');
    expect(world.talk.state?.draft?.asked).toBe('place');
    world.text('jl mawar 6');
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: 'jl mawar 6' } });
  });
});

it('"sudah, itu aja" while a story is told ends the wait', () => {
  const world = new World(undefined, 3000);
  world.text('sampah menumpuk');
  expect(keys(world.text('sudah, itu aja')).at(-2)).toBe('ask.place');
  expect(pieces(world)).toEqual(['sampah menumpuk']);
});

describe('after filing', () => {
  it.each([
    ['bukan letjen s parman tapi gatot subroto', 'jl gatot subroto depan apotek'],
    ['eh salah, bukan jl letjen s parman tapi jl gatot subroto', 'jl gatot subroto depan apotek'],
  ])('"%s" puts the place right that the story tells too', (text, place) => {
    const world = new World();
    world.text('macet di jl letjen s parman depan apotek');
    world.text('kirim');
    expect(keys(world.text(text))).toContain('amended');
    expect(world.effects.filter(({ type }) => type === 'correct')).toMatchObject([{ puts: { place: { text: place } } }]);
  });
});

describe('the name of a street alone', () => {
  it.each([
    ['bukan jl mawar, jl melati', 'jl melati depan masjid al huda rt 3'],
    ['eh jalannya jl melati', 'jalan melati rt 3'],
    ['hapus yg rt 3', 'jl mawar depan masjid al huda'],
    ['rt nya hapus aja', 'jl mawar depan masjid al huda'],
    ['ga usah pake rt', 'jl mawar depan masjid al huda'],
  ])('"%s" leaves the rest, and is no second matter', (text, place) => {
    const world = new World();
    world.text('lampu jalan mati di jl mawar depan masjid al huda rt 3 udah 2 minggu');
    world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: place } });
  });
});

describe('a spot beside something', () => {
  it.each([
    ['lampu mati samping warung bu ani', 'eh salah, samping warung bu siti', 'samping warung bu siti'],
    ['lampu mati jl mawar 3 depan masjid', 'eh salah, depan gereja', 'jl mawar 3 depan gereja'],
    ['lampu mati dekat bengkel pak joni', 'eh bukan, dekat bengkel pak dodi', 'dekat bengkel pak dodi'],
    ['lampu mati jl mawar 3', 'eh salah, samping warung bu siti', 'jl mawar 3, samping warung bu siti'],
    ['lampu mati samping warung bu ani', 'dekat sd 2', 'samping warung bu ani, dekat sd 2'],
    ['jalan rusak di jl anggrek 2', 'eh salah, anggrek 1 maksudnya, depan pos', 'jl anggrek 1, depan pos'],
    [
      'tiang miring di kampung mawar dekat masjid',
      'eh bukan kampung mawar bah, kampung melur. saya salah sebut',
      'kampung melur dekat masjid',
    ],
  ])('after "%s", "%s" leaves "%s"', (told, text, place) => {
    const world = new World();
    world.text(told);
    world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ place: { text: place } });
  });
});

it.each([
  'bukan kemarin. dari senin minggu lalu, cuma kemarin paling bau',
  'bukan kemarin pak, dari senin minggu lalu tapi kemarin yg paling parah',
])('%j puts right since when, and tells when it was worst', (said) => {
  const world = new World();
  world.text('sampah numpuk di jl cendana 3 dari kemarin');
  world.text(said);
  world.text('kirim');
  expect(JSON.stringify(world.filings[0])).toContain('2026-11-16');
});

describe('a place put right below the summary', () => {
  const told = (...said: string[]) => {
    const world = new World();
    world.region = { ...world.region, code: '34.71', name: 'Kota Yogyakarta' };
    world.places = placesFor('34.71');
    for (const text of ['Pos ronda di tepi kali gajah ambruk atapnya', 'prenggan', ...said]) world.text(text);
    return world;
  };

  it.each([
    'lho kok prenggan ya, itu sudah ikut purbayan. kampung basen situ utara jembatan',
    'prenggan itu kampungnya basen, barat trotoar lama',
  ])('"%s" is no second matter', (text) => {
    const world = told(text);
    expect(world.talk.state?.draft?.asked).toBe('summary');
    world.text('kirim');
    world.wait(60_000);
    expect(world.filings).toHaveLength(1);
  });

  it('what is wrong in the same quarter is one', () => {
    expect(told('prenggan juga jembatan di jl kemasan berlubang dalam').talk.state?.draft?.asked).toBe('split');
  });

  it('told before "kirim" is changed in what is sent, and stands in no story', () => {
    const [filing] = told('kampung basen, utara jembatan. kirim').filings;
    expect(filing).toMatchObject({ place: { text: 'tepi kali gajah, prenggan, kampung basen, utara jembatan' }, pieces: [{}] });
  });
});

describe('several changes in one message', () => {
  const draftAfter = (text: string) => {
    const world = new World();
    world.text('atap kelas bocor di sdn mekar 3');
    world.text(text);
    return world.talk.state?.draft;
  };
  it.each([
    ['ganti lokasinya, sing sdn kenanga 2. kategorinya bangunan ya jgn yg lain', 'sdn kenanga 2', 'fitting'],
    ['tempatnya ganti sdn kenanga, waktunya sejak sabtu', 'sdn kenanga', 'summary'],
    ['lokasi nya. kenanga yg bener, sdn kenanga', 'sdn kenanga', 'summary'],
  ])('"%s"', (text, place, asked) => {
    expect(draftAfter(text)).toMatchObject({ place: { text: place }, asked });
  });
});

it.each(['eh bukan 3A, 3B ding', 'bukan 3A tapi 3B'])('"%s" puts the story right where its place is asked', (text) => {
  const world = new World();
  world.text('bus kota 3A ga mau berhenti padahal aku udah ngelambai');
  world.text(text);
  expect(world.talk.state?.draft).toMatchObject({ asked: 'place', place: null, pieces: [{}, { text }] });
});
