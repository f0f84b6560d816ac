/** Short replies, each in the state it is said in: what they were read as where they meant less, or something else. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const day = 86_400_000;
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const told = (...texts: string[]) => {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
};
const filed = () => told('selokan jl cemara 7 penuh lumpur', 'kirim');
const news = (type: string, data: Record<string, string> = {}) => {
  const world = filed();
  world.wait(day);
  world.central(`complaint.${type}`, data);
  world.effects.length = 0;
  return world;
};
const late = () => {
  const world = filed();
  world.wait(7 * day);
  world.late();
  world.effects.length = 0;
  return world;
};
const effects = (world: World, text: string) => {
  world.text(text);
  return world.effects.filter(({ type }) => ['add', 'correct'].includes(type));
};

describe('told that it is late', () => {
  it.each(['sudah kuduga', 'udah ketebak sih', 'tuh kan', 'kok bisa telat'])('"%s" says of nothing that it is done', (text) => {
    expect(effects(late(), text)).toEqual([]);
  });

  it.each(['ya udah ditunggu', 'ga usah, saya tunggu aja'])('"%s" waits: nothing is added, nothing is to be closed', (text) => {
    const world = late();
    expect(keys(world, text)).toEqual(['thanks.welcome']);
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });

  it.each(['minta no hp kepala dinasnya', 'bagi nomor wa camatnya dong', 'nomor petugasnya mana'])('"%s" hides no name', (text) => {
    const world = late();
    expect(keys(world, text)).toContain('faq.number');
    expect(world.effects.filter(({ type }) => type === 'correct')).toEqual([]);
  });
});

describe('asked by an officer', () => {
  it.each(['pak saya takut kalo ketauan saya yg lapor', 'takut ketauan pak'])('"%s" is told what can be done against it', (text) => {
    expect(keys(news('info_requested', { text: 'Yang mana?' }), text)).toEqual(expect.arrayContaining(['fear', 'fear.secret']));
  });

  it('"nomor laporan saya berapa?" is asked of us', () => {
    const world = news('info_requested', { text: 'Yang mana?' });
    expect(keys(world, 'nomor laporan saya berapa?')).toContain('own.head');
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });
});

describe('under way', () => {
  it.each(['petugas datang marah2', 'kerja bakti aja'])('"%s" tells, and is neither a question nor the end', (text) => {
    const world = news('in_progress');
    expect(keys(world, text)).toEqual(['added']);
  });
});

describe('asked for stars', () => {
  const rating = () => {
    const world = news('resolved', { text: 'Sudah' });
    world.text('sudah');
    return world;
  };

  it.each(['kurang', '8/10', 'kerjanya rapi tapi lama'])('"%s" is an opinion, and no report', (text) => {
    const world = rating();
    expect(keys(world, text)).toEqual(['question.opinion']);
    expect(world.talk.state?.draft ?? null).toBeNull();
  });

  it.each(['nilai berapa maksudnya', 'buat apa'])('"%s" is asked again', (text) => {
    expect(keys(rating(), text)).toEqual(['question.rate']);
  });
});

describe('called off a moment ago', () => {
  const off = () => told('selokan jl cemara 7 penuh lumpur', 'batal');

  it.each(['salah pencet', 'kepencet', 'lho kok ilang', 'laporan saya mana', 'yg tadi jadi deh'])(
    '"%s" is asked whether it shall be back',
    (text) => {
      const world = off();
      expect(keys(world, text)).toEqual(['press.cancelled']);
      expect(world.talk.state?.draft ?? null).toBeNull();
    },
  );

  it.each(['ulang', 'dari awal aja', 'lapor yg lain'])('"%s" begins anew', (text) => {
    expect(keys(off(), text)).toEqual(['door.story']);
  });
});

describe('asked what to change', () => {
  const editing = () => told('selokan jl cemara 7 penuh lumpur', 'ubah');

  it.each(['ga jadi', 'ga ada', 'udah bener kok', 'ga ada yg diubah'])('"%s" changes nothing, and calls nothing off', (text) => {
    const world = editing();
    expect(keys(world, text)).toContain('summary');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it.each(['semuanya', 'ulang dari awal'])('"%s" asks for the story', (text) => {
    const world = editing();
    expect(keys(world, text)).toEqual(['ask.story']);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it('"nama saya hapus" hides the name', () => {
    const world = editing();
    world.text('nama saya hapus');
    expect(world.talk.state?.draft).toMatchObject({ visibility: 'anonymous', pieces: [{}] });
  });
});

describe('asked whether it shall be two', () => {
  const two = () => told('selokan jl cemara 7 penuh lumpur. oh ya lampu jalan di jl akasia 5 juga mati');

  it.each([
    ['dua tapi rahasia', 'secret'],
    ['dipisah aja, jangan pake nama', 'anonymous'],
  ])('"%s" is both answered', (text, visibility) => {
    const world = two();
    world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', visibility });
  });

  it.each(['bedanya apa', 'kenapa harus dua', 'maksudnya?'])('"%s" is told once more what for', (text) => {
    const world = two();
    const pieces = world.talk.state?.draft?.pieces;
    expect(keys(world, text)).toEqual(['ask.split']);
    expect(world.talk.state?.draft?.pieces).toEqual(pieces);
  });

  it.each(['cape deh', 'yang penting cepet'])('"%s" stands in no report', (text) => {
    const world = two();
    const pieces = world.talk.state?.draft?.pieces;
    world.text(text);
    expect(world.talk.state?.draft?.pieces).toEqual(pieces);
  });
});

describe('a photo and nothing told yet', () => {
  const shown = () => {
    const world = new World();
    world.hear({ type: 'file', kind: 'photo', ref: 'r' });
    return world;
  };

  it('"salah kirim" takes it out', () => {
    const world = shown();
    expect(keys(world, 'salah kirim')).toContain('files.dropped');
    expect(world.talk.state?.draft?.attachments).toEqual([]);
  });

  it('"liat aja" puts nothing off', () => {
    expect(keys(shown(), 'liat aja')).not.toContain('draft.paused');
  });

  it.each(['bentar ngetik', 'lagi nulis'])('"%s" is waited for', (text) => {
    const world = shown();
    expect(keys(world, text)).toEqual(['draft.paused']);
    world.text('jalan bolong di jl cemara 7');
    expect(world.talk.state?.draft?.attachments).toHaveLength(1);
  });
});

describe('a voice note and a pin, and nothing told yet', () => {
  const pinned = () => {
    const world = new World();
    world.hear({ type: 'file', kind: 'voice', ref: 'v', seconds: 20 });
    world.hear({ type: 'pin', lat: -6.9, lon: 107.6 });
    return world;
  };

  it.each([
    'yaelah lama bener, gw lg bawa penumpang',
    'buru min anak2 blm mandi mau sekolah',
    'buruan pak gw ngejar kereta',
    'lg nyetir pak jgn suruh ngetik panjang2',
  ])('"%s" hurries: no alarm, and nothing told', (text) => {
    const world = pinned();
    expect(keys(world, text)).toEqual(['hurry', 'ask.about.again']);
    expect(world.talk.state?.draft?.pieces).toEqual([]);
  });

  it('"he eh simpang dago" says where', () => {
    const world = pinned();
    world.text('he eh simpang dago');
    expect(world.talk.state?.draft).toMatchObject({ pieces: [], place: { text: 'simpang dago', lat: -6.9 } });
  });

  it('"bukan itu mah sy lg minggir di warung, kejadiannya di jl cemara" is another place', () => {
    const world = pinned();
    world.text('bukan itu mah sy lg minggir di warung, kejadiannya di jl cemara dpn toko');
    expect(world.talk.state?.draft?.place).toEqual({ text: 'jl cemara dpn toko' });
  });
});

describe('at the summary', () => {
  it.each(['yang nomer 1 itu ya, kirim', 'nomor 1 kirim'])('"%s" presses the first button', (text) => {
    const world = told('lampu mati di jl akasia gang 3');
    world.text(text);
    expect(world.filings[0]?.place?.text).toBe('jl akasia gang 3');
  });

  it('a child sick of the smell rings nothing and is told with where', () => {
    const world = told('sampah numpuk udah 5 hari', 'belakang pasar ulin, baunya masuk dapur saya anak saya smpe muntah2');
    expect(world.effects.map(({ type }) => type)).not.toContain('emergency');
    expect(world.talk.state?.draft).toMatchObject({ pieces: [{}, {}], place: { text: 'belakang pasar ulin' } });
  });

  it('another place chosen by its button is not put within the quarter that was wrong', () => {
    const world = told('parkir motor di cikutra diminta 5rb', 'ubah', 'tempat', 'jl akasia dpn toko kain');
    expect(world.talk.state?.draft?.place?.text).toBe('jl akasia dpn toko kain');
  });

  it.each([
    ['ganti alamat, baru pindah ke jl akasia gg 3', 'jl akasia gg 3'],
    ['waduh salah, harusnya jl akasia 9', 'jl akasia 9'],
  ])('"%s" is "%s"', (text, place) => {
    const world = told('izin warung saya ditolak terus di jl cemara', text);
    expect(world.talk.state?.draft?.place?.text).toBe(place);
  });
});

it('since when, said at the question where, is no place', () => {
  const world = told('izin usaha nyangkut dari september, bolak balik ditolak', 'eh dari agustus ding, september tu yg kedua kali ditolak');
  expect(world.talk.state?.draft?.place).toBeNull();
});

it('another month, said at the question where, is when', () => {
  const world = told('pintu toilet sekolah jebol semua dari juli', 'eh agustus deng', 'haduh. smp 3 yg di jl akasia');
  expect(world.talk.state?.draft).toMatchObject({ pieces: [{}, {}], place: { text: 'smp 3 yg di jl akasia' } });
});

describe('a photo after filing', () => {
  it.each(['dalemnya ada sejengkal, masukin jg ya ke laporan yg td', 'itu satu lagi fotonya td kelupaan'])('"%s" is of that', (text) => {
    const world = told('jalan bolong di jl cemara 7', 'kirim');
    world.wait(120_000);
    world.hear({ type: 'file', kind: 'photo', ref: 'r2' });
    expect(keys(world, text)).toEqual(['added']);
  });
});

describe('days after filing', () => {
  const waited = () => {
    const world = late();
    world.text('status');
    world.effects.length = 0;
    return world;
  };

  it.each(['sekali lg ingetin yg keras', 'ya udah punya sy aja ingatkan lagi', 'ingetin lagi dong mau dipake daftar sekolah'])(
    '"%s" reminds',
    (text) => {
      const world = waited();
      world.text(text);
      expect(world.effects.map(({ type }) => type)).toContain('nudge');
    },
  );

  it.each(['yg soal lumpur itu lho', 'yg selokan itu'])('"%s" only says which', (text) => {
    const world = waited();
    expect(keys(world, text)).toContain('own.head');
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });

  it('"oh gitu. ya udah ditunggu" waits', () => {
    expect(keys(waited(), 'oh gitu. ya udah ditunggu')).toEqual(['thanks.welcome']);
  });

  it('"nomornya katanya 9F2H-T" asks after it', () => {
    expect(keys(new World(), 'nomornya katanya 9F2H-T')).toContain('own.unknown');
  });
});

describe('offered a secret report', () => {
  const offered = () => told('pak lurah minta uang 500rb buat urus surat tanah');

  it.each([
    ['rahasia tapi jangan lama', 'secret'],
    ['buka aja gapapa', 'public'],
    ['ga usah, desa cibogo rt 3', 'public'],
    ['ya, desa cibogo', 'secret'],
  ])('"%s" is %s', (text, visibility) => {
    const world = offered();
    world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ visibility });
    expect(world.talk.state?.draft?.done).toContain('secrecy');
    expect(world.talk.state?.draft?.place?.text ?? '').toBe(text.includes('cibogo') ? /desa .*/.exec(text)?.[0] : '');
  });

  it.each([
    ['lama ga kalo rahasia', 'meaning.secret'],
    ['bedanya apa', 'meaning.secret'],
    ['nanti dia tau ga?', 'meaning.secret'],
    ['tetep diproses kan', 'faq.answered'],
  ])('"%s" is answered, and the offer stands', (text, key) => {
    const world = offered();
    expect(keys(world, text)).toEqual([key, 'ask.secrecy.again']);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it('"ga jadi" calls it off', () => {
    expect(keys(offered(), 'ga jadi')).toEqual(['draft.cancelled']);
  });
});

describe('asked for proof', () => {
  const asked = () => told('pak lurah minta uang 500rb buat urus surat tanah', 'ya', 'desa cibogo rt 3');

  it('"takut kirim bukti" sends nothing', () => {
    const world = asked();
    world.text('takut kirim bukti');
    expect(world.filings).toEqual([]);
    expect(world.talk.state?.draft?.asked).toBe('summary');
  });

  it.each(['bukti apa', 'kalo ga punya gimana'])('"%s" is answered, and stands in no report', (text) => {
    const world = asked();
    const before = world.talk.state?.draft?.pieces;
    expect(keys(world, text)).toContain('faq.files');
    expect(world.talk.state?.draft?.pieces).toEqual(before);
  });

  it('"ada tapi di hp lama" is proof to come, and no place', () => {
    const world = asked();
    expect(keys(world, 'ada tapi di hp lama')).toEqual(['ask.evidence.send']);
    expect(world.talk.state?.draft?.place?.text).toBe('desa cibogo rt 3');
  });
});

describe('asked which town', () => {
  const asked = () => told('ktp saya ga jadi2 udah 3 bulan');

  it.each(['kok nanya', 'buat apa', 'emang penting'])('"%s" is told what for', (text) => {
    const world = asked();
    expect(keys(world, text)).toEqual(['place.unwilling', 'ask.place.town']);
    expect(world.talk.state?.draft).toMatchObject({ kind: null, pieces: [{}] });
  });

  it.each(['bekasi', 'jakarta'])('"%s" is one', (text) => {
    const world = asked();
    world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ pieces: [{}], place: { text } });
  });

  it.each(['kabupaten', 'nama saya budi santoso'])('"%s" is none', (text) => {
    const world = asked();
    world.text(text);
    expect(world.talk.state?.draft?.asked).toBe('place');
    expect(world.talk.state?.draft?.place?.text ?? '').not.toContain('santoso');
  });
});

describe('right after filing', () => {
  it.each([
    ['beneran dikirim kan', 'filed.already'],
    ['nomornya buat apa', 'faq.ticket'],
    ['udah lapor pak rt juga', 'added'],
  ])('"%s": %s', (text, key) => {
    const world = filed();
    world.wait(120_000);
    expect(keys(world, text)).toEqual([key]);
  });
});

describe('the first words', () => {
  it.each([
    ['nomor damkar', 'emergency.number'],
    ['ambulan', 'emergency.number'],
    ['aman ga lapor disini', 'faq.safe'],
  ])('"%s" are answered', (text, key) => {
    const world = new World();
    expect(keys(world, text)).toContain(key);
    expect(world.talk.state?.draft ?? null).toBeNull();
  });
});

it('what officers took is told to nobody before it is secret, though the matter is done', () => {
  const world = news('resolved', { text: 'Sudah' });
  expect(keys(world, 'iye beres, tapi petugasnya minta duit')).toContain('ask.secrecy');
  expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
});

it('"toko makmur nimbun gula" rings nothing', () => {
  expect(told('toko makmur nimbun gula').effects.map(({ type }) => type)).not.toContain('emergency');
});

it('"udah kirim aja jangan banyak tanya" sends', () => {
  expect(told('got mampet di jl cemara 3', 'udah kirim aja jangan banyak tanya').filings).toHaveLength(1);
});

it('"nomor yg selokan berapa" is asked of one of two reports', () => {
  const world = filed();
  const [number] = world.complaints.map((complaint) => complaint.number);
  world.wait(3_600_000);
  for (const text of ['lampu jalan mati di jl akasia 5', 'kirim']) world.text(text);
  world.wait(day);
  world.effects.length = 0;
  expect(JSON.stringify(world.text('nomor yg selokan berapa'))).toContain(number);
  expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
});

describe('asked what a voice note is about', () => {
  const spoken = () => {
    const world = new World();
    world.hear({ type: 'file', kind: 'voice', ref: 'v1', seconds: 20 }, 'v1');
    world.text('jl cemara 7');
    return world;
  };

  it.each([
    ['ndang mas kesuwen, aku jik momong', 'hurry'],
    ['lakasi pang, lawas banar', 'hurry'],
    ['ra kakean takon', 'hurry'],
    ['lho ini harus ditulis lagi mbak? kan sudah saya omongkan', 'thanks.voice'],
    ['emang suaranya tidak kedengaran?', 'thanks.voice'],
  ])('"%s" tells nothing of it', (said, key) => {
    const world = spoken();
    expect(keys(world, said)).toContain(key);
    expect(world.talk.state?.draft?.pieces).toEqual([]);
  });

  it('hears a month beside haste', () => {
    const world = told('tagihan pdam 780rb padahal rumah kosong, jl cemara 7');
    world.text('bulan oktober kuwi. cepet ra kakean takon');
    expect(world.text('kirim') && world.filings[0]?.occurred).toContain('2026-10');
  });
});

describe('"kirim" and what is said against it', () => {
  const shown = () => told('selokan jl cemara 7 penuh lumpur');

  it.each(['kirim tapi jangan telpon saya', 'kirim, tapi jgn ditelpon ya'])('"%s" sends, and is told who asks and where', (said) => {
    const world = shown();
    expect(keys(world, said)).toContain('faq.visit');
    expect(world.filings).toHaveLength(1);
    expect(world.filings[0]).toMatchObject({ visibility: 'public', pieces: [{ text: 'selokan jl cemara 7 penuh lumpur' }] });
  });

  it.each(['kirim tapi saya ga mau ribet', 'kirim tapi jangan lama2', 'kirim asal cepet', 'kirim tapi fotonya nyusul'])(
    '"%s" sends',
    (said) => {
      const world = shown();
      world.text(said);
      expect(world.filings[0]?.pieces.map(({ text }) => text)).toEqual(['selokan jl cemara 7 penuh lumpur']);
    },
  );

  it.each(['kirim tapi gajadi deh', 'kirim tapi nanti malem', 'kirim cuma alamatnya salah, jl cemara 9'])('"%s" does not', (said) => {
    const world = shown();
    world.text(said);
    expect(world.filings).toEqual([]);
  });

  it('"jangan telpon saya" puts nothing away', () => {
    const world = shown();
    expect(keys(world, 'jangan telpon saya')).toContain('faq.visit');
    expect(world.talk.state?.draft?.asked).toBe('summary');
  });
});

describe('a name that may be shown, after filing', () => {
  it.each(['tampilin nama saya aja', 'ga usah disembunyiin namanya', 'saya ga takut, tulis aja nama saya'])(
    '"%s" hides nothing',
    (said) => {
      const world = filed();
      expect(keys(world, said)).toEqual(['hidden.public']);
      expect(effects(world, said)).toEqual([]);
    },
  );

  it('is not what "kok ga dirahasiain sih" wishes', () => {
    expect(effects(filed(), 'kok ga dirahasiain sih')).toMatchObject([{ type: 'correct', puts: { visibility: 'secret' } }]);
  });

  it('is read by the officers of a nameless report, which stays nameless', () => {
    const world = told('selokan jl cemara 7 penuh lumpur', 'sembunyikan nama', 'kirim');
    expect(effects(world, 'tampilin nama saya aja')).toMatchObject([{ type: 'add', text: 'tampilin nama saya aja' }]);
  });
});
