import type { Axis } from './axis';
import { chineseNumber, chineseYear } from './numbering';

export interface Contact {
  readonly phone: string;
  readonly address: string;
  readonly postcode: string;
  readonly email: string;
}

type Shown = readonly (keyof Contact)[];

/** How a notice ends: lines of contact, and which of the four they name. */
export interface Closing {
  readonly lines: (contact: Contact) => readonly string[];
  readonly shown: Shown;
}

const ALL: Shown = ['phone', 'address', 'postcode', 'email'];
const INVITATION = '欢迎广大干部群众对整改落实情况进行监督。如有意见建议，请及时向我们反映。';

export const CLOSINGS = {
  none: { lines: () => [], shown: [] },
  'one line': {
    lines: ({ phone, address, email }) => [`${INVITATION}联系电话：${phone}；通讯地址：${address}；电子邮箱：${email}。`],
    shown: ['phone', 'address', 'email'],
  },
  lines: {
    lines: ({ phone, address, postcode, email }) => [
      INVITATION,
      `联系电话：${phone}`,
      `通信地址：${address}`,
      `邮政编码：${postcode}`,
      `电子邮箱：${email}`,
    ],
    shown: ALL,
  },
  '联系方式：': {
    lines: ({ phone, address, email }) => [`${INVITATION}联系方式：电话${phone}；邮政信箱：${address}；电子邮箱：${email}`],
    shown: ['phone', 'address', 'email'],
  },
  '（邮编：…）': {
    lines: ({ phone, address, postcode }) => [`公示期间，欢迎社会各界监督。监督电话：${phone}，地址：${address}（邮编：${postcode}）。`],
    shown: ['phone', 'address', 'postcode'],
  },
  'phone only': { lines: ({ phone }) => [`${INVITATION}监督举报电话：${phone}。`], shown: ['phone'] },
  'spaced labels': {
    lines: ({ phone, address, postcode }) => [INVITATION, `电　　话：${phone}`, `地　　址：${address}`, `邮　　编：${postcode}`],
    shown: ['phone', 'address', 'postcode'],
  },
  来信请寄: {
    lines: ({ phone, address, postcode }) => [`${INVITATION}来电请拨：${phone}；来信请寄：${address}，邮编${postcode}。`],
    shown: ['phone', 'address', 'postcode'],
  },
  传真: {
    lines: ({ phone, address, email }) => [
      `${INVITATION}联系电话：${phone}，传真：0570-3322110，联系地址：${address}，电子邮件：${email}。`,
    ],
    shown: ['phone', 'address', 'email'],
  },
  联系人: {
    lines: ({ phone, email }) => ['如有意见和建议，请与我们联系。', '联系人：刘晓明', `联系电话：${phone}`, `邮箱：${email}`],
    shown: ['phone', 'email'],
  },
  'no colons': {
    lines: ({ phone, address, email }) => [`${INVITATION}联系电话${phone}，联系地址${address}，电子邮箱${email}。`],
    shown: ['phone', 'address', 'email'],
  },
  特此通报: { lines: ({ phone }) => ['特此通报。', `（联系电话：${phone}）`], shown: ['phone'] },
  numbered: {
    lines: ({ phone, address, email }) => [`${INVITATION}反映渠道如下：`, `1.电话：${phone}`, `2.来信来访：${address}`, `3.邮箱：${email}`],
    shown: ['phone', 'address', 'email'],
  },
} satisfies Axis<Closing>;

/** How the date under the signature is written. */
export const SIGNED_DATES = {
  Y年M月D日: (year, month, day) => `${year}年${month}月${day}日`,
  二〇二四年: (year, month, day) => `${chineseYear(year)}年${chineseNumber(month)}月${chineseNumber(day)}日`,
  'Y-MM-DD': (year, month, day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
} satisfies Axis<(year: number, month: number, day: number) => string>;
