/** What people write right after the numbers, who tell nothing more: nobody answers, they cannot call, they are frightened, or all is well. */
import { describe, expect, it } from 'vitest';
import { dangers } from '../../src/dialogue/understand/emergency.ts';
import { World } from '../support/core.ts';

const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));

function told(...texts: string[]): World {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
}

const fire = 'tolong ada kebakaran di pasar';
const flood = ['banjir', 'tolong aia lah sapinggang di jalan kenari 4 kelurahan asri, amak ambo di dalam'];
const unreached = [
  '113 ga bisa juga',
  'telponnya ga bisa dari tadi',
  '112 ga ada disini',
  '112 ndak diangkek',
  'ga diangkat pak',
  'tp ga diangkat',
  '113 nya sibuk terus',
  'nomornya tidak aktif min',
];

describe('nobody answers the telephone', () => {
  it.each(unreached)('"%s" brings the numbers and what else to do, and begins no report', (text) => {
    const world = told(fire);
    expect(keys(world.text(text))).toEqual(expect.arrayContaining(['emergency', 'emergency.others', 'emergency.unreached']));
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(unreached)('"%s" does not go back to a report that took the danger in, nor into its story', (text) => {
    const world = told(...flood);
    const said = keys(world.text(text));
    expect(said).toEqual(expect.arrayContaining(['emergency', 'emergency.unreached']));
    expect(said.some((key) => key.startsWith('summary'))).toBe(false);
    expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual(flood);
  });

  it('"ga diangkat" about a report that tells of no danger is added to it', () => {
    const world = told('sampah numpuk di jl kenari 9 kel asri', 'sudah telepon dinas, ga diangkat');
    expect(world.talk.state?.draft?.pieces).toHaveLength(2);
  });
});

describe('right after the numbers', () => {
  it.each([
    ['hp saya ga ada pulsa', 'emergency.borrow'],
    ['kamu aja yang telpon damkar', 'emergency.program'],
    ['tolong teleponin dong', 'emergency.program'],
    ['saya takut banget', 'emergency.steady'],
    ['harus gimana ini', 'emergency.steady'],
    ['kalian dong yg hubungin damkar', 'emergency.program'],
    ['mending lu aja yg nelpon', 'emergency.program'],
  ])('"%s" is answered with what to do', (text, key) => {
    const world = told(fire);
    expect(keys(world.text(text))).toContain(key);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(['ngelapornya kemana kak', 'kemana lapornya ini', 'telp kemana ini??', 'nomor pemadam berapa bu', 'saya harus hubungi siapa'])(
    '"%s" brings the numbers again',
    (text) => {
      const world = told(fire);
      expect(keys(world.text(text))).toEqual(expect.arrayContaining(['emergency', 'emergency.others']));
      expect(world.talk.state?.draft).toBeNull();
    },
  );

  it.each([
    ['harus ke mana ini', 'emergency'],
    ['aduh gimana ini gimana', 'emergency.steady'],
  ])('"%s" is answered also where a report took the danger in, and stands in no story', (text, key) => {
    const world = told(...flood);
    expect(keys(world.text(text))).toContain(key);
    expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual(flood);
  });

  it('"gimana ini" below a report of what was a danger hours ago is no cry', () => {
    const world = told(...flood);
    world.wait(3_600_000);
    expect(keys(world.text('gimana ini pak'))).not.toContain('emergency.steady');
  });

  it.each(['kirim aja sekarang', 'kirim'])('"%s" notes it, as ever', (text) => {
    expect(told(fire, text).talk.state?.draft).not.toBeNull();
  });

  it.each(['sudah nelpon damkar', 'saya telepon 112'])('"%s" is no wish that the bot should call', (text) => {
    expect(keys(told(fire).text(text))).not.toContain('emergency.program');
  });

  it('fire and what is live are kept away from; nobody else is told to', () => {
    expect(keys(new World().text(fire))).toContain('emergency.away.fire');
    expect(keys(new World().text('kabel listrik putus jatuh di jalan, nyetrum orang'))).toContain('emergency.away.power');
    expect(keys(new World().text('bapak saya ga napas tolong')).some((key) => key.startsWith('emergency.away'))).toBe(false);
  });

  it.each(['makin besar pak', 'masih belum padam', 'barusan', 'iya masih', 'sekarang pak', 'iya barusan kejadiannya'])(
    '"%s" asks nobody for a street',
    (text) => {
      const world = told(fire);
      expect(keys(world.text(text))).toContain('emergency.scene');
      expect(world.talk.state?.draft).toBeNull();
    },
  );

  it.each(['sekarang udah aman', 'iya udah aman'])('"%s" says that it is over', (text) => {
    expect(keys(told(fire).text(text))).toContain('emergency.note');
  });

  it.each([
    'maaf salah kirim',
    'eh cuma iseng kok',
    'yang tadi bohong pak',
    'maaf ya min tadi boong',
    'cuma boongan kok',
    'eh bohong ding',
  ])('"%s" ends it', (text) => {
    const world = told(fire);
    expect(keys(world.text(text))).toContain('emergency.relief');
    expect(world.talk.state?.emergency).toBeNull();
  });

  it.each(['bukan bercanda pak', 'serius pak bukan prank', 'saya ga bohong pak', 'bohong pak', '112 bohong pak ga diangkat'])(
    '"%s" does not end it',
    (text) => {
      const world = told(fire);
      world.text(text);
      expect(world.talk.state?.emergency ?? world.talk.state?.draft).not.toBeNull();
    },
  );
});

describe('who was rescued', () => {
  it.each([
    'alhamdulillah amak lah dibao urang perahu karet. makasih min',
    'syukurlah nenek udah dievakuasi tim sar pakai perahu karet',
    'alhamdulillah bapak yang kejebak lift sudah keluar',
  ])('"%s" hours later alarms nobody', (text) => {
    const world = told('tolong min amak ambo tajabak banjir di rumah, aia lah sadado');
    world.wait(3 * 3_600_000);
    expect(keys(world.text(text))).toContain('emergency.note');
  });

  it.each([
    'bapak mertua yg kejebak lift udah keluar, ga apa2',
    'yang kejebak kebakaran tadi udah dievakuasi semua, makasih pak',
    'anak saya digigit anjing kemarin, kakinya dijahit 5',
    'anak 7 tahun yang jatuh itu lukanya dijahit',
    'aspal bolong dekat pom, udah 3 motor jatuh',
    'dalane lunyu, wis 2 motor tibo',
    'kulo mboten saged ngetik pak, mripat mpun mboten cetho',
    'pake suara aja ya nak, mata ibu kurang awas',
    'mas salah mas, bukan ipda tut harsono. aku lagi eling iku wis melu jalan kusumanegara',
  ])('"%s" alarms nobody', (text) => {
    expect(dangers(text)).toEqual([]);
    expect(dangers(text, 'amid')).toEqual([]);
  });

  it.each([
    'alhamdulillah nenek udah dibawa perahu, tapi kakek masih kejebak di loteng',
    'syukur anaknya sudah ketemu, bapaknya belum muncul dari sungai',
    'amak lah dibao perahu, adiak masih tajabak di ateh atok',
    'untung anak sudah keluar, ibu kejebak di dalam tolong',
    'yang kejebak lift udah keluar tapi ga napas, makasih',
    'satu udah dievakuasi, dua kejebak api belum keluar, makasih',
    'salah mas, bukan jalan kenari, mbah di gang mawar jatuh ga bangun bangun',
    'tetangga jatuh dari atap, kepalanya berdarah harus dijahit tolong',
    'jalan licin udah 3 orang jatuh, yang satu ga sadar',
    'jalan bolong, sudah ada 2 motor jatuh tolong kakinya patah',
    'mata saya tidak bisa lihat, kena air keras',
    'salah pak bukan asap sampah, rumah di gang mawar kebakaran',
  ])('"%s" does', (text) => {
    expect(dangers(text)).not.toEqual([]);
  });
});

describe('whom to call if', () => {
  it.each([
    ['kalau ada kebakaran telponnya ke mana?', '113'],
    ['kalo ada org kecelakaan hubungi siapa?', '119'],
  ])('"%s" gets the numbers', (text, number) => {
    const world = new World();
    expect(JSON.stringify(world.text(text))).toContain(number);
    expect(world.effects.some(({ type }) => type === 'emergency')).toBe(false);
    expect(world.talk.state?.draft).toBeNull();
  });
});
