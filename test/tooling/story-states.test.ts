/** The check that every state has a story notices one that is missing. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {missingStories} from '../../.ci/stories/check-state.ts';
import {SIGNATURE_REJECTIONS} from '../../src/domain/signature-rejection.ts';
import {REJECTIONS, STATES} from '../../stories/support/states.ts';
import type {StoryLink} from '../../stories/support/story-links.ts';

const ids = Object.values(STATES)
  .flatMap((group): StoryLink[] => Object.values(group))
  .map(({storyId}) => storyId);

describe('the check of the stories', () => {
  test('is content with a story for every state', () => {
    assert.deepEqual(missingStories(ids), []);
  });

  for (const reason of SIGNATURE_REJECTIONS) {
    test(`misses the story of a signature rejected as ${reason}`, () => {
      const {storyId, args} = REJECTIONS[reason];
      assert.equal(args, undefined, 'a story of its own');
      assert.deepEqual(missingStories(ids.filter((id) => id !== storyId)), [storyId]);
    });
  }
});
