import type { Language } from '../i18n/labels';
import type { Clock } from './types';

/** How a promised time stands: met, missed, still to come, or standing still. */
export type Standing = 'met' | 'met_late' | 'over' | 'runs' | 'stands';

/** One promise of a case: how much of its time is used, in minutes of service. */
export interface Promised {
  readonly standing: Standing;
  readonly target: number;
  readonly used: number;
  /** Below 0 once it is over. */
  readonly left: number;
  readonly due?: string | undefined;
}

/** The first response as the clock tells it; null where none was promised. */
export function firstResponse(clock: Clock): Promised | null {
  const target = clock.first_response_target_minutes;
  if (target === undefined) return null;
  const done = clock.first_response_at !== undefined;
  const used = done ? (clock.first_response_minutes ?? 0) : (clock.minutes ?? 0);
  return promised(clock, target, used, done, clock.first_response_missed, clock.first_response_due_at);
}

/** The resolution as the clock tells it; null where none was promised. */
export function resolution(clock: Clock): Promised | null {
  const target = clock.resolution_target_minutes;
  if (target === undefined) return null;
  const done = clock.resolved_at !== undefined;
  return promised(clock, target, clock.minutes ?? 0, done, clock.resolution_missed, clock.resolution_due_at);
}

function promised(clock: Clock, target: number, used: number, done: boolean, missed: boolean, due: string | undefined): Promised {
  const standing: Standing = done ? (missed ? 'met_late' : 'met') : missed ? 'over' : clock.runs ? 'runs' : 'stands';
  return { standing, target, used, left: target - used, due };
}

/** What is due next: the first response until there was one, then the resolution. */
export function next(clock: Clock): Promised | null {
  const response = firstResponse(clock);
  return response && clock.first_response_at === undefined ? response : resolution(clock);
}

/** Minutes as hours and minutes; days are not said, for a day of service is not one of 24 hours. */
export function hours(minutes: number, language: Language): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const whole = Math.round(Math.abs(minutes));
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const parts = [];
  if (whole >= 60) parts.push(unit(Math.floor(whole / 60), 'hour'));
  if (whole % 60 > 0 || whole === 0) parts.push(unit(whole % 60, 'minute'));
  return parts.join(' ');
}
