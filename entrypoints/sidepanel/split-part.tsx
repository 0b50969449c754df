import { useEffect, useRef, useState } from 'preact/hooks';
import { SplitArticle } from '@/components/split-article';
import type { SaveState } from '@/components/save-bar';
import type { ArticlePages, SaveOutcome } from '@/lib/capture/types';
import { answerInPanel } from '@/lib/messages/answer';
import { call } from '@/lib/messages/call';
import type { JoinProgress } from '@/lib/messages/types';
import { ok } from '@/lib/result';
import { openAddress } from '../ui/open-tabs';

/** The joining of the split article in a tab: asks how it stands, follows it, starts and cancels it. Keyed by tab and address. */
export function SplitPart(props: { tabId: number; pages: ArticlePages; save: SaveState; onJoined: (outcome: SaveOutcome) => void }) {
  const { tabId, pages, save } = props;
  const [progress, setProgress] = useState<JoinProgress | null>(null);
  const joined = useRef(props.onJoined);
  joined.current = props.onJoined;

  useEffect(() => {
    let here = true;
    void call('background.get-join', { tabId }).then((answer) => {
      // What is told meanwhile is newer than this answer.
      if (here && answer.ok) setProgress((before) => before ?? answer.value);
    });
    const stop = answerInPanel({
      'panel.join-progress': (input) => {
        if (input.tabId === tabId) {
          setProgress(input.progress);
          if (input.progress.state === 'done') joined.current(input.progress.outcome);
        }
        return ok(null);
      },
    });
    return () => {
      here = false;
      stop();
    };
  }, [tabId]);

  async function start(): Promise<void> {
    const answer = await call('background.join-pages', { tabId });
    if (!answer.ok) setProgress({ state: 'failed', error: answer.error });
  }

  const whole = save.kind === 'saved' || save.kind === 'changed' ? save.whole : undefined;
  return (
    <SplitArticle
      pages={pages}
      stored={whole ? (save.kind === 'saved' ? 'current' : 'changed') : 'no'}
      progress={progress}
      onJoin={() => void start()}
      onCancel={() => void call('background.cancel-join', { tabId })}
      onOpenPage={openAddress}
    />
  );
}
