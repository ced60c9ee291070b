// What only stories from elsewhere need: fetching them, and saying what is wrong with them. Loaded when one is asked for.

export { failure, loading } from "./notice.js";
export { address, fetchStory, invalid } from "./story.js";
