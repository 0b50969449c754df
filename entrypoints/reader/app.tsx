import { useEffect, useState } from 'preact/hooks';
import { ReaderView, type ReaderTab } from '@/components/reader-view';
import type { RecordState } from '@/components/record-state';
import { getRecord } from '@/lib/store/read-record';
import { database } from '../ui/database';
import { openAddress } from '../ui/open-tabs';

const selectedItem = (): string | null => (location.hash.length > 1 ? decodeURIComponent(location.hash.slice(1)) : null);

/** `reader.html?key=RECORD#ITEM`: the stored text of a record, at an item. */
export function App() {
  const [state, setState] = useState<RecordState>({ kind: 'loading' });
  const [selected, setSelected] = useState(selectedItem);
  const [tab, setTab] = useState<ReaderTab>('text');

  useEffect(() => {
    const key = new URLSearchParams(location.search).get('key');
    if (key === null) {
      setState({ kind: 'missing' });
      return undefined;
    }
    void getRecord(database, key).then((read) => {
      if (!read.ok) setState({ kind: 'error', error: read.error });
      else {
        setState(read.value ? { kind: 'ready', record: read.value } : { kind: 'missing' });
        if (read.value?.summary.title) document.title = read.value.summary.title;
      }
    });
    const onHash = (): void => {
      setSelected(selectedItem());
      setTab('text');
    };
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);

  return (
    <ReaderView
      state={state}
      selected={selected}
      tab={tab}
      onSelect={(itemId) => {
        setTab('text');
        location.hash = itemId;
        setSelected(itemId);
      }}
      onTab={setTab}
      onOpenPage={openAddress}
    />
  );
}
