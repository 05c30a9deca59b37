import type { Option } from '../../ui/field.tsx';

const ANY = '';
/** No id looks like this. */
const NONE = '–';

type Words = { any: string; none?: string; gone: string };

/**
 * A filter as a list of options: "any", "none" (where possible) and each known item. A chosen item that has been removed is still shown
 * as chosen.
 */
export function optionsOf(
  chosen: string | null | undefined,
  known: readonly (readonly [id: string, label: string])[] | undefined,
  { any, none, gone }: Words,
  onChoose: (chosen: string | null | undefined) => void,
): { value: string; options: readonly Option<string>[]; onChange: (value: string) => void } {
  const options = (known ?? []).map(([value, label]) => ({ value, label }));
  const isGone = typeof chosen === 'string' && known?.every(([id]) => id !== chosen) !== false;
  return {
    value: chosen === undefined ? ANY : (chosen ?? NONE),
    options: [
      { value: ANY, label: any },
      ...(none === undefined ? [] : [{ value: NONE, label: none }]),
      ...options,
      // Until the list has loaded, it is not known whether the chosen item has been removed.
      ...(isGone ? [{ value: chosen, label: known === undefined || known.length === 0 ? '…' : gone }] : []),
    ],
    onChange: (value) => onChoose(value === ANY ? undefined : value === NONE ? null : value),
  };
}
