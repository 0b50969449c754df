import type { LanguageChoice } from '@/lib/i18n/languages';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { Roving } from './roving';
import { type Tab, Tabs } from './tabs';

const CHOICES: readonly LanguageChoice[] = ['auto', 'zh', 'en'];

/** Language by name; "auto" stands for the browser's. */
export function LanguageSelect(props: { value: LanguageChoice; id: string; onChange: (choice: LanguageChoice) => void }) {
  const { t } = useSpeech();
  return (
    <select
      id={props.id}
      aria-label={t('app.language')}
      value={props.value}
      onChange={(event) => {
        const chosen = CHOICES.find((choice) => choice === event.currentTarget.value);
        if (chosen) props.onChange(chosen);
      }}
    >
      {CHOICES.map((choice) => (
        <option key={choice} value={choice}>
          {t(`language.${choice}`)}
        </option>
      ))}
    </select>
  );
}

/** The panel's head: tabs, and the tools as one Tab stop. */
export function PanelHeader(props: {
  tabs: readonly Tab[];
  selected: string;
  language: LanguageChoice;
  onSelect: (id: string) => void;
  onLanguage: (choice: LanguageChoice) => void;
  onHelp: () => void;
  onSettings: () => void;
}) {
  const { t } = useSpeech();
  return (
    <header class="panel-head">
      <Tabs label={t('app.tabs')} tabs={props.tabs} selected={props.selected} onSelect={props.onSelect} />
      <Roving role="toolbar" label={t('app.tools')} class="head-tools">
        <LanguageSelect id="panel-language" value={props.language} onChange={props.onLanguage} />
        <button type="button" class="icon-button" aria-label={t('app.help')} title={t('app.help')} aria-keyshortcuts="?" onClick={props.onHelp}>
          <Icon name="help" />
        </button>
        <button type="button" class="icon-button" aria-label={t('app.settings')} title={t('app.settings')} onClick={props.onSettings}>
          <Icon name="gear" />
        </button>
      </Roving>
    </header>
  );
}
