/** An office on Telegram through the whole program: an admin, officers with their roles, a group, citizens who file. */
import { expect } from 'vitest';
import type { App } from '../../src/app.ts';
import { type Bench, numberPattern } from './program.ts';
import { until } from './routing/centre.ts';
import type { Citizen } from './telegram/citizen.ts';
import type { ShownMessage } from './telegram/world.ts';

export const admin = 900;
export const group = -1_001_000;

export const labels = (message: ShownMessage | undefined) => message?.buttons.flat().map(({ text }) => text) ?? [];

/** The admin invites a person for this role ("petugas DISHUB"), who joins. */
export async function hire(bench: Bench, person: number, role: string): Promise<Citizen> {
  const [boss, officer] = [bench.telegram.citizen(admin), bench.telegram.citizen(person)];
  const before = boss.messages.length;
  boss.say(`/undang ${role}`);
  const { text } = await boss.waitFor(before + 1);
  officer.say(`/daftar ${/\/daftar (\w+)/.exec(text)?.[1]}`);
  await officer.waitFor((message) => message.text.includes('Selamat datang'));
  return officer;
}

/** Makes the group what the line says, by the admin. */
export async function register(bench: Bench, line: string, chat = group): Promise<Citizen> {
  const boss = bench.telegram.member(admin, chat);
  const before = boss.messages.length;
  boss.say(line);
  await boss.waitFor(before + 1);
  return boss;
}

/** A citizen files a report; answers with its number. */
export async function file(
  citizen: Citizen,
  words = 'lampu jalan mati di jl melati rt 3, gelap kalau malam',
  choice = 'Kirim',
): Promise<string> {
  const before = citizen.messages.length;
  citizen.say(words);
  const since = () => citizen.messages.slice(before);
  await until('the summary is shown', () => since().some((message) => labels(message).includes(choice)));
  citizen.press(choice);
  const receipt = () => since().find(({ text }) => /diterima ✅/.test(text));
  await until('the receipt is there', () => receipt() !== undefined);
  return numberPattern.exec(receipt()?.text ?? '')?.[0] ?? '';
}

/** Everything that had to go out is out. */
export async function quiet(bench: Bench): Promise<void> {
  await expect.poll(() => bench.database.rows('select count(*)::int as waiting from outbox'), { interval: 10 }).toEqual([{ waiting: 0 }]);
}

/** What was said in the group was heard: a line of the admin, answered after it, says so. */
export async function heard(boss: Citizen): Promise<ShownMessage[]> {
  const before = boss.messages.length;
  boss.say('/unit');
  await boss.waitFor((message) => boss.messages.indexOf(message) >= before && message.text.includes('lepas'));
  return boss.messages.slice(before);
}

export type { App };
