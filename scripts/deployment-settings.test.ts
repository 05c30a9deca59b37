import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import deployed from '../functions/test/deploy/deployed.json' with { type: 'json' };
import * as en from '../web/src/dashboard/app/words.en.ts';
import * as ru from '../web/src/dashboard/app/words.ru.ts';
import { DEFAULT_REGION } from '../web/functions-address.ts';
import { deploymentSettings, settingsOf } from '../web/vite-plugins.ts';

let settings: string;
beforeEach(() => {
  settings = mkdtempSync(join(tmpdir(), 'rtno-settings-'));
});
afterEach(() => {
  rmSync(settings, { recursive: true });
  vi.unstubAllEnvs();
});

const shop = JSON.stringify({ projectId: 'shop' });
const bakery = JSON.stringify({ projectId: 'bakery' });
const set = (...lines: string[]) => writeFileSync(join(settings, '.env.shop'), lines.join('\n'));

/** What a production build of the web for this configuration would get from the settings. */
function define(web: string): unknown {
  writeFileSync(join(settings, '.env.production'), `VITE_FIREBASE_CONFIG='${web}'\n`);
  const { config } = deploymentSettings(settings) as { config: (user: object, env: object) => unknown };
  return config({ envDir: settings }, { mode: 'production' });
}

describe('The web of a deployment', () => {
  it('shows the address for feedback of the functions of the same project', () => {
    set('SMTP_PORT=587', 'FEEDBACK_TO=help@shop.example');
    expect(settingsOf(shop, settings)['VITE_FEEDBACK_TO']).toBe('help@shop.example');
    expect(settingsOf(bakery, settings)['VITE_FEEDBACK_TO']).toBe('');
    expect(settingsOf(undefined, settings)['VITE_FEEDBACK_TO']).toBe('');
  });

  it('shows the functions’ own address for feedback where nobody has set one', () => {
    for (const { supportEmail } of [ru, en])
      expect(deployed.settings.FEEDBACK_TO).toBe(`string, "${supportEmail}" unless set`);
  });

  it('finds the functions in the region that the settings name, or in the functions’ own', () => {
    const url = () => settingsOf(shop, settings)['VITE_FUNCTIONS_URL'];
    set('SMTP_PORT=587');
    expect(url()).toBe('https://europe-west1-shop.cloudfunctions.net');
    set('REGION=us-central1');
    expect(url()).toBe('https://us-central1-shop.cloudfunctions.net');
    expect(deployed.settings.REGION).toBe(`string, "${DEFAULT_REGION}" unless set`);
  });

  it('finds them at the deployment’s own domain, if it has one', () => {
    set('REGION=us-central1', 'FUNCTIONS_URL=https://api.shop.example/');
    expect(settingsOf(shop, settings)['VITE_FUNCTIONS_URL']).toBe('https://api.shop.example');
    expect(settingsOf(undefined, settings)['VITE_FUNCTIONS_URL']).toBe('');
  });

  it('gets all of it into the build', () => {
    set('FEEDBACK_TO=help@shop.example', 'APP_CHECK_KEY=6Lf-key');
    expect(define(shop)).toEqual({
      define: {
        'import.meta.env.VITE_FEEDBACK_TO': '"help@shop.example"',
        'import.meta.env.VITE_APP_CHECK_KEY': '"6Lf-key"',
        'import.meta.env.VITE_FUNCTIONS_URL': '"https://europe-west1-shop.cloudfunctions.net"',
      },
    });
  });

  it('is not built with the configuration of another project than the one that is deployed', () => {
    vi.stubEnv('GCLOUD_PROJECT', 'shop');
    expect(() => define(bakery)).toThrow('npm run deploy -- shop');
    expect(() => define(shop)).not.toThrow();
    rmSync(join(settings, '.env.production'));
    const { config } = deploymentSettings(settings) as { config: (user: object, env: object) => unknown };
    expect(() => config({ envDir: settings }, { mode: 'production' })).toThrow('npm run deploy -- shop');
  });
});
