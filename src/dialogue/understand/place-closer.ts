/** More told of where a place is, in words no rule has: "gerbang fakultas kedokteran", "yg mau ke kartini, jam 6 tadi udah mati". The sense for the parts of a message hears it. */
import { toldBeyond } from './beyond.ts';
import { callsWrong } from './corrected.ts';
import { tellsAnotherSpot } from './correcting.ts';
import { words } from './normalise.ts';
import { type Stretch, stretchesOf } from './parts-sense.ts';
import { bare } from './place-bare.ts';
import { isOnTheWay, noPlace, own, type Span, said } from './place-findable.ts';
import { withMore } from './place-parts.ts';

/** More words are a story. */
const maxWords = 20;
/** "bukan pas depan transmart, …": there, and a bit further. */
const notExactly = /^.*(?<!\p{L})(?:bukan|bkn|ga|gak|tidak|ndak|dudu)\s+(?:pas|persis|tepat)(?:\s+di)?\s[^,.;]+[,.;]\s*/isu;
/** "yg mau ke kartini": which way, and not where. */
const toward = /(?<!\p{L})(?:(?:mau|arah|menuju|masuk|lewat|ke|dari|dr)\s+)+$/iu;
/** "umurnya 17", "belakangnya sungai", "kelas 4", "dekat rumah pak lurah": what is told of it, what lies around it, who is there, and whose home is near. */
const aroundIt =
  /^(?:kelas|(?!(?:gang|gg|blok|nomor|no|rt|rw|kelurahan|desa|dusun|kecamatan|jalan)nya)\p{L}{3,}nya)(?!\p{L})|(?<!\p{L})rumah\s+(?:pak|bu|bapak|ibu|tetangga)(?!\p{L})/iu;
/** "B1234XYZ" is the plate of a car. */
const hasWord = /(?<![\p{L}\d])\p{L}{2,}(?![\p{L}\d])/u;
/** "maaf lama", "kecil": of the answer, or of how it looks. */
const adjective = /^(?:lama|baru|telat|terlambat|lambat|tadi|kecil|besar|gede|cilik)$/i;
/** What may stand between a place and the end of its clause. */
const clauseEnds = /^(?:\s+(?:itu|situ|sana|sini|ya|iya|lho|loh|kok|sih|pak|bu|min|mas|kak|bang|sam|e))*\s*(?:[,.;!\n]|$)/iu;

/** Instead of it, and not closer. */
const instead = /(?<!\p{L})(?:(?:di)?ganti|ubah|pindah)|(?<!\p{L})(?:eh|d[ei]ng|ralat|salah|keliru|typo|maksud\p{L}*|harusnya)(?!\p{L})/iu;

/** "blkng los ikan | sampahnya numpuk": of what stands there. */
const ofIt = /^\s+\p{L}{3,}(?:nya|ne)(?!\p{L})/iu;

/** `told` with the place that words tell first and apart from all else; null: they tell none, or it is told already. `isFirst`: nothing but `told` was said before, so that what stands there is the matter. */
export function closerTold(told: string, text: string, isFirst = false): string | null {
  const found = told === '' || tellsAnotherSpot(text) || instead.test(text) ? null : placeFirst(text, isFirst);
  return found === null ? null : withMore(told, found);
}

function placeFirst(text: string, isFirst: boolean): string | null {
  if (words(text).length > maxWords || text.includes('?') || noPlace.test(text)) return null;
  const start = notExactly.exec(text)?.[0].length ?? 0;
  if (callsWrong(text.slice(start))) return null;
  const stretches = stretchesOf(text, 'fix', []).filter(({ to }) => to > start);
  const places = stretches.flatMap((stretch) => spansOf(text, { ...stretch, from: Math.max(start, stretch.from) }));
  const [first] = places;
  if (first === undefined || stretches.some(({ part }) => part === 'wrong')) return null;
  const isAlone = stretches.every(({ part, text: words }) => part === 'place' || toldBeyond(words).length === 0);
  const behind = text.slice(first.to);
  const isApart = isAlone || clauseEnds.test(behind) || (isFirst && ofIt.test(behind));
  if (toldBeyond(text.slice(start, first.from)).length > 0 || !isApart) return null;
  return (isAlone ? places : [first]).map((span) => said(text, span)).join(', ');
}

function spansOf(text: string, { part, from, to }: Stretch): Span[] {
  if (part !== 'place') return [];
  return bare(text, { from, to })
    .map((span) => ({ from: span.from - (toward.exec(text.slice(from, span.from))?.[0].length ?? 0), to: span.to }))
    .filter(
      (span) =>
        hasWord.test(said(text, span)) &&
        !adjective.test(said(text, span)) &&
        !own.test(said(text, span)) &&
        !aroundIt.test(said(text, span)) &&
        !isOnTheWay(text.slice(0, span.from)),
    );
}
