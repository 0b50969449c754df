import { Converter } from 'opencc-js/cn2t';
import { expect, it } from 'vitest';
import { assess } from '@/lib/capture/assess';
import type { CapturePayload } from '@/lib/capture/types';
import { compareSaved } from '@/lib/store/find-saved';
import { saveCapture } from '@/lib/store/save-capture';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { samplePayload } from './sample-payload';
import { testDatabase } from './test-database';

const TEXT = [
  '中共澜川县粮食局党组关于巡察整改进展情况的通报',
  '根据县委统一部署，2024年3月11日至5月10日，县委第四巡察组对县粮食局党组进行了巡察。现将巡察整改进展情况予以公布。',
  '1.关于“仓储台账记录后补”问题的整改。', '一是对12座粮仓的台账逐页核对。该问题已整改到位。',
  '2.关于“干部队伍松散”问题的整改。', '一是剩余2项制度将于2025年3月底前出台。', '中共澜川县粮食局党组', '2024年10月28日',
].join('\n');

const payloadOf = (text: string): CapturePayload => {
  const payload = samplePayload();
  const article = articleFromPlainText(text);
  return { ...payload, capture: { ...payload.capture, article, ...assess(article, { titles: [] }) } };
};

it.each(['t', 'tw', 'hk'] as const)('a page that is converted after it was saved has not changed (%s)', async (to) => {
  const db = testDatabase();
  const converted = payloadOf(Converter({ from: 'cn', to })(TEXT));
  expect(converted.capture.notices).toHaveLength(1);
  expect((await saveCapture(db, payloadOf(TEXT))).ok).toBe(true);
  expect(await compareSaved(db, converted.capture)).toMatchObject({ ok: true, value: { current: true } });
  expect(await saveCapture(db, converted)).toMatchObject({ ok: true, value: { how: 'already-saved' } });

  const changed = payloadOf(Converter({ from: 'cn', to })(TEXT.replace('2025年3月底前', '2025年5月底前')));
  expect(await compareSaved(db, changed.capture)).toMatchObject({ ok: true, value: { current: false } });
  db.close();
});
