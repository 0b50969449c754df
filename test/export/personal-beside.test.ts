import { describe, expect, test } from 'vitest';
import { writeRecords } from '@/entrypoints/ui/write-records';
import type { Found, Notice } from '@/lib/notice/types';
import { copiedRecords } from '@/lib/store/copy/copied-records';
import { copyWaiting } from '@/lib/store/copy/copy-waiting';
import { deleteRecord } from '@/lib/store/delete-record';
import { databaseSource, type RecordSource } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { must } from '../import/any-database';
import { newStorage, startOn } from '../store/copy/test-stores';
import { sampleNotice, samplePayload } from '../store/sample-payload';
import type { CapturePayload } from '@/lib/capture/types';

const NOW = '2024-04-02T10:00:00+08:00';
const [FIRST, SECOND] = ['0517-84510001', '0517-84510002'];
const URL = 'http://sw.liuhe.gov.cn/two.html';

/** A page with two notices, or with those of their telephones that are named. */
function twoOnAPage(phones: readonly string[]): CapturePayload {
  const text = ['关于甲局整改情况的通报', `联系电话：${FIRST}`, '关于乙局整改情况的通报', `联系电话：${SECOND}`].join('\n');
  const article = articleFromPlainText(text);
  const payload = samplePayload({ url: URL, text, notices: [] });
  const notices = phones.map((phone): Notice => {
    const start = text.indexOf(phone);
    const found: Found = { value: phone, text: phone, span: { start, end: start + phone.length }, rule: 'test/sample', from: 'text' };
    return { ...sampleNotice(article, {}), contacts: { phone: [found], address: [], postcode: [], email: [] } };
  });
  return { ...payload, capture: { ...payload.capture, article, notices } };
}

async function written(source: RecordSource, keys: readonly string[] | undefined, format: 'json' | 'package', personalData: 'masked' | 'kept'): Promise<string> {
  const { file } = await must(writeRecords(source, keys, { format, personalData, language: 'zh' }, new Date(NOW), () => undefined));
  return format === 'json' ? file.text() : new TextDecoder('latin1').decode(await file.arrayBuffer());
}

describe('personal data of a page with two notices', () => {
  test.each(['both', 'the first', 'the first, the second being deleted'] as const)('is covered in all of its text, exporting %s', async (which) => {
    const stores = startOn(newStorage());
    await must(saveCapture(stores.db, twoOnAPage([FIRST, SECOND]), NOW));
    if (which.includes('deleted')) await must(deleteRecord(stores.db, `${URL}#1`, NOW));
    const keys = which === 'both' ? undefined : [`${URL}#0`];
    const file = await written(databaseSource(stores.db), keys, 'json', 'masked');
    expect(file).not.toContain(FIRST);
    expect(file).not.toContain(SECOND);
    const kept = await written(databaseSource(stores.db), keys, 'json', 'kept');
    expect([kept.includes(FIRST), kept.includes(SECOND)]).toEqual([true, true]);
    await copyWaiting(stores);
    expect(await written(copiedRecords(stores.directory, await stores.ledger.entries()), undefined, 'json', 'masked')).not.toMatch(/0517-8451000[12]/);
  });

  test('is covered in readings of before, also where the present one names nobody', async () => {
    const { db } = startOn(newStorage());
    await must(saveCapture(db, twoOnAPage([FIRST, SECOND]), NOW));
    await must(saveCapture(db, twoOnAPage([FIRST]), NOW));
    const later = twoOnAPage([FIRST]);
    await must(saveCapture(db, { ...later, capture: { ...later.capture, notices: later.capture.notices.map((notice) => ({ ...notice, contacts: { phone: [], address: [], postcode: [], email: [] } })) } }, NOW));
    const file = await written(databaseSource(db), [`${URL}#0`], 'json', 'masked');
    expect(JSON.parse(file)).toMatchObject({ records: [{ notice: { contacts: { phone: [] } }, versions: [{ notice: { contacts: { phone: [{}] } } }] }] });
    expect(file).not.toMatch(/0517-8451000[12]/);
  });
});
