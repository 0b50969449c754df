const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements whose content is never article text: not rendered, or controls the reader fills in. */
export const SKIPPED_TAGS = set(
  'script style noscript template head title meta link base param source track area datalist noframes noembed ' +
    'select option optgroup button input textarea progress meter output ' +
    'svg math canvas video audio embed img picture applet bgsound rp rt',
);

/** Words that were taken back: seen, crossed out, and no part of what the text says. */
export const STRUCK_TAGS = set('s strike del');

/** Elements a browser shows as blocks without being told. Checked against the HTML standard's "Rendering" section. */
export const BLOCK_TAGS = set(
  'html body address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p plaintext pre search ' +
    'section summary textarea ul xmp foreignObject table caption thead tbody tfoot tr td th',
);

/** Table parts stay what they are, whatever the style sheet says: the grid is read from them. */
export const TABLE_TAGS = set('table caption thead tbody tfoot tr td th');

/** Parts of tables that are made of other elements, by their role: the grids of script libraries. */
const ROLE_TAGS: Readonly<Record<string, string>> = {
  table: 'table', grid: 'table', treegrid: 'table', rowgroup: 'tbody', row: 'tr', cell: 'td', gridcell: 'td', columnheader: 'th', rowheader: 'th',
};

/** The tag of the table part that an element says it is, by its role; else its own. */
export function tableTag(tag: string, role: string | null): string {
  return (role === null || TABLE_TAGS.has(tag) ? undefined : ROLE_TAGS[role]) ?? tag;
}

/** Elements whose line breaks are shown without any style. */
export const PRE_TAGS = set('pre listing plaintext textarea xmp');

/** Text in a field that is not to be filled in: shorter ones are links and codes to copy. */
const FIELD_TEXT = 100;

/** Is this a read-only field that shows a text, as some systems print the bodies of their letters and notices? */
export const isTextField = (element: Element): boolean =>
  element.localName === 'textarea' && (element.hasAttribute('readonly') || element.hasAttribute('disabled')) &&
  element.textContent.length >= FIELD_TEXT && (element as HTMLTextAreaElement).value === (element as HTMLTextAreaElement).defaultValue;

/** Is this a drawing that holds parts of a page, as editors of 公众号 make folds and slides? Its own letters and pictures are none. */
export const isDrawnText = (element: Element): boolean => element.localName === 'svg' && element.querySelector('foreignObject') !== null;

/** Is this an `<object>` that shows another page, as a frame does? */
export const isPageObject = (element: Element): boolean =>
  element.localName === 'object' && (
    Boolean((element as HTMLObjectElement).contentDocument) || /html/.test(element.getAttribute('type') ?? '') ||
    /\.(?:s?html?|xhtml|jsp|aspx?|php)(?:[?#]|$)/i.test(element.getAttribute('data') ?? '')
  );
