export { QueryAgreement } from "./agreement.ts";
export { queryArbitrary } from "./queryArbitrary.ts";
export { worldArbitrary } from "./world.ts";
