import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROLES } from '#domain/role.ts';
import { STATUSES } from '#domain/status.ts';
import type { Sheet } from './pieces.test-tool.ts';
import { misnamed } from './pieces.test-tool.ts';

const sheetsOf = (pattern: string): Sheet[] =>
  globSync(`web/src/${pattern}`).map((path) => ({
    file: path.replace('web/src/', ''),
    css: readFileSync(path, 'utf8'),
  }));

/** States of chats, authors of messages, and delivery statuses. */
const SAID = [
  'bot',
  'queued',
  'assigned',
  'active',
  'closed',
  'visitor',
  'operator',
  'system',
  'sent',
  'failed',
  'pending',
];

/** Values that components use as a class beside that of their piece: statuses, states of chats, authors, tones, kinds of buttons. */
const HANDED_ON = [
  ...STATUSES,
  ...ROLES,
  ...SAID,
  'accent',
  'danger',
  'success',
  'warning',
  'neutral',
  'plain',
  'primary',
  'quiet',
  'link',
  'small',
  'wide',
  'bare',
  'open',
  'bad',
  'first',
  'gone',
];

describe('No two pieces share a class by accident', () => {
  it('in the dashboard', () => {
    const sheets = sheetsOf('{ui,dashboard}/**/*.css').filter(({ file }) => !file.endsWith('tokens.css'));
    expect(sheets.length).toBeGreaterThan(20);
    expect(misnamed(sheets, HANDED_ON)).toEqual([]);
  });

  it('in the widget', () => {
    const sheets = sheetsOf('widget/**/*.css');
    expect(sheets.length).toBeGreaterThan(5);
    expect(misnamed(sheets, SAID)).toEqual([]);
  });
});

it('A component sets only computed styles itself: constant styles stand in its style sheet', () => {
  const constant = globSync('web/src/**/*.tsx').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/style=\{\{([^}]*)\}\}/g)]
      .filter(([, said]) => said!.split(',').every((one) => /^\s*$|:\s*('[^']*'|[\d.]+)\s*$/.test(one)))
      .map(([style]) => `${path}: ${style}`),
  );
  expect(constant).toEqual([]);
});

describe('The rule finds', () => {
  const avatar = { file: 'ui/avatar.css', css: '/* Pieces: avatar, status-dot */ .avatar {} .status-dot.absent {}' };

  it.each([
    [
      'a piece that is called as the state of another',
      { file: 'work/shell.css', css: '/* Pieces: absent */ .absent {}' },
    ],
    ['a state without a piece', { file: 'work/shell.css', css: '.absent { width: 100vw; }' }],
    ['a class of another file', { file: 'work/shell.css', css: '.avatar { width: 0; }' }],
    ['a piece of two files', { file: 'work/shell.css', css: '/* Pieces: status-dot */ .shell {}' }],
    ['what begins as a piece of another file', { file: 'work/shell.css', css: '.avatar-box {}' }],
  ])('%s', (_name, sheet) => {
    expect(misnamed([avatar, sheet], STATUSES)).not.toEqual([]);
  });

  it.each([
    ['a state in its piece', '.shell.wide .shell-head {}'],
    ['another piece within its own', '.shell .avatar {}'],
    ['movements and elements', '@keyframes rise { from { top: 0 } } html {}'],
  ])('no offence in %s', (_name, css) => {
    expect(misnamed([avatar, { file: 'work/shell.css', css }])).toEqual([]);
  });
});

it('every style sheet that a module imports is there, which no type check tells', () => {
  const missing = globSync('web/{src,gallery}/**/*.{ts,tsx}').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/^import '(\.[^']+\.css)';$/gm)]
      .filter(([, sheet]) => !existsSync(join(dirname(path), sheet!)))
      .map(([line]) => `${path}: ${line}`),
  );
  expect(missing).toEqual([]);
});
