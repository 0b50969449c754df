// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { joinFragments, buildJoined, type Fragment } from '@/lib/capture/join-fragments';
import { orderFragments } from '@/lib/capture/order-fragments';
import { buildRecords } from '@/lib/capture/record';
import type { ArticleText } from '@/lib/text/types';
import { HEAD, MIDDLE, TAIL, fragmentPayload, pageUrl, turned } from '../store/sample-fragments';

async function fragment(page: string, lines: readonly string[], retrievedAt?: string): Promise<Fragment> {
  const { capture, extractions: [extraction] } = await buildRecords(fragmentPayload(page, lines, retrievedAt));
  if (!extraction) throw new RangeError('the page holds nothing');
  return { capture, ...extraction };
}

function joined(fragments: readonly Fragment[]) {
  const result = joinFragments(fragments);
  if (!result.ok) throw new Error(result.error.kind);
  const { capture } = result.value.payload;
  const [notice] = capture.notices;
  if (!notice) throw new Error('no notice');
  return { ...result.value, capture, notice, text: capture.article.text };
}

const head = () => fragment('5', turned(HEAD, { to: '7' }));
const restOfTwo = () => fragment('7', turned([...MIDDLE, ...TAIL], { from: '5' }), '2024-04-02T08:00:00+08:00');
const threeParts = () => Promise.all([
  fragment('5', turned(HEAD, { to: '7' })), fragment('7', turned(MIDDLE, { from: '5', to: '9' })), fragment('9', turned(TAIL, { from: '7' })),
]);

/** Blocks joined by one "\n" make the text: what every reader of an article relies on. */
const tiled = ({ text, blocks }: ArticleText): boolean => blocks.map(({ span }) => text.slice(span.start, span.end)).join('\n') === text;

test('head and tail read as one whole notice: the issue cut at the page turn has its end, and its status', async () => {
  const { notice, text, capture, payload } = joined([await head(), await restOfTwo()]);
  expect(text).toBe([...HEAD, ...MIDDLE, ...TAIL].join('\n'));
  expect(tiled(capture.article)).toBe(true);
  expect(notice).toMatchObject({ complete: true, missing: [] });
  expect(notice.continuedFrom ?? notice.continuedTo).toBeUndefined();
  expect(notice.issues.map(({ title, status }) => [title, status])).toEqual([
    ['河道管护责任不清', 'unspecified'], ['项目资金拨付迟缓', 'completed'], ['工程验收把关不严', 'unspecified'], ['窗口服务意识不强', 'completed'],
  ]);
  expect(notice.deadlines.map(({ due }) => due)).toEqual(['2024-06-30', '2024-09-30']);
  expect(notice).toMatchObject({ organization: { value: '中共云溪县水利局党组' }, issuedOn: { value: '2024-03-15' } });
  expect(capture.verdict).toMatchObject({ kind: 'notice', family: 'party-inspection', decidedBy: 'user' });
  expect(payload).toMatchObject({ method: 'hand', retrievedAt: '2024-04-02T08:00:00+08:00' });
  expect(capture.source.url).toBe(pageUrl('5'));
});

test('both sources are kept: where each part stands, from which page, fetched when', async () => {
  const { parts, text, payload } = joined([await head(), await restOfTwo()]);
  expect(parts.map(({ url, retrievedAt, start, end }) => [url, retrievedAt, text.slice(start, end)])).toEqual([
    [pageUrl('5'), '2024-04-01T09:00:00+08:00', HEAD.join('\n')],
    [pageUrl('7'), '2024-04-02T08:00:00+08:00', [...MIDDLE, ...TAIL].join('\n')],
  ]);
  expect(payload.html).toContain('下转第7版');
  expect(payload.html).toContain('上接第5版');
});

test('three parts in one go or one after the other: the same text, parts and notice', async () => {
  const [a, b, c] = await threeParts();
  const once = joined([a, b, c]);
  expect(once.notice).toMatchObject({ complete: true, missing: [] });
  expect(once.notice.issues).toHaveLength(4);
  const two = await buildJoined([a, b]);
  if (!two.ok) throw new Error(two.error.kind);
  const [first] = two.value.extractions;
  expect(first?.notice).toMatchObject({ complete: false, continuedTo: { value: '9' } });
  const later = joined([{ capture: two.value.capture, verdict: a.verdict, notice: first?.notice ?? null }, c]);
  expect(later.parts).toEqual(once.parts);
  expect(later.capture.article).toEqual(once.capture.article);
  expect(later.notice).toEqual(once.notice);
});

test('what is cut at an outer end stays cut', async () => {
  const [, b, c] = await threeParts();
  const { notice, text } = joined([b, c]);
  expect(notice).toMatchObject({ complete: false, continuedFrom: { value: '5' } });
  expect(notice.missing).toContain('opening');
  expect(text.startsWith('（上接第5版）')).toBe(true);
});

test('only the notice is taken from a page that holds others, and its tables are counted on', async () => {
  const other = ['中共云溪县林业局党组关于巡察整改情况的通报', '联系电话：0599-6210001', '中共云溪县林业局党组', '2024年3月14日'];
  const page = await fragment('7', turned([...MIDDLE, ...TAIL], { from: '5' }));
  const prefix = `${other.join('\n')}\n`;
  const shifted: Fragment = {
    ...page,
    capture: {
      ...page.capture,
      text: prefix + page.capture.text,
      blocks: [
        { kind: 'paragraph', span: { start: 0, end: prefix.length - 1 } },
        ...page.capture.blocks.map((block) => ({ ...block, span: { start: block.span.start + prefix.length, end: block.span.end + prefix.length } })),
      ],
    },
    notice: page.notice && {
      ...page.notice,
      span: { start: page.notice.span.start + prefix.length, end: page.notice.span.end + prefix.length },
      continuedFrom: page.notice.continuedFrom && { ...page.notice.continuedFrom, span: { start: prefix.length, end: prefix.length + 7 } },
    },
  };
  const { text } = joined([await head(), shifted]);
  expect(text).toBe([...HEAD, ...MIDDLE, ...TAIL].join('\n'));

  const table = (part: Fragment): Fragment => ({
    ...part,
    capture: {
      ...part.capture,
      blocks: part.capture.blocks.map((block, i) => i !== 2 ? block : {
        ...block, kind: 'cell', cell: { table: 0, row: 0, column: 0, rowSpan: 1, columnSpan: 1, header: false, columnHeaders: [], rowHeaders: [] },
      }),
    },
  });
  const cells = joined([table(await head()), table(page)]).capture.article.blocks.flatMap(({ cell }) => cell?.table ?? []);
  expect(cells).toEqual([0, 1]);
});

test('lines cut at a column’s width go on over the page turn as they do anywhere', async () => {
  const cut = (lines: readonly string[], width: number): string[] => lines.flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []);
  const body = [...HEAD.slice(0, -1), `${HEAD.at(-1) ?? ''}${MIDDLE[0] ?? ''}`, ...MIDDLE.slice(1), ...TAIL];
  const lines = cut(body, 20);
  const turn = lines.findIndex((line) => line.includes('资金拨付台账')) + 1;
  const { notice } = joined([
    await fragment('5', [...lines.slice(0, turn), '（下转第7版）']), await fragment('7', ['（上接第5版）', ...lines.slice(turn)]),
  ]);
  const issue = notice.issues.find(({ title }) => title === '项目资金拨付迟缓');
  expect(issue?.measures.at(-1)?.text).toContain('由财务科按月通报拨付进度');
});

describe('what is not joined', () => {
  const problem = (fragments: readonly Fragment[]): string => {
    const result = joinFragments(fragments);
    return result.ok ? 'joined' : result.error.kind;
  };
  test('one part, the wrong order, whole notices, pages without a notice', async () => {
    const [a, b] = [await head(), await restOfTwo()];
    const whole = await fragment('1', [...HEAD, ...MIDDLE, ...TAIL]);
    expect(problem([a])).toBe('join-too-few');
    expect(problem([b, a])).toBe('join-wrong-order');
    expect(problem([whole, whole])).toBe('join-not-fragments');
    expect(problem([a, { ...b, notice: null }])).toBe('join-not-fragments');
  });
  test('first and last of three: a page lies between them', async () => {
    const [a, , c] = await threeParts();
    expect(problem([a, c])).toBe('join-wrong-order');
  });
  test('text that does not read as one notice', async () => {
    const [a, b] = [await head(), await restOfTwo()];
    const second = [...TAIL, '中共云溪县林业局党组关于巡察整改情况的通报', HEAD[1] ?? '', ...HEAD.slice(2, 6), '中共云溪县林业局党组', '2024年3月14日'];
    const two = await fragment('7', turned(second, { from: '5' }));
    expect(problem([a, { ...two, notice: two.notice && b.notice && { ...two.notice, span: { start: 0, end: two.capture.text.length } } }])).toBe('join-not-one');
  });
});

describe('the order', () => {
  const mark = (value: string) => ({ value, text: value, rule: 'test', from: 'text' as const });
  const part = (name: string, from?: string, to?: string) => ({ name, ...(from && { continuedFrom: mark(from) }), ...(to && { continuedTo: mark(to) }) });
  const order = (...parts: ReturnType<typeof part>[]): string => {
    const found = orderFragments(parts, (each) => each);
    return found ? `${found.parts.map(({ name }) => name).join('')}${found.sure ? '' : '?'}` : 'none';
  };
  test.each([
    ['tail and head', order(part('b', '5'), part('a', undefined, '7')), 'ab'],
    ['three, shuffled', order(part('c', '7'), part('a', undefined, '7'), part('b', '5', '9')), 'abc'],
    ['two middles, by page', order(part('b', '5', '9'), part('a', '3', '7')), 'ab'],
    ['sections of a paper', order(part('b', 'A11'), part('a', undefined, 'A14')), 'ab'],
    ['a head and a part without its own mark', order(part('a', undefined, '7'), part('b')), 'ab?'],
    ['two heads: any order may be right', order(part('a', undefined, '7'), part('b', undefined, '9')), 'ab?'],
    ['backwards through the paper', order(part('a', undefined, '3'), part('b', '8')), 'ab?'],
    ['a page between', order(part('a', undefined, '7'), part('b', '7')), 'none'],
    ['two whole notices', order(part('a'), part('b')), 'none'],
  ])('%s', (_name, found, expected) => expect(found).toBe(expected));
});
