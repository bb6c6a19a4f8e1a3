/** The elements in JSX of React 19. */
import type {EnpcRefundForm, RefundAdapter, RefundSubmittedEvent} from 'enpc-refund-form';
import type {} from 'enpc-refund-form/react';
import {useRef} from 'react';

export function Right({adapter, locale}: {adapter: RefundAdapter; locale: string}) {
  const form = useRef<EnpcRefundForm>(null);
  const remember = ({detail}: RefundSubmittedEvent) => detail.applicationNumber;
  return (
    <main>
      <enpc-refund-form
        ref={form}
        id="refund"
        key="refund"
        className="wide"
        adapter={adapter}
        locale={locale}
        statusHref="/applications"
        support-phone="1418"
        heading-level="3"
        accept-test-certificates
        calm={false}
        draft="off"
        messages={{kk: {}}}
        onClick={({currentTarget}) => currentTarget.selfCheck()}
        onrefund-submitted={remember}
        onrefund-error={({detail}) => detail.code.trim()}
      >
        <p slot="help">?</p>
      </enpc-refund-form>
      <payment-order-table orders={[]} onorders-ticked={({detail}) => detail.ticked.has} />
      <sign-panel method="egov-qr" ondocument-signed={({detail}) => detail.signature.cms} />
      <refund-application-list adapter={adapter} refresh-seconds={60} apply-href="/refund" />
    </main>
  );
}

export const wrong = [
  // @ts-expect-error an adapter is no address
  <enpc-refund-form adapter="/api/refund" />,
  // @ts-expect-error on or off
  <enpc-refund-form draft="no" />,
  // @ts-expect-error a level is a number
  <enpc-refund-form heading-level="three" />,
  // @ts-expect-error it is read only
  <enpc-refund-form step="filling" />,
  // @ts-expect-error there is no such property
  <enpc-refund-form statusLink="/applications" />,
  // @ts-expect-error nothing personal is there
  <enpc-refund-form onrefund-submitted={({detail}) => detail.iban} />,
  // @ts-expect-error the table has no server
  <payment-order-table adapter={undefined} />,
  // @ts-expect-error the element is the form's own
  <bank-details-fields />,
];
