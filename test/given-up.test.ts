/** What Meta took and reports as failed later, when the program that sent it is long dead: the program as its own process, kill -9, and Meta's stand-in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startChild } from './support/child.ts';
import { eachDatabase } from './support/databases.ts';
import { withDatabase } from './support/embedded.ts';
import { template, templateBody } from './support/graph/bench.ts';
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
    WHATSAPP: 'cloud',
    WHATSAPP_CLOUD_API_ROOT: graph.apiRoot,
    WHATSAPP_CLOUD_TOKEN: graph.token,
    WHATSAPP_CLOUD_PHONE_ID: graph.phoneId,
    WHATSAPP_CLOUD_APP_SECRET: graph.appSecret,
    WHATSAPP_CLOUD_VERIFY_TOKEN: graph.verifyToken,
    WHATSAPP_CLOUD_TEMPLATE: template.name,
    WHATSAPP_CLOUD_TEMPLATE_LANGUAGE: template.language,
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
  const siti = graph.citizen('6281200000001');
  return {
    graph,
    siti,
    /** One sentence, and the bot's answer to it. */
    async answered(words: string) {
      const before = siti.screen.length;
      siti.say(words);
      const answer = await siti.waitFor(before + 1);
      await graph.webhook.idle();
      return answer;
    },
    /** A crash when nothing is left to be sent, and a start. */
    async restart() {
      await expect.poll(async () => (await fetch(`${url}/metrics`)).text(), { timeout: startMs }).toMatch(/^kanal_outbox_waiting 0$/m);
      await child.kill();
      child = await startChild(settings);
    },
    tell(id: string, key: string, state: string) {
      graph.webhook.push(`status ${id}`, { statuses: [statusOf(siti.person, id, key, state, state === 'failed' ? reEngagement() : null)] });
      return graph.webhook.idle();
    },
    /** So often this was posted, whatever became of it. */
    posted: (words: string) =>
      graph.calls.filter(({ kind, body }) => kind === 'messages' && JSON.stringify(body).includes(JSON.stringify(words).slice(1, -1)))
        .length,
  };
}

eachDatabase('what Meta gives up after a crash', (database) => {
  test('is sent again until it arrives, and once it arrived never more', { timeout: startMs }, async () => {
    const { graph, siti, answered, restart, tell, posted } = await openWhatsApp(database.url());
    const { id, text, choices } = await answered('lampu jalan mati di jl melati no 3 kelurahan sukamaju');
    expect(choices.length).toBeGreaterThan(0);
    await restart();
    graph.giveUp(siti, id, 131_000);
    const again = await siti.waitFor(1);
    expect(again.text).toBe(text);
    expect(again.choices).toEqual(choices);
    await tell(again.id, again.key, 'delivered');
    await restart();
    await tell(again.id, again.key, 'failed');
    await tell(id, '', 'failed');
    const thanks = await answered('terima kasih');
    expect(siti.screen.map(({ id: shown }) => shown)).toEqual([again.id, thanks.id]);
    expect(posted(text)).toBe(2);
  });

  test('because its citizen wrote too long ago is told by template', { timeout: startMs }, async () => {
    const { graph, siti, answered, restart, tell } = await openWhatsApp(database.url());
    const { id, key } = await answered('lampu jalan mati di jl melati no 3 kelurahan sukamaju');
    graph.world.advance(dayMs);
    await restart();
    siti.person.screen = [];
    await tell(id, key, 'failed');
    expect((await siti.waitFor(1)).kind).toBe('template');
  });

  test('is tried three times in all', { timeout: startMs }, async () => {
    const { graph, siti, answered, restart, posted } = await openWhatsApp(database.url());
    const { id, text } = await answered('lampu jalan mati di jl melati no 3 kelurahan sukamaju');
    await restart();
    graph.giveUp(siti, id, 131_016);
    graph.giveUp(siti, (await siti.waitFor(1)).id, 131_016);
    graph.giveUp(siti, (await siti.waitFor(1)).id, 131_016);
    await graph.webhook.idle();
    expect(posted(text)).toBe(3);
    // A fourth would stand before this answer.
    const thanks = await answered('terima kasih');
    expect(siti.screen.map(({ id: shown }) => shown)).toEqual([thanks.id]);
  });
});
