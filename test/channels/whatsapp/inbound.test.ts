/** Everything a citizen can send on WhatsApp, through the unmodified library in a real browser. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasBrowser, openWhatsApp, type WhatsAppBench } from '../../support/whatsapp/bench.ts';
import type { Citizen } from '../../support/whatsapp-web/server.ts';
import { type Ears, ears, failureOf, plain } from '../contract.ts';

describe.skipIf(!hasBrowser)('WhatsApp hears', () => {
  let bench: WhatsAppBench;
  let listening: Ears;
  let siti: Citizen;
  let citizens = 0;

  beforeAll(async () => {
    bench = await openWhatsApp({ ...ears(), ear: (incoming) => listening.ear(incoming) });
  });
  afterAll(() => bench?.close());
  beforeEach(() => {
    listening = ears();
    citizens += 1;
    siti = bench.standIn.citizen(`62813000000${String(citizens).padStart(2, '0')}`);
  });

  async function said(count = 1) {
    const heard = await listening.count(count);
    return heard.map((incoming) => incoming.said);
  }

  test('photos of an album, each by itself and known as one album', async () => {
    siti.album(['jalan ambles', undefined, undefined]);
    const photos = await said(3);
    expect(photos.map((one) => one.type === 'file' && [one.kind, one.caption])).toEqual([
      ['photo', 'jalan ambles'],
      ['photo', undefined],
      ['photo', undefined],
    ]);
    const albums = new Set(photos.map((one) => one.type === 'file' && one.album));
    expect(albums.size).toBe(1);
    expect([...albums][0]).toBeTruthy();
  });

  test('voice with its length, video, and a document with its name; the bytes are those sent', async () => {
    const bytes = Buffer.from('isi berkas');
    siti.voice(41);
    siti.video({ seconds: 7 });
    siti.document({ bytes, name: 'surat.pdf' });
    const [voice, video, document] = await said(3);
    expect(voice).toMatchObject({ type: 'file', kind: 'voice', seconds: 41, mediaType: 'audio/ogg' });
    expect(video).toMatchObject({ type: 'file', kind: 'video', seconds: 7 });
    expect(document).toMatchObject({
      type: 'file',
      kind: 'document',
      name: 'surat.pdf',
      mediaType: 'application/pdf',
      bytes: bytes.length,
    });
    if (document?.type !== 'file') throw new Error('no document was heard');
    const fetched = await bench.channel.fetch(document.ref, 1_000);
    expect(Buffer.from(fetched.bytes)).toEqual(bytes);
    expect(fetched).toMatchObject({ name: 'surat.pdf', mediaType: 'application/pdf' });
  });

  test('a file nobody sent cannot be fetched', async () => {
    expect((await failureOf(bench.channel.fetch(`false_${siti.id}_AC0000`, 1_000))).failure.kind).toBe('refused');
  });

  test('a place with its name, and a live one by its first point only', async () => {
    siti.pin(-6.9301, 107.651, { name: 'Pasar Legi', address: 'Jl. Melati 5' });
    const live = siti.liveLocation(-6.2, 106.8);
    siti.moveTo(live, -6.3, 106.9);
    siti.say('sudah');
    expect(await said(3)).toEqual([
      { type: 'pin', lat: -6.9301, lon: 107.651, title: 'Pasar Legi, Jl. Melati 5' },
      { type: 'pin', lat: -6.2, lon: 106.8 },
      { type: 'text', text: 'sudah' },
    ]);
  });

  test('stickers, contacts and polls as what they are', async () => {
    siti.sticker();
    siti.contact('Pak RT', '6281299999999');
    siti.poll('Siapa?', ['A', 'B']);
    siti.sendRaw({ type: 'jenis_baru', body: 'x' });
    const kinds = (await said(4)).map((one) => one.type === 'other' && one.kind);
    expect(kinds).toEqual(['sticker', 'contact', 'poll', 'unknown']);
  });

  test('an edit and a revoke by the id of their message; a changed preview and a reaction are nothing said', async () => {
    const text = siti.say('lampu mati');
    const photo = siti.photo({ caption: 'ini' });
    await listening.count(2);
    siti.edit(text, 'lampu mati dua');
    siti.edit(photo, 'ini fotonya');
    siti.react(text, '👍');
    siti.revoke(text);
    const heard = await listening.count(5);
    const bare = (id: string) => id.split('_')[2];
    expect(heard.slice(2).map((incoming) => incoming.said)).toEqual([
      { type: 'edit', of: bare(text), text: 'lampu mati dua' },
      { type: 'edit', of: bare(photo), text: 'ini fotonya' },
      { type: 'revoke', of: bare(text) },
    ]);
    expect(heard[0]?.message).toBe(bare(text));
    expect(new Set(heard.map(({ id }) => id)).size).toBe(5);
  });

  test('a reply quotes the id our sending answered with', async () => {
    const { id } = await bench.channel.send(siti.id, plain('Di mana?'));
    const shown = await siti.waitFor(1);
    siti.reply(shown.id, 'Jl. Melati');
    siti.photo({ replyTo: shown.id });
    expect(await said(2)).toMatchObject([
      { type: 'text', text: 'Jl. Melati', quoted: id },
      { type: 'file', quoted: id },
    ]);
  });

  test('a citizen with a hidden number keeps the hidden id; the phone number is told where WhatsApp tells it', async () => {
    const known = bench.standIn.citizen('6281300000098', { lid: '5551' });
    const hidden = bench.standIn.citizen('6281300000099', { lid: '5552', phoneHidden: true });
    known.say('satu');
    hidden.say('dua');
    const heard = await listening.count(2);
    const byChat = new Map(heard.map((incoming) => [incoming.chat, incoming]));
    expect(byChat.get('5551@lid')).toMatchObject({ person: '5551@lid', profile: { phone: '+6281300000098' } });
    expect(byChat.get('5552@lid')?.profile.phone).toBeUndefined();
    await bench.channel.send('5552@lid', plain('Di mana?'));
    expect((await hidden.waitFor(1)).text).toBe('Di mana?');
  });

  test('a message that was decrypted late, once', async () => {
    const late = siti.say('lampu mati', { ciphertext: true });
    siti.say('halo?');
    await listening.count(1);
    siti.decrypt(late);
    expect((await said(2)).map((one) => one.type === 'text' && one.text)).toEqual(['halo?', 'lampu mati']);
  });

  test('no group, no status, no newsletter', async () => {
    siti.in('120363000000000001@g.us').say('di grup');
    siti.in('status@broadcast').say('status');
    siti.in('120363000000000002@newsletter').say('kabar');
    siti.say('lampu mati');
    const [only] = await listening.count(1);
    expect(only?.said).toEqual({ type: 'text', text: 'lampu mati' });
    expect(listening.heard).toHaveLength(1);
  });

  test('what is stored is marked as read, what is not stays unread', async () => {
    siti.say('lampu mati');
    await listening.count(1);
    await expect.poll(() => siti.chat.unread).toBe(0);
    listening.deaf = 1_000_000;
    siti.say('sudah dua minggu');
    await expect.poll(() => bench.lines.filter((line) => line.startsWith('whatsapp.not_stored')).length).toBeGreaterThan(2);
    expect(siti.chat.unread).toBe(1);
    listening.deaf = 0;
    await listening.count(2);
    await expect.poll(() => siti.chat.unread).toBe(0);
  });
});
