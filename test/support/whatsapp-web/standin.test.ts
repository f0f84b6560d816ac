/** The unmodified whatsapp-web.js in a real browser finds in the stand-in what it asks of WhatsApp Web: one linked account and its citizens. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import whatsappWeb, { type Message, type Reaction } from 'whatsapp-web.js';
import { type Driven, drive, removeProfile } from './client.ts';
import { findQuickBrowser } from './quick.ts';
import { type Citizen, guardedInternals, noBrowser, type StandIn, startWhatsApp } from './server.ts';

const { Buttons, Location, MessageMedia } = whatsappWeb;
const hasBrowser = (await findQuickBrowser()) !== null;
if (!hasBrowser) console.warn(noBrowser);

describe.skipIf(!hasBrowser)('a linked account', { timeout: 30_000 }, () => {
  let whatsapp: StandIn;
  let driven: Driven;
  let siti: Citizen;
  let people = 0;

  beforeAll(async () => {
    whatsapp = await startWhatsApp();
    driven = await drive(whatsapp, { takeover: true });
    const started = driven.client.initialize();
    const [qr] = await driven.heard<[string]>('qr');
    whatsapp.scan(qr);
    await started;
    await driven.heard('ready');
  });

  afterAll(async () => {
    await driven?.stop();
    await whatsapp?.close();
    if (driven) await removeProfile(driven.profile);
  });

  function newCitizen(): Citizen {
    people += 1;
    return whatsapp.citizen(`62812000000${String(people).padStart(2, '0')}`);
  }

  /** The library's message with this id; events before it are waited through. */
  async function hearing(id: string, event = 'message'): Promise<Message> {
    const [message] = await driven.heardWhere<[Message]>(event, ([one]) => one.id._serialized === id);
    return message;
  }

  function acksOf(id: string): unknown[] {
    return driven.told.filter(({ event, parts }) => event === 'message_ack' && idOf(parts[0]) === id).map(({ parts }) => parts[1]);
  }

  test('knows who it is', () => {
    expect(driven.client.info.wid._serialized).toBe('6281100000000@c.us');
  });

  test('hears a text, answers it with a quote, and is told how far the answer came', async () => {
    siti = newCitizen();
    const id = siti.say('Lampu jalan mati');
    const message = await hearing(id);
    expect(message).toMatchObject({ body: 'Lampu jalan mati', type: 'chat', from: siti.id, fromMe: false });
    const answer = await message.reply('Di mana?');
    expect(await siti.waitFor(1)).toMatchObject({ text: 'Di mana?', quoted: id });
    await driven.heardWhere<[Message, number]>('message_ack', ([one, ack]) => one.id._serialized === answer.id._serialized && ack === 3);
    expect(acksOf(answer.id._serialized)).toEqual([1, 2, 3]);
  });

  test('the first message of a stranger opens a chat and tells a name', async () => {
    const message = await hearing(whatsapp.citizen('6281300000009', { name: 'Agus' }).say('halo'));
    expect((await message.getContact()).pushname).toBe('Agus');
    expect((await message.getChat()).name).toBe('Agus');
  });

  test('a reply names what it replies to', async () => {
    const question = await driven.client.sendMessage(siti.id, 'Alamat?', { sendSeen: false });
    await siti.waitFor(({ text }) => text === 'Alamat?');
    const reply = await hearing(siti.reply(question.id._serialized, 'Jalan Melati'));
    const quoted = await reply.getQuotedMessage();
    expect(reply.hasQuotedMsg).toBe(true);
    expect([quoted.id._serialized, quoted.body]).toEqual([question.id._serialized, 'Alamat?']);
  });

  test('files come in with all their bytes', async () => {
    const bytes = randomBytes(200_000);
    const photo = await hearing(siti.photo({ bytes, caption: 'lubang' }));
    expect(photo).toMatchObject({ type: 'image', body: 'lubang', hasMedia: true });
    expect(Buffer.from((await photo.downloadMedia()).data, 'base64').equals(bytes)).toBe(true);
    const voice = await hearing(siti.voice(41));
    expect(voice).toMatchObject({ type: 'ptt', duration: '41' });
    const letter = await hearing(siti.document({ bytes: Buffer.from('%PDF'), name: 'surat.pdf' }));
    expect(await letter.downloadMedia()).toMatchObject({ mimetype: 'application/pdf', filename: 'surat.pdf', filesize: 4 });
    expect(await hearing(siti.video({ seconds: 9 }))).toMatchObject({ type: 'video', duration: '9' });
  });

  test('files go out with all their bytes', async () => {
    const bytes = randomBytes(120_000);
    await driven.client.sendMessage(siti.id, new MessageMedia('image/png', bytes.toString('base64'), 'a.png'), { caption: 'sudah' });
    const photo = await siti.waitFor(({ text }) => text === 'sudah');
    expect(photo.file?.bytes.equals(bytes)).toBe(true);
    const voice = new MessageMedia('audio/ogg; codecs=opus', bytes.toString('base64'));
    await driven.client.sendMessage(siti.id, voice, { sendAudioAsVoice: true });
    expect((await siti.waitFor(({ type }) => type === 'ptt')).file?.mediaType).toBe('audio/ogg; codecs=opus');
    await driven.client.sendMessage(siti.id, new MessageMedia('application/pdf', 'JVBERg==', 'bukti.pdf'));
    expect((await siti.waitFor(({ type }) => type === 'document')).file?.name).toBe('bukti.pdf');
  });

  test('a picture over 16 MB is not taken', async () => {
    const large = new MessageMedia('image/png', Buffer.alloc(16 * 1024 * 1024 + 1).toString('base64'), 'a.png');
    await expect(driven.client.sendMessage(siti.id, large)).rejects.toThrow('file too large');
  });

  test('places come in and go out', async () => {
    const pin = await hearing(siti.pin(-6.2, 106.8, { name: 'Pasar', address: 'Jalan Melati' }));
    expect(pin.location).toMatchObject({ latitude: -6.2, longitude: 106.8, name: 'Pasar', address: 'Jalan Melati' });
    const live = siti.liveLocation(-6.3, 106.9);
    expect((await hearing(live)).location).toMatchObject({ latitude: -6.3 });
    const heard = driven.count('message');
    siti.moveTo(live, -6.4, 107);
    await driven.client.sendMessage(siti.id, new Location(-6.1, 106.7, { name: 'Kantor' }));
    expect((await siti.waitFor(({ place }) => place !== undefined)).place).toEqual({ lat: -6.1, lon: 106.7, title: 'Kantor' });
    expect(driven.count('message')).toBe(heard);
  });

  test('an album, a contact, a poll and a sticker keep their kinds', async () => {
    const ids = siti.album(['depan', undefined]);
    const kinds = [siti.contact('Budi', '628990001'), siti.poll('Setuju?', ['ya', 'tidak']), siti.sticker(), ...ids];
    const messages = await Promise.all(kinds.map((id) => hearing(id)));
    expect(messages.map(({ type }) => type)).toEqual(['vcard', 'poll_creation', 'sticker', 'image', 'image']);
    expect(messages[0]?.vCards[0]).toContain('FN:Budi');
  });

  test('an edit, a deletion and a reaction are told', async () => {
    const id = siti.say('jalan rusak');
    await hearing(id);
    siti.edit(id, 'jalan rusak parah');
    const [, now, before] = await driven.heardWhere<[Message, string, string]>('message_edit', ([one]) => one.id._serialized === id);
    expect([before, now]).toEqual(['jalan rusak', 'jalan rusak parah']);
    siti.react(id, '👍');
    const [reaction] = await driven.heard<[Reaction]>('message_reaction');
    expect(reaction).toMatchObject({ reaction: '👍', senderId: siti.id });
    siti.revoke(id);
    expect((await hearing(id, 'message_revoke_everyone')).type).toBe('revoked');
  });

  test('the account edits, deletes and reacts', async () => {
    const message = await hearing(siti.say('terima kasih'));
    await message.react('🙏');
    await whatsapp.world.waitFor(
      () => siti.screen.find(({ reaction }) => reaction === '🙏'),
      () => 'no reaction',
    );
    const sent = await driven.client.sendMessage(siti.id, 'Nomor 1');
    await sent.edit('Nomor 2');
    expect((await siti.waitFor(({ text }) => text === 'Nomor 2')).edited).toBe(true);
    await sent.delete(true);
    await siti.waitFor(({ revoked }) => revoked);
  });

  test('a citizen known by a lid is answered by it, and the phone number can be asked for', async () => {
    const agus = whatsapp.citizen('6281300000001', { lid: '77000000000001' });
    const message = await hearing(agus.say('halo'));
    expect(message.from).toBe('77000000000001@lid');
    await driven.client.sendMessage(message.from, 'Ya?');
    await agus.waitFor(1);
    expect(await driven.client.getContactLidAndPhone([message.from])).toEqual([{ lid: agus.id, pn: '6281300000001@c.us' }]);
    const hidden = whatsapp.citizen('6281300000002', { lid: '77000000000002', phoneHidden: true });
    await hearing(hidden.say('halo'));
    expect((await driven.client.getContactLidAndPhone([hidden.id]))[0]?.pn).toBeUndefined();
  });

  test('a group, a status and a newsletter are told apart from a private chat', async () => {
    const group = await hearing(siti.in('120363000000000001@g.us').say('rapat besok'));
    expect(group).toMatchObject({ from: '120363000000000001@g.us', author: siti.id });
    expect((await group.getChat()).isGroup).toBe(true);
    expect((await hearing(siti.in('status@broadcast').say('liburan'))).isStatus).toBe(true);
    expect((await hearing(siti.in('120363000000000009@newsletter').say('berita'))).from).toBe('120363000000000009@newsletter');
  });

  test('typing is seen and reading empties the unread', async () => {
    const budi = newCitizen();
    const message = await hearing(budi.say('halo'));
    const chat = await message.getChat();
    expect(chat.unreadCount).toBe(1);
    await chat.sendStateTyping();
    await driven.client.sendSeen(budi.id);
    await whatsapp.world.waitFor(
      () => (budi.chat.seen === 1 && budi.states.includes('typing') ? true : undefined),
      () => 'not seen or not typed',
    );
    expect([budi.chat.unread, (await message.getChat()).unreadCount]).toEqual([0, 0]);
  });

  test('a refused message is told by ack -1, and the sending itself resolves', async () => {
    whatsapp.sendFaults.refuse = 1;
    expect((await driven.client.sendMessage(siti.id, 'tidak sampai', { waitUntilMsgSent: true })).ack).toBe(-1);
    expect((await driven.client.sendMessage(siti.id, 'x'.repeat(65_537), { waitUntilMsgSent: true })).ack).toBe(-1);
    expect((await driven.client.sendMessage(siti.id, 'x'.repeat(65_536), { waitUntilMsgSent: true })).ack).toBeGreaterThan(0);
    expect(whatsapp.problems.splice(0)).toEqual(['text too long']);
  });

  test('a number without WhatsApp is not written to', async () => {
    expect(await driven.client.getNumberId('628000')).toBeNull();
    expect((await driven.client.getNumberId('6281200000001'))?._serialized).toBe('6281200000001@c.us');
    await expect(driven.client.sendMessage('628000@c.us', 'halo')).rejects.toThrow('No LID for user');
  });

  test('buttons are accepted and never shown', async () => {
    const sent = await driven.client.sendMessage(siti.id, new Buttons('Kirim?', [{ body: 'Ya' }]), { waitUntilMsgSent: true });
    await driven.client.sendMessage(siti.id, 'sesudahnya');
    await siti.waitFor(({ text }) => text === 'sesudahnya');
    expect(siti.messages.map(({ id }) => id)).not.toContain(sent.id._serialized);
    expect(whatsapp.problems.splice(0)).toEqual(['buttons and lists are never shown']);
  });

  test('many messages keep their order both ways', async () => {
    const citizen = newCitizen();
    const ids = Array.from({ length: 100 }, (_, i) => citizen.say(String(i)));
    await hearing(ids.at(-1) ?? '');
    const heard = driven.told.filter(({ event, parts }) => event === 'message' && ids.includes(idOf(parts[0])));
    expect(heard.map(({ parts }) => idOf(parts[0]))).toEqual(ids);
    await Promise.all(ids.map((_, i) => driven.client.sendMessage(citizen.id, `balasan ${i}`, { sendSeen: false })));
    await citizen.waitFor(100);
    expect(citizen.messages.map(({ text }) => text)).toEqual(ids.map((_, i) => `balasan ${i}`));
  });

  test('a frame that comes twice is one event, unless the page takes it for new', async () => {
    const id = siti.say('sekali');
    await hearing(id);
    siti.repeat(id);
    siti.repeat(id, { heard: true });
    await hearing(siti.say('sesudahnya'));
    expect(driven.told.filter(({ event, parts }) => event === 'message' && idOf(parts[0]) === id)).toHaveLength(2);
  });

  test('a message that could not be read at first comes later', async () => {
    const id = siti.say('akhirnya terbaca', { ciphertext: true });
    await hearing(id, 'message_ciphertext');
    const between = siti.say('sementara itu');
    await hearing(between);
    siti.decrypt(id);
    expect((await hearing(id)).body).toBe('akhirnya terbaca');
  });

  test('a person who blocked us gets nothing, one who is offline gets it later', async () => {
    const citizen = newCitizen();
    citizen.goOffline();
    await driven.client.sendMessage(citizen.id, 'satu', { waitUntilMsgSent: true });
    await driven.client.sendMessage(citizen.id, 'dua', { waitUntilMsgSent: true });
    expect(citizen.messages).toEqual([]);
    citizen.goOnline();
    await citizen.waitFor(2);
    expect(citizen.messages.map(({ text }) => text)).toEqual(['satu', 'dua']);
    citizen.block();
    const blocked = await driven.client.sendMessage(citizen.id, 'tiga', { waitUntilMsgSent: true });
    expect([blocked.ack, citizen.messages.length]).toEqual([1, 2]);
  });

  test('a line that drops comes back with everything, once', async () => {
    const citizen = newCitizen();
    const states = driven.count('change_state');
    whatsapp.dropLine();
    await driven.heard('change_state', states + 1);
    const missed = citizen.say('ketika putus');
    const sending = driven.client.sendMessage(citizen.id, 'terkirim nanti', { waitUntilMsgSent: true });
    whatsapp.restoreLine();
    await hearing(missed);
    expect((await sending).ack).toBeGreaterThan(0);
    await citizen.waitFor(1);
    expect(citizen.messages).toHaveLength(1);
    expect(driven.told.slice(-40).flatMap(({ event, parts }) => (event === 'change_state' ? parts : []))).toEqual(['TIMEOUT', 'CONNECTED']);
  });

  test('an answer that is lost is settled when the line comes back, and nothing is shown twice', async () => {
    const citizen = newCitizen();
    whatsapp.sendFaults.loseAnswers = 1;
    const sent = await driven.client.sendMessage(citizen.id, 'sampai tanpa kabar');
    await citizen.waitFor(1);
    expect(acksOf(sent.id._serialized)).toEqual([]);
    whatsapp.dropLine();
    whatsapp.restoreLine();
    await hearing(sent.id._serialized, 'message_ack');
    expect(citizen.messages).toHaveLength(1);
  });

  test('another page takes the line and loses it again: what came and what was written meanwhile arrives, once', async () => {
    const citizen = newCitizen();
    await hearing(citizen.say('sebelumnya'));
    const before = driven.count('change_state');
    whatsapp.setState('CONFLICT');
    const missed = citizen.say('selagi direbut');
    const sending = driven.client.sendMessage(citizen.id, 'tertahan', { waitUntilMsgSent: true });
    await hearing(missed);
    expect((await sending).ack).toBeGreaterThan(0);
    await citizen.waitFor(1);
    expect(citizen.messages).toHaveLength(1);
    const states = driven.told.filter(({ event }) => event === 'change_state').slice(before);
    expect([states.map(({ parts }) => parts[0]), driven.count('disconnected')]).toEqual([['CONFLICT', 'CONNECTED'], 0]);
  });

  test('an internal the page lacks is told by its name', async () => {
    expect(await driven.client.pupPage?.evaluate("require('WAWebTomorrow') === undefined")).toBe(true);
    await whatsapp.world.waitFor(
      () => whatsapp.missing.delete('WAWebTomorrow') || undefined,
      () => 'not told',
    );
  });

  test('asked for nothing the page lacks but the two names it guards', () => {
    expect([...whatsapp.missing].sort()).toEqual(guardedInternals);
    expect(whatsapp.problems).toEqual([]);
  });
});

function idOf(message: unknown): string {
  const { id } = message as Message;
  return id._serialized;
}
