import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {INVENTED_PEOPLE} from '../../../demo/server/people/invented-people.ts';
import {INVENTED_PASSWORD} from '../../../demo/server/people/seed-people.ts';
import {DemoServer, iinOf, TEST_TIME} from '../../support/demo-server.ts';
import {OperatorTrust} from '../../support/operator-trust.ts';

const OWN_PERSON = {
  OWN_PERSON_IIN: '990707500070',
  OWN_PERSON_SURNAME: 'Сынақов',
  OWN_PERSON_GIVEN_NAME: 'Үлгі',
  OWN_PERSON_PASSWORD: 'first password',
};

describe('a server with production trust', () => {
  let operator: OperatorTrust;

  before(async () => {
    operator = await OperatorTrust.make(TEST_TIME);
  });
  after(() => operator.remove());

  /** Starts on what the server before it left, does the work, and stops. */
  async function run(
    variables: Readonly<Record<string, string>>,
    work: (server: DemoServer) => Promise<void>,
  ): Promise<void> {
    const server = await DemoServer.start({
      ...operator.variables,
      DATA_FOLDER: operator.folder,
      ...variables,
    });
    try {
      await work(server);
    } finally {
      await server.stop();
    }
  }

  it('knows no invented people, tells no password, and lets no page simulate faults', () =>
    run({}, async (server) => {
      assert.deepEqual(await server.rows('people'), []);
      assert.equal((await server.trySignIn(iinOf('one-order'), INVENTED_PASSWORD)).status, 401);
      const facts = await (await fetch(server.url('/api/portal'))).text();
      assert.match(facts, /"allowsFaults":false/);
      for (const secret of [INVENTED_PASSWORD, ...INVENTED_PEOPLE.map(({iin}) => iin)]) {
        assert.ok(!facts.includes(secret));
      }
    }));

  it('sets its cookie for HTTPS alone', () =>
    run(OWN_PERSON, async (server) => {
      const {OWN_PERSON_IIN, OWN_PERSON_PASSWORD} = OWN_PERSON;
      const response = await server.trySignIn(OWN_PERSON_IIN, OWN_PERSON_PASSWORD);
      assert.equal(response.status, 201);
      assert.match(response.headers.get('set-cookie') ?? '', /; Secure/);
    }));

  it('takes the name and the password of its settings at every start, and keeps the person', async () => {
    let orders: unknown;
    await run(OWN_PERSON, async (server) => {
      const {OWN_PERSON_IIN, OWN_PERSON_PASSWORD} = OWN_PERSON;
      assert.equal((await server.trySignIn(OWN_PERSON_IIN, OWN_PERSON_PASSWORD)).status, 201);
      orders = await server.rows('payment_orders');
    });
    const changed = {
      ...OWN_PERSON,
      OWN_PERSON_SURNAME: 'Мысалов',
      OWN_PERSON_PASSWORD: 'second password',
    };
    await run(changed, async (server) => {
      assert.deepEqual(await server.rows('sessions'), []);
      const {OWN_PERSON_IIN: iin, OWN_PERSON_PASSWORD: password} = changed;
      assert.equal((await server.trySignIn(iin, OWN_PERSON.OWN_PERSON_PASSWORD)).status, 401);
      const response = await server.trySignIn(iin, password);
      assert.equal(response.status, 201);
      const {fullName} = (await response.json()) as {fullName: string};
      assert.equal(fullName, 'Мысалов Үлгі');
      assert.deepEqual(await server.rows('payment_orders'), orders);
    });
  });

  it('lets the person of former settings in no more, and shows nobody else what was theirs', async () => {
    const {OWN_PERSON_IIN: formerIin, OWN_PERSON_PASSWORD: password} = OWN_PERSON;
    await run(OWN_PERSON, async (server) => {
      assert.equal((await server.trySignIn(formerIin, password)).status, 201);
    });
    const other = {...OWN_PERSON, OWN_PERSON_IIN: '990808600086'};
    await run(other, async (server) => {
      assert.equal((await server.trySignIn(formerIin, password)).status, 401);
      assert.equal((await server.trySignIn(other.OWN_PERSON_IIN, password)).status, 201);
      const owners = (await server.rows('payment_orders')).map((row) => row['person_id']);
      assert.equal(new Set(owners).size, 2);
    });
    await run({}, async (server) => {
      assert.equal((await server.trySignIn(other.OWN_PERSON_IIN, password)).status, 401);
    });
  });
});
