/** The citizens and the officer of a run: what they say, what they saw, and what they still wait for. */
import { setTimeout as pause } from 'node:timers/promises';
import { numberPattern } from '../test/support/numbers.ts';
import type { Citizen } from '../test/support/telegram/citizen.ts';
import type { ShownMessage } from '../test/support/telegram/world.ts';
import type { House } from './house.ts';
import { officerId } from './house.ts';
import type { Random } from './random.ts';

export interface Person {
  citizen: Citizen;
  /** Numbers confirmed, in their order. */
  numbers: string[];
  /** What went unanswered, or against what was asked. */
  complaints: string[];
}

export interface Act {
  number: string;
  words: string;
}

/** Nothing is given up earlier: faults last seconds, and what they held up comes after them. */
const patienceMs = 90_000;
/** The bot asks who writes more than fifty times a minute to slow down. */
const thinkMs = 1_300;
/** What comes by itself: statuses of the centre, answers of officers. */
const news = /kabar \S+-\d+\.|tanggapan petugas/;
/** Far more than a dialogue takes, with everything that may come twice. */
const answersMax = 16;
const stories = [
  'lampu jalan mati di jl melati rt 3 kelurahan sukamaju',
  'jalan berlubang di jl kenanga indah no 12 kelurahan sukamaju',
  'sampah menumpuk di gang mawar dekat mushola kelurahan sukamaju',
  'air pdam mati dari kemarin di jl anggrek raya rt 5 kelurahan sukamaju',
];

export function personOf(house: House, id: number): Person {
  return { citizen: house.telegram.citizen(id), numbers: [], complaints: [] };
}

/** One dialogue after the other while `going`; whatever was begun is finished. */
export async function live(person: Person, random: Random, going: () => boolean): Promise<void> {
  for (let n = 0; going(); n += 1) {
    if (person.numbers.length >= 2 && random.chance(0.25)) await askTwice(person, random);
    else await tell(person, random, n);
    await pause(thinkMs + random.below(300));
  }
}

/** A complaint from the story to its number. */
export async function tell(person: Person, random: Random, n: number): Promise<void> {
  const { citizen } = person;
  const began = citizen.messages.length;
  const words = `${random.pick(stories)} (${citizen.id} ke ${n})`;
  if (random.chance(0.2)) citizen.photo({ caption: words, bytes: Buffer.from(`photo ${citizen.id} ${n}`) });
  else citizen.say(words);
  try {
    for (let asked = 0, before = ''; asked < answersMax; asked += 1) {
      const shown = await next(person, began + asked, words);
      // Sent once more after a death or a lost answer: it was answered already.
      if (shown.text === before) continue;
      before = shown.text;
      const number = numberPattern.exec(shown.text)?.[0];
      if (number !== undefined && shown.text.includes('Nomor') && !person.numbers.includes(number)) return void person.numbers.push(number);
      await pause(thinkMs);
      const label = ['Kirim', 'Laporan baru', 'Lewati', 'Lihat dulu'].find((one) => shown.buttons.flat().some(({ text }) => text === one));
      if (label === undefined) citizen.say('kirim');
      else press(citizen, label, shown, random);
    }
    const got = citizen.messages.slice(began).map(({ text }) => text);
    if (!(await late(person, began)))
      person.complaints.push(`${citizen.id}: no number after so many answers to "${words}": ${JSON.stringify(got)}`);
  } catch (error) {
    person.complaints.push(String(error instanceof Error ? error.message : error));
  }
}

/** A number that came in a message beside the one looked at. */
async function late({ citizen, numbers }: Person, began: number): Promise<boolean> {
  for (const { text } of citizen.messages.slice(began)) {
    const number = numberPattern.exec(text)?.[0];
    if (number === undefined || numbers.includes(number)) continue;
    numbers.push(number);
    return true;
  }
  return false;
}

function press(citizen: Citizen, label: string, message: ShownMessage, random: Random): void {
  citizen.press(label, { message });
  // Impatient fingers.
  if (random.chance(0.2)) citizen.press(label, { message });
}

/** The bot's message after the `seen`-th one that answers and tells no status. */
async function next({ citizen }: Person, seen: number, words: string): Promise<ShownMessage> {
  const answers = () => citizen.messages.slice(seen).find(({ text }) => !news.test(text));
  await citizen
    .waitFor(() => answers() !== undefined, patienceMs)
    .catch(() => {
      throw new Error(`${citizen.id}: no answer after "${words}"; the last was ${JSON.stringify(citizen.last?.text)}`);
    });
  return answers() as ShownMessage;
}

/** Two questions at once are answered in their order. */
async function askTwice(person: Person, random: Random): Promise<void> {
  const { citizen, numbers } = person;
  const [first = '', second = ''] = random.chance(0.5) ? numbers.slice(-2) : numbers.slice(-2).reverse();
  const seen = citizen.messages.length;
  await pause(thinkMs);
  citizen.say(`status ${first}`);
  citizen.say(`status ${second}`);
  const after = (number: string) => citizen.messages.slice(seen).findIndex(({ text }) => text.includes(number) && !news.test(text));
  await citizen
    .waitFor(() => after(first) >= 0 && after(second) >= 0, patienceMs)
    .then(() => {
      if (after(first) > after(second)) person.complaints.push(`${citizen.id}: the status of ${second} came before that of ${first}`);
    })
    .catch(() => person.complaints.push(`${citizen.id}: no status of ${first} or ${second}`));
}

/** The officer answers complaints of the citizens, one at a time; answers with the acts that were confirmed. */
export async function serve(
  house: House,
  people: readonly Person[],
  random: Random,
  going: () => boolean,
  acts: Act[],
  trouble: string[],
): Promise<void> {
  const officer = house.telegram.citizen(officerId);
  officer.say('/bantuan');
  await officer.waitFor((message) => message.text.includes('/tugas'), patienceMs);
  for (let n = 0; going(); n += 1) {
    await pause(2 * thinkMs);
    const numbers = people.flatMap((person) => person.numbers);
    if (numbers.length === 0) continue;
    const act = { number: random.pick(numbers), words: `tanggapan petugas nomor ${n} dari ${officerId}` };
    officer.say(`/balas ${act.number} ${act.words}`);
    const preview = (message: ShownMessage) =>
      message.text.includes(act.words) && message.buttons.flat().some(({ text }) => text === 'Kirim');
    try {
      const message = await officer.waitFor(preview, patienceMs);
      const seen = officer.messages.length;
      press(officer, 'Kirim', message, random);
      await officer.waitFor(
        () => officer.messages.slice(seen).some(({ text }) => text.includes(act.number) || /terkirim|dikirim/i.test(text)),
        patienceMs,
      );
      acts.push(act);
    } catch (error) {
      trouble.push(
        `the officer's act was not confirmed: ${act.number} ${act.words}: ${error instanceof Error ? error.message.slice(0, 300) : error}`,
      );
    }
  }
}
