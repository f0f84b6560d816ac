/** What people of Padang said in whole talks, and their neighbours: once read as something else. */
import { describe, expect, it } from 'vitest';
import { placesFor } from '../support/areas.ts';
import { region, World } from '../support/core.ts';

const day = 86_400_000;
const padang = (...texts: string[]) => {
  const world = new World();
  world.region = { ...region, code: '13.71', name: 'Kota Padang' };
  world.places = placesFor('13.71');
  for (const text of texts) world.text(text);
  return world;
};
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const draftAfter = (...texts: string[]) => padang(...texts).talk.state?.draft;
const lamp = 'lampu jalan mati di jl veteran depan bri';

describe('asked of the bot', () => {
  it.each([
    ['data saya dijual ga tuh', 'faq.safe'],
    ['nomor saya disebar ya?', 'faq.safe'],
    ['nomornya hilang, hp lama rusak', 'faq.lost'],
    ['kalau satpol pp datang sekarang bisa ga', 'faq.how_long'],
    ['petugasnya bisa langsung datang malam ini?', 'faq.how_long'],
  ])('"%s"', (said, key) => {
    const world = padang();
    expect(keys(world, said)[0]).toBe(key);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each([
    'kalau ada kebakaran telponnya ke mana?',
    'kalo ada kecelakaan nelpon kemana ya',
    'kalau rumah kebakaran harus hubungi siapa',
    'kalau ada maling lapor ke mana',
  ])('"%s" gets numbers and opens nothing', (said) => {
    const world = padang();
    expect(JSON.stringify(world.text(said))).toContain('112');
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(['data saya dipakai pinjol', 'nomor antrian saya hilang di dukcapil'])('"%s" tells', (said) => {
    expect(draftAfter(said)?.pieces).toMatchObject([{ text: said }]);
  });
});

describe('who somebody is', () => {
  it.each(['Pak kami nelayan di muaro batang kuranji', 'saya pedagang di pasar raya'])('"%s" is asked what it is about', (said) => {
    expect(draftAfter(said)?.asked).toBe('about');
  });

  it('somebody in danger is heard all the same', () => {
    expect(keys(padang(), 'kami nelayan di laut tenggelam')[0]).toBe('emergency');
  });
});

describe('within a draft', () => {
  it.each(['katanya mau ada lagi malam minggu depan', 'besok katanya mau ada lagi'])('"%s" is told, and pauses nothing', (said) => {
    expect(draftAfter('tawuran pelajar di jl khatib sulaiman depan bank', said)?.pieces.at(-1)?.text).toBe(said);
  });

  it.each([
    ['sebenarnya saya bukan mau ngadu sih, lebih ke ngasih saran', 'aspiration'],
    ['ini usulan ya', 'aspiration'],
  ])('"%s" names its kind below the question for the place', (said, kind) => {
    const story = 'trotoar di khatib sulaiman dipakai parkir mobil terus pejalan kaki turun ke jalan';
    expect(draftAfter(story, said)).toMatchObject({ asked: 'place', kind, pieces: [{ text: story }] });
  });

  it.each(['jembatannya yang dekat mesjid raya lambuang bukik', 'jambatannyo nan dakek mesjid raya lambuang bukik'])(
    '"%s" says where',
    (said) => {
      expect(draftAfter('jembatan kayu di lambung bukik lapuk papannya', 'lewati', said)?.place?.text).toMatch(
        /^lambung bukik, da?[ek]+[a-z]* mesjid/,
      );
    },
  );

  it('where it is not is no place', () => {
    expect(draftAfter('lampu jalan mati', 'DI KELURAHAN LAH MASA DI MALL')).toMatchObject({ asked: 'place' });
    expect(draftAfter('lampu jalan mati', 'di jl veteran lah masa di bulan')?.place?.text).toBe('jl veteran');
  });

  it.each(['kirim', 'kirim se lah'])('"%s" below "sebelah mana?" sends what is shown with it', (said) => {
    const world = padang('tanah pusako di limau manih dijual tanpa izin, tolong pemerintah batalkan');
    expect(world.says.at(-1)?.lines.map(({ key }) => key)).toContain('ask.place.within.shown');
    expect(world.filings).toHaveLength(0);
    world.text(said);
    expect(world.filings).toHaveLength(1);
  });

  it.each(['jangan sampai tau siapa yg lapor. mereka kenal semua orang', 'jangan sampai ketahuan ya'])(
    '"%s" wants the secret report that is offered',
    (said) => {
      expect(draftAfter('saya jualan di pasar lubuk buaya. ada orang minta uang keamanan tiap pagi', said)).toMatchObject({
        visibility: 'secret',
        asked: 'detail',
      });
    },
  );

  it('what is over is met with relief, also where the draft tells of the danger', () => {
    const world = padang(
      'saya jualan di pasar lubuk buaya. ada orang minta uang keamanan tiap pagi',
      'ya',
      'pak mereka ke sini sekarang bawa kayu rame2',
    );
    world.wait(2 * 3_600_000);
    expect(keys(world, 'saya udah di rumah. polisi datang tadi')[0]).toBe('emergency.relief');
  });
});

describe('after filing', () => {
  it.each([
    'sama ada kabel listrik terjuntai ke air kalau banjir',
    'samo ado kabel listrik tajuntai ka aia kalau banjir',
    'dan juga sampahnya numpuk',
  ])('"%s" goes on', (said) => {
    const world = padang('jalan di dadok tunggul hitam dekat simpang banjir tiap hujan', 'kirim');
    expect(keys(world, said)).toEqual(['added']);
  });

  it.each(['tolong nama anak di pojok surat ditutup ya', 'muka saya di foto tolong disensor'])('"%s" says what can be done', (said) => {
    expect(keys(padang(lamp, 'kirim'), said)).toEqual(['files.unedited', 'added']);
  });

  it.each(['KAN itu di mana', 'KAN tu dimaa', 'pengadilan sebelah mana?'])('"%s" below a refusal is answered honestly', (said) => {
    const world = padang(lamp, 'kirim');
    world.wait(day);
    world.central('complaint.rejected', { text: 'Silakan ke KAN atau pengadilan.' });
    expect(keys(world, said)).toEqual(['faq.address']);
  });

  it('"minta lanjut" below a dispute is part of it', () => {
    const world = padang(lamp, 'kirim');
    world.central('complaint.resolved', { agency: 'Dishub', text: 'sudah' });
    world.text('sebagian sudah dikembalikan, sebagian belum');
    expect(keys(world, 'belum berarti. minta lanjut')).toEqual(['added']);
  });
});

describe('below "sudah beres?"', () => {
  const claimed = () => {
    const world = padang(lamp, 'kirim');
    world.wait(5 * day);
    world.central('complaint.resolved', { agency: 'Dishub', text: 'Lampu telah diganti' });
    return world;
  };
  const solved = (world: World) => world.effects.flatMap((effect) => (effect.type === 'solved' ? [effect.solved] : []));

  it.each(['lum nyala', 'siapa bilang selesai', 'alun lai', 'kata siapa beres'])('"%s" is not solved', (said) => {
    const world = claimed();
    world.text(said);
    expect(solved(world)).toEqual([false]);
  });

  it.each(['ga tau saya udah pindah', 'ga tau pak lagi di luar', 'petugasnya ga sopan'])('"%s" says nothing of it', (said) => {
    const world = claimed();
    world.text(said);
    expect(solved(world)).toEqual([]);
  });

  it.each([
    ['bintang limo', 5],
    ['ampek', 4],
    ['kasih papat', 4],
    ['tigo', 3],
  ])('"%s" rates in the numbers of home', (said, stars) => {
    const world = claimed();
    world.text('sudah');
    world.text(said);
    expect(world.effects.at(-1)).toMatchObject({ type: 'rate', stars });
  });
});

describe('days later', () => {
  const routed = () => {
    const world = padang(lamp, 'kirim');
    world.wait(7 * day);
    world.central('complaint.routed', { agency: 'Dishub' });
    return world;
  };

  it.each([
    ['tolong diprioritaskan ada anak sekolah lewat', 'added'],
    ['boleh saya datangi kantornya?', 'faq.address'],
    ['bisa minta nomor petugasnya?', 'faq.number'],
    ['siapa yang bertanggung jawab?', 'own.head'],
  ])('"%s"', (said, key) => {
    expect(keys(routed(), said)[0]).toBe(key);
  });
});

it('a road that leads somewhere is not that place', () => {
  expect(draftAfter('jalan menuju kampus unand gelap')?.place?.text).toBe('jalan menuju kampus unand');
  expect(draftAfter('jalan ke arah pasar raya berlubang')?.place?.text).toBe('jalan ke arah pasar raya');
});

describe('second thoughts after sending', () => {
  it.each(['jangan diproses dulu ya', 'tunggu dulu jangan diteruskan'])('"%s" is asked whether it is taken back', (said) => {
    expect(keys(padang(lamp, 'kirim'), said)).toEqual(['undo.hint']);
  });

  it('"eh bentar ada yang salah" is asked what', () => {
    expect(keys(padang(lamp, 'kirim'), 'eh bentar ada yang salah')).toEqual(['undo.change', 'ask.edit']);
  });

  it.each([
    ['yakin kan udah kehapus?', 'draft.cancelled.already'],
    ['kalau rahasia beneran ga ketahuan?', 'meaning.secret'],
    ['kok ada pohon lain bisa lapor lagi kan', 'fine.later'],
  ])('"%s" below what was taken back opens nothing', (said, key) => {
    const world = padang(lamp, 'kirim', 'batalkan laporan tadi');
    expect(keys(world, said)).toEqual([key]);
    expect(world.talk.state?.draft).toBeNull();
  });
});

describe('at the summary', () => {
  it.each([
    ['boleh diubah ga', 'summary.hint'],
    ['kirimnya ke siapa?', 'faq.readers'],
  ])('"%s" is answered, and is no part of it', (said, key) => {
    const world = padang(lamp);
    expect(keys(world, said)[0]).toBe(key);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it('"tanya istri dulu" waits', () => {
    expect(keys(padang(lamp), 'tanya istri dulu')).toContain('draft.paused');
  });
});

it.each(['tolong malam aja pak biar ga macet', 'jangan dipangkas pak, ditebang aja'])('"%s" answers what officers wrote', (said) => {
  const world = padang('pohon mahoni miring di jl rasuna said depan kantor pos', 'kirim');
  world.wait(day);
  world.central('complaint.replied', { text: 'Akan kami pangkas minggu depan.' });
  expect(keys(world, said)).toEqual(['added']);
});

it.each(['takuik awak rabah pas onda lewat', 'takut patah pas truk lewat', 'goyang pas angin kencang'])(
  '"%s" says when, and no place',
  (text) => {
    expect(draftAfter('pohon mahoni lah miriang bana, akarnyo taangkek', text)?.place).toBeNull();
  },
);

it('a ditch that is blocked is no place', () => {
  expect(draftAfter('banda mampek min')?.place).toBeNull();
});

it.each([
  ['alah 4 hari ko', '2026-11-19/'],
  ['lah 2 minggu', '2026-11-09/'],
])('"%s" says since when', (text, date) => {
  const world = padang('lampu jalan mati di jl veteran', text, 'kirim');
  expect(world.filings[0]?.occurred).toContain(date);
});

it.each(['kalera', 'kanciang samo se kalian sadonyo', 'pemkot koplok kabeh'])('"%s" begins no report', (text) => {
  expect(draftAfter(text)).toBeNull();
});

it('that there is no photo is no part of the story beside a time', () => {
  const draft = draftAfter(lamp, 'dari sabtu. ga ada foto bot anjir');
  expect(draft?.pieces.map(({ text }) => text)).toEqual([lamp, 'dari sabtu']);
});

it.each([
  ['aia salutuik di jl maransi aie pacah, warung ambo tutuik taruih', 'jl maransi aie pacah'],
  ['rantiang pohon kanai kabel. jl juanda depan warung lontong', 'jl juanda depan warung lontong'],
])('"%s" is at %s', (text, place) => {
  expect(draftAfter(text)?.place?.text).toBe(place);
});

it('a market that has to be paid is no place', () => {
  expect(draftAfter('WC pasar bayia 3rb tapi aia ndak ado, pintu ndak bisa dikunci')?.place).toBeNull();
});
