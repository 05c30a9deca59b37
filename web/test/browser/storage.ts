import type { Page } from 'playwright-core';

/** Everything that a browser stores for a page, as text: what a stranger with its developer tools could read. */
export function dump(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const databases: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const opened = database.transaction(store).objectStore(store);
        databases.push([name, store, await done(opened.getAllKeys()), await done(opened.getAll())]);
      }
      database.close();
    }
    const cached: string[] = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) cached.push(request.url);
    return JSON.stringify({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases,
      cached,
      cookies: document.cookie,
      address: location.href,
      title: document.title,
      state: history.state,
    });
  });
}
