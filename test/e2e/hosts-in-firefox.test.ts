import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, afterEach, before, describe, test} from 'node:test';
import {SINGLE_FILE_FOLDER} from '../../.ci/single-file/names.ts';
import {hostPages} from '../../demo/hosts/serve-hosts.ts';
import {Applicant} from '../support/e2e/applicant.ts';
import {ROOT} from '../support/built-package.ts';
import {
  fillsIn,
  hostChangesLanguage,
  hostHeard,
  receiptOf,
  signs,
} from '../support/e2e/host-page.ts';
import {Stage} from '../support/e2e/stage.ts';
import {requestedBrowsers} from '../support/runners/browsers.ts';

const skip = requestedBrowsers().includes('firefox') ? false : 'BROWSERS does not name Firefox';

/** The hosts without a build: what is bundled for the others is the same in each browser. */
describe(
  'the form goes to the fund’s receipt in the page of a stranger, in Firefox',
  {skip},
  () => {
    let stage: Stage;
    /** What the browser has reported to the server of violated policies. */
    const reports: string[] = [];

    before(async () => {
      const pages = hostPages({
        singleFileFolder: join(ROOT, SINGLE_FILE_FOLDER),
        builtFolder: ROOT,
        onReport: (report) => {
          // Firefox looks for the page's icon by itself.
          if (!report.includes('/favicon.ico"')) reports.push(report);
        },
      });
      stage = await Stage.open(() => Promise.resolve({pages}), 'firefox');
    });
    after(() => stage.close());
    afterEach(() => assert.deepEqual(reports.splice(0), [], 'reports of a violated policy'));

    for (const [name, title] of [
      ['plain', 'plain HTML with one script tag'],
      ['old-style', 'an old page without modules, with styles for everything'],
    ] as const) {
      test(title, () =>
        stage.visitPage(`/${name}/`, {}, async (visit) => {
          const person = new Applicant(visit.page);
          await fillsIn(person);
          await hostChangesLanguage(person, 'ru');
          await signs(person, visit);
          await hostHeard(person.frame, await receiptOf(person, visit));
        }),
      );
    }
  },
);
