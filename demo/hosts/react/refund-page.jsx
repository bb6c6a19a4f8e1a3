import {useState} from 'react';
import {fund, ncalayerAddress} from '../fund.js';

export function RefundPage() {
  const [locale, setLocale] = useState('kk');
  const [isOpen, setOpen] = useState(true);
  const [number, setNumber] = useState('');
  return (
    <>
      {['kk', 'ru', 'en'].map((language) => (
        <button key={language} data-language={language} onClick={() => setLocale(language)}>
          {language}
        </button>
      ))}
      <button id="open-or-close" onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Close' : 'Open'}
      </button>
      {isOpen && (
        <enpc-refund-form
          adapter={fund}
          locale={locale}
          ncalayerAddress={ncalayerAddress}
          acceptTestCertificates
          onrefund-submitted={({detail}) => setNumber(detail.applicationNumber)}
        />
      )}
      <p>
        Application: <output id="submitted">{number}</output>
      </p>
    </>
  );
}
