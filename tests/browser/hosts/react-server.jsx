// A page of a server, around the component of docs/embedding.md: as the server sends it.

import { renderToString } from "react-dom/server";
import Page from "snippet";

// React's renderer for browsers leaves a channel open, which would keep this from ending.
process.stdout.write(renderToString(<Page />), () => process.exit());
