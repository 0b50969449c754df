import { describe, expect, test } from 'vitest';
import { type CheckFacts, judge, RULES } from '@/lib/recheck/judge';
import { CHECK_REASONS } from '@/lib/recheck/types';

/** A page of this site that holds an article of somebody else's. */
const PAGE: CheckFacts = {
  same: false, share: 0, sameTitle: false, landing: 'own', status: 200, failure: null, words: null, isNotice: false, length: 900,
};
const UNREAD = { status: null, length: 0 } as const;

describe('what became of a page', () => {
  test.each<[string, Partial<CheckFacts>, string]>([
    ['the text is there', { same: true, share: 1, isNotice: true }, 'same same-text'],
    ['the text is there, and the server answers 404', { same: true, share: 1, status: 404 }, 'same same-text'],
    ['another address holds the text', { same: true, share: 1, landing: 'elsewhere' }, 'moved text-elsewhere'],
    ['another site holds the text', { same: true, share: 1, landing: 'other-site' }, 'moved text-elsewhere'],
    ['another address holds most of it', { share: 0.8, landing: 'elsewhere', isNotice: true }, 'moved changed-elsewhere'],
    ['a follow-up waits at another address', { share: 0.5, landing: 'elsewhere', isNotice: true }, 'unclear text-in-part'],
    ['half of it is there', { share: 0.6, isNotice: true }, 'changed other-text'],
    ['a third of it under its title', { share: 0.35, sameTitle: true, isNotice: true }, 'changed other-text'],
    ['a third of it under another title', { share: 0.35, isNotice: true }, 'unclear text-in-part'],
    ['its title over other words', { sameTitle: true }, 'unclear title-alone'],
    ['404', { status: 404, length: 0, failure: 'no-article' }, 'gone http-gone'],
    ['410, with a page of words', { status: 410 }, 'gone http-gone'],
    ['403', { status: 403, words: 'guard' }, 'unclear http-error'],
    ['500', { status: 500, failure: 'no-article', length: 0 }, 'unclear http-error'],
    ['503, and a word of what is missing', { status: 503, words: 'missing' }, 'unclear http-error'],
    ['a page that asks for a name', { words: 'login', length: 60 }, 'unclear login'],
    ['a door at another site', { words: 'login', landing: 'other-site' }, 'unclear login'],
    ['a firewall', { words: 'guard', length: 60 }, 'unclear guard'],
    ['work on the site, on its front page', { words: 'guard', landing: 'front' }, 'unclear guard'],
    ['a soft 404', { words: 'missing', length: 60, failure: 'no-article' }, 'gone soft-404'],
    ['sent to the front page', { landing: 'front' }, 'gone to-front'],
    ['sent to the front page, which holds no article', { landing: 'front', failure: 'no-article', length: 0 }, 'gone to-front'],
    ['sent to a column', { landing: 'column' }, 'gone to-column'],
    ['sent to another site’s front page', { landing: 'other-site' }, 'unclear other-site'],
    ['another notice at its address', { isNotice: true }, 'gone other-notice'],
    ['another article at its address', {}, 'gone no-notice'],
    ['an empty frame', { length: 40 }, 'unclear little-text'],
    ['no article', { failure: 'no-article', length: 0 }, 'unclear no-article'],
    ['no answer', { failure: 'page-unreachable', ...UNREAD }, 'unclear page-unreachable'],
    ['too late an answer', { failure: 'page-timeout', ...UNREAD }, 'unclear page-timeout'],
    ['a page that kept moving on', { failure: 'page-gone', ...UNREAD }, 'unclear page-gone'],
    ['a site that was not granted', { failure: 'no-permission', ...UNREAD }, 'unclear no-permission'],
    ['a file', { failure: 'not-a-web-page', ...UNREAD }, 'unclear not-a-web-page'],
  ])('%s', (_name, facts, expected) => {
    const { outcome, why } = judge({ ...PAGE, ...facts });
    expect(`${outcome} ${why}`).toBe(expected);
  });

  test('an error is never called gone, whatever else is known', () => {
    const errors = ['page-unreachable', 'page-timeout', 'page-gone', 'no-permission', 'not-a-web-page', 'unexpected'] as const;
    expect(errors.map((failure) => judge({ ...PAGE, ...UNREAD, failure }).outcome)).toEqual(errors.map(() => 'unclear'));
    expect([400, 401, 403, 405, 429, 500, 502, 503].map((status) => judge({ ...PAGE, status }).outcome)).toEqual(Array(8).fill('unclear'));
  });

  test('each rule has a name of its own', () => {
    const names = RULES.map(({ why }) => why);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !CHECK_REASONS.includes(name))).toEqual([]);
  });
});
