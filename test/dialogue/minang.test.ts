/** What people of Padang write: Minang, and Indonesian with Minang in it. Read as Indonesian, and kept as it was written. */
import { describe, expect, it } from 'vitest';
import { retold } from '../../src/dialogue/understand/minang.ts';
import { words } from '../../src/dialogue/understand/normalise.ts';
import { placesFor } from '../support/areas.ts';
import { region, World } from '../support/core.ts';

function padang(...texts: string[]): World {
  const world = new World();
  world.region = { ...region, code: '13.71', name: 'Kota Padang' };
  world.places = placesFor('13.71');
  for (const text of texts) world.text(text);
  return world;
}
const draft = (...texts: string[]) => padang(...texts).talk.state?.draft ?? null;
const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));

describe('a message', () => {
  it.each([
    ['sampah alah tigo hari ndak diangkuik, busuak bana', 'sampah sudah tiga hari ndak diangkut, busuk banget'],
    ['aia lah masuak rumah', 'air sudah masuk rumah'],
    ['banda tasumbek dek tanah urang mambangun', 'selokan tersumbat karena tanah orang membangun'],
    ['LAH SAPINGGANG AIA, NDAK TAANGKEK', 'SUDAH SAPINGGANG AIR, NDAK TERANGKAT'],
    ['laporan banda tu lanjuik an se', 'laporan selokan itu lanjutkan aja'],
    ['tu baa nak', 'itu gimana nak'],
    ['kapatang di kantua lurah lubuak minturun alun ado urang', 'kemarin di kantor lurah lubuk minturun belum ada orang'],
    ['tibo tibo apak rabah', 'tiba tiba bapak roboh'],
    ['RT nyo ndak tau ambo', 'RT nya ndak tau saya'],
    ['jan lamo2 yo, lapuak ikan den', 'jangan lama2 ya, lapuk ikan saya'],
    ['ambo lah manunggu 3 jam', 'saya sudah menunggu 3 jam'],
    ['ingekan lah baliak petugasnyo', 'ingatkan lah balik petugasnya'],
    ['jembatan rusak dek galodo tahun lapeh, alun dipelokan', 'jembatan rusak karena banjir bandang tahun lalu, belum diperbaiki'],
    ['anjiang lapeh di muko surau, urang takuik', 'anjing lepas di depan surau, orang takut'],
  ])('"%s" is "%s"', (text, read) => {
    expect(retold(text).text).toBe(read);
  });

  it.each([
    'kirim lah min, tu jalan depan SD',
    'jalan rusak di banda aceh ka',
    'pasar gadang malang kotor',
    'lampu mati dek, tolong',
    'urang nagih wae, ka dinten ieu',
    'alat berat beko nya ditinggal di jalan',
    'mandi, manggis, mampet',
  ])('"%s" is not Minang', (text) => {
    expect(retold(text).text).toBe(text);
  });

  it('what is found in it is given as it was written', () => {
    const { back } = retold('lampu mati di muko pasa raya, dakek kantua camat');
    expect(back('depan pasar raya')).toBe('muko pasa raya');
    expect(back('depan pasar raya, dekat kantor camat')).toBe('muko pasa raya, dakek kantua camat');
    expect(back('elsewhere')).toBe('elsewhere');
  });

  it('is read so by all that look for words', () => {
    expect(words('indak ado aia kapatang')).toEqual(['tidak', 'ada', 'air', 'kemarin']);
  });
});

describe('the place of a story', () => {
  it.each([
    ['Jalan Raya Siteba depan pasar siteba ado lubang gadang, alah duo urang jatuah', 'Jalan Raya Siteba depan pasar siteba'],
    ['sampah di pasa simpang haru alah tigo hari ndak diangkuik', 'pasa simpang haru'],
    ['kapatang ka kantua lurah lubuak minturun alun ado urang', 'kantua lurah lubuak minturun'],
    ['ambo tingga di kampuang baru lubuak bagaluang, aia pam ndak iduik', 'kampuang baru lubuak bagaluang'],
    ['parkir lia di muko pasa alai mambuek macet', 'muko pasa alai'],
    ['anjiang galak di kampuang jua manggigik anak tatanggo', 'kampuang jua'],
  ])('"%s": %s', (text, place) => {
    expect(draft(text)?.place?.text).toBe(place);
  });

  it('is looked up among the official ones', () => {
    expect(draft('jalan ka lubuak minturun lah duo bulan balubang')?.place).toMatchObject({ village: 'Kel. Lubuk Minturun' });
    expect(draft('jalan di pasie nan tigo lah ancua')?.place).toMatchObject({ village: 'Kel. Pasie Nan Tigo' });
  });

  it('is not what is wrong there', () => {
    expect(draft('jan CFD di tutuik min')?.place ?? null).toBeNull();
    expect(draft('baa ko, aia pam mati seminggu', 'banda tasumbek dek tanah urang mambangun perumahan')?.place ?? null).toBeNull();
  });

  it('told at the question keeps its words', () => {
    const { place, pieces } = draft('lampu jalan mati lah sabulan', 'jalan simpang maransi dakek musala') ?? {};
    expect(place?.text).toBe('jalan simpang maransi dakek musala');
    expect(pieces).toHaveLength(1);
  });

  it('does not grow by what is told of it', () => {
    const world = padang(
      'sampah di pasa raya alah 4 hari ndak diangkuik',
      'di blok III sabalah tangga',
      'blok III tu lah barasiah kapatang',
    );
    expect(world.talk.state?.draft?.place?.text).not.toContain('barasiah');
    expect(world.talk.state?.draft?.pieces.at(-1)?.text).toBe('blok III tu lah barasiah kapatang');
  });
});

it('the time is read', () => {
  const world = padang('lampu jalan mati di simpang haru alah 2 minggu kalam');
  world.text('kirim');
  expect(world.filings[0]?.occurred).toBe('sudah 2 minggu (2026-11-09/)');
});

it.each(['tu baa nak', 'lah tu baa lai'])('"%s" at the summary asks what comes next', (text) => {
  expect(keys(padang('sampah di pasa simpang haru alah tigo hari ndak diangkuik').text(text))).toContain('summary.hint');
});
