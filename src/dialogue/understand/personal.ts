/** Finds what in a text leads to a person: numbers of papers, telephones and accounts, and addresses of mail. Says where, and changes nothing. */

export type PersonalKind = 'national_id' | 'tax_id' | 'insurance' | 'phone' | 'account' | 'email';

/** Positions as in `text.slice(start, end)`. */
export interface PersonalSpan {
  kind: PersonalKind;
  start: number;
  end: number;
}

/** The surest first: what one has found no other takes. */
const patterns: [PersonalKind, RegExp][] = [
  ['email', /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[a-z]{2,}/giu],
  /** NIK and family card numbers have sixteen digits (Permendagri 109/2019). */
  ['national_id', /(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/g],
  ['tax_id', /(?<!\d)\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}(?!\d)/g],
  ['insurance', /(?<=\b(?:bpjs|jkn|kis|kpj)\D{0,25})\d{11,13}(?!\d)/gi],
  /** Mobile numbers as people write them: 08…, 628…, +62 8…, with single separators. Dots after a bare 62 are left alone: amounts of money look like that. */
  ['phone', /(?<!\d)(?:\+62[ .-]?8|628|62[ -]8|08)\d{1,3}(?:[ .-]?\d){6,9}(?!\d)/g],
  /** Fixed lines: (022) 1234567, 021-7654321. */
  ['phone', /(?<!\d)\(?0[2-7]\d{1,2}\)?[ -]?\d{6,8}(?!\d)/g],
  ['phone', /(?<=\b(?:wa|whatsapp|hp|telp|telepon|telpon|hubungi)\b\D{0,15})8\d{8,11}(?!\d)/gi],
  [
    'account',
    /(?<=\b(?:rek|rekening|norek|bri|bca|bni|btn|bsi|mandiri|bjb|cimb|danamon|permata|briva|va|virtual account|dana|ovo|gopay|shopeepay|linkaja)\b\D{0,25})\d(?:[ -]?\d){7,17}(?!\d)/gi,
  ],
];

/** What leads to a person in `text`, in its order, never overlapping. */
export function personalSpans(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  for (const [kind, pattern] of patterns)
    for (const match of text.matchAll(pattern)) {
      const span = { kind, start: match.index, end: match.index + match[0].length };
      if (found.every((other) => other.end <= span.start || span.end <= other.start)) found.push(span);
    }
  return found.sort((a, b) => a.start - b.start);
}
