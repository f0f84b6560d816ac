/** What is said of another report while a draft is open, and words that only lead up to an answer. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const day = 86_400_000;
const minute = 60_000;
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const photo = { type: 'file', kind: 'photo', ref: 'f1', mediaType: 'image/jpeg', bytes: 1000 } as const;
const after = (...texts: string[]) => {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
};

describe('below "sudah beres?", while another matter is told', () => {
  const claimed = () => {
    const world = after('got mampet di jl kenanga 3', 'kirim');
    world.wait(2 * day);
    world.central('complaint.resolved', { agency: 'PU', text: 'Sudah dikeruk' });
    world.text('lampu jalan mati di jl mawar 2');
    return world;
  };

  it.each(['tiangnya kering karatan', 'kabelnya udah diganti tapi tetap gelap'])('"%s" is of another thing, and closes nothing', (said) => {
    const world = claimed();
    world.effects.length = 0;
    world.text(said);
    expect(world.effects.filter(({ type }) => type === 'solved')).toEqual([]);
    expect(world.talk.state?.draft?.pieces).toHaveLength(2);
  });

  it.each(['udah lancar min sip', 'udah lancar gotnya', 'udah bening min sip'])('"%s" is its answer, and sends nothing', (said) => {
    const world = claimed();
    world.text(said);
    expect(world.effects.at(-1)).toMatchObject({ type: 'solved', solved: true });
    expect(world.filings).toHaveLength(1);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it('"alhamdulillah sudah dikeruk pak" is asked about, and sends nothing', () => {
    const world = claimed();
    expect(keys(world, 'alhamdulillah sudah dikeruk pak')[0]).toBe('question.solved.later');
    expect(world.filings).toHaveLength(1);
  });

  it('"kirim" sends the draft', () => {
    const world = claimed();
    world.text('kirim');
    expect(world.filings).toHaveLength(2);
  });
});

describe('a photo an officer asked for', () => {
  const asked = () => {
    const world = after('air ledeng mati di jl kenanga 3', 'kirim');
    world.wait(day);
    world.text('lampu jalan mati di jl mawar 2');
    world.central('complaint.info_requested', { text: 'Ada foto struknya?' });
    return world;
  };

  it('goes to its report though another draft is open', () => {
    const world = asked();
    world.hear(photo);
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: world.complaints[0]?.id });
    expect(world.talk.state?.draft?.attachments).toHaveLength(0);
  });

  it.each(['ini struk yang diminta petugas', 'buat petugas air ledeng'])('goes there with the words "%s" later too', (caption) => {
    const world = asked();
    world.wait(minute);
    world.text('sudah dari bulan lalu');
    world.hear({ ...photo, caption });
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', complaint: world.complaints[0]?.id });
  });

  it('goes to the draft where more was told to it since', () => {
    const world = asked();
    world.wait(minute);
    world.text('sudah dari bulan lalu');
    world.hear(photo);
    expect(world.talk.state?.draft?.attachments).toHaveLength(1);
  });
});

it.each([
  ['iya lanjut. pandeyan', 'pandeyan'],
  ['oke lanjut, di pandeyan', 'pandeyan'],
  ['gas, di jl kenanga 3', 'jl kenanga 3'],
  ['siap pak di jl kenanga 3', 'jl kenanga 3'],
])('"%s" at "di mana?" is %s', (said, place) => {
  const world = after('lampu jalan mati', said);
  expect(world.talk.state?.draft?.place?.text).toBe(place);
});

it.each(['he em', 'heem pak'])('"%s" agrees', (said) => {
  expect(after('lampu jalan mati di jl kenanga 3', said).filings).toHaveLength(1);
});

it.each(['kok ditolak. males bgt', 'lha kok ditolak', 'yah kenapa ditolak pak'])('"%s" is heard', (said) => {
  const world = after('parkir liar di jl kenanga 3', 'kirim');
  world.wait(day);
  world.central('complaint.rejected', { text: 'Bukan kewenangan kami' });
  expect(keys(world, said)).toContain('refused.heard');
});

it.each(['kulo mboten saget moto pak', 'ora iso moto, hp jadul', 'teu tiasa motret kang'])('"%s" adds nothing', (said) => {
  expect(after('lampu jalan mati di jl kenanga 3', said).talk.state?.draft?.pieces).toHaveLength(1);
});

it('"can i stay anonymous?" is answered', () => {
  expect(keys(after('street light is broken near the post office jalan merdeka'), 'can i stay anonymous?')[0]).toBe('faq.safe');
});

it.each(['status laporan ulun kaya apa pak', 'laporan yg dulu piye kabare bu'])(
  '%j tells how what was sent stands, and that this is not',
  (text) => {
    const said = keys(after('got mampet di jl kenanga 3', 'kirim', 'lampu jalan mati di jl mawar 2'), text);
    expect(said).toContain('own.head');
    expect(said.at(-1)).not.toBe('own.head');
  },
);
