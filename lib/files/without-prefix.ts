const DECLARED = /<([A-Za-z][\w.-]{0,40}):html\s[^>]{0,2000}?xmlns:\1\s{0,3}=\s{0,3}["']http:\/\/www\.w3\.org\/1999\/xhtml["']/;

/** XHTML whose elements have a prefix (`<h:p>`), as XHTML without one, which is read as any page is. */
export function withoutPrefix(markup: string): string {
  const prefix = DECLARED.exec(markup.slice(0, 8192))?.[1]?.replace(/[.-]/g, '\\$&');
  if (prefix === undefined) return markup;
  return markup.replace(new RegExp(`xmlns:${prefix}(?=\\s{0,3}=)`), 'xmlns').replace(new RegExp(`(</?)${prefix}:(?=[A-Za-z])`, 'g'), '$1');
}
