/** A reply to a card that is meant for the bot, not for the citizen: a command in a word or two, or the question who told the report. Pure. */
import { type Line, numbersIn } from './parse.ts';

/** More words say something of their own. */
const wordsMax = 8;
const after = /(?:[\s,]+(?:ya|yah|dong|deh|nih|pak|bu|mas|mbak|min|aja|saja|dulu))*[\s.!?]*$/.source;
const of = (words: RegExp) => new RegExp(`^(?:(?:tolong|mohon|coba|minta)\\s+)?(?:${words.source})${after}`, 'iu');
const alone: [RegExp, string][] = [
  [of(/(?:riwayat|histori|history)(?:nya)?/), 'riwayat'],
  [
    of(
      /siapa\s+(?:yg|yang)\s+(?:pegang|memegang|ambil|tangani|menangani|handle|kerjakan|mengerjakan)(?:\s+(?:ini|laporan(?:nya)?(?:\s+ini)?))?/,
    ),
    'riwayat',
  ],
  [of(/(?:lihat|buka)(?:\s+(?:lagi|isi(?:nya)?|laporan(?:nya)?))*|(?:detail|rincian|isi)(?:nya)?/), 'lihat'],
  [of(/arsip(?:kan|in)?/), 'arsip'],
  [of(/rahasiakan|rahasiain|jadikan\s+rahasia/), 'rahasia'],
  [of(/salah\s+kategori/), 'kategori'],
];
const merges = /^(?:tolong\s+)?(?:gabung(?:kan|in)?|satukan)\s+([\s\S]+)$/iu;
const sorts = new RegExp(
  `^(?:salah\\s+kategori[,.:\\s]+|kategori[:\\s]+)(?:(?:ini|itu|harusnya|seharusnya|masuk|jadi)[\\s,:]+)*(\\S+(?:\\s+\\S+){0,2}?)${after}`,
  'iu',
);
const teller = /(?<!\p{L})(?:pelapor|pengadu)(?:nya)?(?!\p{L})/iu;
const whoAsked = /(?<!\p{L})(?:siapa|nama|hp|wa|no|nomor|nomer|telp|telepon|tlp|kontak|identitas|alamat)(?:nya)?(?!\p{L})/iu;

/** The command, without the number of the report it is said of; null for words to the citizen. */
export function lineIn(text: string): Line | null {
  const words = text.trim();
  if (words.split(/\s+/).length > wordsMax) return null;
  const command = alone.find(([pattern]) => pattern.test(words))?.[1];
  if (command !== undefined) return { command, args: '' };
  const [, other = ''] = merges.exec(words) ?? [];
  if (numbersIn(other).some(({ typed }) => /\d/.test(typed))) return { command: 'gabung', args: other };
  const [, category] = sorts.exec(words) ?? [];
  return category === undefined ? null : { command: 'kategori', args: category };
}

/** Whether it asks who told the report, which nobody is shown. */
export function asksWho(text: string): boolean {
  return text.trim().split(/\s+/).length <= wordsMax && teller.test(text) && whoAsked.test(text.replace(teller, ' '));
}
