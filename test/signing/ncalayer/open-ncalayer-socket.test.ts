import {expect} from '@open-wc/testing';
import {
  ncalayerCheckPage,
  NCALAYER_ADDRESS,
} from '../../../src/signing/ncalayer/ncalayer-address.ts';
import {openNcalayerSocket} from '../../../src/signing/ncalayer/open-ncalayer-socket.ts';
import type {SigningProgress} from '../../../src/signing/signer.ts';
import {SigningError} from '../../../src/signing/signing-error.ts';
import {
  type FakeConnection,
  FakeNcalayer,
  FakePermission,
  installPermissions,
  uninstallPermissions,
} from '../../support/fake-ncalayer.ts';

const QUICK_MS = 60;
/** Longer than a test may take: it ends for another reason or not at all. */
const A_MINUTE_MS = 60_000;

interface Opening {
  readonly end: Promise<string>;
  readonly progress: SigningProgress[];
  readonly abort: () => void;
}

/** Opens a connection and ends as `opened`, as the code of the failure, or as `aborted`. */
function open(address = NCALAYER_ADDRESS, timeoutMs = QUICK_MS): Opening {
  const progress: SigningProgress[] = [];
  const controller = new AbortController();
  const {signal} = controller;
  const onProgress = (step: SigningProgress): void => void progress.push(step);
  const end = openNcalayerSocket({address, timeoutMs, signal, onProgress}).then(
    () => 'opened',
    (error: unknown) => {
      if (error instanceof SigningError) return error.code;
      if (error === signal.reason) return 'aborted';
      throw error;
    },
  );
  return {end, progress, abort: () => controller.abort()};
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(5);
}

describe('openNcalayerSocket', () => {
  describe('with a program that does what the test says', () => {
    let ncalayer: FakeNcalayer;

    beforeEach(() => {
      ncalayer = new FakeNcalayer();
      ncalayer.install();
    });

    afterEach(() => {
      ncalayer.uninstall();
      uninstallPermissions();
    });

    const withPermission = (state: PermissionState, name = 'loopback-network'): FakePermission => {
      const permission = new FakePermission(state);
      installPermissions({[name]: permission});
      return permission;
    };

    const refusing = (connection: FakeConnection): void => connection.refuse();
    const silent = (): void => undefined;

    it('opens without waiting for a greeting', async () => {
      withPermission('granted');
      expect(await open().end).to.equal('opened');
      expect(ncalayer.requests).to.deep.equal([]);
    });

    it('opens in browsers that know of no permission', async () => {
      installPermissions({});
      expect(await open().end).to.equal('opened');
    });

    it('opens where the host page has replaced the WebSocket after this code was loaded', async () => {
      withPermission('denied');
      expect(await open().end).to.equal('opened');
    });

    it('scenario 29: says within the limit that nobody answers', async () => {
      withPermission('granted');
      ncalayer.onConnect = refusing;
      expect(await open().end).to.equal('not-running');
      installPermissions({});
      expect(await open().end).to.equal('not-running');
    });

    it('does not wait for a `close` that never comes', async () => {
      withPermission('granted');
      ncalayer.onConnect = (connection) => connection.fail();
      expect(await open(NCALAYER_ADDRESS, A_MINUTE_MS).end).to.equal('not-running');
    });

    it('does not wait for an `error` that never comes', async () => {
      withPermission('granted');
      ncalayer.onConnect = (connection) => connection.drop();
      expect(await open(NCALAYER_ADDRESS, A_MINUTE_MS).end).to.equal('not-running');
    });

    it('gives up on a program that takes the connection and says nothing', async () => {
      ncalayer.onConnect = silent;
      for (const permissions of [{}, {'loopback-network': new FakePermission('granted')}]) {
        installPermissions(permissions);
        expect(await open().end).to.equal('not-running');
        expect(ncalayer.lastConnection.readyState).to.equal(WebSocket.CLOSING);
      }
    });

    for (const name of ['loopback-network', 'local-network-access']) {
      it(`scenario 28: says that the browser blocks it when ${name} is denied`, async () => {
        withPermission('denied', name);
        ncalayer.onConnect = refusing;
        expect(await open().end).to.equal('browser-blocked');
      });
    }

    it('says that the browser blocks what it does not even begin', async () => {
      withPermission('granted');
      window.WebSocket = new Proxy(WebSocket, {
        construct: () => {
          throw new DOMException('insecure', 'SecurityError');
        },
      });
      expect(await open().end).to.equal('browser-blocked');
    });

    it('scenario 27: while the browser asks, tells so and sets no limit', async () => {
      const permission = withPermission('prompt');
      ncalayer.onConnect = silent;
      const {end, progress} = open(NCALAYER_ADDRESS, 20);
      await until(() => progress.includes('asking-permission'));
      await pause(100);
      expect(progress).to.deep.equal(['connecting', 'asking-permission']);

      ncalayer.onConnect = (connection) => connection.accept();
      permission.change('granted');
      expect(await end).to.equal('opened');
      expect(progress).to.deep.equal(['connecting', 'asking-permission', 'connecting']);
    });

    it('scenario 27: opens anew when the permission comes, for the old socket stays waiting', async () => {
      const permission = withPermission('prompt');
      ncalayer.onConnect = silent;
      const {end} = open();
      await until(() => ncalayer.connections.length === 1);
      ncalayer.onConnect = (connection) => connection.accept();
      permission.change('granted');
      expect(await end).to.equal('opened');
      const [first, second] = ncalayer.connections;
      expect(first?.readyState).to.equal(WebSocket.CLOSING);
      expect(second?.readyState).to.equal(WebSocket.OPEN);
    });

    it('sets the limit again once the permission is given', async () => {
      const permission = withPermission('prompt');
      ncalayer.onConnect = silent;
      const {end} = open();
      await until(() => ncalayer.connections.length === 1);
      permission.change('granted');
      expect(await end).to.equal('not-running');
    });

    it('says that the browser blocks it when the person answers no', async () => {
      const permission = withPermission('prompt');
      ncalayer.onConnect = silent;
      const {end} = open();
      await until(() => ncalayer.connections.length === 1);
      permission.change('denied');
      expect(await end).to.equal('browser-blocked');
    });

    it('reads the permission again after the failure, for it may change later than the socket', async () => {
      const permission = withPermission('prompt');
      ncalayer.onConnect = (connection) => {
        connection.refuse();
        setTimeout(() => permission.change('denied'), 30);
      };
      expect(await open().end).to.equal('browser-blocked');
    });

    it('does not speak of a question when the connection is quick', async () => {
      withPermission('prompt');
      const {end, progress} = open();
      expect(await end).to.equal('opened');
      await pause(350);
      expect(progress).to.deep.equal(['connecting']);
    });

    it('can be given up while the browser asks', async () => {
      withPermission('prompt');
      ncalayer.onConnect = silent;
      const {end, abort, progress} = open();
      await until(() => ncalayer.connections.length === 1);
      abort();
      expect(await end).to.equal('aborted');
      await pause(350);
      expect(progress).to.deep.equal(['connecting']);
    });

    it('can be given up while it looks for the reason of a failure', async () => {
      withPermission('granted');
      ncalayer.onConnect = refusing;
      const {end, abort} = open();
      await until(() => ncalayer.connections[0]?.readyState === WebSocket.CLOSED);
      abort();
      expect(await end).to.equal('aborted');
    });
  });

  describe('with the real browser', () => {
    /** Nothing listens there: the port is outside of the ranges that systems hand out. */
    const NOBODY = 'wss://127.0.0.1:47811/';

    it('scenario 29: says that nobody answers', async () => {
      expect(await open(NOBODY, 5000).end).to.equal('not-running');
    });

    /** Opens a connection inside a frame and returns how it ended. */
    async function openInFrame(
      prepare: (frame: HTMLIFrameElement) => void,
      head = '',
    ): Promise<string> {
      const frame = document.createElement('iframe');
      prepare(frame);
      const module = new URL(
        '../../../src/signing/ncalayer/open-ncalayer-socket.ts',
        import.meta.url,
      ).href;
      frame.srcdoc = `${head}<script type="module">
        import {openNcalayerSocket} from '${module}';
        openNcalayerSocket({
          address: '${NOBODY}',
          timeoutMs: 5000,
          signal: new AbortController().signal,
          onProgress: () => undefined,
        }).catch(({code}) => parent.postMessage({code}, '*'));
      </script>`;
      const ended = new Promise<string>((resolve) => {
        window.addEventListener(
          'message',
          ({data}: MessageEvent<{code: string}>) => resolve(data.code),
          {once: true},
        );
      });
      document.body.append(frame);
      const code = await ended;
      frame.remove();
      return code;
    }

    it('says that the page’s content security policy forbids it', async () => {
      const policy = `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`;
      expect(await openInFrame(() => undefined, policy)).to.equal('csp-blocked');
    });

    it('blames nobody’s policy in a frame of the same origin', async () => {
      expect(await openInFrame(() => undefined)).to.equal('not-running');
    });
  });
});

describe('ncalayerCheckPage', () => {
  it('is the page that NCALayer serves beside its socket', () => {
    expect(ncalayerCheckPage()).to.equal('https://127.0.0.1:13579/');
    expect(ncalayerCheckPage('ws://127.0.0.1:4711')).to.equal('http://127.0.0.1:4711');
  });
});
