import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import deployed from '../functions/test/deploy/deployed.json' with { type: 'json' };
import * as en from '../web/src/dashboard/app/words.en.ts';
import * as ru from '../web/src/dashboard/app/words.ru.ts';
import { feedbackAddress, feedbackTo } from '../web/vite-plugins.ts';

let settings: string;
beforeEach(() => {
  settings = mkdtempSync(join(tmpdir(), 'rtno-settings-'));
});
afterEach(() => rmSync(settings, { recursive: true }));

const shop = JSON.stringify({ projectId: 'shop' });

describe('The address for feedback that the dashboard shows', () => {
  it('is that of the functions of the same project', () => {
    writeFileSync(join(settings, '.env.shop'), 'SMTP_PORT=587\nFEEDBACK_TO=help@shop.example\n');
    expect(feedbackTo(shop, settings)).toBe('help@shop.example');
    expect(feedbackTo(JSON.stringify({ projectId: 'bakery' }), settings)).toBe('');
    expect(feedbackTo(undefined, settings)).toBe('');
  });

  it('gets into the build', () => {
    writeFileSync(join(settings, '.env.shop'), 'FEEDBACK_TO=help@shop.example\n');
    writeFileSync(join(settings, '.env.production'), `VITE_FIREBASE_CONFIG='${shop}'\n`);
    const { config } = feedbackAddress(settings) as { config: (user: object, env: object) => unknown };
    expect(config({ envDir: settings }, { mode: 'production' })).toEqual({
      define: { 'import.meta.env.VITE_FEEDBACK_TO': '"help@shop.example"' },
    });
  });

  it('is the same as the functions’ own where nobody has set one', () => {
    for (const { supportEmail } of [ru, en]) {
      expect(deployed.settings.FEEDBACK_TO).toBe(`string, "${supportEmail}" unless set`);
    }
  });
});
