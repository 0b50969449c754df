/** Longest text that may be a column's name. */
const LONGEST_NAME = 30;
/** Words that end the names of columns in lists of problems and measures, in either script. */
const COLUMN_NAME =
  /(?:问题|事[项項]|内容|情[况況]|措施|[单單]位|部门|科室|领导|[责責负]任?人|人[员員]|限|时间|日期|进度|[进進]展|成效|[结結]果|状态|备注|[说說]明|目[标標]|要求|任[务務]|[项項]目|名称|类别|类型|金额|数量|来源|依据|标准|意见|建议|对象|地点|机关|方式|清单|号|號|問題|內容|部門|領導|時間|狀態|備註)(?:[(（].{0,20}[)）])?$/;

const compact = (text: string): string => text.replace(/\s/g, '');

export const isShort = (text: string): boolean => text.length <= LONGEST_NAME && !/[。；;！？]/.test(text);
export const isNumber = (text: string): boolean => /^[\d０-９.．,%％/-]{1,20}$/.test(compact(text));

/** May this be the name of a column of problems, measures and the like? */
export const isColumnName = (text: string): boolean => COLUMN_NAME.test(compact(text));

/** Do the texts of a row seem to name the columns below: all short, none a number, half of them and two known? */
export function nameColumns(texts: readonly string[]): boolean {
  if (!texts.every((text) => isShort(text) && !isNumber(text))) return false;
  const named = texts.filter(isColumnName).length;
  return named >= 2 && named * 2 >= texts.length;
}
