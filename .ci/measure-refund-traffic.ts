/**
 * Measures what one whole refund asks of the fund's server, the whole stack in Chromium over
 * loopback, from the sign-in page to the receipt: requests and bytes, signed with NCALayer and with
 * a phone. What phones themselves ask is counted from the server's log.
 *
 *   npx tsx .ci/measure-refund-traffic.ts
 */
import {ORDER} from '../test/support/e2e/phone-visit.ts';
import {OWN_IBAN, Stage, type Visit} from '../test/support/e2e/stage.ts';
import {Traffic} from '../test/support/e2e/traffic.ts';

async function measure(name: string, signs: (visit: Visit) => Promise<void>): Promise<void> {
  await stage.visit({language: 'kk'}, async (visit) => {
    const {portal} = visit;
    const traffic = new Traffic();
    await traffic.follow(portal.page);
    await portal.reloads();
    await portal.signsIn('one-order');
    await portal.appliesForRefund();
    await portal.fillsIn(ORDER, OWN_IBAN);
    await signs(visit);
    await portal.seesReceipt();
    const [files, fund] = [traffic.of('files'), traffic.of('fund')];
    console.log(`\n${name}: ${fund.requests} calls of ${fund.bytes} bytes in all;`);
    console.log(`${files.requests} files of ${files.bytes} bytes, as the demo sends them`);
    for (const call of traffic.calls) console.log(`  ${call}`);
  });
}

const stage = await Stage.open();
try {
  await measure('NCALayer', async ({portal, window}) => {
    await portal.asksToSign();
    await portal.seesDocument();
    await portal.choosesCertificate();
    await window.signs();
  });
  await measure('a phone', async ({portal, takesPhone}) => {
    await portal.asksToSignWithPhone();
    await portal.seesDocument();
    await portal.seesCode();
    const phone = await takesPhone();
    await phone.scans(await portal.showsCode());
    await portal.sees(portal.phone.onPhone);
    await phone.signs();
  });
} finally {
  await stage.close();
}
