/** Citation.js has no types of its own; what the tests ask of it. */
declare module '@citation-js/core' {
  /** Reads CSL-JSON, and with its plugin RIS; Throws where it knows no such form. */
  export class Cite {
    constructor(data: string | object);
    /** CSL-JSON. */
    readonly data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-ris';
