/** The words of the calm mode, loaded where the host asks for it. */
export interface CalmCatalog {
  /** `{current}` and `{total}`: where the person is. */
  readonly position: string;
  /** One short sentence instead of the longer hints. */
  readonly hints: {
    readonly orders: string;
    readonly account: string;
  };
  /** Heads the last question. */
  readonly check: string;
  readonly next: string;
  readonly back: string;
}
