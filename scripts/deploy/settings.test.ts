import { describe, expect, it } from 'vitest';
import type { Case } from './shop.test-tool.ts';
import { SETTINGS, todos } from './shop.test-tool.ts';

/** What is wrong with the settings, and the one line that says what to do. */
const TODOS: readonly [name: string, change: Case, line: RegExp][] = [
  [
    'there are no settings',
    { given: null },
    /^Settings: write functions\/.env.shop-12345 with PUBLIC_URL, SMTP_HOST, MAIL_FROM/,
  ],
  [
    'a setting is missing',
    { given: { settings: { PUBLIC_URL: SETTINGS.PUBLIC_URL, MAIL_FROM: SETTINGS.MAIL_FROM }, problems: [] } },
    /^Settings: SMTP_HOST is not set/,
  ],
  [
    'a setting is misspelt',
    { settings: { SMTP_PROT: '465' } },
    /^Settings: SMTP_PROT is no setting: SMTP_PORT is meant\?/,
  ],
  [
    'a line is no setting',
    { given: { settings: SETTINGS, problems: ['"SMTP_PORT 465" is no setting: write NAME=value'] } },
    /^Settings: "SMTP_PORT 465" is no setting/,
  ],
  [
    'the site’s address ends with a slash',
    { settings: { PUBLIC_URL: 'https://chat.shop.example/' } },
    /^Settings: PUBLIC_URL must be the site/,
  ],
  [
    'the site’s address is not encrypted',
    { settings: { PUBLIC_URL: 'http://chat.shop.example' } },
    /^Settings: PUBLIC_URL must be the site/,
  ],
  [
    'the sender has no address',
    { settings: { MAIL_FROM: 'Shop' } },
    /^Settings: MAIL_FROM must have an e-mail address/,
  ],
  ['a number is a word', { settings: { SMTP_PORT: 'none' } }, /^Settings: SMTP_PORT must be a whole number/],
  [
    'everybody would share one network',
    { settings: { TRUSTED_HOPS: '0' } },
    /^Settings: TRUSTED_HOPS must be 1 or more/,
  ],
  ['no such memory exists', { settings: { DESK_MEMORY: '1000' } }, /^Settings: DESK_MEMORY must be one of 128, 256/],
  [
    'the worst requests do not fit',
    { settings: { DESK_CONCURRENCY: '80' } },
    /^Settings: DESK_MEMORY must be at least 1348 for 80 requests at once/,
  ],
  ['a secret stands in the file', { settings: { SMTP_PASS: 'x' } }, /^Settings: SMTP_PASS is a secret/],
];

describe('One line says what to do when', () => {
  it.each(TODOS)('%s', async (_, change, line) => {
    const found = await todos(change);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(line);
  });
});

it('settings that only the deployment reads are settings too', async () => {
  const settings = { FUNCTIONS_URL: 'https://api.shop.example', WEB_APP_ID: '1:487321009876:web:7f3a9c' };
  expect(await todos({ settings })).toEqual([]);
  expect(await todos({ settings: { FUNCTIONS_URL: 'api.shop.example' } })).toEqual([
    expect.stringMatching(/^Settings: FUNCTIONS_URL must be an address/),
  ]);
});
