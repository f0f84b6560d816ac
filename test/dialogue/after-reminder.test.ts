/** A draft nobody sent is reminded of within a day, with its question; who answers that a day later goes on with it, and loses nothing. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const hourMs = 3_600_000;
const storyTold = 'lampu jalan mati udah tiga malam, gelap banget';

/** The world after this story, so many hours later, after the reminder. */
function reminded(story: string, hours: number): World {
  const world = new World();
  world.text(story);
  expect(world.wait(hours * hourMs).flatMap(({ lines }) => lines.map(({ key }) => key))).toContain('draft.reminder');
  return world;
}

it.each([22, 25, 30, 40])('%d hours later a place answers its question', (hours) => {
  const world = reminded(storyTold, hours);
  world.text('di jl ibrahim adjie depan pasar kiaracondong');
  expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toContain(storyTold);
  expect(world.talk.state?.draft?.place?.text).toBe('jl ibrahim adjie depan pasar kiaracondong');
  world.text('kirim');
  expect(world.filings).toHaveLength(1);
});

it('so it does with a word of excuse before it', () => {
  const world = reminded(storyTold, 25);
  world.text('maaf lupa bales hehe. jl ibrahim adjie depan pasar kircon');
  expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toContain(storyTold);
  expect(world.talk.state?.draft?.place?.text).toContain('jl ibrahim adjie');
});

it('"kirim" sends what the reminder showed', () => {
  const world = reminded('lampu jalan mati di jl melati 5 rt 2', 25);
  world.text('kirim');
  expect(world.filings.map(({ place }) => place?.text)).toEqual(['jl melati 5 rt 2']);
});

it('another matter two days later begins a report of its own', () => {
  const world = reminded(storyTold, 50);
  world.text('sampah numpuk di jl mawar 7 depan sd 2, bau sekali');
  expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).not.toContain(storyTold);
});

it('a joke, of which nobody is reminded, is shown before "kirim" sends it a day later', () => {
  const world = new World();
  world.text('lapor pak ada UFO wkwkwk');
  world.wait(30 * hourMs);
  expect(world.text('kirim').flatMap(({ lines }) => lines.map(({ key }) => key))).toContain('draft.resumed');
});

it.each(['itu di rawa bugel', 'harapan mulya. samping jembatan', 'antara pom bensin sama jembatan'])(
  'two days later "%s", asked for, goes on with it',
  (place) => {
    const world = new World();
    world.text('ada pabrik buang limbah ke kali airnya ungu');
    world.wait(48 * hourMs);
    world.text(place);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', pieces: [{ text: 'ada pabrik buang limbah ke kali airnya ungu' }] });
  },
);

it.each(['kak yg kemarin aku mau kirim aja. gelap banget soalnya', 'yg kemarin jadi dikirim aja', 'jadi deh kirim yg kemarin'])(
  '"%s" comes back to what was put aside',
  (said) => {
    const world = new World();
    for (const told of ['lampu jalan mati di jl mawar', 'aku mikir dulu']) world.text(told);
    world.wait(24 * hourMs);
    world.text(said);
    expect(world.talk.state?.draft?.pieces[0]?.text).toBe('lampu jalan mati di jl mawar');
  },
);

describe('a report that somebody holds for sent', () => {
  const waiting = (days: number) => {
    const world = new World();
    world.text('lampu taman padam 4 tiang di jl anggrek dekat balai');
    world.wait(days * 24 * hourMs);
    return world;
  };
  const lines = (world: World) => world.says.at(-1)?.lines.map(({ key }) => key) ?? [];

  it.each(['ga usah deh min, tadi sore udah dipasang warga', 'batalin yg lampu taman itu ya', 'udah ga jadi kak'])(
    '"%s" after the reminder calls it off, and begins nothing',
    (text) => {
      const world = waiting(1);
      world.text(text);
      expect(world.talk.state).toMatchObject({ draft: null, kept: [{ why: 'cancelled' }] });
      world.text('iya yakin, yg lampu itu');
      expect(lines(world)).toEqual(['draft.cancelled.already']);
      expect(world.talk.state?.draft).toBeNull();
    },
  );

  it.each(['blm beres nih. cuma satu yang nyala, tiga masih mati', 'kata satpam sudah nyala, tapi saya belum lihat'])(
    '"%s" is told on in it, and that it is not sent',
    (text) => {
      const world = waiting(2);
      world.text(text);
      expect(lines(world)).toContain('faq.unsent');
      expect(world.talk.state).toMatchObject({ draft: { pieces: [{}, { text }] }, kept: [] });
      expect(world.filings).toHaveLength(0);
    },
  );

  it.each(['lampunya sudah nyala kok', 'sudah selesai'])('"%s" sends nothing, and asks whether it is off', (text) => {
    const world = waiting(1);
    world.text(text);
    expect(lines(world)).toEqual(expect.arrayContaining(['faq.unsent', 'cancel.perhaps']));
    expect(world.filings).toHaveLength(0);
  });

  it.each(['kak statusnya apa ya kok blm ada kabar hehe', 'progres laporannya gimana min'])('"%s" at the summary hears so', (text) => {
    const world = waiting(0);
    world.text(text);
    expect(lines(world)).toContain('faq.unsent');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it('another matter is a report of its own', () => {
    const world = waiting(2);
    world.text('sampah numpuk sudah seminggu belum diangkut');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
    expect(world.talk.state?.kept).toMatchObject([{ why: 'paused' }]);
  });
});
