// A site in Vue around the component of docs/embedding.md. The site in React beside it has the same buttons.

import { createApp, h, ref } from "vue";
import Timeline from "snippet";

const there = ref(true);
const topics = ref(["syria"]);
const first = ref(true);

createApp(() => {
  const parts = [there.value && h(Timeline, { key: "timeline", topics: topics.value }), h("hr", { key: "line" })];
  return [
    button("Take away", () => (there.value = false)),
    button("Bring back", () => (there.value = true)),
    button("More topics", () => (topics.value = ["syria", "ukraine"])),
    button("Swap", () => (first.value = !first.value)),
    h("div", first.value ? parts : parts.toReversed()),
  ];
}).mount("#site");

function button(text, onClick) {
  return h("button", { onClick }, text);
}
