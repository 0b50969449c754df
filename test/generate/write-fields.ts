import { FIELD_ORDERS, FIELD_WORDS, LABEL_FORMS } from './axes/fields';
import type { FieldName, LabelForm } from './axes/fields';
import { MEASURE_LISTS } from './axes/measures';
import type { MeasureList } from './axes/measures';
import type { Series } from './axes/numbering';
import type { NoticeChoice } from './choices';
import type { Paragraphs } from './paragraphs';
import type { Sayings } from './say-issue';

/** Labels of measures, or null where there are none. `numbered` is the notice's own series for lines. */
export function measureLabels(choice: NoticeChoice, numbered: Series): ((n: number) => string) | null {
  const { label }: MeasureList = MEASURE_LISTS[choice['measure list']];
  const series = label === null ? numbered : label;
  return series ? (n) => series(n, 1) : null;
}

/** Measures in one string: 「一是…；二是…。」, or sentences where they have no labels. */
export function measuresInline(measures: readonly string[], choice: NoticeChoice, label: ((n: number) => string) | null): string {
  const { after = '' }: MeasureList = MEASURE_LISTS[choice['measure list']];
  return `${measures.map((one, i) => `${label ? `${label(i + 1)}${after}` : ''}${one}`).join(label ? '；' : '。')}。`;
}

function writeMeasures(text: Paragraphs, said: Sayings, choice: NoticeChoice, numbered: Series): void {
  const list: MeasureList = MEASURE_LISTS[choice['measure list']];
  const label = measureLabels(choice, numbered);
  if (!list.lines) {
    text.add(measuresInline(said.measures, choice, label));
    return;
  }
  said.measures.forEach((one, i) => {
    text.close();
    text.add(`${label ? `${label(i + 1)}${list.after ?? ''}` : ''}${one}。`);
  });
}

/**
 * Writes a problem's answer: its measures, and the labelled fields before and behind them.
 *
 * @returns Whether the last paragraph is a short field, which no sentence goes on in.
 */
export function writeFields(text: Paragraphs, said: Sayings, choice: NoticeChoice, numbered: Series): boolean {
  const words = FIELD_WORDS[choice['field words']];
  const form: LabelForm = LABEL_FORMS[choice['label form']];
  const paragraph = (field: FieldName, value: string): void => {
    if (form.ownLine) text.own(form.open(words[field]));
    text.own(form.ownLine ? value : `${form.open(words[field])}${value}`);
  };
  const short = (field: FieldName, value: string | undefined): void => {
    if (value === undefined) return;
    if (form.ownLine) paragraph(field, value);
    else text.own(form.field(words[field], value));
  };
  const openMeasures = (): void => {
    if (form.ownLine) text.own(form.open(words.measures));
    else {
      if (choice['heading place'].startsWith('own')) text.close();
      text.add(form.open(words.measures));
    }
  };
  const limit = said.limit?.words;
  const write: Readonly<Record<string, () => void>> = {
    measures: () => writeMeasures(text, said, choice, numbered),
    'label:measures': openMeasures,
    progress: () => paragraph('progress', `${said.progress}。`),
    responsible: () => short('responsible', said.responsible),
    limit: () => short('limit', limit),
    'responsible; limit': () =>
      text.own([`${words.responsible}：${said.responsible}`, ...(limit === undefined ? [] : [`${words.limit}：${limit}`])].join('；')),
    next: () => paragraph('next', said.promise !== null ? `${said.promise}。` : '继续巩固整改成果，防止问题反弹。'),
  };
  const order = FIELD_ORDERS[choice.fields];
  for (const part of order) write[part]?.();
  return order.at(-1) !== 'measures';
}
