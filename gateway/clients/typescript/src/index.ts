export { Clientele, type Waiting } from './client.js';
export { ClienteleProblem, type InvalidParam } from './problem.js';
export type { Following, Placed } from './changes.js';
export type { Patience } from './retry.js';
export type { Settings } from './transport.js';
export type { Answer, Call, Change, Item, Method, PagedPath, PathsWith, Schema, Sending, Work } from './types.js';
export type { components, operations, paths } from './schema.js';
