import { RereadView } from '@/components/versions/reread-view';
import { useReread } from './use-reread';

/** `reread.html`: all records, or those that were handed over (see `openReread`), read again with the newer rules. */
export function App() {
  const { state, error, last, apply, stop, undo, again } = useReread();
  return <RereadView state={state} error={error} last={last} onApply={apply} onStop={stop} onUndo={undo} onAgain={again} />;
}
