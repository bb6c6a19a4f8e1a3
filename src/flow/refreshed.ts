import {OrderSelection} from '../domain/order-selection.ts';
import {afterEdit} from '../domain/verification.ts';
import type {RefundForm} from '../domain/refund-form.ts';
import {amountChanges} from './amount-changes.ts';
import {offeredAccountKind} from './filled.ts';
import {backToFilling} from './next-filling.ts';
import type {RefundFlow} from './refund-flow.ts';

type FillingFlow = Extract<RefundFlow, {step: 'filling'}>;

/** The first step with the form as the fund has it now; what changed of the ticked orders is told. */
export function refreshed(flow: FillingFlow, form: RefundForm): FillingFlow {
  const {filled} = flow;
  if (amountChanges(filled.ticked, form.orders).length > 0) {
    return backToFilling(flow, {code: 'amounts-changed', current: form});
  }
  const accountKind = offeredAccountKind(form, filled.accountKind);
  const verification =
    accountKind === filled.accountKind ? filled.verification : afterEdit(filled.verification);
  const ticked = OrderSelection.of(form.orders, filled.ticked);
  return {...flow, form, filled: {...filled, ticked, accountKind, verification}};
}
