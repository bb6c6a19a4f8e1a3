import {asNetworkFailure} from '../adapter/adapter-error.ts';
import type {RefundAdapter} from '../adapter/refund-adapter.ts';
import {
  checkRecipientIban,
  isOnlyWarning,
  type BankDetails,
  type RecipientProblem,
} from '../domain/bank-details.ts';
import {problem, success, type Outcome} from '../domain/outcome.ts';
import type {AskingHost} from './asking-host.ts';
import {bankOfFilled} from './filled.ts';
import type {RefundFlow, RefundFlowEvent} from './refund-flow.ts';

/** The calls after the first one; fetched when the first of them is made. */
export async function askLater(
  flow: RefundFlow,
  adapter: RefundAdapter,
  host: AskingHost,
  signal: AbortSignal,
): Promise<RefundFlowEvent> {
  switch (flow.step) {
    case 'filling': {
      const checked = await readBankDetails(flow);
      if (!checked.ok) return {type: 'iban-refused', problem: checked.problem};
      const details = checked.value;
      const verification = await adapter.verifyBankDetails(details, {signal});
      return {type: 'verified', details, verification};
    }
    case 'composing': {
      const [document] = await Promise.all([
        adapter.composeDocument(flow.application, host.language, {signal}),
        host.prepareSigning().catch(asNetworkFailure),
      ]);
      return {type: 'document-issued', document};
    }
    case 'submitting': {
      const {document, signature, application} = flow;
      const signed = {
        documentId: document.id,
        signature,
        idempotencyKey: application.idempotencyKey,
      };
      return {type: 'receipt-given', receipt: await adapter.submit(signed, {signal})};
    }
    case 'asking-receipt': {
      const receipt = await adapter.findReceipt(flow.application.idempotencyKey, {signal});
      return receipt ? {type: 'receipt-given', receipt} : {type: 'receipt-missing'};
    }
    default:
      throw new Error(`enpc-refund-form: the step ${flow.step} waits for nothing`);
  }
}

/** The number is complete, so now the authority on IBANs is worth its bytes. */
async function readBankDetails({
  form,
  filled,
}: Extract<RefundFlow, {step: 'filling'}>): Promise<Outcome<BankDetails, RecipientProblem>> {
  const [{parseIban}, {findBankByCode}] = await Promise.all([
    import('../domain/parse-iban.ts'),
    import('../domain/bank-directory.ts'),
  ]).catch(asNetworkFailure);
  const bank = bankOfFilled(filled);
  // The flow asks for a verification only when the ticked orders have one bank.
  if (!bank) throw new Error('enpc-refund-form: bank details without a bank');

  const refusal = checkRecipientIban(filled.iban, bank, findBankByCode);
  if (refusal && !isOnlyWarning(refusal, form.otherBank)) return problem(refusal);
  const iban = parseIban(filled.iban);
  if (!iban.ok) return iban;
  const {ticked, accountKind} = filled;
  return success({orderIds: [...ticked], bank, accountKind, iban: iban.value});
}
