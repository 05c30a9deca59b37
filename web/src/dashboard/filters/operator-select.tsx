import { Select } from '../../ui/field.tsx';
import { useNameOf } from '../people/person-name.tsx';
import { useWork } from '../work/context.ts';
import { optionsOf } from './options.ts';
import { useText } from './words.ts';

type Chosen = string | null | undefined;
type Props = { chosen: Chosen; none?: boolean; onChoose: (chosen: Chosen) => void };

/** One operator, any (undefined) or, with `none`, nobody. Who has left stays chosen. */
export function OperatorSelect({ chosen, none = false, onChoose }: Props) {
  const { everybody } = useWork().team;
  const nameOf = useNameOf();
  const { filters: text } = useText();
  const known = everybody.value?.map(({ id, firstName }) => [id, nameOf(id) ?? firstName] as const);
  const words = { any: text.anyOperator, gone: text.goneOperator, ...(none ? { none: text.noOperator } : {}) };
  return <Select small label={text.operator} {...optionsOf(chosen, known, words, onChoose)} />;
}
