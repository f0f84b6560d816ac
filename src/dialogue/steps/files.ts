/** The step that asks which of several files shall go out of the report. Never missing: it is reached by "hapus fotonya". */
import { joined, sentence } from '../outcome.ts';
import type { SayKey } from '../say.ts';
import type { Draft, DraftFile } from '../talk.ts';
import { agreement } from '../understand/answer.ts';
import { plain, words } from '../understand/normalise.ts';
import { findPlace } from '../understand/place.ts';
import { tellsWrong } from '../understand/praise.ts';
import { type FileNamed, fileNamed } from '../understand/remark.ts';
import { type Accepted, choice, type Step } from './step.ts';
import { fileFacts } from './summary.ts';

const names: Record<DraftFile['kind'], SayKey> = {
  photo: 'choice.file.photo',
  voice: 'choice.file.voice',
  audio: 'choice.file.voice',
  video: 'choice.file.video',
  document: 'choice.file.document',
};

export const files: Step = {
  missing: () => false,
  ask: (draft) => ({
    lines: [sentence('ask.files')],
    choices: [
      ...draft.attachments.map((file, i) => choice(draft, 'files', String(i + 1), sentence(names[file.kind], { nth: i + 1 }))),
      choice(draft, 'files', 'all', 'choice.file.all'),
      choice(draft, 'files', 'none', 'choice.keep_piece'),
    ],
  }),
  accept(answer, draft) {
    if (answer.type === 'choice' ? answer.choice === 'none' : agreement(answer.text) === 'no') return { draft, go: 'next' };
    const gone = answer.type === 'choice' ? chosen(draft, answer.choice) : counted(draft, fileNamed(answer.text));
    return gone.length === 0 ? null : dropped(draft, gone);
  },
  skip: (draft) => draft,
};

/** A number counts the files as they are listed, whatever they are called: "foto 2". */
function counted(draft: Draft, file: FileNamed): DraftFile[] {
  return named(draft, typeof file.which === 'number' ? { ...file, kinds: [] } : file);
}

/** The files the words mean; [] where they leave it open. */
export function named({ attachments }: Draft, { which, kinds }: FileNamed): DraftFile[] {
  const meant = kinds.length === 0 ? attachments : attachments.filter(({ kind }) => kinds.includes(kind));
  if (which === 'all' || (which === null && meant.length === 1)) return meant;
  const one = which === 'last' ? meant.at(-1) : meant[(which ?? 0) - 1];
  return one === undefined ? [] : [one];
}

/** The draft without these files, and the line that says so. */
export function dropped(draft: Draft, gone: readonly DraftFile[]): Accepted {
  const attachments = draft.attachments.filter((file) => !gone.includes(file));
  const lines = [sentence('files.dropped', { files: joined(fileFacts([...gone]), 'join.comma') })];
  const pieces = draft.pieces.filter((piece) => !gone.some(({ message }) => message === piece.message) || !onlyCaptions(piece.text));
  return { draft: { ...draft, pieces, attachments, acknowledged: attachments.length }, lines, go: 'next' };
}

/** "bukti transfer", "ini spanduknya": what a file was, and nothing of the matter. */
function onlyCaptions(text: string): boolean {
  return words(text).length <= captionMaxWords && !tellsWrong(plain(text)) && findPlace(text) === null;
}

const captionMaxWords = 3;

function chosen({ attachments }: Draft, name: string): DraftFile[] {
  return name === 'all' ? attachments : attachments.slice(Number(name) - 1, Number(name));
}
