import type { Axis } from './axis';
import type { IssueStatus } from '@/lib/notice/types';

/** What the problems are grouped by, and the groups' words. */
export interface Grouping {
  readonly by: 'none' | 'theme' | 'status';
  readonly themes?: readonly string[];
  readonly statuses?: readonly { readonly words: string; readonly status: IssueStatus }[];
}

const THEMES = ['贯彻落实党中央重大决策部署', '落实全面从严治党责任', '加强基层党组织建设', '巡察、审计等监督发现问题整改'];

export const GROUPINGS = {
  none: { by: 'none' },
  '关于…方面': { by: 'theme', themes: THEMES.map((theme) => `关于${theme}方面`) },
  '关于…方面的问题': { by: 'theme', themes: THEMES.map((theme) => `关于${theme}方面的问题`) },
  '…方面存在的问题整改情况': { by: 'theme', themes: THEMES.map((theme) => `${theme}方面存在的问题整改情况`) },
  '在“…”方面': { by: 'theme', themes: THEMES.map((theme) => `在“${theme}”方面`) },
  政治建设方面: { by: 'theme', themes: ['政治建设方面', '作风建设方面', '队伍建设方面', '制度执行方面'] },
  '关于…存在差距的问题': { by: 'theme', themes: THEMES.map((theme) => `关于${theme}存在差距的问题`) },
  已办结事项: {
    by: 'status',
    statuses: [
      { words: '已办结事项', status: 'completed' },
      { words: '正在推进事项', status: 'in-progress' },
      { words: '长期坚持事项', status: 'long-term' },
    ],
  },
  '聚焦…': { by: 'theme', themes: ['聚焦政治责任担当', '聚焦群众身边不正之风', '聚焦班子队伍建设', '聚焦监督整改落实'] },
  已完成整改的问题: {
    by: 'status',
    statuses: [
      { words: '已完成整改的问题', status: 'completed' },
      { words: '正在整改的问题', status: 'in-progress' },
      { words: '需长期坚持的问题', status: 'long-term' },
    ],
  },
  已整改到位的事项: {
    by: 'status',
    statuses: [
      { words: '已整改到位的事项', status: 'completed' },
      { words: '尚未整改到位、正在推进的事项', status: 'in-progress' },
      { words: '长期整改事项', status: 'long-term' },
    ],
  },
  已整改完成的: {
    by: 'status',
    statuses: [
      { words: '已整改完成的', status: 'completed' },
      { words: '未整改完成的', status: 'in-progress' },
      { words: '需持续推进的', status: 'long-term' },
    ],
  },
} satisfies Axis<Grouping>;
