/** Characters XML 1.0 cannot hold, written or as a reference; and halves of a pair. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as XML or HTML shows it: markup in it is text, what cannot be shown is U+FFFD. */
export const xmlText = (text: string): string => text.replace(NOT_XML, '\ufffd').replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
