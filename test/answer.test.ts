import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReader, type Whole, WrongAnswer } from '../src/answer.ts';

const maxBytes = 1_000;

/** What is read of these bytes when they come in these pieces, and then nothing more. */
function read(bytes: Buffer | string, cuts: number[] = []): Whole | null {
  const all = Buffer.from(bytes);
  const reader = createReader(maxBytes);
  const ends = [...new Set(cuts.map((cut) => cut % (all.length + 1)))].sort((a, b) => a - b);
  for (const [i, end] of [...ends, all.length].entries()) {
    const whole = reader.read(all.subarray(ends[i - 1] ?? 0, end));
    if (whole !== null) return whole;
  }
  return reader.end();
}

const plain = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\né!';

describe('an answer', () => {
  test.each<[string, string, object]>([
    [
      'by its length',
      plain,
      { answer: { status: 200, headers: { 'content-type': 'text/plain' }, text: 'é!' }, openForMs: Number.POSITIVE_INFINITY },
    ],
    [
      'in chunks',
      'HTTP/1.1 201 \r\nTransfer-Encoding: Chunked\r\n\r\n2\r\n\u00e9\r\n1;why=not\r\n!\r\n0\r\nLater: x\r\n\r\n',
      { answer: { status: 201, text: 'é!' }, openForMs: Number.POSITIVE_INFINITY },
    ],
    ['until the connection ends', 'HTTP/1.0 200 OK\r\n\r\né!', { answer: { text: 'é!' }, openForMs: 0 }],
    ['with nothing in it', 'HTTP/1.1 204 No Content\r\nx: \r\n\r\n', { answer: { status: 204, headers: { x: '' }, text: '' } }],
    ['after other words', `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n${plain}`, { answer: { text: 'é!' } }],
    [
      'with a header twice',
      'HTTP/1.1 429 x\r\nRetry-After: 7\r\nretry-after: 9\r\ncontent-length: 0\r\n\r\n',
      { answer: { headers: { 'retry-after': '7' } } },
    ],
  ])('%s is read whole, however it is cut', (_, bytes, expected) => {
    expect(read(bytes)).toMatchObject(expected);
    const cuts = fc.array(fc.nat(), { maxLength: 8 });
    fc.assert(fc.property(cuts, (some) => void expect(read(bytes, some)).toEqual(read(bytes))));
  });

  test.each([
    ['Connection: close', 0],
    ['Connection: keep-alive', Number.POSITIVE_INFINITY],
    ['Keep-Alive: timeout=5, max=100', 4_000],
    ['Keep-Alive: timeout=1', 0],
  ])('tells how long its connection stays open: %s', (line, openForMs) => {
    expect(read(plain.replace('\r\n', `\r\n${line}\r\n`))?.openForMs).toBe(openForMs);
  });

  test('with something behind it ends its connection', () => {
    expect(read(`${plain}HTTP`)).toMatchObject({ answer: { text: 'é!' }, openForMs: 0 });
  });

  test('of an old server keeps its connection only where it says so', () => {
    const old = plain.replace('1.1', '1.0');
    expect(read(old)?.openForMs).toBe(0);
    expect(read(old.replace('\r\n', '\r\nConnection: Keep-Alive\r\n'))?.openForMs).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('no answer', () => {
  test.each([
    ['nothing', ''],
    ['half a head', 'HTTP/1.1 200 OK\r\nContent-Le'],
    ['half a body', plain.slice(0, -1)],
    ['a last chunk that is missing', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\n!\r\n'],
  ])('is %s', (_, bytes) => expect(read(bytes)).toBeNull());

  test.each([
    ['another protocol', 'SSH-2.0-OpenSSH_9\r\n\r\n'],
    ['a change of protocol', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\n\r\n'],
    ['a status of four digits', 'HTTP/1.1 2000 OK\r\n\r\n'],
    ['a header without a name', 'HTTP/1.1 200 OK\r\n: x\r\n\r\n'],
    ['a header on two lines', 'HTTP/1.1 200 OK\r\na: x\r\n b\r\n\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nabcd'],
    ['a length that is none', 'HTTP/1.1 200 OK\r\ncontent-length: -3\r\n\r\n'],
    ['a length and chunks', 'HTTP/1.1 200 OK\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n'],
    ['a coding nobody asked for', 'HTTP/1.1 200 OK\r\ntransfer-encoding: gzip, chunked\r\n\r\n'],
    ['a chunk without a size', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nx\r\n'],
    ['a chunk longer than it says', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n'],
    ['a head without an end', `HTTP/1.1 200 OK\r\na: ${'x'.repeat(20_000)}`],
  ])('is %s', (_, bytes) => expect(() => read(bytes)).toThrow('answer_malformed'));

  test.each([
    ['by its length', 'content-length: 1001\r\n\r\n'],
    ['in chunks', `transfer-encoding: chunked\r\n\r\n${`1f4\r\n${'x'.repeat(500)}\r\n`.repeat(2)}1\r\nx\r\n`],
    ['until the connection ends', `\r\n${'x'.repeat(1_001)}`],
  ])('is one longer than agreed, %s', (_, rest) => {
    expect(() => read(`HTTP/1.1 200 OK\r\n${rest}`)).toThrow('answer_too_large');
  });

  test('whatever comes, it is read, wanted or refused', () => {
    const parts = [
      'HTTP/1.1 200 OK',
      'HTTP/1.1 100 x',
      'content-length: 3',
      'transfer-encoding: chunked',
      '3',
      '0',
      'abc',
      '\r\n',
      '\r\n\r\n',
      '\n',
      ' ',
      ':',
      'é',
    ];
    const bytes = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 5 })), { maxLength: 20 });
    fc.assert(
      fc.property(bytes, fc.array(fc.nat(), { maxLength: 4 }), (words, cuts) => {
        try {
          read(words.join(''), cuts);
        } catch (error) {
          expect(error).toBeInstanceOf(WrongAnswer);
        }
      }),
    );
  });
});
