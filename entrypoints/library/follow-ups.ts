import { chainPlace, type FollowUp, proposeFollowUps } from '@/lib/library/chains';
import { issueLines, joinChains } from '@/lib/library/join-chains';
import type { Shelf } from '@/lib/library/shelf';
import type { Candidate, Chain, Chains, ChainStep } from '@/lib/library/told';
import type { DeadlineRow, IssueRow, ShelfItems, ShelfRow } from '@/lib/library/types';
import { inSlices } from '@/lib/sliced';
import type { ShelfDatabase } from '@/lib/store/shelf/shelf-database';

/** Records whose issues are read at a time: between two a question is answered. */
const AT_ONCE = 200;

const pause = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0); });

/** Which notices follow up which, and what that says of commitments. Worked out in slices: who types meanwhile is answered. */
export class FollowUps {
  private known: { readonly at: number; readonly all: Promise<readonly FollowUp[]> } | null = null;

  /** @param turn - Of the row that was shelved last: proposals are worked out anew when it is another. */
  constructor(private readonly shelf: Shelf, private readonly disk: ShelfDatabase, private readonly turn: () => number) {}

  private proposed(): Promise<readonly FollowUp[]> {
    const at = this.turn();
    if (this.known?.at !== at) this.known = { at, all: this.propose(this.shelf.live()) };
    return this.known.all;
  }

  /** The issues of the records are read for this, and let go of again: a hundred megabytes over ten thousand. */
  private async propose(rows: readonly ShelfRow[]): Promise<readonly FollowUp[]> {
    const issues = new Map<string, readonly IssueRow[]>();
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      for (const [key, items] of await this.itemsOf(rows.slice(from, from + AT_ONCE).map(({ key: each }) => each))) issues.set(key, items.issues);
      await pause();
    }
    const done = await inSlices(proposeFollowUps(rows, (key) => issues.get(key) ?? []), pause);
    return done?.value ?? [];
  }

  private async itemsOf(keys: readonly string[]): Promise<ReadonlyMap<string, ShelfItems>> {
    const rows = await this.disk.items.bulkGet([...new Set(keys)]);
    return new Map(rows.flatMap((row) => (row ? [[row.key, row] as const] : [])));
  }

  /**
   * Chains any of whose notices is among these records, the surest first, issue by issue.
   *
   * @param most - Chains at most: each is a table.
   */
  async chains(asked: ReadonlySet<string>, most: number): Promise<Chains> {
    const proposed = await this.proposed();
    const joined = joinChains(proposed).filter(({ keys }) => keys.some((key) => asked.has(key)));
    const shown = joined.slice(0, most);
    const items = await this.itemsOf(shown.flatMap(({ keys }) => keys));
    const follows = new Map(proposed.map((each) => [`${each.from} ${each.to}`, each]));
    return {
      total: joined.length,
      shown: shown.flatMap(({ keys, scores }): Chain[] => {
        const rows = keys.flatMap((key) => this.shelf.row(key) ?? []);
        if (rows.length < keys.length) return [];
        const aligned = keys.slice(1).map((key, i) => follows.get(`${keys[i] ?? ''} ${key}`)?.aligned ?? []);
        const lines = issueLines(keys.map((key) => items.get(key)?.issues.map(({ id }) => id) ?? []), aligned);
        return [{ rows, scores, lines: lines.map((line) => line.map((step, at) => step && this.stepOf(items.get(keys[at] ?? ''), step))) }];
      }),
    };
  }

  private stepOf(items: ShelfItems | undefined, { id, score }: { readonly id: string; readonly score?: number }): ChainStep | null {
    const issue = items?.issues.find((each) => each.id === id);
    const promises = items?.deadlines.filter(({ issueId, open }) => issueId === id && open).map((deadline) => this.shelf.withLater(deadline)) ?? [];
    return issue ? { issue, promises, ...(score !== undefined && { score }) } : null;
  }

  /** Follow-ups of a record: of all that are known, else of those of its place alone. */
  private async after(key: string): Promise<readonly FollowUp[]> {
    const row = this.shelf.row(key);
    const place = row && chainPlace(row);
    if (this.known?.at === this.turn()) return (await this.known.all).filter(({ from }) => from === key);
    if (place === undefined || place === null) return [];
    return (await this.propose(this.shelf.live().filter((each) => chainPlace(each) === place))).filter(({ from }) => from === key);
  }

  /** A commitment of a record, and issues of later notices that seem to go on with its issue. */
  async settling(key: string, deadlineId: string): Promise<{ readonly deadline: DeadlineRow; readonly candidates: readonly Candidate[] } | null> {
    const stored = (await this.disk.items.get(key))?.deadlines.find(({ id }) => id === deadlineId);
    if (!stored) return null;
    const deadline = this.shelf.withLater(stored);
    const later = await this.after(key);
    const items = await this.itemsOf(later.map(({ to }) => to));
    const candidates = later.flatMap(({ to, aligned }) => aligned.flatMap(({ then, now, score }): Candidate[] => {
      const issue = then === deadline.issueId ? items.get(to)?.issues.find(({ id }) => id === now) : undefined;
      const publishedOn = this.shelf.row(to)?.publishedOn;
      return issue ? [{ record: to, issue, score, ...(publishedOn !== undefined && { publishedOn }) }] : [];
    }));
    return { deadline, candidates: candidates.sort((a, b) => b.score - a.score) };
  }

  /** Open commitments of an issue that nothing was recorded of. */
  async openOf(key: string, issueId: string): Promise<string[]> {
    const deadlines = (await this.disk.items.get(key))?.deadlines ?? [];
    return deadlines.filter((each) => each.issueId === issueId && each.open && !this.shelf.withLater(each).settled).map(({ id }) => id);
  }
}
