import type { ComponentChildren } from 'preact';

/** A titled part of a view. The title can take the focus, so that the section bar can lead there. */
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

/** A row of links to the sections below; moves the focus, too. */
export function SectionBar(props: { label: string; sections: readonly { id: string; title: string; count?: string }[] }) {
  function go(event: MouseEvent, id: string): void {
    event.preventDefault();
    const title = document.getElementById(id);
    title?.scrollIntoView({ block: 'start' });
    title?.focus({ preventScroll: true });
  }
  return (
    <nav class="section-bar" aria-label={props.label}>
      {props.sections.map(({ id, title, count }) => (
        <a key={id} href={`#${id}`} onClick={(event) => go(event, id)}>
          {title}
          {count !== undefined && <span class="count">{count}</span>}
        </a>
      ))}
    </nav>
  );
}
