import type { LanguageChoice } from '@/lib/i18n/languages';
import { useSpeech } from './i18n';
import { LanguageSelect } from './panel-header';

const PERMISSIONS = ['gov', 'other', 'storage', 'panel'] as const;
const MARKS = ['issue', 'deadline', 'status'] as const;

/** The first page after installing: what it does, what it keeps, what it may. */
export function WelcomeView(props: { language: LanguageChoice; shortcut: string; onLanguage: (choice: LanguageChoice) => void; onSettings: () => void; onSample: () => void }) {
  const { t } = useSpeech();
  const shortcut = props.shortcut === '' ? '' : t('page.shortcut', { keys: props.shortcut });
  return (
    <main class="page">
      <div class="page-tools">
        <LanguageSelect id="language" value={props.language} onChange={props.onLanguage} />
        <button type="button" class="button button-small" onClick={props.onSettings}>
          {t('welcome.settings')}
        </button>
      </div>
      <h1 class="welcome-title">
        <img src="/icon/48.png" width="40" height="40" alt="" />
        {t('welcome.title')}
      </h1>
      <p class="lead">{t('welcome.lead')}</p>
      <p><button type="button" class="button button-primary" onClick={props.onSample}>{t('sample.open')}</button></p>
      <section class="card" aria-labelledby="welcome-start">
        <h2 id="welcome-start">{t('welcome.start')}</h2>
        <ol class="steps">
          <li>{t('welcome.start.open')}</li>
          <li>{t('welcome.start.panel', { shortcut })}</li>
          <li>{t('welcome.start.save')}</li>
        </ol>
        <p class="legend">
          {MARKS.map((kind) => (
            <span key={kind} class={`swatch mark-${kind}`}>
              {t(`marks.${kind}`)}
            </span>
          ))}
        </p>
      </section>
      <section class="card" aria-labelledby="welcome-recognised">
        <h2 id="welcome-recognised">{t('welcome.recognised')}</h2>
        <p>{t('welcome.recognised.text')}</p>
        <p class="hint">{t('welcome.recognised.note')}</p>
      </section>
      <section class="card" aria-labelledby="welcome-stored">
        <h2 id="welcome-stored">{t('welcome.stored')}</h2>
        <p>{t('welcome.stored.text')}</p>
      </section>
      <section class="card" aria-labelledby="welcome-permissions">
        <h2 id="welcome-permissions">{t('welcome.permissions')}</h2>
        <dl class="permissions">
          {PERMISSIONS.map((name) => (
            <div key={name}>
              <dt>{t(`welcome.permission.${name}`)}</dt>
              <dd>{t(`welcome.permission.${name}Why`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </main>
  );
}
