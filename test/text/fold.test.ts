import { assert, array, constantFrom, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '@/lib/text/fold';
import { offsetsFrom, sourceAt, sourceEnd } from '@/lib/text/offsets';

const PIECES = [
  ...'一二关于问题0123aZ，。、“”《》（）()"" \u3000\t\n..．：:;5—-～•⼀\ufeff\u200b😀\u2066\u2069\u034f\ue5e5\u00ad㈠⒈⑴①❶︵＆&', '二.', '5 驻', 'APP 2', '（一）.', '2024 年 6 月',
  '1\ufe0f\u20e3', '\u{e0041}', '\u{e0100}', '🔟', '🔹', '𝟐', '㋂', '&nbsp;', '&ldquo;', '&amp;amp;nbsp;', '&#8221;', '&#x5173;', '&nosuch;', '&#xD800;', '\udb40',
];

describe('folded text', () => {
  it.each([
    ['（一）关于 “学习” 的问题。', '(一)关于“学习”的问题。'],
    ['２０２４ 年 6 月', '2024年6月'],
    ['APP 2 个', 'APP 2个'],
    ['二．反馈问题.已整改.', '二.反馈问题。已整改。'],
    ['5 驻区单位', '5、驻区单位'], ['问题一　批而未供土地', '问题一、批而未供土地'], ['　　整改任务十二 “三资”管理', '整改任务十二“三资”管理'], ['事项三\u2003台账', '事项三、台账'], ['问 题 一 直 存 在', '问题一直存在'], ['二 零二四年', '二零二四年'],
    ['　　"三重一大"制度', '“三重一大”制度'],
  ])('%s', (text, folded) => expect(foldText(text).text).toBe(folded));

  it.each([
    ['isolates', '\u20662024年3月11日\u2069至5月', '2024年3月11日至5月'],
    ['digits parted by a mark', '20\u200b24年1\u034f2月3\ufe0f1日', '2024年12月31日'],
    ['tags and ideographic variation selectors', '2\u{e0041}025年葛\u{e0100}家', '2025年葛家'],
    ['a soft hyphen, a mark of order inside', 'jg\u00addw\ufeff@sangdu', 'jgdw@sangdu'],
    ['a lost full-width space', '\ue5e5\ue5e5一、整改\ue5e5情况', '一、整改情况'],
    ['controls of C1, noncharacters, controls of scripts and music', '整\u0091改\u0084完\ufdd0成\uffff（\u{1d173}2\u{1bca0}024\u{13430}年\u{1fffe}）', '整改完成(2024年)'],
    ['a space is still one', 'APP\u200b \u20602', 'APP 2'],
  ])('what nobody sees is not read: %s', (_, text, folded) => expect(foldText(text).text).toBe(folded));

  it.each([
    ['㈠已完成整改的问题', '(一)已完成整改的问题'],
    ['㊂正在推进', '(三)正在推进'],
    ['⒈关于', '1.关于'],
    ['⒙关于', '18.关于'],
    ['⑵加强', '(2)加强'],
    ['❸建立台账', '③建立台账'],
    ['①建立台账', '①建立台账'],
    ['1\ufe0f\u20e3 关于', '1.关于'],
    ['1\ufe0f\u20e30\ufe0f\u20e3关于', '10.关于'],
    ['🔟关于', '10.关于'],
    ['🔹关于', '◆关于'],
    ['2024年㋂㏮', '2024年3月15日'],
    ['𝟐𝟎𝟐𝟒年', '2024年'],
    ['⽔务局⻓', '水务局长'],
    ['︵一︶关于﹁学习﹂', '(一)关于“学习”'],
    ['2000㎡', '2000㎡'],
    ['关于｢学习｣､｢巡查｣问题｡', '关于“学习”、“巡查”问题。'],
    ['关于『「三资」清查走过场』问题', '关于““三资”清查走过场”问题'],
    ['关于„台账混乱“„学习不深入”问题', '关于“台账混乱”“学习不深入”问题'],
    ['关于“台账„混乱”问题“', '关于“台账“混乱”问题“'],
    ['关于〝学习〞〝巡查〟问题', '关于“学习”“巡查”问题'],
    ['🯲🯰🯲🯴年', '2024年'],
    ['🤝完成🥇', '🤝完成🥇'],
  ])('%s', (text, folded) => expect(foldText(text).text).toBe(folded));

  it.each([
    ['于2024年1 2月底前', '于2024年12月底前'],
    ['2024年10月3\u00a01日前', '2024年10月31日前'],
    ['20 24年8月', '2024年8月'],
    ['2 0 2 4 年 1 2 月 3 1 日', '2024年12月31日'],
    ['联 系 电 话 ： 0 5 1 0 - 5 6 7 1 2 3 4', '联系电话:0510-5671234'],
    ['电 子 邮 箱 ： j w @ s a n g d u . c n', '电子邮箱:jw@sangdu.cn'],
    ['检 查 组 查 至 1 1 月 1 7 日 ， 共 2 5 户', '检查组查至11月17日,共25户'],
    ['联 系 电 话 ： 5671234 5671235', '联系电话:5671234 5671235'],
    ['对A区 3 户、B 2 户', '对A区3户、B 2户'],
    ['张 三 1 2 3', '张三1 2 3'],
    ['２０２\u2009４年１\u2009２月', '2024年12月'],
    ['第5 2024年', '第5 2024年'],
    ['表1 2月底前', '表1 2月底前'],
    ['共3 12月', '共3 12月'],
    ['APP 2 2月', 'APP 2 2月'],
  ])('a space parts no digits of one date: %s', (text, folded) => expect(foldText(text).text).toBe(folded));

  it.each([
    ['&nbsp;&nbsp;1.关于&ldquo;学习&rdquo;问题', '1.关于“学习”问题'],
    ['&amp;nbsp;关于&#8220;学习&#x201D;问题', '关于“学习”问题'],
    ['&amp;quot;学习&amp;quot;', '“学习”'],
    ['5&nbsp;驻区单位', '5、驻区单位'],
    ['R&D；A&B;', 'R&D;A&B;'],
    ['&nosuch;&#0;&#xD800;', '&nosuch;&#0;&#xD800;'],
  ])('entities are what they name: %s', (text, folded) => expect(foldText(text).text).toBe(folded));

  it('says of every character where it stood, and where the text ended', () => {
    assert(property(array(constantFrom(...PIECES), { maxLength: 40 }), nat(5), nat(5), nat(40), (pieces, before, behind, cut) => {
      const text = pieces.join('');
      const start = Math.min(before, text.length);
      const end = Math.max(start, text.length - behind);
      const { text: folded, source } = foldText(text, start, end);
      const places = Array.from({ length: folded.length }, (_, i) => ({ at: sourceAt(source, i), end: sourceEnd(source, i), character: folded.charAt(i) }));
      let last = { at: start, end: start, words: '' };
      for (const { at, end: stop, character } of places) {
        expect(stop).toBeGreaterThan(at);
        expect(stop).toBeLessThanOrEqual(end);
        // Either the next stretch of the source, or one more character of the same.
        const same = at === last.at && stop === last.end;
        if (!same) expect(at).toBeGreaterThanOrEqual(last.end);
        last = { at, end: stop, words: (same ? last.words : '') + character };
        // A space stands where Latin words are parted, 、 behind an ordinal, 。 for a stop, “ or ” for a straight quote.
        const alone = foldText(text, at, stop).text;
        if (!/[ 、。“”.]/.test(character)) expect(alone.startsWith(last.words)).toBe(true);
      }
      expect(sourceAt(source, folded.length)).toBe(end);
      const from = Math.min(cut, folded.length);
      const rest = offsetsFrom(source, from);
      places.slice(from).forEach((place, i) => expect([sourceAt(rest, i), sourceEnd(rest, i)]).toEqual([place.at, place.end]));
    }), { numRuns: 3000 });
  });
});
