import {NCALAYER_ADDRESS} from '../../signing/ncalayer/ncalayer-address.ts';
import {
  isForbiddenByHeader,
  isRefusedByFramingPage,
  queryLoopbackPermission,
} from '../../signing/ncalayer/loopback-permission.ts';
import {missingLetters} from '../shared/font-guard.ts';
import {VERSION} from '../shared/version.ts';
import {HOST_FINDINGS, type HostFinding, type HostFindingCode} from './host-findings.ts';
import {isForbiddenByPolicy} from './is-forbidden-by-policy.ts';

/** One of our elements, as far as the page around it is concerned. */
export interface CheckedElement extends HTMLElement {
  readonly ncalayerAddress?: string | undefined;
}

/** Set on a class: when it is registered, and when another version comes after it. */
const OWN_VERSION = Symbol.for('enpc-refund-form/version');
const OTHER_VERSION = Symbol.for('enpc-refund-form/other-version');

const TAGS = [
  'enpc-refund-form',
  'payment-order-table',
  'bank-details-fields',
  'sign-panel',
  'refund-application-list',
];

/** Whether not all of the tags are this version's, or another version has come for them, too. */
const hasSeveralVersions = (): boolean =>
  TAGS.map((tag) => customElements.get(tag)).some(
    (element) =>
      element && (Reflect.get(element, OWN_VERSION) !== VERSION || OTHER_VERSION in element),
  );

/** Whether NCALayer is this element's business. */
const signs = (element: CheckedElement): boolean => 'ncalayerAddress' in element;

type Check = (element: CheckedElement) => boolean | Promise<boolean>;

/** Whether there is something to find. */
const CHECKS: Readonly<Record<HostFindingCode, Check>> = {
  'insecure-context': () => !isSecureContext,
  'ncalayer-not-in-csp': (element) =>
    signs(element) && isForbiddenByPolicy(element.ncalayerAddress ?? NCALAYER_ADDRESS),
  'frame-without-permission': async (element) =>
    signs(element) && isRefusedByFramingPage(await queryLoopbackPermission()),
  'loopback-forbidden-by-header': (element) => signs(element) && isForbiddenByHeader(),
  'second-version': hasSeveralVersions,
  'zoom-locked': isZoomLocked,
  'lang-missing': () => !document.documentElement.lang,
  'font-without-kazakh': async (element) => (await missingLetters(element)).length > 0,
  'header-covers-focus': isFocusCovered,
};

/**
 * What is wrong with the page around the form; empty when nothing is. For developers of pages: call it
 * from the console or from your own tests. It sends nothing anywhere and does not reach for NCALayer.
 */
export async function selfCheck(element: CheckedElement): Promise<readonly HostFinding[]> {
  const findings = await Promise.all(
    Object.entries(HOST_FINDINGS).map(async ([name, finding]) => {
      const code = name as HostFindingCode;
      return (await CHECKS[code](element)) ? {code, ...finding} : undefined;
    }),
  );
  return Object.freeze(findings.filter((finding) => finding !== undefined));
}

function isZoomLocked(): boolean {
  const tag = document.querySelector<HTMLMetaElement>('meta[name=viewport i]');
  const settings = new Map(
    (tag?.content ?? '').split(/[,;]/).map((setting) => {
      const [name = '', value = ''] = setting.split('=');
      return [name.trim().toLowerCase(), value.trim().toLowerCase()];
    }),
  );
  const largest = parseFloat(settings.get('maximum-scale') ?? 'Infinity');
  return /^(?:no|0)$/.test(settings.get('user-scalable') ?? '') || largest < MUST_ENLARGE;
}

/** By so much people must be able to make a page larger. */
const MUST_ENLARGE = 2;

/** What takes more of the window than this is a dialog over the page, and no header. */
const HEADER_AT_MOST = 0.6;

/** Whether something stays at the top of the window and is taller than what the focus keeps free. */
function isFocusCovered(element: CheckedElement): boolean {
  const focusable = element.shadowRoot?.querySelector('.root *');
  const kept = focusable ? parseFloat(getComputedStyle(focusable).scrollMarginBlockStart) : 0;
  const own = element.getBoundingClientRect();
  return [...document.body.querySelectorAll('*')].some((other) => {
    const {position, top} = getComputedStyle(other);
    if (position !== 'fixed' && position !== 'sticky') return false;
    const {height, left, right} = other.getBoundingClientRect();
    return (
      height > 0 &&
      height < innerHeight * HEADER_AT_MOST &&
      parseFloat(top) + height > kept &&
      parseFloat(top) < innerHeight / 2 &&
      left < own.right &&
      right > own.left &&
      !other.contains(element)
    );
  });
}
