import { app } from '@/lib/i18n/catalogue/app';
import { bin } from '@/lib/i18n/catalogue/bin';
import { browserFrame } from '@/lib/i18n/catalogue/browser';
import { errors } from '@/lib/i18n/catalogue/errors';
import { exchange } from '@/lib/i18n/catalogue/exchange';
import { files } from '@/lib/i18n/catalogue/files';
import { gestures } from '@/lib/i18n/catalogue/gestures';
import { join } from '@/lib/i18n/catalogue/join';
import { library } from '@/lib/i18n/catalogue/library';
import { lists } from '@/lib/i18n/catalogue/lists';
import { notice } from '@/lib/i18n/catalogue/notice';
import { page } from '@/lib/i18n/catalogue/page';
import { pages } from '@/lib/i18n/catalogue/pages';
import { queue } from '@/lib/i18n/catalogue/queue';
import { reasons } from '@/lib/i18n/catalogue/reasons';
import { recheck } from '@/lib/i18n/catalogue/recheck';
import { reread } from '@/lib/i18n/catalogue/reread';
import { review } from '@/lib/i18n/catalogue/review';
import { sample } from '@/lib/i18n/catalogue/sample';
import { saved } from '@/lib/i18n/catalogue/saved';
import { split } from '@/lib/i18n/catalogue/split';
import { storage } from '@/lib/i18n/catalogue/storage';
import { times } from '@/lib/i18n/catalogue/times';
import { verdicts } from '@/lib/i18n/catalogue/verdicts';
import { versions } from '@/lib/i18n/catalogue/versions';

/** Every text a user sees, in every language. Split by where it is shown; one namespace. */
export const catalogue = {
  ...app, ...bin, ...browserFrame, ...errors, ...exchange, ...files, ...gestures, ...join, ...library, ...lists, ...notice, ...page, ...pages, ...queue, ...reasons, ...recheck, ...reread, ...review, ...sample, ...saved, ...split, ...storage, ...times, ...verdicts, ...versions,
} as const;

export type MessageKey = keyof typeof catalogue;
