import type { ComponentChildren } from 'preact';
import type { Source } from '@/lib/capture/types';
import type { Found, Notice } from '@/lib/notice/types';
import { FoundValue } from './found-value';
import { useSpeech } from './i18n';
import { elementId } from './item-ref';
import type { NoticeContext } from './notice-context';
import type { FactSlot } from '@/lib/review/types';
import { listedItem, ReviewedChip } from './reviewed-chip';
import { Roving } from './roving';
import { Section } from './section';

/** What the notice says of itself (who, by whom, when) and where the page comes from. */
export function FactsView(props: { notice: Notice | null; source: Source; context: NoticeContext }) {
  const { t, day } = useSpeech();
  const { notice, source, context } = props;

  const value = (label: string, found: Found, shown?: string) => (
    <FoundValue key={`${found.rule}:${found.text}`} found={found} label={label} shown={shown} context={context} />
  );
  const chip = (item: string) => <ReviewedChip item={item} context={context} />;
  const one = (label: string, found: Found | undefined, slot?: FactSlot, shown?: string): Fact | null =>
    found ? { label, value: <>{value(label, found, shown)}{slot && chip(slot)}</> } : null;
  const many = (label: string, slot: FactSlot, found: readonly Found[] = []): Fact | null =>
    found.length > 0 ? { label, value: <>{found.map((each, at) => <>{value(label, each)}{chip(listedItem(context, slot, at))}</>)}</> } : null;
  const dated = (label: string, found: Found | undefined, slot: FactSlot): Fact | null => one(label, found, slot, found && day(found.value));
  const plain = (label: string, words: string | undefined, slot?: FactSlot): Fact | null =>
    (words ? { label, value: <>{words}{slot && chip(slot)}</> } : null);

  /** Who, by whom, when: what is looked for first. */
  function leading({ organization, inspector, inspection, issuedOn }: Notice): (Fact | null)[] {
    const { kind, level, body, start, end } = inspection;
    const period = ([['inspection.start', start], ['inspection.end', end]] as const).flatMap(([slot, found]) => (found ? [{ slot, found }] : []));
    return [
      one(t('facts.organization'), organization, 'organization'),
      inspector ? one(t('facts.inspector'), inspector, 'inspector') : one(t('facts.inspector'), body, 'inspection.body'),
      kind
        ? {
            label: t('facts.inspection'),
            value: (
              <>
                {value(t('facts.inspection'), kind)}
                {chip('inspection.kind')}
                {level && <span class="origin">{t(`level.${level}`)}</span>}
                {level && chip('inspection.level')}
              </>
            ),
          }
        : plain(t('facts.inspection'), level && t(`level.${level}`), 'inspection.level'),
      period.length > 0
        ? { label: t('facts.period'), value: <span class="range">{period.map(({ slot, found }) => <span key={slot}>{value(t('facts.period'), found, day(found.value))}{chip(slot)}</span>)}</span> }
        : null,
      dated(t('facts.issuedOn'), issuedOn, 'issuedOn'),
    ];
  }

  const all = [
    ...(notice ? leading(notice) : []),
    dated(t('facts.feedback'), notice?.inspection.feedbackOn, 'inspection.feedbackOn'),
    one(t('facts.round'), notice?.inspection.round, 'inspection.round'),
    one(t('facts.issuedBy'), notice?.issuedBy, 'issuedBy'),
    plain(t('facts.type'), notice?.organizationType && t(`org.${notice.organizationType}`), 'organizationType'),
    many(t('facts.aliases'), 'organizationAliases', notice?.organizationAliases),
    notice?.title ? one(t('facts.title'), notice.title, 'title') : plain(t('facts.title'), source.title),
    plain(t('facts.site'), source.siteName),
    plain(t('facts.publishedOn'), source.publishedOn && day(source.publishedOn)),
    plain(t('facts.contentSource'), source.contentSource),
    plain(t('facts.documentNumber'), source.documentNumber),
    { label: t('facts.url'), value: <span class="url">{source.url}</span> },
    many(t('facts.phone'), 'contacts.phone', notice?.contacts.phone),
    many(t('facts.address'), 'contacts.address', notice?.contacts.address),
    many(t('facts.postcode'), 'contacts.postcode', notice?.contacts.postcode),
    many(t('facts.email'), 'contacts.email', notice?.contacts.email),
  ].filter((fact) => fact !== null);
  const [first, rest] = [all.slice(0, LINES), all.slice(LINES)];

  return (
    <Section id={elementId(context, 'facts')} title={t('section.overview')}>
      <FactGroup label={t('section.overview')} facts={first} />
      {rest.length > 0 && (
        <details class="more">
          <summary>{t('facts.rest', { count: rest.length })}</summary>
          <FactGroup label={t('facts.restLabel')} facts={rest} />
        </details>
      )}
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

/** Facts, one Tab stop together. */
function FactGroup(props: { label: string; facts: readonly Fact[] }) {
  return (
    <Roving role="group" label={props.label}>
      <dl class="facts">
        {props.facts.map((fact) => (
          <div class="fact" key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </Roving>
  );
}

/** Facts that stand open; the rest is folded away, contacts last. */
const LINES = 5;

interface Fact {
  readonly label: string;
  readonly value: ComponentChildren;
}
