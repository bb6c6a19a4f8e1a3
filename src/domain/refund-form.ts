import type {AccountKind, OtherBankRule} from './bank-details.ts';
import type {Beneficiary} from './beneficiary.ts';
import type {PaymentOrder} from './payment-order.ts';

/** What the fund gives a signed-in person to fill in. */
export interface RefundForm {
  readonly beneficiary: Beneficiary;
  readonly orders: readonly PaymentOrder[];
  /** The kinds of account to choose from; the first is chosen already. */
  readonly accountKinds: readonly [AccountKind, ...AccountKind[]];
  readonly otherBank: OtherBankRule;
}
