export { createGantry, type Gantry, type GantryRequest } from "./createGantry.ts";
export { main } from "./main.ts";
