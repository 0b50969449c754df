import { firstMatch, inText, type Evidence, type Reading } from './evidence';
import { titleForm } from './title-form';

const GONE = /页面(?:不存在|未找到|找不到|已(?:删除|失效|过期))|(?:您|你)(?:访问|查看|请求|要找)的(?:页面|内容|信息|文章|网页)[^。]{0,20}(?:不存在|已(?:被)?删除|失效|找不到|下线)|(?:文章|信息|内容|稿件)(?:不存在|已(?:被)?(?:删除|撤回|下线))|404(?:NotFound|错误|页面)|^404$|NotFound/i;
/** An error page says little else; longer texts may quote such words. */
const ERROR_LENGTH = 600;
const DATED = /(?:^[\[(]?20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?[\])]?|[\[(]?20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?[\])]?|\d{2}-\d{2})$/;
/** The title of some body's notice, not a section heading of one. */
const WHOLE_TITLE = /^[^。:;\d(一二三四五六七八九十]{0,2}[^。:;]{2,60}(?:关于|党组|党委|委员会|支部)[^。:;]{2,60}$/;
const PROSE_LENGTH = 70;

/** Pages without an article: errors answered with status 200, and lists of links. */
export function noArticleEvidence(reading: Reading): Evidence[] {
  const gone = reading.length < ERROR_LENGTH ? firstMatch(reading, reading.paragraphs, GONE, 'error-page', -12) : null;
  const inMeta = gone ? null : reading.length < ERROR_LENGTH ? reading.context.titles.find(({ value }) => GONE.test(value)) : null;
  const evidence: Evidence[] = gone ? [gone] : [];
  if (inMeta) evidence.push({ name: 'error-page', weight: -12, where: 'title', quote: inMeta.value });
  const lines = reading.paragraphs.filter(({ blocks }) => blocks[0]?.kind !== 'cell');
  const prose = lines.filter(({ text }) => text.length > PROSE_LENGTH && /[。;]/.test(text)).reduce((sum, { text }) => sum + text.length, 0);
  const links = lines.filter(({ text }, i) => text.length >= 8 && (DATED.test(text) || (/(?:通报|报告|公示|公告|通知|方案)(?:\(.{1,10}\))?$/.test(text) && DATED.test(lines[i + 1]?.text ?? ''))));
  const notices = lines.filter(({ text }) => text.length <= 100 && WHOLE_TITLE.test(text) && titleForm(text)?.says === 'notice');
  const list = links.length >= 5 ? links : notices.length >= 4 ? notices : [];
  const [first] = list;
  if (first && !reading.answers && prose < reading.length * 0.4) {
    evidence.push(inText(reading, 'link-list', -10, first, 0, first.text.length));
  }
  return evidence;
}
