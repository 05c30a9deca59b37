import type { Refused } from '../domain/refusal.ts';

/** The outcome of a route. The HTTP status is 200 unless `status` is given. */
export type Answered = { ok: true; body: object; status?: number } | Refused;
