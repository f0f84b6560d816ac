import { describe, expect, it } from 'vitest';
import { type Draft, emptyState, emptyTalk, type TalkState } from '../../src/dialogue/talk.ts';
import { textMaxChars } from '../../src/officers/acts/act.ts';
import { complaintOf, type Office, openOffice } from '../support/officers.ts';

const minute = 60_000;
const day = 86_400_000;
const monday = Date.parse('2026-11-23T09:00:00+07:00');

function cardFor(office: Office, person: string): string {
  const [card = ''] = office.deliver([
    { kind: 'message', talk: `talk-${person}`, say: { lines: [], about: 'complaint-7K3QF-Z' }, bulk: true },
  ]);
  return card;
}

describe('/balas', () => {
  it('shows exactly what the citizen will read, and sends nothing yet', async () => {
    const office = openOffice();
    const preview = await office.hear('rina', '/balas 7k3qf Kami cek <b>besok</b>\npukul 08.00');
    expect(preview?.told).toEqual([]);
    expect(preview?.commit).toMatchObject({ changes: [], history: [], audit: [] });
    const sent = await office.press('rina', 'Kirim');
    expect(preview?.shown[0]).toBe(`Belum dikirim. Warga akan membaca:\n${sent?.told[0]?.text}`);
    expect(sent?.told[0]?.text).toContain('Kami cek <b>besok</b>\npukul 08.00');
  });

  it('tells the citizen, passes it to the centre, moves the complaint on, and keeps history and audit', async () => {
    const office = openOffice();
    await office.hear('rina', '/balas 7k3qf Besok kami perbaiki.');
    const sent = await office.press('rina', 'Kirim');
    expect(sent?.shown).toEqual(['✅ Jawaban untuk 7K3QF-Z dikirim ke warga dan ke sistem pusat.']);
    expect(sent?.told).toMatchObject([{ talk: 'talk-warga' }]);
    expect(sent?.told[0]?.text).toContain('Dinas Perhubungan');
    const addition = sent?.commit.errands.filter((errand) => errand.kind === 'addition');
    expect(addition).toMatchObject([{ complaint: 'complaint-7K3QF-Z', from: 'officer', text: 'Besok kami perbaiki.', attachments: [] }]);
    expect(office.complaints[0]).toMatchObject({ status: 'replied', dueAt: monday + 10 * day });
    expect(office.history).toMatchObject([{ type: 'replied', actor: 'officer:officer-rina', data: { text: 'Besok kami perbaiki.' } }]);
    expect(office.audit).toEqual([{ at: monday, officer: 'officer-rina', act: 'balas', complaint: 'complaint-7K3QF-Z', detail: {} }]);
  });

  it('is sent once however often the button is pressed', async () => {
    const office = openOffice();
    await office.hear('rina', '/balas 7k3qf Besok.');
    await office.press('rina', 'Kirim');
    const again = await office.press('rina', 'Kirim');
    expect(again?.shown).toEqual(['Sudah terkirim tadi, tidak dikirim dua kali.']);
    expect(again?.told).toEqual([]);
    expect(office.history).toHaveLength(1);
  });

  it('changes the text, and the button of the old preview no longer sends', async () => {
    const office = openOffice();
    await office.hear('rina', '/balas 7k3qf Besok.');
    expect((await office.press('rina', 'Ubah'))?.shown[0]).toContain('Apa jawaban untuk 7K3QF-Z?');
    expect((await office.hear('rina', 'Lusa.'))?.shown[0]).toContain('Lusa.');
    const old = await office.press('rina', 'Kirim', 1);
    expect(old?.shown[0]).toContain('Tombol ini sudah tidak berlaku');
    expect(old?.told).toEqual([]);
    expect((await office.press('rina', 'Kirim'))?.told[0]?.text).toContain('Lusa.');
  });

  it('edited in the chat is shown anew', async () => {
    const office = openOffice();
    await office.hear('rina', '/balas 7k3qf Besok.');
    expect((await office.hear('rina', { type: 'edit', of: '1', text: '/balas 7k3qf Lusa.' }))?.shown[0]).toContain('Lusa.');
    expect((await office.press('rina', 'Kirim', 1))?.told).toEqual([]);
  });

  it('is gone after Batal', async () => {
    const office = openOffice();
    await office.hear('rina', '/balas 7k3qf Besok.');
    expect((await office.press('rina', 'Batal'))?.shown).toEqual(['Dibatalkan. Warga tidak menerima apa-apa.']);
    expect((await office.press('rina', 'Kirim'))?.told).toEqual([]);
    expect(await office.hear('rina', 'kirim')).toBeNull();
  });

  it('asks for a text that is missing and takes the next words', async () => {
    const office = openOffice();
    expect((await office.hear('rina', '/balas 7k3qf'))?.shown[0]).toContain('Apa jawaban untuk 7K3QF-Z?');
    expect((await office.hear('rina', 'Besok.'))?.shown[0]).toContain('Warga akan membaca');
  });

  it('is a day old at most', async () => {
    const office = openOffice();
    await office.hear('rina', '/balas 7k3qf Besok.');
    office.pass(day);
    const late = await office.press('rina', 'Kirim');
    expect(late?.shown[0]).toContain('tidak ada yang dikirim');
    expect(late?.told).toEqual([]);
  });

  it('refuses a text no platform could carry in one message, and waits for a shorter one', async () => {
    const office = openOffice();
    expect((await office.hear('rina', `/balas 7k3qf ${'a'.repeat(textMaxChars + 1)}`))?.shown[0]).toContain(
      '3001 huruf, paling banyak 3000',
    );
    expect((await office.hear('rina', 'a'.repeat(textMaxChars)))?.shown[0]).toContain('Warga akan membaca');
  });

  it('is refused, and audited, when the complaint was passed to another agency meanwhile', async () => {
    const office = openOffice();
    await office.hear('rina', '/balas 7k3qf Besok.');
    office.complaints[0] = complaintOf({ agency: 'DLH' });
    const sent = await office.press('rina', 'Kirim');
    expect(sent?.shown[0]).toContain('Tidak ada laporan 7K3QF-Z di instansi Anda');
    expect(sent?.told).toEqual([]);
    expect(office.audit).toMatchObject([{ act: 'refused:balas', complaint: 'complaint-7K3QF-Z' }]);
  });

  it.each(['replied', 'info_requested', 'resolved', 'closed', 'archived'] as const)(
    'leaves a complaint that is %s where it stands',
    async (status) => {
      const office = openOffice([complaintOf({ status })]);
      await office.hear('rina', '/balas 7k3qf Besok.');
      const sent = await office.press('rina', 'Kirim');
      expect(sent?.told).toHaveLength(1);
      expect(sent?.commit.changes).toEqual([]);
    },
  );

  it('begins with the complaint of the quoted card when no number is written', async () => {
    const office = openOffice();
    const quoted = cardFor(office, 'rina');
    expect((await office.hear('rina', { type: 'text', text: '/balas Warga mohon tunggu', quoted }))?.shown[0]).toContain(
      'Warga mohon tunggu',
    );
  });

  it.each(['/balas', '/balas kami perbaiki besok'])('%s is answered with an example', async (line) => {
    expect((await openOffice().hear('rina', line))?.shown[0]).toContain('Contoh: /balas 7K3QF');
  });
});

describe('words instead of buttons', () => {
  it.each(['kirim', 'Kirim!!', 'kirim aja', '1', 'yg pertama'])('%j sends what was just shown', async (words) => {
    const office = openOffice();
    await office.hear('rina', '/balas 7k3qf Besok.');
    expect((await office.hear('rina', words))?.told).toHaveLength(1);
  });

  it('a bare "kirim" a while later is a citizen’s word', async () => {
    const office = openOffice();
    await office.hear('rina', '/balas 7k3qf Besok.');
    office.pass(16 * minute);
    expect(await office.hear('rina', 'kirim')).toBeNull();
  });

  it('other words at the preview are a citizen’s', async () => {
    const office = openOffice();
    await office.hear('rina', '/balas 7k3qf Besok.');
    expect(await office.hear('rina', 'lampu di rumah saya mati')).toBeNull();
  });
});

describe('an officer who tells a report of their own meanwhile', () => {
  const draft: Draft = {
    id: 'd1',
    touchedAt: monday + minute,
    quietUntil: null,
    reminded: false,
    pieces: [],
    attachments: [],
    acknowledged: 0,
    place: null,
    placeMessage: '',
    occurred: null,
    kind: null,
    category: null,
    visibility: 'public',
    done: [],
    asked: 'summary',
    page: 0,
    revoked: null,
  };
  const state: TalkState = {
    ...emptyState(),
    greeted: true,
    draft,
    kept: [],
    filed: [],
    filings: [],
    questions: [],
    offered: [],
    emergency: null,
    loose: null,
    adding: null,
    nudged: [],
  };

  it.each([
    ['/balas 7k3qf Besok.', 'kirim'],
    ['/balas 7k3qf', 'Jl. Melati'],
  ])('after %s the words %j belong to that report, and the button still works', async (line, words) => {
    const office = openOffice();
    const begun = await office.hear('rina', line);
    office.talks.set('talk-rina', { ...emptyTalk, ...begun?.commit.next, state });
    office.pass(2 * minute);
    expect(await office.hear('rina', words)).toBeNull();
    expect(await office.press('rina', 'Batal')).not.toBeNull();
  });

  it('keeps that report when the answer is sent', async () => {
    const office = openOffice();
    office.talks.set('talk-rina', { ...emptyTalk, wakeAt: monday + 5 * minute, state });
    await office.hear('rina', '/balas 7k3qf Besok.');
    await office.press('rina', 'Kirim');
    expect(office.talks.get('talk-rina')).toMatchObject({ wakeAt: monday + 5 * minute, state });
  });
});

describe('a reply to a card', () => {
  it('is an answer with preview', async () => {
    const office = openOffice();
    const quoted = cardFor(office, 'rina');
    expect((await office.hear('rina', { type: 'text', text: 'Besok.', quoted }))?.shown[0]).toContain('Warga akan membaca');
    expect((await office.press('rina', 'Kirim'))?.told).toHaveLength(1);
  });

  it('to the preview is a new text, or a word for its buttons', async () => {
    const office = openOffice();
    const first = await office.hear('rina', '/balas 7k3qf Besok.');
    const preview = office.deliver(first?.commit.errands ?? [])[0] ?? '';
    const second = await office.hear('rina', { type: 'text', text: 'Lusa.', quoted: preview });
    expect(second?.shown[0]).toContain('Lusa.');
    const again = office.deliver(second?.commit.errands ?? [])[0] ?? '';
    expect((await office.hear('rina', { type: 'text', text: 'kirim', quoted: again }))?.told[0]?.text).toContain('Lusa.');
  });

  it('about a complaint of the officer’s own is a citizen’s word', async () => {
    const office = openOffice([complaintOf({ citizen: 'citizen-rina', talk: 'talk-rina' })]);
    expect(await office.hear('rina', { type: 'text', text: 'masih mati', quoted: cardFor(office, 'rina') })).toBeNull();
  });

  it('about a complaint that went to another agency is a citizen’s word', async () => {
    const office = openOffice([complaintOf({ agency: 'DLH' })]);
    expect(await office.hear('rina', { type: 'text', text: 'Besok.', quoted: cardFor(office, 'rina') })).toBeNull();
  });

  it('sets aside a file no platform would bring, and keeps what was begun', async () => {
    const office = openOffice();
    await office.hear('rina', '/balas 7k3qf Besok.');
    const large = await office.hear('rina', { type: 'file', kind: 'document', ref: 'r', bytes: 22_020_096 });
    expect(large?.shown[0]).toMatch(/^Berkas itu 21 MB, terlalu besar.*\nBelum dikirim\. Warga akan membaca:\n/);
    expect(large?.shown[0]).not.toContain('berkas ikut dikirim');
    expect(large?.commit.attachments).toEqual([]);
  });

  it('with a photo asks for the words that go with it, and sends both', async () => {
    const office = openOffice();
    const quoted = cardFor(office, 'rina');
    const photo = await office.hear('rina', { type: 'file', kind: 'photo', ref: 'r', quoted });
    expect(photo?.shown[0]).toContain('Apa jawaban untuk 7K3QF-Z?');
    expect((await office.hear('rina', 'Besok.'))?.shown[0]).toMatch(/Warga akan membaca.*1 berkas ikut dikirim/s);
    const sent = await office.press('rina', 'Kirim');
    const [{ id = '' } = {}] = photo?.commit.attachments ?? [];
    expect(sent?.commit.belongs).toEqual([{ attachment: id, complaint: 'complaint-7K3QF-Z' }]);
    expect(sent?.commit.errands).toMatchObject([
      {},
      { kind: 'message', talk: 'talk-warga', say: { attachments: [id] } },
      { kind: 'addition', attachments: [id] },
    ]);
  });

  it('with a place says that it cannot be sent', async () => {
    const office = openOffice();
    const pin = { type: 'pin' as const, lat: -6.9, lon: 107.6, quoted: cardFor(office, 'rina') };
    expect((await office.hear('rina', pin))?.shown[0]).toContain('harus berupa tulisan');
  });

  it('begins with the button Balas as well', async () => {
    const office = openOffice();
    await office.hear('rina', '/lihat 7k3qf');
    expect((await office.press('rina', 'Balas'))?.shown[0]).toContain('Apa jawaban untuk 7K3QF-Z?');
  });
});
