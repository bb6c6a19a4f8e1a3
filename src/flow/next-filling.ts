import type {AdapterFailure} from '../adapter/adapter-error.ts';
import {cleanIban} from '../domain/clean-iban.ts';
import {NONE_TICKED, OrderSelection} from '../domain/order-selection.ts';
import {applicationFrom} from '../domain/refund-application.ts';
import type {RefundForm} from '../domain/refund-form.ts';
import {afterEdit, VERIFICATION_REQUIRED} from '../domain/verification.ts';
import {amountChanges} from './amount-changes.ts';
import {
  checkBankDetails,
  checkReadyToSign,
  missingVerification,
  nothingFilled,
  refusedPart,
  offeredAccountKind,
  type Filled,
  type ReportedProblem,
} from './filled.ts';
import type {Filling, Notice, RefundFlow, RefundFlowEvent} from './refund-flow.ts';

type FillingFlow = Extract<RefundFlow, {step: 'filling'}>;

/** The form before the person has done anything. */
export const startFilling = (form: RefundForm): FillingFlow => ({
  step: 'filling',
  form,
  filled: nothingFilled(form),
  problems: [],
});

/** What happens while the form is being filled in. */
export function nextFilling(flow: FillingFlow, event: RefundFlowEvent): RefundFlow {
  const {form, filled, findBank} = flow;
  switch (event.type) {
    case 'loaded':
      return event.resumed ?? flow;
    case 'directory-loaded':
      return {...flow, findBank: event.findBank};
    case 'orders-ticked':
      return edited(flow, {ticked: OrderSelection.of(form.orders, event.ticked)});
    case 'account-kind-chosen':
      return edited(flow, {accountKind: event.accountKind});
    case 'iban-typed':
      return isSameNumber(filled.iban, event.iban)
        ? {...flow, filled: {...filled, iban: event.iban}}
        : edited(flow, {iban: event.iban});

    case 'verification-requested': {
      const problems = checkBankDetails(form, filled, findBank);
      return problems.length > 0
        ? {...withoutNotice(flow), problems}
        : {
            ...withoutNotice(flow),
            problems,
            filled: {...filled, verification: {state: 'pending'}},
          };
    }
    case 'cancelled':
      return filled.verification.state === 'pending'
        ? {...flow, filled: {...filled, verification: VERIFICATION_REQUIRED}}
        : flow;
    case 'iban-refused':
      return filled.verification.state === 'pending'
        ? {
            ...flow,
            problems: [{field: 'iban', problem: event.problem}],
            filled: {...filled, verification: VERIFICATION_REQUIRED},
          }
        : flow;
    case 'verified':
      return filled.verification.state === 'pending' ? afterVerified(flow, event) : flow;
    case 'call-failed':
      return filled.verification.state === 'pending'
        ? afterVerificationFailed(flow, event.failure)
        : flow;

    case 'signing-requested': {
      const problems = checkReadyToSign(form, filled, findBank);
      const {verification} = filled;
      if (problems.length > 0 || verification.state !== 'confirmed') {
        return {...withoutNotice(flow), problems};
      }
      const application = applicationFrom(verification, event.idempotencyKey);
      const {problems: _, ...filling} = withoutNotice(flow);
      return {...filling, step: 'composing', application, method: event.method};
    }
    case 'fields-finished': {
      const {fields} = event;
      const found = checkReadyToSign(form, filled, findBank);
      return {...withoutNotice(flow), problems: found.filter(({field}) => fields.includes(field))};
    }
    default:
      return flow;
  }
}

/** The same number in other groups is no edit. */
const isSameNumber = (left: string, right: string): boolean =>
  cleanIban(left).text === cleanIban(right).text;

/** The one place that takes an edit, and so the one that withdraws a confirmation. */
function edited(flow: FillingFlow, edit: Partial<Filled>): FillingFlow {
  const filled = {...flow.filled, ...edit, verification: afterEdit(flow.filled.verification)};
  return {...withoutNotice(flow), filled, problems: stillReported(flow, filled)};
}

/**
 * What was reported after an edit: as it is wrong now, or as mended. Nothing is added, and nothing is
 * taken away from under the hands of the person who mends it.
 */
function stillReported(
  {form, findBank, filled: before, problems}: FillingFlow,
  filled: Filled,
): readonly ReportedProblem[] {
  // At most keys nothing is; the same list tells the elements that they need not be drawn anew.
  if (problems.length === 0) return problems;
  const found = [
    ...checkBankDetails(form, filled, findBank),
    ...missingVerification(filled.verification),
  ];
  // What the server has refused is no problem that can be seen here.
  const isMended = ({problem}: ReportedProblem): boolean => {
    switch (problem.code) {
      case 'ibanRefused':
        return !isSameNumber(before.iban, filled.iban);
      case 'ordersRefused':
        return before.ticked !== filled.ticked;
      default:
        return true;
    }
  };
  return problems.map(
    (reported) =>
      found.find(({field}) => field === reported.field) ??
      (isMended(reported) ? {...reported, isMended: true} : reported),
  );
}

function afterVerified(
  flow: FillingFlow,
  {details, verification}: Extract<RefundFlowEvent, {type: 'verified'}>,
): FillingFlow {
  const filled: Filled = {
    ...flow.filled,
    verification:
      verification.result === 'confirmed'
        ? {state: 'confirmed', details, at: verification.at}
        : {state: 'refused', reason: verification.reason},
  };
  return withAnswer(flow, filled);
}

/** Who has asked to sign while the fund was still checking sees what came of that. */
function withAnswer(flow: FillingFlow, filled: Filled): FillingFlow {
  const {form, findBank} = flow;
  const problems = flow.problems.length > 0 ? checkReadyToSign(form, filled, findBank) : [];
  return {...flow, filled, problems};
}

function afterVerificationFailed(flow: FillingFlow, failure: AdapterFailure): FillingFlow {
  if (failure.code === 'amounts-changed') return afterAmountsChanged(flow, failure.current);
  if (failure.code === 'invalid') return afterInvalid(flow, failure);
  const filled: Filled = {...flow.filled, verification: {state: 'unavailable'}};
  return {...withAnswer(flow, filled), notice: {kind: 'failed', failure}};
}

/** What the server refuses stands where it was filled in; the rest is told above the form. */
function afterInvalid(
  flow: FillingFlow,
  failure: Extract<AdapterFailure, {code: 'invalid'}>,
): FillingFlow {
  const parts = failure.problems.map(refusedPart);
  const problems = [...new Set(parts)].filter((part) => part !== undefined);
  const isTold = problems.length > 0 && parts.every((part) => part !== undefined);
  return {
    ...flow,
    problems,
    filled: {...flow.filled, verification: VERIFICATION_REQUIRED},
    ...(!isTold && {notice: {kind: 'failed', failure}}),
  };
}

/** Back from a later step with all that was filled in, and with what sent the person back. */
export function backToFilling(
  {form, filled, findBank}: Filling,
  failure?: AdapterFailure,
): FillingFlow {
  const flow: FillingFlow = {
    step: 'filling',
    form,
    filled,
    problems: [],
    ...(findBank && {findBank}),
  };
  if (!failure) return flow;
  switch (failure.code) {
    case 'amounts-changed':
      return afterAmountsChanged(flow, failure.current);
    case 'invalid':
      return afterInvalid(flow, failure);
    default:
      return {...flow, notice: {kind: 'failed', failure}};
  }
}

/** The form as the fund has it now. What changed has to be ticked again: nothing is signed unseen. */
function afterAmountsChanged({filled, findBank}: Filling, current: RefundForm): FillingFlow {
  return {
    ...startFilling(current),
    ...(findBank && {findBank}),
    filled: {
      ...filled,
      ticked: OrderSelection.of(current.orders, NONE_TICKED),
      accountKind: offeredAccountKind(current, filled.accountKind),
      verification: afterEdit(filled.verification),
    },
    notice: {
      kind: 'amounts-changed',
      changes: amountChanges(filled.ticked, current.orders),
    },
  };
}

function withoutNotice<Flow extends {readonly notice?: Notice}>(flow: Flow): Omit<Flow, 'notice'> {
  const {notice: _, ...rest} = flow;
  return rest;
}
