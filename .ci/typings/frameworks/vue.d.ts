/** Vue's templates set properties by either name, and listen with `@` before the event's name. */
import type {HTMLAttributes, PublicProps} from 'vue';
import type {RefundElements} from './elements.js';

type PascalCase<Name extends string> = Name extends `${infer Word}-${infer Words}`
  ? `${Capitalize<Word>}${PascalCase<Words>}`
  : Capitalize<Name>;

type Listeners<Events> = {
  [Name in keyof Events & string as `on${PascalCase<Name>}`]?:
    ((event: Events[Name]) => void) | undefined;
};

/** What Vue's own tools read of a component: here of an element, which a template's `ref` gives. */
type ElementComponent<Tag extends keyof RefundElements> =
  new () => RefundElements[Tag]['element'] & {
    $props: HTMLAttributes &
      PublicProps &
      Partial<RefundElements[Tag]['properties']> &
      Partial<RefundElements[Tag]['attributes']> &
      Listeners<RefundElements[Tag]['events']>;
  };

type ElementComponents = {[Tag in keyof RefundElements]: ElementComponent<Tag>};

declare module 'vue' {
  interface GlobalComponents extends ElementComponents {}
}
