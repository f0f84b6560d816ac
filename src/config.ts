/** Environment → Config, parsed once, every mistake reported together with its remedy. The only reader of process.env. */

export interface Config {
  port: number;
  host: string;
  /** Where the world reaches us, without a trailing slash; http://localhost:PORT when not set. */
  publicUrl: string;
  dataDir: string;
  /** null: embedded PGlite in dataDir. */
  databaseUrl: string | null;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  timeZone: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';
  defaultLanguage: string;
  quietMs: number;
  /** Root key of all encryption, 32 bytes. null when embedded and none was given: made in dataDir. */
  secretKey: Uint8Array | null;
  /** `folder` (absolute) keeps attachments. */
  files: { folder: string };
  telegram: { token: string; apiRoot: string; mode: 'polling' | 'webhook'; webhookSecret: string } | null;
  routing: { kind: 'sandbox' } | { kind: 'native' | 'open311'; url: string; key: string };
  /** whsec_… secrets callbacks may be signed with, newest first (rotation: separated by commas or spaces). Empty with the sandbox: made at start. */
  callbackSecrets: string[];
  /** The first admins. */
  officerAdmins: { channel: string; person: string }[];
}
