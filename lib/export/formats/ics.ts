import { ICalCalendar } from 'ical-generator';
import { quoteLink } from '../tables/quote-link';
import { inIri, plainLine } from './plain-line';
import type { OpenFormat } from './types';

/**
 * Open deadlines as all-day events. The identifier of an event is made of the record and the deadline: imported again, it
 * takes its own place.
 */
export const openIcs: OpenFormat = ({ write, exportedAt, generator: { name, version }, personalData }) => {
  const calendar = new ICalCalendar({ name: `Zhenggai 整改时限`, prodId: { company: name, product: version, language: 'ZH' }, description: `personal data: ${personalData}` });
  return {
    add: (record) => {
      const { notice } = record;
      for (const deadline of notice?.deadlines ?? []) {
        const { due, open, id, text, clause, span, issueId } = deadline;
        if (!open || due === undefined) continue;
        const issue = notice?.issues.find((each) => each.id === issueId)?.title;
        const link = quoteLink(record, span as [number, number]);
        const day = new Date(`${due}T00:00:00Z`);
        if (Number.isNaN(day.getTime())) continue;
        calendar.createEvent({
          id: `${record.id}-${encodeURIComponent(id.toWellFormed())}@zhenggai`, start: day, end: new Date(day.getTime() + 86_400_000), allDay: true, stamp: new Date(exportedAt),
          summary: plainLine(`${notice?.organization?.value ?? record.source.title ?? ''} · ${text}`),
          description: [issue, clause, notice?.title?.value].filter((words) => words !== undefined).map(plainLine).join('\n'),
          url: link === undefined ? null : inIri(link),
        });
      }
    },
    end: () => write(calendar.toString()),
  };
};
