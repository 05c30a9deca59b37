/** The kind of a refusal in the answer of a door: the canonical error codes of callables. Each has one HTTP status. */
export type RefusalCode =
  | 'invalid-argument'
  | 'unauthenticated'
  | 'permission-denied'
  | 'not-found'
  | 'already-exists'
  | 'failed-precondition'
  | 'resource-exhausted'
  | 'aborted'
  | 'internal';

/** The HTTP status of each code (google.rpc.Code's published mapping, except 409 for a precondition, since nothing is wrong with the form). */
export const HTTP_STATUS = {
  'invalid-argument': 400,
  unauthenticated: 401,
  'permission-denied': 403,
  'not-found': 404,
  'already-exists': 409,
  'failed-precondition': 409,
  'resource-exhausted': 429,
  aborted: 503,
  internal: 500,
} as const satisfies Record<RefusalCode, number>;
