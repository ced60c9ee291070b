// Asks whether the page's own script has run, which takes the line for this away, and where it has not, fetches the script
// that says why. A classic script under a fixed name: it runs where modules do not (from a disk, or sent as plain text), and
// with a page that is older than the scripts beside it. Where it does not come either, the style sheet shows that line.

if (document.querySelector(".unstarted")) {
  const script = document.createElement("script");
  script.src = new URL("unstarted.js", document.currentScript.src);
  document.head.append(script);
}
