import type { Deadline } from '@/lib/notice/types';
import type { Speech } from './i18n';

/** A deadline's date and relation in words: "2021-12-31 前（含当日）", "between 2026-01-01 and 2026-06-30". */
export function dueWords({ t }: Pick<Speech, 't'>, deadline: Deadline): string {
  const { due, from, relation } = deadline;
  if (relation === 'recurring') return t('due.recurring');
  if (due === undefined) return t('due.none');
  if (relation === 'by' || relation === 'after') return t(`due.${relation}`, { due });
  return from === undefined || from === due ? t(`due.${relation}`, { due }) : t(`due.${relation}From`, { due, from });
}

/** How exact, how firm, how complete and where the year is from: the small print, shortest first. */
export function deadlineNotes({ t }: Pick<Speech, 't'>, deadline: Deadline): string[] {
  const { precision, strength, extent, yearFrom, dueLatest, inherited } = deadline;
  return [
    ...(precision ? [t(`precision.${precision}`)] : []),
    ...(strength ? [t(`strength.${strength}`)] : []),
    ...(extent === 'basic' ? [t('extent.basic')] : []),
    ...(dueLatest !== undefined && dueLatest !== deadline.due ? [t('due.latest', { due: dueLatest })] : []),
    ...(yearFrom && yearFrom !== 'explicit' ? [t(`yearFrom.${yearFrom}`)] : []),
    ...(inherited ? [t('deadline.inherited')] : []),
  ];
}
