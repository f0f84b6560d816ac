import { expect, test } from 'vitest';
import { subjectOf } from '../../src/dialogue/suggestion.ts';
import { suggestCategory } from '../../src/dialogue/understand/category.ts';
import { categories, World } from '../support/core.ts';

test.each([
  ['bapak camat yang terhormat, jalan kampung kami rusak 10 tahun', 'jalan_trotoar'],
  ['yth ibu walikota mohon sampah di kampung kami diangkut', 'sampah'],
  ['kabel telkom menjuntai di atas jalan, bukan lampu jalan', 'jalan_trotoar'],
  ['bukan cuma sampah, bangkai tikus juga', 'sampah'],
  ['pak lurah ga pernah di kantor', 'kepegawaian_pelayanan'],
  ['bu kades jarang masuk kerja', 'kepegawaian_pelayanan'],
  ['pak lurah minta uang buat tanda tangan surat', 'kepegawaian_pelayanan'],
  ['trotoar jl kenari retak sepanjang 30 meteran', 'jalan_trotoar'],
  ['aspalnya gompal puluhan meteran', 'jalan_trotoar'],
  ['3 meteran air warga hilang dicuri', 'air_bersih_pdam'],
  ['bus ga datang2, saya sampai kebakaran jenggot di halte', 'lalu_lintas_transportasi'],
  ['tiang telepon miring mau roboh', 'jalan_trotoar'],
  ['sampah numpuk di pinggir kanal banjir', 'sampah'],
  ['mau ngadu soal sampah. kontainer luber sampai ke jalan, truknya terakhir datang rabu', 'sampah'],
])('%s is about %s', (told, code) => {
  expect(suggestCategory(told, categories)).toBe(code);
});

test.each([
  ['lampu jalan kenari rusak, nglewer', 'kabel telkomnya maksudku, bukan lampunya. kabelnya menjuntai', 'jalan_trotoar'],
  ['sampah numpuk dan bau', 'bukan sampahnya sih, gotnya mampet', 'drainase_banjir'],
  ['lampu mati di jl kenari', 'bukan jalan kenari, jalan kenanga', 'pju'],
  ['sampah numpuk', 'bukan cuma sampah, ada tikusnya', 'sampah'],
])('"%s" and "%s": what is denied counts no more', (first, then, code) => {
  const world = new World();
  for (const text of [first, then]) world.text(text);
  const { draft } = world.talk.state ?? {};
  expect(draft && suggestCategory(subjectOf(draft), categories)).toBe(code);
});
