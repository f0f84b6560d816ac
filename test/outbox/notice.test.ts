import { expect, test } from 'vitest';
import { filed, start, world } from '../support/errands.ts';
import { message } from '../support/outbox.ts';

test('a notice turns into the messages the domain names', async () => {
  const { once } = world();
  expect(await once({ kind: 'notice', complaint: filed.id, what: 'disputed', text: '' })).toEqual({
    type: 'done',
    next: [message('officer', 'disputed')],
  });
});

test('what was filed a moment ago is told of as it was filed', async () => {
  const { state, once } = world();
  const handed = { filed: { at: start, complaint: { ...filed, number: 'HANDED' } } };
  const told = { kind: 'notice', complaint: filed.id, what: 'new', text: '' } as const;
  expect(await once(told, handed)).toMatchObject({ next: [message('officer', 'new HANDED')] });
  state.now += 250;
  expect(await once(told, handed)).toMatchObject({ next: [message('officer', 'new')] });
});
