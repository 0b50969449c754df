/** The database was made by a newer version of this program: nothing may be written into it. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/** What keeps a database from being opened. */
export interface Gate {
  /** Why it must not be opened now; undefined if it may. Thrown by `open`, so that everyone who waits for the opening hears it. */
  refusal?: Error;
}

/**
 * A factory that opens databases of the version asked for and no newer ones, and none while the gate is shut. Dexie meets
 * a newer database by asking for "whatever version there is", and then adds its own tables and rows to it: that question is
 * refused here.
 */
export const guardOpening = (factory: IDBFactory, gate: Gate): IDBFactory => ({
  open: (name, version) => {
    if (gate.refusal) throw gate.refusal;
    if (version === undefined) throw new NewerDatabaseError(`${name} was made by a newer version`);
    return factory.open(name, version);
  },
  deleteDatabase: (name) => factory.deleteDatabase(name),
  databases: () => factory.databases(),
  cmp: (first, second) => factory.cmp(first, second),
});
