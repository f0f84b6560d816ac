/** Who asks for a moment, answers days late, calls off twice or hurries: what was told goes on, and nothing begins by itself. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const lamp = 'lampu jalan mati di jl mawar 3 depan masjid';
const told = (...texts: string[]) => {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
};

describe('behind "bentar"', () => {
  it.each([
    ['bentar', 'kata suami jangan pakai nama', { visibility: 'anonymous' }],
    ['sek', 'lampunya 3 biji yang mati', { visibility: 'public' }],
    ['sebentar mas', 'tiangnya juga miring mau roboh', { visibility: 'public' }],
    ['bentar tanya istri dulu', 'kata istri bukan mawar 3 tapi mawar 5', { place: { text: 'jl mawar 5 depan masjid' } }],
    ['tunggu', 'hujan jd licin tadi subuh ada 2 motor jatuh', { visibility: 'public' }],
  ])('"%s", "%s" goes on with what waits', (moment, more, filed) => {
    const world = told(lamp, moment, more);
    expect(world.talk.state?.draft?.pieces[0]?.text).toBe(lamp);
    world.text('kirim');
    expect(world.filings).toMatchObject([filed]);
  });

  it('another matter elsewhere is asked about, and neither is lost', () => {
    const world = told(lamp, 'bentar ya', 'sampah numpuk di jl melati 9 depan pasar, bau');
    expect(world.talk.state?.draft?.asked).toBe('split');
  });

  it('a day later words begin what they tell', () => {
    const world = told(lamp, 'bentar');
    world.wait(26 * 3_600_000);
    world.text('sampah numpuk di jl melati 9 depan pasar, bau');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });
});

describe('days after it was asked where', () => {
  it.each(['maaf baru bales hp rusak. pasadena kalipancur', 'maaf baru bales, jl kenanga 4 genuk', 'jl kenanga 4 genuk'])(
    '"%s" answers it',
    (text) => {
      const world = told('air di rumah saya bau comberan sudah 3 hari');
      world.wait(5 * 86_400_000);
      world.text(text);
      expect(world.talk.state?.draft).toMatchObject({
        asked: 'summary',
        pieces: [{ text: 'air di rumah saya bau comberan sudah 3 hari' }],
      });
      expect(world.talk.state?.draft?.place).not.toBeNull();
    },
  );

  it('a matter of its own begins a report', () => {
    const world = told('air di rumah saya bau comberan sudah 3 hari');
    world.wait(5 * 86_400_000);
    world.text('maaf, lampu jalan mati di jl melati');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });
});

describe('what is called off', () => {
  it.each(['iya batal. mau tak omongin pas rapat warga aja. hapus ya', 'iya batal. nanti saya omongin sendiri'])(
    '"%s" is called off already, and begins nothing',
    (text) => {
      const world = told(lamp, 'ga jadi deh');
      expect(keys(world, text)).toEqual(['draft.cancelled.already']);
      expect(world.talk.state?.draft).toBeNull();
    },
  );

  it.each(['gausah dilaporin, pabriknya juga ga salah emang lagi sepi order', 'batal deh', 'ga usah dilaporin ya pak'])(
    '"%s" begins nothing where nothing was told',
    (text) => expect(told(text).talk.state?.draft).toBeNull(),
  );

  it('"eh jadi deng, kirim" takes it up again', () => {
    expect(told(lamp, 'ga jadi deh', 'eh jadi deng, kirim').talk.state?.draft?.pieces[0]?.text).toBe(lamp);
  });
});

describe('who agrees in other words', () => {
  it.each([
    ['iya cepat', 'public'],
    ['iya tapi jangan bilang saya yang lapor', 'anonymous'],
    ['boleh, asal nama saya ga disebut', 'anonymous'],
    ['bismillah kirim tapi rahasia', 'secret'],
    ['mohon diteruskan', 'public'],
    ['iya tolong diteruskan ke dinasnya ya', 'public'],
  ])('"%s" sends, hidden as it says', (text, visibility) => {
    expect(told(lamp, text).filings).toMatchObject([{ visibility }]);
  });

  it('is heard below an alarm, and nobody is asked three times', () => {
    const world = told('banjir di kaligawe dekat rsi, ada kabel putus jatuh ke air ada yang kesetrum', 'udah ada yg nelpon 112', 'iya cpt');
    expect(world.talk.state?.draft?.asked).toBe('summary');
    expect(keys(world, 'udah aman tadi, orangnya dibawa ke rsi')[0]).toBe('emergency.relief');
  });
});

it('nobody in danger is asked for proof', () => {
  const world = told('bapak mukulin mamah', 'jl borobudur kembangarum', 'ya');
  expect(world.says.flatMap(({ lines }) => lines.map(({ key }) => key))).not.toContain('ask.evidence');
});

it('who asks not to be named before telling is heard', () => {
  const world = told('kak aku mau cerita tp jgn pake nama ya. lampu jalan mati di jl mawar 3');
  expect(world.talk.state?.draft?.visibility).toBe('anonymous');
});

it('which of them is meant answers the officer', () => {
  const world = told('rob masuk rumah tiap sore di tambak lorok rt 3, pompanya apa ya ndak jalan', 'kirim');
  world.central('complaint.info_requested', { agency: 'DPU', text: 'Pompa mana yang dimaksud?' });
  expect(keys(world, 'yang dekat jembatan itu lho pak, yg cat biru, sepi tidak ada suaranya blas')).toContain('added');
});
