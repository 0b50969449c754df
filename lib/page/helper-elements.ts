/**
 * Elements that extensions and widgets of translation, dictionaries and writing aids put into a page, as those of 2024 to 2026
 * mark them: a translation behind each paragraph, a bubble, a toolbar. What they wrap around the page's own words is not here.
 */
const ADDED = [
  // 沉浸式翻译 (Immersive Translate): 「<font class="notranslate immersive-translate-target-wrapper" lang="en">…」
  '[class*="immersive-translate-target"]', '[id^="immersive-translate-target"]', '[data-immersive-translate-translation-element-mark]',
  '#immersive-translate-popup', '#immersive-translate-container', '.immersive-translate-loading-spinner', '.immersive-translate-error-wrapper',
  // KISS Translator, FluentRead 流畅阅读, Read Frog 陪读蛙, 彩云小译, 简约翻译 (SimpleTranslate), Linguist
  'kiss-translator', '.kiss-wrapper.notranslate', '.fluent-read-bilingual-content', '[data-fr-translation-owned]', '.fluent-read-loading',
  '[class*="read-frog-translated"]', '.cyxy-trs-target', '.cyxy-target-popup', '[class^="simple-translate-"]', '#simple-translate',
  'linguist-translation',
  // Google's widget and Chrome's own bubble, Microsoft's, Youdao's
  '.skiptranslate', '#goog-gt-tt', '#goog-gt-vt', '.goog-te-spinner-pos', '#google_translate_element', '#MSTTExitLink', '#WidgetFloaterPanels',
  '#YOUDAO_SELECTOR_WRAPPER', '#yddContainer', '.yddContainer',
  // dictionaries under the pointer, writing aids, readings of characters
  '.saladict-external', '#saladict-dictpanel-root', '#zhongwen-window', '#rikaichan-window', 'grammarly-extension', 'grammarly-desktop-integration',
  'lt-toolbar', 'lt-highlighter', 'deepl-input-controller', 'deepl-inline-translate', 'mtt-tooltip', '.pinyin-annotation', 'hypothesis-sidebar',
  'weava-ui', 'translator-popup-page',
].join(',');

/** The elements of a document that a helper of the reader's put in; they are no text of the page. */
export const helperElements = (document: Document): ReadonlySet<Element> => new Set(document.querySelectorAll(ADDED));
