import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';
import type {RefundSubmittedEvent} from 'enpc-refund-form';
import {fund, ncalayerAddress} from '../fund.js';

@Component({
  selector: 'refund-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    @for (language of ['kk', 'ru', 'en']; track language) {
      <button [attr.data-language]="language" (click)="locale.set(language)">{{ language }}</button>
    }
    <button id="open-or-close" (click)="isOpen.set(!isOpen())">
      {{ isOpen() ? 'Close' : 'Open' }}
    </button>
    @if (isOpen()) {
      <enpc-refund-form
        [adapter]="fund"
        [locale]="locale()"
        [ncalayerAddress]="ncalayerAddress"
        [acceptTestCertificates]="true"
        (refund-submitted)="showNumber($event)"
      />
    }
    <p>
      Application: <output id="submitted">{{ number() }}</output>
    </p>
  `,
})
export class RefundPage {
  readonly fund = fund;
  readonly ncalayerAddress = ncalayerAddress;
  readonly locale = signal('kk');
  readonly isOpen = signal(true);
  readonly number = signal('');

  showNumber({detail}: RefundSubmittedEvent): void {
    this.number.set(detail.applicationNumber);
  }
}
