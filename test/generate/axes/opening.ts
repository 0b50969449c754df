import type { Axis } from './axis';

/** How the title stands at the top; `form` is the family's title. */
export const TITLE_FORMS = {
  'one line': { lines: (_organization, form) => [form] },
  'two lines': { lines: (organization, form) => (form.startsWith(organization) ? [organization, form.slice(organization.length)] : [form]) },
  'without the body': { lines: (organization, form) => [form.replace(organization, '')] },
} satisfies Axis<{ lines: (organization: string, form: string) => readonly string[] }>;

/** Do later dates of the opening repeat the year? */
export const DATE_STYLES = { 'every year': { repeat: true }, 'year once': { repeat: false } } satisfies Axis<{ repeat: boolean }>;

/** What stands above the date at the end. */
export const SIGNATURES = { body: { signed: true }, none: { signed: false } } satisfies Axis<{ signed: boolean }>;
