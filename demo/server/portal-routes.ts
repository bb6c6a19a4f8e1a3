import {Hono} from 'hono';
import {demoIban} from './people/payment-banks.ts';
import {fullNameOf, INVENTED_PEOPLE} from './people/invented-people.ts';
import {INVENTED_PASSWORD} from './people/seed-people.ts';
import {ACCOUNT_RULES} from './refund/check-account.ts';
import type {ServerContext} from './server-context.ts';

/** What the portal's pages say about the demo itself. The people are invented, so they are open. */
export interface PortalFacts {
  readonly trust: 'demo' | 'production';
  readonly ncalayerAddress: string;
  /** Whether that address is the simulator's. */
  readonly isSimulated: boolean;
  /** Where the simulated phone is shown, when it stands in for eGov Mobile. */
  readonly phoneSimulatorAddress?: string;
  /** Whom anybody can sign in as; nobody with production trust. */
  readonly invented?: {
    readonly password: string;
    readonly people: readonly {
      readonly id: string;
      readonly fullName: string;
      readonly iin: string;
    }[];
  };
  /** Whether the address of a page may ask for simulated faults. Never with production trust. */
  readonly allowsFaults: boolean;
  /** Account numbers to try, with what the demo answers to each. */
  readonly accounts: readonly {readonly iban: string; readonly answer: string}[];
}

const CONFIRMED_ENDING = '78';

/** The account without the two characters that decide. */
const ACCOUNT_START = 'C0000123456';

const INVENTED: NonNullable<PortalFacts['invented']> = {
  password: INVENTED_PASSWORD,
  people: INVENTED_PEOPLE.map((person) => ({
    id: person.id,
    fullName: fullNameOf(person),
    iin: person.iin,
  })),
};

export function portalRoutes({configuration}: ServerContext): Hono {
  const {trust, ncalayerAddress, isNcalayerSimulated, phoneSimulatorAddress} = configuration;
  const facts: PortalFacts = {
    trust: trust.mode,
    ncalayerAddress,
    isSimulated: isNcalayerSimulated,
    ...(phoneSimulatorAddress === undefined ? {} : {phoneSimulatorAddress}),
    ...(trust.mode === 'demo' ? {invented: INVENTED} : {}),
    allowsFaults: trust.mode === 'demo',
    accounts: [
      {iban: accountEnding(CONFIRMED_ENDING), answer: 'confirmed'},
      ...Object.entries(ACCOUNT_RULES).map(([ending, check]) => ({
        iban: accountEnding(ending),
        answer: check.result === 'refused' ? check.reason : check.result,
      })),
      {iban: demoIban('601', `${ACCOUNT_START}${CONFIRMED_ENDING}`), answer: 'other-bank'},
    ],
  };
  const routes = new Hono();
  routes.get('/', (context) => context.json(facts));
  return routes;
}

const accountEnding = (ending: string): string => demoIban('722', ACCOUNT_START + ending);
