import type {Branded} from './brand.ts';

/** An amount in whole tiyn (1 ₸ = 100 tiyn), never a fraction and never negative. */
export type Money = Branded<bigint, 'Money'>;

/** The pension fund's whole assets have 16 digits in tiyn; longer is a mistake, not an amount. */
const DECIMAL = /^(0|[1-9]\d{0,15})(?:\.(\d{1,2}))?$/;

export const ZERO = 0n as Money;

/** Reads a decimal string of tenge as it stands on the wire: `500`, `1234567.5`, `0.07`. */
export function parseMoney(text: string): Money | undefined {
  const [, tenge, fraction = ''] = DECIMAL.exec(text) ?? [];
  return tenge === undefined ? undefined : (BigInt(tenge + fraction.padEnd(2, '0')) as Money);
}

export const add = (left: Money, right: Money): Money => (left + right) as Money;

/** Whether the amount has tiyn, so that two decimals have to be shown. */
export const hasTiyn = (money: Money): boolean => money % 100n !== 0n;

/** The amount split for writing: whole tenge, and the tiyn as two digits. */
export const tengeAndTiyn = (money: Money): {readonly tenge: bigint; readonly tiyn: string} => ({
  tenge: money / 100n,
  tiyn: String(money % 100n).padStart(2, '0'),
});

/** The amount as the decimal string of the wire; always two decimals. */
export function toDecimal(money: Money): string {
  const {tenge, tiyn} = tengeAndTiyn(money);
  return `${tenge}.${tiyn}`;
}
