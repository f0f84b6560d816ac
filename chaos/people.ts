/** The citizens of a run: what they say, what they saw, and what they still wait for. The same people on every platform. */
import { setTimeout as pause } from 'node:timers/promises';
import { numberPattern } from '../test/support/numbers.ts';
import type { Phone, Seen } from './phone.ts';
import type { Random } from './random.ts';

export interface Person {
  phone: Phone;
  /** Numbers confirmed, in their order. */
  numbers: string[];
  /** Those told with a photo. */
  photos: Set<string>;
  /** Answers given to officers' questions: what was said. */
  answers: Set<string>;
  /** What went unanswered, or against what was asked. */
  complaints: string[];
}

/** Nothing is given up earlier: faults last seconds, and what they held up comes after them. */
export const patienceMs = 90_000;
/** Names an officer's act in everything it makes. */
export const actWords = /tindakan-\w+-\d+/;
/** What comes by itself: statuses of the centre, acts of officers. */
const news = /kabar \S+-\d+\.|tindakan-\w+-\d+|diarsipkan .*Alasannya|digabung dengan laporan lain tentang|sudah masuk sistem pusat/s;
/** Names a report without telling how it stands; comes late where a press came twice, or once more after a death or a lost answer. */
const receipt = /Nomor: |Sudah terkirim tadi/;
/** Far more than a dialogue takes, with everything that may come twice. */
const answersMax = 16;
const stories = [
  'lampu jalan mati di jl melati rt 3 kelurahan sukamaju',
  'jalan berlubang di jl kenanga indah no 12 kelurahan sukamaju',
  'sampah menumpuk di gang mawar dekat mushola kelurahan sukamaju',
  'air pdam mati dari kemarin di jl anggrek raya rt 5 kelurahan sukamaju',
];

export function personOf(phone: Phone): Person {
  return { phone, numbers: [], photos: new Set(), answers: new Set(), complaints: [] };
}

/** One dialogue after the other while `going`; whatever was begun is finished. */
export async function live(person: Person, random: Random, going: () => boolean): Promise<void> {
  for (let n = 0; going(); n += 1) {
    const asked = question(person);
    if (asked && random.chance(0.5)) await answer(person, asked);
    else if (person.numbers.length >= 2 && random.chance(0.25)) await askTwice(person, random);
    else await tell(person, random, n);
    await pause(person.phone.thinkMs + random.below(300));
  }
}

/** A complaint from the story to its number. `thinkMs`: how long the person takes for each answer. */
export async function tell(person: Person, random: Random, n: number, thinkMs = person.phone.thinkMs): Promise<void> {
  const { phone } = person;
  const began = phone.seen().length;
  // Another each time: who tells the same again is told, rightly, that it is sent.
  const words = `${stories[(n + Number(phone.name.slice(-1))) % stories.length]} (${phone.name} ke ${n})`;
  const withPhoto = random.chance(0.2);
  if (withPhoto) phone.photo(words, Buffer.from(`photo ${phone.name} ${n}`));
  else phone.say(words);
  try {
    for (let asked = 0, before = ''; asked < answersMax; asked += 1) {
      const shown = await next(person, began + asked, words);
      // Sent once more after a death or a lost answer: it was answered already.
      if (shown.text === before) continue;
      before = shown.text;
      if (confirmed(person, shown, withPhoto)) return;
      await pause(thinkMs);
      const label = ['Kirim', 'Laporan baru', 'Lewati', 'Lihat dulu'].find((one) => shown.labels.includes(one));
      if (label === undefined) phone.say('kirim');
      else press(shown, label, random);
    }
    const got = phone.seen().slice(began);
    if (got.some((shown) => confirmed(person, shown, withPhoto))) return;
    person.complaints.push(`${phone.name}: no number after so many answers to "${words}": ${JSON.stringify(got.map(({ text }) => text))}`);
  } catch (error) {
    person.complaints.push(String(error instanceof Error ? error.message : error));
  }
}

/** Whether this message gives a number that was not known. */
function confirmed({ numbers, photos }: Person, { text }: Seen, withPhoto: boolean): boolean {
  const number = numberPattern.exec(text)?.[0];
  if (number === undefined || !text.includes('Nomor') || numbers.includes(number)) return false;
  numbers.push(number);
  if (withPhoto) photos.add(number);
  return true;
}

export function press(seen: Seen, label: string, random: Random): void {
  seen.press(label);
  // Impatient fingers.
  if (random.chance(0.2)) seen.press(label);
}

/** The bot's message after the `seen`-th one that answers and tells no status. */
async function next({ phone }: Person, seen: number, words: string): Promise<Seen> {
  const answers = () =>
    phone
      .seen()
      .slice(seen)
      .find(({ text }) => !news.test(text));
  await phone
    .waitFor(() => answers() !== undefined, patienceMs)
    .catch(() => {
      throw new Error(`${phone.name}: no answer after "${words}"; the last was ${JSON.stringify(phone.seen().at(-1)?.text)}`);
    });
  return answers() as Seen;
}

/** Two questions at once are answered in their order. */
async function askTwice(person: Person, random: Random): Promise<void> {
  const { phone, numbers } = person;
  const [first = '', second = ''] = random.chance(0.5) ? numbers.slice(-2) : numbers.slice(-2).reverse();
  await pause(phone.thinkMs);
  const seen = phone.seen().length;
  phone.say(`status ${first}`);
  phone.say(`status ${second}`);
  const known = new Set(phone.seen().map(({ key }) => key));
  const shown = () => phone.seen().slice(seen);
  const after = (number: string) =>
    shown().findIndex(({ text, key }) => text.includes(number) && !news.test(text) && !receipt.test(text) && !(key && known.has(key)));
  await phone
    .waitFor(() => after(first) >= 0 && after(second) >= 0, patienceMs)
    .then(() => {
      if (after(first) < after(second)) return;
      const screen = JSON.stringify(shown().map(({ text, key }) => [text.slice(0, 120), key]));
      person.complaints.push(`${phone.name}: the status of ${second} came before that of ${first}: ${screen}`);
    })
    .catch(() => {
      const got = shown().map(({ text }) => text);
      person.complaints.push(`${phone.name}: no status of ${first} or ${second}: ${JSON.stringify(got)}`);
    });
}

/** An officer's question nobody answered yet; not what is said of one later. */
function question({ phone, answers }: Person): Seen | undefined {
  return phone.seen().find(({ text }) => /bertanya/.test(text) && actWords.test(text) && !answers.has(answerTo(text)));
}

function answerTo(text: string): string {
  return `jawaban-untuk-${actWords.exec(text)?.[0]}`;
}

/** Answers below the question, and waits until it was taken. */
async function answer({ phone, answers, complaints }: Person, asked: Seen): Promise<void> {
  const words = answerTo(asked.text);
  answers.add(words);
  const seen = phone.seen().length;
  asked.answer(`tiang nomor 7, ${words}`);
  await phone
    .waitFor(
      () =>
        phone
          .seen()
          .slice(seen)
          .some(({ text }) => !news.test(text)),
      patienceMs,
    )
    .catch(() => complaints.push(`${phone.name}: nothing was said to ${words}`));
}
