// The same page in the browser, which takes over what the server has sent.

import { hydrateRoot } from "react-dom/client";
import Page from "snippet";

hydrateRoot(document.getElementById("site"), <Page />, { onRecoverableError: (error) => console.error(error) });
