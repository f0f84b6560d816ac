/** What an officer's words are for, as buttons below them. */
import type { Complaint } from '../complaints/complaint.ts';
import type { Choice, SayKey, Sentence } from '../dialogue/say.ts';
import { type ActWord, acts } from './acts/index.ts';
import { asksSomething, tellsDone } from './deeds.ts';
import type { Pending } from './desk.ts';
import type { Request } from './request.ts';

const purposeLabels = {
  balas: 'officer.choice.reply',
  tanya: 'officer.choice.ask',
  selesai: 'officer.choice.solved',
  catat: 'officer.choice.note',
} as const satisfies Partial<Record<ActWord, SayKey>>;
export type Purpose = keyof typeof purposeLabels;
export const allPurposes: readonly Purpose[] = ['balas', 'tanya', 'selesai', 'catat'];

const emoji = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+/gu;
const assent =
  /^(?:(?:ok|oke|okay|okey|siap|sip|baik|iya|ya|nggih|inggih|noted|dicatat|monitor|dimengerti|mantap|laksanakan|makasih|(?:terima|trima) kasih|trims|thanks|otw|meluncur|lanjut|gas|pak|bu|mas|mbak|min|kak|ndan|komandan)(?![\p{L}\p{N}])[\s,.!]*)*$/iu;

/** Whether a reply only assents or thanks: a citizen could make nothing of it. */
export function saysNothing(text: string): boolean {
  return text !== '' && (!/[\p{L}\p{N}]/u.test(text) || assent.test(text.replace(emoji, ' ').trim()));
}

/** What the words of an answer sound more like. */
export async function ratherThanAnswer(text: string, complaint: Complaint, request: Request): Promise<Purpose[]> {
  const word = tellsDone(text) ? 'selesai' : asksSomething(text) ? 'tanya' : null;
  return word === null || (await acts[word].bar(complaint, request)) !== null ? [] : [word];
}

export function purposes({ id }: Pending, words: readonly Purpose[]): Choice[] {
  return words.map((word) => ({ draft: id, step: 'as', choice: word, label: { key: purposeLabels[word] } }));
}

export function button(pending: Pending, choice: 'send' | 'edit' | 'cancel'): Choice {
  const label: Sentence = { key: `officer.choice.${choice}` };
  return { draft: pending.id, step: 'act', choice, label, ...(choice === 'send' && { style: 'primary' as const }) };
}
