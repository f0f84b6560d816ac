/** Where a story says it is: names kept whole, and ended where what happens begins; an area put right. */
import { describe, expect, it } from 'vitest';
import { placeTold } from '../../src/dialogue/understand/place-told.ts';
import { placesFor } from '../support/areas.ts';
import { region, rendered, World } from '../support/core.ts';

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

describe('a canal is no flood, and a junction is precise', () => {
  const story = (code: string, text: string) => {
    const world = new World();
    world.region = { ...region, code };
    world.places = placesFor(code);
    const says = world.text(text);
    return { place: world.talk.state?.draft?.place?.text, asked: world.talk.state?.draft?.asked, text: says.map(rendered).join('\n') };
  };

  it.each([
    [
      'kasur bekas numpuk di pinggir banjir kanal timur dekat jembatan kenari',
      'pinggir banjir kanal timur dekat jembatan kenari',
      'Sampah',
    ],
    ['lampu jalan mati di sepanjang kanal banjir barat', 'sepanjang kanal banjir barat', 'Lampu'],
  ])('%j', (text, place, category) => {
    const { place: found, text: said } = story('31.71', text);
    expect(found).toBe(place);
    expect(said).toContain(`Kategori: ${category}`);
  });

  it.each([
    ['bangjo kalibanteng arah bandara mati', 'bangjo kalibanteng arah bandara'],
    ['lampu bangjo peterongan mati dari subuh', 'lampu bangjo peterongan'],
    ['prapatan gajah mada macet tiap sore', 'prapatan gajah mada'],
    ['traffic light peterongan kedip kedip', 'traffic light peterongan'],
  ])('%j is not asked about', (text, place) => {
    expect(story('33.74', text)).toMatchObject({ place, asked: 'summary' });
  });

  it('but any traffic light may be meant by one without a name', () => {
    expect(story('33.74', 'bangjo mati, macet parah').asked).toBe('place');
  });
});

describe('what is told of a road, and a thing without its name, are no part of a place', () => {
  it.each([
    ['jl kenari raya bahu jalannya longsor', 'jl kenari raya'],
    ['jl wonodri median jalan penuh sampah', 'jl wonodri'],
    ['jl gajah raya marka jalannya ga kelihatan', 'jl gajah raya'],
    ['jl kenari badan jalan amblas separo', 'jl kenari'],
    ['jembatan kecil jl puri kenanga barat pegangannya patah', 'jembatan kecil jl puri kenanga barat'],
    ['suplai air pdam keruh di puri kenari blok C', 'puri kenari blok C'],
    ['debit air pam kecil di griya kenari blok F', 'griya kenari blok F'],
    ['tiang miring di gang kami (lamper tengah gg 5) mau roboh', 'lamper tengah gg 5'],
  ])('%j', (text, place) => {
    expect(told('33.74', text)).toBe(place);
  });
});

it.each([
  ['depan gang kenanga 7', 'jl menoreh raya, depan gang kenanga 7'],
  ['yo wis piye neh, ngarep gang kenanga 7, wis rong minggu', 'jl menoreh raya, ngarep gang kenanga 7'],
  ['mburi masjid al ikhlas, wes telung dina', 'jl menoreh raya, mburi masjid al ikhlas'],
  ['gigireun masjid al ikhlas, geus saminggu', 'jl menoreh raya, gigireun masjid al ikhlas'],
])('a spot of the road, beside a time and talk: %j', (said, place) => {
  const world = new World();
  for (const text of ['aspal mengelupas di jl menoreh raya', said]) world.text(text);
  const draft = world.talk.state?.draft;
  expect(draft?.place?.text).toBe(place);
  expect(draft?.pieces.length).toBe(said.includes(',') ? 2 : 1);
});

describe('what only sounds like a name stands in no place', () => {
  it.each([
    ['jembatan kayune wes bosok', null],
    ['atape los sayur bocor kabeh', null],
    ['satu kampung muntah2 semua gara2 limbah', null],
    ['kafe samping kosan live music sampe subuh', null],
    ['pohon roboh natutup gerbang paud, lorong 5 jl veteran', 'lorong 5 jl veteran'],
    ['jalan paving rusak di komplek puri blok c jl anggrek', 'komplek puri blok c jl anggrek'],
    ['harga gula di pasar daya 18rb/kilo', 'pasar daya'],
    ['parkir di pasar daya 5rb-an', 'pasar daya'],
  ])('"%s" is at %s', (text, place) => {
    expect(placeTold(text, undefined)).toBe(place);
  });

  it.each([
    ['ada kali seminggu', 'jl kenari'],
    ['kata orang di suara itu', 'jl kenari'],
  ])('"%s" adds nothing to the place', (said, place) => {
    const world = new World();
    for (const message of ['sampah numpuk di jl kenari', said]) world.text(message);
    expect(world.talk.state?.draft?.place?.text).toBe(place);
  });
});

describe('an answer to "where?"', () => {
  const answered = (said: string) => {
    const world = new World();
    for (const message of ['got mampet', said]) world.text(message);
    const draft = world.talk.state?.draft;
    return [draft?.place?.text, draft?.pieces.length];
  };
  it.each([
    ['gang mawar 3, sak gang kena smua', 'gang mawar 3', 2],
    ['gang mawar 3, satu kampung', 'gang mawar 3', 2],
    ['tps wonokusumo sing cedek kali iku lho, mburine gang 4', 'tps wonokusumo sing cedek kali iku, mburine gang 4', 1],
  ])('"%s" is %s', (said, place, pieces) => {
    expect(answered(said)).toEqual([place, pieces]);
  });
});

describe('what is done, who says so and who is called so', () => {
  it.each([
    ['proyek semenisasi gang fiktif, uangnya habis', undefined],
    ['preman di pasar ngaku petugas minta 10rb', undefined],
    ['jalan apaan ini, lubang semua ban gw bocor', undefined],
    ['tadi malam ibu saya jatuh dsini kena lubang', undefined],
    ['pengaspalan jalan melati bolong lagi', 'jalan melati'],
    ['got mampet di gang 4 situ nah, sempaja', 'gang 4, sempaja'],
  ])('"%s": %s', (text, place) => {
    expect(told('64.72', text)).toBe(place);
  });

  it.each([
    [['titian kampung kami rumpung sudah'], undefined],
    [['titian kampung kami rumpung sudah', 'kuin selatan rt 9, samping langgar'], 'kuin selatan rt 9, samping langgar'],
    [['jalan di gang kami kelayan b rt 5 rusak berat'], 'kelayan b rt 5'],
    [['lampu di desa kami alalak tengah mati'], 'alalak tengah'],
    [['sampah numpuk', 'sampahnya sampai ke tengah jalan'], undefined],
    [['sampah numpuk', 'tiap hari begini', 'ratik smpe ke tengah jln'], undefined],
    [['tetangga karaokean sampai jam 2 malam', 'tiap hari', 'airnya masuk ke dapur orang'], undefined],
  ])('%j: %s', (texts, place) => {
    expect(told('63.71', ...texts)).toBe(place);
  });

  it('"dipanggil mas ..." is no place', () => {
    expect(
      told('35.73', 'petugas kir minta uang', 'ga usah rahasia', 'tempat uji kir arjosari. orangnya gendut dipanggil mas bendot'),
    ).toBe('tempat uji kir arjosari');
  });
});
