import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "../ui/theme/tokens.css";
import "../ui/theme/contrast.css";
import { ApiProblem } from "@gantry/records";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { switchLanguage } from "../platform/texts/catalogue.ts";
import { firstLanguage } from "../platform/texts/chosenLanguage.ts";
import { App } from "./App.tsx";

/** Draws the application, when the words of the reader's language are here. */
export async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html holds no element with the id root.");
  // What the server refuses is told on the page; anything else that a page catches is a bug and shows where it came from.
  const onCaughtError = (error: unknown) => {
    if (!(error instanceof ApiProblem)) console.error(error);
  };
  await switchLanguage(firstLanguage());
  createRoot(root, { onCaughtError }).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
