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

describe('the offer of secrecy', () => {
  it.each([
    ['bener2 rahasia ga nih', 'meaning.secret'],
    ['rahasia itu gimana', 'meaning.secret'],
    ['beneran rahasia?', 'meaning.secret'],
    ['kalo rahasia tetep diproses kan', 'faq.answered'],
  ])('"%s" is answered (%s) and decides nothing', (text, key) => {
    const world = told();
    expect(keys(world.text(text))).toEqual([key, 'ask.secrecy.again']);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'secrecy', visibility: 'public' });
  });

  it.each(['gapapa terbuka aja', 'jangan rahasia, biar semua tau', 'ga usah rahasia', 'terang terangan aja'])(
    '"%s" leaves it open',
    (text) => {
      const { draft } = told(text).talk.state ?? {};
      expect(draft).toMatchObject({ visibility: 'public', asked: 'place', place: null });
    },
  );

  it.each(['rahasia ya', 'iya tolong dirahasiakan', 'setuju'])('"%s" makes it secret', (text) => {
    expect(told(text).talk.state?.draft?.visibility).toBe('secret');
  });
});

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
