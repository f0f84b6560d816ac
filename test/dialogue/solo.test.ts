/** What people of Solo say beside a report is understood, and stands in none. */
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/dialogue/understand/normalise.ts';
import { World } from '../support/core.ts';

const story = 'lampu jalan mati di jl mawar 3, kelurahan sukamaju rt 3 rw 7';
const told = (...texts: string[]) => {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
};
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const pieces = (world: World) => world.talk.state?.draft?.pieces.map(({ text }) => text);
const voiced = () => {
  const world = new World();
  world.hear({ type: 'file', kind: 'voice', ref: 'v1' });
  world.text('jl mawar 3');
  return world;
};

it.each([
  ['matur nuwun nggih nak', 'terima kasih ya pak'],
  ['suwun mas', 'terima kasih pak'],
  ['kulo nuwun', 'halo'],
  ['tak pikir2 disik', 'saya pikir pikir dulu'],
  ['tak ada lampu', 'tak ada lampu'],
])('"%s" is read as "%s"', (said, read) => {
  expect(plain(said)).toBe(read);
});

it.each(['matur nuwun sanget nggih bu', 'suwun yo mas'])('"%s" below a status is thanks', (said) => {
  expect(keys(told(story, 'kirim', 'status'), said)).toContain('thanks.welcome');
});

describe('haste', () => {
  it.each(['ndang to pak kesuwen, aku jik momong', 'masak gitu aja ga ngerti, goblok'])('"%s" tells nothing', (said) => {
    const world = voiced();
    world.text(said);
    expect(world.talk.state?.draft).toMatchObject({ pieces: [], asked: 'about' });
  });

  it('the time told beside it counts', () => {
    const world = told('tagihan air 600rb padahal rumah kosong', 'jl mawar 3', 'wulan september kuwi. gage ra kakean takon');
    expect(pieces(world)?.at(-1)).toBe('wulan september kuwi');
    expect(world.effects).toEqual([]);
  });

  it('the place told beside it counts', () => {
    const world = told('antri 4 jam malah disuruh pulang', 'kenanga', 'PUSKESMAS KENANGA masa gitu aja gatau bodoh');
    expect(world.talk.state?.draft?.place?.text).toBe('PUSKESMAS KENANGA');
    expect(pieces(world)).toEqual(['antri 4 jam malah disuruh pulang']);
  });
});

it.each(['harus ngetik lagi to pak? wong sudah saya omongin', 'kok disuruh nulis lagi, kan sudah saya omongkan'])(
  '"%s" beside a voice note points to it',
  (said) => {
    const world = voiced();
    world.text(said);
    expect(pieces(world)).toEqual([]);
  },
);

it('what was spoken of with others is told', () => {
  const world = voiced();
  world.text('sudah saya omongkan ke pak rt tapi lampunya tetap mati');
  expect(pieces(world)).toHaveLength(1);
});

it.each([
  'vn saya kedengeran to pak? soale rame',
  'fotonya kelihatan tidak, soalnya gelap',
  'error ya min',
  'kok ngehang ya pak',
  'apa perlu saya kirim ulang videonya',
])('"%s" right after sending hears that it is sent', (said) => {
  const world = told(story, 'kirim');
  expect(keys(world, said)).toEqual(['filed.already']);
  expect(world.filings).toHaveLength(1);
});

it.each(['ra guna kabeh', 'halah percuma lapor'])('"%s" right after sending tells nothing', (said) => {
  const world = told(story, 'kirim', said);
  expect(world.talk.state?.loose).toBeNull();
});

it('fear that is thought over hides the name, and puts nothing aside', () => {
  const world = told(story, 'tak pikir2 aku wedi. rahasiakan namaku ya');
  expect(world.talk.state?.draft).toMatchObject({ visibility: 'secret', asked: 'summary' });
});

describe('a reply', () => {
  it.each(['kategorine lampu jalan lho pak ojo liyane', 'kategorinya lampu jalan lho mas jangan yang lain'])(
    '"%s" names the category',
    (said) => {
      const world = told(story, said);
      expect(world.talk.state?.draft?.place?.text).toContain('jl mawar 3');
      expect(pieces(world)).toEqual([story]);
    },
  );

  it('of what stays as it is changes the part before it alone', () => {
    const world = told(story, 'eh rt 4 ding, rw ne tetep 7');
    expect(world.talk.state?.draft?.place?.text).toMatch(/rt 4 rw 7/);
  });

  it.each(['lewati aja nilainya', 'skip dulu penilaiannya', 'lewati'])('"%s" gives no stars', (said) => {
    const world = told(story, 'kirim');
    world.central('complaint.resolved', { text: 'sudah' });
    world.text('sudah beres');
    expect(keys(world, said)).toEqual(['question.unrated']);
  });

  it.each(['itu punya bojoku', 'itu punya adikku kok, cek sebentar doang'])('"%s" of a number adds nothing', (said) => {
    const world = told(story, 'kirim', 'cek 4TRX-B', said);
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });
});

it('what is told behind the no to a proof is told, without the no', () => {
  const world = told(
    'urus akta kok dimintai 200rb sama petugas, itu pungli apa resmi',
    'ya',
    'di kelurahan sukamaju, senin kemarin',
    'ga punya, wong ora diwenehi kuitansi',
  );
  expect(pieces(world)?.at(-1)).toBe('wong ora diwenehi kuitansi');
});

it.each(['itu aja buktinya', 'cuma itu fotonya pak'])('"%s" below a photo tells nothing', (said) => {
  const world = told(story);
  world.hear({ type: 'file', kind: 'photo', ref: 'p1' });
  world.text(said);
  expect(pieces(world)).toEqual([story]);
});

describe('where', () => {
  const place = (...texts: string[]) => told(...texts).talk.state?.draft?.place?.text ?? null;

  it.each(['pohon jambu depan gang mau ambruk', 'wit pelem ngarep omah meh ambruk', 'dangdutan mburi omah muni ngasi jam 1 bengi'])(
    '"%s" names no place',
    (said) => {
      expect(place(said)).toBeNull();
    },
  );

  it.each([
    ['dalan palang mawar growong kabeh', 'dalan palang mawar'],
    ['tanggul kali wates retak dowo cedak jembatan kenanga', 'kali wates, cedak jembatan kenanga'],
    ['semalam gelap. lampu mati di ring road kenanga, rawan begal', 'ring road kenanga'],
    ['dalan rusak kabeh', null],
  ])('"%s" is at %s', (said, where) => {
    expect(place(said)).toBe(where);
  });

  it.each(['cm yg arah barat tok, sisane nyala', 'yang sisi selatan aja, lainnya hidup'])('"%s" says which part, and not where', (said) => {
    const world = told('lampu merah mati', said);
    expect(world.talk.state?.draft).toMatchObject({ place: null, asked: 'place' });
    expect(pieces(world)).toEqual(['lampu merah mati', said]);
  });

  it('of a kind of place it is asked which', () => {
    const world = told('orang jualan ganggu', 'di trotoar, bikin macet');
    expect(world.talk.state?.draft).toMatchObject({ place: { text: 'trotoar' }, asked: 'place' });
    expect(pieces(world)).toEqual(['orang jualan ganggu', 'di trotoar, bikin macet']);
  });

  it('what somebody there says is no part of it', () => {
    const world = told(
      'petugas minta uang 50rb buat stempel',
      'tidak',
      'di kelurahan sukamaju, senin kemarin, bapak yg di loket depan bilangnya buat kas',
    );
    expect(world.talk.state?.draft?.place?.text).toBe('kelurahan sukamaju');
  });

  it('where a pupil who moves comes from is not meant', () => {
    expect(place('anak saya mau pindah sekolah, syaratnya apa? sekarang masih kelas 5 di klaten')).toBeNull();
  });
});

it('what the story reads instead follows the name of the field', () => {
  const world = told('pohon mangga miring di jl mawar 3', 'ubah', 'isinya: bukan pohon mangga ternyata pohon jambu');
  expect(pieces(world)).toEqual(['pohon mangga miring di jl mawar 3', 'bukan pohon mangga ternyata pohon jambu']);
});
