/** Short messages that are no story and no exact command: a question after a report, thanks, chat, a wish said in many words. Only where no draft is open. */
import { command } from './command.ts';
import { grant } from './grant.ts';
import { type Moment, message, outcome, type Result, sentence } from './outcome.ts';
import type { TalkState } from './talk.ts';
import { askedOfBot } from './understand/asked.ts';

/** Whatever it sounds like: who names nothing that is kept of people does not ask for it. */
const aboutData =
  /data|identi|akun|nama|nomor|nomer|no hp|simp[ae]n|catat|rekam|riwayat|history|chat|obrolan|percakapan|jejak|privasi|bocor|rahasia|pribadi|profil|info|laporan|tentang (?:saya|aku|gu?e|gw)/i;

/** Answers what is plainly meant for the bot; null: it is a story. */
export function besideStory(state: TalkState, text: string, moment: Moment): Result | null {
  switch (askedOfBot(text, moment.known.categories)) {
    case 'status':
      return command(state, 'status', moment);
    case 'mulai_lapor':
      return command(state, 'open', moment);
    case 'sapaan':
      return command(state, 'greeting', moment);
    case 'apresiasi':
      return command(state, 'thanks', moment);
    case 'batal':
      return command(state, 'cancel', moment);
    case 'data_saya':
      return aboutData.test(text) ? grant(state, 'data', text, moment) : null;
    case 'hapus_data':
      return aboutData.test(text) ? grant(state, 'forget', text, moment) : null;
    case 'minta_petugas':
      return grant(state, 'person', text, moment);
    case 'di_luar_topik':
      return outcome(state, [message(sentence('elsewhere'))]);
    case 'tidak_jelas':
      return outcome(state, [message(sentence('unclear.short'))]);
    default:
      return null;
  }
}
