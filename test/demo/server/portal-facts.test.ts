import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {PortalFacts} from '../../../demo/server/portal-routes.ts';
import {INVENTED_PEOPLE} from '../../../demo/server/people/invented-people.ts';
import {DemoServer} from '../../support/demo-server.ts';

const loadFacts = async (demo: DemoServer) =>
  (await (await fetch(demo.url('/api/portal'))).json()) as PortalFacts;

describe('what the portal says of the demo', () => {
  let demo: DemoServer;

  before(async () => {
    demo = await DemoServer.start({
      NCALAYER_ADDRESS: 'wss://127.0.0.1:13579/',
      NCALAYER_SIMULATED: 'true',
    });
  });
  after(() => demo.stop());

  it('names the invented people with their password', async () => {
    const {invented} = await loadFacts(demo);
    assert.equal(invented?.people.length, INVENTED_PEOPLE.length);
    for (const {iin} of invented.people) {
      assert.equal((await demo.trySignIn(iin, invented.password)).status, 201);
    }
  });

  it('lets pages simulate faults', async () => {
    assert.equal((await loadFacts(demo)).allowsFaults, true);
  });

  it('says that a simulator is one, whatever its address', async () => {
    const {isSimulated, ncalayerAddress} = await loadFacts(demo);
    assert.equal(ncalayerAddress, 'wss://127.0.0.1:13579/');
    assert.equal(isSimulated, true);
  });
});
