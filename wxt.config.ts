import preact from '@preact/preset-vite';
import type { ConfigEnv, UserConfig } from 'vite';
import { defineConfig } from 'wxt';

/**
 * Dexie's minified code holds the raw character U+FFFF, and Chrome refuses an extension with such a file as
 * "not UTF-8 encoded"; the escape means the same in a string or a regular expression.
 */
const escapeNoncharacters = {
  name: 'escape-noncharacters',
  generateBundle(_options: unknown, bundle: Record<string, { type: string; code?: string }>) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk' && chunk.code) {
        chunk.code = chunk.code.replace(
          /[\ufdd0-\ufdef\ufffe\uffff]/g,
          (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
      }
    }
  },
};

/** Readability's package brings a second reader along that nobody here asks; what goes into pages need not carry it. */
const leaveOutReaderable = {
  name: 'leave-out-readerable',
  enforce: 'pre' as const,
  load: (id: string) => (/@mozilla\/readability\/Readability-readerable\.js(?:\?|$)/.test(id) ? 'module.exports = undefined;' : null),
};

/**
 * What Readability does that cannot come to anything in the clone it is given (lib/page/readability-root.ts makes it of blocks, lines
 * and links alone: no images, scripts, metas or styles), and what it then gives instead.
 */
const NOTHING_TO_DO: Readonly<Record<string, string>> = {
  _getJSONLD: 'return {};',
  _unwrapNoscriptImages: '',
  _isSingleImage: 'return false;',
  _fixLazyImages: '',
  _fixRelativeUris: '',
  _cleanStyles: '',
  _getArticleMetadata: 'return { title: this._unescapeHtmlEntities(this._getArticleTitle()) };',
};

/**
 * Readability tells a log that is off what it does, in many words, and makes a string of the whole article for it; and it looks for
 * what the clone cannot hold: what goes into pages need not carry either.
 *
 * @throws If a new Readability has another shape, so that a part would silently stay or a wrong one go.
 */
function slimReadability(source: string): string {
  const quiet = source.replace(/^ *this\.log\([^;]*\);$/gm, '').replaceAll('if (this._debug)', 'if (false)');
  return Object.entries(NOTHING_TO_DO).reduce((code, [name, body]) => {
    const method = new RegExp(`^  ${name}\\([^)]*\\) \\{\\n[\\s\\S]*?^  \\},$`, 'm');
    if (!method.test(code)) throw new Error(`Readability has no method ${name} any more: look at what wxt.config.ts leaves out of it.`);
    return code.replace(method, `  ${name}() { ${body} },`);
  }, quiet);
}

const leaveOutOfReadability = {
  name: 'leave-out-of-readability',
  enforce: 'pre' as const,
  transform: (code: string, id: string) => (/@mozilla\/readability\/Readability\.js(?:\?|$)/.test(id) ? { code: slimReadability(code), map: null } : null),
};

/**
 * Where a browser shows the page it is asked for computed styles; the cascade that stands in for it is for files, which our own
 * pages read (lib/files): scripts for pages, which are built one by one, need not carry it.
 * A document no window shows any more (a frame that was taken away) shows nothing.
 */
const leaveOutCascade = {
  name: 'leave-out-cascade',
  apply: ({ build }: UserConfig, { command }: ConfigEnv) => command === 'build' && Boolean(build?.lib),
  enforce: 'pre' as const,
  load: (id: string) => (/\/lib\/page\/declared-visibility\.ts(?:\?|$)/.test(id)
    ? "import { NOT_RENDERED } from './shown';\nexport const declaredVisibility = () => ({ shown: () => NOT_RENDERED, keepsBreaks: () => false, inks: () => false });"
    : null),
};

export default defineConfig({
  imports: false,
  vite: () => ({ plugins: [preact(), escapeNoncharacters, leaveOutReaderable, leaveOutOfReadability, leaveOutCascade] }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    permissions: [
      'storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus', 'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: ['*://*.gov.cn/*'],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: {
      extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    },
    commands: {
      // Z, N, X and R with Alt+Shift are keys of newer Chromium itself, which then suggests nothing.
      'capture-page': { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_commandOpen__' },
      'save-page': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSave__' },
      'next-mark': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
      'toggle-marks': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandMarks__' },
      // Chrome suggests four at most; whoever wants this one sets its keys.
      'previous-mark': { description: '__MSG_commandPrevious__' },
    },
    action: { default_title: '__MSG_extName__' },
    // caretPositionFromPoint, by which the mark under the pointer is found; Firefox has had it for long.
    ...(browser === 'chrome' && { minimum_chrome_version: '128' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: { id: 'zhenggai@zhenggai.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
      },
    }),
  }),
});
