/** A sense for what is asked about reporting itself, in words no pattern of faq.ts holds: weights learned from our own invented questions (test/dialogue/fixtures/questions-asked.txt) by `npm run understand:questions`. */
import { intent } from './intent.ts';
import { intentSigns } from './intent-signs.ts';
import { mapLink } from './map-link.ts';
import { plain, words } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { findPlace } from './place.ts';
import weights from './question-weights.json' with { type: 'json' };
import { remembering } from './recent.ts';
import { createSense, most } from './sense.ts';
import { weighable } from './signs.ts';

/** What a question can be about; what an office is asked, and what asks nothing, come first. */
export const questionTopics = [
  'none',
  'office',
  'answered',
  'how_long',
  'readers',
  'safe',
  'identity_number',
  'who_may',
  'files',
  'locate',
  'why_place',
  'can',
  'free',
  'hours',
  'official',
  'robot',
  'next',
  'visit',
  'ticket',
  'edit_later',
  'recurs',
  'silence',
  'two',
  'others',
  'join',
  'moved',
  'stored',
  'next_door',
  'kinds',
  'meaning',
  'buttons',
] as const;
/** A question about reporting. */
export type QuestionTopic = Exclude<(typeof questionTopics)[number], 'none' | 'office'>;

/** What most questions hold, in whatever tongue. */
const asking =
  /\b(?:kan|kah|apa|apakah|apaan|ngapain|gimana|bagaimana|siapa|berapa|kapan|bisa|(?<!\btidak )(?:boleh|perlu|harus|wajib)|mana|kemanakan|dikemanakan|kenapa|kok|emang|memang|atau|can|may|who|how|when|what|where|do|does|is|will|benar|beneran|betul)\b|\bmohon (?:petunjuk|penjelasan|dijelaskan|informasi)\b|\b(?:tidak|belum)(?: (?:ya|kalau|ini|itu|sih|to|nih|tuh|min|pak|bu|kak|kang|sebelum|soal|soalnya|takutnya)\b|$)/;

/** "siapa yg ga kesel kalo banjir terus" asks nobody. */
const askedOfNobody =
  /\bsiapa (?:sih )?(?:yang )?tidak (?:jengkel|kesal|kesel|marah|emosi|mangkel|sebel|sebal|gemes|gemas|gregetan|capek|muak|bete|sedih|takut|malu|bosan)\b/;

/** What is asked, and its share of all it could be. */
export interface SensedQuestion {
  topic: (typeof questionTopics)[number];
  share: number;
}

/** A longer message tells a story. */
const questionMaxWords = 25;
const scoresOf = createSense(weights.questions);

/** Whether words ask anything at all, as far as they show it. */
export function mayAsk(text: string): boolean {
  const line = inOneTongue(plain(text));
  return text.includes('?') || (asking.test(line) && !askedOfNobody.test(line));
}

/** null: too long, no words that were learned, or the address of a map, whose question mark asks nothing. */
export const sensedQuestion = remembering((text): SensedQuestion | null => {
  if (mapLink(text) !== null) return null;
  if (!weighable(text, words(text).length, questionMaxWords)) return null;
  const shares = scoresOf(intentSigns(text)).map(Math.exp);
  const best = most(shares);
  return { topic: questionTopics[best] ?? 'none', share: (shares[best] ?? 0) / shares.reduce((sum, share) => sum + share, 0) };
});

/** From here on a question is surely what it sounds like, wherever it is asked. */
const surely = 0.66;
/** Without such a word these are not asked. */
const needed: Partial<Record<QuestionTopic, RegExp>> = {
  others: /lapor|ngadu|mengadu|orang|warga|tetangga|selain|others?|anyone|people/i,
  moved:
    /nom[oe]r|num|\b(?:no|wa|tele|sim|chat)\b|\bh(?:p|ap|andp)|kontak|k[ae]r?tu|akun|telegram|telepon|phone|ponsel|reset|gadget|perangkat/i,
};
/** "malem minggu kmrn jam 8an" tells when; "jam 10 malem masih buka?" asks. */
const hourTold = /\b(?:jam|pukul|pkl) (?:setengah )?(?:\d|segitu|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)/;
const ofService =
  /\b(?:\p{L}*(?:buka|tutup|layan|dibaca|dibales|dibalas|dijawab|lapor|online|aktif|respon)\p{L}*|adu(?:an)?|ngadu|mengadu)\b/iu;

/** "gimana ini": of nothing. */
const ofNothing = /^(?:(?:ini|nih|terus|jadi|pak|bu|min|kak) )*(?:gimana|bagaimana)(?: (?:ini|nih|dong|ya|sih|pak|bu|min|kak))*$/;

/** What of reporting is asked, with at least this share; null: nothing surely is. */
export function topicAsked(text: string, least: number): QuestionTopic | null {
  const asked = sensedQuestion(text);
  if (asked === null || asked.share < least || asked.topic === 'none' || asked.topic === 'office') return null;
  if (ofNothing.test(plain(text))) return null;
  const asks = text.includes('?') || (mayAsk(text) && ofService.test(text));
  const tellsWhen = asked.topic === 'hours' && hourTold.test(plain(text)) && !asks;
  return tellsWhen || needed[asked.topic]?.test(text) === false ? null : asked.topic;
}

/** What commands, wishes and answers mean too: asked only where nothing else is heard. */
const meantOtherwise: ReadonlySet<QuestionTopic> = new Set<QuestionTopic>([
  ...(['robot', 'visit', 'ticket', 'edit_later', 'recurs'] as const),
  ...(['silence', 'two', 'stored', 'kinds', 'meaning', 'buttons'] as const),
]);

/** The same of words that may mean something besides: a command, or a story, which names a place. */
export function surelyAsked(text: string): QuestionTopic | null {
  const topic = mayAsk(text) ? topicAsked(text, surely) : null;
  const command = topic === null ? null : intent(text);
  // "apa warga lain juga lapor?" begins no report.
  const isElse = topic === null || meantOtherwise.has(topic) || (command !== null && command !== 'open');
  return isElse || findPlace(text) !== null ? null : topic;
}
