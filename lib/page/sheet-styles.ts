import { CustomProperties } from './custom-properties';
import { parseStyle, type Declaration } from './style-text';

/**
 * A small cascade for documents whose computed styles are slow (jsdom) or missing (parsed, never shown): only the
 * properties that decide what is text and where lines end, only from style elements and style attributes.
 */

const PROPERTIES = [
  'display', 'visibility', 'white-space', 'float', 'position', 'opacity', 'font-size', 'color', '-webkit-text-fill-color', 'text-indent',
  'text-shadow', 'text-decoration', 'text-decoration-line', 'background', 'background-color', 'background-image', 'background-clip', '-webkit-background-clip', 'overflow', 'overflow-y', 'height', 'max-height', 'width', 'left', 'top',
  'right', 'clip', 'clip-path', 'transform', 'content-visibility', 'max-width', 'margin-left', 'margin-top', 'scale', 'translate', 'filter',
] as const;
export type SheetProperty = (typeof PROPERTIES)[number];

/** What is declared for an element, by property; lower case. */
export type Declared = Readonly<Partial<Record<SheetProperty, string>>>;

const KNOWN: ReadonlySet<string> = new Set(PROPERTIES);
/** Media features are judged for a desktop window of this many CSS pixels. */
const WINDOW_WIDTH = 1280;
/** States nobody is in while the page is read, and boxes that are no elements. */
const DYNAMIC = /:(?:hover|focus|active|visited|target|:|before|after|first-l|checked|focus-within|focus-visible|host|selection)/i;

/** The declarations of a style's text that say something of what is text; without those for old browsers (「none\\9」). */
const relevant = (text: string, custom: CustomProperties): Declaration[] =>
  parseStyle(text).flatMap((declaration) => {
    if (!KNOWN.has(declaration.property) || declaration.value.includes('\\')) return [];
    const value = custom.resolve(declaration.value);
    return value === null ? [] : [{ ...declaration, value }];
  });

/** What stands between the braces of a rule that declares custom properties. */
const DECLARATIONS = /(?<=[{;\s])--[^{}]{1,4000}/g;

interface Winner {
  value: string;
  rank: readonly [number, number, number, number, number];
}

/** Does a media query list hold on a desktop screen? */
export function mediaMatches(text: string): boolean {
  const queries = text.toLowerCase().split(',').map((query) => query.trim());
  return !text.trim() || queries.some(queryMatches);
}

function queryMatches(query: string): boolean {
  if (query.startsWith('not ')) return !queryMatches(query.slice(4));
  return query.replace(/^only /, '').split(' and ').every((part) => {
    const word = part.trim();
    if (word === 'all' || word === 'screen') return true;
    const width = /^\(\s*(min|max)-(?:device-)?width\s*:\s*(\d{1,5}(?:\.\d{1,3})?)(px|em|rem)\s*\)$/.exec(word);
    if (width) {
      const pixels = Number(width[2]) * (width[3] === 'px' ? 1 : 16);
      return width[1] === 'min' ? WINDOW_WIDTH >= pixels : WINDOW_WIDTH <= pixels;
    }
    return /^\((?:orientation\s*:\s*landscape|prefers-color-scheme\s*:\s*light|hover\s*:\s*hover|pointer\s*:\s*fine)\)$/.test(word);
  });
}

/** Splits a selector list at its top-level commas. */
function splitSelectors(text: string): string[] {
  const selectors: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (c === '(' || c === '[') depth += 1;
    else if (c === ')' || c === ']') depth -= 1;
    else if (c === ',' && depth <= 0) {
      selectors.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  selectors.push(text.slice(start).trim());
  return selectors.filter(Boolean);
}

/** Specificity as (ids, classes, types); the inside of functional pseudo-classes counts as it is written. */
export function specificity(selector: string): readonly [number, number, number] {
  const plain = selector.replace(/:where\([^()]{0,500}\)/g, '').replace(/:(?:not|is|has|matches)\(/g, ' ');
  const attributes = plain.match(/\[[^\]]{0,500}\]/g) ?? [];
  const bare = plain.replace(/\[[^\]]{0,500}\]/g, '');
  return [
    (bare.match(/#[\w\u0080-\uffff-]+/g) ?? []).length,
    attributes.length + (bare.match(/(?:\.[\w\u0080-\uffff-]+|:(?!:)[\w-]+)/g) ?? []).length,
    (bare.match(/(?:^|[\s>+~(])[a-z][\w-]*/gi) ?? []).length,
  ];
}

const isHigher = (a: Winner['rank'], b: Winner['rank']): boolean => {
  for (let i = 0; i < a.length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
};

/**
 * Declared values of the text-relevant properties, for every element that has some.
 *
 * Selectors the document cannot parse are dropped, as a browser drops them; sheets of other origins are not there.
 */
export function declaredStyles(document: Document): Map<Element, Declared> {
  const winners = new Map<Element, Partial<Record<SheetProperty, Winner>>>();
  const custom = new CustomProperties();
  let order = 0;

  const declare = (element: Element, declarations: readonly Declaration[], rank: readonly [number, number, number, number]): void => {
    const own = winners.get(element) ?? {};
    for (const { property, value, important } of declarations) {
      const name = property as SheetProperty;
      const winner: Winner = { value, rank: [important ? 1 : 0, ...rank] };
      const before = own[name];
      if (!before || isHigher(winner.rank, before.rank)) own[name] = winner;
    }
    winners.set(element, own);
  };

  const apply = (scope: Document | ShadowRoot, rule: CSSStyleRule, selectors: readonly string[]): void => {
    const declarations = relevant(rule.style.cssText, custom);
    if (!declarations.length) return;
    order += 1;
    for (const selector of selectors) {
      if (DYNAMIC.test(selector)) continue;
      const matched = select(scope, selector);
      if (!matched) continue;
      const [ids, classes, types] = specificity(selector);
      for (const element of matched) declare(element, declarations, [ids, classes, types, order]);
    }
  };

  /** @param outer - The selector of the rule these are nested in; empty at the top. */
  const readRules = (scope: Document | ShadowRoot, rules: CSSRuleList, outer: string): void => {
    for (const rule of rules) {
      if ('selectorText' in rule && 'style' in rule) {
        const selectors = splitSelectors((rule as CSSStyleRule).selectorText).map((selector) => nested(selector, outer));
        apply(scope, rule as CSSStyleRule, selectors);
        const inner = (rule as CSSStyleRule).cssRules as CSSRuleList | undefined;
        if (inner?.length) readRules(scope, inner, selectors.join());
      } else if ('cssRules' in rule && (!('media' in rule) || mediaMatches((rule as CSSMediaRule).media.mediaText))) {
        if (!('keyText' in rule) && !('name' in rule && !('nameList' in rule) && 'appendRule' in rule)) readRules(scope, (rule as CSSGroupingRule).cssRules, outer);
      }
    }
  };

  const scopes = scopesOf(document);
  for (const scope of scopes) {
    for (const { textContent } of scope.querySelectorAll('style')) for (const [block] of textContent.matchAll(DECLARATIONS)) custom.declare(block);
    for (const element of scope.querySelectorAll('[style*="--"]')) custom.declare(element.getAttribute('style') ?? '');
  }
  for (const scope of scopes) {
    for (const sheet of sheetsOf(scope)) {
      if (sheet.disabled || !mediaMatches(sheet.media.mediaText)) continue;
      const rules = rulesOf(sheet);
      if (rules) readRules(scope, rules, '');
    }
    for (const element of scope.querySelectorAll('[style]')) {
      const declarations = relevant(element.getAttribute('style') ?? '', custom);
      if (declarations.length) declare(element, declarations, [Infinity, 0, 0, 0]);
    }
  }

  const declared = new Map<Element, Declared>();
  for (const [element, own] of winners) {
    declared.set(element, Object.fromEntries(Object.entries(own).map(([property, winner]) => [property, winner.value])));
  }
  return declared;
}

/** A selector of a nested rule, written out: 「& .b」 in 「.a」 is 「:is(.a) .b」. */
function nested(selector: string, outer: string): string {
  if (!outer) return selector;
  return selector.includes('&') ? selector.replaceAll('&', `:is(${outer})`) : `:is(${outer}) ${selector}`;
}

/** A document and the open shadow trees in it: the places that have sheets of their own. */
function scopesOf(document: Document): (Document | ShadowRoot)[] {
  const scopes: (Document | ShadowRoot)[] = [document];
  for (const scope of scopes) {
    for (const { shadowRoot } of scope.querySelectorAll('*')) if (shadowRoot) scopes.push(shadowRoot);
  }
  return scopes;
}

const sheetsOf = (scope: Document | ShadowRoot): CSSStyleSheet[] =>
  scope.nodeType === 9 ? [...(scope as Document).styleSheets] : [...scope.querySelectorAll('style')].flatMap(({ sheet }) => sheet ?? []);

/** The elements a selector finds, or null if the document cannot read it. */
function select(scope: ParentNode, selector: string): Iterable<Element> | null {
  try {
    return scope.querySelectorAll(selector);
  } catch (error) {
    if (error instanceof Error || (error as { name?: string } | null)?.name === 'SyntaxError') return null;
    throw error;
  }
}

/** A sheet's rules, or null where the browser keeps another origin's sheet to itself. */
function rulesOf(sheet: CSSStyleSheet): CSSRuleList | null {
  try {
    return sheet.cssRules;
  } catch {
    return null;
  }
}
