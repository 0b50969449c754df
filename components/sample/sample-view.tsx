import { useEffect, useState } from 'preact/hooks';
import type { Notice } from '@/lib/notice/types';
import type { ArticleText } from '@/lib/text/types';
import { useSpeech } from '../i18n';
import { MarkedText } from '../marked-text';
import type { NoticeContext } from '../notice-context';
import { NoticeView } from '../notice-view';
import { textMarks } from '../text-marks';
import { Tour } from './tour';

/** Places in the page the steps of the tour speak of. */
const PLACES = ['.sample-page mark', '.sample-panel [role=tree]', '.sample-panel .chip-check', '.sample-note'] as const;

interface SampleViewProps {
  readonly article: ArticleText;
  readonly notice: Notice;
  /** ISO day, for what is past and due soon. */
  readonly today: string;
}

/** The bundled sample notice: its text with marks beside what the panel shows of it, and a tour through both. */
export function SampleView(props: SampleViewProps) {
  const { t } = useSpeech();
  const { article, notice, today } = props;
  const [selected, setSelected] = useState<string | null>(null);
  const [step, setStep] = useState<number | null>(0);
  const context: NoticeContext = {
    scope: 'page', notice: 0, today, selected, unseen: new Map(),
    onShow: ({ itemId }) => setSelected(itemId),
  };
  useEffect(() => {
    if (selected !== null) document.getElementById(selected)?.scrollIntoView({ block: 'center' });
  }, [selected]);
  useEffect(() => {
    if (step !== null) document.querySelector(PLACES[step] ?? '')?.scrollIntoView({ block: 'center' });
  }, [step]);
  return (
    <div class="sample">
      <header class="sample-note">
        <h1>{t('sample.title')}</h1>
        <p class="hint">{t('sample.note')}</p>
        {step === null && <button type="button" class="button button-small" onClick={() => setStep(0)}>{t('tour.again')}</button>}
      </header>
      <main class="sample-page" aria-label={t('sample.page')}>
        <MarkedText
          text={article.text}
          blocks={article.blocks}
          marks={textMarks(notice, article.text.length, selected)}
          selected={selected}
          onSelect={(id) => setSelected(id.replace(/-status$/, ''))}
        />
      </main>
      <aside class="sample-panel" aria-label={t('sample.panel')}>
        <NoticeView notice={notice} source={{ url: '', attachments: [], provenance: {} }} context={context} />
      </aside>
      {step !== null && <Tour at={step} onGo={setStep} onEnd={() => setStep(null)} />}
    </div>
  );
}
