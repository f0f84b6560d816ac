import { describe, expect, it } from 'vitest';
import type { Attachment, Errand } from '../../src/complaints/ports.ts';
import { type Notice, notify } from '../../src/officers/notice.ts';
import { complaintOf, officerOf, openOffice, textOf } from '../support/officers.ts';

const monday = Date.parse('2026-11-23T09:00:00+07:00');

function notice(what: Notice['what'], text = ''): Notice {
  return { kind: 'notice', complaint: 'complaint-7K3QF-Z', what, text };
}

function cards(errands: Errand[]): { talk: string; text: string }[] {
  return errands.flatMap((errand) => (errand.kind === 'message' ? [{ talk: errand.talk, text: textOf(errand.say) }] : []));
}

const photo = (id: string): Attachment => ({
  ...{ id, kind: 'photo', state: 'waiting', name: '', mediaType: '', bytes: 1, sha256: '', seconds: null, at: monday },
});

describe('the card of a new complaint', () => {
  it('goes to the agency’s officers and the admins, without the citizen', async () => {
    const office = openOffice([complaintOf({ pieces: [{ message: '1', at: monday, text: 'anjing lampu mati.  hp 081234567890' }] })]);
    office.files['complaint-7K3QF-Z'] = [photo('f1'), photo('f2')];
    const errands = await notify(notice('new'), office.world);
    const text = '🆕 7K3QF-Z · Lampu jalan · Jl. Melati RT 3 · batas Kamis, 26 Nov\n📷 2 foto\n“a***** lampu mati. hp 08••••••••90”';
    expect(cards(errands)).toEqual([
      { talk: 'talk-rina', text },
      { talk: 'talk-sari', text },
    ]);
    expect(errands).toMatchObject([{ bulk: true, say: { about: 'complaint-7K3QF-Z' } }, { bulk: true }]);
    expect(JSON.stringify(errands)).not.toMatch(/citizen-warga|talk-warga|081234567890/);
  });

  it('says that a bare pin is there', async () => {
    const office = openOffice([complaintOf({ place: { text: '', lat: -6.9, lon: 107.6 } })]);
    expect(cards(await notify(notice('new'), office.world))[0]?.text).toContain('7K3QF-Z · Lampu jalan · 📍 titik di peta · batas');
  });

  it('names the kind when it is no grievance', async () => {
    const office = openOffice([complaintOf({ kind: 'aspiration' })]);
    expect(cards(await notify(notice('new'), office.world))[0]?.text).toContain('7K3QF-Z · Aspirasi · Lampu jalan');
  });

  it('shows the first 200 signs of a long story', async () => {
    const office = openOffice([complaintOf({ pieces: [{ message: '1', at: monday, text: 'a'.repeat(900) }] })]);
    expect(cards(await notify(notice('new'), office.world))[0]?.text).toMatch(/“a{199}…”$/);
  });

  it('sets the pieces of a story side by side', async () => {
    const pieces = ['lampu jln mati', 'gelap bgt'].map((text, i) => ({ message: String(i), at: monday, text }));
    expect(cards(await notify(notice('new'), openOffice([complaintOf({ pieces })]).world))[0]?.text).toContain(
      '“lampu jln mati / gelap bgt”',
    );
  });

  it('opens and answers the complaint by its buttons, and by a reply', async () => {
    const office = openOffice();
    const [card = ''] = office.deliver(await notify(notice('new'), office.world));
    expect((await office.press('rina', 'Lihat'))?.shown[0]).toContain('Pelapor 7K3QF');
    expect((await office.press('rina', 'Balas'))?.shown[0]).toContain('Apa jawaban');
    expect((await office.hear('rina', { type: 'text', text: 'Besok.', quoted: card }))?.shown[0]).toContain('Warga akan membaca');
  });

  it('reaches nobody who never wrote to the bot', async () => {
    const office = openOffice();
    for (const officer of office.officers) officer.talk = null;
    expect(await notify(notice('new'), office.world)).toEqual([]);
  });

  it('is not even drawn where its group’s board shows it, nor read again where it was filed just now', async () => {
    const office = openOffice([complaintOf({})]);
    office.groups.push({ talk: 'talk-g', region: '00', agency: 'DISHUB', channel: 'telegram', topics: 'none', by: 'sari' });
    let read = 0;
    const counted = async () => {
      read += 1;
      return [];
    };
    const complaints = { ...office.world.complaints, attachments: counted, byId: () => Promise.reject(new Error('read again')) };
    expect(await notify(notice('new'), { ...office.world, complaints }, complaintOf({}))).toEqual([]);
    expect(read).toBe(0);
  });

  it('reaches an officer on another platform beside the group of the agency', async () => {
    const office = openOffice();
    office.groups.push({ talk: 'talk-g', region: '00', agency: 'DISHUB', channel: 'telegram', topics: 'none', by: 'sari' });
    office.officers.push({ ...officerOf('wati', 'DISHUB', 'officer'), channel: 'whatsapp' });
    for (const officer of office.officers) officer.channel ??= 'telegram';
    expect(cards(await notify(notice('new'), office.world)).map(({ talk }) => talk)).toEqual(['talk-wati']);
    expect(cards(await notify(notice('nudged'), office.world)).map(({ talk }) => talk)).toEqual(['talk-g', 'talk-wati']);
  });

  it('of a complaint that is gone is not sent', async () => {
    expect(await notify(notice('new'), openOffice([]).world)).toEqual([]);
  });
});

describe('a secret complaint', () => {
  it.each(['new', 'added', 'disputed', 'nudged'] as const)('shows nothing but its number when %s', async (what) => {
    const secret = {
      visibility: 'secret' as const,
      place: { text: 'Desa Sukahurip' },
      pieces: [{ message: '1', at: monday, text: 'kades pungli' }],
    };
    const office = openOffice([complaintOf(secret)]);
    const errands = await notify(notice(what, 'pak dadang yang narik'), office.world);
    expect(cards(errands)[0]?.text).toContain('7K3QF-Z');
    expect(JSON.stringify(errands)).not.toMatch(/Sukahurip|kades|dadang|Lampu/);
  });
});

describe('the short cards', () => {
  it('says which files came with words added later, of a secret one nothing', async () => {
    const office = openOffice();
    office.files['complaint-7K3QF-Z'] = [photo('told'), photo('later')];
    const added = { ...notice('added', 'tiang 12'), attachments: ['later'] };
    expect(cards(await notify(added, office.world))[0]?.text).toBe('➕ 7K3QF-Z: warga menambahkan keterangan.\n“tiang 12”\n📷 1 foto');
    office.complaints[0] = complaintOf({ visibility: 'secret' });
    expect(cards(await notify(added, office.world))[0]?.text).toBe('➕ 7K3QF-Z: warga menambahkan keterangan.');
  });

  it.each([
    ['added', 'tiangnya nomor 12', '➕ 7K3QF-Z: warga menambahkan keterangan.\n“tiangnya nomor 12”'],
    ['concealed', '', '🔒 7K3QF-Z dijadikan RAHASIA atas permintaan warga.'],
    [
      'corrected',
      'Tempat yang benar: jl mawar (tadinya: jl melati)\nKata pelapor: “eh jl mawar”',
      '✏️ 7K3QF-Z: warga mengoreksi laporannya.\nTempat yang benar: jl mawar (tadinya: jl melati)\nKata pelapor: “eh jl mawar”',
    ],
    ['added', '', '➕ 7K3QF-Z: warga menambahkan keterangan.'],
    [
      'disputed',
      'blm boss msh mati',
      '↩️ 7K3QF-Z: warga bilang belum beres, laporan dibuka lagi · batas Kamis, 26 Nov\n“blm boss msh mati”',
    ],
    ['nudged', '', '⏰ 7K3QF-Z: warga menanyakan kelanjutannya · batas Kamis, 26 Nov'],
  ] as const)('%s with %j', async (what, text, shown) => {
    expect(cards(await notify(notice(what, text), openOffice().world))).toEqual([
      { talk: 'talk-rina', text: shown },
      { talk: 'talk-sari', text: shown },
    ]);
  });

  it.each([
    ['stuck', 'refused 422'],
    ['unknown', 'complaint.escalated'],
  ] as const)('%s goes to the admins alone', async (what, text) => {
    const sent = cards(await notify(notice(what, text), openOffice().world));
    expect(sent).toMatchObject([{ talk: 'talk-sari', text: expect.stringContaining(text) }]);
  });

  it.each([
    ['soon', ['rina', 'tono'], '⏰ 7K3QF-Z belum dijawab · batas Kamis, 26 Nov'],
    [
      'overdue',
      ['tono'],
      '⏰ 7K3QF-Z lewat batas dan belum dijawab; petugasnya sudah diingatkan, mohon Anda tindak lanjuti · batas Kamis, 26 Nov',
    ],
    [
      'escalated',
      ['sari'],
      '⏰ 7K3QF-Z di Dinas Perhubungan masih belum dijawab; petugas dan atasannya sudah diingatkan, mohon diputuskan · batas Kamis, 26 Nov',
    ],
  ] as const)('%s goes to %j', async (what, people, text) => {
    const office = openOffice();
    office.officers.push(officerOf('tono', 'DISHUB', 'supervisor'));
    expect(cards(await notify(notice(what), office.world))).toEqual(people.map((person) => ({ talk: `talk-${person}`, text })));
  });

  it('a reminder of what somebody holds goes to the holder', async () => {
    const office = openOffice([complaintOf({ assignee: 'officer-tono' })]);
    office.officers.push(officerOf('tono', 'DISHUB', 'officer'));
    office.groups.push({ talk: 'talk-g', region: '00', agency: 'DISHUB', channel: 'telegram', topics: 'none', by: 'sari' });
    expect(cards(await notify(notice('soon'), office.world)).map(({ talk }) => talk)).toEqual(['talk-tono']);
  });

  it('a reminder that speaks for many names them in one line, twenty at most', async () => {
    const [one] = cards(await notify(notice('overdue', '9F2HT-B, M3ZC4-X'), openOffice().world));
    expect(one?.text).toBe(
      '⏰ 3 laporan lewat batas Kamis, 26 Nov dan belum dijawab; petugasnya sudah diingatkan, mohon Anda tindak lanjuti: 7K3QF-Z, 9F2HT-B, M3ZC4-X',
    );
    const many = Array.from({ length: 40 }, () => '9F2HT-B').join(', ');
    expect(cards(await notify(notice('soon', many), openOffice().world))[0]?.text).toMatch(/^⏰ 41 laporan .*, dan 21 lainnya$/);
  });

  it('an emergency goes to the admins alone, though no complaint exists', async () => {
    const office = openOffice([]);
    expect(cards(await notify(notice('emergency', 'fire, ambulance'), office.world))).toEqual([
      {
        talk: 'talk-sari',
        text: '🚨 Ada warga menulis tanda darurat: kebakaran · butuh ambulans. Nomor darurat sudah diberikan kepadanya.',
      },
    ]);
    expect(cards(await notify(notice('emergency', 'meteor'), office.world))[0]?.text).toContain('tanda darurat: bahaya.');
  });

  it('what the centre did is told to whoever holds the complaint, and to nobody else', async () => {
    expect(await notify(notice('central', 'routed'), openOffice().world)).toEqual([]);
    const office = openOffice([complaintOf({ assignee: 'officer-rina' })]);
    expect(cards(await notify(notice('central', 'routed'), office.world))).toEqual([
      { talk: 'talk-rina', text: 'ℹ️ 7K3QF-Z: kabar dari pusat: diteruskan' },
    ]);
  });
});

describe('a report that is called not solved for the third time', () => {
  it('is its supervisor’s to end, and whoever holds it hears why', async () => {
    const office = openOffice([complaintOf({ status: 'reopened', disputes: 3, assignee: 'officer-rina' })]);
    office.officers.push(officerOf('ayu', 'DISHUB', 'supervisor'));
    const told = cards(await notify(notice('disputed_again'), office.world));
    expect(told.map(({ talk }) => talk)).toEqual(['talk-ayu', 'talk-rina']);
    expect(told[0]?.text).toContain('untuk ke-3 kalinya; Anda sebagai atasan yang memutuskan');
    expect(told[1]?.text).toContain('Sekarang penyelia yang boleh menyatakannya selesai.');
  });
});

it('words below a report that is over can be answered', async () => {
  const office = openOffice([complaintOf({ status: 'archived', assignee: 'officer-rina' })]);
  const [errand] = await notify(notice('added', 'saya ga terima'), office.world);
  expect(errand?.kind === 'message' && errand.say.choices?.map(({ step }) => step)).toEqual(['lihat', 'balas']);
});
