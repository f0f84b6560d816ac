/** "Sudah beres?" answered with the name of the report first, whatever was told since. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const claimed = (story: string, ...since: string[]) => {
  const world = new World();
  for (const text of [story, 'kirim']) world.text(text);
  world.wait(2 * 86_400_000);
  world.central('complaint.resolved', { text: 'Sudah dikerjakan.' });
  for (const text of since) world.text(text);
  return world;
};
const sign = 'marka zebra cross jl kenari pudar';
const drain = 'mau lapor, got jl cemara mampet';

it.each(['soal marka mah udh bener', 'yg zebra cross udah normal', 'kalo markanya sih udah beres', 'perkara marka tos leres'])(
  '%j closes it',
  (text) => {
    expect(keys(claimed(sign), text)).toContain('question.thanks');
  },
);

it.each(['lubang yang itu sudah beres, halus', 'lubang tadi mah udah beres'])('%j, pointed at behind its name, closes it', (text) => {
  expect(keys(claimed('lubang di jl mawar depan pasar'), text)).toContain('question.thanks');
});

describe.each([[[drain, 'kirim']], [[drain]]])('with %j told since', (since) => {
  const lamp = 'lampu merah simpang kenari mati';

  it.each(['yg lampu belom juga!!', 'soal lampu merah masih sama aja', 'kalo lampunya durung'])('%j opens it again', (text) => {
    const world = claimed(lamp, ...since);
    expect(keys(world, text)).toContain('question.reopened.words');
    expect(world.talk.state?.draft?.pieces.length ?? 1).toBe(1);
  });

  it('"yg lampu udah nyala" closes it', () => {
    expect(keys(claimed(lamp, ...since), 'yg lampu udah nyala')).toContain('question.thanks');
  });

  it.each(['yg got belum', 'soal got udah beres'])('%j is not of it', (text) => {
    const said = keys(claimed(lamp, ...since), text);
    expect(said).not.toContain('question.reopened.words');
    expect(said).not.toContain('question.thanks');
  });
});

it.each(['soal marka udah bener belum sih?', 'yg bener dong ngecatnya', 'yg marka udah bener tapi luntur'])('%j closes nothing', (text) => {
  expect(keys(claimed(sign), text)).not.toContain('question.thanks');
});
