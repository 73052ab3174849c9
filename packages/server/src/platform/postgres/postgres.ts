export { systemBinaries } from "./binaries.ts";
export { startPostgres, type RunningPostgres } from "./startPostgres.ts";
