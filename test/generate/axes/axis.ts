/**
 * One way notices differ: its values by name, the plainest first, since a failure shrinks towards it. Names are what the
 * figures are printed by.
 */
export type Axis<T> = Readonly<Record<string, T>>;

/** The name of one value of an axis. */
export type ValueOf<A> = keyof A & string;
