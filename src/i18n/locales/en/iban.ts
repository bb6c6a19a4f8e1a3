import type {IbanCatalog} from '../../catalogs/iban.ts';

/** The English texts about a typed account number. */
export const texts: IbanCatalog = {
  problems: {
    ibanRefused: 'The fund’s server did not accept this account number. Check the number.',
    ibanCyrillic:
      'Character {place} is the Cyrillic letter “{character}”. Switch the keyboard to Latin and correct it.',
    ibanCharacter:
      'Character {place} is “{character}”. The number has only Latin letters and digits. Correct this character.',
    ibanCountry:
      'The number starts with “{found}”. An account number in Kazakhstan starts with the letters KZ. Check the number.',
    ibanDigitExpected:
      'Character {place} is the letter “{character}”, but a digit belongs here. For example, do not mix up the letter O and the digit 0.',
    ibanCardNumber:
      'This looks like a card number: 16 digits. An account number (IBAN) is needed here, not a card number: it starts with the letters KZ and has 20 characters.',
    ibanIin:
      'This looks like an IIN: 12 digits. An account number (IBAN) is needed here: it starts with the letters KZ and has 20 characters.',
    ibanTooLong: 'Extra characters: {count}. The number must have 20 characters.',
    ibanTooShort: 'Characters missing: {count}. The number must have 20 characters.',
    ibanChecksum:
      'There is a mistake in the number: the check digits do not match. Compare each character with your bank’s details.',
    ibanUnknownBank: 'There is no bank with this code: {bankCode}. Check characters 5, 6 and 7.',
    ibanNotForIndividuals:
      'By its number, the account is at this organisation: {actual}. It does not open accounts for individuals. Enter your own account at a bank.',
    ibanOfBankItself: 'This is the bank’s own account. Enter the number of your own account.',
    ibanOfOtherBank:
      'The bank by the number you entered: {actual}. The bank of the payment, by the fund’s records: {expected}. Enter your account at the bank of the payment.',
    'verification-pending': 'The bank details are being checked. Wait for the answer.',
    'verification-refused':
      'The bank details were not confirmed. Correct them and check them again.',
    'verification-unavailable':
      'The bank details could not be checked. Press “Check the bank details” again.',
    'verification-stale':
      'The details have changed since the check. Press “Check the bank details” again.',
  },
  refused: {
    owner: 'This account does not belong to you. Enter the number of your own account.',
    closed: 'This account is closed or blocked. Enter a different account.',
    'not-found': 'The bank did not find this account. Check the number.',
    name: 'The account holder’s name or IIN does not match the beneficiary’s. Enter the number of your own account, or check your data with the bank.',
    'other-bank':
      'This account is not at the bank the payment was made through. Enter your account at that bank.',
  },
  otherBankWarning:
    'The bank by the number you entered: {actual}. The bank of the payment, by the fund’s records: {expected}. Make sure that you want this account.',
  counter: '{count} of {max} characters',
  bank: 'Bank: {bank}',
  cleaned: {
    separators: 'Spaces and dashes were removed.',
    prefix: 'The label before the number was removed.',
    case: 'Small letters were changed to capitals.',
    'look-alikes':
      'Cyrillic letters were replaced with Latin look-alikes. Compare the number with your bank’s details.',
    'country-added': 'KZ was added in front of the number.',
  },
  place: 'Read in groups of four: group {group}, character {character}.',
  suspects: {
    swapped:
      'Characters {first} and {second} may be swapped. You entered: “{found}”. Perhaps it should be: “{likely}”. Compare them with your bank’s details.',
    'look-alike':
      'Character {place} may be wrong. You entered: {found}. A similar character: {likely}. Compare it with your bank’s details.',
    digit: 'digit {character}',
    letter: 'letter {character}',
    several:
      'First compare the marked characters with your bank’s details. Their places: {places}.',
  },
  where: {
    looks:
      'The IBAN is also called IIK (individual identification code). It starts with the letters KZ.',
    app: 'In your bank’s app: open your account and find its details. You can copy the IBAN and paste it here.',
    paper: 'In your bank’s papers: the account agreement or an account certificate.',
    branch: 'At a branch of your bank: bring your identity card and ask for the account details.',
    notCard: 'The 16 digits of a card will not do.',
  },
};
