import type { Pages } from '../api/hooks';
import { useLabels } from '../i18n/language';
import { Problem } from '../ui/States';
import { actLabels } from './labels';

/** Asks for the next page of a short list. */
export function More<T>({ pages }: { pages: Pages<T> }) {
  const t = useLabels(actLabels);
  if (pages.error) return <Problem problem={pages.error} retry={pages.reload} />;
  if (pages.complete || pages.items.length === 0) return null;
  return (
    <button type="button" onClick={pages.more} disabled={pages.loading}>
      {t.more}
    </button>
  );
}
