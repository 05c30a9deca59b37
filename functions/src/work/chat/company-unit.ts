import type { Chat } from '../../domain/chat.ts';
import type { ChatChange } from '../../domain/chat/change.ts';
import { changed } from '../../domain/chat/change.ts';
import type { Carried, Consequence } from '../../domain/chat/follows.ts';
import { CARRIED, follows } from '../../domain/chat/follows.ts';
import type { Company } from '../../domain/company.ts';
import { entersQueue, intoGroup } from '../../domain/group/into-group.ts';
import { followsOperator } from '../../domain/operator-follows.ts';
import type { Operator } from '../../domain/operator.ts';
import { mayComeBack } from '../../domain/report/fate.ts';
import type { Refused } from '../../domain/refusal.ts';
import { followsSettings } from '../../domain/settings-follows.ts';
import { leaveChat } from '../../domain/visitor.ts';
import type { StoredCompany } from '../../store/refs.ts';
import { docOf } from '../../store/refs.ts';
import type { Unit } from '../../store/unit.ts';
import { decide } from '../../store/unit.ts';
import { learnAnswers } from '../bot/learn.ts';
import { groupsOf } from '../routing/groups-of.ts';
import { saveChange } from './chat-save.ts';
import type { Errand } from './errand.ts';
import { errandOfMoment, errandsOfChat, errandsOfOperator } from './errand.ts';

/** A unit whose saves have consequences: some are written in the same save, the others become errands to be carried out after it. */
export type CompanyUnit = Unit & {
  /**
   * Wants a decision about a chat written, with its consequences, in the queue of its group if it comes to people by it. `before` is the chat as it was loaded; null when it is new. Gives the chat's form
   * version.
   */
  saveChat(company: Company, before: Chat | null, change: ChatChange): Promise<number>;
  /** The same for an operator: a change of status or limit, or an account that is deactivated or activated. */
  saveOperator(companyId: string, before: Operator, after: Operator): number;
  /** The same for a change of a company's settings. */
  saveSettings(before: StoredCompany, after: StoredCompany): number;
  /** Has all open chats timed anew after the save: the hours of a group have changed. */
  timeChatsAnew(): void;
  /**
   * Adds the errands that follow from a chat's present state, as if the chat had just come into it. For a repeated request: it changes nothing, but
   * the errands of the first one may not have been carried out.
   */
  followAgain(chat: Chat): void;
  /** Adds the errand to serve these queues, where something besides a chat or an operator has changed. */
  route(pools: readonly string[]): void;
};

/** How the consequences that belong into the save of a chat are written. */
const IN_SAVE: {
  readonly [C in Carried<'in the save'>]: (unit: Unit, companyId: string, chat: Chat) => Promise<void>;
} = {
  'visitor is free': async (unit, companyId, chat) => {
    const doc = docOf.visitor(companyId, chat.visitorId);
    const visitor = await unit.read(doc);
    if (chat.state === 'closed' && visitor?.openChatId === chat.id)
      unit.put(doc, leaveChat(visitor, chat, mayComeBack(chat)));
  },
  'answers are learnt': (unit, companyId, chat) => learnAnswers(unit, companyId, chat.id),
};

/**
 * Loads, decides and saves as `decide` does, and gives the errands that the caller is to carry out after the save; none when the story refused.
 * `act` does both.
 */
export async function decideNaming<R extends { ok: boolean }>(
  story: (unit: CompanyUnit) => Promise<R>,
): Promise<{ outcome: R | Refused; errands: readonly Errand[] }> {
  let errands: Errand[] = [];
  const outcome = await decide((unit) => {
    errands = [];
    return story(withConsequences(unit, errands));
  });
  return { outcome, errands: outcome.ok ? errands : [] };
}

function withConsequences(unit: Unit, errands: Errand[]): CompanyUnit {
  return {
    ...unit,
    async saveChat(company, before, decided) {
      const change = entersQueue(before, decided) ? intoGroup(decided, await groupsOf(company), Date.now()) : decided;
      const { chat } = change;
      const consequences = follows(before, change);
      for (const what of consequences) if (isInSave(what)) await IN_SAVE[what](unit, company.id, chat);
      errands.push(...errandsOfChat(before, change, consequences));
      errands.push(...errandOfMoment(change.again ? null : before, chat, company.settings));
      return saveChange(unit, company, change, before === null ? 'new' : 'known');
    },
    saveOperator(companyId, before, after) {
      errands.push(...errandsOfOperator(before, after, followsOperator(before, after)));
      return unit.put(docOf.operator(companyId, after.id), after);
    },
    saveSettings(before, after) {
      const follow = followsSettings(before.settings, after.settings);
      errands.push(...follow.map((what): Errand => (what === 'route' ? { what, pools: null } : { what })));
      return unit.put(docOf.company(after.id), after);
    },
    followAgain(chat) {
      errands.push(...errandsOfChat(null, changed(chat), follows(null, changed(chat))));
    },
    timeChatsAnew() {
      errands.push({ what: 'chats are timed anew' });
    },
    route(pools) {
      errands.push({ what: 'route', pools });
    },
  };
}

function isInSave(what: Consequence): what is Carried<'in the save'> {
  return CARRIED[what] === 'in the save';
}
