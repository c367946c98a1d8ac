/**
 * Two workers are busy to the end only when the longest files begin first. Jest knows how long a file takes once it has run
 * it; on a fresh checkout it goes by the size of the file, which says nothing of processes started or properties tried.
 */
const { default: Sequencer } = require("@jest/test-sequencer");

/** Files that take longest, the longest first. */
const LONG = [
  "over-schools/shortfall",
  "cli/interrupted",
  "docs/adding",
  "live/interleavings",
  "cli/hostile",
  "over-schools/more-is-better",
  "over-schools/unknown-item",
];

/** Place in the list; behind it for any other file. */
function rankOf({ path }) {
  const place = LONG.findIndex((name) => path.replaceAll("\\", "/").includes(`/${name}.test.`));
  return place < 0 ? LONG.length : place;
}

class LongestFirst extends Sequencer {
  sort(tests) {
    const usual = super.sort(tests);
    return usual.every(({ duration }) => duration != null) ? usual : [...usual].sort((a, b) => rankOf(a) - rankOf(b));
  }
}

module.exports = LongestFirst;
