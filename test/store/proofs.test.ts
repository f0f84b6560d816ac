import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Proof } from '../../src/complaints/ports.ts';
import { printOf } from '../../src/store/photo-print.ts';
import { shotOf } from '../../src/store/photo-shot.ts';
import { printBits } from '../../src/store/schema.ts';
import type { Store } from '../../src/store/store.ts';
import { commit, complaint, freshId, knownTalk } from '../support/commits.ts';
import { eachDatabase } from '../support/databases.ts';
import { scene } from '../support/scene.ts';

/** What happens to a photo that is used again. The scenes are 640 × 480. */
const changes: Record<string, (photo: Sharp) => Sharp> = {
  'made smaller': (photo) => photo.resize(320).jpeg(),
  'recompressed hard': (photo) => photo.jpeg({ quality: 30 }),
  'made brighter': (photo) => photo.modulate({ brightness: 1.15 }).jpeg(),
  'without a tenth on the left': (photo) => photo.extract({ left: 64, top: 0, width: 576, height: 480 }).jpeg({ quality: 70 }),
  'without a twentieth all around': (photo) =>
    photo.extract({ left: 32, top: 24, width: 576, height: 432 }).resize(500).jpeg({ quality: 70 }),
  'without a corner, and smaller': (photo) =>
    photo.extract({ left: 15, top: 35, width: 582, height: 415 }).resize(450).jpeg({ quality: 70 }),
};

async function print(bytes: Uint8Array): Promise<string[]> {
  const made = await printOf(bytes);
  if (made === null) throw new Error('a picture that cannot be read');
  return made;
}

/** Files photos with a complaint (null: with none yet) and answers with the id of each. */
async function photos(store: Store, of: string | null, files: { bytes: Uint8Array; proof?: true; sha256?: string }[]): Promise<string[]> {
  const now = await knownTalk(store, freshId());
  const filed = complaint(now);
  const made = files.map(({ proof }) => ({
    id: freshId(),
    talk: now.id,
    file: { type: 'file' as const, kind: 'photo' as const, ref: 'r' },
    ...(proof && { proof }),
  }));
  const belongs = made.map(({ id }) => ({ attachment: id, complaint: of === '' ? filed.id : (of ?? '') }));
  await store.talks.commit(
    commit(now, {
      attachments: made,
      ...(of === '' && { complaints: [filed], drafts: { [filed.id]: 'd' } }),
      belongs: of === null ? [] : belongs,
    }),
  );
  for (const [i, { bytes, sha256 }] of files.entries())
    await store.attachments.settle(made[i]?.id ?? '', {
      ...{ state: 'kept', sha256: sha256 ?? freshId(), bytes: bytes.byteLength, mediaType: 'image/jpeg', name: 'a.jpg' },
      print: await print(bytes),
      shot: { clock: 1_795_410_000_000, aheadMinutes: null, lat: -6.93, lon: 107.65 },
    });
  return [...made.map(({ id }) => id), filed.id];
}

eachDatabase('proof photos', (database) => {
  test('a photo of the citizen, resized, recompressed or cropped by a tenth, is found again; another picture is not', async () => {
    const store = await database.open();
    const [first, second, other] = await Promise.all([scene(1), scene(2), scene(3)]);
    const [, , filed = ''] = await photos(store, '', [{ bytes: first }, { bytes: second }]);
    const changed = await Promise.all(Object.values(changes).map((change) => change(sharp(second)).toBuffer()));
    const ids = (
      await photos(
        store,
        null,
        [...changed, other].map((bytes) => ({ bytes, proof: true })),
      )
    ).slice(0, -1);
    const found = await Promise.all(ids.map((id) => store.proofs.read(id, filed)));
    const how = found.map((proof) => proof !== null && proof !== 'waiting' && proof.likeness?.how);
    expect(how).toEqual(['same', 'same', 'same', 'same', 'same', 'near', undefined]);
    expect(found[0]).toMatchObject({ likeness: { of: 'citizen', complaint: filed }, taken: { lat: -6.93 } });
  });

  test('a proof used for another complaint is found, one that was never used and a photo of another citizen are not', async () => {
    const store = await database.open();
    const [photo, own] = await Promise.all([scene(4), scene(5)]);
    const [used = '', first = ''] = await photos(store, '', [{ bytes: photo, proof: true }]);
    const [, second = ''] = await photos(store, '', [{ bytes: own }]);
    const [again = '', copy = '', foreign = ''] = await photos(store, null, [
      { bytes: photo, proof: true, sha256: 'same bytes' },
      { bytes: photo, proof: true, sha256: 'same bytes' },
      { bytes: own, proof: true },
    ]);
    const likeness = async (id: string) => ((await store.proofs.read(id, second)) as Proof).likeness;
    expect(await likeness(again)).toEqual({ how: 'same', of: 'proof', complaint: first });
    expect(await likeness(copy)).toEqual({ how: 'same', of: 'proof', complaint: first });
    expect(await likeness(used)).toBeNull();
    expect(await likeness(foreign)).toEqual({ how: 'same', of: 'citizen', complaint: second });
    expect(((await store.proofs.read(foreign, first)) as Proof).likeness).toBeNull();
  });

  test('a photo that is still being fetched is waited for, one nobody knows is nothing', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '77');
    const id = freshId();
    await store.talks.commit(
      commit(now, { attachments: [{ id, talk: now.id, file: { type: 'file', kind: 'photo', ref: 'r' }, proof: true }] }),
    );
    expect(await store.proofs.read(id, freshId())).toBe('waiting');
    await store.attachments.settle(id, { state: 'failed', reason: 'gone' });
    expect(await store.proofs.read(id, freshId())).toBeNull();
    expect(await store.proofs.read('../x', freshId())).toBeNull();
  });
});

describe('prints', () => {
  test('what is no picture has none', async () => {
    expect(await printOf(new TextEncoder().encode('not a photo'))).toBeNull();
  });

  test('pictures of different things differ in far more bits than a changed one', async () => {
    const scenes = await Promise.all(Array.from({ length: 12 }, (_, i) => scene(100 + i)));
    const prints = await Promise.all(scenes.map(print));
    const different = prints.flatMap((one, i) => prints.slice(i + 1).map((other) => apart(one, other)));
    const changed = await Promise.all(
      Object.values(changes).flatMap((change) =>
        scenes.map(async (bytes, i) => apart(await print(await change(sharp(bytes)).toBuffer()), prints[i] ?? [])),
      ),
    );
    expect(Math.min(...different)).toBeGreaterThan(90);
    expect(Math.max(...changed)).toBeLessThan(78);
  });
});

/** What proofs.ts asks the database. */
function apart(one: string[], other: string[]): number {
  const bits = (a = '', b = '') => [...(BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2)].filter((bit) => bit === '1').length;
  return Math.min(printBits, ...other.map((part) => bits(one[0], part)), ...one.map((part) => bits(other[0], part)));
}

describe('when and where a photo was taken', () => {
  const photo = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#808080' } }).jpeg();
  const gps = { GPSLatitude: '6/1 55/1 48/1', GPSLatitudeRef: 'S', GPSLongitude: '107/1 39/1 0/1', GPSLongitudeRef: 'E' };

  test('is read from what the camera wrote', async () => {
    const bytes = await photo()
      .withExif({ IFD2: { DateTimeOriginal: '2026:11:25 16:30:00', OffsetTimeOriginal: '+07:00' }, IFD3: gps })
      .toBuffer();
    expect(await shotOf(bytes)).toEqual({ clock: Date.UTC(2026, 10, 25, 16, 30), aheadMinutes: 420, lat: -6.93, lon: 107.65 });
  });

  test('is nothing where the camera wrote nothing, nonsense, or less than it announces', async () => {
    expect(await shotOf(await photo().toBuffer())).toBeNull();
    expect(
      await shotOf(
        await photo()
          .withExif({ IFD2: { DateTimeOriginal: 'kemarin' } })
          .toBuffer(),
      ),
    ).toBeNull();
    const whole = await photo()
      .withExif({ IFD2: { DateTimeOriginal: '2026:11:25 16:30:00' }, IFD3: gps })
      .toBuffer();
    for (let cut = 0; cut < whole.byteLength; cut += 7) await shotOf(whole.subarray(0, cut));
    const wild = Buffer.from(whole).fill(0xff, 30, 120);
    expect(await shotOf(wild)).toBeNull();
  });
});
