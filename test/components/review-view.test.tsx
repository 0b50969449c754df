import { act as settle, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { actionOf } from '@/components/review/review-keys';
import { ReviewView, type ReviewViewProps } from '@/components/review/review-view';
import { parseNotices } from '@/lib/notice/parse';
import { correctFields } from '@/lib/review/deeds';
import { withReviewed } from '@/lib/review/finish';
import { fold } from '@/lib/review/fold';
import { orderLog, undoTargets } from '@/lib/review/log';
import { nextStamp } from '@/lib/review/stamp';
import type { Decision, Deed, Folded, ReviewedItem } from '@/lib/review/types';
import type { RelatedIssue } from '@/lib/store/related-issues';
import type { StoredRecord } from '@/lib/store/types';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { scrolled } from './jsdom-gaps';
import { RECORD, TEXT } from './sample-notice';
import { expectAccessible, show, tidy } from './render';

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  tidy();
});
// jsdom has no highlights: what is found is looked at in the browser.
vi.stubGlobal('Highlight', class { readonly ranges: Range[]; constructor(...ranges: Range[]) { this.ranges = ranges; } });
vi.stubGlobal('CSS', { highlights: new Map() });

const NOW = '2024-09-01T09:00:00+08:00';
const RELATED: readonly RelatedIssue[] = [{ record: 'lyj.qingxi.gov.cn/art/2.html#0', title: '整改进展情况的通报', day: '2025-03-01', item: { kind: 'issue', id: 'i1', title: '林区道路失修' }, words: '林区道路失修' }];
/** What was decided in the view that is shown, and what stands. */
const seen: { log: Decision[]; folded: Folded | null } = { log: [], folded: null };

/** The view over a log in memory, as the entrypoint puts it over the store. */
function Bench(props: { record: StoredRecord; rest?: Partial<ReviewViewProps>; stored?: () => Promise<void>; first?: Decision[] }) {
  const { record } = props;
  const [log, setLog] = useState<Decision[]>(props.first ?? []);
  const [selected, setSelected] = useState<string | null>(null);
  const reading = { text: record.capture.text, blocks: record.capture.blocks, notice: record.notice };
  const folded = fold(reading, log);
  Object.assign(seen, { log, folded });
  const act = async (deeds: readonly Deed[]): Promise<boolean> => {
    await props.stored?.();
    setLog((before) => {
      const next = orderLog(before);
      for (const deed of withReviewed(deeds, { log: before, reading, now: NOW })) next.push({ ...deed, ...nextStamp(next.at(-1), NOW, '李敏', `x${next.length}`) });
      return next;
    });
    return true;
  };
  const targets = undoTargets(log);
  const by = (op: 'undo' | 'redo', target: Decision | undefined): (() => Promise<void>) | null => (target ? async () => { await act([{ op, target: target.id }]); } : null);
  return (
    <ReviewView
      record={{ ...record, decisions: log }} folded={folded} selected={selected} tab="text" failure={null} onSelect={setSelected} onTab={vi.fn()} onAct={act}
      onUndo={by('undo', targets.undo)} onRedo={by('redo', targets.redo)} onOpenPage={vi.fn()} onFindRelated={() => Promise.resolve(RELATED)} linksHere={[]} onOpenRecord={vi.fn()} {...props.rest}
    />
  );
}

const list = (): HTMLElement => screen.getByRole('listbox', { name: '逐项核对' });
const steps = (): string[] => within(list()).getAllByRole('option').map(({ id }) => id);
const current = (): string | null => list().getAttribute('aria-activedescendant');
const stateOf = (id: string): string | undefined => [...(seen.folded?.items ?? []), ...(seen.folded?.rejected ?? [])].find((item) => item.id === id)?.state;
const user = userEvent.setup();
const press = async (keys: string): Promise<void> => {
  await user.keyboard(keys);
  await settle(() => Promise.resolve());
};

/** Selects words of the stored text, as a reader does with the mouse. */
function selectWords(words: string): void {
  const walker = document.createTreeWalker(document.querySelector('.stored-text') as Element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(words);
    if (at < 0) continue;
    document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    return;
  }
  throw new RangeError(`the text does not show ${words} in one piece`);
}

describe('the review screen', () => {
  test('lists what is to be decided in the order of the notice, and begins with the first', async () => {
    const { container } = show(<Bench record={RECORD} />);
    expect(steps().slice(0, 5)).toEqual(['step-i1', 'step-i2', 'step-i3', 'step-d1', 'step-d2']);
    expect(current()).toBe('step-i1');
    expect(document.activeElement).toBe(list());
    await expectAccessible(container);
  });

  test('issues stand under the headings of the notice, each said once', () => {
    const path = [['二、整改落实情况', '(一)已整改完成的问题'], ['二、整改落实情况', '(一)已整改完成的问题'], ['二、整改落实情况', '(二)正在推进整改的问题']];
    const notice = RECORD.notice && { ...RECORD.notice, issues: RECORD.notice.issues.map((issue, i) => ({ ...issue, sectionPath: path[i] ?? [] })) };
    const { container } = show(<Bench record={{ ...RECORD, notice }} />);
    const lines = [...container.querySelectorAll('.review-section, [role=option]')].map((line) => (line.id === '' ? line.textContent : line.id));
    expect(lines.slice(0, 6)).toEqual(['二、整改落实情况', '(一)已整改完成的问题', 'step-i1', 'step-i2', '(二)正在推进整改的问题', 'step-i3']);
  });

  test('shows the whole text as it was stored, with its marks, and scrolls to the item in hand', async () => {
    const { container } = show(<Bench record={RECORD} />);
    const text = container.querySelector('.stored-text');
    expect([...(text?.querySelectorAll('p') ?? [])].map((line) => line.textContent).join('\n')).toBe(TEXT);
    expect([...(text?.querySelectorAll('mark.mark-deadline') ?? [])].map((mark) => mark.textContent)).toEqual(['2024年12月底前', '明年1月前']);
    await press('jjj');
    expect(current()).toBe('step-d1');
    await vi.waitFor(() => expect(scrolled).toContain('d1'));
    expect(document.activeElement).toBe(list());
  });

  test('accepts, rejects, takes back and brings back by key', async () => {
    show(<Bench record={RECORD} />);
    await press('a');
    expect([stateOf('i1'), stateOf('i1/m1'), current()]).toEqual(['accepted', 'accepted', 'step-i2']);
    await press('r');
    expect([stateOf('i2'), current()]).toEqual(['rejected', 'step-i3']);
    await press('u');
    expect(stateOf('i2')).toBe('machine');
    await press('U');
    expect(stateOf('i2')).toBe('rejected');
    expect(seen.log.every(({ coder }) => coder === '李敏')).toBe(true);
  });

  test('keys pressed while a decision is being stored wait for it, each for the item in hand then', async () => {
    const storing: (() => void)[] = [];
    show(<Bench record={RECORD} stored={() => new Promise((resolve) => { storing.push(resolve); })} />);
    await press('ara');
    expect([stateOf('i1'), current(), storing.length]).toEqual(['machine', 'step-i1', 1]);
    for (let done = 0; done < 3; done += 1) {
      await vi.waitFor(() => expect(storing).toHaveLength(done + 1));
      storing[done]?.();
    }
    await vi.waitFor(() => expect(stateOf('i3')).toBe('accepted'));
    expect([stateOf('i1'), stateOf('i2'), storing.length]).toEqual(['accepted', 'rejected', 3]);
  });

  test('keys behind one that opens a field do nothing until it is open; who went elsewhere meanwhile stays there', async () => {
    const storing: (() => void)[] = [];
    show(<Bench record={RECORD} stored={() => new Promise((resolve) => { storing.push(resolve); })} />);
    await press('anrr');
    await user.click(screen.getAllByRole('option')[2] as Element);
    storing[0]?.();
    await vi.waitFor(() => expect(stateOf('i1')).toBe('accepted'));
    await vi.waitFor(() => expect(document.activeElement?.localName).toBe('textarea'));
    expect([current(), storing.length]).toEqual(['step-i3', 1]);
  });

  test('a notice of 14 issues is reviewed in at most 30 keys, and is reviewed then', async () => {
    const text = ['中共青溪县林业局党组关于巡察整改情况的通报', '根据县委统一部署,2024年3月1日至4月20日,县委第二巡察组对县林业局党组开展了巡察,6月3日反馈了意见。现将整改情况予以公布。',
      ...Array.from({ length: 14 }, (_, i) => [`${i + 1}.关于“第${i + 1}项制度执行不到位”问题的整改。`, `一是修订制度${i + 1}项。该问题已整改完成。`]).flat(), '2024年8月30日'].join('\n');
    const article = articleFromPlainText(text);
    const [notice = null] = parseNotices(article, { titles: [] });
    expect(notice?.issues).toHaveLength(14);
    show(<Bench record={{ ...RECORD, notice, capture: { ...RECORD.capture, ...article } }} />);
    let keys = 0;
    for (; keys < 14; keys += 1) await press('a');
    await press('A');
    keys += 1;
    for (; keys < 30 && !seen.folded?.record.reviewed; keys += 1) await press('a');
    expect(seen.folded?.record.reviewed).toBe(true);
    expect(keys).toBeLessThanOrEqual(30);
    expect(screen.getByText('全部核对完毕')).toBeTruthy();
  });

  test('a status and a day are corrected by hand; what the machine read is kept and shown', async () => {
    show(<Bench record={RECORD} />);
    await press('e');
    await user.selectOptions(screen.getByLabelText('状态'), 'in-progress');
    await user.click(screen.getByRole('button', { name: '存下更正' }));
    const issue = seen.folded?.items.find(({ id }) => id === 'i1');
    expect([issue?.state, issue?.value, issue?.machine]).toMatchObject(['corrected', { status: 'in-progress', statusEvidence: null }, { status: 'completed' }]);
    expect(document.activeElement).toBe(list());
    await press('jjje');
    const due = screen.getByLabelText('到期日');
    await user.clear(due);
    await user.type(due, '2025-03-31');
    await user.click(screen.getByRole('button', { name: '存下更正' }));
    expect(seen.folded?.notice?.deadlines[0]?.due).toBe('2025-03-31');
    expect(screen.getByText(/原读：.*2024-12-31/)).toBeTruthy();
  });

  test('selected words correct the item in hand, or add what was missed', async () => {
    show(<Bench record={RECORD} />);
    await press('jjj');
    selectWords('明年1月前');
    await press('3');
    expect(seen.folded?.items.find(({ id }) => id === 'd1')).toMatchObject({ state: 'corrected', value: { text: '明年1月前' }, machine: { text: '2024年12月底前' } });
    selectWords('每季度');
    await press('{Shift>}3{/Shift}');
    expect(seen.folded?.items.filter(({ kind, state }) => kind === 'deadline' && state === 'added')).toHaveLength(1);
    selectWords('冒领补贴2.4万元');
    await press('{Shift>}1{/Shift}');
    expect(seen.folded?.notice?.issues.map(({ title }) => title)).toContain('冒领补贴2.4万元');
    await press('k');
    expect(document.activeElement).toBe(list());
  });

  test('an issue is split at the caret and merged again', async () => {
    const record = { ...RECORD, notice: { ...RECORD.notice!, issues: RECORD.notice!.issues.map((issue) => (issue.id === 'i2' ? { ...issue, span: { start: issue.span.start, end: TEXT.indexOf('(二)正在推进') - 1 } } : issue)) } };
    show(<Bench record={record} />);
    await press('jm');
    expect(seen.folded?.notice?.issues).toHaveLength(2);
    await press('u');
    expect(seen.folded?.notice?.issues).toHaveLength(3);
    await press('s');
    expect(screen.getByRole('alert').textContent).toContain('光标');
    await user.click(within(list()).getAllByRole('option')[1] as HTMLElement);
    selectWords('冒领补贴');
    await press('s');
    expect(seen.folded?.notice?.issues).toHaveLength(4);
  });

  test('a deadline is put under another issue', async () => {
    show(<Bench record={RECORD} />);
    await press('jjj');
    await user.selectOptions(screen.getByRole('combobox', { name: '所属问题' }), '1. 理论学习不深入');
    expect(steps().slice(0, 3)).toEqual(['step-i1', 'step-d1', 'step-i2']);
    expect(seen.folded?.notice?.deadlines.find(({ id }) => id === 'd1')?.issueId).toBe('i1');
  });

  test('an issue is linked by key: to a deadline of another one, and to an issue of a later notice; unlinked again', async () => {
    const onOpenRecord = vi.fn();
    const { container } = show(<Bench record={RECORD} rest={{ onOpenRecord }} />);
    await press('l');
    const options = (): string[] => within(screen.getByRole('listbox', { name: '关联到…' })).getAllByRole('option').map((option) => option.textContent);
    await vi.waitFor(() => expect(options().at(-1)).toContain('林区道路失修2025-03-01 · 整改进展情况的通报'));
    expect(options()[0]).toContain('护林员管理不严');
    await expectAccessible(container);
    (await screen.findByRole('combobox')).focus();
    await user.keyboard('2024-12-31{Enter}');
    expect(seen.folded?.links).toMatchObject([{ itemId: 'i1', toId: 'd1' }]);
    expect(document.activeElement).toBe(list());
    await press('l');
    (await screen.findByRole('combobox')).focus();
    await vi.waitFor(() => expect(options().at(-1)).toContain('林区道路失修'));
    await user.keyboard('{ArrowDown>30/}{Enter}');
    expect(seen.folded?.links).toMatchObject([{ toId: 'd1' }, { itemId: 'i1', record: RELATED[0]?.record }]);
    await user.click(screen.getByRole('button', { name: '林区道路失修' }));
    expect(onOpenRecord).toHaveBeenCalledWith(RELATED[0]?.record, 'i1');
    await user.click(screen.getByRole('button', { name: '取消关联: 林区道路失修' }));
    expect(seen.folded?.links).toHaveLength(1);
    await press('jjj');
    expect(screen.getByRole('button', { name: /取消关联: .*理论学习/ })).toBeTruthy();
  });

  test('a deadline of no issue comes to belong to the one it is tied to', async () => {
    const { notice } = RECORD;
    const record = { ...RECORD, notice: notice && { ...notice, deadlines: notice.deadlines.map((each) => (each.id === 'd1' ? { ...each, issueId: null } : each)) } };
    show(<Bench record={record} />);
    await press('l');
    (await screen.findByRole('combobox')).focus();
    expect(screen.getByRole('option', { name: /2024-12-31.*时限归入此问题/ })).toBeTruthy();
    await user.keyboard('2024-12-31{Enter}');
    expect(seen.folded?.notice?.deadlines.find(({ id }) => id === 'd1')?.issueId).toBe('i1');
    expect(seen.log.map(({ op }) => op)).toEqual(['move']);
  });

  test('what was linked to an issue on another record is seen from here, and leads there', async () => {
    const onOpenRecord = vi.fn();
    const from = { id: 'i2', kind: 'issue', state: 'machine', value: { title: '林道失修' } } as unknown as ReviewedItem;
    const link = { id: 'x1', itemId: 'i1', record: 'lyj.qingxi.gov.cn/art/1.html#0', from, title: '整改情况的通报', day: '2023-03-01' };
    const { container } = show(<Bench record={RECORD} rest={{ linksHere: [link], onOpenRecord }} />);
    const links = container.querySelector('.review-links');
    expect(links?.textContent).toMatch(/自另一份通报.*林道失修.*2023-03-01 · 整改情况的通报/u);
    expect(links?.querySelectorAll('button')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: '林道失修' }));
    expect(onOpenRecord).toHaveBeenCalledWith(link.record, 'i2');
    await press('j');
    expect(container.querySelector('.review-links')).toBeNull();
  });

  test('two decisions made without knowing of each other are shown, on the item and in the list, until one decides again', async () => {
    const reading = { text: RECORD.capture.text, blocks: RECORD.capture.blocks, notice: RECORD.notice };
    const sight = { article: RECORD.capture, folded: fold(reading, []) };
    const d1 = sight.folded.items.find(({ id }) => id === 'd1') as ReviewedItem;
    const first = ['2024-10-31', '2024-11-30'].map((due, n): Decision =>
      ({ ...correctFields(sight, d1, { due }) as Deed, id: `k${n}`, at: `2024-08-0${n + 1}T09:00:00+08:00`, coder: n === 0 ? '李敏' : '王强' }));
    const { container } = show(<Bench record={RECORD} first={first} />);
    expect(document.getElementById('step-d1')?.textContent).toContain('两种改法');
    await press('jjj');
    const told = (): string => container.querySelector('.review-reasons')?.textContent ?? '';
    expect(told()).toMatch(/2024-10-31 李敏 .*2024-11-30 王强 /u);
    await expectAccessible(container);
    await user.click(screen.getByRole('button', { name: '撤销后一处，用前一处' }));
    expect(seen.folded?.notice?.deadlines.find(({ id }) => id === 'd1')?.due).toBe('2024-10-31');
    expect(told()).not.toContain('王强');
    await press('U');
    expect(told()).toContain('王强');
    await press('a');
    expect(document.getElementById('step-d1')?.textContent).not.toContain('两种改法');
  });

  test('a measure is moved to another issue, an issue to another section, a precision chosen', async () => {
    show(<Bench record={RECORD} />);
    await user.click(screen.getByRole('button', { name: /^移到… 二是/ }));
    (await screen.findByRole('combobox')).focus();
    await user.keyboard('护林员{Enter}');
    expect(seen.folded?.notice?.issues.map(({ measures }) => measures.length)).toEqual([1, 1, 0]);
    await press('e');
    await user.selectOptions(screen.getByLabelText('所在部分'), '二、整改落实情况 / (二)正在推进整改的问题');
    await user.click(screen.getByRole('button', { name: '存下更正' }));
    expect(seen.folded?.notice?.issues[0]?.sectionPath).toEqual(['二、整改落实情况', '(二)正在推进整改的问题']);
    await press('jjje');
    await user.selectOptions(screen.getByLabelText('精度'), '精确到日');
    await user.click(screen.getByRole('button', { name: '存下更正' }));
    expect(seen.folded?.notice?.deadlines[0]?.precision).toBe('day');
  });

  test('a comment is kept with the item', async () => {
    show(<Bench record={RECORD} />);
    await press('n');
    await user.keyboard('问过办公室{Enter}');
    expect(seen.folded?.comments.map(({ text, itemId }) => [text, itemId])).toEqual([['问过办公室', 'i1']]);
    expect(document.activeElement).toBe(list());
  });

  test('filters: what is to check, and what was changed', async () => {
    show(<Bench record={RECORD} />);
    await press('ar');
    await user.click(screen.getByRole('button', { name: /^已改动/ }));
    expect(steps()).toEqual(['step-i2']);
    await user.click(screen.getByRole('button', { name: /^待核对/ }));
    expect(steps()).not.toContain('step-i1');
  });

  test('what the notice declares stands beside what was found, and leads there', async () => {
    show(<Bench record={RECORD} />);
    await user.click(screen.getByRole('button', { name: '问题：自述 5，识别 3' }));
    expect(current()).toMatch(/^step-(i|t)/);
  });

  test('words of the text are found, and are selected then: a value is corrected without a mouse', async () => {
    show(<Bench record={RECORD} />);
    await press('jjj/');
    await user.keyboard('整改');
    expect(screen.getByText(/第 1\/\d+ 处/)).toBeTruthy();
    await user.keyboard('{Escape}/明年1月前{Escape}');
    expect(document.activeElement).toBe(list());
    expect(document.getSelection()?.toString()).toBe('明年1月前');
    await press('3');
    expect(seen.folded?.items.find(({ id }) => id === 'd1')).toMatchObject({ state: 'corrected', value: { text: '明年1月前' } });
  });

  test.each([
    ['a click into the text', () => document.querySelector('.stored-text p')],
    ['a click on an item', () => within(list()).getAllByRole('option')[2] ?? null],
    ['a filter', () => screen.getByRole('button', { name: /^全部/ })],
    ['a button greyed by what it did', () => screen.getByRole('button', { name: '撤销' })],
    ['a button gone by what it did', () => screen.getByRole('button', { name: /^核对无误/ })],
  ])('after %s the keys work, and the keyboard is not left on the document', async (_what, target) => {
    show(<Bench record={RECORD} />);
    await press('r');
    await user.click(target() as Element);
    await settle(() => Promise.resolve());
    expect(document.activeElement).not.toBe(document.body);
    const decided = seen.log.length;
    await press('ja');
    expect(seen.log.length).toBeGreaterThan(decided);
  });

  test('the table of keys lists every key there is, in both languages', async () => {
    const { again, container } = show(<Bench record={RECORD} />);
    await press('?');
    expect(await screen.findByRole('dialog', { name: '按键' })).toBeTruthy();
    again(<Bench record={RECORD} />, 'en');
    expect(screen.getByRole('dialog', { name: 'Keys' })).toBeTruthy();
    await expectAccessible(container);
  });

  test('a table is a table, with its marks in the cells', () => {
    const text = '序号\n问题\n状态\n1\n台账不全\n已完成';
    const words = text.split('\n');
    let at = 0;
    const blocks = words.map((word, i) => {
      const start = at;
      at += word.length + 1;
      return { kind: 'cell' as const, span: { start, end: start + word.length }, cell: { table: 0, row: Math.floor(i / 3), column: i % 3, rowSpan: 1, columnSpan: 1, header: i < 3, columnHeaders: [], rowHeaders: [] } };
    });
    const { container } = show(<Bench record={{ ...RECORD, notice: null, capture: { ...RECORD.capture, text, blocks } }} />);
    expect([...container.querySelectorAll('.stored-table tr')].map((row) => [...row.children].map((cell) => `${cell.localName}:${cell.textContent}`))).toEqual([
      ['th:序号', 'th:问题', 'th:状态'], ['td:1', 'td:台账不全', 'td:已完成'],
    ]);
  });

  test('the snapshot is shown without anything that loads, runs or leads away', async () => {
    const html = '<p id="app" style="color:red" onclick="x()">字<img src="http://evil.example/a.png"><a href="javascript:x()">链</a></p><script>x()</script><iframe src="//x"></iframe><table><tr><td colspan="2">格</td></tr></table>';
    const { container } = show(<Bench record={{ ...RECORD, capture: { ...RECORD.capture, html } }} rest={{ tab: 'snapshot' }} />);
    const root = container.querySelector('.snapshot')?.shadowRoot;
    expect(root?.querySelector('div')?.innerHTML).toBe('<p>字链</p><table><tbody><tr><td colspan="2">格</td></tr></tbody></table>');
    await expectAccessible(container);
  });

  test('the snapshot has the marks of the text, whatever white space and elements it has between the words, and shows the item in hand', async () => {
    const html = TEXT.split('\n').map((line) => `<p>\n  ${line.slice(0, 4)} <b>${line.slice(4)}</b></p>`).join('\n');
    show(<Bench record={{ ...RECORD, capture: { ...RECORD.capture, html } }} rest={{ tab: 'snapshot' }} />);
    const painted = (kind: string): string[] => [...(CSS.highlights.get(`snapshot-${kind}`) as unknown as { ranges: Range[] }).ranges].map((range) => range.toString().replace(/\s/gu, ''));
    expect(painted('deadline')).toEqual(['2024年12月底前', '明年1月前']);
    expect(painted('issue')).toEqual(['1.关于“理论学习不深入”问题的整改', '2.护林员管理不严的问题', '3.林区道路年久失修的问题']);
    const to = vi.spyOn(Element.prototype, 'scrollIntoView');
    await press('jj');
    expect(current()).toBe('step-i3');
    const shown = (): Element | undefined => to.mock.contexts.filter((each) => (each as Element).getRootNode() instanceof ShadowRoot).at(-1) as Element | undefined;
    await vi.waitFor(() => expect(shown()?.closest('p')?.textContent.replace(/\s/gu, '')).toContain('林区道路年久失修'));
    to.mockRestore();
  });

  test('who came for the versions stays there: the first item comes into hand without them', () => {
    const onSelect = vi.fn();
    show(<Bench record={RECORD} rest={{ tab: 'versions', versions: <p>第 1 版</p>, onSelect }} />);
    expect(current()).toBe('step-i1');
    expect(onSelect).not.toHaveBeenCalled();
    expect(screen.getByText('第 1 版')).toBeTruthy();
  });

  test('the overview shows where the marks stand; one leads to its item, the keyboard stays on the list', async () => {
    const { container } = show(<Bench record={RECORD} />);
    const marks = [...container.querySelectorAll<HTMLElement>('.ruler-mark')];
    expect(marks.map(({ className }) => className.split(' ')[1])).toEqual(expect.arrayContaining(['ruler-issue', 'ruler-deadline', 'ruler-status']));
    await user.click(container.querySelector('.ruler-deadline') as Element);
    expect(current()).toBe('step-d1');
    expect(document.activeElement).toBe(list());
    expect(container.querySelector('.ruler-selected')?.className).toContain('ruler-deadline');
  });

  test('a record without a notice has its text, no marks, and says what can be done', () => {
    const { container } = show(<Bench record={{ ...RECORD, notice: null }} />);
    expect(container.querySelectorAll('mark')).toHaveLength(0);
    expect(container.querySelector('.stored-text')?.textContent).toContain('护林员');
    expect(list().textContent).toContain('选取文字');
  });

  test('a stretch that has no mark of its own is shown, one beyond the text is left out', () => {
    const start = TEXT.indexOf('批评教育3人');
    const { container, again } = show(<Bench record={RECORD} rest={{ selected: `span:${start}-${start + 6}` }} />);
    expect(container.querySelector('mark.mark-plain')?.textContent).toBe('批评教育3人');
    again(<Bench record={RECORD} rest={{ selected: 'span:5-999999' }} />);
    expect(container.querySelector('mark.mark-plain')).toBeNull();
  });
});

describe('keys', () => {
  const key = (rest: Partial<KeyboardEvent>): ReturnType<typeof actionOf> => actionOf({ key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...rest });
  test.each([
    ['j', { do: 'next' }], ['U', { do: 'redo' }], ['A', { do: 'accept-rest' }], ['/', { do: 'find' }], ['x', null], ['constructor', null],
  ])('%s', (name, action) => {
    expect(key({ key: name })).toEqual(action);
  });
  test('a digit is known by its place, with Shift too; with Ctrl it is the browser’s', () => {
    expect(key({ key: '#', code: 'Digit3', shiftKey: true })).toEqual({ do: 'select', as: 'deadline', add: true });
    expect(key({ key: '3', code: 'Digit3', ctrlKey: true })).toBeNull();
  });
});
