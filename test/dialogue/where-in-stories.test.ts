/** Where a story says it is: names kept whole, and ended where what happens begins; an area put right. */
import { describe, expect, it } from 'vitest';
import { placesFor } from '../support/areas.ts';
import { region, World } from '../support/core.ts';

function told(code: string, ...texts: string[]): string | undefined {
  const world = new World();
  world.region = { ...region, code };
  world.places = placesFor(code);
  for (const text of texts) world.text(text);
  return world.talk.state?.draft?.place?.text;
}

describe('a name is kept whole', () => {
  it.each([
    ['34.04', 'pju padam di seturan deket warung hijau', 'seturan deket warung hijau'],
    ['34.04', 'selokan mampet di gang guru condongcatur', 'gang guru condongcatur'],
    ['34.04', 'ada lubang di jl kudu deket masjid', 'jl kudu deket masjid'],
    [
      '34.04',
      'got mampet di timur masjid An Nur. saya warga Dusun Sawahan RT 05 Desa Pandowoharjo',
      'timur masjid An Nur, Dusun Sawahan RT 05 Desa Pandowoharjo',
    ],
    [
      '12.71',
      'sampah di Jl. Karya Wisata, persis di depan Simpang Johor arah ke titi',
      'Jl. Karya Wisata, persis di depan Simpang Johor arah ke titi',
    ],
    ['12.71', 'sampah di bawah titi jalan Pandu numpuk', 'bawah titi jalan Pandu'],
    ['12.71', 'lampu mati di Sei Kera Hilir II sudah seminggu', 'Sei Kera Hilir II'],
    ['12.71', 'puskesmas padang bulan selalu tutup siang', 'puskesmas padang bulan'],
    ['34.04', 'pju mati sepanjang jalan dari pasar prambanan sampe kantor desa', 'sepanjang jalan dari pasar prambanan sampe kantor desa'],
    ['34.04', 'pju mati di condongcatur depok deket bengkel biru', 'condongcatur depok deket bengkel biru'],
    ['34.04', 'selokan mampet di barat mushola. saya warga dusun pogung lor rt 4', 'barat mushola, dusun pogung lor rt 4'],
    ['73.71', 'tolong pongtiku dikasih zebra cross', 'pongtiku'],
    ['73.71', 'usul hertasning raya dilebarkan', 'hertasning raya'],
  ])('%s: %j', (code, text, place) => {
    expect(told(code, text)).toBe(place);
  });
});

describe('a name ends where something is told', () => {
  it.each([
    ['34.04', 'usul lapangan pemda kasih bangku taman', 'lapangan pemda'],
    ['12.71', 'parit di jalan Pancing ujung tumpat bang', 'jalan Pancing ujung'],
    ['12.71', 'Kantor Camat Medan Tuntungan melayani KTP lama kali', 'Kantor Camat Medan Tuntungan'],
    ['34.04', 'rs mitra kasih antri lama', 'rs mitra kasih'],
  ])('%s: %j', (code, text, place) => {
    expect(told(code, text)).toBe(place);
  });

  it.each(['syarat masuk sma jalur prestasi apa saja', 'lubang di jl kudu ditutup'])('%j names none', (text) => {
    expect(told('34.04', text)).toBeUndefined();
  });
});

describe('an area is put right at the summary', () => {
  it.each([
    ['sampah numpuk di dusun karang depok sleman sejak senin', 'lokasinya salah, ngemplak bukan depok', 'dusun karang ngemplak sleman'],
    ['lubang di condongcatur depok dekat toko hijau', 'maguwoharjo bukan condongcatur', 'maguwoharjo depok dekat toko hijau'],
    [
      'lubang di condongcatur depok dekat toko hijau',
      'itu masuk caturtunggal bukan condongcatur kak',
      'caturtunggal depok dekat toko hijau',
    ],
    ['lampu mati di jl magelang km 7 mlati sudah sebulan', 'maaf salah, gamping bukan mlati', 'jl magelang km 7 gamping'],
  ])('%j, then %j', (story, right, place) => {
    expect(told('34.04', story, right)).toBe(place);
  });
});

it.each([
  ['di sei kera hulu nak', 'sei kera hulu'],
  ['asam kumbang sini mas', 'asam kumbang'],
  ['dekat simpang limun situ lah, sitirejo', 'dekat simpang limun, sitirejo'],
])('%j answers where', (text, place) => {
  expect(told('12.71', 'parit tersumbat sudah sebulan', text)).toBe(place);
});

describe('a place that stands first, or right behind the matter, is not asked again', () => {
  it.each([
    ['33.74', 'pasar bulu becek terus', 'pasar bulu'],
    ['33.74', 'kota lama lampunya pada mati', 'kota lama'],
    ['33.74', 'johar got mampet', 'johar'],
    ['33.74', 'macet kaligawe tiap pagi', 'kaligawe'],
    ['33.74', 'rob tambak rejo tiap sore', 'tambak rejo'],
    ['33.74', 'di warung buncit macet', 'warung buncit'],
    ['32.71', 'loji got bau', 'loji'],
    ['32.71', 'macet ciluar tiap berangkat kerja', 'ciluar'],
    ['32.71', 'warung jambu lampu merahnya rusak', 'warung jambu'],
  ])('%s: %j', (code, text, place) => {
    expect(told(code, text)).toBe(place);
  });

  it.each([
    'traktor bikin jalan rusak',
    'indosat hilang sinyal',
    'sinyal lemot',
    'lupa sandi terus',
    'air minum keruh',
    'warung kopi berisik',
  ])('%j names none', (text) => expect(told('33.74', text) ?? null).toBeNull());
});
