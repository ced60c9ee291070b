// The same page in the browser, which takes over what the server has sent.

import { createSSRApp } from "vue";
import Timeline from "snippet";

createSSRApp(Timeline, { topics: ["syria", "ukraine"] }).mount("#site");
