/** Whether a line that follows a report right after it was filed tells where that is, and nothing else. */
import type { Places } from '../known.ts';
import { tellsAnotherSpot } from './correcting.ts';
import { intent } from './intent.ts';
import { plain, words } from './normalise.ts';
import { findPlace } from './place.ts';
import { finerSpot } from './place-finer.ts';
import { beginsPart, lastSpot } from './place-parts.ts';
import { toldOn } from './place-right.ts';
import { bared } from './place-tidy.ts';
import { townKind } from './town-kind.ts';

const leadsToRight =
  /\b(?:eh|itu|ternyata|rupanya|salah|keliru|ralat|koreksi|typo|bukan|maksud\w*|harusnya|seharusnya|benar|betul|deng|ding|masuk(?:nya)?|tepatnya|pokoknya|maaf|kata \w+|lupa|kelupaan)\b/;
/** "kantornya di jl mawar": where something else is. */
const ofOther =
  /\b(?!(?:lokasi|tempat|alamat|posisi|letak|titik|jalan|gang|kelurahan|kecamatan|desa|kejadian|tkp)nya)\p{L}{3,}nya (?:ada |itu |lagi )*di\b/u;

/** "kel sukamaju", "depan sd 3": where it is more closely; "ternyata jl kenanga": where it is instead. Another street alone may begin another report. `told`: the place it has. */
export function tellsPlaceOf(told: string, text: string, places: Places | undefined): boolean {
  const core = bared(text);
  const line = plain(text);
  const leads = leadsToRight.test(line);
  const isTown = townKind(text) !== null;
  const named = findPlace(core) !== null || isTown || (leads && places?.spotted(core)[0]?.from === 0);
  const isAside = text.includes('?') || tellsAnotherSpot(text) || ofOther.test(line) || intent(text) !== null;
  if (isAside || !(named || finerSpot(core) !== null)) return false;
  const anew = toldOn(told, text, places);
  const isCloser = beginsPart(core) || isTown || !named || lastSpot(core)?.before === '';
  return anew !== null && (leads || (isCloser && words(told).every((word) => words(anew).includes(word))));
}
