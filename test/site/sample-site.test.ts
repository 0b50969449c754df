import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extractFiles } from '@/lib/cli/extract-files';
import { FILES, PAGES } from './server.mjs';

/** The scripted page is empty as a file; test/e2e compares it as it stands in the browser. */
const asFiles = PAGES.filter((page) => page.rendered !== true);

test.each(asFiles.map((page) => [page.markup, page] as const))('what a careful reader finds: %s', async (_markup, page) => {
  const { expect: wanted } = page;
  const path = join(FILES, page.file);
  const { records } = await extractFiles([{ name: page.file, path, url: page.url }], [], () => '2026-11-22T12:00:00+08:00');
  const notices = records.flatMap(({ notice }) => notice ?? []);
  expect(records[0]?.verdict.kind === 'notice').toBe(page.kind === 'notice');
  if (wanted.family !== undefined) expect(records[0]?.verdict.family).toBe(wanted.family);
  if (page.relatedKind !== undefined && page.relatedKind !== 'other') expect(records[0]?.verdict.relatedKind).toBe(page.relatedKind);

  const words = ({ text, due }: { text: string; due?: string }): string => `${text} → ${due ?? 'no date'}`;
  expect(notices.flatMap(({ issues }) => issues)).toHaveLength(wanted.issues);
  expect(notices.flatMap(({ deadlines }) => deadlines).map(words).sort()).toEqual(wanted.deadlines.map(([text, due]) => words({ text, due })).sort());
  if (wanted.notices) {
    expect(notices.map((notice) => ({ title: notice.title?.value, organization: notice.organization?.value, issues: notice.issues.length, complete: notice.complete })))
      .toEqual(wanted.notices.map(({ title, organization, issues, complete }) => ({ title, organization, issues, complete })));
  } else if (page.kind === 'notice') {
    expect(notices[0]?.title?.value).toBe(wanted.title);
    if (wanted.organization !== undefined) expect(notices[0]?.organization?.value).toBe(wanted.organization);
    expect(notices[0]?.issuedOn?.value).toBe(wanted.issuedOn);
  }
  for (const hidden of page.hidden ?? []) expect(records[0]?.capture.text).not.toContain(hidden);
});
