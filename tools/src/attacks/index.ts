export { xssPayloads, type Payload } from "./xss/payloads.ts";
