/** Of several reports the one that is named is meant, in a question and in a correction. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const filed = () => {
  const world = new World();
  for (const text of ['trotoar rusak di jl otista depan toko kue', 'kirim', 'lampu mati di jl kenari 3', 'kirim']) world.text(text);
  return world;
};
const shown = (world: World, text: string) => world.text(text).map(({ about }) => about);

describe('a question shows the report it names', () => {
  it.each(['bukan yg lampu, yg trotoar', 'bukan lampu, trotoar'])('below the list %s', (text) => {
    const world = filed();
    world.text('punya saya gimana progresnya');
    expect(shown(world, text)).toEqual([world.filings[0]?.id]);
  });

  it.each(['status yg trotoar?', 'cek yang trotoar', 'gimana kabar yang di jl otista', 'kalo yg trotoar', 'status yg toko kue'])(
    '%s',
    (text) => {
      const world = filed();
      expect(shown(world, text)).toEqual([world.filings[0]?.id]);
    },
  );

  it.each([
    ...['oiya trotoarnya gmn kabarnya', 'eh iya yg trotoar piye nasibe', 'maaf trotoar depan toko gimana ya kelanjutannya'],
    ...['btw yg trotoar gimana perkembangannya', 'oh iya trotoar otista gmn sih prosesnya'],
  ])('%s, whatever opens it and whatever is asked of it', (text) => {
    const world = filed();
    expect(shown(world, text)).toEqual([world.filings[0]?.id]);
  });

  it.each(['oiya bansos ibu saya gimana nasibnya', 'eh trotoar jl merak pecah gimana nih'])('%s names none of them', (text) => {
    const world = filed();
    expect(shown(world, text)).not.toContain(world.filings[0]?.id);
    expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  });

  it.each(['sudah. tapi yg trotoar kyp?', 'udah nyala, tapi yang trotoar gimana?'])('%s, behind what closes another', (text) => {
    const world = filed();
    world.central('complaint.resolved', { text: 'lampu diganti' });
    expect(shown(world, text)).toContain(world.filings[0]?.id);
    expect(world.effects.filter(({ type }) => type === 'solved' || type === 'add')).toMatchObject([{ type: 'solved', solved: true }]);
  });

  it('and all of them where it names none', () => {
    expect(shown(filed(), 'status laporan saya')).toEqual([undefined]);
  });
});

describe('days later', () => {
  const later = () => {
    const world = filed();
    world.wait(2 * 86_400_000);
    return world;
  };

  it('"yang trotoar" alone shows it', () => {
    const world = later();
    expect(shown(world, 'yang trotoar')).toEqual([world.filings[0]?.id]);
  });

  it.each(['batalin yang trotoar', 'tutup aja yang trotoar'])('"%s" asks of that one whether it shall be closed', (text) => {
    const world = later();
    const [said] = world.text(text);
    expect(said?.lines.map(({ key }) => key)).toEqual(['undo.sent']);
    expect(said?.about).toBe(world.filings[0]?.id);
  });
});

describe('a correction goes to the report it names', () => {
  it('which is the last', () => {
    const world = filed();
    world.text('yg lampu mah bukan jl kenari tapi jl kenanga');
    expect(world.complaints.map(({ place }) => place?.text)).toEqual(['jl kenanga 3', 'jl otista depan toko kue']);
  });

  it('or one before it: its officers read it', () => {
    const world = filed();
    world.text('yg trotoar salah, harusnya jl suryakencana');
    expect(world.effects.at(-1)).toMatchObject({ type: 'correct', complaint: world.filings[0]?.id, late: true });
  });

  it('or one that is to be asked about next', () => {
    const world = new World();
    for (const text of ['jalan rusak di jl mawar, lampu mati di jl kenanga', 'pisahkan']) world.text(text);
    world.text('yg lampu mah bukan jl kenanga tapi jl melati');
    for (const text of ['kirim', 'ya']) world.text(text);
    expect(world.filings.map(({ place }) => place?.text)).toEqual(['jl mawar', 'jl melati']);
  });

  it('or the one just filed, while the next is asked about', () => {
    const world = new World();
    for (const text of ['jalan rusak di jl mawar, lampu mati di jl kenanga', 'pisahkan', 'kirim']) world.text(text);
    world.text('yg jalan rusak bukan jl mawar tapi jl melur');
    expect(world.complaints[0]?.place?.text).toBe('jl melur');
    expect(world.talk.state?.draft?.asked).toBe('second');
  });

  it.each(['yg rusak itu bukan aspalnya tapi trotoarnya', 'yg bener jl melati bukan jl mawar', 'yg mati bukan satu tapi dua'])(
    '"%s" of the only one is heard as before',
    (text) => {
      const world = new World();
      for (const told of ['lampu dan trotoar rusak di jl mawar', 'kirim']) world.text(told);
      world.text(text);
      expect(world.filings).toHaveLength(1);
      expect(world.talk.state?.draft).toBeNull();
    },
  );
});
