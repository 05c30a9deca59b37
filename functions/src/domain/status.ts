/** What an operator is doing. `absent` is set by the system alone (manual: "Отсутствует"). */
export const STATUSES = ['working', 'break', 'leaving', 'absent'] as const;
export type Status = (typeof STATUSES)[number];
export const isStatus = (value: unknown): value is Status => STATUSES.some((status) => status === value);

/** The statuses that a person may choose. One who comes back from absence gets one of them. */
export const CHOSEN_STATUSES = ['working', 'break', 'leaving'] as const satisfies readonly Status[];
export type ChosenStatus = (typeof CHOSEN_STATUSES)[number];

/** Those in which a person gets no chats: what a senior may choose for a colleague. */
export const AWAY_STATUSES = ['break', 'leaving'] as const satisfies readonly ChosenStatus[];
export type AwayStatus = (typeof AWAY_STATUSES)[number];

/** What a status means for routing and for the time in the active state (manual: "Расшифровка статусов"). */
export const STATUS_RULES = {
  working: { getsChats: true, countsAsActive: true },
  break: { getsChats: false, countsAsActive: false },
  leaving: { getsChats: false, countsAsActive: false },
  absent: { getsChats: false, countsAsActive: false },
} as const satisfies Record<Status, StatusRules>;

type StatusRules = { getsChats: boolean; countsAsActive: boolean };

/** The rules of a status. One that a newer version of the product has saved gets no chats and counts as no work: others must be served all the same. */
export const rulesOf = (status: Status): StatusRules => (isStatus(status) ? STATUS_RULES[status] : STATUS_RULES.break);
