import { SetupError } from '../fail.ts';
import type { Thing } from './things.ts';

/** Runs gcloud with these arguments and gives what it says. */
export type Gcloud = (args: readonly string[]) => { ok: boolean; said: string };

/** Puts things into a project, or renews those that it has already; so a repeat after a failure goes on where it stopped. Throws at the first that fails. */
export function putAll(things: readonly Thing[], gcloud: Gcloud, tell: (line: string) => void): void {
  const must = (title: string, args: readonly string[]) => {
    const { ok, said } = gcloud(args);
    if (!ok) throw new SetupError(`${title}: gcloud ${args.join(' ')} failed: ${said.trim().split('\n').at(-1)}`);
    return said;
  };
  for (const { title, find, make, renew } of things) {
    const [name = ''] = must(title, find).trim().split('\n');
    must(title, name === '' ? make : renew(name));
    tell(`${title}: ${name === '' ? 'made' : 'renewed'}`);
  }
}
