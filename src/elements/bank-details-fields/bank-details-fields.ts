import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {isOnlyWarning, type AccountKind, type OtherBankRule} from '../../domain/bank-details.ts';
import type {FindBank} from '../../domain/bank-directory.ts';
import type {Bank} from '../../domain/bank.ts';
import {VERIFICATION_REQUIRED, type Verification} from '../../domain/verification.ts';
import type {ReportedProblem} from '../../flow/filled.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import {
  describeIban,
  describeProblem,
  describeRefusal,
  describeReported,
} from '../../i18n/describe.ts';
import {controls} from '../../styles/controls.ts';
import {tokens} from '../../styles/tokens.ts';
import {typography} from '../../styles/typography.ts';
import {Lazy} from '../shared/lazy.ts';
import {LocalizedElement} from '../shared/localized-element.ts';
import {
  AccountKindChosenEvent,
  IbanTypedEvent,
  VerificationRequestedEvent,
} from './bank-details-fields.events.ts';
import {styles} from './bank-details-fields.styles.ts';
import {bankView} from './bank-view.ts';
import {ibanGroupsClass} from './iban-groups.ts';
import {shownIbanProblem, type ReportedIban} from './shown-iban-problem.ts';
import {verificationView} from './verification-view.ts';

/**
 * Where the money goes: the bank of the payment as facts, the kind of account, the recipient's own
 * account number checked while it is typed, and the fund's word on all of it. Part of the form.
 *
 * @tag bank-details-fields
 * @fires {AccountKindChosenEvent} account-kind-chosen - Another kind of account was chosen.
 * @fires {IbanTypedEvent} iban-typed - The text of the account number has changed.
 * @fires {VerificationRequestedEvent} verification-requested - The person asks the fund to check the details.
 * @csspart field - The account number with its name, its hint and what is wrong with it.
 * @csspart input - What the account number is typed into.
 * @csspart notice - The fund's answer.
 * @csspart button - The button that asks the fund.
 * @csspart button-quiet - The same: it is quieter than the main one of the form.
 */
export class BankDetailsFields extends LocalizedElement {
  static override styles = [tokens, typography, controls, styles];
  static override properties: PropertyDeclarations = {
    // Orders have their banks each for itself: the same facts of another order are no news.
    bank: {
      attribute: false,
      hasChanged: (bank, before) => JSON.stringify(bank) !== JSON.stringify(before),
    },
    accountKinds: {attribute: false},
    accountKind: {attribute: false},
    iban: {attribute: false},
    findBank: {attribute: false},
    otherBank: {attribute: false},
    verification: {attribute: false},
    problems: {attribute: false},
    isTyping: {state: true},
  };

  /** The bank of the ticked orders; without it the facts say that they come by themselves. */
  bank: Bank | undefined = undefined;

  /** The kinds of account to choose from. */
  accountKinds: readonly AccountKind[] = [];

  /** The chosen kind of account. */
  accountKind: AccountKind = 'card';

  /** The recipient's account number as typed. */
  iban = '';

  /** The directory of banks, once it has been loaded. */
  findBank: FindBank | undefined = undefined;

  /** The fund's rule for an account at another bank. */
  otherBank: OtherBankRule = 'refuse';

  /** What the fund has said of the details. */
  verification: Verification = VERIFICATION_REQUIRED;

  /** What the form's last action found wrong. */
  problems: readonly ReportedProblem[] = [];

  /** Whether the person is still in the field, so that it is too early to judge the number. */
  private isTyping = false;

  /** What stands around the account number, with its words. The field itself works without it. */
  readonly #aid = new Lazy(this, this.localize, 'iban', async () => {
    const [aid] = await Promise.all([import('./iban-aid.ts'), this.updateComplete]);
    return aid.attachIbanAid(this);
  });

  private get ibanInput(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#iban');
  }

  private get verifyButton(): HTMLButtonElement | null {
    return this.renderRoot.querySelector<HTMLButtonElement>('#verify');
  }

  /**
   * Moves focus to the field that mends a problem.
   *
   * @param field the account number, or the button that asks the fund.
   */
  focusField(field: 'iban' | 'verification'): void {
    const target = field === 'iban' ? this.ibanInput : this.verifyButton;
    target?.closest('.field')?.scrollIntoView({block: 'center'});
    target?.focus({preventScroll: true});
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('iban') && this.iban !== '') void this.#aid.want();
  }

  /** Lit compares with what it has set itself, not with what the person has made of it since. */
  protected override updated(): void {
    const {ibanInput, iban, accountKind} = this;
    if (ibanInput && ibanInput.value !== iban) ibanInput.value = iban;
    for (const radio of this.renderRoot.querySelectorAll<HTMLInputElement>('[type=radio]')) {
      radio.checked = radio.value === accountKind;
    }
  }

  protected override renderTexts(texts: Catalog): TemplateResult {
    return html`
      ${bankView(this.bank, texts)} ${this.#renderAccountKinds(texts)} ${this.#renderIban(texts)}
      ${this.#renderVerification(texts)}
    `;
  }

  #renderAccountKinds(texts: Catalog): TemplateResult {
    return html`<fieldset @change=${this.#handleAccountKind}>
      <legend>${texts.account.label}</legend>
      <div class="choices">
        ${this.accountKinds.map(
          (kind) =>
            html`<label class="choice">
              <input type="radio" name="account-kind" value=${kind} />
              ${texts.account[kind]}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderIban(texts: Catalog): TemplateResult {
    const {iban: typed, verification} = this;
    const aid = this.#aid.current;
    const reported = this.#reported;
    const problem = shownIbanProblem(this, reported, this.isTyping);
    const isWarning = problem !== undefined && isOnlyWarning(problem, this.otherBank);
    const refusal =
      verification.state === 'refused' && describeRefusal(verification.reason, texts, aid?.words);
    const mended = reported?.isMended && !problem ? reported : undefined;
    // What an action has found is read where the action leads to.
    const isNews = mended !== undefined || (problem !== undefined && !reported);
    return html`<div class="field" part="field">
      <label for="iban">${texts.recipient.label}</label>
      <p id="iban-hint" class="quiet">${texts.recipient.hint}</p>
      <p
        id="iban-problem"
        class=${isWarning ? 'warning' : mended ? 'problem mended' : 'problem'}
        data-announce=${isNews ? 'polite' : 'off'}
      >
        ${
          problem
            ? describeIban(problem, this.otherBank, texts, aid?.words)
            : mended
              ? describeReported(mended, texts)
              : refusal || nothing
        }
      </p>
      <div id="iban-places" data-announce=${isNews ? 'polite' : 'off'}>
        ${aid?.made.views.placesView(problem, typed, this.findBank, aid.words) ?? nothing}
      </div>
      <input
        id="iban"
        part="input"
        class=${ibanGroupsClass(typed)}
        type="text"
        inputmode="text"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        translate="no"
        aria-describedby="iban-problem iban-places iban-hint iban-counter"
        aria-invalid=${(problem && !isWarning) || refusal ? 'true' : 'false'}
        aria-required="true"
        @input=${this.#handleInput}
        @focus=${this.#handleFocus}
        @blur=${this.#handleBlur}
      />
      <div class="iban-state quiet">
        <span id="iban-counter" class="number">
          ${aid?.made.views.counterView(typed, aid.words) ?? nothing}
        </span>
        <div id="iban-news" data-announce="polite">
          ${
            aid?.made.views.newsView(
              typed,
              this.findBank,
              aid.made.typing.told,
              texts.language,
              aid.words,
            ) ?? nothing
          }
        </div>
      </div>
      <details @toggle=${this.#handleWhere}>
        <summary>${texts.recipient.whereHeading}</summary>
        <div class="where">
          ${
            aid?.made.views.whereView(aid.words) ??
            (this.#aid.hasFailed ? texts.failures.network : nothing)
          }
        </div>
      </details>
    </div>`;
  }

  #renderVerification(texts: Catalog): TemplateResult {
    const problem = this.problems.find(({field}) => field === 'verification')?.problem;
    const {state} = this.verification;
    const iban = this.#aid.current?.words;
    return html`<div class="field verification">
      <p id="verify-hint" class="quiet">${texts.verification.hint}</p>
      ${
        problem
          ? html`<p id="verify-problem" class="problem">
              ${describeProblem(problem, texts, iban)}
            </p>`
          : nothing
      }
      <button
        id="verify"
        type="button"
        class="button"
        part="button button-quiet"
        aria-describedby=${problem ? 'verify-problem verify-hint' : 'verify-hint'}
        aria-disabled=${state === 'pending' ? 'true' : 'false'}
        @click=${this.#handleVerify}
      >
        ${texts.verification.button}
      </button>
      <div data-announce="polite">${verificationView(this.verification, texts, iban)}</div>
    </div>`;
  }

  /** What the form's last action found wrong with the number. */
  get #reported(): ReportedIban | undefined {
    return this.problems.find((found): found is ReportedIban => found.field === 'iban');
  }

  #handleAccountKind(event: Event): void {
    const {value} = event.target as HTMLInputElement;
    const accountKind = this.accountKinds.find((kind) => kind === value);
    if (accountKind) this.dispatchEvent(new AccountKindChosenEvent(accountKind));
  }

  #handleInput(event: Event): void {
    this.iban = (event.target as HTMLInputElement).value;
    this.dispatchEvent(new IbanTypedEvent(this.iban));
  }

  #handleFocus(): void {
    this.isTyping = true;
    void this.#aid.want();
  }

  #handleBlur(): void {
    this.isTyping = false;
  }

  #handleWhere(): void {
    void this.#aid.want();
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
