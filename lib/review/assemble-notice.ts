import { isOpen } from '@/lib/notice/deadlines/is-open';
import { checkTotals, OPENING } from '@/lib/notice/totals/check-totals';
import type { Deadline, DeclaredTotal, Found, Issue, Measure, Notice } from '@/lib/notice/types';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { stands } from './draft';
import type { Draft, Entry } from './draft';
import { slotOfId } from './list-items';
import { CHOICE_SLOTS, FACT_LISTS, FACT_SLOTS } from './types';
import type { ItemKind, Reading, Values } from './types';

const startOf = ({ value }: Entry): number => ('span' in value && value.span ? value.span.start : Infinity);

/** What stands, each list in its own order; one that got something new is put in text order. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const standing = entries.filter(({ state }) => stands(state));
  return standing.some(({ displaced }) => displaced) ? standing.sort((a, b) => startOf(a) - startOf(b)) : standing;
}

/** Builds the notice that a draft stands for. */
class Assembly {
  private readonly byKind = new Map<ItemKind, Entry[]>();

  constructor(private readonly draft: Draft) {
    for (const entry of draft.entries.values()) {
      const list = this.byKind.get(entry.kind);
      if (list) list.push(entry);
      else this.byKind.set(entry.kind, [entry]);
    }
  }

  of(kind: ItemKind): readonly Entry[] {
    return inOrder(this.byKind.get(kind) ?? []);
  }

  private below(id: string, kind: ItemKind): readonly Entry[] {
    return inOrder(this.draft.children(id).filter((entry) => entry.kind === kind));
  }

  private measures(id: string): Measure[] {
    return this.below(id, 'measure').map((entry) => ({ ...(entry.value as Values['measure']), measures: this.measures(entry.id) }));
  }

  issue({ id, value }: Entry): Issue {
    return {
      ...(value as Values['issue']),
      measures: this.measures(id),
      subProblems: this.below(id, 'part').map((part) => ({ ...(part.value as Values['part']), measures: this.measures(part.id) })),
      pending: this.below(id, 'pending').map((point) => point.value as Values['pending']),
    };
  }

  /** The standing issue an item belongs to. */
  owner({ under }: Entry): Entry | undefined {
    const owner = under === undefined ? undefined : this.draft.entries.get(under);
    return owner?.kind === 'issue' && stands(owner.state) ? owner : undefined;
  }

  /** Items that name their issue. */
  owned<K extends 'deadline' | 'duty' | 'accountability' | 'outcome'>(kind: K): Values[K][] {
    return this.of(kind).map((entry) => ({ ...(entry.value as Values[K]), issueId: this.owner(entry)?.id ?? null }));
  }

  deadlines(): Deadline[] {
    return this.of('deadline').map((entry) => {
      const value = entry.value as Deadline;
      const owner = this.owner(entry);
      // Read or decided with its issue as it was; where that has another status today, so has what it means for the limit.
      const said = owner?.machine !== undefined && owner.value === owner.machine && !entry.displaced;
      const status = (owner?.value as Values['issue'] | undefined)?.status;
      const open = said || entry.setBy.has('open') ? value.open : isOpen(value.source, status);
      return { ...value, open, issueId: owner?.id ?? null };
    });
  }
}

type Fields = Record<string, unknown>;

/** The notice's single facts and lists of facts, as they stand. */
function facts(assembly: Assembly, read: Notice): Fields {
  const slot = (entry: Entry): string => entry.slot ?? slotOfId(entry.id);
  const found = new Map<string, unknown[]>();
  for (const entry of [...assembly.of('fact'), ...assembly.of('choice')]) {
    const value = entry.kind === 'choice' ? (entry.value as Values['choice']).value : (entry.value as Found);
    found.set(slot(entry), [...(found.get(slot(entry)) ?? []), value]);
  }
  const notice: Fields = {};
  const inspection: Fields = { ...read.inspection };
  const contacts: Fields = { ...read.contacts };
  for (const name of [...FACT_SLOTS, ...CHOICE_SLOTS]) {
    const [group, field] = name.split('.');
    const holder = field === undefined ? notice : inspection;
    const value = found.get(name)?.[0];
    if (value === undefined) holder[field ?? name] = undefined;
    else if (group !== undefined) holder[field ?? group] = value;
  }
  for (const name of FACT_LISTS) {
    const [group, field] = name.split('.');
    if (field === undefined && group !== undefined) notice[group] = found.get(name) ?? [];
    else if (field !== undefined) contacts[field] = found.get(name) ?? [];
  }
  return { ...notice, inspection, contacts };
}

/** Totals with their checks made anew; one that stands in an issue by now keeps those it had. */
function totals(reading: Reading, read: Notice, standing: readonly DeclaredTotal[], issues: readonly Issue[]): DeclaredTotal[] {
  const blocks = reading.blocks.filter(({ span }) => span.start >= read.span.start);
  const opening = readParagraphs({ text: reading.text, blocks }).slice(0, OPENING);
  const checked = new Map(checkTotals(standing, issues, read.sections, opening).map((total) => [total.span.start, total]));
  return standing.map((total) => checked.get(total.span.start) ?? total);
}

const defined = (fields: object): object => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/**
 * The notice a draft stands for: the reading's own object if no value of it was touched. Checks of declared totals are
 * made anew against what stands.
 */
export function assembleNotice(reading: Reading, draft: Draft): Notice | null {
  const read = reading.notice;
  if (!read || !draft.changed) return read;
  const assembly = new Assembly(draft);
  const issues = assembly.of('issue').map((entry) => assembly.issue(entry));
  const { inspection, ...own } = facts(assembly, read);
  return defined({
    ...read,
    ...own,
    titlePosition: own['title'] === undefined ? undefined : read.titlePosition,
    inspection: defined(inspection as object),
    declaredTotals: totals(reading, read, assembly.of('total').map(({ value }) => value as Values['total']), issues),
    issues,
    deadlines: assembly.deadlines(),
    duties: assembly.owned('duty'),
    accountability: assembly.owned('accountability'),
    leads: assembly.of('leads').map(({ value }) => value as Values['leads']),
    outcomes: assembly.owned('outcome'),
  }) as Notice;
}
