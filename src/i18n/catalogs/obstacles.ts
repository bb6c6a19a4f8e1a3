/** Browsers by where their settings of a page lie. */
export type BrowserName = 'chrome' | 'edge' | 'yandex' | 'firefox' | 'unknown';

/** The words for what may stand in the way of a signing, which are loaded when something does. */
export interface ObstaclesCatalog {
  /** How a person allows again what the browser blocks. */
  readonly unblocking: {
    /** Where the settings of the page are. */
    readonly open: Readonly<Record<BrowserName, string>>;
    readonly allow: string;
    /** `{button}`: signing goes on by itself, or with that button. */
    readonly comeBack: string;
  };
  readonly clock: {
    /** `{device}`, `{fund}`: the day and time of each. */
    readonly wrong: string;
    readonly setRight: string;
  };
  /** Another tab is signing with NCALayer. */
  readonly otherTab: {
    readonly wait: string;
    readonly waiting: string;
    /** After the wait. What the other tab has signed may have been this very application. */
    readonly over: string;
    readonly takeOver: string;
    /** What the other tab shows from then on. */
    readonly takenOver: string;
  };
}
