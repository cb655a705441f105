import { Link } from '../app/router';
import { useFormats, useLabels } from '../i18n/language';
import { segmentLabels } from './labels';
import type { Preview } from './types';

/** How many customers an expression would hold, and some of them. */
export function PreviewCount({ preview, counting }: { preview: Preview | undefined; counting: boolean }) {
  const t = useLabels(segmentLabels);
  const { number } = useFormats();
  return (
    <div className="stack" aria-busy={counting}>
      <p role="status">
        {preview && (
          <strong>
            {preview.exact
              ? t.exactly(number(preview.members), number(preview.customers))
              : t.about(number(preview.members), number(preview.customers), number(preview.members_low), number(preview.members_high))}
          </strong>
        )}{' '}
        {counting && <span className="muted">{t.counting}</span>}
      </p>
      {preview && preview.failed > 0 && (
        <p className="tag-line">
          {t.failedFor(number(preview.failed))} <span lang="en">{preview.failure}</span>
        </p>
      )}
      {preview && preview.sample.length > 0 && (
        <p className="row small">
          <span className="muted">{t.someOfThem}</span>
          {preview.sample.map((one) => (
            <Link key={one.customer_id} to={`/customers/${encodeURIComponent(one.customer_id)}`}>
              {one.customer_id}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}
