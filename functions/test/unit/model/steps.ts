import * as fc from 'fast-check';
import { assignByHand } from '../../../src/domain/chat/assign-by-hand.ts';
import { botSpeaks } from '../../../src/domain/chat/bot-speaks.ts';
import { closeWaiting } from '../../../src/domain/chat/close-waiting.ts';
import { decline } from '../../../src/domain/chat/decline.ts';
import { close } from '../../../src/domain/chat/close.ts';
import { describe as describeChat, markRead, setTopic } from '../../../src/domain/chat/edit.ts';
import { returnToBot } from '../../../src/domain/chat/return-to-bot.ts';
import { answerHelp, callSenior, endHelp, helpIn } from '../../../src/domain/chat/help.ts';
import { takeOver } from '../../../src/domain/chat/take-over.ts';
import { whisper } from '../../../src/domain/chat/whisper.ts';
import { handOff } from '../../../src/domain/chat/hand-off.ts';
import { rate } from '../../../src/domain/chat/rate.ts';
import { reply } from '../../../src/domain/chat/reply.ts';
import { take } from '../../../src/domain/chat/take.ts';
import { transfer } from '../../../src/domain/chat/transfer.ts';
import { visitorEnds } from '../../../src/domain/chat/visitor-ends.ts';
import { refuse } from '../../../src/domain/refusal.ts';
import { SILENCE_RULES } from '../../../src/domain/silence-rules.ts';
import { CHOSEN_STATUSES } from '../../../src/domain/status.ts';
import { setActive, setRole } from '../../../src/domain/team.ts';
import { ROLES } from '../../../src/domain/role.ts';
import { MINUTE, SECOND } from '../../../src/domain/time.ts';
import { block, change } from './about-visitor.ts';
import { chatAt, otherAdmins, speechIn } from './at.ts';
import { groupKinds, inGroups } from './groups.ts';
import type { Outcome } from './memory.ts';
import type { Shell } from './shell.ts';
import { TEAM, VISITORS } from './people.ts';

const person = fc.constantFrom(...TEAM.map(({ id }) => id));
const visitorId = fc.constantFrom(...VISITORS);
/** The place of a chat among those that exist then, newest first: most steps concern the newest. */
const chat = fc.oneof({ weight: 4, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(30) });
/** There are few message ids, so that some messages are repeated, some of them with another text. */
const messageId = fc.constantFrom(...Array.from({ length: 12 }, (_, i) => `message-${i}`));

const kinds = {
  time: fc.record({
    do: fc.constant('time' as const),
    ms: fc.constantFrom(1, SECOND, 20 * SECOND, MINUTE, 3 * MINUTE, 10 * MINUTE, 45 * MINUTE),
  }),
  visitorWrites: fc.record({
    do: fc.constant('visitorWrites' as const),
    visitorId,
    messageId,
    text: fc.constantFrom('Где мой букет?', 'Алло'),
    wantsPerson: fc.boolean(),
  }),
  visitorEnds: fc.record({ do: fc.constant('visitorEnds' as const), chat }),
  opensPage: fc.record({ do: fc.constant('opensPage' as const), visitorId }),
  leavesPage: fc.record({ do: fc.constant('leavesPage' as const), visitorId }),
  botSpeaks: fc.record({ do: fc.constant('botSpeaks' as const), chat, handsOff: fc.boolean() }),
  take: fc.record({ do: fc.constant('take' as const), chat, person }),
  ownerTakes: fc.record({ do: fc.constant('ownerTakes' as const), chat }),
  reply: fc.record({ do: fc.constant('reply' as const), chat, person, messageId }),
  ownerReplies: fc.record({ do: fc.constant('ownerReplies' as const), chat, messageId }),
  close: fc.record({ do: fc.constant('close' as const), chat, person }),
  closeWaiting: fc.record({ do: fc.constant('closeWaiting' as const), chat, person }),
  takeOver: fc.record({ do: fc.constant('takeOver' as const), chat, person }),
  whisper: fc.record({ do: fc.constant('whisper' as const), chat, person }),
  callSenior: fc.record({ do: fc.constant('callSenior' as const), chat, messageId }),
  answerHelp: fc.record({ do: fc.constant('answerHelp' as const), chat, person }),
  endHelp: fc.record({ do: fc.constant('endHelp' as const), chat, person }),
  ownerCloses: fc.record({ do: fc.constant('ownerCloses' as const), chat }),
  returnToBot: fc.record({ do: fc.constant('returnToBot' as const), chat, person }),
  assign: fc.record({ do: fc.constant('assign' as const), chat, person, overLimit: fc.boolean() }),
  transfer: fc.record({
    do: fc.constant('transfer' as const),
    chat,
    person,
    to: fc.option(person),
    overLimit: fc.boolean(),
  }),
  decline: fc.record({ do: fc.constant('decline' as const), chat }),
  ...groupKinds,
  status: fc.record({
    do: fc.constant('status' as const),
    person,
    status: fc.constantFrom(...CHOSEN_STATUSES, 'absent' as const),
  }),
  absent: fc.record({ do: fc.constant('absent' as const), person }),
  leave: fc.record({ do: fc.constant('leave' as const), person }),
  dispatch: fc.constant({ do: 'dispatch' as const }),
  sweep: fc.constant({ do: 'sweep' as const }),
  limit: fc.record({ do: fc.constant('limit' as const), person, maxChats: fc.integer({ min: 1, max: 3 }) }),
  active: fc.record({ do: fc.constant('active' as const), person, active: fc.boolean() }),
  role: fc.record({ do: fc.constant('role' as const), person, role: fc.constantFrom(...ROLES) }),
  mute: fc.record({ do: fc.constant('mute' as const), visitorId, forMs: fc.constantFrom(null, MINUTE, 60 * MINUTE) }),
  block: fc.record({ do: fc.constant('block' as const), visitorId, blocked: fc.boolean() }),
  rate: fc.record({ do: fc.constant('rate' as const), chat, score: fc.constantFrom(1 as const, 5 as const) }),
  edit: fc.record({ do: fc.constant('edit' as const), chat, person, seq: fc.nat(9) }),
  queueMode: fc.record({
    do: fc.constant('queueMode' as const),
    queueMode: fc.constantFrom('auto' as const, 'auto' as const, 'manual' as const),
  }),
  limits: fc.record({
    do: fc.constant('limits' as const),
    noAnswerMs: fc.constantFrom(MINUTE, 3 * MINUTE),
    lateMs: fc.constantFrom(2 * MINUTE, 5 * MINUTE),
    silenceRule: fc.constantFrom(...SILENCE_RULES),
    botWarnMs: fc.constantFrom(0, 5 * MINUTE),
  }),
};

/** How often each step is chosen. What a process does after a save (`dispatch`, `leave`) is a step of its own, since it may be lost or come late. */
const WEIGHTS: Partial<Record<keyof typeof kinds, number>> = {
  time: 5,
  visitorWrites: 8,
  botSpeaks: 3,
  ownerTakes: 5,
  ownerReplies: 4,
  ownerCloses: 3,
  transfer: 3,
  decline: 3,
  toGroup: 2,
  dispatch: 6,
  sweep: 3,
};
export type Step = ReturnType<(typeof kinds)[keyof typeof kinds]['generate']>['value'];
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  ...Object.entries(kinds).map(([name, arbitrary]) => ({
    weight: WEIGHTS[name as keyof typeof kinds] ?? 1,
    arbitrary: arbitrary as fc.Arbitrary<Step>,
  })),
);

/** Takes one step. Gives its outcome, and which rules it broke. */
export function perform(shell: Shell, step: Step): { outcome: Outcome; wrong: readonly string[] } {
  if (step.do === 'dispatch') return { outcome: { ok: true }, wrong: shell.dispatch() };
  return { outcome: happens(shell, step), wrong: [] };
}

function happens(shell: Shell, step: Exclude<Step, { do: 'dispatch' }>): Outcome {
  const { now, settings } = shell;
  const who = 'person' in step ? shell.operators.get(step.person)! : null;
  const which = 'chat' in step ? chatAt(shell, step.chat) : null;
  if ('chat' in step && which === null) return refuse('unknown-chat');
  const about = which!;
  const owner = which === null ? null : shell.ownerOf(which);
  switch (step.do) {
    case 'time':
      shell.pass(step.ms);
      return { ok: true };
    case 'visitorWrites':
      return shell.write(step.visitorId, step.messageId, step.text, step.wantsPerson);
    case 'opensPage':
      return shell.opensPage(step.visitorId);
    case 'leavesPage':
      return shell.leavesPage(step.visitorId);
    case 'visitorEnds':
      return shell.save(visitorEnds(about, owner, settings, now));
    case 'botSpeaks': {
      const topic = { topicId: 't', subtopicId: null };
      if (step.handsOff) return shell.save(handOff(about, 'cannot-answer', topic, settings, now));
      return shell.save(botSpeaks(about, speechIn(about), now));
    }
    case 'take':
      return shell.save(take(about, who!, shell.company(), now));
    case 'ownerTakes':
      return owner === null ? refuse('not-owner') : shell.save(take(about, owner, shell.company(), now));
    case 'reply':
    case 'ownerReplies': {
      const by = who ?? owner;
      if (by === null) return refuse('not-owner');
      const before = shell.transcripts.get(about.id)?.find(({ id }) => id === step.messageId);
      if (before !== undefined)
        return 'operatorId' in before && before.operatorId === by.id ? { ok: true } : refuse('message-id-reused');
      return shell.save(reply(about, by, { id: step.messageId, text: 'Сейчас' }, now));
    }
    case 'close':
      return shell.save(close(about, who!, owner, settings, now));
    case 'closeWaiting':
      return shell.save(closeWaiting(about, who!, owner, settings, now));
    case 'takeOver':
      return shell.save(takeOver(about, who!, owner, shell.company(), now));
    case 'whisper':
      return shell.save(whisper(about, who!.id, owner?.id ?? '', now));
    case 'callSenior':
      return owner === null
        ? refuse('not-owner')
        : shell.save(callSenior(about, owner, { id: `help-${step.messageId}`, reason: 'Ругается' }, now));
    case 'answerHelp':
      return shell.save(answerHelp(about, who!, helpIn(about)?.id ?? '', now));
    case 'endHelp':
      return shell.save(endHelp(about, who!, helpIn(about)?.id ?? ''));
    case 'ownerCloses':
      return owner === null ? refuse('not-owner') : shell.save(close(about, owner, owner, settings, now));
    case 'returnToBot':
      return shell.save(returnToBot(about, who!, settings, now));
    case 'assign': {
      const how = { by: 'gleb', overLimit: step.overLimit };
      return shell.save(assignByHand(about, who!, owner, how, settings, now));
    }
    case 'transfer': {
      const to = step.to === null ? null : shell.operators.get(step.to)!;
      return shell.save(transfer(about, who!, owner, to, { overLimit: step.overLimit, note: '' }, settings, now));
    }
    case 'toGroup':
    case 'member':
    case 'retire':
      return inGroups(shell, step, which);
    case 'decline':
      if (owner === null) return refuse('not-owner');
      return shell.save(decline(about, owner, shell.offeredBy(about), shell.company(), now));
    case 'status':
      return shell.status(step.person, step.status, 'person');
    case 'absent':
      return shell.status(step.person, 'absent', 'system');
    case 'leave':
      shell.leave(step.person);
      return { ok: true };
    case 'sweep':
      shell.sweep();
      return { ok: true };
    case 'limit':
      return keep(shell, { ok: true, operator: { ...who!, maxChats: step.maxChats } });
    case 'active':
      return keep(shell, setActive(who!, step.active, otherAdmins(shell, step.person)));
    case 'role':
      return keep(shell, setRole(who!, step.role, otherAdmins(shell, step.person)));
    case 'mute':
      return change(shell, step.visitorId, { mutedUntil: step.forMs === null ? null : now + step.forMs });
    case 'block':
      return block(shell, step.visitorId, step.blocked);
    case 'rate':
      return shell.save(rate(about, step.score, '', now));
    case 'edit': {
      shell.save(markRead(about, 'visitor', step.seq));
      const described = shell.save(describeChat(chatAt(shell, step.chat)!, who!, 'Постоянный клиент'));
      if (!described.ok) return refuse('not-owner');
      return shell.save(setTopic(chatAt(shell, step.chat)!, who!, { topicId: 'x', subtopicId: null }));
    }
    case 'queueMode':
      shell.saveSettings({ ...settings, queueMode: step.queueMode });
      return { ok: true };
    case 'limits': {
      const { do: _, ...limits } = step;
      shell.saveSettings({ ...settings, ...limits });
      return { ok: true };
    }
  }
}

function keep(shell: Shell, outcome: ReturnType<typeof setActive>): Outcome {
  if (outcome.ok) shell.saveOperator(outcome.operator);
  return outcome;
}
