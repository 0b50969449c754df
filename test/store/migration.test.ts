import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { ZhenggaiDatabase } from '@/lib/store/database';
import { listRecords } from '@/lib/store/list-records';
import { loadRecords } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import { EXAMPLES, makeOld } from './old-examples';
import { SAMPLE_TEXT, samplePayload } from './sample-payload';
import { newDisk } from './test-database';

describe('stored data of every version', () => {
  test('an example is kept of each, up to the newest', () => {
    const newest = new ZhenggaiDatabase('declared', { indexedDB: newDisk(), IDBKeyRange });
    expect(EXAMPLES.map(({ version }) => version)).toEqual(Array.from({ length: newest.verno }, (_, i) => i + 1));
  });

  test.each(EXAMPLES)('version $version opens, lists and loads with note, tags, review and older version', async (example) => {
    const options = { indexedDB: newDisk(), IDBKeyRange };
    await makeOld('zhenggai-migration', options, example);
    const db = new ZhenggaiDatabase('zhenggai-migration', options);
    const listed = await listRecords(db, { words: '资金拨付 重点', sort: 'deadline', today: '2024-05-01', offset: 0, limit: 10 });
    expect(listed).toMatchObject({ ok: true, value: { total: 1, broken: [], rows: [{ notes: '问过办公室', tags: ['重点'], versionCount: 1 }] } });
    const loaded = await loadRecords(db);
    expect(loaded).toMatchObject({ ok: true, value: { broken: [], records: [{
      capture: { text: `${SAMPLE_TEXT}\n更正` },
      notice: { organization: { value: '中共柳河县水务局党组' } },
      review: { reviewed: false, changedSinceReview: true },
      versions: [{ notice: { organization: { value: '中共柳河县水务局党组' } } }],
    }] } });
    const again = await saveCapture(db, samplePayload({ text: `${SAMPLE_TEXT}\n更正` }));
    expect(again).toMatchObject({ ok: true, value: { how: 'already-saved' } });
  });
});
