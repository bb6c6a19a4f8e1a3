/** What a developer needs to know of an error. */
export interface ErrorEntry {
  readonly meaning: string;
  readonly likelyCause: string;
  readonly cure: string;
  /** Whether the very same call or action may succeed later, with nothing changed. */
  readonly retryable: boolean;
}
