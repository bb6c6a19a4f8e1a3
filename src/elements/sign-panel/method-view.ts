/** What the panel shows of one way to sign, below its name. */
export interface MethodView {
  /** What has to be there before. */
  readonly introduction?: unknown;
  /** How the signing stands, in words; stands in a live region. */
  readonly state: unknown;
  /** Said by screen readers and shown to nobody: news of what the eye follows by itself. */
  readonly announcement?: string | undefined;
  /** What the person needs for the next deed. */
  readonly means?: unknown;
  /** The main button, where there is something to begin. */
  readonly action?: MethodAction | undefined;
}

export interface MethodAction {
  readonly label: string;
  readonly run: () => void;
}
