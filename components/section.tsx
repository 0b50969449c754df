import type { ComponentChildren } from 'preact';

/** A titled part of a view. The title can take the focus, so that the summary can lead there. */
export function Section(props: { id: string; title: string; count?: string; children: ComponentChildren }) {
  return (
    <section class="section" aria-labelledby={props.id}>
      <h2 class="section-title" id={props.id} tabIndex={-1}>
        {props.title}
        {props.count !== undefined && <span class="count">{props.count}</span>}
      </h2>
      {props.children}
    </section>
  );
}
