/** A key as it is kept; the secret itself is in the answer that makes it and in no other. */
export interface Key {
  readonly key_id: string;
  readonly name: string;
  readonly source: string;
  readonly roles: readonly string[];
  readonly created_by: string;
  readonly created_at?: string;
  readonly expires_at?: string;
  readonly revoked_at?: string;
  readonly last_used_at?: string;
  readonly rotated_at?: string;
  readonly key?: string;
}

export type KeyState = 'open' | 'expired' | 'revoked';

/** Whether a key still opens something. */
export function stateOf(key: Key, now: Date): KeyState {
  if (key.revoked_at) return 'revoked';
  return key.expires_at && new Date(key.expires_at) <= now ? 'expired' : 'open';
}

/** The end of a day that was picked, where the browser is; absent: for ever. */
export function endOfDay(day: string): string | undefined {
  return day === '' ? undefined : new Date(`${day}T23:59:59`).toISOString();
}
