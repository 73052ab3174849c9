export * from "./document/planDocument.ts";
