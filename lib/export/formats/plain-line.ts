/** What ends a line, moves the reader's eye or cannot be shown: white space, control characters, separators, marks of direction. */
const NOT_PLAIN = /[\s\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A text as words on one line of a format whose lines mean something, whatever the page said. */
export const plainLine = (text: string): string => text.toWellFormed().replace(NOT_PLAIN, ' ').trim();

/** What may stand in no IRI (RFC 3987): space, brackets, control characters, separators, marks of direction. */
const NOT_IN_IRI = /[\s\p{Cc}<>"{}|\\^`\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** An address with all that no address may have in percent signs: it stands on one line, and ends where it ends. */
export const inIri = (address: string): string => address.toWellFormed().replace(NOT_IN_IRI, encodeURIComponent);
