import { useWork } from '../work/context.ts';

/**
 * What somebody of the company is called: the last name too for those who may see it. `firstName` as it stands in the document, `otherwise` while nobody
 * knows them. The one way to a name; where only a text fits, `useNameOf`.
 */
export function PersonName({ id, firstName, otherwise }: { id: string; firstName?: string; otherwise?: string }) {
  return <>{useNameOf()(id, firstName) ?? otherwise}</>;
}

export const useNameOf = () => useWork().names.nameOf.value;
