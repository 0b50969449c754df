import type { Axis } from './axis';

/** How the title stands at the top; `form` is the family's title. */
export const TITLE_FORMS = {
  'one line': { lines: (_organization, form) => [form] },
  'two lines': {
    lines: (organization, form) => (form.startsWith(organization) ? [organization, form.slice(organization.length)] : [form]),
  },
  'without the body': { lines: (organization, form) => [form.replace(organization, '')] },
} satisfies Axis<{ lines: (organization: string, form: string) => readonly string[] }>;

/** What stands between the inspection's first day and its last. */
export const RANGES = { 至: '至', 到: '到', '—': '—', '-': '-' } satisfies Axis<string>;

/** A promise in the part about what comes next: it belongs to no problem. */
export const NEXT_STEPS = {
  none: () => '',
  'with a date': (limit) => `${limit}组织一次整改成效“回头看”。`,
  recurring: () => '每季度听取一次整改情况汇报。',
  undated: () => '对尚未完成的事项紧盯不放，尽快整改到位。',
} satisfies Axis<(limit: string) => string>;

/** Do later dates of the opening repeat the year? */
export const DATE_STYLES = {
  'every year': { repeat: true, dots: false },
  'year once': { repeat: false, dots: false },
  'Y.M.D': { repeat: true, dots: true },
} satisfies Axis<{ repeat: boolean; dots: boolean }>;

/** What stands above the date at the end. */
export const SIGNATURES = { body: { signed: true }, none: { signed: false } } satisfies Axis<{ signed: boolean }>;
