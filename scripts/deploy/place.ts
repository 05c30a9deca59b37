import type { Cloud } from './cloud.ts';
import type { Manifest } from './manifest.ts';
import type { Settings } from './settings.ts';

/** What the checks look at: the cloud, the project there, and what is to be deployed. `settings` include the defaults of what is not set. */
export type Place = { cloud: Cloud; project: string; settings: Settings; manifest: Manifest };

/** The origins of the REST interfaces that a deployment asks. */
export const API = {
  firebase: 'https://firebase.googleapis.com/v1beta1',
  billing: 'https://cloudbilling.googleapis.com/v1',
  budgets: 'https://billingbudgets.googleapis.com/v1',
  firestore: 'https://firestore.googleapis.com/v1',
  functions: 'https://cloudfunctions.googleapis.com/v2',
  identity: 'https://identitytoolkit.googleapis.com',
  resources: 'https://cloudresourcemanager.googleapis.com/v1',
  secrets: 'https://secretmanager.googleapis.com/v1',
  appCheck: 'https://firebaseappcheck.googleapis.com/v1',
} as const;

export const databaseOf = (project: string) => `${API.firestore}/projects/${project}/databases/(default)`;
