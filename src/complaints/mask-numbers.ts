/** Numbers and names that lead to a person, made unreadable: for officers, and wherever words are kept in the clear. Pure. */
import { type PersonalKind, personalSpans } from '../dialogue/understand/personal.ts';

/** Telephone, account and paper numbers with only their first and last two digits left, addresses of mail and the names people give as their own with their first signs: people can still tell two of them apart. */
export function maskNumbers(text: string): string {
  return personalSpans(text).reduceRight((words, { kind, start, end }) => {
    const found = text.slice(start, end);
    return words.slice(0, start) + maskOf(kind, found) + words.slice(end);
  }, text);
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
