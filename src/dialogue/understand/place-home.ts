/** Of words that tell where somebody lives and where the matter is: "sultan adam itu rumah saya. lubangnya di jl adhyaksa". The home is no place of it. */
import { findPlace } from './place.ts';
import { clausesOf } from './place-tidy.ts';

/** A home is told in few words. */
const charactersMax = 100;
const lead = '(?:(?:eh|oh|maaf|min|pak|bu|kak|kalau|kalo|klo|salah)[\\s,]+)*';
const home = '(?:(?:alamat|lokasi)\\s+)?(?:rumah|rmh|omah|kos(?:an|t)?|kontrakan|tempat\\s+tinggal)(?:nya)?';
const own = '(?:ku|\\s+(?:saya|sy|aku|kami|gue|gw|gua|ambo|ulun|abdi|kula|kulo))';
const kin = '(?:\\s+(?:mertua|ortu|orang\\s+tua|ibu|bapak|mama|papa|kakak|adik|nenek|kakek|anak|teman))';
/** "jl mawar itu rumah mertua saya" */
const isHome = new RegExp(
  `^${lead}\\S.*\\s(?:itu|tu|tuh|mah|teh|kan|kuwi|iku)\\s+(?:(?:cuma|cuman|hanya|kan)\\s+)*${home}(?:${own}|${kin}${own}?)(?:\\s+(?:kok|ya|pak|bu|min|lah|sih|aja|saja))*$`,
  'iu',
);
/** "rumah saya di jl mawar" */
const homeIn = new RegExp(
  `^${lead}(?:${home}(?:${own}|${kin}${own}?)|(?:saya|sy|aku|kami|gue|gw)\\s+(?:tinggal|ngontrak|ngekos|berdomisili)(?:nya)?)\\s+(?:itu\\s+)?(?:di\\s+)?(\\S.*)$`,
  'iu',
);
const but = /^(?:tapi|tp|tetapi|sedangkan|cuma|cuman)\s/iu;
const apart = /\s+(?=(?:tapi|tp|tetapi|sedangkan)\s)/iu;
/** A street and nothing before it. */
const street = /^(?:di\s+)?(?:jl|jln|jalan|gg|gang)(?!\p{L})/iu;

/** `text` without the home, where another place is told beside it. */
export function withoutHome(text: string): string {
  const clauses = clausesOf(text).flatMap((clause) => clause.split(apart));
  const at = clauses.findIndex(
    (clause, i) => clause.length <= charactersMax && (isHome.test(clause) || isOther(homeIn.exec(clause)?.[1], clauses.slice(i + 1))),
  );
  const rest = clauses.filter((_, i) => i !== at).join(', ');
  return at >= 0 && namesPlace(rest) ? rest : text;
}

/** Where the matter is, told beside the home; null: it is not told so. */
export function placeBesideHome(text: string): string | null {
  const rest = withoutHome(text);
  return rest === text ? null : (findPlace(rest) ?? locative.exec(rest)?.[1] ?? null);
}

const locative = /(?<!\p{L})di\s+(\p{L}{3,}[^,.;!?]{0,60})/iu;

function namesPlace(text: string): boolean {
  return findPlace(text) !== null || locative.test(text);
}

/** Of two streets the one is home; and so is what another place is told against. */
function isOther(lived: string | undefined, behind: readonly string[]): boolean {
  if (lived === undefined) return false;
  const place = findPlace(behind.join(', '));
  return place !== null && (but.test(behind[0] ?? '') || (street.test(lived) && street.test(place)));
}
