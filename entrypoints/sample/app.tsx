import { browser } from '#imports';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { SampleView } from '@/components/sample/sample-view';
import { localDay } from '@/lib/capture/local-time';
import { answerAsPage } from '@/lib/messages/answer-in-content';
import { announce } from '@/lib/messages/call';
import { ok } from '@/lib/result';
import { usePanelOpener } from '../ui/open-panel';
import { readSample } from './read-sample';

/** The sample notice: to the panel it is a page like any other, which it reads, shows and follows. */
export function App() {
  const capture = useMemo(() => readSample(location.href.replace(/#.*$/, '')), []);
  const [asked, setAsked] = useState<{ readonly itemId: string } | null>(null);
  const [panelOpen, setPanelOpen] = useState(false);
  const [tabId, setTabId] = useState<number | null>(null);
  const openPanel = usePanelOpener();

  useEffect(() => void browser.tabs.getCurrent().then((tab) => setTabId(tab?.id ?? null)), []);
  useEffect(() => answerAsPage({
    'content.get-page': () => ok({ capture, method: 'hand', canHighlight: true }),
    'content.show-item': ({ itemId }) => {
      setAsked({ itemId });
      return ok(null);
    },
    // What words can be taken for is offered while a panel shows the page, and taken back when it goes.
    'content.offer-words': ({ labels }) => {
      setPanelOpen(labels !== null);
      return ok(null);
    },
  }), [capture]);
  // A panel that is open already has asked before there was an answer.
  useEffect(() => {
    if (tabId !== null) void announce('panel.page-changed', { tabId });
  }, [tabId]);

  const [notice] = capture.notices;
  return notice ? (
    <SampleView
      article={capture.article}
      notice={notice}
      today={localDay(new Date())}
      panelOpen={panelOpen}
      asked={asked}
      onPick={(itemId) => {
        if (tabId !== null) void announce('panel.item-selected', { notice: 0, itemId, tabId, how: 'click' });
      }}
      onOpenPanel={openPanel}
    />
  ) : null;
}
