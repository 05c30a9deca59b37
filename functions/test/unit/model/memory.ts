import type { Chat } from '../../../src/domain/chat.ts';
import type { ChatChange } from '../../../src/domain/chat/change.ts';
import type { Group } from '../../../src/domain/group/group.ts';
import type { Operator } from '../../../src/domain/operator.ts';
import type { Refused } from '../../../src/domain/refusal.ts';
import type { CompanySettings } from '../../../src/domain/settings.ts';
import type { Ms } from '../../../src/domain/time.ts';
import type { Everything } from '../../invariants.ts';

export type Outcome = { ok: true } | Refused;

/** What a part of the model needs of the whole company in memory (shell.ts). */
export type Memory = {
  now: Ms;
  settings: CompanySettings;
  readonly operators: ReadonlyMap<string, Operator>;
  readonly chats: ReadonlyMap<string, Chat>;
  readonly groups: ReadonlyMap<string, Group>;
  everything(): Everything;
  ownerOf(chat: Chat): Operator | null;
  save(change: ChatChange | Refused): Outcome;
  saveOperator(operator: Operator): void;
  saveGroup(group: Group): void;
};
