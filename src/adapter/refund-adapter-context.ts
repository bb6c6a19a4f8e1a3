import {createContext} from '@lit/context';
import type {RefundAdapter} from './refund-adapter.ts';

/**
 * Provided by an ancestor of the form that has the adapter; the form's own `adapter` property wins.
 * The key is a registered symbol, so that two copies of the package on one page understand each
 * other.
 */
export const refundAdapterContext = createContext<RefundAdapter | undefined>(
  Symbol.for('enpc-refund-form/adapter'),
);
