import {composeIBAN} from 'ibantools';
import {findBankByCode} from '../../../src/domain/bank-directory.ts';
import type {Bank} from '../../../src/domain/bank.ts';
import {parseBin} from '../../../src/domain/bin.ts';
import {parseIban} from '../../../src/domain/parse-iban.ts';

/** The banks that the invented payments came from, by their code. */
const DETAILS = {
  '722': {bin: '971240001315', account: 'KZ39722S000000680371'},
  '601': {bin: '940140000385', account: demoIban('601', 'S000000000601')},
} as const;

export type PaymentBankCode = keyof typeof DETAILS;

/** The bank as the fund has it, its name standing for the branch too. */
export function paymentBank(code: PaymentBankCode): Bank {
  const entry = findBankByCode(code);
  const bin = parseBin(DETAILS[code].bin);
  const account = parseIban(DETAILS[code].account);
  if (!entry || !bin || !account.ok) throw new Error(`demo: bank ${code} is not described right`);
  const {bic, name} = entry;
  return {bic, bin, name, branch: name, account: account.value};
}

export function isPaymentBankCode(code: string): code is PaymentBankCode {
  return Object.hasOwn(DETAILS, code);
}

/** An invented account number with the check digits that belong to it. */
export function demoIban(bankCode: string, account: string): string {
  const iban = composeIBAN({countryCode: 'KZ', bban: bankCode + account});
  if (iban === null) throw new Error(`demo: no account can be numbered so at bank ${bankCode}`);
  return iban;
}
