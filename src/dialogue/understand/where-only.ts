/** Words that say where, and nothing of what is wrong there: at most who speaks, and why the answer comes late. */
import { excuses } from './excuse.ts';
import { words } from './normalise.ts';
import { wordsBesideOpening } from './opening.ts';
import { findPlace, tells } from './place.ts';
import { rememberingStories } from './recent.ts';

const pointing = new Set(
  'alamat alamatnya lokasi lokasinya tempat tempatnya posisi posisinya letak letaknya titik titiknya rumah rumahnya rumahku tepat tepatnya persis persisnya dekat depan samping belakang seberang sebelah sekitar situ sana namanya nama address location place near in at on the is it its my here'.split(
    ' ',
  ),
);

/** "maaf kemarin ketiduran, alamatnya jl kenari 12", "jl kenari 12": a place is told, and what happened is not. */
export const tellsOnlyWhere = rememberingStories((text): boolean => {
  const place = findPlace(text);
  if (place === null || tells(place)) return false;
  const rest = words(text.replace(place, ' ')).filter((word) => !pointing.has(word));
  return wordsBesideOpening(rest.join(' ')).length === 0 || excuses(rest.join(' '));
});
