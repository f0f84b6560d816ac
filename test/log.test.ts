import { expect, test } from 'vitest';
import { countingLog, createLog } from '../src/log.ts';
import { redacted } from '../src/redact.ts';

const secrets = {
  token: '123456789:AAEhBP0av28vKqUUVuIFpPdqUyVQjx1RZxQ',
  callback: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  bearer: 'Bearer eyJhbGciOiJIUzI1NiJ9.e30.abc',
  phones: ['+62 812-3456-7890', '081234567890', '0812 3456 7890', '6281234567890', '+622112345678', '(+62) 21 1234567', '021-5551234'],
};
const story = 'Jalan depan rumah Bu Siti bolong';

function record(level: Parameters<typeof createLog>[0] = 'debug'): {
  log: ReturnType<typeof createLog>;
  text(): string;
  lines(): unknown[];
} {
  const written: string[] = [];
  const log = createLog(level, { write: (line) => void written.push(line) });
  return { log, text: () => written.join(''), lines: () => written.map((line) => JSON.parse(line)) };
}

test('a line is JSON with time, level, event and its fields', () => {
  const { log, lines } = record();
  log.info('outbox_sent', { channel: 'telegram', attempts: 2, bulk: false });
  expect(lines()).toEqual([
    {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      event: 'outbox_sent',
      channel: 'telegram',
      attempts: 2,
      bulk: false,
    },
  ]);
});

test('lines below the level are not written', () => {
  const { log, lines } = record('warn');
  log.debug('a_debug');
  log.info('an_info');
  log.warn('a_warning');
  expect(lines()).toMatchObject([{ event: 'a_warning' }]);
});

test('an error is written with name, code, message and the places it passed', () => {
  const { log, lines } = record();
  log.error('send_failed', Object.assign(new TypeError('fetch failed'), { code: 'ECONNREFUSED' }), { channel: 'telegram' });
  expect(lines()).toMatchObject([
    {
      event: 'send_failed',
      channel: 'telegram',
      error: {
        name: 'TypeError',
        code: 'ECONNREFUSED',
        message: 'fetch failed',
        stack: expect.arrayContaining([expect.stringMatching(/^at /)]),
      },
    },
  ]);
});

test('tokens, secrets and phone numbers are taken out of fields, messages, stacks and causes', () => {
  const { log, text } = record();
  const all = [secrets.token, secrets.callback, secrets.bearer, ...secrets.phones];
  for (const secret of all) {
    log.warn('field', { reason: `see ${secret}.` });
    const cause = new Error(`cause ${secret}`);
    log.error('failed', new Error(`Call with ${secret} failed`, { cause }), { also: secret });
  }
  log.error('failed', new Error(`https://api.telegram.org/bot${secrets.token}/sendMessage`));
  log.info('number', { phone: 6281234567890 });
  for (const secret of all) expect(text()).not.toContain(secret);
  expect(text()).not.toMatch(/eyJhbGciOiJIUzI1NiJ9|MfKQ9r8G|AAEhBP0av|81234567890|3456-7890|5551234/);
});

test('passwords and signatures in addresses are taken out', () => {
  expect(redacted('postgres://aduan:sandi@db:5432/aduan')).toBe('postgres://[redacted]db:5432/aduan');
  expect(redacted('/files/7?e=1790000000&s=abcdef')).toBe('/files/7?e=[redacted]&s=[redacted]');
});

test('ids, numbers and times are left as they are', () => {
  for (const plain of [
    '7K3QF-M',
    '01a3f5c2-0812-7345-8123-456789012345',
    '2026-11-23T09:00:00.000Z',
    '1790000000000',
    'retry in 3000 ms',
    '10.0.0.81:3000',
  ]) {
    expect(redacted(plain)).toBe(plain);
  }
});

test('a failed query is told by the code and first line of its cause, without its parameters', () => {
  const { log, text, lines } = record();
  const cause = Object.assign(new Error(`duplicate key value violates unique constraint "inbox_pkey"\nDETAIL: ${story}`), {
    code: '23505',
    detail: story,
  });
  const failed = Object.assign(new Error(`Failed query: insert into messages values ($1)\nparams: ${story}`, { cause }), {
    query: 'insert into messages values ($1)',
    params: [story],
  });
  log.error('commit_failed', failed);
  expect(text()).not.toContain('Siti');
  expect(text()).not.toContain('insert into');
  expect(lines()).toMatchObject([
    { error: { cause: { code: '23505', message: 'duplicate key value violates unique constraint "inbox_pkey"' } } },
  ]);
});

test('errors that quote what they could not read do not quote it in the log', () => {
  const { log, text } = record();
  let syntax: unknown;
  try {
    JSON.parse(story);
  } catch (error) {
    syntax = error;
  }
  log.error('bad_json', syntax);
  log.error('bad_value', Object.assign(new Error(`invalid input syntax for type uuid: "${story}"`), { code: '22P02' }));
  log.error('thrown_text', story);
  expect(text()).toContain('SyntaxError');
  expect(text()).not.toMatch(/Siti|Jalan/);
});

test('errors are counted by their event, and logged all the same', () => {
  const { log, lines } = record();
  const counted: string[] = [];
  const counting = countingLog(log, (event) => counted.push(event));
  counting.warn('slow');
  counting.error('turn_failed', new Error('no'));
  expect(counted).toEqual(['turn_failed']);
  expect(lines()).toMatchObject([{ event: 'slow' }, { event: 'turn_failed', error: { message: 'no' } }]);
});
