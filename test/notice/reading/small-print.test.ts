import { describe, expect, it } from 'vitest';
import { isSmallPrint } from '@/lib/notice/reading/small-print';

const BELOW_HEAD = 9;

describe('small print between paragraphs', () => {
  it.each([
    '责任编辑：李晓云', '责任编辑：王五　审核：赵六　2024-12-01', '（责任编辑：张某）', '编辑/张某', '一审：张某 二审：李某 三审：王某', '来源：砚川日报', '信息来源：县水务局',
    '作者：张三', '（记者 张三 通讯员 李四）', '（本报记者 张三）', '图片', '[图片]', '▲图为执法现场', '上图为整改后的渠道', '图1：整改前后对比', '点击查看原图',
    '分享到：微信 微博 QQ空间', '打印本页　关闭窗口', '【字体：大 中 小】', '上一篇：县水务局通报', '下一条', '* * *', '=====', 'http://www.example.gov.cn/art/1.html 第2/5页', '2024/11/20 10:15', '2024/11/20 10:15 中共砚县水利局党组关于巡察整改情况的通报', '2024/11/20 上午10:15 砚县水利局整改情况', '2024-11-20 10:15:33',
  ])('%s', (line) => expect(isSmallPrint(line, BELOW_HEAD)).toBe(true));

  it.each([
    '问题来源：市委巡察反馈', '编辑出版管理不规范问题', '审核把关不严。一是修订办法。', '图斑12个已整改', '图书馆借阅台账缺失', '图片资料归档不及时问题', '分享经验做法3次', '打印机采购不规范',
    '上一轮巡察反馈的问题', '2024年11月20日', '2024-11-20', '2025-06-30 17:00前报送整改台账', '2024-11-20 10:15，县局召开推进会', '2024-11-20 10:15起停水检修', '记者站人员超编', '（记者证年检不及时）问题', 'http://www.example.gov.cn', '联系电话：0510-85671234', '来源于财政拨款。已完成整改。',
  ])('not: %s', (line) => expect(isSmallPrint(line, BELOW_HEAD)).toBe(false));

  it('leaves the lines above the text to those who read day and source from them', () => expect(isSmallPrint('来源：砚川日报', 1)).toBe(false));
});
