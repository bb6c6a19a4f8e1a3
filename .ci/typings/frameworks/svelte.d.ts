/** Svelte 5 sets properties, and listens with `on` before the event's name; Svelte 4 wrote `on:`. */
import type {HTMLAttributes} from 'svelte/elements';
import type {RefundElements} from './elements.js';

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}` | `on:${Name}`]?:
    ((event: Events[Name]) => void) | null | undefined;
};

type ElementProps<Tag extends keyof RefundElements> = HTMLAttributes<
  RefundElements[Tag]['element']
> &
  Partial<RefundElements[Tag]['properties']> &
  Partial<RefundElements[Tag]['attributes']> &
  Listeners<RefundElements[Tag]['events']>;

type ElementsProps = {[Tag in keyof RefundElements]: ElementProps<Tag>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends ElementsProps {}
}
