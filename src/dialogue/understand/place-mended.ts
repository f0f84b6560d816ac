/** Reads the correction of one part of a place: "rt nya 1", "eh rw 3 bukan 2", "nomernya 17 kan bukan 71", "d4 no 12". Whole clauses only. */
import { withoutTail } from './answer.ts';
import { isEveryday } from './everyday.ts';

const before =
  '(?:(?:eh|oh|maaf|itu|tadi|yang|yg|ralat|salah|benar|bener|harusnya|maksudnya|maksud saya|oiya|iya|ya|min|pak|bu|di)[\\s,]+)*';
const behind =
  '(?:[\\s,]+(?:kan|ya|aja|ding|deng|deh|lah|min|pak|bu|nak|dek|kak|mas|mbak|tadi|itu|jare|kayaknya|yang\\s+ben[ae]r|yg\\s+ben[ae]r|harusnya|maksudnya))*';
const instead = '(?:[\\s,]+(?:kan\\s+)?bukan\\s+(?:(?:rt|rw|no|nomor|nomer|blok)\\s+)?[\\p{L}\\p{N}]+)?';
const numbered = new RegExp(
  `^${before}(rt|rw|no|nomor|nomer|blok|km)\\.?(?:\\s*nya)?[\\s:]+(?:itu\\s+|yang\\s+benar\\s+|yg\\s+bener\\s+|harusnya\\s+)?([\\p{L}]?\\d{1,4}\\p{L}?|\\p{L}\\d{0,2})${behind}${instead}${behind}[\\s.!?]*$`,
  'iu',
);
const named = new RegExp(
  `^${before}(jalan|jl|gang|gg|dusun|kampung|desa|kelurahan|kel|kecamatan|kec)(?:\\s*nya)[\\s:]+(?:itu\\s+)?(?!salah|keliru|bukan)(\\p{L}+(?:\\s+(?!bukan|kan|ya|aja|salah|benar|bener|rusak|mana|apa)\\p{L}+){0,2})${behind}${instead}${behind}[\\s.!?]*$`,
  'iu',
);
/** A house in a block. */
const house =
  /^(?:(?:di|yg|yang|itu|rumah|pas|blok)\s+)*(\p{L}\d{1,3}|\p{L})[\s,./-]*(?:no|nomor|nomer)\.?\s*(\d{1,4}\p{L}?)(?:\s+(?:ya|min|pak|bu))*$/iu;
const onlyNumber =
  /^(?:(?:eh|oh|maaf)[\s,]+)*(?:maksudnya|maksud saya|maksudku|harusnya|yang benar|yg bener|ralat|salah)[\s,]+(?:no\.?\s*|nomor\s+|nomer\s+)?(\d{1,4}\p{L}?)[\s.!]*$/iu;
/** Words that stand at the beginning of a name all the same: "jalannya raya bogor". */
const inNames = /^raya$/i;

/** The part with its right value, as a place is written ("rt 1", "blok d4 no 12"); null for anything else. */
export function partMended(text: string): string | null {
  const inBlock = house.exec(text.trim());
  if (inBlock) return `blok ${inBlock[1]} no ${inBlock[2]}`;
  const alone = onlyNumber.exec(text.trim())?.[1];
  if (alone !== undefined) return `no ${alone}`;
  for (const clause of text.split(/[,;\n]+|(?<=\d)\.(?=\s|$)/)) {
    const [, part, value] = numbered.exec(clause.trim()) ?? named.exec(clause.trim()) ?? [];
    if (part !== undefined && value !== undefined && isName(value)) return `${shortPart(part)} ${withoutTail(value)}`;
  }
  return null;
}

/** "jalannya macet" tells something of the place, and puts nothing right. */
function isName(value: string): boolean {
  const [first = ''] = value.split(/\s+/);
  return inNames.test(first) || !isEveryday(first);
}

function shortPart(part: string): string {
  const typed = part.toLowerCase();
  return typed === 'nomor' || typed === 'nomer' ? 'no' : typed;
}
