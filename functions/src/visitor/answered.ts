import type { Refused } from '../domain/refusal.ts';

/** What a route has come to: the status is 200 unless said otherwise. */
export type Answered = { ok: true; body: object; status?: number } | Refused;
