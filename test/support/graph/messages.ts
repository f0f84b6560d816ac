/** POST /{phone}/messages as Meta answers it: who may be written to, when, how often, and what becomes of it afterwards. */
import { only, readContent } from './bodies.ts';
import { type Json, recordOf, textOf } from './json.ts';
import { invalid, Refusal } from './refusal.ts';
import type { Webhook } from './webhook.ts';
import type { Person, World } from './world.ts';

export interface Limits {
  /** How the closed window is told: at once, or (as Meta mostly does) by a failed status of a message that was taken; 'test': the test tells it. */
  windowBy: 'answer' | 'status' | 'test';
  /** Statuses come in this order; none: the test tells them itself. */
  statuses: string[];
}

const dayMs = 24 * 60 * 60 * 1000;
const keys =
  'messaging_product recipient_type to recipient type text interactive template image audio video document context biz_opaque_callback_data';

/** The answer's body; throws Refusal. */
export function postMessage(body: Json, world: World, webhook: Webhook, limits: Limits): Json {
  if (body.messaging_product !== 'whatsapp') throw invalid('messaging_product');
  if (body.status !== undefined) return markRead(body, world);
  only(body, keys);
  const key = textOf(body.biz_opaque_callback_data);
  if (key.length > 512) throw invalid('biz_opaque_callback_data');
  const person = personOf(body, world);
  const content = readContent(body, world);
  takeRoom(person, world);
  const isLate = world.now() - person.lastWrote >= dayMs && content.kind !== 'template';
  if (isLate && limits.windowBy === 'answer') throw reEngagement();
  const id = world.wamid();
  const failure = isLate ? reEngagement() : person.blocked ? new Refusal(400, 131_026, 'Message undeliverable') : null;
  if (!failure) person.screen.push({ id, key, at: performance.now(), ...content });
  if (!isLate || limits.windowBy === 'status') tellStatuses(person, id, key, failure, webhook, limits);
  world.changed();
  return {
    messaging_product: 'whatsapp',
    contacts: [{ input: person.phone, wa_id: person.phone }],
    messages: [{ id, message_status: 'accepted' }],
  };
}

function markRead(body: Json, world: World): Json {
  only(body, 'messaging_product status message_id typing_indicator');
  const id = textOf(body.message_id);
  const person = world.people.find(({ wrote }) => wrote.includes(id));
  if (body.status !== 'read' || !person) throw invalid('message_id');
  person.read.add(id);
  if (body.typing_indicator !== undefined) {
    if (recordOf(body.typing_indicator).type !== 'text') throw invalid('typing_indicator');
    person.typingSeen += 1;
  }
  world.changed();
  return { success: true };
}

/** `to` wins when both are given. */
function personOf({ to, recipient }: Json, world: World): Person {
  const phone = textOf(to);
  if (phone === '' && textOf(recipient) === '') throw new Refusal(400, 131_008, 'Required parameter is missing: to');
  if (phone !== '' && !/^\d{6,15}$/.test(phone)) throw invalid('to');
  const person = world.people.find((one) => (phone === '' ? one.userId === recipient : one.phone === phone));
  if (!person) throw new Refusal(400, 131_026, 'Message undeliverable');
  return person;
}

/** One message every 6 s, and 45 of them at once on credit. */
function takeRoom(person: Person, world: World): void {
  const now = world.now();
  person.room = Math.min(45, person.room + (now - person.roomAt) / 6000);
  person.roomAt = now;
  if (person.room < 1) throw new Refusal(400, 131_056, '(Business Account, Consumer Account) pair rate limit hit');
  person.room -= 1;
}

function tellStatuses(person: Person, id: string, key: string, failure: Refusal | null, webhook: Webhook, limits: Limits): void {
  for (const status of failure ? ['failed'] : limits.statuses)
    webhook.push(`status ${id}`, { statuses: [statusOf(person, id, key, status, failure)] });
}

/** A status as the webhook tells it. */
export function statusOf(person: Person, id: string, key: string, status: string, failure: Refusal | null = null): Json {
  const { phone, userId, hidden } = person;
  return {
    id,
    status,
    timestamp: '1750857384',
    ...(hidden ? {} : { recipient_id: phone }),
    ...(userId ? { recipient_user_id: userId } : {}),
    ...(key ? { biz_opaque_callback_data: key } : {}),
    ...(failure
      ? { errors: [{ code: failure.code, title: failure.message, message: failure.message, error_data: { details: `${phone}` } }] }
      : {}),
  };
}

export function reEngagement(): Refusal {
  return new Refusal(400, 131_047, 'Re-engagement message: more than 24 hours have passed since the recipient last replied');
}
