import type { ExportedRecord } from '../checked-record';
import { jsonLine } from '../json-lines';
import { wordsOf } from '../tables/field-words';
import { pageLink } from '../tables/quote-link';
import { reportWords } from './report-words';
import type { FormatContext, OpenFormat } from './types';
import { xmlText } from './xml-text';

const STYLE = 'body{font:15px/1.6 "Noto Serif CJK SC",SimSun,serif;max-width:48em;margin:2em auto;padding:0 1em;color:#111;background:#fff}'
  + 'h1,h2,h3{font-family:"Noto Sans CJK SC",sans-serif;line-height:1.3}article{border-top:2px solid #111;break-before:page}article:first-of-type{break-before:auto}'
  + 'table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:.2em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{width:13em;font-weight:600}'
  + 'code{font:13px/1.5 monospace}a{color:#1f4f8f}@media print{a{color:inherit;text-decoration:none}}';
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const WORDS = {
  zh: {
    title: '网页获取凭证', rules: '识别规则', decisions: '核对结论', none: '没有', coder: '核对人', program: '程序',
    how: '本凭证内含完整记录。在扩展的“导出与导入”页选“核验”，或运行 npm run verify -- 本文件，即可离线核验：重新计算 SHA-256，并按存下的正文重新识别、逐字节比较。',
    covered: '个人信息已遮盖，因此本凭证不能核验。',
  },
  en: {
    title: 'Receipt of a page', rules: 'rules that read it', decisions: 'decisions', none: 'none', coder: 'coder', program: 'program',
    how: 'This receipt holds the whole record. To verify it offline choose “Verify” on the extension’s page “In and out”, or run npm run verify -- FILE: hashes are computed anew, the stored text is read again and compared byte by byte.',
    covered: 'Personal data is covered, so this receipt cannot be verified.',
  },
} as const;

/** Every rule that a value of the notice names, once, by name. */
function rulesOf(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const each of value) rulesOf(each, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, field] of Object.entries(value) as [string, unknown][]) {
      if (key === 'rule' && typeof field === 'string') found.add(field);
      else rulesOf(field, found);
    }
  }
  return found;
}

/** JSON that no parser of HTML takes for markup. */
const embedded = (json: string): string => json.replace(/[<>&]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const row = (head: string, cell: string): string => `<tr><th scope="row">${xmlText(head)}</th><td>${cell}</td></tr>`;

function coverageText({ coverage }: ExportedRecord['capture']): string {
  return Object.entries(coverage).map(([name, value]) => `${name} ${String(value)}`).join(' · ');
}

function article(record: ExportedRecord, { language, generator, personalData }: FormatContext): string {
  const words = WORDS[language];
  const { source, capture, notice, reading, decisions = [] } = record;
  const name = (field: string): string => wordsOf(field)[language];
  const url = pageLink(record);
  const code = (text: string): string => `<code>${xmlText(text)}</code>`;
  const rules = [...rulesOf(reading ?? notice)].sort();
  const decided = decisions.map(({ at, coder, op, ...rest }) => `<tr><td>${xmlText(at)}</td><td>${xmlText(coder)}</td><td>${xmlText(op)}</td><td>${code(JSON.stringify(rest))}</td></tr>`).join('');
  return `<article><h2>${xmlText(notice?.title?.value ?? source.title ?? source.url)}</h2><table>`
    + row(name('url'), url === undefined ? xmlText(source.url) : `<a href="${xmlText(url)}" rel="noreferrer">${xmlText(source.url)}</a>`)
    + (source.canonicalUrl === undefined ? '' : row(name('canonicalUrl'), xmlText(source.canonicalUrl)))
    + row(name('retrievedAt'), xmlText(capture.retrievedAt)) + row(name('method'), xmlText(capture.method))
    + row(name('textSha256'), code(capture.textSha256)) + row(name('htmlSha256'), code(capture.htmlSha256))
    + row(name('captureId'), code(record.captureId)) + row(name('id'), code(record.id))
    + row(name('extractorVersion'), xmlText(capture.extractorVersion)) + row(words.program, xmlText(`${generator.name} ${generator.version}`))
    + row(words.rules, rules.length === 0 ? words.none : rules.map(code).join(' ')) + row(name('coverage'), xmlText(coverageText(capture)))
    + `</table><h3>${words.decisions}</h3>${decided === '' ? `<p>${words.none}</p>` : `<table>${decided}</table>`}`
    + `<p>${personalData === 'kept' ? words.how : words.covered}</p>`
    + `<script type="application/json">${embedded(jsonLine(record, personalData).trim())}</script></article>\n`;
}

/** What proves a record, to print and to verify: where and when it was read, by which rules, its hashes, all decisions, and the record itself. */
export const openReceipt: OpenFormat = (context) => {
  const { write, language, personalData } = context;
  const words = WORDS[language];
  const report = reportWords(language);
  write(`<!doctype html>\n<html lang="${language === 'zh' ? 'zh-CN' : 'en'}" data-format="zhenggai-receipt"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">`
    + `<meta name="viewport" content="width=device-width"><title>${words.title}</title><style>${STYLE}</style></head><body><h1>${words.title}</h1><p>${report.personal}: ${report[personalData]}</p>\n`);
  return { add: (record) => write(article(record, context)), end: () => write('</body></html>\n') };
};
