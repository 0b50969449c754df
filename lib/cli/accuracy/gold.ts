import { basename, dirname } from 'node:path';
import { z } from '@/lib/zod';
import { readJson } from './read-json';

/**
 * What a careful reader marked in a document: the corpus's gold files and our own test/articles/<slug>/expected.json.
 * A field that is absent is not scored; null says the document does not hold it.
 */
const said = z.string().nullish();
const many = z.union([z.string(), z.array(z.string())]).nullish();
const start = z.object({ label: said, starts_with: z.string() });

const issue = z.object({
  ordinal: said,
  title: said,
  section_path: z.array(z.string()).nullish(),
  status: z.string().nullish(),
  status_acceptable: z.array(z.string()).nullish(),
  measures: z.array(start).nullish(),
  pending_measures: z.array(start).nullish(),
  responsible: z.array(z.string()).nullish(),
});

const deadline = z.object({
  quote: z.string(),
  expression: z.string(),
  due: said,
  due_acceptable: z.array(z.string().nullable()).nullish(),
  tier: z.enum(['core', 'borderline']).nullish(),
});

const notice = z.object({
  title: said,
  complete: z.boolean().nullish(),
  continued_from: said,
  continued_to: said,
  organization: said,
  inspector: said,
  inspection_start: said,
  inspection_end: said,
  feedback_date: said,
  issued_by: said,
  issued_on: said,
  declared_totals: z.array(z.object({ quote: z.string(), values: z.record(z.string(), z.number().nullable()) })).nullish(),
  contacts: z.object({ phone: many, address: many, postcode: many, email: many }).nullish(),
  sections: z.array(z.object({ label: said, title: z.string() })).nullish(),
  issues: z.array(issue).nullish(),
  deadlines: z.array(deadline).nullish(),
  past_dates: z.array(z.object({ quote: z.string(), expression: z.string() })).nullish(),
  accountability: z.array(z.object({ quote: z.string(), measure: said, persons: z.number().nullish() })).nullish(),
});

const gold = z.object({
  doc: z.string().nullish(),
  /** Address the page was saved from; our own fixtures may name one. */
  url: said,
  is_rectification_notice: z.boolean(),
  /** Set by `npm run fixture`: what the program read, not yet what a reader found. */
  draft: z.boolean().nullish(),
  notices: z.array(notice).default([]),
});

export type Gold = z.infer<typeof gold>;
export type GoldNotice = z.infer<typeof notice>;
export type GoldIssue = z.infer<typeof issue>;
export type GoldDeadline = z.infer<typeof deadline>;
export type GoldStart = z.infer<typeof start>;

/** Reads a gold file. @throws If it is missing, no JSON, not of this shape or still a draft; the message names the file. */
export async function readGold(path: string): Promise<Gold> {
  const slug = basename(dirname(path));
  const read = await readJson(path, gold, `Make a draft to correct by reading: npm run fixture -- ${slug}`);
  if (read.draft) throw new Error(`${path} is still the draft the program made: read the notice, correct what is wrong, then delete the line "draft"`);
  return read;
}
