import { SAMPLE_TEXT, samplePayload } from '../store/sample-payload';

const SITE = 'http://sw.liuhe.gov.cn/faults/';
/** Address of the page a name stands for. */
export const urlOf = (name: string): string => `${SITE}${name}.html`;
/** Key of its record. */
export const keyOf = (name: string): string => `${urlOf(name)}#0`;
/** The name in an address or a key. */
export const nameIn = (key: string): string => key.replace(SITE, '').replace(/\.html(?:#0)?$/, '');

/** Begins the names of records that come out of a file. */
export const IN_FILE = 'f';

/** How often a page says its line: writing a long text takes long enough to be interrupted; out of a file many short ones come at once. */
const linesOf = (name: string): number => (name.startsWith(IN_FILE) ? 100 : 4000);

/** A page with a text of some length. */
export const payloadOf = (name: string, revision: number) => samplePayload({
  url: urlOf(name), method: 'queue', text: `${SAMPLE_TEXT}\n${`${name}的说明。`.repeat(linesOf(name))}\n第${revision}稿`,
});
