/** Tells what is asked of the office that is written to from what is asked of reporting: "bayar nggak?", below a question about a permit. */
import type { Moment } from './outcome.ts';
import { inOneLine } from './steps/step.ts';
import { kindOf } from './suggestion.ts';
import type { TalkState } from './talk.ts';
import type { Faq } from './understand/faq.ts';
import { plain } from './understand/normalise.ts';
import { topicOf } from './understand/topic.ts';

/** What every office is asked: what it costs, how long it takes, when it is open, what it wants to see, and whether it goes so. */
const ofBoth: ReadonlySet<Faq> = new Set<Faq>(['free', 'how_long', 'hours', 'can', 'files', 'identity_number', 'who_may', 'visit']);
/** Words of reporting, and of what is written here. */
const here =
  /\b(?:\p{L}*lapor\p{L}*|(?:me|nge?|peng)?adu(?:in|kan|an)?|\p{L}*(?:jawab|balas|bales|tanggap|respon|proses|kirim|baca|kabar|tanya)\p{L}*|ke ?sini|di ?sini|ini|chat|wa|bot|nomor)\b/u;

/** "ktp saya cimahi, boleh?", of papers that are told of: asked of the office for them. */
export function isOfPapers({ draft }: TalkState, { known }: Moment): boolean {
  return draft !== null && topicOf(inOneLine(draft), known.categories) === 'adminduk';
}

/** Whether a question that reporting has an answer to is meant for the office the open draft asks already. */
export function isOfOffice({ draft }: TalkState, asked: Faq, text: string): boolean {
  return draft !== null && ofBoth.has(asked) && draft.pieces.length > 0 && kindOf(draft) === 'information' && !here.test(plain(text));
}
