// What only stories from elsewhere need: fetching them, and saying that they are loading. Loaded when one is asked for.

export { loading } from "./notice.js";
export { address, fetchStory, invalid } from "./story.js";
