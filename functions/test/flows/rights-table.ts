import type { DeskCommand } from '../../src/domain/contract/desk.ts';
import { DESK } from '../../src/domain/contract/desk.ts';
import type { Row } from '../../src/domain/contract/desk/row.ts';
import { mayGive } from '../../src/domain/may-give.ts';

export type Role = 'owner' | 'other' | 'supervisor' | 'admin';
export type Outcome =
  | 'ok'
  | 'proof-done'
  | 'not-owner'
  | 'not-allowed'
  | 'nothing-offered'
  | 'already-taken'
  | 'no-language-model'
  | 'unknown-view'
  | 'unknown-client'
  | 'unknown-group'
  | 'chat-not-closed'
  | 'unknown-review'
  | 'unknown-record'
  | 'operator-active'
  | 'help-over'
  | 'page-unread'
  | 'publication-gone';

const ANYBODY = { owner: 'ok', other: 'ok', supervisor: 'ok', admin: 'ok' } as const;
const OWNER = { owner: 'ok', other: 'not-owner', supervisor: 'not-owner', admin: 'not-owner' } as const;
const OWNER_AND_ABOVE = { owner: 'ok', other: 'not-owner', supervisor: 'ok', admin: 'ok' } as const;
const SUPERVISORS = { owner: 'not-allowed', other: 'not-allowed', supervisor: 'ok', admin: 'ok' } as const;
const BLOCKING = { owner: 'not-allowed', other: 'not-owner', supervisor: 'ok', admin: 'ok' } as const;
/** The scene's chat is open, and nobody has judged it; reviews.test.ts judges closed ones. */
const JUDGING = { ...SUPERVISORS, supervisor: 'chat-not-closed', admin: 'chat-not-closed' } as const;
const UNJUDGED = {
  owner: 'unknown-review',
  other: 'unknown-review',
  supervisor: 'unknown-review',
  admin: 'unknown-review',
} as const;
const ADMINS = { owner: 'not-allowed', other: 'not-allowed', supervisor: 'not-allowed', admin: 'ok' } as const;

/** The scene's company has no group; groups.test.ts has some. */
const NO_GROUP = { ...ADMINS, admin: 'unknown-group' } as const;

const NO_VIEW = {
  owner: 'unknown-view',
  other: 'unknown-view',
  supervisor: 'unknown-view',
  admin: 'unknown-view',
} as const;

/** Who may give which command, on a chat that `owner` owns. */
export const MAY_COMMAND: Record<DeskCommand, Record<Role, Outcome>> = {
  take: OWNER,
  send: OWNER,
  returnToBot: OWNER,
  typing: OWNER,
  // The scene's chat was never offered; collaboration.test.ts declines one that was.
  decline: { ...OWNER, owner: 'nothing-offered' },
  markRead: OWNER,
  close: OWNER_AND_ABOVE,
  sendAway: SUPERVISORS,
  // The scene's chat has been taken; ghosts.test.ts closes those that wait.
  closeWaiting: { ...SUPERVISORS, supervisor: 'already-taken', admin: 'already-taken' },
  look: SUPERVISORS,
  takeOver: SUPERVISORS,
  whisper: SUPERVISORS,
  callSenior: OWNER,
  // The scene's chat has no call; supervise.test.ts answers one.
  answerHelp: { ...SUPERVISORS, supervisor: 'help-over', admin: 'help-over' },
  endHelp: OWNER_AND_ABOVE,
  transfer: OWNER_AND_ABOVE,
  setTopic: OWNER_AND_ABOVE,
  describe: OWNER_AND_ABOVE,
  setPhone: OWNER_AND_ABOVE,
  addNote: OWNER_AND_ABOVE,
  mute: OWNER_AND_ABOVE,
  unmute: OWNER_AND_ABOVE,
  block: BLOCKING,
  unblock: BLOCKING,
  assign: SUPERVISORS,
  setStatus: ANYBODY,
  comeBack: ANYBODY,
  heartbeat: ANYBODY,
  signOff: ANYBODY,
  rename: ANYBODY,
  feedback: ANYBODY,
  saveReply: ANYBODY,
  importReplies: ANYBODY,
  removeReply: ANYBODY,
  saveView: ANYBODY,
  // Nobody has kept a search; the history's story in the browser moves one.
  moveView: NO_VIEW,
  removeView: ANYBODY,
  exportChats: SUPERVISORS,
  readAudit: ADMINS,
  // The scene names no entry of the audit; audit-undo.test.ts undoes some.
  undo: { ...ADMINS, admin: 'unknown-record' },
  findClients: ADMINS,
  // The scene names no client.
  exportClient: { ...ADMINS, admin: 'unknown-client' },
  eraseClient: { ...ADMINS, admin: 'unknown-client' },
  readErasures: ADMINS,
  saveReportLetter: ADMINS,
  removeReportLetter: ADMINS,
  saveReview: JUDGING,
  readReview: UNJUDGED,
  answerReview: UNJUDGED,
  proposeReview: JUDGING,
  saveScoreCard: ADMINS,
  saveLook: ADMINS,
  addSample: ADMINS,
  removeSample: ADMINS,
  confirmEmail: ANYBODY,
  // The scene's company has proven its mailbox.
  resendProof: { ...ADMINS, admin: 'proof-done' },
  invite: ADMINS,
  checkInvites: ADMINS,
  roster: ADMINS,
  // The scene's operator is active; people-at-once.test.ts gives the texts of somebody who is not.
  giveReplies: { ...ADMINS, admin: 'operator-active' },
  resendInvite: ADMINS,
  revokeInvite: ADMINS,
  setRole: ADMINS,
  setLimit: ADMINS,
  setActive: ADMINS,
  correctShift: ADMINS,
  rebuildStats: ADMINS,
  usage: ADMINS,
  ruleFacts: ADMINS,
  watchBoard: SUPERVISORS,
  report: SUPERVISORS,
  ownReport: ANYBODY,
  saveGroup: ADMINS,
  retireGroup: NO_GROUP,
  moveGroup: NO_GROUP,
  setMembers: NO_GROUP,
  toGroup: { ...OWNER_AND_ABOVE, owner: 'unknown-group', supervisor: 'unknown-group', admin: 'unknown-group' },
  saveTopic: ADMINS,
  removeTopic: ADMINS,
  moveTopic: ADMINS,
  retireTopic: ADMINS,
  restoreTopic: ADMINS,
  mergeTopics: ADMINS,
  saveEntry: ADMINS,
  removeEntry: ADMINS,
  importEntries: ADMINS,
  // Nothing in the tests is on the public internet.
  checkSite: { ...ADMINS, admin: 'page-unread' },
  readAddress: { ...ADMINS, admin: 'page-unread' },
  // The scene has published nothing; restore.test.ts restores.
  restore: { ...ADMINS, admin: 'publication-gone' },
  askedLately: ADMINS,
  entryFates: ADMINS,
  publish: ADMINS,
  // This system has no language model.
  suggest: OWNER_AND_ABOVE,
  flag: OWNER_AND_ABOVE,
  addPhrasings: ADMINS,
  dismissQuestions: ADMINS,
  suggestPhrasings: { ...ADMINS, admin: 'no-language-model' },
  saveSettings: ADMINS,
};

/** The outcome for a role by the row of the command, on a chat that `owner` owns. */
export function saidByRow(command: DeskCommand, role: Role): Outcome {
  const { on, who }: Row = DESK[command];
  const of = typeof who === 'function' ? who({ scope: 'own' } as never) : who;
  const actor = { id: role, role: role === 'owner' || role === 'other' ? 'operator' : role } as const;
  const answer = mayGive(of, actor, on === 'chat' || on === 'client' ? 'owner' : null);
  return answer.ok ? 'ok' : (answer.reason as Outcome);
}

/**
 * Outcomes in this scene that differ from the row: the chat has an owner who has taken it, and was not offered, the mailbox is proven, there is no language model,
 * nobody has called a senior, and nobody has kept a search.
 */
export const BESIDES: Partial<Record<DeskCommand, Partial<Record<Role, Outcome>>>> = {
  take: { supervisor: 'not-owner', admin: 'not-owner' },
  closeWaiting: { supervisor: 'already-taken', admin: 'already-taken' },
  answerHelp: { supervisor: 'help-over', admin: 'help-over' },
  decline: { owner: 'nothing-offered' },
  undo: { admin: 'unknown-record' },
  giveReplies: { admin: 'operator-active' },
  moveView: NO_VIEW,
  resendProof: { admin: 'proof-done' },
  exportClient: { admin: 'unknown-client' },
  eraseClient: { admin: 'unknown-client' },
  retireGroup: { admin: 'unknown-group' },
  moveGroup: { admin: 'unknown-group' },
  setMembers: { admin: 'unknown-group' },
  toGroup: { owner: 'unknown-group', supervisor: 'unknown-group', admin: 'unknown-group' },
  checkSite: { admin: 'page-unread' },
  readAddress: { admin: 'page-unread' },
  restore: { admin: 'publication-gone' },
  suggestPhrasings: { admin: 'no-language-model' },
  saveReview: JUDGING,
  readReview: UNJUDGED,
  answerReview: UNJUDGED,
  proposeReview: JUDGING,
};
