/** What becomes of a pin when words below it say that it shows where the teller is, or where it happened. */
import { expect, it } from 'vitest';
import { placesFor } from '../support/areas.ts';
import { region, World } from '../support/core.ts';

const pinned = (...messages: string[]) => {
  const world = new World();
  world.region = { ...region, code: '32.71', name: 'Kota Bogor' };
  world.places = placesFor('32.71');
  world.text('jalan rusak parah');
  world.hear({ type: 'pin', lat: -6.5651, lon: 106.7702 });
  for (const message of messages) world.text(message);
  return world.talk.state?.draft;
};

it.each([
  'bukan situ, itu posisi saya skrg lg di kantor',
  'bukan disitu pak, saya lagi di rumah',
  'eh itu mah posisi saya, bukan tempatnya',
  'sharelok nya meleset min',
  'eh salah titik, itu kantor saya',
  'waduh salah itu rumah mertua sebentar',
  'abaikan pin yang tadi, salah kirim',
  'lho dudu kuwi, kuwi omahku',
  'salah titik, iku griyaku',
  'bukan itu nak, itu rumah adik ibu',
  'bukan situ, itu kantor suami saya',
  'bukan disitu, itu lokasi kantor sy kepencet',
])('%j drops the pin and asks again', (text) => {
  const draft = pinned(text);
  expect(draft?.place).toBeNull();
  expect(draft?.asked).toBe('place');
});

it.each([
  [['kejadiannya di jl. darul quran loji'], 'jl. darul quran loji'],
  [['bukan situ, itu posisi saya skrg lg di kantor', 'kejadiannya di jl. darul quran loji'], 'jl. darul quran loji'],
  [['tkpnya di jl durian'], 'jl durian'],
  [['eh bukan, itu posisiku skrg. yg rusak jl merdeka dpn apotek'], 'jl merdeka dpn apotek'],
  [['bukan itu kelurahan sebelah. yang bener loji, jl merdeka'], 'loji, jl merdeka'],
  [['salah min, itu lokasiku. yg bolong gang melati rt 3'], 'gang melati rt 3'],
  [['itu lokasi saya sekarang, yang rusak di jl merdeka'], 'jl merdeka'],
  [['bukan di sana, titiknya lari. harusnya kel loji dkt pangkalan angkot'], 'kel loji dkt pangkalan angkot'],
  [['oh itu pas saya udah di rumah. yg bener jl merdeka depan apotek, kel loji'], 'jl merdeka depan apotek, kel loji'],
  [['maps nya error, gang melati rt 3'], 'gang melati rt 3'],
  [['eh salah pencet itu posisi ibu lg d pasar. kejadiannya di gang melati rt 3'], 'gang melati rt 3'],
  [['salah kirim, itu lokasi saya di kantor. yg rusak jl merdeka dpn apotek'], 'jl merdeka dpn apotek'],
  [['bukan, itu mah seberang rel. ini yang gang melati rt 3'], 'gang melati rt 3'],
  [['salah pak, itu posisi awak sekarang. lobangnya di tanjakan flyover loji'], 'tanjakan flyover loji'],
])('%j is the place without the pin', (messages, place) => {
  const draft = pinned(...messages);
  expect(draft?.place?.text).toBe(place);
  expect(draft?.place?.lat).toBeUndefined();
});

it('a pin called wrong below the question what it is about gives way to the place, and the question stands', () => {
  const world = new World();
  world.hear({ type: 'pin', lat: -6.5651, lon: 106.7702 });
  world.hear({ type: 'file', kind: 'voice', ref: 'v', bytes: 1000, seconds: 9 });
  world.text('bukan situ, gps nya lari. yg bener kel loji dkt pangkalan angkot');
  expect(world.talk.state?.draft).toMatchObject({ asked: 'about', pieces: [], place: { text: 'kel loji dkt pangkalan angkot' } });
  expect(world.talk.state?.draft?.place?.lat).toBeUndefined();
});

it('what is told beside it stays told', () => {
  const draft = pinned('gps nya ngaco, lampunya mati juga di jl merdeka 3');
  expect(draft?.pieces.at(-1)?.text).toBe('lampunya mati juga di jl merdeka 3');
});

it.each(['bukan, itu rumah yang banjir. di jl merdeka juga', 'bukan di situ aja, di jl merdeka juga', 'gps nya geser dikit'])(
  '%j leaves the pin',
  (text) => {
    expect(pinned(text)?.place?.lat).toBe(-6.5651);
  },
);

it('a name beside the pin leaves it', () => {
  const draft = pinned('jl durian depan masjid');
  expect(draft?.place).toMatchObject({ text: 'jl durian depan masjid', lat: -6.5651 });
});

it('a pin sent after "bentar" goes on with what waits', () => {
  const world = new World();
  world.text('jalan rusak parah');
  world.text('bentar saya ke sana dulu');
  world.hear({ type: 'pin', lat: -6.5651, lon: 106.7702 });
  expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', pieces: [{ text: 'jalan rusak parah' }], place: { lat: -6.5651 } });
});

it.each([
  ['iya bener tp yg masuk gang, loji gang 6 paling pojok', 'loji gang 6 paling pojok'],
  ['betul, rt 4 rw 1', 'rt 4 rw 1'],
  ['bener situ, depan mushola al huda', 'depan mushola al huda'],
])('%j below a pin is its words and no piece of the story', (said, place) => {
  expect(pinned(said)).toMatchObject({ place: { text: place, lat: -6.5651 }, pieces: [{}] });
  expect(pinned(said)?.pieces).toHaveLength(1);
});

it('what is told beside such words stays in the story', () => {
  expect(pinned('iya bener, gang 4 nya sempit ambulans ga bisa masuk')?.pieces).toHaveLength(2);
});
