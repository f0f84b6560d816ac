/** Numbers and names that lead to a person, made unreadable: for officers, and wherever words are kept in the clear. Pure. */
import { namesOfPapers, type PersonalKind, type PersonalSpan, personalSpans } from '../dialogue/understand/personal.ts';
import type { Complaint } from './complaint.ts';

/** Telephone, account and paper numbers with only their first and last two digits left, addresses of mail and the names people give as their own with their first signs: people can still tell two of them apart. */
export function maskNumbers(text: string): string {
  return withMasked(text, personalSpans(text));
}

/** The same, and of a report whose teller hides their name also the names papers are in: it may be theirs. */
export function maskPersonal(text: string, { visibility }: Pick<Complaint, 'visibility'>): string {
  return visibility === 'public' ? maskNumbers(text) : withMasked(text, withPapers(personalSpans(text), text));
}

function withPapers(spans: readonly PersonalSpan[], text: string): PersonalSpan[] {
  const more = namesOfPapers(text).filter((name) => spans.every(({ start, end }) => end <= name.start || name.end <= start));
  return [...spans, ...more].sort((a, b) => a.start - b.start);
}

function withMasked(text: string, spans: readonly PersonalSpan[]): string {
  return spans.reduceRight((words, { kind, start, end }) => {
    const found = text.slice(start, end);
    return words.slice(0, start) + maskOf(kind, found) + words.slice(end);
  }, text);
}

/** Before a number people give as their own. */
const ownNumber = /(?<!\p{L})(?:saya|aku|sy|gw|gue|kami|hubungi|kontak|ktp|nik)(?!\p{L})[^.\n]{0,20}$/iu;
/** A number this close behind an own name is its owner's. */
const besideName = 25;

/** What people tell of themselves made unreadable: the name they give as their own or their papers are in, and the numbers that go with it. Numbers of others, which the report may be about, stay. */
export function maskOwn(text: string): string {
  const spans = withPapers(personalSpans(text), text);
  const own = spans.filter(({ kind, start }) => {
    const isNear = spans.some((name) => name.kind === 'name' && name.end <= start && start - name.end <= besideName);
    return kind === 'name' || isNear || ownNumber.test(text.slice(0, start));
  });
  return withMasked(text, own);
}

/** As the centre gets it: of a report without a name or a secret one nothing its teller says of themselves. */
export function forCentre(complaint: Complaint): Complaint {
  if (complaint.visibility === 'public') return complaint;
  return { ...complaint, pieces: complaint.pieces.map((piece) => ({ ...piece, text: maskOwn(piece.text) })) };
}

function maskOf(kind: PersonalKind, found: string): string {
  switch (kind) {
    case 'email':
      return mail(found);
    case 'name':
      return found.replace(/(\S)\S*/gu, '$1•••');
    default:
      return dotted(found);
  }
}

function dotted(number: string): string {
  const digits = number.replace(/\D/g, '');
  return `${digits.slice(0, 2)}${'•'.repeat(digits.length - 4)}${digits.slice(-2)}`;
}

function mail(address: string): string {
  return `${[...address][0] ?? ''}•••${address.slice(address.indexOf('@'))}`;
}
