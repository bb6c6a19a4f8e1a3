import {nothing, type TemplateResult} from 'lit';
import type {RefundFlow} from '../../flow/refund-flow.ts';
import type {Catalog, SigningCatalog} from '../../i18n/catalog.ts';
import {describeFailure} from '../../i18n/describe.ts';
import {failureNotice, formNotice} from '../shared/failure-notice.ts';

/** What has failed, in the step where the person is told. */
export function alertView(
  flow: RefundFlow,
  correlationId: string | undefined,
  texts: Catalog,
  signing: SigningCatalog | undefined,
): TemplateResult | typeof nothing {
  switch (flow.step) {
    case 'load-failed':
      return failureNotice(describeFailure(flow.failure, texts), correlationId, texts);
    case 'filling':
      return flow.notice ? formNotice(flow.notice, correlationId, texts) : nothing;
    case 'signing':
      return flow.rejection
        ? failureNotice(describeFailure(flow.rejection, texts, signing), correlationId, texts)
        : nothing;
    case 'submit-failed': {
      const sentences = [...describeFailure(flow.failure, texts, signing), texts.failures.kept];
      return failureNotice(sentences, correlationId, texts);
    }
    default:
      return nothing;
  }
}
