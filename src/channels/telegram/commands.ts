/** The command menu citizens see. Officers' commands are never listed: nobody learns from the menu that they exist. */

import type { LanguageCode } from 'grammy/types';
import type { Api } from 'grammy/web';
import type { Log } from '../../complaints/ports.ts';
import { failureOf } from './failure.ts';

/** By two-letter language. */
export type Commands = Record<string, { command: string; description: string }[]>;

/** Sets the menu of private chats for each language, and the first language's for everybody else. Failures are only logged: the bot works without a menu. */
export async function publishCommands(api: Api, commands: Commands, log: Log): Promise<void> {
  const scope = { type: 'all_private_chats' } as const;
  const [first] = Object.values(commands);
  try {
    if (first) await api.raw.setMyCommands({ scope, commands: first });
    for (const [language, list] of Object.entries(commands)) {
      if (isLanguageCode(language)) await api.raw.setMyCommands({ scope, commands: list, language_code: language });
    }
  } catch (error) {
    log.warn('telegram.commands_not_set', { why: failureOf(error).message });
  }
}

function isLanguageCode(language: string): language is LanguageCode {
  return /^[a-z]{2}$/.test(language);
}
