import { FIELD_WORDS, wordsOf } from '../tables/field-words';
import type { FormatContext } from '../formats/types';
import type { Figures, ReviewFigures } from './review-figures';

/** What a package says of itself. */
export interface PackageFacts {
  readonly generator: FormatContext['generator'];
  readonly personalData: FormatContext['personalData'];
  readonly figures: ReviewFigures;
  /** ISO days on which the first and the last of its pages were read; "" where there is no record. */
  readonly from: string;
  readonly to: string;
  readonly sites: number;
  readonly snapshots: number;
  /** Snapshots that are not in it, since a person's words could not be covered in them. */
  readonly uncovered: number;
  /** Captures of which no snapshot is stored. */
  readonly withoutSnapshot: number;
  readonly extractors: readonly string[];
}

const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  issue: ['问题', 'issues'], measure: ['措施', 'measures'], part: ['分项问题', 'parts of issues'], pending: ['待办措施', 'measures still to come'], deadline: ['时限', 'deadlines'],
  duty: ['长期任务', 'standing duties'], fact: ['基本信息', 'facts of the notice'], choice: ['类别', 'classes'], total: ['总数', 'declared totals'], accountability: ['问责', 'accountability'],
  leads: ['线索', 'leads'], outcome: ['成效数字', 'outcomes'],
};
const PERSONAL = { kept: ['保留', 'kept as they were'], masked: ['遮盖为 ＊', 'masked by ＊'], dropped: ['遮盖并从名单中删去', 'masked and taken out of the lists'] } as const;

const COLUMNS = ['kept', 'corrected', 'added', 'rejected', 'undecided'] as const satisfies readonly (keyof Figures)[];
const HEADS = { kept: ['保留', 'kept'], corrected: ['更正', 'corrected'], added: ['补充', 'added'], rejected: ['否定', 'rejected'], undecided: ['未核对', 'not looked at'] } as const;

/** Whether a kind or field is one of this program's: of a record that was imported it may be any words, which have no place in our text. */
const isOurs = (name: string): boolean => name.split('.').every((part) => Object.hasOwn(KINDS, part) || Object.hasOwn(FIELD_WORDS, part));
const versionsSaid = (versions: readonly string[]): string[] => [...new Set(versions.map((version) => (/^[\w.+-]+$/.test(version) ? version : '?')))];

/** What a field of a kind, or of a group, is called: "issue.status" → 问题 · 整改状态. */
function fieldWords(name: string, lang: 0 | 1): string {
  const called = (field: string): string => KINDS[field]?.[lang] ?? wordsOf(field)[lang === 0 ? 'zh' : 'en'];
  return name.split('.').map((part, at, parts) => (at === 0 && parts.length > 1 ? called(part) : wordsOf(part)[lang === 0 ? 'zh' : 'en'])).join(' · ');
}

function figuresTable(figures: ReviewFigures, lang: 0 | 1): string {
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const rows = [...figures.kinds].map(([kind, counts]) => row([isOurs(kind) ? KINDS[kind]?.[lang] ?? kind : '?', ...COLUMNS.map((name) => counts[name])]));
  const fields = [...figures.fields].filter(([field]) => isOurs(field)).sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, counts]) => row([`\`${field}\``, fieldWords(field, lang), ...COLUMNS.map((name) => counts[name])]));
  const heads = COLUMNS.map((name) => HEADS[name][lang]);
  const numbers = COLUMNS.map(() => '---:');
  return [
    row([['类别', 'values'][lang] ?? '', ...heads]), row(['---', ...numbers]), ...rows, '',
    ['按字段（一项有几个字段，各算各的；更正一项时没有改的字段算保留）：', 'By field (an item has several, each counted by itself; fields of a corrected item that were left as they were count as kept):'][lang] ?? '', '',
    row([['字段', 'field'][lang] ?? '', ['名称', 'name'][lang] ?? '', ...heads]), row(['---', '---', ...numbers]), ...fields, '',
  ].join('\n');
}

/** The methods paragraph of an article, with its figures. */
function methods({ generator, figures, from, to, sites, extractors }: PackageFacts, lang: 0 | 1): string {
  const { kept, corrected, added, rejected, undecided } = figures.total;
  const read = kept + corrected + rejected + undecided;
  return lang === 0
    ? `本数据集含 ${figures.records} 条记录，其中整改通报 ${figures.notices} 篇，来自 ${sites} 个网站，网页获取于 ${from} 至 ${to}。`
      + `正文由 ${generator.name}（提取规则版本 ${versionsSaid(extractors).join('、')}）按固定规则识别，相同网页得到相同结果。程序共识别 ${read} 个值，`
      + `经人工核对保留 ${kept} 个、更正 ${corrected} 个、否定 ${rejected} 个，另补充程序漏识的 ${added} 个；${undecided} 个未经人工核对。标为已核对的记录 ${figures.reviewed} 条。`
    : `The dataset has ${figures.records} records, ${figures.notices} of them rectification notices, from ${sites} sites; their pages were retrieved from ${from} to ${to}. `
      + `Texts were read by ${generator.name} (extraction rules ${versionsSaid(extractors).join(', ')}), a deterministic program: the same page gives the same record. Of the ${read} values that it read, `
      + `${kept} were kept, ${corrected} corrected and ${rejected} rejected by coders, who added ${added} that it had missed; ${undecided} were not looked at. ${figures.reviewed} records are marked as reviewed.`;
}

/** Of how many pages there is no snapshot, and why. */
function without({ withoutSnapshot }: PackageFacts, lang: 0 | 1): string {
  if (withoutSnapshot === 0) return '';
  return lang === 0
    ? `；另有 ${withoutSnapshot} 篇没有存快照（文本文件，或从不含快照的文件导入）`
    : `; no snapshot is stored of ${withoutSnapshot} of the texts (text files, or records imported from a file without snapshots)`;
}

export function readme(facts: PackageFacts, lang: 0 | 1): string {
  const { personalData, snapshots, uncovered, figures } = facts;
  const zh = lang === 0;
  const files = zh
    ? ['`notices.jsonl`：每行一条完整记录（格式见 `schema.json`），可导入扩展', '`tables/*.csv`：八张表，按 `record_id` 和 `issue_id` 连接；`tables/dictionary.csv` 说明每一列', `\`snapshots/\`：网页快照 ${snapshots} 个，以记录的 \`captureId\` 为名${without(facts, 0)}`,
      '`rebuild.sql`：用 DuckDB 从 `notices.jsonl` 重建各表并与 `tables/` 比较', '`manifest.json`：每个文件的大小和 SHA-256', '`CITATION.cff`：引用方式（作者请自行填写）']
    : ['`notices.jsonl`: a record a line, whole (format: `schema.json`); the extension imports it', '`tables/*.csv`: eight tables that join by `record_id` and `issue_id`; `tables/dictionary.csv` explains each column', `\`snapshots/\`: ${snapshots} snapshots of pages, named by the records' \`captureId\`${without(facts, 1)}`,
      '`rebuild.sql`: rebuilds the tables from `notices.jsonl` with DuckDB and compares them with `tables/`', '`manifest.json`: size and SHA-256 of each file', '`CITATION.cff`: how to cite it (name the authors there)'];
  const personal = zh
    ? `联系方式和个人姓名：${PERSONAL[personalData][0]}。${uncovered > 0 ? `有 ${uncovered} 个快照因无法完全遮盖而未收入。` : ''}姓名按形式识别，公开前请再检查一遍。`
    : `Contacts and names of persons: ${PERSONAL[personalData][1]}. ${uncovered > 0 ? `${uncovered} snapshots could not be covered and are left out. ` : ''}Names are told by their form: look through the files before you publish them.`;
  const guard = zh
    ? "CSV 为 UTF-8（带 BOM）；以 = + - @（全角 ＝ ＋ － ＠ 也算）、制表符、回车、换行或 ' 开头的文字前面加了一个 '，去掉这一个就是原文。"
    : "The CSV files are UTF-8 with BOM. Text that begins with = + - @ (in full width, too: ＝ ＋ － ＠), tab, carriage return, line feed or ' has one ' put before it, so that no spreadsheet takes it for a formula; without it, it is what was written.";
  return [
    zh ? '# 整改通报数据集' : '# A dataset of rectification notices', '', zh ? '## 文件' : '## Files', '', ...files.map((each) => `- ${each}`), '',
    zh ? '## 重建' : '## To rebuild the tables', '', '```sh', 'duckdb rebuilt.db < rebuild.sql', '```', '', guard, '', zh ? '## 个人信息' : '## Personal data', '', personal, '',
    zh ? '## 方法' : '## Methods', '', methods(facts, lang), '', figuresTable(figures, lang),
  ].join('\n');
}

/** How to cite the dataset (https://citation-file-format.github.io, 1.2.0); authors are for the user to name. */
export function citationFile({ figures, from, to, generator }: PackageFacts): string {
  const days = to === '' ? ['', ''] : [`，网页获取于 ${from} 至 ${to}`, `, pages retrieved from ${from} to ${to}`];
  return [
    'cff-version: 1.2.0', 'type: dataset',
    'message: "引用本数据集请使用以下信息。 / If you use this dataset, please cite it as below."',
    'title: "整改通报数据集 / A dataset of rectification notices"',
    'authors:', '  - name: "（请填写作者 / name the authors here）"',
    ...(to === '' ? [] : [`date-released: "${to}"`]),
    `abstract: "整改通报 ${figures.notices} 篇${days[0]}；识别程序 ${generator.name} ${generator.version}。`
      + ` / ${figures.notices} rectification notices${days[1]}; read with ${generator.name} ${generator.version}."`,
    'keywords:', '  - 整改', '  - 巡视巡察', '  - rectification', '',
  ].join('\n');
}
