import { TABLES } from '../tables/tables';

/** JSON at a path of a JSON expression, and its text. */
const json = (from: string, path: string): string => `${from} -> '$.${path}'`;
const text = (from: string, path: string): string => `(${from} ->> '$.${path}')`;
const items = (from: string): string => `from_json(${from}, '["JSON"]')`;

/** Members of a list in one cell; nothing for none. */
const joined = (from: string, each: string): string =>
  `case when coalesce(json_array_length(${from}), 0) = 0 then null else array_to_string(list_transform(${items(from)}, lambda x: ${each}), '; ') end`;
const words = (from: string): string => joined(from, "x ->> '$'");

/** What columns say that are not a field of their row's item as it is; by "table.column", or "*.column" in all tables. */
const SAID: Readonly<Record<string, string>> = {
  '*.record_id': text('record', 'id'),
  '*.start': text('item', 'span[0]'), '*.end': text('item', 'span[1]'), '*.quote_link': 'quote_link(record, item)',
  '*.review_state': text('item', 'review.state'), '*.coder': text('item', 'review.coder'), '*.check_reasons': words(json('item', 'checkReasons')),
  'notices.url': 'page_link(record)', 'notices.site_name': text('item', 'source.siteName'), 'notices.published_on': text('item', 'source.publishedOn'),
  'notices.kind': text('item', 'verdict.kind'), 'notices.family': text('item', 'verdict.family'), 'notices.related_kind': text('item', 'verdict.relatedKind'),
  'notices.title': `coalesce(${text('item', 'notice.title.value')}, ${text('item', 'source.title')})`,
  'notices.organization': text('item', 'notice.organization.value'), 'notices.organization_type': text('item', 'notice.organizationType'),
  'notices.inspector': text('item', 'notice.inspector.value'), 'notices.level': text('item', 'notice.inspection.level'), 'notices.round': text('item', 'notice.inspection.round.value'),
  'notices.inspection_start': text('item', 'notice.inspection.start.value'), 'notices.inspection_end': text('item', 'notice.inspection.end.value'),
  'notices.feedback_on': text('item', 'notice.inspection.feedbackOn.value'), 'notices.issued_by': text('item', 'notice.issuedBy.value'), 'notices.issued_on': text('item', 'notice.issuedOn.value'),
  'notices.complete': text('item', 'notice.complete'), 'notices.missing': words(json('item', 'notice.missing')),
  'notices.issue_count': `json_array_length(${json('item', 'notice.issues')})`, 'notices.deadline_count': `json_array_length(${json('item', 'notice.deadlines')})`,
  'notices.reviewed': text('item', 'review.reviewed'), 'notices.reviewed_at': text('item', 'review.reviewedAt'), 'notices.tags': words(json('item', 'tags')),
  'notices.retrieved_at': text('item', 'capture.retrievedAt'), 'notices.method': text('item', 'capture.method'), 'notices.extractor_version': text('item', 'capture.extractorVersion'),
  'notices.text_sha256': text('item', 'capture.textSha256'), 'notices.html_sha256': text('item', 'capture.htmlSha256'),
  'issues.issue_id': text('item', 'id'), 'issues.section_path': words(json('item', 'sectionPath')), 'issues.status_evidence': text('item', 'statusEvidence.text'),
  'issues.responsible': joined(json('item', 'responsible'), "x ->> '$.value'"), 'issues.measure_count': `json_array_length(${json('item', 'measures')})`,
  'measures.issue_id': 'issue_id', 'measures.measure_path': 'path', 'measures.pending': "(path like 'n%')",
  'accountability.breakdown': joined(json('item', 'breakdown'), "(x ->> '$.who') || ' ' || (x ->> '$.persons')"),
  'totals.kind': 'kind', 'totals.value': "(item -> '$.values' ->> kind)",
  'totals.found': "(found ->> '$.found')", 'totals.result': "(found ->> '$.result')",
  'decisions.coder': text('item', 'coder'), 'decisions.json': 'cast(item as varchar)',
  'decisions.items': `coalesce(${joined(json('item', 'items'), "x ->> '$.item.id'")}, ${text('item', 'item.id')}, ${text('item', 'judged.item.id')})`,
};

const members = (list: string): string => `select record, unnest(${items(`record -> '$.${list}'`)}) as item from records`;

/** The rows of each table: `record`, `item`, and what else its columns name. */
const ROWS: Readonly<Record<string, string>> = {
  notices: 'select record, record as item from records',
  issues: members('notice.issues'), deadlines: members('notice.deadlines'), accountability: members('notice.accountability'), outcomes: members('notice.outcomes'),
  decisions: members('decisions'),
  totals: `select record, item, kind, list_filter(${items(json('item', 'checks'))}, lambda x: (x ->> '$.name') = 'found')[1] as found
    from (select record, item, unnest(json_keys(item -> '$.values')) as kind from (${members('notice.declaredTotals')}))`,
  measures: `with recursive issue as (select record, item ->> '$.id' as issue_id, item from (${members('notice.issues')})),
    root as (
      select record, issue_id, '' as prefix, item -> '$.measures' as children from issue
      union all
      select record, issue_id, 'p' || nth || '.', part -> '$.measures' from (
        select record, issue_id, unnest(${items(json('item', 'subProblems'))}) as part, generate_subscripts(${items(json('item', 'subProblems'))}, 1) as nth from issue)),
    measure as (
      select record, issue_id, prefix || nth as path, item from (
        select record, issue_id, prefix, unnest(${items('children')}) as item, generate_subscripts(${items('children')}, 1) as nth from root)
      union all
      select record, issue_id, path || '.' || nth, below from (
        select record, issue_id, path, unnest(${items(json('item', 'measures'))}) as below, generate_subscripts(${items(json('item', 'measures'))}, 1) as nth from measure))
    select record, issue_id, path, item from measure
    union all
    select record, issue_id, 'n' || nth, item from (
      select record, issue_id, unnest(${items(json('item', 'pending'))}) as item, generate_subscripts(${items(json('item', 'pending'))}, 1) as nth from issue)`,
};

const quoted = (name: string): string => `"${name}"`;

function tableSql(table: string, columns: readonly { readonly name: string; readonly field: string }[]): string {
  const said = columns.map(({ name, field }) => `  cast(${SAID[`${table}.${name}`] ?? SAID[`*.${name}`] ?? text('item', field)} as varchar) as ${quoted(name)}`);
  return `create table ${quoted(table)} as select\n${said.join(',\n')}\nfrom (${ROWS[table] ?? ''});\n`;
}

/** A cell of the CSV as it was before the formula guard. */
const bare = (name: string): string => `case when ${quoted(name)} like '''%' then substr(${quoted(name)}, 2) else ${quoted(name)} end as ${quoted(name)}`;

function checkSql(table: string, columns: readonly { readonly name: string }[]): string {
  const shipped = `select ${columns.map(({ name }) => bare(name)).join(', ')} from read_csv('tables/${table}.csv', header = true, all_varchar = true, quote = '"', escape = '"', delim = ',', `
    + "allow_quoted_nulls = false, max_line_size = 8388608)";
  return `select '${table}' as "table", (select count(*) from ${quoted(table)}) as rows,\n`
    + `  (select count(*) from ((select * from ${quoted(table)} except all ${shipped}) union all (${shipped} except all select * from ${quoted(table)}))) as differences`;
}

const HEAD = `-- Rebuilds the tables of this package from notices.jsonl and compares them with those in tables/.
-- Run in the package's folder: duckdb rebuilt.db < rebuild.sql        (DuckDB 1.3 or later, https://duckdb.org)
-- The last statement lists each table with its rows and differences; every number of differences is 0.
create table records as select json as record from read_ndjson_objects('notices.jsonl', maximum_object_size = 33554432);
create macro page_link(record) as case when regexp_matches((record ->> '$.source.url'), '^(?i)(https?|file)://') then record ->> '$.source.url' end;
-- Places count UTF-16 units: a character beyond the first plane, which counts two, gets a filler of one behind it.
create macro padded(words) as regexp_replace(words, '([\\x{10000}-\\x{EFFFF}])', '\\1' || chr(983040), 'g');
create macro stretch(words, first, last) as substring(padded(words), first + 1, last - first);
create macro trimmed(words) as regexp_replace(regexp_replace(words, '^[\\s\\x{a0}\\x{3000}\\x{feff}]+', ''), '[\\s\\x{a0}\\x{3000}\\x{feff}]+$', '');
create macro line_of(record, item) as regexp_replace(left(trimmed(split_part(stretch(record ->> '$.capture.text', cast(item ->> '$.span[0]' as bigint), cast(item ->> '$.span[1]' as bigint)), chr(10), 1)), 60), '[\\x{10000}-\\x{EFFFF}]$', '');
create macro quote_link(record, item) as case
  when page_link(record) not like 'http%' or (item -> '$.span') is null or replace(line_of(record, item), chr(983040), '') = '' then page_link(record)
  else regexp_replace(page_link(record), '#(.|\\n)*$', '') || '#:~:text=' || replace(url_encode(replace(line_of(record, item), chr(983040), '')), '-', '%2D') end;
`;

/** The script of a package: it makes the tables anew from the records and counts where they differ from those that were shipped. */
export const rebuildSql = (): string => [
  HEAD,
  ...TABLES.map(({ table: { name, columns } }) => tableSql(name, columns)),
  `${TABLES.map(({ table: { name, columns } }) => checkSql(name, columns)).join('\nunion all\n')};\n`,
].join('\n');
