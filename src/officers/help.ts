/** /bantuan: the commands an officer may use, by role. */
import type { Officer } from '../complaints/ports.ts';
import type { Sentence } from '../dialogue/say.ts';
import type { Command } from './commands.ts';
import { holds } from './roles.ts';

/** A line for each command the officer's role in the region allows, and what works without a command. */
export function helpLines(officer: Officer, region: string, commands: readonly Command[]): Sentence[] {
  const opens = officer.roles.some(({ identity }) => identity === true);
  const allowed = commands.filter((command) => holds(officer, command.role, region) && (opens || !command.opensIdentity));
  return [
    { key: 'officer.help' },
    ...allowed.map((command): Sentence => ({ key: command.help })),
    { key: 'officer.help.quote' },
    { key: 'officer.help.citizen' },
    { key: 'officer.help.language' },
  ];
}
