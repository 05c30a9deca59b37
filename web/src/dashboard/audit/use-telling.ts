import { useNameOf } from '../people/person-name.tsx';
import { useMoments } from '../time/moments.ts';
import { useWork } from '../work/context.ts';
import type { Telling } from './value.ts';
import { useText } from './words.ts';

/** What turns the entries of the audit into words on this screen. */
export function useTelling(): Telling {
  const text = useText();
  const { write } = useMoments();
  const nameOf = useNameOf();
  const { company } = useWork();
  return { text, moment: (at) => write(at, 'table'), name: (uid) => nameOf(uid), topics: company.topics.value };
}
