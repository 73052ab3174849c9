export { dueName } from "./chase/dueName.ts";
