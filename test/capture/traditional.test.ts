// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { assess } from '@/lib/capture/assess';
import type { Assessment } from '@/lib/capture/assess';
import { looksWorthReading } from '@/lib/notice/detect/probe';
import { captureHtml } from '@/lib/cli/capture-file';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { isTraditional, simplify } from '@/lib/text/traditional';

const NOTICE = [
  '中共澜川县粮食局党组关于巡察整改进展情况的通报',
  '根据县委统一部署，2024年3月11日至5月10日，县委第四巡察组对县粮食局党组进行了巡察。6月18日反馈了巡察意见。现将巡察整改进展情况予以公布。',
  '一、已完成整改的问题',
  '1.关于“仓储台账记录后补”问题的整改。',
  '一是对12座粮仓的台账逐页核对，面对面谈话7人。该问题已整改到位。',
  '二、正在推进整改的问题',
  '2.关于“干部队伍松散”问题的整改。',
  '一是着力整顿作风，对3名干部进行批评教育。二是剩余2项制度将于2025年3月底前出台。',
  '欢迎监督。联系电话：0000-5550123；邮政信箱：澜川县河堤路19号，邮编000123。',
  '中共澜川县粮食局党组',
  '2024年10月28日',
].join('\n');
const CONTEXT = { titles: [{ value: NOTICE.split('\n')[0] ?? '', from: 'meta' as const }], url: 'http://lsj.lanchuan.gov.cn/1.html' };
const STANDARDS = ['t', 'tw', 'hk'] as const;
const convert = (to: (typeof STANDARDS)[number]): ((text: string) => string) => Converter({ from: 'cn', to });

const read = (text: string, titles = CONTEXT.titles): Assessment => assess(articleFromPlainText(text), { ...CONTEXT, titles });
const inSimplified = (value: unknown): unknown => JSON.parse(simplify(JSON.stringify(value)));

/** All `{text, span}` of a reading. */
function* quoted(value: unknown): Generator<{ text: string; span: { start: number; end: number } }> {
  if (typeof value !== 'object' || value === null) return;
  if ('text' in value && 'span' in value && value.span !== undefined) yield value as { text: string; span: { start: number; end: number } };
  for (const field of Object.values(value)) yield* quoted(field);
}

describe('traditional characters', () => {
  it.each(STANDARDS)('are read as the simplified text is, and quoted as the page has them (%s)', (to) => {
    const text = convert(to)(NOTICE);
    const found = read(text, [{ value: convert(to)(CONTEXT.titles[0]?.value ?? ''), from: 'meta' }]);
    expect(text).not.toBe(NOTICE);
    expect(inSimplified(found.notices)).toEqual(inSimplified(read(NOTICE).notices));
    expect(found.verdict.kind).toBe('notice');
    for (const { text: words, span } of quoted(found.notices)) expect(text.slice(span.start, span.end).replace(/\n/g, '')).toContain(words.replace(/\n/g, ''));
    for (const { title } of found.notices[0]?.issues ?? []) expect(text).toContain(title);
    expect(found.notices[0]?.title?.value).toBe(text.split('\n')[0]);
  });

  it('are read with their own quotation marks', () => {
    const text = convert('tw')(NOTICE).replaceAll('“', '「').replaceAll('”', '」');
    expect(read(text).notices[0]?.issues.map(({ status }) => status)).toEqual(['completed', 'in-progress']);
  });

  it.each(['museum-two-line-title-dotted-date', 'county-audit-table', 'company-status-groups-money', 'street-upgraded-mixed-width-br'])('a whole page: %s', (slug) => {
    const html = readFileSync(join(process.cwd(), 'test/articles', slug, 'source.html'), 'utf8');
    const pageOf = (source: string): Assessment | undefined => {
      const page = captureHtml(source, 'a.html', 'http://www.lanchuan.gov.cn/1.html', null);
      return page.ok ? page.value.capture : undefined;
    };
    const [plain, converted] = [pageOf(html), pageOf(convert('t')(html))];
    expect(converted?.verdict.kind).toBe('notice');
    const told = (page: Assessment | undefined): unknown =>
      page?.notices.map(({ issues, deadlines, accountability }) => [issues.map(({ ordinal, status }) => [ordinal, status]), deadlines.map(({ due }) => due), accountability.length]);
    expect(told(converted)).toEqual(told(plain));
  });

  it('are told from a simplified text that holds some', () => {
    expect(isTraditional('整改乾隆年間遗存保护不力的问题，後續由文物局负责，于2025年底前完成。')).toBe(false);
    expect(isTraditional('對乾隆年間遺存保護不力的問題')).toBe(true);
    expect(isTraditional('2024')).toBe(false);
    expect(isTraditional('')).toBe(false);
  });

  it('change nothing about a simplified text: it is read in its own characters alone', () => {
    const mixed = NOTICE.replace('仓储台账', '乾隆碑記後補著录');
    expect(read(mixed).notices[0]?.issues[0]?.title).toBe('乾隆碑記後補著录记录后补');
  });

  it.each([
    ['every second line', (line: number) => line % 2 === 0],
    ['the others', (line: number) => line % 2 === 1],
    ['the end alone', (line: number) => line > 6],
    ['all but the heading', (line: number) => line > 0],
    ['one issue', (line: number) => line === 3 || line === 4],
  ])('in a text of both scripts are read line by line: %s', (_name, isConverted) => {
    const text = NOTICE.split('\n').map((line, i) => (isConverted(i) ? convert('t')(line) : line)).join('\n');
    const found = read(text);
    expect(inSimplified(found.notices)).toEqual(inSimplified(read(NOTICE).notices));
    for (const { text: words, span } of quoted(found.notices)) expect(text.slice(span.start, span.end).replace(/\n/g, '')).toContain(words.replace(/\n/g, ''));
  });

  it('pass the first look at a page', () => {
    const sample = convert('tw')(NOTICE);
    expect(looksWorthReading({ url: '', title: '', metas: '', sample })).toBe(true);
    expect(looksWorthReading({ url: '', title: convert('tw')('某局审计反馈问题落实情况'), metas: '', sample: '' })).toBe(true);
    expect(looksWorthReading({ url: '', title: '', metas: '', sample: '縣氣象局發佈天氣預報。' })).toBe(false);
  });
});
