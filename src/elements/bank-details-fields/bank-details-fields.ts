import {html, nothing, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {
  checkRecipientIban,
  isOnlyWarning,
  type AccountKind,
  type OtherBankRule,
  type RecipientProblem,
} from '../../domain/bank-details.ts';
import type {FindBank} from '../../domain/bank-directory.ts';
import type {Bank} from '../../domain/bank.ts';
import {cleanIban, isPrefixBegun} from '../../domain/clean-iban.ts';
import {bankCodeOf, diagnoseIban, IBAN_LENGTH, isUnfinished} from '../../domain/iban.ts';
import {VERIFICATION_REQUIRED, type Verification} from '../../domain/verification.ts';
import type {FormProblem} from '../../flow/filled.ts';
import type {Catalog} from '../../i18n/catalog.ts';
import {describeProblem, describeWarning} from '../../i18n/describe.ts';
import {formatIban, formatTime} from '../../i18n/format.ts';
import {fill} from '../../i18n/translate.ts';
import {controls} from '../../styles/controls.ts';
import {tokens} from '../../styles/tokens.ts';
import {typography} from '../../styles/typography.ts';
import {LocalizedElement} from '../shared/localized-element.ts';
import {messageBox} from '../shared/message-box.ts';
import {
  AccountKindChosenEvent,
  IbanTypedEvent,
  VerificationRequestedEvent,
} from './bank-details-fields.events.ts';
import {styles} from './bank-details-fields.styles.ts';

/** Changes of the typed number worth telling; separators and letter case are nobody's concern. */
const TOLD_CHANGES = ['look-alikes', 'country-added'] as const;

/**
 * Where the money goes: the bank of the payment as facts, the kind of account, the recipient's own
 * account number checked while it is typed, and the fund's word on all of it. Part of the form.
 *
 * @tag bank-details-fields
 * @fires {AccountKindChosenEvent} account-kind-chosen - Another kind of account was chosen.
 * @fires {IbanTypedEvent} iban-typed - The text of the account number has changed.
 * @fires {VerificationRequestedEvent} verification-requested - The person asks the fund to check the details.
 */
export class BankDetailsFields extends LocalizedElement {
  static override styles = [tokens, typography, controls, styles];

  /** The bank of the ticked orders; without it the facts say that they come by themselves. */
  @property({attribute: false}) bank: Bank | undefined = undefined;

  /** The kinds of account to choose from. */
  @property({attribute: false}) accountKinds: readonly AccountKind[] = [];

  /** The chosen kind of account. */
  @property({attribute: false}) accountKind: AccountKind = 'card';

  /** The recipient's account number as typed. */
  @property({attribute: false}) iban = '';

  /** The directory of banks, once it has been loaded. */
  @property({attribute: false}) findBank: FindBank | undefined = undefined;

  /** The fund's rule for an account at another bank. */
  @property({attribute: false}) otherBank: OtherBankRule = 'refuse';

  /** What the fund has said of the details. */
  @property({attribute: false}) verification: Verification = VERIFICATION_REQUIRED;

  /** What the form's last action found wrong. */
  @property({attribute: false}) problems: readonly FormProblem[] = [];

  /** Whether the person is still in the field, so that it is too early to judge the number. */
  @state() private isTyping = false;

  @query('#iban') private readonly ibanInput!: HTMLInputElement | null;
  @query('#verify') private readonly verifyButton!: HTMLButtonElement | null;

  /** Moves focus to the field that mends a problem. */
  focusField(field: 'iban' | 'verification'): void {
    const target = field === 'iban' ? this.ibanInput : this.verifyButton;
    target?.closest('.field')?.scrollIntoView({block: 'center'});
    target?.focus({preventScroll: true});
  }

  protected override renderTexts(texts: Catalog): TemplateResult {
    return html`
      ${this.#renderBank(texts)} ${this.#renderAccountKinds(texts)} ${this.#renderIban(texts)}
      ${this.#renderVerification(texts)}
    `;
  }

  #renderBank(texts: Catalog): TemplateResult {
    const {bank} = this;
    if (!bank) return html`<p class="automatic quiet">${texts.bank.automatic}</p>`;
    const code = (value: string): TemplateResult =>
      html`<span class="account-number" translate="no">${value}</span>`;
    const facts: readonly (readonly [string, unknown])[] = [
      [texts.bank.bic, code(bank.bic)],
      [texts.bank.bin, code(bank.bin)],
      [texts.bank.name, bank.name[texts.language]],
      [texts.bank.branch, bank.branch[texts.language]],
      [texts.bank.account, code(formatIban(bank.account))],
    ];
    return html`<dl class="facts">
      ${facts.map(
        ([term, value]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
  }

  #renderAccountKinds(texts: Catalog): TemplateResult {
    return html`<fieldset @change=${this.#handleAccountKind}>
      <legend>${texts.account.label}</legend>
      <div class="choices">
        ${this.accountKinds.map(
          (kind) =>
            html`<label class="choice">
              <input
                type="radio"
                name="account-kind"
                value=${kind}
                .checked=${live(kind === this.accountKind)}
              />
              ${texts.account[kind]}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderIban(texts: Catalog): TemplateResult {
    const {text, changes} = cleanIban(this.iban);
    const problem = this.#shownProblem();
    const warning =
      problem?.code === 'ibanOfOtherBank' && isOnlyWarning(problem, this.otherBank)
        ? describeWarning(problem, texts)
        : undefined;
    const recognised = this.findBank?.(bankCodeOf(text) ?? '');
    const told = TOLD_CHANGES.filter((change) => changes.includes(change));
    return html`<div class="field">
      <label for="iban">${texts.recipient.label}</label>
      <p id="iban-hint" class="quiet">${texts.recipient.hint}</p>
      <p id="iban-problem" class=${warning ? 'warning' : 'problem'} ?hidden=${!problem}>
        ${warning ?? (problem ? describeProblem(problem, texts) : nothing)}
      </p>
      <input
        id="iban"
        type="text"
        inputmode="text"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        translate="no"
        aria-describedby="iban-problem iban-hint iban-state"
        aria-invalid=${problem && !warning ? 'true' : 'false'}
        aria-required="true"
        .value=${live(this.iban)}
        @input=${this.#handleInput}
        @change=${this.#handleChange}
        @focus=${this.#handleFocus}
        @blur=${this.#handleBlur}
      />
      <div id="iban-state" class="iban-state quiet">
        <span class="number">
          ${fill(texts.recipient.counter, {count: text.length, max: IBAN_LENGTH})}
        </span>
        <span>
          ${recognised ? fill(texts.recipient.bank, {bank: recognised.name[texts.language]}) : nothing}
        </span>
        ${told.map((change) => html`<span>${texts.cleaned[change]}</span>`)}
      </div>
      <details>
        <summary>${texts.recipient.whereHeading}</summary>
        <p>${texts.recipient.where}</p>
      </details>
    </div>`;
  }

  #renderVerification(texts: Catalog): TemplateResult {
    const problem = this.problems.find(({field}) => field === 'verification')?.problem;
    const {state} = this.verification;
    return html`<div class="field verification">
      <p id="verify-hint" class="quiet">${texts.verification.hint}</p>
      ${
        problem
          ? html`<p id="verify-problem" class="problem">${describeProblem(problem, texts)}</p>`
          : nothing
      }
      <button
        id="verify"
        type="button"
        class="button"
        aria-describedby=${problem ? 'verify-problem verify-hint' : 'verify-hint'}
        aria-disabled=${state === 'pending' ? 'true' : 'false'}
        @click=${this.#handleVerify}
      >
        ${texts.verification.button}
      </button>
      <div role="status">${this.#renderVerificationState(texts)}</div>
    </div>`;
  }

  #renderVerificationState(texts: Catalog): unknown {
    const {verification} = this;
    switch (verification.state) {
      case 'required':
        return nothing;
      case 'pending':
        return messageBox('info', texts.verification.pending);
      case 'confirmed': {
        const time = formatTime(verification.at);
        return messageBox('success', fill(texts.verification.confirmed, {time}));
      }
      case 'refused':
        return messageBox('danger', texts.verification.refused[verification.reason]);
      case 'unavailable':
        return messageBox('warning', texts.verification.unavailable);
      case 'stale':
        return messageBox('warning', texts.verification.stale);
    }
  }

  /**
   * The problem to show now: while typing only what no further character can mend, after leaving the
   * field also what a complete number has wrong, after an action everything.
   */
  #shownProblem(): RecipientProblem | undefined {
    const reported = this.problems.some(({field}) => field === 'iban');
    const problem = checkRecipientIban(this.iban, this.bank, this.findBank);
    if (!problem || reported) return problem;
    const isBegun = isUnfinished(problem) || (this.isTyping && isPrefixBegun(this.iban));
    if (isBegun) return undefined;
    const isHopeless = problem.code !== 'ibanChecksum' && problem.code !== 'ibanTooLong';
    return isHopeless || !this.isTyping ? problem : undefined;
  }

  #handleAccountKind(event: Event): void {
    const {value} = event.target as HTMLInputElement;
    const accountKind = this.accountKinds.find((kind) => kind === value);
    if (accountKind) this.dispatchEvent(new AccountKindChosenEvent(accountKind));
  }

  #handleInput(event: Event): void {
    this.#setIban((event.target as HTMLInputElement).value);
  }

  /** A number that is right is shown in groups of four, to be compared with the bank's paper. */
  #handleChange(): void {
    const {text} = cleanIban(this.iban);
    if (diagnoseIban(text) === undefined) this.#setIban(formatIban(text));
  }

  #setIban(iban: string): void {
    this.iban = iban;
    this.dispatchEvent(new IbanTypedEvent(iban));
  }

  #handleFocus(): void {
    this.isTyping = true;
  }

  #handleBlur(): void {
    this.isTyping = false;
  }

  #handleVerify(): void {
    if (this.verification.state === 'pending') return;
    this.dispatchEvent(new VerificationRequestedEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bank-details-fields': BankDetailsFields;
  }
}
