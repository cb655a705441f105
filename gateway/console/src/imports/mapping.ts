/** What the lines of a file are. */
export type Kind = 'customers' | 'orders' | 'feedback';

export interface KindFields {
  readonly fields: readonly string[];
  readonly required: readonly string[];
  /** One of these sets has to be there as well. */
  readonly oneOf: readonly (readonly string[])[];
}

export const KINDS: Readonly<Record<Kind, KindFields>> = {
  orders: {
    fields: ['customer_id', 'ordered_at', 'order_id', 'amount', 'quantity', 'unit_price', 'currency', 'sku', 'product_name', 'category', 'channel', 'country', 'discount', 'unit_cost', 'cost'],
    required: ['customer_id', 'ordered_at'],
    oneOf: [['amount'], ['quantity', 'unit_price']],
  },
  customers: { fields: ['customer_id', 'observed_at'], required: ['customer_id'], oneOf: [] },
  feedback: {
    fields: ['customer_id', 'occurred_at', 'text', 'rating', 'feedback_id', 'channel', 'order_id'],
    required: ['customer_id', 'occurred_at'],
    oneOf: [['text'], ['rating']],
  },
};

/** Other names that columns of a field go by, without blanks and marks, in lower case. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  customer_id: ['customerid', 'customer', 'custid', 'userid', 'clientid', 'memberid', 'id', '客户编号', '客户id', '会员号', '用户id'],
  ordered_at: ['orderedat', 'invoicedate', 'orderdate', 'date', 'datetime', 'timestamp', 'purchasedate', 'createdat', '下单时间', '订单日期', '日期'],
  order_id: ['orderid', 'invoiceno', 'invoice', 'ordernumber', 'orderno', 'transactionid', '订单号', '订单编号'],
  amount: ['amount', 'total', 'totalamount', 'value', 'revenue', 'sum', 'sales', '金额', '总额'],
  quantity: ['quantity', 'qty', 'units', 'count', '数量'],
  unit_price: ['unitprice', 'price', '单价', '价格'],
  currency: ['currency', 'currencycode', '币种', '货币'],
  sku: ['sku', 'stockcode', 'productid', 'itemid', 'productcode', '货号'],
  product_name: ['productname', 'product', 'description', 'item', '商品名称', '商品'],
  category: ['category', 'productcategory', '品类', '类别'],
  channel: ['channel', 'source', '渠道'],
  country: ['country', '国家'],
  discount: ['discount', '折扣'],
  unit_cost: ['unitcost', '单位成本'],
  cost: ['cost', '成本'],
  observed_at: ['observedat', 'updatedat', '更新时间'],
  occurred_at: ['occurredat', 'date', 'datetime', 'timestamp', 'reviewdate', 'createdat', '时间', '评价时间', '日期'],
  text: ['text', 'review', 'comment', 'feedback', 'message', 'reviewtext', 'content', '评论', '评价', '内容', '反馈'],
  rating: ['rating', 'stars', 'score', 'overall', '评分', '星级'],
  feedback_id: ['feedbackid', 'reviewid', '反馈编号'],
};

const plain = (name: string) => name.toLowerCase().replace(/[\s_\-./()#]/g, '');

/** Which column each field of a kind may be; no column is taken twice. */
export function guess(kind: Kind, header: readonly string[]): Record<string, string> {
  const free = new Map(header.map((name) => [plain(name), name] as const).reverse());
  const mapping: Record<string, string> = {};
  // Fields of the very name go first, so that no alias takes their column away.
  for (const alias of [false, true]) {
    for (const field of KINDS[kind].fields) {
      if (mapping[field] !== undefined) continue;
      const names = alias ? (ALIASES[field] ?? []) : [plain(field)];
      const found = names.find((name) => free.has(name));
      if (found === undefined) continue;
      mapping[field] = free.get(found)!;
      free.delete(found);
    }
  }
  return mapping;
}

/** The kind of which most required fields can be guessed. */
export function guessKind(header: readonly string[]): Kind {
  const score = (kind: Kind) => {
    const mapping = guess(kind, header);
    const { required, oneOf } = KINDS[kind];
    const whole = missing(kind, mapping).length === 0;
    return (whole ? 10 : 0) + required.filter((field) => mapping[field]).length + oneOf.filter((set) => set.every((field) => mapping[field])).length;
  };
  return (['orders', 'feedback', 'customers'] as const).reduce((best, kind) => (score(kind) > score(best) ? kind : best));
}

/** The fields that are needed and have no column; of several ways the first. */
export function missing(kind: Kind, mapping: Readonly<Record<string, string>>): readonly string[] {
  const { required, oneOf } = KINDS[kind];
  const lacking = required.filter((field) => !mapping[field]);
  const enough = oneOf.length === 0 || oneOf.some((set) => set.every((field) => mapping[field]));
  return enough ? lacking : [...lacking, ...oneOf[0]!];
}

/** What the first lines of a file show. */
export interface Preview {
  readonly format: 'csv' | 'ndjson' | 'packed';
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly first: readonly string[];
}

/** Looks at the beginning of a file. */
export function preview(beginning: Uint8Array): Preview {
  if (beginning[0] === 0x1f && beginning[1] === 0x8b) return { format: 'packed', delimiter: ',', header: [], first: [] };
  const text = new TextDecoder().decode(beginning).replace(/^\ufeff/, '');
  if (text.trimStart().startsWith('{')) return ndjson(text);
  const firstLine = text.split(/\r?\n/, 1)[0] ?? '';
  const count = (mark: string) => firstLine.split(mark).length;
  const delimiter = [',', ';', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  const [header = [], first = []] = records(text, delimiter, 2);
  return { format: 'csv', delimiter, header: header.map((name) => name.trim()), first };
}

function ndjson(text: string): Preview {
  try {
    const line = JSON.parse(text.split(/\r?\n/).find((one) => one.trim() !== '') ?? '{}') as Record<string, unknown>;
    return { format: 'ndjson', delimiter: ',', header: Object.keys(line), first: Object.values(line).map(String) };
  } catch {
    return { format: 'ndjson', delimiter: ',', header: [], first: [] };
  }
}

/** The first records of a CSV text (RFC 4180). */
export function records(text: string, delimiter: string, most: number): string[][] {
  const all: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let quoted = false;
  const endRecord = () => {
    record.push(cell);
    all.push(record);
    record = [];
    cell = '';
  };
  for (let at = 0; at < text.length && all.length < most; at++) {
    const mark = text[at]!;
    if (quoted) {
      if (mark !== '"') cell += mark;
      else if (text[at + 1] === '"') cell += text[++at]!;
      else quoted = false;
    } else if (mark === '"') quoted = true;
    else if (mark === delimiter) {
      record.push(cell);
      cell = '';
    } else if (mark === '\n') endRecord();
    else if (mark !== '\r') cell += mark;
  }
  if (all.length < most && (cell !== '' || record.length > 0)) endRecord();
  return all;
}
