import {tengeAndTiyn, type Money} from './money.ts';

/** The pension fund's whole assets have 16 digits in tiyn; longer is a mistake, not an amount. */
const DECIMAL = /^(0|[1-9]\d{0,15})(?:\.(\d{1,2}))?$/;

/** Reads a decimal string of tenge as it stands on the wire: `500`, `1234567.5`, `0.07`. */
export function parseMoney(text: string): Money | undefined {
  const [, tenge, fraction = ''] = DECIMAL.exec(text) ?? [];
  return tenge === undefined ? undefined : (BigInt(tenge + fraction.padEnd(2, '0')) as Money);
}

/** The amount as the decimal string of the wire; always two decimals. */
export function toDecimal(money: Money): string {
  const {tenge, tiyn} = tengeAndTiyn(money);
  return `${tenge}.${tiyn}`;
}
