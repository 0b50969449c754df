// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { reasons as reasonTexts } from '@/lib/i18n/catalogue/reasons';
import { catalogue } from '@/lib/i18n/catalogue';
import { formatBytes, formatDay, formatMoment } from '@/lib/i18n/format';
import { pickLanguage } from '@/lib/i18n/languages';
import { formatNumber, translate, translateName } from '@/lib/i18n/translate';
import type { AppError } from '@/lib/errors';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The code of some folders as one text, without the files whose path holds one of `without`. */
function codeOf(folders: readonly string[], without: readonly string[]): string {
  return folders
    .flatMap((folder) => readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`))
    .filter((path) => /\.tsx?$/.test(path) && !without.some((part) => path.includes(part)))
    .map((path) => readFileSync(`${ROOT}${path}`, 'utf8'))
    .join('\n');
}

const all = Object.entries(catalogue);
const slots = (words: string): string[] => [...new Set([...words.matchAll(/\{([A-Za-z]+)/g)].map((match) => match[1] ?? ''))].sort();

describe('the catalogue', () => {
  test('says everything in both languages, with the same parameters', () => {
    const wrong = all.filter(([, { zh, en }]) => zh.trim() === '' || en.trim() === '' || slots(zh).join() !== slots(en).join());
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('English holds no Chinese but the name of the language; Chinese holds Chinese', () => {
    expect(all.filter(([key, { en }]) => /[\u4e00-\u9fff]/.test(en) && key !== 'language.zh').map(([key]) => key)).toEqual([]);
    const exempt = new Set(['language.en', 'due.none', 'export.progress', 'exchange.read', 'queue.detail']);
    expect(all.filter(([key, { zh }]) => !/[\u4e00-\u9fff]/.test(zh) && !exempt.has(key)).map(([key]) => key)).toEqual(['app.listSeparator', 'app.clauseSeparator']);
  });

  test('Chinese is set with full-width punctuation', () => {
    expect(all.filter(([, { zh }]) => /[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/.test(zh)).map(([key]) => key)).toEqual([]);
  });

  test('every key that the code names is there, and every key is named somewhere', () => {
    const code = codeOf(['components', 'entrypoints', 'lib'], ['lib/i18n/catalogue/']);
    const stems = [...code.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map((match) => match[1] ?? '');
    const unused = Object.keys(catalogue).filter((key) => !code.includes(`'${key}'`) && !stems.some((stem) => key.startsWith(stem)) && !key.startsWith('reason.'));
    expect(unused).toEqual([]);
  });

  test('every kind of error has a sentence that says what to do', () => {
    const kinds: Record<AppError['kind'], true> = {
      'no-article': true, 'no-permission': true, 'not-a-web-page': true, 'page-gone': true, 'page-unreachable': true, 'page-timeout': true, 'page-not-part': true, 'pages-missing': true, 'join-again': true, orphan: true, folded: true, 'not-in-article': true, 'storage-full': true,
      'storage-newer': true, 'migration-failed': true, 'storage-unknown': true, 'storage-failed': true, 'bad-message': true, unexpected: true,
    };
    for (const kind of Object.keys(kinds) as AppError['kind'][]) {
      expect(translate('zh', `error.${kind}`, { origin: 'x' })).toMatch(/请|切换|刷新|允许|等页面/);
      expect(translate('en', `error.${kind}`, { origin: 'x' })).toMatch(/\b(try|reload|switch|allow|open|free|look|report|restart|wait)\b/i);
    }
  });

  test('every reason the grammar gives has words', () => {
    const grammar = codeOf(['lib/notice'], ['.phrases.', '/detect/']);
    // Reasons are the only names of three words and more there are; shorter ones stand on a line that says what they are.
    const onReasonLines = [...grammar.matchAll(/(?:check|reasons?|checkReasons)\b[^\n]{0,160}/g)].map(([line]) => line).join('\n');
    const names = (code: string, pattern: RegExp): string[] => [...code.matchAll(pattern)].map((match) => match[1] ?? '');
    const others = ['cannot-tell', 'in-progress', 'not-started', 'long-term', 'working-day', 'state-owned-company', 'town-or-street'];
    const given = [...names(onReasonLines, /'([a-z]+(?:-[a-z]+){1,6})'/g), ...names(grammar, /'([a-z]+(?:-[a-z]+){2,6})'/g)].filter((name) => !others.includes(name));
    expect(given.length).toBeGreaterThan(10);
    expect([...new Set(given)].filter((name) => !(`reason.${name}` in reasonTexts))).toEqual([]);
  });
});

describe('words', () => {
  test('parameters, numbers and plurals', () => {
    expect(translate('en', 'saved.issues', { count: 1 })).toBe('1 issue');
    expect(translate('en', 'saved.issues', { count: 12_000 })).toBe('12,000 issues');
    expect(translate('zh', 'saved.issues', { count: 2 })).toBe('2 个问题');
    expect(translate('zh', 'saved.issues')).toBe('{count} 个问题');
  });

  test('a parameter’s own braces are not read', () => {
    expect(translate('zh', 'saved.deleted', { title: '{count} $& $1' })).toBe('已删除「{count} $& $1」');
  });

  test('unknown names are shown as words', () => {
    expect(translateName('zh', 'reason', 'some-new-reason')).toBe('some new reason');
    expect(translateName('zh', 'reason', 'constructor')).toBe('constructor');
  });

  test('days, moments, bytes, numbers', () => {
    expect(formatDay('zh', '2021-11-03')).toBe('2021年11月3日');
    expect(formatDay('en', '2021-11-03')).toBe('3 November 2021');
    expect(formatDay('en', '去年')).toBe('去年');
    expect(formatMoment('2026-11-22T15:40:10+08:00')).toBe('2026-11-22 15:40');
    expect(formatBytes('en', 1_540_000)).toBe('1.5 MB');
    expect(formatNumber('zh', 10_000)).toBe('10,000');
  });

  test('the language is the choice, else the browser’s first that we know, else English', () => {
    expect(pickLanguage('auto', ['fr-FR', 'zh-Hant-TW', 'en'])).toBe('zh');
    expect(pickLanguage('auto', ['de'])).toBe('en');
    expect(pickLanguage('en', ['zh-CN'])).toBe('en');
  });
});
