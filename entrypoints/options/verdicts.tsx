import { useCallback, useEffect, useState } from 'preact/hooks';
import { VerdictList } from '@/components/verdict-list';
import { call } from '@/lib/messages/call';
import type { AppError } from '@/lib/errors';
import type { Result } from '@/lib/result';
import { listOverrules, type OverruleEntry, removeOverrule, restoreOverrule } from '@/lib/store/overrules';
import { database } from '../ui/database';
import { useStoreChanges } from '../ui/use-store-changes';

/** The remembered verdicts: asks the store, follows what is said elsewhere, and tells the background what was taken back. */
export function Verdicts(props: { onFailed: (error: AppError) => void }) {
  const { onFailed } = props;
  const [verdicts, setVerdicts] = useState<readonly OverruleEntry[] | null>(null);
  const [removed, setRemoved] = useState<OverruleEntry | null>(null);

  const load = useCallback(async () => {
    const listed = await listOverrules(database);
    if (listed.ok) setVerdicts(listed.value);
    else onFailed(listed.error);
  }, []);
  useEffect(() => void load(), [load]);
  useStoreChanges(() => void load());

  async function change(work: Promise<Result<unknown, AppError>>, after: OverruleEntry | null): Promise<void> {
    const done = await work;
    if (!done.ok) {
      onFailed(done.error);
      return;
    }
    setRemoved(after);
    await load();
    await call('background.overrules-changed', {});
  }

  return (
    <VerdictList
      verdicts={verdicts}
      removed={removed}
      onRemove={(entry) => void change(removeOverrule(database, entry.key), entry)}
      onUndo={(entry) => void change(restoreOverrule(database, entry), null)}
    />
  );
}
