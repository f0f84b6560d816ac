/** The officers of a run: their commands on the citizens' complaints, one after the other, with impatient fingers; and what each confirmed act must have left behind. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from './people.ts';
import { patienceMs, press } from './people.ts';
import type { Phone, Seen } from './phone.ts';
import type { Random } from './random.ts';

export interface Act {
  word: Word;
  number: string;
  /** What names it wherever it is seen. */
  words: string;
}

interface Plan {
  /** What is typed, or stands below the photo. */
  line(number: string, words: string, other: string): string;
  photo?: true;
  /** Chosen where it asks. */
  pick?: string;
  /** How it is confirmed to the officer. */
  receipt: RegExp;
  /** How it stands at the centre; null: the centre does not learn of it. */
  central: ((act: Act) => string) | null;
  /** How the citizen reads it; null: not at all. */
  citizen: ((act: Act) => string) | null;
  /** How the history calls it. */
  history: string;
  /** Nothing can be done to the complaint afterwards. */
  last?: true;
}

const words = ({ words: own }: Act) => own;

export const plans = {
  balas: { line: (n, own) => `/balas ${n} ${own}`, receipt: /dikirim ke warga/, central: words, citizen: words, history: 'replied' },
  tanya: {
    line: (n, own) => `/tanya ${n} di mana? ${own}`,
    receipt: /Pertanyaan untuk/,
    central: words,
    citizen: words,
    history: 'info_requested',
  },
  proses: {
    line: (n, own) => `/proses ${n} ${own}`,
    receipt: / dikabari: /,
    central: words,
    citizen: words,
    history: 'in_progress',
  },
  teruskan: {
    line: (n, own) => `/teruskan ${n} DLH ${own}`,
    pick: 'Dinas Perhubungan',
    receipt: /diteruskan ke/,
    central: words,
    citizen: words,
    history: 'passed',
  },
  selesai: {
    line: (n, own) => `/selesai ${n} ${own}`,
    photo: true,
    receipt: /dinyatakan selesai/,
    central: words,
    citizen: words,
    history: 'resolved',
  },
  arsip: {
    line: (n) => `/arsip ${n}`,
    pick: 'Bukan urusan pemerintah',
    receipt: /diarsipkan\. Warga/,
    central: () => 'Diarsipkan. Alasan',
    citizen: ({ number }) => number,
    history: 'archived',
    last: true,
  },
  gabung: {
    line: (n, _own, other) => `/gabung ${n} ${other}`,
    // The preview says the same to the citizen, of "another report".
    receipt: /✅ \S+ digabung dengan/,
    central: () => 'Digabung dengan laporan',
    citizen: ({ number }) => number,
    history: 'merged',
    last: true,
  },
  ambil: { line: (n) => `/ambil ${n}`, receipt: /Anda pegang \(/, central: null, citizen: null, history: 'taken' },
  catat: { line: (n, own) => `/catat ${n} ${own}`, receipt: /Catatan untuk/, central: null, citizen: null, history: 'noted' },
} satisfies Record<string, Plan>;

export type Word = keyof typeof plans;

const often: Word[] = ['balas', 'balas', 'tanya', 'proses', 'teruskan', 'selesai', 'selesai', 'ambil', 'catat', 'catat', 'arsip', 'gabung'];
/** What an officer is told when the complaint does not stand as the act needs it. */
const refusal = /sudah berakhir|sedang diputuskan|sudah digabung|tidak bisa|memang sudah|sudah dipegang|Tidak ada laporan/;

/** One officer at work on a share of the complaints, so that no two are at one. Adds the acts that were confirmed. */
export async function serve(
  officer: Phone,
  share: (number: string) => boolean,
  people: readonly Person[],
  random: Random,
  going: () => boolean,
  { acts, trouble }: { acts: Act[]; trouble: string[] },
): Promise<void> {
  officer.say('/bantuan');
  await officer
    .waitFor(() => officer.seen().some(({ text }) => text.includes('/tugas')), patienceMs)
    .catch(() => trouble.push(`${officer.name}: no answer to /bantuan`));
  const closed = new Set<string>();
  for (let n = 0; going(); n += 1) {
    await pause(officer.thinkMs);
    const numbers = people.flatMap((person) => person.numbers).filter((number) => share(number) && !closed.has(number));
    if (numbers.length === 0) continue;
    const number = random.pick(numbers);
    const other = random.pick(numbers);
    const word = random.pick(often);
    if (word === 'gabung' && other === number) continue;
    const act = { word, number, words: `tindakan-${officer.name.replace(/\W/g, '')}-${n}` };
    const outcome = await carry(officer, act, other, random).catch((error: unknown) => {
      trouble.push(`${officer.name}, ${word} ${number} ${act.words}: ${error instanceof Error ? error.message : error}`);
      return 'failed';
    });
    if (outcome === 'done') acts.push(act);
    if (outcome !== 'failed' && 'last' in plans[word]) closed.add(number);
  }
}

/** From the command to its receipt. */
async function carry(officer: Phone, act: Act, other: string, random: Random): Promise<'done' | 'refused'> {
  const plan: Plan = plans[act.word];
  const line = plan.line(act.number, act.words, other);
  let seen = officer.seen().length;
  if (plan.photo) officer.photo(line, Buffer.from(`proof ${act.words}`));
  else officer.say(line);
  const pressed = new Set<Seen['text']>();
  for (;;) {
    const shown = await answered(officer, seen, act, plan, pressed);
    if (plan.receipt.test(shown.text)) return 'done';
    if (refusal.test(shown.text)) return 'refused';
    pressed.add(shown.text);
    await pause(officer.thinkMs);
    // The proof is still being fetched: the same button once more.
    const preview = officer.seen().findLast(({ labels }) => labels.includes('Kirim'));
    const waits = /masih diambil/.test(shown.text);
    // What answers the next press comes after everything that is shown now.
    if (waits) {
      pressed.delete(shown.text);
      seen = officer.seen().length;
    }
    if (shown.labels.includes('Kirim')) press(shown, 'Kirim', random);
    else if (waits && preview) preview.press('Kirim');
    else if (plan.pick !== undefined && shown.labels.includes(plan.pick)) shown.press(plan.pick);
    // A card may have come meanwhile: a number is of the list it quotes.
    else if (plan.pick !== undefined && listed(shown, plan.pick) !== undefined) shown.answer(listed(shown, plan.pick) ?? '');
    else throw new Error(`it is not known what to do with ${JSON.stringify(shown.text)} [${shown.labels.join('|')}]`);
  }
}

/** The next message about this act; cards of other complaints and answers to second presses come between. */
async function answered(officer: Phone, seen: number, act: Act, plan: Plan, pressed: ReadonlySet<string>): Promise<Seen> {
  const look = () =>
    officer
      .seen()
      .slice(seen)
      .find(
        ({ text, labels }) =>
          !pressed.has(text) &&
          ((plan.receipt.test(text) && text.includes(act.number)) ||
            (refusal.test(text) && text.includes(act.number)) ||
            // A card came while its number was typed: which list it is for is asked, without the report's number.
            (labels.includes('Kirim') && (text.includes(act.number) || /untuk yang mana\?/.test(text))) ||
            (plan.pick !== undefined && (labels.includes(plan.pick) || text.includes(`. ${plan.pick}`)) && text.includes(act.number)) ||
            /masih diambil/.test(text)),
      );
  await officer
    .waitFor(() => look() !== undefined, patienceMs)
    .catch(() => {
      const got = officer
        .seen()
        .slice(seen)
        .map(({ text }) => text.slice(0, 200));
      throw new Error(`it was not confirmed; shown were ${JSON.stringify(got)}`);
    });
  return look() as Seen;
}

/** The number of a choice in a list too long for buttons. */
function listed({ text }: Seen, label: string): string | undefined {
  return new RegExp(`^(\\d+)\\. ${label}$`, 'm').exec(text)?.[1];
}
