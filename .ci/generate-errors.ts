/** Writes the guide to the errors to `stories/errors.mdx`; `npm run generate:errors`. */
import {writeFileSync} from 'node:fs';
import {ERRORS_GUIDE, errorsGuide} from './errors-guide.ts';

writeFileSync(ERRORS_GUIDE, await errorsGuide());
