import type { DeskCall, DeskCommand, DeskOutput } from '#domain/contract/desk.ts';
import type { Refused } from '#domain/refusal.ts';
import { refusalText } from '#domain/refusal-text.ts';
import { answersOf, reportsOf } from './made/reports.ts';
import type { Desk, Transport } from '../src/dashboard/app/call.ts';
import type { DeskInParts } from '../src/dashboard/app/call-in-parts.ts';
import { FACTS } from './made/facts.ts';

/** The answer of a door to a command: its output, a refusal by the product, word of how far it is and no more, no answer ever, or a failure to reach the door. */
export type Answer =
  | { output: object }
  | { outputOf: (data: Readonly<Record<string, unknown>>) => object }
  | { refused: Refused; problems?: Readonly<Record<string, string>> }
  | { share: number }
  | 'silent'
  | 'offline';

/** The answers to what screens ask by themselves. */
const USUAL: Readonly<Record<string, object>> = {
  ruleFacts: { facts: FACTS },
  suggest: { hints: [] },
  roster: { people: [] },
  readAudit: { rows: [], after: null, here: null },
  usage: {
    budgets: [
      { budget: 'model', used: 0, limit: 0 },
      { budget: 'letters', used: 3, limit: 200 },
      { budget: 'chats', used: 412, limit: 5_000 },
      { budget: 'storage', used: 25.75, limit: 1_000 },
    ],
  },
};

/** A quiet company's reports. */
const USUAL_ANSWERS: Readonly<Record<string, Answer>> = answersOf(reportsOf(0));

/** Answers in parts as a scene defines them. */
export const inPartsOf = (answers: Readonly<Record<string, Answer>>, desk: Desk): DeskInParts =>
  async function* <C extends DeskCommand>(command: C, fields: DeskCall<C>) {
    const answer = answers[command];
    // What is said before an answer has not the form of the answer.
    if (typeof answer === 'object' && 'share' in answer) yield { ok: true, output: answer as DeskOutput<C> };
    yield await desk(command, fields);
  };

/** The server's doors as a scene defines them. A command that the scene does not name gets an empty answer. */
export function transportOf(answers: Readonly<Record<string, Answer>>): Transport {
  return (_door, data) => {
    const command = String(data['command']);
    if (command === 'heartbeat') return Promise.resolve({ status: 'working', serverNow: Date.now() });
    if (command === 'watchBoard' && answers[command] === undefined) return Promise.resolve({ serverNow: Date.now() });
    const answer = answers[command] ?? USUAL_ANSWERS[command] ?? { output: USUAL[command] ?? {} };
    if (answer === 'silent' || (typeof answer === 'object' && 'share' in answer)) return new Promise(() => {});
    if (answer === 'offline')
      return Promise.reject(Object.assign(new Error('internal'), { code: 'functions/internal' }));
    if ('outputOf' in answer) return Promise.resolve(answer.outputOf(data));
    if ('output' in answer) return Promise.resolve(answer.output);
    const { reason, now, current } = answer.refused;
    const locale = data['locale'] === 'en' ? 'en' : 'ru';
    return Promise.reject(
      Object.assign(new Error(refusalText(reason, locale)), {
        code: 'functions/failed-precondition',
        details: { reason, now, current, problems: answer.problems },
      }),
    );
  };
}
