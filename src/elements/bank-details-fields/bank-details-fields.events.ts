import type {AccountKind} from '../../domain/bank-details.ts';

/** Another kind of account was chosen. */
export class AccountKindChosenEvent extends CustomEvent<{readonly accountKind: AccountKind}> {
  static readonly type = 'account-kind-chosen';

  constructor(accountKind: AccountKind) {
    super(AccountKindChosenEvent.type, {detail: Object.freeze({accountKind})});
  }
}

/** The text in the field of the recipient's account has changed. */
export class IbanTypedEvent extends CustomEvent<{readonly iban: string}> {
  static readonly type = 'iban-typed';

  constructor(iban: string) {
    super(IbanTypedEvent.type, {detail: Object.freeze({iban})});
  }
}

/** The person asks the fund to check the bank details. */
export class VerificationRequestedEvent extends CustomEvent<null> {
  static readonly type = 'verification-requested';

  constructor() {
    super(VerificationRequestedEvent.type);
  }
}
