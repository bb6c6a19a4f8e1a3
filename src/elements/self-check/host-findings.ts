/** What can be wrong with a page around the form, by a name that stays. */
export type HostFindingCode =
  | 'insecure-context'
  | 'ncalayer-not-in-csp'
  | 'frame-without-permission'
  | 'loopback-forbidden-by-header'
  | 'second-version'
  | 'zoom-locked'
  | 'lang-missing'
  | 'font-without-kazakh'
  | 'header-covers-focus';

/** One thing that is wrong with the page around the form, for those who build that page. */
export interface HostFinding {
  readonly code: HostFindingCode;
  /** `error`: some people cannot finish. `warning`: they can, with difficulty. */
  readonly severity: 'error' | 'warning';
  readonly meaning: string;
  readonly cure: string;
}

/** What each finding means and how it is mended. Nothing in it comes from the page or the person. */
export const HOST_FINDINGS: Readonly<Record<HostFindingCode, Omit<HostFinding, 'code'>>> = {
  'insecure-context': {
    severity: 'error',
    meaning: 'The page is not served over https: browsers keep locks and digests from it.',
    cure: 'Serve the page over https; http is good enough on localhost alone.',
  },
  'ncalayer-not-in-csp': {
    severity: 'error',
    meaning: 'The page’s content security policy forbids the connection to NCALayer.',
    cure: 'Add the address of NCALayer, wss://127.0.0.1:13579, to connect-src.',
  },
  'frame-without-permission': {
    severity: 'error',
    meaning: 'A page of another origin frames this one without the permission to reach NCALayer.',
    cure: 'Write allow="loopback-network; local-network-access" on the iframe.',
  },
  'loopback-forbidden-by-header': {
    severity: 'error',
    meaning: 'The Permissions-Policy header of the page forbids the connection to NCALayer.',
    cure: 'Take loopback-network and local-network-access out of the header, or allow self.',
  },
  'second-version': {
    severity: 'warning',
    meaning: 'The page has loaded two versions of the package; each tag belongs to the first.',
    cure: 'Load one version alone.',
  },
  'zoom-locked': {
    severity: 'warning',
    meaning: 'The viewport tag keeps people from making the page larger.',
    cure: 'Take maximum-scale and user-scalable out of the viewport tag.',
  },
  'lang-missing': {
    severity: 'warning',
    meaning: 'The page does not say its language: screen readers read it with the wrong voice.',
    cure: 'Write lang="kk", "ru" or "en" on the html element.',
  },
  'font-without-kazakh': {
    severity: 'warning',
    meaning: 'The font of the page lacks Kazakh letters or ₸; the form uses the system’s font.',
    cure: 'Use a font with Ә Ғ Қ Ң Ө Ұ Ү Һ І and ₸, or name one in --enpc-font.',
  },
  'header-covers-focus': {
    severity: 'warning',
    meaning: 'Something that stays at the top of the window covers what has the keyboard.',
    cure: 'Set --enpc-scroll-margin to its height.',
  },
};
