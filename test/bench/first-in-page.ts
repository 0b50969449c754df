import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';

/** The first call of Readability in this page, on a clone as it asks for one. */
export const readability = (): boolean => Boolean(new Readability(document.cloneNode(true) as Document).parse());

/** The first call of Defuddle in this page. */
export const defuddle = (): boolean => Boolean(new Defuddle(document, { url: 'http://www.example.gov.cn/1.html' }).parse());
