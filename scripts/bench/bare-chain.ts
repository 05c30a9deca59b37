import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { PROJECT } from '../places.ts';
import { openDoors } from '../doors.ts';
import { serveBareListener } from './bare-listener.ts';
import { enteredAt, shownAt } from './eye.ts';
import { foundCompany } from './history-company.ts';
import { openStore } from './team.ts';

/** How large a chat's document is without its texts, bytes. The emulator sends it again with each change. */
const CHAT_BYTES = 1_500;

/** What is measured without the product's code: see bench-latency.ts. */
export type Bare = 'listener' | 'questions' | 'chain';

/**
 * A page and, for `chain`, its writer, without the product's code. `write` writes words and returns the ms from the save (`listener`, `questions`) or from the
 * pressed Enter (`chain`) until they are shown. `pause` ms are before Enter.
 */
export async function openBare(
  what: Bare,
  env: Record<string, string>,
  newContext: () => Promise<BrowserContext>,
  pause: number,
): Promise<{ write: (words: string) => Promise<number>; stop: () => Promise<void> }> {
  const served = await serveBareListener();
  const place = await openPlace(what, env);
  const { port } = new URL(`http://${env['FIRESTORE_EMULATOR_HOST']}`);
  const reader = await openPage(newContext, served.url, { project: PROJECT, port, ...place.asked });
  const server = what === 'chain' ? await serveSaves(place.save) : null;
  const writer = server && (await openPage(newContext, served.url, { post: server.url }));
  return {
    async write(words) {
      const shown = shownAt(reader, 'li', words);
      // The observer must be set up in the page before the message can appear.
      await reader.evaluate(() => 0);
      const [at, begun] = await Promise.all([shown, writer ? type(writer, words, pause) : saveNow(place.save, words)]);
      return at - begun;
    },
    async stop() {
      await reader.context().close();
      await writer?.context().close();
      await server?.stop();
      await served.stop();
    },
  };
}

async function type(writer: Page, words: string, pause: number): Promise<number> {
  await writer.locator('#typed').fill(words);
  await wait(pause);
  await writer.locator('#typed').press('Enter');
  return enteredAt(writer);
}

async function saveNow(save: (words: string) => Promise<unknown>, words: string): Promise<number> {
  const begun = performance.timeOrigin + performance.now();
  await save(words);
  return begun;
}

async function openPage(newContext: () => Promise<BrowserContext>, url: string, asked: Record<string, string>) {
  const page = await (await newContext()).newPage();
  await page.goto(`${url}?${new URLSearchParams(asked)}`);
  await page.locator('body[data-ready]').waitFor({ state: 'attached' });
  return page;
}

/** The least that a function does for a message: it takes it, saves it and answers. */
async function serveSaves(
  save: (words: string) => Promise<unknown>,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    void text(request)
      .then(save)
      .then(() => response.end());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A chat to write in. For `chain` it is a chat of a real operator, and each save reads first what a command is decided on, in one request. */
async function openPlace(what: Bare, env: Record<string, string>) {
  const store = await openStore();
  const { firestore } = store.docOf.company('any').ref;
  const owned = what === 'chain' ? await signedIn(env) : null;
  const ownerId = owned?.uid ?? 'me';
  const chats = owned ? `companies/${owned.companyId}/chats` : `bench/${what}/chats`;
  const chat = firestore.doc(`${chats}/open`);
  await firestore.recursiveDelete(chat);
  await chat.set({ ownerId, state: 'active', visitorId: 'client', seq: 0, filling: 'x'.repeat(CHAT_BYTES) });
  // Whose chat it is stands with the operator too, where the rules look first.
  if (owned !== null) await store.docOf.operator(owned.companyId, ownerId).ref.update({ openChats: ['open'] });
  let seq = 0;
  const save = async (words: string) => {
    if (owned !== null) {
      const { company, operator } = store.docOf;
      await firestore.getAll(company(owned.companyId).ref, operator(owned.companyId, ownerId).ref, chat);
    }
    const batch = firestore.batch();
    seq += 1;
    if (what !== 'listener') batch.update(chat, { seq });
    batch.create(chat.collection('messages').doc(String(seq).padStart(9, '0')), { seq, at: Date.now(), text: words });
    await batch.commit();
  };
  const asked = {
    chats,
    ...(what !== 'listener' && { owner: ownerId }),
    ...(owned !== null && { uid: ownerId }),
  };
  return { asked, save };
}

async function signedIn(env: Record<string, string>): Promise<{ uid: string; companyId: string }> {
  const doors = openDoors({
    functions: env['RTNO_FUNCTIONS_URL']!,
    auth: env['FIREBASE_AUTH_EMULATOR_HOST']!,
    mailbox: env['RTNO_MAILBOX_URL']!,
  });
  const { email, password, companyId } = await foundCompany(doors, 0);
  return { uid: (await doors.signIn(email, password)).uid, companyId };
}
