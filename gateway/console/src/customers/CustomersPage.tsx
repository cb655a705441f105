import { useMemo, useState } from 'react';
import type { Schema } from '../api/client';
import { usePages } from '../api/hooks';
import { Link, navigate, useQuery } from '../app/router';
import { useFormats, useLabels } from '../i18n/language';
import { Empty } from '../ui/States';
import { LongTable, type Column } from '../ui/Table';
import { Tag } from '../ui/Tag';
import { FilterBuilder } from './FilterBuilder';
import { conditionsOf, filterOf } from './filter';
import { FindCustomer } from './FindCustomer';
import { customersLabels } from './labels';
import { Views } from './Views';

type Listed = Schema<'ListedCustomer'>;

const PAGE_SIZE = '100';
const ORDER = 'net_revenue desc';

/** Any number of customers, a page at a time; what is looked at is in the address. */
export default function CustomersPage() {
  const t = useLabels(customersLabels);
  const formats = useFormats();
  const [query, change] = useQuery();
  const conditions = conditionsOf(query.get('filter') ?? '');
  const order = query.get('order') || ORDER;
  const filter = filterOf(conditions);
  const [total, setTotal] = useState<number | undefined>();
  const pages = usePages<Listed>(
    async (api, token, signal) => {
      const page = await api.get('/v1/customers', {
        query: { filter, order_by: order, page_size: PAGE_SIZE, page_token: token ?? '' },
        signal,
      });
      if (token === undefined) setTotal(page.total_size);
      return { items: page.customers ?? [], next: page.next_page_token };
    },
    [filter, order],
  );
  const columns = useColumns();
  return (
    <>
      <div className="page-head">
        <div>
          <h1>{t.title}</h1>
          <p className="muted">{total === undefined ? ' ' : t.total(formats.number(total))}</p>
        </div>
        <FindCustomer />
      </div>
      <div className="card stack">
        <FilterBuilder
          conditions={conditions}
          onChange={(changed) => change({ filter: changed.length === 0 ? '' : JSON.stringify(changed) })}
        />
        <Views query={query.toString()} onOpen={(saved) => navigate(`/customers${saved && `?${saved}`}`)} />
      </div>
      <LongTable
        caption={t.title}
        columns={columns}
        pages={pages}
        rowKey={(customer) => customer.id ?? ''}
        order={order}
        onOrder={(by) => change({ order: by === ORDER ? '' : by })}
        empty={<Empty title={t.empty} hint={t.emptyHint} />}
      />
    </>
  );
}

/** The label of a dimension of a customer in a list. */
function labelOf(customer: Listed, dimension: string): string {
  const all = customer.classifications as Record<string, { label?: string } | undefined> | undefined;
  return all?.[dimension]?.label ?? 'UNKNOWN';
}

function useColumns(): readonly Column<Listed>[] {
  const t = useLabels(customersLabels);
  const formats = useFormats();
  return useMemo(() => {
    const label = (name: string, text: string, wide = false): Column<Listed> => ({
      name,
      label: text,
      wide,
      cell: (customer) => <Tag name={labelOf(customer, name)} dimension={name} />,
    });
    return [
      {
        name: 'id',
        label: t.id,
        order: 'customer_id',
        cell: (customer) => <Link to={`/customers/${encodeURIComponent(customer.id ?? '')}`}>{customer.id}</Link>,
      },
      { name: 'name', label: t.name, wide: true, cell: (customer) => nameOf(customer.attributes) },
      label('value_tier', t.tier),
      label('lifecycle', t.lifecycle, true),
      label('rfm', t.rfm, true),
      label('satisfaction', t.satisfaction, true),
      {
        name: 'revenue',
        label: t.revenue,
        numeric: true,
        order: 'net_revenue',
        cell: (customer) => formats.money(customer.metrics?.net_revenue),
      },
      { name: 'orders', label: t.orders, numeric: true, wide: true, cell: (customer) => formats.number(customer.metrics?.orders) },
      { name: 'last', label: t.lastOrder, wide: true, order: 'last_order_at', cell: (customer) => formats.date(customer.metrics?.last_order_at) },
    ];
  }, [t, formats]);
}

function nameOf(attributes: unknown): string {
  const name = (attributes as Record<string, unknown> | undefined)?.['name'];
  return typeof name === 'string' ? name : '–';
}
