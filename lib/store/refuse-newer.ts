/** The database was made by a newer version of this program: nothing may be written into it. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/**
 * A factory that opens databases of the version asked for and no newer ones. Dexie meets a newer database by asking for
 * "whatever version there is", and then adds its own tables and rows to it: that question is refused here.
 */
export const refuseNewer = (factory: IDBFactory): IDBFactory => ({
  open: (name, version) => {
    if (version === undefined) throw new NewerDatabaseError(`${name} was made by a newer version`);
    return factory.open(name, version);
  },
  deleteDatabase: (name) => factory.deleteDatabase(name),
  databases: () => factory.databases(),
  cmp: (first, second) => factory.cmp(first, second),
});
