import ts from 'typescript';

/** What examples and reasons of rows say is prose, not a pattern. */
const PROSE = ['because', 'example'];

/** Sources of the patterns in a file: regular expressions, strings and templates, one each. */
function patternsOf(text: string): string[] {
  const source = ts.createSourceFile('patterns.ts', text, ts.ScriptTarget.Latest, true);
  const patterns: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && PROSE.includes(node.name.getText(source))) return;
    if (ts.isRegularExpressionLiteral(node)) patterns.push(node.text.replace(/^\/|\/[a-z]*$/g, ''));
    else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) patterns.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return patterns;
}

/** Words of two characters and more in the patterns of a file; what stands in a character class is none. */
export const wordsOf = (text: string): string[] =>
  patternsOf(text).flatMap((pattern) => pattern.replace(/\[[^\]]*\]/g, ' ').match(/[\u4e00-\u9fff]{2,}/g) ?? []);

/** Lists of four or more words side by side as alternatives of one group. */
export function alternativesOf(text: string): string[] {
  return patternsOf(text).flatMap((pattern) => {
    const lists = pattern.match(/(?<=^|[|(:=!])[\u4e00-\u9fff]+(?:\|[\u4e00-\u9fff]+)+(?=$|[|)])/g) ?? [];
    return lists.flatMap((list) => {
      const words = list.split('|');
      return words.flatMap((_, i) => (i + 4 <= words.length ? [words.slice(i, i + 4).join('|')] : []));
    });
  });
}
