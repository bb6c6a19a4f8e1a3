declare const brand: unique symbol;

/** A value that only its own `parse…` function can make: inside, nobody checks it again. */
export type Branded<Value, Name extends string> = Value & {readonly [brand]: Name};
