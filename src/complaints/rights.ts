/** What the law gives citizens over their data, carried out: the file with everything about them, and deletion once its day has come. */
import type { OutFile } from '../channels/channel.ts';
import type { Chance, Citizens } from './ports.ts';

/** The others come with the next sweep. */
const forgottenAtOnce = 50;

/** The file a citizen gets who asks what is stored about them. */
export async function ownData(talk: string, citizens: Pick<Citizens, 'everything'>): Promise<OutFile> {
  const bytes = new TextEncoder().encode(JSON.stringify(await citizens.everything(talk), null, 2));
  return { kind: 'document', name: 'data-anda.json', mediaType: 'application/json', bytes };
}

/** Deletes who citizens are whose day has come; once for each, however many copies of the program do it. */
export async function forgetDue(citizens: Pick<Citizens, 'forgetDue' | 'forget'>, { now }: Pick<Chance, 'now'>): Promise<void> {
  for (const citizen of await citizens.forgetDue(now(), forgottenAtOnce)) await citizens.forget(citizen, now());
}
