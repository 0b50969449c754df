declare module 'js-yaml' {
  /** The value of a YAML document. Throws where it is none. */
  export function load(text: string): unknown;
}
