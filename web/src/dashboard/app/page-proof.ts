/// <reference types="vite/client" />
import type { FirebaseApp } from 'firebase/app';

/**
 * The proof of App Check that a call comes from this page. The database and Auth get it by themselves from now on. Where App Check is off, or gives no proof
 * (a blocker, no network), there is none, and the server decides what that means. VITE_APP_CHECK_KEY is the site's key of reCAPTCHA Enterprise; in builds
 * without one the build leaves this code and its library out.
 */
export async function openPageProof(app: FirebaseApp): Promise<() => Promise<string | undefined>> {
  if (import.meta.env.VITE_APP_CHECK_KEY) {
    const { ReCaptchaEnterpriseProvider, getToken, initializeAppCheck } = await import('firebase/app-check');
    const provider = new ReCaptchaEnterpriseProvider(import.meta.env.VITE_APP_CHECK_KEY);
    const check = initializeAppCheck(app, { provider, isTokenAutoRefreshEnabled: true });
    return () =>
      getToken(check).then(
        ({ token }) => token,
        () => undefined,
      );
  }
  return async () => undefined;
}
