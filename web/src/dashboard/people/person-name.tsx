import { useWork } from '../work/context.ts';

/**
 * The name of somebody of the company, with the last name for those who may see it. `firstName`: as the document keeps it. `otherwise`: shown
 * while the person is unknown. Use this component for names; where only a text fits, `useNameOf`.
 */
export function PersonName({ id, firstName, otherwise }: { id: string; firstName?: string; otherwise?: string }) {
  return <>{useNameOf()(id, firstName) ?? otherwise}</>;
}

export const useNameOf = () => useWork().names.nameOf.value;
