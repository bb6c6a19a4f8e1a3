import type {PhoneSettings} from '../phone-settings.ts';
import type {Phone} from '../phone.ts';

/** What the page starts with. */
export interface PageStart {
  readonly settings: PhoneSettings;
  readonly people: Phone['people'];
}
