import { parseStyle } from './style-text';

/** 「var(--shown, block)」 with nothing nested in its second half. */
const USE = /var\(\s*(--[\w-]{1,80})\s*(?:,([^()]{0,80}))?\)/g;

/**
 * Values of custom properties over a whole document, without their cascade: what one name is given in two values on
 * different elements is not known.
 */
export class CustomProperties {
  private readonly values = new Map<string, string | null>();

  /** Values of registered properties where nothing is declared. */
  private readonly initial = new Map<string, string>();

  /** Takes the value a property begins with (`@property`). */
  begin(name: string, value: string | null): void {
    if (value !== null) this.initial.set(name, value);
  }

  /** Takes what a style's text declares of them. */
  declare(text: string): void {
    if (!text.includes('--')) return;
    for (const { property, value } of parseStyle(text)) {
      if (!property.startsWith('--')) continue;
      const before = this.values.get(property);
      this.values.set(property, before === undefined || before === value ? value : null);
    }
  }

  /** `value` with the uses in it replaced; null where one has no value that is known. */
  resolve(value: string): string | null {
    if (!value.includes('var(')) return value;
    const values = [...value.matchAll(USE)].map(([, name = '', instead]) => (this.values.has(name) ? this.values.get(name) : (this.initial.get(name) ?? instead?.trim())) ?? null);
    if (values.includes(null)) return null;
    let at = 0;
    const resolved = value.replace(USE, () => values[at++] ?? '');
    return resolved.includes('var(') ? null : resolved;
  }
}
