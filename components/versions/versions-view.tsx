import { useMemo, useState } from 'preact/hooks';
import type { AppError } from '@/lib/errors';
import { formatMoment } from '@/lib/i18n/format';
import { versionChanges } from '@/lib/review/version-changes';
import type { LoadedVersion } from '@/lib/store/load-versions';
import { useSpeech } from '../i18n';
import { ErrorNote } from '../message-box';
import { DiffText } from './diff-text';
import { ItemChanges } from './item-changes';

/** The versions of a record on their way from the store. */
export type VersionsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'error'; readonly error: AppError }
  | { readonly kind: 'ready'; readonly versions: readonly LoadedVersion[] };

interface VersionsViewProps {
  readonly state: VersionsState;
  /** Opens a version by its number. */
  readonly onOpen: (number: number) => void;
}

/** All versions of a record, the present one first: when each was read, by which rules, and what it changed. */
export function VersionsView({ state, onOpen }: VersionsViewProps) {
  const { t } = useSpeech();
  if (state.kind === 'loading') return <p class="loading" role="status">{t('versions.loading')}</p>;
  if (state.kind === 'error') return <ErrorNote error={state.error} />;
  return (
    <ol class="versions" aria-label={t('versions.title')}>
      {state.versions.map((version, at) => (
        <Version key={version.number} version={version} before={state.versions[at + 1] ?? null} isCurrent={at === 0} onOpen={onOpen} />
      ))}
    </ol>
  );
}

function Version(props: { version: LoadedVersion; before: LoadedVersion | null; isCurrent: boolean; onOpen: (number: number) => void }) {
  const { t } = useSpeech();
  const { version, before, isCurrent } = props;
  // Only what is looked at is compared; the newest is, at once.
  const [open, setOpen] = useState(isCurrent);
  return (
    <li class="version">
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <b>{t('versions.of', { number: version.number })}</b>
          {isCurrent && <span class="chip">{t('versions.current')}</span>}
          <span class="hint">{t('versions.read', { date: formatMoment(version.retrievedAt), rules: version.extractorVersion })}</span>
        </summary>
        {!isCurrent && version.capture && (
          <button type="button" class="button button-small" aria-label={t('versions.openOf', { number: version.number })} onClick={() => props.onOpen(version.number)}>
            {t('versions.open')}
          </button>
        )}
        {open && (before ? <Changes version={version} before={before} /> : <p class="hint">{t('versions.first')}</p>)}
      </details>
    </li>
  );
}

/** What a version changed against the one before it. */
function Changes({ version, before }: { version: LoadedVersion; before: LoadedVersion }) {
  const { t } = useSpeech();
  const changes = useMemo(() => {
    const [old, next] = [before, version].map(({ capture, notice }) => capture && { text: capture.text, blocks: capture.blocks, notice });
    return old && next ? versionChanges(old, next) : null;
  }, [version, before]);
  if (!changes) return <p class="hint">{t('versions.lost')}</p>;
  return (
    <>
      {changes.items.length === 0 ? <p class="hint">{t('versions.nothing')}</p> : (
        <>
          <h3>{t('versions.items')}</h3>
          <ItemChanges items={changes.items} label={t('versions.items')} />
        </>
      )}
      {changes.text === null ? <p class="hint">{t('versions.samePage')}</p> : (
        <>
          <h3>{t('versions.text')}</h3>
          <DiffText pieces={changes.text} />
        </>
      )}
    </>
  );
}
