import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startDirect } from '../direct.ts';
import { messageId } from '../doors.ts';
import type { Metered } from '../meter.ts';
import { startMeter } from '../meter.ts';
import { ROOT } from '../places.ts';
import { watchAssigned } from '../watch-assigned.ts';
import type { Caller } from './team.ts';

/** The way by which visitors call an operator. `call` resolves when the visitor's chat has been assigned. */
export type Entrance = {
  call: (companyId: string, caller: Caller) => Promise<void>;
  meter: () => Promise<Metered>;
  stop: () => Promise<void>;
};

const TEXT = 'Call an operator';

/** The built functions in this process. They do what the visitor's door does with a request, without HTTP. */
export async function openInProcess(): Promise<Entrance> {
  const metered = startMeter();
  const assigned = watchAssigned();
  const built = (name: string) => import(pathToFileURL(join(ROOT, 'functions', 'lib', `${name}.js`)).href);
  const { write }: typeof import('../../functions/src/work/chat/write.ts') = await built('work/chat/write');
  const { identify }: typeof import('../../functions/src/visitor/identify.ts') = await built('visitor/identify');
  return {
    call: async (companyId, { token, chatId }) => {
      const [visitorId = '', secret = ''] = token.split('.');
      const credentials = { visitorId, tokenHash: createHash('sha256').update(secret).digest('base64url') };
      const who = identify({ companyId, credentials, network: 'bench' }, null);
      const written = await write(companyId, who, { id: messageId(), text: TEXT, choice: null, wantsPerson: true });
      if (!written.ok) throw new Error(`The hand-off was refused: ${written.reason}`);
      await assigned(chatId);
    },
    meter: async () => ({ ...metered }),
    stop: async () => {},
  };
}

/** The visitor's door over HTTP, in a process of its own. */
export async function openDoor(env: Record<string, string>): Promise<Entrance> {
  const direct = await startDirect(env);
  return {
    call: async (companyId, { token, chatId }) => {
      const response = await fetch(`${direct.base}/visitor/companies/${companyId}/operator`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ id: messageId(), text: TEXT }),
      });
      if (!response.ok) throw new Error(`The hand-off was refused: ${response.status} ${await response.text()}`);
      await response.arrayBuffer();
      await (await fetch(`${direct.base}/assigned/${chatId}`)).arrayBuffer();
    },
    meter: async () => (await fetch(`${direct.base}/meter`)).json(),
    stop: async () => {
      await direct.stop();
    },
  };
}
