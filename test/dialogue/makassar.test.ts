/** What people of Makassar and elsewhere wrote who had not seen the program: small words of theirs, places told to the end later, names without a cue. */
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/dialogue/understand/normalise.ts';
import { findPlace } from '../../src/dialogue/understand/place.ts';
import { World } from '../support/core.ts';

const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));

function told(...texts: string[]): World {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
}
const story = 'lampu jalan mati di jl kandea';
const placed = (...texts: string[]) => told(...texts).talk.state?.draft?.place?.text;

describe('at the summary', () => {
  it.each(["iye' kirim mi", 'iye nak kirim mi', 'iye kirim', 'kirimmi', 'nah iya itu'])(
    '"%s" sends, and is no part of the story',
    (text) => {
      const { filings } = told(story, text);
      expect(filings.map(({ pieces }) => pieces.map((piece) => piece.text))).toEqual([[story]]);
    },
  );

  it('"takutka" sends nothing', () => {
    expect(told(story, 'takutka').filings).toHaveLength(0);
  });

  it('"kirim tp jangan ada namaku pak, takutka" hides the name and sends', () => {
    expect(told(story, 'kirim tp jangan ada namaku pak, takutka').filings).toMatchObject([{ visibility: 'anonymous' }]);
  });

  it.each(['jangan tanya tanya lagi, baca saja', 'kok nanya lagi, jangan tanya terus'])('"%s" is no question', (text) => {
    const world = told(story);
    expect(keys(world.text(text))).not.toContain('door.ask');
  });

  it('a longer message about a button that fails is told, and not about ours', () => {
    const more = 'setengah mati menyeberang, itu lampu penyeberangan di depan telkom tombolnya tidak jalan';
    expect(told(story, more).talk.state?.draft?.pieces.map(({ text }) => text)).toContain(more);
  });
});

it('what tells that somebody pays is no question whether this is free, and stays', () => {
  const text = 'di depan terminal angkutan gelap semua yg ambil penumpang, kami ini yg bayar trayek nda dapat apa2 mi';
  expect(told(text).talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual([text]);
});

it.each([
  ['toddopuli', 'toddopuli 7 dekat indomaret, dari malam minggu mati nya', 'toddopuli 7 dekat indomaret'],
  ['di jl veteran utara', 'veteran selatan maksudku, dekat pasar maricayya', 'jl veteran selatan, dekat pasar maricayya'],
  ['jl barukang', 'lorong 3', 'jl barukang, lorong 3'],
])('%s, then "%s": %s', (first, second, place) => {
  expect(placed('lampu jalan mati', first, second)).toBe(place);
});

it('a place told to the end with more behind it loses none of it', () => {
  const more = 'toddopuli 7 dekat indomaret, dari malam minggu mati nya';
  expect(told('lampu jalan mati', 'toddopuli', more).talk.state?.draft?.pieces.map(({ text }) => text)).toContain(more);
});

it.each([
  ['jl. lanto dg pasewang', 'jl. lanto dg pasewang'],
  ['rumah di Jl. Dg Tata 1', 'Jl. Dg Tata 1'],
  ['itu yg di kanal pannampu', 'kanal pannampu'],
  ['di pulau barrang lompo patah mi papannya', 'pulau barrang lompo'],
  ['jl mappaoddang dekat smp', 'jl mappaoddang dekat smp'],
  ['jalan di btp blok ac hancurr parah', 'btp blok ac'],
  ['di depan pasar daya angkutan gelap semua', 'depan pasar daya'],
  ['anjing liar di sekitar Bumi Permata Hijau, anak saya takut', 'Bumi Permata Hijau'],
  ['di kelurahan dioper2 terus', null],
  ['lewat depan rumah ku netes di jalan', null],
  ['jaman dulu jalan pettarani itu sawah semua', null],
])('%j: %j', (text, place) => {
  expect(findPlace(text)).toBe(place);
});

it('a name before a sentence that tells something is the place, and the sentence is told', () => {
  const answer = 'di kodam tiga katimbang. om airnya masuk mi di rumah';
  expect(told('lampu mati', answer).talk.state?.draft).toMatchObject({
    place: { text: 'kodam tiga katimbang' },
    pieces: [{ text: 'lampu mati' }, { text: answer }],
  });
});

it('"tempatnya sama yg tadi" is where the last report is', () => {
  const world = told('tiang telpon patah di jl kandea', 'kirim');
  world.wait(7_200_000);
  for (const text of ['kabel internet di jalan itu jelek dilihat, tolong ditanam', 'tempatnya sama yg tadi']) world.text(text);
  expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: 'jl kandea' } });
});

it.each(['apa itu kirim? saya tekan apa', 'lha niki dipencet sing pundi'])('"%s" is told how to send', (text) => {
  expect(keys(told(story).text(text))[0]).toBe('summary.hint');
});

it('a name that was hidden is shown again', () => {
  expect(told(story, 'tanpa nama ya', 'eh gak usah disembunyiin deng biasa aja').talk.state?.draft?.visibility).toBe('public');
});

describe('after filing', () => {
  it('"ya tutup" below what was asked of its officers already begins no report', () => {
    const world = told(story, 'kirim');
    world.wait(86_400_000);
    for (const text of ['laporannya tutup saja', 'ya tutup']) world.text(text);
    expect(world.talk.state?.draft).toBeNull();
  });

  it('a correction that begins with "ganti lagi dong" begins none', () => {
    const world = told('trotoar rusak di jl veteran selatan dekat pasar maricayya', 'kirim');
    world.wait(3_600_000);
    world.text('ganti lagi dong, bukan dekat pasar tapi depan sekolah');
    expect(world.talk.state?.draft).toBeNull();
  });

  it('thanks beside a wish to be hidden are not passed on', () => {
    const world = told(story, 'kirim');
    for (const text of ['sembunyikan nama saya', 'oke makasih kak. pokoknya jangan ada namaku']) world.text(text);
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });

  it.each(['tambah sedikit, tiangnya juga miring', 'tambah sedikit, airnya juga bau'])('"%s" is added', (text) => {
    const world = told(story, 'kirim');
    world.text(text);
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', text });
  });

  it('"namaku bisa dihilangkan nda?" hides it', () => {
    const world = told(story, 'kirim');
    world.text('aduh kak namaku bisa dihilangkan nda? takutka adekku dimarahi');
    expect(world.effects).toContainEqual(expect.objectContaining({ type: 'correct', puts: { visibility: 'anonymous' } }));
  });

  it.each([['cabut mi laporanku', 'iya cabut'], ['tidak jadi mi, dia sudah bongkar sendiri. laporannya tutup saja']])(
    '%s … asks its officers to close it',
    (...texts) => {
      const world = told(story, 'kirim');
      world.wait(86_400_000);
      for (const text of texts) world.text(text);
      expect(world.effects.at(-1)).toMatchObject({ type: 'add', wants: 'closing' });
    },
  );

  it('"MANA??" asks how it stands', () => {
    const world = told(story, 'kirim');
    world.wait(86_400_000);
    expect(world.text('MANA??').map(({ about }) => about)).toEqual([world.filings[0]?.id]);
  });

  it('an answer that is put off behind a reason is still awaited', () => {
    const world = told(story, 'kirim');
    world.central('complaint.info_requested', { text: 'Mohon nama lengkap' });
    expect(keys(world.text('ini cucunya, nenek lagi tidur. nanti saya tanyakan'))).toEqual(['question.awaited']);
  });
});

describe('where it is called solved', () => {
  const claimed = (...texts: string[]) => {
    const world = told(...texts);
    world.central('complaint.resolved', { text: 'sudah' });
    return world;
  };

  it.each([
    '2 hari ji bagus, sekarang mati lagi',
    'menjadi perhatian matamu. belum ada apa2 yg dikerja',
    'itu bukan jawaban. sudah 3x disuruh pulang',
  ])('"%s" opens it again', (text) => {
    const world = claimed(story, 'kirim');
    world.text(text);
    expect(world.effects.at(-1)).toMatchObject({ type: 'solved', solved: false });
  });

  it('thanks for an answer close a question, and no grievance', () => {
    const asked = claimed('kak cara cetak KK sendiri di kota bogor gimana ya', 'kirim');
    asked.text('siap makasih kak');
    expect(asked.effects.at(-1)).toMatchObject({ type: 'solved', solved: true });
    expect(keys(claimed(story, 'kirim').text('siap makasih kak'))).toEqual(['question.solved.later']);
  });
});

describe('two matters', () => {
  it('that were counted out are both sent by "kirim"', () => {
    const world = told('lapor 2 hal. pertama lampu mati di jl kandea. kedua sampah numpuk di jl melur', 'kirim');
    world.wait(0);
    expect(world.filings.map(({ place }) => place?.text)).toEqual(['jl kandea', 'jl melur']);
  });

  it('are cut where the second is counted, not behind its place', () => {
    const world = told('dua masalah ya kak. pertama trotoar jl veteran pecah. kedua di paotere, jl sabutung, air rob masuk rumah', 'kirim');
    world.wait(0);
    expect(world.filings.map(({ place }) => place?.text)).toEqual(['jl veteran', 'paotere, jl sabutung']);
  });

  it('of which the second lacks a street go when the word comes', () => {
    const world = told(
      'mau lapor 2 hal. pertama lampu mati di jl kandea. kedua mobil sampah di batua tidak pernah lewat',
      'kirim',
      'kirim yg satunya juga',
    );
    world.wait(0);
    expect(world.filings).toHaveLength(2);
  });

  it('of which one is a question told besides are parted by wish', () => {
    const world = told(
      'jalan rusak di jl kandea',
      'oh iya sekalian, apakah ada dana kelurahan untuk itu?',
      'pisah saja dua-duanya',
      'kirim',
      'ya',
    );
    expect(world.filings.map(({ kind }) => kind)).toEqual(['grievance', 'information']);
  });
});

describe('small words with an ending', () => {
  it.each([
    ['betulmi', 'betul'],
    ['nantipi dulu, mauka masak', 'nanti dulu mau masak'],
    ['ingatkanki lagi petugasnya', 'ingatkan lagi petugasnya'],
    ['nda usahmi dicatat', 'tidak usah dicatat'],
    ['siapami yang pegang', 'siapa yang pegang'],
    ['gaji guru wisma', 'gaji guru wisma'],
    ['kami ke bumi, kopi di merapi resmi', 'kami ke bumi kopi di merapi resmi'],
  ])('%j is read as %j', (said, read) => {
    expect(plain(said)).toBe(read);
  });

  it('a report called off with them comes back with them, and is asked after', () => {
    const world = told(story, 'batalmi dulu');
    expect(keys(world.text('edd jangan pale, kembalikanki'))).toContain('draft.back');
    world.text('iye kirim');
    expect(world.filings.map(({ pieces }) => pieces.map(({ text }) => text))).toEqual([[story]]);
    expect(keys(world.text('masukmi kah itu'))).toEqual(['filed.already']);
  });

  it.each(['cepatki kah lama sekali', 'iye betulmi itu tempatnya, kenapakah ditanya terus'])('%j is no story', (said) => {
    const world = new World();
    world.hear({ type: 'pin', lat: -5.17, lon: 119.48 });
    world.text(said);
    expect(world.talk.state?.draft?.pieces ?? []).toEqual([]);
  });

  it('"adami 10 hari begini" says since when', () => {
    expect(keys(told(story).text('adami 10 hari begini'))).toContain('changed.when');
  });
});
