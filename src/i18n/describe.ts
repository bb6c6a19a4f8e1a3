import type {AdapterFailure} from '../adapter/adapter-error.ts';
import {isOnlyWarning, type OtherBankRule, type RecipientProblem} from '../domain/bank-details.ts';
import type {Language, LocalizedText} from '../domain/language.ts';
import type {RefusalReason} from '../domain/verification.ts';
import type {FormProblem, ReportedProblem} from '../flow/filled.ts';
import type {Catalog} from './catalogs/form.ts';
import type {IbanCatalog} from './catalogs/iban.ts';
import type {SigningCatalog} from './catalogs/signing.ts';
import {formatDateTime} from './format.ts';
import {fill, fillPlural, type Facts} from './translate.ts';

type Fact = string | number | LocalizedText;

const inLanguage = (facts: Readonly<Record<string, Fact>>, language: Language): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'object' ? fact[language] : fact,
    ]),
  );

/**
 * What is wrong in a part of the form, and what to do about it. Without the words about account
 * numbers one sentence serves for all that can be wrong with one, and one for all that is to be checked.
 */
export function describeProblem(
  {code, ...facts}: FormProblem['problem'],
  texts: Catalog,
  iban?: IbanCatalog,
): string {
  const sentences: Readonly<Partial<Record<typeof code, string>>> = {
    ...texts.problems,
    ...iban?.problems,
  };
  const general = code.startsWith('verification') ? 'verification-required' : 'iban';
  return fill(sentences[code] ?? texts.problems[general], inLanguage(facts, texts.language));
}

/** What an action has found, in the same words wherever it is told. */
export function describeReported(
  {field, problem, isMended}: ReportedProblem,
  texts: Catalog,
  iban?: IbanCatalog,
): string {
  if (!isMended) return describeProblem(problem, texts, iban);
  const part = field === 'orders' ? texts.orders.heading : texts.recipient.label;
  return fill(texts.problems.mended, {part});
}

/** Why the fund does not confirm the bank details, as far as it says. */
export const describeRefusal = (
  reason: RefusalReason,
  texts: Catalog,
  iban?: IbanCatalog,
): string => (reason !== 'unknown' && iban?.refused[reason]) || texts.verification.refused;

/**
 * What is wrong with the account number, or, where the fund lets one at another bank pass, what to think
 * over; empty until the words for that have been loaded.
 */
export function describeIban(
  problem: RecipientProblem,
  rule: OtherBankRule,
  texts: Catalog,
  iban?: IbanCatalog,
): string {
  if (problem.code !== 'ibanOfOtherBank' || !isOnlyWarning(problem, rule))
    return describeProblem(problem, texts, iban);
  const {actual, expected} = problem;
  return iban ? fill(iban.otherBankWarning, inLanguage({actual, expected}, texts.language)) : '';
}

/**
 * What went wrong with a call and what to do about it, in whole sentences to be read in order. Why a
 * signature was rejected is among the texts of signing.
 */
export function describeFailure(
  failure: AdapterFailure,
  texts: Catalog,
  signing?: SigningCatalog,
): readonly string[] {
  const text = texts.failures[failure.code];
  switch (failure.code) {
    case 'signature-rejected': {
      const reason = signing ? [signing.sign.rejected[failure.reason]] : [];
      // Nothing was rejected: the check itself could not be made.
      return failure.reason === 'revocation-unavailable' ? reason : [text, ...reason];
    }
    case 'maintenance':
      return failure.until
        ? [text, fill(texts.failures.until, {time: formatDateTime(failure.until)})]
        : [text, ...describeWait(failure.retryAfter, texts)];
    case 'too-many-requests':
    case 'state-database':
      return [text, ...describeWait(failure.retryAfter, texts)];
    default:
      return [text];
  }
}

/** From here on people count in minutes. */
const LONG_WAIT_SECONDS = 120;

/** When to try again, unless the server does not say or the time has come already. */
function describeWait(seconds: number | undefined, texts: Catalog): readonly string[] {
  if (!seconds) return [];
  const {language, failures} = texts;
  if (seconds < LONG_WAIT_SECONDS) {
    return [fillPlural(language, failures.retryAfter, seconds, {seconds})];
  }
  const minutes = Math.ceil(seconds / 60);
  return [fillPlural(language, failures.retryAfterMinutes, minutes, {minutes})];
}
