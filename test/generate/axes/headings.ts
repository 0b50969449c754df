import type { Axis } from './axis';

export interface HeadingForm {
  /** The heading's words; `quoted` is the title in “”, its own quotes turned into ‘’. */
  readonly words: (title: string, quoted: string) => string;
  /** What the title is then, if not the bare problem. */
  readonly title?: (title: string) => string;
}

export const HEADING_FORMS = {
  '关于…的问题': { words: (title) => `关于${title}的问题` },
  '…': { words: (title) => title },
  '关于“…”问题的整改': { words: (_title, quoted) => `关于${quoted}问题的整改` },
  '关于“…”的问题': { words: (_title, quoted) => `关于${quoted}的问题` },
  '关于…问题整改情况': { words: (title) => `关于${title}问题整改情况` },
  '关于…问题的整改落实情况': { words: (title) => `关于${title}问题的整改落实情况` },
  '…的问题': { words: (title) => `${title}的问题` },
  '…问题': { words: (title) => `${title}问题` },
  '针对“…”问题': { words: (_title, quoted) => `针对${quoted}问题` },
  '针对…的问题': { words: (title) => `针对${title}的问题` },
  '对“…”问题的整改情况': { words: (_title, quoted) => `对${quoted}问题的整改情况` },
  '“…”问题整改情况': { words: (_title, quoted) => `${quoted}问题整改情况` },
  '关于反馈的“…”问题': { words: (_title, quoted) => `关于反馈的${quoted}问题` },
  '关于…等问题': { words: (title) => `关于${title}等问题`, title: (title) => `${title}等问题` },
  '关于“…”方面': { words: (_title, quoted) => `关于${quoted}方面` },
} satisfies Axis<HeadingForm>;

/** Does the answer follow in the heading's own paragraph, and what stands at the heading's end? */
export const HEADING_PLACES = {
  'own line': { runIn: false, end: '' },
  'own line。': { runIn: false, end: '。' },
  'own line：': { runIn: false, end: '：' },
  'run-in。': { runIn: true, end: '。' },
  'run-in：': { runIn: true, end: '：' },
} satisfies Axis<{ runIn: boolean; end: string }>;
