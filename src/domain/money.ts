import type {Branded} from './brand.ts';

/** An amount in whole tiyn (1 ₸ = 100 tiyn), never a fraction and never negative. */
export type Money = Branded<bigint, 'Money'>;

export const ZERO = 0n as Money;

export const add = (left: Money, right: Money): Money => (left + right) as Money;

/** @param right at most as much as `left`. */
export const subtract = (left: Money, right: Money): Money => (left - right) as Money;

/** Whether the amount has tiyn, so that two decimals have to be shown. */
export const hasTiyn = (money: Money): boolean => money % 100n !== 0n;

/** The amount split for writing: whole tenge, and the tiyn as two digits. */
export const tengeAndTiyn = (money: Money): {readonly tenge: bigint; readonly tiyn: string} => ({
  tenge: money / 100n,
  tiyn: String(money % 100n).padStart(2, '0'),
});
