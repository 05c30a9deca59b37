import { randomBytes } from 'node:crypto';

// Import this first: a project of the story's own in the same emulator, where no function watches the outbox but those that the story runs.
process.env['GCLOUD_PROJECT'] = `demo-${randomBytes(6).toString('hex')}`;
