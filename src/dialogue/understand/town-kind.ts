/** "kabupaten", "yg kota lah masa kabupaten": which of two towns of one name is meant, told alone. */
import type { Places } from '../known.ts';
import { isCity, saysName } from './area.ts';
import { plain } from './normalise.ts';
import { clausesOf } from './place-tidy.ts';

const kinds = 'kota|kotamadya|kodya|kabupaten|kab';
const around =
  '(?:yang|di|ya|iya|itu|bagian|daerah|wilayah|masuk|masuknya|eh|oh|maaf|maksud|maksudnya|saya|ikut|pak|bu|min|kak|tapi|harusnya|ternyata|jelas)';
const behind = '(?:aja|saja|ya|kok|lah|dong|sih|deh|deng|ding|nya|itu|pak|bu|min|kak|jelas|pokoknya)';
/** "masa kabupaten", "bukan kab": the other one. */
const other = `(?:masa|masak|bukan|kok|emang) (?:yang |di |ke )?(?:${kinds})(?:nya)?`;
const said = new RegExp(`^(?:${other} )?(?:${around} )*(?<kind>${kinds})(?:nya)?(?: ${behind})*(?: ${other}(?: ${behind})*)?$`);
const otherAlone = new RegExp(`^${other}(?: ${behind})*$`);
/** A name of a town is so many words. */
const nameMaxWords = 3;

/** The kind of town that words name and nothing else. */
export function townKind(text: string): 'kota' | 'kabupaten' | null {
  const isBeside = (clause: string) => clause === '' || otherAlone.test(plain(clause)) || /^kan\s/i.test(clause);
  const [only = '', ...more] = clausesOf(text).filter((clause) => !isBeside(clause));
  const kind = more.length === 0 ? said.exec(plain(only))?.groups?.kind : undefined;
  return kind === undefined ? null : kind.startsWith('kab') ? 'kabupaten' : 'kota';
}

/** `told` with the town in it called so: "dinsos bogor" is "dinsos kabupaten bogor". null: words name no kind alone, or no town of that kind stands there. */
export function townOfKind(told: string, text: string, places: Places | undefined): string | null {
  const kind = places === undefined ? null : townKind(text);
  if (kind === null || places === undefined) return null;
  const all = [...told.matchAll(/[\p{L}'’-]+/gu)];
  const named = all.flatMap(({ index }, i) => all.slice(i, i + nameMaxWords).map((last) => told.slice(index, last.index + last[0].length)));
  const isTown = (name: string) =>
    places.named('regency', name).some((area) => isCity(area) === (kind === 'kota') && saysName(name, area.regency, true));
  const name = named.sort((a, b) => b.length - a.length).find(isTown);
  if (name === undefined) return null;
  return told.replace(new RegExp(`(?<!\\p{L})(?:(?:${kinds})\\.?\\s+)?${RegExp.escape(name)}(?!\\p{L})`, 'iu'), () => `${kind} ${name}`);
}
