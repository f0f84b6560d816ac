/** How the account is linked to a page: QR codes that change, pairing codes, sessions, and which page of a session is on the line. */
import { randomBytes } from 'node:crypto';

export class Link {
  private readonly refMs: number;
  private readonly phone: string;
  private timer: NodeJS.Timeout | undefined;
  private readonly refListeners = new Set<(ref: string) => void>();
  /** The session the phone has linked; null: none. */
  session: string | null = null;
  ref = newRef();
  /** The pairing code on the page, 8 signs; null: none was asked for. */
  code: string | null = null;

  /** `refMs`: how long a QR code is good for. */
  constructor({ phone, refMs }: { phone: string; refMs: number }) {
    this.phone = phone;
    this.refMs = refMs;
  }

  /** The QR code changes as long as somebody looks at it. */
  watchRef(listener: (ref: string) => void): () => void {
    this.refListeners.add(listener);
    this.timer ??= setInterval(() => this.refresh(), this.refMs);
    return () => {
      this.refListeners.delete(listener);
      if (this.refListeners.size === 0) this.close();
    };
  }

  refresh(): void {
    this.ref = newRef();
    for (const listener of this.refListeners) listener(this.ref);
  }

  /** A pairing code for a phone number (digits only). Only the account's own phone is asked to enter it. */
  newCode(phone: string): string {
    if (!/^\d{8,15}$/.test(phone)) throw new Error('invalid phone number');
    const code = randomBytes(8).toString('base64url').replace(/[-_]/g, 'X').slice(0, 8).toUpperCase();
    this.code = phone === this.phone ? code : null;
    return code;
  }

  /** The phone scanned a QR code or entered a code: the new session. Throws when it is not, or no longer, the one on the page. */
  accept(given: { qr?: string; code?: string }): string {
    if (given.code !== undefined && given.code !== this.code) throw new Error('this pairing code is not, or no longer, valid');
    if (given.qr !== undefined) this.check(given.qr);
    this.session = randomBytes(16).toString('hex');
    this.code = null;
    this.ref = newRef();
    return this.session;
  }

  close(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private check(qr: string): void {
    const parts = qr.split(',');
    if (parts.length !== 5 || parts.some((part) => part === '')) throw new Error('this is no QR code of WhatsApp Web');
    if (parts[0] !== this.ref) throw new Error('this QR code is too old');
  }
}

function newRef(): string {
  return `2@${randomBytes(48).toString('base64')}`;
}
