import type { Language } from '../i18n/labels';

/** An amount as the API sends it: a decimal number in text, and a currency. */
export interface Money {
  readonly amount?: string;
  readonly currency?: string;
}

/** How values are written in one language; a value that is missing is a dash. */
export interface Formats {
  number(value: number | string | null | undefined, digits?: number): string;
  percent(share: number | null | undefined, digits?: number): string;
  /** An amount; in a currency's whole units where it says so. */
  money(money: Money | null | undefined, whole?: boolean): string;
  date(instant: string | number | Date | null | undefined): string;
  time(instant: string | number | Date | null | undefined): string;
  ago(instant: string | null | undefined, now: Date): string;
  bytes(count: number): string;
}

const NONE = '–';

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

export function formats(language: Language): Formats {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const number = (value: number, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options).format(value);
  const instant = (value: string | number | Date, options: Intl.DateTimeFormatOptions) => {
    const date = new Date(value);
    return Number.isNaN(date.getTime()) ? NONE : new Intl.DateTimeFormat(locale, options).format(date);
  };
  return {
    number: (value, digits = 0) => {
      const read = value === null || value === undefined || value === '' ? NaN : Number(value);
      return Number.isNaN(read) ? NONE : number(read, { maximumFractionDigits: digits });
    },
    percent: (share, digits = 0) =>
      share === null || share === undefined
        ? NONE
        : number(share, { style: 'percent', maximumFractionDigits: digits }),
    money: (money, whole = false) =>
      money?.amount && money.currency ? currency(locale, money.amount, money.currency, whole) : NONE,
    date: (value) => (value ? instant(value, { dateStyle: 'medium' }) : NONE),
    time: (value) => (value ? instant(value, { dateStyle: 'medium', timeStyle: 'short' }) : NONE),
    ago: (value, now) => (value ? ago(locale, (new Date(value).getTime() - now.getTime()) / 1000) : NONE),
    bytes: (count) =>
      count < 1_000_000
        ? number(count / 1_000, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })
        : number(count / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }),
  };
}

function currency(locale: string, amount: string, code: string, whole: boolean): string {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency: code, currencyDisplay: 'code', ...(whole && { maximumFractionDigits: 0 }) }).format(Number(amount));
  } catch {
    return `${code} ${amount}`; // Not every currency that was sent is one.
  }
}

function ago(locale: string, seconds: number): string {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return relative.format(Math.round(seconds / length), unit);
  }
  return relative.format(Math.round(seconds), 'second');
}
