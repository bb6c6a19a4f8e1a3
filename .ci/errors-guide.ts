/** The guide to the errors: the catalogue of `src/errors.ts` as tables. */
import {fileURLToPath} from 'node:url';
import {format, resolveConfig} from 'prettier';
import {ERROR_CATALOGUE, type ErrorEntry, type ErrorType} from '../src/errors.ts';

export const ERRORS_GUIDE = fileURLToPath(new URL('../stories/errors.mdx', import.meta.url));

const SECTIONS: Readonly<Record<ErrorType, readonly [heading: string, introduction: string]>> = {
  adapter: [
    'Failures of the adapter',
    'Told by `refund-error` with `type: "adapter"`, and thrown by an adapter as `new AdapterError({code})`.',
  ],
  signing: ['Errors of signing', 'Told by `refund-error` with `type: "signing"`.'],
  signatureRejection: [
    'Reasons of a rejected signature',
    'The `reason` of the failure `signature-rejected`, given by your server.',
  ],
  verificationRefusal: [
    'Refusals of bank details',
    'The `reason` in the answer to the check. An answer, so no event tells it.',
  ],
  problem: [
    'Problems in the form',
    'What the person has to mend. They stand beside the field and in the summary; `refund-title-hint` has their number.',
  ],
  mistake: [
    'Mistakes of the page',
    'Told in the console by a warning that begins with the tag and ends with the code.',
  ],
};

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('<', '&lt;').replaceAll('`&lt;', '`<')).join(' | ')} |`;

const table = (entries: Readonly<Record<string, ErrorEntry>>): string =>
  [
    row(['Code', 'Meaning', 'Likely cause', 'What to do', 'Again later?']),
    row(['---', '---', '---', '---', '---']),
    ...Object.entries(entries).map(([code, {meaning, likelyCause, cure, retryable}]) =>
      row([`\`${code}\``, meaning, likelyCause, cure, retryable ? 'yes' : 'no']),
    ),
  ].join('\n');

const section = (type: ErrorType): string => {
  const [heading, introduction] = SECTIONS[type];
  return `## ${heading}\n\n${introduction}\n\n${table(ERROR_CATALOGUE[type])}\n`;
};

/** The guide as it has to stand in `stories`. */
export async function errorsGuide(): Promise<string> {
  const text = `import {Meta} from '@storybook/addon-docs/blocks';

<Meta title="Errors" />

# Errors

Every code that the package knows, made of \`src/errors.ts\` by \`npm run generate:errors\`. For your own
tools: \`import {ERROR_CATALOGUE} from 'enpc-refund-form/errors.js'\`. "Again later" says whether the very
same call or action may succeed with nothing changed; \`refund-error\` has it as \`retryable\`.

${(Object.keys(SECTIONS) as ErrorType[]).map(section).join('\n')}`;
  return format(text, {...(await resolveConfig(ERRORS_GUIDE)), filepath: ERRORS_GUIDE});
}
