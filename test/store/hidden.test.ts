/** What is hidden in files goes, and nothing else of them changes. */
import { inflateRawSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanHidden } from '../../src/store/hidden.ts';
import * as made from '../support/hidden-files.ts';

async function cleaned(file: Buffer): Promise<Buffer> {
  const bytes = Buffer.from(file);
  await cleanHidden(bytes);
  expect(bytes.length).toBe(file.length);
  return bytes;
}

/** What of these words is still in it. */
const left = (file: Buffer, ...words: string[]) => words.filter((word) => file.includes(word));

async function photo(): Promise<Buffer> {
  const shot = sharp({ create: { width: 64, height: 48, channels: 3, background: '#a02010' } }).jpeg();
  return shot.withExif({ IFD0: { Make: 'Ponsel Siti' }, IFD3: { GPSLatitude: '6/1 54/1 0/1' } }).toBuffer();
}

const looks = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();

describe('a film', () => {
  const { bytes, data } = made.movie();
  const content = (file: Buffer) => file.subarray(data, data + made.picture.length + made.sound.length);

  test('loses place, device, author, dates and the track of readings, and keeps every byte of picture and sound', async () => {
    const clean = await cleaned(bytes);
    expect(left(clean, 'Siti', 'Melati', '107.6098', 'freeGPS', 'com.apple', 'jalan')).toEqual([]);
    expect(clean.indexOf(made.numbers(made.madeAt))).toBe(-1);
    expect(bytes.indexOf(made.numbers(made.madeAt))).toBeGreaterThan(0);
    expect(content(clean)).toEqual(content(bytes));
    for (const table of ['stsz', 'stsc', 'stco', 'stsd', 'vide', 'soun']) expect(clean.indexOf(table)).toBe(bytes.indexOf(table));
    expect(await cleaned(clean)).toEqual(clean);
  });

  test('whose readings claim the bytes of the picture keeps the picture', async () => {
    const broken = made.movie({ broken: true });
    expect(content(await cleaned(broken.bytes))).toEqual(content(bytes));
  });

  test('in fragments loses what its tables say of it, and nothing outside of them', async () => {
    const part = made.box('moof', made.box('traf', made.box('udta', 'Siti')));
    const clean = await cleaned(made.movie({ extra: [part] }).bytes);
    expect(left(clean, 'Siti Aminah', 'Melati', 'iPhone')).toEqual(['Siti Aminah']);
    expect(left(clean.subarray(clean.indexOf('moof')), 'Siti')).toEqual([]);
  });

  test('packed so that it cannot be looked into stays as it is', async () => {
    const packed = Buffer.concat([made.box('ftyp', 'qt  '), made.box('moov', made.box('cmov', 'x'), made.box('udta', 'Siti'))]);
    expect(await cleaned(packed)).toEqual(packed);
  });
});

test('a recording loses its tags, not its sound', async () => {
  const sound = Buffer.from([0xff, 0xfb, 0x90, 0x44, 1, 2, 3, 4]);
  const tag = Buffer.concat([Buffer.from('ID3\x04\x00\x80\x00\x00\x00\x20', 'latin1'), Buffer.from('TPE1 Siti Aminah'.padEnd(32))]);
  const old = Buffer.from('TAGSiti Aminah'.padEnd(128));
  const clean = await cleaned(Buffer.concat([tag, sound, old]));
  expect(left(clean, 'Siti')).toEqual([]);
  expect(clean.subarray(tag.length, tag.length + sound.length)).toEqual(sound);
});

test('a photo of a kind nothing opens loses where it was taken, and looks the same', async () => {
  const shot = sharp({ create: { width: 64, height: 48, channels: 3, background: '#a02010' } }).avif();
  const bytes = await shot.withExif({ IFD0: { Make: 'Ponsel Siti' } }).toBuffer();
  expect(left(bytes, 'Siti')).toEqual(['Siti']);
  const clean = await cleaned(bytes);
  expect(left(clean, 'Siti')).toEqual([]);
  expect(await looks(clean)).toEqual(await looks(bytes));
});

describe('a PDF', () => {
  const page = Buffer.from('<< /Type /Catalog /Lang (id) >>');
  const about = Buffer.from('<< /Author (Siti \\(Bu RT\\) Aminah) /Producer <53697469> /CreationDate (D:2026) /Trapped /False >>');
  const xmp = Buffer.from(
    `<?xpacket begin=""?><x:xmpmeta><dc:creator>Siti Aminah</dc:creator></x:xmpmeta>${' '.repeat(80)}<?xpacket end="w"?>`,
  );

  test('loses author, program, dates, XMP and EXIF of its photos, and its table still holds', async () => {
    const shot = await photo();
    const image = made.stream('/Type /XObject /Subtype /Image /Filter /DCTDecode', shot);
    const bytes = made.pdf([
      page,
      about,
      made.stream('/Type /Metadata /Subtype /XML', xmp),
      image,
      Buffer.from('<< /Title (bukan ini) >>'),
    ]);
    const clean = await cleaned(bytes);
    expect(left(clean, 'Siti', 'Bu RT', '53697469', 'D:2026')).toEqual([]);
    expect(left(clean, '/Lang (id)', '/Trapped /False', '(bukan ini)')).toHaveLength(3);
    expect(clean.toString('latin1')).toContain('/Author ()');
    const at = clean.indexOf('/DCTDecode');
    const inside = clean.subarray(clean.indexOf('stream\n', at) + 7, clean.indexOf('\nendstream', at));
    expect((await sharp(inside).metadata()).exif).toBeUndefined();
    expect(await looks(inside)).toEqual(await looks(shot));
    const table = Number(/startxref\n(\d+)/.exec(clean.toString('latin1'))?.[1]);
    expect(clean.toString('latin1', table, table + 4)).toBe('xref');
  });

  test('loses them where they stand packed together with others, which unpack as before', async () => {
    const inside = `2 0 7 ${about.length + 1} ${about.toString('latin1')} << /Type /Page /Contents (isi) >>`.replace(' <<', '\n<<');
    const first = inside.indexOf('\n') + 1;
    const bytes = made.pdf([
      page,
      Buffer.from('null'),
      made.packedStream(`/Type /ObjStm /N 2 /First ${first}`, inside),
      made.packedStream('/Type /Metadata', xmp.toString()),
    ]);
    const clean = await cleaned(bytes);
    const streams = [...clean.toString('latin1').matchAll(/\/Length (\d+) >>\nstream\n/g)].map(({ 0: head, 1: length, index }) =>
      inflateSync(clean.subarray(index + head.length, index + head.length + Number(length))).toString('latin1'),
    );
    expect(streams).toHaveLength(2);
    expect(streams.join('')).not.toMatch(/Siti|53697469|2026/);
    expect(streams[0]?.slice(0, inside.length)).toMatch(
      /^2 0 7 \d+\n<< \/Author \(\) +\/Producer <> +\/CreationDate \(\) +\/Trapped \/False >> << \/Type \/Page \/Contents \(isi\) >>/,
    );
  });

  test.each(['/Encrypt 9 0 R', '/ByteRange [0 1 2 3]'])('with %s stays as it is', async (words) => {
    const bytes = made.pdf([page, about], `/Root 1 0 R /Info 2 0 R ${words}`);
    expect(await cleaned(bytes)).toEqual(bytes);
  });
});

describe('an office document', () => {
  /** As Word writes it, about. */
  const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Surat warga RT 3</dc:title><dc:creator>Siti Aminah</dc:creator><cp:lastModifiedBy>Siti Aminah</cp:lastModifiedBy><cp:revision>2</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">2026-11-20T03:04:05Z</dcterms:created></cp:coreProperties>`;
  const mark = { name: '[Content_Types].xml', content: '<Types/>' };
  const text = { name: 'word/document.xml', content: '<w>Siti menulis ini</w>' };
  /** What stands in it, by the list at its end. */
  const files = (bytes: Buffer) => {
    const found: Record<string, Buffer> = {};
    let row = bytes.readUInt32LE(bytes.length - 6);
    while (bytes.readUInt32LE(row) === 0x02014b50) {
      const [method, packed, plain, own] = [bytes.readUInt16LE(row + 10), ...[20, 24, 42].map((at) => bytes.readUInt32LE(row + at))] as [
        number,
        number,
        number,
        number,
      ];
      const nameBytes = bytes.readUInt16LE(row + 28);
      const name = bytes.toString('utf8', row + 46, row + 46 + nameBytes);
      const at = own + 30 + nameBytes;
      const content = bytes.subarray(at, at + packed);
      found[name] = method === 8 ? inflateRawSync(content) : content;
      expect(found[name]?.length).toBe(plain);
      row += 46 + nameBytes;
    }
    return found;
  };

  test.each([{}, { stored: true }, { streamed: true }])(
    '%j loses author and company, and EXIF of its photos; what is written stays',
    async (how) => {
      const shot = await photo();
      const bytes = made.zip([
        mark,
        { name: 'docProps/core.xml', content: core, ...how },
        { name: 'docProps/app.xml', content: core.replaceAll('cp:coreProperties', 'Properties'), ...how },
        { name: 'word/media/image1.jpeg', content: shot, ...how },
        text,
      ]);
      const before = files(bytes);
      const now = files(await cleaned(bytes));
      expect(now['docProps/core.xml']?.toString().trim()).toMatch(/^<\?xml [^>]*\?>\n<cp:coreProperties [^>]*\/>$/);
      expect(now['docProps/app.xml']?.includes('Siti')).toBe(false);
      expect(now['word/document.xml']).toEqual(before['word/document.xml']);
      const picture = now['word/media/image1.jpeg'] ?? Buffer.of();
      expect((await sharp(picture).metadata()).exif).toBeUndefined();
      expect(await looks(picture)).toEqual(await looks(shot));
    },
  );

  test('whose author stands in very few bytes loses the words all the same', async () => {
    const short = { name: 'docProps/core.xml', content: '<p><creator>Siti Aminah</creator></p>' };
    expect(
      files(await cleaned(made.zip([mark, short])))
        ['docProps/core.xml']?.toString()
        .trim(),
    ).toBe('<p><creator></creator></p>');
  });

  test('of OpenDocument too; other archives, signed and locked ones stay as they are', async () => {
    const meta = { name: 'meta.xml', content: core };
    expect(files(await cleaned(made.zip([{ name: 'META-INF/manifest.xml', content: '<m/>' }, meta])))['meta.xml']?.includes('Siti')).toBe(
      false,
    );
    const author = { name: 'docProps/core.xml', content: core };
    const locked = made.zip([mark, author]);
    locked[locked.readUInt32LE(locked.length - 6) + 8] = 1;
    for (const bytes of [made.zip([author]), made.zip([mark, author, { name: '_xmlsignatures/sig1.xml', content: '<s/>' }]), locked])
      expect(await cleaned(bytes)).toEqual(bytes);
  });
});

test('no file, however it was cut or damaged, is an obstacle', async () => {
  const whole = [
    made.movie().bytes,
    made.pdf([Buffer.from('<< /Type /ObjStm /First 3 /Filter /FlateDecode /Length 5 >> stream\nabcde'), Buffer.from('<< /Author (x')]),
    made.zip([
      { name: '[Content_Types].xml', content: '' },
      { name: 'meta.xml', content: 'x'.repeat(500) },
      { name: 'a.jpg', content: await photo() },
    ]),
  ];
  const damage = fc.tuple(fc.constantFrom(...whole), fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }));
  await fc.assert(
    fc.asyncProperty(damage, async ([file, cut, changes]) => {
      const bytes = Buffer.from(file.subarray(0, cut % (file.length + 1)));
      for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
      await cleaned(bytes);
    }),
    { numRuns: 300 },
  );
});
