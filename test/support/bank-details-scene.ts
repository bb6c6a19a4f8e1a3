import {fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define/bank-details-fields.ts';
import type {AccountKind} from '../../src/domain/bank-details.ts';
import {findBankByCode} from '../../src/domain/bank-directory.ts';
import type {Language} from '../../src/domain/language.ts';
import type {BankDetailsFields} from '../../src/elements/bank-details-fields/bank-details-fields.ts';
import {loadCatalog} from '../../src/i18n/load-catalog.ts';
import {press} from './press.ts';
import {kaspi} from './refund-samples.ts';
import {clickOn, find, textOf, until} from './shadow-dom.ts';

export const ACCOUNT_KINDS: readonly AccountKind[] = ['card', 'current', 'savings'];

/** The bank details alone, of a payment through Kaspi, with the directory of banks at hand. */
export async function openBankDetails(
  changes: Partial<BankDetailsFields> = {},
  locale: Language = 'en',
): Promise<BankDetailsFields> {
  await loadCatalog('form', locale);
  const fields = await fixture<BankDetailsFields>(
    html`<bank-details-fields
      locale=${locale}
      .bank=${kaspi}
      .accountKinds=${ACCOUNT_KINDS}
      .findBank=${findBankByCode}
    ></bank-details-fields>`,
  );
  Object.assign(fields, changes);
  await fields.updateComplete;
  if (fields.iban) await helpLoaded(fields);
  return fields;
}

const helpLoaded = (fields: BankDetailsFields): Promise<void> =>
  until(() => textOf(find(fields, '.where')) !== '', 'the help of the number was there');

export const ibanField = (fields: BankDetailsFields): HTMLInputElement => find(fields, '#iban');

/** What stands beside the field of the number, or nothing. */
export const shownProblem = (fields: BankDetailsFields): string =>
  textOf(find(fields, '#iban-problem'));

/** Puts the keyboard on the number, and waits for what is loaded with that. */
export async function enterIban(fields: BankDetailsFields): Promise<HTMLInputElement> {
  const field = ibanField(fields);
  await clickOn(field);
  await helpLoaded(fields);
  return field;
}

export async function typeIban(fields: BankDetailsFields, text: string): Promise<HTMLInputElement> {
  const field = await enterIban(fields);
  await sendKeys({type: text});
  await fields.updateComplete;
  return field;
}

export async function leaveIban(fields: BankDetailsFields): Promise<void> {
  await press('Tab');
  await fields.updateComplete;
}
