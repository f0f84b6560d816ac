/** A sense for danger in words no list holds: weights learned from our own invented sentences (test/dialogue/fixtures) by `npm run understand:dangers`. It weighs what the lists found together with everything else that is said. */
import { withoutAsides } from './danger-aside.ts';
import { classSigns, isClassed } from './danger-classes.ts';
import { cry, type Danger, feared, fiction, heardNow, hints, laughter, longAgo, now, paper, past } from './danger-signs.ts';
import type { ToldDanger } from './danger-told.ts';
import weights from './danger-weights.json' with { type: 'json' };
import { createSense, most } from './sense.ts';
import { type Shown, showing, shownOf } from './signs.ts';

/** The kinds, in the order of the weights. */
export const dangerKinds: readonly Danger[] = ['fire', 'police', 'ambulance', 'rescue', 'power', 'women_children', 'crisis'];

const frames = Object.entries({ feared, paper, longAgo, fiction, past, laughter, now, cry, heardNow });
const scoreOf = createSense(weights.danger);
const scoreAmid = createSense(weights.amid);
const scoresOfKinds = createSense(weights.kinds);

/** Words that say nothing by themselves, only beside others. */
const small = new Set(
  'pak bu bapak min kak mas mbak bang bos gan ya iya nih sih dong deh kok lho loh itu ini yang di ke dari dan atau dengan untuk pada ada adalah masih sudah belum lagi juga saja aja hanya cuma kan tapi terus banget sekali saya aku kami kita dia mereka anda tidak bukan jangan mau akan bisa dapat harus perlu tolong mohon minta sama oleh karena kalau jika apa siapa mana kapan kenapa bagaimana berapa nya salah benar lapor laporan kirim'.split(
    ' ',
  ),
);

/** How many words of a line say something by themselves. */
export function tellingWords(line: string): number {
  return new Set(line.split(' ').filter((word) => !small.has(word))).size;
}

/** All that what is told shows together. `listed`: whether the lists alone hear a danger; `asks`: whether it ends as a question. */
export function dangerSigns(sentences: readonly ToldDanger[], listed: boolean, asks: boolean): Shown {
  const named = dangerKinds.filter((kind) => sentences.some(({ before }) => before.has(kind)));
  const line = sentences.map(({ line }) => line).join(' ');
  const rest = sentences.map(({ rest }) => rest).join(' ');
  const shown = shownOf(withoutAsides(line, isClassed));
  const { classes, pairs } = classSigns(shown);
  const others = [
    ...classes,
    ...(named.length > 0 ? ['!danger', ...named.map((kind) => `!${kind}`)] : []),
    ...(dangerKinds.some((kind) => hints[kind].test(rest)) ? ['!hint'] : []),
    ...frames.flatMap(([name, frame]) => (frame.test(rest) ? [`!${name}`] : [])),
    ...(rest === line ? [] : ['!things']),
    ...(listed ? ['!listed'] : []),
    ...(asks ? ['!?'] : []),
  ];
  return showing(shown, others, pairs);
}

/** How much speaks for a danger: above nothing, more does than does not. */
export function dangerScore(shown: Shown): number {
  return scoreOf(shown)[0] ?? 0;
}

/** The same in the middle of a talk, where most words are answers: learned beside those in place of stories. */
export function dangerScoreAmid(shown: Shown): number {
  return scoreAmid(shown)[0] ?? 0;
}

/** The danger it sounds most like. */
export function likelyDanger(shown: Shown): Danger {
  return dangerKinds[most(scoresOfKinds(shown))] ?? 'police';
}
