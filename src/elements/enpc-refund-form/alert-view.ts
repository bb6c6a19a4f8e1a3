import {nothing, type TemplateResult} from 'lit';
import type {Notice, RefundFlow} from '../../flow/refund-flow.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {SigningCatalog} from '../../i18n/catalogs/signing.ts';
import {describeFailure} from '../../i18n/describe.ts';
import {failureNotice} from '../shared/failure-notice.ts';
import type * as signingStep from './signing-view.ts';

/** What has failed, in the step where the person is told. */
export function alertView(
  flow: RefundFlow,
  correlationId: string | undefined,
  texts: Catalog,
  signing: SigningCatalog | undefined,
  step: typeof signingStep | undefined,
): TemplateResult | typeof nothing {
  const noticeView = (notice: Notice): TemplateResult => {
    if (notice.kind === 'amounts-changed' && step && signing) {
      return step.changesView(notice.changes, texts, signing);
    }
    const sentences =
      notice.kind === 'failed'
        ? [...describeFailure(notice.failure, texts), texts.failures.kept]
        : [texts.failures['amounts-changed']];
    return failureNotice(sentences, correlationId, texts);
  };
  switch (flow.step) {
    case 'load-failed':
      return failureNotice(describeFailure(flow.failure, texts), correlationId, texts);
    case 'filling':
      return flow.notice ? noticeView(flow.notice) : nothing;
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
