import type { ReactNode } from 'react';

/** One numbered part of the intake. */
export function Section({ n, title, children }: { n: number; title: string; children: ReactNode }) {
  return (
    <section className="panel" aria-labelledby={`section-${n}`}>
      <header>
        <span className="section-number" aria-hidden>
          {n}
        </span>
        <h2 id={`section-${n}`}>{title}</h2>
      </header>
      <div className="panel-body">{children}</div>
    </section>
  );
}
