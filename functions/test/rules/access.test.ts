import type { RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { About, Collection } from '../../src/domain/access.ts';
import { ACCESS, mayRead } from '../../src/domain/access.ts';
import { oneSided, readCoverage } from './coverage.ts';
import { openRules } from './database.ts';
import { DOCUMENTS } from './documents.ts';
import type { Stored } from './documents.ts';
import type { Request } from './knock.ts';
import { create, get, isAllowed, list, remove, searchGroup, update } from './knock.ts';
import type { PersonName } from './people.ts';
import { PEOPLE } from './people.ts';

let environment: RulesTestEnvironment;
beforeAll(async () => {
  environment = await openRules();
});
afterAll(() => environment.cleanup());

const NAMES = Object.keys(PEOPLE) as PersonName[];
const COLLECTIONS = Object.keys(ACCESS) as Collection[];

const folder = (path: string) => path.slice(0, path.lastIndexOf('/'));

/** What the list of a whole collection concerns: the parents of its documents, but no single chat or person. */
function aboutList({ kind, about }: Stored): About {
  return ['companies', 'companies/chats', 'companies/operators', 'users'].includes(kind)
    ? { companyId: about.companyId }
    : about;
}

/** Whether the rules let the same request through for each document, by the document's path. */
async function allowed(name: PersonName, requests: (stored: Stored) => Request): Promise<Record<string, boolean>> {
  const answers = DOCUMENTS.map(async (stored) => {
    const request = requests(stored);
    return [`${request.method} ${request.path}`, await isAllowed(environment.projectId, name, request)] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}

function expected(requests: (stored: Stored) => Request, may: (stored: Stored) => boolean): Record<string, boolean> {
  return Object.fromEntries(
    DOCUMENTS.map((stored) => {
      const { method, path } = requests(stored);
      return [`${method} ${path}`, may(stored)];
    }),
  );
}

test('the table knows every collection, and every collection has a document here', () => {
  expect(new Set(DOCUMENTS.map(({ kind }) => kind))).toEqual(new Set(COLLECTIONS));
});

describe.each(NAMES)('%s', (name) => {
  const asking = PEOPLE[name];

  test('gets exactly what the table says', async () => {
    const requests = ({ path }: Stored) => get(path);
    const may = ({ kind, about }: Stored) => mayRead(asking, kind, 'get', about);
    expect(await allowed(name, requests)).toEqual(expected(requests, may));
  });

  test('lists exactly what the table says', async () => {
    const requests = ({ path }: Stored) => list(folder(path));
    const may = (stored: Stored) => mayRead(asking, stored.kind, 'list', aboutList(stored));
    expect(await allowed(name, requests)).toEqual(expected(requests, may));
  });

  test.each([
    ['creates', ({ path }: Stored) => create(folder(path))],
    ['changes', ({ path }: Stored) => update(path)],
    ['removes', ({ path }: Stored) => remove(path)],
  ])('%s nothing anywhere', async (_what, requests) => {
    expect(await allowed(name, requests)).toEqual(expected(requests, () => false));
  });

  test('finds nothing in a search across companies', async () => {
    for (const group of new Set(COLLECTIONS.map((kind) => kind.split('/').at(-1)!))) {
      expect([group, await isAllowed(environment.projectId, name, searchGroup(group))]).toEqual([group, false]);
    }
  });

  test('reads nothing in a collection that the table does not have', async () => {
    for (const request of [get('unheard-of/document'), list('unheard-of'), create('unheard-of')]) {
      expect([request, await isAllowed(environment.projectId, name, request)]).toEqual([request, false]);
    }
  });
});

test('every condition of the rules has held for one of these requests and failed for another', async () => {
  const report = await readCoverage(environment.projectId);
  expect(report.length).toBeGreaterThan(100);
  expect(oneSided(report).map(({ line, text }) => `${line}: ${text}`)).toEqual([]);
});
