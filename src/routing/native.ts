/** The central routing API as openapi.yaml has it: composes the one body of a complaint, hands it over, reads what happened. Knows no database and no citizen. */
import type { CentralEvent, Complaint } from '../complaints/complaint.ts';
import { isConflictAnswer, isMessageTaken, readHistory, readTaken } from './event.ts';
import { type Asked, exchange, parsed, type World } from './exchange.ts';
import { type LinkedAttachment, type RoutingApi, RoutingError, type Taken } from './routing.ts';

/** A centre that stores files may take a while; after this the outcome is unknown and the same request is sent again. */
const answerMs = 15_000;
/** The region of the shipped example data: no area of Indonesia. */
const exampleRegion = '00';

export interface NativeSettings {
  name: 'native' | 'sandbox';
  /** Base of the API, without or with a trailing slash. */
  url: string;
  /** Bearer key; '' sends no Authorization. */
  key: string;
  timeoutMs?: number;
  now?: () => number;
}

/** The client of the contract in openapi.yaml. Its calls end with RoutingError; throws at once when `key` cannot stand in a header. */
export function nativeRouting(settings: NativeSettings): RoutingApi {
  if (!/^[\x21-\x7e]*$/.test(settings.key)) throw new Error('ROUTING_API_KEY has a sign that cannot stand in a header: copy it again');
  const world: World = { timeoutMs: settings.timeoutMs ?? answerMs, now: settings.now ?? Date.now };
  const asked = (method: Asked['method'], path: string, headers: Record<string, string> = {}): Asked => ({
    method,
    url: `${settings.url.replace(/\/+$/, '')}${path}`,
    headers: { accept: 'application/json', ...(settings.key ? { authorization: `Bearer ${settings.key}` } : {}), ...headers },
  });
  const post = (path: string, body: string, key: string, isAnswer: (conflict: unknown) => boolean) =>
    exchange({ ...asked('POST', path, { 'content-type': 'application/json', 'idempotency-key': key }), body, isAnswer }, world);
  return {
    name: settings.name,
    compose,
    composeMessage,
    submit: async (body, key) => takenOf(await post('/complaints', body, key, (conflict) => isConflictAnswer(conflict, ['id', 'number']))),
    message: async (centralId, body, key) =>
      isTaken(
        await post(`/complaints/${encodeURIComponent(centralId)}/messages`, body, key, (conflict) => isConflictAnswer(conflict, ['id'])),
      ),
    events: async (centralId) => eventsOf(await exchange(asked('GET', `/complaints/${encodeURIComponent(centralId)}`), world), centralId),
  };
}

/** Same complaint, same bytes: the order of the fields is the order here. */
function compose(complaint: Complaint, attachments: LinkedAttachment[]): string {
  return JSON.stringify({
    number: complaint.number,
    kind: complaint.kind,
    category: complaint.category,
    description: complaint.pieces.map((piece) => piece.text).join('\n'),
    story: complaint.pieces.map((piece) => ({ at: iso(piece.at), text: piece.text })),
    occurredAt: complaint.occurred,
    place: placeOf(complaint),
    visibility: complaint.visibility,
    reporter: null,
    attachments: attachmentsOf(attachments),
    channel: complaint.channel,
    submittedAt: iso(complaint.submittedAt),
  });
}

function composeMessage(from: 'citizen' | 'officer', text: string, attachments: LinkedAttachment[], at: number): string {
  return JSON.stringify({ from, text, attachments: attachmentsOf(attachments), at: iso(at) });
}

function placeOf({ place, region }: Complaint): object | null {
  if (place === null) return null;
  const position = place.lat !== undefined && place.lon !== undefined ? { lat: place.lat, lon: place.lon } : {};
  return { text: place.text, ...position, ...(region === exampleRegion ? {} : { areaCode: region }) };
}

/** Only files whose bytes are kept have something behind their link. */
function attachmentsOf(attachments: LinkedAttachment[]): object[] {
  return attachments
    .filter((attachment) => attachment.state === 'kept')
    .map(({ name, mediaType, bytes, sha256, url }) => ({ name, mediaType, bytes, sha256, url }));
}

/** A 2xx nobody can read: it may have been taken, so it is asked again with the same key. */
function takenOf(text: string): Taken {
  const taken = readTaken(parsed(text));
  if (taken === null) throw unreadable();
  return taken;
}

/** A message counts as taken where a centre answers, in JSON and with no error: a page, half an answer or none may come from anybody on the way. */
function isTaken(text: string): void {
  if (!isMessageTaken(parsed(text))) throw unreadable();
}

function unreadable(): RoutingError {
  return new RoutingError({ kind: 'unreachable' }, 'unreadable_answer');
}

function eventsOf(text: string, centralId: string): CentralEvent[] {
  const events = readHistory(parsed(text), centralId);
  if (events === null) throw new RoutingError({ kind: 'refused' }, 'unreadable_history');
  return events;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
