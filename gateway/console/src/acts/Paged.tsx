import type { ReactNode } from 'react';
import type { Pages } from '../api/hooks';
import { Empty, Problem, Waiting } from '../ui/States';
import { More } from './More';

/** A short list with what asks for more of it; before there is any, why there is none. */
export function Paged<T>({ pages, none, noneHint, children }: { pages: Pages<T>; none: string; noneHint?: string; children: (items: readonly T[]) => ReactNode }) {
  if (pages.items.length > 0) {
    return (
      <>
        {children(pages.items)}
        <More pages={pages} />
      </>
    );
  }
  if (pages.error) return <Problem problem={pages.error} retry={pages.reload} />;
  return pages.loading ? <Waiting /> : <Empty title={none} {...(noneHint && { hint: noneHint })} />;
}
