/** Questions about reporting in a message that tells of something besides: "lampu mati jl melati 3. ini gratis?". Answered in the reply to the story; what is asked of an office, or in anger, is part of the story. */
import { isOfPapers } from './of-office.ts';
import { type Moment, message, type Result, sentence } from './outcome.ts';
import { howLong } from './own.ts';
import { everywhere } from './placing.ts';
import type { Sentence } from './say.ts';
import type { TalkState } from './talk.ts';
import { askedAboutBot } from './understand/about-bot.ts';
import { type Faq, faqAsked } from './understand/faq.ts';
import { suggestKind } from './understand/kind.ts';
import { complains } from './understand/kind-words.ts';
import { plain, withoutEnd } from './understand/normalise.ts';
import { wordsBesideOpening } from './understand/opening.ts';
import { besideOwnFear, speaksOfFear } from './understand/own-fear.ts';
import { findPlace } from './understand/place.ts';
import { prefaceOf } from './understand/preface.ts';
import { mayAsk, topicAsked } from './understand/question-sense.ts';
import { visibilityTold } from './understand/remark.ts';
import { needsSecrecy } from './understand/secrecy.ts';
import { asksSeen } from './understand/seen-asked.ts';
import { topicOf } from './understand/topic.ts';
import { tellsWho } from './understand/who-only.ts';

const sentenceEnds = /(?<=[.!?])(?!\p{L})|(?<=\n)/u;
const clauseEnds = /(?<=,)/;
/** Fewer words without a place tell no story: of something wrong, and else. */
const storyMinWords = { wrong: 2, other: 5 };
/** So many words say more where a story is told: "ojo mung dicatet tok". */
const moreMinWords = 4;
/** More answers than these nobody reads beside a question. */
const answersMax = 2;
/** Of several questions alone each is answered. */
const aloneMax = 4;
/** What has one answer wherever it is asked. */
const answerable = [
  ...(['answered', 'how_long', 'readers', 'safe', 'identity_number', 'who_may', 'files', 'later', 'can', 'free', 'hours'] as const),
  ...(['official', 'served', 'robot', 'visit', 'ticket', 'edit_later', 'recurs', 'silence', 'two', 'others', 'join'] as const),
  ...(['stored', 'news', 'address', 'now', 'why_place', 'locate', 'area', 'buttons'] as const),
] satisfies readonly Faq[];
type Answerable = (typeof answerable)[number];
/** Of a report that is sent these are answered by how it stands. */
const ofFiled: ReadonlySet<Answerable> = new Set<Answerable>(['answered', 'how_long', 'news', 'ticket', 'edit_later', 'others', 'now']);
/** A question is surely that from here on; in words of reporting, where it asks nothing people ask in anger, from there on. */
const surely = { bare: 0.6, ofReporting: 0.3 };
const ofReporting =
  /\b(?:\p{L}*lapor\p{L}*|(?:me|nge?|peng)?adu(?:in|kan|an)?|di(?:baca|bales|balas|jawab|tindak|tanggap|tanggep|tangan|kabar|kasih (?:tahu|kabar)|proses|respon|edit|sebar|simpan|urus)\p{L}*|(?:kabar|balasan|jawaban|tanggapan|proses|penanganan|perkembangan|foto|video|bukti)(?:nya)?|nama saya|namaku|identitas\p{L}*|ke ?sini|di ?sini|\p{L}*nambah\p{L}*)\b/u;
/** "kapan sih diperbaiki?", "masa harus nunggu korban?" */
const inAnger =
  /^(?:masa|masak|kok|kenapa|mana|apa (?:kalian|pemerintah|dinas|petugas))\b|\b(?:kapan sih|berapa kali|sampai kapan|mau sampai|buat apa|harus nunggu|harus menunggu|nunggu \p{L}+ dulu|tunggu \p{L}+ dulu|dulu baru|tidak (?:malu|becus))\b/u;
/** What the sense hears in too few of its words. */
const clearly: readonly (readonly [Answerable, RegExp])[] = [
  [
    'readers',
    /\b(?:(?:yang )?(?:me|nge)?lapor|pelapor(?:nya)?|nama(?:ku| saya|nya)?)\b.*\b(?:disebut|ketahuan|ketauan|disebar|dibuka|kelihatan|muncul)\b/,
  ],
  ['safe', /\baman\b.*\blapor|\blapor\p{L}*\b.*\baman\b|\brahasia (?:kan|tidak|kah)\b/u],
  ['news', /\b(?:di)?kabar(?:i|in|nya)\b.*\b(?:kan|tidak|sini|saya)\b|\bada kabar(?:nya)? ke\b/],
  ['ticket', /\b(?:dap[ae]t|dikasih|diberi) (?:nomor|bukti)\b/],
  [
    'edit_later',
    /\b(?:bisa|boleh) (?:di)?(?:tambah|nambah|edit|ubah|ralat)(?:in|i|kan)?\b|\b(?:nambah|edit|ralat)(?:in)?\b.*\b(?:bisa|boleh)\b/,
  ],
  ['hours', /\b(?:ada yang|masih|tetap) (?:di)?baca\b/],
  [
    'how_long',
    /\b(?:cepat|lama) (?:tidak|kah)(?: (?:ya|min|pak|bu|kak|sih|nih))*$|^(?=.*\bkapan\b)(?=.*lapor)(?=.*\b(?:kalau|sekarang)\b)/,
  ],
  [
    'why_place',
    /\b(?:harus|wajib|perlu|mesti)\b(?: \p{L}+){0,2} (?:alamat|lokasi|tempat)(?:nya)?(?: (?:lengkap|detail|persis|jelas|rinci|dulu))*(?: (?:ya|sih|tidak|kah|pak|bu|min|kak))*$/u,
  ],
  [
    'identity_number',
    /^(?:(?:apa|apakah|ini|lapor|melapor|harus|wajib|perlu|mesti|pakai|kirim|foto|isi|cantum\p{L}*|nyantum\p{L}*) )+(?:ktp|nik|kk|nama asli|nama lengkap)\b/u,
  ],
];
/** Asked whatever place is named. */
const placed: ReadonlySet<string | null> = new Set(['readers', 'served', 'can']);
/** What the office for papers is asked too. */
const paperwork = 'adminduk';
const ofPapers: ReadonlySet<Answerable> = new Set<Answerable>([
  ...(['identity_number', 'free', 'hours', 'files', 'who_may', 'how_long', 'can'] as const),
  ...(['join', 'two', 'others', 'visit', 'ticket'] as const),
]);
/** What only sets out what may happen: "kalau lapor jalan rusak", "misal ada yang bolong". */
const supposes =
  /^(?:\p{L}+ ){0,3}?(?:kalau|misal|misalnya|andai|seandainya|umpama|jika)(?: \p{L}+){0,3}? (?:\p{L}*lapor\p{L}*|ngadu|mengadu)\b/u;
const reason = /^(?:soalnya|soale|karena|takut|takutnya|biar|supaya|maaf|kasihan|kok)\b/;
const begins = /^(?:kalau|misal|misalnya|andai|seandainya|umpama|jika)\b/;

/** The answers, each once, and the words besides; '' where nothing is told. null: no such message. */
export function askedBeside(state: TalkState, text: string, moment: Moment): { lines: Sentence[]; rest: string } | null {
  const parts = text.split(sentenceEnds).flatMap((told) => (answered(told, true) === null ? told.split(clauseEnds) : [told]));
  if (parts.length < 2) return null;
  const clauses = parts.map((clause) => ({ clause, asked: answered(clause, false) ?? answered(clause, true) }));
  const asked = [...new Set(clauses.flatMap((one) => one.asked ?? []))];
  const besides = clauses.filter((one) => one.asked === null).map(({ clause }) => clause);
  if (asked.length === 0) return null;
  if (tellsWho(besides.join('')) && isOfPapers(state, moment)) return null;
  const rest = withoutEnd((state.draft === null ? besides.filter((one) => !asksIdly(one, moment)) : besides).join(''), /[\s,.]+$/).trim();
  if (tellsNothing(rest, clauses.length - besides.length) && !(state.filed.length > 0 && asked.some((one) => ofFiled.has(one))))
    return {
      lines: toWhom(asked, rest)
        .slice(0, aloneMax)
        .map((one) => answerTo(one, state, moment)),
      rest: '',
    };
  const isOfOffice = clauses.some((one) => one.asked && ofPapers.has(one.asked) && !/lapor|adu|sini/i.test(one.clause));
  // "dimintai 50 ribu, apa harus bayar?": of what an office charges.
  const isOfIts = topicOf(rest, moment.known.categories) === paperwork || suggestKind(rest) === 'information' || charged.test(plain(rest));
  if (isOfOffice && isOfIts) return null;
  const isMore = tells(state, rest, moment) || (state.draft?.asked && saysMore(text, rest));
  return isMore ? { lines: asked.slice(0, answersMax).map((one) => answerTo(one, state, moment)), rest } : null;
}

const charged = /\bdi(?:minta|tarik|pungut|kenai)\p{L}*\b.*\d/u;

/** "ini beneran sampe ke pemkot apa cuma robot?", of nothing that is wrong. */
function asksIdly(clause: string, { known }: Moment): boolean {
  return /\?\s*$/.test(clause) && findPlace(clause) === null && topicOf(clause, known.categories) === null && !complains(clause);
}

/** Nothing told but "saya ktp demak", "takut anak saya diapa-apain", or "pak mau tanya" before several questions. */
function tellsNothing(rest: string, count: number): boolean {
  const told = onlyAfraid(rest) ? '' : rest;
  return (
    (rest !== '' && told === '') ||
    tellsWho(told) ||
    prefaceOf(told) === 'gentle' ||
    (count > 1 && (rest === '' || wordsBesideOpening(rest).length === 0))
  );
}

/** "sy takut anak sy diapa2in", of nobody who is named and no place. */
function onlyAfraid(rest: string): boolean {
  return (
    speaksOfFear(plain(rest)) && findPlace(rest) === null && !complains(rest) && !needsSecrecy(rest) && besideOwnFear(rest)?.rest === ''
  );
}

const from =
  /\b(?:warga|penduduk|orang|ktp|domisili|tinggal|asal|asli|kos|kost|ngekos|ngontrak|pendatang|perantau|mahasiswa|turis|wisatawan|lewat)\b/;

/** Who says where they are from asks whether they may; that no robot reads it says who does. */
function toWhom(asked: readonly Answerable[], rest: string): Answerable[] {
  const meant = asked.map((one) => (one === 'can' && from.test(plain(rest)) ? 'who_may' : one));
  return [...new Set(meant)].filter((one) => one !== 'readers' || !meant.includes('robot'));
}

/** The answers in the first message that is said, behind its thanks; while nothing is said yet they wait for it. */
export function withAnswers(lines: readonly Sentence[], result: Result): Result {
  if ('need' in result) return result;
  const { state } = result;
  const [first, ...more] = result.say;
  if (first !== undefined) {
    const at = first.lines.findLastIndex(({ key }) => key.startsWith('thanks.')) + 1;
    return { ...result, say: [{ ...first, lines: first.lines.toSpliced(at, 0, ...lines) }, ...more] };
  }
  if (state.draft === null) return { ...result, say: [message(...lines)] };
  const answers = [...(state.draft.answers ?? []), ...lines];
  return { ...result, state: { ...state, draft: { ...state.draft, answers } } };
}

/** "iki pirang dino ditangani? ojo mung dicatet tok", as long as it is no reason for asking. */
function saysMore(text: string, rest: string): boolean {
  const isAnswered = faqAsked(text) !== null || topicAsked(text, surely.ofReporting) !== null;
  return !isAnswered && wordsBesideOpening(rest).length >= moreMinWords && !begins.test(plain(rest)) && !reason.test(plain(rest));
}

/** Whether what is left is a story, or says more of the one that is told. */
function tells({ draft, filed }: TalkState, rest: string, { known }: Moment): boolean {
  const place = findPlace(rest);
  const line = plain(rest);
  if (supposes.test(line) || (begins.test(line) && place === null)) return false;
  if (draft === null && filed.length > 0 && place === null) return false;
  const topic = topicOf(rest, known.categories);
  if (draft !== null && place !== null) return true;
  return (
    topic !== null && (place !== null || wordsBesideOpening(rest).length >= (complains(rest) ? storyMinWords.wrong : storyMinWords.other))
  );
}

/** What a clause asks; `whole`: a sentence of clauses, which only sets out what is asked. */
function answered(clause: string, whole: boolean): Answerable | null {
  const line = plain(clause);
  const isSplit = /,\s*\S/.test(clause);
  if (isSplit !== whole || (whole && !supposes.test(line))) return null;
  if (!mayAsk(clause) || inAnger.test(line) || visibilityTold(clause) !== null) return null;
  if (askedAboutBot(clause) === 'person') return 'robot';
  const told = faqAsked(clause) ?? clearly.find(([, pattern]) => pattern.test(line))?.[0] ?? (asksSeen(clause) ? 'readers' : null);
  // "pak rt bakal tau ga kalo saya yg ngadu?" names no place, and what is only supposed is at none.
  if (!placed.has(told) && findPlace(clause) !== null) return null;
  const asked = told ?? sensed(clause, ofReporting.test(line) ? surely.ofReporting : surely.bare);
  return answerable.find((one) => one === asked) ?? null;
}

/** Who else reported is asked in words that say so alone. */
function sensed(clause: string, least: number): Faq | null {
  const topic = topicAsked(clause, least);
  return topic === 'others' ? null : topic;
}

function answerTo(asked: Answerable, { draft }: TalkState, moment: Moment): Sentence {
  const { known } = moment;
  const call = asked === 'now' ? known.region.emergency.find((entry) => entry.for === 'any') : undefined;
  if (call !== undefined)
    return sentence('faq.now', { number: sentence('emergency.number', { label: call.label, number: call.number, note: '' }) });
  switch (asked) {
    case 'now':
    case 'how_long':
      return howLong(moment);
    case 'area':
      return sentence(draft?.place?.text ? 'place.enough' : 'faq.why_place');
    case 'robot':
      return sentence('person');
    case 'stored':
      return sentence('stored');
    case 'served':
      return known.region.code === everywhere ? sentence('faq.official') : sentence('faq.served', { region: known.region.name });
    default:
      return sentence(`faq.${asked}`);
  }
}
