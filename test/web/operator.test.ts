/** The operator pages over HTTP: who gets in, how a number is linked, and what other sites cannot do. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import words from '../../locales/id/console.json' with { type: 'json' };
import { type ConsoleAccess, createConsoleAccess } from '../../src/web/operator/access.ts';
import type { AuditLine } from '../../src/web/operator/audit.ts';
import { qrInTerminal } from '../../src/web/operator/qr.ts';
import { operatorRoutes, type PairingPort } from '../../src/web/operator/routes.ts';
import type { PairingView } from '../../src/web/operator/view.ts';
import { silent } from '../support/silent.ts';

const minuteMs = 60_000;
const start = Date.UTC(2026, 10, 23, 2);
const qr = '2@abc,def==,ghi==,jkl==,1';
const notLinked: PairingView = { state: 'qr', why: '', qr, code: null, me: null, linkedSince: null, messagesLastHour: 0 };

let now: number;
let access: ConsoleAccess;
let server: Server;
let url: string;
let view: PairingView;
let asked: string[];
let listeners: Set<() => void>;
let admins: boolean;
let lines: AuditLine[];

const whatsapp: PairingPort = {
  accounts: ['1'],
  pairing: () => view,
  onPairing(listener) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  async requestCode(phone) {
    if (phone.endsWith('999')) throw new Error('no code');
    asked.push(phone);
    view = { ...view, state: 'code', qr: null, code: 'ABCD1234' };
    return 'ABCD1234';
  },
  async logOut() {
    asked.push('log out');
  },
};

async function open(port: PairingPort | null, cloud = false): Promise<void> {
  const app = express();
  app.use(
    '/operator',
    operatorRoutes({
      words,
      language: 'id',
      timeZone: 'Asia/Jakarta',
      access,
      isAdmin: async () => admins,
      audit: { read: async (before) => (before === null ? lines : lines.slice(100)) },
      whatsapp: port,
      cloud,
      secure: true,
      log: silent,
    }),
  );
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/operator`;
}

beforeEach(async () => {
  now = start;
  view = notLinked;
  asked = [];
  admins = true;
  lines = [];
  listeners = new Set();
  const used = new Set<string>();
  access = createConsoleAccess({ key: Buffer.alloc(32, 7), now: () => now, enter: async (id) => used.size < used.add(id).size });
  await open(whatsapp);
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function enter(): Promise<string> {
  const response = await fetch(`${url}/masuk?kode=${encodeURIComponent(access.code('petugas-1'))}`);
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function post(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  const own = { 'sec-fetch-site': 'same-origin', cookie: await enter(), ...headers };
  return fetch(`${url}/${path}`, { method: 'POST', body: new URLSearchParams(form), headers: own, redirect: 'manual' });
}

describe('what officers did', () => {
  const line = (nth: number) => ({
    id: `00000000-0000-7000-8000-${String(nth).padStart(12, '0')}`,
    at: start - nth * minuteMs,
    name: 'Rina <b>',
    act: 'balas',
    number: '7K3QF-M',
    detail: { to: 'DLH' },
  });
  test('is read with the keyboard too, in words, and says where one is', async () => {
    lines = [{ ...line(0), act: 'undang', detail: { role: 'supervisor', agency: 'DLH', right: 'identitas' } }];
    const page = await read('catatan');
    expect(page).toContain('<div class="wide" role="region" aria-label="Catatan petugas" tabindex="0">');
    expect(page).toContain('peran: penyelia · instansi: DLH · hak: identitas');
    expect(page).toContain('<a href="/operator/catatan" aria-current="page">');
    expect(page).toContain('<title>Catatan petugas – Halaman operator</title>');
    expect(page).toContain('<h2>Catatan petugas</h2>');
  });

  test('a page that is not there is told in words, with a way back', async () => {
    const answer = await fetch(`${url}/salah`, { headers: { cookie: await enter() } });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Halaman ini tidak ada');
  });

  const read = async (path: string) => (await fetch(`${url}/${path}`, { headers: { cookie: await enter() } })).text();

  test('stands on a page, newest first, with the rest behind a link', async () => {
    expect(await read('catatan')).toContain('Belum ada catatan.');
    lines = Array.from({ length: 101 }, (_, nth) => line(nth));
    const page = await read('catatan');
    expect(page).toContain('<td>23 Nov 2026, 09.00</td><td>Rina &#60;b&#62;</td><td>balas</td><td>7K3QF-M</td><td>ke: DLH</td>');
    expect(page.match(/<tr>/g)).toHaveLength(101);
    const [, older = ''] = /href="\/operator\/(catatan\?sebelum=[^"]+)"/.exec(page) ?? [];
    expect((await read(older)).match(/<tr>/g)).toHaveLength(2);
    for (const nobodys of ['5_x', '5_', 'x_00000000-0000-7000-8000-000000000001'])
      expect((await read(`catatan?sebelum=${nobodys}`)).match(/<tr>/g)).toHaveLength(101);
  });

  test('says in words what was refused, and what its details are', async () => {
    lines = [
      { ...line(0), act: 'refused:identitas', detail: {} },
      { ...line(1), act: 'cari', number: '', detail: { found: '3' } },
    ];
    const page = await read('catatan');
    expect(page).toContain('<td>ditolak: /identitas</td>');
    expect(page).toContain('<td>ditemukan: 3</td>');
  });

  test('is shut to an admin who was removed', async () => {
    const cookie = await enter();
    admins = false;
    for (const path of ['catatan', 'whatsapp']) expect((await fetch(`${url}/${path}`, { headers: { cookie } })).status).toBe(401);
  });
});

describe('entry', () => {
  test('a code opens a session of eight hours, kept from scripts and other sites', async () => {
    const response = await fetch(`${url}/masuk?kode=${encodeURIComponent(access.code('petugas-1'))}`);
    expect(response.status).toBe(200);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Secure/);
    expect(cookie).toMatch(/Path=\/operator/);
    expect(cookie).toMatch(/Max-Age=28800/);
    expect(await response.text()).toContain('url=/operator/');
    const [value] = cookie.split(';');
    expect((await fetch(`${url}/whatsapp`, { headers: { cookie: value ?? '' } })).status).toBe(200);
  });

  test('a code opens once, and not after ten minutes', async () => {
    const code = encodeURIComponent(access.code('petugas-1'));
    expect((await fetch(`${url}/masuk?kode=${code}`)).status).toBe(200);
    const again = await fetch(`${url}/masuk?kode=${code}`);
    expect(again.status).toBe(403);
    expect(await again.text()).toContain('/konsol');
    const late = access.code('petugas-1');
    now += 10 * minuteMs;
    expect(await access.redeem(late)).toBeNull();
  });

  test('without a session every page says how to get in, and nothing else', async () => {
    for (const path of ['', '/whatsapp', '/whatsapp/events']) {
      const response = await fetch(url + path, { redirect: 'manual' });
      expect(response.status).toBe(401);
      expect(await response.text()).toContain('Kirim /konsol ke bot');
    }
  });

  test('and no way to pages that are shut', async () => {
    const page = await (await fetch(`${url}/whatsapp`)).text();
    expect(page).not.toMatch(/<nav>|<form/);
  });

  test('whoever leaves is out on this browser, and another site cannot put them out', async () => {
    const cookie = await enter();
    expect(await (await fetch(`${url}/catatan`, { headers: { cookie } })).text()).toContain('action="/operator/keluar"');
    const forced = await fetch(`${url}/keluar`, { method: 'POST', headers: { cookie, 'sec-fetch-site': 'cross-site' } });
    expect([forced.status, forced.headers.get('set-cookie')]).toEqual([403, null]);
    const left = await fetch(`${url}/keluar`, { method: 'POST', headers: { cookie, 'sec-fetch-site': 'same-origin' } });
    expect(left.headers.get('set-cookie')).toMatch(/^konsol=; Path=\/operator; Expires=Thu, 01 Jan 1970/);
    expect(await left.text()).toContain('Anda sudah keluar');
  });

  test('a session ends after eight hours', async () => {
    const cookie = await enter();
    now += 8 * 60 * minuteMs;
    expect((await fetch(`${url}/whatsapp`, { headers: { cookie } })).status).toBe(401);
  });

  test('a code is no cookie, and neither can be made up or carried to another key', async () => {
    const code = access.code('petugas-1');
    const session = (await access.redeem(code)) ?? '';
    expect(access.check(session)).toBe('petugas-1');
    expect(access.check(code)).toBeNull();
    expect(await access.redeem(session)).toBeNull();
    expect(access.check(`${session.slice(0, -2)}xx`)).toBeNull();
    expect(createConsoleAccess({ key: Buffer.alloc(32, 8), now: () => now, enter: async () => true }).check(session)).toBeNull();
    for (const junk of ['', '.', 'a.b', 'x'.repeat(10_000), '🙂.🙂']) expect(access.check(junk)).toBeNull();
  });
});

describe('WhatsApp', () => {
  test('the page shows the QR code as a picture and offers the pairing code', async () => {
    const html = await (await fetch(`${url}/whatsapp`, { headers: { cookie: await enter() } })).text();
    expect(html).toContain('<svg');
    expect(html).toContain('name="phone"');
    expect(html).not.toContain('{{');
    expect(html).not.toContain(qr);
    expect(html).not.toContain('whatsapp.');
  });

  test('a linked number is shown masked, since when, with its messages and the way out', async () => {
    view = { ...notLinked, state: 'ready', qr: null, me: '6281••••••000', linkedSince: start, messagesLastHour: 12 };
    const html = await (await fetch(`${url}/whatsapp`, { headers: { cookie: await enter() } })).text();
    expect(html).toContain('6281••••••000');
    expect(html).toContain('23 November 2026');
    expect(html).toContain('Pesan sejam terakhir: 12');
    expect(html).toContain('action="/operator/whatsapp/logout"');
    expect(html).not.toContain('<svg');
  });

  test('a change reaches the open page by itself, until the page is closed', async () => {
    const closing = new AbortController();
    const events = await fetch(`${url}/whatsapp/events`, { headers: { cookie: await enter() }, signal: closing.signal });
    expect(events.headers.get('content-type')).toContain('text/event-stream');
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async (wanted: string) => {
      for (let seen = ''; ; ) {
        seen += (await reader?.read())?.value ?? '';
        if (seen.includes(wanted)) return seen;
      }
    };
    await next('<svg');
    view = { ...notLinked, state: 'ready', qr: null, me: '6281••••••000' };
    for (const tell of listeners) tell();
    expect(await next('Tertaut dan siap')).toContain('"account":"1"');
    closing.abort();
    await expect.poll(() => listeners.size).toBe(0);
  });

  test.each(['0811 2345 678', '+62 811-2345-678', '628112345678'])('the pairing code is asked for by %s', async (phone) => {
    const response = await post('whatsapp/code', { phone, account: '1' });
    expect(response.status).toBe(303);
    expect(asked).toEqual(['628112345678']);
    const html = await (await fetch(`${url}/whatsapp`, { headers: { cookie: await enter() } })).text();
    expect(html).toContain('ABCD1234');
  });

  test('a number that is none, and a code that does not come, are said on the page', async () => {
    const wrong = await post('whatsapp/code', { phone: 'abc', account: '1' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Tulis nomor ponsel lengkap');
    expect((await post('whatsapp/code', { phone: '08112345678', account: '7' })).status).toBe(422);
    const none = await post('whatsapp/code', { phone: '0811234999', account: '1' });
    expect(none.status).toBe(503);
    expect(await none.text()).toContain('belum memberi kode');
    expect(asked).toEqual([]);
  });

  test('"Putuskan tautan" unlinks', async () => {
    expect((await post('whatsapp/logout', { account: '1' })).status).toBe(303);
    expect(asked).toEqual(['log out']);
  });

  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': '', origin: 'https://jahat.test' },
  ])('a form of another site does nothing: %o', async (headers) => {
    expect((await post('whatsapp/logout', { account: '1' }, headers)).status).toBe(403);
    expect(asked).toEqual([]);
  });

  test('without WHATSAPP=web the page says what to set', async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await open(null);
    expect(await (await fetch(`${url}/whatsapp`, { headers: { cookie: await enter() } })).text()).toContain('WHATSAPP=web');
  });

  test('with WHATSAPP=cloud the page says that no number is linked, and asks for no other setting', async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await open(null, true);
    const page = await (await fetch(`${url}/whatsapp`, { headers: { cookie: await enter() } })).text();
    expect(page).toContain('Cloud API');
    expect(page).not.toContain('WHATSAPP=web');
  });
});

test('the terminal shows the code in lines that fit it', async () => {
  const lines = (await qrInTerminal(qr)).split('\n');
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.length).toBeLessThan(40);
});
