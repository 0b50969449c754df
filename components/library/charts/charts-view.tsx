import { FIGURES, type Figures } from '@/lib/library/figures/types';
import { useSpeech } from '../../i18n';
import { ChartFrame, type ChartFrameProps } from './chart-frame';

export interface ChartsViewProps extends Pick<ChartFrameProps, 'csvOf' | 'onWord' | 'onCopied'> {
  /** Null while they are being worked out. */
  readonly figures: Figures | null;
  /** Records they are of, and the conditions those answer to, as typed. */
  readonly records: number;
  readonly filter: string;
}

/** What the records that answer a question come to: a chart each, with its numbers. */
export function ChartsView({ figures, records, filter, ...rest }: ChartsViewProps) {
  const { t } = useSpeech();
  if (!figures) return <p class="loading" role="status">{t('app.loading')}</p>;
  const caption = filter === '' ? t('library.chart.all', { count: records }) : t('library.chart.filtered', { count: records, filter });
  return (
    <div class="scroll charts" tabIndex={0} role="region" aria-label={t('library.place.charts')}>
      {FIGURES.map((id) => <ChartFrame key={id} id={id} figures={figures} caption={caption} {...rest} />)}
    </div>
  );
}
