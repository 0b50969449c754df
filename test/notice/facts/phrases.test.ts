import { describe, expect, it } from 'vitest';
import accountability from '@/lib/notice/accountability/accountability.phrases';
import { findAccountability } from '@/lib/notice/accountability/find-accountability';
import { findLeads } from '@/lib/notice/accountability/find-leads';
import { findOutcomes } from '@/lib/notice/accountability/find-outcomes';
import leads from '@/lib/notice/accountability/leads.phrases';
import outcomes from '@/lib/notice/accountability/outcomes.phrases';
import contacts from '@/lib/notice/contacts/contacts.phrases';
import { findContacts } from '@/lib/notice/contacts/find-contacts';
import { findAliases } from '@/lib/notice/identity/aliases';
import aliases from '@/lib/notice/identity/aliases.phrases';
import inspections from '@/lib/notice/identity/inspection.phrases';
import { organizationType } from '@/lib/notice/identity/organization-name';
import { readIdentity } from '@/lib/notice/identity/read-identity';
import titles from '@/lib/notice/identity/title.phrases';
import { readMarks, type Mark } from '@/lib/notice/phrases';
import { checkTotals } from '@/lib/notice/totals/check-totals';
import { findTotals } from '@/lib/notice/totals/find-totals';
import totals from '@/lib/notice/totals/totals.phrases';
import type { Found } from '@/lib/notice/types';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText } from '@/lib/text/paragraphs';

/** A marked phrase as an article; "|" is a line end. */
function read(marked: string) {
  const { text, marks } = readMarks(marked.replaceAll('|', '\n'));
  const article = articleFromPlainText(text);
  return { text, marks, article, paragraphs: readParagraphs(article) };
}

const spansOf = (marks: readonly Mark[], ...names: string[]) =>
  marks.filter((mark) => names.includes(mark.name)).map(({ start, end }) => ({ start, end }));
const rowsOf = <Row extends { readonly text: string }>(rows: readonly Row[]) => rows.map((row) => [row.text, row] as const);
const noContext = { titles: [] };
const plain = (text: string): string => text.replace(/\s+/g, '');

describe(inspections.rule, () => {
  it.each(rowsOf(inspections.rows))('%s', (_, row) => {
    const { text, marks, article, paragraphs } = read(`${row.text}|一、整改工作组织情况`);
    const { inspector, inspection } = readIdentity(article, paragraphs, { titles: [], ...(row.publishedOn ? { publishedOn: row.publishedOn } : {}) });
    const said = (name: string): string | undefined => {
      const mark = marks.find((each) => each.name === name);
      return mark && text.slice(mark.start, mark.end).replace(/至$/, '');
    };
    expect({
      inspector: inspector?.text, kind: inspection.kind?.text, round: inspection.round?.text, body: inspection.body?.text,
      start: inspection.start?.text, end: inspection.end?.text, feedback: inspection.feedbackOn?.text, level: inspection.level,
      dates: { start: inspection.start?.value, end: inspection.end?.value, feedback: inspection.feedbackOn?.value },
    }).toEqual({
      inspector: said('inspector'), kind: said('kind'), round: said('round'), body: said('body'),
      start: said('start'), end: said('end'), feedback: said('feedback'), level: row.level,
      dates: { start: undefined, end: undefined, feedback: undefined, ...row.dates },
    });
    for (const [found, name] of [[inspector, 'inspector'], [inspection.body, 'body'], [inspection.feedbackOn, 'feedback']] as const) {
      expect(found?.span).toEqual(spansOf(marks, name)[0]);
    }
  });
  it.each(inspections.nearMisses)('%s: nobody inspected', (text) => {
    const { article, paragraphs } = read(`${text}|一、整改工作组织情况`);
    const { inspector, inspection } = readIdentity(article, paragraphs, noContext);
    expect({ inspector, start: inspection.start, feedback: inspection.feedbackOn, body: inspection.body }).toEqual({});
  });
});

describe(titles.rule, () => {
  it.each(rowsOf(titles.rows))('%s', (_, row) => {
    const { text, marks, article, paragraphs } = read(row.text);
    const found = readIdentity(article, paragraphs, noContext);
    const said = (name: string): string | undefined => {
      const mark = marks.find((each) => each.name === name);
      return mark && text.slice(mark.start, mark.end);
    };
    expect(found.title?.text).toBe(said('title'));
    expect(found.title?.value).toBe(plain(said('title') ?? ''));
    expect(found.titlePosition).toBe(row.position);
    expect(found.title?.span).toEqual(spansOf(marks, 'title')[0]);
    expect(found.issuedBy?.text).toBe(said('signature'));
    expect(found.organization?.value ?? '').toBe(plain(said('org') ?? said('signature') ?? ''));
    expect(found.issuedOn?.value).toBe(row.iso);
    expect(found.issuedOn?.text).toBe(said('date'));
    expect(found.organizationType).toBe(row.type);
  });
  it.each(titles.nearMisses)('%s: no title, no signature', (text) => {
    const { article, paragraphs } = read(text);
    const { title, organization, issuedOn } = readIdentity(article, paragraphs, noContext);
    expect({ title, organization, issuedOn }).toEqual({});
  });
});

describe(aliases.rule, () => {
  it.each(rowsOf(aliases.rows))('%s', (_, row) => {
    const { marks, article, paragraphs } = read(row.text);
    expect(findAliases(article, paragraphs, [row.name], organizationType(row.name)).map(({ span }) => span)).toEqual(spansOf(marks, 'alias'));
  });
  it.each(aliases.nearMisses)('%s: no name of its own', (text) => {
    const { article, paragraphs } = read(text);
    expect(findAliases(article, paragraphs, ['中共江岸集团有限公司委员会'], 'state-owned-company')).toEqual([]);
  });
});

describe(contacts.rule, () => {
  it.each(rowsOf(contacts.rows))('%s', (_, row) => {
    const { text, marks, article, paragraphs } = read(row.text);
    const found = findContacts(article, paragraphs);
    for (const kind of ['phone', 'address', 'postcode', 'email'] as const) {
      expect({ [kind]: found[kind].map(({ value }) => value) }).toEqual({ [kind]: row[kind] ?? [] });
      expect(found[kind].map(({ span }) => span)).toEqual(spansOf(marks, kind));
      for (const each of found[kind]) expect(each.text).toBe(text.slice(each.span?.start, each.span?.end));
    }
  });
  it.each(contacts.nearMisses)('%s: no contacts', (text) => {
    const { article, paragraphs } = read(text);
    expect(findContacts(article, paragraphs)).toEqual({ phone: [], address: [], postcode: [], email: [] });
  });
});

describe(totals.rule, () => {
  it.each(rowsOf(totals.rows))('%s', (_, row) => {
    const { text, marks, article, paragraphs } = read(row.text);
    const found = checkTotals(findTotals(article, paragraphs), [], []);
    expect(found.map(({ quote }) => quote)).toEqual(spansOf(marks, 'total').map(({ start, end }) => text.slice(start, end)));
    expect(found.map(({ values }) => values)).toEqual(row.values);
    if (row.checks) expect(found[0]?.checks.map(({ name, result }) => `${name}:${result}`)).toEqual(row.checks);
  });
  it.each(totals.nearMisses)('%s: nothing declared', (text) => {
    const { article, paragraphs } = read(text);
    expect(findTotals(article, paragraphs)).toEqual([]);
  });
});

describe(accountability.rule, () => {
  it.each(rowsOf(accountability.rows))('%s', (_, row) => {
    const { marks, article, paragraphs } = read(row.text);
    const found = findAccountability(article, paragraphs);
    const shown = found.map((item) => {
      const count = item.personTimes === undefined ? `${item.persons ?? ''}人` : `${item.personTimes}人次`;
      const parts = item.breakdown ? ` = ${item.breakdown.map(({ who, persons }) => `${who}${persons}`).join(' ')}` : '';
      return `${item.measure} ${count}${parts}`;
    });
    expect(shown).toEqual(row.items);
    expect(found.map(({ span }) => span)).toEqual(spansOf(marks, 'item'));
  });
  it.each(accountability.nearMisses)('%s: nobody held to account', (text) => {
    const { article, paragraphs } = read(text);
    expect(findAccountability(article, paragraphs)).toEqual([]);
  });
});

describe(leads.rule, () => {
  it.each(rowsOf(leads.rows))('%s', (_, row) => {
    const { marks, article, paragraphs } = read(row.text);
    const found = findLeads(article, paragraphs);
    expect(found.map(({ text: _text, span: _span, ...numbers }) => numbers)).toEqual(row.expected);
    expect(found.map(({ span }) => span)).toEqual(spansOf(marks, 'lead'));
  });
  it.each(leads.nearMisses)('%s: no leads handed over', (text) => {
    const { article, paragraphs } = read(text);
    expect(findLeads(article, paragraphs)).toEqual([]);
  });
});

describe(outcomes.rule, () => {
  it.each(rowsOf(outcomes.rows))('%s', (_, row) => {
    const { marks, article, paragraphs } = read(row.text);
    const found = findOutcomes(article, paragraphs);
    expect(found.map(({ kind, value, unit }) => [kind, value, unit])).toEqual(row.values);
    expect(found.map(({ span }) => span)).toEqual(spansOf(marks, 'outcome'));
    for (const each of found) expect(each.yuan).toBe(each.kind === 'money' ? each.value : undefined);
  });
  it.each(outcomes.nearMisses)('%s: no outcome', (text) => {
    const { article, paragraphs } = read(text);
    expect(findOutcomes(article, paragraphs)).toEqual([]);
  });
});

describe('spans', () => {
  it('give the words they were read from', () => {
    const { article, paragraphs, text } = read('中共滨海市商务局党组关于巡察整改情况的通报|2022年3月1日至4月29日，市委第二巡察组对市商务局党组进行了巡察。|中共滨海市商务局党组|2022年9月30日');
    const { inspection, ...rest } = readIdentity(article, paragraphs, noContext);
    const values: readonly unknown[] = [...Object.values({ ...rest }), ...Object.values({ ...inspection })];
    const all = values.filter((each): each is Found => typeof each === 'object' && each !== null && 'span' in each);
    expect(all.length).toBeGreaterThan(6);
    for (const each of all) expect(text.slice(each.span?.start, each.span?.end)).toBe(each.text);
  });
});
