import type {TestRunnerPlugin} from '@web/test-runner';
import {readQr} from '../read-qr.ts';

/** The part of a driver's page that is needed; each launcher has one. */
interface Screen {
  screenshot(): Promise<Uint8Array>;
}

/** The name of the command that answers with what is read off a screenshot of the test's page. */
const COMMAND = 'read-qr-on-screen';

/** Lets a browser test have the QR codes read that are to be seen in its page. */
export const qrReaderPlugin: TestRunnerPlugin = {
  name: 'qr-reader',
  async executeCommand({command, session}) {
    if (command !== COMMAND) return undefined;
    const {getPage} = session.browser as {getPage?: (sessionId: string) => Screen};
    const screen = getPage?.call(session.browser, session.id);
    if (!screen) throw new Error(`${session.browser.name} makes no screenshots`);
    return readQr(await screen.screenshot());
  },
};
