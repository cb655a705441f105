// From ../../openapi.yaml, SHA-256 5dab2d8d7fcdb3334569108dad87577c33d21e128b8a6d80bb745286d1eb6676. Written by npm run types.

/** Operations whose requests can be named: a repeat under the same Idempotency-Key does nothing twice. */
export const NAMED: ReadonlySet<string> = new Set([
  'post /v1/alias',
  'post /v1/batch',
  'post /v1/complaints',
  'post /v1/complaints/{id}:assign',
  'post /v1/complaints/{id}:follow-up',
  'post /v1/complaints/{id}:move',
  'post /v1/complaints/{id}:respond',
  'put /v1/customers/{id}/consents/{purpose}',
  'post /v1/customers/{id}/contacts',
  'post /v1/customers/{id}/needs',
  'post /v1/events',
  'post /v1/feedback',
  'post /v1/group',
  'post /v1/identify',
  'post /v1/improvements',
  'post /v1/page',
  'post /v1/screen',
  'post /v1/surveys/{id}/invitations',
  'post /v1/surveys/{id}/responses',
  'post /v1/track',
]);
