import { useEffect, useRef, useState } from 'preact/hooks';
import type { FigureId, Figures } from '@/lib/library/figures/types';
import { Icon } from '../../icon';
import { useSpeech } from '../../i18n';
import { tableOf } from './chart-words';
import { describeFigure } from './describe-figure';
import { pictureText, picturePng } from './copy-picture';
import { readPalette } from './palette';

/** Rows of a table shown at most; all are copied. */
const SHOWN = 200;
/** Of a chart, in CSS px. */
const NARROWEST = 280;
const WIDEST = 760;

export interface ChartFrameProps {
  readonly id: FigureId;
  readonly figures: Figures;
  /** Of which records it is, in words. */
  readonly caption: string;
  /** Writes a table as a file. */
  readonly csvOf: (rows: readonly (readonly (string | number)[])[]) => string;
  /** Leads to where a word stands. */
  readonly onWord: (word: string) => void;
  readonly onCopied: (copied: boolean) => void;
}

/** Counts on when the page turns dark or light, or its colours are the system's: a drawn chart keeps the colours it was drawn in. */
function useScheme(): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => window.matchMedia(query));
    const onChange = (): void => setTurn((before) => before + 1);
    for (const scheme of schemes) scheme.addEventListener('change', onChange);
    return () => schemes.forEach((scheme) => scheme.removeEventListener('change', onChange));
  }, []);
  return turn;
}

/** A chart with what it says in numbers; the picture and the numbers can be copied. */
export function ChartFrame({ id, figures, caption, csvOf, onWord, onCopied }: ChartFrameProps) {
  const speech = useSpeech();
  const { t } = speech;
  const place = useRef<HTMLDivElement | null>(null);
  const scheme = useScheme();
  const [svg, setSvg] = useState<SVGSVGElement | null>(null);
  const title = t(`library.chart.${id}`);
  const { columns, rows } = tableOf(id, figures, speech);
  const empty = rows.length === 0;

  useEffect(() => {
    if (empty) return undefined;
    const wish = new AbortController();
    // The drawing library is loaded when there is something to draw.
    void import('./draw-figure').then(({ drawFigure }) => {
      if (wish.signal.aborted || !place.current) return;
      const width = Math.max(NARROWEST, Math.min(WIDEST, place.current.clientWidth));
      const drawn = drawFigure({ id, description: describeFigure(id, figures, speech), figures, speech, palette: readPalette(), width, title, caption });
      place.current.replaceChildren(drawn);
      setSvg(drawn);
    });
    return () => wish.abort();
  }, [id, figures, caption, speech, scheme, empty]);

  const copy = (work: () => Promise<void>) => (): void => void work().then(() => onCopied(true), () => onCopied(false));
  const copyText = (text: () => string) => copy(() => navigator.clipboard.writeText(text()));
  const button = (words: string, work: () => void) => (
    <button type="button" class="button button-small" aria-label={`${words} · ${title}`} onClick={work}>{words}</button>
  );
  return (
    <figure class="chart">
      <figcaption>
        <h2>{title}</h2>
        <p class="hint">{t(`library.chart.${id}.note`)}</p>
      </figcaption>
      {empty ? <p class="hint">{t('library.chart.none')}</p> : (
        <>
          <div class="chart-picture" ref={place} />
          <div class="field-row">
            {svg && button(t('library.chart.copySvg'), copyText(() => pictureText(svg)))}
            {svg && button(t('library.chart.copyPng'), copy(() => navigator.clipboard.write([new ClipboardItem({ 'image/png': picturePng(svg, readPalette().ground) })])))}
            {button(t('library.chart.copyCsv'), copyText(() => csvOf([columns, ...rows])))}
          </div>
          <details class="chart-table" open={id === 'words'}>
            <summary>{t('library.chart.table', { count: rows.length })}</summary>
            <div class="scroll" tabIndex={0} role="region" aria-label={t('library.chart.table', { count: rows.length })}>
              <table>
                <thead><tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
                <tbody>
                  {rows.slice(0, SHOWN).map((row, i) => (
                    <tr key={i}>
                      {row.map((value, column) => (
                        <td key={column}>
                          {id === 'words' && column === 0 ? (
                            <button type="button" class="link-button" onClick={() => onWord(String(value))}>{value}<Icon name="search" size={12} /></button>
                          ) : value}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {rows.length > SHOWN && <p class="hint">{t('library.chart.more', { count: rows.length - SHOWN })}</p>}
          </details>
        </>
      )}
    </figure>
  );
}
