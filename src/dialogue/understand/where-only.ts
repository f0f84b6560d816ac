/** Words that say where, and nothing of what is wrong there: at most who speaks, and why the answer comes late. */

import type { Places } from '../known.ts';
import { isEveryday } from './everyday.ts';
import { excuses } from './excuse.ts';
import { plain, words } from './normalise.ts';
import { wordsBesideOpening } from './opening.ts';
import { findPlace, tells } from './place.ts';
import { clausesOf } from './place-tidy.ts';
import { prefaceOf } from './preface.ts';
import { rememberingStories } from './recent.ts';
import { isStrange } from './strange.ts';

const pointing = new Set(
  'alamat alamatnya lokasi lokasinya tempat tempatnya posisi posisinya letak letaknya titik titiknya rumah rumahnya rumahku tepat tepatnya persis persisnya dekat depan samping belakang seberang sebelah sekitar situ sana namanya nama address location place near in at on the is it its my here'.split(
    ' ',
  ),
);

/** "maaf kemarin ketiduran, alamatnya jl kenari 12", "jl kenari 12": a place is told, and what happened is not. */
export const tellsOnlyWhere = rememberingStories((text): boolean => {
  if (onlyIntroduces(text)) return true;
  const place = findPlace(text);
  if (place === null || tells(place)) return false;
  const rest = words(text.replace(place, ' ')).filter((word) => !pointing.has(word));
  return wordsBesideOpening(rest.join(' ')).length === 0 || excuses(rest.join(' '));
});

/** The same of one with the areas it lies in: "pasar baru cupak tangah, pauh". `places`: official names, of the region served. */
export function tellsOnlyWhereIn(text: string, places: Places | undefined): boolean {
  const isArea = (clause: string) => {
    const [first, ...others] = places?.spotted(clause) ?? [];
    return first !== undefined && others.length === 0 && clause.slice(0, first.from).trim() + clause.slice(first.to).trim() === '';
  };
  return (
    tellsOnlyWhere(text) ||
    tellsOnlyWhere(
      clausesOf(text)
        .filter((clause) => !isArea(clause))
        .join(', '),
    )
  );
}

const finer = /\b(?:rt|rw|kelurahan|kecamatan|desa|dusun|blok|nomor|no)\b/;
const named = /\b(?:jalan|gang|komplek|perumahan|perum|pasar) (\p{L}+)/u;

/** "eh pasir mas itu kelurahan apa ya, pokoknya jl pasir mas" */
const wondered =
  /(?<!\p{L})(?:(?:eh|itu|masuk|di)\s+)*(?:\p{L}+\s+){0,4}(?:kelurahan|kel|kecamatan|kec|rt|rw|desa)\s+(?:apa|mana|berapa)\s+(?:ya|sih|itu)(?!\p{L})[\s,.]*/giu;
const anyway = /(?<!\p{L})pokok(?:nya|e)\s+/giu;

/** "rt 3 dekat posyandu, kel sukapura": where what was `told` (plain words) is, more closely, and no other street. */
export function tellsFinerWhere(text: string, told: string, places: Places | undefined): boolean {
  const line = plain(text);
  const street = named.exec(line)?.[1];
  const said = text.replace(wondered, '').replace(anyway, '');
  return finer.test(line) && tellsOnlyWhereIn(said, places) && (street === undefined || words(told).includes(street));
}

const greeting =
  '(?:halo|hallo|hai|selamat|met|pagi|siang|sore|malam|assalamualaikum|asalamualaikum|wr|wb|permisi|punten|maaf|izin|ijin|pak|bu|bapak|ibu|min|admin|kak|mas|mbak|bang)';
/** "selamat pagi, saya ibu ani warga kelurahan damai rt 5": who somebody is and where from, up to the name of it. */
const introduced = new RegExp(
  `^(?:${greeting} )*(?:(?:perkenalkan|kenalkan|dengan|ini|nama) )*(?:saya|aku|kami|nama saya)(?: (?:nama|adalah|pak|bu|bapak|ibu|mas|mbak|mbah))*(?: \\p{L}{3,}){0,2}? (?:warga|penduduk|(?:orang |asli |asal |datang )?dari|asal|asli|(?:yang )?(?:tinggal|berdomisili|domisili) di|(?:nelayan|pedagang|petani|buruh|sopir|supir|guru|ojol|penjual|pengurus|ketua rt|ketua rw|mahasiswa|pelajar)(?: (?:di|dari))?)((?: [\\p{L}\\p{N}]+){1,10})$`,
  'u',
);
const ofAddress =
  /^(?:di|dari|kelurahan|kel|desa|ds|dusun|dsn|kecamatan|kec|kota|kab|kabupaten|kampung|kp|komplek|perumahan|perum|jalan|jl|gang|gg|rt|rw|no|nomor|blok|lingkungan|banjar|pak|bu|min|ya|sini|situ|sekitar|daerah|muara|muaro|pasar|pantai|pelabuhan|terminal|simpang|batang|raya|\d+\p{L}?)$/u;
const ofArea = /^(?:kelurahan|kel|desa|ds|kecamatan|kec|kampung|kp|dusun|komplek|perumahan|perum)$/;
/** A name is short. */
const namesMax = 4;

/** Whether somebody only says who they are and where from. */
export function onlyIntroduces(text: string): boolean {
  const address = introduced.exec(plain(text))?.[1]?.trim();
  if (address === undefined) return false;
  const all = address.split(' ');
  const names = all.filter((word) => !ofAddress.test(word));
  // "kelurahan damai": behind the kind of an area any word is its name.
  const isName = (word: string, i: number) =>
    ofAddress.test(word) || isStrange(word) || ofAddress.test(all[i - 1] ?? '') || (ofArea.test(all[i - 2] ?? '') && !isEveryday(word));
  return names.length <= namesMax && all.every(isName);
}

/** "ibu saya nyuruh saya lapor ke sini": nothing is told yet, of danger neither. */
export function leadsUp(text: string): boolean {
  const preface = prefaceOf(text);
  return (preface !== null && preface !== 'afraid') || onlyIntroduces(text);
}
