/** Reads words behind a slash. */

/** A word for the bot's own commands ("/tugas"); a story never starts like this. */
export function slashed(text: string): { word: string; rest: string } | null {
  const match = /^\/([a-z_]{1,32})(?:@\S+)?(?:\s+([\s\S]*))?$/i.exec(text.trim());
  return match?.[1] ? { word: match[1].toLowerCase(), rest: match[2]?.trim() ?? '' } : null;
}
