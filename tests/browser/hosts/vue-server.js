// A page of a server, around the component of docs/embedding.md: as the server sends it.

import { createSSRApp } from "vue";
import { renderToString } from "vue/server-renderer";
import Timeline from "snippet";

console.log(await renderToString(createSSRApp(Timeline, { topics: ["syria", "ukraine"] })));
