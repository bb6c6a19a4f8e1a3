import '../../src/define/enpc-refund-form.ts';
import {describeInterruption} from '../support/interrupted-steps.ts';

describe('enpc-refund-form, interrupted at any step by a reload', () => {
  describeInterruption('a reload');
});
