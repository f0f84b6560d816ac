import { expect, test } from 'vitest';
import { suggestCategory } from '../../src/dialogue/understand/category.ts';
import { categories } from '../support/core.ts';

test.each([
  ['bapak camat yang terhormat, jalan kampung kami rusak 10 tahun', 'jalan_trotoar'],
  ['yth ibu walikota mohon sampah di kampung kami diangkut', 'sampah'],
  ['kabel telkom menjuntai di atas jalan, bukan lampu jalan', 'jalan_trotoar'],
  ['bukan cuma sampah, bangkai tikus juga', 'sampah'],
  ['pak lurah ga pernah di kantor', 'kepegawaian_pelayanan'],
  ['bu kades jarang masuk kerja', 'kepegawaian_pelayanan'],
  ['pak lurah minta uang buat tanda tangan surat', 'kepegawaian_pelayanan'],
])('%s is about %s', (told, code) => {
  expect(suggestCategory(told, categories)).toBe(code);
});
