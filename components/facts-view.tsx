import type { ComponentChildren } from 'preact';
import type { Source } from '@/lib/capture/types';
import type { Found, Notice } from '@/lib/notice/types';
import { FoundValue } from './found-value';
import { useSpeech } from './i18n';
import { elementId } from './item-ref';
import type { NoticeContext } from './notice-context';
import { Section } from './section';

/** What the notice says of itself (who, by whom, when) and where the page comes from. */
export function FactsView(props: { notice: Notice | null; source: Source; context: NoticeContext }) {
  const { t, day } = useSpeech();
  const { notice, source, context } = props;

  const value = (label: string, found: Found, shown?: string) => (
    <FoundValue key={`${found.rule}:${found.text}`} found={found} label={label} shown={shown} context={context} />
  );
  const one = (label: string, found: Found | undefined, shown?: string): Fact | null =>
    found ? { label, value: value(label, found, shown) } : null;
  const many = (label: string, found: readonly Found[]): Fact | null =>
    found.length > 0 ? { label, value: <>{found.map((each) => value(label, each))}</> } : null;
  const dated = (label: string, found: Found | undefined): Fact | null => one(label, found, found && day(found.value));
  const plain = (label: string, words: string | undefined): Fact | null => (words ? { label, value: words } : null);

  const facts = [...(notice ? noticeFacts(notice) : []), ...sourceFacts()].filter((fact) => fact !== null);

  function noticeFacts(of: Notice): (Fact | null)[] {
    const { inspection, contacts } = of;
    const period = [inspection.start, inspection.end].filter((end) => end !== undefined);
    return [
      one(t('facts.title'), of.title),
      one(t('facts.organization'), of.organization),
      many(t('facts.aliases'), of.organizationAliases),
      plain(t('facts.type'), of.organizationType && t(`org.${of.organizationType}`)),
      one(t('facts.inspector'), of.inspector ?? inspection.body),
      inspection.kind
        ? {
            label: t('facts.inspection'),
            value: <>{value(t('facts.inspection'), inspection.kind)}{inspection.level && <span class="origin">{t(`level.${inspection.level}`)}</span>}</>,
          }
        : plain(t('facts.inspection'), inspection.level && t(`level.${inspection.level}`)),
      one(t('facts.round'), inspection.round),
      period.length > 0
        ? { label: t('facts.period'), value: <span class="range">{period.map((end) => value(t('facts.period'), end, day(end.value)))}</span> }
        : null,
      dated(t('facts.feedback'), inspection.feedbackOn),
      one(t('facts.issuedBy'), of.issuedBy),
      dated(t('facts.issuedOn'), of.issuedOn),
      many(t('facts.phone'), contacts.phone),
      many(t('facts.address'), contacts.address),
      many(t('facts.postcode'), contacts.postcode),
      many(t('facts.email'), contacts.email),
    ];
  }

  function sourceFacts(): (Fact | null)[] {
    return [
      notice?.title ? null : plain(t('facts.title'), source.title),
      plain(t('facts.site'), source.siteName),
      plain(t('facts.publishedOn'), source.publishedOn && day(source.publishedOn)),
      plain(t('facts.contentSource'), source.contentSource),
      plain(t('facts.documentNumber'), source.documentNumber),
      { label: t('facts.url'), value: <span class="url">{source.url}</span> },
    ];
  }

  return (
    <Section id={elementId(context, 'facts')} title={t('section.overview')}>
      <dl class="facts">
        {facts.map((fact) => (
          <div class="fact" key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      {source.attachments.length > 0 && (
        <>
          <h3 class="subtitle">{t('section.attachments')}</h3>
          <ul class="attachments">
            {source.attachments.map((attachment) => (
              <li key={attachment.url}>
                <span class="origin">{attachment.type.toUpperCase()}</span> {attachment.name || attachment.url}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

interface Fact {
  readonly label: string;
  readonly value: ComponentChildren;
}
