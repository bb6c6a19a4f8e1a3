import {LANGUAGES} from '../../src/domain/language.ts';

/** How Storybook's panel "Controls" lets a public property be changed, and what is tried with it. */
export interface PropertyControl {
  readonly control: 'text' | 'number' | 'boolean' | 'object' | 'inline-radio';
  readonly options?: readonly string[];
  /** What the test of the stories sets it to. */
  readonly tried: unknown;
  /**
   * What is drawn then and was not before, as a selector or as words, where it can be seen in the
   * story that it is tried in.
   */
  readonly shows?: string;
  readonly says?: string;
}

/** Why a public property has no control. */
export interface NoControl {
  readonly reason: string;
}

const text = (tried: string, shows?: string): PropertyControl => ({
  control: 'text',
  tried,
  ...(shows && {shows}),
});

const toggle = (shows?: string): PropertyControl => ({
  control: 'boolean',
  tried: true,
  ...(shows && {shows}),
});

const number = (tried: number, shows?: string): PropertyControl => ({
  control: 'number',
  tried,
  ...(shows && {shows}),
});

const oneOf = (options: readonly string[], tried: string, shows?: string): PropertyControl => ({
  control: 'inline-radio',
  options,
  tried,
  ...(shows && {shows}),
});

const none = (reason: string): NoControl => ({reason});

const OWN_WORDS = 'SIMULATED words of a page';

const locale = oneOf(LANGUAGES, 'en', '.root[lang=en]');

const messages = (words: object): PropertyControl => ({
  control: 'object',
  tried: {kk: words},
  says: OWN_WORDS,
});

const storage = none('an object with methods; stories that need one hand it over');

/** All public properties of the elements that a page can use, as the manifest names them. */
export const CONTROLS: Readonly<
  Record<string, Readonly<Record<string, PropertyControl | NoControl>>>
> = {
  'enpc-refund-form': {
    step: none('read-only: it tells where the form stands'),
    adapter: none('an object with methods: the control of the scenario makes another one'),
    statusHref: text('#tried-status', 'a[href="#tried-status"]'),
    supportPhone: text('1500', 'a[href="tel:1500"]'),
    branchesHref: text('#tried-branches', 'a[href="#tried-branches"]'),
    ncalayerAddress: text('wss://127.0.0.1:24680/'),
    acceptTestCertificates: toggle(),
    storage,
    draft: oneOf(['on', 'off'], 'off'),
    history: oneOf(['on', 'off'], 'off'),
    headingLevel: number(4, 'h2[aria-level="4"]'),
    calm: toggle('enpc-refund-form[calm]'),
    locale,
    messages: messages({form: {service: {title: OWN_WORDS}}}),
  },
  'sign-panel': {
    document: none('an object: the story issues one in the language of the toolbar'),
    applicant: none('an object: a person of the simulated fund'),
    signers: none('objects with methods: the control of the simulation makes others'),
    method: oneOf(['ncalayer', 'egov-qr'], 'egov-qr', '.plate'),
    ncalayerAddress: text('wss://127.0.0.1:24680/'),
    signingSessions: none('an object with methods, of a fund’s adapter'),
    storage,
    calm: toggle(),
    clockAheadMs: number(3_600_000, '.message.warning'),
    acceptTestCertificates: toggle(),
    locale,
    messages: messages({signing: {sign: {chooseMethod: OWN_WORDS}}}),
  },
  'payment-order-table': {
    orders: none('objects: the control of the sample hands over others'),
    ticked: none('a set of ids: it follows what is ticked in the story'),
    problem: none('an object of the domain: the story of different banks has one'),
    isProblemMended: toggle('#problem.mended'),
    locale,
    messages: messages({form: {orders: {number: OWN_WORDS}}}),
  },
  'refund-application-list': {
    adapter: none('an object with methods: the control of the answer makes another one'),
    applyHref: text('#tried-apply', 'a[href="#tried-apply"]'),
    supportPhone: text('1500'),
    headingLevel: number(4, '#heading[aria-level="4"]'),
    refreshSeconds: number(5),
    locale,
    messages: messages({list: {heading: OWN_WORDS}}),
  },
};

/** The stories that the controls are tried in. */
export const TRIED_IN: Readonly<Record<keyof typeof CONTROLS, string>> = {
  'enpc-refund-form': 'refund-form-help-and-words--load-failed',
  'sign-panel': 'sign-panel--two-ways-to-sign',
  'payment-order-table': 'payment-order-table--different-banks',
  'refund-application-list': 'list-of-applications--empty',
};

/** The properties of an element that have a control. */
export function controlsOf(tagName: string): Readonly<Record<string, PropertyControl>> {
  const all = Object.entries(CONTROLS[tagName] ?? {});
  return Object.fromEntries(
    all.filter((entry): entry is [string, PropertyControl] => 'control' in entry[1]),
  );
}
