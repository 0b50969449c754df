import { namesFront, namesList, sameSite, withoutPlace } from '@/lib/web-address';

/**
 * Where an address led to:
 *
 *   own        itself: http or https, www, a slash, a session's number or a parameter more do not count
 *   front      the front page of its site
 *   column     a list of pages
 *   other-site another site: it may be the one that took over, or a provider's page about an unpaid bill
 *   elsewhere  another page of its site
 */
export type Landing = 'own' | 'front' | 'column' | 'other-site' | 'elsewhere';

/** Second-level names under which sites are registered one level below: x.gov.cn, x.com.hk. */
const SHARED_NAME = /^(?:gov|com|edu|org|net|ac|mil)$/;

/** The name a site is registered under: "jw.hetan.gov.cn" → "hetan.gov.cn". */
function registeredName(host: string): string {
  const names = host.toLowerCase().split('.');
  const shared = names.length > 2 && (names.at(-1) ?? '').length === 2 && SHARED_NAME.test(names.at(-2) ?? '');
  return names.slice(shared ? -3 : -2).join('.');
}

const pathOf = ({ pathname }: URL): string => pathname.replace(/;jsessionid=[^/]*/i, '').replace(/\/+$/, '');

/** Does this address have all the parameters the other has? Sites add their own. */
const hasAll = (has: URLSearchParams, wanted: URLSearchParams): boolean => [...wanted].every(([name, value]) => has.getAll(name).includes(value));

function isSame(one: URL, other: URL): boolean {
  const [a, b] = [withoutPlace(one.href), withoutPlace(other.href)].map((href) => URL.parse(href)?.hash ?? '');
  return sameSite(one, other) && pathOf(one) === pathOf(other) && a === b && hasAll(other.searchParams, one.searchParams);
}

/**
 * @param asked - The address that was opened, or another one the page is known under (its canonical one).
 * @returns `own` where an address cannot be read: nothing is concluded from it.
 */
export function whereTo(asked: readonly string[], came: string): Landing {
  const to = URL.parse(came);
  const from = asked.flatMap((address) => URL.parse(address) ?? []);
  const [first] = from;
  if (!to || !first || from.some((address) => isSame(address, to))) return 'own';
  if (registeredName(first.hostname) !== registeredName(to.hostname)) return 'other-site';
  if (namesFront(to)) return 'front';
  return namesList(to) ? 'column' : 'elsewhere';
}
