import { type FollowUp, proposeFollowUps } from '@/lib/library/chains';
import type { Shelf } from '@/lib/library/shelf';
import type { Candidate, Chain } from '@/lib/library/told';
import type { DeadlineRow, IssueRow } from '@/lib/library/types';
import type { ShelfDatabase } from '@/lib/store/shelf/shelf-database';

/** Follow-ups shown at a time: each is a table. */
const SHOWN = 60;

/** Which notices follow up which, and what that says of commitments. */
export class FollowUps {
  private known: { readonly at: number; readonly all: Promise<readonly FollowUp[]> } | null = null;

  /** @param turn - Of the row that was shelved last: proposals are worked out anew when it is another. */
  constructor(private readonly shelf: Shelf, private readonly disk: ShelfDatabase, private readonly turn: () => number) {}

  private proposed(): Promise<readonly FollowUp[]> {
    const at = this.turn();
    if (this.known?.at !== at) this.known = { at, all: this.propose() };
    return this.known.all;
  }

  /** All issues are read for this, and let go of again: a hundred megabytes over ten thousand records. */
  private async propose(): Promise<readonly FollowUp[]> {
    const issues = new Map<string, readonly IssueRow[]>();
    await this.disk.items.each((items) => issues.set(items.key, items.issues));
    return proposeFollowUps(this.shelf.live(), (key) => issues.get(key) ?? []);
  }

  private async issuesOf(keys: readonly string[]): Promise<ReadonlyMap<string, readonly IssueRow[]>> {
    const rows = await this.disk.items.bulkGet([...new Set(keys)]);
    return new Map(rows.flatMap((row) => (row ? [[row.key, row.issues] as const] : [])));
  }

  /** Follow-ups of these records, the surest first, issue by issue. */
  async chains(asked: ReadonlySet<string>): Promise<Chain[]> {
    const all = (await this.proposed()).filter(({ from, to }) => asked.has(from) || asked.has(to));
    const shown = [...all].sort((a, b) => b.score - a.score).slice(0, SHOWN);
    const issues = await this.issuesOf(shown.flatMap(({ from, to }) => [from, to]));
    return shown.flatMap(({ from, to, score, aligned }): Chain[] => {
      const [first, second] = [this.shelf.row(from), this.shelf.row(to)];
      if (!first || !second) return [];
      const now = new Map(issues.get(to)?.map((issue) => [issue.id, issue]));
      const pairs = (issues.get(from) ?? []).map((then) => {
        const pair = aligned.find((each) => each.then === then.id);
        const other = pair && now.get(pair.now);
        return { then, ...(other && { now: other, score: pair.score }) };
      });
      return [{ from: first, to: second, score, pairs }];
    });
  }

  /** A commitment of a record, and issues of later notices that seem to go on with its issue. */
  async settling(key: string, deadlineId: string): Promise<{ readonly deadline: DeadlineRow; readonly candidates: readonly Candidate[] } | null> {
    const stored = (await this.disk.items.get(key))?.deadlines.find(({ id }) => id === deadlineId);
    if (!stored) return null;
    const deadline = this.shelf.withLater(stored);
    const later = (await this.proposed()).filter(({ from }) => from === key);
    const issues = await this.issuesOf(later.map(({ to }) => to));
    const candidates = later.flatMap(({ to, aligned }) => aligned.flatMap(({ then, now, score }): Candidate[] => {
      const issue = then === deadline.issueId ? issues.get(to)?.find(({ id }) => id === now) : undefined;
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
