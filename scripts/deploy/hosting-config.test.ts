import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import committed from '../../firebase.json' with { type: 'json' };
import { configFor } from './hosting-config.ts';
import type { Settings } from './settings.ts';

/** The hosts of a directive of a page's policy in a deployment of the shop. */
function hosts(source: string, directive: string, settings: Settings = {}): string[] {
  const { headers } = configFor(committed, 'shop', settings).hosting;
  const policy = headers
    .find((rule) => rule.source === source)!
    .headers.find(({ key }) => key === 'Content-Security-Policy')!;
  return policy.value
    .split('; ')
    .find((part) => part.startsWith(`${directive} `))!
    .split(' ')
    .slice(1);
}

const PAGES = ['/dashboard', '/dashboard/**', '/widget', '/widget/**'];

describe('The pages of a deployment', () => {
  it.each(PAGES)('%s may talk to its own functions, and to nobody else’s', (page) => {
    expect(hosts(page, 'connect-src')).toContain('https://europe-west1-shop.cloudfunctions.net');
    const elsewhere = { FUNCTIONS_URL: 'https://api.shop.example' };
    expect(hosts(page, 'connect-src', elsewhere)).toContain('https://api.shop.example');
    for (const settings of [{}, elsewhere])
      expect(JSON.stringify(configFor(committed, 'shop', settings))).not.toContain('*.cloudfunctions.net');
  });

  it('have no inline code or style, and no host for a script', () => {
    for (const page of PAGES) {
      expect(hosts(page, 'script-src')).toEqual(["'self'"]);
      expect(hosts(page, 'style-src')).toEqual(["'self'"]);
    }
  });

  it('load App Check where it is on, in the dashboard only', () => {
    const on = { APP_CHECK_KEY: '6Lf-key' };
    expect(hosts('/dashboard/**', 'script-src', on)).toContain('https://www.google.com/recaptcha/');
    expect(hosts('/dashboard/**', 'script-src', on)).toContain("'self'");
    expect(hosts('/dashboard/**', 'frame-src', on)).toEqual([
      'https://www.google.com/recaptcha/',
      'https://recaptcha.google.com/recaptcha/',
    ]);
    expect(hosts('/dashboard/**', 'connect-src', on)).toContain('https://content-firebaseappcheck.googleapis.com');
    for (const directive of ['script-src', 'connect-src', 'frame-src'])
      expect(hosts('/widget/**', directive, on)).toEqual(hosts('/widget/**', directive));
  });

  it('lead the links of letters to the function in its region', () => {
    const regions = (settings: Settings) =>
      configFor(committed, 'shop', settings).hosting.rewrites.flatMap((rule) =>
        'function' in rule ? [rule.function] : [],
      );
    expect(regions({})).toEqual([{ functionId: 'visitor', region: 'europe-west1' }]);
    expect(regions({ REGION: 'us-central1' })).toEqual([{ functionId: 'visitor', region: 'us-central1' }]);
  });

  it('are described as the CLI reads it', () => {
    const { getValidator }: { getValidator: () => (config: object) => boolean } = createRequire(import.meta.url)(
      'firebase-tools/lib/firebaseConfigValidate.js',
    );
    for (const settings of [{}, { APP_CHECK_KEY: '6Lf-key' }])
      expect(getValidator()(configFor(committed, 'shop', settings))).toBe(true);
  });

  it('are not built again by the CLI, and the committed file is left as it is', () => {
    const before = structuredClone(committed);
    const { functions, hosting } = configFor(committed, 'shop', { APP_CHECK_KEY: 'x' });
    expect([functions[0]!.predeploy, hosting.predeploy]).toEqual([undefined, undefined]);
    expect(committed).toEqual(before);
  });
});
