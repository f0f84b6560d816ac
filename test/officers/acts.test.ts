/** What officers do with a complaint, in an office in memory: what everyone reads, and what is written. */
import { describe, expect, it } from 'vitest';
import type { Proof } from '../../src/complaints/ports.ts';
import { notify } from '../../src/officers/notice.ts';
import { complaintOf, type Office, officerOf, openOffice, textOf } from '../support/officers.ts';

const minute = 60_000;
const day = 86_400_000;
const monday = Date.parse('2026-11-23T09:00:00+07:00');
const other = complaintOf({ id: 'complaint-other', number: '9F2HT-5', talk: 'talk-dewi', citizen: 'citizen-dewi' });

function office(...complaints: Parameters<typeof openOffice>[0] & unknown[]): Office {
  const opened = openOffice(complaints.length === 0 ? [complaintOf()] : complaints);
  opened.officers.push(officerOf('tono', 'DISHUB', 'officer'), officerOf('ayu', 'DISHUB', 'supervisor'));
  return opened;
}

/** Says and sends. */
async function sent(at: Office, person: string, line: string) {
  await at.hear(person, line);
  return at.press(person, 'Kirim');
}

const photo = (caption?: string) => ({
  type: 'file' as const,
  kind: 'photo' as const,
  ref: 'r',
  ...(caption !== undefined && { caption }),
});
const first = (at: Office) => at.complaints[0];

describe('/ambil', () => {
  it('is told to nobody but the officer', async () => {
    const at = office();
    const taken = await at.hear('rina', '/ambil 7k3qf');
    expect(taken?.shown).toEqual(['7K3QF-Z Anda pegang (rina, Dinas Perhubungan).']);
    expect(taken?.told).toEqual([]);
    expect(first(at)).toMatchObject({ assignee: 'officer-rina', dueAt: monday + 3 * day });
    expect(at.history).toMatchObject([{ type: 'taken', actor: 'officer:officer-rina' }]);
  });

  it('the second is told who was first, a supervisor may take it over', async () => {
    const at = office();
    await at.hear('rina', '/ambil 7k3qf');
    expect((await at.hear('tono', '/ambil 7k3qf'))?.shown[0]).toBe('7K3QF-Z sudah dipegang rina sejak Senin, 23 Nov 2026 09.00.');
    expect((await at.hear('rina', '/ambil 7k3qf'))?.shown[0]).toBe('7K3QF-Z memang sudah Anda pegang.');
    expect(first(at)?.assignee).toBe('officer-rina');
    await at.hear('ayu', '/ambil 7k3qf');
    expect(first(at)?.assignee).toBe('officer-ayu');
  });

  it('is free again once its holder is no officer any more', async () => {
    const at = office(complaintOf({ assignee: 'officer-gone' }));
    expect((await at.hear('tono', '/ambil 7k3qf'))?.shown[0]).toContain('Anda pegang');
  });
});

describe('/tanya', () => {
  it('asks the citizen, stops the clock, and lets the next words be the answer', async () => {
    const at = office();
    const asked = await sent(at, 'rina', '/tanya 7k3qf tiang nomor berapa?');
    expect(asked?.told[0]).toMatchObject({ talk: 'talk-warga', text: expect.stringContaining('"tiang nomor berapa?"') });
    expect(first(at)).toMatchObject({ status: 'info_requested', dueAt: null, paused: { at: monday, dueAt: monday + 3 * day } });
    expect(at.talks.get('talk-warga')?.state?.questions).toMatchObject([{ type: 'info', number: '7K3QF-Z' }]);
  });

  it('asked twice, the first pause counts', async () => {
    const at = office();
    await sent(at, 'rina', '/tanya 7k3qf tiang nomor berapa?');
    at.pass(day);
    await sent(at, 'rina', '/tanya 7k3qf halo?');
    expect(first(at)?.paused).toEqual({ at: monday, dueAt: monday + 3 * day });
  });

  it('is not put to somebody who wants no messages: the clock would stand still for nothing', async () => {
    const at = office(complaintOf({ hushed: true }));
    expect((await at.hear('rina', '/tanya 7k3qf tiang?'))?.shown[0]).toContain('minta tidak dikirimi pesan');
    expect(first(at)?.status).toBe('received');
  });
});

describe('/proses', () => {
  it('names the agency to the citizen from then on, though the centre has routed it to nobody', async () => {
    const at = office();
    await sent(at, 'rina', '/proses 7k3qf');
    expect(first(at)?.holder).toBe('Dinas Perhubungan');
  });

  it('tells the citizen, takes it, and goes on with the clock', async () => {
    const at = office(complaintOf({ status: 'info_requested', dueAt: null, paused: { at: monday - 2 * day, dueAt: monday + day } }));
    const begun = await sent(at, 'rina', '/proses 7k3qf');
    expect(begun?.told[0]?.text).toContain('sedang dikerjakan Dinas Perhubungan');
    expect(first(at)).toMatchObject({ status: 'in_progress', assignee: 'officer-rina', dueAt: monday + 3 * day });
    expect(first(at)?.paused).toBeUndefined();
  });
});

describe('/selesai', () => {
  it('is a claim: the citizen is asked, with the photo of the work', async () => {
    const at = office();
    const shown = await at.hear('rina', photo('/selesai 7k3qf lampu sudah diganti'));
    expect(shown?.shown[0]).toMatch(/"lampu sudah diganti"\nSudah beres\?\n📎 1 berkas ikut dikirim$/);
    expect(shown?.commit.attachments).toMatchObject([{ talk: 'talk-rina', proof: true }]);
    const claimed = await at.press('rina', 'Kirim');
    const [{ id = '' } = {}] = shown?.commit.attachments ?? [];
    expect(claimed?.commit.errands).toContainEqual(
      expect.objectContaining({ talk: 'talk-warga', say: expect.objectContaining({ attachments: [id] }) }),
    );
    expect(first(at)).toMatchObject({ status: 'resolved', dueAt: monday + 10 * day });
    expect(first(at)?.closing).toBeUndefined();
    expect(at.talks.get('talk-warga')?.state?.questions).toMatchObject([{ type: 'solved' }]);
  });

  const doubtful: [Proof, string][] = [
    [{ taken: null, likeness: { how: 'same', of: 'citizen', complaint: 'c' } }, 'Foto ini sama dengan foto yang dikirim warga.'],
    [
      { taken: null, likeness: { how: 'near', of: 'proof', complaint: 'c' } },
      'Foto ini hampir sama dengan bukti yang sudah pernah dipakai.',
    ],
    [
      { taken: { clock: Date.parse('2026-11-01T10:00Z'), aheadMinutes: 0, lat: null, lon: null }, likeness: null },
      'diambil Minggu, 1 Nov 2026 17.00, bukan sesudah',
    ],
  ];
  it.each(doubtful)('a photo in doubt is held back, and another takes its place: %j', async (proof, words) => {
    const at = office();
    const shown = await at.hear('rina', photo('/selesai 7k3qf lampu sudah diganti'));
    at.proofs[shown?.commit.attachments[0]?.id ?? ''] = proof;
    const held = await at.press('rina', 'Kirim');
    expect(held?.shown[0]).toContain(words);
    expect(held?.told).toEqual([]);
    expect(at.audit).toMatchObject([{ act: 'bukti_ditahan', complaint: 'complaint-7K3QF-Z' }]);
    expect(first(at)?.status).toBe('received');
    const again = await at.hear('rina', photo());
    expect(again?.shown[0]).toMatch(/"lampu sudah diganti".*1 berkas ikut dikirim/s);
    const claimed = await at.press('rina', 'Kirim');
    expect(claimed?.commit.belongs).toEqual([{ attachment: again?.commit.attachments[0]?.id, complaint: 'complaint-7K3QF-Z' }]);
  });

  it('a photo with another act is no proof', async () => {
    const asked = await office().hear('rina', photo('/tanya 7k3qf tiang yang ini?'));
    expect(asked?.commit.errands.some((errand) => errand.kind === 'notice')).toBe(false);
  });

  it('waits for a photo that is still being fetched', async () => {
    const at = office();
    const shown = await at.hear('rina', photo('/selesai 7k3qf beres'));
    at.proofs[shown?.commit.attachments[0]?.id ?? ''] = 'waiting';
    expect((await at.press('rina', 'Kirim'))?.shown[0]).toContain('masih diambil');
    at.proofs = {};
    expect((await at.press('rina', 'Kirim'))?.told).toHaveLength(1);
  });

  it('after the third "belum" only a supervisor may claim it', async () => {
    const at = office(complaintOf({ status: 'reopened', disputes: 3 }));
    expect((await at.hear('rina', '/selesai 7k3qf sudah'))?.shown[0]).toContain('Sekarang penyelia yang boleh');
    expect((await sent(at, 'ayu', '/selesai 7k3qf sudah kami cek bersama RT'))?.told).toHaveLength(1);
  });

  it('after the third "belum" an officer’s words do not move the supervisor’s date, and only a supervisor may archive it', async () => {
    const dueAt = monday + 5 * day;
    const at = office(complaintOf({ status: 'reopened', disputes: 3, dueAt }));
    expect((await sent(at, 'rina', '/balas 7k3qf kami minta penyelia memeriksa'))?.told).toHaveLength(1);
    expect(first(at)).toMatchObject({ status: 'reopened', dueAt });
    expect((await at.hear('rina', '/arsip 7k3qf'))?.shown[0]).toContain('Sekarang penyelia yang boleh mengarsipkannya');
    await at.hear('ayu', '/arsip 7k3qf');
    const shown = await at.press('ayu', 'Sudah dikerjakan, dan sudah diperiksa atasan petugas');
    expect(shown?.shown[0]).toContain('Alasannya: "Sudah dikerjakan, dan sudah diperiksa atasan petugas"');
    await at.press('ayu', 'Kirim');
    expect(first(at)).toMatchObject({ status: 'archived', closing: 'disputed' });
  });
});

describe('/bukanwewenang and /teruskan', () => {
  it('passed on twice it is refused in the history, with where it was meant to go', async () => {
    const at = office(complaintOf({ passes: 1 }));
    await at.hear('rina', '/teruskan 7k3qf DLH tiangnya punya DLH');
    const told = await at.hear('rina', '/riwayat 7k3qf');
    expect(at.history).toMatchObject([{ type: 'refused', data: { meant: 'Dinas Lingkungan Hidup' } }]);
    expect(told?.shown[0]).toContain('bukan wewenang · rina: Dinas Perhubungan → Dinas Lingkungan Hidup · tiangnya punya DLH');
  });

  it('goes to the agency the reason names, with the clock as it was', async () => {
    const at = office();
    await at.hear('rina', '/bukanwewenang 7k3qf');
    const shown = await at.hear('rina', 'sampah di taman itu Dinas Lingkungan');
    expect(shown?.shown[0]).toContain(
      'pindah dari Dinas Perhubungan ke Dinas Lingkungan Hidup. Alasannya: "sampah di taman itu Dinas Lingkungan".',
    );
    const passed = await at.press('rina', 'Kirim');
    expect(passed?.told[0]?.text).toContain('Batas jawabnya tetap: Kamis, 26 Nov.');
    expect(first(at)).toMatchObject({
      agency: 'DLH',
      holder: 'Dinas Lingkungan Hidup',
      dueAt: monday + 3 * day,
      passes: 1,
      status: 'routed',
    });
    expect(first(at)?.assignee).toBeUndefined();
    expect(at.history).toMatchObject([{ type: 'refused', data: { from: 'Dinas Perhubungan', agency: 'Dinas Lingkungan Hidup' } }]);
    expect(passed?.commit.errands).toContainEqual({ kind: 'notice', complaint: 'complaint-7K3QF-Z', what: 'new', text: '' });
  });

  it('asks where to when the reason names nobody; whoever does not know leaves it to the admin', async () => {
    const at = office();
    expect((await at.hear('rina', '/bukanwewenang 7k3qf ini bukan urusan kami'))?.shown[0]).toBe('Ke instansi mana 7K3QF-Z diteruskan?');
    const left = await at.press('rina', 'Tidak tahu, serahkan ke admin');
    expect(left?.shown[0]).toContain('diserahkan ke admin untuk diputuskan');
    expect(left?.told).toEqual([]);
    expect(first(at)).toMatchObject({ agency: 'DISHUB', undecidedAt: monday, dueAt: monday + 3 * day });
  });

  it('a second passing is for the admin to decide, a third impossible without', async () => {
    const at = office(complaintOf({ agency: 'DLH', passes: 1 }));
    const again = await at.hear('budi', '/bukanwewenang 7k3qf itu PJU punya dishub');
    expect(again?.shown[0]).toBe(
      'Ini perpindahan ke-2 untuk laporan ini. Diserahkan ke admin untuk diputuskan; batas waktunya jalan terus.',
    );
    expect(again?.told).toEqual([]);
    expect(again?.commit.errands).toContainEqual({ kind: 'notice', complaint: 'complaint-7K3QF-Z', what: 'undecided', text: 'DLH,DISHUB' });
    for (const line of ['/bukanwewenang 7k3qf lagi', '/teruskan 7k3qf DISHUB lagi'])
      expect((await at.hear('budi', line))?.shown[0]).toBe('7K3QF-Z sedang diputuskan admin: instansi mana yang menanganinya.');
    const decided = await sent(at, 'sari', '/teruskan 7k3qf DISHUB');
    expect(decided?.told[0]?.text).toContain('sekarang di Dinas Perhubungan');
    expect(first(at)).toMatchObject({ agency: 'DISHUB', passes: 2 });
    expect(first(at)?.undecidedAt).toBeUndefined();
    expect((await at.hear('rina', '/bukanwewenang 7k3qf tetap bukan'))?.shown[0]).toContain('Ini perpindahan ke-3');
  });

  it('the agency it came from is offered though nobody names it, and only who refuses now is said to refuse', async () => {
    const at = office();
    await sent(at, 'rina', '/teruskan 7k3qf DLH ini sampah');
    const again = await at.hear('budi', '/bukanwewenang 7k3qf bukan kami');
    const [asked] = again?.commit.errands.filter((errand) => errand.kind === 'notice') ?? [];
    expect(asked).toMatchObject({ what: 'undecided', text: 'DLH,DISHUB' });
    const [card] = asked ? await notify(asked, at.world) : [];
    expect(card?.kind === 'message' && textOf(card.say)).toBe('⚖️ 7K3QF-Z: Dinas Lingkungan Hidup menyatakan bukan wewenangnya. Ke mana?');
  });

  it('decided to stay where it is, the citizen is not troubled', async () => {
    const at = office(complaintOf({ passes: 2, undecidedAt: monday }));
    const decided = await at.hear('sari', '/teruskan 7k3qf DISHUB');
    expect(decided?.told).toEqual([]);
    expect(first(at)?.undecidedAt).toBeUndefined();
  });

  it('/teruskan takes code or name, asks for what is missing, and explains a wrong code', async () => {
    const at = office();
    expect((await at.hear('rina', '/teruskan 7k3qf DLHH sampah'))?.shown[0]).toContain('Mungkin maksud Anda DLH?');
    expect((await at.hear('rina', '/teruskan 7k3qf'))?.shown[0]).toBe('Ke instansi mana 7K3QF-Z diteruskan?');
    expect((await at.press('rina', 'Dinas Lingkungan Hidup'))?.shown[0]).toContain('Alasannya?');
    expect((await at.hear('rina', 'urusan sampah'))?.shown[0]).toContain('ke Dinas Lingkungan Hidup. Alasannya: "urusan sampah".');
  });
});

describe('/tunda', () => {
  it('moves the date with its reason, twice; then a supervisor says so', async () => {
    const at = office();
    const put = await sent(at, 'rina', '/tunda 7k3qf 5 des menunggu suku cadang');
    expect(put?.told[0]?.text).toContain(
      'minta waktu lebih untuk 7K3QF-Z (lampu jln mati), sampai Sabtu, 5 Des. Alasannya: "menunggu suku cadang"',
    );
    expect(first(at)?.dueAt).toBe(Date.parse('2026-12-05T23:59:59.999+07:00'));
    await sent(at, 'rina', '/tunda 7k3qf 10 des masih menunggu');
    expect((await at.hear('rina', '/tunda 7k3qf 15 des lagi'))?.shown[0]).toContain('Penundaan berikutnya oleh penyelia');
    expect((await sent(at, 'ayu', '/tunda 7k3qf 15 des pengadaan'))?.told).toHaveLength(1);
  });

  it.each([
    ['/tunda 7k3qf kapan-kapan', 'Tanggalnya belum terbaca'],
    ['/tunda 7k3qf besok', 'harus sesudah batas yang sekarang (Kamis, 26 Nov)'],
    ['/tunda 7k3qf 5 juni 2027 lama', 'Paling lama sampai'],
    ['/tunda 7k3qf', 'Sampai tanggal berapa'],
    ['/tunda 7k3qf 5 des', 'Alasannya?'],
  ])('%s → %s', async (line, words) => {
    expect((await office().hear('rina', line))?.shown[0]).toContain(words);
  });
});

describe('/arsip', () => {
  it('only for a reason of the list', async () => {
    const at = office();
    expect((await at.hear('rina', '/arsip 7k3qf malas'))?.shown[0]).toContain('Pilih alasan dari daftar');
    const asked = await at.hear('rina', '/arsip 7k3qf');
    expect(JSON.stringify(asked)).not.toContain('diperiksa atasan');
    const shown = await at.press('rina', 'Bukan urusan pemerintah');
    expect(shown?.shown[0]).toContain('Alasannya: "Bukan urusan pemerintah"');
    await at.press('rina', 'Kirim');
    expect(first(at)).toMatchObject({ status: 'archived', dueAt: null });
  });

  it('after a "belum" it counts as disputed', async () => {
    const at = office(complaintOf({ status: 'reopened', disputes: 3 }));
    await at.hear('ayu', '/arsip 7k3qf');
    await at.press('ayu', 'Sedang ditangani lembaga lain');
    await at.press('ayu', 'Kirim');
    expect(first(at)).toMatchObject({ status: 'archived', closing: 'disputed' });
  });
});

describe('/gabung', () => {
  it('one answer reaches all', async () => {
    const at = office(complaintOf(), other);
    const merged = await sent(at, 'rina', '/gabung 9f2ht 7k3qf');
    expect(merged?.told).toMatchObject([{ talk: 'talk-dewi', text: expect.stringContaining('digabung dengan laporan lain') }]);
    const answered = await sent(at, 'rina', '/balas 7k3qf Besok diperbaiki.');
    expect(answered?.told.map(({ talk, text }) => [talk, text.includes('Besok diperbaiki.')])).toEqual([
      ['talk-warga', true],
      ['talk-dewi', true],
    ]);
    expect(at.complaints.map(({ status }) => status)).toEqual(['replied', 'replied']);
    const solved = await sent(at, 'rina', '/selesai 7k3qf Sudah menyala.');
    expect(solved?.told.map(({ text }) => text.slice(0, 7))).toEqual(['7K3QF-Z', '9F2HT-5']);
    for (const talk of ['talk-warga', 'talk-dewi']) expect(at.talks.get(talk)?.state?.questions).toMatchObject([{ type: 'solved' }]);
  });

  it.each([
    ['/gabung 7k3qf 7k3qf', 'Itu laporan yang sama'],
    ['/gabung 7k3qf', 'digabung dengan laporan nomor berapa'],
    ['/gabung 7k3qf M3ZC4', 'Tidak ada laporan M3ZC4'],
  ])('%s → %s', async (line, words) => {
    expect((await office().hear('rina', line))?.shown[0]).toContain(words);
  });

  it('nothing secret is merged, and nothing into what was merged', async () => {
    const secret = office(complaintOf({ visibility: 'secret' }), other);
    expect((await secret.hear('rina', '/gabung 7k3qf 9f2ht'))?.shown[0]).toContain('laporan rahasia, tidak bisa digabung');
    expect((await secret.hear('rina', '/gabung 9f2ht 7k3qf'))?.shown[0]).toContain('tidak bisa menjadi laporan utama');
    const chain = office(complaintOf({ mergedInto: 'complaint-other' }), other);
    expect((await chain.hear('rina', '/gabung 9f2ht 7k3qf'))?.shown[0]).toContain('tidak bisa menjadi laporan utama');
  });
});

describe('what the citizen is not troubled with', () => {
  it('/catat is for officers', async () => {
    const at = office();
    const noted = await at.hear('rina', '/catat 7k3qf tiang 12, panel B');
    expect(noted?.told).toEqual([]);
    expect(noted?.commit.errands.filter(({ kind }) => kind === 'addition')).toEqual([]);
    expect((await at.hear('tono', '/lihat 7k3qf'))?.shown[0]).toContain('catatan petugas: tiang 12, panel B');
  });

  it('/kategori by a part of the code or a word that points to it', async () => {
    const at = openOffice([complaintOf({})]);
    at.world.categories = [
      ...at.world.categories,
      { code: 'drainase_banjir', label: 'Saluran & banjir', agency: 'DPUPR', words: ['selokan!', 'got*!'] },
    ];
    for (const typed of ['drainase', 'banjir', 'saluran', 'selokan', 'got']) {
      expect((await at.hear('rina', `/kategori 7k3qf ${typed}`))?.shown[0]).toMatch(/kategori Saluran & banjir/);
    }
  });

  it('/kategori by code, by name, with a slip, or picked', async () => {
    for (const typed of ['sampah', 'Sampah & kebersihan', 'SAMPA']) {
      const at = office();
      expect((await at.hear('rina', `/kategori 7k3qf ${typed}`))?.shown[0]).toMatch(
        /sekarang kategori Sampah & kebersihan.*\/teruskan 7K3QF-Z DLH/s,
      );
      expect(first(at)?.category).toBe('sampah');
    }
    const at = office();
    await at.hear('rina', '/kategori 7k3qf');
    expect((await at.press('rina', 'Lampu jalan'))?.shown[0]).toContain('memang sudah kategori Lampu jalan');
  });

  it('/verifikasi is a supervisor’s of that agency, once', async () => {
    const at = office();
    at.complaints[0] = complaintOf({ status: 'closed', closing: 'confirmed', dueAt: null });
    expect((await at.hear('rina', '/verifikasi 7k3qf'))?.shown[0]).toContain('hanya untuk penyelia');
    expect((await at.hear('ayu', '/verifikasi 7k3qf'))?.shown[0]).toBe('✅ Data 7K3QF-Z diverifikasi: Lampu jalan, Jl. Melati RT 3.');
    expect(first(at)?.verified).toEqual({ at: monday, by: 'officer-ayu' });
    expect((await at.hear('sari', '/verifikasi 7k3qf'))?.shown[0]).toContain('sudah diverifikasi oleh ayu');
  });
});

describe('/rahasia', () => {
  it('closes what was told in the open, and not the other way', async () => {
    const at = office();
    const closed = await sent(at, 'rina', '/rahasia 7k3qf');
    expect(closed?.told[0]?.text).toContain('sekarang RAHASIA');
    expect(first(at)?.visibility).toBe('secret');
    expect((await at.hear('rina', '/rahasia 7k3qf'))?.shown[0]).toContain('memang sudah rahasia');
  });
});

describe('/identitas', () => {
  const entitled = (at: Office) => {
    for (const one of at.officers) if (one.person === 'ayu') for (const role of one.roles) role.identity = true;
  };

  it('is refused and kept in the audit', async () => {
    const at = office();
    const asked = await at.hear('rina', '/identitas 7k3qf ingin tahu');
    expect(asked?.shown).toEqual(['Tidak diizinkan. Permintaan ini dicatat.']);
    expect(at.audit).toMatchObject([{ act: 'refused:identitas', officer: 'officer-rina', complaint: 'complaint-7K3QF-Z' }]);
  });

  it('tells the citizen when, by whom and why before anybody knows', async () => {
    const at = office();
    entitled(at);
    expect((await at.hear('ayu', '/identitas 7k3qf'))?.shown[0]).toContain('Untuk apa identitasnya dibuka?');
    const shown = await at.hear('ayu', 'perlu bertemu pelapor');
    expect(shown?.shown[0]).not.toContain('Warga Uji');
    const opened = await at.press('ayu', 'Kirim');
    expect(opened?.told[0]?.text).toBe(
      'Identitas Anda untuk 7K3QF-Z (lampu jln mati) dibuka oleh penyelia Dinas Perhubungan pada Senin, 23 Nov 2026 09.00. Alasannya: "perlu bertemu pelapor". Keberatan? Balas pesan ini.',
    );
    expect(opened?.shown[0]).toContain('🔓 7K3QF-Z: Warga Uji · telegram 7.');
    expect(at.history).toMatchObject([{ type: 'identity', data: { reason: 'perlu bertemu pelapor' } }]);
    expect(opened?.commit.errands.filter(({ kind }) => kind === 'addition')).toEqual([]);
  });

  it('holds for the agency it was given for', async () => {
    const at = office(complaintOf({ agency: 'DLH' }));
    entitled(at);
    for (const one of at.officers) if (one.person === 'ayu') one.roles.push({ region: '00', agency: 'DLH', role: 'officer' });
    expect((await at.hear('ayu', '/identitas 7k3qf pemeriksaan'))?.shown[0]).toContain('Tidak diizinkan');
  });

  it('there is nothing to open once it was deleted', async () => {
    const at = office();
    entitled(at);
    at.identity = null;
    expect((await sent(at, 'ayu', '/identitas 7k3qf pemeriksaan'))?.shown[0]).toContain('sudah dihapus');
  });

  it('comes with the invitation', async () => {
    const at = office();
    const invited = await at.hear('sari', '/undang penyelia DISHUB identitas');
    expect(invited?.shown[0]).toContain('diberi hak membuka identitas');
    await at.hear('wati', `/daftar ${/\/daftar (\w+)/.exec(invited?.shown[0] ?? '')?.[1]}`);
    expect(at.officers.find(({ person }) => person === 'wati')?.roles).toEqual([
      { region: '00', agency: 'DISHUB', role: 'supervisor', identity: true },
    ]);
    expect((await at.hear('wati', '/bantuan'))?.shown[0]).toContain('/identitas');
    expect((await at.hear('rina', '/bantuan'))?.shown[0]).not.toContain('/identitas');
  });
});

describe('Tarik kembali', () => {
  it('undoes it within two minutes, tells the citizen, and waits for other words', async () => {
    const at = office();
    await sent(at, 'rina', '/selesai 7k3qf lampu sduah diganti');
    at.pass(2 * minute);
    const undone = await at.press('rina', 'Tarik kembali');
    expect(undone?.told).toMatchObject([
      { talk: 'talk-warga', text: expect.stringContaining('keliru dan ditarik oleh Dinas Perhubungan') },
    ]);
    expect(undone?.shown[0]).toContain('Kirim teks yang benar, atau tekan Batal.');
    expect(first(at)).toMatchObject({ status: 'received', dueAt: monday + 3 * day });
    expect(at.talks.get('talk-warga')?.state?.questions).toEqual([]);
    expect(at.history.map(({ type }) => type)).toEqual(['resolved', 'taken_back']);
    expect((await at.hear('rina', 'lampu sudah diganti'))?.shown[0]).toContain('"lampu sudah diganti"');
    expect((await at.press('rina', 'Kirim'))?.told).toHaveLength(1);
  });

  it('not later, not twice, and not when something else happened since', async () => {
    const late = office();
    await sent(late, 'rina', '/balas 7k3qf Besok.');
    late.pass(2 * minute + 1);
    expect((await late.press('rina', 'Tarik kembali'))?.shown[0]).toContain('Sudah lebih dari dua menit');
    const twice = office();
    await sent(twice, 'rina', '/balas 7k3qf Besok.');
    await twice.press('rina', 'Tarik kembali');
    expect((await twice.press('rina', 'Tarik kembali'))?.told).toEqual([]);
    const moved = office();
    await sent(moved, 'rina', '/balas 7k3qf Besok.');
    await moved.hear('tono', '/ambil 7k3qf');
    expect((await moved.press('rina', 'Tarik kembali'))?.shown[0]).toContain('sudah berubah sejak itu');
    expect(first(moved)?.status).toBe('replied');
  });

  it('undoes it for the reports merged into it as well', async () => {
    const at = office(complaintOf(), { ...other, mergedInto: 'complaint-7K3QF-Z' });
    await sent(at, 'rina', '/selesai 7k3qf lampu sduah diganti');
    const undone = await at.press('rina', 'Tarik kembali');
    expect(undone?.told.map(({ talk, text }) => [talk, text.includes('ditarik')])).toEqual([
      ['talk-warga', true],
      ['talk-dewi', true],
    ]);
    expect(at.complaints.map(({ status, mergedInto }) => [status, mergedInto])).toEqual([
      ['received', undefined],
      ['received', 'complaint-7K3QF-Z'],
    ]);
    expect(at.talks.get('talk-dewi')?.state?.questions).toEqual([]);
  });

  it('gives back what was passed on', async () => {
    const at = office(complaintOf({ assignee: 'officer-rina' }));
    await sent(at, 'rina', '/teruskan 7k3qf DLH urusan sampah');
    await at.press('rina', 'Tarik kembali');
    expect(first(at)).toMatchObject({ agency: 'DISHUB', holder: '', assignee: 'officer-rina', status: 'received' });
    expect(first(at)?.passes).toBeUndefined();
  });
});

describe('what is shown', () => {
  it('is in the citizen’s language where that is spoken, around the officer’s own words', async () => {
    const at = office();
    at.talks.set('talk-warga', { wakeAt: null, desk: null, language: 'en' });
    const shown = await at.hear('rina', '/teruskan 7k3qf DLH urusan sampah');
    expect(shown?.shown[0]).toMatch(
      /^Belum dikirim.*moved from Dinas Perhubungan to Dinas Lingkungan Hidup\. The reason: "urusan sampah"/s,
    );
  });

  it('can be worded or aimed anew by Ubah; what is fixed offers no Ubah', async () => {
    const at = office();
    await at.hear('rina', '/teruskan 7k3qf DLH urusan sampah');
    expect((await at.press('rina', 'Ubah'))?.shown[0]).toContain('Alasannya?');
    expect((await at.hear('rina', 'urusan kebersihan'))?.shown[0]).toContain('"urusan kebersihan"');
    await at.hear('rina', '/arsip 7k3qf');
    await at.press('rina', 'Bukan urusan pemerintah');
    expect((await at.press('rina', 'Ubah'))?.shown[0]).toContain('Pilih satu.');
    expect((await at.press('rina', 'Sedang ditangani lembaga lain'))?.shown[0]).toContain('lembaga lain');
    await at.hear('rina', '/rahasia 7k3qf');
    await at.press('rina', 'Kirim');
    expect(first(at)?.visibility).toBe('secret');
  });
});

describe('the complaint as it is now', () => {
  it('what was shown is not sent about one that ended meanwhile', async () => {
    const at = office();
    await at.hear('rina', '/selesai 7k3qf sudah');
    at.complaints[0] = complaintOf({ status: 'withdrawn', version: 2 });
    const late = await at.press('rina', 'Kirim');
    expect(late?.shown[0]).toBe('7K3QF-Z sudah berakhir: Ditarik oleh warga. Tidak ada yang diubah.');
    expect(late?.told).toEqual([]);
  });

  it('whoever left the bot cannot be told, and the officer hears so; nothing is pushed to who wants silence', async () => {
    const hushed = office(complaintOf({ hushed: true }));
    const sentTo = await sent(hushed, 'rina', '/balas 7k3qf Besok.');
    expect(sentTo?.told).toEqual([]);
    expect(sentTo?.shown[0]).toContain('minta tidak dikirimi kabar');
  });

  it('followers hear the news, not the words for whoever told it', async () => {
    const at = office();
    at.followers.push({ complaint: 'complaint-7K3QF-Z', talk: 'talk-ikut' });
    expect((await sent(at, 'rina', '/balas 7k3qf Besok.'))?.told.map(({ talk }) => talk)).toEqual(['talk-warga']);
    expect((await sent(at, 'rina', '/selesai 7k3qf Sudah.'))?.told.map(({ talk }) => talk)).toEqual(['talk-warga', 'talk-ikut']);
    expect((await at.press('rina', 'Tarik kembali'))?.told.map(({ talk }) => talk)).toEqual(['talk-warga', 'talk-ikut']);
  });

  it('a practice complaint never reaches the centre', async () => {
    const at = office(complaintOf({ practice: true, talk: 'talk-rina' }));
    expect((await sent(at, 'rina', '/balas 7k3qf Besok.'))?.commit.errands.map(({ kind }) => kind)).toEqual(['message']);
  });
});

describe('/riwayat', () => {
  it('tells who did what, who looked, and who was refused', async () => {
    const at = office();
    await at.hear('rina', '/lihat 7k3qf');
    await at.hear('rina', '/ambil 7k3qf');
    at.pass(minute);
    await sent(at, 'rina', '/teruskan 7k3qf DLH urusan sampah');
    at.pass(minute);
    await at.hear('budi', '/identitas 7k3qf siapa sih');
    expect((await at.hear('sari', '/riwayat 7k3qf'))?.shown[0]?.split('\n')).toEqual([
      'Riwayat 7K3QF-Z',
      'Senin, 23 Nov 09.00 · diambil · rina',
      'Senin, 23 Nov 09.01 · diteruskan · rina: Dinas Perhubungan → Dinas Lingkungan Hidup · urusan sampah',
      'Senin, 23 Nov 09.02 · ditolak: /identitas · budi',
      'Dibuka oleh: rina 1×',
    ]);
  });

  it('tells a rating once where the citizen said no more than it', async () => {
    const at = office();
    const { id = '' } = first(at) ?? {};
    const rated = { complaint: id, type: 'rated', actor: 'citizen' } as const;
    at.history.push({ ...rated, id: 'h1', at: monday, data: { stars: 5, text: '5' } });
    at.history.push({ ...rated, id: 'h2', at: monday, data: { stars: 4, text: '4 aja lah' } });
    const told = (await at.hear('rina', '/riwayat 7k3qf'))?.shown[0]?.split('\n').map((line) => line.split('warga: ')[1]);
    expect(told?.slice(1, 3)).toEqual(['5/5', '4/5 · 4 aja lah']);
  });

  it('in parts, the newest first', async () => {
    const at = office();
    for (let i = 1; i <= 20; i++) await at.hear('rina', `/catat 7k3qf catatan ${i}`);
    const newest = await at.hear('rina', '/riwayat 7k3qf');
    expect(newest?.shown[0]).toMatch(/bagian 1 dari 2.*catatan 6\n.*catatan 20/s);
    expect((await at.press('rina', 'Lebih lama'))?.shown[0]).toMatch(/bagian 2 dari 2.*catatan 1\n.*catatan 5\nDibuka/s);
  });
});

describe('/tugas', () => {
  it('what is late first, then one’s own, page by page', async () => {
    const many = Array.from({ length: 12 }, (_, i) =>
      complaintOf({
        id: `c${i}`,
        number: `7K3Q${'23456789ABCD'[i]}-X`,
        dueAt: monday + (i + 1) * day,
        ...(i === 11 && { assignee: 'officer-rina' }),
      }),
    );
    const at = office(...many, complaintOf({ dueAt: monday - day }));
    const shown = (await at.hear('rina', '/tugas'))?.shown[0]?.split('\n') ?? [];
    expect(shown[0]).toBe('13 laporan terbuka, ini 10 yang paling mendesak:');
    expect(shown[1]).toContain('7K3QF-Z');
    expect(shown[2]).toMatch(/^✋ 7K3QD-X/);
    expect((await at.press('rina', 'Berikutnya'))?.shown[0]?.split('\n')).toHaveLength(4);
  });
});

describe('people', () => {
  it('/serahterima hands over what one holds, with a list', async () => {
    const at = office(complaintOf({ assignee: 'officer-rina' }), { ...other, assignee: 'officer-rina' });
    expect((await at.hear('rina', '/serahterima'))?.shown[0]).toBe('Anda memegang 2 laporan: 7K3QF-Z, 9F2HT-5. Diserahkan kepada siapa?');
    expect((await at.press('rina', 'tono'))?.shown[0]).toBe('Serahkan 2 laporan kepada tono? 7K3QF-Z, 9F2HT-5');
    const handed = await at.press('rina', 'Serahkan');
    expect(handed?.told.map(({ talk, text }) => [talk, ...text.split('\n')])).toEqual([
      [
        'talk-tono',
        '📋 rina menyerahkan 2 laporan kepada Anda:',
        expect.stringMatching(/^7K3QF-Z · Lampu jalan · /),
        expect.stringMatching(/^9F2HT-5 · /),
      ],
    ]);
    expect(at.complaints.map(({ assignee }) => assignee)).toEqual(['officer-tono', 'officer-tono']);
    expect((await at.press('rina', 'Serahkan'))?.shown[0]).toContain('Sudah terkirim tadi');
    expect((await at.hear('rina', '/serahterima'))?.shown[0]).toBe('Anda tidak sedang memegang laporan.');
  });

  it('/keluarkan takes effect at once, and what was held goes back', async () => {
    const at = office(complaintOf({ assignee: 'officer-rina' }));
    await at.hear('rina', '/balas 7k3qf Besok.');
    await at.hear('sari', '/keluarkan rina');
    const removed = await at.press('sari', 'Keluarkan');
    expect(removed?.told).toMatchObject([
      { talk: 'talk-rina', text: expect.stringContaining('tidak lagi terdaftar') },
      { talk: 'talk-tono', text: expect.stringMatching(/^📋 rina tidak bertugas lagi.*1 laporan.*\n7K3QF-Z · Lampu jalan/) },
      { talk: 'talk-ayu', text: expect.stringContaining('7K3QF-Z') },
    ]);
    expect(first(at)?.assignee).toBeUndefined();
    expect((await at.hear('ayu', '/riwayat 7k3qf'))?.shown[0]).toContain('kembali ke instansi, tadinya dipegang · sari: rina');
    expect(await at.press('rina', 'Kirim')).toBeNull();
  });

  it('/keluarkan names two offices of somebody who works for many, and counts the others', async () => {
    const at = office();
    const rina = at.officers.find(({ person }) => person === 'rina');
    const held = rina?.roles[0];
    if (held) for (const agency of ['DLH', 'PERKIM', 'DPUPR']) rina.roles.push({ ...held, agency });
    await at.hear('sari', '/keluarkan');
    await at.press('sari', 'rina (petugas Dinas Perhubungan · petugas Dinas Lingkungan Hidup, dan 2 lainnya)');
  });

  it('an officer leaves alone, an admin not as the last', async () => {
    const at = office();
    expect((await at.hear('rina', '/keluarkan'))?.shown[0]).toContain('Anda tidak akan bisa');
    expect(() => at.press('rina', 'Keluarkan')).toThrow('sees no button');
    await at.press('rina', 'Batal');
    expect(at.officers.some(({ person }) => person === 'rina')).toBe(true);
    expect((await at.hear('sari', '/keluarkan'))?.shown[0]).toBe('Siapa yang dikeluarkan?');
    expect(() => at.press('sari', 'sari (admin Admin)')).toThrow();
    await at.hear('rina', '/keluarkan');
    expect((await at.press('rina', 'Berhenti'))?.shown[0]).toContain('tidak lagi terdaftar');
  });
});

describe('numbers and words instead of buttons', () => {
  it('choose of a list, and go on with what follows', async () => {
    const at = office();
    await at.hear('rina', '/bukanwewenang 7k3qf bukan urusan kami');
    expect((await at.hear('rina', '1'))?.shown[0]).toContain('ke Dinas Lingkungan Hidup');
    expect((await at.hear('rina', '1'))?.told).toHaveLength(1);
    await at.hear('sari', '/kategori 7k3qf');
    expect((await at.hear('sari', 'sampah & kebersihan'))?.shown[0]).toContain('sekarang kategori Sampah');
    await at.hear('sari', '/keluarkan');
    expect((await at.hear('sari', '2'))?.shown[0]).toContain('budi tidak akan bisa');
    expect((await at.hear('sari', '2'))?.shown[0]).toBe('Dibatalkan. Tidak ada yang berubah.');
  });

  it('never take back by a number', async () => {
    const at = office();
    await sent(at, 'rina', '/balas 7k3qf Besok.');
    expect(await at.hear('rina', '1')).toBeNull();
    expect((await at.hear('rina', 'tarik kembali'))?.told).toHaveLength(1);
  });

  it('as a reply to a card for that one', async () => {
    const at = office(complaintOf(), other);
    const card = { kind: 'message' as const, talk: 'talk-rina', say: { lines: [], about: 'complaint-7K3QF-Z' }, bulk: true };
    const [quoted = ''] = at.deliver([card]);
    at.deliver([{ ...card, say: { lines: [], about: 'complaint-other' } }]);
    expect((await at.hear('rina', { type: 'text', text: 'Ambil', quoted }))?.shown[0]).toContain('7K3QF-Z Anda pegang');
  });
});

describe('at night', () => {
  const morning = monday + 21 * 3_600_000;
  const held = (at: Office) => at.talks.get('talk-warga')?.state?.held.map(textOf) ?? [];

  it('what happens to a report is told in the morning, and the officer reads when', async () => {
    const at = office();
    at.world.morning = () => morning;
    const solved = await sent(at, 'rina', '/selesai 7k3qf lampu diganti');
    expect(solved?.told).toEqual([]);
    expect(solved?.shown[0]).toContain('🌙 Sudah malam: warga membacanya Selasa, 24 Nov 2026 06.00');
    expect(held(at)).toEqual([expect.stringContaining('"lampu diganti"')]);
    expect(at.talks.get('talk-warga')).toMatchObject({ wakeAt: morning, state: { questions: [{ type: 'solved' }] } });
    await at.press('rina', 'Tarik kembali');
    expect(held(at)).toHaveLength(2);
  });

  it('what waits for the morning is said before an answer that does not', async () => {
    const at = office();
    at.world.morning = () => morning;
    await sent(at, 'rina', '/selesai 7k3qf lampu diganti');
    const answered = await sent(at, 'rina', '/balas 7k3qf besok dicek lagi');
    expect(answered?.told.map(({ text }) => text)).toEqual([
      expect.stringContaining('lampu diganti'),
      expect.stringContaining('besok dicek lagi'),
    ]);
    expect(held(at)).toEqual([]);
  });

  it.each(['/balas', '/tanya'])('%s is said at once', async (line) => {
    const at = office();
    at.world.morning = () => morning;
    const answered = await sent(at, 'rina', `${line} 7k3qf tiang berapa?`);
    expect(answered?.told).toHaveLength(1);
    expect(answered?.shown[0]).not.toContain('🌙');
    expect(held(at)).toEqual([]);
  });
});
