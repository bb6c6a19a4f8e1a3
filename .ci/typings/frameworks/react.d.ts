/** React 19 sets properties, and listens with `on` before the event's name. */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {RefundElements} from './elements.js';

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

type ElementProps<Tag extends keyof RefundElements> = DetailedHTMLProps<
  HTMLAttributes<RefundElements[Tag]['element']>,
  RefundElements[Tag]['element']
> &
  Partial<RefundElements[Tag]['properties']> &
  Partial<RefundElements[Tag]['attributes']> &
  Listeners<RefundElements[Tag]['events']>;

type ElementsProps = {[Tag in keyof RefundElements]: ElementProps<Tag>};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ElementsProps {}
  }
}
