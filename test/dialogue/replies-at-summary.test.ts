/** What a citizen answers to the summary: done where rules and sense agree, shown again in doubt, and never written into the story where it only replies. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const story = 'lampu jalan mati di jl kenanga 3';

function answered(text: string): World {
  const world = new World();
  world.text(story);
  world.text(text);
  return world;
}

const pieces = (world: World) => world.talk.state?.draft?.pieces.map((piece) => piece.text);

it.each([
  'iya betul semua isinya, maaf lama balasnya tadi saya lagi masak di dapur, langsung diteruskan saja',
  'kirain tadi masih keliru ternyata udah pas, terusin',
  'ya sudah kirim saja, daripada dipikir pikir terus malah batal',
  'saya sudah baca pelan pelan dari atas sampai bawah dan semuanya sudah cocok, silakan kirim',
  'jangan diutak atik lagi udah bener',
])('"%s" sends, and tells nothing', (text) => {
  expect(answered(text).filings).toMatchObject([{ pieces: [{ text: story }] }]);
});

it.each([
  'eh ga usah deh pak, lampunya sudah dibetulin orang rt',
  'stop',
  'buang aja, malu saya',
  'saya ga mau lanjut, takut panjang urusannya',
  'gausah dah, barusan nyala lagi',
])('"%s" calls it off, and can be taken back', (text) => {
  const world = answered(text);
  expect(world.filings).toHaveLength(0);
  expect(world.talk.state?.kept).toMatchObject([{ why: 'cancelled', draft: { pieces: [{ text: story }] } }]);
});

describe('calling off that is denied', () => {
  it.each(['dokternya udah datang. terusin laporanku yg tadi', 'udah dibantu pak rt, laporannya dilanjutin aja'])(
    '"%s" goes on with it, whatever is over',
    (text) => {
      const world = answered(text);
      expect(world.talk.state?.draft?.asked ?? 'sent').toMatch(/^(?:summary|sent)$/);
      expect(world.talk.state?.kept ?? []).toHaveLength(0);
    },
  );

  it.each(['jangan dibatalkan, tadi kepencet', 'loh jangan dibatalin dong', 'ga usah dibatalin pak', 'gak jadi batal'])(
    '"%s" shows it again',
    (text) => {
      const world = answered(text);
      expect(world.filings).toHaveLength(0);
      expect(world.talk.state?.draft?.asked).toBe('summary');
      expect(pieces(world)).toEqual([story]);
    },
  );

  it.each(['jangan dibatalkan, kirim aja', 'ndak jadi tak batalkan, wes kirim wae', 'tadi kepencet, jangan dihapus. terusin'])(
    '"%s" sends',
    (text) => expect(answered(text).filings).toHaveLength(1),
  );
});

it('a number that puts something right calls nothing off', () => {
  const world = answered('no 7, salah ketik tadi');
  expect(world.talk.state?.draft?.asked).toBe('summary');
});

it.each(['hmmm', 'ga usah diapa apain', 'kirim ga ya', 'pinter juga ini robotnya, sabar lagi, makasih ya'])(
  '"%s" sends nothing, loses nothing, and is no part of the story',
  (text) => {
    const world = answered(text);
    expect(world.filings).toHaveLength(0);
    expect(pieces(world)).toEqual([story]);
  },
);

it.each(['kirimnya tunggu bojoku pulang dulu ya', 'benerin dulu baru kirim', 'kirimnya ntar aja habis magrib'])(
  '"%s" sends nothing',
  (text) => {
    expect(answered(text).filings).toHaveLength(0);
  },
);

it.each(['lampunya ada tiga yang mati', 'tiangnya juga miring', 'ga jadi dipindah tiangnya', 'warga sering jatuh kalau malam'])(
  '"%s" is told',
  (text) => expect(pieces(answered(text))).toEqual([story, text]),
);

it('"boleh dikirim asal namaku ga muncul" hides the name first', () => {
  const world = answered('boleh dikirim asal namaku ga muncul, petugasnya sodaraku');
  expect(world.filings).toHaveLength(0);
  expect(world.talk.state?.draft?.visibility).toBe('anonymous');
});

const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));

it.each([
  ['boleh pake foto aja atau harus ditulis juga', 'faq.files'],
  ['boleh nambah foto atau tulisan doang cukup', 'faq.files'],
])('"%s" is answered, and neither sends nor is told', (text, answer) => {
  const world = new World();
  world.text(story);
  expect(keys(world, text).some((key) => key.startsWith(answer))).toBe(true);
  expect(world.filings).toHaveLength(0);
  expect(pieces(world)).toEqual([story]);
});

it.each(['nanti jam 7 malam saya lanjut lagi, lagi nyetir', 'bentar dulu, jam 5 baru suamiku pulang'])('"%s" puts it aside', (text) => {
  const world = answered(text);
  expect(world.filings).toHaveLength(0);
  expect(world.talk.state?.kept).toMatchObject([{ why: 'paused' }]);
});

it('"rw 5 jangan sampai tau namaku" hides the name', () => {
  expect(answered('orang rw 5 jangan sampai tau namaku').talk.state?.draft?.visibility).toBe('anonymous');
});

it('what is told beside waiting is kept with it', () => {
  const world = answered('tunggu dulu saya cek, katanya tiangnya juga miring mau roboh');
  const [kept] = world.talk.state?.kept ?? [];
  expect([...(kept?.draft.pieces ?? []), ...(world.talk.state?.draft?.pieces ?? [])].map(({ text }) => text).join(' ')).toContain(
    'tiangnya juga miring',
  );
});

it.each([
  'laporan barusan ga usah diproses dan dihapus aja',
  'tidak perlu diteruskan lalu dibatalkan saja',
  'gausah dikirim pak, dibatalkan',
  'ngga usah dilanjut dan dibatalin aja ya',
])('"%s" denies the sending, not the calling off', (text) => {
  const world = answered(text);
  expect(world.filings).toEqual([]);
  expect(world.talk.state?.draft).toBeNull();
});

it.each([
  ['tunggu mau nambahin dulu: tiangnya juga miring', 'tiangnya juga miring'],
  ['nanti dulu kirimnya, aku tambah: sudah dua bulan begini', 'sudah dua bulan begini'],
  ['sebentar saya mau nambah satu lagi: kabelnya menjuntai', 'kabelnya menjuntai'],
])('what "%s" adds is kept', (text, more) => {
  const world = answered(text);
  expect(pieces(world)).toEqual([story, more]);
  expect(world.talk.state?.draft?.asked).toBe('summary');
});

it.each([
  ['ulangi dari awal', 'ask.edit'],
  ['gimana cara ngubahnya', 'summary.hint'],
  ['cara ngeditnya gimana min', 'summary.hint'],
])('"%s" is shown how, and stands in no report', (text, key) => {
  const world = new World();
  world.text(story);
  expect(world.text(text).flatMap(({ lines }) => lines.map((line) => line.key))).toContain(key);
  expect([pieces(world), world.filings.length]).toEqual([[story], 0]);
});

it('"lebih tepatnya depan masjid al ikhlas" makes the place closer, and only that', () => {
  expect(answered('lebih tepatnya depan masjid al ikhlas').talk.state?.draft?.place?.text).toBe('jl kenanga 3, depan masjid al ikhlas');
});
