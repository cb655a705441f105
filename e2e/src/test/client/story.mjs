// What a frontend does in its first hour, with the built client: node story.mjs CLIENT GATEWAY KEY. Prints what it saw as JSON.
const [built, gateway, key] = process.argv.slice(2);
const { Clientele, ClienteleProblem } = await import(built);

const clientele = new Clientele({ gateway, key });
const seen = {};
const stop = AbortSignal.timeout(60_000);

// The place after all that was before: what happens from here on is not missed.
const changes = clientele.changes({ after: '0', query: { dimension: ['lifecycle'], customer_id: ['ts-1'] }, signal: stop });
const change = changes.next();

const orders = ['order_id,customer_id,ordered_at,amount'];
for (let i = 0; i < 25; i++) orders.push(`ts-o-${i},ts-${i},${new Date(Date.now() - i * 86_400_000).toISOString()},${10 + i}`);
const begun = await clientele.post('/v1/orders:import', { body: orders.join('\n') + '\n', contentType: 'text/csv', query: { currency: 'EUR' }, signal: stop });
seen.import = await clientele.finished(begun, { signal: stop });

const told = { body: { userId: 'ts-1', messageId: 'ts-m-1', traits: { city: 'Ulm' } }, signal: stop };
seen.first = await clientele.post('/v1/identify', told);
seen.second = await clientele.post('/v1/identify', told);
await clientele.fresh(stop);
seen.portrait = await clientele.get('/v1/customers/{id}', { path: { id: 'ts-1' } });

seen.customers = [];
for await (const customer of clientele.all('/v1/customers', { query: { page_size: 10 } })) seen.customers.push(customer.id);

const segment = await clientele.open('post', '/v1/segments', { body: { name: 'ts-big', display_name_en: 'Big', expression: 'orders.last(90d).count >= 1' } }).catch((problem) => problem);
seen.segment = segment instanceof ClienteleProblem ? { status: segment.status, code: segment.code, detail: segment.detail } : { status: segment.status, etag: segment.headers.get('ETag') };

const refusal = await clientele.get('/v1/customers', { query: { page_size: 'many' } }).catch((problem) => problem);
seen.problem = { isProblem: refusal instanceof ClienteleProblem, status: refusal.status, code: refusal.code, field: refusal.invalidParams?.[0]?.name, requestId: refusal.requestId };

seen.change = (await change).value;
await changes.return();
console.log(JSON.stringify(seen));
