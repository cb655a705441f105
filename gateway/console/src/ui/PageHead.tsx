import type { ReactNode } from 'react';

/** What a page is called and about, and beside it what can be done. */
export function PageHead({ title, says, below, children }: { title: string; says?: ReactNode; below?: ReactNode; children?: ReactNode }) {
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {says && <p className="muted">{says}</p>}
        {below}
      </div>
      {children && <div className="row">{children}</div>}
    </div>
  );
}
