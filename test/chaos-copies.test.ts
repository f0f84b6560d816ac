/** What of the messages that came twice the account of chaos calls explained. */
import { expect, test } from 'vitest';
import { copiesOf } from '../chaos/copies.ts';
import { cloudPhone, type Phone } from '../chaos/phone.ts';
import { startGraph } from './support/graph/server.ts';

const receipt = (number: string) => `Laporan diterima ✅ Nomor: ${number}`;

/** A phone that saw these receipts at these times, and never got so many answers back. */
function phone(seen: [number, string][], lost = 0): { phone: Phone } {
  const shown = seen.map(([at, number]) => ({ at, key: '', text: receipt(number) }));
  return { phone: { name: 'siti', seen: () => shown, lost: () => lost } as unknown as Phone };
}

const cut = 10_000;

test('a death explains one copy in each chat, of what was sent before it', () => {
  const one = phone([
    [9_900, 'A'],
    [10_500, 'A'],
  ]);
  expect(copiesOf([one, one], [cut])).toMatchObject({ count: 2, mostAfterOne: 1, unexplained: [] });
});

test('two in one chat after one death are one too many', () => {
  const two = phone([
    [9_800, 'A'],
    [9_900, 'B'],
    [10_500, 'A'],
    [10_600, 'B'],
  ]);
  expect(copiesOf([two], [cut])).toMatchObject({ count: 2, mostAfterOne: 2 });
  expect(copiesOf([two], [cut]).unexplained).toHaveLength(1);
});

test('two deaths that both lie before both copies explain one each', () => {
  const two = phone([
    [9_000, 'A'],
    [11_900, 'B'],
    [16_000, 'A'],
    [16_100, 'B'],
  ]);
  expect(copiesOf([two], [cut, 12_000])).toMatchObject({ count: 2, mostAfterOne: 1, unexplained: [] });
});

test('a death before the first of them, and none at all, explain nothing; a lost answer does', () => {
  const late = phone([
    [14_000, 'A'],
    [15_000, 'A'],
  ]);
  expect(copiesOf([late], [cut]).unexplained).toHaveLength(1);
  expect(copiesOf([late], []).unexplained).toHaveLength(1);
  expect(
    copiesOf(
      [
        phone(
          [
            [14_000, 'A'],
            [15_000, 'A'],
          ],
          1,
        ),
      ],
      [cut],
    ).unexplained,
  ).toEqual([]);
});

test.each(['to', 'recipient'] as const)('a lost answer to a message addressed by "%s" is counted for its person alone', async (address) => {
  const graph = await startGraph();
  try {
    const [siti, dewi] = ['628120000101', '628120000102'].map((number) => cloudPhone(graph, number));
    siti?.say('halo');
    const { person } = graph.citizen('628120000101');
    graph.fault({ kind: 'lost' });
    await ask(`${graph.apiRoot}/${graph.phoneId}/messages`, graph.token, {
      ...{ messaging_product: 'whatsapp', recipient_type: 'individual', type: 'text', text: { body: 'Ya?' } },
      [address]: address === 'to' ? person.phone : person.userId,
    });
    expect([siti?.seen().length, siti?.lost(), dewi?.lost()]).toEqual([1, 1, 0]);
  } finally {
    await graph.close();
  }
});

/** One call whose answer may be lost. */
async function ask(url: string, token: string, body: object): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => undefined);
}
