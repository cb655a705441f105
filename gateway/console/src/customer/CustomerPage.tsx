import type { PageProps } from '../app/routes';
import { useQuery } from '../app/router';
import { useChanges, useLoad, useThrottled } from '../api/hooks';
import { useFormats, useLabels } from '../i18n/language';
import { uiLabels } from '../ui/labels';
import { Loaded } from '../ui/States';
import { Tabs } from '../ui/Tabs';
import { ConsentTab } from './ConsentTab';
import { IdentityTab } from './IdentityTab';
import { customerLabels } from './labels';
import { NextActions } from './NextActions';
import { Portrait } from './Portrait';
import { Timeline } from './Timeline';

const REFRESH_MS = 1_500;

/** Everything that is known of one customer; it follows the changes of their labels. */
export default function CustomerPage({ params }: PageProps) {
  const id = params['id']!;
  const t = useLabels(customerLabels);
  const ui = useLabels(uiLabels);
  const formats = useFormats();
  const [query, change] = useQuery();
  const portrait = useLoad((api, signal) => api.get('/v1/customers/{id}', { path: { id }, signal }), [id]);
  const refresh = useThrottled(portrait.reload, REFRESH_MS);
  const live = useChanges({ customer_id: id }, refresh);
  const name = (portrait.data?.attributes as Record<string, unknown> | undefined)?.['name'];
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{typeof name === 'string' ? name : id}</h1>
          <p className="muted">
            <code>{portrait.data?.id ?? id}</code> {portrait.data && t.asOf(formats.time(portrait.data.as_of))}
          </p>
        </div>
        <span className={live ? 'live on' : 'live'}>{live ? ui.live : ui.notLive}</span>
      </div>
      <Loaded from={portrait}>
        {(data) => (
          <Tabs
            label={t.sections}
            chosen={query.get('tab') ?? 'portrait'}
            onChoose={(tab) => change({ tab: tab === 'portrait' ? '' : tab })}
            tabs={[
              { name: 'portrait', label: t.portrait, content: () => <Portrait customer={data} /> },
              { name: 'timeline', label: t.timeline, content: () => <Timeline id={id} /> },
              { name: 'next', label: t.next, content: () => <NextActions id={id} /> },
              { name: 'identities', label: t.identities, content: () => <IdentityTab id={id} onMerged={portrait.reload} /> },
              { name: 'consent', label: t.consent, content: () => <ConsentTab id={id} onChange={portrait.reload} /> },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}
