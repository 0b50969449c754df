import { act, cleanup, configure, render } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChild } from 'preact';
import { expect } from 'vitest';
import { LanguageProvider } from '@/components/i18n';
import type { Language } from '@/lib/i18n/languages';
import { HANG } from '../support/until';

// A second, as the library has it, is too short for a busy machine.
configure({ asyncUtilTimeout: HANG });

/** Renders a view in a language, as the entrypoints do. */
export function show(view: ComponentChild, language: Language = 'zh') {
  const shown = render(<LanguageProvider language={language}>{view}</LanguageProvider>);
  return {
    ...shown,
    again: (next: ComponentChild, nextLanguage = language) =>
      shown.rerender(<LanguageProvider language={nextLanguage}>{next}</LanguageProvider>),
  };
}

/** Takes the views away and lets their effects end before the document does. */
export function tidy(): void {
  void act(() => cleanup());
}

/**
 * Every view's test ends with this. Colours and sizes are checked in the browser: jsdom has no layout. The rules about
 * a whole page (landmarks, one main heading) do not hold for a part of one.
 */
export async function expectAccessible(container: Element = document.body): Promise<void> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
}
