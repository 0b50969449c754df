import type { Trace } from '../decision';
import type { RuleId } from '../rules';
import type { Candidate, Deadline, Duty } from '../types';

/** A deadline as the rules find it; the parser adds its id, its issue and whether it is still open. */
export type FoundDeadline = Omit<Deadline, 'id' | 'issueId' | 'open' | 'inherited' | 'rule'> & { readonly rule: RuleId };
/** A duty as the rules find it; the parser adds its issue. */
export type FoundDuty = Omit<Duty, 'issueId'>;

/** A time refused for lack of proof; the parser adds its issue. */
export type FoundCandidate = Omit<Candidate, 'issueId'>;

/** The notice's own date and the day the inspection's findings were fed back, ISO days. */
export interface TimeContext {
  readonly issuedOn?: string;
  readonly feedbackOn?: string;
  /** Told which row decided on each date, and which refused it. */
  readonly trace?: Trace;
}
