import { randomBytes } from 'node:crypto';

// Import this first. It gives the test a project of its own in the same emulator, in which no function runs but those that the test calls.
process.env['GCLOUD_PROJECT'] = `demo-${randomBytes(6).toString('hex')}`;
