/** The last part of a path of either kind ("a/b/c.html", "a\\c.html" → "c.html"). */
export const nameOf = (path: string): string => /[^/\\]*$/.exec(path)?.[0] ?? '';

/** What a path's name ends with, lower case: "a/b.HTML" → ".html"; "" where it ends with nothing, as ".profile" does. */
export const extensionOf = (path: string): string => (/^.+(\.[^.]*)$/s.exec(nameOf(path))?.[1] ?? '').toLowerCase();
