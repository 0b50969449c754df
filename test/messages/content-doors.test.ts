import { describe, expect, test } from 'vitest';
import { contentDoors, reportDoors, toMarks } from '@/lib/messages/content-doors';
import { backgroundDoors } from '@/lib/messages/input-doors';
import { outputDoors } from '@/lib/messages/output-doors';
import { err, ok } from '@/lib/result';
import { view } from './fixtures';

const bad = err({ kind: 'bad-message' });
const strange: readonly unknown[] = [undefined, null, 0, '', 'auto', [], [{}], true, () => undefined];

describe('the doors of a page', () => {
  test.each([
    ['content.read', { method: 'auto' }], ['content.read', { method: 'hand' }],
    ['content.ping', {}], ['content.get-page', {}], ['content.get-payload', {}], ['content.get-links', {}], ['content.links-changed', {}],
    ['content.show-item', { notice: 0, itemId: 'i1' }], ['content.show-item', { notice: 2, itemId: 'span:0-12' }],
    ['content.step', { direction: 1 }], ['content.step', { direction: -1 }], ['content.describe-selection', {}], ['content.reassess', {}],
    ['content.offer-words', { labels: null }], ['content.offer-words', { labels: ['问题', '措施'] }],
    ['content.overrule', { as: 'notice' }], ['content.overrule', { as: 'none' }], ['content.overrule', { as: null }],
  ] as const)('%s lets in %o', (name, input) => {
    expect(contentDoors[name](input)).toEqual(ok(input));
  });

  test.each([
    ['content.read', { method: 'queue' }], ['content.read', {}], ['content.ping', { more: 1 }], ['content.get-page', { notice: 0 }],
    ['content.show-item', { notice: -1, itemId: 'i1' }], ['content.show-item', { notice: 0.5, itemId: 'i1' }],
    ['content.show-item', { notice: 0, itemId: 'i' }], ['content.show-item', { notice: Number.NaN, itemId: 'i1' }],
    ['content.step', { direction: 0 }], ['content.step', { direction: '1' }], ['content.step', {}], ['content.describe-selection', { more: 1 }],
    ['content.offer-words', { labels: [] }], ['content.offer-words', { labels: [1] }], ['content.offer-words', { labels: ['长'.repeat(81)] }], ['content.offer-words', {}],
    ['content.overrule', { as: 'related' }], ['content.overrule', {}],
  ] as const)('%s refuses %o', (name, input) => {
    expect(contentDoors[name](input)).toEqual(bad);
  });

  test('nothing that is no object gets in anywhere', () => {
    for (const door of Object.values(contentDoors)) for (const value of strange) expect(door(value)).toEqual(bad);
  });

  test('what is let in for an item is what the background lets in, too', () => {
    for (const itemId of ['i1', 'd12', 'span:3-9', 'i', '1', 'span:3', 'span:3-', 'I1', ' i1', 'i1\n', 'i1234567', '']) {
      const here = contentDoors['content.show-item']({ notice: 0, itemId }).ok;
      expect([itemId, backgroundDoors['background.item-selected']({ notice: 0, itemId, how: 'click' }).ok]).toEqual([itemId, here]);
    }
  });
});

describe('answers to a page', () => {
  const assessment = { verdict: view.capture.verdict, notices: view.capture.notices };

  test.each([ok(assessment), err({ kind: 'unexpected', detail: 'x' }), err({ kind: 'bad-message' })])('an outcome comes in as it is', (answer) => {
    expect(reportDoors['background.assess'](answer)).toEqual(ok(answer));
    expect(outputDoors['background.assess'](answer)).toEqual(ok(answer));
  });

  test('anything else does not', () => {
    const wrong = [...strange, {}, { ok: true }, { ok: true, value: {} }, { ok: true, value: { verdict: 1, notices: [] } }, { ok: false }, { ok: false, error: 'x' }];
    for (const value of wrong) {
      expect(reportDoors['background.assess'](value)).toEqual(bad);
      expect(outputDoors['background.assess'](value)).toEqual(bad);
    }
    for (const name of ['background.page-read', 'background.item-selected', 'background.want-sanitizer'] as const) {
      expect([name, reportDoors[name](ok('x'))]).toEqual([name, bad]);
      expect([name, reportDoors[name](ok(null))]).toEqual([name, ok(ok(null))]);
    }
  });
});

describe('links of a list', () => {
  const link = { url: 'http://x.gov.cn/a.html', title: '整改情况的通报', date: '2024-03-28' };
  const known = { url: link.url, form: 'sure' as const, state: 'saved' as const, key: 'http://x.gov.cn/a.html#0' };
  const ask = (links: unknown): boolean => backgroundDoors['background.known-links']({ links }).ok;

  test('only web addresses, days and bounded numbers of them get in', () => {
    expect(ask([link, { url: 'https://x.gov.cn/', title: '' }])).toBe(true);
    for (const wrong of [{ ...link, url: 'javascript:1' }, { ...link, url: 'x' }, { ...link, date: '2024-3-28' }, { ...link, title: 7 }, { url: link.url }, null]) expect(ask([wrong])).toBe(false);
    expect(ask(Array.from({ length: 2000 }, () => link))).toBe(true);
    expect(ask(Array.from({ length: 2001 }, () => link))).toBe(false);
  });

  test('an answer comes in as it is, with both kinds of doors', () => {
    for (const answer of [ok([known, { url: link.url, form: null, state: 'new' as const }]), ok([]), err({ kind: 'storage-failed', detail: 'x' })]) {
      expect(reportDoors['background.known-links'](answer)).toEqual(ok(answer));
      expect(outputDoors['background.known-links'](answer)).toEqual(ok(answer));
    }
    for (const wrong of [...strange, ok(null), ok([{}]), ok([{ ...known, state: 'gone' }]), ok([{ ...known, form: 'perhaps' }])]) {
      expect(reportDoors['background.known-links'](wrong)).toEqual(bad);
      expect(outputDoors['background.known-links'](wrong)).toEqual(bad);
    }
    const list = ok({ links: [{ ...link, state: 'new' as const, sure: true }], canHighlight: true });
    expect(outputDoors['content.get-links'](list)).toEqual(ok(list));
    expect(outputDoors['content.get-links'](ok({ links: [{ ...link, url: 'data:,x', state: 'new', sure: true }], canHighlight: true }))).toEqual(bad);
  });
});

test('marks are on unless they were switched off', () => {
  const on = { issue: true, deadline: true, status: true, own: true };
  for (const stored of strange) expect(toMarks(stored)).toEqual(on);
  expect(toMarks({ status: false, deadline: 0, more: false })).toEqual({ ...on, status: false });
});
