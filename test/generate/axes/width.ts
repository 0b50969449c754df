import type { Axis } from './axis';

/** How wide a notice prints its marks, and its digits (those of telephone numbers and addresses stay as they are). */
export interface Width {
  readonly marks: (text: string) => string;
  readonly digits: (text: string) => string;
}

const HALF: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' };

const same = (text: string): string => text;
const halfMarks = (text: string): string => text.replace(/[，：；（）]/g, (mark) => HALF[mark] ?? mark);
const halfParentheses = (text: string): string => text.replace(/[（）]/g, (mark) => HALF[mark] ?? mark);
/** 1️⃣ is one character to whoever types it. */
const fullDigits = (text: string): string => text.replace(/\d(?!\ufe0f)/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const spacedDigits = (text: string): string => text.replace(/(?<=[年月于在至])(?=\d)/g, ' ').replace(/(?<=\d)(?=[年月日])/g, ' ');

export const WIDTHS = {
  'full marks': { marks: same, digits: same },
  'half marks': { marks: halfMarks, digits: same },
  'half parentheses': { marks: halfParentheses, digits: same },
  'full digits': { marks: same, digits: fullDigits },
  'spaced dates': { marks: same, digits: spacedDigits },
  'straight quotes': { marks: (text) => text.replace(/[“”]/g, '"'), digits: same },
} satisfies Axis<Width>;
