import { expect, test } from 'vitest';
import { guess, guessKind, missing, preview, records } from './mapping';

const bytes = (text: string) => new TextEncoder().encode(text);

test('columns are guessed by their names, in either language, none of them twice', () => {
  expect(guess('orders', ['InvoiceNo', 'StockCode', 'Quantity', 'InvoiceDate', 'UnitPrice', 'Customer ID'])).toEqual({
    customer_id: 'Customer ID',
    ordered_at: 'InvoiceDate',
    order_id: 'InvoiceNo',
    quantity: 'Quantity',
    unit_price: 'UnitPrice',
    sku: 'StockCode',
  });
  expect(guess('feedback', ['用户ID', '评价时间', '评论'])).toEqual({ customer_id: '用户ID', occurred_at: '评价时间', text: '评论' });
});

test('the kind of a file is told by what it can be read as', () => {
  expect(guessKind(['customer_id', 'ordered_at', 'amount'])).toBe('orders');
  expect(guessKind(['customer_id', 'occurred_at', 'text'])).toBe('feedback');
  expect(guessKind(['customer_id', 'city', 'birth_date'])).toBe('customers');
});

test('what is missing is named', () => {
  expect(missing('orders', { customer_id: 'c' })).toEqual(['ordered_at', 'amount']);
  expect(missing('orders', { customer_id: 'c', ordered_at: 'd', quantity: 'q', unit_price: 'p' })).toEqual([]);
});

test('the beginning of a file shows its format, delimiter and columns', () => {
  expect(preview(bytes('\ufeffid;"a;b"\r\n1;"say ""hi"""\r\n'))).toEqual({ format: 'csv', delimiter: ';', header: ['id', 'a;b'], first: ['1', 'say "hi"'] });
  expect(preview(bytes('{"customer_id":"c-1","city":"Köln"}\n{"cus')).header).toEqual(['customer_id', 'city']);
  expect(preview(new Uint8Array([0x1f, 0x8b, 8])).format).toBe('packed');
  expect(preview(new Uint8Array()).header).toEqual([]);
});

test('a quoted cell may hold line ends', () => {
  expect(records('a,"b\nc"\nd,e', ',', 5)).toEqual([['a', 'b\nc'], ['d', 'e']]);
});
