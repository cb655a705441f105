import type { EChartsCoreOption, ECharts } from 'echarts/core';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTheme } from '../app/theme';
import { useLabels } from '../i18n/language';
import { uiLabels } from '../ui/labels';
import { Waiting } from '../ui/States';
import { palette, type Palette } from './palette';

/** Kinds of charts; one of a new kind adds its parts in `kinds`. */
const KINDS = {
  bar: () => import('./kinds/bar'),
  graph: () => import('./kinds/graph'),
  heatmap: () => import('./kinds/heatmap'),
  line: () => import('./kinds/line'),
  marked: () => import('./kinds/marked'),
  sankey: () => import('./kinds/sankey'),
  scatter: () => import('./kinds/scatter'),
} as const;

/** A chart is drawn as soon as it is this near to what is seen, in pixels. */
const NEAR = 120;

/**
 * A chart with a description, and a table of the same for those who do not see it. ECharts, and what
 * this kind of chart needs of it, is loaded when the first one comes into view.
 */
export function Chart({
  kind,
  description,
  height = 280,
  option,
  table,
  onClick,
}: {
  kind: keyof typeof KINDS;
  description: string;
  height?: number;
  /** What is drawn, in the colours of the moment. */
  option: (colours: Palette) => EChartsCoreOption;
  table?: ReactNode;
  onClick?: (name: string) => void;
}) {
  const t = useLabels(uiLabels);
  const theme = useTheme();
  const box = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<ECharts | null>(null);
  const near = useNear(box);
  const latest = useRef(onClick);
  latest.current = onClick;

  useEffect(() => {
    if (!near) return;
    let made: ECharts | null = null;
    let gone = false;
    const size = new ResizeObserver(() => made?.resize());
    void Promise.all([import('./engine'), KINDS[kind]()]).then(([{ init }]) => {
      if (gone || !box.current) return;
      made = init(box.current);
      made.on('click', (event) => latest.current?.(String(event.name)));
      size.observe(box.current);
      setChart(made);
    });
    return () => {
      gone = true;
      size.disconnect();
      made?.dispose();
    };
  }, [kind, near]);

  useEffect(() => {
    if (!chart || chart.isDisposed()) return;
    const colours = palette(theme);
    chart.setOption({ ...common(colours), ...option(colours) }, true);
  }, [chart, option, theme]);

  return (
    <figure className="chart">
      <div role="img" aria-label={description} style={{ height }} ref={box} />
      {near && !chart && <Waiting />}
      {table && (
        <details>
          <summary>{t.chartTable}</summary>
          {table}
        </details>
      )}
    </figure>
  );
}

/** Whether an element has ever come near to what is seen. */
function useNear(element: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        setNear(true);
        watch.disconnect();
      },
      { rootMargin: `${NEAR}px` },
    );
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element]);
  return near;
}

function common(colours: Palette): EChartsCoreOption {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    animation: !still,
    animationDuration: 300,
    color: [...colours.series],
    textStyle: { color: colours.text, fontFamily: 'system-ui, sans-serif' },
    // Drawn, not written as HTML: inline styles are not allowed here.
    tooltip: {
      renderMode: 'richText',
      backgroundColor: colours.ground,
      borderColor: colours.line,
      textStyle: { color: colours.text },
    },
    grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
  };
}
