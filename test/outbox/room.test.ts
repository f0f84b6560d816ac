import { expect, test } from 'vitest';
import { createRoom } from '../../src/outbox/room.ts';

const mb = 1024 * 1024;

test('so many bytes are inside at once, and room is free again once one has left', () => {
  const room = createRoom(48 * mb);
  const leave = room.enter(20 * mb);
  expect(room.enter(20 * mb)).not.toBeNull();
  expect(room.enter(20 * mb)).toBeNull();
  expect(room.enter(8 * mb)).not.toBeNull();
  leave?.();
  expect(room.enter(20 * mb)).not.toBeNull();
});

test('what is larger than the room goes alone, what is small always', () => {
  const room = createRoom(48 * mb);
  const leave = room.enter(200 * mb);
  expect(leave).not.toBeNull();
  expect(room.enter(2 * mb)).toBeNull();
  expect(room.enter(mb)).not.toBeNull();
  leave?.();
  room.enter(2 * mb);
  expect(room.enter(200 * mb)).toBeNull();
});
