import {nothing} from 'lit';
import type {Verification} from '../../domain/verification.ts';
import type {Catalog} from '../../i18n/catalogs/form.ts';
import type {IbanCatalog} from '../../i18n/catalogs/iban.ts';
import {describeRefusal} from '../../i18n/describe.ts';
import {formatTime} from '../../i18n/format.ts';
import {fill} from '../../i18n/translate.ts';
import {messageBox} from '../shared/message-box.ts';

/** The fund's word on the bank details, once it was asked. */
export function verificationView(
  verification: Verification,
  texts: Catalog,
  iban?: IbanCatalog,
): unknown {
  switch (verification.state) {
    case 'required':
      return nothing;
    case 'pending':
      return messageBox('info', texts.verification.pending);
    case 'confirmed': {
      const time = formatTime(verification.at);
      return messageBox('success', fill(texts.verification.confirmed, {time}));
    }
    case 'refused':
      return messageBox('danger', describeRefusal(verification.reason, texts, iban));
    case 'unavailable':
      return messageBox('warning', texts.verification.unavailable);
    case 'stale':
      return messageBox('warning', texts.verification.stale);
  }
}
