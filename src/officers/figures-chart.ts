/** The picture of figures: for each agency or category how much was in time, and how it ended. Pure. */
import { closedOf, percent } from '../complaints/figures.ts';
import type { Tally } from '../complaints/ports.ts';
import type { Bar, Chart } from '../dialogue/chart.ts';
import type { Region } from '../dialogue/known.ts';
import type { Sentence } from '../dialogue/say.ts';
import type { Told } from './figures-table.ts';
import { spanOf } from './period.ts';

export function chartOf({ title, period, tally, rows }: Told, region: Region): Chart {
  const all: Sentence = { key: 'figures.chart.all' };
  const parts = rows.length > 1 ? rows.map((row) => ({ label: row.label, bars: bars(row.tally) })) : [];
  return {
    title,
    subtitle: { key: 'figures.chart.subtitle', params: { region: region.name, period: spanOf(period) } },
    heads: [{ key: 'figures.chart.timely' }, { key: 'figures.chart.closed' }],
    rows: [{ label: all, bars: bars(tally) }, ...parts],
    legend: [
      { tone: 'good', label: { key: 'figures.legend.good' } },
      { tone: 'fair', label: { key: 'figures.legend.fair' } },
      { tone: 'bad', label: { key: 'figures.legend.bad' } },
    ],
    footnote: { key: 'figures.chart.footnote' },
  };
}

function bars(tally: Tally): Bar[] {
  const { judged, timely, confirmed, unconfirmed, disputed } = tally;
  const closed = closedOf(tally);
  return [
    {
      parts: judged === 0 ? [] : [part('good', timely, judged), part('bad', judged - timely, judged)],
      note:
        judged === 0
          ? { key: 'figures.chart.nothing' }
          : { key: 'figures.chart.timely.note', params: { timely, judged, percent: percent(timely, judged) ?? 0 } },
    },
    {
      parts: closed === 0 ? [] : [part('good', confirmed, closed), part('fair', unconfirmed, closed), part('bad', disputed, closed)],
      note:
        closed === 0
          ? { key: 'figures.chart.nothing' }
          : { key: 'figures.chart.closed.note', params: { confirmed, unconfirmed, disputed } },
    },
  ];
}

function part(tone: Bar['parts'][number]['tone'], count: number, whole: number): Bar['parts'][number] {
  return { tone, share: count / whole };
}
