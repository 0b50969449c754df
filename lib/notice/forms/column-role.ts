import { readStatusWords, type StatusWords } from './status-words';
import { fieldKind, type FieldKind } from './field-labels';

/** What a column (or the label cell of a two-column table) holds; `beside-problem` stands below the problem's header, too; a `tick` below a status. */
export type ColumnRole = FieldKind | 'ordinal' | 'theme' | 'beside-problem' | 'tick' | 'other';

/** A column of ticks is headed by a status and nothing else: 已完成 | 正在整改 | 未启动. */
export function tickStatus(header: string): StatusWords | null {
  const words = header.length <= 8 ? readStatusWords(header) : null;
  return words && words.start === 0 && words.end === header.length ? words : null;
}

/** The role a header names: 序号, 反馈问题, 整改措施, 责任单位, 整改时限, 完成情况 … Folded. */
export function columnRole(header: string): ColumnRole {
  const words = header.replace(/\(.*?\)/g, '');
  if (/^(?:序号|编号|号)$/.test(words)) return 'ordinal';
  if (/(?:类别|类型|方面|领域|分类)$/.test(words)) return 'theme';
  if (/^(?:整改)?任务(?:内容|名称|事项)?$|^(?:反馈|存在|督察|巡[视察]|审计|具体|主要|发现).{0,8}(?:问题|意见|情况)(?:描述|内容|表述)?$|问题(?:描述|内容|清单|表现|事项)?$|^整改(?:事项|内容)$/.test(words)) return 'problem';
  if (/^(?:是否)?(?:完成|销号|办结)(?:情况|状态|进度)?$|^整改(?:状态|结论|进度)$|完成(?:情况|状态)$/.test(words)) return 'status';
  const kind = fieldKind(words);
  if (kind) return kind;
  if (/(?:措施|进展|成效|落实情况|整改情况|工作情况|结果|举措)$/.test(words)) return 'measures';
  if (/(?:责任|牵头|配合|主办)/.test(words)) return 'responsible';
  if (/(?:时限|期限|完成时间)/.test(words)) return 'limit';
  return 'other';
}
