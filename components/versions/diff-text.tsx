import type { ComponentChildren } from 'preact';
import type { DiffPiece } from '@/lib/review/text-diff';
import { useSpeech } from '../i18n';

/** So much of what stayed the same is shown beside a change, in characters. */
const BESIDE = 24;
const HAS_NUMBER = /[\d一二三四五六七八九十百千万]/u;

/** The differences of a text, each with a little of what stands around it; numbers that changed stand out. */
export function DiffText(props: { readonly pieces: readonly DiffPiece[] }) {
  const { t } = useSpeech();
  const { pieces } = props;
  const same = (text: string, at: number): ComponentChildren => {
    const [before, after] = [at > 0 ? BESIDE : 0, at < pieces.length - 1 ? BESIDE : 0];
    if (text.length <= before + after + BESIDE) return text;
    return [
      text.slice(0, before),
      <span class="diff-gap">{t('versions.gap', { count: text.length - before - after })}</span>,
      after > 0 ? text.slice(-after) : '',
    ];
  };
  return (
    <p class="diff-text" lang="zh-CN">
      {pieces.map(({ kind, text }, at) => {
        if (kind === 'same') return <span key={at}>{same(text, at)}</span>;
        const Tag = kind === 'gone' ? 'del' : 'ins';
        return <Tag key={at} class={HAS_NUMBER.test(text) ? 'diff-number' : ''}>{text}</Tag>;
      })}
    </p>
  );
}
