import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One import (or re-export, or `import()`) as written. */
export interface SourceImport {
  readonly specifier: string;
  readonly line: number;
  /** Only types come in: nothing of it is in the bundle. */
  readonly typesOnly: boolean;
}

export interface SourceFile {
  /** Path from the repository root, with "/". */
  readonly path: string;
  readonly lines: number;
  /** The file without comments and string contents, for looking up forbidden globals. */
  readonly code: string;
  readonly imports: readonly SourceImport[];
}

/** All of our own source files under the given folders of the repository, sorted by path. */
export function readSourceFiles(folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.mts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(ROOT, path), 'utf8')));
}

/** Reads a file's imports with the compiler's own parser. */
export function parseSource(path: string, text: string): SourceFile {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: SourceImport[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, typesOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    imports.push({ specifier: specifier.text, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, hasOnlyTypes(node));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node, node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0), code: withoutCommentsAndStrings(source), imports };
}

function hasOnlyTypes(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
}

/** The contents of a file's strings, templates and regular expressions, in order: the words it knows. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isRegularExpressionLiteral(node);
    if (isText && node.text !== '') words.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('words.ts', text, ts.ScriptTarget.Latest, true));
  return words;
}

/** The identifiers and punctuation of a file, one blank between tokens. */
function withoutCommentsAndStrings(source: ts.SourceFile): string {
  const tokens: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isRegularExpressionLiteral(node) || ts.isJsxText(node);
    if (isText) tokens.push("''");
    else if (node.getChildCount(source) === 0) tokens.push(node.getText(source));
    else node.getChildren(source).forEach(visit);
  };
  // JSDoc nodes count as children; they hold no code.
  source.statements.forEach((statement) => {
    statement.getChildren(source).filter((child) => !ts.isJSDoc(child)).forEach(visit);
  });
  return tokens.filter((token) => token !== '').join(' ');
}

/**
 * Where an import leads: a path from the repository root without extension ("lib/text/fold"), or the package's name as
 * it stands ("dexie", "node:fs", "#imports").
 */
export function importTarget(fromPath: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2).replace(/\.(ts|tsx|mjs|js)$/, '');
  if (specifier.startsWith('.')) return normalize(join(dirname(fromPath), specifier)).split(sep).join('/').replace(/\.(ts|tsx|mjs|js)$/, '');
  return specifier;
}
