import { parseIsoDate } from '@/lib/time/civil-date';

/** Styles of cells by their place in {@link Styles.xml}; those of moments come behind them. */
export const PLAIN = 0, HEADER = 1, DATE = 2, LINK = 3;
const FIXED = 4;
/** Numbers of formats of one's own, by ECMA-376. */
const FIRST_FORMAT = 164;
const DAY_MS = 86_400_000;
/** Days from 30 December 1899, where Excel counts from, to 1970. */
const TO_1970 = 25_569;
/** Excel's calendar is right from 1 March 1900 on. */
const FIRST_RIGHT = 61;
/** Parts of a day that are told apart, some microseconds: never less than the moment, as readers cut off where others round. */
const FINEST = 1e10;
const MOMENT = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)(Z|[+-]\d{2}:\d{2})$/;

/** Excel's number of an ISO day. Null before its calendar is right. */
export function serialDay(day: string): number | null {
  const serial = parseIsoDate(day) ? Date.parse(day) / DAY_MS + TO_1970 : 0;
  return serial >= FIRST_RIGHT ? serial : null;
}

/** Styles of one workbook. Excel's moments have no zone: each zone there is has a style of its own, which shows it behind the time. */
export class Styles {
  private readonly zones: string[] = [];

  /** A moment as a number, by the clock of its zone, and the style that shows the zone; null for what is none. */
  moment(words: string): { readonly serial: number; readonly style: number } | null {
    const [, day = '', clock = '', zone = ''] = MOMENT.exec(words) ?? [];
    const ms = parseIsoDate(day) ? Date.parse(`${day}${clock}Z`) : Number.NaN;
    const serial = Math.ceil((ms / DAY_MS + TO_1970) * FINEST) / FINEST;
    if (!(serial >= FIRST_RIGHT)) return null;
    if (!this.zones.includes(zone)) this.zones.push(zone);
    return { serial, style: FIXED + this.zones.indexOf(zone) };
  }

  /** What a style sheet holds, without its head. */
  get xml(): string {
    const { zones } = this;
    const formats = zones.map((zone, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss\\ &quot;${zone}&quot;"/>`).join('');
    const moments = zones.map((_zone, i) => `<xf xfId="0" numFmtId="${FIRST_FORMAT + i}" applyNumberFormat="1"/>`).join('');
    return (formats && `<numFmts count="${zones.length}">${formats}</numFmts>`)
      + '<fonts count="3"><font><sz val="11"/></font><font><b/><sz val="11"/></font><font><u/><sz val="11"/><color rgb="FF0563C1"/></font></fonts>'
      + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
      + `<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${FIXED + zones.length}"><xf xfId="0"/>`
      + `<xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="14" applyNumberFormat="1"/><xf xfId="0" fontId="2" applyFont="1"/>${moments}</cellXfs>`;
  }
}
