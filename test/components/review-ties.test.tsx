import { screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { correctFields } from '@/lib/review/deeds';
import { fold } from '@/lib/review/fold';
import type { Decision, Deed, ReviewedItem } from '@/lib/review/types';
import { expectAccessible, show } from './render';
import { Bench, layBench, list, press, RELATED, seen, tidyBench, user } from './review-bench';
import { HANG } from '../support/until';
import { RECORD } from './sample-notice';

beforeEach(layBench);
afterEach(tidyBench);

describe('what an item has to do with others', () => {
  test('an issue is linked by key: to a deadline of another one, and to an issue of a later notice; unlinked again', async () => {
    const onOpenRecord = vi.fn();
    const { container } = show(<Bench record={RECORD} rest={{ onOpenRecord }} />);
    await press('l');
    const options = (): string[] => within(screen.getByRole('listbox', { name: '关联到…' })).getAllByRole('option').map((option) => option.textContent);
    await vi.waitFor(() => expect(options().at(-1)).toContain('林区道路失修2025-03-01 · 整改进展情况的通报'), HANG);
    expect(options()[0]).toContain('护林员管理不严');
    await expectAccessible(container);
    (await screen.findByRole('combobox')).focus();
    await user.keyboard('2024-12-31{Enter}');
    expect(seen.folded?.links).toMatchObject([{ itemId: 'i1', toId: 'd1' }]);
    expect(document.activeElement).toBe(list());
    await press('l');
    (await screen.findByRole('combobox')).focus();
    await vi.waitFor(() => expect(options().at(-1)).toContain('林区道路失修'), HANG);
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
});
