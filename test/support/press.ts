import {sendKeys} from '@web/test-runner-commands';

/** The name under which one engine does not know the key, and the one that all of them know. */
const CHARACTER_OF: Record<string, string> = {Space: ' '};

const characterOf = (key: string): string => CHARACTER_OF[key] ?? key;

/**
 * Presses a key, or the last key while the ones before it are held down: `press('Shift', 'Tab')`.
 * Real input through the browser; works alike in Chromium, Firefox and WebKit.
 */
export async function press(...keys: [string, ...string[]]): Promise<void> {
  const held = keys.slice(0, -1).map(characterOf);
  for (const key of held) await sendKeys({down: key});
  await sendKeys({press: characterOf(keys.at(-1) ?? keys[0])});
  for (const key of held.reverse()) await sendKeys({up: key});
}
