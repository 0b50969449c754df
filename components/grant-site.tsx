import { useState } from 'preact/hooks';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { FirstSteps } from './first-steps';

/** The host of what a user typed as a site: "www.example.edu.cn", with or without protocol and path. `null` if it is none. */
export function readHost(typed: string): string | null {
  const trimmed = typed.trim();
  if (trimmed === '' || trimmed.length > 300 || /\s/.test(trimmed)) return null;
  try {
    const { hostname, protocol } = new URL(/^[a-z]+:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`);
    return (protocol === 'http:' || protocol === 'https:') && hostname.includes('.') ? hostname : null;
  } catch {
    return null; // not an address: the view says so
  }
}

/**
 * The page's site is not among the permitted ones. With a known host one click asks for it; the browser hides the
 * address of pages that were never allowed, then the site can be typed. `onGrant` must ask within the click.
 */
export function GrantSite(props: {
  host: string | null;
  refused: boolean;
  shortcut: string;
  /** Records that are saved. */
  saved: number;
  onGrant: (host: string) => void;
  onSaved: () => void;
  onSample: () => void;
}) {
  const { t } = useSpeech();
  const [typed, setTyped] = useState('');
  const [bad, setBad] = useState(false);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const host = readHost(typed);
    setBad(host === null);
    if (host !== null) props.onGrant(host);
  }

  return (
    <FirstSteps
      title={t(props.host === null ? 'page.noPermission.unknown' : 'page.noPermission.title')}
      saved={props.saved}
      next={t(props.host === null ? 'page.noPermission.next' : 'page.noPermission.text')}
      onSaved={props.onSaved}
      onSample={props.onSample}
    >
      <p class="note">
        <Icon name="info" />
        <span class="note-body">{t('page.noPermission.once', { shortcut: props.shortcut === '' ? '' : t('page.shortcut', { keys: props.shortcut }) })}</span>
      </p>
      {props.host !== null ? (
        <button type="button" class="button button-primary" onClick={() => props.onGrant(props.host ?? '')}>
          {t('page.noPermission.grant', { host: props.host })}
        </button>
      ) : (
        <form class="grant-form" onSubmit={submit} noValidate>
          <label for="grant-host">{t('page.noPermission.host')}</label>
          <span class="field-row">
            <input
              id="grant-host"
              type="text"
              inputMode="url"
              spellcheck={false}
              autocomplete="off"
              placeholder="www.example.edu.cn"
              aria-describedby="grant-hint"
              aria-invalid={bad}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
            <button type="submit" class="button">
              {t('page.noPermission.allow')}
            </button>
          </span>
          <small id="grant-hint" role={bad ? 'alert' : undefined}>
            {t(bad ? 'page.noPermission.badHost' : 'page.noPermission.hostHint')}
          </small>
        </form>
      )}
      {props.refused && <p role="alert">{t('page.noPermission.refused')}</p>}
    </FirstSteps>
  );
}
