import { useEffect, useState } from 'preact/hooks';
import { NoRecord } from '@/components/record-state';
import { ReviewView, type ReviewTab } from '@/components/review/review-view';
import { useSpeech } from '@/components/i18n';
import { openAddress, openReader } from '../ui/open-tabs';
import { OldVersion, Versions } from './versions';
import { useReview } from './use-review';

const asked = (name: string): string | null => new URLSearchParams(location.search).get(name);
const selectedItem = (): string | null => (location.hash.length > 1 ? decodeURIComponent(location.hash.slice(1)) : null);
const recordKey = (): string | null => asked('key');
const firstTab = (): ReviewTab => (asked('tab') === 'versions' ? 'versions' : 'text');

/** `reader.html?key=RECORD#ITEM`: a record under review, at an item. With `&version=N` an earlier version of it, with `&tab=versions` their list. */
export function App() {
  const key = recordKey();
  const number = asked('version');
  return number === null ? <Review /> : <OldVersion recordKey={key ?? ''} number={Number(number)} />;
}

function Review() {
  const { t } = useSpeech();
  const [key] = useState(recordKey);
  const { state, folded, error, act, undo, redo, findRelated, linksHere } = useReview(key);
  const [selected, setSelected] = useState(selectedItem);
  const [tab, setTab] = useState(firstTab);
  const title = state.kind === 'ready' ? state.record.summary.title : undefined;

  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
  useEffect(() => {
    const onHash = (): void => {
      setSelected(selectedItem());
      setTab('text');
    };
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);

  if (state.kind !== 'ready' || !folded) {
    return <main class="reader-state"><NoRecord state={state.kind === 'ready' ? { kind: 'loading' } : state} /></main>;
  }
  return (
    <ReviewView
      record={state.record}
      folded={folded}
      selected={selected}
      tab={tab}
      failure={error && `${t('review.failed')} ${t(`error.${error.kind}`, error.kind === 'no-permission' ? { origin: error.origin } : {})}`}
      onSelect={(itemId) => {
        // Text and snapshot both have the item's mark.
        setTab((before) => (before === 'snapshot' ? before : 'text'));
        // The address leads back here; going through the items makes no history.
        history.replaceState(null, '', `#${itemId}`);
        setSelected(itemId);
      }}
      onTab={setTab}
      onAct={act}
      onUndo={undo}
      onRedo={redo}
      onOpenPage={openAddress}
      linksHere={linksHere}
      onFindRelated={findRelated}
      onOpenRecord={(record, itemId) => void openReader(record, itemId)}
      versions={state.record.versionCount > 0 && <Versions recordKey={state.record.key} count={state.record.versionCount} />}
    />
  );
}
