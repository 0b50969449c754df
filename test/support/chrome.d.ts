/** The few calls tests make from inside an extension page. */
declare const chrome: {
  readonly tabs: { query(what: { active?: boolean }): Promise<{ id?: number; url?: string; title?: string }[]> };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
};
