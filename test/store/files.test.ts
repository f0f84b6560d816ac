import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openFiles } from '../../src/store/files.ts';
import { cleanPhoto, looksLikeImage } from '../../src/store/photo.ts';

let parent = '';
let folder = '';
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'files-'));
  folder = join(parent, 'kept');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

async function everyFile(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe('files', () => {
  test('what is put is read back, whole and streamed, under its sha256', async () => {
    const files = openFiles(folder);
    const bytes = new TextEncoder().encode('isi berkas');
    const { sha256 } = await files.put(bytes);
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(new Uint8Array(await files.read(sha256))).toEqual(bytes);
    expect(new Uint8Array(await buffer(files.stream(sha256)))).toEqual(bytes);
    expect(await files.has(sha256)).toBe(true);
  });

  test('the same content is kept once, also when put at the same time', async () => {
    const files = openFiles(folder);
    const bytes = new Uint8Array(100_000).fill(7);
    await Promise.all(Array.from({ length: 5 }, () => files.put(bytes)));
    await openFiles(folder).put(bytes);
    expect(await everyFile()).toHaveLength(1);
  });

  test('what nobody has is deleted, but not within a day of being put, for the first time or again', async () => {
    const files = openFiles(folder);
    const bytes = new Uint8Array([1, 2, 3]);
    const { sha256 } = await files.put(bytes);
    const path = join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const old = new Date(Date.now() - 25 * 3_600_000);
    expect(await files.remove(sha256)).toBe(false);
    await utimes(path, old, old);
    await files.put(bytes);
    expect(await files.remove(sha256)).toBe(false);
    await utimes(path, old, old);
    expect(await files.remove(sha256)).toBe(true);
    expect(await everyFile()).toEqual([]);
    expect(await files.remove(sha256)).toBe(true);
    await expect(files.remove('../secret')).rejects.toThrow('64 hexadecimal');
  });

  test.skipIf(process.platform === 'win32')('folder and files are for our user only', async () => {
    const { sha256 } = await openFiles(folder).put(new Uint8Array([1]));
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256))).mode & 0o777).toBe(0o600);
  });

  test('a name that is no sha256 reaches no file', async () => {
    const files = openFiles(folder);
    await writeFile(join(parent, 'secret'), 'secret');
    for (const name of ['../secret', '../../etc/passwd', '', `${'a'.repeat(62)}/.`, 'A'.repeat(64)]) {
      await expect(files.read(name)).rejects.toThrow('64 hexadecimal');
      await expect(files.has(name)).rejects.toThrow('64 hexadecimal');
      expect(() => files.stream(name)).toThrow('64 hexadecimal');
    }
  });

  test('what was never put is not there', async () => {
    const files = openFiles(folder);
    expect(await files.has('0'.repeat(64))).toBe(false);
    await expect(files.read('0'.repeat(64))).rejects.toThrow('ENOENT');
  });

  test('what a crash left half written is cleared after a day, not before', async () => {
    openFiles(folder);
    const dayAgo = new Date(Date.now() - 25 * 3_600_000);
    await writeFile(join(folder, 'unfinished', 'old'), 'x');
    await utimes(join(folder, 'unfinished', 'old'), dayAgo, dayAgo);
    await writeFile(join(folder, 'unfinished', 'new'), 'x');
    openFiles(folder);
    await vi.waitFor(async () => expect(await readdir(join(folder, 'unfinished'))).toEqual(['new']), { timeout: 30_000 });
  });
});

describe('photos', () => {
  const picture = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#a03030' } });
  const hidden = { IFD0: { Make: 'Ponsel', ImageDescription: 'rumah saya' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 54/1 0/1' } };

  test.each(['jpeg', 'png', 'webp'] as const)('a %s loses what is hidden in it and keeps its format and size', async (format) => {
    const shot = await picture()
      .withExif(hidden)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">rahasia</x:xmpmeta>')
      .toFormat(format)
      .toBuffer();
    expect((await sharp(shot).metadata()).exif).toBeDefined();
    const clean = await cleanPhoto(shot);
    const metadata = await sharp(clean?.bytes).metadata();
    expect(clean?.mediaType).toBe(`image/${format}`);
    expect([metadata.width, metadata.height, metadata.format]).toEqual([40, 20, format]);
    expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([undefined, undefined, undefined]);
  });

  test('a photo taken sideways stands upright', async () => {
    const shot = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const metadata = await sharp((await cleanPhoto(shot))?.bytes).metadata();
    expect([metadata.width, metadata.height, metadata.orientation]).toEqual([20, 40, undefined]);
  });

  test('a picture of a huge size is kept smaller, upright; one that can only be read whole is not opened', async () => {
    const huge = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#808080' } });
    const most = { wholePixels: 60_000, keptPixels: 30_000 };
    const shot = await huge(600, 450).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { width, height } = await sharp((await cleanPhoto(shot, most))?.bytes).metadata();
    expect([width, height]).toEqual([150, 200]);
    expect(await cleanPhoto(await huge(300, 210).jpeg({ progressive: true }).toBuffer(), most)).toBeNull();
  });

  test('any other format becomes a JPEG', async () => {
    const clean = await cleanPhoto(await picture().tiff().toBuffer());
    expect(clean?.mediaType).toBe('image/jpeg');
  });

  test('what is no picture is told apart', async () => {
    expect(await cleanPhoto(new TextEncoder().encode('bukan foto'))).toBeNull();
    expect(await cleanPhoto(new Uint8Array())).toBeNull();
    const shot = await picture().jpeg().toBuffer();
    expect(await cleanPhoto(shot.subarray(0, 200))).toBeNull();
  });

  test('a picture sent as a document without a type is recognised', async () => {
    expect(looksLikeImage(await picture().jpeg().toBuffer(), '')).toBe(true);
    expect(looksLikeImage(await picture().png().toBuffer(), 'application/octet-stream')).toBe(true);
    expect(looksLikeImage(await picture().webp().toBuffer(), '')).toBe(true);
    expect(looksLikeImage(new TextEncoder().encode('%PDF-1.7'), 'application/pdf')).toBe(false);
  });
});
