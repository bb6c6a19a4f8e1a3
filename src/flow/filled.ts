import type {FieldProblem} from '../adapter/adapter-error.ts';
import {
  checkRecipientIban,
  isOnlyWarning,
  type AccountKind,
  type RecipientProblem,
} from '../domain/bank-details.ts';
import {NONE_TICKED, OrderSelection, type SelectionProblem} from '../domain/order-selection.ts';
import type {FindBank} from '../domain/bank-directory.ts';
import type {Bank} from '../domain/bank.ts';
import type {RefundApplication} from '../domain/refund-application.ts';
import type {RefundForm} from '../domain/refund-form.ts';
import {VERIFICATION_REQUIRED, type Verification} from '../domain/verification.ts';

/** What the person has filled in so far, as they typed it, and what the fund said of it. */
export interface Filled {
  /** Of the orders of the form. */
  readonly ticked: OrderSelection;
  readonly accountKind: AccountKind;
  readonly iban: string;
  readonly verification: Verification;
}

export type VerificationProblem = {
  readonly code: `verification-${Exclude<Verification['state'], 'confirmed'>}`;
};

/** Something that keeps the person from going on, and the part of the form that mends it. */
export type FormProblem =
  | {readonly field: 'orders'; readonly problem: SelectionProblem}
  | {readonly field: 'iban'; readonly problem: RecipientProblem}
  | {readonly field: 'verification'; readonly problem: VerificationProblem};

/** A problem as the last action found it. It stays in its place until the next action. */
export type ReportedProblem = FormProblem & {
  /** What was wrong is not wrong any more. */
  readonly isMended?: true;
};

export type FormField = FormProblem['field'];

/** The form before anything was done: one kind of account is chosen already, the IBAN is empty. */
export const nothingFilled = (form: RefundForm): Filled => ({
  ticked: OrderSelection.of(form.orders, NONE_TICKED),
  accountKind: form.accountKinds[0],
  iban: '',
  verification: VERIFICATION_REQUIRED,
});

/** The form as an application was made of it. Changed, it has to be checked by the fund anew. */
export const filledFrom = ({orders}: RefundForm, {details}: RefundApplication): Filled => ({
  ticked: OrderSelection.of(orders, details.orderIds),
  accountKind: details.accountKind,
  iban: details.iban,
  verification: VERIFICATION_REQUIRED,
});

/** The kind of account as it was chosen, unless the fund does not offer it any more. */
export const offeredAccountKind = ({accountKinds}: RefundForm, chosen: AccountKind): AccountKind =>
  accountKinds.includes(chosen) ? chosen : accountKinds[0];

/** The bank of the ticked orders, when they have exactly one. */
export function bankOfFilled({ticked}: Filled): Bank | undefined {
  const bank = ticked.bank();
  return bank.ok ? bank.value : undefined;
}

/** What is wrong with the bank details, in the order of the form. */
export function checkBankDetails(
  form: RefundForm,
  filled: Filled,
  findBank: FindBank | undefined,
): readonly FormProblem[] {
  const problems: FormProblem[] = [];
  const bank = filled.ticked.bank();
  if (!bank.ok) problems.push({field: 'orders', problem: bank.problem});

  const iban = checkRecipientIban(filled.iban, bank.ok ? bank.value : undefined, findBank);
  if (iban && !isOnlyWarning(iban, form.otherBank)) problems.push({field: 'iban', problem: iban});
  return problems;
}

/** What is still missing before the application can be signed, in the order of the form. */
export function checkReadyToSign(
  form: RefundForm,
  filled: Filled,
  findBank: FindBank | undefined,
): readonly FormProblem[] {
  const problems = checkBankDetails(form, filled, findBank);
  // Details that are wrong in themselves cannot be checked yet: first things first.
  return problems.length > 0 ? problems : missingVerification(filled.verification);
}

/** What is missing of the fund's word, if anything is. */
export const missingVerification = ({state}: Verification): readonly FormProblem[] =>
  state === 'confirmed' ? [] : [{field: 'verification', problem: {code: `verification-${state}`}}];

/** The parts of the form that values of a request come from, by the first name of their path. */
const REFUSED: Readonly<Record<string, FormProblem>> = {
  orderIds: {field: 'orders', problem: {code: 'ordersRefused'}},
  iban: {field: 'iban', problem: {code: 'ibanRefused'}},
};

/** What the server refuses of the form; `undefined` for a value that nobody has filled in. */
export const refusedPart = ({path}: FieldProblem): FormProblem | undefined =>
  REFUSED[path.split(/[.[/]/).find((name) => name !== '') ?? ''];
