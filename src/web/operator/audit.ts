/** The operator page of what officers did: newest first, a page at a time. Words of complaints are in none of it. */
import { escaped, said } from '../escape.ts';
import type { PageFacts } from './view.ts';

export interface AuditLine {
  id: string;
  /** Epoch ms. */
  at: number;
  /** '' for the program itself, and for who has no name. */
  name: string;
  act: string;
  /** The complaint's, '' for none. */
  number: string;
  detail: Record<string, string>;
}

export interface AuditPort {
  /** Older than `before`; null: the newest. */
  read(before: { at: number; id: string } | null, limit: number): Promise<AuditLine[]>;
}

const pageMax = 100;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** `before` as the link of the page before wrote it. */
export async function auditTable(facts: PageFacts, port: AuditPort, before: string): Promise<string> {
  const [at = '', id = ''] = before.split('_');
  const from = /^\d{1,15}$/.test(at) && uuid.test(id) ? { at: Number(at), id } : null;
  const lines = await port.read(from, pageMax + 1);
  const shown = lines.slice(0, pageMax);
  const { words, base } = facts;
  const title = escaped(said(words, 'audit.title'));
  if (shown.length === 0) return `<h2>${title}</h2><p>${escaped(said(words, 'audit.none'))}</p>`;
  const heads = ['audit.when', 'audit.who', 'audit.what', 'audit.about', 'audit.detail'].map(
    (key) => `<th scope="col">${escaped(said(words, key))}</th>`,
  );
  const last = shown.at(-1);
  const more =
    lines.length > pageMax && last
      ? `<p><a href="${base}/catatan?sebelum=${last.at}_${escaped(last.id)}">${escaped(said(words, 'audit.older'))}</a></p>`
      : '';
  return `<h2>${title}</h2><div class="wide" role="region" aria-label="${title}" tabindex="0"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${shown.map((line) => row(facts, line)).join('')}</tbody></table></div>${more}`;
}

function row({ words, language, timeZone }: PageFacts, { at, name, act, number, detail }: AuditLine): string {
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
  const told = Object.entries(detail).map(
    ([key, value]) => `${words[`audit.detail.${key}`] ?? key}: ${words[`audit.value.${value}`] ?? value}`,
  );
  const [, denied] = /^refused:(.+)$/.exec(act) ?? [];
  const what = denied === undefined ? act : said(words, 'audit.refused', { act: denied });
  const cells = [when, name === '' ? '–' : name, what, number, told.join(' · ')];
  return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
}
