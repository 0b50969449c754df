import { quoteLink } from '../tables/quote-link';
import { reportWords } from './report-words';
import type { OpenFormat } from './types';

/** Text on one line in which nothing is markup. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/[\\`*_{}[\]<>()#+\-.!|~&:]/g, '\\$&');

/** An address between angle brackets. */
const link = (words: string, url: string | undefined): string =>
  (url === undefined ? plain(words) : `[${plain(words)}](<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`);

/** A report to read and to paste: issues with their measures, deadlines with their words, each with a link to its place. */
export const openMarkdown: OpenFormat = ({ write, language, exportedAt, personalData }) => {
  const words = reportWords(language);
  write(`# ${words.report}\n\n${words.made}: ${exportedAt} · ${words.personal}: ${words[personalData]}\n`);
  return {
    add: (record) => {
      const { notice, source, capture, notes, tags, review } = record;
      const facts = [
        [words.organization, notice?.organization?.value], [words.inspector, notice?.inspector?.value], [words.issuedOn, notice?.issuedOn?.value],
        [words.retrieved, capture.retrievedAt], [words.reviewed, review.reviewed ? review.reviewedAt ?? '✓' : undefined], [words.tags, tags.join(', ') || undefined],
      ].flatMap(([name, value]) => (value === undefined ? [] : [`- ${name ?? ''}: ${plain(value)}\n`])).join('');
      write(`\n## ${plain(notice?.title?.value ?? source.title ?? source.url)}\n\n- ${words.page}: ${link(source.url, quoteLink(record, undefined))}\n${facts}`);
      if (!notice) write(`\n${words.none}\n`);
      if (notice && notice.issues.length > 0) {
        write(`\n### ${words.issues}\n\n`);
        for (const { ordinal = '', title = '', status, span, measures } of notice.issues) {
          write(`- ${link(`${ordinal} ${title}`.trim() || '—', quoteLink(record, span as [number, number]))} — ${words.status[status] ?? status}\n`);
          for (const { text } of measures as readonly { text: string }[]) write(`  - ${plain(text)}\n`);
        }
      }
      if (notice && notice.deadlines.length > 0) {
        write(`\n### ${words.deadlines}\n\n`);
        for (const { due, text, clause, span } of notice.deadlines) write(`- ${due ?? '—'}: ${link(text, quoteLink(record, span as [number, number]))} — ${plain(clause)}\n`);
      }
      if (notes !== undefined) write(`\n### ${words.note}\n\n${notes.split('\n').map((line) => `> ${plain(line)}`).join('\n')}\n`);
    },
    end: () => undefined,
  };
};
