/** Kinds of inspection whose rectification a notice tells. detect/family.ts tells them apart; the catalogue names each. */
export const FAMILIES = ['party-inspection', 'follow-up', 'audit', 'environment', 'fund-inspection', 'other-supervision'] as const;

export type Family = (typeof FAMILIES)[number];
