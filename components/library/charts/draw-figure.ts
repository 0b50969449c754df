import * as Plot from '@observablehq/plot';
import { STATUS_ORDER } from '@/lib/library/figures/figures-of';
import type { FigureId, Figures } from '@/lib/library/figures/types';
import type { IssueStatus } from '@/lib/notice/types';
import type { Speech } from '../../i18n';
import { namedIn } from './chart-words';
import { decorate, type LegendEntry } from './decorate';
import type { Palette } from './palette';

export interface Drawing {
  readonly figures: Figures;
  readonly speech: Pick<Speech, 't' | 'name' | 'number'>;
  readonly palette: Palette;
  /** In CSS px. */
  readonly width: number;
  /** What the chart is called, and of which records it is. */
  readonly title: string;
  readonly caption: string;
  /** What it shows, in words; see {@link describeFigure}. */
  readonly description: string;
  /** Told apart by this from other charts of the page. */
  readonly id: FigureId;
}

interface Parts {
  readonly options: Plot.PlotOptions;
  readonly legend: readonly LegendEntry[];
  /** What is counted upwards; said above the axis, under the legend. */
  readonly upwards?: string;
}

/** Room left of an upright axis for its longest number, in CSS px: a digit of 12 px type is some 7 wide, a tick and its gap take 16. */
const roomFor = (most: number, { number }: Drawing['speech']): number => Math.max(40, 16 + 8 * number(most).length);

/** Statuses that red and green alone would tell apart are hatched, too. */
const fillOf = (status: IssueStatus, palette: Palette): string =>
  (status === 'long-term' || status === 'not-started' ? `url(#hatch-${status})` : palette.statuses[status]);

function statusParts({ figures, speech, palette, width }: Drawing): Parts {
  const present = STATUS_ORDER.filter((status) => figures.status.some((each) => each.status === status));
  const perYear = Map.groupBy(figures.status, ({ year }) => year);
  const most = Math.max(0, ...[...perYear.values()].map((each) => each.reduce((sum, { issues }) => sum + issues, 0)));
  return {
    options: {
      marginLeft: roomFor(most, speech), x: { type: 'band', label: null, ...(width < 400 && { tickRotate: -40 }) }, y: { label: null, grid: true },
      color: { type: 'ordinal', domain: present, range: present.map((status) => fillOf(status, palette)) },
      marks: [
        Plot.barY(figures.status, { x: 'year', y: 'issues', fill: 'status', order: [...STATUS_ORDER], insetTop: 1, title: ({ year, status, issues }: Figures['status'][number]) => `${year} ${speech.name('status', status)} ${issues}` }),
        Plot.ruleY([0]),
      ],
    },
    upwards: speech.t('library.chart.issues'),
    legend: present.map((status) => ({ words: speech.name('status', status), fill: fillOf(status, palette) })),
  };
}

function promiseParts({ figures, speech, palette, width }: Drawing): Parts {
  const start = ({ month }: Figures['promises'][number]): Date => new Date(`${month}-01T00:00:00Z`);
  return {
    options: {
      marginLeft: roomFor(Math.max(0, ...figures.promises.map(({ promised }) => promised)), speech), marginRight: 34,
      x: { type: 'utc', label: null, ticks: width < 400 ? 3 : 6, tickFormat: (day: Date) => day.toISOString().slice(0, 7) },
      y: { label: null, grid: true },
      marks: [
        Plot.rectY(figures.promises, { x: start, interval: 'month', y: 'promised', fill: palette.line, fillOpacity: 0.6, title: ({ month, promised, fulfilled, told }: Figures['promises'][number]) => `${month} ${promised} / ${fulfilled} / ${told}` }),
        Plot.rectY(figures.promises, { x: start, interval: 'month', y1: 0, y2: 'fulfilled', fill: palette.statuses.completed }),
        Plot.rectY(figures.promises, { x: start, interval: 'month', y1: 'fulfilled', y2: ({ fulfilled, told }: Figures['promises'][number]) => fulfilled + told, fill: palette.accent, fillOpacity: 0.45 }),
        Plot.ruleY([0]),
      ],
    },
    upwards: speech.t('library.chart.deadlines'),
    legend: [{ words: speech.t('library.chart.promised'), fill: palette.line, opacity: 0.6 }, { words: speech.t('library.chart.fulfilled'), fill: palette.statuses.completed }, { words: speech.t('library.chart.told'), fill: palette.accent, opacity: 0.45 }],
  };
}

function dayParts({ figures, speech, palette }: Drawing): Parts {
  const level = (each: Figures['days'][number]): string => namedIn(speech, 'level', each.level);
  return {
    options: {
      marginLeft: 90, x: { label: speech.t('library.chart.days.axis'), grid: true, zero: true }, y: { type: 'band', label: null, domain: figures.days.map(level) },
      marks: [
        Plot.ruleY(figures.days, { y: level, x1: 'least', x2: 'most', stroke: palette.line }),
        Plot.barX(figures.days, { y: level, x1: 'quarter', x2: 'threeQuarters', fill: palette.accent, fillOpacity: 0.35, insetTop: 6, insetBottom: 6 }),
        Plot.tickX(figures.days, { y: level, x: 'median', stroke: palette.accent, strokeWidth: 3, insetTop: 4, insetBottom: 4 }),
        Plot.text(figures.days, { y: level, x: 'most', text: ({ notices }: Figures['days'][number]) => `n = ${speech.number(notices)}`, textAnchor: 'start', dx: 6 }),
      ],
      marginRight: 70,
    },
    legend: [{ words: speech.t('library.chart.median'), fill: palette.accent }, { words: speech.t('library.chart.half'), fill: palette.accent, opacity: 0.35 }],
  };
}

function rateParts({ figures, speech, palette }: Drawing): Parts {
  return {
    options: {
      x: { label: speech.t('library.chart.declared'), domain: [0, 100], grid: true }, y: { label: null, domain: [0, 100], grid: true },
      marks: [
        Plot.link([0], { x1: 0, y1: 0, x2: 100, y2: 100, stroke: palette.line, strokeDasharray: '4 3' }),
        Plot.dot(figures.rates, { x: 'declared', y: 'found', stroke: palette.accent, fill: palette.accent, fillOpacity: 0.25, r: 4, title: ({ unit, declared, found }: Figures['rates'][number]) => `${unit} ${declared} % / ${found.toFixed(1)} %` }),
      ],
    },
    upwards: speech.t('library.chart.found'),
    legend: [],
  };
}

function wordParts({ figures, speech, palette }: Drawing): Parts {
  const type = (each: Figures['words'][number]): string => namedIn(speech, 'org', each.type);
  const words = [...new Set(figures.words.map(({ word }) => word))];
  return {
    options: {
      height: 110 + words.length * 20, marginLeft: 90, padding: 0.06,
      x: { type: 'band', axis: 'top', label: null }, y: { type: 'band', label: null, domain: words },
      marks: [
        Plot.cell(figures.words, { x: type, y: 'word', fill: palette.accent, fillOpacity: ({ share }: Figures['words'][number]) => 0.04 + 0.005 * share }),
        Plot.text(figures.words.filter(({ notices }) => notices > 0), { x: type, y: 'word', text: ({ share }: Figures['words'][number]) => `${Math.round(share)} %`, fill: palette.ink }),
      ],
    },
    legend: [],
  };
}

const PARTS: Readonly<Record<FigureId, (drawing: Drawing) => Parts>> = { status: statusParts, promises: promiseParts, days: dayParts, rates: rateParts, words: wordParts };

/** Draws a figure: a picture with everything in it that it needs when it is copied elsewhere. */
export function drawFigure(drawing: Drawing): SVGSVGElement {
  const { id, palette, width } = drawing;
  const { options, legend, upwards = '' } = PARTS[id](drawing);
  const plot = Plot.plot({
    width, height: 280, marginTop: width < 400 ? 72 : 54, marginBottom: 52, className: 'figure-plot', ...options,
    style: { color: palette.ink, background: palette.ground, fontFamily: 'system-ui, sans-serif', fontSize: '12px', overflow: 'visible' },
  });
  if (!(plot instanceof SVGSVGElement)) throw new TypeError('a chart without legends of its own is one picture');
  return decorate(plot, drawing, legend, upwards);
}
