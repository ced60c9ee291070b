// Starts the application that Trunk built. It is a file of its own because a strict
// Content-Security-Policy forbids inline script. Knows the names of the built files (from the `meta`
// element Trunk.toml writes) and where to say that they did not start; knows nothing of the timeline.

const FAILED = "The interactive timeline could not start in this browser.";

async function start(app) {
  const module = await import(new URL(app.content, document.baseURI));
  await module.default({ module_or_path: new URL(app.dataset.wasm, document.baseURI) });
}

function report(error) {
  console.error(error);
  const message = document.getElementById("app-error");
  if (!message) return;
  message.textContent = `${FAILED} (${error instanceof Error ? error.message : error})`;
  message.hidden = false;
}

start(document.querySelector('meta[name="summitline-app"]')).catch(report);
