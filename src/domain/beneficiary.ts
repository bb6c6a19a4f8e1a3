import type {Iin} from './iin.ts';

/** The signed-in person, who applies, receives the money, and signs. */
export interface Beneficiary {
  /** As the fund has it; a patronymic may be missing. */
  readonly fullName: string;
  readonly iin: Iin;
}
