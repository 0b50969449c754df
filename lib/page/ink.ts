/** A colour as `r,g,b` of whole numbers; equal texts are equal colours. */
export type Ink = string;

/** The colour of paper, where a page says nothing else. */
export const WHITE: Ink = '255,255,255';
const NAMED: Readonly<Record<string, Ink>> = { white: WHITE, black: '0,0,0', snow: '255,250,250', ivory: '255,255,240', red: '255,0,0', blue: '0,0,255' };

const inkOf = (channels: readonly number[]): Ink => channels.map((channel) => Math.round(channel)).join(',');

/** A colour that covers what is below it; null for transparent ones, and for those that are written in a way not known here. */
export function opaqueInk(color: string | undefined): Ink | null {
  const text = color?.trim().toLowerCase() ?? '';
  const hex = /^#?([\da-f]{6})(?:ff)?$/.exec(text)?.[1] ?? /^#([\da-f]{3})f?$/.exec(text)?.[1]?.replace(/./g, '$&$&');
  if (hex !== undefined) return inkOf([0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));
  const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:\s*[,/]\s*(?:1|100%|1\.0{1,4}))?\s*\)$/.exec(text);
  return rgb ? inkOf(rgb.slice(1, 4).map(Number)) : (NAMED[text] ?? null);
}

/** So far apart in any of red, green and blue nobody tells letters from their ground. */
const NO_CONTRAST = 4;

/** Are letters of this colour lost on this ground? */
export function isLost(letters: Ink, ground: Ink): boolean {
  const below = ground.split(',').map(Number);
  return letters.split(',').every((channel, i) => Math.abs(Number(channel) - (below[i] ?? NaN)) <= NO_CONTRAST);
}

/**
 * The ground an element puts below its letters, from what is declared for it: a colour; null for pictures and
 * colours that are not known here; undefined if it lets the ground below it through.
 */
export function declaredGround(background: string | undefined, color: string | undefined, image: string | undefined): Ink | null | undefined {
  if (/url\(|gradient\(|image/.test(`${image ?? ''} ${background ?? ''}`)) return null;
  const words = [...(background ?? '').matchAll(/rgba?\([^()]{1,60}\)|[^\s()]{1,40}/g)].map(([word]) => word);
  const stated = [color, ...words].filter((word) => word !== undefined && !/^(?:none|transparent|initial|inherit|unset|repeat\S{0,9}|no-repeat|scroll|fixed|center|left|right|top|bottom|[\d.]{1,9}\S{0,3}|\/)$/.test(word));
  if (stated.length === 0) return undefined;
  return opaqueInk(stated[0]);
}
