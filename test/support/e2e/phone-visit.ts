import assert from 'node:assert/strict';
import {OWN_IBAN, type Stage, type Visit, type VisitOptions} from './stage.ts';

/** The only one of the person who signs. */
export const ORDER = '49756052';

/** A visit that begins with the QR code in front of the person. */
export const visitAtTheCode = (
  stage: Stage,
  options: VisitOptions,
  play: (visit: Visit) => Promise<void>,
): Promise<void> =>
  stage.visit({language: 'ru', ...options}, async (visit) => {
    const {portal} = visit;
    await portal.signsIn('one-order');
    await portal.appliesForRefund();
    await comesToTheCode(visit);
    await play(visit);
  });

/** From the form to the QR code. */
export async function comesToTheCode({portal}: Visit): Promise<void> {
  await portal.fillsIn(ORDER, OWN_IBAN);
  await portal.asksToSignWithPhone();
  await portal.seesDocument();
  await portal.seesCode();
}

/** The receipt on the screen is that of the only application, signed on the phone. */
export async function seesOnlyReceipt({
  portal,
  fund,
}: Pick<Visit, 'portal' | 'fund'>): Promise<void> {
  const number = await portal.seesReceipt();
  const application = await fund.onlyRow('applications');
  assert.equal(application['number'], number);
  assert.equal(application['signing_method'], 'egov-qr');
}

export async function nothingWasSubmitted({fund}: Visit): Promise<void> {
  assert.deepEqual(await fund.rows('applications'), []);
}
