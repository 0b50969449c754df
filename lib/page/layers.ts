/**
 * The order of a document's cascade layers, weakest first: in that of their first mention, each behind the layers in it, so
 * that what a layer says itself beats what its parts say.
 */
export class Layers {
  private readonly names: string[] = [];
  private anonymous = 0;

  /** A layer is mentioned, in another (「base.」 for one of base) or, with 「」, at the top: `@layer reset, base;`. */
  declare(name: string, outer: string): string {
    const own = outer + (name === '' ? `(${String((this.anonymous += 1))})` : name);
    const parts = own.split('.');
    parts.forEach((_, i) => this.place(parts.slice(0, i + 1).join('.'), parts.slice(0, i).join('.')));
    return own;
  }

  private place(name: string, around: string): void {
    if (this.names.includes(name)) return;
    const at = around === '' ? this.names.length : this.names.indexOf(around);
    this.names.splice(at, 0, name);
  }

  /** Rank of what a layer declares, `null` for what stands in none: higher beats lower, and what is important the other way round. */
  rank(name: string | null, important: boolean): number {
    const rank = name === null ? this.names.length : this.names.indexOf(name);
    return important ? -rank : rank;
  }
}
