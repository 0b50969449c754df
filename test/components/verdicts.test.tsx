import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { VerdictList } from '@/components/verdict-list';
import { VerdictView, type VerdictProps } from '@/components/verdict-view';
import type { Verdict } from '@/lib/notice/types';
import type { OverruleEntry } from '@/lib/store/overrules';
import { context, VERDICT } from './sample-notice';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const view = (verdict: Partial<Verdict>, rest: Partial<VerdictProps> = {}) => (
  <VerdictView verdict={{ ...VERDICT, ...verdict }} signalSentence={(name) => `信号 ${name}`} context={context()} site="www.songlan.gov.cn" onOverrule={vi.fn()} {...rest} />
);
const MEETING: Partial<Verdict> = {
  kind: 'related', family: undefined, relatedKind: 'meeting-news', score: -6,
  signals: [
    { name: 'meeting-held', weight: -6, where: 'text', quote: '召开推进会', span: { start: 3, end: 8 } },
    { name: 'reporter', weight: -3, where: 'text', quote: '本报讯', span: { start: 0, end: 3 } },
    { name: 'byline', weight: -1, where: 'text', quote: '（办公室）' },
    { name: 'title-topic', weight: 2, where: 'title', quote: '整改' },
  ],
};

describe('why, and why not', () => {
  test('a related page says what it is and what speaks against it most', async () => {
    const { container, again } = show(view(MEETING));
    expect(screen.getByText('会议新闻')).toBeTruthy();
    expect(screen.getByText(/会议或活动的消息/)).toBeTruthy();
    expect(screen.getByText('主要原因：信号 meeting-held；信号 reporter。')).toBeTruthy();
    expect(screen.getByText(/为什么不是/)).toBeTruthy();
    await expectAccessible(container);
    again(view(MEETING), 'en');
    expect(screen.getByText(/Mainly because/)).toBeTruthy();
  });

  test('a signal leads to its place on a page that is no notice, too', async () => {
    const onShow = vi.fn();
    show(view(MEETING, { context: { ...context(), onShow } }));
    const user = userEvent.setup();
    await user.click(screen.getByText(/为什么不是/));
    await user.click(screen.getByText(/信号 meeting-held$/));
    expect(onShow).toHaveBeenCalledWith({ notice: 0, itemId: 'span:3-8' });
  });

  test('where nothing speaks against it, too little speaks for it', () => {
    show(view({ kind: 'none', family: undefined, score: 2, signals: [] }));
    expect(screen.getByText('支持的依据不够：得分 2，需要 10。')).toBeTruthy();
  });
});

describe('the user’s own verdict', () => {
  const none: Partial<Verdict> = { kind: 'none', family: undefined, decidedBy: 'user' };

  test('remembered for the page: said of the whole site, or forgotten', async () => {
    const onOverrule = vi.fn();
    const { container } = show(view(none, { onOverrule, remembered: { page: 'none' } }));
    expect(screen.getByText('已记住：本页不是整改通报。')).toBeTruthy();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '整个网站 www.songlan.gov.cn 都不再提示' }));
    await user.click(screen.getByRole('button', { name: '忘记，恢复规则的判断' }));
    expect(onOverrule.mock.calls).toEqual([['none', 'site'], [null, 'page']]);
    await expectAccessible(container);
  });

  test('remembered for the site: forgotten for the site; the page can still be called a notice', async () => {
    const onOverrule = vi.fn();
    const { container } = show(view(none, { onOverrule, remembered: { site: 'none' } }));
    expect(screen.getByText(/不再提示 www\.songlan\.gov\.cn 上的页面/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /整个网站/ })).toBeNull();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '忘记，恢复规则的判断' }));
    await user.click(screen.getByRole('button', { name: '仍按整改通报读取' }));
    expect(onOverrule.mock.calls).toEqual([[null, 'site'], ['notice', 'page']]);
    await expectAccessible(container);
  });

  test('a notice by the user’s word is said of this page only; what could not be stored says so', () => {
    const { again } = show(view({ decidedBy: 'user' }, { remembered: { page: 'notice' } }));
    expect(screen.getByText('已记住：本页按整改通报读取。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /整个网站/ })).toBeNull();
    again(view({ decidedBy: 'user' }, { remembered: {} }));
    expect(screen.getByText(/没有记住/)).toBeTruthy();
  });

  test('in a stored record nothing can be overruled', () => {
    show(view(none, { onOverrule: undefined }));
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the list in the settings', () => {
  const site: OverruleEntry = { key: 'site:www.songlan.gov.cn', scope: 'site', place: 'www.songlan.gov.cn', as: 'none', madeAt: '2026-11-22T15:40:10+08:00' };
  const page: OverruleEntry = { key: 'page:http://x.gov.cn/a', scope: 'page', place: 'http://x.gov.cn/a', as: 'notice', madeAt: site.madeAt };

  test('each can be removed, and the removal undone', async () => {
    const [onRemove, onUndo] = [vi.fn(), vi.fn()];
    const list = (removed: OverruleEntry | null) => <VerdictList verdicts={[site, page]} removed={removed} onRemove={onRemove} onUndo={onUndo} />;
    const { container, again } = show(list(null));
    expect(screen.getByText('整个网站，不提示')).toBeTruthy();
    expect(screen.getByText('是整改通报')).toBeTruthy();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '移除 http://x.gov.cn/a 的判断' }));
    expect(onRemove).toHaveBeenCalledWith(page);
    again(list(page));
    await user.click(screen.getByRole('button', { name: '撤销' }));
    expect(onUndo).toHaveBeenCalledWith(page);
    await expectAccessible(container);
  });

  test.each([[null, '正在读取…'], [[], '没有记住任何判断。']])('loading and empty', async (verdicts, words) => {
    const { container } = show(<VerdictList verdicts={verdicts} removed={null} onRemove={vi.fn()} onUndo={vi.fn()} />);
    expect(screen.getByText(words)).toBeTruthy();
    await expectAccessible(container);
  });
});
