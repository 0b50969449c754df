import { useState } from 'preact/hooks';
import { formatMoment } from '@/lib/i18n/format';
import type { LoadedVersion } from '@/lib/store/load-versions';
import { Icon } from '../icon';
import { useSpeech } from '../i18n';
import { MarkedText } from '../marked-text';
import { textMarks } from '../text-marks';

/** An earlier version of a record, read-only: its text with the marks of what was read in it then. */
export function VersionView(props: { readonly version: LoadedVersion | null; readonly onBack: () => void }) {
  const { t } = useSpeech();
  const { version } = props;
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <main class="version-page">
      <button type="button" class="link-button back" onClick={props.onBack}>
        <Icon name="back" size={14} />
        {t('versions.back')}
      </button>
      {!version?.capture ? <p class="empty">{t(version ? 'versions.lost' : 'versions.none')}</p> : (
        <>
          <h1 lang="zh-CN">{version.notice?.title?.value ?? version.capture.source.title ?? t('notice.untitled')}</h1>
          <p class="note note-warn">
            <span class="note-body">
              <b>{t('versions.of', { number: version.number })}</b>
              {' · '}
              {t('versions.read', { date: formatMoment(version.retrievedAt), rules: version.extractorVersion })}
              {' · '}
              {t('versions.readOnly')}
            </span>
          </p>
          <MarkedText
            text={version.capture.text}
            blocks={version.capture.blocks}
            marks={textMarks(version.notice, version.capture.text.length, selected)}
            selected={selected}
            onSelect={setSelected}
          />
        </>
      )}
    </main>
  );
}
