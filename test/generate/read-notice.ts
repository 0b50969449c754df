import { captureText } from '@/lib/capture/capture-text';
import type { PageCapture } from '@/lib/capture/types';
import { captureHtml } from '@/lib/cli/capture-file';
import { scoreDocument } from '@/lib/cli/accuracy/score-document';
import { Tally } from '@/lib/cli/accuracy/tally';
import type { Field, Miss } from '@/lib/cli/accuracy/tally';
import { CARRIERS } from './axes/carriers';
import type { NoticeSeed } from './choices';
import type { AxisValues, GeneratedNotice } from './sheet';
import { noticeFile, noticePage } from './write-page';
import { writeNotice } from './write-notice';

/** One thing looked for or found, and the values on the axes it was found or missed with. */
export interface Event {
  readonly field: Field;
  readonly how: 'right' | Miss['how'];
  readonly axes: AxisValues;
}

/** Counts like any tally, and keeps which part of the gold each count is of. */
class TracedTally extends Tally {
  readonly events: Event[] = [];

  constructor(private readonly notice: GeneratedNotice) {
    super();
  }

  private axesOf(of: object | undefined): AxisValues {
    return (of && this.notice.axesOf.get(of)) ?? this.notice.axes;
  }

  override right(field: Field, of?: object): void {
    super.right(field);
    this.events.push({ field, how: 'right', axes: this.axesOf(of) });
  }

  override miss(miss: Miss, of?: object): void {
    super.miss(miss);
    this.events.push({ field: miss.field, how: miss.how, axes: this.axesOf(of) });
  }
}

/** A generated notice, read and compared with its gold. */
export interface ReadNotice {
  readonly notice: GeneratedNotice;
  readonly capture: PageCapture;
  readonly tally: Tally;
  readonly events: readonly Event[];
}

const URL = 'http://www.qingxi.gov.cn/zwgk/1.html';

function capture(seed: NoticeSeed, { blocks }: GeneratedNotice): PageCapture {
  const { carrier } = seed.choice;
  const captured = CARRIERS[carrier].html
    ? captureHtml(noticePage(blocks, carrier), '1.html', URL, null)
    : captureText(noticeFile(blocks, carrier), { url: URL });
  if (!captured.ok) throw new Error(`a generated notice was refused: ${captured.error.kind}`);
  return 'capture' in captured.value ? captured.value.capture : captured.value;
}

/** Writes the notice of a seed, reads it as the extension would, and scores it as `npm run accuracy` scores any other. */
export function readNotice(seed: NoticeSeed): ReadNotice {
  const notice = writeNotice(seed);
  const read = capture(seed, notice);
  const tally = new TracedTally(notice);
  scoreDocument({ is_rectification_notice: true, notices: [notice.gold] }, read, tally);
  return { notice, capture: read, tally, events: tally.events };
}
