import type { Refused } from '#domain/refusal.ts';
import { refusalText } from '#domain/refusal-text.ts';
import type { Transport } from '../src/dashboard/app/call.ts';

/** What a door says to a command: its output, a refusal by the product, nothing for ever, or that it was not reached. */
export type Answer =
  | { output: object }
  | { refused: Refused; problems?: Readonly<Record<string, string>> }
  | 'silent'
  | 'offline';

/** The doors of the server as a scene has them; a command that it does not name is answered with nothing to say. */
export function transportOf(answers: Readonly<Record<string, Answer>>): Transport {
  return (_door, data) => {
    const command = String(data['command']);
    if (command === 'heartbeat') return Promise.resolve({ status: 'working', serverNow: Date.now() });
    const answer = answers[command] ?? { output: command === 'suggest' ? { hints: [] } : {} };
    if (answer === 'silent') return new Promise(() => {});
    if (answer === 'offline')
      return Promise.reject(Object.assign(new Error('internal'), { code: 'functions/internal' }));
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
