import type {WireApplicationList} from '../../../src/adapter/wire-schemas.ts';
import type {Person} from '../people/people-repository.ts';
import type {ServerContext} from '../server-context.ts';
import {listApplications as readApplications} from './application-repository.ts';
import {simulatedReview} from './simulated-review.ts';

/**
 * The person's applications, newest first. With demo trust their review is simulated, unless the
 * database knows more of it.
 */
export async function listApplications(
  {database, configuration, clock}: ServerContext,
  person: Person,
): Promise<WireApplicationList> {
  const stored = await readApplications(database, person.id);
  const isSimulated = configuration.trust.mode === 'demo';
  return {
    applications: stored.map(({submittedAtMs, ...line}) =>
      isSimulated && line.status === 'registered'
        ? {...line, ...simulatedReview(line, new Date(submittedAtMs), clock())}
        : line,
    ),
  };
}
