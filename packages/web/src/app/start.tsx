import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "../ui/theme/tokens.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";

/** Draws the application. */
export function start(): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html holds no element with the id root.");
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
