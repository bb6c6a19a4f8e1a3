import {css} from 'lit';

/** The plate stays white in the dark theme and in forced colours: inverted, no phone reads it. */
export const qrImageStyles = css`
  .qr-image {
    display: block;
    inline-size: min(280px, 100%);
    min-inline-size: 240px;
    block-size: auto;
    background: #fff;
    forced-color-adjust: none;
  }
`;
