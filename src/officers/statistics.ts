/** /statistik: what supervisors and admins see of their agencies in a picture and in words; how they are asked for. */
import { closedOf, percent } from '../complaints/figures.ts';
import type { Period, Tally } from '../complaints/ports.ts';
import type { Sentence } from '../dialogue/say.ts';
import { agenciesCount, agencyName } from './agencies.ts';
import { cardChoice, categoryNamed } from './card.ts';
import { chartOf } from './figures-chart.ts';
import { tableOf } from './figures-table.ts';
import type { OfficerTurn } from './officers.ts';
import { monthBefore, spanOf } from './period.ts';
import { audited, type Request, says, turnOf } from './request.ts';
import { type Asked, askedIn } from './watched.ts';

/** More rows make no picture anybody reads on a phone. */
const rowsMax = 20;

export async function statistics(request: Request): Promise<OfficerTurn> {
  const asked = askedIn(request, 'officer.example.statistik');
  if ('refused' in asked) return says(request, asked.refused);
  const { world } = request;
  const [only, other] = asked.agencies;
  const single = only !== undefined && other === undefined ? only : null;
  const scope = { region: world.region.code, agencies: asked.agencies };
  const now = world.chance.now();
  const [tally, apart] = await Promise.all([
    world.figures.tally(scope, asked.period, now),
    world.figures.apart(single === null ? 'agency' : 'category', scope, asked.period, now),
  ]);
  const audit = [audited(request, 'statistik', null, { agencies: asked.agencies.join(',') })];
  const title: Sentence = single === null ? agenciesCount(asked.agencies) : words(agencyName(single, world));
  const earlier = earlierChoices(asked, world.region.timeZone);
  if (tally.filed === 0)
    return turnOf(request.now, { say: [{ lines: [heading(title, asked.period), { key: 'figures.none' }], choices: earlier }], audit });
  const labelOf = (code: string) => (single === null ? words(agencyName(code, world)) : categoryNamed(code, world.categories));
  const rows = shown(apart, single !== null).map(({ code, tally: its }) => ({ label: labelOf(code), code, tally: its }));
  const about = { title, period: asked.period, tally, rows };
  const say = {
    lines: [heading(title, asked.period), ...tableOf(about, single === null)],
    ...(tally.judged + closedOf(tally) > 0 && { document: { chart: chartOf(about, world.region) } }),
    choices: earlier,
  };
  return turnOf(request.now, { say: [say], audit });
}

/** An agency's categories with the commonest first; agencies with those that need help first, never by how much is complained about them. */
function shown(apart: { code: string; tally: Tally }[], byNumber: boolean): { code: string; tally: Tally }[] {
  const some = apart.filter(({ tally }) => tally.filed > 0);
  const order = byNumber ? some.toSorted((a, b) => b.tally.filed - a.tally.filed) : some.toSorted((a, b) => inTime(a) - inTime(b));
  return order.slice(0, rowsMax);
}

/** Who keeps the dates least comes first. */
function inTime({ tally }: { tally: Tally }): number {
  return percent(tally.timely, tally.judged) ?? 101;
}

function heading(title: Sentence, period: Period): Sentence {
  return { key: 'figures.heading', params: { title, period: spanOf(period) } };
}

function words(text: string): Sentence {
  return { key: 'officer.words', params: { words: text } };
}

/** The month before; the agency is named where it was. */
function earlierChoices({ named, period }: Asked, timeZone: Request['world']['region']['timeZone']) {
  const month = monthBefore(period, timeZone);
  return [cardChoice('statistik', [named ?? '', month].join(' ').trim(), { key: 'officer.choice.month_before' })];
}
