// A site in React around the component of docs/embedding.md. The site in Vue beside it has the same buttons.

import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { Timeline } from "snippet";

function Site() {
  const [there, setThere] = useState(true);
  const [topics, setTopics] = useState(["syria"]);
  const [first, setFirst] = useState(true);
  const parts = [there && <Timeline key="timeline" topics={topics} />, <hr key="line" />];
  return (
    <>
      <button onClick={() => setThere(false)}>Take away</button>
      <button onClick={() => setThere(true)}>Bring back</button>
      <button onClick={() => setTopics(["syria", "ukraine"])}>More topics</button>
      <button onClick={() => setFirst(!first)}>Swap</button>
      <div>{first ? parts : parts.toReversed()}</div>
    </>
  );
}

// Strict: React mounts everything twice.
createRoot(document.getElementById("site")).render(<StrictMode><Site /></StrictMode>);
