import { foldSearch } from './fold-search';
import { type BodyName, bodyName, sameBody } from './same-body';
import type { ShelfRow } from './types';

/** A body on a list: a notice of it is there, one that may be of it, or none. */
export type CoverState = 'saved' | 'unsure' | 'missing';

export interface CoveredBody {
  readonly name: string;
  readonly state: CoverState;
  /** The notices that are, or may be, of it; the likest first. */
  readonly notices: readonly { readonly key: string; readonly unit: string; readonly publishedOn: string }[];
}

/** A round of inspections, as the notices call it. */
export interface CoveredRound {
  /** "" where they do not say it. */
  readonly inspector: string;
  readonly round: string;
  readonly notices: number;
  readonly bodies: number;
  readonly first: string;
  readonly last: string;
}

export interface Coverage {
  readonly bodies: readonly CoveredBody[];
  /** Bodies the notices are of that the list does not name. */
  readonly others: readonly string[];
  readonly rounds: readonly CoveredRound[];
}

/** How alike names are of which one is surely the other's, and of which it may be. */
const SURE = 0.85;
const PERHAPS = 0.5;
/** Longer words are sentences, not names. In UTF-16 units. */
const LONGEST = 40;

/** What lists print before a name (number, sign, column), and behind it (a note, a day). */
const BEFORE = /^(?:[·•\-*>|]+|\d{1,3}[.、)）]|[（(]?[一二三四五六七八九十]{1,3}[）)、.]|\[[^\]]{1,14}\]|【[^】]{1,14}】)\s*/u;
const BEHIND = /(?:[（(][^（）()]*[）)]|\s*\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?)+$/u;

/**
 * The bodies a text names: one a line, or set apart by 、，；. Of a title, what stands before 关于.
 *
 *   1. 中共柳河县水务局党组关于巡察整改进展情况的通报   → 中共柳河县水务局党组
 *   县水务局、县林业局                              → 县水务局 · 县林业局
 */
export function namesIn(list: string): string[] {
  const names = list.split(/[\n、，,；;\t]+/u).map((part) => (part.trim().replace(BEFORE, '').split('关于')[0] ?? '').replace(BEHIND, '').replace(/[。：:\s]+$/u, '').trim());
  return [...new Set(names.filter((name) => name.length <= LONGEST && /\p{Script=Han}{2}/u.test(name)))];
}

/** A list of a county's round says 县水务局 and means its own: the name without its place. */
const withoutPlace = ({ whole, place, core }: BodyName): string | null => (place === '' && whole !== '' ? core.replace(/^(?:省|市|县|区|州|旗)(?=.)/u, '') : null);

function likeness(listed: BodyName, own: BodyName): number {
  const bare = withoutPlace(listed);
  if (bare === null || own.place === '') return sameBody(listed, own);
  return bare === own.core ? SURE : 0;
}

interface KnownBody {
  readonly unit: string;
  readonly names: readonly BodyName[];
  readonly rows: ShelfRow[];
}

function bodiesOf(rows: readonly ShelfRow[]): KnownBody[] {
  const known = new Map<string, KnownBody>();
  for (const row of rows) {
    if (row.unit === undefined) continue;
    const whole = bodyName(row.unit).whole;
    const body = known.get(whole);
    if (body) body.rows.push(row);
    else known.set(whole, { unit: row.unit, names: [row.unit, ...row.aliases].map(bodyName), rows: [row] });
  }
  return [...known.values()];
}

function roundsOf(rows: readonly ShelfRow[]): CoveredRound[] {
  const rounds = new Map<string, ShelfRow[]>();
  for (const row of rows) {
    const id = `${row.inspector ?? ''}\n${row.round ?? ''}`;
    rounds.set(id, [...rounds.get(id) ?? [], row]);
  }
  return [...rounds].map(([id, all]): CoveredRound => {
    const [inspector = '', round = ''] = id.split('\n');
    const days = all.flatMap(({ publishedOn }) => publishedOn ?? []).sort();
    const bodies = new Set(all.map(({ unit, key }) => (unit === undefined ? key : bodyName(unit).whole)));
    return { inspector, round, notices: all.length, bodies: bodies.size, first: days[0] ?? '', last: days.at(-1) ?? '' };
  }).sort((a, b) => b.notices - a.notices || (a.round < b.round ? -1 : 1));
}

/** Which bodies of a list the notices are of, and which not; and the rounds the notices belong to. */
export function coverageOf(listed: readonly string[], rows: readonly ShelfRow[]): Coverage {
  const known = bodiesOf(rows);
  const named = new Set<KnownBody>();
  const bodies = listed.map((name): CoveredBody => {
    const asked = bodyName(foldSearch(name));
    const likest = known.map((body) => ({ body, score: Math.max(...body.names.map((own) => likeness(asked, own))) }))
      .filter(({ score }) => score >= PERHAPS).sort((a, b) => b.score - a.score);
    const sure = likest.filter(({ score }) => score >= SURE);
    // A name without a place is that of several bodies as soon as the notices are of several places.
    const places = new Set(sure.map(({ body }) => body.names[0]?.place));
    const state = sure.length === 0 ? (likest.length === 0 ? 'missing' : 'unsure') : withoutPlace(asked) !== null && places.size > 1 ? 'unsure' : 'saved';
    const shown = sure.length > 0 ? sure : likest.slice(0, 3);
    for (const { body } of shown) named.add(body);
    return { name, state, notices: shown.flatMap(({ body }) => body.rows.map(({ key, unit = '', publishedOn = '' }) => ({ key, unit, publishedOn }))) };
  });
  return { bodies, others: listed.length === 0 ? [] : known.filter((body) => !named.has(body)).map(({ unit }) => unit), rounds: roundsOf(rows) };
}
