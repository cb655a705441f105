import type { Formats } from '../format/formats';

interface Content {
  readonly amount?: number | string;
  readonly currency?: string;
  readonly lines?: readonly { product_name?: string; sku?: string }[];
  readonly name?: string;
  readonly subject?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly text?: string;
  readonly rating?: number;
  readonly purpose?: string;
  readonly state?: string;
  readonly traits?: Readonly<Record<string, unknown>>;
}

/** A line of a timeline in a few words; what is of no known kind is shown as it came. */
export function summaryOf(kind: string, content: unknown, formats: Formats): string {
  const of = (content ?? {}) as Content;
  switch (kind) {
    case 'order':
    case 'refund': {
      const goods = (of.lines ?? []).map((line) => line.product_name ?? line.sku).filter(Boolean);
      const worth = of.amount === undefined ? '' : formats.money({ amount: String(of.amount), currency: of.currency ?? '' });
      return [worth, [...new Set(goods)].join(', ')].filter(Boolean).join(' · ');
    }
    case 'behaviour':
      return [of.name, of.properties?.['name'] ?? of.subject].filter(Boolean).join(': ');
    case 'feedback':
      return of.text ?? (of.rating === undefined ? '' : `${of.rating}/5`);
    case 'consent':
      return [of.purpose, of.state].filter(Boolean).join(': ');
    default:
      return content === undefined || content === null ? '' : short(JSON.stringify(content));
  }
}

function short(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
