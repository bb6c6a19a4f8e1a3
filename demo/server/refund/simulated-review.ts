import type {WireApplicationList} from '../../../src/adapter/wire-schemas.ts';
import type {LocalizedText} from '../../../src/domain/language.ts';
import type {ApplicationStatus} from '../../../src/domain/refund-application.ts';
import {MINUTE_MS, timestampOf} from '../clock.ts';

/*
 * SIMULATION: nobody reviews anything in the demo and no bank is asked. An application comes to the
 * next status with each minute, so that there is something to be seen; never with production trust.
 * The page of the applications says so.
 */

type ApplicationLine = WireApplicationList['applications'][number];
type Progress = Pick<ApplicationLine, 'status' | 'reason' | 'updatedAt'>;

interface Course {
  /** One minute for each; the last one stays. */
  readonly statuses: readonly [ApplicationStatus, ...ApplicationStatus[]];
  /** Of the last status. */
  readonly reason?: LocalizedText;
}

const GOOD: Course = {
  statuses: ['registered', 'in-review', 'approved', 'sent-to-bank', 'executed'],
};

/** By the last two digits of the recipient's account; any other one gets the money. */
const REVIEW_RULES: Readonly<Record<string, Course>> = {
  '06': {
    statuses: ['registered', 'in-review', 'rejected'],
    reason: {
      kk: 'Жарна қате аударылған деп танылмады (бұл – симуляция).',
      ru: 'Взнос не признан ошибочным (это симуляция).',
      en: 'The contribution was not found to be a mistake (this is a simulation).',
    },
  },
  '07': {
    statuses: ['registered', 'in-review', 'approved', 'sent-to-bank', 'returned-by-bank'],
    reason: {
      kk: 'Шот жабылған (бұл – симуляция).',
      ru: 'Счет закрыт (это симуляция).',
      en: 'The account is closed (this is a simulation).',
    },
  },
};

/** What has become of an application by now. */
export function simulatedReview(
  {receipt}: Pick<ApplicationLine, 'receipt'>,
  submittedAt: Date,
  now: Date,
): Progress {
  const {statuses, reason} = REVIEW_RULES[receipt.iban.slice(-2)] ?? GOOD;
  const minutes = Math.floor((now.getTime() - submittedAt.getTime()) / MINUTE_MS);
  const last = statuses.length - 1;
  const position = Math.max(0, Math.min(minutes, last));
  return {
    status: statuses[position] ?? 'unknown',
    ...(reason && position === last ? {reason} : {}),
    updatedAt: timestampOf(new Date(submittedAt.getTime() + position * MINUTE_MS)),
  };
}
