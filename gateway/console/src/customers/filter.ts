/** A comparison of a filter. */
export interface Condition {
  readonly field: string;
  readonly comparison: '=' | '!=' | '>=' | '<=';
  readonly value: string;
}

export interface FilterField {
  readonly name: string;
  readonly kind: 'label' | 'number' | 'text';
  readonly values?: readonly string[];
}

/** The fields of the API's filter that the builder offers, with the labels that they may have. */
export const FILTER_FIELDS: readonly FilterField[] = [
  { name: 'value_tier', kind: 'label', values: ['platinum', 'gold', 'silver', 'bronze', 'UNKNOWN'] },
  { name: 'lifecycle', kind: 'label', values: ['prospect', 'new', 'active', 'dormant', 'churned'] },
  {
    name: 'rfm_group',
    kind: 'label',
    values: ['champions', 'loyal', 'cannot_lose', 'at_risk', 'new_customers', 'potential_loyal', 'promising', 'need_attention', 'about_to_sleep', 'hibernating', 'lost', 'UNKNOWN'],
  },
  { name: 'satisfaction', kind: 'label', values: ['high', 'medium', 'low', 'UNKNOWN'] },
  { name: 'frequency', kind: 'label', values: ['heavy', 'regular', 'light', 'inactive', 'UNKNOWN'] },
  { name: 'net_revenue', kind: 'number' },
  { name: 'orders', kind: 'number' },
  { name: 'refunds', kind: 'number' },
  { name: 'currency', kind: 'text' },
  { name: 'segment', kind: 'text' },
];

const WORD = /^[A-Za-z_][A-Za-z0-9_]*$/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** The conditions as the API reads them, all of which have to hold. */
export function filterOf(conditions: readonly Condition[]): string {
  return conditions.map((one) => `${one.field} ${one.comparison} ${literal(one.value)}`).join(' AND ');
}

function literal(value: string): string {
  return WORD.test(value) || NUMBER.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** Conditions from the address of a page; whatever is none is left out. */
export function conditionsOf(text: string): Condition[] {
  try {
    const read: unknown = JSON.parse(text || '[]');
    return Array.isArray(read) ? read.filter(isCondition) : [];
  } catch {
    return [];
  }
}

function isCondition(value: unknown): value is Condition {
  if (typeof value !== 'object' || value === null) return false;
  const { field, comparison, value: given } = value as Partial<Condition>;
  return (
    FILTER_FIELDS.some((known) => known.name === field) &&
    ['=', '!=', '>=', '<='].includes(comparison ?? '') &&
    typeof given === 'string' &&
    given !== ''
  );
}
