import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Pages } from '../api/hooks';
import { useLabels } from '../i18n/language';
import { uiLabels } from './labels';
import { visibleRows } from './rows';
import { Empty, Problem, Waiting } from './States';

export interface Column<T> {
  readonly name: string;
  readonly label: string;
  readonly cell: (row: T) => ReactNode;
  readonly numeric?: boolean;
  /** How the list is ordered when the header is pressed; without it the header is text. */
  readonly order?: string;
  /** Left out where there is little room. */
  readonly wide?: boolean;
}

/** A small table, all of it drawn. */
export function Table<T>({ caption, columns, rows, rowKey }: { caption: string; columns: readonly Column<T>[]; rows: readonly T[]; rowKey: (row: T) => string }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={classes(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.name} className={classes(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ROW_HEIGHT = 44;

/** A table of any length: only rows in sight are drawn, and the next page is asked for ahead of its time. */
export function LongTable<T>({
  caption,
  columns,
  pages,
  rowKey,
  empty,
  order,
  onOrder,
}: {
  caption: string;
  columns: readonly Column<T>[];
  pages: Pages<T>;
  rowKey: (row: T) => string;
  empty?: ReactNode;
  order?: string;
  onOrder?: (order: string) => void;
}) {
  const t = useLabels(uiLabels);
  const { items } = pages;
  const [scroll, { from, until }] = useVisible(items.length);
  useLayoutEffect(() => {
    if (until + 20 >= items.length) pages.more();
  }, [until, items.length, pages]);
  if (items.length === 0) {
    if (pages.error) return <Problem problem={pages.error} retry={pages.reload} />;
    return pages.loading ? <Waiting /> : (empty ?? <Empty />);
  }
  return (
    <>
      <div className="table-scroll long" ref={scroll} tabIndex={0} role="region" aria-label={caption}>
        <table aria-rowcount={pages.complete ? items.length + 1 : -1}>
          <caption className="hidden">{caption}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <th key={column.name} scope="col" className={classes(column)} aria-sort={sorted(column, order)}>
                  {column.order && onOrder ? (
                    <button type="button" className="plain" onClick={() => onOrder(nextOrder(column.order!, order))}>
                      {column.label}
                      <span aria-hidden="true">{arrow(column, order)}</span>
                    </button>
                  ) : (
                    column.label
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap rows={from} columns={columns.length} />
            {items.slice(from, until).map((row, place) => (
              <tr key={rowKey(row)} aria-rowindex={from + place + 2}>
                {columns.map((column) => (
                  <td key={column.name} className={classes(column)}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
            <Gap rows={items.length - until} columns={columns.length} />
          </tbody>
        </table>
      </div>
      {pages.error ? (
        <Problem problem={pages.error} retry={pages.reload} />
      ) : (
        <p className="muted small" role="status">
          {pages.loading ? t.loading : pages.complete ? t.end : ''}
        </p>
      )}
    </>
  );
}

/** Follows how far a box is scrolled, and gives the rows that are in sight. */
function useVisible(count: number) {
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const [seen, setSeen] = useState({ top: 0, height: 600 });
  const frame = useRef(0);
  useLayoutEffect(() => {
    if (!box) return;
    const look = () => setSeen({ top: box.scrollTop, height: box.clientHeight });
    const later = () => {
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(look);
    };
    const size = new ResizeObserver(later);
    size.observe(box);
    box.addEventListener('scroll', later, { passive: true });
    return () => {
      size.disconnect();
      box.removeEventListener('scroll', later);
      cancelAnimationFrame(frame.current);
    };
  }, [box]);
  return [setBox, visibleRows(seen.top, seen.height, ROW_HEIGHT, count)] as const;
}

function Gap({ rows, columns }: { rows: number; columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true" className="gap" style={{ height: rows * ROW_HEIGHT }}>
      <td colSpan={columns} />
    </tr>
  );
}

function classes<T>(column: Column<T>): string {
  return [column.numeric && 'numeric', column.wide && 'wide'].filter(Boolean).join(' ');
}

function sorted<T>(column: Column<T>, order: string | undefined): 'ascending' | 'descending' | undefined {
  if (!column.order || !order) return undefined;
  if (order === column.order) return 'ascending';
  return order === `${column.order} desc` ? 'descending' : undefined;
}

function arrow<T>(column: Column<T>, order: string | undefined): string {
  const way = sorted(column, order);
  return way === 'ascending' ? ' ↑' : way === 'descending' ? ' ↓' : '';
}

function nextOrder(field: string, order: string | undefined): string {
  return order === `${field} desc` ? field : `${field} desc`;
}
