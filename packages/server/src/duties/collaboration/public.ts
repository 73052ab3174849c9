export { watchersOfRows } from "./watchers/watchersOf.ts";
