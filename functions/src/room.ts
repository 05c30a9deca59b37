import { defineInt } from 'firebase-functions/params';

/** The room of a function where the deployment's settings do not say otherwise; `memory` in MiB. */
type Room = { instances: number; memory: number; concurrency: number };

/**
 * What a deployment may set for each door (README: "Warm instances"): how many instances stay ready while nobody calls, the memory of each in MiB, and how
 * many requests one instance serves at once. The worst bodies of all these requests must fit into the memory (scripts/deploy/room.ts checks that).
 */
const room = (name: string, { instances, memory, concurrency }: Room) => ({
  minInstances: defineInt(`${name}_INSTANCES`, { default: instances }),
  memory: defineInt(`${name}_MEMORY`, { default: memory }),
  concurrency: defineInt(`${name}_CONCURRENCY`, { default: concurrency }),
  // A deployment leaves what it does not name as it is: a door that only a load balancer may reach stays closed to others.
  preserveExternalChanges: true,
});

/** The doors that people meet first are warm. A sign-up or an invitation waits some seconds for `account` instead of costing money all month. */
export const ROOM = {
  desk: room('DESK', { instances: 1, memory: 1_024, concurrency: 20 }),
  visitor: room('VISITOR', { instances: 1, memory: 512, concurrency: 80 }),
  visitorStream: room('STREAM', { instances: 1, memory: 1_024, concurrency: 160 }),
  account: room('ACCOUNT', { instances: 0, memory: 512, concurrency: 80 }),
};
