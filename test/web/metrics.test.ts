import { expect, test } from 'vitest';
import { createMetrics } from '../../src/web/metrics.ts';

test('turns are counted by channel and outcome, and timed', async () => {
  const metrics = createMetrics();
  metrics.turn('telegram', 'done', 0.02);
  metrics.turn('telegram', 'done', 0.3);
  metrics.turn('webchat', 'heard', 0.001);
  const text = await metrics.text();
  expect(text).toContain('kanal_turns_total{channel="telegram",outcome="done"} 2');
  expect(text).toContain('kanal_turns_total{channel="webchat",outcome="heard"} 1');
  expect(text).toContain('kanal_turn_seconds_bucket{le="0.025",channel="telegram"} 1');
  expect(text).toContain('kanal_turn_seconds_count{channel="telegram"} 2');
});

test('sends, forwards and errors are counted by what came of them', async () => {
  const metrics = createMetrics();
  metrics.sent('telegram', 'blocked');
  metrics.forwarded('unreachable');
  metrics.failed('hear');
  const text = await metrics.text();
  expect(text).toContain('kanal_sends_total{channel="telegram",result="blocked"} 1');
  expect(text).toContain('kanal_forwards_total{result="unreachable"} 1');
  expect(text).toContain('kanal_errors_total{kind="hear"} 1');
});

test('the outbox is read at each scrape', async () => {
  const metrics = createMetrics();
  let waiting = 4;
  metrics.watch(async () => ({ waiting, stuck: 1, oldestMs: 1_500, forwardsStuck: 2 }));
  expect(await metrics.text()).toMatch(/^kanal_outbox_waiting 4$/m);
  waiting = 9;
  const text = await metrics.text();
  expect(text).toMatch(/^kanal_outbox_waiting 9$/m);
  expect(text).toMatch(/^kanal_outbox_stuck 1$/m);
  expect(text).toMatch(/^kanal_outbox_oldest_seconds 1\.5$/m);
  expect(text).toMatch(/^kanal_forwards_stuck 2$/m);
});

test('a database that is away makes the outbox unknown, not the page fail', async () => {
  const metrics = createMetrics();
  metrics.watch(() => Promise.reject(new Error('away')));
  const text = await metrics.text();
  expect(text).toMatch(/^kanal_outbox_waiting Nan$/im);
  expect(text).toContain('process_resident_memory_bytes');
});

test('two of them in one process do not meet', async () => {
  const first = createMetrics();
  const second = createMetrics();
  first.failed('hear');
  expect(await second.text()).not.toContain('kanal_errors_total{kind="hear"}');
});
