import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { serializeSnapshot } from '@/lib/page/serialize-snapshot';

test('an element with 150,000 children is written like any other', () => {
  const { document } = new JSDOM('<article></article>').window;
  const article = document.querySelector('article');
  if (!article) throw new Error('no article');
  for (let at = 0; at < 150_000; at += 1) article.append(document.createElement('br'));
  article.append('完');
  const fragment = document.createDocumentFragment();
  fragment.append(article);
  expect(serializeSnapshot(fragment)).toBe(`<article>${'<br>'.repeat(150_000)}完</article>`);
});
