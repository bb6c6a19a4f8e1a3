/** The words for those whom the page cannot help any further, which are loaded then. */
export interface HelpCatalog {
  readonly heading: string;
  /** Before the telephone number. */
  readonly call: string;
  /** Before the three things to bring. */
  readonly bring: string;
  readonly identityCard: string;
  readonly paymentOrder: string;
  readonly account: string;
  readonly branches: string;
  readonly status: string;
  readonly print: string;
  readonly printHint: string;
  readonly copyDetails: string;
  readonly detailsHint: string;
  /** Names the text that is copied. */
  readonly details: string;
  readonly copied: string;
  /** In place of it where the browser does not let the page copy. */
  readonly selected: string;
  /** On the printed sheet, as is the line after. */
  readonly takeToBranch: string;
  readonly signature: string;
}
