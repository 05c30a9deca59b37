import type { Told } from './budget.ts';
import type { Versioned } from './form.ts';
import type { Unproven } from './proof.ts';
import type { Taught } from './publication.ts';
import type { Embedded } from './look/embedded.ts';
import type { Ms } from './time.ts';
import type { CompanySettings } from './settings.ts';

/** A company that uses the product: a tenant, whose data no other company sees. */
export type Company = Versioned &
  Taught & {
    id: string;
    name: string;
    settings: CompanySettings;
    createdAt: Ms;
    /** Set while nobody has proven the mailbox of the sign-up. Companies of earlier versions have no such field and count as proven. */
    unproven?: Unproven | null;
    /** The daily budgets that are nearly or wholly used up; missing where none has been yet. */
    told?: Told;
    /** Chats that closed at this moment or later are found by their words, 0: all of them. Missing in a company of an earlier version until its turn comes (words/filling.ts). */
    wordsFrom?: Ms;
    /** Chats that had closed before this moment are emptied, since the company keeps them no longer (privacy/keeping.ts). */
    clearedTo?: Ms;
    /** Grows whenever a topic is retired, restored or merged: the published bot knows them as they were (topic/route.ts). 0 or missing: never yet. */
    topicsVersion?: number;
    /** Missing while no site of the company's has shown the chat. */
    embedded?: Embedded;
    /** Grows with each change of a group (group/group.ts), so that an instance knows whether those that it remembers are still so; missing before the first. */
    groupsVersion?: number;
  };
