/**
 * Version of the extractor, the program and the package in one; raise it by hand together with package.json whenever
 * the same page may give a different record. A test compares the two.
 */
export const EXTRACTOR_VERSION = '0.2.0';

/** Who made a record, as the export says it. */
export const GENERATOR = { name: 'zhenggai', version: EXTRACTOR_VERSION } as const;
