/** Short messages that are no story and no exact command: a question after a report, thanks, chat, a wish said in many words. Only where no draft is open. */
import { askedOfOne, isOfNone } from './about-own.ts';
import { command } from './command.ts';
import { answerTo } from './faq.ts';
import { grant } from './grant.ts';
import { type Moment, message, outcome, type Result, sentence } from './outcome.ts';
import { showOwn } from './own.ts';
import { thanked } from './praise.ts';
import type { TalkState } from './talk.ts';
import { isArranged } from './understand/arranged.ts';
import { askedOfBot } from './understand/asked.ts';
import { onlyThanks, praises, tellsWell } from './understand/gratitude.ts';
import { asksForOwn, intent } from './understand/intent.ts';
import { invites } from './understand/invitation.ts';
import { saysCame } from './understand/more.ts';
import { plain, words } from './understand/normalise.ts';
import { wordsBesideOpening } from './understand/opening.ts';
import { findPlace } from './understand/place.ts';
import { tellsWrong } from './understand/praise.ts';
import { topicAsked } from './understand/question-sense.ts';
import { needsSecrecy } from './understand/secrecy.ts';
import { topicOf } from './understand/topic.ts';
import { askClosing } from './undo.ts';
import { tellsLength } from './waiting.ts';

/** "ktp gak jadi jadi" takes nothing back. */
const takesBack = /batal|cancel|urung|cabut|tarik|stop|berhenti|hapus/i;
const putsOff =
  /lupakan|abaikan|anggap|sudahi|(?:tidak|nggak|enggak|gak|ga|g|gk|tdk)\s+(?:jadi|usah|perlu|sido)|(?:jangan|jgn)\s+(?:jadi|dulu|dikirim|diproses|diterusin|dilanjut)/i;
/** Fewer words after filing tell nothing. */
const goesOnMinWords = 4;
const manner = /\b(?:ramah|sopan|sabar|gercep|cekatan|tanggap|keren|hebat|mantap|telaten|santun|baik)\b/;
const hoped = /\b(?:tolong|mohon|minta|dong|biar|supaya|agar|semoga|harus(?:nya)?|kalau|yang)\b/;
/** A question by its last words. */
const asking = /\b(?:tidak|belum|berapa|gimana|bagaimana|apa|kapan|siapa)(?: (?:ya|min|pak|bu|kak|sih|dong|nih|tadi))*$/;
/** Fewer words ask after a report of one's own. */
const officeMinWords = 7;
/** A letter begins. */
const salutation = /^\s*(?:kepada|yth|yang terhormat|dengan hormat)\b/i;
/** What the report says, not what is known of the teller. */
const kept = /\b(?:kesimpen|kesimpan|kecatat|kecatet)\b/i;
/** Whatever it sounds like: who names nothing that is kept of people does not ask for it. */
const aboutData =
  /data|identi|akun|simp[ae]n|riwayat|jejak|privasi|bocor|chat|history|profil|pribadi|(?:nama|nomor|nomer|hp|info|laporan)\w*\b.*\b(?:\w*hapus\w*|lihat|dilihat|tahu|tau|ketahuan|muncul|\w*rahasia\w*|kelihatan|pegang|punya|catat|dicatat)|(?:\w*hapus\w*|lihat|liat|siapa|tahu|tau|pegang|catat|rekam)\b.*\b(?:nama|nomor|nomer|hp|info|laporan|saya|aku)/i;

/** Whoever is heard to ask of data asks with this share whether they are safe. */
const isSafe = 0.3;

/** What the citizen keeps or deleted is not what is kept here. */
const ownDeed =
  /^(?!.*\b(?:data|mau|minta|tolong|ingin|cara)\b).*\b(?:saya|aku|kami)(?: (?:masih|sudah|juga|tetap|memang))* (?:simp[ae]n|hapus|catat|rekam|pegang)\b/;

/** Who has a report on its way and wants a person says so. */
const asksForPerson =
  /\b(?:bicara|ngomong|ngobrol|chat|sambung\w*|disambung\w*|hubung\w*|dihubung\w*|telepon|telpon|nelpon|ditelepon|ditelpon|ketemu|manusia|orang (?:asli|beneran|langsung)|admin|operator|cs|customer service|human|agent|wong|jalma)\b/;
/** Fewer words are thanks for nothing that could be passed on. */
const praiseMinWords = 5;

/** "udah lapor rt juga", of what is filed. */
const toldElsewhere =
  /\b(?:sudah|pernah|kemarin|dulu|tadi) (?:\p{L}+ )?(?:nge|me|di)?lapor(?:in|kan)? (?:ke )?(?:pak |bu )?(?:rt|rw|lurah|kelurahan|kades|desa|kecamatan|camat|dinas|polisi|pln|pdam|satpam)\b/u;

/** Answers what is plainly meant for the bot; null: it is a story. */
export function besideStory(state: TalkState, text: string, moment: Moment): Result | null {
  if (state.filed.length === 0 && praises(text)) return thanked(state, text, moment);
  if (tellsLength(state, text)) return null;
  const isElsewhere = isArranged(text) && topicOf(text, moment.known.categories) === null && findPlace(text) === null;
  if (invites(text) || (state.filed.length === 0 && isElsewhere)) return outcome(state, [message(sentence('elsewhere'))]);
  if (state.filed.length > 0 && praisesOfficers(text, moment)) return command(state, 'thanks', moment);
  switch (askedOfBot(text, moment.known.categories)) {
    case 'status': {
      const one = askedOfOne(text, moment.known);
      if (one) return showOwn(state, one.number, moment);
      return isOfNone(text, moment.known) && tellsOfOffice(text, moment) ? null : command(state, 'status', moment);
    }
    case 'mulai_lapor':
      if (state.filed.length > 0 && toldElsewhere.test(plain(text))) return null;
      // Who is afraid is told at once what keeps them safe.
      return needsSecrecy(text) || tellsBehind(text) || topicOf(text, moment.known.categories) !== null
        ? null
        : command(state, 'open', moment);
    case 'sapaan':
      return command(state, 'greeting', moment);
    case 'apresiasi':
      if (state.filed.length === 0 && text.includes('?')) return command(state, 'greeting', moment);
      if (state.filed.length === 0 && words(text).length >= praiseMinWords && intent(text) === null && !onlyThanks(text))
        return thanked(state, text, moment);
      // "bagian sampah udah beres" says something of a report.
      return state.filed.length > 0 && topicOf(text, moment.known.categories) !== null ? null : command(state, 'thanks', moment);
    case 'batal': {
      const takes = takesBack.test(text);
      if (takes && state.filed.length > 0 && moment.known.own === undefined) return { need: 'own' };
      const one = takes && state.filed.length > 0 ? askedOfOne(text, moment.known) : undefined;
      if (one && one.id !== state.undo?.complaint) return askClosing(state, moment, one);
      return takes || (putsOff.test(text) && topicOf(text, moment.known.categories) === null) ? command(state, 'cancel', moment) : null;
    }
    case 'data_saya':
      if (!asksForData(text, moment)) return null;
      // "data kita ga dijual ke pinjol kan": no copy is wanted.
      return topicAsked(text, isSafe) === 'safe' ? answerTo(state, 'safe', text, moment) : grant(state, 'data', text, moment);
    case 'hapus_data':
      return asksForData(text, moment) ? grant(state, 'forget', text, moment) : null;
    case 'minta_petugas':
      if (state.filed.length > 0 && !asksForPerson.test(plain(text))) return null;
      return salutation.test(text) ? command(state, 'greeting', moment) : grant(state, 'person', text, moment);
    case 'di_luar_topik':
      return (mayGoOn(state, text) && !asksAside(text)) || (tellsWrong(plain(text)) && topicOf(text, moment.known.categories) !== null)
        ? null
        : outcome(state, [message(sentence('elsewhere'))]);
    case 'tidak_jelas':
      return mayGoOn(state, text) ? null : outcome(state, [message(sentence('unclear.short'))]);
    default:
      return null;
  }
}

/** "makasih petugasnya cepat", "petugasnya sopan banget", once something is filed: how they were, and nothing that is done or wanted. */
function praisesOfficers(text: string, { known }: Moment): boolean {
  const line = plain(text);
  if (topicOf(text, known.categories) !== 'kepegawaian_pelayanan' || findPlace(text) !== null || saysCame(text)) return false;
  return praises(text) || (tellsWell(text) && manner.test(line) && !hoped.test(line));
}

/** So many other words behind a comma tell something. */
const behindMinWords = 3;

/** "mau ngadu, jalane uwug ring arep pura": the story stands behind the opening and must not be lost. */
function tellsBehind(text: string): boolean {
  const [, ...behind] = text.split(/[,.:;!\n]+/);
  return wordsBesideOpening(behind.join(' ')).length >= behindMinWords;
}

/** "tolong cepet ya ada bayi", right after filing. */
function mayGoOn({ undo }: TalkState, text: string): boolean {
  return undo !== null && words(text).length >= goesOnMinWords;
}

/** "kl cuaca besok ujan ga": a question, and not after what is done about a report. */
function asksAside(text: string): boolean {
  const line = plain(text);
  return asking.test(line) && !/\b(?:petugas|dinas|lapor|aduan|di(?:benerin|perbaiki|proses|tangani|kerjakan|kerjain))/.test(line);
}

/** "cek pengajuan SIP kami, belum diverifikasi dinkes": of who told nothing here before, about an office and not about a report. */
export function tellsOfOffice(text: string, { known }: Moment): boolean {
  return !asksForOwn(text) && words(text).length > officeMinWords && topicOf(text, known.categories) !== null;
}

/** "nik saya ... kok ga terdaftar bansos" tells of a public service. */
function asksForData(text: string, { known }: Moment): boolean {
  return (
    aboutData.test(text) &&
    !kept.test(text) &&
    !ownDeed.test(plain(text)) &&
    !needsSecrecy(text) &&
    topicOf(text, known.categories) === null
  );
}
