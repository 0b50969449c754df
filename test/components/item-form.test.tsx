import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { draftOf, ItemForm, valueOf } from '@/components/review/item-form';
import { parseNotices } from '@/lib/notice/parse';
import { correctFields } from '@/lib/review/deeds';
import { fold } from '@/lib/review/fold';
import type { Reading, ReviewedItem } from '@/lib/review/types';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { show, tidy } from './render';

afterEach(tidy);

const LINES = ['中共砚川市水利局党组关于巡察整改进展情况的通报', '一、整改落实情况', '（一）水库管护责任不落实的问题。目前正在推进整改，12月前完成。', '中共砚川市水利局党组', '2024年5月'];
const article = articleFromPlainText(LINES.join('\n'));
const reading: Reading = { ...article, notice: parseNotices(article, { titles: [] })[0] ?? null };

function item(find: (each: ReviewedItem) => boolean): ReviewedItem {
  const found = fold(reading, []).items.find(find);
  if (!found) throw new Error('The notice has no such item.');
  return found;
}

const deadline = item(({ kind }) => kind === 'deadline');
const issuedOn = item(({ slot }) => slot === 'issuedOn');

/** The deadline after a day was typed and kept, as the fold has it. */
function withDay(day: string): Readonly<Record<string, unknown>> {
  const sight = { article, folded: fold(reading, []) };
  const deed = correctFields(sight, deadline, valueOf(deadline, { ...draftOf(deadline), due: day }));
  const log = deed ? [{ ...deed, id: 'k1', at: '2024-09-01T09:00:00+08:00', coder: '李敏' }] : [];
  return fold(reading, log).items.find(({ id }) => id === deadline.id)?.value as unknown as Readonly<Record<string, unknown>>;
}

describe('the day of a deadline whose words can be read in two ways', () => {
  test('it has two readings at first', () => expect(deadline.value).toMatchObject({ due: '2024-11-30', dueLatest: '2024-12-31' }));
  test.each(['2024-12-31', '2025-03-31'])('%s typed is the only one then', (day) => {
    expect(withDay(day)).toMatchObject({ due: day });
    expect(withDay(day)).not.toHaveProperty('dueLatest');
  });
  test('left as it was, both stay', () => expect(withDay('2024-11-30')).toMatchObject({ due: '2024-11-30', dueLatest: '2024-12-31' }));
});

describe('a date of which no day is printed', () => {
  test.each([
    ['2024-06', '2024-06'], ['2024', '2024'], ['2024-05-31', '2024-05-31'],
    ['2024-13', null], ['2024-6', null], ['5月', null], ['', null],
  ])('%s typed over 2024-05 becomes %s', async (typed, kept) => {
    const user = userEvent.setup();
    const done = vi.fn();
    show(<ItemForm item={issuedOn} draft={draftOf(issuedOn) ?? {}} sections={[]} onDone={done} />);
    const field = screen.getByLabelText<HTMLInputElement>('值');
    expect(field.value).toBe('2024-05');
    await user.clear(field);
    if (typed !== '') await user.type(field, typed);
    await user.click(screen.getByRole('button', { name: '存下更正' }));
    if (kept === null) expect(done).not.toHaveBeenCalled();
    else expect(done).toHaveBeenCalledWith({ value: kept });
  });
});
