import type { Figures, FigureId } from '@/lib/library/figures/types';
import type { Speech } from '../../i18n';

/** A figure as a table: what the chart shows, in words and numbers. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A value as the catalogue names it; "" where the notices do not say it. */
export const namedIn = ({ t, name }: Pick<Speech, 't' | 'name'>, prefix: string, value: string): string => (value === '' ? t('library.noValue') : name(prefix, value));

/** The figure as a table, in the language of the page. */
export function tableOf(id: FigureId, figures: Figures, speech: Pick<Speech, 't' | 'name'>): FigureTable {
  const { t, name } = speech;
  switch (id) {
    case 'status': return {
      columns: [t('library.facet.year'), t('library.facet.status'), t('library.chart.issues')],
      rows: figures.status.map(({ year, status, issues }) => [year, name('status', status), issues]),
    };
    case 'promises': return {
      columns: [t('library.chart.month'), t('library.chart.promised'), t('library.chart.fulfilled'), t('library.chart.told')],
      rows: figures.promises.map(({ month, promised, fulfilled, told }) => [month, promised, fulfilled, told]),
    };
    case 'days': return {
      columns: [t('library.facet.level'), t('library.level.notice'), t('library.chart.least'), t('library.chart.quarter'), t('library.chart.median'), t('library.chart.threeQuarters'), t('library.chart.most')],
      rows: figures.days.map(({ level, notices, least, quarter, median, threeQuarters, most }) =>
        [namedIn(speech, 'level', level), notices, least, round(quarter), round(median), round(threeQuarters), most]),
    };
    case 'rates': return {
      columns: [t('library.column.unit'), t('library.column.published'), t('library.chart.declared'), t('library.chart.found')],
      rows: figures.rates.map(({ unit, publishedOn, declared, found }) => [unit, publishedOn, declared, round(found)]),
    };
    case 'words': return {
      columns: [t('library.chart.word'), t('library.facet.type'), t('library.level.notice'), t('library.chart.share')],
      rows: figures.words.map(({ word, type, notices, share }) => [word, namedIn(speech, 'org', type), notices, round(share)]),
    };
  }
}
