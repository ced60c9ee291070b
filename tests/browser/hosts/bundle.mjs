// Bundles the script of a page, as the tools of a site do it: `node bundle.mjs ENTRY EXTENSION` takes an entry beside
// this file and, from its input, the text of its module `snippet`; the bundle goes to its output.

import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compileScript, parse } from "vue/compiler-sfc";

const [entry, extension] = process.argv.slice(2);
const here = fileURLToPath(new URL(".", import.meta.url));
let text = "";
for await (const piece of process.stdin.setEncoding("utf8")) text += piece;

/** What Vue's plugin for a bundler does to a component with a setup script, and what an app must tell it of us. */
function compiled(source) {
  const options = { isCustomElement: (tag) => tag === "summit-line" };
  const { descriptor, errors } = parse(source, { templateParseOptions: options });
  if (errors.length) throw errors[0];
  return compileScript(descriptor, { id: "snippet", inlineTemplate: true }).content;
}

const snippet = {
  name: "snippet",
  setup(bundle) {
    bundle.onResolve({ filter: /^snippet$/ }, () => ({ path: "snippet", namespace: "snippet" }));
    bundle.onLoad({ filter: /./, namespace: "snippet" }, () => extension === "vue"
      ? { contents: compiled(text), loader: "js", resolveDir: here }
      : { contents: text, loader: extension, resolveDir: here });
  },
};

const { outputFiles } = await build({
  absWorkingDir: here,
  bundle: true,
  // With all the warnings that a developer gets.
  define: {
    "process.env.NODE_ENV": '"development"',
    __VUE_OPTIONS_API__: "true",
    __VUE_PROD_DEVTOOLS__: "false",
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
  },
  entryPoints: [entry],
  format: "esm",
  jsx: "automatic",
  plugins: [snippet],
  write: false,
});
process.stdout.write(outputFiles[0].text);
