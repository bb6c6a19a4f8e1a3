import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {fullNameOf} from '../../demo/server/people/invented-people.ts';
import {storedBy} from '../support/e2e/page-record.ts';
import {findPersonalData, personalDataOf, personOf} from '../support/e2e/personal-data.ts';
import {UP_TO_SIGNING, assertTold, toldNumber} from '../support/e2e/public-events.ts';
import {OWN_IBAN, Stage} from '../support/e2e/stage.ts';

/*
 * That nothing personal leaves the form, and that no policy is violated, is asserted at the end of
 * every visit of the end-to-end tests. Here is shown that those assertions look at the right places.
 */
describe('nothing personal leaves the form, and no page violates its policy', () => {
  let stage: Stage;
  before(async () => {
    stage = await Stage.open();
  });
  after(() => stage.close());

  test('a whole run talks to the fund and to NCALayer alone, and tells its host no more than steps and the number', () =>
    stage.visit({language: 'en'}, async ({portal, window, fund, ncalayer, record, context}) => {
      await portal.signsIn('one-order');
      await portal.appliesForRefund();
      await portal.fillsIn('49756052', OWN_IBAN);
      await portal.asksToSign();
      await portal.choosesCertificate();
      await window.signs();
      const number = await portal.seesReceipt();

      const own = [fund.address, ncalayer.windowAddress, ncalayer.address];
      const addresses = record.requests.map((line) => line.replace(/^\S+ /, ''));
      assert.deepEqual(
        addresses.filter(
          (address) => !own.some((start) => address.startsWith(start)) && address !== 'data:,',
        ),
        [],
      );
      assertTold(record, [
        ...UP_TO_SIGNING,
        'refund-before-submit',
        'refund-state-changed',
        'refund-title-hint',
        'refund-state-changed',
        'refund-submitted',
        'refund-title-hint',
      ]);
      assert.equal(toldNumber(record), number);

      assert.ok(fund.logLines.some((line) => line.includes('/api/refund/applications')));
      assert.ok(record.titles.size > 0);
      const stored = await storedBy(portal.page, context);
      const [local = '', session, databases, caches, history = ''] = stored;
      assert.deepEqual([session, databases, caches], ['{}', '[]', '[]']);
      const {'enpc-refund-form.draft': draft = '', ...others} = JSON.parse(local) as Record<
        string,
        string
      >;
      assert.deepEqual(others, {'portal-language': 'en'});
      // Names that the server gave, and choices; and in the history the second step's mark.
      assert.deepEqual(Object.keys(JSON.parse(draft) as object), [
        'orderIds',
        'accountKind',
        'hadIban',
        'issued',
        'isReceiptShown',
      ]);
      assert.deepEqual(Object.keys(JSON.parse(history) as object), ['enpc-refund-form']);
    }));

  test('the record notices what must not happen', async () => {
    const visit = stage.visit({}, async ({portal, record}) => {
      await portal.page.evaluate(() => {
        new Image().src = 'https://foreign.example/picture.png';
        try {
          document.body.insertAdjacentHTML('beforeend', '<b>text</b>');
        } catch {
          // That it is forbidden is what is wanted here.
        }
      });
      await portal.page.waitForNetworkIdle();
      const violations = record.policyViolations.join();
      assert.match(violations, /"violatedDirective":"img-src"/);
      assert.match(violations, /TrustedTypesSink/);
    });
    await assert.rejects(visit, /violations of the security policy/);

    const leaks = {
      'an address': (iin: string) => fetch(`/api/portal?of=${iin}`).then(() => undefined),
      'the console': (iin: string) => console.log({person: iin}.person),
      'a public event': (iin: string) =>
        document.dispatchEvent(new CustomEvent('leak', {composed: true, detail: {iin}})),
      'a title': (iin: string) => {
        document.title = iin;
      },
      'the storage of the browser': (iin: string) => sessionStorage.setItem('draft', iin),
    };
    for (const [place, leak] of Object.entries(leaks)) {
      const leaking = stage.visit({}, async ({portal}) => {
        await portal.page.evaluate(leak, personOf('one-order').iin);
        await portal.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      });
      await assert.rejects(leaking, new RegExp(`personal data in ${place}`));
    }
  });

  test('personal data are recognised in groups, escaped, and in other cases', () => {
    const personalData = personalDataOf('one-order', OWN_IBAN);
    const name = fullNameOf(personOf('one-order'));
    const found = [
      `to ${OWN_IBAN.replace(/(.{4})/g, '$1 ').toLowerCase()}`,
      `?name=${encodeURIComponent(name)}`,
      name.replaceAll(' ', '\u00a0').toUpperCase(),
      '{"iin":"990101 500016"}',
    ];
    const harmless = ['/api/refund/applications', `•••• ${OWN_IBAN.slice(-4)}`];
    assert.deepEqual(findPersonalData([...found, ...harmless], personalData), found);
  });
});
