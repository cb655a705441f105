// Sends one person's story through a library as its users use it: node send.mjs LIBRARY GATEWAY KEY CUSTOMER
import { Analytics } from '@segment/analytics-node';
import RudderAnalytics from '@rudderstack/rudder-sdk-node';

const [library, gateway, key, customer] = process.argv.slice(2);

function tell(analytics) {
  const userId = customer;
  const anonymousId = `${customer}-device`;
  analytics.track({ anonymousId, event: 'Product Viewed', properties: { product_id: 'tea', price: 5 } });
  analytics.identify({ userId, anonymousId, traits: { email: `${customer}@example.org`, city: 'Ulm' } });
  analytics.track({
    userId,
    event: 'Order Completed',
    properties: {
      order_id: `${customer}-1`,
      total: 20.5,
      currency: 'EUR',
      products: [{ product_id: 'tea', name: 'Tea', price: 10.25, quantity: 2 }],
    },
  });
  analytics.page({ userId, name: 'Home', properties: { path: '/home' } });
  analytics.screen({ userId, name: 'Basket' });
  analytics.group({ userId, groupId: `${customer}-house`, traits: { name: 'A house' } });
  analytics.alias({ userId, previousId: `${customer}-guest` });
}

async function segment() {
  const failures = [];
  const analytics = new Analytics({ writeKey: key, host: gateway, maxRetries: 2 });
  analytics.on('error', (failure) => failures.push(failure));
  tell(analytics);
  await analytics.closeAndFlush({ timeout: 20_000 });
  return failures;
}

async function rudderstack() {
  const failures = [];
  const analytics = new (RudderAnalytics.default ?? RudderAnalytics)(key, {
    dataPlaneUrl: gateway,
    errorHandler: (failure) => failures.push(failure),
  });
  tell(analytics);
  await new Promise((done) => analytics.flush(done));
  return failures;
}

const failures = await (library === 'segment' ? segment() : rudderstack());
for (const failure of failures) {
  console.error(failure);
}
process.exit(failures.length === 0 ? 0 : 1);
