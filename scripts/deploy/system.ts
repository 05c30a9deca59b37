import { functionsUrlOf } from '../../web/functions-address.ts';
import type { Place } from './place.ts';
import { API } from './place.ts';

/** The addresses of a deployed system: its pages, its functions, and the interfaces under which its project keeps accounts and documents. */
export type System = {
  project: string;
  site: string;
  functions: string;
  identity: string;
  firestore: string;
  appCheck: string;
};

export const systemOf = ({ project, settings }: Place): System => ({
  project,
  site: settings['PUBLIC_URL'] ?? '',
  functions: functionsUrlOf(project, settings),
  identity: API.identity,
  firestore: API.firestore,
  appCheck: API.appCheck,
});
