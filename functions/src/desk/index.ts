import { openCallable } from '../callable.ts';
import type { CallableResponse } from 'firebase-functions/v2/https';
import type { DeskCommand, DeskInput } from '../domain/contract/desk.ts';
import { DESK, parseEnvelope } from '../domain/contract/desk.ts';
import { parseNewer } from '../domain/contract/newer.ts';
import { note } from '../log/context.ts';
import { networkOf } from '../network.ts';
import { companyOf } from '../work/account/company-of.ts';
import { placeOf } from '../work/limits/network-limits.ts';
import { LLM_KEY } from '../params.ts';
import { guarded, refusalError } from '../refusal-error.ts';
import { ROOM } from '../room.ts';
import * as aboutChat from './about-chat.ts';
import { readAudit } from './audit.ts';
import { askedLately } from './asked-lately.ts';
import * as board from './board.ts';
import * as chat from './chat.ts';
import * as client from './client.ts';
import * as company from './company.ts';
import * as entries from './entries.ts';
import * as groups from './groups.ts';
import * as hints from './hints.ts';
import { checkInvites } from './check-invites.ts';
import { giveReplies } from './give-replies.ts';
import * as invites from './invites.ts';
import type { Handler } from './context.ts';
import { exportChats } from './export.ts';
import { importEntries } from './import-entries.ts';
import type { CommandInParts, SendPart } from './parts.ts';
import { IN_PARTS, answerInParts, telling } from './parts.ts';
import * as feedback from './feedback.ts';
import { checkSite } from './check-site.ts';
import * as look from './look.ts';
import * as knowledge from './knowledge.ts';
import { readAddress } from './read-address.ts';
import { restore } from './restore.ts';
import { ownerName } from './owner-name.ts';
import * as people from './people.ts';
import * as privacy from './privacy.ts';
import * as proof from './proof.ts';
import * as replies from './replies.ts';
import * as reports from './reports.ts';
import * as reportLetters from './report-letters.ts';
import * as reviews from './reviews.ts';
import { roster } from './roster.ts';
import * as sample from './sample.ts';
import * as self from './self.ts';
import * as supervise from './supervise.ts';
import * as topics from './topics.ts';
import { undo } from './undo.ts';
import { ruleFacts } from './rule-facts.ts';
import { usage } from './usage.ts';
import * as views from './views.ts';

const HANDLERS: { [C in DeskCommand]: Handler<C> } = {
  ...chat,
  ...aboutChat,
  ...supervise,
  ...client,
  ...self,
  ...people,
  ...invites,
  ...proof,
  ...company,
  ...topics,
  ...groups,
  ...entries,
  ...reports,
  ...board,
  ...knowledge,
  ...look,
  checkSite,
  ...sample,
  ...hints,
  ...replies,
  ...views,
  ...reviews,
  ...reportLetters,
  ...feedback,
  ...privacy,
  exportChats,
  readAudit,
  checkInvites,
  giveReplies,
  roster,
  undo,
  importEntries,
  restore,
  askedLately,
  readAddress,
  usage,
  ruleFacts,
};

/** The callable function of the staff. It takes every command, so that one instance stays warm for all of them (ARCHITECTURE.md). */
export const desk = openCallable({ cors: true, ...ROOM.desk, secrets: [LLM_KEY] }, (request, response) =>
  guarded('desk', request, async (spoken) => {
    const envelope = parseEnvelope(request.data);
    if (!envelope.ok) throw refusalError({ ok: false, reason: 'bad-input' }, spoken, envelope.problems);
    const { command, locale, unknown, ...fields } = envelope.value;
    if (!request.auth) throw refusalError({ ok: false, reason: 'not-signed-in' }, locale);
    const companyId = await companyOf(request.auth.uid);
    if (companyId === null) throw refusalError({ ok: false, reason: 'not-staff' }, locale);
    note({ companyId });
    if (!isCommand(command)) throw refusalError({ ok: false, reason: 'bad-input' }, locale, { command: 'unknown' });
    const from = placeOf(companyId, networkOf(request.rawRequest));
    const send = request.acceptsStreaming && response ? sending(response) : null;
    return run(command, { uid: request.auth.uid, companyId, locale, from }, fields, unknown, send);
  }),
);

async function run<C extends DeskCommand>(
  command: C,
  caller: Parameters<Handler<C>>[0],
  fields: unknown,
  unknown: unknown,
  send: SendPart | null,
) {
  note({ command });
  const { input } = DESK[command];
  const parsed = parseNewer<(typeof DESK)[C]['input']>(input, fields, unknown);
  if (!parsed.ok) throw refusalError({ ok: false, reason: 'bad-input' }, caller.locale, parsed.problems);
  const outcome =
    send !== null && isInParts(command)
      ? await answerInParts(command, caller, parsed.value as DeskInput<typeof command>, send)
      : await HANDLERS[command](caller, parsed.value, send === null ? undefined : telling(send));
  if (!outcome.ok) throw refusalError(outcome, caller.locale, undefined, await ownerName(outcome, caller));
  return outcome.output;
}

/** Parts leave as messages of the callable's stream. */
const sending =
  ({ sendChunk, signal }: CallableResponse): SendPart =>
  async (part) => {
    // What it resolves with is not whether the part has left, but whether the buffer has room.
    await sendChunk(part);
    return !signal.aborted;
  };

const isInParts = (command: DeskCommand): command is CommandInParts => Object.hasOwn(IN_PARTS, command);

function isCommand(command: string): command is DeskCommand {
  return Object.hasOwn(DESK, command);
}
