import { randomBytes } from 'node:crypto';
import { eventually, messageId, openDoors } from '../../doors.ts';
import { atEnd } from '../../ending.ts';
import type { WebConfig } from '../checks/web.ts';
import type { Cloud, Fields } from '../cloud.ts';
import { fieldsOf } from '../cloud.ts';
import type { System } from '../system.ts';
import { appCheckPass } from './app-check-pass.ts';
import { openDocuments, stringOf } from './documents.ts';
import { removeTrial, trialAddress } from './leftovers.ts';
import { answers, tryPages } from './pages.ts';

/** How long each step may take in a system whose functions have just been replaced, ms. */
const PATIENCE_MS = 90_000;

export type Trial = {
  cloud: Cloud;
  config: Pick<WebConfig, 'apiKey' | 'appId'>;
  /** Is App Check on, so that the trial needs a pass? */
  appCheck: boolean;
  /** The mailbox that gets the trial's letter: the deployment's own sender. */
  mailbox: string;
  say: (line: string) => void;
  /** How long each step may take, ms. */
  patienceMs?: number;
};

/**
 * Lets a company of its own work once through the whole deployed system: it signs up, its admin goes to work, a visitor's message falls to them, is taken
 * and answered, and the answer arrives on the visitor's stream. Then everything is removed, also when a step failed, at Ctrl-C, and what an earlier
 * trial has left. Says each step; gives whether all went well.
 */
export async function trySystem(system: System, trial: Trial): Promise<boolean> {
  const { cloud, say, mailbox } = trial;
  const email = trialAddress(mailbox);
  const clear = () => removeTrial(cloud, system, email);
  let isGood = true;
  const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    try {
      const result = await work();
      say(`  ok    ${what}`);
      return result;
    } catch (error) {
      say(`  FAIL  ${what}: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    }
  };
  try {
    const left = await clear();
    if (left > 0) say(`  ok    removed ${left} documents that an interrupted trial had left`);
    atEnd(() => clear().then(() => {}));
    await walk(system, trial, email, step);
  } catch {
    isGood = false;
  }
  const removed = await step('the trial is removed', clear).catch(() => null);
  if (removed === null) say(`        run the command again, or remove the company of ${email} by hand`);
  else say(`        ${removed} documents`);
  return isGood && removed !== null;
}

type Step = <T>(what: string, work: () => Promise<T>) => Promise<T>;

async function walk(system: System, trial: Trial, email: string, step: Step): Promise<void> {
  const { cloud, config, appCheck, say, patienceMs = PATIENCE_MS } = trial;
  await step('the pages are there', () => tryPages(system));
  await step('the functions answer', () =>
    eventually(() => answers(system), `the functions at ${system.functions}`, patienceMs),
  );
  const pass = appCheck
    ? await step('App Check lets the trial in', () => appCheckPass(cloud, system, config.appId))
    : null;
  const proof: Record<string, string> = pass === null ? {} : { 'X-Firebase-AppCheck': pass };
  const send: typeof fetch = (url, options) =>
    fetch(url, { ...options, headers: { ...(options?.headers as Record<string, string>), ...proof } });
  const { functions, identity, site } = system;
  const key = config.apiKey;
  const doors = openDoors({ functions, identity: `${identity}/v1`, key, site, auth: '', mailbox: '' }, send);
  const documents = openDocuments(cloud, system);
  const password = randomBytes(24).toString('base64url');

  const companyId = await step('a company signs up', async () => {
    const names = { companyName: 'Проверка после выката', firstName: 'Проверка', lastName: 'Выката' };
    const made = await doors.account('createCompany', { ...names, email, password });
    if (!made.ok) throw new Error(made.text);
    return made.output.companyId;
  });
  const person = await step('its admin signs in', () => doors.signIn(email, password));
  await step('and goes to work', () => doors.mustDesk(person, 'setStatus', { status: 'working' }));
  const visitor = doors.newVisitor(companyId);
  const chatId = await step('a visitor writes and calls a person', async () => {
    const wrote = await visitor.write('Проверка после выката');
    if (!wrote.ok) throw new Error(wrote.text);
    const called = await visitor.callOperator();
    if (!called.ok) throw new Error(called.text);
    return called.output.chatId;
  });
  const mine = `${documents.root}/companies/${companyId}/chats/${chatId}`;
  await step('the chat falls to the operator, who may read it', () =>
    eventually(
      async () => {
        const seen = await fetch(mine, { headers: { Authorization: `Bearer ${person.idToken}`, ...proof } });
        const fields: Fields = fieldsOf(fieldsOf(await seen.json())['fields']);
        return seen.ok && stringOf(fields, 'state') === 'assigned' && stringOf(fields, 'ownerId') === person.uid;
      },
      'the chat to be assigned',
      patienceMs,
    ),
  );
  const stream = visitor.follow();
  try {
    await step('the answer arrives on the visitor’s stream', async () => {
      const text = `Ответ ${randomBytes(4).toString('hex')}`;
      await doors.mustDesk(person, 'take', { chatId });
      await doors.mustDesk(person, 'send', { chatId, id: messageId(), text });
      await eventually(() => stream.messages().some((message) => message.text === text), 'the answer', patienceMs);
    });
  } finally {
    await stream.stop();
  }
  await step('the letter leaves', () => tryLetter(() => documents.find('mail', 'to', email), say, patienceMs));
}

async function tryLetter(find: () => Promise<Fields[]>, say: Trial['say'], patienceMs: number): Promise<void> {
  const [letter] = await find();
  // A mailbox gets no second letter within two minutes (functions/src/work/account/proof.ts).
  if (letter === undefined) return say('        (none this time: the last trial was less than two minutes ago)');
  const state = await eventually(
    async () => {
      const fields = fieldsOf(fieldsOf((await find())[0])['fields']);
      const now = stringOf(fields, 'delivery.state');
      if (now === 'ERROR' || now === 'RETRY') throw new Error(`SMTP says: ${stringOf(fields, 'delivery.error')}`);
      return now === 'SUCCESS' && now;
    },
    'the letter to leave',
    patienceMs,
  );
  if (state !== 'SUCCESS') throw new Error(state);
}
