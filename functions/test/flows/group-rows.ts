import * as groups from '../../src/desk/groups.ts';
import type { GROUPS } from '../../src/domain/contract/desk/groups.ts';
import type { Row } from './worlds.ts';
import { must, owned, withChat } from './worlds.ts';

const GROUP = {
  title: 'Оплата',
  kind: 'department' as const,
  topics: [],
  channels: [],
  pages: [],
  languages: [],
  version: 0,
};

/** An open chat in a company with a group. */
async function grouped() {
  const world = await owned();
  const { groupId } = must(await groups.saveGroup(world.admin, { ...GROUP, groupId: null }));
  return { ...world, groupId };
}

/** For each command about groups, a world in which it changes something. */
export const GROUP_ROWS: { [C in keyof typeof GROUPS]: Row } = {
  saveGroup: withChat(({ admin }) => groups.saveGroup(admin, { ...GROUP, groupId: null })),
  retireGroup: async () => {
    const { admin, groupId } = await grouped();
    return () => groups.retireGroup(admin, { groupId, retired: true });
  },
  moveGroup: async () => {
    const { admin, groupId } = await grouped();
    must(await groups.saveGroup(admin, { ...GROUP, groupId: null, title: 'Доставка' }));
    return () => groups.moveGroup(admin, { groupId, place: 1 });
  },
  setMembers: async () => {
    const { admin, other, groupId } = await grouped();
    return () => groups.setMembers(admin, { groupId, add: [other], remove: [] });
  },
  toGroup: async () => {
    const { owner, other, admin, chatId, groupId } = await grouped();
    must(await groups.setMembers(admin, { groupId, add: [other], remove: [] }));
    return () => groups.toGroup(owner, { chatId, groupId, expectedOwnerId: owner.uid, note: 'Прошу' });
  },
};
