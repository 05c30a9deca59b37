import { parseInput } from '../domain/contract/fields.ts';
import type { DeskCommand, DeskInput } from '../domain/contract/desk.ts';
import { DESK } from '../domain/contract/desk.ts';
import { versionOf } from '../domain/form.ts';
import { mayGive } from '../domain/may-give.ts';
import type { Refused } from '../domain/refusal.ts';
import { refuse } from '../domain/refusal.ts';
import type { Undoable, Undoing } from '../domain/undo.ts';
import { undo as undoChange } from '../domain/undo.ts';
import { newId } from '../store/refs.ts';
import { act } from '../work/chat/act.ts';
import type { CompanyUnit } from '../work/chat/company-unit.ts';
import type { Commanded } from './command.ts';
import { saveSettings } from './company.ts';
import type { Handler } from './context.ts';
import type { Scene } from './enter.ts';
import { enter, whoMay } from './enter.ts';
import { removeEntry, saveEntry } from './entries.ts';
import { setLimit, setRole } from './people.ts';
import { retireGroup, saveGroup } from './groups.ts';
import { removeReply, saveReply } from './replies.ts';
import { save } from './save.ts';
import type { Things } from './things.ts';
import { findThing } from './things.ts';
import { removeTopic, saveTopic } from './topics.ts';

/** A command that undoes, with its input: all its rules hold for an undo, too. */
type Way = { command: Commanded<never>; name: DeskCommand; input: object };
type Fields = Readonly<Record<string, unknown>>;

const way = <C extends DeskCommand>(name: C, command: Commanded<C>, input: object): Way => ({
  name,
  command: command as unknown as Commanded<never>,
  input,
});

/** How the thing of each kind gets fields back, made again where it is null, or is removed. */
const WAYS: {
  readonly [K in Undoable]: {
    put: (id: string, fields: Fields, thing: Things[K] | null) => Way;
    remove?: (id: string) => Way;
  };
} = {
  company: {
    put: (_id, { name, ...settings }, company) =>
      way('saveSettings', saveSettings, {
        name: name ?? company?.name,
        settings: { ...company?.settings, ...settings },
        version: versionOf(company ?? {}),
      }),
  },
  person: {
    put: (operatorId, { role, maxChats }, person) => {
      const version = versionOf(person ?? {});
      return role === undefined
        ? way('setLimit', setLimit, { operatorId, maxChats, version })
        : way('setRole', setRole, { operatorId, role, version });
    },
  },
  topic: {
    put: (topicId, fields, topic) => way('saveTopic', saveTopic, { topicId, ...formOf('saveTopic', topic), ...fields }),
    remove: (topicId) => way('removeTopic', removeTopic, { topicId }),
  },
  /** A group is retired and not removed: what it has had names it. */
  group: {
    put: (groupId, fields, group) => way('saveGroup', saveGroup, { groupId, ...formOf('saveGroup', group), ...fields }),
    remove: (groupId) => way('retireGroup', retireGroup, { groupId, retired: true }),
  },
  entry: {
    put: (entryId, fields, entry) =>
      way('saveEntry', saveEntry, { entryId, phrasings: [], ...formOf('saveEntry', entry), ...fields }),
    remove: (entryId) => way('removeEntry', removeEntry, { entryId }),
  },
  reply: {
    put: (replyId, fields, reply) =>
      way('saveReply', saveReply, { replyId, scope: 'shared', ...formOf('saveReply', reply), ...fields }),
    remove: (replyId) => way('removeReply', removeReply, { replyId, scope: 'shared' }),
  },
};

/** What a thing's form would send as it stands, with its version. */
function formOf(command: 'saveTopic' | 'saveGroup' | 'saveEntry' | 'saveReply', thing: object | null): Fields {
  const fields = DESK[command].input.entries;
  const own = Object.entries(thing ?? {}).filter(([name]) => Object.hasOwn(fields, name));
  return { ...Object.fromEntries(own), version: versionOf(thing ?? {}) };
}

/**
 * Takes back the change that an entry of the audit tells of, by the command that would do so by hand: with its right, its rules and what follows. Refuses as the domain's
 * `undo` and that command do.
 */
export const undo: Handler<'undo'> = async (caller, input) => {
  const auditId = newId();
  return act(caller.companyId, async (unit) => {
    const entered = await enter(unit, 'undo', caller, input, '');
    if (!entered.ok) return entered;
    const { thing: entry } = entered.scene;
    const place = WAYS[entry.about.what as Undoable];
    if (place === undefined) return refuse('undo-impossible');
    // Any of the kind's commands says where its thing stands.
    const stands = place.put(entry.about.id, {}, null);
    const found = findThing(stands.name, stands.input, caller);
    const thing = await unit.read(found.doc(entry.about.id));
    const undone = undoChange(entry, thing as object | null);
    if (!undone.ok) return undone;
    const how = wayOf(undone.undoing, thing);
    if (how === null) return { ok: true, output: {} };
    return giveInstead(unit, entered.scene, how, undone.undoing, thing, { auditId, undoes: input.recordId });
  });
};

/** Null where the thing that is to be removed is gone already. */
function wayOf(undoing: Undoing, thing: unknown): Way | null {
  const { put, remove } = WAYS[undoing.what];
  if (undoing.how !== 'remove')
    return (put as (id: string, fields: Fields, thing: unknown) => Way)(undoing.id, undoing.fields, thing);
  return thing === null ? null : (remove?.(undoing.id) ?? null);
}

async function giveInstead(
  unit: CompanyUnit,
  scene: Scene<'undo'>,
  { command, name, input: wanted }: Way,
  { id }: Undoing,
  thing: unknown,
  { auditId, undoes }: { auditId: string; undoes: string },
): Promise<{ ok: true; output: Record<never, never> } | Refused> {
  // What was allowed once may not be any more: a limit of settings that has been narrowed.
  const parsed = parseInput(DESK[name].input, wanted);
  if (!parsed.ok) return refuse('undo-impossible');
  const input = parsed.value as DeskInput<never>;
  const allowed = mayGive(whoMay(name as never, input), scene.actor);
  if (!allowed.ok) return allowed;
  // The casts are safe: the thing is of the kind that the command is about, and none of these commands draws random values.
  const there = { ...scene, id, thing } as unknown as Scene<never>;
  const decision = await command.work.decide(there, input, unit, undefined);
  if (!decision.ok) return decision;
  const saved = await save(unit, name as never, input, there, { ...decision, output: {} as never }, auditId, undoes);
  return saved.ok ? { ok: true, output: {} } : saved;
}
