/** The words of the receipt: on the screen, on paper, and in the file that is saved. */
export interface ReceiptCatalog {
  readonly title: string;
  readonly number: string;
  readonly submittedAt: string;
  /** A payment order: `{number}`, `{date}`. */
  readonly order: string;
  readonly bank: string;
  readonly account: string;
  /** Read instead of the masked number: `{digits}`. */
  readonly accountEndsWith: string;
  readonly document: string;
  readonly fingerprint: string;
  readonly nextHeading: string;
  readonly nextReview: string;
  readonly nextMoney: string;
  readonly nextStatus: string;
  /** `{phone}`: where people reach the fund. */
  readonly contact: string;
  readonly print: string;
  readonly save: string;
  readonly saving: string;
  /** `{file}`: its name. */
  readonly saved: string;
  readonly seeStatus: string;
  readonly thanks: string;
  /** What stands in the saved file alone. */
  readonly file: {
    readonly proofHeading: string;
    readonly proof: string;
    readonly saveDocument: string;
    readonly saveSignature: string;
    readonly verify: string;
    readonly textHeading: string;
  };
}
