/** Replies that say two things at once: both are heard, and neither is lost. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const atSummary = () => {
  const world = new World();
  world.text('lampu jalan mati di jl mawar 3 depan masjid');
  return world;
};

describe('who sends and asks', () => {
  it.each([
    ['kirim. nanti dikabarin lewat sini?', 'faq.answered'],
    ['ok kirim, berapa lama biasanya?', 'faq.how_long'],
    ['ya kirim. gratis kan ini?', 'faq.free'],
    ['ini gratis kan? yaudah kirim', 'faq.free'],
  ])('"%s" is sent and answered', (said, answer) => {
    const world = atSummary();
    expect(keys(world, said)).toContain(answer);
    expect(world.filings.map(({ pieces }) => pieces.length)).toEqual([1]);
  });

  it.each(['kirim aja. nama saya ga ketauan kan?', 'kirim. siapa aja yang baca?'])('"%s" is answered before it is sent', (said) => {
    const world = atSummary();
    world.text(said);
    expect(world.filings).toHaveLength(0);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it.each(['kirim. yang bpjs gimana', 'kirim. trus soal sampah di pasar gimana'])('"%s" is sent, and the other is told beside', (said) => {
    const world = atSummary();
    world.text(said);
    expect(world.filings).toHaveLength(1);
    expect(world.talk.state?.draft?.apart).toBe(true);
  });

  it.each(['kirim. lampunya 3 biji', 'kirim. kapan tukangnya datang?'])('"%s" is sent with what stands behind', (said) => {
    const world = atSummary();
    world.text(said);
    expect(world.filings[0]?.pieces.at(-1)?.text).toBe(said.replace('kirim. ', ''));
  });

  it('sends nothing that is called wrong in the same breath', () => {
    const world = atSummary();
    world.text('kirim. eh bentar, alamatnya salah');
    expect(world.filings).toHaveLength(0);
  });

  it.each(['kirim min. tapi jangan lama2 ya', 'kirim. makasih ya', 'gak ada lagi kirim', 'sok atuh kirim'])(
    '"%s" sends and adds nothing',
    (said) => {
      const world = atSummary();
      world.text(said);
      expect(world.filings.map(({ pieces }) => pieces.length)).toEqual([1]);
    },
  );
});

describe('who asks for a moment and says at once what for', () => {
  it.each([
    ['tunggu dulu, nama saya jangan disebut', 1],
    ['bentar ada yang kurang. lampunya 3 biji', 2],
    ['tunggu. mau tanya ini gratis ga?', 1],
  ])('"%s" is heard, and the summary is shown again', (said, pieces) => {
    const world = atSummary();
    expect(keys(world, said)).not.toContain('draft.paused');
    expect(world.talk.state?.draft?.asked).toBe('summary');
    expect(world.talk.state?.draft?.pieces).toHaveLength(pieces);
    expect(world.talk.state?.draft?.pieces.at(-1)?.text).not.toMatch(/tunggu|bentar/);
  });

  it('leaves a part out and shows what is left', () => {
    const world = new World();
    world.text('genangan di jl kenanga 3 dalam sekali. anak kelas 3 sampai jatuh kemarin');
    const said = keys(world, 'tunggu. kata kelas 3 nya jangan ditulis');
    expect(said).toContain('part.dropped');
    expect(said).not.toContain('draft.paused');
  });

  it.each(['tunggu', 'tunggu, saya foto dulu', 'bentar, mau nanya suami dulu', 'eh tunggu, jangan dikirim dulu'])(
    '"%s" puts it aside',
    (said) => {
      expect(keys(atSummary(), said)).toContain('draft.paused');
    },
  );
});

describe('who says that there is nothing more', () => {
  it.each([
    'engga itu aja',
    'ga ada, itu doang',
    'tidak, cukup itu',
    'gak usah, itu aja',
    'teu aya, eta wae',
    'mboten, niku mawon',
    'ga ada kak itu aja',
  ])('"%s" sends nothing, adds nothing and calls nothing wrong', (said) => {
    const world = atSummary();
    expect(keys(world, said)[0]).toBe('summary.hint');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
    expect(world.text('ya').length).toBeGreaterThan(0);
    expect(world.filings).toHaveLength(1);
  });

  it.each(['terserah', 'terserah bapak aja', 'gimana baiknya aja', 'kumaha ujang weh', 'gimana adminnya aja', 'manut aja'])(
    '"%s" adds nothing',
    (said) => {
      const world = atSummary();
      world.text(said);
      expect(world.filings).toHaveLength(0);
      expect(world.talk.state?.draft?.pieces).toHaveLength(1);
    },
  );

  it.each(['heueuh', 'he eh', 'heeh', 'muhun', 'iyo', 'enya'])('"%s" is a yes', (said) => {
    const world = atSummary();
    world.text(said);
    expect(world.filings).toHaveLength(1);
  });
});
