import { CONTACT_PURPOSES } from '../words/fields';

/** What a label announces. `fax` and `time` are read so that their numbers are not taken for telephones. */
export type ContactKind = 'phone' | 'address' | 'postcode' | 'email' | 'fax' | 'time' | 'person';

/** A label in folded text; `end` is where its value begins (behind the colon and a bracketed remark). */
export interface ContactLabel {
  readonly kind: ContactKind;
  readonly start: number;
  readonly end: number;
  /** False where only a verb announces the value (请致电…, 发送至…). */
  readonly strong: boolean;
}

/** Province, city, street and house number run to some forty characters. */
const STREET_WITHIN = 40;

const WORDS: readonly (readonly [ContactKind, string])[] = [
  ['email', '(?:(?:电子|举报|监督|联系|公开|接收|意见|工作|专用|公共|单位|反馈|投诉)*(?:邮\\n?箱|电子\\n?邮\\n?件|电子\\n?信\\n?箱|邮件)(?:地址|账号)?|[Ee]-?[Mm][Aa][Ii][Ll](?:地址)?)'],
  ['postcode', '(?:邮\\n?政\\n?编\\n?码|邮\\n?编|邮政区编码|邮码)'],
  ['fax', '(?:传真(?:电话|号码)?|[Ff]ax)'],
  ['time', '(?:(?:受理|接听|办公|工作|接待|来访|公示|监督)(?:举报)?时间|时间|截止日期)'],
  ['person', '(?:联系人|负责人|经办人)'],
  ['phone', `(?:(?:${CONTACT_PURPOSES}|投诉|反映|受理|值班|办公|服务|信访|固定|座机|移动|公开|意见|反馈|纪检|办公室|热线|专线|接访)*(?:电\\n?话|手\\n?机)(?:号码|号)?(?:/传真|\\(传真\\))?|(?:举报|监督|服务|咨询|投诉)热线|座机|来电(?:请(?:拨打?|打))?|联系方式|[Tt][Ee][Ll])`],
  ['address', `(?:(?:通信|通讯|联系|邮寄|办公|来信|来访|接访|接待|信访|单位|收信|寄信|投递|收件|详细|现场|反映|举报|受理)*(?:地\\n?址|地点)|邮政(?:专用)?信箱|邮政邮箱|(?<!号)(?:举报|专用|意见|联系|监督|通信|邮寄|来信|收件|书面)*信箱|来访(?:请)?(?:到|至)|致函|(?:请|可以?|也可|或者?)(?:直接)?[到至](?=[^,。;\\n]*?[市县区镇乡村路街号])(?=[^,。;\\n]{4,${STREET_WITHIN}}?(?:当面|现场(?:反映|咨询)|面谈|反映))|来信来访(?=:)|(?:来信|信[件函])(?:请寄|邮寄|寄)?(?:至|到)?|(?:请|可)?(?:邮寄|寄送|寄)(?:至|到|往))`],
];
const NAMES = WORDS.map(([kind, source]) => `(?<${kind}>${source})`).join('|');
const LABEL = new RegExp(`(?:${NAMES})(?<remark>\\((?!\\d{3})[^()\\n]{1,24}\\))?(?<mark>\\n?:\\n?|为:?|是:?|(?<=[址点])(?:位于|设?在)|\\n)?|(?<verb>(?:致电|拨打|来电)(?:至)?|发送(?:邮件)?(?:至|到))`, 'g');

const BRACKETED = /^[(][\u4e00-\u9fff]{2,16}(?:[路街道巷村镇乡]|大道)[\u4e00-\u9fff]{0,4}\d{1,5}号/;

/** 联系地址云岭县城关街道人民路8号: a street and a house number need no colon. */
const STREET = /^[\u4e00-\u9fff]+?(?:[路街道巷]|大道)[\u4e00-\u9fff]{0,4}\d{1,5}(?:-\d{1,4})?号/;

/** 医院医保办:0739-…: whom the number reaches stands for the label. */
const OFFICE = /[\u4e00-\u9fff][办科处室组部委局]:(?=\(?0\d{2,3}[-)\d]|1[3-9]\d{9}|[2-8]\d{6,7}(?!\d))/g;

/** Numbers of an office by its name, where no label of {@link LABEL} stands. */
const officeLabels = (text: string, others: readonly ContactLabel[]): ContactLabel[] =>
  [...text.matchAll(OFFICE)].flatMap(({ index, 0: { length } }) =>
    others.some(({ start, end }) => start < index + length && index < end) ? [] : [{ kind: 'phone' as const, start: index, end: index + length, strong: true }]);

/** ☎ 0592-…, 📮 法治路6号: a sign at the head of a line stands for the label. */
const SIGNS: readonly (readonly [ContactKind, string])[] = [['phone', '[☎☏]|📞|📱'], ['address', '📮|📍|🏠|🏢'], ['email', '✉|📧|📩']];
const SIGNED = new RegExp(`(?<=^|\\n)(?:${SIGNS.map(([kind, signs]) => `(?<${kind}>${signs})`).join('|')}):? ?`, 'g');

/** Labels that are signs, where no word says more exactly what follows. */
const signLabels = (text: string, others: readonly ContactLabel[]): ContactLabel[] =>
  [...text.matchAll(SIGNED)].flatMap(({ index, 0: { length }, groups = {} }) => {
    const kind = SIGNS.find(([name]) => groups[name] !== undefined)?.[0];
    const end = index + length;
    return kind === undefined || others.some(({ start }) => start === end) ? [] : [{ kind, start: index, end, strong: true }];
  });

/**
 * The labels of a closing, in order. A label needs a colon, 为, a line end, or a value that begins at once; words that
 * only mention the thing (来信来访, 电话回访) are no labels.
 */
export function findContactLabels(text: string): ContactLabel[] {
  const labels: ContactLabel[] = [];
  for (const match of text.matchAll(LABEL)) {
    const end = match.index + match[0].length;
    const groups = match.groups ?? {};
    if (groups['verb']) {
      labels.push({ kind: groups['verb'].startsWith('发送') ? 'email' : 'phone', start: match.index, end, strong: false });
      continue;
    }
    const kind = WORDS.find(([name]) => groups[name] !== undefined)?.[0];
    if (kind === undefined) continue;
    // 来信(滨海市云岭路12号,邮编:310000): the address stands in the brackets.
    const inBrackets = kind === 'address' && BRACKETED.test(text.slice(end, end + 24));
    if (inBrackets) {
      labels.push({ kind, start: match.index, end: end + 1, strong: true });
      continue;
    }
    const next = text.slice(end, end + 8);
    const atOnce = kind === 'phone' || kind === 'fax' ? /^[(+]?\d/.test(next) : kind === 'postcode' ? /^\d/.test(next) : kind === 'email' ? /^[A-Za-z\d]/.test(next) : kind === 'address' && (/[至到往寄函]/.test(match[0].slice(-1)) || (/址$/.test(match[0]) && STREET.test(text.slice(end, end + STREET_WITHIN))));
    if (groups['mark'] === undefined && groups['remark'] === undefined && !atOnce) continue;
    labels.push({ kind, start: match.index, end, strong: groups['mark'] !== undefined || atOnce });
  }
  return [...labels, ...officeLabels(text, labels), ...signLabels(text, labels)].sort((a, b) => a.start - b.start);
}
