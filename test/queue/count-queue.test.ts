import { expect, test } from 'vitest';
import { countQueue } from '@/lib/queue/count-queue';
import type { QueueRow } from '@/lib/queue/types';

const row = (order: number, rest: Partial<QueueRow>): QueueRow => ({
  id: `q${order}`, order, pageKey: `http://x.gov.cn/${order}`, url: `http://x.gov.cn/${order}`, title: `${order}`, addedAt: '2026-11-22T15:40:10+08:00', state: 'waiting', ...rest,
});

test('every page is counted once, kinds by how often they came, failures in their order', () => {
  const count = countQueue([
    row(1, { state: 'saved' }), row(2, { state: 'not-notice', relatedKind: 'plan' }), row(3, { state: 'failed', failure: { kind: 'http-error', detail: '404' } }),
    row(4, { state: 'not-notice', relatedKind: 'feedback' }), row(5, { state: 'not-notice', relatedKind: 'feedback' }), row(6, { state: 'not-notice' }),
    row(11, { state: 'checked', checked: [{ key: 'a', outcome: 'same' }, { key: 'b', outcome: 'gone' }] }), row(12, { state: 'checked', checked: [{ key: 'c', outcome: 'unclear' }] }),
    row(13, { state: 'checked', checked: [{ key: 'd', outcome: 'same' }] }),
    row(7, { state: 'open' }), row(8, {}), row(9, { state: 'skipped' }), row(10, { state: 'already-saved' }),
  ]);
  expect(count.by).toEqual({ waiting: 1, open: 1, saved: 1, 'already-saved': 1, 'not-notice': 4, failed: 1, checked: 3, skipped: 1 });
  expect(count.checks).toEqual({ same: 2, changed: 0, moved: 0, gone: 1, unclear: 1 });
  expect([count.notSame, count.unclear].map((rows) => rows.map(({ id }) => id))).toEqual([['q11', 'q12'], ['q12']]);
  expect([count.total, count.ended, count.open?.id]).toEqual([13, 11, 'q7']);
  expect(count.kinds).toEqual([['feedback', 2], ['plan', 1], ['none', 1]]);
  expect(count.failed.map(({ id }) => id)).toEqual(['q3']);
});

test('an empty queue is all zeros', () => {
  expect(countQueue([])).toMatchObject({ total: 0, ended: 0, kinds: [], failed: [], open: null });
});
