/** Takes tokens, secrets and phone numbers out of a text. Pure. */

const replaced = '[redacted]';

const risky: readonly RegExp[] = [
  /** Bot tokens, also inside addresses (`/bot123:ABC/`). */
  /(?<!\d)\d+:[A-Za-z0-9_-]{30,}/g,
  /** Secrets callbacks are signed with. */
  /whsec_[A-Za-z0-9+/=_-]+/g,
  /** The Authorization header's value. */
  /\b(?:Bearer|Basic)\s+[^\s"',]+/gi,
  /** User and password of an address. */
  /(?<=:\/\/)[^\s/@]+@/g,
  /** Signatures and keys in addresses. */
  /(?<=[?&](?:e|s|key|token|secret|signature)=)[^&\s"']+/gi,
  /** Any Indonesian number with its country code. */
  /\+62[\d ().-]{6,16}\d/g,
  /** Mobile numbers, with or without country code. */
  /(?<![\w.-])(?:62|0)[ .-]?8[\d .-]{6,14}\d(?!\w)/g,
  /** Landlines. */
  /(?<![\w.-])0[2-79]\d{1,2}[ .-]?\d{5,8}(?!\w)/g,
];

/** The text with everything risky replaced. */
export function redacted(text: string): string {
  return risky.reduce((rest, pattern) => rest.replace(pattern, replaced), text);
}
