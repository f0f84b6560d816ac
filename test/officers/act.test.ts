import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../src/complaints/ports.ts';
import { emptyTalk } from '../../src/dialogue/talk.ts';
import { inGroup } from '../../src/officers/group.ts';
import { complaintOf, openOffice } from '../support/officers.ts';

const day = 86_400_000;
const monday = Date.parse('2026-11-23T09:00:00+07:00');

function photo(id: string, state: Attachment['state']): Attachment {
  return { id, kind: 'photo', state, name: '', mediaType: 'image/jpeg', bytes: 1, sha256: '', seconds: null, at: monday };
}

describe('whose line it is', () => {
  it.each(['/tugas', '/lihat 7K3QF', '/balas 7K3QF besok', '/undang petugas DISHUB', '/bantuan'])(
    '%s of a citizen is a citizen’s word',
    async (line) => {
      expect(await openOffice().hear('warga', line)).toBeNull();
    },
  );

  it.each(['lampu jalan mati', 'kirim', '1', '/pinjam 7K3QF', '/lapor', '/constructor'])(
    '%j of an officer without a pending act is a citizen’s word',
    async (line) => {
      expect(await openOffice().hear('rina', line)).toBeNull();
    },
  );

  it.each(['bantuan admin', 'Bantuan', 'undang petugas dishub', 'tugas', 'konsol'])(
    '%j is heard of an admin who never used a command, and is a citizen’s of anybody else',
    async (line) => {
      expect(await openOffice().hear('sari', line)).not.toBeNull();
      expect(await openOffice().hear('dewi', line)).toBeNull();
    },
  );

  it('nothing is answered in a group', async () => {
    expect(await openOffice().hear('rina', '/lihat 7K3QF', { group: true })).toBeNull();
  });

  it.each([
    ['whatsapp-cloud', 0],
    ['telegram', 1],
  ] as const)(
    'in a group on %s an admin’s /unit makes %i groups: WhatsApp’s are not served, and nobody is answered there',
    async (channel, groups) => {
      const { world } = openOffice();
      const now = {
        id: 'talk-g',
        citizen: 'citizen-g',
        version: 0,
        talk: emptyTalk,
        address: { channel, chat: 'g' },
      };
      const at = monday;
      const said = { type: 'text', text: '/unit DISHUB' } as const;
      const incoming = {
        ...{ channel, chat: 'g', person: 'sari', id: '1', message: '1', at, group: true, said },
        profile: { name: 'Sari' },
      };
      const commit = await inGroup(incoming, { ...world, talks: { ...world.talks, read: async () => now } });
      expect(commit?.staff ?? []).toHaveLength(groups);
    },
  );

  it('a citizen’s button pressed by an officer is a citizen’s press, even when its draft begins with an o', async () => {
    const press = { type: 'press', draft: 'o7zq2mabcdef', step: 'summary', choice: 'send' } as const;
    expect(await openOffice().hear('rina', press)).toBeNull();
  });

  it('an officer who writes from another chat is reached there from now on', async () => {
    const office = openOffice();
    for (const officer of office.officers) officer.talk = null;
    const first = await office.hear('rina', '/bantuan');
    expect(first?.commit.staff).toEqual([{ type: 'reach', officer: 'officer-rina', talk: 'talk-rina' }]);
    expect((await office.hear('rina', '/bantuan'))?.commit.staff).toEqual([]);
  });
});

describe('/tugas', () => {
  it('lists the open complaints of the officer’s agency, most urgent first, with what is late', async () => {
    const office = openOffice([
      complaintOf(),
      complaintOf({ number: '9F2HT-5', dueAt: monday - day, place: { text: 'Cibangkong' } }),
      complaintOf({ number: '4TRXB-T', agency: 'DLH' }),
      complaintOf({ number: '2VNKJ-7', status: 'closed' }),
    ]);
    expect((await office.hear('rina', '/Tugas'))?.shown).toEqual([
      '2 laporan terbuka\n9F2HT-5 · Lampu jalan · Cibangkong · ⚠️ LEWAT BATAS Minggu, 22 Nov\n7K3QF-Z · Lampu jalan · Jl. Melati RT 3 · batas Kamis, 26 Nov',
    ]);
  });

  it('shows a place the citizen put right after filing, in the list and in the report', async () => {
    const pieces = [
      { message: '1', at: monday, text: 'lampu jln mati' },
      { message: '', at: monday + day, text: 'eh salah, bukan jl melati tapi jl mawar' },
    ];
    const office = openOffice([complaintOf({ pieces })]);
    expect((await office.hear('rina', '/tugas'))?.shown[0]).toContain('jl mawar RT 3 (dikoreksi warga)');
    expect((await office.hear('rina', '/lihat 7K3QF'))?.shown[0]).toContain('📍 jl mawar RT 3 (dikoreksi warga)');
  });

  it('shows the complaints of every agency to an admin', async () => {
    const office = openOffice([complaintOf(), complaintOf({ number: '4TRXB-T', agency: 'DLH' })]);
    expect((await office.hear('sari', '/tugas'))?.shown[0]).toMatch(/^2 laporan terbuka\n7K3QF-Z.*\n4TRXB-T/);
  });

  it('shows nothing of a secret complaint but its number and date', async () => {
    const office = openOffice([complaintOf({ visibility: 'secret' })]);
    expect((await office.hear('rina', '/tugas'))?.shown).toEqual(['1 laporan terbuka\n7K3QF-Z · 🔒 RAHASIA · batas Kamis, 26 Nov']);
  });

  it('shows ten of many and says how many there are', async () => {
    const office = openOffice(Array.from({ length: 12 }, (_, i) => complaintOf({ id: `c${i}`, dueAt: monday + i * day })));
    const heard = await office.hear('rina', '/tugas');
    expect(heard?.shown[0]?.split('\n')).toHaveLength(11);
    expect(heard?.shown[0]).toContain('12 laporan terbuka, ini 10 yang paling mendesak');
  });

  it('says so when nothing is open', async () => {
    expect((await openOffice([]).hear('rina', '/tugas'))?.shown).toEqual([
      'Tidak ada laporan terbuka. Kartu laporan baru akan masuk di sini.',
    ]);
  });

  it('opens a complaint by its button', async () => {
    const office = openOffice();
    await office.hear('rina', '/tugas');
    expect((await office.press('rina', '7K3QF-Z'))?.shown[0]).toContain('Pelapor 7K3QF');
  });
});

describe('/lihat', () => {
  it('shows the complaint without the citizen', async () => {
    const complaint = complaintOf({
      status: 'in_progress',
      pieces: [
        { message: '1', at: monday, text: 'lampu jln mati goblok' },
        { message: '2', at: monday, text: 'hp sy 081234567890' },
      ],
      place: { text: 'Jl. Melati RT 3', lat: -6.93, lon: 107.65 },
      occurred: 'sejak Agustus',
    });
    const office = openOffice([complaint]);
    office.files[complaint.id] = [photo('f1', 'kept'), photo('f2', 'waiting'), photo('f3', 'refused')];
    office.history.push(
      { id: 'h1', complaint: complaint.id, at: monday, type: 'filed', actor: 'citizen', data: {} },
      { id: 'h2', complaint: complaint.id, at: monday + day, type: 'routed', actor: 'central', data: { agency: 'Dishub' } },
      { id: 'h3', complaint: complaint.id, at: monday + 2 * day, type: 'rated', actor: 'citizen', data: { stars: 4, text: '4 aja lah' } },
    );
    const heard = await office.hear('rina', '/lihat 7k3qf');
    expect(heard?.shown).toEqual([
      [
        '7K3QF-Z · Pelapor 7K3QF',
        'Pengaduan · Lampu jalan',
        'Sedang dikerjakan · batas Kamis, 26 Nov',
        '📷 2 foto',
        '📍 Jl. Melati RT 3',
        '🗺 https://www.google.com/maps?q=-6.93,107.65',
        '“lampu jln mati g*****\nhp sy 08••••••••90”',
        'Kejadian: sejak Agustus',
        'Riwayat',
        'Senin, 23 Nov 09.00 · diterima dari warga',
        'Selasa, 24 Nov 09.00 · diteruskan: Dishub',
        'Rabu, 25 Nov 09.00 · warga menilai: 4/5 · 4 aja lah',
      ].join('\n'),
    ]);
    expect(heard?.commit.errands).toMatchObject([
      { kind: 'message', talk: 'talk-rina', say: { attachments: ['f1'], about: complaint.id } },
    ]);
    expect(JSON.stringify(heard?.commit.errands)).not.toMatch(/citizen-warga|talk-warga/);
  });

  it.each([
    ['dari kemarin (2026-11-22/)', 'Kejadian: sejak 22 Nov 2026 (“dari kemarin”)'],
    ['kemarin jam 7 malam (2026-11-22 19.00)', 'Kejadian: 22 Nov 2026 pukul 19.00 (“kemarin jam 7 malam”)'],
    ['minggu lalu (2026-11-16/2026-11-22)', 'Kejadian: 16 Nov 2026 sampai 22 Nov 2026 (“minggu lalu”)'],
    ['pas hujan (deras)', 'Kejadian: pas hujan (deras)'],
  ])('tells the time of %j as people do', async (occurred, line) => {
    const office = openOffice([complaintOf({ occurred })]);
    expect((await office.hear('rina', '/lihat 7k3qf'))?.shown[0]?.split('\n')).toContain(line);
  });

  it('is kept in the audit with who and when, and without words of the complaint', async () => {
    const office = openOffice();
    await office.hear('rina', '/lihat 7K3QF-Z');
    expect(office.audit).toEqual([{ at: monday, officer: 'officer-rina', act: 'lihat', complaint: 'complaint-7K3QF-Z', detail: {} }]);
  });

  it('shows swear words as written when asked to, but never a phone number, and the audit says so', async () => {
    const office = openOffice([complaintOf({ pieces: [{ message: '1', at: monday, text: 'goblok! 081234567890' }] })]);
    await office.hear('rina', '/lihat 7K3QF');
    const heard = await office.press('rina', 'Lihat asli');
    expect(heard?.shown[0]).toContain('“goblok! 08••••••••90”');
    expect(office.audit.at(-1)?.detail).toEqual({ form: 'asli' });
  });

  it('answers for another agency’s complaint exactly as for a number nobody has, and audits only the first', async () => {
    const office = openOffice();
    const other = await office.hear('budi', '/lihat 7K3QF');
    const nobody = await office.hear('budi', '/lihat 9F2HT');
    expect(other?.shown[0]?.replace('7K3QF-Z', 'X')).toBe(nobody?.shown[0]?.replace('9F2HT-5', 'X'));
    expect(office.audit).toEqual([
      { at: monday, officer: 'officer-budi', act: 'refused:lihat', complaint: 'complaint-7K3QF-Z', detail: {} },
    ]);
  });

  it('shows a secret complaint to its agency, marked, and to no other', async () => {
    const office = openOffice([complaintOf({ visibility: 'secret', pieces: [{ message: '1', at: monday, text: 'pungli bansos' }] })]);
    expect((await office.hear('rina', '/lihat 7K3QF'))?.shown[0]).toMatch(/^🔒 RAHASIA[\s\S]*pungli bansos/);
    expect((await office.hear('budi', '/lihat 7K3QF'))?.shown[0]).toContain('Tidak ada laporan');
  });

  it('opens the complaint of the card it replies to', async () => {
    const office = openOffice();
    const [card = ''] = office.deliver([
      { kind: 'message', talk: 'talk-rina', say: { lines: [], about: 'complaint-7K3QF-Z' }, bulk: true },
    ]);
    expect((await office.hear('rina', { type: 'text', text: '/lihat', quoted: card }))?.shown[0]).toContain('Pelapor 7K3QF');
  });

  it.each(['/lihat', '/lihat dong'])('%s is answered with an example', async (line) => {
    expect((await openOffice().hear('rina', line))?.shown[0]).toContain('Contoh: /lihat 7K3QF');
  });

  it.each([
    ['/lihat 7K3QF-X', 'the check sign'],
    ['/lihat 7K3QE-Z', 'a sign'],
    ['/lihat 0K3QFZ', 'a sign that no number has'],
  ])('%s, one slip off in %s, is asked back', async (line) => {
    const office = openOffice();
    expect((await office.hear('rina', line))?.shown[0]).toContain('sepertinya salah ketik. Mungkin maksud Anda:');
    expect((await office.press('rina', '7K3QF-Z'))?.shown[0]).toContain('7K3QF-Z · Pelapor 7K3QF');
  });

  it('a mistyped number never hints at another agency’s complaint', async () => {
    const heard = await openOffice().hear('budi', '/lihat 7K3QF-X');
    expect(heard?.shown[0]).toContain('7K3QFX bukan nomor laporan yang benar');
    expect(heard?.shown[0]).not.toContain('7K3QF-Z');
  });
});

describe('/bantuan', () => {
  it('lists what the role allows', async () => {
    const office = openOffice();
    expect((await office.hear('rina', '/bantuan'))?.shown[0]).toMatch(/\/tugas[\s\S]*\/lihat[\s\S]*\/balas/);
    expect((await office.hear('rina', '/help'))?.shown[0]).not.toContain('/undang');
    expect((await office.hear('sari', '/bantuan'))?.shown[0]).toContain('/undang');
  });

  it('a slip in a command is asked back with what it does', async () => {
    expect((await openOffice().hear('rina', '/liaht 7k3qf'))?.shown).toEqual([
      'Perintah /liaht tidak ada. Mungkin maksud Anda /lihat:\n/lihat NOMOR – isi, lampiran, dan riwayat satu laporan',
    ]);
  });

  it.each(['arsipkan', 'selesaikan', 'gabungkan', 'prosesin'])('/%s is asked back as the command it is made of', async (typed) => {
    const meant = typed.replace(/kan$|in$/, '');
    expect((await openOffice().hear('rina', `/${typed} 7k3qf`))?.shown[0]).toContain(`Mungkin maksud Anda /${meant}:`);
  });

  it('"/batal" calls off what was begun, and is a citizen’s word otherwise', async () => {
    const office = openOffice();
    expect(await office.hear('rina', '/batal')).toBeNull();
    await office.hear('rina', '/teruskan 7k3qf');
    expect((await office.hear('rina', '/batal'))?.shown).toEqual(['Dibatalkan. Warga tidak menerima apa-apa.']);
    expect(await office.hear('rina', '/batal')).toBeNull();
    await office.hear('rina', '/serahterima');
    await office.hear('rina', '/keluarkan');
    expect((await office.hear('rina', '/batal'))?.shown[0]).toContain('atal');
  });

  it('a slip never hints at a command of a higher role', async () => {
    expect(await openOffice().hear('rina', '/undnag petugas DLH')).toBeNull();
  });
});
