/** The texts of a list of payment orders that is too long to be drawn whole. */
export interface LongListCatalog {
  /** Name of the field to find an order by. */
  readonly find: string;
  /** By what it finds. */
  readonly hint: string;
  /** `{count}` */
  readonly found: string;
  /** `{count}`: how many a press on it ticks. */
  readonly tickAll: string;
}
