// From ../../openapi.yaml, SHA-256 1b6683cf3884c5f0c6b76d9b15354026c92240a034dd346c7ad78f0b80febdc8. Written by npm run types.

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
