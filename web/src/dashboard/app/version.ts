import { version } from '../../../../package.json';

/** The product's version, as a person reports it. */
export const VERSION: string = version;
