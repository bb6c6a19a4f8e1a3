import type {Plugin} from 'vite';

const LIT_POLICY = 'createPolicy("lit-html"';

/**
 * Gives the Lit that is built in a Trusted Types policy of our name. A page with a strict list of
 * policies admits each name once, and a Lit of its own has taken the other one.
 */
export function ownTrustedTypesPolicy(name: string): Plugin {
  let count = 0;
  return {
    name: 'own-trusted-types-policy',
    buildStart() {
      count = 0;
    },
    transform: {
      filter: {code: 'createPolicy('},
      handler(code) {
        const parts = code.split(LIT_POLICY);
        count += parts.length - 1;
        return {code: parts.join(`createPolicy(${JSON.stringify(name)}`), map: null};
      },
    },
    buildEnd(error) {
      if (!error && count !== 1) this.error(`Lit’s policy was found ${count} times, not once`);
    },
  };
}
