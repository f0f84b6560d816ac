import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/channels/channel.ts';
import type { Errand } from '../../src/complaints/ports.ts';
import { filed, minuteMs, photo, start, world } from '../support/errands.ts';
import { movie } from '../support/hidden-files.ts';
import { message } from '../support/outbox.ts';

describe('attachment', () => {
  const fetching: Errand = { kind: 'attachment', attachment: photo.id };

  test('a photo is kept without its hidden data, upright', async () => {
    const { state, once } = world({ attachments: [photo] });
    const shot = sharp({ create: { width: 40, height: 20, channels: 3, background: '#808080' } }).jpeg();
    state.bytes = await shot.withExif({ IFD0: { Make: 'Ponsel', Orientation: '6' }, IFD3: { GPSLatitude: '6/1 54/1 0/1' } }).toBuffer();
    expect((await sharp(state.bytes).metadata()).exif).toBeDefined();
    expect(await once(fetching)).toEqual({ type: 'done' });
    const kept = state.files.get('digest') ?? new Uint8Array();
    const metadata = await sharp(kept).metadata();
    expect(metadata.exif).toBeUndefined();
    expect(Buffer.from(kept).includes('Ponsel')).toBe(false);
    expect(state.attachments.get(photo.id)).toMatchObject({
      state: 'kept',
      mediaType: 'image/jpeg',
      bytes: kept.byteLength,
      name: `${photo.id}.jpg`,
    });
  });

  test('the picture of a photo is remembered; when and where it was taken of an officer’s proof alone', async () => {
    const shot = sharp({ create: { width: 40, height: 20, channels: 3, background: '#808080' } }).jpeg();
    const bytes = await shot.withExif({ IFD2: { DateTimeOriginal: '2026:11:25 16:30:00' } }).toBuffer();
    const settled = async (attachment: typeof photo) => {
      const { state, once } = world({ attachments: [attachment] });
      state.bytes = bytes;
      await once(fetching);
      return state.attachments.get(photo.id);
    };
    expect(await settled(photo)).toMatchObject({ print: expect.any(Array), shot: null });
    expect(await settled({ ...photo, proof: true })).toMatchObject({ shot: { clock: Date.UTC(2026, 10, 25, 16, 30) } });
  });

  test('a photo that cannot be read is kept as it came, as a document', async () => {
    const { state, once } = world({ attachments: [photo] });
    state.bytes = new TextEncoder().encode('not a photo at all');
    await once(fetching);
    expect(state.attachments.get(photo.id)).toMatchObject({ state: 'kept', mediaType: 'application/octet-stream' });
    expect(state.files.get('digest')).toEqual(state.bytes);
  });

  test('a film is kept without where and on what it was made', async () => {
    const { state, once } = world({ attachments: [{ ...photo, kind: 'video', mediaType: 'video/quicktime' }] });
    state.bytes = movie().bytes;
    expect(Buffer.from(state.bytes).includes('107.6098')).toBe(true);
    await once(fetching);
    const kept = Buffer.from(state.files.get('digest') ?? []);
    expect(kept.length).toBe(movie().bytes.length);
    expect(['107.6098', 'iPhone'].filter((word) => kept.includes(word))).toEqual([]);
    expect(state.attachments.get(photo.id)).toMatchObject({ state: 'kept', mediaType: 'video/quicktime' });
  });

  test.each([
    ['KTP Siti Aminah.pdf', 'application/pdf', '.pdf'],
    ['Siti Aminah 081234567890.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
    ['Siti Aminah', 'application/x-unknown', ''],
    ['surat. Siti Aminah', 'application/x-unknown', ''],
  ])('a citizen’s document %j keeps its type and bytes, but not the name, which may be a person’s', async (name, mediaType, ending) => {
    const { state, once } = world({ attachments: [{ ...photo, kind: 'document', name, mediaType }] });
    await once(fetching);
    expect(state.attachments.get(photo.id)).toMatchObject({ state: 'kept', name: `${photo.id}${ending}`, mediaType, bytes: 3 });
  });

  test.each([
    ['voice', 'audio/webm', '.webm'],
    ['voice', 'audio/ogg; codecs=opus', '.ogg'],
    ['audio', 'audio/mp4', '.m4a'],
    ['video', 'video/3gpp', '.3gp'],
  ] as const)('a %s of %s without a name gets one by which a phone opens it', async (kind, mediaType, ending) => {
    const { state, once } = world({ attachments: [{ ...photo, kind, name: '', mediaType }] });
    await once(fetching);
    expect(state.attachments.get(photo.id)).toMatchObject({ state: 'kept', name: `${photo.id}${ending}` });
  });

  test('a document an officer sends keeps its name', async () => {
    const letter = { ...photo, kind: 'document' as const, name: 'surat.pdf', mediaType: 'application/pdf', proof: true as const };
    const { state, once } = world({ attachments: [letter] });
    await once(fetching);
    expect(state.attachments.get(photo.id)).toMatchObject({ state: 'kept', name: 'surat.pdf' });
  });

  test('what is announced as too large is not even fetched, and the citizen is told', async () => {
    const { state, once } = world({ attachments: [{ ...photo, bytes: 30_000_000 }] });
    expect(await once(fetching)).toMatchObject({ type: 'done', next: [{ kind: 'message', talk: 'talk' }] });
    expect(state.fetches).toBe(0);
    expect(state.lost).toEqual(['refused']);
  });

  test.each<[Failure, string, number]>([
    [{ kind: 'too_large' }, 'refused', 0],
    [{ kind: 'refused' }, 'failed', 4],
  ])('%j ends it as %s after %i more tries, and the citizen is told', async (failure, ending, more) => {
    const { state, once } = world({ attachments: [photo] });
    state.fails.push(...Array.from({ length: more + 1 }, () => failure));
    for (let attempts = 0; attempts < more; attempts += 1) expect(await once(fetching, { attempts })).toMatchObject({ type: 'later' });
    expect(await once(fetching, { attempts: more })).toMatchObject({ type: 'done', next: [{ kind: 'message' }] });
    expect(state.attachments.get(photo.id)?.state).toBe(ending);
    expect(state.lost).toEqual([ending]);
  });

  test('tries while the platform was away do not count against a file it refuses once afterwards', async () => {
    const { state, once } = world({ attachments: [photo] });
    state.fails.push(...Array.from({ length: 6 }, () => ({ kind: 'unreachable' as const })), { kind: 'refused' });
    for (let attempts = 0; attempts < 7; attempts += 1)
      expect(await once(fetching, { attempts })).toMatchObject({ type: 'later', counts: true });
    expect(await once(fetching, { attempts: 7 })).toEqual({ type: 'done' });
    expect([state.attachments.get(photo.id)?.state, state.lost]).toEqual(['kept', []]);
  });

  test('what is refused again and again within a platform’s coming and going is given up as well', async () => {
    const { state, once } = world({ attachments: [photo] });
    for (let n = 0; n < 5; n += 1) state.fails.push({ kind: 'refused' }, { kind: 'unreachable' });
    for (let attempts = 0; attempts < 8; attempts += 1) await once(fetching, { attempts });
    expect(await once(fetching, { attempts: 8 })).toMatchObject({ type: 'done' });
    expect(state.lost).toEqual(['failed']);
  });

  test('a file that is "temporarily unavailable" is asked for again', async () => {
    const { state, once } = world({ attachments: [photo] });
    state.fails.push({ kind: 'refused' }, { kind: 'refused' });
    for (const attempts of [0, 1]) expect(await once(fetching, { attempts })).toMatchObject({ type: 'later', counts: true });
    expect(await once(fetching, { attempts: 2 })).toEqual({ type: 'done' });
    expect([state.attachments.get(photo.id)?.state, state.lost]).toEqual(['kept', []]);
  });

  test('a platform that is away is tried for a day, then the file is given up', async () => {
    const { state, once } = world({ attachments: [photo] });
    state.fails.push({ kind: 'unreachable' }, { kind: 'unreachable' });
    expect(await once(fetching)).toMatchObject({ type: 'later', counts: true });
    state.now += 25 * 60 * minuteMs;
    expect(await once(fetching)).toMatchObject({ type: 'done' });
    expect(state.lost).toEqual(['failed']);
  });

  test('a crash before the citizen was told tells them at the next try', async () => {
    const { state, once } = world({ attachments: [{ ...photo, state: 'failed' }] });
    expect(await once(fetching)).toMatchObject({ type: 'done', next: [{ kind: 'message' }] });
    expect(state.lost).toEqual(['failed']);
  });

  test('a full disk loses nothing', async () => {
    const { state, once } = world({ attachments: [photo] });
    state.diskFull = true;
    const outcome = await once(fetching);
    expect(outcome).toMatchObject({ type: 'later' });
    // Complaints wait for their photos: within a minute of room they must be on their way.
    expect(outcome.type === 'later' && outcome.afterMs).toBeLessThanOrEqual(20_000);
    state.diskFull = false;
    expect(await once(fetching)).toEqual({ type: 'done' });
  });

  test('a file that came too late for the forward follows as an addition', async () => {
    const { state, once } = world({ attachments: [photo] });
    await once({ kind: 'forward', complaint: filed.id }, { createdAt: start - 11 * minuteMs });
    state.now += 11 * minuteMs;
    expect(await once(fetching)).toMatchObject({
      type: 'done',
      next: [{ kind: 'addition', complaint: filed.id, key: photo.id, attachments: [photo.id] }],
    });
  });

  test('a file that comes while its complaint still waits for it follows nothing', async () => {
    const { once } = world({ attachments: [photo] });
    await once({ kind: 'forward', complaint: filed.id }, { createdAt: start - 11 * minuteMs });
    expect(await once(fetching)).toEqual({ type: 'done' });
  });

  test('an account that must slow down is not asked for files either', async () => {
    const { state, once } = world({ attachments: [photo] });
    state.fails.push({ kind: 'slow_down', afterMs: 30_000, scope: 'account' });
    await once(message('talk', 'c1'));
    expect(await once(fetching)).toMatchObject({ type: 'later', afterMs: 30_000 });
    expect(state.fetches).toBe(0);
  });

  test('of many large files two are in memory at once, and small ones do not wait behind them', async () => {
    let [inside, most] = [0, 0];
    const holding: (() => void)[] = [];
    const fetch = async (size: number) => {
      inside += 1;
      most = Math.max(most, inside);
      if (size > 5_000_000) await new Promise<void>((resolve) => holding.push(resolve));
      inside -= 1;
      return { bytes: new Uint8Array([1]) };
    };
    const files = Array.from({ length: 8 }, (_, i) => ({
      ...photo,
      kind: 'document' as const,
      id: `large ${i}`,
      ref: `large ${i}`,
      bytes: 19_000_000,
    }));
    const { once, state } = world({ attachments: [...files, { ...photo, bytes: 300_000 }], fetch });
    const large = files.map(({ id }) => once({ kind: 'attachment', attachment: id }));
    expect(await once(fetching)).toEqual({ type: 'done' });
    expect(most).toBe(3);
    for (let over = 0; over < files.length; over += 1) {
      await expect.poll(() => holding.length).toBeGreaterThan(0);
      holding.shift()?.();
    }
    expect(await Promise.all(large)).toEqual(files.map(() => ({ type: 'done' })));
    expect([most, [...state.attachments.values()].every((one) => one.state === 'kept')]).toEqual([3, true]);
  });
});
