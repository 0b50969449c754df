import { isSignedDate, type WeighedWalk } from './choose-root';
import { isAsideHeading, isSiteFoot } from './furniture';
import { attributeOf, namesOf } from './real-property';

/** Parts of a page that stand around its article, also where they stand in the article's own container. */

/** Names of what sites let readers write, or link to; it may hold sentences. */
const OTHERS_WORDS =
  /(?:^|[\s_-])(?:comments?|comment[_-]?(?:list|area|box|wrap|content)|pinglun|plun|pl|repl(?:y|ies)|discuss(?:ion)?|liuyan|guestbook|related\w{0,12}|relevant\w{0,12}|xg(?:xw|yd|wz|lj|news)|recommend\w{0,12}|tuijian|copyrights?|foot(?:er)?)(?:$|[\s_\d-])/i;
/** Names of bars and boxes; one that holds a sentence is something else. */
const BARS =
  /(?:^|[\s_-])(?:tool-?(?:bar|box|s)?|share\w{0,12}|bdshare\w{0,20}|social\w{0,12}|breadcrumbs?|crumbs?|pager|pagination|page-?nav|skip\w{0,8}|skip-\w{1,8}|back-?to-?top|to-?top|go-?top|ads?|advert\w{0,10}|guanggao|qr-?code|ewm|erweima|wza|a11y|accessib\w{0,8}|audio|voice|print-?(?:bar|btn)|prev-?next|pre_?next|next-?prev|updown|sxp|nav|navbar|menu|login|search)(?:$|[\s_\d-])/i;
const OTHERS_TAGS = new Set(['nav', 'footer']);
const BAR_ROLES = new Set(['navigation', 'toolbar', 'search', 'menu', 'menubar', 'complementary']);
/** What holds more of the words than this is the text, whatever it is called; a site's foot is less. */
const MOST = { aside: 0.4, foot: 0.15 };

interface Words {
  readonly words: number;
  readonly all: number;
}

const isSentence = ({ isLong, weight, folded }: WeighedWalk['lines'][number]): boolean => isLong || (weight >= 12 && /[。;]/.test(folded));

/**
 * Is a block inside the root no part of the text: comments, links to other articles, bars of buttons, the site's foot?
 *
 * @param sizes - Words of the block and of the root. What holds a signature's date is the text's own.
 */
export function isAside(weighed: WeighedWalk, index: number, { words, all }: Words): boolean {
  const block = weighed.walk.blocks[index];
  if (!block) return false;
  const role = attributeOf(block.element, 'role') ?? '';
  if (OTHERS_TAGS.has(block.tag) || role === 'navigation') return true;
  if (words >= all * MOST.aside) return false;
  const lines = weighed.lines.slice(block.firstLine, block.endLine);
  const names = namesOf(block.element);
  const isBar = (): boolean => (BAR_ROLES.has(role) || block.tag === 'menu' || BARS.test(names)) && !lines.some(isSentence);
  const isOthers = (lines[0]?.furniture === true && isAsideHeading(lines[0].folded)) || OTHERS_WORDS.test(names)
    || (words < all * MOST.foot && lines.some(({ furniture, folded }) => furniture && isSiteFoot(folded)));
  return (isOthers || isBar()) && !lines.some(({ folded }) => isSignedDate(folded));
}
