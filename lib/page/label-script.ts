/**
 * Traditional characters in the words that sites print around their articles, with the simplified ones: 發佈時間 發布日期 來源
 * 責任編輯 相關鏈接 列印. The whole table of the script (lib/text/traditional.ts) is larger than all that is put into a page.
 */
const PAIRS =
  '發发佈布時时間间來来機机構构關关鏈链標标題题號号責责編编輯辑單单開开瀏浏覽览數数點点擊击閱阅讀读錄录創创體体類类內内聞闻報报導导熱热門门評评論论網网頁页條条當当為为處处權权聲声審审對对掃扫維维碼码設设' +
  '簡简閉闭轉转無无錯错誤误檢检載载傳传電电話话郵邮聯联絡络們们隱隐備备術术辦办務务應应圖图動动態态護护區区聽听視视頻频與与訊讯資资選选擇择齡龄長长縮缩專专欄栏';

const SIMPLE = new Map<string, string>();
for (let i = 0; i < PAIRS.length; i += 2) SIMPLE.set(PAIRS.charAt(i), PAIRS.charAt(i + 1));
const ANY = new RegExp(`[${[...SIMPLE.keys()].join('')}]`, 'g');

/** `text` with the characters of labels simplified; of the same length. For words around an article, never for its own. */
export const labelScript = (text: string): string => text.replace(ANY, (character) => SIMPLE.get(character) ?? character);
