/** What Meta took and reports as failed later, when the program that sent it is long dead: the program as its own process, kill -9, and Meta's stand-in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startChild } from './support/child.ts';
import { eachDatabase } from './support/databases.ts';
import { withDatabase } from './support/embedded.ts';
import { environmentFor, template, templateBody } from './support/graph/bench.ts';
import type { Citizen } from './support/graph/citizen.ts';
import { reEngagement, statusOf } from './support/graph/messages.ts';
import { startGraph } from './support/graph/server.ts';
import { freePort } from './support/program.ts';

const startMs = 60_000;
const dayMs = 86_400_000;

/** Meta tells nothing of what it took but what the test tells. */
async function openWhatsApp(database: string | null) {
  const dataDir = mkdtempSync(join(tmpdir(), 'kanal-'));
  if (database === null) await withDatabase(dataDir);
  const [port, graph] = [await freePort(), await startGraph()];
  graph.limits.statuses = [];
  graph.approve({ ...template, body: templateBody });
  const settings = {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    QUIET_MS: '0',
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    ...environmentFor(graph),
    ...(database === null ? {} : { DATABASE_URL: database }),
  };
  const url = `http://127.0.0.1:${port}`;
  let child = await startChild(settings);
  onTestFinished(async () => {
    await child.kill();
    await graph.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  await graph.webhook.subscribe(`${url}/whatsapp`);
  const [siti, budi, tuti] = [graph.citizen('6281200000001'), graph.citizen('6281200000002'), graph.citizen('6281200000003')];
  return {
    graph,
    citizens: [siti, budi, tuti] as const,
    /** One sentence, and the bot's answer to it. */
    async answered(citizen: Citizen, words: string) {
      const before = citizen.screen.length;
      citizen.say(words);
      const answer = await citizen.waitFor(before + 1);
      await graph.webhook.idle();
      return answer;
    },
    /** A crash when nothing is left to be sent, and a start. */
    async restart() {
      await expect.poll(async () => (await fetch(`${url}/metrics`)).text(), { timeout: startMs }).toMatch(/^kanal_outbox_waiting 0$/m);
      await child.kill();
      child = await startChild(settings);
    },
    tell({ person }: Citizen, id: string, key: string, state: string) {
      graph.webhook.push(`status ${id}`, { statuses: [statusOf(person, id, key, state, state === 'failed' ? reEngagement() : null)] });
      return graph.webhook.idle();
    },
    /** So often this was posted, whatever became of it. */
    posted: ({ person }: Citizen, words: string) =>
      graph.calls.filter(
        ({ kind, body }) =>
          kind === 'messages' && [person.phone, words].every((part) => JSON.stringify(body).includes(JSON.stringify(part).slice(1, -1))),
      ).length,
  };
}

const story = 'lampu jalan mati di jl melati no 3 kelurahan sukamaju';

eachDatabase('what Meta gives up after a crash', (database) => {
  test('is sent again until it arrived, three times in all, and by template to whoever wrote too long ago', {
    timeout: startMs,
  }, async () => {
    const { graph, citizens, answered, restart, tell, posted } = await openWhatsApp(database.url());
    const [siti, budi, tuti] = citizens;
    const asked = await answered(siti, story);
    expect(asked.choices.length).toBeGreaterThan(0);
    const thrice = await answered(budi, story);
    const late = await answered(tuti, story);
    await restart();

    graph.giveUp(siti, asked.id, 131_000);
    const again = await siti.waitFor(1);
    expect([again.text, again.choices]).toEqual([asked.text, asked.choices]);
    await tell(siti, again.id, again.key, 'delivered');

    graph.giveUp(budi, thrice.id, 131_016);
    graph.giveUp(budi, (await budi.waitFor(1)).id, 131_016);
    graph.giveUp(budi, (await budi.waitFor(1)).id, 131_016);
    await graph.webhook.idle();
    expect(posted(budi, thrice.text)).toBe(3);

    await restart();
    await tell(siti, again.id, again.key, 'failed');
    await tell(siti, asked.id, '', 'failed');
    // Another of these would stand before the answers.
    for (const [citizen, before] of [
      [siti, [again.id]],
      [budi, []],
    ] as const) {
      const thanks = await answered(citizen, 'terima kasih');
      expect(citizen.screen.map(({ id }) => id)).toEqual([...before, thanks.id]);
    }
    expect(posted(siti, asked.text)).toBe(2);

    graph.world.advance(dayMs);
    tuti.person.screen = [];
    await tell(tuti, late.id, late.key, 'failed');
    expect((await tuti.waitFor(1)).kind).toBe('template');
  });
});
