/** Whose officers a report goes to first. The centre routes by itself and may name another. */
import type { Category } from '../dialogue/known.ts';
import { accusesOffice } from '../dialogue/understand/secrecy.ts';
import type { Complaint } from './complaint.ts';

/** The category of those who watch over officers; its code is fixed (operator/categories.json). */
const oversight = 'kepegawaian_pelayanan';
/** Who is asked where the operator has no such category. */
const nobodys = 'ADMIN';

/** The agency of its category; what tells of corruption in secret goes to oversight instead, never to an office it may be about. */
export function agencyFor(complaint: Pick<Complaint, 'category' | 'visibility' | 'pieces'>, categories: readonly Category[]): string {
  const agencyOf = (code: string) => categories.find((category) => category.code === code)?.agency;
  const own = agencyOf(complaint.category) ?? nobodys;
  return isAgainstOffice(complaint) ? (agencyOf(oversight) ?? own) : own;
}

function isAgainstOffice({ visibility, pieces }: Pick<Complaint, 'visibility' | 'pieces'>): boolean {
  return visibility === 'secret' && accusesOffice(pieces.map(({ text }) => text).join('\n'));
}
