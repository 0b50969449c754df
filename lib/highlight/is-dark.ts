import { parentOf } from '@/lib/page/real-property';

/** Red, green, blue (0–255) and opacity (0–1) of a computed colour, or null for a form we do not read. */
function readColor(color: string): readonly [number, number, number, number] | null {
  const parts = color.startsWith('rgb') ? color.match(/-?\d{1,6}(?:\.\d{1,12})?/g)?.map(Number) : undefined;
  if (!parts || parts.length < 3) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  return [red, green, blue, alpha];
}

/** Relative luminance as WCAG 2 defines it, 0–1. */
function luminance([red, green, blue]: readonly [number, number, number, number]): number {
  const linear = (channel: number): number => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Above it black text has the better contrast, below it white text. */
const MIDDLE = 0.18;

/**
 * Does the text of `element` stand on a dark ground? The nearest ground that covers decides; behind a picture, or where
 * nothing is painted and the page follows the system's scheme, the colour of the text tells: light text, dark ground.
 */
export function isDark(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  const ink = readColor(view.getComputedStyle(element).color);
  const byInk = ink !== null && luminance(ink) > 0.5;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = view.getComputedStyle(at);
    if (style.backgroundImage !== 'none') return byInk;
    const ground = readColor(style.backgroundColor);
    if (ground && ground[3] >= 0.5) return luminance(ground) < MIDDLE;
  }
  return byInk;
}
