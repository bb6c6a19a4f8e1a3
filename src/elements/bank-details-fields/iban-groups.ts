import {cleanIban} from '../../domain/clean-iban.ts';

/** Longer text may scroll, and would leave its groups behind. */
const GROUPED_AT_MOST = 23;

/** How the groups of four are drawn behind the text: they have to lie under their characters. */
export function ibanGroupsClass(typed: string): string {
  const {changes} = cleanIban(typed);
  if (
    typed.length > GROUPED_AT_MOST ||
    changes.includes('separators') ||
    changes.includes('prefix')
  )
    return 'ungrouped';
  return changes.includes('country-added') ? 'without-country' : '';
}
