import type { ReleaseReason } from './chat.ts';
import type { Ms } from './time.ts';

/** Why somebody got or lost a chat. */
export type RoutingWhy =
  | 'least-loaded'
  | 'longest-waiting'
  | 'by-hand'
  | 'taken-by-hand'
  | 'given-back'
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
};
