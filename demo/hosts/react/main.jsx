import 'enpc-refund-form/define.js';
import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import {RefundPage} from './refund-page.jsx';

createRoot(document.querySelector('#page')).render(
  <StrictMode>
    <RefundPage />
  </StrictMode>,
);
