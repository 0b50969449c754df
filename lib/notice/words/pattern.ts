/**
 * A regular expression of plain text and of classes of words, each of which is a group of its own:
 *
 *   patternOf`现将[^。]{0,20}${RESULTS}如下`  →  /现将[^。]{0,20}(?:情况|结果|成效|进展)如下/
 *
 * What stands between the classes is read as in a regular expression, with single backslashes; flags are given by
 * `new RegExp(patternOf`…`, 'g')`.
 *
 * @param classes - Sources of regular expressions, as the classes of words/ are.
 */
/* @__NO_SIDE_EFFECTS__ */
export function patternOf(text: TemplateStringsArray, ...classes: readonly string[]): RegExp {
  return new RegExp(String.raw(text, ...classes.map((words) => `(?:${words})`)));
}
