import type { Opening } from './chat-group.ts';
import type { Group } from './group.ts';

/**
 * Why the chats that wait for a group are to be opened to everybody at once; null when they go on waiting for it. `isAnybodyAtWork`: is one of its people at
 * work, free or not? A group that is not known any more counts as retired.
 */
export function standingOf(group: Group | undefined, isAnybodyAtWork: boolean): Opening | null {
  if (group === undefined || group.retired) return 'group-retired';
  return isAnybodyAtWork ? null : 'nobody-at-work';
}
