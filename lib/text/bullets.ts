/**
 * Marks that stand before the items of a list without numbers, as sources of regular expressions (no groups). Word's
 * symbol fonts leave private-use characters for theirs, public accounts use small pictures.
 */

/** Those that stand at the head of an item and nowhere inside a sentence. */
export const SURE_BULLET = '(?:[●◆■▲★◇▪◎►▶※◼▸❖➢➤✦✔✓\\uf06c\\uf06e\\uf075-\\uf077\\uf0a7\\uf0b2\\uf0b7\\uf0d8\\uf0fc]|🔹|🔸|🔷|🔶|🔵|🔴|🟢|🟠|📌|📍|👉|✅|⭐)';

/** Those, and the ones that mean something else inside a text: · * ○ □ ☆. */
export const BULLET = `(?:${SURE_BULLET}|[○·*□☆▫◻])`;
