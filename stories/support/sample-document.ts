import {MemoryRefundAdapter} from '../../src/adapter/memory-refund-adapter.ts';
import {ONE_ORDER, SAMPLE_IBANS} from '../../src/adapter/memory-sample-data.ts';
import type {DocumentToSign} from '../../src/domain/document-to-sign.ts';
import {isLanguage} from '../../src/domain/language.ts';
import type {IdempotencyKey} from '../../src/domain/refund-application.ts';
import {MEMORY_SCENARIOS} from '../../src/adapter/memory-scenarios.ts';
import {storyClock} from './story-scenarios.ts';

/** The document of the memo's example, as the fund in memory issues it. */
export async function sampleDocument(language: unknown): Promise<DocumentToSign> {
  const [order] = ONE_ORDER.orders;
  if (!order || !isLanguage(language)) throw new Error('There is no sample in this language');
  const fund = new MemoryRefundAdapter(MEMORY_SCENARIOS.oneOrder, storyClock);
  return fund.composeDocument(
    {
      details: {
        orderIds: [order.id],
        bank: order.bank,
        accountKind: 'card',
        iban: SAMPLE_IBANS.kaspi,
      },
      idempotencyKey: 'story' as IdempotencyKey,
    },
    language,
    {signal: new AbortController().signal},
  );
}
