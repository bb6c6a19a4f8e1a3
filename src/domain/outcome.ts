/** A value, or the problem that says why there is none. Problems are returned, never thrown. */
export type Outcome<Value, Problem> =
  {readonly ok: true; readonly value: Value} | {readonly ok: false; readonly problem: Problem};

export const success = <Value>(value: Value): {readonly ok: true; readonly value: Value} => ({
  ok: true,
  value,
});

export const problem = <Problem>(
  problem: Problem,
): {readonly ok: false; readonly problem: Problem} => ({ok: false, problem});
