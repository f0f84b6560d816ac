/** Where people go and where they live is not where the matter is. */
import { describe, expect, it } from 'vitest';
import { placeTold } from '../../src/dialogue/understand/place-told.ts';
import { World } from '../support/core.ts';

const draftAfter = (...messages: string[]) => {
  const world = new World();
  for (const message of messages) world.text(message);
  return world.talk.state?.draft;
};

describe('where somebody goes', () => {
  it.each([
    'malam2 ngegonggong orang yg pulang dari mushola',
    'sering nyerempet anak sekolah yang mau berangkat ke langgar',
    'kalau subuh mau ke surau gelap',
  ])('"%s" is no answer to "where?"', (said) => {
    const draft = draftAfter('mau lapor lampu mati', 'ada 4 tiang', said);
    expect(draft).toMatchObject({ place: null, pieces: [{}, {}, { text: said }] });
  });

  it.each([
    ['yg mau ke pasar dari masjid', 'ke pasar dari masjid'],
    ['tikungan yang mau ke kampus', 'tikungan yang mau ke kampus'],
  ])('"%s" is one: a way leads there', (said, place) => {
    expect(draftAfter('jalan rusak', said)?.place?.text).toBe(place);
  });
});

describe('where somebody lives', () => {
  it.each([
    ['lubang besar di rajawali', 'rajawali itu rumah saya. lubangnya di jl merpati depan klinik', 'jl merpati depan klinik'],
    ['lampu mati di jl kenanga', 'yang gelap di jl flamboyan 3, jl kenanga itu rumah mertua', 'jl flamboyan 3'],
    ['lampu mati di jl kenanga', 'jl kenanga mah kosan saya kak, yg gelap jl flamboyan 3', 'jl flamboyan 3'],
  ])('"%s", "%s": %s', (story, said, place) => {
    expect(draftAfter(story, said)?.place?.text).toBe(place);
  });

  it.each([
    ['rumah saya di jl mawar 3, tapi lubangnya di jl melati depan sd', 'jl melati depan sd'],
    ['alamat rumah saya jl mawar 3. pohon tumbang di jl melati 5', 'jl melati 5'],
    ['jl mawar 3 itu rumah saya, yang rusak jl melati', 'jl melati'],
    ['rumah saya di jl mawar 3, gotnya di belakang masjid mampet', 'jl mawar 3'],
    ['got mampet di jl mawar 3, itu depan rumah saya', 'jl mawar 3'],
  ])('"%s" is at %s', (story, place) => {
    expect(placeTold(story, undefined)).toBe(place);
  });
});

describe('what befell somebody', () => {
  it.each([
    'lututnya dijait 4',
    'tangannya diperban 2',
    'kmaren budak sd jatoh kakinye masok sela papan',
    'pagarnya miring ke jalan bang, hampir nimpa orang',
  ])('"%s" is no answer to "where?"', (said) => {
    expect(draftAfter('papan jembatan lepas', said)).toMatchObject({ place: null, pieces: [{}, { text: said }] });
  });

  it.each(['sebelahnya dinas pasar', 'gang mas'])('"%s" is one', (said) => {
    expect(draftAfter('papan jembatan lepas', said)?.place?.text).toBe(said);
  });

  it.each([
    ['kafe sebelah kos muter musik sampe jam 3', null],
    ['bengkel depan kos ngecat mobil di jalan', 'bengkel depan kos'],
    ['beli seragam di koperasi 1,2jt ga boleh beli di luar', null],
    ['sampah numpuk di d jl wahidin', 'jl wahidin'],
  ])('%j tells %j', (said, place) => {
    expect(draftAfter(said)?.place?.text ?? null).toBe(place);
  });
});

describe('put right', () => {
  it('another street comes with what is near it', () => {
    const draft = draftAfter(
      'pohon mau roboh',
      'jl rambai raya deket ruko',
      'ralat, lokasinya bukan rambai tp jl cempedak indah samping pos satpam',
      'eh sukajadi kelurahannya',
    );
    expect(draft?.place?.text).toBe('jl cempedak indah samping pos satpam, kelurahan sukajadi');
    expect(draft?.pieces).toHaveLength(1);
  });

  it('what only points to a street stands nowhere', () => {
    const draft = draftAfter('akta anakku 2 bulan rak dadi2', 'kota semarang lah ndes, sing jl kelinci');
    expect(draft).toMatchObject({ place: { text: 'kota semarang, jl kelinci' }, pieces: [{}] });
  });
});
