import type { Scene } from './scene.ts';
import { AUDIT } from './scenes/audit.ts';
import { CHAT } from './scenes/chat.ts';
import { CHAT_DIALOGS } from './scenes/chat-dialogs.ts';
import { COLUMNS } from './scenes/columns.ts';
import { DESK } from './scenes/desk.ts';
import { GUEST } from './scenes/guest.ts';
import { HISTORY } from './scenes/history.ts';
import { KNOWLEDGE } from './scenes/knowledge.ts';
import { OWN } from './scenes/own.ts';
import { PEOPLE } from './scenes/people.ts';
import { QUEUE } from './scenes/queue.ts';
import { REPORTS } from './scenes/reports.ts';
import { REVIEWS } from './scenes/reviews.ts';
import { RUNNING_SCENES } from './scenes/running.ts';
import { SETTINGS } from './scenes/settings.ts';
import { SHELL } from './scenes/shell.ts';
import { START } from './scenes/start.ts';
import { TEAM_BOARD } from './scenes/team.ts';
import { TOPICS } from './scenes/topics.ts';
import { WALL } from './scenes/wall.ts';

/** Every screen of the dashboard in every state. */
export const SCENES: readonly Scene[] = [
  ...GUEST,
  ...START,
  ...RUNNING_SCENES,
  ...DESK,
  ...CHAT,
  ...CHAT_DIALOGS,
  ...COLUMNS,
  ...QUEUE,
  ...TEAM_BOARD,
  ...WALL,
  ...HISTORY,
  ...REPORTS,
  ...REVIEWS,
  ...PEOPLE,
  ...AUDIT,
  ...TOPICS,
  ...KNOWLEDGE,
  ...SETTINGS,
  ...OWN,
  ...SHELL,
];
