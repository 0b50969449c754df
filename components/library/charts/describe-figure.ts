import type { FigureId, Figures } from '@/lib/library/figures/types';
import type { Speech } from '../../i18n';
import { namedIn } from './chart-words';

const sum = <Each>(all: readonly Each[], of: (each: Each) => number): number => all.reduce((total, each) => total + of(each), 0);
const largest = <Each>(all: readonly Each[], of: (each: Each) => number): Each | undefined =>
  all.reduce<Each | undefined>((most, each) => (most === undefined || of(each) > of(most) ? each : most), undefined);

/** What a chart shows, in a sentence or two, for those who do not see it: its extent, its largest and its smallest. "" where there is nothing. */
export function describeFigure(id: FigureId, figures: Figures, speech: Pick<Speech, 't' | 'name'>): string {
  const { t, name } = speech;
  switch (id) {
    case 'status': {
      const years = [...Map.groupBy(figures.status, ({ year }) => year)].map(([year, all]) => ({ year, issues: sum(all, ({ issues }) => issues) }));
      const statuses = [...Map.groupBy(figures.status, ({ status }) => status)].map(([status, all]) => `${name('status', status)} ${sum(all, ({ issues }) => issues)}`);
      const most = largest(years, ({ issues }) => issues);
      return most ? t('library.chart.status.says', { from: years[0]?.year ?? '', to: years.at(-1)?.year ?? '', count: sum(years, ({ issues }) => issues), statuses: statuses.join(', '), year: most.year, most: most.issues }) : '';
    }
    case 'promises': {
      const { promises } = figures;
      const most = largest(promises, ({ promised }) => promised);
      return most ? t('library.chart.promises.says', {
        from: promises[0]?.month ?? '', to: promises.at(-1)?.month ?? '', count: sum(promises, ({ promised }) => promised), fulfilled: sum(promises, ({ fulfilled }) => fulfilled),
        told: sum(promises, ({ told }) => told), month: most.month, most: most.promised,
      }) : '';
    }
    case 'days': return figures.days.map(({ level, notices, median, least, most }) =>
      t('library.chart.days.says', { level: namedIn(speech, 'level', level), count: notices, median: Math.round(median), least, most })).join(' ');
    case 'rates': {
      const { rates } = figures;
      return rates.length === 0 ? '' : t('library.chart.rates.says', {
        count: rates.length, above: rates.filter(({ declared, found }) => declared > found).length, below: rates.filter(({ declared, found }) => declared < found).length,
      });
    }
    case 'words': {
      const { words } = figures;
      const most = largest(words, ({ share }) => share);
      return most ? t('library.chart.words.says', {
        words: new Set(words.map(({ word }) => word)).size, types: new Set(words.map(({ type }) => type)).size, word: most.word, type: namedIn(speech, 'org', most.type), share: Math.round(most.share),
      }) : '';
    }
  }
}
