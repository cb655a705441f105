// Writes src/api/schema.d.ts from the contract of a running gateway (CLIENTELE_GATEWAY). Bodies are in snake
// case on the wire; the schemas of answers name their properties in camel case, so they are put right here.
import { writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const AS_SENT = new Set(['SegmentMessage', 'SegmentBatch', 'CloudEvent']);

const snake = (name) => name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function inSnakeCase(schema) {
  if (Array.isArray(schema)) return schema.map(inSnakeCase);
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key === 'properties') return [key, Object.fromEntries(Object.entries(value).map(([name, of]) => [snake(name), inSnakeCase(of)]))];
      if (key === 'required' && Array.isArray(value)) return [key, value.map(snake)];
      return [key, inSnakeCase(value)];
    }),
  );
}

const gateway = process.env.CLIENTELE_GATEWAY ?? 'http://127.0.0.1:8080';
const contract = await (await fetch(`${gateway}/openapi?format=json`)).json();
for (const [name, schema] of Object.entries(contract.components.schemas)) {
  if (!AS_SENT.has(name)) contract.components.schemas[name] = inSnakeCase(schema);
}
writeFileSync(new URL('../src/api/schema.d.ts', import.meta.url), astToString(await openapiTS(contract)));
