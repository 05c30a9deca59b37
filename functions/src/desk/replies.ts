import { MOST_REPLIES, mayEditReplies } from '../domain/canned-reply.ts';
import type { ReplyScope } from '../domain/canned-reply.ts';
import { currentOf, upToDate } from '../domain/form.ts';
import { refuse } from '../domain/refusal.ts';
import { at, newId, replies } from '../store/refs.ts';
import { decide } from '../store/unit.ts';
import type { Caller, Handler } from './context.ts';
import { done, onDuty } from './context.ts';

const ownerOf = (caller: Caller, scope: ReplyScope) => (scope === 'own' ? caller.uid : null);

export const saveReply: Handler<'saveReply'> = async (caller, { replyId, scope, version, ...fields }) => {
  const ownerId = ownerOf(caller, scope);
  const count = replyId === null ? (await replies(caller.companyId, ownerId).count().get()).data().count : 0;
  const id = replyId ?? newId();
  return decide(async (unit) => {
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const allowed = mayEditReplies(duty.actor.role, scope);
    if (!allowed.ok) return allowed;
    if (count >= MOST_REPLIES) return refuse('too-much', { max: MOST_REPLIES });
    const doc = at.reply(caller.companyId, ownerId, id);
    const before = await unit.read(doc);
    if (before === null && replyId !== null) return refuse('unknown-reply');
    const fresh = before === null ? done : upToDate(currentOf('reply', before), version, fields);
    if (!fresh.ok) return fresh;
    return { ok: true, output: { replyId: id, version: unit.put(doc, { id, ...fields }) } };
  });
};

export const removeReply: Handler<'removeReply'> = (caller, { replyId, scope }) =>
  decide(async (unit) => {
    const duty = await onDuty(unit, caller);
    if (!duty.ok) return duty;
    const allowed = mayEditReplies(duty.actor.role, scope);
    if (!allowed.ok) return allowed;
    const doc = at.reply(caller.companyId, ownerOf(caller, scope), replyId);
    if ((await unit.read(doc)) !== null) unit.remove(doc);
    return done;
  });
