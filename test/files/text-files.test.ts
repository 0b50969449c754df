// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsdomOpener } from '@/lib/cli/open-dom';
import { captureBytes } from '@/lib/files/capture-bytes';
import { decodeBytes, looksBinary } from '@/lib/files/decode-bytes';
import { withoutLineMarks } from '@/lib/files/line-marks';

const TITLE = '中共禾泽县水利局党组关于巡察整改进展情况的通报';
const LINES = [
  TITLE, '根据县委统一部署，2024年3月11日至5月10日，县委第四巡察组对县水利局党组进行了巡察。现将巡察整改进展情况予以公布。',
  '一、已完成整改的问题', '1.关于“堤防台账不全”问题的整改。', '一是对12处堤防逐处核对。该问题已整改到位。',
  '二、正在推进整改的问题', '2.关于“值守制度松散”问题的整改。', '一是剩余2项制度将于2025年1月底前出台。',
  '中共禾泽县水利局党组', '2024年10月28日',
];
const EXPECTED = [TITLE, [['堤防台账不全', 'completed'], ['值守制度松散', 'in-progress']], ['2025-01-31'], '2024-10-28'];

function facts(name: string, content: string | Uint8Array): unknown {
  const opener = new JsdomOpener();
  try {
    const captured = captureBytes(new Uint8Array(Buffer.from(content)), name, { opener });
    if (!captured.ok) return captured.error;
    const [notice] = captured.value.capture.notices;
    return [notice?.title?.value, notice?.issues.map(({ title, status }) => [title, status]), notice?.deadlines.map(({ due }) => due), notice?.issuedOn?.value];
  } finally {
    opener.close();
  }
}
const utf32 = (text: string, order: 'LE' | 'BE'): Buffer => Buffer.concat([...text].map((sign) => {
  const unit = Buffer.alloc(4);
  unit[`writeUInt32${order}`](sign.codePointAt(0) ?? 0);
  return unit;
}));
const heading = (line: string): string => (/^[一二]、/.test(line) ? `## ${line}` : /^\d\./.test(line) ? `### ${line}` : line);

describe('a text is read whatever a program put around its lines', () => {
  test.each<[what: string, content: string | Uint8Array]>([
    ['as it is', LINES.join('\n')],
    ['VT for line ends', LINES.join('\u000b')],
    ['RS for line ends', `${LINES.join('\u001e')}\n`],
    ['numbers of lines', LINES.map((line, i) => `${String(i + 1).padStart(3)}  ${line}`).join('\n')],
    ['numbers behind a stroke', LINES.map((line, i) => `${i + 41}|${line}`).join('\r\n')],
    ['every fifth line numbered', LINES.map((line, i) => `${(i + 1) % 5 === 0 ? String(i + 1).padEnd(3) : '   '}${line}`).join('\n')],
    ['quoted mail', LINES.map((line) => `> ${line}`).join('\n')],
    ['mail quoted twice, blank lines between', LINES.map((line) => `>> ${line}`).join('\n\n')],
    ['tags of an editor', LINES.map((line) => `<p style="text-indent:2em"><span>${line}</span></p>`).join('\n')],
    ['breaks', LINES.join('<br/>')],
    ['lines and a few tags', LINES.map((line, i) => (i < 3 ? `<strong>${line}</strong>` : line)).join('\n')],
    ['a whole page', `<html><body>${LINES.map((line) => `<p>${line}</p>`).join('')}</body></html>`],
    ['Markdown', `# ${LINES.map(heading).join('\n\n')}`],
    ['entities without semicolons', LINES.map((line) => `&nbsp&nbsp${line.replace('“', '&ldquo').replace('”', '&rdquo')}`).join('\n')],
    ['UTF-32', utf32(`\ufeff${LINES.join('\n')}`, 'LE')],
    ['UTF-32, the other order', utf32(`\ufeff${LINES.join('\n')}`, 'BE')],
  ])('%s', (_, content) => expect(facts('a.txt', content)).toEqual(EXPECTED));

  test.each([
    ['ordinals', '1.关于台账\n2.关于制度\n3.关于采购\n4.关于值守\n5.关于档案'],
    ['numbered paragraphs among others', '1 关于台账\n已改\n2 关于制度\n已改\n3 关于采购\n已改'],
    ['a separator among words', '一、整\u001e改\n二、落实'],
    ['a quotation in a text', '> 引文\n一\n二\n三\n四\n五'],
    ['years', '2021 三项\n2022 四项\n2024 五项\n2025 六项\n2026 七项'],
  ])('left as it is: %s', (_, text) => expect(withoutLineMarks(text)).toBe(text));

  test.each(['a.txt', 'a.md'])('any text has an end: %s', (name) => {
    fc.assert(fc.property(fc.array(fc.constantFrom('_', '__', '~', '% ', '# ', '> ', '1 ', '<br>', '&nbsp', '整改', '2025年1月', '\n', '- [x] '), { maxLength: 40 }), (parts) => {
      expect(facts(name, parts.join(''))).toBeDefined();
    }), { numRuns: 25 });
  });
});

describe('Markdown of other programs', () => {
  const written = (change: (line: string) => string): string => `# ${LINES.map(change).join('\n\n')}`;
  test.each([
    ['words taken back by single tildes', written((line) => line.replace('2025年', '~2024年12月底前~2025年'))],
    ['dates joined by tildes', written((line) => line.replace('2024年3月11日至5月10日', '2024年3月11日~5月10日').replace('12处', '8~12处'))],
    ['emphasis by underscores in a date', written((line) => line.replace('2025年1月', '2025年_1_月'))],
    ['a bold sentence by underscores, and another behind it', written((line) => line.replace(/^(一是[^。]*。)/, '__$1__'))],
    ['tasks', written((line) => line.replace(/^(\d\.)/, '- [x] $1'))],
    ['a title block', `% ${LINES.join('\n\n').replace('\n\n', '\n% 水利局\n% 2024-10-29\n\n')}`],
  ])('%s', (_, markdown) => expect(facts('a.md', markdown)).toEqual(EXPECTED));

  test('the blanks of a form are no emphasis: a promise without a day', () => {
    expect(facts('a.md', written((line) => line.replace('2025年1月底前', '2025年__月__日前')))).toEqual([EXPECTED[0], EXPECTED[1], [undefined], EXPECTED[3]]);
  });
});

test.each([
  ['h', LINES.map((line) => `<h:p>${line}</h:p>`).join('')],
  ['xhtml', LINES.map((line) => `<xhtml:p class="a">${line}<xhtml:br/></xhtml:p>`).join('\n')],
  ['a-b', `<a-b:div>${LINES.map((line) => `<a-b:p>${line}</a-b:p>`).join('')}</a-b:div>`],
])('XHTML under a prefix of its own: %s', (prefix, body) => {
  const page = `<?xml version="1.0"?>\n<${prefix}:html xmlns:${prefix}="http://www.w3.org/1999/xhtml"><${prefix}:head><${prefix}:title>${TITLE}</${prefix}:title></${prefix}:head><${prefix}:body>${body}</${prefix}:body></${prefix}:html>`;
  expect(facts('a.xhtml', page)).toEqual(EXPECTED);
  expect(facts('a.xhtml', page.replace('1999/xhtml', '1999/other'))).not.toEqual(EXPECTED);
});

const cdata = (text: string): string => `<![CDATA[${text}]]>`;
test.each([
  ['each paragraph', LINES.map((line) => `<p>${cdata(line)}</p>`).join('')],
  ['parts of paragraphs', LINES.map((line) => `<p>${line.slice(0, 4)}${cdata(line.slice(4, 9))}${line.slice(9)}</p>`).join('')],
  ['lines of one box', `<div>${LINES.map((line) => cdata(line)).join('<br/>')}</div>`],
])('CDATA sections of XHTML are text: %s', (_, body) => {
  expect(facts('a.xhtml', `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${TITLE}</title></head><body>${body}</body></html>`)).toEqual(EXPECTED);
});

test.each(['LE', 'BE'] as const)('UTF-32 without its mark is text: %s', (order) => {
  const bytes = utf32(`<p>${TITLE}\u{20000}</p>`, order);
  expect(looksBinary(bytes)).toBe(false);
  expect(decodeBytes(bytes, true)).toEqual({ text: `<p>${TITLE}\u{20000}</p>`, encoding: `utf-32${order.toLowerCase()}` });
});
