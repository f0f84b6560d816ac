/** A Graph server for tests, as strict as Meta's: real HTTP on a loopback port, the same checks, limits and error codes, faults on command. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Citizen } from './citizen.ts';
import { type Json, recordOf } from './json.ts';
import { type Limits, postMessage, statusOf } from './messages.ts';
import { invalid, Refusal } from './refusal.ts';
import { Webhook } from './webhook.ts';
import { type ApprovedTemplate, sha256Of, World } from './world.ts';

/** What goes wrong, `times` times (1), for calls of one kind ('messages' without read marks), when `after` (0) of them went well. */
export type Fault = { on?: CallKind; times?: number; after?: number } & (
  | { kind: 'refuse'; code: number; status?: number; details?: string; subcode?: number; retryAfter?: number }
  /** A gateway's page. */
  | { kind: 'page'; status: number }
  /** Somebody else's JSON, with 200. */
  | { kind: 'strange'; body: string }
  /** Done, but the connection breaks before the answer. */
  | { kind: 'lost' }
  /** Done, but answered only when what follows from it was told to the webhook, whatever that answered. */
  | { kind: 'slow' }
  /** Never answered, nothing done. */
  | { kind: 'hang' }
  /** Other bytes than announced. */
  | { kind: 'spoil' }
);

export type CallKind = 'check' | 'messages' | 'read' | 'upload' | 'media' | 'download';

export interface Call {
  kind: CallKind;
  body: Json;
  /** Done, and the answer was lost on the way. */
  lost?: true;
}

export type GraphStandIn = Awaited<ReturnType<typeof startGraph>>;

const fiveMinutesMs = 300_000;

/** `retryMs`: between tries of a delivery that was not taken; Meta's own pauses grow to hours. */
export async function startGraph({ token = 'EAAJtestTokenOfTheStandIn0123456789', phoneId = '106540352242922', retryMs = 3 } = {}) {
  const account = { phoneId, appSecret: 'app-secret-of-the-stand-in', verifyToken: 'verify-token-of-the-stand-in' };
  const world = new World();
  const webhook = new Webhook(world, account, retryMs);
  const limits: Limits = { windowBy: 'answer', statuses: ['sent', 'delivered'] };
  const calls: Call[] = [];
  const problems: string[] = [];
  const hung = new Set<ServerResponse>();
  let faults: Fault[] = [];
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!request.destroyed) problems.push(String(error));
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  return {
    apiRoot: `${origin}/v24.0`,
    origin,
    token,
    ...account,
    world,
    webhook,
    limits,
    /** Every call in its order. */
    calls,
    /** Faults of the stand-in itself. */
    problems,
    citizen: (phone: string, userId = `ID.${phone}91208655302741918`): Citizen => new Citizen(world, webhook, world.person(phone, userId)),
    approve: (template: ApprovedTemplate) => void world.templates.push(template),
    /** What was taken does not arrive: it stands on no screen, and the webhook is told why. */
    giveUp: (citizen: Citizen, id: string, code: number) => {
      const { person } = citizen;
      const key = person.screen.find((shown) => shown.id === id)?.key ?? '';
      person.screen = person.screen.filter((shown) => shown.id !== id);
      webhook.push(`status ${id}`, {
        statuses: [statusOf(person, id, key, 'failed', new Refusal(400, code, 'Something went wrong'))],
      });
    },
    fault: (fault: Fault) => void faults.push({ times: 1, ...fault }),
    /** No fault from now on: what hangs is cut. */
    heal: () => {
      faults = [];
      for (const response of hung) response.destroy();
      hung.clear();
    },
    /** Resolves with the count-th call of a kind. */
    called: (kind: CallKind, count = 1): Promise<Call> =>
      world.waitFor(
        () => calls.filter((call) => call.kind === kind)[count - 1],
        () => `${kind} was not called ${count} times`,
      ),
    close: async () => {
      webhook.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const url = new URL(request.url ?? '/', origin);
    const sent = Buffer.concat(chunks);
    const call: Call = { kind: kindOf(request.method ?? '', url, sent), body: bodyOf(request, sent) };
    calls.push(call);
    world.changed();
    const fault = nextFault(call.kind);
    if (fault?.kind === 'hang') return void hung.add(response);
    if (fault?.kind === 'page')
      return void response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<html>Bad Gateway</html>');
    if (fault?.kind === 'strange') return void response.writeHead(200, { 'content-type': 'application/json' }).end(fault.body);
    try {
      if (fault?.kind === 'refuse') throw new Refusal(fault.status ?? 400, fault.code, fault.details ?? 'refused', fault);
      if (request.headers.authorization !== `Bearer ${token}`) throw new Refusal(401, 190, 'Invalid OAuth access token');
      const result = await act(call, url, request, sent);
      if (fault?.kind === 'slow') await webhook.tried();
      if (fault?.kind === 'lost') {
        call.lost = true;
        response.destroy();
      } else if (Buffer.isBuffer(result))
        response
          .writeHead(200, { 'content-type': 'application/octet-stream' })
          .end(fault?.kind === 'spoil' ? Buffer.from('spoilt') : result);
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refuse(response, error);
    }
  }

  function act({ kind, body }: Call, url: URL, request: IncomingMessage, sent: Buffer): Promise<Json | Buffer> | Json | Buffer {
    const [, version = '', id = ''] = url.pathname.split('/');
    if (kind === 'download') return download(url);
    if (!/^v\d+\.\d+$/.test(version)) throw new Refusal(400, 2500, `Unknown path components: /${version}`);
    if (kind === 'media') return locate(id, url);
    if (id !== phoneId) throw new Refusal(400, 100, 'Unsupported request. Object does not exist', { subcode: 33 });
    if (kind === 'check') return { id: phoneId };
    if (kind === 'upload') return upload(request, sent);
    return postMessage(body, world, webhook, limits);
  }

  async function upload(request: IncomingMessage, sent: Buffer): Promise<Json> {
    const type = request.headers['content-type'] ?? '';
    const form = await new Response(new Uint8Array(sent), { headers: { 'content-type': type } }).formData();
    const file = form.get('file');
    if (form.get('messaging_product') !== 'whatsapp' || !(file instanceof File)) throw invalid('file');
    if (file.size === 0 || file.size > 100 * 1024 * 1024) throw new Refusal(400, 131_053, 'Media upload error: size');
    if (file.type === '' || file.type === 'application/octet-stream')
      throw invalid('Param file must be a file with one of the known types');
    return { id: world.store(Buffer.from(await file.arrayBuffer()), file.type) };
  }

  function locate(id: string, url: URL): Json {
    const file = world.files.get(id);
    const asked = url.searchParams.get('phone_number_id');
    if (!file || file.gone || (asked !== null && asked !== phoneId)) throw new Refusal(400, 100, 'Object does not exist', { subcode: 33 });
    file.urlUntil = world.now() + fiveMinutesMs;
    const address = `${origin}/whatsapp_business/attachments/?mid=${id}&ext=${file.urlUntil}&hash=ATtk0i`;
    return {
      messaging_product: 'whatsapp',
      url: address,
      mime_type: file.mediaType,
      sha256: sha256Of(file.bytes),
      file_size: file.bytes.byteLength,
      id,
    };
  }

  function download(url: URL): Buffer {
    const file = world.files.get(url.searchParams.get('mid') ?? '');
    if (!file || file.gone || Number(url.searchParams.get('ext')) <= world.now()) throw new Refusal(404, 100, 'URL signature expired');
    return file.bytes;
  }

  function nextFault(kind: CallKind): Fault | undefined {
    const fault = faults.find(({ on = 'messages' }) => on === kind);
    if (!fault) return undefined;
    fault.after = (fault.after ?? 0) - 1;
    if (fault.after >= 0) return undefined;
    fault.times = (fault.times ?? 1) - 1;
    if (fault.times <= 0) faults = faults.filter((one) => one !== fault);
    return fault;
  }
}

function kindOf(method: string, { pathname }: URL, sent: Buffer): CallKind {
  if (pathname.startsWith('/whatsapp_business/')) return 'download';
  if (method === 'POST' && pathname.endsWith('/media')) return 'upload';
  if (method === 'POST') return sent.includes('"status":"read"') ? 'read' : 'messages';
  return /\/\d{15}$/.test(pathname) ? 'check' : 'media';
}

function bodyOf(request: IncomingMessage, sent: Buffer): Json {
  return request.headers['content-type'] === 'application/json' ? recordOf(JSON.parse(sent.toString())) : {};
}

function refuse(response: ServerResponse, refusal: Refusal): void {
  if (refusal.retryAfter !== undefined) response.setHeader('retry-after', refusal.retryAfter);
  response.writeHead(refusal.status, { 'content-type': 'application/json' }).end(JSON.stringify(refusal.body));
}
