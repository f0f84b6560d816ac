/** Taking back what was sent: offered where it was a slip or is only asked about. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const filed = (): World => {
  const world = new World();
  world.text('lampu jalan mati di jl merpati depan sd 2');
  world.text('kirim');
  return world;
};
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));

describe('right after it was sent', () => {
  it.each([
    'aduh maaf salah kirim',
    'waduh kepencet kirim',
    'cabut aja min',
    'kalo laporan ini mau ditarik gimana ya?',
    'laporannya boleh dibatalin ga',
    'cara nyabut laporan gimana',
  ])('%j offers to take it back', (text) => {
    const world = filed();
    const before = world.effects.length;
    expect(keys(world, text)).toEqual(['undo.hint']);
    expect(world.effects).toHaveLength(before);
  });
});

it.each(['cabut aja deh', 'laporannya bisa ditarik lagi ga ya', 'kalo mau nyabut laporan gimana?'])(
  'days later %j offers to ask its officers',
  (text) => {
    const world = filed();
    world.wait(3 * 86_400_000);
    expect(keys(world, text)).toEqual(['undo.sent']);
  },
);

it.each(['iya yakin cabut aja', 'iya beneran batalin', 'iya cabut'])('%j, once its officers were asked, asks nothing more', (text) => {
  const world = filed();
  world.wait(3 * 86_400_000);
  world.text('min laporan tadi batalin aja ya');
  const before = world.effects.length;
  expect(keys(world, text)).toEqual(['undo.late']);
  expect(world.effects).toHaveLength(before);
});

describe('below an officer’s note', () => {
  const noted = () => {
    const world = filed();
    world.wait(86_400_000);
    world.central('complaint.in_progress', { text: 'Diteruskan ke dinas.' });
    return world;
  };

  it.each(['pak aduan saya dicabut saja, kemarin udah dipasang lampunya', 'laporan gw batalin aja deh. ternyata itu lampu warga'])(
    '%j asks its officers to close it, and is no addition',
    (text) => {
      const world = noted();
      expect(keys(world, text)).toEqual(['undo.late']);
      expect(world.effects.at(-1)).toMatchObject({ type: 'add', wants: 'closing' });
    },
  );

  it.each(['laporan saya jangan dibatalin, lampunya belum nyala', 'laporan saya dicabut aja, tapi tolong cek dulu tiangnya masih miring'])(
    '%j closes nothing at once',
    (text) => {
      const world = noted();
      world.text(text);
      expect(world.effects.at(-1)).not.toMatchObject({ wants: 'closing' });
    },
  );
});

describe('of two reports, both just sent', () => {
  it.each([
    'bu laporan lampu batalin aja, barusan udah nyala',
    'laporan lampu dicabut aja',
    'laporan saya batalin aja, lampunya udah nyala',
  ])('%j is asked of the one it tells of, and takes back no other', (text) => {
    const world = filed();
    world.text('ada laporan lain, got mampet di jl kenari dekat pasar');
    world.text('kirim');
    expect(world.filings).toHaveLength(2);
    const said = world.text(text);
    expect(said.map(({ about }) => about)).toEqual([world.filings[0]?.id]);
    expect(world.effects.filter(({ type }) => type === 'withdraw')).toEqual([]);
  });
});

describe('asked of its officers hours ago', () => {
  const asked = (): World => {
    const world = filed();
    world.wait(5 * 3_600_000);
    world.text('cabut laporan saya');
    world.wait(86_400_000);
    return world;
  };

  it.each([
    'pak maaf, ternyata blm dibenerin jg cuma ditutup plastik. boleh dibuka lagi ga laporannya',
    'laporan kemarin aktifkan lagi aja bisa?',
    'min mati lagi lampunya',
    'yah lampu nya kedip lagi',
    'ga jadi ditutup, tetap diproses aja',
  ])('%j takes that wish back, and says so once', (text) => {
    const world = asked();
    expect(keys(world, text)).toEqual(['undo.stays']);
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', wants: 'staying', text });
    world.text('makasih');
    expect(world.effects.at(-1)).toMatchObject({ wants: 'staying' });
  });

  it('opens it again where it is closed by then', () => {
    const world = asked();
    world.central('complaint.archived', { reason: 'ditutup pelapor' });
    world.text('tolong buka lagi laporan saya, mati lagi');
    expect(world.effects.at(-1)).toMatchObject({ type: 'solved', solved: false });
  });

  it.each(['lampunya udah nyala lagi kok', 'kok belum ditutup juga laporannya', 'sampah numpuk lagi di pasar lama'])(
    '%j leaves the wish as it is',
    (text) => {
      const world = asked();
      world.text(text);
      expect(world.effects).not.toContainEqual(expect.objectContaining({ wants: 'staying' }));
    },
  );
});
