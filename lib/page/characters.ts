/** A Chinese character proper (unified ideographs; the surrogates of the rare ones). */
function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0xd840 && code <= 0xd8ff);
}

/** Chinese characters and the full-width punctuation set between them: a line break beside them is no space. */
export function isWide(code: number): boolean {
  if (code < 0x2e80) {
    return code === 0xb7 || code === 0x2014 || (code >= 0x2018 && code <= 0x201d) || code === 0x2026 || (code >= 0x2460 && code <= 0x24ff);
  }
  return code <= 0x9fff || (code >= 0xd840 && code <= 0xdfff) || (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) || (code >= 0xff00 && code <= 0xffef);
}

/** How much a character counts as article text: a Chinese character 1, a letter or digit a quarter, others nothing. */
export function weightOf(code: number): number {
  if (isHan(code)) return 1;
  if ((code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return 0.25;
  return code >= 0xc0 && code < 0x2000 ? 0.25 : 0;
}
