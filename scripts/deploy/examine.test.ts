import { describe, expect, it } from 'vitest';
import indexes from '../../firestore.indexes.json' with { type: 'json' };
import { examine } from './examine.ts';
import { linesOf } from './finding.ts';
import { QUESTION, SHOP, builtIndex, readyAnswers, recordedCloud, refused, ttlField } from './recorded.ts';
import { SETTINGS, manifest, ok, said } from './shop.test-tool.ts';

const fresh = refused(403, 'Cloud Billing API has not been used in project 487321009876 before or it is disabled.');
const forbidden = refused(403, 'The caller does not have permission');
const index = indexes.indexes[0]!;
const ttl = indexes.fieldOverrides.find((field) => 'ttl' in field && field.ttl)!;

it('a project that is ready has nothing to do, and a list for a person to tick', async () => {
  const findings = await said({});
  expect(findings.filter(({ state }) => state !== 'good' && state !== 'tick')).toEqual([]);
  const lines = linesOf(findings);
  expect(lines.filter((line) => line.startsWith('  ok  ')).map((line) => line.slice(8, 29).trim())).toEqual([
    'Signed in',
    'Plan',
    'Database location',
    'Functions region',
    'Functions account',
    'Sign-in provider',
    'Sign-up by strangers',
    'E-mail enumeration',
    'Settings',
    'Secrets',
    'Web configuration',
    'App Check',
    'Budget alert',
    'Backups',
    'Indexes',
    'TTL policies',
  ]);
  expect(lines.slice(lines.indexOf('') + 1)[0]).toMatch(/please look and tick/);
  expect(lines.filter((line) => line.startsWith('  [ ] '))).toHaveLength(3);
});

describe('What cannot be checked is a line to tick', () => {
  it.each([
    ['Plan', QUESTION.billing],
    ['Database location', QUESTION.database],
    ['Functions region', QUESTION.functions],
    ['Functions account', QUESTION.iam],
    ['Sign-up by strangers', QUESTION.accounts],
    ['Secrets', QUESTION.smtpPass],
    ['Budget alert', QUESTION.budgets],
    ['Indexes', QUESTION.indexes],
    ['TTL policies', QUESTION.ttl],
  ])('%s, where it may not be read', async (what, question) => {
    const findings = await said({ answers: { [question]: forbidden } });
    expect(findings.filter(({ state }) => state === 'todo')).toEqual([]);
    expect(findings.find((finding) => finding.what === what)?.state).toBe('tick');
    expect(linesOf(findings).findLast((line) => line.includes(what))).toMatch(/^ {2}\[ \] /);
  });
});

describe('What a deployment brings itself', () => {
  it('is no obstacle: indexes and TTL policies that are not there or being made', async () => {
    for (const [indexed, fields] of [
      [[], []],
      [[builtIndex(index, 0, 'CREATING')], [ttlField(ttl, 'CREATING')]],
    ]) {
      const findings = await said({
        answers: { [QUESTION.indexes]: ok({ indexes: indexed }), [QUESTION.ttl]: ok({ fields }) },
      });
      expect(findings.filter(({ state }) => state === 'later').map(({ what }) => what)).toEqual([
        'Indexes',
        'TTL policies',
      ]);
      expect(findings.filter(({ state }) => state === 'todo')).toEqual([]);
    }
  });
});

it('a question that the project’s account refuses is asked on the CLI’s own', async () => {
  const asked: boolean[] = [];
  const cloud = recordedCloud(readyAnswers(indexes));
  const picky: typeof cloud = {
    ...cloud,
    ask: async (url, how) => {
      if (!url.includes('cloudbilling')) return cloud.ask(url, how);
      asked.push(how?.onProject === true);
      return how?.onProject ? fresh : cloud.ask(url, how);
    },
  };
  const { findings } = await examine({
    cloud: picky,
    project: SHOP,
    manifest,
    indexes,
    given: { settings: SETTINGS, problems: [] },
  });
  expect(findings.find(({ what }) => what === 'Plan')?.state).toBe('good');
  expect(asked).toContain(false);
});

it('lists of several pages are read to their end', async () => {
  const [first, ...rest] = indexes.indexes.map((each, i) => builtIndex(each, i));
  const answers = {
    [QUESTION.indexes]: ok({ indexes: [first], nextPageToken: 'a/b' }),
    [`${QUESTION.indexes}?pageToken=a%2Fb`]: ok({ indexes: rest }),
  };
  expect((await said({ answers })).find(({ what }) => what === 'Indexes')?.state).toBe('good');
});
