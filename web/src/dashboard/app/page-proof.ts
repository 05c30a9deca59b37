/// <reference types="vite/client" />
import type { FirebaseApp } from 'firebase/app';

/** The site's key of reCAPTCHA Enterprise where App Check is on. In other builds it is empty, and this code and its library are left out. */
const KEY: string = import.meta.env.VITE_APP_CHECK_KEY;

/**
 * The proof of App Check that a call comes from this page. The database and Auth get it by themselves from now on. Where App Check is off, or gives no proof
 * (a blocker, no network), there is none, and the server decides what that means.
 */
export async function openPageProof(app: FirebaseApp): Promise<() => Promise<string | undefined>> {
  if (!KEY) return async () => undefined;
  const { ReCaptchaEnterpriseProvider, getToken, initializeAppCheck } = await import('firebase/app-check');
  const provider = new ReCaptchaEnterpriseProvider(KEY);
  const check = initializeAppCheck(app, { provider, isTokenAutoRefreshEnabled: true });
  return () =>
    getToken(check).then(
      ({ token }) => token,
      () => undefined,
    );
}
