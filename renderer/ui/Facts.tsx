import type { ReactNode } from 'react';

/** A titled group of names and values. */
export function Facts({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="fact-group">
      <h3 className="group-title">{title}</h3>
      <dl className="facts">{children}</dl>
    </section>
  );
}

/** One name and its value. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="selectable">{children}</dd>
    </>
  );
}
