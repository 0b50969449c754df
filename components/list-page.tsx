import type { LinkList, PageView as Page } from '@/lib/messages/types';
import type { RememberedVerdicts } from '@/lib/store/overrules';
import { useSpeech } from './i18n';
import { ListView, type ListActions } from './list-view';
import type { NoticeContext } from './notice-context';
import { SourceView } from './notice-view';
import { NoticeTitle } from './page-header';
import { SaveBar, type SaveState } from './save-bar';
import { VerdictView, type OverruleScope } from './verdict-view';

export interface ListPageProps {
  readonly page: Page;
  readonly list: LinkList;
  readonly actions: ListActions;
  readonly save: SaveState;
  readonly remembered?: RememberedVerdicts;
  readonly context: NoticeContext;
  readonly signalSentence: (name: string) => string;
  readonly onOverrule: (as: 'notice' | 'none' | null, scope: OverruleScope) => void;
  readonly onSave: () => void;
  readonly onOpenRecord: () => void;
  readonly onDismissSaveError: () => void;
}

/** A page that lists notices: its links first; what the page itself is, and saving it, are folded away. */
export function ListPage(props: ListPageProps) {
  const { t } = useSpeech();
  const { verdict, source } = props.page.capture;
  const address = URL.parse(source.url);
  return (
    <>
      <div class="list-head">
        <NoticeTitle title={source.title} site={source.siteName} />
        <details class="why">
          <summary>
            {t('list.about')} <span class="origin">{t(verdict.relatedKind ? `related.${verdict.relatedKind}` : `verdict.${verdict.kind}`)}</span>
          </summary>
          <VerdictView
            verdict={verdict}
            signalSentence={props.signalSentence}
            context={props.context}
            remembered={props.remembered}
            site={address?.host || undefined}
            onOverrule={props.onOverrule}
          />
          <SourceView source={source} context={props.context} />
          <SaveBar state={props.save} notices={0} onSave={props.onSave} onOpen={props.onOpenRecord} onDismiss={props.onDismissSaveError} />
        </details>
      </div>
      <ListView key={source.url} list={props.list} site={address?.host ?? ''} actions={props.actions} />
    </>
  );
}
