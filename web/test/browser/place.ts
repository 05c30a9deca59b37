function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run these tests with npm test`);
  return value;
}

/** Where the built web is served, and where letters arrive. */
export const SITE = required('RTNO_HOSTING_URL');
export const MAILBOX = required('RTNO_MAILBOX_URL');

/** The port on which the functions expect a language model. */
export const MODEL_PORT = Number(required('RTNO_MODEL_PORT'));
