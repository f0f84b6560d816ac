/** A Bot API server for tests, as strict as Telegram's own: real HTTP on a loopback port, the same checks and error texts, faults on command. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Citizen } from './citizen.ts';
import { type Bot, methods } from './methods.ts';
import { methodParams, type Params, readParams } from './params.ts';
import { Refusal } from './refusal.ts';
import { Updates } from './updates.ts';
import { World } from './world.ts';

/** What goes wrong, `times` times (1), for calls of one method and chat or for all. */
export type Fault = { method?: string; chat?: number; times?: number } & (
  | { kind: 'slow_down'; retryAfter: number }
  /** An answer of the API with this code, or (502) nginx's page. */
  | { kind: 'status'; status: 401 | 404 | 500 | 502; description?: string }
  | { kind: 'refused'; description: string }
  /** Done, but the connection breaks before the answer. */
  | { kind: 'lost' }
  /** Never answered. */
  | { kind: 'hang' }
  /** A download (method 'file') that gives a byte every tenth of a second and never ends. */
  | { kind: 'drip' }
);

export interface Call {
  method: string;
  params: Record<string, unknown>;
  /** '' when it went well, or not yet. */
  error: string;
  answered: boolean;
  /** Done, and the answer was lost on the way. */
  lost?: true;
}

export type TelegramStandIn = Awaited<ReturnType<typeof startTelegram>>;

/** `secondMs`: how long a second of Telegram's lasts here, so that pauses need not be slept through. */
export async function startTelegram({ token = '7000000001:AAF-test_token_of_the_stand_in_xyz', secondMs = 10 } = {}) {
  const world = new World();
  world.secondMs = secondMs;
  const updates = new Updates(secondMs, () => world.changed());
  const commands = new Map<string, unknown[]>();
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

  return {
    apiRoot: `http://127.0.0.1:${port}`,
    token,
    world,
    updates,
    commands,
    /** Every call in its order. */
    calls,
    /** Unknown methods and parameters, which the real server would have ignored, and faults of the stand-in itself. */
    problems,
    citizen: (id: number): Citizen => new Citizen(world, updates, id),
    /** A person writing in a group (negative id). */
    member: (id: number, group: number): Citizen => new Citizen(world, updates, id, group),
    /** The group has topics from now on. */
    forum: (group: number, rights = true, deletes = true) => {
      world.chat(group, 'group').forum = { rights, deletes, topics: new Map() };
    },
    /** The group becomes a supergroup with another id; its members write there. */
    upgrade: (group: number, to: number) => {
      world.chat(group, 'group').migratedTo = to;
      world.chat(to, 'group');
      const from = { id: 1, first_name: 'Admin', is_bot: false };
      const old = { id: group, type: 'group', title: 'Petugas' };
      const after = { id: to, type: 'supergroup', title: 'Petugas' };
      updates.push('message', { message_id: 900, from, chat: old, date: 1, migrate_to_chat_id: to }, `message:${group}`);
      updates.push('message', { message_id: 1, from, chat: after, date: 1, migrate_from_chat_id: group }, `message:${to}`);
    },
    fault: (fault: Fault) => {
      faults.push({ times: 1, ...fault });
    },
    /** No fault from now on: what hangs is cut. */
    heal: () => {
      faults = [];
      for (const response of hung) response.destroy();
      hung.clear();
    },
    /** All presses so far are too old to be answered. */
    expirePresses: () => {
      for (const query of world.presses.keys()) world.presses.set(query, 'expired');
    },
    /** Resolves with the count-th call of a method as soon as it came. */
    called: (method: string, count = 1): Promise<Call> =>
      world.waitFor(
        () => calls.filter((call) => call.method === method)[count - 1],
        () => `${method} was not called ${count} times`,
      ),
    /** The same, when it was answered. */
    answered: (method: string, count = 1): Promise<Call> =>
      world.waitFor(
        () => calls.filter((call) => call.method === method && call.answered)[count - 1],
        () => `${method} was not answered ${count} times`,
      ),
    close: async () => {
      updates.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const [, file, given, rest = ''] = /^(\/file)?\/bot([^/]+)\/(.*)$/.exec(url.pathname) ?? [];
    if (given !== token)
      return refuse(response, new Refusal(given && /^\d+:[\w-]+$/.test(given) ? 401 : 404, given ? 'Unauthorized' : 'Not Found'));
    if (file) return download(decodeURIComponent(rest), response);
    const params = await readParams(request, url.searchParams);
    const call: Call = { method: rest, params: params.values, error: '', answered: false };
    calls.push(call);
    world.changed();
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    await respond(call, params, response, { world, updates, commands, gone: gone.signal });
    call.answered = true;
    world.changed();
  }

  async function respond(call: Call, params: Params, response: ServerResponse, bot: Bot): Promise<void> {
    const fault = nextFault(call);
    if (fault?.kind === 'hang') return void hung.add(response);
    if (fault?.kind === 'status' && fault.status === 502) {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html><head><title>502 Bad Gateway</title></head></html>');
      return;
    }
    try {
      if (fault) fail(fault);
      const result = await run(call, params, bot);
      if (fault?.kind === 'lost') {
        call.lost = true;
        response.destroy();
      } else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      call.error = error.message;
      refuse(response, error);
    }
  }

  function nextFault({ method, params }: Pick<Call, 'method' | 'params'>): Fault | undefined {
    const fault = faults.find(
      (one) => (one.method ?? method) === method && (one.chat === undefined || one.chat === Number(params.chat_id)),
    );
    if (!fault) return undefined;
    fault.times = (fault.times ?? 1) - 1;
    if (fault.times <= 0) faults = faults.filter((one) => one !== fault);
    return fault;
  }

  function run({ method }: Call, params: Params, bot: Bot): unknown {
    const act = methods[method];
    const known = methodParams[method];
    if (!act || !known) {
      problems.push(`unknown method ${method}`);
      throw new Refusal(404, 'Not Found');
    }
    for (const name of Object.keys(params.values)) if (!known.has(name)) problems.push(`${method}: unknown parameter ${name}`);
    return act(bot, params);
  }

  function download(path: string, response: ServerResponse): void {
    const found = [...world.files.values()].find((stored) => stored.path === path && !stored.gone);
    const fault = nextFault({ method: 'file', params: {} });
    if (fault?.kind === 'hang') return void hung.add(response);
    if (fault?.kind === 'drip') {
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      const dripping = setInterval(() => response.write('x'), 100);
      response.on('close', () => clearInterval(dripping));
    } else if (found) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(found.bytes);
    else refuse(response, new Refusal(404, 'Not Found'));
  }
}

function fail(fault: Fault): void {
  if (fault.kind === 'slow_down')
    throw new Refusal(429, `Too Many Requests: retry after ${fault.retryAfter}`, { retry_after: fault.retryAfter });
  if (fault.kind === 'status')
    throw new Refusal(
      fault.status,
      fault.description ?? { 401: 'Unauthorized', 404: 'Not Found', 500: 'Internal Server Error', 502: '' }[fault.status],
    );
  if (fault.kind === 'refused') throw new Refusal(400, fault.description);
}

function refuse(response: ServerResponse, { code, message, parameters }: Refusal): void {
  const extra = Object.keys(parameters).length > 0 ? { parameters } : {};
  response
    .writeHead(code, { 'content-type': 'application/json' })
    .end(JSON.stringify({ ok: false, error_code: code, description: message, ...extra }));
}
