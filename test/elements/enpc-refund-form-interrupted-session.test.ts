import '../../src/define/enpc-refund-form.ts';
import {describeInterruption} from '../support/interrupted-steps.ts';

describe('enpc-refund-form, interrupted at any step by the end of the session', () => {
  describeInterruption('the end of the session');
});
