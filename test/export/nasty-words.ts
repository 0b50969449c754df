/** What a spreadsheet may take for the beginning of a formula, and what hides it. */
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t=', '\r=', '\n=', "'", ' =', ''];

/** Set by whatever of {@link nastyWords} runs. */
export const RAN = 'zhenggaiRan';

/**
 * Words that would do harm if a format took them for its own: a formula, markup, Markdown, ends of lines, of entries and of
 * containers, marks of direction, control characters, half a character, an escape of XLSX. No two are the same.
 */
export const nastyWords = (at: number): string => [
  `${SIGNS[at % SIGNS.length] ?? ''}HYPERLINK("http://evil.example/","点")`,
  `"><script>globalThis.${RAN}=1</script><img src=x onerror="globalThis.${RAN}=1"><svg/onload=globalThis.${RAN}=1>&amp;&lt;`,
  '\u202e\u2066</w:t>]]></mark></pre></script>\u0000\u0007\u001b[2J\u0085\u2028\ufffe\ud83d_x000D_',
  '|*[a](javascript:alert(1))`#\r\nEND:VEVENT\r\nER  - \rTY  - JOUR\n- [ ] \'; drop table notices; --',
  String(at),
].join('');
