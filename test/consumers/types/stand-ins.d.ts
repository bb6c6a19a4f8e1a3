/**
 * Stand-ins for the types of Vue and Svelte, which are not installed here: only the names that our
 * declarations add to or build on. The test uses the frameworks' own types, too, where the demo's hosts
 * have been installed.
 */
declare module 'vue' {
  export interface GlobalComponents {}
  export interface PublicProps {
    key?: PropertyKey;
  }
  export interface HTMLAttributes {
    id?: string | undefined;
    class?: unknown;
  }
}

declare module 'svelte/elements' {
  export interface HTMLAttributes<Target extends EventTarget> {
    id?: string | undefined | null;
    class?: unknown;
    onclick?: ((event: MouseEvent & {currentTarget: Target}) => void) | undefined | null;
  }
  export interface SvelteHTMLElements {
    main: HTMLAttributes<HTMLElement>;
  }
}
