/** What a calendar expression says, before any year is worked out. Offsets count into the scanned text. */
export interface DateParts {
  readonly start: number;
  readonly end: number;
  /** A written year, all four digits (21年6月 is 2021). */
  readonly year?: number;
  /** 今年/本年 0, 明年/来年 1, 后年 2, 去年/上年 -1, 前年 -2; also 0 for a bare 年底/年内. */
  readonly yearOffset?: number;
  /** 次年/翌年: the year after the one named last; 当年/同年: the one named last. */
  readonly yearAfter?: 'next' | 'same';
  /** 1–12. */
  readonly month?: number;
  /** 本月 0, 下月 1, 上月 -1; also 0 for a bare 月底. */
  readonly monthOffset?: number;
  /** 次月: the month after the one named last; 当月/同月: the one named last. */
  readonly monthAfter?: 'next' | 'same';
  /** 1–31; not checked against the month's length, since the year may be unknown. */
  readonly day?: number;
  /** 上旬 1, 中旬 2, 下旬 3. */
  readonly dekad?: 1 | 2 | 3;
  /** 上半月 1, 下半月 2. */
  readonly halfMonth?: 1 | 2;
  /** 前三季度, 前10个月, 前半年: the period runs from the year's first day to the end of the quarter, month or half named. */
  readonly soFar?: true;
  /** 1–4. */
  readonly quarter?: number;
  /** 本季度 0, 下季度 1, 上季度 -1. */
  readonly quarterOffset?: number;
  /** 上半年 1, 下半年 2. */
  readonly half?: 1 | 2;
  /** 初 start, 中 middle, 底/末 end, 内 within: which part of the smallest period named. */
  readonly edge?: 'start' | 'middle' | 'end' | 'within';
  /** Number of a five-year plan: 13 for 十三五. */
  readonly plan?: number;
  /** 年度: a year that mostly names something (2021年度工作计划). */
  readonly annual?: boolean;
}

/** A calendar expression in the text: one date or period, or a range of two. `start`/`end` cover all of it. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly first: DateParts;
  /** The end of a range (2021年3月15日至{5月15日}, 6-{7月}). */
  readonly last?: DateParts;
  /** Part of it could not be read (202□年6月): it names no days, and `first` only where it stands. */
  readonly unreadable?: true;
}
