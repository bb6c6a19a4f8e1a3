import type {Language} from '../../domain/language.ts';
import type {SigningMethod} from '../../domain/signature.ts';
import type {RefundFlow} from '../../flow/refund-flow.ts';
import {loadCatalog} from '../../i18n/load-catalog.ts';
import {whenIdle} from '../shared/when-idle.ts';

/** Where the person is on the way to what has not been fetched yet. */
type Moment = 'before-number' | 'at-number' | 'confirmed' | SigningMethod;

/** What the next moment is made of, with its words. */
const NEXT: Readonly<Record<Moment, (language: Language) => readonly Promise<unknown>[]>> = {
  'before-number': (language) => [
    import('../bank-details-fields/iban-aid.ts'),
    import('../../domain/bank-directory.ts'),
    loadCatalog('iban', language),
  ],
  'at-number': () => [import('../../flow/ask-later.ts'), import('../../domain/parse-iban.ts')],
  confirmed: (language) => [
    import('./signing-view.ts'),
    loadCatalog('signing', language),
    loadCatalog('receipt', language),
  ],
  ncalayer: () => [import('../../signing/ncalayer/ncalayer-signer.ts')],
  'egov-qr': (language) => [
    import('../sign-panel/phone-step.ts'),
    import('../../signing/egov-qr/egov-qr-signer.ts'),
    loadCatalog('phone', language),
  ],
};

function momentOf(flow: RefundFlow): Moment | undefined {
  switch (flow.step) {
    case 'filling': {
      const {iban, verification} = flow.filled;
      if (verification.state === 'confirmed') return 'confirmed';
      return iban === '' ? 'before-number' : 'at-number';
    }
    case 'composing':
      return flow.method;
    default:
      return undefined;
  }
}

/** Whoever counts their bytes waits rather than pays for what may not be needed. */
const savesData = (): boolean =>
  (navigator as {readonly connection?: {readonly saveData?: boolean}}).connection?.saveData ===
  true;

const fetched = new Set<string>();

/** Has what the person needs next on this computer before they get there. */
export function fetchAhead(flow: RefundFlow, language: Language): void {
  const moment = momentOf(flow);
  if (moment === undefined || savesData()) return;
  const name = `${language}.${moment}`;
  if (fetched.has(name)) return;
  fetched.add(name);
  whenIdle(() => {
    // No news to anybody: who needs it fetches it again, and tells.
    Promise.all(NEXT[moment](language)).catch(() => fetched.delete(name));
  });
}
