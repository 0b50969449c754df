import { CustomProperties } from './custom-properties';
import { Layers } from './layers';
import { mediaMatches } from './media-matches';
import { attributeOf, realProperty } from './real-property';
import { parseStyle, type Declaration } from './style-text';

/**
 * A small cascade for documents whose computed styles are slow (jsdom) or missing (parsed, never shown): only the
 * properties that decide what is text and where lines end, only from style elements and style attributes.
 */

const PROPERTIES = [
  'display', 'visibility', 'white-space', 'float', 'position', 'opacity', 'font-size', 'color', '-webkit-text-fill-color', 'text-indent',
  'text-shadow', 'text-decoration', 'text-decoration-line', 'background', 'background-color', 'background-image', 'background-clip', '-webkit-background-clip', 'overflow', 'overflow-y', 'height', 'max-height', 'width', 'left', 'top',
  'right', 'clip', 'clip-path', 'transform', 'content-visibility', 'max-width', 'margin-left', 'margin-top', 'scale', 'translate', 'rotate', 'filter',
] as const;
export type SheetProperty = (typeof PROPERTIES)[number];

/** What is declared for an element, by property; lower case. */
export type Declared = Readonly<Partial<Record<SheetProperty, string>>>;

const KNOWN: ReadonlySet<string> = new Set(PROPERTIES);
/** States nobody is in while the page is read, and boxes that are no elements. */
const DYNAMIC = /:(?:hover|focus|active|visited|target|:|before|after|first-l|checked|focus-within|focus-visible|host-context|selection)/i;

/** The declarations of a style's text that say something of what is text; without those for old browsers (「none\\9」). */
const relevant = (text: string, custom: CustomProperties): Declaration[] =>
  parseStyle(text).flatMap((declaration) => {
    if (!KNOWN.has(declaration.property) || declaration.value.includes('\\')) return [];
    const value = custom.resolve(declaration.value);
    return value === null ? [] : [{ ...declaration, value }];
  });

/** What stands between the braces of a rule that declares custom properties. */
const DECLARATIONS = /(?<=[{;\s])--[^{}]{1,4000}/g;

/** Where a declaration stands in the cascade: important or not, tree, style attribute, layer, specificity, order. Each higher beats lower. */
type Rank = readonly [important: number, tree: number, inline: number, layer: number, ids: number, classes: number, types: number, order: number];

interface Winner {
  readonly value: string;
  readonly rank: Rank;
}

/** Where a rule stands: the sheet's tree, the selector of the rule around it (empty at the top), its layer (null for none). */
interface Place {
  readonly scope: Document | ShadowRoot;
  readonly outer: string;
  readonly layer: string | null;
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
  const layers = new Layers();
  /** Full names of the layers that rules open. */
  const opened = new Map<CSSRule, string>();
  let order = 0;

  const declare = (element: Element, declarations: readonly Declaration[], rankOf: (important: boolean) => Rank): void => {
    const own = winners.get(element) ?? {};
    for (const { property, value, important } of declarations) {
      const name = property as SheetProperty;
      const winner: Winner = { value, rank: rankOf(important) };
      const before = own[name];
      if (!before || isHigher(winner.rank, before.rank)) own[name] = winner;
    }
    winners.set(element, own);
  };

  const apply = ({ scope, layer }: Place, rule: CSSStyleRule, selectors: readonly string[]): void => {
    const declarations = relevant(rule.style.cssText, custom);
    if (!declarations.length) return;
    order += 1;
    const at = order;
    for (const selector of selectors) {
      if (DYNAMIC.test(selector)) continue;
      const matched = select(scope, selector);
      if (!matched) continue;
      const parts = specificity(selector);
      // What the page says of a host beats what the tree in it says, and what is important the other way round.
      const tree = HOST.test(selector) ? -1 : 0;
      for (const element of matched) declare(element, declarations, (important) => [+important, important ? -tree : tree, 0, layers.rank(layer, important), ...parts, at]);
    }
  };

  const readRules = (rules: Iterable<CSSRule>, place: Place): void => {
    for (const rule of rules) {
      if ('selectorText' in rule && 'style' in rule) {
        const selectors = splitSelectors((rule as CSSStyleRule).selectorText).map((selector) => nested(selector, place.outer));
        apply(place, rule as CSSStyleRule, selectors);
        const inner = (rule as CSSStyleRule).cssRules as CSSRuleList | undefined;
        if (inner?.length) readRules(inner, { ...place, outer: selectors.join() });
      } else readRules(grouped(rule), { ...place, layer: opened.get(rule) ?? place.layer });
    }
  };

  /** Reads ahead what holds for the whole document: the order of layers, the values that properties begin with. */
  const readAhead = (rules: Iterable<CSSRule>, outer: string): void => {
    for (const rule of rules) {
      if ('nameList' in rule) for (const name of (rule as CSSLayerStatementRule).nameList) layers.declare(name, outer);
      if ('initialValue' in rule) custom.begin((rule as CSSPropertyRule).name, (rule as CSSPropertyRule).initialValue);
      if (isLayer(rule)) opened.set(rule, layers.declare(rule.name, outer));
      const own = opened.get(rule);
      readAhead(grouped(rule), own === undefined ? outer : `${own}.`);
    }
  };

  const scopes = scopesOf(document);
  const sheets = scopes.flatMap((scope) => sheetsOf(scope)
    .filter((sheet) => !sheet.disabled && mediaMatches(sheet.media.mediaText))
    .map((sheet) => ({ scope, rules: rulesOf(sheet) ?? [] })));
  for (const scope of scopes) {
    for (const { textContent } of scope.querySelectorAll('style')) for (const [block] of textContent.matchAll(DECLARATIONS)) custom.declare(block);
    for (const element of scope.querySelectorAll('[style*="--"]')) custom.declare(styleOf(element));
  }
  for (const { rules } of sheets) readAhead(rules, '');
  for (const { scope, rules } of sheets) readRules(rules, { scope, outer: '', layer: null });
  for (const scope of scopes) {
    for (const element of scope.querySelectorAll('[style]')) {
      const declarations = relevant(styleOf(element), custom);
      if (declarations.length) declare(element, declarations, (important) => [+important, 0, 1, 0, 0, 0, 0, 0]);
    }
  }

  const declared = new Map<Element, Declared>();
  for (const [element, own] of winners) {
    declared.set(element, Object.fromEntries(Object.entries(own).map(([property, winner]) => [property, winner.value])));
  }
  return declared;
}

/** A style attribute's text; with comments or escapes in it, as the document's own parser reads it. */
function styleOf(element: Element): string {
  const text = attributeOf(element, 'style') ?? '';
  return /\/\*|\\/.test(text) ? (realProperty(element as HTMLElement, 'style')?.cssText ?? '') : text;
}

/** Does a rule open a cascade layer? Keyframes have a name and rules in them, too. */
const isLayer = (rule: CSSRule): rule is CSSLayerBlockRule => 'name' in rule && 'cssRules' in rule && !('appendRule' in rule);

/** The rules in a rule that holds others of its kind, where its condition is met; keyframes are no rules. */
function grouped(rule: CSSRule): Iterable<CSSRule> {
  if (!('cssRules' in rule) || 'keyText' in rule || 'appendRule' in rule || 'selectorText' in rule) return [];
  return 'media' in rule && !mediaMatches((rule as CSSMediaRule).media.mediaText) ? [] : (rule as CSSGroupingRule).cssRules;
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

/** The host of the tree a sheet stands in, if it matches what is in brackets; and what is asked for below it. */
const HOST = /^:host(?:\(([^()]{1,200}(?:\([^()]{0,200}\)[^()]{0,200})?)\))?(?:\s*(>)\s*|\s+|$)/;

/** The elements a selector finds, or null if the document cannot read it. */
function select(scope: Document | ShadowRoot, selector: string): Iterable<Element> | null {
  try {
    const host = HOST.exec(selector);
    if (!host) return scope.querySelectorAll(selector);
    if (!('host' in scope) || (host[1] !== undefined && !scope.host.matches(host[1]))) return [];
    const below = selector.slice(host[0].length);
    if (below === '') return [scope.host];
    const found = [...scope.querySelectorAll(below)];
    return host[2] === '>' ? found.filter((element) => element.parentNode === scope) : found;
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
