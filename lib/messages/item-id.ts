/**
 * Names of items in messages: what the grammar numbered (i3, d12), a stretch of the text that spells itself out
 * (span:10-24), and what the reader decided (the id of a decision, see lib/review/stamp.ts: time in base 36, "-", chance).
 */
export const ITEM_ID = /^(?:[a-z]{1,8}\d{1,6}|span:\d{1,9}-\d{1,9}|(?:added-)?[\da-z]{1,16}-[\da-z]{1,32})$/;
