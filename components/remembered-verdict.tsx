import type { Verdict } from '@/lib/notice/types';
import type { RememberedVerdicts } from '@/lib/store/overrules';
import { useSpeech } from './i18n';
import type { OverruleScope } from './verdict-view';

/** The user's own verdict: for what it is remembered, the way to say it of the whole site, and the way to forget it. */
export function RememberedVerdict(props: {
  verdict: Verdict['kind'];
  remembered: RememberedVerdicts;
  /** Host of the page; absent where its address has none. */
  site?: string;
  onOverrule: (as: 'notice' | 'none' | null, scope: OverruleScope) => void;
}) {
  const { t } = useSpeech();
  const { verdict, remembered, site, onOverrule } = props;
  const ofSite = remembered.page === undefined && remembered.site !== undefined;
  const words = ofSite
    ? t('verdict.remembered.site', { site: site ?? '' })
    : remembered.page === undefined
      ? t('verdict.remembered.not')
      : t(remembered.page === 'notice' ? 'verdict.remembered.notice' : 'verdict.remembered.none');
  return (
    <div class="note remembered">
      <div class="note-body">
        <span>{words}</span>
        <span class="remembered-actions">
          {verdict === 'none' && site !== undefined && remembered.site === undefined && (
            <button type="button" class="link-button" onClick={() => onOverrule('none', 'site')}>
              {t('verdict.forSite', { site })}
            </button>
          )}
          <button type="button" class="link-button" onClick={() => onOverrule(null, ofSite ? 'site' : 'page')}>
            {t('verdict.forget')}
          </button>
        </span>
      </div>
    </div>
  );
}
