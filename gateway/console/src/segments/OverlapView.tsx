import { useState, type CSSProperties } from 'react';
import { useLoad } from '../api/hooks';
import { useFormats, useLabels } from '../i18n/language';
import { Loaded } from '../ui/States';
import { segmentLabels } from './labels';
import type { Overlap, Segment } from './types';
import './segments.css';

const MOST = 20;

/** How many customers segments share, two by two. */
export function OverlapView({ segments }: { segments: readonly Segment[] }) {
  const t = useLabels(segmentLabels);
  const [chosen, setChosen] = useState<readonly string[]>(() => segments.slice(0, 5).map((segment) => segment.name));
  const toggle = (name: string) =>
    setChosen((before) => (before.includes(name) ? before.filter((one) => one !== name) : [...before, name]));
  return (
    <div className="stack">
      <fieldset className="choices">
        <legend className="muted small">{t.overlapHint}</legend>
        {segments.map((segment) => (
          <label key={segment.name}>
            <input
              type="checkbox"
              checked={chosen.includes(segment.name)}
              disabled={!chosen.includes(segment.name) && chosen.length >= MOST}
              onChange={() => toggle(segment.name)}
            />
            {segment.name}
          </label>
        ))}
      </fieldset>
      {chosen.length < 2 ? <p className="state">{t.chooseTwo}</p> : <Matrix names={chosen} />}
    </div>
  );
}

function Matrix({ names }: { names: readonly string[] }) {
  const t = useLabels(segmentLabels);
  const formats = useFormats();
  const overlap = useLoad(
    (api, signal) => api.untyped<Overlap>('get', '/v1/segments:overlap', { query: { segments: names.join(',') }, signal }),
    [names],
  );
  return (
    <Loaded from={overlap}>
      {(data) => (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t.overlap}>
          <table>
            <caption className="hidden">{t.overlap}</caption>
            <thead>
              <tr>
                <td />
                {data.segments.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.segment}>
                  <th scope="row">{row.segment}</th>
                  {row.members.map((members, place) => (
                    <td key={data.segments[place]} className="share" style={{ '--share': row.jaccard[place] ?? 0 } as CSSProperties}>
                      {formats.number(members)}
                      {data.segments[place] !== row.segment && (
                        <span className="small muted"> · {formats.percent(row.jaccard[place], 1)}</span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Loaded>
  );
}
