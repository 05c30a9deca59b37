/** How bad it is, in the words of Cloud Logging. */
export type Severity = 'INFO' | 'WARNING' | 'ERROR';

/**
 * Everything that the log tells of. The names are stable: the metrics and alerts in ops/ count lines by them, and a test compares the two.
 * `request`: a door has answered. `job`: a trigger or a schedule has ended.
 */
export const EVENTS = {
  request: 'INFO',
  'request failed': 'ERROR',
  job: 'INFO',
  'job failed': 'ERROR',
  'stream failed': 'ERROR',
  'stream not left': 'ERROR',
  'errand failed': 'ERROR',
  'chats not timed anew': 'ERROR',
  'presences not timed anew': 'ERROR',
  'sweep stopped': 'ERROR',
  'sweep failed': 'ERROR',
  'not counted': 'ERROR',
  'not followed': 'ERROR',
  'no task': 'WARNING',
  'not a task': 'WARNING',
  'bot failed': 'ERROR',
  'training failed': 'ERROR',
  'language model failed': 'WARNING',
  'letter given up': 'WARNING',
  'budget nearly used': 'WARNING',
  'budget used up': 'ERROR',
} as const satisfies Record<string, Severity>;

export type Event = keyof typeof EVENTS;
