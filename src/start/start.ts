/** What is said at start: what runs and where to click; what stands in the way, remedy.ts says. Sentences come from locales. */
import type { Config } from '../config.ts';
import { type Paint, plain } from '../paint.ts';
import { type OperatorKey, operatorText } from '../settings/remedy.ts';

type State = 'on' | 'off' | 'trial';
type Row = [state: State, name: OperatorKey, text: string];

const marks: Record<State, string> = { on: '✓', trial: '!', off: '–' };

/** A line for each part: its state and, for what is off or only for trying, the setting that changes it. */
export function summary(config: Config, database: 'pglite' | 'postgres', paint: Paint = plain): string {
  const rows = [...addressRows(config, paint), ...partRows(config, database, paint)];
  const width = Math.max(...rows.map(([, name]) => operatorText(name).length));
  const lines = rows.map(([state, name, text]) => {
    const told = state === 'off' ? paint('off', text) : text;
    return `  ${paint(state, marks[state])} ${operatorText(name).padEnd(width)}  ${told}`;
  });
  return [operatorText('start.heading'), ...lines, operatorText('start.stop')].join('\n');
}

/** Where a person who has just started it looks first. */
export function firstAddress({ publicUrl, webchat, routing }: Config): string {
  if (!isShown(routing)) return publicUrl;
  return webchat === null ? `${publicUrl}/sandbox` : `${publicUrl}/coba`;
}

function addressRows({ publicUrl, webchat, routing }: Config, paint: Paint): Row[] {
  if (webchat === null) return [['off', 'start.web', operatorText('start.web_off')]];
  const address = (path: string) => paint('address', `${publicUrl}${path}`);
  const chat: Row = ['on', 'start.web', operatorText('start.web_on', { url: address('') })];
  return isShown(routing) ? [chat, ['on', 'start.circle', operatorText('start.circle_on', { url: address('/coba') })]] : [chat];
}

function isShown(routing: Config['routing']): boolean {
  return routing.kind === 'sandbox' && routing.shown;
}

function partRows({ publicUrl, dataDir, telegram, whatsapp, routing, officerAdmins }: Config, database: string, paint: Paint): Row[] {
  const url = publicUrl;
  const isTrial = database === 'pglite';
  const sandbox = { url: paint('address', `${url}/sandbox`) };
  return [
    isTrial
      ? ['trial', 'start.database', operatorText('start.database_trial', { folder: dataDir })]
      : ['on', 'start.database', operatorText('start.database_postgres')],
    telegram === null
      ? ['off', 'start.telegram', operatorText('start.telegram_off')]
      : ['on', 'start.telegram', operatorText('start.telegram_on', { mode: telegram.mode })],
    [whatsapp === null ? 'off' : 'on', 'start.whatsapp', operatorText(`start.whatsapp_${whatsapp?.kind ?? 'off'}`, { url })],
    routing.kind === 'sandbox'
      ? ['trial', 'start.routing', operatorText(routing.shown ? 'start.routing_sandbox' : 'start.routing_sandbox_shut', sandbox)]
      : ['on', 'start.routing', operatorText('start.routing_native', { url: routing.url })],
    officerAdmins.length === 0
      ? ['off', 'start.admins', operatorText('start.admins_off')]
      : ['on', 'start.admins', operatorText('start.admins_on', { count: officerAdmins.length })],
  ];
}
