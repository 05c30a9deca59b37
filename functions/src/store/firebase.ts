import { getApps, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';

export const app = getApps()[0] ?? initializeApp();

/** The project's own database. A script may name another one, such as a copy of how things were (docs/operations.md); functions never do. */
export const db = getFirestore(app, process.env['RTNO_DATABASE'] ?? '(default)');
export const auth = getAuth(app);
