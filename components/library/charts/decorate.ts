import type { Palette } from './palette';

/** A series of a chart, and how it is filled. */
export interface LegendEntry {
  readonly words: string;
  readonly fill: string;
  readonly opacity?: number;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Of the legend's squares, in px. */
const SQUARE = 12;
const LINE = 18;

function element(name: string, attributes: Readonly<Record<string, string | number>>, words = ''): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  made.textContent = words;
  return made;
}

/** Lines across a colour: one way for each status that has them. */
function hatch(id: string, color: string, ground: string, turn: number): SVGElement {
  const pattern = element('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${turn})` });
  pattern.append(element('rect', { width: 6, height: 6, fill: ground }), element('rect', { width: 4, height: 6, fill: color }));
  return pattern;
}

/** How wide words are about, in px at 12 px: Chinese characters are square. */
const widthOf = (words: string): number => [...words].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 12 : 7), 0);

/**
 * Puts into a drawn chart what makes it stand alone: its name and what it shows for those who do not see it, the patterns of its statuses, the
 * legend, and of which records it is. Takes the style sheet out, which the page's policy would refuse.
 */
export function decorate(svg: SVGSVGElement, { id, title, caption, description, palette }: { readonly id: string; readonly title: string; readonly caption: string; readonly description: string; readonly palette: Palette }, legend: readonly LegendEntry[], upwards: string): SVGSVGElement {
  for (const style of svg.querySelectorAll('style')) style.remove();
  // It is one picture with one name: the library's own names of its parts ("bar", "rule") say nothing to anybody.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `${title}. ${caption}`);
  svg.setAttribute('aria-describedby', `chart-${id}-says`);
  svg.setAttribute('text-anchor', 'middle');
  const patterns = element('defs', {});
  patterns.append(hatch('hatch-long-term', palette.statuses['long-term'], palette.ground, 45), hatch('hatch-not-started', palette.statuses['not-started'], palette.ground, -45));
  const entries = element('g', { 'text-anchor': 'start', fill: 'currentColor' });
  const width = Number(svg.getAttribute('width'));
  let x = 4;
  let y = 6;
  for (const { words, fill, opacity = 1 } of legend) {
    if (x > 4 && x + SQUARE + 4 + widthOf(words) > width) {
      x = 4;
      y += LINE;
    }
    entries.append(
      element('rect', { x, y, width: SQUARE, height: SQUARE, fill, 'fill-opacity': opacity, stroke: palette.line }),
      element('text', { x: x + SQUARE + 4, y: y + 10 }, words),
    );
    x += SQUARE + 18 + widthOf(words);
  }
  svg.prepend(element('desc', { id: `chart-${id}-says` }, description), patterns);
  entries.append(element('text', { x: 4, y: y + 32, fill: palette.soft }, upwards));
  svg.append(entries, element('text', { x: 4, y: Number(svg.getAttribute('height')) - 6, 'text-anchor': 'start', fill: palette.soft, 'font-size': 11 }, caption));
  return svg;
}
