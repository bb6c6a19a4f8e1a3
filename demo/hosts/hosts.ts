/** A page in which the form proves itself. */
export interface Host {
  /** Its folder, and its address on the server of the hosts. */
  readonly name: string;
  readonly title: string;
  /** Whether it is built with the frameworks' own tools; the others are served as they stand. */
  readonly isBuilt: boolean;
  /** What the page's own code needs of the security policy beyond what the form does. */
  readonly needs?: {readonly trustedTypes?: string; readonly style?: string; readonly frame?: true};
}

export const HOSTS = [
  {name: 'plain', title: 'Plain HTML, one script tag', isBuilt: false},
  {
    name: 'old-style',
    title: 'An old page with styles of its own',
    isBuilt: false,
    needs: {style: "'unsafe-inline'"},
  },
  {name: 'react', title: 'React 19', isBuilt: true},
  {name: 'vue', title: 'Vue 3', isBuilt: true, needs: {trustedTypes: 'vue'}},
  {name: 'angular', title: 'Angular 20', isBuilt: true, needs: {trustedTypes: 'angular'}},
  {
    name: 'svelte',
    title: 'Svelte 5',
    isBuilt: true,
    needs: {trustedTypes: 'svelte-trusted-html'},
  },
  {name: 'nested-shadow', title: 'Inside of two shadow roots', isBuilt: true},
  {name: 'two-widgets', title: 'Two forms on one page', isBuilt: true},
  {name: 'frames', title: 'In a frame of another origin', isBuilt: false, needs: {frame: true}},
  {name: 'moving', title: 'Moved, taken out, given another fund', isBuilt: true},
] as const satisfies readonly Host[];
