import { useEffect, useState } from 'preact/hooks';
import { VersionView } from '@/components/versions/version-view';
import { type VersionsState, VersionsView } from '@/components/versions/versions-view';
import { loadVersions } from '@/lib/store/load-versions';
import { database } from '../ui/database';
import { readerAddress } from '../ui/open-tabs';

/** The versions of a record, read again when there is another one. */
function useVersions(key: string, count: number): VersionsState {
  const [state, setState] = useState<VersionsState>({ kind: 'loading' });
  useEffect(() => {
    let wanted = true;
    void loadVersions(database, key).then((read) => {
      if (wanted) setState(read.ok ? { kind: 'ready', versions: read.value } : { kind: 'error', error: read.error });
    });
    return () => {
      wanted = false;
    };
  }, [key, count]);
  return state;
}

/** The list of versions under review. */
export function Versions(props: { readonly recordKey: string; readonly count: number }) {
  const state = useVersions(props.recordKey, props.count);
  return <VersionsView state={state} onOpen={(version) => location.assign(readerAddress(props.recordKey, { version }))} />;
}

/** One earlier version, in a page of its own. */
export function OldVersion(props: { readonly recordKey: string; readonly number: number }) {
  const state = useVersions(props.recordKey, 0);
  if (state.kind !== 'ready') return <main class="reader-state"><VersionsView state={state} onOpen={() => undefined} /></main>;
  return (
    <VersionView
      version={state.versions.find(({ number }) => number === props.number) ?? null}
      onBack={() => location.assign(readerAddress(props.recordKey, { version: 'list' }))}
    />
  );
}
