/** Lines of a CSV file (RFC 4180). Pure. */

export type Cell = string | number | null;

/** Tells spreadsheet programs that the file is UTF-8. */
export const byteOrderMark = '\uFEFF';

/**
 * What a spreadsheet program would run as a formula, also in the wide signs of some keyboards, or behind white space: at the beginning, and behind what parts cells where
 * the file is opened with other settings. Excel in Indonesia takes the semicolon, and then no quote holds the rest of the cell together.
 */
const formula = /(^|[;\t\r\n])([^\S\t\r\n]*)(?=[=+\-@＝＋－＠])/gu;
const beginning = /^[\t\r\n]/;

/** A line with its end. Words of people are never a formula: an apostrophe before them says so. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const plain = cell.replaceAll('\u0000', '');
  const safe = plain
    .replace(formula, (_, parting: string, blank: string) => (parting === '' ? `'${blank}` : `${parting}${blank}'`))
    .replace(beginning, "'$&");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
