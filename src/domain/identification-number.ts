const SHAPE = /^\d{12}$/;

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11;

/**
 * Whether the text is a 12-digit Kazakh identification number with a right check digit. IIN and BIN
 * share the rule: a weighted sum by 11, a second row of weights when the first gives 10, and
 * numbers for which the second gives 10 as well are never issued.
 */
export function isIdentificationNumber(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const first = weighted(text, FIRST_WEIGHTS);
  const check = first === 10 ? weighted(text, SECOND_WEIGHTS) : first;
  return check === Number(text[11]);
}
