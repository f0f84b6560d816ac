/** Ids of WhatsApp Web: of users, groups and the like (Wid), and of messages (MsgKey). */

const servers = /^(c\.us|lid|g\.us|broadcast|newsletter|s\.whatsapp\.net)$/;

export class Wid {
  constructor(user, server) {
    this.user = user;
    this.server = server;
    this._serialized = `${user}@${server}`;
  }

  isLid() {
    return this.server === 'lid';
  }

  isUser() {
    return this.server === 'c.us' || this.server === 'lid';
  }

  isGroup() {
    return this.server === 'g.us';
  }

  isStatus() {
    return this._serialized === 'status@broadcast';
  }

  toJid() {
    return this._serialized.replace('@c.us', '@s.whatsapp.net');
  }

  toString() {
    return this._serialized;
  }
}

/** From `user@server` or anything that carries it; throws on anything else, as the real one does. */
export function createWid(like) {
  const text = typeof like === 'string' ? like : like?._serialized;
  const [user, server] = text?.split('@') ?? [];
  if (!user || !servers.test(server ?? '')) throw new Error(`wid error: invalid wid`);
  return new Wid(user, server === 's.whatsapp.net' ? 'c.us' : server);
}

export class MsgKey {
  /** The library's way ({ from, to, id, selfDir }) or the finished key ({ fromMe, remote, id, participant }). */
  constructor({ from, to, id, participant, selfDir, fromMe, remote }) {
    this.fromMe = fromMe ?? selfDir === 'out';
    this.remote = remote ?? (this.fromMe ? to : from);
    this.id = id;
    if (participant) this.participant = participant;
    const end = participant && !this.remote.isUser() ? `_${participant._serialized}` : '';
    this._serialized = `${this.fromMe}_${this.remote._serialized}_${id}${end}`;
  }

  static async newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(9));
    return `3EB0${[...bytes]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()}`;
  }

  static fromString(text) {
    const [fromMe, remote, id, participant] = text.split('_');
    const author = participant ? { participant: createWid(participant) } : {};
    return new MsgKey({ fromMe: fromMe === 'true', remote: createWid(remote), id, ...author });
  }

  toString() {
    return this._serialized;
  }
}
