import { describe, expect, it } from 'vitest';
import { parseNotices } from '@/lib/notice/parse';
import type { Notice } from '@/lib/notice/types';
import { articleFromPlainText } from '@/lib/text/paragraphs';

const TITLE = '中共桑原县农业农村局党组关于巡察整改情况的通报';
const OPENING = '2024年3月11日至5月10日，县委第四巡察组对县农业农村局党组进行了巡察。6月18日，县委第四巡察组反馈了意见。';
const END = '中共桑原县农业农村局党组\n2024年10月28日';
/** Words without a fault, a cue or the name of a body in them. */
const WORDS = ['田间沟渠', '灌溉泵站', '种子仓储', '农机库棚', '苗圃道路', '果园围栏', '畜禽栏舍', '鱼塘护坡', '茶山步道', '粮食烘干'];

/** `size` characters of such words, joined by `mark`. */
const filled = (size: number, mark = ''): string =>
  WORDS.join(mark).concat(mark).repeat(Math.ceil(size / 40)).slice(0, size).replace(/、$/, '沟').replace(/，$/, '沟');

const read = (text: string): Notice | undefined => parseNotices(articleFromPlainText(text), { titles: [] })[0];
const notice = (body: string, opening = OPENING): Notice | undefined => read(`${TITLE}\n${opening}\n一、整改落实情况\n${body}\n${END}`);
const problems = (heading: (problem: string) => string, problem: string): Notice | undefined =>
  notice(`${heading(problem)}\n一是修订制度3项。二是开展培训。\n${heading('台账更新不及时')}\n一是逐户核对。二是补录台账。`);
const below = (words: string): Notice | undefined => notice(`1.关于台账更新不及时的问题。\n${words}`);
const inspected = (opening: string): Notice | undefined => read(`关于巡察整改情况的通报\n${opening}\n一、整改落实情况\n1.关于台账更新不及时的问题。\n一是核对。\n${END}`);

interface Field {
  readonly field: string;
  /** The longest value life has, and the shortest asked for. */
  readonly sizes: readonly number[];
  readonly value: (size: number) => string;
  readonly read: (value: string) => unknown;
  /** What must be read; the value itself where it is not said. */
  readonly expected?: unknown;
}

const LINES = [10, 40, 80, 120, 200, 320, 600];
const NAMES = [10, 20, 30, 40, 60];
const fault = (size: number): string => `${filled(size - 5)}管护不到位`;
const faults = (size: number): string => `${filled(size - 5, '，')}管护不到位`;
const first = (found: Notice | undefined): unknown => (found?.issues.length === 2 ? found.issues[0]?.title : found?.issues.map(({ title }) => title));
const status = (found: Notice | undefined): unknown => found?.issues[0]?.status;

const FIELDS: readonly Field[] = [
  { field: 'a numbered problem', sizes: LINES, value: fault, read: (v) => first(problems((p) => `1.关于${p}的问题。`, v)) },
  { field: 'a problem without a number', sizes: LINES, value: fault, read: (v) => first(problems((p) => `关于${p}的问题`, v)) },
  { field: 'the same with commas', sizes: LINES, value: faults, read: (v) => first(problems((p) => `关于${p}问题的整改情况`, v)) },
  {
    field: 'the same with a stop inside a quotation', sizes: LINES, value: (size) => `${filled(size)}存在“看不见。不愿管”现象`,
    read: (v) => first(problems((p) => `关于${p}的问题`, v)),
  },
  { field: 'a quoted problem with stops', sizes: LINES, value: (size) => `${filled(size)}。占12.5%，${fault(20)}`, read: (v) => first(problems((p) => `1.关于“${p}”问题的整改。`, v)) },
  { field: 'a problem without 问题', sizes: LINES, value: fault, read: (v) => first(problems((p) => `1.${p}`, v)) },
  { field: 'a problem behind a bullet', sizes: LINES, value: fault, read: (v) => first(problems((p) => `🔹${p}问题`, v)) },
  { field: 'a problem behind its label', sizes: LINES, value: faults, read: (v) => notice(`1.反馈问题：${v}。\n整改情况：修订制度3项。`)?.issues[0]?.title },
  { field: 'a heading above its answer', sizes: LINES, value: (size) => `${filled(size)}管护`, read: (v) => notice(`1.${v}\n整改情况：修订制度。\n2.台账更新\n整改情况：补录。`)?.issues[0]?.title },
  { field: 'a part of a problem', sizes: LINES, value: fault, read: (v) => below(`（1）针对${v}问题，修订制度3项。\n（2）针对执法不严问题，开展培训。`)?.issues[0]?.subProblems[0]?.title },
  {
    field: 'a section', sizes: LINES, value: (size) => `${filled(size)}整改情况`,
    read: (v) => read(`${TITLE}\n${OPENING}\n一、${v}\n1.关于台账更新不及时的问题。\n一是核对。\n2.关于油卡管理混乱的问题。\n一是出台办法。\n${END}`)?.sections[0]?.title,
  },
  {
    field: 'a section without a number', sizes: LINES, value: (size) => `${filled(size)}方面`,
    read: (v) => read(`${TITLE}\n${OPENING}\n${v}\n1.关于台账更新不及时的问题。\n一是核对。\n2.关于油卡管理混乱的问题。\n一是出台办法。\n${END}`)?.sections[0]?.title,
  },
  {
    field: 'the title of the notice', sizes: [20, 60, 120, 200], value: (size) => `中共桑原县农业农村局党组关于${filled(size)}专项巡察整改进展情况的通报`,
    read: (v) => read(`${v}\n${OPENING}\n一、整改落实情况\n1.关于台账更新不及时的问题。\n一是核对。\n${END}`)?.title?.value,
  },
  {
    field: 'a title with a document, a quotation and brackets in it', sizes: [20, 60, 120],
    value: (size) => `关于落实《${filled(size, '，')}工作方案》“${filled(10)}，${filled(8)}”巡察反馈意见整改情况的通报（2024年第一批第二次公开）`,
    read: (v) => read(`${v}\n${OPENING}\n一、整改落实情况\n1.关于台账更新不及时的问题。\n一是核对。\n${END}`)?.title?.value,
  },
  {
    field: 'the signature', sizes: NAMES, value: (size) => `中共桑原县${filled(size)}有限公司委员会`,
    read: (v) => read(`关于巡察整改情况的通报\n${OPENING}\n一、整改落实情况\n1.关于台账更新不及时的问题。\n一是核对。\n${v}\n2024年10月28日`)?.issuedBy?.value,
  },
  { field: 'the inspector', sizes: NAMES, value: (size) => `桑原省${filled(size)}联合社党委第一巡察组`, read: (v) => inspected(`2024年3月11日至5月10日，${v}对县农信社党委进行了巡察。`)?.inspector?.value },
  { field: 'an audit office', sizes: NAMES, value: (size) => `桑原省${filled(size)}审计局`, read: (v) => inspected(`2024年3月11日至5月10日，${v}对县农业农村局进行了审计。`)?.inspector?.value },
  { field: 'a supervision team', sizes: [5, 10, 20], value: (size) => `桑原省${filled(size)}督察第一组`, read: (v) => inspected(`2024年3月11日至5月10日，${v}对县农业农村局进行了督察。`)?.inspector?.value },
  { field: 'the inspected body', sizes: NAMES, value: (size) => `桑原省${filled(size)}公司党委`, read: (v) => inspected(`2024年3月11日至5月10日，县委第四巡察组对${v}进行了巡察。`)?.inspection.body?.value },
  { field: 'the day of a feedback told late in its sentence', sizes: LINES, value: (size) => filled(size, '、'), read: (v) => inspected(`2024年3月11日至5月10日，县委第四巡察组对县农业农村局进行了巡察。6月18日，${v}等条线负责人到会，听取了反馈意见。`)?.inspection.feedbackOn?.value, expected: '2024-06-18' },
  { field: 'who answers for it', sizes: LINES, value: (size) => `${filled(size, '、')}办公室`, read: (v) => below(`责任单位：${v}。\n整改情况：核对。`)?.issues[0]?.responsible[0]?.value },
  { field: 'a measure in a list', sizes: LINES, value: (size) => `${filled(size, '，')}完善台账`, read: (v) => below(`一是${v}。二是开展培训。`)?.issues[0]?.measures[0]?.text.replace(/。$/, '') },
  { field: 'a measure behind its label', sizes: LINES, value: (size) => `${filled(size, '，')}完善台账`, read: (v) => below(`整改措施：${v}。\n完成情况：已完成。`)?.issues[0]?.measures[0]?.text.replace(/。$/, '') },
  { field: 'a status at the end of a long sentence', sizes: LINES, value: (size) => filled(size, '，'), read: (v) => status(below(`${v}，该问题已整改到位。`)), expected: 'completed' },
  { field: 'the same in a field', sizes: LINES, value: (size) => filled(size, '、'), read: (v) => status(below(`完成情况：${v}，已完成整改。`)), expected: 'completed' },
  { field: 'a status with the problem named', sizes: LINES, value: fault, read: (v) => status(notice(`1.关于${v}的问题。\n一是核对。目前，${v}问题已整改完成。`)), expected: 'completed' },
  { field: 'a status and who accepted it', sizes: LINES, value: (size) => `${filled(size)}办公室`, read: (v) => status(below(`该问题已整改完成并经${v}验收销号。`)), expected: 'completed' },
  { field: 'a postponement and who allowed it', sizes: LINES, value: (size) => `${filled(size)}办公室`, read: (v) => status(below(`该问题经${v}批准延期至2025年6月底。`)), expected: 'in-progress' },
  { field: 'a limit far behind its cue', sizes: [10, 40, 80, 120, 150], value: filled, read: (v) => below(`下一步，计划${v}于2025年6月底前建成。`)?.deadlines[0]?.due, expected: '2025-06-30' },
  { field: 'a limit far behind its label', sizes: LINES, value: filled, read: (v) => below(`整改时限：${v}2025年6月底前。`)?.deadlines[0]?.due, expected: '2025-06-30' },
  { field: 'people held to account for a long reason', sizes: [10, 40, 80, 110], value: filled, read: (v) => below(`一是对${v}管护缺位的3名责任人给予党内警告处分。`)?.accountability[0]?.persons, expected: 3 },
  { field: 'money far behind its verb', sizes: [10, 40, 80, 110], value: filled, read: (v) => below(`一是追回${v}资金32.5万元。`)?.outcomes[0]?.yuan, expected: 325000 },
  { field: 'rules made with a long title', sizes: LINES, value: filled, read: (v) => below(`一是修订完善《${v}办法》等制度12项。`)?.outcomes[0]?.value, expected: 12 },
  { field: 'an address', sizes: [10, 40, 80, 120, 150], value: (size) => `桑原县${filled(size - 8)}路12号`, read: (v) => below(`一是核对。\n欢迎监督。通信地址：${v}；邮编：214000。`)?.contacts.address[0]?.value },
  { field: 'a telephone far behind its label', sizes: LINES, value: (size) => filled(size, '、'), read: (v) => below(`一是核对。\n欢迎监督。联系电话：${v}0510-85671234；邮编：214000。`)?.contacts.phone[0]?.value, expected: '0510-85671234' },
  {
    field: 'many telephones behind one label', sizes: [2, 10, 40], value: (count) => Array.from({ length: count }, (_, i) => `0510-8567${1000 + i}`).join('、'),
    read: (v) => below(`一是核对。\n欢迎监督。联系电话：${v}；邮编：214000。`)?.contacts.phone.map(({ value }) => value).join('、'),
  },
];

describe('a value is read whole, however long it is printed', () => {
  describe.each(FIELDS)('$field', ({ sizes, value, read: readValue, expected }) => {
    it.each(sizes)('of %i', (size) => {
      const printed = value(size);
      expect(readValue(printed)).toEqual(expected ?? printed);
    });
  });
});

interface Bound {
  readonly bound: string;
  readonly longest: number;
  /** What is read of a value of so many characters. */
  readonly read: (size: number) => unknown;
  readonly inside: (size: number) => unknown;
  readonly outside: unknown;
}

const name = (size: number): string => `中共桑原县${filled(size - 11)}有限公司党委`;
const title = (size: number): string => `关于${filled(size - 11)}巡察整改情况的通报`;
const address = (size: number): string => `桑原县${filled(size - 7)}路12号`;
const account = (size: number): string => `剩余${filled(size - 6)}正在办理`;

/** The bounds that stay: what lies just inside is read, what lies just outside is something else. */
const BOUNDS: readonly Bound[] = [
  {
    bound: 'the name of a body', longest: 80, inside: name, outside: undefined,
    read: (size) => read(`关于巡察整改情况的通报\n${OPENING}\n一、整改落实情况\n1.关于台账更新不及时的问题。\n一是核对。\n${name(size)}\n2024年10月28日`)?.issuedBy?.value,
  },
  {
    bound: 'a title', longest: 300, inside: title, outside: undefined,
    read: (size) => read(`${title(size)}\n${OPENING}\n一、整改落实情况\n1.关于台账更新不及时的问题。\n一是核对。\n${END}`)?.title?.value,
  },
  { bound: 'an address', longest: 160, inside: address, outside: undefined, read: (size) => below(`一是核对。\n欢迎监督。通信地址：${address(size)}；邮编：214000。`)?.contacts.address[0]?.value },
  { bound: 'what is left of a problem', longest: 200, inside: () => 'in-progress', outside: 'unspecified', read: (size) => status(below(`已收回资金3万元。${account(size)}。`)) },
  { bound: 'words between a verb and its money', longest: 120, inside: () => 325000, outside: undefined, read: (size) => below(`一是追回${filled(size)}32.5万元。`)?.outcomes[0]?.yuan },
  {
    bound: 'the name of an e-mail address', longest: 63, inside: (size) => `${'abcdefghij'.repeat(7).slice(0, size)}@example.cn`, outside: undefined,
    read: (size) => below(`一是核对。\n欢迎监督。电子邮箱：${'abcdefghij'.repeat(7).slice(0, size)}@example.cn。`)?.contacts.email[0]?.value,
  },
];

describe.each(BOUNDS)('$bound has at most $longest characters', ({ longest, read: readValue, inside, outside }) => {
  it('is read just inside', () => {
    expect(readValue(longest)).toBe(inside(longest));
  });

  it('is left alone just outside', () => {
    expect(readValue(longest + 1)).toBe(outside);
  });
});
