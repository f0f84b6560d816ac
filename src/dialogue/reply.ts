/** Few words that answer what an officer asked last, though by themselves they would mean something else. */
import { add } from './addition.ts';
import { askWhere } from './loose.ts';
import { takeText } from './material.ts';
import type { Moment, Result } from './outcome.ts';
import { askedLast } from './question.ts';
import type { TalkState } from './talk.ts';
import { agreement, numbered } from './understand/answer.ts';
import { plain } from './understand/normalise.ts';

const unsure =
  /^(?:(?:maaf|wah|aduh|saya|kami|kalau itu|yang itu|itu) )*(?:(?:tidak|kurang|belum) (?:tahu|tau|ingat|yakin|paham|jelas|bisa|punya|ada|sempat)|lupa|entah)(?: \w+){0,3}$/;
const acknowledges = /^(?:ok\w*|siap|sip|baik|nggih|inggih|noted)(?: (?:pak|bu|min|kak|mas|mbak|deh|ya|siap|baik|ok\w*))*$/;

/** "ya", "12", "gak tau"; a mere "oke" may be for the question itself, and is asked about. null: it is something else, or "sudah beres?" is open too. */
export function answersOfficer(state: TalkState, text: string, moment: Moment): Result | null {
  const asked = askedLast(state);
  const to = asked !== null && agreement(text) !== null ? asked : isFact(text) ? (asked ?? goingOn(state)) : null;
  if (to === null || state.questions.some(({ type }) => type === 'solved')) return null;
  const { material, lines, effects } = takeText(text, moment);
  return acknowledges.test(plain(text))
    ? askWhere(state, material, moment, lines, effects)
    : add(state, to, material, lines, effects, moment);
}

function isFact(text: string): boolean {
  return numbered(text) !== null || unsure.test(plain(text));
}

/** The report an answer was just given for: it may go on. */
function goingOn({ adding, draft, offered }: TalkState): { complaint: string; number: string } | null {
  return adding?.unless !== undefined && draft === null && offered.length === 0 ? adding : null;
}
