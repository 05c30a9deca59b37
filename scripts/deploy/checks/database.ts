import { listOf, read, textOf } from '../cloud.ts';
import type { Finding } from '../finding.ts';
import { good, todo, unread } from '../finding.ts';
import type { Place } from '../place.ts';
import { API, databaseOf } from '../place.ts';

/** The regions of functions that are near a multi-region of Firestore. Any other location of a database is a region itself. */
const NEAR: Readonly<Record<string, readonly string[]>> = {
  eur3: ['europe-west1', 'europe-west4'],
  nam5: ['us-central1'],
  nam7: ['us-central1', 'us-east4'],
};

const nearTo = (location: string): readonly string[] => NEAR[location] ?? [location];

/** The database is there, and stands where the functions run: each command reads it several times, one after another. */
export async function checkDatabase({ cloud, project, settings }: Place): Promise<Finding> {
  const what = 'Database location';
  const region = settings['REGION'] ?? '';
  const found = await read(cloud, databaseOf(project));
  if (found.is === 'unknown') return unread(what, found, `Firestore near ${region}`);
  if (found.is === 'missing') {
    const location = Object.keys(NEAR).find((each) => nearTo(each).includes(region)) ?? region;
    return todo(
      what,
      `make it: npx firebase firestore:databases:create "(default)" --location ${location} --project ${project}`,
    );
  }
  const { type, locationId } = found.body;
  if (type !== 'FIRESTORE_NATIVE')
    return todo(what, 'it is in Datastore mode, which has no listeners: use another project');
  const location = textOf(locationId);
  if (nearTo(location).includes(region)) return good(what, `${location}, functions in ${region}`);
  return todo(
    what,
    `${location} is far from the functions in ${region}: put REGION=${nearTo(location)[0]} into functions/.env.${project}`,
  );
}

/** Functions of ours in another region would go on beside the new ones, and each trigger and schedule would run twice. */
export async function checkRegion({ cloud, project, settings, manifest }: Place): Promise<Finding> {
  const what = 'Functions region';
  const region = settings['REGION'] ?? '';
  const found = await read(cloud, `${API.functions}/projects/${project}/locations/-/functions`);
  if (found.is === 'unknown' && found.off) return good(what, `${region}, none there yet`);
  if (found.is === 'unknown') return unread(what, found, `no function of this product runs outside ${region}`);
  const ours = Object.keys(manifest.endpoints);
  const elsewhere = (found.is === 'found' ? listOf(found.body['functions']) : [])
    .map(({ name }) => textOf(name).match(/locations\/([^/]+)\/functions\/([^/]+)$/))
    .filter((place) => place !== null && place[1] !== region && ours.includes(place[2]!));
  const [first] = elsewhere;
  if (!first) return good(what, region);
  const names = elsewhere.map((place) => place![2]).join(' ');
  return todo(
    what,
    `they run in ${first[1]} already: set REGION=${first[1]}, or move: npx firebase functions:delete ${names} --region ${first[1]} --project ${project}`,
  );
}

/** What a mistake deletes can be read again for seven days (point-in-time recovery), and a lost database be restored from a backup. */
export async function checkBackups({ cloud, project }: Place): Promise<Finding> {
  const what = 'Backups';
  const found = await read(cloud, databaseOf(project));
  if (found.is === 'unknown') return unread(what, found, 'point-in-time recovery and daily backups of the database');
  if (found.is === 'missing') return todo(what, 'come after the database');
  const command = `npx firebase firestore:databases:update "(default)" --point-in-time-recovery ENABLED --delete-protection ENABLED --project ${project}`;
  if (found.body['pointInTimeRecoveryEnablement'] !== 'POINT_IN_TIME_RECOVERY_ENABLED')
    return todo(what, `switch recovery on: ${command}`);
  if (found.body['deleteProtectionState'] !== 'DELETE_PROTECTION_ENABLED')
    return todo(what, `protect the database: ${command}`);
  const schedules = await read(cloud, `${databaseOf(project)}/backupSchedules`);
  if (schedules.is === 'found' && listOf(schedules.body['backupSchedules']).length > 0)
    return good(what, 'point-in-time recovery, protected, with scheduled backups');
  if (schedules.is === 'unknown') return good(what, 'point-in-time recovery, protected; schedules could not be read');
  return todo(
    what,
    `keep backups: npx firebase firestore:backups:schedules:create --database "(default)" --recurrence DAILY --retention 30d --project ${project}`,
  );
}
