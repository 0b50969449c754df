import type { ExportedRecord } from '../checked-record';
import { pageLink } from '../tables/quote-link';
import { reportWords } from './report-words';
import type { OpenFormat } from './types';
import { xmlText } from './xml-text';

type Pair = readonly [number, number];
interface Mark { readonly kind: 'issue' | 'deadline'; readonly id: string; readonly span: Pair }

const STYLE = 'body{font:16px/1.7 "Noto Serif CJK SC",SimSun,serif;max-width:46em;margin:2em auto;padding:0 1em;color:#111;background:#fff}'
  + 'h1,h2,h3{font-family:"Noto Sans CJK SC",sans-serif;line-height:1.3}article{border-top:2px solid #111;break-before:page}article:first-of-type{break-before:auto}'
  + 'dl{display:grid;grid-template-columns:auto 1fr;gap:.2em 1em}dd{margin:0}pre{white-space:pre-wrap;font:inherit;overflow-wrap:anywhere}'
  + 'mark{background:#fff1a8;color:inherit;border-bottom:2px solid #b58900}mark.deadline{background:#d7ebff;border-color:#1f6fb2}a{color:#1f4f8f;overflow-wrap:anywhere}'
  + '@media print{a{color:inherit;text-decoration:none}mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}}';
/** Nothing of the file may load or run, whatever a page said. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'`;

/** Marks that do not overlap: where two meet, the one that begins first, of those the longer. */
function apart({ notice, capture: { text } }: ExportedRecord): Mark[] {
  const all: Mark[] = [
    ...(notice?.issues ?? []).map(({ id, heading, span }): Mark => ({ kind: 'issue', id, span: (heading?.span ?? span) as Pair })),
    ...(notice?.deadlines ?? []).map(({ id, span }): Mark => ({ kind: 'deadline', id, span: span as Pair })),
  ].filter(({ span: [start, end] }) => start < end && end <= text.length).sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const kept: Mark[] = [];
  for (const mark of all) if (mark.span[0] >= (kept.at(-1)?.span[1] ?? 0)) kept.push(mark);
  return kept;
}

function markedText(record: ExportedRecord, prefix: string): string {
  const { text } = record.capture;
  let at = 0;
  let html = '';
  for (const { kind, id, span: [start, end] } of apart(record)) {
    html += `${xmlText(text.slice(at, start))}<mark class="${kind}" id="${prefix}-${xmlText(id)}">${xmlText(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + xmlText(text.slice(at));
}

/** One page that prints, without script: each notice with its facts, issues and deadlines, and its text with the words marked. */
export const openHtmlReport: OpenFormat = ({ write, language, exportedAt, personalData }) => {
  const words = reportWords(language);
  let count = 0;
  write(`<!doctype html>\n<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">`
    + `<meta name="viewport" content="width=device-width"><title>${words.report}</title><style>${STYLE}</style></head><body><h1>${words.report}</h1>`
    + `<p>${words.made} ${xmlText(exportedAt)} · ${words.personal}: ${words[personalData]}</p>\n`);
  return {
    add: (record) => {
      const { notice, source, capture, notes } = record;
      count += 1;
      const prefix = `r${count}`;
      const url = pageLink(record);
      const facts = [
        [words.organization, notice?.organization?.value], [words.inspector, notice?.inspector?.value], [words.issuedOn, notice?.issuedOn?.value], [words.retrieved, capture.retrievedAt],
        ['SHA-256', capture.textSha256],
      ].flatMap(([name = '', value]) => (value === undefined ? [] : [`<dt>${name}</dt><dd>${xmlText(value)}</dd>`])).join('');
      const address = url === undefined ? xmlText(source.url) : `<a href="${xmlText(url)}" rel="noreferrer">${xmlText(url)}</a>`;
      const issues = (notice?.issues ?? []).map(({ id, ordinal = '', title = '', status }) =>
        `<li><a href="#${prefix}-${xmlText(id)}">${xmlText(`${ordinal} ${title}`.trim() || '—')}</a> — ${words.status[status] ?? ''}</li>`).join('');
      const deadlines = (notice?.deadlines ?? []).map(({ id, due = '—', text }) => `<li><a href="#${prefix}-${xmlText(id)}">${xmlText(text)}</a> — ${xmlText(due)}</li>`).join('');
      write(`<article><h2>${xmlText(notice?.title?.value ?? source.title ?? source.url)}</h2><dl><dt>${words.page}</dt><dd>${address}</dd>${facts}</dl>`
        + (issues && `<h3>${words.issues}</h3><ol>${issues}</ol>`) + (deadlines && `<h3>${words.deadlines}</h3><ul>${deadlines}</ul>`)
        + (notes === undefined ? '' : `<h3>${words.note}</h3><pre>${xmlText(notes)}</pre>`)
        + `<h3>${words.text}</h3><pre lang="zh-CN">${markedText(record, prefix)}</pre></article>\n`);
    },
    end: () => write('</body></html>\n'),
  };
};
