import { pixels } from './style-text';

/**
 * What a person does not see of an element that is laid out. The rules ask for values by property and are the same for
 * computed styles and for those that a document declares; lengths of computed styles come in pixels.
 */
export type StyleOf = (property: string) => string | undefined;

/** Further away than any screen reaches: where sites put what only machines should find. */
const OFF_SCREEN = -999;
/** To the right pages can be scrolled; nobody scrolls this far. */
const FAR_RIGHT = 9000;
/** Boxes of one pixel hold text for screen readers. */
const NO_SIZE = 1;

/** Transparent with all that is in it: `opacity: 0`. */
export const isTransparent = (opacity: string | undefined): boolean => {
  const value = opacity === undefined || opacity === '1' ? NaN : opacity.endsWith('%') ? Number(opacity.slice(0, -1)) / 100 : Number(opacity);
  return opacity !== '' && value <= 0.01;
};

/** Transparent by a filter: `filter: opacity(0)`. */
export const isFilteredOut = (filter: string | undefined): boolean => filter !== undefined && /opacity\(\s*0?(?:\.0{1,6})?%?\s*\)/.test(filter);

/** Has a colour no ink: `transparent`, `rgba(0, 0, 0, 0)`, `#fff0`? */
export function isClear(color: string | undefined): boolean {
  if (!color) return false;
  if (color === 'transparent') return true;
  const alpha = /^(?:rgba|hsla|rgb|hsl)\((?:[^,]{1,20},){3}\s*([\d.]{1,9})%?\s*\)$/.exec(color) ?? /\/\s*([\d.]{1,9})%?\s*\)$/.exec(color);
  if (alpha) return Number(alpha[1]) <= 0.02;
  return /^#(?:[\da-f]{3}0|[\da-f]{6}0[0-5])$/.test(color);
}

/** Moved off the screen, or cut down to nothing by the old `clip`; asked of placed boxes only. */
export function isPlacedAway(style: StyleOf, position: string): boolean {
  const [left, top, right] = [pixels(style('left')), pixels(style('top')), pixels(style('right'))];
  if (left <= OFF_SCREEN || top <= OFF_SCREEN || left >= FAR_RIGHT || right <= -FAR_RIGHT) return true;
  if (position !== 'absolute' && position !== 'fixed') return false;
  const clip = /^rect\(([^()]{1,80})\)$/.exec(style('clip') ?? '')?.[1];
  if (clip === undefined) return false;
  const [up = NaN, east = NaN, low = NaN, west = NaN] = clip.split(/[\s,]+/).map(pixels);
  return low - up <= NO_SIZE || east - west <= NO_SIZE;
}

/** Cut down to nothing by `clip-path`. */
export const isPathEmpty = (path: string | undefined): boolean =>
  path !== undefined && path !== 'none' &&
  /^(?:inset\(\s*(?:100|[5-9]\d)(?:\.\d{1,6})?%|(?:circle|ellipse)\(\s*0(?:px|%)?[\s)]|polygon\(\s*0(?:px|%)?(?:[\s,]+0(?:px|%)?){3,40}\s*\))/.test(path);

/** Degrees in the units of angles. */
const DEGREES: Readonly<Record<string, number>> = { deg: 1, turn: 360, grad: 0.9, rad: 180 / Math.PI };
/** A turn around an axis in the plane: rotateY(90deg), rotate3d(0, 1, 0, .25turn), and as a property 「y 90deg」, 「0 1 0 90deg」. */
const TURN = /(?:rotate[xy]\(|rotate3d\([^()]{1,40},|[xy]\s|(?:[\d.]{1,9}\s+){3})\s*([+-]?[\d.]{1,9})(deg|turn|grad|rad)/;
/** Where the plane is seen from its edge a box has no more breadth than this share of its own. */
const EDGE = 1e-4;

/** Turned until it is seen from its edge, by the property `rotate` or a function of `transform`. */
export function isTurnedAway(rotate: string | undefined): boolean {
  const turn = TURN.exec(rotate ?? '');
  return turn !== null && Math.abs(Math.cos((Number(turn[1]) * (DEGREES[turn[2] ?? ''] ?? NaN) * Math.PI) / 180)) < EDGE;
}

/** The places in a matrix of 4 × 4 of what a matrix in the plane has. */
const IN_PLANE = [0, 1, 4, 5, 12, 13];

/** Shrunk to nothing, turned to its edge, or moved off the screen by `transform`. */
export function isTransformedAway(transform: string | undefined): boolean {
  if (!transform || transform === 'none') return false;
  const numbers = /^matrix(?:3d)?\(([^()]{1,400})\)$/.exec(transform)?.[1]?.split(',').map(Number);
  if (numbers) {
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = numbers.length === 16 ? IN_PLANE.map((at) => numbers[at] ?? 0) : numbers;
    return Math.abs(a * d - b * c) < EDGE * EDGE || x <= OFF_SCREEN || y <= OFF_SCREEN;
  }
  if (isTurnedAway(transform)) return true;
  const moved = /translate(?:x|y|3d)?\(\s*(-[\d.]{1,9}[a-z]{0,3})/.exec(transform)?.[1];
  return /scale(?:x|y|3d)?\(\s*0(?:\.0{1,6})?\s*[,)]/.test(transform) || pixels(moved) <= OFF_SCREEN;
}

/** The same by properties of their own, `scale` and `translate`. */
export const isMovedAway = (scale: string | undefined, translate: string | undefined): boolean =>
  /^0(?:\.0{1,6})?%?(?:\s|$)/.test(scale ?? '') || (translate ?? '').split(/\s+/).some((length) => pixels(length) <= OFF_SCREEN);

/** Pulled off the screen by margins, in CSS pixels? */
export const isPulledAway = (left: number, top: number): boolean => left <= OFF_SCREEN || top <= OFF_SCREEN;

/** Does a box cut off what does not fit into it? */
export const cutsOff = (overflow: string | undefined): boolean => overflow !== undefined && !/^(?:visible|inherit|unset|initial)?$/.test(overflow);

/** Is there room for nothing in a box of this height and width, in CSS pixels (NaN: as large as its content)? */
export const isSizeless = (height: number, width: number): boolean => height <= NO_SIZE || width <= NO_SIZE;

/** Letters this small are a line of dust, in CSS pixels. */
export const isDust = (fontSize: number): boolean => fontSize < 2;

/** Is text moved off the screen by its indent, in CSS pixels? */
export const isIndentedAway = (indent: number): boolean => indent <= OFF_SCREEN;
