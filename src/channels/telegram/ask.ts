/** Asks Telegram about the bot before a channel runs: for the start and for the doctor. */
import { connect, timing } from './connect.ts';
import { failureOf } from './failure.ts';

/** A person waits for the start. */
const askMs = 8_000;

export interface TelegramFacts {
  /** The bot's name without the @. */
  bot: string;
  /** Where Telegram delivers updates; '' when it waits to be polled. */
  webhook: string;
  /** What went wrong with the last delivery within `troubleMs`; '' when nothing did. */
  trouble: string;
}

const troubleMs = 600_000;

/** `now`: epoch ms. Throws only SendError: unauthorized (the token is not known), unreachable, … */
export async function askTelegram({ token, apiRoot }: { token: string; apiRoot: string }): Promise<TelegramFacts> {
  const { api } = connect(token, apiRoot, { ...timing, callMs: askMs });
  try {
    const { username = '' } = await api.getMe();
    const { url = '', last_error_date: at = 0, last_error_message: message = '' } = await api.getWebhookInfo();
    return { bot: username, webhook: url, trouble: at * 1000 > Date.now() - troubleMs ? message : '' };
  } catch (error) {
    throw failureOf(error);
  }
}
