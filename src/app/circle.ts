/** The circle page put together: whose chat the officer's is, and what the page needs of the rest. Used by app.ts and pages.ts alone. */
import circleWords from '../../locales/id/circle.json' with { type: 'json' };
import type { Surroundings } from '../app.ts';
import type { WebchatChannel } from '../channels/webchat/index.ts';
import { seatOf } from '../keys.ts';
import type { Sandbox } from '../routing/sandbox.ts';
import { type CircleParts, circleRoutes } from '../web/circle/routes.ts';
import type { WebParts } from '../web/web.ts';

export const circlePath = '/coba';
const latest = Number.MAX_SAFE_INTEGER;
/** So that the officer is reached by cards, and a newcomer reads what officers can do. */
const firstWords = '/bantuan';

/** An officer of every agency while there is a circle page, nobody once there is a real centre or a service for everybody: no admin, so that no visitor makes officers or links numbers. True when cards reach the officer. */
export async function ensureSeat({ config, operator, store, secretKey }: Surroundings): Promise<boolean> {
  const isOn = config.routing.kind === 'sandbox' && config.routing.shown && config.webchat !== null;
  const agencies = isOn ? operator.agencies.map(({ code }) => code).filter((code) => code !== 'ADMIN') : [];
  const person = { channel: 'webchat' as const, person: seatOf(secretKey) };
  return store.officers.ensureSeat(person, circleWords['officer.name'], operator.regions[0]?.code ?? '', agencies);
}

type Given = Pick<CircleParts, 'assets' | 'cookies' | 'language' | 'limits'> & {
  chat: Omit<CircleParts['chat'], 'door'>;
  door: WebchatChannel;
  sandbox: Sandbox;
  secretKey: Uint8Array;
  /** Puts the officer back whom an earlier visitor let leave; false: no card reaches the officer yet. */
  ensureSeat(): Promise<boolean>;
};

export function circleRouter({ door, sandbox, secretKey, ensureSeat: sit, chat, ...page }: Given): WebParts['routers'][number] {
  const seat = seatOf(secretKey);
  const begin = async () => {
    if (await sit()) return;
    const [last] = await door.reading.before(seat, latest, 1);
    await door.receive(seat, { type: 'text', id: `mulai-petugas-${last?.number ?? 0}`, text: firstWords });
  };
  const router = circleRoutes({
    ...page,
    ...{ seat, begin, base: circlePath, words: circleWords, centre: '/sandbox' },
    chat: { ...chat, door },
    watchCentre: sandbox.watch,
  });
  return { path: circlePath, router };
}
