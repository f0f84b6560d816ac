/** Answers to the offer of a secret report, and to what a secret report is asked besides. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));
const story = 'kepala desa minta uang 200rb buat ngurus surat tanah';

function told(...texts: string[]): World {
  const world = new World();
  for (const text of [story, ...texts]) world.text(text);
  return world;
}

it('a pipe that shall not leak on asks for no secrecy', () => {
  const world = new World();
  world.text('pipa pdam di jl merak 3 bocor, jangan sampai bocor terus dong');
  expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', visibility: 'public' });
});

describe('the offer of secrecy', () => {
  it.each([
    ['bener2 rahasia ga nih', 'meaning.secret'],
    ['rahasia itu gimana', 'meaning.secret'],
    ['beneran rahasia?', 'meaning.secret'],
    ['kalo rahasia tetep diproses kan', 'faq.answered'],
    ['rahasia itu artinya apa, apa pak lurah bisa tau nama saya?', 'meaning.secret'],
  ])('"%s" is answered (%s) and decides nothing', (text, key) => {
    const world = told();
    expect(keys(world.text(text))).toEqual([key, 'ask.secrecy.again']);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'secrecy', visibility: 'public' });
  });

  it.each([
    'gapapa terbuka aja',
    '2, saya ga takut kok',
    'biar pada tau semua, tidak perlu dirahasiakan segala',
    'ga usah rahasia rahasiaan, semua warga juga tau',
    'gak usah rahasia, ben kapok wonge',
    'jangan rahasia, biar semua tau',
    'ga usah rahasia',
    'terang terangan aja',
    'ga usah, saya ga takut sama dia',
    'saya tidak takut kok pak, cantumkan aja nama saya',
    'dak usah, aku dak takut. tulis bae namo aku',
  ])('"%s" leaves it open', (text) => {
    const { draft } = told(text).talk.state ?? {};
    expect(draft).toMatchObject({ visibility: 'public', asked: 'place', place: null });
  });

  it.each([
    'rahasia ya',
    'iya tolong dirahasiakan',
    'setuju',
    'oh ya udah iya',
    '1, takut soalnya',
    'yaudah kalo gitu mau',
    'mau deh kalau begitu',
  ])('"%s" makes it secret, and tells nothing', (text) => {
    const { draft } = told(text).talk.state ?? {};
    expect([draft?.visibility, draft?.pieces.length]).toEqual(['secret', 1]);
  });

  it('"kalo gitu ga usah" leaves it open', () => expect(told('kalo gitu ga usah').talk.state?.draft?.visibility).toBe('public'));
});

it.each(['batal aja deh takut ribet', 'batalin aja min, ribet'])(
  '"%s" to the offer calls the report off, and agrees to nothing',
  (text) => {
    const world = told(text);
    expect(world.talk.state?.draft).toBeNull();
    expect(world.talk.state?.kept[0]?.why).toBe('cancelled');
  },
);

describe('a wish to be hidden before anything is told', () => {
  it.each([
    ['mau lapor tapi nama saya jangan sampai ketahuan ya', 'anonymous'],
    ['mau lapor tapi jangan sebut nama saya', 'anonymous'],
    ['mau lapor anonim bisa?', 'anonymous'],
    ['mau lapor tapi rahasia ya', 'secret'],
  ])('"%s" holds for what is told then (%s)', (text, visibility) => {
    const world = new World();
    world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'about', visibility, pieces: [] });
    expect(world.says.at(-1)?.lines.map(({ key }) => key)).toContain('door.story');
    world.text('kirim');
    expect(world.filings).toEqual([]);
    world.text('lampu jalan mati di jl melati');
    expect(world.talk.state?.draft).toMatchObject({ visibility, place: { text: 'jl melati' } });
  });
});

describe('of a secret report', () => {
  it('how to tell it is asked, and told', () => {
    const world = told('ya');
    expect(keys(world.text('apa aja yang harus diceritain'))).toEqual(['ask.detail']);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it.each(['jangan ada namaku sama sekali ya pak mohon', 'namaku jangan tercantum di mana mana ya'])(
    '"%s" is no part of its story',
    (text) => {
      const world = told('ya', text);
      expect(world.talk.state?.draft?.pieces).toHaveLength(1);
      expect(world.talk.state?.draft?.visibility).toBe('secret');
    },
  );

  it('a person is no place', () => {
    expect(told('ya', 'namanya pak bambang').talk.state?.draft).toMatchObject({ place: null, asked: 'place' });
  });

  it('proof may come later, and the report does not wait for it', () => {
    const world = told('ya', 'di desa sukajadi tanggal 3 kemarin');
    expect(keys(world.text('nanti saya kirim'))[0]).toBe('faq.later');
    expect(world.talk.state?.draft?.asked).toBe('summary');
    const waiting = told('ya', 'di desa sukajadi tanggal 3 kemarin');
    expect(keys(waiting.text('ntar deh'))).toEqual(['draft.paused']);
  });
});

describe('who would rather not say where', () => {
  const levy = 'saya wali murid smp negeri. ada pungutan uang perpisahan 350 ribu wajib, kalau tidak bayar rapor ditahan';
  const asked = (...texts: string[]) => {
    const world = new World();
    for (const text of texts) world.text(text);
    return { keys: world.says.at(-1)?.lines.map(({ key }) => key), draft: world.talk.state?.draft };
  };

  it.each([
    'apakah harus sebut sekolahnya? anak saya masih sekolah di sana',
    'kalau ga disebut boleh?',
    'harus ya?',
    'emang wajib nyebut?',
  ])('"%s" is answered, and is no part of the story', (said) => {
    const { keys, draft } = asked(levy, said);
    expect(keys?.slice(0, 2)).toEqual(['place.unwilling', 'fear.secret']);
    expect(draft).toMatchObject({ asked: 'place', pieces: [{}] });
  });

  it.each([
    'saya ga mau sebut nama sekolahnya',
    'takut anak saya kena',
    'ga berani nyebut',
    'jangan disebut sekolahnya min',
    'malu saya sebut tempatnya',
  ])('"%s" is not asked again, and secrecy is offered', (said) => {
    expect(asked(levy, said).keys).toEqual(['place.unsaid', 'ask.secrecy']);
    expect(asked(levy, said, 'ya').draft).toMatchObject({ asked: 'evidence', visibility: 'secret', place: null });
  });

  it.each([
    ['sekolahnya belum berani saya sebut, boleh? cukup kecamatan nanggalo dulu', 'kecamatan nanggalo'],
    ['nama sekolahnya blm bisa disebut. cukup daerah nanggalo aja ya', 'nanggalo'],
    ['takut sebut sekolahnya, cukup kecamatannya dulu', undefined],
  ])('"%s" is an answer, and nothing is put aside', (said, place) => {
    const { keys, draft } = asked(levy, said);
    expect(keys).toContain('ask.secrecy');
    expect(draft?.place?.text).toBe(place);
    expect(draft?.pieces).toHaveLength(1);
    expect(asked('kepala desa di sekaran minta uang 200rb buat surat tanah', 'ya', said).draft).toMatchObject({
      visibility: 'secret',
      place: { text: 'sekaran' },
    });
  });

  it('"cukup sekaran dulu" leaves a place that is told, at any question', () => {
    expect(asked('lampu jalan mati di sekaran', 'cukup sekaran dulu').draft).toMatchObject({ asked: 'summary', pieces: [{}] });
    const { keys, draft } = asked('lampu jalan mati di jl merak 4', 'nama gangnya belum berani saya sebut, cukup jl merak dulu');
    expect(keys?.[0]).toBe('place.enough');
    expect(draft).toMatchObject({ place: { text: 'jl merak 4' }, pieces: [{}] });
  });

  it('"rahasia aja ya sekolahnya" makes it secret', () => {
    expect(asked(levy, 'rahasia aja ya sekolahnya').draft).toMatchObject({ visibility: 'secret', asked: 'evidence' });
  });

  it('a story that says so is not asked where', () => {
    const story = 'di sekolah saya ada guru yang suka mukul murid, saya takut sebut sekolahnya';
    expect(asked(story).draft?.asked).toBe('secrecy');
    expect(asked(story, 'ya').draft?.asked).toBe('evidence');
  });

  it.each(['rahasia', 'jangan sebut nama saya', 'takut salah'])('"%s" leaves the question', (said) => {
    expect(asked('lampu jalan mati', said).draft?.asked).toBe('place');
  });

  it('the place that is said is taken', () => {
    expect(asked(levy, 'kecamatan nanggalo aja dulu').draft?.place?.text).toBe('kecamatan nanggalo');
  });
});

describe('told outright with the story', () => {
  it.each([
    'dimintai uang di kelurahan waktu urus kk. nama saya jangan disebut ya',
    'mau ngadu tapi jangan sebut nama saya, ada pungli di smpn 4',
    'kepala sekolah minta setoran, tolong identitas saya jangan dibuka',
  ])('%j is done and said, not asked', (said) => {
    const world = new World();
    const keys = world.text(said).flatMap(({ lines }) => lines.map(({ key }) => key));
    expect(keys).toContain('hidden.secret');
    expect(keys).not.toContain('ask.secrecy');
    expect(world.talk.state?.draft?.visibility).toBe('secret');
  });

  it('of a matter that needs none, the name alone is hidden', () => {
    const world = new World();
    world.text('lampu jalan mati di jl merak, jangan sebut nama saya');
    expect(world.talk.state?.draft?.visibility).toBe('anonymous');
  });
});

it.each(['ya udah kirim tp rahasia ya', 'kirim, nama saya jangan ada', 'kirim tapi nama saya umpetin'])(
  '"%s" at the question for proof sends the secret report',
  (text) => {
    const world = told('ya', 'lewati', 'lewati');
    expect(world.talk.state?.draft).toMatchObject({ asked: 'evidence' });
    world.text(text);
    expect(world.filings).toMatchObject([{ visibility: 'secret' }]);
  },
);

describe('corruption that is only guessed behind a complaint', () => {
  const asked = (text: string) => {
    const world = new World();
    world.text(text);
    return world.talk.state?.draft?.asked;
  };

  it.each([
    'talud kali di jl kutilang 4 jebol padahal baru. pasti dikorupsi nih',
    'jl merpati bolong lagi, hasil korupsi kali',
    'lampu jalan jl pipit mati semua, anggarannya dikorupsi ya?',
    'plafon sd asri 2 ambruk baru setahun, kayaknya dikorup',
    'air pdam keruh terus di jl kenari 5, uang rakyat dikorupsi',
    'trotoar jl nuri ancur gara2 dikorupsi',
    'sampah di jl elang ga diangkut, sibuk korupsi kali petugasnya',
  ])('"%s" begins no secret report', (text) => {
    expect(asked(text)).not.toBe('secrecy');
  });

  it.each([
    'jl merpati bolong lagi, pasti dikorupsi kades asri',
    'proyek talud jl kutilang 300 juta, dikorupsi paling separonya',
    'saya lihat sendiri semennya dijual, pasti dikorupsi',
    'ada dugaan korupsi di pembangunan balai desa asri',
    'kayaknya dana bos sd asri dikorupsi',
    'saya mau lapor korupsi',
    'plafon sd asri ambruk. bendaharanya korupsi',
    'pupuk langka di sini karena dikorupsi dinas pertanian',
  ])('"%s" is offered to be secret', (text) => {
    expect(asked(text)).toBe('secrecy');
  });
});

describe('the receipt of a report of violence against women or children', () => {
  function filed(text: string): World {
    const world = new World();
    for (const said of [text, 'ya', 'lewati', 'lewati', 'kirim']) if (world.filings.length === 0) world.text(said);
    expect(world.filings).toHaveLength(1);
    return world;
  }
  const receipt = (world: World) => world.says.flatMap(({ lines }) => lines).find(({ key }) => key === 'receipt.help');

  it.each([
    'anak tetangga di gang pipit asri sering dipukuli bapaknya, minggu lalu lebam2',
    'istri kakak saya disiksa suaminya dari tahun lalu di perum asri',
    'murid sd asri diraba gurunya minggu lalu',
    'tetangga saya di jl nuri suka gebukin anaknya, bulan lalu sampe patah',
    'saya diancam mantan suami bulan lalu, sekarang ngumpet di gg merak',
  ])('"%s" names who helps', (text) => {
    expect(JSON.stringify(receipt(filed(text)))).toContain('129');
  });

  it.each([
    'saya dipukul satpam pasar asri bulan lalu',
    'ayunan taman bermain anak di jl nuri patah',
    'kades asri minta 50rb tiap ibu hamil bulan lalu',
  ])('"%s" names nobody', (text) => {
    expect(receipt(filed(text))).toBeUndefined();
  });

  it('names only whom the operator gave', () => {
    const world = new World();
    world.region = { ...world.region, emergency: world.region.emergency.filter((entry) => entry.for !== 'women_children') };
    for (const said of ['murid sd asri diraba gurunya minggu lalu', 'ya', 'lewati', 'lewati', 'kirim']) world.text(said);
    expect(world.filings).toHaveLength(1);
    expect(receipt(world)).toBeUndefined();
  });
});

it.each(['rekamannya ada tapi takut ngirim, nanti ketahuan saya', 'buktinya ga ada, chatnya udah dihapus'])(
  '"%s" answers the question for proof, and stands in no report',
  (said) => {
    const world = new World();
    for (const text of ['lurah minta uang 200rb di kelurahan sekaran selasa kemarin', 'ya', said]) world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', visibility: 'secret' });
    expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).not.toContain(said);
  },
);

describe('who refused the offer of secrecy and thinks again', () => {
  it.each(['eh 1 aja deh, takut dipersulit', 'oh ya deh mau', 'maaf salah 1', 'eh iya setuju deh'])('"%s" makes it secret', (text) => {
    const world = told('2', text);
    expect(world.talk.state?.draft).toMatchObject({ visibility: 'secret', asked: 'detail' });
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it('below the summary it is secret as well, and nothing is sent', () => {
    const world = new World();
    for (const text of ['pungli di pasar baru, diminta 20rb', 'tidak usah', 'eh 1 aja deh']) world.text(text);
    expect(world.filings).toEqual([]);
    expect(world.talk.state?.draft?.visibility).toBe('secret');
  });

  it.each(['eh iya, di kantor kelurahan sukamaju', 'oh iya'])('"%s" leaves it as it was chosen', (text) => {
    expect(told('2', text).talk.state?.draft?.visibility).toBe('public');
  });

  it('"1" below the summary sends', () => {
    const world = new World();
    for (const text of ['pungli di pasar baru, diminta 20rb', 'tidak usah', '1']) world.text(text);
    expect(world.filings).toMatchObject([{ visibility: 'public' }]);
  });
});

it.each([
  ['kamis kmrn di tempat uji kir aie pacah. kalau ga dikasih disuruh pulang', 'tempat uji kir aie pacah'],
  ['rabu di balai desa sukamaju pas pembagian sembako', 'balai desa sukamaju'],
])('where it was is read among when and how: "%s"', (text, place) => {
  expect(told('ya', text).talk.state?.draft?.place?.text).toContain(place);
});

it.each([
  'ditarik 30rb per karung. sing nagih pak darsum ketua rw',
  'yang minta bendahara, dikasih amplop sehabis rapat',
  'tiap awal bulan, pak dadang yang narik ke rumah rumah',
])('who and how name no place: "%s"', (text) => {
  expect(told('ya', text).talk.state?.draft?.place).toBeNull();
});

it('"oh iya. 1" at the summary presses', () => {
  const world = new World();
  for (const text of ['lampu mati di jl kenari 9 kel asri', 'oh oke. 1']) world.text(text);
  expect(world.filings).toHaveLength(1);
});

it('who asks twice behind the offer who reads it is answered, and tells nothing', () => {
  const world = told('ya');
  expect(keys(world.text('tapi beneran nama sy ga kebaca? yg meriksa orang kelurahan juga ga?'))).toContain('faq.readers');
  expect(world.talk.state?.draft).toMatchObject({ asked: 'detail', pieces: [{ text: story }] });
});

it('"rahasia aja deh" before its reason makes it secret', () => {
  const world = new World();
  for (const text of ['pungli di pasar baru, diminta 20rb', 'tidak usah', 'eh rahasia aja deh pedagang lain byk yg diusir'])
    world.text(text);
  expect(world.talk.state?.draft?.visibility).toBe('secret');
});

it('a wish to be hidden makes no wish of what is told', () => {
  const world = new World();
  world.text('rahasia ya min jgn smpe org desa tau, soal dana desa dimaenin bendahara');
  for (const text of ['y setuju', 'gang mawar rw 3 sukamaju. dananya 80jt buat paving yg dipasang cuma 40 meter', 'lewati'])
    world.text(text);
  world.text('kirim');
  expect(world.filings).toMatchObject([{ kind: 'grievance', visibility: 'secret' }]);
});

describe('proof nobody can be made to send', () => {
  it('"ada ss chat" where the place is asked asks for it too, and the place comes behind', () => {
    const world = told('ya', 'kemarin sehabis rapat, bendaharanya yang narik');
    expect(world.talk.state?.draft?.asked).toBe('place');
    expect(keys(world.text('ada ss chat'))).toEqual(['ask.evidence.send']);
    expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).not.toContain('ada ss chat');
    world.text('lewati');
    expect(world.talk.state?.draft?.asked).toBe('place');
  });

  it('"ada ss chatnya" asks for it, and stands in no report', () => {
    const world = secret();
    expect(keys(world.text('ada ss chatnya'))).toEqual(['ask.evidence.send']);
    expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).not.toContain('ada ss chatnya');
  });

  const secret = () => told('ya', 'balai desa sukamaju, rabu kemarin');
  it.each(['ada chat wa nya tp saya takut kirim', 'bukti ga ada dulu deh', 'tidak ada aja dulu buktinya'])(
    '"%s" is told to nobody',
    (text) => {
      const world = secret();
      const before = world.talk.state?.draft?.pieces;
      world.text(text);
      expect(world.filings).toEqual([]);
      expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', pieces: before });
      world.text('tidak ada aja dulu buktinya');
      expect(world.talk.state?.draft?.pieces).toEqual(before);
    },
  );
});

it('who in the family is afraid stands in no report', () => {
  const world = told('tidak usah');
  world.text('eh tunggu, istri saya takut kami digusur. rahasiakan aja lah');
  expect(world.talk.state?.draft).toMatchObject({ visibility: 'secret', pieces: [{ text: story }] });
});

it('the wish beside what is told at the summary stands in no report', () => {
  const world = new World();
  world.text('tukang pungut di pasar kemiri minta 20rb sehari');
  world.text('sy baru dibilangin sodara katanya yang narik galak. rahasiain aja deh');
  expect(world.talk.state?.draft?.visibility).toBe('secret');
  expect(world.talk.state?.draft?.pieces.some(({ text }) => text.includes('rahasia'))).toBe(false);
});
