import { act as settle, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { actionOf } from '@/components/review/review-keys';
import { parseNotices } from '@/lib/notice/parse';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { scrolled } from './jsdom-gaps';
import { expectAccessible, show } from './render';
import { Bench, current, layBench, list, press, seen, selectWords, stateOf, steps, tidyBench, user } from './review-bench';
import { HANG } from '../support/until';
import { RECORD, TEXT } from './sample-notice';

beforeEach(layBench);
afterEach(tidyBench);

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
    await vi.waitFor(() => expect(scrolled).toContain('d1'), HANG);
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
      await vi.waitFor(() => expect(storing).toHaveLength(done + 1), HANG);
      storing[done]?.();
    }
    await vi.waitFor(() => expect(stateOf('i3')).toBe('accepted'), HANG);
    expect([stateOf('i1'), stateOf('i2'), storing.length]).toEqual(['accepted', 'rejected', 3]);
  });

  test('keys behind one that opens a field do nothing until it is open; who went elsewhere meanwhile stays there', async () => {
    const storing: (() => void)[] = [];
    show(<Bench record={RECORD} stored={() => new Promise((resolve) => { storing.push(resolve); })} />);
    await press('anrr');
    await user.click(screen.getAllByRole('option')[2] as Element);
    storing[0]?.();
    await vi.waitFor(() => expect(stateOf('i1')).toBe('accepted'), HANG);
    await vi.waitFor(() => expect(document.activeElement?.localName).toBe('textarea'), HANG);
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
    await vi.waitFor(() => expect(shown()?.closest('p')?.textContent.replace(/\s/gu, '')).toContain('林区道路年久失修'), HANG);
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
