import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Copies } from '@/lib/library/copies';
import { isSameText } from '@/lib/library/same-text';
import { Shelf } from '@/lib/library/shelf';
import { resemblance, sketchOf } from '@/lib/library/text-sketch';
import type { ShelfRow } from '@/lib/library/types';
import { FIRST_VIEW } from '@/lib/library/view';
import { bareText } from '@/lib/text/bare-text';
import { shareIn, shingles } from '@/lib/text/shingles';
import { sampleRow } from './sample-row';

const AREAS = ['河道巡查', '项目资金拨付', '招标采购', '台账管理', '学习教育', '信访办理', '安全生产', '窗口服务', '农田灌溉', '取水许可', '水库除险', '宣传工作'];
const FAULTS = ['流于形式', '迟缓', '不够规范', '底数不清', '走过场', '久拖不决', '责任不实', '作风不优'];
const STEPS = ['重新划定责任段', '建立月调度机制', '修订管理办法', '逐项核对清单', '约谈负责同志', '开展回访', '聘请第三方评估', '公开办事指南', '组织专题培训', '邀请群众监督'];

/** A notice of our own: what it says depends on the number alone, its phrases are those of every other. */
function notice(seed: number, issues = 12): string {
  let state = seed * 2654435761 + 1;
  const pick = <T>(list: readonly T[]): T => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return list[(state >>> 8) % list.length] as T;
  };
  const lines = Array.from({ length: issues }, (_, at) =>
    `${at + 1}.关于“${pick(AREAS)}${pick(FAULTS)}”问题的整改。一是${pick(STEPS)}，完成${10 + ((state >>> 12) % 90)}项；二是${pick(STEPS)}，覆盖${pick(AREAS)}等环节；三是${pick(STEPS)}，${pick(AREAS)}已${pick(['完成', '见效', '纳入日常', '通过验收'])}。`);
  return ['中共柳河县水务局党组关于巡察整改进展情况的通报', '根据县委统一部署，县委第三巡察组对县水务局党组开展了巡察。现将整改进展情况予以公布。', ...lines].join('\n');
}

const TEXT = notice(1);
const row = (key: string, text: string, rest: Partial<ShelfRow> = {}): ShelfRow => {
  const sketch = sketchOf(text);
  return sampleRow({ key, title: '中共柳河县水务局党组关于巡察整改进展情况的通报', ...(sketch && { sketch }), ...rest });
};
const FIRST = row('a', TEXT);
/** The numbers of a text, one each, as another year would have them. */
const otherNumbers = (text: string): string => text.replace(/\d\d项/gu, (words) => `${Number.parseInt(words, 10) + 7}项`);

describe('the same notice on another site', () => {
  test.each<[string, ShelfRow]>([
    ['as it is', row('b', TEXT)],
    ['under another head and foot', row('b', `来源：县纪委监委\n发布时间：2024-03-20\n${TEXT}\n责任编辑：某某\n打印本页 关闭窗口 分享到微信`)],
    ['without its title and its first lines', row('b', TEXT.split('\n').slice(2).join('\n'), { title: '水务局整改公示' })],
    ['in other punctuation, width and lines', row('b', TEXT.replaceAll('，', ',').replaceAll('；', ';\n').replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)))],
    ['in traditional characters', row('b', TEXT.replaceAll('关于', '關於').replaceAll('问题', '問題').replaceAll('项', '項').replaceAll('会', '會').replaceAll('开', '開'))],
    ['without an issue', row('b', TEXT.split('\n').filter((line) => !line.startsWith('7.')).join('\n'))],
    ['printed a month later', row('b', TEXT, { publishedOn: '2024-04-20' })],
    ['under another name of its body', row('b', TEXT, { unit: '中共柳河县水务局党组' })],
    ['whose body was read otherwise, in the very same words', row('b', TEXT, { unit: '柳河县纪委监委' })],
    ['under a title that says no stage', row('b', TEXT, { title: '柳河县水务局整改情况' })],
  ])('%s', (_name, other) => {
    expect([isSameText(FIRST, other), isSameText(other, FIRST)]).toEqual([true, true]);
  });
});

describe('not the same', () => {
  test.each<[string, ShelfRow, ShelfRow?]>([
    ['another notice in the phrases of all', row('b', notice(2))],
    ['one that has half of its issues', row('b', [...TEXT.split('\n').slice(0, 8), ...notice(3).split('\n').slice(8)].join('\n'))],
    ['the next year’s of the same body', row('b', otherNumbers(TEXT), { publishedOn: '2025-03-18' })],
    ['another round’s', row('b', TEXT, { round: '第二轮' }), row('a', TEXT, { round: '第一轮' })],
    ['after another feedback', row('b', TEXT, { feedbackOn: '2024-01-10' }), row('a', TEXT, { feedbackOn: '2023-06-20' })],
    ['the mid-term report after the first', row('b', TEXT, { title: '关于巡察中期整改进展情况的通报' }), row('a', TEXT, { title: '关于巡察集中整改进展情况的通报' })],
    ['of another year by its title', row('b', TEXT, { title: '关于2024年巡察整改的通报' }), row('a', TEXT, { title: '关于2023年巡察整改的通报' })],
    ['the same problems, by now solved', row('b', otherNumbers(TEXT), { issues: { completed: 3, 'in-progress': 0, 'long-term': 0, 'not-started': 0, unspecified: 0 } })],
    ['the next year’s, of which a line is another', row('b', TEXT.replace('通过验收', '开始整改').replace('已完成', '没有完成'), { publishedOn: '2025-03-18' })],
    ['another body’s that copied it', row('b', otherNumbers(TEXT), { unit: '青溪县民政局' })],
    ['a text too short to tell', row('b', '现将整改情况予以公布。'), row('a', '现将整改情况予以公布。')],
  ])('%s', (_name, other, first = FIRST) => {
    expect([isSameText(first, other), isSameText(other, first)]).toEqual([false, false]);
  });

  test('the numbers of the next year change little of a text: it is the day that tells', () => {
    const [one, other] = [sketchOf(TEXT), sketchOf(otherNumbers(TEXT))];
    expect(one && other && resemblance(one, other)).toBeGreaterThan(0.6);
  });
});

test('a sketch tells about how much two texts share', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 10 }), fc.nat(50), (kept, seed) => {
    const lines = notice(seed, 40).split('\n');
    const mixed = [...lines.slice(0, kept * 4), ...notice(seed + 1000, 40).split('\n').slice(kept * 4)];
    const [one, other] = [sketchOf(lines.join('\n')), sketchOf(mixed.join('\n'))];
    const [a, b] = [lines, mixed].map((each) => shingles(bareText(each.join('\n')))) as [ReadonlySet<number>, ReadonlySet<number>];
    const common = shareIn(a, b) * a.size;
    const truth = common / (a.size + b.size - common);
    expect(Math.abs((one && other ? resemblance(one, other) : 0) - truth)).toBeLessThan(0.2);
  }));
});

test('thousands of copies of one notice are one group', () => {
  const copies = new Copies();
  for (let at = 0; at < 5000; at += 1) copies.put({ ...FIRST, key: `r${at}` });
  expect(copies.count('r0')).toBe(4999);
});

describe('the library', () => {
  test('finds copies among others, also copies of copies, and forgets them with their records', () => {
    const copies = new Copies();
    for (let at = 0; at < 60; at += 1) copies.put(row(`n${at}`, notice(100 + at)));
    copies.put(FIRST);
    copies.put(row('b', `${TEXT}\n责任编辑：某某`));
    copies.put(row('c', TEXT.replaceAll('，', ',')));
    expect([...copies.together('a')].sort()).toEqual(['a', 'b', 'c']);
    expect([copies.count('a'), copies.count('n3')]).toEqual([2, 0]);
    copies.put({ ...FIRST, deleted: true });
    expect([[...copies.together('a')], [...copies.together('b')].sort()]).toEqual([[], ['b', 'c']]);
    copies.put(row('c', notice(2)));
    expect([copies.count('b'), copies.count('c')]).toEqual([0, 0]);
  });

  test('in whatever order rows come, go and come again, the groups are the same', () => {
    const texts = [TEXT, `${TEXT}\n分享`, notice(2), notice(2).replaceAll('，', ','), notice(3)];
    const put = fc.tuple(fc.nat(7), fc.nat(4), fc.boolean());
    fc.assert(fc.property(fc.array(put, { maxLength: 30 }), (puts) => {
      const kept = new Copies();
      const last = new Map<string, ShelfRow>();
      for (const [at, text, deleted] of puts) {
        const each = row(`r${at}`, texts[text] ?? '', deleted ? { deleted } : {});
        kept.put(each);
        last.set(each.key, each);
      }
      const fresh = new Copies();
      for (const each of last.values()) fresh.put(each);
      for (const key of last.keys()) expect([...kept.together(key)].sort()).toEqual([...fresh.together(key)].sort());
    }), { numRuns: 40 });
  });

  test('says how many have copies, shows those of one, and takes nothing together by itself', () => {
    const shelf = new Shelf();
    const ask = (view: object) => shelf.ask({ view: { ...FIRST_VIEW, ...view }, day: '2024-06-30', found: null, foundItems: null });
    shelf.put([FIRST, row('n', notice(2))]);
    shelf.put([row('b', `${TEXT}\n打印`)]);
    expect(ask({}).records).toBe(3);
    expect(Object.fromEntries(ask({}).counts.copies)).toEqual({ several: 2, one: 1 });
    expect(ask({ copiesOf: 'b' }).records).toBe(2);
    expect(ask({ chosen: { copies: ['one'] } }).records).toBe(1);
    shelf.put([{ ...row('b', TEXT), deleted: true }]);
    expect(Object.fromEntries(ask({}).counts.copies)).toEqual({ one: 2 });
  });
});
