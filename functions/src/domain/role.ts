/** The roles of the people who work for a company. Each role may do all that the one before it may. */
export const ROLES = ['operator', 'supervisor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Every right beyond one's own work, and the roles that have it (design: "Who uses it"). */
export const MAY = {
  'see every chat': ['supervisor', 'admin'],
  'see last names': ['supervisor', 'admin'],
  'see shifts': ['supervisor', 'admin'],
  'see reports': ['supervisor', 'admin'],
  'see routing records': ['supervisor', 'admin'],
  'assign chats': ['supervisor', 'admin'],
  'assign over the limit': ['supervisor', 'admin'],
  'take any waiting chat': ['supervisor', 'admin'],
  'take over any chat': ['supervisor', 'admin'],
  whisper: ['supervisor', 'admin'],
  'answer calls for help': ['supervisor', 'admin'],
  'set colleagues’ status': ['supervisor', 'admin'],
  'transfer any chat': ['supervisor', 'admin'],
  'close any chat': ['supervisor', 'admin'],
  'close waiting chats': ['supervisor', 'admin'],
  'edit any chat': ['supervisor', 'admin'],
  'block visitors': ['supervisor', 'admin'],
  'edit shared replies': ['supervisor', 'admin'],
  'share views': ['supervisor', 'admin'],
  'review chats': ['supervisor', 'admin'],
  'see people and invites': ['admin'],
  'manage people': ['admin'],
  'correct shifts': ['admin'],
  'edit the company': ['admin'],
  'read the audit': ['admin'],
  'manage personal data': ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof MAY;

export function may(role: Role, right: Right): boolean {
  return (MAY[right] as readonly Role[]).includes(role);
}
