import { CARRIERS } from './axes/carriers';
import { HEADING_PLACES } from './axes/headings';
import { NUMBERINGS } from './axes/numbering';
import type { Numbering } from './axes/numbering';
import type { NoticeChoice } from './choices';

interface Need {
  readonly because: string;
  readonly when: (choice: NoticeChoice) => boolean;
  readonly gives: (choice: NoticeChoice) => Partial<NoticeChoice>;
}

const BOLD = ['bold headings', 'heading elements'];

/** What one value leaves no choice in. Put right, and not thrown away: else these values would hardly ever be drawn. */
const NEEDS: readonly Need[] = [
  {
    because: "a table is a page's; its rows are the problems, its columns the fields",
    when: ({ table }) => table !== 'none',
    gives: ({ carrier }) => ({ grouping: 'none', fields: 'none', ...(!CARRIERS[carrier].html && { carrier: 'p' }) }),
  },
  {
    because: 'groups need a level between the part and its problems',
    when: ({ numbering }) => (NUMBERINGS[numbering] as Numbering).group === null,
    gives: () => ({ grouping: 'none' }),
  },
  {
    because: 'a heading without any label is told by its boldness, and by standing alone',
    when: ({ numbering, table }) => NUMBERINGS[numbering].issue === 'nothing' && table === 'none',
    gives: ({ carrier, 'heading place': place }) => ({
      ...(!BOLD.includes(carrier) && { carrier: 'bold headings' as const }),
      ...(HEADING_PLACES[place].runIn && { 'heading place': 'own line' as const }),
    }),
  },
];

/** The nearest choice that somebody could write. */
export const settle = (choice: NoticeChoice): NoticeChoice =>
  NEEDS.reduce((settled, { when, gives }) => (when(settled) ? { ...settled, ...gives(settled) } : settled), choice);
