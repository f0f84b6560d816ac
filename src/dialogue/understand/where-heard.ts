/** Reads an answer to "where?" by the rules, where it sounds like one at all, and by the sense for the parts of a message. */
import type { Known, Places } from '../known.ts';
import { mapLink } from './map-link.ts';
import { plain } from './normalise.ts';
import { type Stretch, stretchesOf } from './parts-sense.ts';
import { findPlace } from './place.ts';
import { namesAreas, staysBehind } from './place-findable.ts';
import { calledAsStreets } from './place-street.ts';
import { tidied } from './place-tidy.ts';
import { type Given, placeGiven } from './place-told.ts';
import { placeAnswered } from './where.ts';

/** The place an answer gives, and whether it tells more; null: none. `described`: what it describes, where it names nothing; `again`: it was asked for before. */
export function placeHeard(said: string, described: Given, again: boolean, known: Pick<Known, 'places' | 'region' | 'categories'>): Given {
  const text = besideTime(said);
  const alone = tidied(text);
  if (calledAsStreets(alone)) return { place: alone.replace(/^di\s+/i, ''), more: false };
  const ruled = placeAnswered(text, known);
  const isHeard = ruled !== null && soundsLikeWhere(text, ruled.place, known);
  const found = placeGiven(text, isHeard ? ruled : described, again, known.places);
  if (found === null) return null;
  const { place, more } = isHeard ? trimmed(text, found, known) : found;
  const where = place.replace(allOfIt, '');
  if (whenever.test(plain(where))) return null;
  return { place: where, more: more || where !== place || text !== said.trim() };
}

/** "cm yg arah timur doang, sisane urip": of a place that is a whole answer, all but what is heard as no place in it and is no official name. */
export function heardAsPlace(text: string, place: string, places: Places | undefined): string {
  if (plain(text) !== plain(place) || mapLink(place) !== null) return place;
  const named = places?.spotted(text) ?? [];
  const isTold = ({ part, from, to }: Stretch) => part === 'matter' && !named.some((area) => area.from < to && area.to > from);
  return stretchesOf(text, 'where', []).reduce((left, one) => (isTold(one) ? left.replace(one.text, ' ') : left), text);
}

/** "pas truk lewat", "agustus deng": when it is so, and no place. */
const whenever =
  /^(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|senin|selasa|rabu|kamis|jumat|sabtu|ahad)(?:$| (?:tu|itu|ini|mah|kemarin|lalu|yang|deng|ding|deh)\b)|^(?:pas|waktu|saat|kalau|tiap|setiap) (?:ada )?(?:\S+ ){0,2}(?:lewat|melintas|melewati|hujan|datang|pulang|berangkat|turun|naik|ngebut|angin)(?: (?:kencang|besar|deras|aja|semua|itu))*$/;

/** "gang mawar 3, sak kampung", "…, sekampung kena": how many it is so for. */
const allOfIt =
  /,\s*(?:sak|satu|sa|se)\s?(?:gang|gg|kampung|kp|desa|rt|rw|blok|kompleks?|perum|perumahan|kelurahan)(?:\s+(?:kena|semua|smua|kabeh|begini|gini|gitu))*$/iu;

/** "dari gapura", "seluruh dusun": they belong to the place, though they are not heard as such. */
const lead = /(?<!\p{L})(?:dari|dr|ke|seluruh|sepanjang|sekitar)\s+$/iu;

/** "jl tegalgendu, sing | mudhun tekan kali": it is described on. */
const leadsOn = /(?:^|\s)(?:yg|yang|sing|nu|nan|di|ke|dari)$/iu;

/** "jl tegalgendu | , sing mudhun tekan kali": where it leads. */
const leads =
  /^\s*,\s*(?:yg|yang|sing|nu|nan)\s+(?:(?:mau|arep|rek|nak)\s+)?(?:arah|nuju|menuju|tembus|nembus|turun|naik|belok|menggok|mudhun|medhun|munggah|tekan|ke|ka|nang|sisi)(?!\p{L})/iu;

/** "kulon rel pokok e", "lorong sebelah gereja, becek nian": an answer that was taken whole, from where a place is heard first to where it is heard last. */
function trimmed(text: string, found: NonNullable<Given>, known: Pick<Known, 'places'>): NonNullable<Given> {
  if (/[\p{L}\p{N}]/u.test(text.replace(found.place, ''))) return found;
  const stretches = stretchesOf(text, 'where', [found.place]);
  const places = stretches.filter(({ part }) => part === 'place');
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return found;
  const before = text.slice(0, first.from);
  // "KI besak, yg sisi jalan tasik": a clause of its own may be a name.
  const from = /,\s*(?:(?:yg|yang|sing|di)\s+)*$/iu.test(before) ? 0 : first.from - (lead.exec(before)?.[0].length ?? 0);
  if (leadsOn.test(text.slice(from, last.to)) || leads.test(text.slice(last.to))) return found;
  const isName = staysBehind.test(text.slice(last.to)) || namesAreas(text.slice(last.to), known.places);
  const to = text[last.to] === ')' ? last.to + 1 : isName ? text.length : last.to;
  const isCut = stretches.some(({ part, from: at }) => part !== 'place' && part !== 'talk' && (at < from || at > to));
  return { place: text.slice(from, to), more: found.more || isCut };
}

/** "gedongkiwo, sing cedhak pasty. sasi wingi": without the clauses that say when, where others are left. */
export function besideTime(said: string): string {
  const left = stretchesOf(said, 'where', []).reduceRight((text, { part, from, to }) => {
    const isClause = part === 'time' && /[,.;\n]\s*$/.test(text.slice(0, from)) && /^\s*(?:[,.;!\n]|$)/.test(text.slice(to));
    return isClause ? text.slice(0, from).replace(/[,.;\s]+$/, '') + text.slice(to) : text;
  }, said);
  return left.trim();
}

/** "jumat lalu", "dua-dua lapor": any few words could be a name. Those that have no word of a place, no official name and no sound of one are none. */
function soundsLikeWhere(text: string, ruled: string, { places }: Pick<Known, 'places'>): boolean {
  return (
    findPlace(text) !== null ||
    (places?.spotted(ruled) ?? []).length > 0 ||
    // "bekasi" is a town and a regency.
    (places?.named('regency', ruled) ?? []).length > 0 ||
    /^(?:dki\s+)?jakarta$/i.test(ruled) ||
    stretchesOf(text, 'where', [ruled]).some(({ part }) => part === 'place')
  );
}
