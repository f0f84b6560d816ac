/** The words of a button, said at any question of the draft: they do what they say, and are no part of the story. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

describe('the words of a button, at any question of the draft', () => {
  const bribe = 'petugas kelurahan asri minta 40rb buat surat pindah';
  const lamp = 'lampu jalan mati di jl kutilang 4';
  const questions: [string, string[]][] = [
    ['the offer of secrecy', [bribe]],
    ['the details of a secret report', ['petugas kelurahan minta 40rb buat surat', 'ya']],
    ['proof', ['kemarin siang petugas kelurahan asri, loket 2, minta 40rb buat surat pindah', 'ya']],
    ['the place', ['lampu jalan mati']],
    ['the time', ['ktp saya belum jadi di kecamatan asri']],
    ['what to change', [lamp, 'ubah']],
    ['the story anew', [lamp, 'ubah', 'isi cerita']],
    ['the category', [lamp, 'ubah', 'kategori']],
    ['the kind', [lamp, 'ubah', 'jenis']],
    ['how to hide', [lamp, 'sembunyikan nama']],
    ['two reports', ['lampu jalan mati di jl kutilang 4, sama sampah numpuk di jl kenari 3 ga diangkut']],
    ['the second report', ['lampu jalan mati di jl kutilang 4, sama sampah numpuk di jl kenari 3 ga diangkut', 'dua laporan', 'kirim']],
    ['the summary', [lamp]],
  ];
  const toldIn = (world: World) =>
    [...(world.talk.state?.draft?.pieces ?? []), ...(world.talk.state?.draft?.others ?? [])].map(({ text }) => text);

  describe.each(questions)('below the question for %s', (_question, opening) => {
    it.each(['ubah', 'owahi', 'robih', 'mau diubah dulu min', 'edit dong', 'ralat', 'saya mau ganti'])(
      '"%s" asks what to change, and is no part of the story',
      (words) => {
        const world = new World();
        for (const text of opening) world.text(text);
        const before = toldIn(world);
        world.text(words);
        expect(toldIn(world)).toEqual(before);
        expect(['edit', 'summary']).toContain(world.talk.state?.draft?.asked);
      },
    );

    it('"isi cerita" asks for the story anew', () => {
      const world = new World();
      for (const text of opening) world.text(text);
      const before = toldIn(world);
      world.text('pencet isi cerita');
      expect(toldIn(world)).toEqual(before);
      expect(['story', 'summary']).toContain(world.talk.state?.draft?.asked);
    });

    it.each(['batal', 'kembali', 'sembunyikan nama', 'kirim', 'lanjut', 'tambah', 'hapus', 'biasa aja'])(
      '"%s" is no part of it either',
      (words) => {
        const world = new World();
        for (const text of opening) world.text(text);
        world.text(words);
        expect(toldIn(world)).not.toContain(words);
      },
    );
  });

  it('leads back to the question that stood', () => {
    const world = new World();
    for (const text of [bribe, 'ubah', 'kembali']) world.text(text);
    expect(world.talk.state?.draft?.asked).toBe('secrecy');
  });

  it('"ga usah deh" leaves the story as it is', () => {
    const world = new World();
    for (const text of [lamp, 'ubah', 'isi cerita', 'ga usah deh']) world.text(text);
    expect(toldIn(world)).toEqual([lamp]);
  });

  it.each(['tolong diganti lampunya', 'diperbaiki ya pak', 'ganti tiangnya sekalian'])('"%s" is told', (words) => {
    const world = new World();
    world.text(lamp);
    world.text(words);
    expect(toldIn(world)).toEqual([lamp, words]);
  });
});
