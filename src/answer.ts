/** The bytes of a connection → the answer to one HTTP request (RFC 9112). Whatever is not written as the RFC has it is no answer: nothing is guessed. Pure. */

export interface Answer {
  status: number;
  /** By names in lower case; of one that came more than once the first. */
  headers: Record<string, string>;
  text: string;
}

/** A whole answer, and for how long (milliseconds) another request may go over the same connection; 0: not at all, Infinity: the other side did not say. */
export interface Whole {
  answer: Answer;
  openForMs: number;
}

/** Its message is a machine word: 'answer_too_large' or 'answer_malformed'. */
export class WrongAnswer extends Error {
  override readonly name = 'WrongAnswer';
}

export interface Reader {
  /** What came next; null as long as more must come. Throws WrongAnswer, and is of no use after that or after a whole answer. */
  read(bytes: Buffer): Whole | null;
  /** Nothing more comes: null when the answer lacks something. */
  end(): Whole | null;
}

/** How the end of the body is told. */
type Body = { by: 'length'; bytes: number } | { by: 'chunks' } | { by: 'close' };

interface Head {
  status: number;
  headers: Record<string, string>;
  body: Body;
  openForMs: number;
}

const headMaxBytes = 16_384;
const nothing = Buffer.alloc(0);
/** A side that says for how long it keeps a connection may close it just when it is used again: so much sooner it is given up. */
const sparedMs = 1_000;

/** Reads one answer whose body is no longer than `maxBytes`. */
export function createReader(maxBytes: number): Reader {
  let head: Head | null = null;
  /** Not read yet. */
  let rest: Buffer = nothing;
  const parts: Buffer[] = [];
  let size = 0;

  function take(bytes: number): void {
    size += bytes;
    parts.push(rest.subarray(0, bytes));
    rest = rest.subarray(bytes);
  }

  function whole({ status, headers, openForMs }: Head): Whole {
    const text = parts.length === 1 ? (parts[0] ?? nothing).toString('utf8') : Buffer.concat(parts).toString('utf8');
    // Bytes behind the answer belong to nobody.
    return { answer: { status, headers, text }, openForMs: rest.length > 0 ? 0 : openForMs };
  }

  function ofLength(known: Head, bytes: number): Whole | null {
    limit(bytes);
    if (rest.length < bytes) return null;
    take(bytes);
    return whole(known);
  }

  function limit(bytes: number): void {
    if (bytes > maxBytes) throw new WrongAnswer('answer_too_large');
  }

  /** Chunk by chunk, https://www.rfc-editor.org/rfc/rfc9112#section-7.1 */
  function chunked(known: Head): Whole | null {
    for (;;) {
      const end = rest.indexOf('\r\n');
      if (end < 0 && rest.length <= headMaxBytes) return null;
      const [, digits] = /^([0-9a-f]{1,8})[\t ]*(?:;.*)?$/i.exec(rest.toString('latin1', 0, end)) ?? [];
      if (end < 0 || digits === undefined) throw new WrongAnswer('answer_malformed');
      const bytes = Number.parseInt(digits, 16);
      if (bytes === 0) return trailed(known, end);
      limit(size + bytes);
      if (rest.length < end + 4 + bytes) return null;
      if (rest.indexOf('\r\n', end + 2 + bytes) !== end + 2 + bytes) throw new WrongAnswer('answer_malformed');
      rest = rest.subarray(end + 2);
      take(bytes);
      rest = rest.subarray(2);
    }
  }

  /** Behind the last chunk come headers again; they are for nobody here. */
  function trailed(known: Head, lastEnd: number): Whole | null {
    const end = rest.indexOf('\r\n\r\n', lastEnd);
    if (end < 0 && rest.length > headMaxBytes) throw new WrongAnswer('answer_malformed');
    if (end < 0) return null;
    rest = rest.subarray(end + 4);
    return whole(known);
  }

  function body(known: Head): Whole | null {
    if (known.body.by === 'length') return ofLength(known, known.body.bytes);
    if (known.body.by === 'chunks') return chunked(known);
    limit(rest.length);
    return null;
  }

  return {
    read(bytes) {
      rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      while (head === null) {
        const end = rest.indexOf('\r\n\r\n');
        if (end > headMaxBytes || (end < 0 && rest.length > headMaxBytes)) throw new WrongAnswer('answer_malformed');
        if (end < 0) return null;
        const read = headOf(rest.toString('latin1', 0, end));
        rest = rest.subarray(end + 4);
        // "Go on", and other words before the answer.
        if (read.status >= 200) head = read;
      }
      return body(head);
    },
    end() {
      if (head?.body.by !== 'close') return null;
      take(rest.length);
      return whole(head);
    },
  };
}

function headOf(text: string): Head {
  const lines = text.split('\r\n');
  const [, minor, digits] = /^HTTP\/1\.([01]) (\d{3})(?: |$)/.exec(lines[0] ?? '') ?? [];
  const status = Number(digits);
  // 101 would make another protocol of the connection; nobody asked for that.
  if (digits === undefined || status < 100 || status === 101) throw new WrongAnswer('answer_malformed');
  const headers: Record<string, string> = {};
  for (let i = 1; i < lines.length; i += 1) addLine(headers, lines[i] ?? '');
  const body = bodyOf(status, headers);
  return { status, headers, body, openForMs: body.by === 'close' ? 0 : openForMs(minor === '1', headers) };
}

function addLine(headers: Record<string, string>, line: string): void {
  const [, named, value = ''] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[\t ]*(.*?)[\t ]*$/.exec(line) ?? [];
  if (named === undefined) throw new WrongAnswer('answer_malformed');
  const name = named.toLowerCase();
  const before = headers[name];
  // Two lengths, or two codings: who is right cannot be told.
  if (before !== undefined && before !== value && (name === 'content-length' || name === 'transfer-encoding'))
    throw new WrongAnswer('answer_malformed');
  headers[name] ??= value;
}

/** https://www.rfc-editor.org/rfc/rfc9112#section-6.3 */
function bodyOf(status: number, headers: Record<string, string>): Body {
  const { 'transfer-encoding': coding, 'content-length': length } = headers;
  if (status < 200 || status === 204 || status === 304) return { by: 'length', bytes: 0 };
  if (coding !== undefined) {
    if (coding.toLowerCase() !== 'chunked' || length !== undefined) throw new WrongAnswer('answer_malformed');
    return { by: 'chunks' };
  }
  if (length === undefined) return { by: 'close' };
  if (!/^\d{1,15}$/.test(length)) throw new WrongAnswer('answer_malformed');
  return { by: 'length', bytes: Number(length) };
}

function openForMs(isNew: boolean, { connection = '', 'keep-alive': keep = '' }: Record<string, string>): number {
  const words = connection.toLowerCase();
  if (isNew ? /\bclose\b/.test(words) : !/\bkeep-alive\b/.test(words)) return 0;
  const [, seconds] = /timeout=(\d+)/i.exec(keep) ?? [];
  return seconds === undefined ? Number.POSITIVE_INFINITY : Math.max(0, Number(seconds) * 1000 - sparedMs);
}
