import { entries } from '@/lib/i18n/catalogue/entry';

/** Why an item should be checked, and why a check of totals ended as it did. Keys are the grammar's own names. */
export const reasons = entries({
  'reason.year-inferred': { zh: '年份是推算的', en: 'the year was worked out' },
});
