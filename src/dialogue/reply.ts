/** Few words that answer what an officer asked last, though by themselves they would mean something else. */
import { add } from './addition.ts';
import { putAway } from './keep.ts';
import { answeredWithinMs } from './limits.ts';
import { takeText } from './material.ts';
import { type Moment, outcome, type Result, sentence } from './outcome.ts';
import { askedLast, askedMeanwhile } from './question.ts';
import { toFear } from './remarks.ts';
import type { Question, TalkState } from './talk.ts';
import { agreement, numbered, onlySends } from './understand/answer.ts';
import { asksBack } from './understand/asks-back.ts';
import { choiceMeant } from './understand/chosen-more.ts';
import { callsOff } from './understand/correction.ts';
import { faqAsked } from './understand/faq.ts';
import { intent } from './understand/intent.ts';
import { acknowledges } from './understand/moods.ts';
import { plain, words } from './understand/normalise.ts';
import { sought } from './understand/sought.ts';
import { wish } from './understand/wish.ts';

const unsure = sought(
  /^(?:(?:maaf|wah|aduh|saya|kami|kalau itu|yang itu|itu) )*(?:(?:tidak|kurang|belum) (?:tahu|tau|ingat|yakin|paham|jelas|bisa|punya|ada|sempat)|lupa|entah)(?: \w+){0,3}$/,
);

/** "iya masih bu", "udah kok": whether it is so. */
const soOrNot =
  /^(?:(?:ya|iya|betul|benar|memang|kalau itu|itu|sampai sekarang) )*(?:masih|belum|sudah)(?: (?:pak|bu|min|kak|mas|mbak|kok|ya|begitu|gitu|sama|saja|aja|tadi|semua))*$/;

/** "besok ya pak, lagi kerja": the answer is still to come. */
const laterMaxWords = 9;
const later =
  /^(?:(?:maaf|wah|oke|ok|baik|siap|iya|ya|bentar|sebentar|tunggu|sabar|fotonya|nomornya|datanya|saya|(?:lagi|masih|sedang) (?:(?:di|ke) )?(?:kantor|jalan|kerja|luar|rumah|sekolah|pasar|rapat|sibuk|nyetir|kampus|sawah|kebun|toko|bank|repot)) )*(?:besok|lusa|nanti|bentar|sebentar|tunggu|menyusul|nyusul|malam ini|sore ini|pulang kerja|habis (?:kerja|magrib|isya|subuh|jumatan))\b(?!.*\b(?:jam|pukul|kapan|datang|dateng)\b)|\b(?:saya|aku|kami) (?:coba )?(?:cari|carikan|cariin|tanya|tanyain|tanyakan|foto|fotokan|fotoin|ambil|cek|lihat|hitung|ingat ingat)(?: \w+)? dulu\b|^(?:(?:ok|okay|sure|sorry|yes) )*(?:i (?:will|ll|can)|ill) (?:\w+ ){1,3}(?:later|tomorrow|tonight|soon)\b|^(?:later|tomorrow|tonight)\b/;

const asksOffice =
  /^(?:(?:terus|lalu|emang|memang|kantor|alamat|alamatnya|pak|bu|min) )*(?:\p{L}+ ){1,3}(?:(?:itu|tu) )?(?:di ?ma(?:na|a)|sebelah mana|alamatnya(?: di mana)?)(?: (?:ya|sih|pak|bu|min|itu))*$/u;

/** "ya", "12", "gak tau"; behind a mere "oke" the answer is still to come. null: it is something else, or "sudah beres?" is open too. */
export function answersOfficer(state: TalkState, text: string, moment: Moment): Result | null {
  const asked = askedLast(state);
  const { material, lines, effects } = takeText(text, moment);
  const going = asked ?? goingOn(state);
  // "KAN itu di mana?", of whom officers named.
  if (going !== null && asked === null && asksOffice.test(plain(text)))
    return outcome(state, [{ lines: [sentence('faq.address')], about: going.complaint }]);
  if (going !== null && (putsOff(text) || (asked !== null && acknowledges(text)))) {
    const { complaint, number } = going;
    const told = add(state, going, material, lines, effects, moment);
    // Of an answer that was begun the rest is awaited as long.
    const rest = asked === null && state.adding !== null ? { ...state.adding, until: moment.known.now + answeredWithinMs } : null;
    return {
      ...told,
      state: { ...told.state, questions: state.questions, adding: rest },
      say: [{ lines: [sentence('question.awaited', { number })], about: complaint }],
    };
  }
  const back = asked !== null && asksBack(text) && !ofNumber.test(plain(text)) ? askedBack(state, asked, text, moment) : null;
  if (back) return back;
  const to =
    asked !== null && (agreement(text) !== null || intent(text) === 'skip' || soOrNot.test(plain(text)))
      ? asked
      : isFact(text)
        ? (asked ?? goingOn(state))
        : null;
  if (to === null || state.questions.some(({ type }) => type === 'solved')) return null;
  return add(state, to, material, lines, effects, moment);
}

/** The talk in which words answer what an officer asked of the report that is being changed; the change waits. null: nothing was asked since it was touched, or they are for it. */
export function answersMeanwhile(state: TalkState, text: string, moment: Moment): TalkState | null {
  if (state.draft === null || askedMeanwhile(state) === null) return null;
  const isAnswer = !callsOff(text) && (agreement(text) !== null || numbered(text) !== null || intent(text) === 'skip');
  const isOfChange = onlySends(text) || intent(text) !== null || wish(text) !== null || choiceMeant(text, state.offered) !== null;
  return isOfChange && !isAnswer ? null : { ...putAway(state, state.draft, moment, 'paused'), offered: [] };
}

/** "nomor laporan saya berapa?" is asked of us. */
const ofNumber = /\b(?:nomor|no|kode|tiket)(?:nya)? (?:laporan|aduan|tiket|pengaduan)/;

/** "emang LPS apa?": officers read it, and what they asked stays open. null: it is asked of us. */
function askedBack(state: TalkState, asked: Question, text: string, moment: Moment): Result | null {
  if (wish(text) !== null || faqAsked(text) !== null) return null;
  const { material, effects } = takeText(text, moment);
  const { say: _say, ...told } = add(state, asked, material, [], effects, moment);
  const { complaint, number } = asked;
  const lines = [...(fears.test(plain(text)) ? toFear('public') : []), sentence('question.asked_back', { number })];
  return { ...told, state: { ...told.state, questions: state.questions, adding: state.adding }, say: [{ lines, about: complaint }] };
}

/** What becomes of who says it. */
const fears = /\b(?:bocor|ketahuan|ketauan|aman|takut|rahasia|nama saya|identitas)\b/;

/** The last sentence says so: "ini cucunya, nenek lagi tidur. nanti saya tanyakan". */
function putsOff(text: string): boolean {
  const last = text.split(/[.!\n]+/).findLast((part) => words(part).length > 0) ?? '';
  return (
    !/\d/.test(text.replace(last, '')) &&
    words(text).length <= laterMaxWords * 2 &&
    words(last).length <= laterMaxWords &&
    later.test(plain(last))
  );
}

function isFact(text: string): boolean {
  return numbered(text) !== null || unsure.test(plain(text));
}

/** The report an answer was just given for: it may go on. */
function goingOn({ adding, draft, offered, filed }: TalkState): { complaint: string; number: string } | null {
  // The choices of a report that is sent are over.
  const isFree = offered.every((offer) => filed.some((entry) => entry.draft === offer.draft));
  return adding?.unless !== undefined && draft === null && isFree ? adding : null;
}
