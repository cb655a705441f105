import type { Schema } from '../api/client';

export type Evaluation = Schema<'EvaluationView'>;
export type Group = Schema<'EvaluatedGroupView'>;
export type Effect = Schema<'Effect'>;

/** What was evaluated, by name. */
export function subject(evaluation: Evaluation): string {
  const request = evaluation.request;
  return request?.dimension || (request?.segments ?? []).join(', ');
}

/** The metric in which a group differs most from everybody else. */
export function strongest(group: Group): Effect | undefined {
  return (group.effects ?? [])
    .filter((effect) => effect.effect_size !== undefined)
    .toSorted((one, other) => Math.abs(other.effect_size!) - Math.abs(one.effect_size!))[0];
}

/** The latest evaluation of one segment alone. */
export function latestOf(segment: string, evaluations: readonly Evaluation[]): Evaluation | undefined {
  return evaluations.find(({ request }) => request?.segments?.length === 1 && request.segments[0] === segment);
}
