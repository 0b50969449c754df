/** A part of the benchmark that can be run alone: `npm run bench -- NAME…`. */
export interface Section {
  readonly name: string;
  readonly title: string;
  /** Prints its lines. */
  readonly run: () => Promise<void> | void;
  /** Takes minutes: run only where it is named. */
  readonly long?: true;
}
