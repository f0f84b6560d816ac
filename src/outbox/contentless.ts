/** An error for the log without what it says: messages of databases and libraries may quote a citizen's words or a phone number. */

/** The error's name, code and stack frames; its message and its cause's message are left out. */
export function contentless(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(typeof error);
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const bare = new Error(`${error.name}${code}`, error.cause instanceof Error ? { cause: contentless(error.cause) } : {});
  const stack = error.stack ?? '';
  const quoted = stack.indexOf(error.message);
  bare.stack = `${bare.name}: ${bare.message}${quoted < 0 ? '' : stack.slice(quoted + error.message.length)}`;
  return bare;
}
