import { trustContent } from "./platform/security/trustContent.ts";

// First of all, and in a chunk of its own: the modules of the application already make schemas while they are loaded.
trustContent();

const { start } = await import("./app/start.tsx");
await start();
