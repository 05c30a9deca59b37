import type { DeskCommand, DeskInput } from '../domain/contract/desk.ts';
import { DESK } from '../domain/contract/desk.ts';
import type { Row } from '../domain/contract/desk/row.ts';
import type { MaskRules } from '../domain/privacy/mask.ts';
import { maskText } from '../domain/privacy/mask.ts';

/** A command's input with what the company hides hidden in everything that the staff has written or pasted. */
export function masked<C extends DeskCommand>(command: C, input: DeskInput<C>, rules: MaskRules): DeskInput<C> {
  const { masks = [] }: Row = DESK[command];
  const fields: Readonly<Record<string, unknown>> = { ...input };
  const written = masks.flatMap((field) => {
    const text = fields[field];
    return typeof text === 'string' ? [[field, maskText(text, rules)]] : [];
  });
  return { ...input, ...Object.fromEntries(written) };
}
