/** White space of any kind, as code unit: it is shown as a gap and read as at most one space. */
export function isWhite(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return code === 0x85;
  return (
    code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 ||
    code === 0x202f || code === 0x205f || code === 0x1680
  );
}

/** Characters nobody sees: zero-width marks, soft hyphens, direction marks, control codes. */
export function isInvisible(code: number): boolean {
  if (code < 0x20) return code < 0x09 || code > 0x0d;
  if (code < 0xad) return code === 0x7f;
  return (
    code === 0xad || code === 0x180e || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) || code === 0xfeff
  );
}

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
