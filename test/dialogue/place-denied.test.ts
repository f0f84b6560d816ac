/** What words deny is nowhere in the place, neither where it stood before nor where they tell another. */
import { describe, expect, it } from 'vitest';
import { readArea } from '../../src/dialogue/understand/area.ts';
import { putRight, toldOn } from '../../src/dialogue/understand/place-right.ts';
import { placesFor } from '../support/areas.ts';
import { region, World } from '../support/core.ts';

const inBandung = () => {
  const world = new World();
  world.region = { ...region, code: '32.73', name: 'Kota Bandung' };
  world.places = placesFor('32.73');
  return world;
};

it.each([
  [
    'jembatan kayu di antapani wetan',
    'kelurahannya antapani kidul bukan antapani wetan, maklum baru pindah',
    'jembatan kayu di antapani kidul',
  ],
  [
    'jl sawo dekat tukang cukur',
    'kecamatannya panyileukan ya, kelurahan cipadung kidul. BUKAN cipadung yang di cibiru',
    'jl sawo dekat tukang cukur, kecamatan panyileukan, kelurahan cipadung kidul',
  ],
  ['cipadung', 'bukan yg cibiru bu, cipadung kidul panyileukan. dekat masjid raya', 'cipadung kidul, panyileukan, dekat masjid raya'],
  ['sukaraja wetan', 'sukaraja KULON pak bukan wetan, seberang kantor pos', 'sukaraja KULON, seberang kantor pos'],
  [
    'gang buntu, antapani wetan',
    'eh antapani kidul ternyata, bukan antapani wetan, depan langgar',
    'gang buntu, antapani kidul, depan langgar',
  ],
])('of %s "%s" makes %s', (told, said, right) => {
  expect(putRight(told, said, placesFor('32.73'))).toBe(right);
  expect(toldOn(told, said, placesFor('32.73'))).toBe(right);
});

it.each([
  ['got mampet di jl sawo 2, bukan jl sawo 4', 'jl sawo 2'],
  ['lampu mati bukan di jl melati tapi di jl mawar 3', 'jl mawar 3'],
  ['joroknya bukan main di jl sawo 2', 'jl sawo 2'],
  ['macetnya bukan kepalang di simpang dago', 'simpang dago'],
  ['got mampet di antapani kidul gang 2 bukan antapani wetan', 'antapani kidul gang 2'],
])('"%s" is at %s', (text, place) => {
  const world = inBandung();
  world.text(text);
  expect(world.talk.state?.draft?.place?.text).toBe(place);
});

it.each([
  ['di antapani kidul, bukan antapani wetan yang di ujung. dekat simpang', 'antapani kidul, dekat simpang'],
  ['bukan antapani wetan ya bu, antapani kidul', 'antapani kidul'],
])('at "where?" "%s" is %s', (text, place) => {
  const world = inBandung();
  for (const said of ['got mampet', text]) world.text(said);
  expect(world.talk.state?.draft?.place?.text).toBe(place);
});

it('a place that is denied where it is asked anew is asked for again', () => {
  const world = inBandung();
  for (const said of ['lampu mati di jl mawar 3', 'ubah tempat', 'bukan jl mawar 3']) world.text(said);
  expect(world.talk.state?.draft).toMatchObject({ asked: 'place', place: null });
});

it('what is put right where it was asked for more is asked for no more', () => {
  const world = inBandung();
  for (const said of ['ada galian kabel di antapani wetan', 'antapani KIDUL min bukan wetan, depan masjid']) world.text(said);
  expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: 'antapani KIDUL, depan masjid' } });
  world.text('nah iya itu, kirim');
  expect(world.filings).toHaveLength(1);
});

describe('an area that is read lies in the district that is told', () => {
  it.each([
    ['cipadung, cibiru', '32.73.25.1002'],
    ['cipadung, panyileukan', '32.73.28'],
    ['kel cipadung, panyileukan', '32.73.28'],
    ['cipadung, jl panyileukan raya', '32.73.25.1002'],
  ])('%s: %s', (text, code) => {
    expect(readArea(text, placesFor('32.73'), '32.73').area?.code).toBe(code);
  });
});

describe('a slip that is put right at once', () => {
  const placeOf = (...texts: string[]) => {
    const world = new World();
    for (const text of texts) world.text(text);
    return world.talk.state?.draft?.place?.text;
  };

  it.each([
    ['terminal lama eh bukan terminal baru sukajadi', 'terminal baru sukajadi'],
    ['jl anggrek eh bukan jl kamboja dekat langgar', 'jl kamboja dekat langgar'],
    ['smpn 4 eh bukan deng, smpn 5', 'smpn 5'],
    ['di jl anggrek. eh bukan itu lokasinya', 'jl anggrek'],
    ['jl anggrek, bukan jl kamboja', 'jl anggrek'],
  ])('"%s" is %s', (said, place) => {
    expect(placeOf('lampu penerangan mati', said)).toBe(place);
  });

  it('so in a story, and where a place was told before', () => {
    expect(placeOf('got mampet di gang 7 eh bukan gang 9 rt 2')).toBe('gang 9 rt 2');
    expect(placeOf('got mampet di jl anggrek', 'jl anggrek eh bukan jl kamboja')).toBe('jl kamboja');
  });
});
