import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { composePage } from '@/lib/cli/accuracy/detection/compose-page';
import { confusion, figuresOf, missesOf } from '@/lib/cli/accuracy/detection/detection-figures';
import { readFirstDetections, recordFirstDetection } from '@/lib/cli/accuracy/detection/detection-first-run';
import { formatDetection } from '@/lib/cli/accuracy/detection/format-detection';
import { runDetection } from '@/lib/cli/accuracy/detection/run-detection';
import type { DetectionPage } from '@/lib/cli/accuracy/detection/detection-pages';

const folder = mkdtempSync(join(tmpdir(), 'zhenggai-detection-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const page = (slug: string, expected: DetectionPage['expected'], html: string): DetectionPage =>
  ({ slug, sort: 'ordinary', url: `http://a.gov.cn/${slug}.html`, expected, why: 'a test', path: `${slug}.html`, html });
const NEWS = '<!doctype html><title>放假通知</title><p>国庆期间办事大厅放假三天，请合理安排时间。</p>';

test('a page that is not what it should be is a miss, with its score and address', async () => {
  const detections = await runDetection([page('holiday', { kind: 'none' }, NEWS), page('claimed', { kind: 'notice', family: 'audit' }, NEWS)]);
  expect(detections.map(missesOf)).toEqual([
    [],
    [{ field: 'kind', expected: 'notice', found: 'none' }, { field: 'probe', expected: 'let through', found: 'stopped' }],
  ]);
  expect(figuresOf(detections)).toMatchObject({ noticesRecognised: { right: 0, of: 1 }, falselyAnnounced: { right: 0, of: 1 }, probeStopsOthers: { right: 1, of: 1 } });
  const report = formatDetection([{ name: 'two', detections }]);
  expect(report).toContain('claimed  http://a.gov.cn/claimed.html');
  expect(report).toContain('kind: expected notice, found none');
  expect(report).not.toContain('no misses');
});

test('a page without any text is none', async () => {
  const [detection] = await runDetection([page('empty', { kind: 'none' }, '<!doctype html><title></title>')]);
  expect(detection).toMatchObject({ called: 'none', kindRight: true, verdict: null });
});

test('the first figure is written once and never again', async () => {
  const path = join(folder, 'first-run.json');
  expect(await readFirstDetections(path)).toEqual([]);
  await expect(recordFirstDetection(path, [])).rejects.toThrow('no first figure to record');
  const detections = await runDetection([page('claimed', { kind: 'notice' }, NEWS)]);
  const [first] = await recordFirstDetection(path, detections);
  expect(first?.pages).toEqual([{ slug: 'claimed', expected: 'notice', called: 'none', misses: ['kind: expected notice, found none', 'probe: expected let through, found stopped'] }]);
  const written = readFileSync(path, 'utf8');
  await expect(recordFirstDetection(path, await runDetection([page('claimed', { kind: 'none' }, NEWS)]))).rejects.toThrow('never written again');
  expect(readFileSync(path, 'utf8')).toBe(written);
  // Pages written later are a batch of their own.
  const both = await recordFirstDetection(path, await runDetection([page('holiday', { kind: 'none' }, NEWS)]));
  expect(both.map(({ pages }) => pages.map(({ slug }) => slug))).toEqual([['claimed'], ['holiday']]);
  expect(both[0]).toEqual(first);
  expect(await readFirstDetections(path)).toEqual(both);
});

test('the confusion table counts what was called what', () => {
  const { rows, columns, count } = confusion([['notice', 'notice'], ['notice', 'none'], ['none', 'none'], ['none', 'none']]);
  expect(rows).toEqual(['none', 'notice']);
  expect(columns).toEqual(['none', 'notice']);
  expect([count('none', 'none'), count('notice', 'none'), count('none', 'notice')]).toEqual([2, 1, 0]);
});

test('a layout is filled with text, never with markup, and prints its title where it is told to', () => {
  const parts = {
    title: '甲<乙', headTitle: '题', heading: 'none' as const, site: '站', column: '栏', source: '源', date: '2024-01-02', url: 'http://a.gov.cn/t1_1.html',
    pager: [2, 3] as const, blocks: [{ text: '一、<b>' }, { html: '<table></table>' }],
  };
  const layout = '{{#heading}}<h1>{{title}}</h1>{{/heading}}{{article:br}}{{pager}}{{#later}}<i>{{title}}</i>{{/later}}';
  const none = composePage(layout, parts);
  expect(none).toContain('一、&lt;b&gt;<br>');
  expect(none).toContain('<table></table>');
  expect(none).not.toContain('甲');
  expect(none).toContain('<a href="http://a.gov.cn/t1.html">上一页</a>');
  expect(none).toContain('<a href="http://a.gov.cn/t1_2.html">下一页</a>');
  expect(composePage(layout, { ...parts, heading: 'shown' })).toContain('<h1>甲&lt;乙</h1>');
  expect(composePage(layout, { ...parts, heading: 'later' })).toContain('<i>甲&lt;乙</i>');
  expect(() => composePage('{{nothing}}', parts)).toThrow(RangeError);
});
