/** Line icons on a 16-unit grid; always decorative, the words stand beside them or in a label. */
const PATHS = {
  completed: 'M3 8.5l3.2 3L13 4.5',
  'in-progress': 'M8 2.5a5.5 5.5 0 1 1-5.5 5.5M8 5v3l2 2',
  'long-term': 'M2.5 8c0-3 4-3 5.5 0s5.5 3 5.5 0-4-3-5.5 0-5.5 3-5.5 0z',
  'not-started': 'M8 2.5a5.5 5.5 0 1 0 .01 0z',
  unspecified: 'M4 8h8',
  deadline: 'M8 2.5a5.5 5.5 0 1 0 .01 0zM8 5v3.2l2.2 1.3',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.1',
  check: 'M6 6a2 2 0 1 1 2.8 1.8c-.6.3-.8.7-.8 1.4M8 11.6v.1',
  jump: 'M2 8h7.5M6.5 5l3 3-3 3M13 3v10',
  elsewhere: 'M6 3H3v10h10v-3M9 3h4v4M13 3L7.5 8.5',
  quote: 'M3 11V7.5C3 5.5 4 4.5 6 4M9 11V7.5C9 5.5 10 4.5 12 4',
  chevron: 'M6 4l4 4-4 4',
  back: 'M10 3.5L5.5 8 10 12.5',
  close: 'M4 4l8 8M12 4l-8 8',
  gear: 'M8 5.6a2.4 2.4 0 1 0 .01 0zM8 1.8v1.8M8 12.4v1.8M1.8 8h1.8M12.4 8h1.8M3.6 3.6l1.3 1.3M11.1 11.1l1.3 1.3M12.4 3.6l-1.3 1.3M4.9 11.1l-1.3 1.3',
  help: 'M8 1.8a6.2 6.2 0 1 0 .01 0zM6.2 6.3a1.9 1.9 0 1 1 2.6 1.7c-.6.3-.8.6-.8 1.2M8 11.3v.1',
  search: 'M7 2.8a4.2 4.2 0 1 0 .01 0zM10.2 10.2L13.4 13.4',
  save: 'M4 2.5h8v11l-4-3-4 3z',
  page: 'M4 2h5.5L12.5 5v9H4zM9 2v3.5h3.5',
  text: 'M3 4h10M3 7h10M3 10h7M3 13h5',
  export: 'M8 2.5v7.5M5 7.3l3 3 3-3M3 12.8h10',
  trash: 'M3 4.5h10M6.2 4.3V2.8h3.6v1.5M4.4 4.5l.6 9h6l.6-9',
  tag: 'M2.5 7.5v-5h5l6 6-5 5zM5 5v.1',
  lock: 'M4 7.5h8v6H4zM5.8 7.5V5.2a2.2 2.2 0 0 1 4.4 0v2.3',
  marks: 'M2.5 12.8h11M4 9.8l6.5-6.5 2 2L6 11.8H4z',
  building: 'M3 13.5V5l5-2.5L13 5v8.5M6 13.5V10h4v3.5M6 7h.1M10 7h.1',
  queue: 'M2.5 4h7M2.5 8h7M2.5 12h4M12.3 7v6M9.8 10.6l2.5 2.5 2.5-2.5',
  info: 'M8 1.8a6.2 6.2 0 1 0 .01 0zM8 7v4M8 4.8v.1',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon(props: { name: IconName; size?: number; class?: string }) {
  const size = props.size ?? 16;
  return (
    <svg class={`icon ${props.class ?? ''}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[props.name]} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
