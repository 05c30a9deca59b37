import type { ChatChange } from '../domain/chat/change.ts';
import type { DeskCommand, DeskInput } from '../domain/contract/desk.ts';
import { DESK } from '../domain/contract/desk.ts';
import type { On } from '../domain/contract/desk/row.ts';
import type { Doc } from '../store/unit.ts';
import type { CompanyUnit } from '../work/chat/company-unit.ts';
import { saveClient } from '../work/chat/client-save.ts';
import type { Scene } from './enter.ts';
import type { Things } from './things.ts';
import { findThing } from './things.ts';

type Writer<K extends On> = (
  unit: CompanyUnit,
  scene: Omit<Scene<'take'>, 'thing'>,
  was: Things[K],
  becomes: K extends 'chat' ? ChatChange : Things[K],
) => number | Promise<number>;

/** How things are saved whose changes have consequences. All other things are plain documents. */
const WRITERS: { [K in 'company' | 'self' | 'person' | 'chat' | 'client']: Writer<K> } = {
  company: (unit, _scene, was, becomes) => unit.saveSettings(was, becomes),
  self: (unit, { company }, was, becomes) => unit.saveOperator(company.id, was, becomes),
  person: (unit, { company }, was, becomes) => unit.saveOperator(company.id, was, becomes),
  chat: (unit, { company }, was, becomes) => unit.saveChat(company, was, becomes),
  client: (unit, scene, was, becomes) => saveClient(unit, { ...scene, client: was }, becomes),
};

/** Wants a command's thing written as it `becomes`; null removes it. Gives the thing's form version. */
export async function write<C extends DeskCommand>(
  unit: CompanyUnit,
  command: C,
  input: DeskInput<C>,
  scene: Scene<C>,
  becomes: unknown,
): Promise<number> {
  const { on } = DESK[command];
  // The casts are safe: the command's row decides the kind both of the loaded thing and of what it becomes.
  const ofKind = (WRITERS as Partial<Record<On, Writer<On>>>)[on];
  if (ofKind !== undefined)
    return ofKind(unit, scene as unknown as Scene<'take'>, scene.thing as never, becomes as never);
  const doc: Doc<unknown> = findThing(command, input, scene.caller).doc(scene.id);
  if (becomes !== null && scene.thing !== null) return unit.put(doc, becomes);
  if (becomes === null) unit.remove(doc);
  else unit.create(doc, becomes);
  return 0;
}
