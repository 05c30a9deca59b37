import type { DeskCommand, DeskInput, DeskOutput, ShareTold } from '../domain/contract/desk.ts';
import type { Ms } from '../domain/time.ts';
import { SECOND } from '../domain/time.ts';
import type { Handler, Told } from './context.ts';
import { readAudit } from './audit.ts';
import { exportClient } from './privacy.ts';
import { exportChats } from './export.ts';

/** How long one call sends parts before it says where to go on: well within what a door works on an answer (in-time.ts). */
const LONGEST: Ms = 12 * SECOND;

/** Sends a part to the caller, and resolves once it has left; false when the caller has gone. */
export type SendPart = (part: unknown) => Promise<boolean>;

/** Says to the caller how far a long answer is, as a message before it. Whether that arrives is nobody's concern: the answer does not wait for it. */
export const telling =
  (send: SendPart): Told =>
  (share) => {
    const said: ShareTold = { share };
    if (share < 1) void send(said).catch(() => {});
  };

/** A command that can be answered in parts: which input asks for what follows a part; null after the last one. */
type InParts<C extends DeskCommand> = {
  answer: Handler<C>;
  next: (input: DeskInput<C>, output: DeskOutput<C>) => DeskInput<C> | null;
};

export const IN_PARTS: { readonly [C in 'exportChats' | 'readAudit' | 'exportClient']: InParts<C> } = {
  exportChats: {
    answer: exportChats,
    next: (input, { after }) => (after === null ? null : { ...input, after }),
  },
  exportClient: {
    answer: exportClient,
    next: (input, { after }) => (after === null ? null : { ...input, after }),
  },
  readAudit: {
    answer: readAudit,
    next: (input, { after }) => (after === null ? null : { ...input, after }),
  },
};
export type CommandInParts = keyof typeof IN_PARTS;

/**
 * Answers a command part after part in one call, each as soon as the one before has left, so that an instance holds one part at a time however slow the
 * caller is. Every part asks for the right anew. The outcome is the last part, or the part at which the time of one call was over: it says where the next call
 * goes on. A refusal ends the call, and what was sent stays valid.
 */
export async function answerInParts<C extends CommandInParts>(
  command: C,
  caller: Parameters<Handler<C>>[0],
  first: DeskInput<C>,
  send: SendPart,
  now: () => Ms = Date.now,
): Promise<Awaited<ReturnType<Handler<C>>>> {
  const { answer, next } = IN_PARTS[command] as InParts<C>;
  const until = now() + LONGEST;
  for (let input = first; ;) {
    const outcome = await answer(caller, input);
    const following = outcome.ok ? next(input, outcome.output) : null;
    if (!outcome.ok || following === null || now() >= until) return outcome;
    if (!(await send(outcome.output))) return outcome;
    input = following;
  }
}
