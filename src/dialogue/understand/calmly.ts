/** What is meant by a short message that swears or makes excuses: "kirim bangsat", "emosi gw anjir", "maap tadi antar orang. udah bisa dikirim?". */
import { besideSwearing, maskAbuse } from './abuse.ts';
import { agreement, numbered, onlySends } from './answer.ts';
import { asksAfterOwn } from './enquiry.ts';
import { pastExcuse } from './excuse.ts';
import { faqAsked } from './faq.ts';
import { intent } from './intent.ts';
import { words } from './normalise.ts';
import { chatters } from './remark.ts';

/** A short answer. */
const answerMaxWords = 10;

/** The message without that; null where more is told, or neither stands in it. */
export function calmly(text: string): string | null {
  return unsworn(text) ?? unexcused(text);
}

/** A short answer without its swearing; null for anything else. */
function unsworn(text: string): string | null {
  if (maskAbuse(text) === text || words(text).length > answerMaxWords) return null;
  const rest = besideSwearing(text).trim();
  return rest !== '' && isShort(rest) ? rest : null;
}

/** The question behind an excuse: why it comes late is no part of a report; null for anything else. */
function unexcused(text: string): string | null {
  const rest = pastExcuse(text);
  return rest !== null && words(rest).length <= answerMaxWords && (isShort(rest) || faqAsked(rest) !== null) ? rest : null;
}

function isShort(rest: string): boolean {
  return (
    onlySends(rest) || chatters(rest) || agreement(rest) !== null || numbered(rest) !== null || intent(rest) !== null || asksAfterOwn(rest)
  );
}
