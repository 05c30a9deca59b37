import type { ReleaseReason } from './chat.ts';
import type { ChatGroup, Opening } from './group/chat-group.ts';
import type { Ms } from './time.ts';

/** Why somebody got or lost a chat. */
export type RoutingWhy =
  | 'least-loaded'
  | 'longest-waiting'
  | 'by-hand'
  | 'taken-by-hand'
  | 'given-back'
  /** A chat that waited for its group is for everybody from now on. */
  | Opening
  | ReleaseReason;

/** The short record that each routing decision leaves; supervisors and admins read it. */
export type RoutingRecord = {
  at: Ms;
  why: RoutingWhy;
  /** Who got the chat; null when it went back to the queue or the bot. */
  operatorId: string | null;
  /** Who lost it, if anybody. */
  fromId: string | null;
  /** Who decided: a person's id, or the router. */
  by: string | 'routing' | 'system';
  /** Among how many available operators; null when nobody was compared. */
  among: number | null;
  /** The operator's open chats before this one. */
  load: number | null;
  /** The group that the chat was for, after how long it had been opened to everybody, and why (null: it was not); missing where there was no group. */
  group?: RecordedGroup;
};

export type RecordedGroup = { id: string; opened: Opening | null; waitedMs: Ms };

/** What a record keeps of a chat's group, as a field to spread. */
export function recordedGroup(group: ChatGroup | undefined, now: Ms): { group?: RecordedGroup } {
  if (group === undefined) return {};
  return { group: { id: group.id, opened: group.openedFor, waitedMs: (group.openedAt ?? now) - group.since } };
}
