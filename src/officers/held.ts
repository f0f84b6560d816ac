/** What an officer says in a word or two of the report they hold, quoting nothing: "kategori sampah", "tempatnya jl mawar rt 3", "catat sudah telepon ketua rt". */
import { awaitsPick } from './asked.ts';
import { command } from './commands.ts';
import type { OfficerTurn } from './officers.ts';
import type { Line } from './parse.ts';
import { askPurpose } from './preview.ts';
import { deskOf, type Request, says } from './request.ts';
import { answerSpoken, isIdle } from './spoken.ts';
import { asksWho, lineIn } from './terse.ts';
import { holding, spokenOf } from './which.ts';

/** What cannot be undone, and what a citizen may ask for a report of their own, names its report. */
const notMeant = ['rahasia', 'lihat', 'arsip'];
/** A place of a street or the like: "tempat sampah penuh" is somebody's own matter. */
const places =
  /^(?:(?:ganti|ubah|perbaiki|ralat)\s+)?tempat(?:nya)?\s*(?::|jadi|menjadi|harusnya|seharusnya)?\s*((?:jl|jln|jalan|gg|gang|rt|rw|depan|dekat|belakang|samping|kel|kelurahan|desa|ds|dusun|perum|komplek|blok)(?!\p{L})[\s\S]+)$/iu;
const notes = /^catat(?:an)?\s*[:,]?\s+(\S[\s\S]*)$/iu;

/** null: it is none of these, or nothing is held. */
export async function answerHeld(request: Request): Promise<OfficerTurn | null> {
  const { said } = request.incoming;
  if (said.type !== 'text' || !isIdle(request.now)) return null;
  const line = lineOf(said.text.trim());
  const [, note = ''] = notes.exec(said.text.trim()) ?? [];
  const who = asksWho(said.text);
  if (line === null && note === '' && !who) return null;
  const held = await holding(request);
  const [only] = held.length > 1 ? spokenOf(said.text, held, request) : held;
  if (who)
    return held.length === 0
      ? null
      : says(request, [{ key: 'officer.identity.hidden', params: { number: (only ?? held[0])?.number ?? '' } }]);
  // A note is read by nobody else: what a citizen tells must not end there without a question.
  if (line === null) return only === undefined ? null : askPurpose(request, only, note, ['catat', 'balas']);
  if (held.length === 0) return null;
  return command({ ...line, args: `${only?.number ?? ''} ${line.args}`.trim() }, request);
}

/** Something else that is told while a list, or words whose purpose was asked, wait for a pick: it is no answer to that, however often it is shown. */
export async function answerBeside(request: Request): Promise<OfficerTurn | null> {
  const { pending } = deskOf(request);
  if (pending === null || !awaitsPick(pending)) return null;
  return (await answerHeld(request)) ?? answerSpoken(request);
}

function lineOf(text: string): Line | null {
  const line = lineIn(text);
  if (line !== null) return notMeant.includes(line.command) ? null : line;
  const [, place] = places.exec(text) ?? [];
  return place === undefined ? null : { command: 'tempat', args: place };
}
