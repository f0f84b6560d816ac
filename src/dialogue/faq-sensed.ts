/** Questions about reporting in words no pattern of understand/faq.ts holds, by their sense (understand/question-sense.ts). */
import { asksOffice } from './asked-only.ts';
import { answerTo } from './faq.ts';
import type { Moment, Result } from './outcome.ts';
import { inOneLine } from './steps/step.ts';
import type { TalkState } from './talk.ts';
import { faqAsked } from './understand/faq.ts';
import { plain } from './understand/normalise.ts';
import { findPlace } from './understand/place.ts';
import { mayAsk, topicAsked } from './understand/question-sense.ts';
import { type ReplyAct, sensedReply } from './understand/reply-sense.ts';
import { asksToReport } from './understand/report-asked.ts';
import { topicOf } from './understand/topic.ts';

/** From here on a question in words no pattern holds is surely that: in a talk and before one, and where it names a matter besides. */
const surely = { talk: { bare: 0.22, matter: 0.38 }, door: { bare: 0.4, matter: 0.7 } };
/** The same in a talk where nothing asks. */
const surelyUnasked = 0.6;
const doing: ReadonlySet<ReplyAct> = new Set(['send', 'cancel', 'privacy', 'wait', 'gone', 'notgone', 'thanks', 'new']);

/** "kalo gw lapor jalan rusak gitu yg baca siapa": the matter is an example. */
const supposes =
  /\b(?:kalau|misal|misalnya|andai|seandainya|umpama|umpamanya|jika) (?:(?:saya|aku|gue|gw|kita|kami|nanti|misalnya|misal|mau|jadi|ada|orang) )*(?:lapor|ngelapor|melapor|ngadu|mengadu|laporin|melaporkan|ngelaporin|ngaduin)\b/;
const hourTold = /^\s*(?:(?:sekitar|sekitaran|kira2|ya|iya|pas|kayaknya)\s+)*(?:jam|pukul|pkl|pk)\.?\s*\d/i;
const hour = /(?<!\p{L})(?:jam|pukul|pkl)\.?\s*\d/iu;
/** The answer to a question in words no pattern holds, of what would else be told to officers; null: none is surely asked. Who names a place tells of it. */
export function answerSensed(state: TalkState, text: string, moment: Moment): Result | null {
  const { draft, filed } = state;
  // "jam 11", "jam 9 an lah" answer what is told here, "jam 5 sore bukan pagi" puts it right, and "jamnya bener jam 8" says so.
  if (!text.includes('?') && (hourTold.test(text) || (/\b(?:bukan|benar|bener|bnr|betul)\b/i.test(text) && hour.test(text)))) return null;
  // "pesannya kemana mana" asks after no way.
  if (!text.includes('?') && /ke ?mana[ -]?mana|kemana2/i.test(text)) return null;
  // "kantornya di mana", asked of the office that is asked already.
  if (asksOffice(state) && faqAsked(text) === 'address') return null;
  const { categories } = moment.known;
  const inTalk = draft !== null || filed.length > 0;
  // "lampu mati di jl sirsak. kalo mau lapor yg lain juga boleh?" tells of one besides.
  const supposed =
    supposes.test(plain(text)) && text.split(/[.!?\n]/).every((part) => findPlace(part) === null || supposes.test(plain(part)));
  const { bare, matter } = surely[inTalk || supposed ? 'talk' : 'door'];
  const min = supposed || mayAsk(text) ? 0 : inTalk ? surelyUnasked : 1;
  const asked = topicAsked(text, Math.max(min, supposed || topicOf(text, categories) === null ? bare : matter));
  const toReport = asked === null && !inTalk ? asksToReport(text) : null;
  if (toReport?.supposes || (toReport && topicOf(text, categories) === null)) return answerTo(state, 'can', text, moment);
  if (asked === null || (findPlace(text) !== null && !supposed)) return null;
  // "petugas datang marah2" tells.
  if (asked === 'visit' && !mayAsk(text)) return null;
  const reply = sensedReply(
    { moment: draft === null ? 'filed' : 'draft', story: draft === null ? '' : inOneLine(draft), text },
    categories,
  );
  return !supposed && reply?.sure && doing.has(reply.act) && reply.rival !== 'ask' ? null : answerTo(state, asked, text, moment);
}
