/** Time limits: a stuck page of the browser answers no call, so no call to it is waited for without one. */

/** The limit passed; the outcome of the call is unknown. */
export class TookTooLong extends Error {
  constructor(limitMs: number) {
    super(`no answer within ${limitMs} ms`);
    this.name = 'TookTooLong';
  }
}

/** The work's own outcome, or TookTooLong. What it comes to later is nobody's business any more. */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new TookTooLong(limitMs)), limitMs);
  work.catch(() => undefined);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}

/** Whether the work ended well within the limit. */
export async function endsWithin(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  return within(limitMs, work).then(
    () => true,
    () => false,
  );
}

/** Resolves after so long, or as soon as the signal aborts. */
export async function rest(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const wake = () => resolve();
  const timer = setTimeout(wake, ms);
  signal.addEventListener('abort', wake, { once: true });
  await promise;
  clearTimeout(timer);
  signal.removeEventListener('abort', wake);
}
