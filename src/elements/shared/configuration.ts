import * as z from 'zod/mini';
import type {HttpRefundAdapterOptions} from '../../adapter/http-refund-adapter.ts';
import {reportMistake, type MistakeCode} from '../../i18n/mistake.ts';
import {configured, type ConfigurableElement} from './configured-elements.ts';

const text = z.string().check(z.minLength(1));
const onOrOff = z.optional(z.enum(['on', 'off']));
const flag = z.optional(z.boolean());

/** Where the page keeps its token against forged requests, and the header that takes it. */
const csrf = z
  .strictObject({
    meta: z.optional(text),
    cookie: z.optional(text),
    header: z.optional(z.string().check(z.regex(/^[\w-]+$/))),
  })
  .check(
    z.refine(
      ({meta, cookie}) => (meta === undefined) !== (cookie === undefined),
      'needs either "meta", the name of a <meta> element, or "cookie", the name of a cookie',
    ),
  );

const adapter = z.strictObject({
  baseUrl: text,
  signingSessions: flag,
  session: flag,
  credentials: z.optional(z.enum(['omit', 'same-origin', 'include'])),
  timeoutMs: z.optional(z.number().check(z.positive())),
  csrf: z.optional(csrf),
});

const common = {
  adapter: z.optional(adapter),
  locale: z.optional(text),
  messages: z.optional(z.looseObject({})),
  supportPhone: z.optional(text),
  headingLevel: z.optional(z.number().check(z.gte(1), z.lte(6))),
};

/** What the JSON may hold: properties by their names. */
const FORM = z.strictObject({
  ...common,
  statusHref: z.optional(text),
  branchesHref: z.optional(text),
  ncalayerAddress: z.optional(text),
  acceptTestCertificates: flag,
  draft: onOrOff,
  history: onOrOff,
  calm: flag,
});

const LIST = z.strictObject({
  ...common,
  applyHref: z.optional(text),
  refreshSeconds: z.optional(z.number().check(z.gte(0))),
});

type Settings = Readonly<Record<string, unknown>> & {
  readonly adapter?: z.output<typeof adapter> | undefined;
};

const RETRY_MS = 2000;

/** What has been read of an element's configuration. */
interface Reading {
  readonly script: Element;
  /** The text that was read last. */
  text?: string;
  /** What of the element was set by it. */
  readonly given: Map<string, unknown>;
}

const readings = new WeakMap<Element, Reading>();

/** Reads the element's configuration, now and whenever it changes. */
export function configure(element: ConfigurableElement): void {
  const script = element.querySelector(':scope > [slot=config]');
  const known = readings.get(element);
  if (!script || known?.script === script) return;
  const reading: Reading = {script, given: known?.given ?? new Map<string, unknown>()};
  readings.set(element, reading);
  const read = (): void => {
    if (readings.get(element) === reading) readText(element, reading);
  };
  // A parser may bring the text in pieces, after its element.
  const changes = new MutationObserver(read);
  changes.observe(script, {childList: true, characterData: true, subtree: true});
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', read);
  read();
}

function readText(element: ConfigurableElement, reading: Reading): void {
  const json = reading.script.textContent.trim();
  if (json === '' || json === reading.text) return;
  const settings = parse(element, json);
  if (settings === 'unfinished') return;
  reading.text = json;
  if (settings) apply(element, settings, reading);
  if (!settings?.adapter) settle(element);
}

/** From now on nothing is waited for. */
function settle(element: ConfigurableElement): void {
  configured.add(element);
  element.requestUpdate();
}

/** The settings; `undefined` when the developer has been told why there are none. */
function parse(element: Element, json: string): Settings | 'unfinished' | undefined {
  const complain = (code: MistakeCode, sentence: string): undefined => {
    reportMistake(element.localName, code, sentence);
  };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    if (document.readyState === 'loading') return 'unfinished';
    return complain(
      'configuration-unreadable',
      'the text of <script type="application/json" slot="config"> is no JSON, so nothing of it is used; look for a comma too many, a comment or single quotes.',
    );
  }
  const result = z.safeParse('refreshSeconds' in element ? LIST : FORM, value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return complain(
    'configuration-wrong',
    `in <script type="application/json" slot="config"> ${issue ? describe(issue) : 'something is wrong'}, so nothing of it is used; see the table of properties in the README.`,
  );
}

/** Where it is wrong, and why; never a value. */
function describe(issue: z.core.$ZodIssue): string {
  const place = [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])];
  const name = place.length > 0 ? `"${place.join('.')}"` : 'the whole';
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${name} is not known`;
    case 'invalid_type':
      return `${name} has to be: ${issue.expected}`;
    case 'invalid_value':
      return `${name} has to be one of: ${issue.values.join(', ')}`;
    case 'custom':
      return `${name} ${issue.message}`;
    default:
      return `${name} has a value that is not allowed`;
  }
}

/** What the page's script or its attributes have set stays. */
function apply(element: ConfigurableElement, settings: Settings, {given}: Reading): void {
  const properties = element as unknown as Record<string, unknown>;
  const fresh = new (element.constructor as new () => typeof properties)();
  const {adapter: options, ...others} = settings;
  const isFree = (name: string): boolean =>
    properties[name] === (given.has(name) ? given.get(name) : fresh[name]);
  const set = (name: string, value: unknown): void => {
    if (!isFree(name)) return;
    given.set(name, value);
    properties[name] = value;
  };
  for (const [name, value] of Object.entries(others)) set(name, value);
  if (!options) return;
  const create = (): void => {
    import('../../adapter/http-refund-adapter.ts').then(
      ({HttpRefundAdapter}) => {
        set('adapter', new HttpRefundAdapter(adapterOptions(options)));
        settle(element);
      },
      () => setTimeout(create, RETRY_MS),
    );
  };
  create();
}

function adapterOptions({
  csrf: place,
  ...options
}: z.output<typeof adapter>): HttpRefundAdapterOptions {
  const given = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as unknown as HttpRefundAdapterOptions;
  if (!place) return given;
  const {meta, cookie, header = 'X-CSRF-Token'} = place;
  const token = (): string | undefined =>
    meta === undefined ? cookieOf(cookie ?? '') : metaOf(meta);
  // Asked for before each call: frameworks renew it.
  return {
    ...given,
    headers: () => {
      const found = token();
      return found === undefined ? {} : {[header]: found};
    },
  };
}

const metaOf = (name: string): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[name="${CSS.escape(name)}"]`)?.content;

/** Frameworks write it encoded, and expect it decoded. */
function cookieOf(name: string): string | undefined {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
  return found && decodeURIComponent(found.slice(name.length + 1));
}
