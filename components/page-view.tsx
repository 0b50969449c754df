import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LinkList, MarkKind, PageView as Page } from '@/lib/messages/types';
import type { AppError } from '@/lib/errors';
import type { Folded } from '@/lib/review/types';
import type { StoredMark } from '@/lib/store/hand-marks';
import type { RememberedVerdicts } from '@/lib/store/overrules';
import { CoverageNotes } from './coverage-notes';
import { FirstSteps } from './first-steps';
import { GrantSite } from './grant-site';
import { HandMarksView, type ListedMark } from './hand-marks-view';
import { useSpeech } from './i18n';
import { ListPage } from './list-page';
import type { ListActions } from './list-view';
import { MarksLegend } from './marks-legend';
import { ErrorText, MessageBox } from './message-box';
import type { NoticeContext } from './notice-context';
import { NoticeView, SourceView } from './notice-view';
import { NoticeSwitcher, NoticeTitle } from './page-header';
import { SaveBar, type SaveState } from './save-bar';
import { VerdictView, type OverruleScope } from './verdict-view';

/** What is known of the open tab. */
export type PageState =
  | { readonly kind: 'loading' | 'no-page' }
  /** `silenced`: the host whose pages the user never wants announced. */
  | { readonly kind: 'not-read'; readonly silenced?: string }
  /** `host` is null where the browser does not tell it. */
  | { readonly kind: 'no-permission'; readonly host: string | null; readonly refused: boolean }
  | { readonly kind: 'error'; readonly error: AppError }
  /** `folded`: what stands of each notice under the decisions on its record, where the page is saved and as it was. */
  | { readonly kind: 'read'; readonly page: Page; readonly save: SaveState; readonly remembered?: RememberedVerdicts; readonly marks?: readonly ListedMark[]; readonly list?: LinkList; readonly folded?: readonly (Folded | null)[] };

export interface PageViewProps {
  /** In a page of a split article: the others, and the way to join them. */
  readonly split?: ComponentChildren;
  readonly state: PageState;
  readonly context: NoticeContext;
  readonly marks: Readonly<Record<MarkKind, boolean>>;
  /** What can be done with the links of a list. */
  readonly list?: ListActions;
  readonly shortcut: string;
  readonly signalSentence: (name: string) => string;
  readonly onRead: () => void;
  /** Shows the bundled sample notice: there is no page to read. */
  readonly onSample: () => void;
  /** Records that are saved, and the way to them. */
  readonly saved: number;
  readonly onSaved: () => void;
  readonly onGrant: (host: string) => void;
  readonly onOverrule: (as: 'notice' | 'none' | null, scope: OverruleScope) => void;
  readonly onSelectNotice: (index: number) => void;
  readonly onSave: () => void;
  readonly onOpenRecord: () => void;
  readonly onDismissSaveError: () => void;
  readonly onRemoveMark: (mark: StoredMark) => void;
  readonly onMark: (kind: MarkKind, on: boolean) => void;
}

/** "This page": the open tab, in whatever state it is. */
export function PageView(props: PageViewProps) {
  const { t } = useSpeech();
  const { state } = props;
  switch (state.kind) {
    case 'loading':
      return (
        <p class="loading" role="status">
          {t('page.loading')}
        </p>
      );
    case 'no-page':
      return (
        <FirstSteps title={t('page.noTab.title')} saved={props.saved} next={t('page.noTab.text')} onSaved={props.onSaved} onSample={props.onSample} />
      );
    case 'no-permission':
      return (
        <GrantSite
          host={state.host} refused={state.refused} shortcut={props.shortcut} saved={props.saved}
          onGrant={props.onGrant} onSaved={props.onSaved} onSample={props.onSample}
        />
      );
    case 'not-read':
      return (
        <MessageBox icon="page" title={t(state.silenced === undefined ? 'page.notRead.title' : 'page.silent.title')}>
          <p>{state.silenced === undefined ? t('page.notRead.text') : t('page.silent.text', { site: state.silenced })}</p>
          <button type="button" class="button button-primary" onClick={props.onRead}>
            {t('page.notRead.action')}
          </button>
          {state.silenced !== undefined && (
            <button type="button" class="button" onClick={() => props.onOverrule(null, 'site')}>
              {t('verdict.forget')}
            </button>
          )}
        </MessageBox>
      );
    case 'error':
      return (
        <MessageBox icon="warning" title={t('page.error.title')} role="alert">
          <p>
            <ErrorText error={state.error} />
          </p>
          <button type="button" class="button" onClick={props.onRead}>
            {t('app.retry')}
          </button>
        </MessageBox>
      );
    case 'read':
      if (state.list && state.list.links.length > 0 && props.list) {
        return <ListPage {...props} page={state.page} list={state.list} actions={props.list} save={state.save} remembered={state.remembered} />;
      }
      return <ReadPage {...props} page={state.page} save={state.save} remembered={state.remembered} own={state.marks ?? []} folded={state.folded?.[props.context.notice] ?? null} />;
  }
}

function ReadPage(props: PageViewProps & { page: Page; save: SaveState; remembered?: RememberedVerdicts; own: readonly ListedMark[]; folded: Folded | null }) {
  const { t } = useSpeech();
  const { page, folded } = props;
  const { capture } = page;
  const context = useMemo(
    () => (folded ? { ...props.context, reviewed: new Map(folded.items.map((item) => [item.id, item])) } : props.context),
    [props.context, folded],
  );
  const notice = folded?.notice ?? capture.notices[context.notice] ?? capture.notices[0];
  // Of several fragments on one page, the page's own title names none.
  const title = notice?.title?.value ?? (capture.notices.length > 1 ? notice?.organization?.value : undefined) ?? capture.source.title;
  const own = <HandMarksView marks={props.own} context={context} onRemove={props.onRemoveMark} />;
  const isSample = props.save.kind === 'sample';
  // Of a notice, what is in it comes first; of another page, why it is none.
  const verdict = !isSample && (
    <VerdictView
      verdict={capture.verdict}
      signalSentence={props.signalSentence}
      context={context}
      remembered={props.remembered}
      site={URL.parse(capture.source.url)?.host || undefined}
      onOverrule={props.onOverrule}
    />
  );
  return (
    <>
      <div class="scroll">
        <NoticeTitle title={title} organization={notice?.organization?.value} site={capture.source.siteName} />
        <NoticeSwitcher notices={capture.notices} selected={context.notice} onSelect={props.onSelectNotice} />
        {!notice && verdict}
        {props.split}
        <CoverageNotes coverage={capture.coverage} isNotice={notice !== undefined} />
        {capture.verdict.kind === 'notice' && !notice && <p class="empty">{t('verdict.noNotice')}</p>}
        {!notice && own}
        {notice ? (
          <NoticeView key={context.notice} notice={notice} source={capture.source} context={context}>
            {own}
            {verdict}
          </NoticeView>
        ) : (
          <SourceView source={capture.source} context={context} />
        )}
      </div>
      <footer class="panel-foot">
        {!isSample && (notice ?? props.own.length > 0) && <MarksLegend marks={props.marks} supported={page.canHighlight} onChange={props.onMark} />}
        <SaveBar
          state={props.save}
          notices={capture.notices.length}
          part={capture.source.pages !== undefined}
          onSave={props.onSave}
          onOpen={props.onOpenRecord}
          onDismiss={props.onDismissSaveError}
        />
      </footer>
    </>
  );
}
