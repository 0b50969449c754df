/** What a reader marks by hand in a page: 问题, 期限, 整改措施, 状态, or anything else. */
export const HAND_KINDS = ['issue', 'deadline', 'measure', 'status', 'other'] as const;
export type HandKind = (typeof HAND_KINDS)[number];
