import { expect, test } from 'vitest';
import { filed, world } from '../support/errands.ts';
import { message } from '../support/outbox.ts';

test('a notice turns into the messages the domain names', async () => {
  const { once } = world();
  expect(await once({ kind: 'notice', complaint: filed.id, what: 'disputed', text: '' })).toEqual({
    type: 'done',
    next: [message('officer', 'disputed')],
  });
});
