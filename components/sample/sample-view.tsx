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

export interface SampleViewProps {
  readonly article: ArticleText;
  readonly notice: Notice;
  /** ISO day, for what is past and due soon. */
  readonly today: string;
  /** The browser's own panel shows the notice: none is drawn here. */
  readonly panelOpen: boolean;
  /** What the panel asks to be shown; another object each time. */
  readonly asked: { readonly itemId: string } | null;
  /** A mark was clicked: the panel goes to its item. */
  readonly onPick: (itemId: string) => void;
  /** Opens the browser's panel; answers whether it did. Null where it cannot be asked for. */
  readonly onOpenPanel: (() => Promise<boolean>) | null;
}

/** The bundled sample notice: its text with marks beside what the panel shows of it, and a tour through both. */
export function SampleView(props: SampleViewProps) {
  const { t } = useSpeech();
  const { article, notice, today, panelOpen, asked, onOpenPanel } = props;
  const [selected, setSelected] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const [step, setStep] = useState<number | null>(0);
  const context: NoticeContext = {
    scope: 'page', notice: 0, today, selected, unseen: new Map(),
    onShow: ({ itemId }) => setSelected(itemId),
  };
  useEffect(() => {
    if (asked) setSelected(asked.itemId);
  }, [asked]);
  useEffect(() => {
    if (selected !== null) document.getElementById(selected)?.scrollIntoView({ block: 'center' });
  }, [selected]);
  useEffect(() => {
    if (step !== null) document.querySelector(PLACES[step] ?? '')?.scrollIntoView({ block: 'center' });
  }, [step]);
  return (
    <div class={`sample ${panelOpen ? 'sample-alone' : ''}`}>
      <header class="sample-note">
        <h1>{t('sample.title')}</h1>
        <p class="hint">{t('sample.note')}</p>
        <p class="sample-tools">
          {onOpenPanel && !panelOpen && (
            <button type="button" class="button button-small" onClick={() => void onOpenPanel().then((opened) => setRefused(!opened))}>{t('sample.openPanel')}</button>
          )}
          {step === null && <button type="button" class="button button-small" onClick={() => setStep(0)}>{t('tour.again')}</button>}
        </p>
        {refused && <p role="alert">{t('sample.panelFailed')}</p>}
      </header>
      <main class="sample-page" tabIndex={0} aria-label={t('sample.page')}>
        <MarkedText
          text={article.text}
          blocks={article.blocks}
          marks={textMarks(notice, article.text.length, selected)}
          selected={selected}
          onSelect={(id) => {
            const itemId = id.replace(/-status$/, '');
            setSelected(itemId);
            props.onPick(itemId);
          }}
        />
      </main>
      {!panelOpen && (
        <aside class="sample-panel" aria-label={t('sample.panel')}>
          <NoticeView notice={notice} source={{ url: '', attachments: [], provenance: {} }} context={context} />
        </aside>
      )}
      {step !== null && <Tour at={step} onGo={setStep} onEnd={() => setStep(null)} />}
    </div>
  );
}
