import { describe, expect, it } from 'vitest';
import { drawCode } from '../../src/officers/invite.ts';
import { invited } from '../../src/officers/join.ts';
import type { Heard } from '../support/officers.ts';
import { openOffice } from '../support/officers.ts';

const hour = 3_600_000;
const monday = Date.parse('2026-11-23T09:00:00+07:00');

function codeIn(heard: Heard | null): string {
  return /\/daftar ([2-9A-HJKMNP-TV-Z]{8})/.exec(heard?.shown[0] ?? '')?.[1] ?? 'no code';
}

describe('/undang', () => {
  it('makes a one-time code, tells it once and how to use it', async () => {
    const office = openOffice();
    const heard = await office.hear('sari', '/undang petugas dlh');
    const code = codeIn(heard);
    expect(heard?.shown[0]).toBe(
      `Undangan untuk satu petugas di Dinas Lingkungan Hidup.\nMinta yang bersangkutan mengirim ini ke bot, di percakapan pribadi: /daftar ${code}\nBerlaku sekali pakai, sampai Rabu, 25 Nov 2026 09.00. Kode ini tidak ditampilkan lagi.`,
    );
    expect(heard?.commit.staff).toEqual([
      { type: 'invite', code, region: '00', agency: 'DLH', role: 'officer', by: 'officer-sari', expiresAt: monday + 48 * hour },
    ]);
  });

  it('is in the audit without the code', async () => {
    const office = openOffice();
    const code = codeIn(await office.hear('sari', '/undang penyelia DISHUB'));
    expect(office.audit).toEqual([
      { at: monday, officer: 'officer-sari', act: 'undang', complaint: null, detail: { role: 'supervisor', agency: 'DISHUB' } },
    ]);
    expect(JSON.stringify(office.audit)).not.toContain(code);
  });

  it('draws a new code each time', async () => {
    const office = openOffice();
    const codes = new Set<string>();
    for (let i = 0; i < 20; i++) codes.add(codeIn(await office.hear('sari', '/undang officer DLH')));
    expect(codes.size).toBe(20);
    expect(codes).not.toContain('no code');
  });

  it('is refused to an officer, and the refusal is in the audit', async () => {
    const office = openOffice();
    const heard = await office.hear('rina', '/undang petugas DLH');
    expect(heard?.shown).toEqual(['Perintah /undang hanya untuk admin. Permintaan ini dicatat.']);
    expect(heard?.commit.staff).toEqual([]);
    expect(office.audit).toMatchObject([{ officer: 'officer-rina', act: 'refused:undang' }]);
  });

  it.each([
    ['/undang', 'Pilih: petugas, penyelia, atau admin'],
    ['/undang bos DLH', 'Pilih: petugas, penyelia, atau admin'],
    ['/undang petugas', 'Untuk instansi mana?\nPilihannya: DISHUB, DLH'],
    ['/undang petugas DISBUB', 'Mungkin maksud Anda DISHUB?'],
    ['/undang petugas ADMIN', 'Instansi ADMIN tidak ada di daftar'],
    ['/undang admin DLH', 'tanpa nama instansi'],
  ])('%s is explained', async (line, explained) => {
    const heard = await openOffice().hear('sari', line);
    expect(heard?.shown[0]).toContain(explained);
    expect(heard?.commit.staff).toEqual([]);
  });

  it.each([
    ['/undang DISHUB petugas', 'DISHUB', 'officer'],
    ['/undang dinas perhubungan penyelia', 'DISHUB', 'supervisor'],
    ['/undang petugas untuk lingkungan hidup', 'DLH', 'officer'],
  ])('%s names role and agency in its own order and words', async (line, agency, role) => {
    expect((await openOffice().hear('sari', line))?.commit.staff).toMatchObject([{ agency, role }]);
  });

  it('an admin belongs to no agency', async () => {
    expect((await openOffice().hear('sari', '/undang admin'))?.commit.staff).toMatchObject([{ role: 'admin', agency: 'ADMIN' }]);
  });
});

describe('an officer from where no names are told', () => {
  const web = { channel: 'webchat' as const, profile: {} };

  it('is called as the line says', async () => {
    const office = openOffice();
    const heard = await office.hear('dewi', `/daftar ${codeIn(await office.hear('sari', '/undang petugas DISHUB'))}  Dewi  Lestari`, web);
    expect(heard?.shown[0]).not.toContain('Rekan melihat');
    expect(office.officers.at(-1)?.name).toBe('Dewi Lestari');
  });

  it('has a name to tell apart, and hears how to get a better one', async () => {
    const office = openOffice();
    const heard = await office.hear('dewi', `/daftar ${codeIn(await office.hear('sari', '/undang petugas DISHUB'))}`, web);
    expect(office.officers.at(-1)?.name).toMatch(/^petugas [A-Z0-9-]{4}$/);
    expect(heard?.shown[0]).toContain('Rekan melihat Anda sebagai petugas ');
  });
});

describe('/daftar', () => {
  it('makes the invited person an officer, who may work at once', async () => {
    const office = openOffice();
    const code = codeIn(await office.hear('sari', '/undang petugas Dinas Perhubungan'));
    const heard = await office.hear('dewi', `/daftar ${code.toLowerCase()}`);
    expect(heard?.shown[0]).toContain('terdaftar sebagai petugas di Dinas Perhubungan');
    expect(office.audit.at(-1)).toMatchObject({ act: 'daftar', detail: { role: 'officer', agency: 'DISHUB' } });
    expect((await office.hear('dewi', '/lihat 7K3QF'))?.shown[0]).toContain('Pelapor 7K3QF');
  });

  it('says where the cards are: in the group of the agency, for whoever can be in it', async () => {
    const office = openOffice();
    office.groups.push({ talk: 'talk-g', region: '00', agency: 'DISHUB', channel: 'telegram', topics: 'none', by: 'sari' });
    const joined = async (agency: string, parts = {}) =>
      (await office.hear('dewi', `/daftar ${codeIn(await office.hear('sari', `/undang petugas ${agency}`))}`, parts))?.shown[0];
    expect(await joined('DISHUB')).toContain('Kartu laporan masuk di grup instansi Anda di Telegram.');
    expect(await joined('DLH')).toContain('Kartu laporan akan masuk di sini.');
    expect(await joined('DISHUB', { channel: 'whatsapp' })).toContain('Kartu laporan akan masuk di sini.');
  });

  it.each([
    ['with a name behind it', (code: string) => `/daftar ${code} Dewi Lestari`],
    ['with a word before it', (code: string) => `/daftar kode ${code}.`],
    ['without its slash', (code: string) => `halo, daftar kode ${code}`],
    ['and nothing else', (code: string) => code],
    ['in two halves', (code: string) => `/daftar: ${code.slice(0, 4)} ${code.slice(4)} Dewi`],
  ])('reads the code %s', async (_how, line) => {
    const office = openOffice();
    const code = codeIn(await office.hear('sari', '/undang petugas DISHUB'));
    expect((await office.hear('dewi', line(code)))?.shown[0]).toContain('terdaftar sebagai petugas di Dinas Perhubungan');
    expect((await office.hear('dewi', 'tugas'))?.shown[0]).toContain('laporan terbuka');
  });

  it('has a code that is one also in small letters, without a slash', () => {
    for (let n = 0; n < 500; n += 1) {
      const code = drawCode(`${n.toString(36)}zkqwx${n}hjmvb`);
      expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/);
      expect(invited(`daftar ${code.toLowerCase()}`)).toBe(code.toLowerCase());
    }
  });

  it('works once: the second time it looks like any unknown word', async () => {
    const office = openOffice();
    const code = codeIn(await office.hear('sari', '/undang petugas DLH'));
    await office.hear('dewi', `/daftar ${code}`);
    expect(await office.hear('agus', `/daftar ${code}`)).toBeNull();
  });

  it('does not work after 48 hours', async () => {
    const office = openOffice();
    const code = codeIn(await office.hear('sari', '/undang petugas DLH'));
    office.pass(48 * hour);
    expect(await office.hear('dewi', `/daftar ${code}`)).toBeNull();
  });

  it('does not work in a group, where others could read the code', async () => {
    const office = openOffice();
    const code = codeIn(await office.hear('sari', '/undang petugas DLH'));
    expect(await office.hear('dewi', `/daftar ${code}`, { group: true })).toBeNull();
  });

  it.each(['/daftar', '/daftar ABCD', '/daftar 00000000', '/daftar 23456789', 'daftar 23456789'])(
    '%s of a citizen is a citizen’s word',
    async (line) => {
      expect(await openOffice().hear('dewi', line)).toBeNull();
    },
  );

  it('gives an officer a second agency under the same person', async () => {
    const office = openOffice();
    const code = codeIn(await office.hear('sari', '/undang petugas DISHUB'));
    await office.hear('budi', `/daftar ${code}`);
    expect(office.audit.at(-1)).toMatchObject({ officer: 'officer-budi', act: 'daftar' });
    expect((await office.hear('budi', '/lihat 7K3QF'))?.shown[0]).toContain('Pelapor 7K3QF');
  });

  it('tells an officer that a code opens nothing', async () => {
    expect((await openOffice().hear('budi', '/daftar 23456789'))?.shown[0]).toContain('Kode itu tidak berlaku');
  });
});
