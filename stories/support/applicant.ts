import {expect, fireEvent, userEvent, waitFor} from 'storybook/test';
import type {Verification} from '../../src/domain/verification.ts';
import type {RefundStep} from '../../src/flow/refund-flow.ts';
import type {Signer} from '../../src/signing/signer.ts';
import {elementsIn, findElement} from './shadow-dom.ts';

/** One thing that a person does, or sees, in what a story shows. */
export type Deed = (canvas: HTMLElement) => Promise<void>;

/** A story's play function: the person does one thing after another. */
export const applicant =
  (...deeds: readonly Deed[]) =>
  async ({canvasElement}: {canvasElement: HTMLElement}): Promise<void> => {
    for (const deed of deeds) await deed(canvasElement);
  };

export const presses =
  (selector: string): Deed =>
  async (canvas) => {
    await userEvent.click(await findElement(canvas, selector));
  };

/** @param within milliseconds, for what comes late on purpose. */
export const sees =
  (selector: string, within?: number): Deed =>
  async (canvas) => {
    const element = await findElement(canvas, selector, within);
    // What is shown to those who wait comes later.
    await waitFor(() => expect(element).toBeVisible());
  };

export const ticks = (orderNumber: string): Deed => presses(`#order-order-${orderNumber}`);

export const ticksAll = presses('.tick-all input');

export const typesIban =
  (iban: string): Deed =>
  async (canvas) => {
    const field = await findElement(canvas, '#iban');
    await userEvent.type(field, iban);
    // Behind a shadow root the library does not see that the field was left with another text.
    await fireEvent.change(field);
    await userEvent.tab();
  };

export const asksToVerify = presses('#verify');

export const asksToSign = presses('.sign .button.primary');

export const seesVerification =
  (state: Verification['state']): Deed =>
  async (canvas) => {
    const fields = await findElement(canvas, 'bank-details-fields');
    await waitFor(() => expect(fields).toHaveProperty('verification.state', state));
  };

export const seesStep =
  (step: RefundStep): Deed =>
  async (canvas) => {
    const form = await findElement(canvas, 'enpc-refund-form');
    await waitFor(() => expect(form).toHaveProperty('step', step));
  };

/** So many problems in the list above the form. */
export const seesProblems =
  (count: number): Deed =>
  async (canvas) => {
    await sees('#problems-heading')(canvas);
    await expect(elementsIn(canvas, '.summary li')).toHaveLength(count);
  };

/** Everything filled in and confirmed by the fund. */
export const fillsIn = (orderNumber: string, iban: string): Deed =>
  inTurn(
    ticks(orderNumber),
    typesIban(iban),
    asksToVerify,
    seesVerification('confirmed'),
    sees('.message.success'),
  );

/** The document is signed by a simulated signer in place of NCALayer. */
export const signsWith =
  (signer: Signer): Deed =>
  async (canvas) => {
    const panel = await findElement(canvas, 'sign-panel');
    Object.assign(panel, {signers: [signer]});
    await presses('#sign')(canvas);
  };

export const inTurn =
  (...deeds: readonly Deed[]): Deed =>
  async (canvas) => {
    await applicant(...deeds)({canvasElement: canvas});
  };
