// Writes src/schema.ts, the types of the published contract (../openapi.yaml), and src/named.ts, the operations
// that a request can name (Idempotency-Key). With --check it writes nothing and fails where they are not those.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { load } from 'js-yaml';
import openapiTS, { astToString } from 'openapi-typescript';

const contract = new URL('../../openapi.yaml', import.meta.url);
const digest = createHash('sha256').update(readFileSync(contract)).digest('hex');
const head = `// From ../../openapi.yaml, SHA-256 ${digest}. Written by npm run types.\n`;

const { paths } = load(readFileSync(contract, 'utf8'));
const named = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([, operation]) => operation.parameters?.some((parameter) => parameter.name === 'Idempotency-Key'))
    .map(([method]) => `${method} ${path}`),
);
const types = await openapiTS(contract);

const files = {
  '../src/schema.ts': head + astToString(types),
  '../src/named.ts':
    `${head}\n/** Operations whose requests can be named: a repeat under the same Idempotency-Key does nothing twice. */\n` +
    `export const NAMED: ReadonlySet<string> = new Set([\n${named.map((one) => `  '${one}',\n`).join('')}]);\n`,
};
for (const [name, written] of Object.entries(files)) {
  const file = new URL(name, import.meta.url);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, written);
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== written) {
    console.error(`${name} is not what the contract says: npm run types`);
    process.exitCode = 1;
  }
}
