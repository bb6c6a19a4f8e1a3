import {randomBytes} from 'node:crypto';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {Hono} from 'hono';
import * as z from 'zod';
import {
  onlyFromThisComputer,
  onlyFromThisPage,
  readJson,
  servePage,
  withSecurityHeaders,
} from '../../simulators/window-protection.ts';
import {ANY_OWNER, phoneSettings} from '../phone-settings.ts';
import type {AnswerOutcome, ScanOutcome} from '../phone-outcome.ts';
import type {Phone} from '../phone.ts';
import type {PageStart} from './page-start.ts';

/*
 * The phone's screen as a page, and what a person does there as calls. The calls to a provider's
 * server are made here and not by the page: another origin's answers cannot be read there, and the
 * program that is played is no web page either.
 */

const file = (name: string): string => join(import.meta.dirname, name);

const FILES = [
  ...['phone.css', 'phone.js', 'phone-texts.js', 'read-code.js'].map(file),
  createRequire(import.meta.url).resolve('jsqr/dist/jsQR.js'),
];

const codeText = z.object({text: z.string()});
const openedLink = z.object({link: z.string()});
const answeredRequest = z.object({requestId: z.string()});

/** The pages and calls of a simulated phone as one application. */
export function createPage(phone: Phone): Hono {
  const token = randomBytes(24).toString('base64url');
  const owners = z.enum([...ANY_OWNER, ...phone.people.map(({id}) => id)]);
  const changedSettings = phoneSettings.extend({owner: owners});

  const application = new Hono();
  application.use(withSecurityHeaders, onlyFromThisComputer);
  servePage(application, token, file('phone.html'), FILES);
  application.get('/start', (http) =>
    http.json({settings: phone.settings, people: phone.people} satisfies PageStart),
  );

  /** A call of the page: its body by a schema in, an outcome out. */
  const takes = <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    answer: (body: z.output<Schema>) => Promise<ScanOutcome | AnswerOutcome> | {outcome: 'changed'},
  ): void => {
    application.post(path, onlyFromThisPage(token), async (http) => {
      const body = schema.safeParse(await readJson(http));
      if (!body.success) return http.json({outcome: 'not-understood'}, 400);
      return http.json(await answer(body.data));
    });
  };
  takes('/scan', codeText, ({text}) => phone.scan(text));
  takes('/open', openedLink, ({link}) => phone.openLink(link));
  takes('/sign', answeredRequest, ({requestId}) => phone.sign(requestId));
  takes('/decline', answeredRequest, ({requestId}) => phone.decline(requestId));
  takes('/settings', changedSettings, (settings) => {
    phone.settings = settings;
    return {outcome: 'changed'};
  });
  return application;
}
