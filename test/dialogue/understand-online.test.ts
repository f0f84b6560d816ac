import { expect, test } from 'vitest';
import { isOnline } from '../../src/dialogue/understand/online.ts';

test.each([
  'aplikasi ssw error terus',
  'ktp online ga bisa daftar',
  'link pendaftaran bansos mati',
  'otp nya ga masuk2',
  'wa pelayanan dispenduk ga dibales',
  'lupa password akun saya',
  'surat keterangannya tidak bisa diunduh',
])('%s: goes wrong on a screen or a telephone', (told) => {
  expect(isOnline(told)).toBe(true);
});

test.each([
  'lampu jalan mati, sudah lapor di aplikasi',
  'driver ojek online parkir sembarangan, bikin macet',
  'cctv di aplikasi lalu lintas mati',
  'air mati, call center tidak diangkat',
  'loket kelurahan tutup, disuruh online',
  'kabel telepon putus',
  'saya mau kirim link foto',
])('%s: is somewhere, or goes on nowhere', (told) => {
  expect(isOnline(told)).toBe(false);
});
